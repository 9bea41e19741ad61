import type { Citation, CitationElement, CitationSource, Language } from '../model.ts';
import { groupDefects, wordlessDefect } from './citationDefects.ts';
import { findGroups, readBareGroup, type NumberGroup } from './groups.ts';
import { letter } from './letters.ts';
import { findName } from './names.ts';
import { findNamed, type Named } from './namedDocuments.ts';
import { normalise, type NormalText } from './normalise.ts';
import { findQualifierBefore } from './leftQualifiers.ts';
import { findQualifierAfter, rightReach, type FoundQualifier } from './qualifiers.ts';
import { foldDigits } from './foldDigits.ts';
import type { Anchor } from './anchors.ts';

export interface CitationOptions {
  /** Language of the text around: decides about words that two languages share ("par. 36", "para 36"). */
  readonly language?: Language;
  /** Only this part of the text is read, in UTF-16 offsets. */
  readonly from?: number;
  readonly to?: number;
}

/**
 * Every citation of a text in order, in all six official languages: symbols, paragraphs, "Ibid.". For
 * `CMW/C/MEX/CO/4, paras. 34 (a), 36 (b) and (c)` this is one citation with three elements; for "paragraph 36 of the
 * concluding observations" the source is a qualifier. Nothing is resolved. Spans are offsets of `text`, and
 * `text.slice(span.start, span.end) === written` everywhere. Reads raw Markdown; addresses are not read. Never throws.
 * Sources: United Nations Editorial Manual; the table of citation styles in the six languages.
 */
export function parseCitations(text: string, options: CitationOptions = {}): readonly Citation[] {
  const from = Math.max(0, options.from ?? 0);
  const to = Math.min(text.length, options.to ?? text.length);
  const normal = normalise(from === 0 && to === text.length ? text : text.slice(from, to));
  const reading = read(foldDigits(normal.text), options.language);
  return reading.map((found) => toCitation(text, from, normal, found));
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly language: Language | undefined;
  readonly style: Citation['style'];
  readonly source: CitationSource;
  readonly elements: readonly { readonly start: number; readonly end: number; readonly path: readonly string[]; readonly through?: readonly string[] }[];
  readonly defects: Citation['defects'];
  readonly isCut?: boolean;
}

/** A number group with the document it takes its numbers from. */
interface Sourced {
  readonly group: NumberGroup;
  source: CitationSource;
  start: number;
  end: number;
  /** Where the source stands: only one on the left is handed on to a later group, only one on the right to an earlier one. */
  side: 'left' | 'right' | 'none';
}

type IbidAnchor = Extract<Anchor, { kind: 'ibid' }>;

function read(text: string, language: Language | undefined): readonly Found[] {
  const { groups, anchors } = findGroups(text);
  const symbols = findNamed(text, anchors);
  const ibids = anchors.filter((anchor) => anchor.kind === 'ibid');
  const used = new Set<Named | IbidAnchor>();
  const all = addBareGroups(text, groups, symbols);
  const sourced: Sourced[] = [];
  let symbolAt = 0;
  let ibidAt = 0;
  for (const group of all) {
    while (symbolAt < symbols.length && symbols[symbolAt]!.span.end <= group.start) symbolAt++;
    while (ibidAt < ibids.length && ibids[ibidAt]!.end <= group.start) ibidAt++;
    const found = findSource(text, group, symbols[symbolAt - 1], ibids[ibidAt - 1], symbols, symbolAt, sourced.at(-1), used);
    if (keep(group, found, language, text)) sourced.push(found);
  }
  handBack(text, sourced);
  const result: Found[] = sourced.map((one) => fromGroup(text, one, language));
  for (const symbol of symbols) {
    if (!used.has(symbol)) result.push(alone(symbol.span.start, symbol.span.end, undefined, symbol.source, symbol.defects));
  }
  for (const ibid of ibids) {
    if (!used.has(ibid)) result.push(alone(ibid.start, ibid.end, ibid.language, { kind: 'ibid', span: { start: ibid.start, end: ibid.end } }, []));
  }
  // A symbol's own slips belong to the citation that holds it.
  const slips = new Map(symbols.filter((symbol) => symbol.defects.length > 0 && used.has(symbol)).map((symbol) => [symbol.span.start, symbol.defects]));
  const withSlips = result.map((found) => {
    const held = found.source.kind === 'symbol' && found.source.span.start >= found.start && found.source.span.end <= found.end ? slips.get(found.source.span.start) : undefined;
    return held === undefined ? found : { ...found, defects: [...held, ...found.defects].sort((a, b) => a.span.start - b.span.start) };
  });
  return withSlips.sort((a, b) => a.start - b.start || a.end - b.end);
}

