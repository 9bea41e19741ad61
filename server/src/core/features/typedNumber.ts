import type { Path } from '../model.ts';

/** A number as drafters type it, and the words behind it. */
export interface TypedNumber {
  /** `['36']`, `['36', 'b']`, `['57', 'a', 'ii']`, `['4.2']`. */
  readonly path: Path;
  /** What follows: "hours" in "36 hours". */
  readonly rest: string;
}

/**
 * Reads the number that a query begins with, in any of the forms people type: `36`, `36b`, `36 b`, `36(b)`, `36 (b`, `36.b`, `36 b)`,
 * `57 (a) (ii)`. Undefined for a query that begins with a word. A letter counts only when it stands alone: "36 hours" is 36 and "hours".
 */
export function findTypedNumber(query: string): TypedNumber | undefined {
  const match = numberPattern.exec(query.trimStart());
  if (!match) return undefined;
  const [whole, number = '', letter, inner] = match;
  const rest = query.trimStart().slice(whole.length);
  // "3600" and "36th" are no paragraph numbers.
  if (/[\p{L}\d]$/u.test(whole) && /^[\p{L}\d]/u.test(rest)) return undefined;
  const path = [number, ...(letter === undefined ? [] : [letter.toLowerCase()]), ...(inner === undefined ? [] : [inner.toLowerCase()])];
  return { path, rest: rest.replace(/^[\s().,]{1,4}/, '').trim() };
}

/** True for a query that is a number with its item ("36b", "36 (b)"): in running text nothing else looks like it. */
export function isItemNumber(query: string): boolean {
  return itemPattern.test(query);
}

const number = String.raw`\d{1,3}(?:\.\d{1,3}){0,2}`;
/** Alone: not the beginning of a word, except of a numeral that follows at once ("57aii"). */
const letter = String.raw`[ ]?[.-]?[ ]?[(（]?[ ]?([a-z])(?=[ivx]{1,4}(?![a-z])|[^a-z]|$)[ ]?[)）]?`;
const inner = String.raw`[ ]?[.-]?[ ]?[(（]?[ ]?([ivx]{1,4}|\d{1,2})(?![\p{L}\d])[ ]?[)）]?`;
const numberPattern = new RegExp(`^(${number})(?:${letter}(?:${inner})?)?`, 'iu');
const itemPattern = /^\d{1,3}(?:[ ]?[(（][a-z][)）]?|\.?[a-z]\)?)$/i;
