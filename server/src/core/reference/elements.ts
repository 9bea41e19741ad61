import type { Path } from '../model.ts';
import { readItems } from './items.ts';
import { completeElided } from './labels.ts';
import { isFollowedByUnit, mayEnd } from './listEnd.ts';
import { exec, gap, isDigit, isLetter } from './scanning.ts';

/** One element of a citation's list as read, in offsets of the text it was read from. */
export interface ReadElement {
  readonly start: number;
  readonly end: number;
  readonly path: Path;
  readonly through?: Path;
}

export interface ReadList {
  readonly end: number;
  readonly elements: readonly ReadElement[];
}

export interface ListContext {
  /** The word before is a plural ("paragraphs"), or may be one ("par."). */
  readonly plural: boolean;
  /** Chinese writes 第34、36和38段, without spaces. */
  readonly chinese?: boolean;
  /** Only numbers with an item count (`36 (b)`, `36b`): there is no word that announces them. */
  readonly itemsOnly?: boolean;
}

/** No list is longer; what follows is read as a new text. */
const longestList = 60;

/**
 * Reads the numbers of a citation from `at`: `34 (a), 36 (b) and (c)`, `9–12`, `8 a) ii)`, `36b`, `34 y 38 a 40`.
 * An item without its paragraph is completed from the element before it. Numbers that belong to the sentence rather than
 * to the list ("in paragraph 36, 24 women") are left out. Undefined where no number stands.
 */
export function readList(text: string, at: number, context: ListContext): ReadList | undefined {
  const first = readElement(text, at, undefined, context);
  if (first === undefined || (context.itemsOnly && first.path.length < 2) || isFollowedByUnit(text, first.end)) return undefined;
  const elements: ReadElement[] = [first];
  let closed = false;
  while (elements.length < longestList) {
    const before = elements.at(-1)!;
    const found = [readSeparator(text, before.end), readGloss(text, before.end, context)]
      .flatMap((separator) => (separator === undefined ? [] : [{ separator, next: readElement(text, separator.end, before.through ?? before.path, context) }]))
      .find(({ separator, next }) => next !== undefined && belongs(text, separator, next, context, closed));
    if (found?.next === undefined) break;
    const { separator, next } = found;
    if (separator.joins) closed = true;
    elements.push(next);
  }
  return { end: elements.at(-1)!.end, elements };
}

interface Separator {
  readonly end: number;
  /** It holds an "and", which as a rule comes before the last element. */
  readonly joins: boolean;
  /** It holds a semicolon or a gloss, which say that the list goes on. */
  readonly strong: boolean;
  /** It is the Arabic و, which stands before every element. */
  readonly repeated: boolean;
}

const conjunction = '(?:and|or|y|e|o|u|et|ou|и|или|&|as well as|así como|ainsi que|а также)';
/** Paragraph numbers have three digits at most; UPR documents have `145.23`. A thousand, a fraction, a year and a percentage are none. */
const number = /(\d{1,3}(?:\.\d{1,3}){0,2})(?!\d|[.,]\d|\/\d|[ ]?%|‰)/y;
const spaced = new RegExp(`(?:${gap}(?:[,;،]${gap}(?:${conjunction}[ ]${gap}|و[ ]?)?|(?:[ \\t]|\\n)${conjunction}[ ]${gap}|و[ ]?))`, 'y');
const ideographic = /[ ]?(?:[、，,;；][ ]?(?:和|及|以及|与)?|以及|和|及|与|或)[ ]?第?/y;

function readSeparator(text: string, at: number): Separator | undefined {
  const match = exec(spaced, text, at) ?? exec(ideographic, text, at);
  if (!match) return undefined;
  const written = match[0].trim();
  return { end: at + match[0].length, joins: !/^[,;،、，；]$/.test(written), strong: /^[;،、]/.test(written), repeated: written.endsWith('و') };
}

// "paragraphs 34 (management of migration), 36 and 38 (deprivation of liberty), 58 …": what a number is about, in parentheses
// or between commas, does not end the list.
const longestGloss = 120;
const glossWord = /,[ ](?:on|about|concerning|relating to|regarding|sobre|relativ[oa]s? al?|sur|relati(?:f|ve)s? (?:à|aux?)|concernant)[ \n]/y;
const afterGloss = new RegExp(`(?:[,;]${gap}(?:${conjunction}[ ])?|[ ]${conjunction}[ ])\\d`, 'y');

