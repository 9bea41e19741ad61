import { arabicLabel, parseLabel, romanValue } from './labels.ts';
import { mayEnd } from './listEnd.ts';
import { exec, gap, isDigit, isLetter } from './scanning.ts';

export interface ReadItems {
  readonly end: number;
  readonly labels: readonly string[];
  /** The last stands without a parenthesis: behind "literales a" and `36b`, more such letters may follow. */
  readonly open: boolean;
}

interface ReadItem {
  readonly label: string;
  readonly end: number;
  readonly open?: boolean;
  readonly worded?: boolean;
}

/** Reads items alone, `(b) and (c)` behind 第36段 or `b)` behind "apartado", to complete `base`. */
export function readItems(text: string, at: number): ReadItems {
  const labels: string[] = [];
  let end = at;
  let open = false;
  for (let depth = 0; depth < 4; depth++) {
    const item = readItem(text, end, depth === 0);
    // "letra a), letra b)": a letter is no item of a letter.
    if (item === undefined || (depth > 0 && item.worded && /^[a-hj-uwyz]$/.test(item.label))) break;
    labels.push(item.label);
    end = item.end;
    open = item.open ?? false;
  }
  return { end, labels, open };
}

/**
 * Reads a letter without any parenthesis as the one that goes on behind `before`: `c` in "literales a, b y c" and in "36b, c". It comes later in the
 * alphabet and ends there, so that the words of the sentence ("36b, a list", "36b, p. 4") are none.
 */
export function readBareItem(text: string, at: number, before: string): { readonly label: string; readonly end: number } | undefined {
  const match = exec(bareSibling, text, at);
  const label = match && parseLabel(match[0]);
  if (!match || label === undefined || !comesLater(before, label)) return undefined;
  const end = at + match[0].length;
  return endsBare(text, at, end) ? { label, end } : undefined;
}

/** True when a letter at `at` that ends at `end` stands there as a label, and not as a word ("a", "y", "o") or an abbreviation ("p. 4"). */
export function endsBare(text: string, at: number, end: number): boolean {
  const isWord = /[aeiouy]/i.test(text[at]!) && end - at === 1;
  return !exec(abbreviated, text, end) && (isWord ? exec(afterWordLike, text, end) !== undefined : mayEnd(text, end));
}

function comesLater(before: string, label: string): boolean {
  const [a, b] = [romanValue(before), romanValue(label)];
  if (a !== undefined && b !== undefined && (before.length > 1 || label.length > 1)) return b > a;
  return before.length === 1 && label.length === 1 && label > before;
}

