import { findingMessages } from '../messages/findings.ts';
import type { Library } from '../library/library.ts';
import type { Disposition, Draft, Recommendation, Reply, ReportCoverage, UiLanguage } from '../model.ts';
import { formatCitation } from '../reference/format.ts';
import { findCited, findTargetOf } from './citedUnits.ts';
import { getReports } from './draftReports.ts';
import type { FindingRule, RuleFinding } from './findingRule.ts';
import { nameProvisions } from './provisionNames.ts';

/**
 * Something is said in reply to a recommendation, and it is not yet a reply:
 *
 * - The text replies to a paragraph as a whole, and items of it have no reply of their own. It is told once, at the reference to the
 *   paragraph, with the items that are missing.
 * - A comment `<!-- reply: … -->` sets a recommendation aside without a reason, with a status that does not exist, or without saying which
 *   recommendation it is about.
 *
 * A reply that is only too short is `thin-reply`, one with slots left in it `unfilled-placeholder`; neither is told here again.
 *
 * Default: warning.
 *
 * Example: one section under the heading “CMW/C/MEX/CO/4, para. 34” and none for its items: “This replies to para. 34 as a whole; para. 34
 * (a), (b), (c), (d) and (e) have no reply of their own”.
 */
export const finding: FindingRule = {
  code: 'partial-reply',
  defaultSeverity: 'warning',
  absence: true,
  *check(snapshot, draft) {
    const { uiLanguage } = snapshot.configuration;
    for (const report of getReports(snapshot, draft)) yield* checkWholes(draft, report, snapshot.library, uiLanguage);
    for (const disposition of draft.dispositions) yield* checkDisposition(disposition, uiLanguage);
  },
};

function* checkWholes(draft: Draft, report: ReportCoverage, library: Library, language: UiLanguage): Iterable<RuleFinding> {
  const wholes = new Map<Reply, Recommendation[]>();
  for (const { partial, replies, recommendation } of report.units) {
    if (partial !== 'ancestor-only') continue;
    const place = replies.find(({ toAncestor }) => toAncestor);
    if (place?.draftId !== draft.id) continue;
    const units = wholes.get(place.reply);
    if (units) units.push(recommendation);
    else wholes.set(place.reply, [recommendation]);
  }
  for (const [{ reference }, units] of wholes) {
    const targets = new Set(units.flatMap(({ pinpoint }) => findTargetOf(reference, pinpoint, library) ?? []));
    const [first] = targets;
    const cited = first && findCited(first, reference, library);
    if (!first || !cited) continue;
    const items = nameProvisions(units.map(({ pinpoint }) => pinpoint), language);
    const words = findingMessages(language);
    if (targets.size === 1 && !first.through) {
      yield { span: first.span, message: words.partialAncestor(nameProvisions([cited.pinpoint], language), items, units.length), unit: cited.pinpoint };
    } else {
      const whole = formatCitation({ elements: reference.citation.elements }, language, 'abbreviated');
      yield { span: reference.span, message: words.partialAncestor(whole, items, units.length) };
    }
  }
}

function* checkDisposition({ problems }: Disposition, language: UiLanguage): Iterable<RuleFinding> {
  const words = findingMessages(language);
  for (const { span, code, detail } of problems) {
    switch (code) {
      case 'reason-missing':
        yield { span, message: words.dispositionReasonMissing };
        break;
      case 'unknown-status':
        yield { span, message: words.dispositionUnknownStatus(detail) };
        break;
      case 'no-reference':
        yield { span, message: words.dispositionNoReference };
        break;
      case 'unknown-key':
        yield { span, message: words.dispositionUnknownKey(detail) };
        break;
    }
  }
}
