import { findingMessages } from '../messages/findings.ts';
import type { Target } from '../model.ts';
import { findTargetOf } from './citedUnits.ts';
import { getReportDrafts, getReports } from './draftReports.ts';
import type { FindingRule } from './findingRule.ts';
import { nameProvisions } from './provisionNames.ts';
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
    const told = new Set<Target>();
    for (const report of getReports(snapshot, draft)) {
      for (const { partial, replies, recommendation } of report.units) {
        if (partial !== 'thin' || isSetAsideAmiss(getReportDrafts(snapshot, report), recommendation.pinpoint, library)) continue;
        for (const { draftId, reply, words, toAncestor } of replies) {
          if (toAncestor || draftId !== draft.id) continue;
          const target = findTargetOf(reply.reference, recommendation.pinpoint, library);
          if (!target || told.has(target)) continue;
          told.add(target);
          const unit = nameProvisions([recommendation.pinpoint], uiLanguage);
          yield { span: target.span, message: findingMessages(uiLanguage).thinReply(unit, words, minimumReplyWords), unit: recommendation.pinpoint };
        }
      }
    }
  },
};
