import MiniSearch from 'minisearch';
import type { Item, Paragraph, Pinpoint, SourceDocument, Span } from '../model.ts';
import { pinpointId } from '../reference/path.ts';
import { getDocumentIndex } from './documentIndex.ts';
import type { Library } from './library.ts';
import { getSnippet, type Snippet } from './matchedWords.ts';
import { toPieces } from './passageIndex.ts';
import { parseSearchQuery, toPlainWords, type SearchQuery } from './searchQuery.ts';
import { toSearchWords } from './searchWords.ts';

export interface SearchResult {
  readonly pinpoint: Pinpoint;
  readonly document: SourceDocument;
  /** Its words; of a long section the part that was found. */
  readonly text: string;
  /** Where that stands in the document's text. */
  readonly span: Span;
  /** Greater is better; comparable within one search. */
  readonly score: number;
  /** A line or two of it, with the words found. */
  readonly snippet: Snippet;
}

/**
 * The paragraphs and items that hold the words, best first: "privacion libertad" finds "privación de la libertad", "detent" finds
 * "detention", and a word with a slip in it is found as well. Only results with all the words are given, where there are any; none for a text
 * without words.
 *
 * Words in quotation marks must stand together. A symbol in the query means its document (`CMW/C/MEX/4 health`), with the number of a provision
 * that provision (`CMW/C/MEX/CO/4 36 b`). The index is made at the first search in a set of documents and kept for it.
 */
export function searchParagraphs(library: Library, words: string, options: { readonly limit?: number; readonly symbols?: readonly string[] } = {}): readonly SearchResult[] {
  const query = parseSearchQuery(words);
  const limit = options.limit ?? defaultLimit;
  const named = query.symbols.flatMap((symbol) => library.findAll(symbol));
  const asked = options.symbols && new Set(options.symbols.flatMap((symbol) => library.findAll(symbol)));
  const among = (document: SourceDocument): boolean => (asked?.has(document) ?? true) && (named.length === 0 || named.includes(document));
  const cited = named.filter(among).flatMap((document) => findCited(document, query));
  if (cited.length > 0 || query.stems.length === 0) return cited.slice(0, limit);

  const index = getIndex(library.documents);
  const found = rank(index, query, among);
  return found.slice(0, limit).map(({ entry, score, terms }) => {
    const { pinpoint, document, text, span } = entry;
    return { pinpoint, document, text, span, score, snippet: getSnippet(text, (stem) => terms.has(stem), snippetLength) };
  });
}

const defaultLimit = 20;
/** Some two lines of a list. */
const snippetLength = 200;

/** What a symbol and a number lead to; the beginning of the document for a symbol alone. */
function findCited(document: SourceDocument, { path, stems }: SearchQuery): readonly SearchResult[] {
  if (!path && stems.length > 0) return [];
  const [number = document.paragraphs[0]?.number ?? '', ...labels] = path ?? [];
  const paragraph = getDocumentIndex(document).paragraphs.get(number);
  if (!paragraph) return [];
  const items: Item[] = [];
  for (const label of labels) {
    const item = (items.at(-1)?.items ?? paragraph.items).find((candidate) => candidate.label.toLowerCase() === label);
    if (!item) return [];
    items.push(item);
  }
  const last = items.at(-1);
  const text = last ? last.text : toOwnText(paragraph);
  const pinpoint = { symbol: document.symbol ?? document.name, path: [number, ...items.map(({ label }) => label)] };
  return [{ pinpoint, document, text, span: last?.span ?? paragraph.span, score: 1, snippet: getSnippet(text, () => false, snippetLength) }];
}

interface Entry {
  readonly pinpoint: Pinpoint;
  readonly document: SourceDocument;
  readonly text: string;
  readonly span: Span;
  readonly order: number;
}

interface SearchIndex {
  readonly search: MiniSearch;
  readonly entries: readonly Entry[];
}

interface Ranked {
  readonly entry: Entry;
  readonly score: number;
  readonly terms: ReadonlySet<string>;
}

/** So many of the best are looked at closely. */
const closelyRead = 200;
/** What it adds when the words stand side by side as they were typed, and when a number such as 388/2022 stands there as it was typed. */
const closeness = { pair: 0.5, expression: 1 };

