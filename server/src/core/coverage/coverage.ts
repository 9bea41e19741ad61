import { getDocumentIndex } from '../library/documentIndex.ts';
import type { Library } from '../library/library.ts';
import type { Configuration, CoverageCounts, Draft, Recommendation, ReportCoverage, Scope, SourceDocument, UnitCoverage, UnitStatus, WordCount } from '../model.ts';
import { getClaims, type Claims } from './claims.ts';
import { getUnitCoverage } from './unitCoverage.ts';
import { getWordLimit } from './wordLimit.ts';

/**
 * The reply coverage of every report: one for each report symbol and each document it answers, in the order of symbols.
 *
 * Files with the same symbol are one report: a reply in any of them counts, whichever of them names the answered document, and their words
 * add up. A file without a symbol is a report of its own. Where files of one report disagree about the scope, the wider one holds: it is
 * `follow-up` only when every file says so. Drafts that answer nothing are left out.
 *
 * With the `previous` result, what has not changed keeps its identity – up to the whole list.
 */
export function computeReports(drafts: Iterable<Draft>, library: Library, configuration: Configuration, previous: readonly ReportCoverage[] = []): readonly ReportCoverage[] {
  const reports = groupFiles(drafts).flatMap((files) => getAnswered(files).map((answers): ReportCoverage => coverReport(files, answers, library, configuration, previous)));
  return reports.length === previous.length && reports.every((report, index) => report === previous[index]) ? previous : reports;
}

/** The files of each report, by symbol and then by id. */
function groupFiles(drafts: Iterable<Draft>): Draft[][] {
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (!draft.isDraft) continue;
    const symbol = draft.frontMatter?.symbol?.value;
    const key = symbol === undefined ? `file ${draft.id}` : `symbol ${symbol}`;
    const group = groups.get(key);
    if (group) group.push(draft);
    else groups.set(key, [draft]);
  }
  const reports = [...groups.values()];
  for (const files of reports) files.sort((a, b) => compare(a.id, b.id));
  return reports.sort((a, b) => compare(symbolOf(a) ?? '\uffff', symbolOf(b) ?? '\uffff') || compare(a[0]?.id ?? '', b[0]?.id ?? ''));
}

function symbolOf(files: readonly Draft[]): string | undefined {
  return files[0]?.frontMatter?.symbol?.value;
}

function getAnswered(files: readonly Draft[]): string[] {
  return [...new Set(files.flatMap((file) => file.frontMatter?.answers.map((entry) => entry.value) ?? []))];
}

/** What a report was computed from: while all of it is the same, so is the result. */
interface Inputs {
  readonly claims: readonly Claims[];
  readonly document: SourceDocument | undefined;
  readonly scope: Scope;
  readonly minimumReplyWords: number;
  readonly limit: number;
  readonly words: WordCount;
  readonly draftIds: readonly string[];
}

const inputsOf = new WeakMap<ReportCoverage, Inputs>();

function coverReport(files: readonly Draft[], answers: string, library: Library, configuration: Configuration, previous: readonly ReportCoverage[]): ReportCoverage {
  const symbol = symbolOf(files);
  const scope: Scope = files.every((file) => file.frontMatter?.scope === 'follow-up') ? 'follow-up' : 'all';
  const document = library.findDocument(answers, files[0]?.language);
  const inputs: Inputs = {
    claims: files.map((file) => getClaims(file, library)),
    document,
    scope,
    minimumReplyWords: configuration.minimumReplyWords,
    limit: configuration.wordLimit ?? getWordLimit(symbol, scope === 'follow-up'),
    words: addWords(files),
    draftIds: files.map((file) => file.id),
  };
  const before = previous.find((report) => report.symbol === symbol && report.answers === answers && sameList(report.draftIds, inputs.draftIds));
  const known = before && inputsOf.get(before);
  const sameUnits = known !== undefined && known.document === document && known.scope === scope && known.minimumReplyWords === inputs.minimumReplyWords && sameList(known.claims, inputs.claims);
  if (before && sameUnits && known.limit === inputs.limit && sameWords(known.words, inputs.words)) return before;

  const units = before && sameUnits ? before.units : coverUnits(document, scope, inputs);
  const followUp = document?.followUp && countUnits(units.filter((unit) => unit.recommendation.followUp));
  const followUpDue = document?.followUp?.due;
  const due = scope === 'follow-up' ? followUpDue : document?.nextReport?.due;
  const report: ReportCoverage = {
    symbol,
    answers,
    document,
    scope,
    draftIds: inputs.draftIds,
    words: { ...inputs.words, limit: inputs.limit },
    units,
    counts: countUnits(units),
    ...(followUp && { followUp: { ...followUp, ...(followUpDue !== undefined && { due: followUpDue }) } }),
    ...(due !== undefined && { due }),
  };
  inputsOf.set(report, inputs);
  return report;
}

function coverUnits(document: SourceDocument | undefined, scope: Scope, { claims, minimumReplyWords }: Inputs): readonly UnitCoverage[] {
  if (!document) return [];
  const asked: readonly Recommendation[] = scope === 'follow-up' ? document.recommendations.filter((unit) => unit.followUp) : document.recommendations;
  return asked.map((unit) => getUnitCoverage(unit, getDocumentIndex(document), claims, minimumReplyWords));
}

function countUnits(units: readonly UnitCoverage[]): CoverageCounts {
  const counts: Record<UnitStatus | 'total', number> = { total: units.length, answered: 0, partial: 0, mentioned: 0, justified: 0, unanswered: 0 };
  for (const unit of units) counts[unit.status]++;
  return counts;
}

function addWords(files: readonly Draft[]): WordCount {
  let body = 0;
  let footnotes = 0;
  let annexes = 0;
  for (const { words } of files) {
    body += words.body;
    footnotes += words.footnotes;
    annexes += words.annexes ?? 0;
  }
  return annexes > 0 ? { body, footnotes, annexes } : { body, footnotes };
}

function sameWords(a: WordCount, b: WordCount): boolean {
  return a.body === b.body && a.footnotes === b.footnotes && a.annexes === b.annexes;
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
