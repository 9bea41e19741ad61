import MiniSearch from 'minisearch';
import type { Item, Pinpoint, SourceDocument } from '../model.ts';
import type { Library } from './library.ts';

export interface SearchResult {
  readonly pinpoint: Pinpoint;
  readonly document: SourceDocument;
  readonly text: string;
  /** Greater is better; comparable within one search. */
  readonly score: number;
}

/**
 * The paragraphs and items that hold the words, best first: "privacion libertad" finds "privación de la libertad", "detent" finds
 * "detention", and a word with a slip in it is found as well. Only results with all the words are given, where there are any; none for a text
 * without words. The index is made at the first search in a set of documents and kept for it.
 */
export function searchParagraphs(library: Library, words: string, options: { readonly limit?: number; readonly symbols?: readonly string[] } = {}): readonly SearchResult[] {
  const index = getIndex(library.documents);
  const wanted = options.symbols && new Set(options.symbols.flatMap((symbol) => library.findAll(symbol)));
  const query = words.slice(0, longestQuery);
  const filter = wanted && { filter: ({ id }: { id: number }) => wanted.has((index.entries[id] as Entry).document) };
  let hits = index.search.search(query, { combineWith: 'AND', ...filter });
  if (hits.length === 0) hits = index.search.search(query, { combineWith: 'OR', ...filter });
  return hits
    .map(({ id, score }) => ({ ...(index.entries[id as number] as Entry), score }))
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .slice(0, options.limit ?? defaultLimit)
    .map(({ pinpoint, document, text, score }) => ({ pinpoint, document, text, score }));
}

const defaultLimit = 20;
/** Longer than any sensible question: a whole pasted page would only cost time. */
const longestQuery = 500;

interface Entry {
  readonly pinpoint: Pinpoint;
  readonly document: SourceDocument;
  readonly text: string;
  readonly order: number;
}

interface SearchIndex {
  readonly search: MiniSearch;
  readonly entries: readonly Entry[];
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
    const add = (path: readonly string[], text: string, around: string, headings: readonly string[]): void => {
      const id = entries.length;
      entries.push({ pinpoint: { symbol: document.symbol ?? document.name, path }, document, text, order: id });
      records.push({ id, text, around, headings: headings.slice(-1).join(' '), symbol: `${document.name} ${path.join(' ')}` });
    };
    const addItems = (items: readonly Item[], path: readonly string[], around: string, headings: readonly string[]): void => {
      for (const item of items) {
        if (item.label.startsWith('•')) continue;
        add([...path, item.label], item.text, around, headings);
        addItems(item.items, [...path, item.label], item.text, headings);
      }
    };
    for (const paragraph of document.paragraphs) {
      const bullets = paragraph.items.filter((item) => item.label.startsWith('•')).map((item) => item.text);
      const tables = (paragraph.tables ?? []).flat();
      add([paragraph.number], [paragraph.text, ...bullets, paragraph.closing, ...tables].filter((part) => part !== '').join(' '), '', paragraph.headings);
      addItems(paragraph.items, [paragraph.number], paragraph.text, paragraph.headings);
    }
  }
  const search = new MiniSearch({
    // Words of the lead-in help to find an item, and count little: the item is what is looked for.
    fields: ['text', 'around', 'headings', 'symbol'],
    tokenize: toWords,
    processTerm: (term) => term,
    searchOptions: { prefix: (term) => term.length > 2, fuzzy: (term) => (term.length > 5 ? 2 : term.length > 4 && 1), boost: { headings: 1.5, around: 0.2 }, weights: { prefix: 0.6, fuzzy: 0.3 } },
  });
  search.addAll(records);
  return { search, entries };
}

/** Letters and digits without accents; Chinese characters one by one. */
function toWords(text: string): string[] {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
}
