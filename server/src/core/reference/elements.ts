import type { Path } from '../model.ts';
import { readEnclosed } from './enclosedItems.ts';
import { readBareItem, readItems } from './items.ts';
import { conjunction, rangeMark, readSeparator, type Separator } from './joins.ts';
import { completeElided } from './labels.ts';
import { isFollowedByUnit, mayEnd } from './listEnd.ts';
import { exec, gap, isDigit, isLetter } from './scanning.ts';
import { goesOnOpenly, isCut } from './cutLists.ts';

/** One element of a citation's list as read, in offsets of the text it was read from. */
export interface ReadElement {
  readonly start: number;
  readonly end: number;
  readonly path: Path;
  readonly through?: Path;
  /** Its last letter stands without a parenthesis: "literales a", `36b`. */
  readonly open?: boolean;
}

export interface ReadList {
  readonly end: number;
  readonly elements: readonly ReadElement[];
  /** More of it follows that could not be read: it is not certain what is cited. */
  readonly isCut: boolean;
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
  if (first === undefined || isFollowedByUnit(text, first.end)) return undefined;
  const elements = [...(readEnclosed(text, first) ?? [first])];
  if (context.itemsOnly && elements[0]!.path.length < 2) return undefined;
  let closed = false;
  while (elements.length < longestList) {
    const before = elements.at(-1)!;
    const found = [readSeparator(text, before.end), readGloss(text, before.end, context)]
      .flatMap((separator) => (separator === undefined ? [] : [{ separator, next: readElement(text, separator.end, before, context) }]))
      .find(({ separator, next }) => next !== undefined && belongs(text, separator, next, context, closed));
    if (found?.next === undefined) break;
    const { separator, next } = found;
    if (separator.joins) closed = true;
    elements.push(...(readEnclosed(text, next) ?? [next]));
  }
  const last = elements.at(-1)!;
  return { end: last.end, elements, isCut: isCut(text, last) };
}

/** Paragraph numbers have three digits at most; UPR documents have `145.23`. A thousand, a fraction, a year and a percentage are none. */
const number = /(\d{1,3}(?:\.\d{1,3}){0,2})(?!\d|[.,]\d|\/\d|[ ]?%|‰)/y;

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

function readElement(text: string, at: number, before: ReadElement | undefined, context: ListContext): ReadElement | undefined {
  const start = readStart(text, at, before, context);
  if (start === undefined) return undefined;
  const through = readThrough(text, start, context);
  if (through !== undefined) return { ...through, start: at, path: start.path, through: through.path };
  return (isDigit(text[at]) ? readOpenedRange(text, at, start, context) : undefined) ?? { ...start, start: at };
}

interface ReadPlace {
  readonly end: number;
  readonly path: Path;
  readonly open?: boolean;
}

function readStart(text: string, at: number, before: Pick<ReadElement, 'path' | 'through' | 'open'> | undefined, context: ListContext): ReadPlace | undefined {
  const match = exec(number, text, at);
  if (match) {
    const end = at + match[0].length;
    const comma = exec(itemsBehindComma, text, end);
    const items = readItems(text, comma ? end + 1 : end);
    if (items.labels.length === 0 && isLetter(text[end]) && !context.chinese && !/[\u3400-\u9FFF]/.test(text[end]!) && !goesOnOpenly(text, end)) return undefined;
    return { end: items.labels.length === 0 ? end : items.end, path: [match[1]!, ...items.labels], open: items.open };
  }
  const path = before?.through ?? before?.path;
  if (path === undefined || path.length < 2) return undefined;
  const items = readItems(text, at);
  const completed = completeElided(path, items.labels);
  if (completed) return { end: items.end, path: completed, open: items.open };
  const bare = before?.open ? readBareItem(text, at, path.at(-1)!) : undefined;
  return bare && { end: bare.end, path: [...path.slice(0, -1), bare.label], open: true };
}

/** "36, a) y b)" to the end of its line or clause; in "paragraph 36, (a) the State party …" the letter opens a list of the sentence's own. */
const itemsBehindComma = /,(?=[ ][(]?[a-z][)](?:(?:,[ ]|[ ](?:and|y|e|et|a|à|to)[ ])[(]?(?:[a-z]|[ivx]{2,4})[)]){0,12}(?:$|[.;:]?[ ]?(?:$|[\r\n])|[;)]))/y;

/** "36 de la a) a la d)", "36, from (a) to (d)": read only with the end of the range. */
function readOpenedRange(text: string, at: number, { end, path }: ReadPlace, context: ListContext): ReadElement | undefined {
  const word = path.length === 1 ? exec(rangeOpening, text, end) : undefined;
  if (!word) return undefined;
  const items = readItems(text, end + word[0].length);
  if (items.labels.length !== 1) return undefined;
  const from = [...path, ...items.labels];
  const through = readThrough(text, { end: items.end, path: from, open: items.open }, context);
  return through && { ...through, start: at, path: from, through: through.path };
}

const rangeOpening = /,?[ ](?:from|de la|del|de)[ ](?=[(]?[a-z][)])/y;

/** The end of a range that may follow `from`: "–12", " a d)", 至(c). */
export function readThrough(text: string, from: ReadPlace, context: ListContext): ReadPlace | undefined {
  const mark = exec(rangeMark, text, from.end);
  if (!mark) return undefined;
  const end = readStart(text, from.end + mark[0].length, from, context);
  if (end === undefined || !comesAfter(end.path, from.path)) return undefined;
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
