import { listInferred } from '../../core/document/inferredNumbers.ts';
import { readDocument } from '../../core/document/readDocument.ts';
import type { SourceDocument } from '../../core/model.ts';
import type { UnreadableReason } from '../unreadableReason.ts';
import type { Written } from '../written.ts';
import type { ImportWarning } from './importedDocument.ts';
import type { ImportOutcome } from './importJob.ts';

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
 * Hands what was read of a file to `write`, under the name of its Markdown file: `co.docx` becomes `CMW_C_MEX_CO_4_en.md`. `source` is its path or key.
 */
export async function toImport(
  source: string,
  sourceName: string,
  read: ImportOutcome,
  write: (name: string, text: string) => Promise<{ readonly target: string; readonly written: Written }>,
): Promise<Import> {
  if (read.kind === 'unreadable') return { kind: 'unreadable', source, reason: read.reason };
  const document = readDocument({ id: source, fileName: sourceName, text: read.markdown });
  const { target, written } = await write(getFileName(document, sourceName), read.markdown);
  return { ...written, source, target, document, inferred: listInferred(document.paragraphs), warnings: read.warnings };
}

/** Longer names are no names on some systems. */
const longestName = 100;

/**
 * The name of the Markdown file: from the symbol and the language (`CMW_C_MEX_CO_4_en.md`), which the library reads back from it, else from the
 * name of the original. Signs that some system does not allow in a name are left out.
 */
function getFileName({ symbol, language }: SourceDocument, sourceName: string): string {
  if (symbol !== undefined) return `${toName(symbol.replace(/\//g, '_'))}_${language}.md`;
  const stem = toName(sourceName.replace(/\.[^.]{1,8}$/, ''));
  // Windows keeps some names for itself, and a README tells about a folder.
  return stem === '' || /^(?:con|prn|aux|nul|com\d|lpt\d|readme\b.*)$/i.test(stem) ? `document-${stem}.md` : `${stem}.md`;
}

function toName(text: string): string {
  const name = text.replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, '-').replace(/^[.\s]{1,300}/, '');
  // Windows takes points and spaces from the end of a name.
  return name.slice(0, longestName).replace(/[.\s]{1,300}$/, '');
}
