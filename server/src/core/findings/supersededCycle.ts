import { findingMessages } from '../messages/findings.ts';
import type { Draft, Fix, Pinpoint, Reference, ReportCoverage, SourceDocument, SymbolParts } from '../model.ts';
import { formatCitation } from '../reference/format.ts';
import { pinpointId } from '../reference/path.ts';
import { parseSymbol } from '../reference/symbol.ts';
import type { Snapshot } from '../snapshot.ts';
import { getReports } from './draftReports.ts';
import { mostChoices } from './elementFix.ts';
import type { FindingRule, RuleFinding } from './findingRule.ts';
import { nameProvisions } from './provisionNames.ts';

/**
 * A text replies to concluding observations of an earlier cycle than those that the report answers. Many paragraphs carry the same number
 * in both, so such a slip is easily overlooked. Where the newer document repeats the recommendation its paragraph is named; the quick fixes
 * write it, or the same number in the newer document. Nothing is said inside a reply to the newer document: there the earlier cycle is
 * recalled.
 *
 * It is also told, as information at the `answers` line, when the documents hold newer concluding observations than the report answers, and
 * the report is not itself of that earlier cycle.
 *
 * Default: warning; at the `answers` line, information.
 *
 * Example: a section “CMW/C/MEX/CO/3, para. 38” in a report that answers CMW/C/MEX/CO/4: “This replies to CMW/C/MEX/CO/3, para. 38, of an
 * earlier cycle; this report answers CMW/C/MEX/CO/4, which repeats it in para. 36”.
 */
export const finding: FindingRule = {
  code: 'superseded-cycle',
  defaultSeverity: 'warning',
  absence: false,
  *check(snapshot, draft) {
    for (const reference of draft.references) {
      const report = findReportOfLaterCycle(snapshot, draft, reference);
      if (report) yield toFinding(snapshot, draft, report, reference);
    }
    yield* checkAnswers(snapshot, draft);
  },
};

/** The report that answers a later cycle than the one this reference replies to; undefined for every other reference. */
export function findReportOfLaterCycle(snapshot: Snapshot, draft: Draft, reference: Reference): ReportCoverage | undefined {
  if (reference.role !== 'reply') return undefined;
  const [first] = getPinpoints(reference);
  if (!first) return undefined;
  const reports = getReports(snapshot, draft);
  if (reports.some(({ answers }) => answers === first.symbol)) return undefined;
  const report = reports.find(({ answers }) => isEarlier(first.symbol, answers));
  return !report || isInReplyTo(draft, reference, report.answers) || recallsPrevious(draft, reference) ? undefined : report;
}

function getPinpoints(reference: Reference): readonly Pinpoint[] {
  return reference.targets.flatMap(({ pinpoint }) => (pinpoint && pinpoint.path.length > 0 ? [pinpoint] : []));
}

function toFinding(snapshot: Snapshot, draft: Draft, report: ReportCoverage, reference: Reference): RuleFinding {
  const cited = getPinpoints(reference);
  const language = snapshot.configuration.uiLanguage;
  const words = findingMessages(language);
  const written = formatCitation({ symbol: cited[0]?.symbol ?? '', elements: reference.citation.elements }, language, 'abbreviated');
  const successors = report.document ? getSuccessors(report.document, cited) : [];
  const message =
    successors.length > 0
      ? words.supersededReiterated(written, report.answers, nameProvisions(successors, language))
      : words.supersededReply(written, report.answers);
  return { span: reference.span, message, fixes: report.document ? getFixes(snapshot, draft, reference, report.document, cited, successors) : [] };
}

/** What in the newer document repeats the cited provisions: the paragraph where all its items do, else the items. */
function getSuccessors(document: SourceDocument, cited: readonly Pinpoint[]): readonly Pinpoint[] {
  const ids = new Set(cited.map(pinpointId));
  const units = document.recommendations.filter(({ reiterates }) => reiterates.some((pinpoint) => ids.has(pinpointId(pinpoint))));
  const successors = new Map<string, Pinpoint>();
  for (const { pinpoint } of units) {
    const number = pinpoint.path[0] ?? '';
    const all = document.recommendations.filter((unit) => unit.pinpoint.path[0] === number).every((unit) => units.includes(unit));
    const successor = all ? { symbol: pinpoint.symbol, path: [number] } : pinpoint;
    successors.set(pinpointId(successor), successor);
  }
  return [...successors.values()];
}

