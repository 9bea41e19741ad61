import type { AmbiguityReason, Item, Language, Paragraph, Path, Pinpoint, Recommendation, Resolution, SourceDocument } from '../model.ts';
import { pathStartsWith, samePath } from '../reference/path.ts';
import { parseSymbol } from '../reference/symbol.ts';
import { getDocumentIndex, toNameKey } from './documentIndex.ts';
import { findNearestItems, findNearestNumbers } from './nearest.ts';

/**
 * The UN documents at hand. Immutable: adding or taking out a document makes a new library that shares all the rest.
 *
 * Documents are looked up by symbol in any accepted form, by their short name or by an alias ("MGI Mexico 2022"). Of several language
 * versions the asked-for language comes first, then English, Spanish, French, Russian, Arabic, Chinese; of several files of one version the
 * one whose id comes first – the order in which they were loaded never matters.
 */
export interface Library {
  /** In the order of their ids. */
  readonly documents: readonly SourceDocument[];
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

export function createLibrary(documents: Iterable<SourceDocument>): Library {
  // The last document with an id replaces those before it.
  const byId = new Map<string, SourceDocument>();
  for (const document of documents) byId.set(document.id, document);
  return makeLibrary([...byId.values()].sort(byText));
}

/** The library with this document in place of the one with the same id. */
export function withDocument(library: Library, document: SourceDocument): Library {
  if (library.documents.includes(document)) return library;
  const rest = library.documents.filter((other) => other.id !== document.id);
  const at = rest.findIndex((other) => byText(document, other) < 0);
  return makeLibrary(at < 0 ? [...rest, document] : [...rest.slice(0, at), document, ...rest.slice(at)]);
}

export function withoutDocument(library: Library, id: string): Library {
  return library.documents.some((document) => document.id === id) ? makeLibrary(library.documents.filter((document) => document.id !== id)) : library;
}

function byText(a: SourceDocument, b: SourceDocument): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function makeLibrary(documents: readonly SourceDocument[]): Library {
  const byKey = new Map<string, SourceDocument[]>();
  for (const document of documents) {
    for (const key of getDocumentIndex(document).keys) {
      const group = byKey.get(key);
      if (group) group.push(document);
      else byKey.set(key, [document]);
    }
  }
  const sorted = new Map<string, readonly SourceDocument[]>();
  const resolved = new Map<string, Resolution>();

  function findAll(symbolOrName: string, language?: Language): readonly SourceDocument[] {
    const memo = `${language ?? ''} ${symbolOrName}`;
    let found = sorted.get(memo);
    if (!found) {
      const group = byKey.get(symbolOrName) ?? byKey.get(parseSymbol(symbolOrName)?.symbol ?? '') ?? byKey.get(toNameKey(symbolOrName)) ?? [];
      found = [...group].sort((a, b) => preference(a, language) - preference(b, language) || byText(a, b));
      sorted.set(memo, found);
    }
    return found;
  }

  function findDocument(symbolOrName: string, language?: Language): SourceDocument | undefined {
    return findAll(symbolOrName, language)[0];
  }

  function resolve(pinpoint: Pinpoint, through?: Path, language?: Language): Resolution {
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
    const all = findAll(pinpoint.symbol, language);
    const first = all[0];
    if (!first) return { kind: 'unknown-document', symbol: pinpoint.symbol };
    const copies = all.filter((document) => document.language === first.language);
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

  return { documents, findDocument, findAll, resolve, findRecommendation, unitsUnder };
}

/** Places that a library keeps the way to; far more than the drafts of a ministry cite. */
const mostResolved = 20_000;

const languages: readonly Language[] = ['en', 'es', 'fr', 'ru', 'ar', 'zh'];

function preference(document: SourceDocument, language: Language | undefined): number {
  return document.language === language ? -1 : languages.indexOf(document.language);
}

/** Among copies of one document: the first that has the place; ambiguous when others have it with other words. */
function resolveAmong(copies: readonly SourceDocument[], path: Path): Resolution {
  const resolutions = copies.map((document) => resolveIn(document, path));
  const found = resolutions.filter((resolution) => resolution.kind === 'found');
  const first = found[0] ?? (resolutions[0] as Resolution);
  if (first.kind !== 'found' || found.length < 2 || path.length === 0) return first;
  const text = textOf(first);
  return found.every((other) => textOf(other) === text) ? first : ambiguous('several-documents', found.map((other) => ({ symbol: other.document.name, path })));
}

function ambiguous(reason: AmbiguityReason, candidates: readonly Pinpoint[]): Resolution {
  return { kind: 'ambiguous', reason, candidates };
}

function textOf({ paragraph, items }: Extract<Resolution, { kind: 'found' }>): string {
  const last = items.at(-1);
  const text = last ? itemText(last) : paragraph ? [paragraph.text, ...paragraph.items.map(itemText), paragraph.closing].join('\n') : '';
  return text.replace(/\s{1,1000}/g, ' ').trim();
}

function itemText(item: Item): string {
  return [item.text, ...item.items.map(itemText)].join('\n');
}

function resolveIn(document: SourceDocument, path: Path): Resolution {
  const [number, ...labels] = path;
  if (number === undefined) return { kind: 'found', document, items: [] };
  const paragraph = findParagraph(document, number);
  if (!paragraph) return { kind: 'unknown-paragraph', document, nearest: findNearestNumbers(number, getDocumentIndex(document).numbers) };
  const items: Item[] = [];
  let siblings = paragraph.items;
  for (const label of labels) {
    const item = findItem(siblings, label);
    if (!item) return { kind: 'unknown-item', document, paragraph, nearest: findNearestItems(paragraph, path) };
    items.push(item);
    siblings = item.items;
  }
  return { kind: 'found', document, paragraph, items };
}

function findParagraph(document: SourceDocument, number: string): Paragraph | undefined {
  return getDocumentIndex(document).paragraphs.get(number);
}

/**
 * The item with this label. `(i)` is whatever its siblings make it: the letter after `(h)` and the first of the romans have the same label, and
 * stand in different lists. An item on a line of its own comes before one that runs on inside a sentence.
 */
function findItem(siblings: readonly Item[], label: string): Item | undefined {
  const wanted = label.toLowerCase();
  let inline: Item | undefined;
  for (const item of siblings) {
    if (item.label.toLowerCase() !== wanted) continue;
    if (!item.inline) return item;
    inline ??= item;
  }
  return inline;
}
