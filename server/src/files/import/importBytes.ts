import { readFrontMatter } from '../../core/document/sourceFrontMatter.ts';
import { decodeHtml, decodeText } from '../decodeText.ts';
import { isDraftText } from '../kindOfFile.ts';
import { fromText } from './fromText.ts';
import type { ImportedDocument } from './importedDocument.ts';
import { ImportError } from './importError.ts';
import type { ImportJob, ImportOutcome } from './importJob.ts';
import { normalise } from './normalise.ts';

/** Reads a file of any format into the normal form. Runs in a thread of its own (`importWorker.ts`): it may be slow, and may not end. Never throws. */
export async function importBytes(job: ImportJob): Promise<ImportOutcome> {
  try {
    return job.format === 'text' ? importText(job) : finish(await readFile(job), job);
  } catch (error) {
    return { kind: 'unreadable', reason: error instanceof ImportError ? error.reason : isMemory(error) ? 'too-much-memory' : 'damaged' };
  }
}

/** The readers are large and loaded only for their own files. */
async function readFile({ format, bytes }: ImportJob): Promise<ImportedDocument> {
  switch (format) {
    case 'pdf':
      return (await import('./readPdf.ts')).readPdf(bytes);
    case 'word':
      return (await import('./readDocx.ts')).readDocx(bytes);
    default: {
      const text = decodeHtml(bytes);
      if (text.kind === 'unreadable') throw new ImportError(text.reason);
      return (await import('./readHtml.ts')).readHtml(text.text);
    }
  }
}

function importText(job: ImportJob): ImportOutcome {
  const { fileName } = job;
  const decoded = decodeText(job.bytes);
  if (decoded.kind === 'unreadable') return decoded;
  const { text } = decoded;
  // In the normal form its front matter would be lost, and with it what makes it a draft.
  if (isDraftText(text)) return { kind: 'unreadable', reason: 'draft' };
  const { frontMatter } = readFrontMatter(text);
  const { imported, document } = fromText({ id: fileName, fileName, text });
  const { symbol, kind, language, title, date } = document;
  // A text that was imported before keeps the name and hash of what it was made from.
  const origin = { fileName: frontMatter.source ?? fileName, sha256: frontMatter.sha256 ?? job.sha256 };
  const outcome = finish(imported, { ...origin, known: { symbol, kind, language, title, date } });
  // The blocks of a text have lost bold words and some levels of headings: a text that is in the normal form but for these is kept as it is.
  const isNormal = frontMatter.sha256 !== undefined && outcome.kind === 'imported' && withoutStyle(outcome.markdown) === withoutStyle(text);
  return isNormal ? { ...outcome, markdown: text } : outcome;
}

function withoutStyle(markdown: string): string {
  return markdown.replace(/(?<!\\)\*{1,3}/g, '').replace(/^#{1,6} /gm, '# ');
}

function finish(imported: ImportedDocument, file: Parameters<typeof normalise>[1]): ImportOutcome {
  if (!imported.blocks.some((block) => block.kind === 'table' || block.text.some((inline) => 'text' in inline && /[\p{L}\p{N}]/u.test(inline.text)))) return { kind: 'unreadable', reason: 'empty' };
  return { kind: 'imported', markdown: normalise(imported, file).markdown, warnings: imported.warnings };
}

/** What the engine throws when a text or a list grows beyond what it can hold. */
function isMemory(error: unknown): boolean {
  return error instanceof RangeError && /invalid (?:array|string|typed array) length|allocation/i.test(error.message);
}
