import type { CitationDefect, Language, Span, SymbolParts } from '../model.ts';
import { normalise } from './normalise.ts';
import { foldSymbolText, hasLookAlike, splitLostHyphen } from './symbolDefects.ts';
import { mayEnd } from './listEnd.ts';
import { readSuffix, readSymbol } from './symbolGrammar.ts';

/** A document symbol where a text writes it. */
export interface FoundSymbol {
  readonly span: Span;
  readonly parts: SymbolParts;
  /** The official form, where the text departs from it. */
  readonly defects: readonly CitationDefect[];
}

/**
 * The parts of a text that is one document symbol, canonical in `.symbol`: `parseSymbol('CMW/C/MEX/CO/4')` has body
 * `CMW`, state `MEX`, kind `CO`, cycle `4`. Tolerates what real documents do to symbols (look-alike letters, odd hyphens
 * and spaces, a lost slash, links and bold around it, trailing punctuation). Undefined for anything else.
 */
export function parseSymbol(text: string): SymbolParts | undefined {
  if (text.length > longestKept) return parseAnew(text);
  let parts = parsed.get(text);
  if (parts === undefined && !parsed.has(text)) {
    if (parsed.size >= mostKept) parsed.clear();
    parsed.set(text, (parts = parseAnew(text)));
  }
  return parts;
}

/** The symbols of a draft are asked for at every keystroke, and they are few; the longest in use has some 60 characters. */
const parsed = new Map<string, SymbolParts | undefined>();
const longestKept = 100;
const mostKept = 2000;

