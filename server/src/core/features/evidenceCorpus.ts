import { getRelatedStems } from '../library/glossary.ts';
import type { Library } from '../library/library.ts';
import { getPassageIndex, type PassageIndex } from '../library/passageIndex.ts';
import type { CatalogueEntry } from '../library/shelf.ts';
import { areOneFamily, getSharedStart, shortestSharedStart, wordsFrom } from '../library/wordFamily.ts';
import type { SourceDocument } from '../model.ts';
import { parseSymbol } from '../reference/symbol.ts';

/** The documents in which the evidence for one document's recommendations is looked for, with what is known of their words together. */
export interface EvidenceCorpus {
  readonly indexes: readonly PassageIndex[];
  readonly passages: number;
  /** Words of a passage on the average. */
  readonly averageLength: number;
  /** In how many passages a stem stands. */
  readonly spread: ReadonlyMap<string, number>;
  /** The stems that mean what this one means, with how surely: itself 1, a word of its family or its meaning less. */
  getForms(stem: string): readonly (readonly [stem: string, likeness: number])[];
  /** Where words of this meaning stand, all forms together; the recommendations of one document share most of their words. */
  getMatches(stem: string): Matches;
  /** The passages of a document in which these words follow each other. */
  getPassagesWith(index: PassageIndex, expression: string): readonly number[];
  /** In how many passages they do. */
  getSpreadOf(expression: string): number;
}

/** The passages that have a word in some form. */
export interface Matches {
  /** How many there are; a word that is only like the one wanted counts as less than one. */
  readonly spread: number;
  /** By document: the passage, and how often the word stands there, as surely as its forms are that word. */
  readonly byDocument: ReadonlyMap<PassageIndex, readonly (readonly [passage: number, frequency: number])[]>;
}

/** How near a word of the same meaning and a word of the same family are to the word itself. */
const likeness = { related: 0.45, family: 0.6 };

/** A State has so many documents that are worth reading for one dialogue; those of the same Committee come first. */
const mostDocuments = 60;

const known = new WeakMap<Library, Map<string, EvidenceCorpus>>();

/** The documents of the State that a document is about, without concluding observations; made once for a library. */
export function getEvidenceCorpus(library: Library, document: SourceDocument): EvidenceCorpus {
  return getCorpus(library, document, 'said', ({ kind }) => kind !== 'concluding-observations');
}

/** The concluding observations of the same Committee on the same State from earlier cycles; made once for a library. */
export function getEarlierCorpus(library: Library, document: SourceDocument): EvidenceCorpus {
  const body = getBody(document.symbol);
  return getCorpus(library, document, 'earlier', (entry) => entry.kind === 'concluding-observations' && getBody(entry.symbol) === body && isEarlier(entry, document));
}

function isEarlier(entry: CatalogueEntry, document: SourceDocument): boolean {
  const cycle = (symbol: string | undefined): number => Number.parseInt(parseSymbol(symbol ?? '')?.cycle ?? '', 10);
  if (entry.date !== undefined && document.date !== undefined) return entry.date < document.date;
  return cycle(entry.symbol) < cycle(document.symbol);
}

function getCorpus(library: Library, document: SourceDocument, part: string, wanted: (entry: CatalogueEntry) => boolean): EvidenceCorpus {
  let corpora = known.get(library);
  if (!corpora) known.set(library, (corpora = new Map<string, EvidenceCorpus>()));
  const key = `${part} ${document.id}`;
  let corpus = corpora.get(key);
  if (!corpus) corpora.set(key, (corpus = makeCorpus(chooseDocuments(library, document, wanted))));
  return corpus;
}

/** The documents of the same State that are wanted, the nearest to this one first. None where no State can be told. */
function chooseDocuments(library: Library, document: SourceDocument, wanted: (entry: CatalogueEntry) => boolean): readonly SourceDocument[] {
  const state = document.facts?.state ?? getState(document.symbol);
  if (state === undefined) return [];
  const body = getBody(document.symbol);
  const named = new Set([document.facts?.issues, ...(document.facts?.answers ?? []), ...(document.facts?.basedOn ?? [])]);
  const rank = (entry: CatalogueEntry): number => {
    if (named.has(entry.symbol)) return 0;
    const other = getBody(entry.symbol);
    return other === body ? 1 : other === undefined ? 2 : 3;
  };
  return library
    .getEntries()
    .filter((entry) => entry.name !== document.name && (entry.state ?? getState(entry.symbol)) === state && wanted(entry))
    .map((entry) => ({ entry, rank: rank(entry) }))
    .sort((a, b) => a.rank - b.rank || compare(b.entry.date ?? '', a.entry.date ?? '') || compare(a.entry.id, b.entry.id))
    .slice(0, mostDocuments)
    .flatMap(({ entry }) => library.findById(entry.id) ?? []);
}

