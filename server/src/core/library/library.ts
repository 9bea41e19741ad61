import { languages, type Language, type Path, type Pinpoint, type Recommendation, type Resolution, type SourceDocument } from '../model.ts';
import { pathStartsWith, samePath } from '../reference/path.ts';
import { parseSymbol } from '../reference/symbol.ts';
import { getDocumentIndex, toNameKey } from './documentIndex.ts';
import { resolveAmong } from './resolveAmong.ts';
import { withoutAccents } from './searchWords.ts';
import { emptyShelf, isOriginal, toCatalogueEntry, type CatalogueEntry, type Shelf } from './shelf.ts';

/**
 * The UN documents at hand. Immutable: adding or taking out a document makes a new library that shares all the rest.
 *
 * Documents are looked up by symbol in any accepted form, by their short name or by an alias ("MGI Mexico 2022"). Of several language
 * versions the asked-for language comes first, then English, Spanish, French, Russian, Arabic, Chinese; of several files of one version the
 * one whose id comes first – the order in which they were loaded never matters. A Word or PDF file whose imported Markdown is at hand gives way to it.
 */
export interface Library {
  /** Everything that was given, in the order of ids: also the files that give way to their Markdown. */
  readonly given: readonly SourceDocument[];
  /** Those held in memory, in the order of their ids. */
  readonly documents: readonly SourceDocument[];
  /** Those that are known and loaded when they are asked for. A document in memory hides the one of its id here. */
  readonly shelf: Shelf;
  /** How many documents there are, in memory and on the shelf. */
  readonly size: number;
  /** Every document, in the order of ids. */
  getEntries(): readonly CatalogueEntry[];
  /** What is known under a symbol or a name, in the order of preference, without loading it. */
  findEntries(symbolOrName: string, language?: Language): readonly CatalogueEntry[];
  /** Documents with a name or an alias that begins as `folded` (lower case, without accents), each once, in the order of ids. */
  findEntriesByStart(folded: string): readonly CatalogueEntry[];
  /** The symbols of documents that begin with these very letters, each once, in the order of the alphabet: `CMW/C/MEX/` gives CMW/C/MEX/4 and CMW/C/MEX/CO/4. */
  getSymbols(start: string): readonly string[];
  /** The document of a file, whether or not it gives way to another. */
  findById(id: string): SourceDocument | undefined;
  findDocument(symbolOrName: string, language?: Language): SourceDocument | undefined;
  /** Every version and copy, in the order of preference. */
  findAll(symbolOrName: string, language?: Language): readonly SourceDocument[];
  /**
   * What a pinpoint leads to: `CMW/C/MEX/CO/4#36.b` is found with paragraph 36 and its item (b). Of a range both ends must be there.
   * Copies of one document in one language whose texts differ at that place are ambiguous (`several-documents`).
   */
  resolve(pinpoint: Pinpoint, through?: Path, language?: Language): Resolution;
  /** The unit with exactly this pinpoint. */
  findRecommendation(pinpoint: Pinpoint, language?: Language): Recommendation | undefined;
  /** The units at or under a pinpoint, in order: all of paragraph 36, or all of the document for an empty path. */
  unitsUnder(pinpoint: Pinpoint, language?: Language): readonly Recommendation[];
}

export function createLibrary(documents: Iterable<SourceDocument>, shelf: Shelf = emptyShelf): Library {
  // The last document with an id replaces those before it.
  const byId = new Map<string, SourceDocument>();
  for (const document of documents) byId.set(document.id, document);
  return makeLibrary([...byId.values()].sort(byText), shelf);
}

/** The library with this document in place of the one with the same id. */
export function withDocument(library: Library, document: SourceDocument): Library {
  const at = findPlace(library.given, document.id);
  const same = library.given[at];
  if (same === document) return library;
  return makeLibrary(library.given.toSpliced(at, same?.id === document.id ? 1 : 0, document), library.shelf);
}

