import { statSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { symbolFromFileName } from '../../core/reference/fileName.ts';
import { findFiles, isInside } from '../findFiles.ts';
import { findByGlob } from '../glob.ts';
import { mayBeDocument } from '../kindOfFile.ts';
import { pathToId } from '../fileUrl.ts';
import type { UpdateRequest } from './indexMessages.ts';
import { createIndexWriter, type FileStamp, type KnownFile } from './indexWriter.ts';
import { createReaders } from './readers.ts';
import type { IndexedFile } from './readForIndex.ts';
import type { Database } from './sqlite.ts';

export interface UpdateHooks {
  isCancelled(): boolean;
  progress(done: number, total: number): void;
  /** Something else is in the index now; called at most once for each transaction. */
  committed(): void;
}

/**
 * Makes an index what the files are: reads what is new or has another size or time, and takes out what is gone. A file whose content is as it
 * was is not read as a document again. Everything is written in small transactions: whatever ends the program, only the last of them is lost,
 * and the next update goes on from there. False when it was cancelled.
 */
export async function updateIndex(database: Database, request: UpdateRequest, hooks: UpdateHooks): Promise<boolean> {
  const writer = createIndexWriter(database);
  const known = writer.getFiles();
  const { present, named } = await findPresent(request, known);
  const stamps = await getStamps(present);
  const looked = request.only ? new Set(request.only) : undefined;
  const gone = [...known.keys()].filter((path) => !stamps.has(path) && (!looked || isLooked(path, looked)));
  const changed = [...stamps].filter(([path, stamp]) => hasChanged(known.get(path), stamp)).map(([path]) => path);
  const total = changed.length;
  const queue = sortFirst(changed, request.first);

  function transact(action: () => void): void {
    database.exec('begin immediate');
    try {
      action();
      database.exec('commit');
    } catch (error) {
      database.exec('rollback');
      throw error;
    }
    hooks.committed();
  }

  for (let at = 0; at < gone.length; at += filesPerTransaction) {
    transact(() => gone.slice(at, at + filesPerTransaction).forEach((path) => writer.remove(path)));
    await breathe();
  }
  const readers = createReaders(total);
  try {
    let done = 0;
    let read: { readonly path: string; readonly file: IndexedFile }[] = [];
    const write = (): void => {
      const batch = read;
      read = [];
      if (batch.length === 0) return;
      transact(() => {
        for (const { path, file } of batch) writer.put(path, pathToId(path), stamps.get(path) ?? noStamp, file);
      });
      hooks.progress((done += batch.length), total);
    };
    const readOn = async (): Promise<void> => {
      for (let path = queue.shift(); path !== undefined && !hooks.isCancelled(); path = queue.shift()) {
        const hash = known.get(path)?.hash;
        const file = await readers.read({ path, id: pathToId(path), named: named.has(path), ...(hash && { hash }) });
        read.push({ path, file });
        if (read.length >= filesPerTransaction) write();
        await breathe();
      }
    };
    hooks.progress(0, total);
    await Promise.all(Array.from({ length: readers.width }, readOn));
    // What was read before the user stopped it is kept.
    write();
  } finally {
    readers.close();
  }
  if (hooks.isCancelled()) return false;
  if (!request.only && writer.findFact('complete') === undefined) transact(() => writer.setFact('complete', 'yes'));
  return true;
}

/** As many files as are lost at most when the program is killed. */
const filesPerTransaction = 16;

const noStamp: FileStamp = { size: 0, mtime: 0 };

async function findPresent(request: UpdateRequest, known: ReadonlyMap<string, KnownFile>): Promise<{ readonly present: readonly string[]; readonly named: ReadonlySet<string> }> {
  const { folder, without, patterns, base, within, only } = request;
  const named = new Set((await Promise.all(patterns.map((pattern) => findByGlob(pattern, base)))).flat());
  const isOurs = (path: string): boolean => !without.some((other) => isInside(path, other));
  if (only) return { present: await keepInside(only.filter((path) => named.has(path) || mayBeDocument(path) || known.has(path)), within), named };
  const found = (await findFiles(folder)).documents;
  return { present: await keepInside([...new Set([...found.filter(isOurs), ...named])], within), named };
}

/** Of some files those in a folder, wherever links lead. */
async function keepInside(paths: readonly string[], within: string | undefined): Promise<readonly string[]> {
  if (within === undefined) return paths;
  const folder = await realpath(within).catch(() => within);
  const real = await Promise.all(paths.map((path) => realpath(path).catch(() => path)));
  return paths.filter((_, index) => isInside(real[index] ?? '', folder));
}

/** Size and time of each file; a file that is not there has none. */
async function getStamps(paths: readonly string[]): Promise<ReadonlyMap<string, FileStamp>> {
  const stamps = new Map<string, FileStamp>();
  for (const [index, path] of paths.entries()) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat && !stat.isDirectory()) stamps.set(path, { size: stat.size, mtime: stat.mtimeMs });
    if (index % 200 === 199) await breathe();
  }
  return stamps;
}

function isLooked(path: string, looked: ReadonlySet<string>): boolean {
  return looked.has(path) || [...looked].some((folder) => isInside(path, folder));
}

/** A file that could not be read may be readable now without having changed. */
function hasChanged(known: KnownFile | undefined, { size, mtime }: FileStamp): boolean {
  return known?.size !== size || known.mtime !== mtime || known.state === 'not-allowed' || known.state === 'failed';
}

/** The documents with these symbols first, as far as file names tell: what a drafter cites is there at once. */
function sortFirst(paths: readonly string[], symbols: readonly string[]): string[] {
  if (symbols.length === 0) return [...paths];
  const first = new Set(symbols);
  const isFirst = (path: string): boolean => first.has(symbolFromFileName(basename(path))?.symbol ?? '');
  return [...paths.filter(isFirst), ...paths.filter((path) => !isFirst(path))];
}

/** Lets questions be answered in between. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
