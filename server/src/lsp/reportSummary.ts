import { countReplyWords } from '../core/coverage/replyWords.ts';
import { getStatusLabel, unitStatuses } from '../core/coverage/status.ts';
import type { Language, ReportCoverage, Span, UiLanguage, UnitCoverage, UnitStatus } from '../core/model.ts';
import { formatPath, formatPinpoint } from '../core/reference/format.ts';
import { pinpointId } from '../core/reference/path.ts';
import type { PlaceSummary, ReportSummary, UnitSummary } from './protocol.ts';

/** Where something stands, as the protocol writes it; `undefined` for a file whose text is not at hand. */
export type ToPlace = (fileId: string, span: Span) => PlaceSummary | undefined;

/** A report in the shape that the client shows. `language` is that of the report's own references. */
export function toReportSummary(report: ReportCoverage, language: Language, uiLanguage: UiLanguage, toUri: (id: string) => string, toPlace: ToPlace): ReportSummary {
  const { followUp, document } = report;
  return {
    symbol: report.symbol ?? null,
    answers: report.answers,
    known: document !== undefined,
    scope: report.scope,
    uris: report.draftIds.map(toUri),
    words: report.words,
    counts: report.counts,
    followUp: followUp ? { ...followUp, due: followUp.due ?? null } : null,
    due: report.due ?? null,
    statusLabels: Object.fromEntries(unitStatuses.map((status) => [status, getStatusLabel(status, uiLanguage)])) as Record<UnitStatus, string>,
    units: report.units.map((unit) => toUnitSummary(unit, document?.id, language, toPlace)),
  };
}

function toUnitSummary(unit: UnitCoverage, documentId: string | undefined, language: Language, toPlace: ToPlace): UnitSummary {
  const { recommendation, replies, mentions, disposition } = unit;
  const places = [
    ...replies.map(({ draftId, reply }) => toPlace(draftId, reply.reference.span)),
    ...(disposition ? [toPlace(disposition.draftId, disposition.disposition.span)] : []),
    ...mentions.map(({ draftId, target }) => toPlace(draftId, target.span)),
  ];
  const words = countReplyWords(unit);
  const blank = replies.find(({ toAncestor, reply }) => !toAncestor && reply.placeholders.length > 0);
  const [slot] = blank?.reply.placeholders ?? [];
  return {
    id: pinpointId(recommendation.pinpoint),
    number: formatPath(recommendation.pinpoint.path, language),
    reference: formatPinpoint(recommendation.pinpoint, language),
    topic: recommendation.topic,
    section: recommendation.section,
    text: recommendation.text,
    kind: recommendation.kind,
    followUp: recommendation.followUp,
    status: unit.status,
    owner: unit.owner ?? null,
    open: unit.status === 'unanswered' || (unit.status === 'partial' && words === 0),
    slot: (blank && slot && toPlace(blank.draftId, slot)) ?? null,
    words,
    places: places.filter((place) => place !== undefined),
    source: (documentId !== undefined && toPlace(documentId, recommendation.span)) || null,
  };
}
