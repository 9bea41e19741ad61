import { basename } from 'node:path';
import { readBytes } from '../readTextFile.ts';
import { ContentReader } from './contentReader.ts';
import { largestImportFile, type ImportOutcome } from './importJob.ts';
import { ImportThread } from './importThread.ts';

/**
 * Reads a Word, PDF, web or text file into the normal form of Markdown (`toMarkdown.ts`): for `CMW_C_MEX_CO_4_en.docx` its 69 paragraphs, their
 * numbers written out. The file itself is only read; nothing is written and nothing is fetched. Never throws: a file that is too large, damaged, protected, or
 * takes too long gives the reason. The same content under the same name is read once in the life of a process, as long as there is room.
 */
export async function importFile(path: string): Promise<ImportOutcome> {
  const read = await readBytes(path, largestImportFile, 'too-large-file');
  return read.kind === 'unreadable' ? read : threadReader.read(read.bytes, basename(path));
}

const thread = new ImportThread();

/** Reads in a thread of its own, started with the first file. */
export const threadReader = new ContentReader((job) => thread.run(job));
