import type { Draft, Language, Path, Span } from '../model.ts';
import { readList } from '../reference/elements.ts';
import { findSymbols } from '../reference/symbol.ts';
import { anchorWords, type AnchorWord } from '../reference/words.ts';
import { isItemNumber } from './typedNumber.ts';

/** `automatic` while somebody types; `invoked` when the list was asked for. */
export type CompletionTrigger = 'automatic' | 'invoked';

/** What the text before the cursor calls for. */
export type TypedPlace =
  /** A symbol is begun: "CMW/C/M"; or the place of a symbol in the front matter. */
  | { readonly kind: 'symbol'; readonly query: string; readonly replace: Span; readonly entry?: 'symbol' | 'answers' | 'issues' }
  /** A symbol, or the word "para.", stands before: the rest is a number or words of the item. */
  | ReferencePlace
  /** Words, of which more or fewer may be meant: each start is one possibility, the longest first. `opening`: all of a heading or a comment. */
  | { readonly kind: 'words'; readonly starts: readonly number[]; readonly end: number; readonly opening: boolean };

export interface ReferencePlace {
  readonly kind: 'reference';
  readonly query: string;
  /** From the first character that the inserted text replaces. */
  readonly replace: Span;
  /** The document that is named before. */
  readonly symbol?: string;
  /** What the inserted text must hold: all; all but the symbol (with or without a comma before); the number alone. */
  readonly form: 'whole' | 'after-symbol' | 'after-comma' | 'number';
  /** The word that stands before, whose language and style the number follows. */
  readonly word?: AnchorWord;
  /** Where that word begins. */
  readonly wordStart?: number;
  /** The element before, in a list: after `36 (b) and ` the inserted text is `(c)`. */
  readonly before?: Path;
}

/** What the documents at hand are cited by. */
export interface CitedNames {
  /** All but symbols of documents that are not in memory: these show by their form. */
  readonly list: readonly string[];
  /** True when some symbol or name begins as typed. */
  hasStart(typed: string): boolean;
}

const noNames: CitedNames = { list: [], hasStart: () => false };

/**
 * What is being typed at an offset, read from the line before it. Undefined where nothing should be offered: in running text that names
 * nothing (unless asked for), in the middle of an address, in front matter that takes no symbol. `names` are the symbols and names of the
 * documents at hand: "MGI Mexico 2022" stands where a symbol stands, and "CEDH/05/2023" is no symbol.
 */
export function findTypedPlace(draft: Draft, offset: number, trigger: CompletionTrigger, names: CitedNames = noNames): TypedPlace | undefined {
  const start = Math.max(draft.text.lastIndexOf('\n', offset - 1) + 1, offset - longestLine);
  const line = draft.text.slice(start, offset);
  if (isInFrontMatter(draft.text, offset)) return findFrontMatterPlace(draft.text, line, start, offset);
  if (addressPattern.test(line)) return undefined;
  return (
    findBegunSymbol(line, start, offset, names) ??
    findAfterSymbol(line, start, offset, trigger, names) ??
    findAfterWord(line, start, offset, draft.language) ??
    findBareNumber(line, start, offset, trigger) ??
    findWords(line, start, offset, trigger)
  );
}

/** True on a line that is a heading: there a bare number means the document that is answered. */
export function isHeadingLine(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return headingPattern.test(text.slice(start, Math.min(offset, start + longestLine)));
}

/** A paragraph in one line can be long; what is typed is near the cursor. */
const longestLine = 600;
const mostWords = 6;
const mostWordsOfHeading = 12;

// ── Front matter ──

/** Read from the text, because a block that is just being written has no end yet. */
function isInFrontMatter(text: string, offset: number): boolean {
  if (!/^\uFEFF?---[ \t]*\r?\n/.test(text.slice(0, 40))) return false;
  const end = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text.slice(3, 5000));
  return end === null ? offset < 5000 : offset <= 3 + end.index;
}

