import type { ReadElement } from './elements.ts';
import { closesOuter, itemWords } from './items.ts';
import { rangeMark, readSeparator } from './joins.ts';
import { parseLabel } from './labels.ts';
import { exec } from './scanning.ts';

/** An aside of item words, or of a list: a letter alone in parentheses is read with its number. */
const opening = new RegExp(`[ ]?\\((?:(?:the|los|las|les|el|la)[ ])?(?:(?:${itemWords})[ ]|(?=(?:[a-z]|[ivx]{2,6})(?:,[ ]?|[ ](?:and|y|e|et|a|à|to)[ ]|[ ]?[-\\u2010-\\u2015/][ ]?)(?:[a-z]|[ivx]{2,6})[ ,)-]))`, 'iy');
const label = /\(([A-Za-z]|[ivxIVX]{2,6})\)|([A-Za-z]|[ivxIVX]{2,6})\)|([A-Za-z]|[ivxIVX]{2,6})(?![A-Za-zÀ-ÿ\d’'.])/y;
/** "(inciso a) e inciso b))" */
const wordAgain = new RegExp(`(?:${itemWords})[ ]`, 'iy');
const longest = 20;

/**
 * Reads the items of `element` where they stand in parentheses behind it: "36 (incisos a) y b))", "36 (inciso b)", "36 (b à d)", "36 (a, b and c)". Undefined
 * where the parenthesis holds anything else.
 */
export function readEnclosed(text: string, element: ReadElement): readonly ReadElement[] | undefined {
  const open = element.through === undefined ? exec(opening, text, element.end) : undefined;
  if (!open) return undefined;
  const elements: ReadElement[] = [];
  let at = element.end + open[0].length;
  while (elements.length < longest) {
    const again = elements.length > 0 ? exec(wordAgain, text, at) : undefined;
    const start = elements.length === 0 ? element.start : at;
    const first = readLabel(text, at + (again?.[0].length ?? 0));
    if (!first) return undefined;
    const mark = first.isClosed && text[first.end] === ')' ? undefined : exec(rangeMark, text, first.end);
    const last = mark && readLabel(text, first.end + mark[0].length);
    if (mark && !last) return undefined;
    const path = [...element.path, first.label];
    const { end, isClosed } = last ?? first;
    elements.push({ start, end, path, ...(last && { through: [...element.path, last.label] }) });
    const separator = readSeparator(text, end);
    if (separator && text[end] !== ')') {
      at = separator.end;
      continue;
    }
    const closed = findClose(text, element.end, end, isClosed);
    return closed === undefined ? undefined : [...elements.slice(0, -1), { ...elements.at(-1)!, end: closed }];
  }
  return undefined;
}

function readLabel(text: string, at: number): { readonly label: string; readonly end: number; readonly isClosed: boolean } | undefined {
  const match = exec(label, text, at);
  const written = match?.[1] ?? match?.[2] ?? match?.[3];
  const read = written === undefined ? undefined : parseLabel(written);
  return match && read !== undefined ? { label: read, end: at + match[0].length, isClosed: match[3] === undefined } : undefined;
}

/** In "(incisos a) y b))" the letter has a parenthesis of its own; in "(b à d)" it is the one that closes the aside. */
function findClose(text: string, start: number, end: number, isClosed: boolean): number | undefined {
  if (!isClosed) return text[end] === ')' ? end + 1 : undefined;
  if (text[end] === ')' && !closesOuter(text, start, end + 1)) return end + 1;
  return text[end - 3] === '(' ? undefined : end;
}
