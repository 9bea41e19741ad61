import { findingMessages } from '../messages/findings.ts';
import type { Recommendation, Target } from '../model.ts';
import { getReports } from './draftReports.ts';
import type { FindingRule } from './findingRule.ts';
import { nameProvisions } from './provisionNames.ts';
import { getBrokenTargets } from './resolvedTargets.ts';

/**
 * A recommendation is cited somewhere in the report, but no text replies to it: the reference stands in the middle of a text, in
 * parentheses, in a footnote or in a quotation. It stands at the first such reference; one that cites several units in one go (a whole
 * paragraph, a range) is told once.
 *
 * Default: warning.
 *
 * Example: “… (see also CMW/C/MEX/CO/4, para. 54).” and nothing else on paragraph 54.
 */
export const finding: FindingRule = {
  code: 'mentioned-only',
  defaultSeverity: 'warning',
  absence: true,
  *check(snapshot, draft) {
    const { uiLanguage } = snapshot.configuration;
    const broken = getBrokenTargets(snapshot, draft);
    for (const report of getReports(snapshot, draft)) {
      const places = new Map<Target, Recommendation[]>();
      for (const { status, mentions, recommendation } of report.units) {
        const [first] = mentions;
        if (status !== 'mentioned' || first?.draftId !== draft.id) continue;
        const units = places.get(first.target);
        if (units) units.push(recommendation);
        else places.set(first.target, [recommendation]);
      }
      for (const [target, units] of places) {
        // A reference to what does not exist is told as such.
        if (broken.has(target)) continue;
        const pinpoints = units.map((unit) => unit.pinpoint);
        const unit = pinpoints.length === 1 ? pinpoints[0] : target.through ? undefined : target.pinpoint;
        yield { span: target.span, message: findingMessages(uiLanguage).mentionedOnly(nameProvisions(pinpoints, uiLanguage), pinpoints.length), ...(unit && { unit }) };
      }
    }
  },
};
