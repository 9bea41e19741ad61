import { getBytesHash } from '../hash.ts';
import { largestTextFile } from '../unreadableReason.ts';
import { formatOf } from './formatOf.ts';
import type { ImportJob, ImportOutcome } from './importJob.ts';

/**
 * Reads the content of Word, PDF, web and text files into the normal form of Markdown (`toMarkdown.ts`). The same content under the same name is read once in
 * its life, as long as there is room. A class because it keeps results.
 */
export class ContentReader {
  readonly #run: (job: Omit<ImportJob, 'number'>) => Promise<ImportOutcome>;
  readonly #results = new Map<string, ImportOutcome>();

  /** `run` reads one file, somewhere where it may be slow, or may not end. */
  constructor(run: (job: Omit<ImportJob, 'number'>) => Promise<ImportOutcome>) {
    this.#run = run;
  }

  /** Never throws: content that is too large, damaged, protected, or takes too long gives the reason. */
  async read(bytes: Uint8Array<ArrayBuffer>, fileName: string): Promise<ImportOutcome> {
    const format = formatOf(bytes, fileName);
    if (format.kind === 'unreadable') return format;
    if (format.kind !== 'pdf' && format.kind !== 'word' && bytes.length > largestTextFile) return { kind: 'unreadable', reason: 'too-large' };
    const sha256 = await getBytesHash(bytes);
    const key = `${sha256} ${fileName}`;
    const known = this.#results.get(key);
    if (known) return known;
    const outcome = await this.#run({ bytes, format: format.kind, fileName, sha256 });
    // What took too long today may have time enough tomorrow.
    if (outcome.kind === 'imported' || !['too-slow', 'too-much-memory', 'failed'].includes(outcome.reason)) this.#keep(key, outcome);
    return outcome;
  }

  /** Keeps a result; the oldest go when there is no room. */
  #keep(key: string, outcome: ImportOutcome): void {
    this.#results.set(key, outcome);
    let size = [...this.#results.values()].reduce((sum, one) => sum + (one.kind === 'imported' ? one.markdown.length : 0), 0);
    for (const [oldest, one] of this.#results) {
      if (size <= roomForResults || oldest === key) break;
      this.#results.delete(oldest);
      size -= one.kind === 'imported' ? one.markdown.length : 0;
    }
  }
}

/** In characters: about ten long reports. */
const roomForResults = 5_000_000;