function findFrontMatterPlace(text: string, line: string, start: number, offset: number): TypedPlace | undefined {
  const value = /(?<=[:\s,["'-])[^\s,"'[\]]{0,60}$/.exec(line)?.[0] ?? '';
  const key = /^(symbol|answers|issues)[ \t]{0,8}:/.exec(line)?.[1] ?? (/^[ \t]{0,8}-[ \t]/.test(line) ? /\n(answers|issues)[ \t]{0,8}:[ \t]{0,8}(?:\r?\n[ \t]{0,8}-[^\n]{0,80}){0,12}\r?\n$/.exec(text.slice(0, start))?.[1] : undefined);
  if (key === undefined) return undefined;
  return { kind: 'symbol', query: value, replace: { start: offset - value.length, end: offset }, entry: key as 'symbol' | 'answers' | 'issues' };
}

// ── Symbols ──

/** In the middle of an address, or of a link's target. */
const addressPattern = /(?::\/\/\S{0,300}|\]\([^)\s]{0,300})$/;

const begunSymbolPattern = /(?<![\p{L}\d/.:@#-])[A-Za-z]{1,6}\/[A-Za-z\d./-]{0,40}$/u;

function findBegunSymbol(line: string, start: number, offset: number, names: CitedNames): TypedPlace | undefined {
  const match = begunSymbolPattern.exec(line);
  return match && names.hasStart(match[0]) ? { kind: 'symbol', query: match[0], replace: { start: start + match.index, end: offset } } : undefined;
}

function findAfterSymbol(line: string, start: number, offset: number, trigger: CompletionTrigger, names: CitedNames): ReferencePlace | undefined {
  const symbol = findNamed(line, names.list);
  if (!symbol) return undefined;
  const tail = /^(?<comma>[ \t]{0,3},)?[ \t]{0,3}/.exec(line.slice(symbol.end));
  const comma = tail?.groups?.['comma'] !== undefined;
  const behind = symbol.end + (tail?.[0].length ?? 0);
  // A parenthesis, a full stop or a word glued to the symbol ends the citation.
  if (behind === symbol.end) return undefined;
  const word = readWord(line, behind);
  const common = { kind: 'reference', symbol: symbol.name } as const;
  if (word) {
    const numbers = readNumbers(line, word.end);
    if (numbers) return { ...common, ...at(numbers.query, start + numbers.at, offset), form: 'number', word: word.word, wordStart: start + behind, ...(numbers.before && { before: numbers.before }) };
  }
  const typed = line.slice(behind);
  const query = isBegunWord(typed) ? '' : typed;
  if (!isQuery(query)) return undefined;
  // "CMW/C/MEX/CO/4 was adopted": without a comma only a number goes on.
  if (trigger === 'automatic' && !comma && query !== '' && !/^\d/.test(query)) return undefined;
  const from = start + (comma ? behind : symbol.end);
  return { ...common, query, replace: { start: from, end: offset }, form: comma ? 'after-comma' : 'after-symbol' };
}

/** The last symbol or name before the cursor. */
function findNamed(line: string, names: readonly string[]): { readonly name: string; readonly end: number } | undefined {
  const symbol = findSymbols(line).at(-1);
  let found = symbol && { name: symbol.parts.symbol, end: symbol.span.end };
  const lower = line.toLowerCase();
  for (const name of names) {
    const index = lower.lastIndexOf(name.toLowerCase());
    if (index >= 0 && index + name.length > (found?.end ?? 0)) found = { name, end: index + name.length };
  }
  return found;
}

function at(query: string, start: number, end: number): { readonly query: string; readonly replace: Span } {
  return { query, replace: { start, end } };
}

// ── Words that announce a number ──

function findAfterWord(line: string, start: number, offset: number, language: Language): ReferencePlace | undefined {
  for (const match of [...line.slice(-longestReach).matchAll(/(?<![\p{L}\d])\p{L}{1,15}(?!\p{L})/gu)].reverse()) {
    const wordAt = Math.max(0, line.length - longestReach) + match.index;
    const read = readWord(line, wordAt);
    if (!read || read.word.kind === 'section') continue;
    const numbers = readNumbers(line, read.end);
    if (!numbers) continue;
    const digit = /^\d/.test(numbers.query) || numbers.before !== undefined;
    // Spanish "para" and French "par" are prepositions without their point; a "recommendation" is as a rule no citation.
    const announces = read.word.kind === 'paragraph' && (read.word.safe || read.point || (read.word.language === 'en' && language === 'en'));
    if (!announces && !digit) continue;
    const item = itemBefore.exec(line.slice(0, wordAt));
    const common = { kind: 'reference', form: 'number', word: read.word } as const;
    if (item && !numbers.before && /^\d{1,3}$/.test(numbers.query.trim())) {
      // "apartado b) del párrafo 36" is replaced as a whole.
      const from = start + item.index + (item[1]?.length ?? 0);
      return { ...common, query: `${numbers.query.trim()} ${item[2] ?? ''}`, replace: { start: from, end: offset }, wordStart: from, form: 'whole' };
    }
    return { ...common, ...at(numbers.query, start + numbers.at, offset), wordStart: start + wordAt, ...(numbers.before && { before: numbers.before }) };
  }
  return undefined;
}

const longestReach = 160;
const itemBefore = /(^|[^\p{L}])(?:incisos?|apartados?|literal|letra|items?|sub-?paragraphs?|points?|alinéas?)[ ]{1,2}\(?([a-z])\)?[ ]{1,2}(?:del?|of|du)[ ]{1,2}(?:la[ ]|el[ ]|the[ ])?$/iu;

interface ReadWord {
  readonly word: AnchorWord;
  readonly end: number;
  readonly point: boolean;
}

function readWord(line: string, at: number): ReadWord | undefined {
  const match = /^(\p{L}{1,15})(\.?)[ \t\u00A0]{0,3}/u.exec(line.slice(at, at + 24));
  const word = match && anchorWords.get((match[1] ?? '').toLowerCase());
  if (!match || !word) return undefined;
  const end = at + match[0].length;
  const point = match[2] === '.';
  // The word itself is still being written.
  if (end === line.length && !point && !/\s$/.test(match[0])) return undefined;
  return { word, end, point };
}

/** The beginning of "para." or its like, behind a symbol: it gives way to the whole reference. */
function isBegunWord(typed: string): boolean {
  const word = typed.toLowerCase().replace(/\.$/, '');
  return /^\p{L}{1,10}$/u.test(word) && [...anchorWords.keys()].some((anchor) => anchor.startsWith(word) && anchor !== '');
}

interface ReadNumbers {
  readonly query: string;
  readonly at: number;
  readonly before?: Path;
}

/** The list of numbers behind a word, up to the element that is being typed: in "34 (a), 36 (b) and 3" that is "3", after `36 (b)`. */
function readNumbers(line: string, at: number): ReadNumbers | undefined {
  const list = readList(line, at, { plural: true });
  let before: Path | undefined;
  let from = at;
  if (list) {
    // The last element is being typed, unless a separator stands behind it.
    const separator = /^[ ]{0,2}(?:[,;][ ]{0,2}(?:(?:and|y|e|et|or|o|ou)[ ])?|[ ](?:and|y|e|et|or|o|ou)[ ])/.exec(line.slice(list.end));
    const finished = separator ? list.elements : list.elements.slice(0, -1);
    const last = finished.at(-1);
    before = last && (last.through ?? last.path);
    from = separator ? list.end + separator[0].length : (list.elements.at(-1)?.start ?? at);
  }
  const query = line.slice(from);
  if (!isQuery(query)) return undefined;
  return { query, at: from, ...(before && { before }) };
}

/** A few words or a number: no sentence goes on here. */
function isQuery(text: string): boolean {
  return text.length <= longestQuery && !/[.;:!?|]\s|[.;:!?|<>[\]{}`*]$|,\s/.test(text) && text.split(/\s+/).filter(Boolean).length <= mostWords;
}

const longestQuery = 80;

// ── Numbers and words alone ──

function findBareNumber(line: string, start: number, offset: number, trigger: CompletionTrigger): ReferencePlace | undefined {
  const match = /(?<![\p{L}\d/.,:-])\d{1,3}[ ]?[(（.]?[ ]?[a-z](?![a-z])\)?(?:[ ]?\(?[ivx]{1,4}\)?)?$/iu.exec(line);
  if (!match) return undefined;
  // "10 a" may be the beginning of "10 a 20"; "36b" and "36 (b" can be nothing else.
  if (trigger === 'automatic' && !isItemNumber(match[0]) && !isOpening(line)) return undefined;
  return { kind: 'reference', ...at(match[0], start + match.index, offset), form: 'whole' };
}

const headingPattern = /^[ ]{0,3}#{1,6}[ \t]/;
const commentPattern = /<!--[ \t]{0,4}reply[ \t]{0,4}:[^;>]{0,120}$/i;

/** A heading, or the comment that states a reply: here a reference is what one would write first. */
function isOpening(line: string): boolean {
  return headingPattern.test(line) || commentPattern.test(line);
}

/** Fewer letters begin half of all words. */
const shortestWord = 3;

function findWords(line: string, start: number, offset: number, trigger: CompletionTrigger): TypedPlace | undefined {
  const opening = isOpening(line);
  if (trigger === 'automatic' && !opening) return undefined;
  // Words belong together up to the nearest mark that parts sentences, cells or list items.
  const boundary = /^[ ]{0,3}(?:#{1,6}|[-*+]|\d{1,3}[.)])[ \t]{1,4}|<!--[ \t]{0,4}reply[ \t]{0,4}:[ \t]{0,4}|[.;:!?|()[\]«»“”"<>{}*_][ \t]{0,4}|,[ \t]{1,4}/gi;
  const from = Math.max(0, ...[...line.matchAll(boundary)].map((match) => match.index + match[0].length));
  const words = [...line.slice(from).matchAll(/\S{1,80}/g)].map((match) => start + from + match.index);
  const typed = line.slice(from).trim();
  if (trigger === 'automatic' && typed.length < shortestWord && !/^\d/.test(typed)) return undefined;
  const starts = words.slice(-(opening ? mostWordsOfHeading : mostWords));
  return { kind: 'words', starts: starts.length > 0 ? starts : [offset], end: offset, opening };
}
