import { decodeHtml } from '../decodeText.ts';
import type { ImportedDocument } from './importedDocument.ts';
import { ImportError } from './importError.ts';
import type { ImportJob, ImportOutcome } from './importJob.ts';
import { importText } from './importText.ts';
import { toOutcome } from './toOutcome.ts';

/** Reads a file of any format into the normal form. Runs in a thread of its own (`importWorker.ts`): it may be slow, and may not end. Never throws. */
export async function importBytes(job: ImportJob): Promise<ImportOutcome> {
  try {
    return job.format === 'text' ? importText(job) : toOutcome(await readFile(job), job);
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

/** What the engine throws when a text or a list grows beyond what it can hold. */
function isMemory(error: unknown): boolean {
  return error instanceof RangeError && /invalid (?:array|string|typed array) length|allocation/i.test(error.message);
}
