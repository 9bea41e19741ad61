import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openDatabase, type Database } from './sqlite.ts';

/**
 * Where the index of a workspace folder is: one file for each folder and each version of the readers, so that a damaged one harms no other,
 * and two windows with two versions do not take turns in making theirs. It can be deleted at any time.
 */
export function getIndexPath(storage: string, folder: string, version: string): string {
  return join(storage, 'library', `${hashOf(folder)}-${hashOf(version)}.sqlite`);
}

/** What the readers are, by the program they are in: an index that other readers made says what these would not say. */
export function getReaderVersion(product: string, program: string): string {
  try {
    return `${product} ${hashOf(readFileSync(program))}`;
  } catch {
    return product;
  }
}

/** Shape of the tables. Raise it with every change to them: an index of another shape is made anew. */
const shape = 3;

/**
 * - `facts`: whether all was read once (`complete`), and who writes at present;
 * - `files`: every file that was looked at, with what tells whether it has changed; `state` is `document`, `draft` (a Markdown file that answers
 *   something) or the reason why it cannot be read;
 * - `documents`: what the catalogue says of each document, and how many passages it has; `source` is the hash of the file that was imported, and
 *   `original` tells that it is that file;
 * - `hidden`: those files that give way to the Markdown imported from them;
 * - `prepared`: the document as it was read (`preparedDocument.ts`), apart, so that the catalogue is read without it;
 * - `keys`, `starts`: under which it is found; `names`: what it is cited by that is no symbol;
 * - `words`: the stems of all passages; the row is `file * passagesPerFile + place`. Its parts are put together by eights: by fours, as the engine
 *   does of itself, everything is written twice as often.
 */
const tables = `
  create table facts (name text primary key, value text) without rowid;
  create table files (id integer primary key, path text not null unique, size integer not null, mtime real not null, hash text not null, state text not null);
  create table documents (file integer primary key, id text not null unique, symbol text, entry text not null, passages integer not null, source text, original integer not null);
  create index symbols on documents (symbol) where symbol is not null;
  create index sources on documents (source, original) where source is not null;
  create view hidden as select file from documents as one where original and exists (select 1 from documents as other where other.source = one.source and not other.original);
  create table prepared (file integer primary key, data blob not null);
  create table keys (key text not null, file integer not null, primary key (key, file)) without rowid;
  create index keysOfFile on keys (file);
  create table starts (start text not null, file integer not null, primary key (start, file)) without rowid;
  create index startsOfFile on starts (file);
  create table names (name text not null, file integer not null, primary key (name, file)) without rowid;
  create index namesOfFile on names (file);
  create virtual table words using fts5 (text, headings, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
  insert into words (words, rank) values ('automerge', 8);
  create virtual table vocabulary using fts5vocab (words, 'row');
`;

/** A document has fewer passages than this: the longest text that is read has ten million characters. */
export const passagesPerFile = 65_536;

/** Opens an index for its writer, and makes it where there is none. Throws where the file is damaged or the disk does not allow it. */
export function openForWriting(path: string): Database {
  mkdirSync(dirname(path), { recursive: true });
  const database = openDatabase(path);
  try {
    database.exec('pragma busy_timeout = 10000; pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -8000; pragma temp_store = memory');
    if (isCurrent(database)) return database;
    database.exec('begin immediate');
    // Another window may have made it while this one waited for the lock.
    if (!isCurrent(database)) database.exec(`${tables}; pragma user_version = ${shape}`);
    database.exec('commit');
    return database;
  } catch (error) {
    closeQuietly(database);
    throw error;
  }
}

/** Opens an index for questions. `undefined` where there is none: it must be made first. */
export function openForReading(path: string): Database | undefined {
  let database: Database | undefined;
  try {
    if (!existsSync(path)) return undefined;
    database = openDatabase(path, { readOnly: true });
    database.exec('pragma busy_timeout = 1000; pragma cache_size = -4000');
    if (isCurrent(database)) return database;
  } catch {
    // Damaged: the writer makes it anew.
  }
  closeQuietly(database);
  return undefined;
}

/** Takes an index away with what the engine keeps beside it. */
export function deleteIndex(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true });
}

/** Deletes the indexes that nobody has opened for a while: of folders that are gone, and of versions that were replaced. */
export function deleteOldIndexes(path: string, now: number): void {
  const folder = dirname(path);
  const ofThisFolder = basename(path).split('-')[0] ?? '';
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.sqlite') && each !== basename(path))) {
    const days = (now - statSync(join(folder, name)).mtimeMs) / 86_400_000;
    if (days > (name.startsWith(ofThisFolder) ? daysOfReplaced : daysOfUnused)) deleteIndex(join(folder, name));
  }
  // Opening is told by the file's time, which reading does not change.
  utimesSync(path, now / 1000, now / 1000);
}

const daysOfReplaced = 2;
const daysOfUnused = 60;

export function closeQuietly(database: Database | undefined): void {
  try {
    database?.close();
  } catch {
    // Closed already, or damaged: nothing is lost, it is a cache.
  }
}

/** True for an error that says that the file is damaged, or no database at all; false for a full disk, a lock or a slip of our own. */
export function isDamage(error: unknown): boolean {
  // The engine's primary result codes are the low byte: 1 is an error in our words to it, which a strange file causes too; 11 is corrupt, 26 no database.
  const code = (error as { readonly errcode?: unknown } | undefined)?.errcode;
  return typeof code === 'number' && [1, 11, 26].includes(code & 0xff);
}

function isCurrent(database: Database): boolean {
  return database.prepare('pragma user_version').get()?.['user_version'] === shape;
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