/** The library without the document in memory that has this id; one of this id on the shelf appears again. */
export function withoutDocument(library: Library, id: string): Library {
  const at = findPlace(library.given, id);
  return library.given[at]?.id === id ? makeLibrary(library.given.toSpliced(at, 1), library.shelf) : library;
}

/** The library with other documents on its shelf. */
export function withShelf(library: Library, shelf: Shelf): Library {
  return library.shelf === shelf ? library : makeLibrary(library.given, shelf);
}

function byText(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Where a document of this id stands, or would stand. */
function findPlace(documents: readonly SourceDocument[], id: string): number {
  let low = 0;
  let high = documents.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((documents[middle]?.id ?? '') < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

function makeLibrary(given: readonly SourceDocument[], shelf: Shelf): Library {
  const imported = new Set(given.flatMap((document) => (document.sourceHash !== undefined && !isOriginal(document) ? [document.sourceHash] : [])));
  const givesWay = (one: SourceDocument | CatalogueEntry): boolean => isOriginal(one) && imported.has(one.sourceHash ?? '');
  const documents = imported.size === 0 ? given : given.filter((document) => !givesWay(document));
  let byKey: ReadonlyMap<string, readonly SourceDocument[]> | undefined;
  const sorted = new Map<string, readonly Known[]>();
  const resolved = new Map<string, Resolution>();
  const symbols = new Map<string, readonly string[]>();
  let releases = shelf.releases;

  function findInMemory(id: string): SourceDocument | undefined {
    const document = given[findPlace(given, id)];
    return document?.id === id ? document : undefined;
  }

  const isOnShelf = (entry: CatalogueEntry): boolean => findInMemory(entry.id) === undefined && !givesWay(entry);

  function findByKey(key: string): readonly Known[] {
    // Made when first asked for: while documents are added one by one nobody asks.
    byKey ??= groupByKey(documents);
    const held = (byKey.get(key) ?? []).map((document) => ({ entry: toCatalogueEntry(document), document }));
    return [...held, ...shelf.findByKey(key).filter(isOnShelf).map((entry) => ({ entry }))];
  }

  function findKnown(symbolOrName: string, language: Language | undefined): readonly Known[] {
    const memo = `${language ?? ''} ${symbolOrName}`;
    let found = sorted.get(memo);
    if (!found) {
      found = [symbolOrName, parseSymbol(symbolOrName)?.symbol ?? '', toNameKey(symbolOrName)].map(findByKey).find((group) => group.length > 0) ?? [];
      found = [...found].sort((a, b) => preference(a.entry, language) - preference(b.entry, language) || byText(a.entry, b.entry));
      if (sorted.size >= mostResolved) sorted.clear();
      sorted.set(memo, found);
    }
    return found;
  }

  /** What the shelf cannot give after all (it was removed a moment ago) is left out. */
  function* load(known: Iterable<Known>): Iterable<SourceDocument> {
    for (const { entry, document } of known) {
      const loaded = document ?? shelf.load(entry);
      if (loaded) yield loaded;
    }
  }

  function findAll(symbolOrName: string, language?: Language): readonly SourceDocument[] {
    return [...load(findKnown(symbolOrName, language))];
  }

  function findDocument(symbolOrName: string, language?: Language): SourceDocument | undefined {
    for (const document of load(findKnown(symbolOrName, language))) return document;
    return undefined;
  }

  function findById(id: string): SourceDocument | undefined {
    const document = findInMemory(id);
    if (document || shelf.size === 0) return document;
    const entry = shelf.findById(id);
    return entry && shelf.load(entry);
  }

  function resolve(pinpoint: Pinpoint, through?: Path, language?: Language): Resolution {
    // What the shelf has let go of must not live on in what was resolved.
    if (shelf.releases !== releases) resolved.clear();
    releases = shelf.releases;
    // A draft cites the same few hundred places at every keystroke.
    const key = [language, pinpoint.symbol, ...pinpoint.path, ...(through ? ['–', ...through] : [])].join('\n');
    let resolution = resolved.get(key);
    if (!resolution) {
      if (resolved.size >= mostResolved) resolved.clear();
      resolved.set(key, (resolution = resolveAnew(pinpoint, through, language)));
    }
    return resolution;
  }

  function resolveAnew(pinpoint: Pinpoint, through: Path | undefined, language: Language | undefined): Resolution {
    const known = findKnown(pinpoint.symbol, language);
    const copies = [...load(known.filter(({ entry }) => entry.language === known[0]?.entry.language))];
    if (copies.length === 0) return { kind: 'unknown-document', symbol: pinpoint.symbol };
    const start = resolveAmong(copies, pinpoint.path);
    if (!through || start.kind !== 'found') return start;
    const end = resolveAmong(copies, through);
    return end.kind === 'found' ? start : end;
  }

  function unitsUnder(pinpoint: Pinpoint, language?: Language): readonly Recommendation[] {
    const document = findDocument(pinpoint.symbol, language);
    if (!document) return [];
    const number = pinpoint.path[0];
    if (number === undefined) return document.recommendations;
    const units = getDocumentIndex(document).units.get(number) ?? [];
    return pinpoint.path.length === 1 ? units : units.filter((unit) => pathStartsWith(unit.pinpoint.path, pinpoint.path));
  }

  function findRecommendation(pinpoint: Pinpoint, language?: Language): Recommendation | undefined {
    const document = findDocument(pinpoint.symbol, language);
    return document && getDocumentIndex(document).units.get(pinpoint.path[0] ?? '')?.find((unit) => samePath(unit.pinpoint.path, pinpoint.path));
  }

  function getSymbols(start: string): readonly string[] {
    let found = symbols.get(start);
    if (!found) {
      const held = documents.flatMap(({ symbol }) => (symbol?.startsWith(start) ? [symbol] : []));
      symbols.set(start, (found = [...new Set([...held, ...shelf.getSymbols(start)])].sort()));
    }
    return found;
  }

  return {
    given,
    documents,
    shelf,
    get size() {
      return documents.length + shelf.size - (shelf.size === 0 ? 0 : documents.filter(({ id }) => shelf.findById(id)).length);
    },
    getEntries: () => [...documents.map(toCatalogueEntry), ...shelf.getEntries().filter(isOnShelf)].sort(byText),
    findEntries: (symbolOrName, language) => findKnown(symbolOrName, language).map(({ entry }) => entry),
    findEntriesByStart(folded) {
      const held = documents.map(toCatalogueEntry).filter((entry) => startsAs(entry, folded));
      return [...held, ...shelf.findByStart(folded, mostByStart).filter(isOnShelf)].sort(byText);
    },
    getSymbols,
    findById,
    findDocument,
    findAll,
    resolve,
    findRecommendation,
    unitsUnder,
  };
}

/** A document that is held in memory, or may be loaded. */
interface Known {
  readonly entry: CatalogueEntry;
  readonly document?: SourceDocument;
}

function groupByKey(documents: readonly SourceDocument[]): ReadonlyMap<string, readonly SourceDocument[]> {
  const byKey = new Map<string, SourceDocument[]>();
  for (const document of documents) {
    for (const key of getDocumentIndex(document).keys) {
      const group = byKey.get(key);
      if (group) group.push(document);
      else byKey.set(key, [document]);
    }
  }
  return byKey;
}

function startsAs({ name, aliases }: CatalogueEntry, folded: string): boolean {
  return [name, ...aliases].some((each) => withoutAccents(each).startsWith(folded));
}

/** More than anybody looks through in a list that grows shorter with each letter. */
const mostByStart = 300;

/** Places that a library keeps the way to; far more than the drafts of a ministry cite. */
const mostResolved = 20_000;

function preference(entry: CatalogueEntry, language: Language | undefined): number {
  return entry.language === language ? -1 : languages.indexOf(entry.language);
}
