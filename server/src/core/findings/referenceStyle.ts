import { findingMessages } from '../messages/findings.ts';
import type { Citation, Draft, Fix } from '../model.ts';
import type { FindingRule } from './findingRule.ts';

/**
 * A reference is understood but not written as UN documents of its language write it: `36(b)` for `36 (b)`, `parrafo` without accent,
 * `inciso b)` for the letter alone, a symbol with a wrong hyphen. One quick fix writes the house form here, another in the whole file.
 * Quotations are left as they are.
 *
 * Default: hint.
 *
 * Example: `CMW/C/MEX/CO/4, para 40(d)`: “House form: CMW/C/MEX/CO/4, para. 40 (d)”.
 */
export const finding: FindingRule = {
  code: 'reference-style',
  defaultSeverity: 'hint',
  absence: false,
  *check({ configuration }, draft) {
    const citations = draft.references.flatMap(({ citation }) => (citation.defects.length > 0 && !isQuoted(draft, citation) ? [citation] : []));
    if (citations.length === 0) return;
    const words = findingMessages(configuration.uiLanguage);
    const everywhere: Fix = { title: words.writeAllInHouseStyle(citations.length), edits: citations.flatMap(getStyleEdits), preferred: false };
    for (const citation of citations) {
      const form = getHouseForm(citation, draft);
      const here: Fix = { title: words.replaceWith(form), edits: getStyleEdits(citation), preferred: true };
      yield { span: citation.span, message: words.referenceStyle(form), fixes: citations.length > 1 ? [here, everywhere] : [here] };
    }
  },
};

/** What changes in a citation to bring it into the house form. */
export function getStyleEdits(citation: Citation): Fix['edits'] {
  return citation.defects.map(({ span, replacement }) => ({ span, newText: replacement }));
}

/** A citation with its defects mended, as it would stand in the draft. */
export function getHouseForm({ span, defects }: Citation, { text }: Draft): string {
  let form = '';
  let at = span.start;
  for (const defect of [...defects].sort((a, b) => a.span.start - b.span.start)) {
    if (defect.span.start < at) continue;
    form += text.slice(at, defect.span.start) + defect.replacement;
    at = defect.span.end;
  }
  return (form + text.slice(at, Math.max(at, span.end))).replace(/\s+/g, ' ').trim();
}

/** A quotation keeps the words of its source. */
function isQuoted({ text }: Draft, { span }: Citation): boolean {
  const line = text.lastIndexOf('\n', span.start - 1) + 1;
  return /^[ \t]{0,8}>/.test(text.slice(line, line + 10));
}
