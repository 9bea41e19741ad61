import Fuse from 'fuse.js';
import type { Recommendation, SourceDocument } from '../model.ts';
import { getRelatedStems } from '../library/glossary.ts';
import { toSearchWords, type SearchWord } from '../library/searchWords.ts';
import { areOneFamily, getSharedStart, shortestSharedStart, wordsFrom } from '../library/wordFamily.ts';

export interface UnitMatch {
  readonly unit: Recommendation;
  readonly document: SourceDocument;
  /** Only good for comparing matches of one query. */
  readonly score: number;
  /** Words of the query that were found in the unit or around it. */
  readonly found: number;
  /**
   * True when every word of the query was found as it stands, unfinished or by its meaning. One typing error among three words or more is
   * no reason for doubt; another form of a word ("adopted" for "adoption") is.
   */
  readonly sure: boolean;
}

/**
 * The units of a document by their words, best first: in any order, without accents, with the last word unfinished, with typing errors, and
 * with words of another language or a near meaning (`glossary.ts`).
 *
 * `searchUnits(CO/4, 'detention last resort')` begins with para. 36 (a). What is looked at: the unit's own words, its topic, the lead-in of
 * its paragraph, the concern it meets and its section, in falling weight. A query without any word that tells something finds nothing.
 */
export function searchUnits(document: SourceDocument, query: string): readonly UnitMatch[] {
  const words = toSearchWords(query).slice(0, mostWords);
  if (words.length === 0) return [];
  return getIndex(document).search(words, /[\p{L}\p{N}]$/u.test(query));
}

/** More words than this tell nothing new, and each costs time. */
const mostWords = 12;

/**
 * How much a word weighs by where it stands. The items of a concern often stand in the order of the items that meet them (33 (b) and 34 (b)
 * of CMW/C/MEX/CO/4 are both on outsourcing), so the one with the same letter weighs a little more.
 */
const weights = { text: 1, topic: 0.9, leadIn: 0.55, sameLetter: 0.45, concern: 0.4, number: 0.4, section: 0.3 };

/** What a word that stands in the topic too adds. */
const inTopicToo = 0.15;

/** How near a word of a document is to a word of the query: at the least, for unfinished words and words of one family. */
const nearness = { same: 1, related: 0.8, unfinished: 0.75, beginning: 0.58, form: 0.4, misspelt: 0.7 };

interface Posting {
  readonly unit: number;
  weight: number;
  /** Places in the unit's own text. */
  readonly positions: number[];
}

interface Hit {
  readonly nearness: number;
  readonly manner: Manner;
  readonly postings: readonly Posting[];
}

/** How a word was found: as it stands, unfinished or by its meaning; in another form; with a typing error. */
type Manner = 'sure' | 'form' | 'misspelt';

const indexes = new WeakMap<SourceDocument, UnitIndex>();

function getIndex(document: SourceDocument): UnitIndex {
  let index = indexes.get(document);
  if (!index) {
    index = new UnitIndex(document);
    indexes.set(document, index);
  }
  return index;
}

/** The words of a document's units, made once: a document does not change. */
class UnitIndex {
  readonly #document: SourceDocument;
  readonly #postings = new Map<string, Posting[]>();
  /** Sorted, so that all words with the same beginning stand together. */
  readonly #stems: readonly string[];
  readonly #lengths: readonly number[];
  readonly #topics: readonly string[];
  #fuse: Fuse<string> | undefined;
  /** Words typed before: while a query grows, only its last word is new. */
  readonly #misspelt = new Map<string, readonly Hit[]>();