const labelLetters = `[A-Za-z]|[ivxIVX]{2,6}|aa|bb|cc|dd|ee|ff|gg|hh|${arabicLabel}|[а-яіѕј]`;
const parenthesised = new RegExp(`(${gap})[(（][ ]?(${labelLetters}|\\d{1,2}|[一二三四五六七八九十]{1,3})[ ]?[)）]`, 'y');
/** ㈠ to ㈩, the Chinese numerals in parentheses as one sign. */
const circled = /[ ]?([㈠-㈩])/y;
const closing = new RegExp(`([ \\t]{0,3}(?:\\n[ \\t>]{0,8})?)(${labelLetters}|(?<=[ ])\\d{1,2})\\)`, 'y');
const quoted = /[ ]?(['‘’]\d{1,2}['‘’])/y;
const dotted = /\.([a-z]|[ivx]{2,6})(?![A-Za-z\d])/y;
const glued = /([A-Za-z]|[ivx]{2,6})(?![A-Za-zÀ-ÿ\d’'])/y;
/** A bare letter between a space and a mark: not `a`, `e`, `o`, `u`, `y`, `i`, which are words; and the first letter of a list, "36 a, b and c". */
const bare = /[ ](?:([bcdfghjklm])(?=[,;.)\]]|$|\n)|([a-z])(?=(?:,[ ]|[ ](?:and|y|et)[ ])[b-df-hj-np-tv-xz](?![A-Za-zÀ-ÿ\d’']|\.[ ]?[a-z\d])))/y;
/** "29 d. y e.": Word's list style, where the sentence goes on in lower case behind the point. */
const pointed = /(?:[ ]|(?<=[ ]))([a-z])\.(?=[ ][a-zà-ÿ])/y;
const bareSibling = /(?:[A-Za-z]|[ivx]{2,6})(?![A-Za-zÀ-ÿ\d’'])/y;
const abbreviated = /\.[ ]?[a-z\d]/y;
const afterWordLike = /[ \t]{0,3}(?:[,;:.)\]]|$|[\r\n])|[ ](?:and|y|e|et|&)[ ][(]?[a-z](?![A-Za-zÀ-ÿ])|[ ](?:of|del|du)[ ]/y;

/** Behind the first letter of "incisos a-c", "literales a a d", "alinéas a à d". */
const beforeMore = /(?:[ ]?[-\u2010-\u2015/][ ]?|[ ](?:to|a|al|a la|à|and|y|e|et|o|or|ou)[ ])[(]?[a-z](?![A-Za-zÀ-ÿ])/y;
/** The words for an item of a paragraph, for use in a pattern. */
export const itemWords =
  'sub-?paragraphs?|items?|points?|incisos?|apartados?|literal(?:es)?|letras?|numeral(?:es)?|(?:sous-)?alinéas?|lettres?|sous-paragraphes?|подпункт(?:ы|а|е|ах|ов)?|(?:sub-?paras?|incs?|apdos?|litt?|lits|let|als?|aps?)\\.';
const itemWord = new RegExp(`(?:,?[ ]${gap}|(?<=[ ]))(?:(?:in|en|dans)[ ])?(?:(?:the|its|el|la|los|las|sus?|les|ses)[ ]|l['’])?(?:${itemWords})[ ]`, 'iy');
/** "… y apartados b) y c) del párrafo 38": the items belong to the paragraph behind them. */
const ofAnother = /(?:(?:,[ ]|[ ](?:y|e|and|et|a|à|to)[ ])[(]?[a-z]{1,4}[)]?){0,8},?[ ](?:of|del?|du|des)[ ](?:the |los |las )?(?:p[aá]r|recom)/iy;

function readItem(text: string, at: number, first: boolean): ReadItem | undefined {
  const from = skipBlanks(text, at);
  const opening = text[from];
  if (opening === undefined) return undefined;
  // What stands first decides which forms are possible: most places hold none, and are left at once.
  if (opening === '(' || opening === '（') return readParenthesised(text, at);
  if (opening === "'" || opening === '‘' || opening === '’') return readForm(quoted, text, at);
  if (opening >= '㈠' && opening <= '㈩') return readCircled(text, at);
  if (opening === '.') return opened(readForm(dotted, text, at));
  if (opening === ',') return readWorded(text, at);
  if (!isDigit(opening) && !isLetter(opening)) return undefined;
  return (
    readClosing(text, at, from) ??
    readForm(pointed, text, at) ??
    (first && from === at && isDigit(text[at - 1]) ? opened(readForm(glued, text, at)) : undefined) ??
    (first ? opened(readForm(bare, text, at)) : undefined) ??
    readWorded(text, at)
  );
}

function readParenthesised(text: string, at: number): ReadItem | undefined {
  const match = exec(parenthesised, text, at);
  if (!match) return undefined;
  const end = at + match[0].length;
  // On a line of its own, "(a) Adopt …" opens the next item of a list, not a citation's.
  return match[1]!.includes('\n') && !mayEnd(text, end) ? undefined : labelled(match[2]!, end);
}

function readClosing(text: string, at: number, from: number): ReadItem | undefined {
  const match = text.slice(from, from + 8).includes(')') ? exec(closing, text, at) : undefined;
  if (!match) return undefined;
  const end = at + match[0].length;
  if (match[1]!.includes('\n') && !mayEnd(text, end)) return undefined;
  // In "(see para. 36b)" the parenthesis closes the aside, not the item.
  return labelled(match[2]!, closesOuter(text, at, end) ? end - 1 : end);
}

function readForm(form: RegExp, text: string, at: number): ReadItem | undefined {
  const match = exec(form, text, at);
  return match && labelled((match[1] ?? match[2])!, at + match[0].length);
}

function readCircled(text: string, at: number): ReadItem | undefined {
  const match = exec(circled, text, at);
  return match && labelled('一二三四五六七八九十'[match[1]!.charCodeAt(0) - '㈠'.charCodeAt(0)]!, at + match[0].length);
}

function opened(item: ReadItem | undefined): ReadItem | undefined {
  return item && { ...item, open: true };
}

/** ", inciso b)", " subparagraph (b)", " apartado b", and behind "and" the same without the space. */
function readWorded(text: string, at: number): ReadItem | undefined {
  const word = exec(itemWord, text, at);
  if (!word) return undefined;
  const behind = at + word[0].length;
  const named = exec(parenthesised, text, behind) ?? exec(closing, text, behind);
  const item = named ? labelled(named[2]!, behind + named[0].length) : opened(readForm(glued, text, behind));
  if (item === undefined || exec(ofAnother, text, item.end)) return undefined;
  // "paragraph 36 points a way"
  if (item.open && /^[aeiouy]$/.test(item.label) && !exec(afterWordLike, text, item.end) && !exec(beforeMore, text, item.end)) return undefined;
  return { ...item, worded: true };
}

function skipBlanks(text: string, at: number): number {
  let from = at;
  while (from < at + 16 && (text[from] === ' ' || text[from] === '\n' || text[from] === '\t' || text[from] === '\r' || (text[from] === '>' && from > at))) from++;
  return from;
}

function labelled(written: string, end: number): ReadItem | undefined {
  const label = parseLabel(written);
  return label === undefined ? undefined : { label, end };
}

/** How far an aside in parentheses is looked for, each way. */
const asideReach = 160;

/** True when the `)` before `end` is needed to close a parenthesis that opened before `at`. */
export function closesOuter(text: string, at: number, end: number): boolean {
  let depth = 0;
  for (let index = at - 1; index >= Math.max(0, at - asideReach); index--) {
    const character = text[index];
    if (character === ')' && !/[a-z]/i.test(text[index - 1] ?? '')) depth++;
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
