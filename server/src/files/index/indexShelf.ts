import type { CatalogueEntry, Shelf } from '../../core/library/shelf.ts';
import type { SourceDocument } from '../../core/model.ts';
import { isDamage } from './indexFile.ts';
import { unpackDocument } from './preparedDocument.ts';
import type { Database, Row, SqlValue, Statement } from './sqlite.ts';

/**
 * The documents that were loaded from an index, in two generations: what was not asked for while a whole generation filled is let go. What the
 * drafts cite is asked for at every keystroke and stays. A class because it lives as long as the index is open.
 */
export class LoadedDocuments {
  #young = new Map<string, SourceDocument>();
  #old = new Map<string, SourceDocument>();
  /** The same object again for as long as anybody has it: what was made for it is kept with it. */
  readonly #known = new Map<string, WeakRef<SourceDocument>>();
  #characters = 0;
  releases = 0;

  get(key: string, load: () => SourceDocument | undefined): SourceDocument | undefined {
    const young = this.#young.get(key);
    if (young) return young;
    const document = this.#old.get(key) ?? this.#known.get(key)?.deref() ?? load();
    if (!document) return undefined;
    this.#known.set(key, new WeakRef(document));
    this.#young.set(key, document);
    this.#characters += document.text.length;
    if (this.#characters > generation) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#characters = 0;
      this.releases++;
    }
    return document;
  }
}

/** Characters of text; in memory a document takes some six bytes for each, with all that was read from it. Enough for some 25 documents. */
const generation = 1_000_000;

/**
 * A shelf over an index, as it is now. What fails is not there; a damaged file is told to `damaged`, once.
 */
export function createIndexShelf(database: Database, loaded: LoadedDocuments, damaged: (error: unknown) => void): Shelf {
  const statements = new Map<string, Statement>();
  let size: number | undefined;
  let plainNames: readonly string[] | undefined;
  let isBroken = false;

  function ask(sql: string, ...values: readonly SqlValue[]): readonly Row[] {
    if (isBroken) return [];
    try {
      let statement = statements.get(sql);
      if (!statement) statements.set(sql, (statement = database.prepare(sql)));
      return statement.all(...values);
    } catch (error) {
      fail(error);
      return [];
    }
  }

  function fail(error: unknown): void {
    if (isBroken || !isDamage(error)) return;
    isBroken = true;
    damaged(error);
  }

  function findEntries(sql: string, ...values: readonly SqlValue[]): readonly CatalogueEntry[] {
    return ask(sql, ...values).map(({ id, entry }) => toEntry(String(id), String(entry)));
  }

  return {
    get size() {
      return (size ??= Number(ask('select count(*) as size from documents where file not in hidden')[0]?.['size'] ?? 0));
    },
    findByKey: (key) => findEntries('select id, entry from keys join documents using (file) where key = ? and file not in hidden', key),
    findById: (id) => findEntries('select id, entry from documents where id = ?', id)[0],
    findByStart(folded, most) {
      // Some document has three names that begin alike: as many rows more.
      const sql = 'select id, entry from documents where file in (select file from starts where start >= ? and start < ? order by start limit ?) and file not in hidden';
      return findEntries(sql, folded, after(folded), most);
    },
    getSymbols: (start) => ask('select distinct symbol from documents where symbol >= ? and symbol < ? and file not in hidden', start, after(start)).map(({ symbol }) => String(symbol)),
    get plainNames() {
      return (plainNames ??= ask('select distinct name from names where file not in hidden').map(({ name }) => String(name)));
    },
    getEntries: () => findEntries('select id, entry from documents where file not in hidden order by id'),
    load(entry) {
      const row = ask('select file, hash from documents join files on files.id = file where documents.id = ?', entry.id)[0];
      if (!row) return undefined;
      return loaded.get(`${entry.id} ${String(row['hash'])}`, () => {
        try {
          const data = ask('select data from prepared where file = ?', row['file'] ?? null)[0]?.['data'];
          const document = data instanceof Uint8Array ? unpackDocument(data) : undefined;
          if (!document) throw Object.assign(new Error(`The index has lost ${entry.id}`), { errcode: 11 });
          return document;
        } catch (error) {
          fail(error);
          return undefined;
        }
      });
    },
    get releases() {
      return loaded.releases;
    },
  };
}

function toEntry(id: string, json: string): CatalogueEntry {
  const nothing: Pick<CatalogueEntry, 'symbol' | 'date'> = { symbol: undefined, date: undefined };
  return { ...nothing, ...(JSON.parse(json) as Omit<CatalogueEntry, 'id'>), id };
}

/** The least text that is greater than all that begin as `start` does. */
function after(start: string): string {
  return `${start}\u{10FFFF}`;
}
