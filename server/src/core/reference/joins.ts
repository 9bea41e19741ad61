import { exec, gap } from './scanning.ts';

/** What joins two elements of a list. */
export interface Separator {
  readonly end: number;
  /** It holds an "and", which as a rule comes before the last element. */
  readonly joins: boolean;
  /** It holds a semicolon or a gloss, which say that the list goes on. */
  readonly strong: boolean;
  /** It is the Arabic و, which stands before every element. */
  readonly repeated: boolean;
}

export const conjunction = '(?:and|or|y|e|o|u|et|ou|и|или|&|as well as|así como|ainsi que|а также)';
const spaced = new RegExp(`(?:${gap}(?:[,;،]${gap}(?:${conjunction}[ ]${gap}|و[ ]?)?|(?:[ \\t]|\\n)${conjunction}[ ]${gap}|و[ ]?))`, 'y');
const ideographic = /[ ]?(?:[、，,;；][ ]?(?:和|及|以及|与)?|以及|和|及|与|或)[ ]?第?/y;
/** "26 (a)/(b)": only between items, since `36/38` may be the number of something else. */
const slash = /[ ]?\/[ ]?(?=[(]?(?:[a-z]|[ivx]{2,6})[)])/iy;

export function readSeparator(text: string, at: number): Separator | undefined {
  const match = exec(spaced, text, at) ?? exec(ideographic, text, at) ?? exec(slash, text, at);
  if (!match) return undefined;
  const written = match[0].trim();
  return { end: at + match[0].length, joins: !/^[,;،、，；/]$/.test(written), strong: /^[;،、]/.test(written), repeated: written.endsWith('و') };
}

// "36 a) a la d)", "incisos a) al d)": an article stands before a letter in Spanish.
const rangeWord = '(?:to|through|a la|al|a|à|au|hasta el|hasta la|hasta|по|до|إلى|至|到)';
/** Between the ends of a range. */
export const rangeMark = new RegExp(`(?:[ ]{0,2}(?:--?-?|[\\u2010-\\u2015\\u2212\\uFF0D~～])[ ]{0,2}|(?:[ \\t]|\\n)${gap}${rangeWord}[ ]${gap}|[至到]第?)`, 'y');
