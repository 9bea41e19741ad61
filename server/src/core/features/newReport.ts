import { comparePaths } from '../findings/citedUnits.ts';
import type { Library } from '../library/library.ts';
import { replySlots, reportTitles } from '../messages/actions.ts';
import type { Language, Recommendation, Scope, SourceDocument } from '../model.ts';
import { formatPinpoint } from '../reference/format.ts';
import { findStateName } from '../reference/stateNames.ts';
import { parseSymbol } from '../reference/symbol.ts';
import { plain, quotation } from './markdown.ts';
import { getTopicName } from './topicNames.ts';

/** What a new report is to be. */
export interface NewReportOrder {
  /** `CMW/C/MEX/5` */
  readonly symbol: string;
  readonly language: Language;
  readonly scope: Scope;
  /** The list of issues it replies to. */
  readonly issues?: string;
}

export interface NewReport {
  /** `CMW_C_MEX_5.md` */
  readonly fileName: string;
  readonly text: string;
  /** How many recommendations it has a place for. */
  readonly units: number;
}

/**
 * The whole text of a report that is still to be written: front matter, the headings of the concluding observations in their order, and for each unit to
 * answer a heading with its reference, its words as a quotation, and a slot. A follow-up report has those that the Committee selected. Headings are in
 * the language of the report where they are known in it. `document` is the answered document; its text is data, and becomes no Markdown.
 */
export function getNewReport(document: SourceDocument, { symbol, language, scope, issues }: NewReportOrder): NewReport {
  const answers = document.symbol ?? document.name;
  const units = document.recommendations.filter(({ followUp }) => scope === 'all' || followUp).sort((a, b) => comparePaths(a.pinpoint.path, b.pinpoint.path));
  const written = parseSymbol(symbol)?.symbol ?? symbol;
  const frontMatter = ['---', `symbol: ${toLine(written)}`, `answers: ${toLine(answers)}`, ...(issues === undefined ? [] : [`issues: ${toLine(issues)}`]), `scope: ${scope}`, `language: ${language}`, '---'];
  const blocks = [frontMatter.join('\n'), `# ${plain(getTitle(written, answers, language, scope))}`];
  let open: readonly string[] = [];
  for (const unit of units) {
    const headings = getHeadings(unit, document, language);
    const same = headings.findIndex((heading, depth) => heading !== open[depth]);
    if (same >= 0) for (let depth = same; depth < headings.length; depth++) blocks.push(`${'#'.repeat(depth + 2)} ${plain(headings[depth] ?? '')}`);
    open = headings;
    blocks.push(`${'#'.repeat(headings.length + 2)} ${formatPinpoint({ symbol: answers, path: unit.pinpoint.path }, language)}`, quotation(plain(unit.text)), replySlots[language]);
  }
  return { fileName: `${written.replace(/[^\p{L}\p{N}.-]{1,20}/gu, '_')}.md`, text: `${blocks.filter((block) => block !== '').join('\n\n')}\n`, units: units.length };
}

/** Concluding observations that a new report can answer, with the symbols that it would have. */
export interface NewReportOption {
  /** `CMW/C/MEX/CO/4` */
  readonly answers: string;
  readonly title: string;
  readonly date: string | undefined;
  /** In which it is in the library. */
  readonly languages: readonly Language[];
  /** `CMW/C/MEX/5`, for a follow-up report `CMW/C/MEX/FCO/4`; undefined for a symbol without a cycle. */
  readonly reports: { readonly all: string | undefined; readonly followUp: string | undefined };
  /** The list of issues prior to that report, where the library has it: `CMW/C/MEX/QPR/5`. */
  readonly issues: string | undefined;
}

/** All concluding observations of the library that ask for something, the newest first. */
export function getNewReportOptions(library: Library): readonly NewReportOption[] {
  const options = new Map<string, NewReportOption>();
  for (const { symbol, kind, title, date, language, recommendations } of library.getEntries()) {
    if (symbol === undefined || kind !== 'concluding-observations' || recommendations === 0) continue;
    const known = options.get(symbol);
    const languages = [...new Set([...(known?.languages ?? []), language])].sort();
    const all = suggestReport(symbol, 'all');
    const issues = all === undefined ? undefined : [withKind(all, 'QPR'), withKind(all, 'Q')].find((list) => library.findEntries(list).length > 0);
    options.set(symbol, known ? { ...known, languages } : { answers: symbol, title, date, languages, reports: { all, followUp: suggestReport(symbol, 'follow-up') }, issues });
  }
  return [...options.values()].sort((a, b) => compare(b.date ?? '', a.date ?? '') || compare(a.answers, b.answers));
}

/**
 * The symbol of the report that answers concluding observations: `CMW/C/MEX/5` for `CMW/C/MEX/CO/4`, `…/4` for `…/CO/2-3`; of the follow-up report
 * `CMW/C/MEX/FCO/4`. Undefined for symbols without a State and a cycle. Source: the numbering of the treaty bodies; a combined report takes the numbers
 * of all its cycles, and only the State knows whether the next is one.
 */
export function suggestReport(answers: string, scope: Scope): string | undefined {
  const parts = parseSymbol(answers);
  if (parts?.form !== 'reporting' || parts.kind !== 'CO' || parts.cycle === undefined) return undefined;
  const before = parts.symbol.slice(0, parts.symbol.indexOf('/CO/'));
  return scope === 'follow-up' ? `${before}/FCO/${parts.cycle}` : `${before}/${Number(parts.cycle.split('-').at(-1)) + 1}`;
}

function withKind(report: string, kind: string): string {
  const at = report.lastIndexOf('/');
  return `${report.slice(0, at)}/${kind}${report.slice(at)}`;
}

/**
 * The headings over a unit, as a report has them: the heading over all of it, "Principal subjects of concern and recommendations", is no heading of a
 * report. At most two, so that a unit's own is no deeper than the fourth level.
 */
function getHeadings({ pinpoint, topic, section }: Recommendation, document: SourceDocument, language: Language): readonly string[] {
  const all = document.paragraphs.find(({ number }) => number === pinpoint.path[0])?.headings ?? [section, topic];
  const inner = all.filter((heading, depth) => heading !== '' && (depth > 0 || all.length === 1 || !overAll.test(heading)));
  return inner.slice(-2).map((heading) => getTopicName(heading, language));
}

/** "C. Principal subjects of concern and recommendations" in the six languages. */
const overAll = /recommend|recomenda|recommand|рекоменда|التوصيات|建议/iu;

function getTitle(symbol: string, answers: string, language: Language, scope: Scope): string {
  const state = parseSymbol(answers)?.state;
  return reportTitles[language][scope](symbol, answers, (state !== undefined && findStateName(state, language)) || '');
}

/** One line of YAML: symbols hold nothing that YAML could read as anything else, names of documents might. */
function toLine(value: string): string {
  return /^[\w./ ()-]{1,80}$/.test(value) && value.trim() === value ? value : JSON.stringify(value);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