function readGloss(text: string, at: number, context: ListContext): Separator | undefined {
  if (!context.plural) return undefined;
  const open = text[at] === ' ' ? at + 1 : at;
  const inBrackets = text[open] === '(';
  if (!inBrackets && exec(glossWord, text, at) === undefined) return undefined;
  const close = glossEnd(text, inBrackets ? open + 1 : at + 1, inBrackets ? ')' : ',');
  const after = close === undefined ? undefined : exec(afterGloss, text, inBrackets ? close + 1 : close);
  // The digit was only looked at.
  return after ? { end: after.index + after[0].length - 1, joins: false, strong: true, repeated: false } : undefined;
}

/** Where a remark ends: at its closing mark, before any figure, other mark or parenthesis. */
function glossEnd(text: string, from: number, mark: string): number | undefined {
  for (let at = from; at < from + longestGloss && at < text.length; at++) {
    if (text[at] === mark) return at - from > 2 ? at : undefined;
    if (/[\d;:()]/.test(text[at]!) || (mark === ',' && text[at] === '.')) return undefined;
  }
  return undefined;
}

function readElement(text: string, at: number, before: Path | undefined, context: ListContext): ReadElement | undefined {
  const start = readStart(text, at, before, context);
  if (start === undefined) return undefined;
  const through = readThrough(text, start.end, start.path, context);
  return through === undefined ? { start: at, end: start.end, path: start.path } : { start: at, end: through.end, path: start.path, through: through.path };
}

function readStart(text: string, at: number, before: Path | undefined, context: ListContext): { readonly end: number; readonly path: Path } | undefined {
  const match = exec(number, text, at);
  if (match) {
    const end = at + match[0].length;
    const items = readItems(text, end);
    if (items.labels.length === 0 && isLetter(text[end]) && !context.chinese && !/[\u3400-\u9FFF]/.test(text[end]!)) return undefined;
    return { end: items.end, path: [match[1]!, ...items.labels] };
  }
  if (before === undefined || before.length < 2) return undefined;
  const items = readItems(text, at);
  const path = completeElided(before, items.labels);
  return path && { end: items.end, path };
}

const rangeWord = '(?:to|through|a|al|à|au|hasta|hasta el|по|до|إلى|至|到)';
const rangeMark = new RegExp(`(?:[ ]{0,2}(?:--?-?|[\\u2010-\\u2015\\u2212~～])[ ]{0,2}|(?:[ \\t]|\\n)${gap}${rangeWord}[ ]${gap}|[至到])`, 'y');

function readThrough(text: string, at: number, from: Path, context: ListContext): { readonly end: number; readonly path: Path } | undefined {
  const mark = exec(rangeMark, text, at);
  if (!mark) return undefined;
  const end = readStart(text, at + mark[0].length, from, context);
  if (end === undefined || !comesAfter(end.path, from)) return undefined;
  // "the paragraph 9 a 12 años": a word or a dash between spaces makes a range only where several are announced or nothing follows.
  const tight = !/[ \n]/.test(mark[0]);
  if (!tight && !context.plural && end.path.length < 2 && !mayEnd(text, end.end)) return undefined;
  return end;
}

function comesAfter(path: Path, from: Path): boolean {
  const a = (from[0] ?? '').split('.').map(Number);
  const b = (path[0] ?? '').split('.').map(Number);
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (b[index] ?? 0) - (a[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return path.join('.') !== from.join('.') && path.length > 1;
}

function belongs(text: string, separator: Separator, next: ReadElement, context: ListContext, closed: boolean): boolean {
  const isNumber = isDigit(text[next.start]);
  if (!isNumber) {
    // "In paragraph 36 (a), (b) …" goes on; after a comma an item needs a sibling before it, which completeElided has seen.
    return true;
  }
  if (context.itemsOnly && next.path.length < 2) return false;
  if (isFollowedByUnit(text, next.end)) return false;
  // "para. 145.60; 145.136" goes on, "párrafo 36; 24 mujeres" does not.
  if (separator.strong && !context.plural && !next.path[0]!.includes('.')) return false;
  if (context.chinese || next.path.length > 1) return true;
  if (separator.joins && context.plural && (!closed || separator.repeated)) return true;
  return mayEnd(text, next.end);
}
