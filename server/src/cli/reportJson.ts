import type { MentionPlace, ReplyPlace, ReportCoverage, UnitCoverage } from '../core/model.ts';
import { formatPinpoint } from '../core/reference/format.ts';
import { pinpointId } from '../core/reference/path.ts';
import type { Places } from './places.ts';

/** A report's coverage in the shape that scripts rely on; keys may be added, none may change. */
export function toReportJson(report: ReportCoverage, places: Places): object {
  return {
    symbol: report.symbol ?? null,
    answers: report.answers,
    scope: report.scope,
    files: report.draftIds.map((id) => places.file(id)),
    words: { body: report.words.body, footnotes: report.words.footnotes, limit: report.words.limit },
    coverage: {
      ...report.counts,
      ...(report.followUp && { followUp: report.followUp }),
      ...(report.due !== undefined && { due: report.due }),
    },
    // What is answered is not in the library: there are no units to count.
    ...(report.document === undefined && { documentMissing: true }),
    units: report.units.map((unit) => toUnitJson(unit, places)),
  };
}

function toUnitJson(unit: UnitCoverage, places: Places): object {
  const { recommendation } = unit;
  return {
    id: pinpointId(recommendation.pinpoint),
    reference: formatPinpoint(recommendation.pinpoint, 'en'),
    kind: recommendation.kind,
    topic: recommendation.topic,
    section: recommendation.section,
    followUp: recommendation.followUp,
    particularImportance: recommendation.particularImportance,
    status: unit.status,
    ...(unit.partial && { partial: unit.partial }),
    text: recommendation.text,
    ...(recommendation.leadIn !== '' && { leadIn: recommendation.leadIn }),
    replies: unit.replies.map((place) => toReplyJson(place, places)),
    mentions: unit.mentions.map((place) => toMentionJson(place, places)),
    ...(unit.disposition && {
      disposition: {
        file: places.file(unit.disposition.draftId),
        line: places.at(unit.disposition.draftId, unit.disposition.disposition.span.start).line,
        status: unit.disposition.disposition.status ?? null,
        reason: unit.disposition.disposition.reason ?? null,
      },
    }),
    ...(unit.owner !== undefined && { owner: unit.owner }),
  };
}

function toReplyJson({ draftId, reply, toAncestor, words }: ReplyPlace, places: Places): object {
  return { file: places.file(draftId), line: places.at(draftId, reply.reference.span.start).line, words, toAncestor };
}

function toMentionJson({ draftId, target }: MentionPlace, places: Places): object {
  const { line, column } = places.at(draftId, target.span.start);
  return { file: places.file(draftId), line, column };
}
