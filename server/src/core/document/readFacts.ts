import type { DocumentFacts, DocumentKind, FactName, Footnote, Item, Language, Paragraph, Problem, Span, SymbolParts } from '../model.ts';
import { findStateName, findState, isState } from '../reference/stateNames.ts';
import { findSymbols, parseSymbol } from '../reference/symbol.ts';
import { guessLanguage } from './guessLanguage.ts';
import { kindOfSymbol, readFileName } from './masthead.ts';
import { cyclesMeet, findCycle } from '../reference/ordinals.ts';
import type { PreparedSource } from './prepare.ts';

/** What the reader of its kind has made of the document. */
export interface ReadSoFar {
  readonly kind: DocumentKind;
  readonly paragraphs: readonly Paragraph[];
  readonly footnotes: readonly Footnote[];
  /** Made from its text where the first page has none. */
  readonly title: string;
  /** Whether its headings reply to the paragraphs of a list of issues. */
  readonly repliesToIssues: boolean;
}

/**
 * What a document says of itself beside its symbol and title, and where it says two things. For CMW/C/MEX/CO/4: Committee CMW, State MEX, cycle 4, original
 * in Spanish, distribution general; it answers CMW/C/MEX/4, was prepared after CMW/C/MEX/QPR/4 and builds on CMW/C/SR.592, SR.593 and CMW/C/MEX/FCO/3,
 * all read in its first paragraphs and their notes. Only documents of the same Committee and State are taken; nothing is concluded from a number.
 */
export function readFacts(source: PreparedSource, read: ReadSoFar): { readonly facts: DocumentFacts; readonly problems: readonly Problem[] } {
  const { masthead, symbol } = source;
  const own = symbol === undefined ? undefined : parseSymbol(symbol);
  const title = source.frontMatter.title ?? (isAbout(masthead.kind, read.kind) ? masthead.title : undefined) ?? '';
  const named = findNamed(source, read, own);
  const state = own?.state ?? getOnly(named.map((parts) => parts.state).filter((code) => code === undefined || isState(code))) ?? (titled.has(read.kind) ? findState(read.title)?.iso3 : undefined);
  const committee = own?.body ?? masthead.committee ?? getOnly(named.map((parts) => parts.body));
  // The number is that of the session in the universal periodic review, that of the visit in the reports of the Subcommittee on Prevention.
  const cycle = (own?.form === 'upr' || own?.body === 'CAT/OP' ? undefined : own?.cycle) ?? (own === undefined && reporting.has(read.kind) ? findCycle(read.title) : undefined);
  const { originalLanguage, distribution, received } = masthead;
  return {
    facts: {
      ...(committee !== undefined && { committee }),
      ...(state !== undefined && { state }),
      ...(cycle !== undefined && { cycle }),
      ...sortByRole(named, read, cycle),
      ...(originalLanguage !== undefined && { originalLanguage }),
      ...(distribution !== undefined && { distribution }),
      ...(received !== undefined && { received }),
    },
    problems: findConflicts(source, read.kind, own, title),
  };
}

/** Kinds whose title names the State and the number of a report. */
const reporting: ReadonlySet<DocumentKind> = new Set(['concluding-observations', 'list-of-issues', 'replies-to-list-of-issues', 'state-report', 'follow-up-report']);

/** Kinds whose title names the State. */
const titled: ReadonlySet<DocumentKind> = new Set([...reporting, 'profile', 'upr-document']);

function getOnly(values: readonly (string | undefined)[]): string | undefined {
  const different = [...new Set(values.filter((value) => value !== undefined))];
  return different.length === 1 ? different[0] : undefined;
}

// ── the documents that it names ──

/** The first paragraphs say what was considered; later ones cite for other reasons. */
const openingParagraphs = 4;
const longestOpening = 8_000;
const blocksBeforeText = 12;

/** Documents of the same Committee and State that its title, its headings and its first paragraphs name, each once, in order. */
function findNamed({ notes, masthead, symbol, blocks }: PreparedSource, { kind, paragraphs, footnotes }: ReadSoFar, own: SymbolParts | undefined): readonly SymbolParts[] {
  const opening = paragraphs.slice(0, openingParagraphs);
  const headings = new Set(kind === 'summary-record' || kind === 'state-report' || kind === 'replies-to-list-of-issues' || kind === 'follow-up-report' ? paragraphs.flatMap((paragraph) => paragraph.headings) : []);
  const found: SymbolParts[] = [];
  const read = (text: string): void => {
    found.push(...findSymbols(text.slice(0, longestOpening)).map(({ parts }) => parts));
  };
  read(masthead.title ?? '');
  for (const note of notes) if (note.mark.startsWith('*')) read(note.text);
  for (const heading of headings) read(heading);
  // "Replies to the list of issues prior to reporting (CMW/C/MEX/QPR/4)" may stand over headings that leave it out of their path.
  for (const block of blocks.slice(masthead.blocks, masthead.blocks + blocksBeforeText)) {
    if (block.span.start >= (opening[0]?.span.start ?? 0)) break;
    read(block.text);
  }
  if (kind !== 'summary-record' && kind !== 'general-comment' && kind !== 'profile') {
    const notesByMark = new Map(footnotes.map((note) => [note.mark, note]));
    for (const paragraph of opening) {
      read([paragraph.text, ...paragraph.items.map((item) => item.text), paragraph.closing].join('\n'));
      for (const mark of getMarks(paragraph)) for (const { symbol: cited } of notesByMark.get(mark)?.references ?? []) read(cited);
    }
  }
  const seen = new Set([symbol]);
  return found.filter((parts) => {
    const related = parts.form === 'summary-record' ? own?.body === parts.body : parts.state !== undefined && (own?.state ?? parts.state) === parts.state && (own?.body ?? parts.body) === parts.body;
    return related && parts.body !== undefined && !seen.has(parts.symbol) && seen.add(parts.symbol);
  });
}

