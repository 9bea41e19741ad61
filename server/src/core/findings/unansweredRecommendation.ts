import { findingMessages } from '../messages/findings.ts';
import type { Library } from '../library/library.ts';
import type { Draft, ReportCoverage, Span } from '../model.ts';
import type { Snapshot } from '../snapshot.ts';
import { findCited } from './citedUnits.ts';
import { getAnswersSpan, getReportDrafts, getReports } from './draftReports.ts';
import type { FindingRule, RuleFinding } from './findingRule.ts';
import { getBeginning, nameProvisions, nameTopic } from './provisionNames.ts';
import { isSetAsideAmiss } from './setAsideAmiss.ts';

/**
 * No text replies to a recommendation or request, none mentions it, and it is not set aside with a reason. There is one finding for each
 * unit to answer: a lettered item, or a paragraph without items.
 *
 * It stands at the mark (`##`) of the heading that replies to another item of the same paragraph, in whichever file of the report that is;
 * where there is none, at the `answers` line of the report's first file. The quick fix inserts a place for the reply.
 *
 * Default: warning.
 *
 * Example: a report that answers CMW/C/MEX/CO/4 and says nothing of paragraph 36 (b): “36 (b) is not answered (Deprivation of liberty;
 * follow-up, due 1 May 2027): “Undertake a legislative reform …””.
 */
export const finding: FindingRule = {
  code: 'unanswered-recommendation',
  defaultSeverity: 'warning',
  absence: true,
  *check(snapshot, draft) {
    const reports = getReports(snapshot, draft);
    for (const report of reports) yield* checkReport(snapshot, draft, report, reports.length > 1);
  },
};

/** Characters of the recommendation that a message quotes: enough to know it again. */
const quotedLength = 100;

function* checkReport(snapshot: Snapshot, draft: Draft, report: ReportCoverage, withSymbol: boolean): Iterable<RuleFinding> {
  const { configuration, library } = snapshot;
  const { uiLanguage } = configuration;
  const drafts = getReportDrafts(snapshot, report);
  const headings = getReplyHeadings(drafts, report.answers, library);
  for (const { status, recommendation } of report.units) {
    if (status !== 'unanswered' || isSetAsideAmiss(drafts, recommendation.pinpoint, library)) continue;
    const heading = headings.get(recommendation.pinpoint.path[0] ?? '');
    if ((heading?.draft ?? drafts[0]) !== draft) continue;
    const message = findingMessages(uiLanguage).unanswered({
      unit: nameProvisions([recommendation.pinpoint], uiLanguage, withSymbol),
      topic: nameTopic(recommendation.topic),
      followUp: recommendation.followUp,
      due: report.followUp?.due,
      text: getBeginning(recommendation.text, quotedLength),
    });
    yield { span: heading?.span ?? getAnswersSpan(draft, report.answers), message, unit: recommendation.pinpoint };
  }
}

/** The first heading of the report that replies to something in a paragraph, for each paragraph. */
function getReplyHeadings(drafts: readonly Draft[], answers: string, library: Library): ReadonlyMap<string, { readonly draft: Draft; readonly span: Span }> {
  const headings = new Map<string, { draft: Draft; span: Span }>();
  for (const draft of drafts) {
    for (const reply of draft.replies) {
      if (reply.in !== 'heading') continue;
      for (const target of reply.reference.targets) {
        const pinpoint = findCited(target, reply.reference, library)?.pinpoint;
        const number = pinpoint?.symbol === answers ? pinpoint.path[0] : undefined;
        if (number !== undefined && !headings.has(number)) headings.set(number, { draft, span: getMark(draft, target.span) });
      }
    }
  }
  return headings;
}

/**
 * The mark before a heading, `####`. The words of the heading stay free: what is shown there is about what stands there, and a pointer on its
 * reference shows the provision, not what is missing beside it. Headings that are underlined have no mark: the reference itself.
 */
function getMark(draft: Draft, reference: Span): Span {
  const heading = draft.headings.find(({ span }) => span.start <= reference.start && reference.end <= span.end);
  const mark = heading && /^#{1,6}/.exec(draft.text.slice(heading.span.start, heading.span.start + 6))?.[0];
  return heading && mark !== undefined ? { start: heading.span.start, end: heading.span.start + mark.length } : reference;
}
