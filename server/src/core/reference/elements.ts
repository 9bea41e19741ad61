import type { Path } from '../model.ts';
import { completeElided, parseLabel } from './labels.ts';

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
  if (first === undefined || (context.itemsOnly && first.path.length < 2) || exec(unit, text, first.end) !== undefined) return undefined;
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

/** Reads items alone, `(b) and (c)` behind 第36段 or `b)` behind "apartado", to complete `base`. */
export function readItems(text: string, at: number): { readonly end: number; readonly labels: readonly string[] } {
  const labels: string[] = [];
  let end = at;
  for (let depth = 0; depth < 4; depth++) {
    const item = readItem(text, end, depth === 0);
    if (item === undefined) break;
    labels.push(item.label);
    end = item.end;
  }
  return { end, labels };
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

// White space inside a citation: a few blanks and at most one line break (a quoted line starts with `>`).
const gap = '[ \\t]{0,6}(?:\\r?\\n[ \\t>]{0,8})?';
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
const glossWord = /,[ ](?:on|about|concerning|relating to|regarding|sobre|relativ[oa]s? al?|sur|relatifs? à|concernant)[ \n]/y;
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

// ── Items ──

const labelLetters = '[A-Za-z]|[ivxIVX]{2,6}|[\\u0621-\\u064A]\\u0640?|[а-яіѕј]';
const parenthesised = new RegExp(`(${gap})[(（][ ]?(${labelLetters}|\\d{1,2}|[一二三四五六七八九十]{1,3})[ ]?[)）]`, 'y');
const closing = new RegExp(`([ \\t]{0,3}(?:\\n[ \\t>]{0,8})?)(${labelLetters}|(?<=[ ])\\d{1,2})\\)`, 'y');
const quoted = /[ ]?(['‘’]\d{1,2}['‘’])/y;
const dotted = /\.([a-z]|[ivx]{2,6})(?![A-Za-z\d])/y;
const glued = /([A-Za-z]|[ivx]{2,6})(?![A-Za-zÀ-ÿ\d’'])/y;
/** A bare letter between a space and a mark: not `a`, `e`, `o`, `u`, `y`, `i`, which are words. */
const bare = /[ ]([bcdfghjklm])(?=[,;.)\]]|$|\n)/y;
/** "29 d. y e.": Word's list style, where the sentence goes on in lower case behind the point. */
const pointed = /(?:[ ]|(?<=[ ]))([a-z])\.(?=[ ][a-zà-ÿ])/y;
const itemWord = new RegExp(
  `,?[ ]${gap}(?:sub-?paragraphs?|items?|points?|incisos?|apartados?|literal(?:es)?|letras?|alinéas?|подпункт(?:ы|а|е|ах|ов)?)[ ]`,
  'y',
);

function readItem(text: string, at: number, first: boolean): { readonly label: string; readonly end: number } | undefined {
  const inBrackets = exec(parenthesised, text, at);
  if (inBrackets) {
    const end = at + inBrackets[0].length;
    // On a line of its own, "(a) Adopt …" opens the next item of a list, not a citation's.
    if (inBrackets[1]!.includes('\n') && !mayEnd(text, end)) return undefined;
    return labelled(inBrackets[2]!, end);
  }
  const closed = exec(closing, text, at);
  if (closed) {
    const end = at + closed[0].length;
    if (closed[1]!.includes('\n') && !mayEnd(text, end)) return undefined;
    // In "(see para. 36b)" the parenthesis closes the aside, not the item.
    return labelled(closed[2]!, closesOuter(text, at, end) ? end - 1 : end);
  }
  const marked = exec(pointed, text, at) ?? exec(quoted, text, at) ?? exec(dotted, text, at) ?? (first && isDigit(text[at - 1]) ? exec(glued, text, at) : undefined) ?? (first ? exec(bare, text, at) : undefined);
  if (marked) return labelled(marked[1]!, at + marked[0].length);
  const word = exec(itemWord, text, at);
  if (!word) return undefined;
  const behind = at + word[0].length;
  const named = exec(parenthesised, text, behind) ?? exec(closing, text, behind);
  if (named) return labelled(named[2]!, behind + named[0].length);
  const letter = exec(glued, text, behind);
  return letter ? labelled(letter[1]!, behind + letter[0].length) : undefined;
}

function labelled(written: string, end: number): { readonly label: string; readonly end: number } | undefined {
  const label = parseLabel(written);
  return label === undefined ? undefined : { label, end };
}

/** How far an aside in parentheses is looked for, each way. */
const asideReach = 160;

/** True when the `)` before `end` is needed to close a parenthesis that opened before `at`. */
function closesOuter(text: string, at: number, end: number): boolean {
  let depth = 0;
  for (let index = at - 1; index >= Math.max(0, at - asideReach); index--) {
    const character = text[index];
    if (character === ')' && !/[A-Za-z]/.test(text[index - 1] ?? '')) depth++;
    else if (character === '(' && --depth < 0) break;
    else if (character === ')' && text[index - 2] === '(') depth++;
    else if (character === '\n' && text[index - 1] === '\n') return false;
  }
  if (depth >= 0) return false;
  depth = 0;
  for (let index = end; index < Math.min(text.length, end + asideReach); index++) {
    const character = text[index];
    if (character === '(') depth++;
    else if (character === ')' && --depth < 0) return false;
    else if (character === '\n' && text[index + 1] === '\n') break;
  }
  return true;
}

// ── What belongs to the list and what to the sentence ──

/** What may stand behind the last number of a list: a mark, a line end, or a word that goes on about the citation. */
const afterList =
  /[ \t]{0,3}(?:$|[\r\n,;:.()[\]{}»”"’'?!<|*_—–，。；、、：）」》段]|-|(?:and|or|y|e|et|ou|o|и|of|in|from|de|del|des|du|en|dans|above|below|supra|infra|anterior(?:es)?|ci-dessus|ci-dessous|выше|ниже|to|as|que|is|are|was|were|which|that|contained|relating|concerning|regarding|on|with|by|al|a|à|по|до|من|أعلاه)(?![a-zà-ÿа-я\d]))/iy;
const unit =
  /[ \t]?(?:%|per cent|percent|por ciento|pour cent|million|millones|thousand|(?:de )?(?:January|February|March|April|May|June|July|August|September|October|November|December|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?![a-zà-ÿ]))/iy;

/** True when a citation's numbers may end here. */
export function mayEnd(text: string, at: number): boolean {
  return exec(afterList, text, at) !== undefined && exec(unit, text, at) === undefined;
}

function belongs(text: string, separator: Separator, next: ReadElement, context: ListContext, closed: boolean): boolean {
  const isNumber = isDigit(text[next.start]);
  if (!isNumber) {
    // "In paragraph 36 (a), (b) …" goes on; after a comma an item needs a sibling before it, which completeElided has seen.
    return true;
  }
  if (context.itemsOnly && next.path.length < 2) return false;
  if (exec(unit, text, next.end) !== undefined) return false;
  // "para. 145.60; 145.136" goes on, "párrafo 36; 24 mujeres" does not.
  if (separator.strong && !context.plural && !next.path[0]!.includes('.')) return false;
  if (context.chinese || next.path.length > 1) return true;
  if (separator.joins && context.plural && (!closed || separator.repeated)) return true;
  return mayEnd(text, next.end);
}

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{L}/u.test(character);
}
