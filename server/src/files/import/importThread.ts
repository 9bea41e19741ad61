import type { Worker } from 'node:worker_threads';
import { getThreadProgram, startThread } from '../startThread.ts';
import type { ImportAnswer, ImportJob, ImportOutcome } from './importJob.ts';

/** How much one file may take. */
export interface ImportLimits {
  readonly milliseconds: number;
  /** Of the thread's own memory, in megabytes. */
  readonly heapMegabytes: number;
  /** By how much the whole process may grow, in megabytes: pictures and fonts are kept outside the thread's own memory. */
  readonly growthMegabytes: number;
}

/** A report of 500 pages takes some seconds and less than 300 MB; these leave room for slow machines. */
export const importLimits: ImportLimits = { milliseconds: 60_000, heapMegabytes: 768, growthMegabytes: 1_200 };

/** The thread ends when nobody has asked for this long: it holds tens of megabytes. */
const idleMilliseconds = 20_000;
/** How often the size of the process is looked at while a file is read. */
const watchMilliseconds = 200;

/**
 * A thread that reads one file after the other, started with the first. A file that takes more than it may ends the thread, and with it only
 * that file; the next one gets a new thread. It never keeps the process alive while it has nothing to do. A class because it has a lifetime.
 */
export class ImportThread {
  readonly #limits: ImportLimits;
  readonly #program: () => string;
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;
  #count = 0;

  /** `program` is the file that the thread runs; tests give their own. */
  constructor(limits: ImportLimits = importLimits, program: () => string = () => getThreadProgram('import/importWorker')) {
    this.#limits = limits;
    this.#program = program;
  }

  /** The outcome for a file; files wait for each other. Never rejects. */
  run(job: Omit<ImportJob, 'number'>): Promise<ImportOutcome> {
    const outcome = this.#last.then(() => this.#read({ ...job, number: ++this.#count }));
    this.#last = outcome;
    return outcome;
  }

  async end(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  async #read(job: ImportJob): Promise<ImportOutcome> {
    clearTimeout(this.#idle);
    let worker: Worker;
    try {
      worker = this.#worker ??= this.#start();
    } catch {
      return { kind: 'unreadable', reason: 'failed' };
    }
    worker.ref();
    const answer = await this.#wait(worker, job);
    if (answer.kind === 'ended') {
      await this.end();
      return { kind: 'unreadable', reason: answer.reason };
    }
    worker.unref();
    this.#idle = setTimeout(() => void this.end(), idleMilliseconds).unref();
    return answer;
  }

  #start(): Worker {
    // Whatever a thread still says while it is being ended is of no interest; unheard, it would end the process.
    return startThread(this.#program(), { resourceLimits: { maxOldGenerationSizeMb: this.#limits.heapMegabytes, stackSizeMb: 4 } }).on('error', () => undefined);
  }

  /** Waits for the answer, for the time to be over, or for the thread to break down. */
  #wait(worker: Worker, job: ImportJob): Promise<ImportOutcome | { readonly kind: 'ended'; readonly reason: 'too-slow' | 'too-much-memory' | 'damaged' }> {
    return new Promise((resolve) => {
      const before = process.memoryUsage.rss();
      const stop = (result: Parameters<typeof resolve>[0]): void => {
        clearTimeout(timer);
        clearInterval(watch);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        resolve(result);
      };
      const onMessage = ({ number, ...outcome }: ImportAnswer): void => {
        if (number === job.number) stop(outcome);
      };
      const onError = (error: Error & { readonly code?: string }): void => stop({ kind: 'ended', reason: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-much-memory' : 'damaged' });
      const onExit = (): void => stop({ kind: 'ended', reason: 'damaged' });
      const timer = setTimeout(() => stop({ kind: 'ended', reason: 'too-slow' }), this.#limits.milliseconds);
      const watch = setInterval(() => {
        if (process.memoryUsage.rss() - before > this.#limits.growthMegabytes * 1_000_000) stop({ kind: 'ended', reason: 'too-much-memory' });
      }, watchMilliseconds);
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      // A copy: the caller may need the bytes again.
      worker.postMessage(job);
    });
  }
}
