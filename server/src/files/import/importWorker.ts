import { parentPort } from 'node:worker_threads';
import { importBytes } from './importBytes.ts';
import type { ImportAnswer, ImportJob } from './importJob.ts';

// The thread in which foreign files are read. `importFile.ts` starts it, gives it one file at a time, and ends it when a file takes too long.

parentPort?.on('message', (job: ImportJob) => {
  void importBytes(job).then((outcome) => parentPort?.postMessage({ ...outcome, number: job.number } satisfies ImportAnswer));
});
