import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { listInferred } from '../../core/document/inferredNumbers.ts';
import { readDocument } from '../../core/document/readDocument.ts';
import type { SourceDocument } from '../../core/model.ts';
import type { UnreadableReason } from '../unreadableReason.ts';
import { writeNewFile, type Written } from '../writeNewFile.ts';
import type { ImportWarning } from './importedDocument.ts';
import { importFile } from './importFile.ts';

/** What became of one file. */
export type Import =
  | { readonly kind: 'unreadable'; readonly source: string; readonly reason: UnreadableReason }
  | {
      readonly kind: Written['kind'];
      readonly source: string;
      /** The Markdown file, where it was written or where it would stand. */
      readonly target: string;
      /** Why it was not written, for `failed`. */
      readonly reason?: Extract<Written, { kind: 'failed' }>['reason'];
      /** As the Markdown is read. */
      readonly document: SourceDocument;
      readonly inferred: readonly string[];
      readonly warnings: readonly ImportWarning[];
    };

/**
 * Imports a file into a folder, which is made where it is missing: `co.docx` becomes `documents/CMW_C_MEX_CO_4_en.md`. The only file that is
 * written is that one, and never over another; the original stays as it is. Never throws.
 */
export async function importInto(source: string, folder: string): Promise<Import> {
  const read = await importFile(source);
  if (read.kind === 'unreadable') return { kind: 'unreadable', source, reason: read.reason };
  const document = readDocument({ id: source, fileName: basename(source), text: read.markdown });
  const target = join(folder, getFileName(document, source));
  await makeFolder(folder);
  const written = await writeNewFile(target, read.markdown);
  return { ...written, source, target, document, inferred: listInferred(document.paragraphs), warnings: read.warnings };
}

/**
 * Makes a folder and those over it; where that cannot be, the writing tells. Node's own `recursive` never ends where the system says of a folder that
 * exists that it does not (`/proc`, some network drives).
 */
async function makeFolder(folder: string): Promise<void> {
  const make = (): Promise<boolean> => mkdir(folder).then(() => true, (error: unknown) => !isMissing(error));
  if ((await make()) || dirname(folder) === folder) return;
  await makeFolder(dirname(folder));
  await make();
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Longer names are no names on some systems. */
const longestName = 100;

/**
 * The name of the Markdown file: from the symbol and the language (`CMW_C_MEX_CO_4_en.md`), which the library reads back from it, else from the
 * name of the original. Signs that some system does not allow in a name are left out.
 */
function getFileName({ symbol, language }: SourceDocument, source: string): string {
  if (symbol !== undefined) return `${toName(symbol.replace(/\//g, '_'))}_${language}.md`;
  const stem = toName(basename(source).replace(/\.[^.]{1,8}$/, ''));
  // Windows keeps some names for itself, and a README tells about a folder.
  return stem === '' || /^(?:con|prn|aux|nul|com\d|lpt\d|readme\b.*)$/i.test(stem) ? `document-${stem}.md` : `${stem}.md`;
}

function toName(text: string): string {
  const name = text.replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, '-').replace(/^[.\s]{1,300}/, '');
  // Windows takes points and spaces from the end of a name.
  return name.slice(0, longestName).replace(/[.\s]{1,300}$/, '');
}