function getFixes(snapshot: Snapshot, draft: Draft, reference: Reference, document: SourceDocument, cited: readonly Pinpoint[], successors: readonly Pinpoint[]): readonly Fix[] {
  const { citation, span } = reference;
  const title = findingMessages(snapshot.configuration.uiLanguage).replaceWith;
  const written = citation.language ?? draft.language;
  const fixes: Fix[] = successors.slice(0, mostChoices).map((successor) => {
    const newText = formatCitation({ symbol: document.name, elements: [{ path: successor.path }] }, written, citation.style === 'prose' ? 'prose' : 'abbreviated');
    return { title: title(newText), edits: [{ span, newText }], preferred: successors.length === 1 };
  });
  const { source } = citation;
  const exists = cited.every(({ path }) => snapshot.library.resolve({ symbol: document.name, path }).kind === 'found');
  if (source.kind === 'symbol' && exists && draft.text.slice(source.span.start, source.span.end) === source.symbol) {
    const newText = draft.text.slice(span.start, source.span.start) + document.name + draft.text.slice(source.span.end, span.end);
    if (!fixes.some((fix) => fix.edits[0]?.newText === newText)) {
      fixes.push({ title: title(newText), edits: [{ span: source.span, newText: document.name }], preferred: fixes.length === 0 });
    }
  }
  return fixes;
}

function isInReplyTo(draft: Draft, reference: Reference, answers: string): boolean {
  return draft.replies.some(
    ({ span, reference: other }) =>
      other !== reference && span.start <= reference.span.start && reference.span.end <= span.end && other.targets.some(({ pinpoint }) => pinpoint?.symbol === answers && pinpoint.path.length > 0),
  );
}

/** "As the Committee said in paragraph 38 of its previous concluding observations, …" says itself that it looks back. */
function recallsPrevious(draft: Draft, reference: Reference): boolean {
  const { source } = reference.citation;
  const isHeading = draft.replies.some((reply) => reply.reference === reference && reply.in === 'heading');
  return !isHeading && source.kind === 'qualifier' && source.qualifier === 'previous-concluding-observations';
}

function* checkAnswers(snapshot: Snapshot, draft: Draft): Iterable<RuleFinding> {
  const { frontMatter } = draft;
  if (!frontMatter) return;
  const own = frontMatter.symbol && parseSymbol(frontMatter.symbol.value);
  // A follow-up report, an addendum or a reply to a list of issues belongs to its own cycle, whatever came later.
  if (own && own.kind !== undefined) return;
  for (const { value, span } of frontMatter.answers) {
    // Of the same Committee on the same State: CMW/C/MEX/CO/4 and all that begins as it does but for its kind and cycle.
    const { body, state } = parseSymbol(value) ?? {};
    if (body === undefined || state === undefined) continue;
    const newer = snapshot.library
      .getSymbols(`${body}/`)
      .filter((symbol) => symbol.includes(`/${state}/`) && isEarlier(value, symbol))
      .filter((symbol) => !own || !isSameState(own, parseSymbol(symbol)) || lastCycle(parseSymbol(symbol)) < lastCycle(own))
      .sort((a, b) => lastCycle(parseSymbol(b)) - lastCycle(parseSymbol(a)))[0];
    if (newer === undefined || frontMatter.answers.some((entry) => entry.value === newer)) continue;
    yield { span, message: findingMessages(snapshot.configuration.uiLanguage).supersededAnswers(value, newer), severity: 'information' };
  }
}

/** True for `CMW/C/MEX/CO/3` beside `CMW/C/MEX/CO/4`: concluding observations of the same Committee on the same State, of an earlier cycle. */
function isEarlier(symbol: string, than: string): boolean {
  const [earlier, later] = [parseSymbol(symbol), parseSymbol(than)];
  return earlier?.kind === 'CO' && later?.kind === 'CO' && isSameState(earlier, later) && lastCycle(earlier) < lastCycle(later);
}

function isSameState(a: SymbolParts, b: SymbolParts | undefined): boolean {
  return a.body !== undefined && a.state !== undefined && a.body === b?.body && a.state === b.state;
}

/** 5 for `4-5`. */
function lastCycle(parts: SymbolParts | undefined): number {
  return Number(parts?.cycle?.split('-').at(-1) ?? 0);
}
