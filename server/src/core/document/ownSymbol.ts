import { findSymbols, parseSymbol } from '../reference/symbol.ts';
import { findDates } from './dates.ts';
import type { SourceLine } from './sourceLines.ts';

export interface OwnSymbol {
  readonly symbol: string;
  readonly span: { readonly start: number; readonly end: number };
  /** A date that a conversion glued to it: `CCPR/C/FRA/CO/431 de julio de 2008`. */
  readonly date?: string;
}

/** What may stand beside the symbol on its line. */
const besideSymbol = /[\s*_#|]|United Nations|Naciones Unidas|Nations Unies|Организация Объединенных Наций|الأمم المتحدة|联\s?合\s?国/giu;
/** "Distr.GENERALCAT/C/KAZ/CO/2": what a conversion may glue before it. */
export const distributionWord = /^Distr[^:\p{Lu}]{0,20}:?\s{0,3}(?:General|general|générale|GENERAL|GÉNÉRALE|Limited|LIMITED)?/u;

/** The symbol of the document itself: alone on a line of the first page, with a date, or after "U.N. Doc." in a title. */
export function findOwnSymbol(top: readonly SourceLine[]): OwnSymbol | undefined {
  return findAlone(top) ?? findStatedSymbol(top);
}

function findAlone(top: readonly SourceLine[]): OwnSymbol | undefined {
  for (const line of top.slice(0, 25)) {
    if (line.text.length > 120) continue;
    const skipped = distributionWord.exec(line.text)?.[0].length ?? 0;
    const text = line.text.slice(skipped);
    const found = findSymbols(text)[0];
    if (!found) continue;
    const rest = text.slice(0, found.span.start) + text.slice(found.span.end);
    const span = { start: line.start + skipped + found.span.start, end: line.start + skipped + found.span.end };
    const date = findDates(rest)[0];
    const glued = date?.date.length === monthPrecision && date.span.start <= found.span.start + 1 && found.span.start === 0 ? splitDay(found.parts.symbol, rest.trim()) : undefined;
    if (glued) return { ...glued, span: { start: span.start, end: span.start + glued.symbol.length } };
    if (rest.replace(besideSymbol, '') === '') return { symbol: found.parts.symbol, span };
    if (date && found.span.start === 0 && (rest.slice(0, date.span.start) + rest.slice(date.span.end)).replace(besideSymbol, '') === '') return { symbol: found.parts.symbol, span, date: date.date };
  }
  return undefined;
}

/** "…, Yemen, U.N. Doc. CRC/C/15/Add.102 (1999)": how the libraries of law faculties head a copy. A Committee's annual report holds many documents, and is none of them. */
function findStatedSymbol(top: readonly SourceLine[]): OwnSymbol | undefined {
  for (const line of top.slice(0, 25)) {
    const words = /(?<!\p{L})U\.?\s?N\.?\s?Doc(?:ument)?\.?:?\s{1,3}/u.exec(line.text.slice(0, longestStated));
    if (!words) continue;
    const from = words.index + words[0].length;
    const found = findSymbols(line.text.slice(from, from + longestStated))[0];
    if (found?.span.start !== 0 || found.parts.body === undefined) continue;
    return { symbol: found.parts.symbol, span: { start: line.start + from, end: line.start + from + found.span.end } };
  }
  return undefined;
}

/** In characters: a line that holds a title and a symbol. */
const longestStated = 400;

/** `HRI/MC/2005/31 June 2005` → HRI/MC/2005/3 of 1 June 2005, where only one division gives a day and a symbol. */
function splitDay(symbol: string, month: string): { readonly symbol: string; readonly date: string } | undefined {
  const found = [1, 2].flatMap((digits) => {
    const day = symbol.slice(-digits);
    const parts = /^[1-9]\d?$/.test(day) && /\d$/.test(symbol.slice(0, -digits)) ? parseSymbol(symbol.slice(0, -digits)) : undefined;
    const date = parts && findDates(`${day} ${month}`)[0];
    return parts && date?.date.length === dayPrecision ? [{ symbol: parts.symbol, date: date.date }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** The length of `2027-05`. */
const monthPrecision = 7;
/** The length of `2027-05-01`. */
export const dayPrecision = 10;
