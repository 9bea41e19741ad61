import { getPath } from '../draft/targets.ts';
import { findingMessages } from '../messages/findings.ts';
import { formatPath } from '../reference/format.ts';
import { findElementFix, mostChoices } from './elementFix.ts';
import type { FindingRule } from './findingRule.ts';
import { findItem } from '../document/findItem.ts';
import { getResolvedTargets } from './resolvedTargets.ts';

/**
 * A reference cites an item that its paragraph does not have. It stands at the item itself, also inside a list. The quick fixes write the
 * nearest items.
 *
 * Default: error.
 *
 * Example: `CMW/C/MEX/CO/4, para. 36 (q)`: “CMW/C/MEX/CO/4 has no item 36 (q)”.
 */
export const finding: FindingRule = {
  code: 'unknown-item',
  defaultSeverity: 'error',
  absence: true,
  *check(snapshot, draft) {
    const language = snapshot.configuration.uiLanguage;
    for (const { reference, target, resolution } of getResolvedTargets(snapshot, draft)) {
      if (resolution.kind !== 'unknown-item') continue;
      const { document, paragraph, nearest } = resolution;
      const path = getPath(target, reference);
      const { through } = target;
      const isEnd = through !== undefined && path[0] === paragraph.number && findItem(paragraph, path.slice(1)) !== undefined;
      // A paragraph without items is cited as a whole.
      const choices = nearest.length > 0 ? nearest.slice(0, mostChoices) : [[paragraph.number]];
      const fixes = choices.flatMap((other, _, all) => {
        const preferred = all.length === 1;
        const options = isEnd ? { through: other, preferred } : { preferred, ...(through && { through }) };
        return findElementFix({ draft, reference, target, language }, isEnd ? path : other, options) ?? [];
      });
      yield { span: target.span, message: findingMessages(language).unknownItem(document.name, formatPath(isEnd ? through : path, language)), fixes };
    }
  },
};
