import type { DocumentKind, Language, SourceDocument } from '../model.ts';

/** What is known of a document without having read it: enough to find it, to name it and to list it. */
export interface CatalogueEntry {
  readonly id: string;
  readonly fileName: string;
  readonly symbol: string | undefined;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: DocumentKind;
  readonly language: Language;
  readonly title: string;
  readonly date: string | undefined;
  /** ISO 3166 alpha-3 of the State it is about, where the document tells. */
  readonly state?: string;
  /** How many there are. */
  readonly paragraphs: number;
  readonly recommendations: number;
  readonly problems: number;
  /** What it replies to, where it replies to anything. */
  readonly replies?: RepliesOfDocument;
  /** Of the file that was imported: see `SourceDocument`. */
  readonly sourceHash?: string;
}

/** For the follow-up report to CMW/C/MEX/CO/4 this is `{ to: 'concluding-observations', named: ['CMW/C/MEX/CO/4'] }`. */
export interface RepliesOfDocument {
  readonly to: 'list-of-issues' | 'concluding-observations';
  /** The symbols that it names; left out where it names none. */
  readonly named?: readonly string[];
}

/** Undefined for a document that replies to nothing. */
function findRepliesOf({ repliesTo, repliesToKind: to = 'list-of-issues', facts }: SourceDocument): RepliesOfDocument | undefined {
  if (!repliesTo || repliesTo.size === 0) return undefined;
  const named = to === 'concluding-observations' ? facts?.answers : facts?.issues === undefined ? undefined : [facts.issues];
  return { to, ...(named && { named }) };
}

/**
 * True for a Word, PDF or web file that is read as it is. Where the Markdown imported from it is at hand too (the same `sourceHash`), a person may
 * have mended that, and the file itself is no document of the library.
 */
export function isOriginal({ fileName, sourceHash }: Pick<CatalogueEntry, 'fileName' | 'sourceHash'>): boolean {
  return sourceHash !== undefined && !/\.(?:md|markdown)$/i.test(fileName);
}

/**
 * Documents that are known and not held in memory: a ministry's ten thousand. One is loaded when it is asked for by its symbol, name or id.
 *
 * What it says is fixed for as long as a library holds it: when files change, the library is given another shelf. Nothing here throws; what
 * cannot be had (a damaged index) is not there.
 */
export interface Shelf {
  readonly size: number;
  /** Those found under a key of `getDocumentIndex`: a canonical symbol, a name, or a name's key. In any order. */
  findByKey(key: string): readonly CatalogueEntry[];
  findById(id: string): CatalogueEntry | undefined;
  /** Those with a name or an alias that begins as `folded` (lower case, without accents), in the order of names; at most `most`. */
  findByStart(folded: string, most: number): readonly CatalogueEntry[];
  /** The symbols that begin with these very letters. */
  getSymbols(start: string): readonly string[];
  /** Names and aliases that are no symbols: these a text cannot show by their form. */
  readonly plainNames: readonly string[];
  /** All, in the order of ids. */
  getEntries(): readonly CatalogueEntry[];
  /** The document of an entry; `undefined` when it is gone. */
  load(entry: CatalogueEntry): SourceDocument | undefined;
  /** Grows each time the shelf has let go of documents that were not asked for in a while: whoever keeps documents should let them go too. */
  readonly releases: number;
}

export const emptyShelf: Shelf = {
  size: 0,
  findByKey: () => [],
  findById: () => undefined,
  findByStart: () => [],
  getSymbols: () => [],
  plainNames: [],
  getEntries: () => [],
  load: () => undefined,
  releases: 0,
};

const entries = new WeakMap<SourceDocument, CatalogueEntry>();

/** What a catalogue says of a document. */
export function toCatalogueEntry(document: SourceDocument): CatalogueEntry {
  let entry = entries.get(document);
  if (!entry) {
    const { id, fileName, symbol, name, aliases, kind, language, title, date, facts, sourceHash, paragraphs, recommendations, problems } = document;
    const replies = findRepliesOf(document);
    entry = {
      ...{ id, fileName, symbol, name, aliases, kind, language, title, date, ...(facts?.state !== undefined && { state: facts.state }) },
      ...{ paragraphs: paragraphs.length, recommendations: recommendations.length, problems: problems.length },
      ...(replies && { replies }),
      ...(sourceHash !== undefined && { sourceHash }),
    };
    entries.set(document, entry);
  }
  return entry;
}
