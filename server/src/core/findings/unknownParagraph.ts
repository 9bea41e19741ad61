import { getPath } from '../draft/targets.ts';
import { findingMessages } from '../messages/findings.ts';
import type { Path, SourceDocument } from '../model.ts';
import { comparePaths } from './citedUnits.ts';
import { findElementFix, mostChoices } from './elementFix.ts';
import type { FindingRule } from './findingRule.ts';
import { findItem } from '../document/findItem.ts';
import { getOwnNumbering } from './ownNumbering.ts';
import { isQuoted } from './quoted.ts';
import { getResolvedTargets, type ResolvedTarget } from './resolvedTargets.ts';

/**
 * A reference cites a paragraph that its document does not have. It stands at the number itself, also inside a list. The quick fixes write
 * the nearest numbers. The same for "paragraph 55 above", when no file of the report has such a paragraph; nothing is said of it while the
 * report has no numbered paragraphs at all.
 *
 * Default: error; for "paragraph 55 above" while parts of the report seem to be still missing (its numbers have gaps), information.
 *
 * Example: `CMW/C/MEX/CO/4, para. 72`: “CMW/C/MEX/CO/4 has no paragraph 72”.
 */
export const finding: FindingRule = {
  code: 'unknown-paragraph',
  defaultSeverity: 'error',
  absence: true,
  *check(snapshot, draft) {
    const language = snapshot.configuration.uiLanguage;
    const words = findingMessages(language);
    const own = draft.frontMatter?.symbol?.value;
    let last: ResolvedTarget | undefined;
    for (const resolved of getResolvedTargets(snapshot, draft)) {
      const { reference, target, resolution } = resolved;
      if (resolution.kind !== 'unknown-paragraph') continue;
      const { document, nearest } = resolution;
      const path = getPath(target, reference);
      const { through } = target;
      // In "136 (b) and (c)" the second element has no number of its own: one finding tells both.
      const again = last?.reference === reference && getPath(last.target, reference)[0] === path[0];
      last = resolved;
      if (again) continue;

      const symbol = document?.name ?? target.pinpoint?.symbol ?? own;
      const numbering = document ? 'throughout' : getOwnNumbering(snapshot, draft, symbol);
      if (!document && (numbering === 'none' || isQuoted(draft, reference.span))) continue;

      // Where the first paragraph of a range exists it is the last that does not. It comes after the first, and is kept only where it exists.
      const end = hasParagraph(document, path) ? through : undefined;
      const choices = nearest.filter((number) => !end || comparePaths([number], path) > 0).slice(0, mostChoices);
      const kept = through && !end && hasParagraph(document, through) ? { through } : {};
      const fixes = choices.flatMap((number, _, all) => {
        const preferred = all.length === 1;
        const options = end ? { through: [number], preferred } : { preferred, ...kept };
        return findElementFix({ draft, reference, target, language }, end ? path : getPathIn(document, [number, ...path.slice(1)]), options) ?? [];
      });
      const number = (end ?? path)[0] ?? '';
      const message = symbol === undefined || symbol === own ? words.unknownParagraphHere(number) : words.unknownParagraph(symbol, number);
      yield { span: target.span, message, fixes, ...(numbering === 'with-gaps' && { severity: 'information' as const }) };
    }
  },
};

function hasParagraph(document: SourceDocument | undefined, path: Path): boolean {
  return document?.paragraphs.some(({ number }) => number === path[0]) ?? false;
}

/** The provision if the document has it, else its paragraph. */
function getPathIn(document: SourceDocument | undefined, path: Path): Path {
  const paragraph = document?.paragraphs.find(({ number }) => number === path[0]);
  return paragraph && findItem(paragraph, path.slice(1)) ? path : path.slice(0, 1);
}
