import type { Worker } from 'node:worker_threads';
import { emptyShelf, type Shelf } from '../../core/library/shelf.ts';
import { getProductVersion } from '../productFolder.ts';
import { getThreadProgram, startThread } from '../startThread.ts';
import type { UnreadableReason } from '../unreadableReason.ts';
import { idToPath, pathToId } from '../fileUrl.ts';
import { closeQuietly, getIndexPath, getReaderVersion, openForReading } from './indexFile.ts';
import type { FromIndex, IndexHit, SearchRequest, ToIndex, UpdateRequest, UpdateResult, WorkerTask } from './indexMessages.ts';
import { createIndexShelf, LoadedDocuments } from './indexShelf.ts';
import { hasSqlite, type Database } from './sqlite.ts';

export type { IndexHit, SearchRequest, UpdateRequest, UpdateResult } from './indexMessages.ts';

/** What an index tells whoever opened it. */
export interface IndexEvents {
  /** There is something else in it; asked for `shelf`, it gives another. */
  changed(): void;
  progress(done: number, total: number): void;
  /** It was damaged and is empty now: it must be updated as a whole. */
  lost(): void;
}

/** The files of a folder that are no documents after all. */
export interface OtherFiles {
  /** Markdown files in folders of documents that answer something, by id. */
  readonly drafts: readonly string[];
  readonly unreadable: ReadonlyMap<string, UnreadableReason>;
}

/**
 * The documents of a folder in a file of their own, kept by a thread of their own. Questions by name are answered at once from the file;
 * everything else, reading and searching, waits for that thread and never holds up this one.
 */
export interface LibraryIndex {
  /** The documents as they are in the index now: the same object until `changed`. */
  readonly shelf: Shelf;
  /** True once everything in the folder was read: what is not in the index is then not in the folder, but for the latest changes. */
  readonly isComplete: boolean;
  getOtherFiles(): OtherFiles;
  /** Makes the index what the files are. Files and folders are given by their ids. */
  update(request: UpdateRequest): Promise<UpdateResult>;
  /** Ends an update; what was read is kept. */
  cancel(): void;
  /** Passages with these words, best first; empty while the index is damaged. */
  search(request: SearchRequest): Promise<readonly IndexHit[]>;
  close(): Promise<void>;
}

/** Opens the index of a folder in a place for the editor's own files. `undefined` where this Node cannot: the library is then held in memory. */
export function openLibraryIndex(storage: string, folder: string, events: IndexEvents): LibraryIndex | undefined {
  if (!hasSqlite()) return undefined;
  const file = getIndexPath(storage, folder, getReaderVersion(getProductVersion(), getThreadProgram('index/indexWorker')));
  const loaded = new LoadedDocuments();
  let database: Database | undefined;
  let shelf: Shelf | undefined;
  let worker: Worker | undefined;
  let number = 0;
  let isGone = false;
  const updates = new Map<number, (result: UpdateResult) => void>();
  const searches = new Map<number, (hits: readonly IndexHit[]) => void>();

  function open(): Database | undefined {
    if (!isGone) database ??= openForReading(file);
    return database;
  }

  /** The file is no index any more: nothing is read from it until it was made anew. */
  function lose(): void {
    if (isGone) return;
    isGone = true;
    closeQuietly(database);
    database = undefined;
    shelf = undefined;
    tell({ kind: 'rebuild' });
    events.lost();
  }

  function getWorker(): Worker {
    if (worker) return worker;
    const task: WorkerTask = { task: 'index', file };
    // It stays: what it holds is counted for as long as the editor is open.
    worker = startThread(getThreadProgram('index/indexWorker'), { workerData: task, resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 4 } });
    worker.on('message', take);
    // A thread that fails takes nothing with it: its index is a file, and the next question starts another.
    worker.on('error', end);
    worker.on('exit', end);
    worker.unref();
    return worker;
  }

  function end(): void {
    worker = undefined;
    for (const resolve of updates.values()) resolve('failed');
    for (const resolve of searches.values()) resolve([]);
    updates.clear();
    searches.clear();
  }

  function tell(message: ToIndex): void {
    getWorker().postMessage(message);
  }

  function take(message: FromIndex): void {
    switch (message.kind) {
      case 'updated':
        updates.get(message.number)?.(message.result);
        updates.delete(message.number);
        break;
      case 'found':
        searches.get(message.number)?.(message.hits);
        searches.delete(message.number);
        break;
      case 'progress':
        events.progress(message.done, message.total);
        break;
      case 'changed':
        shelf = undefined;
        events.changed();
        break;
      case 'damaged':
        lose();
        break;
      case 'rebuilt':
        isGone = false;
        break;
    }
  }

  function ask(sql: string): readonly Readonly<Record<string, unknown>>[] {
    try {
      return open()?.prepare(sql).all() ?? [];
    } catch {
      return [];
    }
  }

  return {
    get shelf() {
      const opened = open();
      return opened ? (shelf ??= createIndexShelf(opened, loaded, lose)) : emptyShelf;
    },
    get isComplete() {
      return ask("select 1 from facts where name = 'complete'").length > 0;
    },
    getOtherFiles() {
      const others = ask("select path, state from files where state <> 'document'").map(({ path, state }) => ({ id: pathToId(String(path)), state: String(state) }));
      return {
        drafts: others.filter(({ state }) => state === 'draft').map(({ id }) => id),
        unreadable: new Map(others.filter(({ state }) => state !== 'draft').map(({ id, state }) => [id, state as UnreadableReason])),
      };
    },
    update(request) {
      const own = number++;
      return new Promise((resolve) => {
        updates.set(own, resolve);
        tell({ kind: 'update', number: own, request: toPaths(request) });
      });
    },
    cancel() {
      if (worker) tell({ kind: 'cancel' });
    },
    search(request) {
      const own = number++;
      return new Promise((resolve) => {
        searches.set(own, resolve);
        tell({ kind: 'search', number: own, request });
      });
    },
    async close() {
      closeQuietly(database);
      database = undefined;
      isGone = true;
      const running = worker;
      if (!running) return;
      const ended = new Promise((resolve) => running.once('exit', resolve));
      tell({ kind: 'close' });
      await ended;
    },
  };
}

function toPaths({ folder, without, patterns, base, within, first, only }: UpdateRequest): UpdateRequest {
  return { folder: idToPath(folder), without: without.map(idToPath), patterns, base: idToPath(base), first, ...(within !== undefined && { within: idToPath(within) }), ...(only && { only: only.map(idToPath) }) };
}
