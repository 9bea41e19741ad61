import { arabicLabel, parseLabel } from './labels.ts';
import { mayEnd } from './listEnd.ts';
import { exec, gap, isDigit, isLetter } from './scanning.ts';

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

const labelLetters = `[A-Za-z]|[ivxIVX]{2,6}|aa|bb|cc|dd|ee|ff|gg|hh|${arabicLabel}|[а-яіѕј]`;
const parenthesised = new RegExp(`(${gap})[(（][ ]?(${labelLetters}|\\d{1,2}|[一二三四五六七八九十]{1,3})[ ]?[)）]`, 'y');
/** "párrafo 36 (inciso b)" */
const wordInside = /[ ]?\((?:sub-?paragraph|item|inciso|apartado|literal|letra|alinéa)[ ]\(?([a-z]|[ivx]{2,6})\)?\)/y;
const closing = new RegExp(`([ \\t]{0,3}(?:\\n[ \\t>]{0,8})?)(${labelLetters}|(?<=[ ])\\d{1,2})\\)`, 'y');
const quoted = /[ ]?(['‘’]\d{1,2}['‘’])/y;
const dotted = /\.([a-z]|[ivx]{2,6})(?![A-Za-z\d])/y;
const glued = /([A-Za-z]|[ivx]{2,6})(?![A-Za-zÀ-ÿ\d’'])/y;
/** A bare letter between a space and a mark: not `a`, `e`, `o`, `u`, `y`, `i`, which are words. */
const bare = /[ ]([bcdfghjklm])(?=[,;.)\]]|$|\n)/y;
/** "29 d. y e.": Word's list style, where the sentence goes on in lower case behind the point. */
const pointed = /(?:[ ]|(?<=[ ]))([a-z])\.(?=[ ][a-zà-ÿ])/y;
const itemWord = new RegExp(
  `,?[ ]${gap}(?:sub-?paragraphs?|items?|points?|incisos?|apartados?|literal(?:es)?|letras?|alinéas?|подпункт(?:ы|а|е|ах|ов)?|(?:sub-?paras?|inc|apdos?|lit|al|ap)\\.)[ ]`,
  'y',
);

function readItem(text: string, at: number, first: boolean): { readonly label: string; readonly end: number } | undefined {
  const from = skipBlanks(text, at);
  const opening = text[from];
  if (opening === undefined) return undefined;
  // What stands first decides which forms are possible: most places hold none, and are left at once.
  if (opening === '(' || opening === '（') return readParenthesised(text, at);
  if (opening === "'" || opening === '‘' || opening === '’') return readForm(quoted, text, at);
  if (opening === '.') return readForm(dotted, text, at);
  if (opening === ',') return readWorded(text, at);
  if (!isDigit(opening) && !isLetter(opening)) return undefined;
  return (
    readClosing(text, at, from) ??
    readForm(pointed, text, at) ??
    (first && from === at && isDigit(text[at - 1]) ? readForm(glued, text, at) : undefined) ??
    (first ? readForm(bare, text, at) : undefined) ??
    readWorded(text, at)
  );
}

function readParenthesised(text: string, at: number): { readonly label: string; readonly end: number } | undefined {
  const match = exec(parenthesised, text, at);
  if (!match) return readForm(wordInside, text, at);
  const end = at + match[0].length;
  // On a line of its own, "(a) Adopt …" opens the next item of a list, not a citation's.
  return match[1]!.includes('\n') && !mayEnd(text, end) ? undefined : labelled(match[2]!, end);
}

function readClosing(text: string, at: number, from: number): { readonly label: string; readonly end: number } | undefined {
  const match = text.slice(from, from + 8).includes(')') ? exec(closing, text, at) : undefined;
  if (!match) return undefined;
  const end = at + match[0].length;
  if (match[1]!.includes('\n') && !mayEnd(text, end)) return undefined;
  // In "(see para. 36b)" the parenthesis closes the aside, not the item.
  return labelled(match[2]!, closesOuter(text, at, end) ? end - 1 : end);
}

function readForm(form: RegExp, text: string, at: number): { readonly label: string; readonly end: number } | undefined {
  const match = exec(form, text, at);
  return match && labelled(match[1]!, at + match[0].length);
}

/** ", inciso b)", " subparagraph (b)", " apartado b". */
function readWorded(text: string, at: number): { readonly label: string; readonly end: number } | undefined {
  const word = exec(itemWord, text, at);
  if (!word) return undefined;
  const behind = at + word[0].length;
  const named = exec(parenthesised, text, behind) ?? exec(closing, text, behind);
  return named ? labelled(named[2]!, behind + named[0].length) : readForm(glued, text, behind);
}

function skipBlanks(text: string, at: number): number {
  let from = at;
  while (from < at + 16 && (text[from] === ' ' || text[from] === '\n' || text[from] === '\t' || text[from] === '\r' || (text[from] === '>' && from > at))) from++;
  return from;
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