function rank(index: SearchIndex, query: SearchQuery, among: (document: SourceDocument) => boolean): readonly Ranked[] {
  const filter = ({ id }: { id: number }): boolean => {
    const entry = index.entries[id] as Entry;
    return among(entry.document) && query.phrases.every((phrase) => hasPhrase(entry.text, phrase));
  };
  const text = query.stems.join(' ');
  const last = query.stems.length - 1;
  const search = (combineWith: 'AND' | 'OR'): ReturnType<MiniSearch['search']> =>
    index.search.search(text, {
      combineWith,
      filter: filter,
      // While a word is being typed it is the beginning of one; the words before it are whole, and others that begin so count less.
      prefix: (term, at) => term.length > (at === last && query.unfinished ? 1 : 3),
    });
  let hits = search('AND');
  if (hits.length === 0) hits = search('OR');
  const ranked = hits
    .map(({ id, score, terms }) => ({ entry: index.entries[id as number] as Entry, score, terms: new Set(terms) }))
    .sort((a, b) => b.score - a.score || a.entry.order - b.entry.order);
  const read = ranked
    .slice(0, closelyRead)
    .map((each) => ({ ...each, score: each.score * getCloseness(each.entry.text, query) }))
    .sort((a, b) => b.score - a.score || a.entry.order - b.entry.order);
  const seen = new Set<string>();
  return [...read, ...ranked.slice(closelyRead)].filter(({ entry }) => {
    const key = `${entry.document.id}\n${pinpointId(entry.pinpoint)}`;
    return !seen.has(key) && seen.add(key);
  });
}

function hasPhrase(text: string, phrase: string): boolean {
  return ` ${toPlainWords(text)} `.includes(` ${phrase} `);
}

function getCloseness(text: string, { stems, expressions }: SearchQuery): number {
  const positions = new Map<string, number[]>();
  for (const { stem, position } of toSearchWords(text)) {
    const list = positions.get(stem);
    if (list) list.push(position);
    else positions.set(stem, [position]);
  }
  let pairs = 0;
  for (let at = 1; at < stems.length; at++) {
    const before = positions.get(stems[at - 1]!) ?? [];
    const after = positions.get(stems[at]!) ?? [];
    if (before.some((one) => after.some((other) => one !== other && Math.abs(one - other) <= 2))) pairs++;
  }
  const together = stems.length > 1 ? pairs / (stems.length - 1) : 0;
  const asTyped = expressions.length > 0 ? expressions.filter((expression) => hasPhrase(text, expression)).length / expressions.length : 0;
  return 1 + closeness.pair * together + closeness.expression * asTyped;
}

const indexes = new WeakMap<readonly SourceDocument[], SearchIndex>();

function getIndex(documents: readonly SourceDocument[]): SearchIndex {
  let index = indexes.get(documents);
  if (!index) indexes.set(documents, (index = makeIndex(documents)));
  return index;
}

function makeIndex(documents: readonly SourceDocument[]): SearchIndex {
  const entries: Entry[] = [];
  const records: { id: number; text: string; around: string; headings: string; symbol: string }[] = [];
  for (const document of documents) {
    const add = (path: readonly string[], text: string, span: Span, around: string, headings: readonly string[]): void => {
      const id = entries.length;
      entries.push({ pinpoint: { symbol: document.symbol ?? document.name, path }, document, text, span, order: id });
      records.push({ id, text, around, headings: headings.slice(-1).join(' '), symbol: `${document.name} ${path.join(' ')}` });
    };
    const addItems = (items: readonly Item[], path: readonly string[], around: string, headings: readonly string[]): void => {
      for (const item of items) {
        if (item.label.startsWith('•')) continue;
        add([...path, item.label], item.text, item.span, around, headings);
        addItems(item.items, [...path, item.label], item.text, headings);
      }
    };
    for (const paragraph of document.paragraphs) {
      const pieces = paragraph.items.length === 0 ? toPieces(document, paragraph) : [{ text: toOwnText(paragraph), span: paragraph.span }];
      for (const { text, span } of pieces) add([paragraph.number], text, span, '', paragraph.headings);
      addItems(paragraph.items, [paragraph.number], paragraph.text, paragraph.headings);
    }
  }
  const search = new MiniSearch({
    // Words of the lead-in help to find an item, and count little: the item is what is looked for.
    fields: ['text', 'around', 'headings', 'symbol'],
    tokenize: (text) => toSearchWords(text).map(({ stem }) => stem),
    processTerm: (term) => term,
    searchOptions: {
      // What was typed has been made into stems already.
      tokenize: (text) => text.split(' '),
      fuzzy: (term) => (/\d/.test(term) ? false : term.length > 5 ? 2 : term.length > 3 && 1),
      maxFuzzy: 2,
      boost: { headings: 1.5, around: 0.2 },
      weights: { prefix: 0.6, fuzzy: 0.3 },
    },
  });
  search.addAll(records);
  return { search, entries };
}

/** A paragraph without the items that can be cited: its lead-in, bullets, what follows them, and its tables. */
function toOwnText(paragraph: Paragraph): string {
  const bullets = paragraph.items.filter((item) => item.label.startsWith('•')).map((item) => item.text);
  return [paragraph.text, ...bullets, paragraph.closing, ...(paragraph.tables ?? []).flat()].filter((part) => part !== '').join(' ');
}
