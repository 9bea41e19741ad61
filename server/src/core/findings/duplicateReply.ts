import { findingMessages } from '../messages/findings.ts';
import type { Draft, Pinpoint, ReplyPlace, ReportCoverage, Target } from '../model.ts';
import type { Snapshot } from '../snapshot.ts';
import { findTargetOf } from './citedUnits.ts';
import { getReports } from './draftReports.ts';
import type { FindingRule, RuleFinding } from './findingRule.ts';
import { getPlaceWords } from './placeWords.ts';
import { nameProvisions } from './provisionNames.ts';

/**
 * The same recommendation has a reply in two places of the report: often two agencies have written on it. It stands at the later reply
 * and names the line, and where it is another one the file, of the first. A reply inside the section that replies to the same
 * recommendation is part of that section, and paragraphs that follow one another are one reply.
 *
 * Default: information.
 *
 * Example: a section “CMW/C/MEX/CO/4, para. 64 (b)” in `report.md` and a row for 64 (b) in `consular.md`: “64 (b) is already replied to in
 * consular.md, line 28”.
 */
export const finding: FindingRule = {
  code: 'duplicate-reply',
  defaultSeverity: 'information',
  absence: false,
  *check(snapshot, draft) {
    for (const report of getReports(snapshot, draft)) yield* checkReport(snapshot, draft, report);
  },
};

function* checkReport(snapshot: Snapshot, draft: Draft, report: ReportCoverage): Iterable<RuleFinding> {
  const { uiLanguage } = snapshot.configuration;
  const repeated = new Map<Target, { first: ReplyPlace; units: Pinpoint[] }>();
  for (const { replies, recommendation } of report.units) {
    const own = replies.filter(({ toAncestor }) => !toAncestor).sort(inOrder);
    const [first, ...others] = own;
    if (!first) continue;
    let last = first;
    for (const place of others) {
      const same = isSameText(snapshot, last, place);
      if (!contains(last, place)) last = place;
      if (same || place.draftId !== draft.id) continue;
      const target = findTargetOf(place.reply.reference, recommendation.pinpoint, snapshot.library);
      if (!target) continue;
      const known = repeated.get(target);
      if (known) known.units.push(recommendation.pinpoint);
      else repeated.set(target, { first, units: [recommendation.pinpoint] });
    }
  }
  for (const [target, { first, units }] of repeated) {
    const place = getPlaceWords(snapshot.drafts.get(first.draftId) ?? draft, first.reply.reference.span.start, draft);
    const [unit] = units;
    yield {
      span: target.span,
      message: findingMessages(uiLanguage).duplicateReply(nameProvisions(units, uiLanguage), units.length, place),
      ...(unit && units.length === 1 && { unit }),
    };
  }
}

function inOrder(a: ReplyPlace, b: ReplyPlace): number {
  if (a.draftId !== b.draftId) return a.draftId < b.draftId ? -1 : 1;
  // A section comes before the blocks in it.
  return a.reply.span.start - b.reply.span.start || b.reply.span.end - a.reply.span.end;
}

function contains(outer: ReplyPlace, inner: ReplyPlace): boolean {
  return outer.draftId === inner.draftId && outer.reply.span.start <= inner.reply.span.start && inner.reply.span.end <= outer.reply.span.end;
}

/** One stands in the other, or they are paragraphs with nothing between them. */
function isSameText(snapshot: Snapshot, before: ReplyPlace, after: ReplyPlace): boolean {
  if (before.draftId !== after.draftId) return false;
  if (contains(before, after)) return true;
  if (before.reply.in === 'heading' || after.reply.in === 'heading') return false;
  const { text } = snapshot.drafts.get(before.draftId) as Draft;
  return text.slice(before.reply.span.end, after.reply.span.start).trim() === '';
}