function getMarks(paragraph: Paragraph): readonly string[] {
  const ofItems = (items: readonly Item[]): readonly string[] => items.flatMap((item) => [...item.footnotes, ...ofItems(item.items)]);
  return [...paragraph.footnotes, ...ofItems(paragraph.items)];
}

function sortByRole(named: readonly SymbolParts[], { kind, repliesToIssues }: ReadSoFar, cycle: string | undefined): Pick<DocumentFacts, 'answers' | 'issues' | 'basedOn'> {
  const ofKind = (wanted: DocumentKind): readonly string[] => {
    const all = named.filter((parts) => kindOfSymbol(parts.symbol) === wanted);
    return all.filter((parts) => cycle === undefined || parts.cycle === undefined || cyclesMeet(parts.cycle, cycle)).map((parts) => parts.symbol);
  };
  const lists = ofKind('list-of-issues');
  const issues = lists.length === 1 && kind !== 'list-of-issues' ? lists[0] : undefined;
  const answers =
    kind === 'concluding-observations' || kind === 'list-of-issues' ? ofKind('state-report')
    : kind === 'follow-up-report' ? ofKind('concluding-observations')
    : (kind === 'replies-to-list-of-issues' || repliesToIssues) && issues !== undefined ? [issues]
    : [];
  const basedOn = named.map((parts) => parts.symbol).filter((symbol) => symbol !== issues && !answers.includes(symbol));
  return {
    ...(answers.length > 0 && { answers }),
    ...(issues !== undefined && { issues }),
    ...(basedOn.length > 0 && { basedOn }),
  };
}

// ── conflicts ──

/** A guess from fewer letters is no ground for a complaint. */
const lettersToComplain = 600;

function findConflicts(source: PreparedSource, kind: DocumentKind, own: SymbolParts | undefined, title: string): readonly Problem[] {
  const { frontMatter, masthead, blocks, language, fileName } = source;
  const problems: Problem[] = [];
  const atTitle = blocks[masthead.blocks - 1]?.span ?? { start: 0, end: 0 };
  const atStart: Span = { start: 0, end: 0 };
  const add = (fact: FactName, used: string, other: string, where: string, span: Span): void => {
    problems.push({ code: 'fact-conflict', detail: { fact, used, other, where }, span });
  };
  if (own && reporting.has(kind)) {
    const inTitle = own.state === undefined || !isState(own.state) ? undefined : findOtherState(title, own.state);
    if (inTitle !== undefined) add('state', findStateName(own.state!, language) ?? own.state!, inTitle, 'title', atTitle);
    const cycle = own.form === 'reporting' ? findCycle(title) : undefined;
    if (cycle !== undefined && own.cycle !== undefined && !cyclesMeet(cycle, own.cycle)) add('cycle', own.cycle, cycle, 'title', atTitle);
  }
  if (own?.body !== undefined && masthead.committee !== undefined && own.body.slice(0, 3) !== masthead.committee.slice(0, 3)) add('committee', own.body, masthead.committee, 'masthead', atStart);
  if (masthead.kind !== undefined && !isAbout(masthead.kind, kind) && !/^(?:\S{1,4}\s)?Consideration of/iu.test(masthead.title ?? '')) add('kind', kind, masthead.kind, 'title', atTitle);
  const textLanguage = blocks.reduce((sum, { text }) => sum + text.length, 0) < lettersToComplain ? language : guessLanguage(blocks);
  const stated: readonly (readonly [Language | undefined, string])[] = [[readFileName(fileName).language, 'file-name'], [masthead.language, 'masthead']];
  if (textLanguage !== language) add('language', language, textLanguage, 'text', atStart);
  for (const [given, where] of stated) if (given !== undefined && given !== language && given !== textLanguage) add('language', language, given, where, atStart);
  if (frontMatter.date !== undefined && masthead.date !== undefined && !agree(frontMatter.date, masthead.date)) add('date', frontMatter.date, masthead.date, 'masthead', atStart);
  return problems;
}

/** Whether a title of one kind may stand over a document of another: a State's report may call itself replies to a list of issues prior to reporting. */
function isAbout(titled: DocumentKind | undefined, kind: DocumentKind): boolean {
  return titled === kind || families.some((family) => titled !== undefined && family.includes(titled) && family.includes(kind)) || kind === 'other' || kind === 'summary-record';
}

const families: readonly (readonly DocumentKind[])[] = [
  ['state-report', 'replies-to-list-of-issues'],
  ['state-report', 'follow-up-report', 'upr-document'],
];

/** The State that a title names, where it names others and not this one. */
function findOtherState(title: string, state: string): string | undefined {
  let first: string | undefined;
  for (let rest = title; ; ) {
    const found = findState(rest);
    if (!found) return first;
    if (found.iso3 === state) return undefined;
    first ??= rest.slice(found.start, found.end);
    rest = rest.slice(found.end);
  }
}

/** `2025-05` and `2025-05-20` agree. */
function agree(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}