function parseAnew(text: string): SymbolParts | undefined {
  const clean = normalise(text.slice(0, 400)).text.trim().replace(/[.,;:*)\]]{1,4}$/, '').replace(/^[([]{1,2}/, '');
  const volume = / ?\((?:vol|Vol|t|T)\. ?[IVX]{1,4}$/.test(clean) ? `${clean})` : clean;
  const candidate = /^[a-z]{2,5}\/c\//.test(volume) ? upperCase(volume) : volume;
  const reading = readSymbol(candidate, 0);
  return reading !== undefined && reading.end === candidate.length ? reading.parts : undefined;
}

/**
 * Every document symbol of a text, in order; spans are UTF-16 offsets in `text` itself, Markdown and all. A list that
 * leaves parts out gives each its own entry: `CMW/C/MEX/Q/2 and Add.1` holds `CMW/C/MEX/Q/2` and `CMW/C/MEX/Q/2/Add.1`.
 * Symbols in web addresses are not read.
 */
export function findSymbols(text: string): readonly FoundSymbol[] {
  const normal = normalise(text);
  return findSymbolsInNormal(normal.text).map((found) => {
    const span = normal.toSourceSpan(found.span.start, found.span.end);
    return { ...found, span, defects: found.defects.map((defect) => ({ ...defect, span })) };
  });
}

/** As `findSymbols`, for text that has been normalised already; the spans are offsets in that text. */
export function findSymbolsInNormal(text: string): readonly FoundSymbol[] {
  const result: FoundSymbol[] = [];
  let from = 0;
  const slashed = plainSlashes(text);
  for (let at = slashed.indexOf('/'); at >= 0; at = slashed.indexOf('/', Math.max(at + 1, from))) {
    const start = symbolStart(text, at, from);
    if (start === undefined) continue;
    const reading = readSymbol(text, start) ?? readLowerCase(text, start);
    if (reading === undefined || !endsCleanly(text, reading.end) || isInAddress(text, start)) continue;
    const span = { start, end: reading.end };
    result.push({ span, parts: reading.parts, defects: symbolDefects(text, span, reading.parts) });
    from = addContinuations(text, reading.end, reading.parts, result);
  }
  return result;
}

/** The document of the cycle before: `CMW/C/MEX/CO/4` gives `CMW/C/MEX/CO/3`, `…/CO/4-5` gives `…/CO/3`. Undefined for a first cycle and for symbols without one. */
export function previousCycle(symbol: string): string | undefined {
  const parts = parseSymbol(symbol);
  if (parts?.form !== 'reporting' || parts.cycle === undefined) return undefined;
  const first = Number(parts.cycle.split('-')[0]);
  return first > 1 ? withCycle(parts, parts.kind, String(first - 1)) : undefined;
}

/** The State's report that a Committee's document is about: `CMW/C/MEX/CO/4` and `CMW/C/MEX/QPR/4` give `CMW/C/MEX/4`. Undefined for symbols of other kinds. */
export function reportAnswered(symbol: string): string | undefined {
  const parts = parseSymbol(symbol);
  if (parts?.form !== 'reporting' || parts.cycle === undefined || parts.kind === undefined) return undefined;
  return withCycle(parts, undefined, parts.cycle);
}

/** Where the United Nations publishes a symbol: `https://docs.un.org/en/CMW/C/MEX/CO/4`. */
export function officialLink(symbol: string, language: Language): string {
  return `https://docs.un.org/${language}/${symbol.replace(/ /g, '').split('/').map(encodeURIComponent).join('/')}`;
}

function withCycle(parts: SymbolParts, kind: string | undefined, cycle: string): string {
  const steps = parts.symbol.split('/');
  const stateAt = steps.indexOf(parts.state ?? '');
  return [...steps.slice(0, stateAt + 1), ...(kind === undefined ? [] : [kind]), cycle].join('/');
}

function upperCase(symbol: string): string {
  return symbol.toUpperCase().replace(/(?:ADD|CORR|REV|AMEND)(?=\.)/g, (word) => word[0]! + word.slice(1).toLowerCase());
}

/** Offsets are found in the text as folded: a full-width slash is a slash. */
function plainSlashes(text: string): string {
  return wideSlash.test(text) ? text.replace(wideSlashes, '/') : text;
}

const wideSlash = /[\uFF0F\u2044]/;
const wideSlashes = /[\uFF0F\u2044]/g;
const roots = new Set(['CMW', 'CCPR', 'CEDAW', 'CAT', 'CRC', 'CRPD', 'CERD', 'CED', 'HRI', 'A', 'E', 'S', 'ST']);

/** Where the word before a slash starts, when that word opens a symbol. */
function symbolStart(text: string, slash: number, from: number): number | undefined {
  let end = slash;
  // A symbol may be torn right before its slash: "A⏎/HRC/WG.6/17/MEX/2".
  while (end > from && slash - end < 4 && /[\s>]/.test(text[end - 1]!)) end--;
  if (end < slash && !text.slice(end, slash).includes('\n')) return undefined;
  let start = end;
  while (start > from && end - start < 6 && joinsSymbol(text[start - 1]!)) start--;
  const word = foldSymbolText(text.slice(start, end));
  if (!roots.has(word) && !(word.length > 1 && roots.has(word.toUpperCase()) && word === word.toLowerCase())) return undefined;
  const before = start > 0 ? text[start - 1]! : ' ';
  return joinsSymbol(before) || /[\p{N}/_@-]/u.test(before) ? undefined : start;
}

/** A letter of a word that a symbol's first word would belong to; Chinese and Arabic words stand right before a symbol. */
function joinsSymbol(character: string): boolean {
  return /\p{L}/u.test(character) && !/[\u0600-\u06FF\u3000-\u9FFF]/.test(character);
}

function readLowerCase(text: string, start: number): ReturnType<typeof readSymbol> {
  const head = /^[a-z]{2,5}\/(?:c|op)\/[a-z0-9/.-]{1,60}/.exec(text.slice(start, start + 70));
  if (!head) return undefined;
  const reading = readSymbol(upperCase(head[0]), 0);
  return reading && { ...reading, end: start + reading.end, defective: true };
}

/** A symbol does not run on into letters or a further step. */
function endsCleanly(text: string, end: number): boolean {
  return !/^[\p{L}_]|^\/[\p{L}\p{N}]/u.test(text.slice(end, end + 2)) || /^\p{Script=Cyrillic}|^[\u0600-\u06FF\u3400-\u9FFF]/u.test(text.slice(end, end + 1));
}

/** True inside a web address: everything back to white space holds `://` or `www.`. */
function isInAddress(text: string, start: number): boolean {
  if (start === 0 || /[\s(]/.test(text[start - 1]!)) return false;
  const before = text.slice(Math.max(0, start - 300), start);
  const word = before.slice(lastBreak(before) + 1);
  return word.includes('://') || word.includes('www.');
}

function lastBreak(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (/[\s<>"()[\]]/.test(text[at]!)) return at;
  return -1;
}

function symbolDefects(text: string, span: Span, parts: SymbolParts): readonly CitationDefect[] {
  const { symbol } = parts;
  const written = text.slice(span.start, span.end);
  // A date that ran into the symbol: "CMW/C/MEX/CO/18 de diciembre".
  if (/^\d/.test(text.slice(span.end, span.end + 1))) return [{ span, code: 'symbol-form', replacement: `${symbol} ` }];
  const mended = withHyphen(parts);
  if (mended !== undefined) return [{ span, code: 'symbol-form', replacement: mended, uncertain: true }];
  // A torn symbol ("A⏎/HRC/WG.6/17/MEX/2") shows a space where the line ended.
  if (written.replace(/[\u2010-\u2013\u2212]/g, '-') === symbol) return [];
  return [{ span, code: hasLookAlike(written) ? 'look-alike' : 'symbol-form', replacement: symbol }];
}

/** `CAT/C/MEX/Q/5-6` for `CAT/C/MEX/Q/56`: most likely, and not certain. Undefined for a cycle that can be. */
function withHyphen(parts: SymbolParts): string | undefined {
  if (parts.form !== 'reporting' || parts.cycle === undefined) return undefined;
  const cycle = splitLostHyphen(parts.cycle);
  return cycle === undefined ? undefined : withCycle(parts, parts.kind, cycle);
}

/** What joins the members of a list of symbols, in the six languages. */
const joiner = /^(?:(?:[ \t]{0,2}[,;،、][ \n]{0,2}|[ \n]{1,2})(?:(?:and|y|e|et|и|&)[ \n]{1,2}|و[ ]?|[和及][ ]?)?|[和及][ ]?)/;
const recordNumber = /^(?:SR\.[ ]?)?(\d{1,4})(?![\d/%]|[.,]\d|[ ]?(?:per cent|por ciento|pour cent|%))/;
/** `CMW/C/SR.592–593`: the last of several meetings. */
const recordRange = /^[-\u2010-\u2013\u2212](?:SR\.[ ]?)?(?=\d)/;

/** Reads ` and Add.1`, ` y 366`, `, 1120 and 1121` behind a symbol and adds the symbols they stand for. Returns where it stopped. */
function addContinuations(text: string, end: number, first: SymbolParts, result: FoundSymbol[]): number {
  let at = end;
  let last = first;
  for (let count = 0; count < 12; count++) {
    // "CEDAW/C/SR.793 (A) and 794 (A)": the chamber that met.
    const chamber = last.form === 'summary-record' ? /^[ ]?\([AB]\)/.exec(text.slice(at, at + 4))?.[0].length ?? 0 : 0;
    const following = text.slice(at + chamber, at + chamber + 12);
    const range = last.form === 'summary-record' ? recordRange.exec(following) : null;
    const link = range ?? joiner.exec(following);
    if (!link || link[0].trim() === '') return at;
    const start = at + chamber + link[0].length;
    const next = readMember(text, start, last);
    if (next === undefined) return at;
    const span = { start, end: next.end };
    // The dash of a range stands for the meetings between, which a second symbol would not name.
    result.push({ span, parts: next.parts, defects: range ? [] : [{ span, code: 'symbol-form', replacement: next.parts.symbol }] });
    last = next.parts;
    at = next.end;
  }
  return at;
}

function readMember(text: string, start: number, before: SymbolParts): { readonly end: number; readonly parts: SymbolParts } | undefined {
  if (before.form === 'summary-record') {
    const match = recordNumber.exec(text.slice(start, start + 24));
    const [, previous] = /SR\.(\d{1,4})$/.exec(before.symbol) ?? [];
    if (!match || previous === undefined) return undefined;
    const number = Number(match[1]);
    // Meetings of one dialogue follow one another closely; anything else is a number of the running text.
    if (number <= Number(previous) || number > Number(previous) + 40 || !mayEnd(text, start + match[0].length)) return undefined;
    return { end: start + match[0].length, parts: { ...before, symbol: before.symbol.replace(/\d{1,4}$/, match[1]!) } };
  }
  const extra = readSuffix(text, start);
  if (extra === undefined) return undefined;
  // "CRC/C/70/Add.1 and Corr.1": in the older series the addendum is the document.
  const ofAddendum = before.form === 'sequential' && /^[A-Z]{2,5}\/C\/\d{1,4}\/Add\./.test(before.symbol) && !/^\/Add/.test(extra.suffix);
  const stem = before.symbol.replace(ofAddendum ? /(?:\/(?:Amend|Corr)\.\d{1,3}){1,3}$/ : /(?:\/(?:Add|Corr)\.\d{1,3}){1,3}$/, '');
  return { end: extra.end, parts: { ...before, symbol: stem + extra.suffix } };
}
