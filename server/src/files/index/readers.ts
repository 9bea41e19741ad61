import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { getThreadProgram, startThread } from '../startThread.ts';
import type { FromReader, ToReader, WorkerTask } from './indexMessages.ts';
import { readForIndex, type FileToIndex, type IndexedFile } from './readForIndex.ts';

/** Reads files for an index, several at a time. */
export interface Readers {
  /** How many files it reads at a time; more wait. */
  readonly width: number;
  /** Never rejects: a file whose reading ends its reader has failed. */
  read(file: FileToIndex): Promise<IndexedFile>;
  close(): void;
}

/** A few files are read at once; for many, workers are started. */
export function createReaders(files: number): Readers {
  return files < manyFiles ? { width: 1, read: readForIndex, close: () => undefined } : createReaderPool(Math.min(mostReaders, Math.max(2, availableParallelism() - 1)));
}

/** Starting workers costs as much as reading a dozen documents. */
const manyFiles = 24;
/** More readers than this read faster than one thread writes. */
const mostReaders = 4;

interface Running {
  readonly worker: Worker;
  readonly waiting: Map<number, (read: IndexedFile) => void>;
}

function createReaderPool(width: number): Readers {
  const pool: Running[] = [];
  let number = 0;
  let closed = false;

  function start(): Running {
    const task: WorkerTask = { task: 'read' };
    const running: Running = { worker: startThread(getThreadProgram('index/indexWorker'), { workerData: task, resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 24 } }), waiting: new Map() };
    running.worker.on('message', ({ number: answered, read }: FromReader) => {
      running.waiting.get(answered)?.(read);
      running.waiting.delete(answered);
    });
    const end = (): void => {
      const at = pool.indexOf(running);
      if (at >= 0) pool.splice(at, 1);
      for (const resolve of running.waiting.values()) resolve({ state: 'failed', hash: '' });
      running.waiting.clear();
    };
    running.worker.on('error', end);
    running.worker.on('exit', end);
    running.worker.unref();
    pool.push(running);
    return running;
  }

  return {
    width: width * 2,
    read(file) {
      if (closed) return Promise.resolve({ state: 'failed', hash: '' });
      while (pool.length < width) start();
      const free = pool.reduce((least, running) => (running.waiting.size < least.waiting.size ? running : least));
      const message: ToReader = { number: number++, file };
      return new Promise((resolve) => {
        free.waiting.set(message.number, resolve);
        free.worker.postMessage(message);
      });
    },
    close() {
      closed = true;
      for (const { worker } of [...pool]) void worker.terminate();
    },
  };
}