function getState(symbol: string | undefined): string | undefined {
  return symbol === undefined ? undefined : parseSymbol(symbol)?.state;
}

export function getBody(symbol: string | undefined): string | undefined {
  return symbol === undefined ? undefined : parseSymbol(symbol)?.body;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function makeCorpus(documents: readonly SourceDocument[]): EvidenceCorpus {
  const indexes = documents.map(getPassageIndex);
  const spread = new Map<string, number>();
  let passages = 0;
  let length = 0;
  for (const index of indexes) {
    passages += index.passages.length;
    for (const passage of index.passages) length += passage.length;
    for (const [stem, postings] of index.postings) spread.set(stem, (spread.get(stem) ?? 0) + postings.length);
  }
  const vocabulary = [...spread.keys()].sort();
  const forms = new Map<string, readonly (readonly [string, number])[]>();
  const matches = new Map<string, Matches>();
  const expressions = new Map<string, number>();
  const places = new Map<PassageIndex, Map<string, readonly number[]>>(indexes.map((index) => [index, new Map()]));

  function getPassagesWith(index: PassageIndex, expression: string): readonly number[] {
    const here = places.get(index);
    const found = here?.get(expression) ?? findPassagesWith(index, expression.split(' '));
    here?.set(expression, found);
    return found;
  }
  function getForms(stem: string): readonly (readonly [string, number])[] {
    let found = forms.get(stem);
    if (!found) forms.set(stem, (found = findForms(stem, spread, vocabulary)));
    return found;
  }

  function findMatches(stem: string): Matches {
    const own = getForms(stem);
    const byDocument = new Map<PassageIndex, readonly (readonly [number, number])[]>();
    for (const index of indexes) {
      const frequencies = new Map<number, number>();
      for (const [form, sure] of own) {
        for (const { passage, frequency } of index.postings.get(form) ?? []) frequencies.set(passage, (frequencies.get(passage) ?? 0) + sure * frequency);
      }
      if (frequencies.size > 0) byDocument.set(index, [...frequencies]);
    }
    return { spread: Math.min(passages, own.reduce((sum, [form, sure]) => sum + sure * (spread.get(form) ?? 0), 0)), byDocument };
  }

  return {
    indexes,
    passages,
    averageLength: length / Math.max(1, passages),
    spread,
    getForms,
    getMatches(stem) {
      let found = matches.get(stem);
      if (!found) matches.set(stem, (found = findMatches(stem)));
      return found;
    },
    getPassagesWith,
    getSpreadOf(expression) {
      let count = expressions.get(expression);
      if (count === undefined) expressions.set(expression, (count = indexes.reduce((sum, index) => sum + getPassagesWith(index, expression).length, 0)));
      return count;
    },
  };
}

function findForms(stem: string, spread: ReadonlyMap<string, number>, vocabulary: readonly string[]): readonly (readonly [string, number])[] {
  const found = new Map<string, number>();
  if (spread.has(stem)) found.set(stem, 1);
  if (!/\d/.test(stem)) {
    for (const other of getRelatedStems(stem)) if (spread.has(other) && !found.has(other)) found.set(other, likeness.related);
    if (stem.length >= shortestSharedStart) {
      for (const other of wordsFrom(vocabulary, stem.slice(0, shortestSharedStart))) {
        if (!found.has(other) && areOneFamily(stem, other)) found.set(other, (likeness.family * getSharedStart(stem, other)) / Math.max(stem.length, other.length));
      }
    }
  }
  return [...found];
}

/** Where the words stand one after the other, a word more or less. */
function findPassagesWith(index: PassageIndex, stems: readonly string[]): readonly number[] {
  const [first = [], ...rest] = stems.map((stem) => index.postings.get(stem) ?? []);
  const others = rest.map((postings) => new Map(postings.map(({ passage, positions }) => [passage, positions])));
  return first
    .filter(({ passage, positions }) =>
      positions.some((start) => others.every((byPassage, at) => byPassage.get(passage)?.some((position) => position !== start && Math.abs(position - (start + at + 1)) <= 1) === true)),
    )
    .map(({ passage }) => passage);
}
