import { findingMessages } from '../messages/findings.ts';
import { findingCodes } from '../model.ts';
import type { FindingRule } from './findingRule.ts';

/**
 * A comment `<!-- ignore: reference-style; reason: … -->` hides the findings of one kind (or of several: `ignore: reference-style, thin-reply`) in the block that it
 * stands in, or in the block that follows it: a paragraph, an item, a row of a table, the line of a heading. Before all other text it also holds for the lines at the top
 * of the file. `ignore: unanswered-recommendation 36 (b), 42; reason: …` is about these recommendations alone. It must give a reason; reply coverage stays
 * as it is, and `check` lists what is hidden with the reasons. This finding says that such a comment has no effect: it gives no reason, it names
 * no finding or one that does not exist, or there is nothing that it hides.
 *
 * Default: warning; for a comment that has nothing to hide, hint.
 *
 * Example: `<!-- ignore: reference-style -->` : “This comment gives no reason, so it hides nothing: “; reason: …””.
 */
export const finding: FindingRule = {
  code: 'unused-ignore',
  defaultSeverity: 'warning',
  absence: false,
  *check(snapshot, draft) {
    const words = findingMessages(snapshot.configuration.uiLanguage);
    for (const { problems } of draft.ignores) {
      for (const { span, code, detail } of problems) {
        switch (code) {
          case 'reason-missing':
            yield { span, message: words.ignoreReasonMissing };
            break;
          case 'no-finding':
            yield { span, message: words.ignoreNoFinding(findingCodes.filter((known) => known !== 'unused-ignore').join(', ')) };
            break;
          case 'unknown-finding':
            yield { span, message: words.ignoreUnknownFinding(detail) };
            break;
        }
      }
    }
  },
};
