import { randomUUID } from 'node:crypto';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { closeQuietly, deleteIndex, deleteOldIndexes, isDamage, openForWriting } from './indexFile.ts';
import type { FromIndex, FromReader, ToIndex, ToReader, UpdateRequest, UpdateResult, WorkerTask } from './indexMessages.ts';
import { readForIndex } from './readForIndex.ts';
import { searchIndex } from './searchIndex.ts';
import type { Database } from './sqlite.ts';
import { updateIndex } from './updateIndex.ts';
import { createWriteLease, leaseLasts } from './writeLease.ts';

// A program of its own: the thread that keeps the index of a folder, or one that reads documents for it.

if (parentPort) {
  const task = workerData as WorkerTask;
  if (task.task === 'read') serveReader(parentPort);
  else serveIndex(parentPort, task.file);
}

function serveReader(port: MessagePort): void {
  port.on('message', ({ number, file }: ToReader) => {
    void readForIndex(file).then((read) => port.postMessage({ number, read } satisfies FromReader));
  });
}

function serveIndex(port: MessagePort, file: string): void {
  const holder = randomUUID();
  let database: Database | undefined;
  let isCancelled = false;
  /** One update after another. */
  let updates: Promise<unknown> = Promise.resolve();
  /** Resolved when the other side has let go of a damaged file. */
  let rebuilt: (() => void) | undefined;

  const send = (message: FromIndex): void => port.postMessage(message);

  function open(): Database {
    if (!database) {
      database = openForWriting(file);
      deleteOldIndexes(file, Date.now());
    }
    return database;
  }

  /** A damaged index is taken away, once the other side no longer has it open, and made anew. */
  async function replaceDamaged(): Promise<void> {
    closeQuietly(database);
    database = undefined;
    await new Promise<void>((resolve) => {
      rebuilt = resolve;
      send({ kind: 'damaged' });
    });
    remove();
  }

  function remove(): void {
    closeQuietly(database);
    database = undefined;
    deleteIndex(file);
    send({ kind: 'rebuilt' });
  }

  async function update(request: UpdateRequest, mayRepair = true): Promise<UpdateResult> {
    try {
      const lease = createWriteLease(open(), holder);
      if (!(await waitForLease(lease.take))) return 'cancelled';
      const renewing = setInterval(() => {
        try {
          lease.take(Date.now());
        } catch {
          // The update itself will meet the same trouble.
        }
      }, leaseLasts / 4);
      try {
        const done = await updateIndex(open(), request, {
          isCancelled: () => isCancelled,
          progress: (of, total) => send({ kind: 'progress', done: of, total }),
          committed: () => send({ kind: 'changed' }),
        });
        return done ? 'done' : 'cancelled';
      } finally {
        clearInterval(renewing);
        lease.release();
      }
    } catch (error) {
      if (!mayRepair || !isDamage(error)) throw error;
      await replaceDamaged();
      const { only: _only, ...whole } = request;
      return update(whole, false);
    }
  }

  async function waitForLease(take: (now: number) => boolean): Promise<boolean> {
    while (!isCancelled) {
      if (take(Date.now())) return true;
      await new Promise((resolve) => setTimeout(resolve, whileWaiting));
      // Another window writes: what it has written is there.
      send({ kind: 'changed' });
    }
    return false;
  }

  port.on('message', (message: ToIndex) => {
    switch (message.kind) {
      case 'update':
        updates = updates.then(async () => {
          isCancelled = false;
          const result = await update(message.request).catch((): UpdateResult => 'failed');
          send({ kind: 'updated', number: message.number, result });
        });
        break;
      case 'search':
        try {
          send({ kind: 'found', number: message.number, hits: searchIndex(open(), message.request) });
        } catch (error) {
          send({ kind: 'found', number: message.number, hits: [] });
          if (isDamage(error)) send({ kind: 'damaged' });
        }
        break;
      case 'cancel':
        isCancelled = true;
        break;
      case 'rebuild':
        if (rebuilt) rebuilt();
        else remove();
        rebuilt = undefined;
        break;
      case 'close':
        isCancelled = true;
        void updates.then(() => {
          closeQuietly(database);
          port.close();
        });
        break;
    }
  });
}

const whileWaiting = 500;
