import { getStatusLabel } from '../coverage/status.ts';
import { featureMessages } from '../messages/features.ts';
import { inTextMessages } from '../messages/inText.ts';
import type { Draft, DraftHeading, Reply, ReportCoverage, Span, UnitCoverage, UnitStatus } from '../model.ts';
import { formatElement, formatPath } from '../reference/format.ts';
import { pinpointId } from '../reference/path.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Lens } from './lenses.ts';
import { toLensTitle } from './lensTitle.ts';
import type { Place } from './references.ts';
import { getUnitPlaces } from './unitPlaces.ts';

/**
 * Over the first line of a draft how the report stands; over a heading that replies what it replies to: "36 (b) · answered · follow-up, due 1 May
 * 2027 · 210 words · 1 of 4 items open". Headings only: a numbered paragraph that replies says the same in its first sentence, and a line over each
 * would be too much to read past. Nothing over a heading whose number leads to no recommendation: a finding says that.
 */
export function getDraftLenses(snapshot: Snapshot, draft: Draft): readonly Lens[] {
  const reports = snapshot.reports.filter((report) => report.draftIds.includes(draft.id));
  return [...reports.flatMap((report) => getReportLens(snapshot, draft, report, reports.length > 1)), ...getHeadingLenses(snapshot, draft, reports)];
}

function getReportLens(snapshot: Snapshot, draft: Draft, report: ReportCoverage, isOneOfSeveral: boolean): readonly Lens[] {
  const { counts, followUp, words, document, scope } = report;
  if (!document || !draft.frontMatter) return [];
  const says = inTextMessages(snapshot.configuration.uiLanguage);
  // In a report on follow-up the whole is the follow-up.
  const apart = scope === 'follow-up' ? undefined : followUp;
  const title = toLensTitle([
    isOneOfSeveral ? report.answers : undefined,
    says.coverage(counts.answered, counts.total),
    apart && says.followUpCoverage(apart.answered, apart.total, apart.due),
    scope === 'follow-up' && report.due !== undefined ? says.followUp(report.due) : undefined,
    says.wordsOf(words.body + words.footnotes, words.limit),
  ]);
  return [{ span: { start: draft.frontMatter.span.start, end: draft.frontMatter.span.start }, title, opens: { kind: 'list' } }];
}

/** A unit that a reply is about, with the report that asks for it. */
interface RepliedUnit {
  readonly report: ReportCoverage;
  readonly unit: UnitCoverage;
  readonly words: number;
}

function getHeadingLenses(snapshot: Snapshot, draft: Draft, reports: readonly ReportCoverage[]): readonly Lens[] {
  const repliesIn = draft.replies.filter((reply) => reply.in === 'heading');
  if (repliesIn.length === 0) return [];
  const units = groupByReply(reports);
  let next = 0;
  return draft.headings.flatMap((heading): Lens[] => {
    const here: Reply[] = [];
    // Both are in the order of the text.
    for (; next < repliesIn.length && (repliesIn[next]?.reference.span.start ?? 0) < heading.span.end; next++) {
      const reply = repliesIn[next];
      if (reply && reply.reference.span.start >= heading.span.start) here.push(reply);
    }
    const lens = here.length > 0 ? findHeadingLens(snapshot, draft, heading, here, units) : undefined;
    return lens ? [lens] : [];
  });
}

function groupByReply(reports: readonly ReportCoverage[]): ReadonlyMap<Reply, readonly RepliedUnit[]> {
  const groups = new Map<Reply, RepliedUnit[]>();
  for (const report of reports) {
    for (const unit of report.units) {
      for (const { reply, words } of unit.replies) {
        const group = groups.get(reply);
        if (group) group.push({ report, unit, words });
        else groups.set(reply, [{ report, unit, words }]);
      }
    }
  }
  return groups;
}

function findHeadingLens(snapshot: Snapshot, draft: Draft, heading: DraftHeading, replies: readonly Reply[], byReply: ReadonlyMap<Reply, readonly RepliedUnit[]>): Lens | undefined {
  const language = snapshot.configuration.uiLanguage;
  const says = inTextMessages(language);
  const found = [...new Map(replies.flatMap((reply) => byReply.get(reply) ?? []).map((each) => [`${each.report.answers} ${pinpointId(each.unit.recommendation.pinpoint)}`, each])).values()];
  const first = found[0];
  if (!first) return undefined;
  const units = found.map(({ unit }) => unit);
  const title = toLensTitle([
    getNumbers(replies, units, language),
    getStatuses(units.map(({ status }) => status), language),
    getFollowUp(found, says),
    featureMessages(language).wordCount(Math.min(...replies.map(({ words }) => words), ...found.map(({ words }) => words))),
    units.length === 1 ? getSisters(first, says) : undefined,
  ]);
  return { span: heading.span, title, opens: { kind: 'places', places: getPlaces(found, heading.span, draft) } };
}

/** Of more provisions the first few: the heading itself stands below. */
const mostNumbers = 4;

function getNumbers(replies: readonly Reply[], units: readonly UnitCoverage[], language: Snapshot['configuration']['uiLanguage']): string {
  const written = replies.flatMap(({ reference }) => reference.targets.flatMap(({ pinpoint, through }) => (pinpoint ? [formatElement({ path: pinpoint.path, ...(through && { through }) }, undefined, language, 'abbreviated')] : [])));
  // A number whose document is told only by where it can be found.
  const numbers = [...new Set(written.length > 0 ? written : units.map(({ recommendation }) => formatPath(recommendation.pinpoint.path, language)))];
  const rest = numbers.length - mostNumbers;
  return [...numbers.slice(0, mostNumbers), ...(rest > 0 ? [featureMessages(language).more(rest)] : [])].join(', ');
}

function getStatuses(statuses: readonly UnitStatus[], language: Snapshot['configuration']['uiLanguage']): string {
  const [first] = statuses;
  if (first !== undefined && statuses.every((status) => status === first)) return getStatusLabel(first, language);
  return featureMessages(language).answeredOf(statuses.filter((status) => status === 'answered').length, statuses.length);
}

function getFollowUp(found: readonly RepliedUnit[], says: ReturnType<typeof inTextMessages>): string | undefined {
  const picked = found.filter(({ unit }) => unit.recommendation.followUp);
  const due = picked[0]?.report.document?.followUp?.due;
  if (picked.length === 0) return undefined;
  return picked.length === found.length ? says.followUp(due) : says.someFollowUp(picked.length, due);
}

/** How many items of the same paragraph are still open, while any are. */
function getSisters({ report, unit }: RepliedUnit, says: ReturnType<typeof inTextMessages>): string | undefined {
  const [number] = unit.recommendation.pinpoint.path;
  const items = report.units.filter(({ recommendation }) => recommendation.pinpoint.path[0] === number);
  const open = items.filter(({ status }) => status !== 'answered' && status !== 'justified').length;
  return items.length > 1 && open > 0 ? says.itemsOpen(open, items.length) : undefined;
}

/** The recommendations themselves, and where else they are replied to or mentioned. */
function getPlaces(found: readonly RepliedUnit[], heading: Span, draft: Draft): readonly Place[] {
  const isHere = ({ fileId, span }: Place): boolean => fileId === draft.id && heading.start <= span.start && span.end <= heading.end;
  const texts = found.flatMap(({ report, unit }): Place[] => (report.document ? [{ fileId: report.document.id, span: unit.recommendation.span }] : []));
  return [...texts, ...found.flatMap(({ unit }) => getUnitPlaces(unit)).filter((place) => !isHere(place))];
}
