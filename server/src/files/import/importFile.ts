import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { largestTextFile, readBytes } from '../readTextFile.ts';
import { formatOf } from './formatOf.ts';
import { largestImportFile, type ImportOutcome } from './importJob.ts';
import { ImportThread } from './importThread.ts';

/**
 * Reads a Word, PDF, web or text file into the normal form of Markdown (`toMarkdown.ts`): for `CMW_C_MEX_CO_4_en.docx` its 69 paragraphs, their
 * numbers written out. The file itself is only read; nothing is written and nothing is fetched. Never throws: a file that is too large, damaged, protected, or
 * takes too long gives the reason. The same content under the same name is read once in the life of a process, as long as there is room.
 */
export async function importFile(path: string): Promise<ImportOutcome> {
  const read = await readBytes(path, largestImportFile, 'too-large-file');
  if (read.kind === 'unreadable') return read;
  const fileName = basename(path);
  const format = formatOf(read.bytes, fileName);
  if (format.kind === 'unreadable') return format;
  if (format.kind !== 'pdf' && format.kind !== 'word' && read.bytes.length > largestTextFile) return { kind: 'unreadable', reason: 'too-large' };
  const sha256 = createHash('sha256').update(read.bytes).digest('hex');
  const key = `${sha256} ${fileName}`;
  const known = results.get(key);
  if (known) return known;
  const outcome = await thread.run({ bytes: read.bytes, format: format.kind, fileName, sha256 });
  // What took too long today may have time enough tomorrow.
  if (outcome.kind === 'imported' || !['too-slow', 'too-much-memory', 'failed'].includes(outcome.reason)) keep(key, outcome);
  return outcome;
}

const thread = new ImportThread();

const results = new Map<string, ImportOutcome>();
/** In characters: about ten long reports. */
const roomForResults = 5_000_000;

/** Keeps a result; the oldest go when there is no room. */
function keep(key: string, outcome: ImportOutcome): void {
  results.set(key, outcome);
  let size = [...results.values()].reduce((sum, one) => sum + (one.kind === 'imported' ? one.markdown.length : 0), 0);
  for (const [oldest, one] of results) {
    if (size <= roomForResults || oldest === key) break;
    results.delete(oldest);
    size -= one.kind === 'imported' ? one.markdown.length : 0;
  }
}
