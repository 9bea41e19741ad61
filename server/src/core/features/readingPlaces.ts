import type { Span } from '../model.ts';
import type { ReadingText, ReadingWord } from './readingText.ts';

/** The place of the source that stands at a place of the text to read; between words, the end of the word before. */
export function toSourceOffset({ words }: ReadingText, wanted: number): number {
  const offset = Math.trunc(wanted) || 0;
  const at = findLast(words, (word) => word.reading.start <= offset);
  const word = words[at];
  if (!word) return words[0]?.source.start ?? 0;
  return move(offset, word.reading, word.source);
}

/**
 * Where a piece of the source stands in the text to read. The notes stand at its end: what begins in a note stays there. A piece of which nothing
 * is shown (a page's number) is an empty place between the words around it.
 */
export function toReadingSpan(reading: ReadingText, wanted: Span): Span {
  const span = { start: Math.trunc(wanted.start) || 0, end: Math.trunc(wanted.end) || 0 };
  const { running, notes } = getOrder(reading);
  const words = isIn(notes, span.start) ? notes : running;
  const first = words[findLast(words, (word) => word.source.end <= span.start) + 1];
  const last = words[findLast(words, (word) => word.source.start < Math.max(span.end, span.start + 1))];
  if (!first) return toEmpty(last?.reading.end ?? reading.text.length);
  const start = move(Math.max(span.start, first.source.start), first.source, first.reading);
  if (!last || last.reading.end < start) return toEmpty(start);
  return { start, end: Math.max(start, span.end <= span.start ? start : move(Math.min(span.end, last.source.end), last.source, last.reading)) };
}

function toEmpty(at: number): Span {
  return { start: at, end: at };
}

/** From one text to the other: letter by letter where the word is the same in both; else its beginning or its end. */
function move(offset: number, from: Span, to: Span): number {
  const into = offset - from.start;
  if (into <= 0) return to.start;
  if (offset >= from.end) return to.end;
  return from.end - from.start === to.end - to.start ? to.start + into : to.start;
}

/** Words in the order of the source. */
interface Order {
  readonly running: readonly ReadingWord[];
  readonly notes: readonly ReadingWord[];
}

const orders = new WeakMap<ReadingText, Order>();

function getOrder(reading: ReadingText): Order {
  let order = orders.get(reading);
  if (!order) {
    const bySource = (words: readonly ReadingWord[]): readonly ReadingWord[] => [...words].sort((a, b) => a.source.start - b.source.start);
    order = { running: bySource(reading.words.slice(0, reading.running)), notes: bySource(reading.words.slice(reading.running)) };
    orders.set(reading, order);
  }
  return order;
}

function isIn(words: readonly ReadingWord[], offset: number): boolean {
  const word = words[findLast(words, ({ source }) => source.start <= offset)];
  return word !== undefined && offset < word.source.end;
}

/** The index of the last of which something holds, that holds of all before it; -1 for none. */
function findLast(words: readonly ReadingWord[], holds: (word: ReadingWord) => boolean): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(words[middle] as ReadingWord)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