  constructor(document: SourceDocument) {
    this.#document = document;
    const paragraphs = new Map(document.paragraphs.map((paragraph) => [paragraph.number, paragraph]));
    this.#lengths = document.recommendations.map((unit, index) => {
      const words = toSearchWords(unit.text);
      this.#add(index, words, weights.text, true);
      this.#add(index, toSearchWords(unit.topic), weights.topic);
      this.#add(index, toSearchWords(unit.leadIn), weights.leadIn);
      this.#add(index, toSearchWords(unit.section), weights.section);
      this.#add(index, toSearchWords(unit.pinpoint.path[0] ?? ''), weights.number);
      for (const number of unit.concerns.slice(0, 1)) {
        const concern = paragraphs.get(number);
        if (!concern) continue;
        this.#add(index, toSearchWords([concern.text, concern.closing].join(' ')), weights.concern);
        for (const { label, text } of concern.items) this.#add(index, toSearchWords(text), label === unit.pinpoint.path[1] ? weights.sameLetter : weights.concern);
      }
      return words.length;
    });
    this.#topics = document.recommendations.map((unit) => asOne(toSearchWords(unit.topic)));
    this.#stems = [...this.#postings.keys()].sort();
  }

  search(words: readonly SearchWord[], lastUnfinished: boolean): readonly UnitMatch[] {
    const count = this.#document.recommendations.length;
    const scores = new Float64Array(count);
    const found = new Uint8Array(count);
    const sure = new Uint8Array(count);
    const misspelt = new Uint8Array(count);
    let places = new Map<number, readonly number[]>();
    words.forEach((word, index) => {
      const hits = this.#find(word, lastUnfinished && index === words.length - 1);
      const rarity = Math.log(1 + count / (1 + spread(hits)));
      const best = bestByUnit(hits);
      const here = new Map<number, readonly number[]>();
      for (const [unit, { value, manner, positions }] of best) {
        scores[unit]! += value * rarity;
        found[unit]!++;
        if (manner === 'sure') sure[unit]!++;
        if (manner === 'misspelt') misspelt[unit]!++;
        here.set(unit, positions);
        // Words that follow each other in the query and stand side by side in the text are one expression.
        const before = places.get(unit);
        if (before && adjacent(before, positions)) scores[unit]! += 0.45 * rarity;
      }
      places = here;
    });
    const topic = asOne(words);
    const averageLength = this.#lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, count);
    return this.#document.recommendations
      .map((unit, index): UnitMatch => {
        const share = found[index]! / words.length;
        const length = 0.85 + (0.15 * this.#lengths[index]!) / averageLength;
        const score = ((scores[index]! * share ** 1.5) / length) * (this.#topics[index] === topic ? 1.5 : 1);
        const slips = words.length > 2 && misspelt[index] === 1 ? 1 : 0;
        return { unit, document: this.#document, score, found: found[index]!, sure: sure[index]! + slips === words.length };
      })
      .filter((match) => match.found > 0)
      .sort((a, b) => b.score - a.score);
  }

  #add(unit: number, words: readonly SearchWord[], weight: number, ownText = false): void {
    for (const { stem, position } of words) {
      let postings = this.#postings.get(stem);
      if (!postings) this.#postings.set(stem, (postings = []));
      // Units are added one after the other: the last posting is this unit's, or this unit has none.
      let posting = postings.at(-1);
      if (posting?.unit !== unit) postings.push((posting = { unit, weight: 0, positions: [] }));
      const both = weight === weights.topic && posting.weight === weights.text;
      posting.weight = both ? weights.text + inTopicToo : Math.max(posting.weight, weight);
      if (ownText) posting.positions.push(position);
    }
  }

  #find({ word, stem }: SearchWord, unfinished: boolean): readonly Hit[] {
    const hits: Hit[] = [];
    const add = (found: string, near: number, manner: Manner = 'sure'): void => {
      const postings = this.#postings.get(found);
      if (postings) hits.push({ nearness: near, manner, postings });
    };
    add(stem, nearness.same);
    if (/\d/.test(word)) {
      if (unfinished && hits.length === 0) for (const other of wordsFrom(this.#stems, word)) add(other, nearness.unfinished);
      return hits;
    }
    for (const other of getRelatedStems(stem)) add(other, nearness.related);
    for (const other of wordsFrom(this.#stems, stem.slice(0, shortestSharedStart))) {
      if (other === stem) continue;
      const begun = other.startsWith(stem) && stem.length >= (unfinished ? 2 : 4);
      if (begun) add(other, (unfinished ? nearness.unfinished : nearness.beginning) + 0.2 * (stem.length / other.length));
      else if (areOneFamily(stem, other)) add(other, nearness.form + 0.34 * (getSharedStart(stem, other) / Math.max(stem.length, other.length)), isSlip(stem, other) ? 'misspelt' : 'form');
    }
    return hits.length > 0 ? hits : this.#findMisspelt(stem);
  }

  #findMisspelt(stem: string): readonly Hit[] {
    if (stem.length < 4) return [];
    let hits = this.#misspelt.get(stem);
    if (!hits) {
      this.#fuse ??= new Fuse(this.#stems.filter((other) => !/\d/.test(other)), { includeScore: true, threshold: 0.4, distance: 12, ignoreFieldNorm: true });
      hits = this.#fuse
        .search(stem, { limit: 8 })
        .filter(({ item }) => Math.abs(item.length - stem.length) <= 3)
        .map(({ item, score = 1 }) => ({ nearness: nearness.misspelt * (1 - score), manner: 'misspelt' as const, postings: this.#postings.get(item) ?? [] }));
      if (this.#misspelt.size >= mostRemembered) this.#misspelt.clear();
      this.#misspelt.set(stem, hits);
    }
    return hits;
  }
}

const mostRemembered = 500;

/** True when one letter in the middle makes the difference: "detenton" and "detention". At the end it makes another form. */
function isSlip(a: string, b: string): boolean {
  const shared = getSharedStart(a, b);
  let end = 0;
  while (end < Math.min(a.length, b.length) - shared && a.at(-1 - end) === b.at(-1 - end)) end++;
  return end > 0 && Math.max(a.length, b.length) - shared - end <= 1;
}

/** In how many units a word stands as it was typed; where it does not, how far its nearest forms spread. */
function spread(hits: readonly Hit[]): number {
  const same = hits.find((hit) => hit.nearness === nearness.same);
  if (same) return same.postings.length;
  return new Set(hits.flatMap((hit) => hit.postings.map((posting) => posting.unit))).size;
}

interface BestHit {
  readonly value: number;
  readonly manner: Manner;
  readonly positions: readonly number[];
}

function bestByUnit(hits: readonly Hit[]): ReadonlyMap<number, BestHit> {
  const best = new Map<number, BestHit>();
  for (const { nearness: near, manner, postings } of hits) {
    for (const { unit, weight, positions } of postings) {
      const known = best.get(unit);
      const value = near * weight;
      if (!known || value > known.value) best.set(unit, { value, manner: known?.manner === 'sure' ? 'sure' : manner, positions });
    }
  }
  return best;
}

/** Side by side, or with one word between, in either order. */
function adjacent(before: readonly number[], after: readonly number[]): boolean {
  return before.some((position) => after.some((other) => position !== other && Math.abs(position - other) <= 2));
}

function asOne(words: readonly SearchWord[]): string {
  return words.map((word) => word.stem).join(' ');
}
