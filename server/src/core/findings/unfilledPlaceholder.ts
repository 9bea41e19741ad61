import { findingMessages } from '../messages/findings.ts';
import type { FindingRule } from './findingRule.ts';

/**
 * A slot of a standard reply is still in the text: `{authority}`. A reply that holds one does not count as an answer.
 *
 * Default: warning.
 *
 * Example: “{Authority} adopted {measure} on 3 May 2026.” has two.
 */
export const finding: FindingRule = {
  code: 'unfilled-placeholder',
  defaultSeverity: 'warning',
  absence: false,
  *check({ configuration }, draft) {
    const words = findingMessages(configuration.uiLanguage);
    for (const span of draft.placeholders) yield { span, message: words.unfilledPlaceholder(draft.text.slice(span.start, span.end).replace(/\s+/g, ' ')) };
  },
};
