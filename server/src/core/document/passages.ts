import { joinMapped } from './mappedText.ts';
import type { Block, Mark } from './prepare.ts';

/** A piece of running text with its way back to the source. */
export interface Passage {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly toSource: (offset: number) => number;
  readonly start: number;
  readonly end: number;
}

/** Passages one after the other, with a space between; undefined for none. */
export function joinPassages(passages: readonly Passage[]): Passage | undefined {
  const [first, last] = [passages[0], passages[passages.length - 1]];
  if (!first || !last || passages.length === 1) return first;
  const joined = joinMapped(passages, () => ' ');
  return {
    text: joined.text,
    toSource: joined.toSource,
    marks: passages.flatMap(({ marks }, index) => marks.map(({ mark, at }) => ({ mark, at: at + joined.starts[index]! }))),
    start: first.start,
    end: passages.reduce((end, passage) => Math.max(end, passage.end), first.end),
  };
}

/** `[start, end)` of a passage, without white space at its ends. */
export function slicePassage(passage: Passage, start: number, end: number): Passage {
  const raw = passage.text.slice(start, end);
  const from = start + (raw.length - raw.trimStart().length);
  const text = raw.trim();
  return {
    text,
    marks: passage.marks.filter(({ at }) => (start === 0 || at > start) && at <= end).map(({ mark, at }) => ({ mark, at: Math.max(0, at - from) })),
    toSource: (offset) => passage.toSource(from + offset),
    start: start === 0 ? passage.start : passage.toSource(from),
    end: end === passage.text.length ? passage.end : passage.toSource(end),
  };
}

/** The text of a block after its label. */
export function cutBlock(block: Block, after: number): Passage {
  return cutPassage({ text: block.text, marks: block.marks, toSource: block.toSource, start: block.span.start, end: block.span.end }, after);
}

/** A passage without its first `after` characters; it still begins where it began. */
export function cutPassage(passage: Passage, after: number): Passage {
  if (after === 0) return passage;
  return {
    text: passage.text.slice(after),
    marks: passage.marks.map(({ mark, at }) => ({ mark, at: Math.max(0, at - after) })),
    toSource: (offset) => passage.toSource(offset + after),
    start: passage.start,
    end: passage.end,
  };
}
