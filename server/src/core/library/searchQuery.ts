import type { Path } from '../model.ts';
import { findSymbols } from '../reference/symbol.ts';
import { toSearchWords, withoutAccents } from './searchWords.ts';

/** What someone typed into a search, taken apart. */
export interface SearchQuery {
  /** Stems of the words to find, each once, in the order typed; those of expressions too. */
  readonly stems: readonly string[];
  /** True while the last word may go on: nothing follows it. */
  readonly unfinished: boolean;
  /** Words in quotation marks, as `toPlainWords` gives them: they must stand together so. */
  readonly phrases: readonly string[];
  /** `388/2022`, `NOM-037-STPS-2023`, `No. 189`: better where they stand together. */
  readonly expressions: readonly string[];
  /** Document symbols: only these documents are looked in, where they are at hand. */
  readonly symbols: readonly string[];
  /** What follows a symbol where that is only the number of a provision: `36 (b)` after `CMW/C/MEX/CO/4, para.` */
  readonly path?: Path;
}

/** Longer than any sensible question: a whole pasted page would only cost time. */
const longestQuery = 500;

/**
 * Takes a query apart. `CMW/C/MEX/CO/4 36 b` is a symbol and a path; `"last resort" minors` a phrase and a word. Symbols are given as they are
 * written officially; whether such a document is at hand is for the library to say.
 */
export function parseSearchQuery(text: string): SearchQuery {
  const query = text.slice(0, longestQuery);
  const found = findSymbols(query);
  const symbols = [...new Set(found.map(({ parts }) => parts.symbol))];
  const only = found.length === 1 ? found[0] : undefined;
  const path = only && (findPath(query.slice(only.span.end)) ?? findPath(query.slice(0, only.span.start)));
  // Where the symbol is all there is, its document is meant and no words.
  const rest = found.reduceRight((left, { span }) => `${left.slice(0, span.start)} ${left.slice(span.end)}`, query);
  const words = path ? '' : rest;
  const phrases = [...words.matchAll(quotedPattern)].map((match) => toPlainWords(match[1] ?? match[2] ?? match[3] ?? '')).filter((phrase) => phrase !== '');
  return {
    stems: [...new Set(toSearchWords(words).map(({ stem }) => stem))],
    unfinished: /[\p{L}\p{N}]$/u.test(words),
    phrases,
    expressions: [...words.matchAll(joinedPattern)].map(([written]) => toPlainWords(written)),
    symbols,
    ...(path && { path }),
  };
}

/** A mark of quotation that is not closed reaches to the end. */
const quotedPattern = /"([^"]{1,200})(?:"|$)|[“„]([^”“]{1,200})(?:[”“]|$)|«([^»]{1,200})(?:»|$)/g;

/** Numbers and letters joined by strokes and dashes, at least one of them a digit; and a number after its "No.". */
const joinedPattern = /(?=[\p{L}/.-]{0,20}\d)[\p{L}\p{N}]{1,20}(?:[/-][\p{L}\p{N}]{1,20}){1,6}|\b(?:no|nos|núm|art|arts|article|artículo)\.? \d{1,5}/giu;

/** `, para. 36 (b)` → `['36', 'b']`; undefined for anything that has other words. */
function findPath(text: string): Path | undefined {
  const match = pathPattern.exec(text.trim());
  if (!match) return undefined;
  return [match[1], match[2], match[3]].filter((step) => step !== undefined).map((step) => step.toLowerCase());
}

const pathPattern =
  /^(?:[,:#-] ?)?(?:(?:paragraphs?|paras?|p[áa]rrafos?|p[áa]rrs?|paragraphes?|par|sect|section|secci[óo]n|п|第)\.? ?)?(\d{1,4}(?:\.\d{1,3})?)(?:[ .]?\(?([a-z])\)?)?(?:[ .]?\(?([ivx]{1,5})\)?)?\.?$/iu;

/** A text as its words and nothing else: without accents, marks and case, one space between. Unlike stems, small words stay. */
export function toPlainWords(text: string): string {
  return (withoutAccents(text).match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []).join(' ');
}
