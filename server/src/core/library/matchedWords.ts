import type { Span } from '../model.ts';
import { toSearchWords } from './searchWords.ts';

/** A word of a text that was looked for. */
export interface MatchedWord {
  readonly span: Span;
  /** As it stands there: "Détention". */
  readonly written: string;
  /** As the search compares it. */
  readonly stem: string;
}

/** The words of a text whose stems are wanted, in order, with their places. For `detention` in "Places of detention" this is the last word. */
export function findMatchedWords(text: string, wanted: (stem: string) => boolean): readonly MatchedWord[] {
  const found: MatchedWord[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const stem = getStem(match[0]);
    if (stem !== undefined && wanted(stem)) found.push({ span: { start: match.index, end: match.index + match[0].length }, written: match[0], stem });
  }
  return found;
}

/** The same few thousand words stand in every document: each is taken apart once. */
const stems = new Map<string, string | undefined>();
const mostStems = 20_000;

function getStem(written: string): string | undefined {
  if (stems.has(written)) return stems.get(written);
  const stem = toSearchWords(written)[0]?.stem;
  if (stems.size >= mostStems) stems.clear();
  if (written.length <= longestKept) stems.set(written, stem);
  return stem;
}

const longestKept = 60;

/** As in `searchWords.ts`, in a text that still has its accents, composed or not. */
const wordPattern = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}]\p{M}{0,4})+/gu;

/** A piece of a text that shows the words found in it. */
export interface Snippet {
  /** On one line, with "…" where the text goes on. */
  readonly text: string;
  /** Where the words stand in `text`. */
  readonly matches: readonly Span[];
}

/**
 * At most about `length` characters of a text, around the place where most different words that were found stand together; from the
 * beginning where nothing was. White space runs become one space.
 */
export function getSnippet(text: string, wanted: (stem: string) => boolean, length: number): Snippet {
  const line = text.slice(0, longestText).replace(/\s+/g, ' ').trim();
  const words = findMatchedWords(line, wanted);
  const [start, end] = line.length <= length ? [0, line.length] : cut(line, findBestStart(words, length), length);
  const before = start > 0 ? '…' : '';
  const matches = words
    .filter(({ span }) => span.start >= start && span.end <= end)
    .map(({ span }) => ({ start: span.start - start + before.length, end: span.end - start + before.length }));
  return { text: before + line.slice(start, end).trimEnd() + (end < line.length ? '…' : ''), matches };
}

/** No paragraph is longer; a hostile one must not cost more. */
const longestText = 50_000;

/** The window with the most different words; of several the first. */
function findBestStart(words: readonly MatchedWord[], length: number): number {
  let best = 0;
  let most = 0;
  let last = 0;
  const inside = new Map<string, number>();
  for (const [first, word] of words.entries()) {
    for (; last < words.length && words[last]!.span.end <= word.span.start + length; last++) inside.set(words[last]!.stem, (inside.get(words[last]!.stem) ?? 0) + 1);
    if (inside.size > most) [best, most] = [word.span.start, inside.size];
    const count = (inside.get(words[first]!.stem) ?? 1) - 1;
    if (count > 0) inside.set(words[first]!.stem, count);
    else inside.delete(words[first]!.stem);
  }
  return best;
}

/** Not in the middle of a word, and with some words before the first match. */
function cut(line: string, from: number, length: number): readonly [number, number] {
  const wanted = Math.max(0, Math.min(from - Math.floor(length / 8), line.length - length));
  const space = wanted === 0 ? -1 : line.indexOf(' ', wanted);
  const start = wanted === 0 ? 0 : space >= 0 && space < wanted + longestStep ? space + 1 : wanted;
  const end = Math.min(line.length, start + length);
  const last = line.lastIndexOf(' ', end);
  return [start, end === line.length || last < end - longestStep || last <= start ? end : last];
}

/** Words longer than this are cut: Chinese has no spaces. */
const longestStep = 40;
