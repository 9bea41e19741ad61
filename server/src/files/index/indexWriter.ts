import { passagesPerFile } from './indexFile.ts';
import type { IndexedDocument, IndexedFile } from './readForIndex.ts';
import type { Database } from './sqlite.ts';

/** A file as it is on the disk. */
export interface FileStamp {
  readonly size: number;
  readonly mtime: number;
}

/** A file as the index knows it. */
export interface KnownFile extends FileStamp {
  readonly hash: string;
  readonly state: string;
}

/** Writes what was read into an index, file by file. Every call is inside a transaction of the caller's. */
export interface IndexWriter {
  /** Every file that was looked at, by its path. */
  getFiles(): ReadonlyMap<string, KnownFile>;
  put(path: string, id: string, stamp: FileStamp, file: IndexedFile): void;
  remove(path: string): void;
  findFact(name: string): string | undefined;
  setFact(name: string, value: string): void;
}

export function createIndexWriter(database: Database): IndexWriter {
  const prepare = (sql: string): ReturnType<Database['prepare']> => database.prepare(sql);
  const getFiles = prepare('select path, size, mtime, hash, state from files');
  const findFile = prepare('select id, state from files where path = ?');
  const putFile = prepare('insert into files (path, size, mtime, hash, state) values (?, ?, ?, ?, ?) on conflict (path) do update set size = excluded.size, mtime = excluded.mtime, hash = excluded.hash, state = excluded.state returning id');
  const stampFile = prepare('update files set size = ?, mtime = ? where path = ?');
  const removeFile = prepare('delete from files where id = ?');
  const findDocument = prepare('select passages from documents where file = ?');
  const putDocument = prepare('insert into documents (file, id, symbol, entry, passages, source, original) values (?, ?, ?, ?, ?, ?, ?)');
  const putPrepared = prepare('insert into prepared (file, data) values (?, ?)');
  const putKey = prepare('insert or ignore into keys (key, file) values (?, ?)');
  const putStart = prepare('insert or ignore into starts (start, file) values (?, ?)');
  const putName = prepare('insert or ignore into names (name, file) values (?, ?)');
  const putWords = prepare('insert into words (rowid, text, headings) values (?, ?, ?)');
  const removeWords = prepare('delete from words where rowid = ?');
  const removals = ['documents', 'prepared', 'keys', 'starts', 'names'].map((table) => prepare(`delete from ${table} where file = ?`));
  const findFact = prepare('select value from facts where name = ?');
  const setFact = prepare('insert or replace into facts (name, value) values (?, ?)');

  function removeDocument(file: number): void {
    const passages = findDocument.get(file)?.['passages'];
    if (typeof passages !== 'number') return;
    for (let place = 0; place < passages; place++) removeWords.run(file * passagesPerFile + place);
    for (const removal of removals) removal.run(file);
  }

  function addDocument(file: number, id: string, document: IndexedDocument): void {
    putDocument.run(file, id, document.symbol, document.entry, document.passages.length, document.source, document.original ? 1 : 0);
    putPrepared.run(file, document.prepared);
    for (const key of document.keys) putKey.run(key, file);
    for (const start of document.starts) putStart.run(start, file);
    for (const name of document.names) putName.run(name, file);
    for (const [place, [text, heading]] of document.passages.entries()) putWords.run(file * passagesPerFile + place, text, heading);
  }

  return {
    getFiles() {
      return new Map(
        getFiles.all().map(({ path, size, mtime, hash, state }) => [String(path), { size: Number(size), mtime: Number(mtime), hash: String(hash), state: String(state) }]),
      );
    },
    put(path, id, { size, mtime }, file) {
      if (file.state === 'same') {
        stampFile.run(size, mtime, path);
        return;
      }
      const before = findFile.get(path);
      if (before?.['state'] === 'document') removeDocument(Number(before['id']));
      const row = putFile.get(path, size, mtime, file.hash, file.state);
      if (file.state === 'document') addDocument(Number(row?.['id']), id, file);
    },
    remove(path) {
      const row = findFile.get(path);
      if (!row) return;
      removeDocument(Number(row['id']));
      removeFile.run(row['id'] ?? null);
    },
    findFact: (name) => {
      const value = findFact.get(name)?.['value'];
      return value === undefined || value === null ? undefined : String(value);
    },
    setFact: (name, value) => void setFact.run(name, value),
  };
}