function alone(start: number, end: number, language: Language | undefined, source: CitationSource, defects: Citation['defects']): Found {
  return { start, end, language, style: 'none', source, elements: [{ start, end, path: [] }], defects };
}

function fromGroup(text: string, one: Sourced, language: Language | undefined): Found {
  const { group } = one;
  return {
    start: one.start,
    end: one.end,
    language: group.language,
    style: group.style,
    source: one.source,
    elements: group.elements,
    isCut: group.isCut ?? false,
    defects: sourceDefects(text, one, language),
  };
}

function sourceDefects(text: string, one: Sourced, language: Language | undefined): Citation['defects'] {
  const { group, source } = one;
  // Of a list that is read in part no form can be told that says the same.
  if (group.isCut) return [];
  // How another document's paragraphs are cited is not ours to judge.
  if (source.kind === 'instrument' || (source.kind === 'qualifier' && source.qualifier === 'other')) return [];
  if (group.style === 'none' && (source.kind === 'symbol' || source.kind === 'short')) return language === undefined ? [] : [wordlessDefect(group, source.span.end, language)];
  return groupDefects(text, group, language);
}

/** Behind a symbol, `36 (b)` and `36b` need no word. */
function addBareGroups(text: string, groups: readonly NumberGroup[], symbols: readonly Named[]): readonly NumberGroup[] {
  const bare = symbols.flatMap((symbol) => {
    const group = /^[#,\s]/.test(text[symbol.span.end] ?? '') ? readBareGroup(text, symbol.span.end) : undefined;
    return group === undefined ? [] : [group];
  });
  if (bare.length === 0) return groups;
  // A word inside "36, inciso b)" starts no group of its own.
  let end = 0;
  return [...groups, ...bare].sort((a, b) => a.start - b.start).filter((group) => {
    const isFree = group.start >= end;
    if (group.style === 'none') end = group.end;
    return isFree;
  });
}

// ── Which document ──

/** Between a symbol (or "Ibid.") and the word of its numbers: ", ", " (", ") in ", ": ". */
const leftLink = /^[)\]"”»’]{0,2}[ \t]{0,4}(?:\r?\n[ \t>]{0,8})?(?:[,:،，][ \t]{0,4}(?:\r?\n[ \t>]{0,8})?)?\(?(?:(?:at|in|see|en|dans|aux?|en el|en los|v\.|в|في)[ \n])?(?:(?:the|el|los|le|les)[ \n])?$/i;
/** Between two groups of one document: "; see also ", " and ". */
const chainLink = /^\)?(?:[,،，]?[ \n]{0,3}|;(?=[ \n]{1,3}(?:see|véa|voir|см|انظر|另|and|y |et |и ))[ \n]{1,3})(?:(?:and|y|e|et|и|as well as|و|和)[ \n]{0,2})?(?:(?:see also|see|also|véase también|véanse también|véase|véanse|voir aussi|voir|см\. также|см\.|انظر أيضا|另见)[ \n]{0,2})?(?:(?:in|en|au|aux|dans)[ \n])?(?:(?:the|el|los|le|les)[ \n])?$/i;
/** Between two groups of which the second names the document of both: " and ", " y en el ". */
const jointLink = /^,?[ \n]{0,3}(?:and|or|as well as|y|e|o|así como|et|ou|и)[ \n]{1,3}(?:(?:in|of|from|en|de|del|au|aux|du)[ \n]{1,2})?(?:(?:the|el|los|le|les)[ \n])?$/i;
/** What may stand between a number and the symbol of its document. */
const directOf = /^,?[ \n]{1,3}(?:of|in|from|de|del|du|en|dans|документа|в|من|في)?[ \n]{0,2}(?:(?:the|la|el|los|las|le|les|l['’])[ \n]{0,2})?(?:(?:United Nations )?(?:document[oe]?|doc\.|الوثيقة|informe|report|rapport|resoluci[oó]n|résolution|resolution)[ \n]{1,2})?\(?$/i;

function findSource(
  text: string,
  group: NumberGroup,
  symbolBefore: Named | undefined,
  ibidBefore: IbidAnchor | undefined,
  symbols: readonly Named[],
  nextSymbol: number,
  before: Sourced | undefined,
  used: Set<Named | IbidAnchor>,
): Sourced {
  const span = { start: group.start, end: group.end };
  const after = findQualifierAfter(text, group.end);
  const right = findSymbolAfter(text, group, after, symbols, nextSymbol);
  if (right) {
    used.add(right);
    return { group, source: right.source, start: span.start, end: closeBracket(text, span.start, right.span.end), side: 'right' };
  }
  if (symbolBefore && symbolBefore.span.end >= (before?.end ?? 0) && linked(text, symbolBefore.span.end, group.start)) {
    used.add(symbolBefore);
    return { group, source: symbolBefore.source, start: symbolBefore.span.start, end: span.end, side: 'left' };
  }
  if (ibidBefore && ibidBefore.end >= (before?.end ?? 0) && linked(text, ibidBefore.end, group.start)) {
    used.add(ibidBefore);
    return { group, source: { kind: 'ibid', span: { start: ibidBefore.start, end: ibidBefore.end } }, start: ibidBefore.start, end: span.end, side: 'left' };
  }
  const name = findName(text, group);
  if (name && group.kind === 'section') return { group, source: name.source, start: name.start, end: name.end, side: 'none' };
  if (after) return { group, source: fromQualifier(after), start: span.start, end: Math.max(after.end, span.end), side: 'right' };
  if (group.kind === 'recommendation') {
    const word = group.word!;
    const decimal = group.elements.some((element) => element.path[0]!.includes('.'));
    // "recommendation 145.99" is one of the universal periodic review's.
    const qualifier = decimal ? 'other' : 'concluding-observations';
    return { group, source: { kind: 'qualifier', qualifier, span: { start: word.start, end: word.end } }, ...span, side: 'left' };
  }
  if (before && before.side === 'left' && (before.source.kind === 'symbol' || before.source.kind === 'short' || before.source.kind === 'ibid') && group.start - before.end < 40 && chainLink.test(text.slice(before.end, group.start))) {
    return { group, source: before.source, ...span, side: 'left' };
  }
  const misspelt = findMisspeltSymbol(text, group.start, symbolBefore);
  if (misspelt) return { group, source: misspelt, start: misspelt.span.start, end: span.end, side: 'left' };
  const left = findQualifierBefore(text, group.start);
  // Chinese writes the document right before the number: 结论性意见第36段.
  if (left) return { group, source: fromQualifier(left), start: left.end === span.start ? left.start : span.start, end: span.end, side: 'none' };
  if (name) return { group, source: name.source, start: name.start, end: name.end, side: 'none' };
  return { group, source: { kind: 'none' }, ...span, side: 'none' };
}

/**
 * What stands before a number in the place of a symbol and looks like one, but is none: `CMW/C/MEX/CO3`, `CAT/MEX/CO/7`, `CMW C MEX CO 3`. It is taken
 * as it is written, so that its numbers are not taken for those of another document.
 */
function findMisspeltSymbol(text: string, at: number, before: Named | undefined): { readonly kind: 'symbol'; readonly symbol: string; readonly span: { readonly start: number; readonly end: number } } | undefined {
  const windowStart = Math.max(0, at - longestMisspelt);
  const window = text.slice(windowStart, at);
  const link = notOfSymbol.exec(window);
  const end = windowStart + (link ? link.index : window.length);
  // From the last name of a body on.
  const body = [...text.slice(windowStart, end).matchAll(bodyOfSymbol)].at(-1);
  if (!body) return undefined;
  const start = windowStart + body.index;
  const symbol = text.slice(start, end).trimEnd();
  const parts = symbol.split(/[/ -]{1,2}/);
  if (parts.length < 3 || !parts.every((part) => /^[A-Z0-9.]{1,6}$/.test(part)) || (before && before.span.end > start) || !linked(text, start + symbol.length, at)) return undefined;
  return { kind: 'symbol', symbol, span: { start, end: start + symbol.length } };
}

const longestMisspelt = 60;
/** ", ", " (", " in the ": what stands between a symbol and its numbers. */
const notOfSymbol = /[ \n,:;()[\]a-z\u00C0-\u024F]{1,20}$/;
const bodyOfSymbol = new RegExp(`(?<![${letter}\\d/])(?:CMW|CRPD|CRC|CEDAW|CERD|CED|CAT|CCPR|E|HRI)(?=[/ -])`, 'g');

/** A symbol in parentheses takes their end along: "of the concluding observations (CMW/C/MEX/CO/4)". */
function closeBracket(text: string, start: number, end: number): number {
  if (text[end] !== ')') return end;
  const inside = text.slice(start, end);
  return inside.lastIndexOf('(') > inside.lastIndexOf(')') ? end + 1 : end;
}

function fromQualifier(found: FoundQualifier): CitationSource {
  return { kind: 'qualifier', qualifier: found.qualifier, span: { start: found.start, end: found.end }, ...(found.whose && { whose: found.whose }) };
}

function linked(text: string, from: number, to: number): boolean {
  if (to - from > 30) return false;
  const between = text.slice(from, to);
  return leftLink.test(between) || between === '#';
}

/** A symbol with numbers of its own: "see para. 36 (CMW/C/MEX/CO/3, para. 38)". */
const ownNumber = /^[,:،，)]{0,2}[ \n]{0,2}(?:at |in |en )?(?:par|pár|п\.|пп|пун|الفقر|第|#|\d)/i;
/** Paragraphs of an article or an annex are not those of the document. */
const divisions = /(?:^|[ \n'’])(?:art|annex|anexo|annexe|стать|приложени|المادة|المواد)/i;

function findSymbolAfter(text: string, group: NumberGroup, after: FoundQualifier | undefined, symbols: readonly Named[], next: number): Named | undefined {
  const symbol = symbols[next];
  if (symbol === undefined || symbol.span.start > group.end + rightReach) return undefined;
  const between = text.slice(group.end, symbol.span.start);
  if (directOf.test(between) && (/\p{L}/u.test(between) || !ownNumber.test(text.slice(symbol.span.end, symbol.span.end + 16)))) return symbol;
  // "of its general comment No. 2 (2013)": the phrase itself names it.
  if (after !== undefined && symbol.span.start < after.end && symbol.span.end >= after.end) return symbol;
  if (after === undefined || after.qualifier === 'this-report' || divisions.test(text.slice(after.start, after.end))) return undefined;
  // "of the concluding observations (CMW/C/MEX/CO/4)", "of the list of issues CRPD/C/BGD/Q/1".
  const rest = text.slice(after.end, symbol.span.start);
  return /^[^.;:()\d]{0,90}[ \n]\($/.test(rest) || /^[ \n,]{1,3}$/.test(rest) || /^[^.;:,()\d]{0,60}[ \n]$/.test(rest) && after.qualifier !== 'other' ? symbol : undefined;
}

/** A section or an unsure word counts only with a document; "article 36" never comes here. */
function keep(group: NumberGroup, found: Sourced, language: Language | undefined, text: string): boolean {
  if (found.source.kind !== 'none') return group.kind !== 'section' || found.source.kind !== 'qualifier' || found.source.qualifier === 'other';
  if (group.kind === 'section') return false;
  if (group.sure) return true;
  if (group.word?.entry.language !== 'en') return false;
  return language === 'en' || /(?:^|[ \n(])(?:see|in|of|and|at|under|from|with|to) $/i.test(text.slice(Math.max(0, group.start - 8), group.start));
}

/** "paragraph 34 and paragraph 36 of the concluding observations": the first takes the document of the second. */
function handBack(text: string, sourced: Sourced[]): void {
  for (let index = sourced.length - 2; index >= 0; index--) {
    const one = sourced[index]!;
    const next = sourced[index + 1]!;
    if (one.source.kind !== 'none' || next.side !== 'right' || next.group.start - one.end > 40) continue;
    if (!jointLink.test(text.slice(one.end, next.group.start))) continue;
    if (next.source.kind === 'qualifier' && next.source.qualifier === 'other') continue;
    one.source = next.source;
    one.side = 'right';
  }
}

// ── Back to the text as written ──

function toCitation(text: string, from: number, normal: NormalText, found: Found): Citation {
  const span = (start: number, end: number): { readonly start: number; readonly end: number } => {
    const inner = normal.toSourceSpan(start, end);
    return { start: inner.start + from, end: inner.end + from };
  };
  const whole = span(found.start, found.end);
  const elements = found.elements.map((element): CitationElement => {
    const place = span(element.start, element.end);
    return { span: place, written: text.slice(place.start, place.end), path: element.path, ...(element.through === undefined ? {} : { through: element.through }) };
  });
  const source = found.source.kind === 'none' ? found.source : { ...found.source, span: span(found.source.span.start, found.source.span.end) };
  return {
    span: whole,
    written: text.slice(whole.start, whole.end),
    language: found.language,
    source,
    elements,
    style: found.style,
    ...(found.isCut && { isCut: true as const }),
    defects: found.defects.map((defect) => ({ ...defect, span: span(defect.span.start, defect.span.end) })),
  };
}
