import { findingCodes, type Finding, type FindingCode } from '../model.ts';
import type { Snapshot } from '../snapshot.ts';
import type { FindingRule } from './findingRule.ts';
import { finding as ambiguousReference } from './ambiguousReference.ts';
import { finding as duplicateReply } from './duplicateReply.ts';
import { finding as invalidFrontMatter } from './invalidFrontMatter.ts';
import { finding as mentionedOnly } from './mentionedOnly.ts';
import { finding as notARecommendation } from './notARecommendation.ts';
import { finding as partialReply } from './partialReply.ts';
import { finding as referenceStyle } from './referenceStyle.ts';
import { finding as supersededCycle } from './supersededCycle.ts';
import { finding as thinReply } from './thinReply.ts';
import { finding as unansweredRecommendation } from './unansweredRecommendation.ts';
import { finding as unfilledPlaceholder } from './unfilledPlaceholder.ts';
import { finding as unknownDocument } from './unknownDocument.ts';
import { finding as unknownItem } from './unknownItem.ts';
import { finding as unknownParagraph } from './unknownParagraph.ts';
import { finding as unusedIgnore } from './unusedIgnore.ts';
import { finding as wordLimit } from './wordLimit.ts';
import { hideIgnored, type CheckedDraft } from './ignored.ts';

/** Every rule about drafts, in the order of `findingCodes`. */
export const draftRules: readonly FindingRule[] = [
  unansweredRecommendation,
  partialReply,
  mentionedOnly,
  thinReply,
  unfilledPlaceholder,
  duplicateReply,
  unknownDocument,
  unknownParagraph,
  unknownItem,
  ambiguousReference,
  notARecommendation,
  supersededCycle,
  referenceStyle,
  wordLimit,
  invalidFrontMatter,
  unusedIgnore,
];

/**
 * Everything that a drafter should look at in one file, in the order of its text; at one place in the order of `findingCodes`, and of
 * the recommendations.
 *
 * Nothing is asked of a Markdown file that does not say what it answers: for it only front matter that was meant to say so and cannot
 * be read is told. An id that is no draft's has no findings.
 */
export function checkDraft(snapshot: Snapshot, draftId: string): readonly Finding[] {
  return checkDraftFully(snapshot, draftId).findings;
}

/** The same, with what comments in the file hide: coverage and everything else stay as they are. */
export function checkDraftFully(snapshot: Snapshot, draftId: string): CheckedDraft {
  const draft = snapshot.drafts.get(draftId);
  if (!draft) return { findings: [], ignored: [] };
  const findings: Finding[] = [];
  for (const rule of draftRules) {
    if (!draft.isDraft && rule !== invalidFrontMatter) continue;
    if (rule.absence && !snapshot.ready) continue;
    const set = snapshot.configuration.severities[rule.code];
    if (set === 'off') continue;
    for (const { span, message, unit, fixes, severity } of rule.check(snapshot, draft)) {
      findings.push({ code: rule.code, severity: set ?? severity ?? rule.defaultSeverity, fileId: draftId, span, message, ...(unit && { unit }), fixes: fixes ?? [] });
    }
  }
  const checked = hideIgnored(snapshot, draft, findings);
  // Sorting is stable: findings of one rule at one place keep the order in which they were found.
  return { ...checked, findings: [...checked.findings].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || order(a.code) - order(b.code)) };
}

const orders = new Map<FindingCode, number>(findingCodes.map((code, index) => [code, index]));

function order(code: FindingCode): number {
  return orders.get(code) ?? findingCodes.length;
}
