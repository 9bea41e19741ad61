import { findingMessages } from '../messages/findings.ts';
import type { Draft, Pinpoint, Reply, ReportCoverage } from '../model.ts';
import type { Snapshot } from '../snapshot.ts';
import { findTargetOf } from './citedUnits.ts';
import { getReportDrafts, getReports } from './draftReports.ts';
import type { FindingRule } from './findingRule.ts';
import { nameProvisions } from './provisionNames.ts';
import { getBrokenTargets } from './resolvedTargets.ts';
import { isSetAsideAmiss } from './setAsideAmiss.ts';

/**
 * A reply has fewer words of its own than the setting `minimumReplyWords` asks for (15 by default). Headings, quotations of the
 * recommendation, references and unfilled slots are no words of its own. Nothing is said where another text answers the same
 * recommendation in full, nor while slots are still to be filled in.
 *
 * Default: warning.
 *
 * Example: under the heading “CMW/C/MEX/CO/4, para. 36 (b)” stands only “The reform is under way.”: “The reply to 36 (b) has 5 words of its
 * own; fewer than 15 do not count as an answer”.
 */
export const finding: FindingRule = {
  code: 'thin-reply',
  defaultSeverity: 'warning',
  absence: true,
  *check(snapshot, draft) {
    const { configuration, library } = snapshot;
    const { uiLanguage, minimumReplyWords } = configuration;
    for (const report of getReports(snapshot, draft)) {
      for (const [{ reference }, { words, units }] of getThinReplies(snapshot, draft, report)) {
        const targets = new Set(units.flatMap((unit) => findTargetOf(reference, unit, library) ?? []));
        const [target] = targets;
        const [unit] = units;
        yield {
          span: target && targets.size === 1 ? target.span : reference.span,
          message: findingMessages(uiLanguage).thinReply(nameProvisions(units, uiLanguage), words, minimumReplyWords),
          ...(unit && units.length === 1 && { unit }),
        };
      }
    }
  },
};

/** The thin replies of a draft with the units that they leave unanswered; one that replies to several at once is one. */
function getThinReplies(snapshot: Snapshot, draft: Draft, report: ReportCoverage): ReadonlyMap<Reply, { readonly words: number; readonly units: readonly Pinpoint[] }> {
  const { library } = snapshot;
  const broken = getBrokenTargets(snapshot, draft);
  const thin = new Map<Reply, { words: number; units: Pinpoint[] }>();
  for (const { partial, replies, recommendation } of report.units) {
    if (partial !== 'thin' || isSetAsideAmiss(getReportDrafts(snapshot, report), recommendation.pinpoint, library)) continue;
    for (const { draftId, reply, words, toAncestor } of replies) {
      if (toAncestor || draftId !== draft.id) continue;
      const target = findTargetOf(reply.reference, recommendation.pinpoint, library);
      if (!target || broken.has(target)) continue;
      const known = thin.get(reply);
      if (known) known.units.push(recommendation.pinpoint);
      else thin.set(reply, { words, units: [recommendation.pinpoint] });
    }
  }
  return thin;
}
