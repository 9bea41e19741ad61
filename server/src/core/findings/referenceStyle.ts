import { findingMessages } from '../messages/findings.ts';
import type { Citation, Draft, Fix, Span } from '../model.ts';
import { convertCitation } from '../reference/convert.ts';
import type { FindingRule } from './findingRule.ts';
import { isQuoted } from './quoted.ts';

/**
 * A reference is understood but not written as UN documents of its language write it: `36(b)` for `36 (b)`, `parrafo` without accent,
 * `inciso b)` for the letter alone, a symbol with a wrong hyphen, an English reference in a Spanish text. One quick fix writes the house form here, another in the whole file.
 * Quotations are left as they are. What is only likely (`CAT/C/MEX/Q/56` for `…/5-6`, a lost hyphen) is asked, and left out of the fix for the whole file.
 *
 * Default: hint.
 *
 * Example: `CMW/C/MEX/CO/4, para 40(d)`: “House style: CMW/C/MEX/CO/4, para. 40 (d)”.
 */
export const finding: FindingRule = {
  code: 'reference-style',
  defaultSeverity: 'hint',
  absence: false,
  *check({ configuration }, draft) {
    const words = findingMessages(configuration.uiLanguage);
    const departing = draft.references.flatMap(({ citation }) => {
      const isForeign = citation.language !== undefined && citation.language !== draft.language;
      return (citation.defects.length === 0 && !isForeign) || isQuoted(draft, citation.span) || isInComment(draft, citation.span) ? [] : [citation];
    });
    for (const { defects } of departing) {
      for (const { span, replacement } of defects.filter(({ uncertain }) => uncertain)) {
        yield { span, message: words.referenceUncertain(replacement), fixes: [{ title: words.replaceWith(replacement), edits: [{ span, newText: replacement }], preferred: false }] };
      }
    }
    const found = departing.flatMap((citation) => {
      const edits = getStyleEdits(citation, draft);
      return edits.length > 0 ? [{ citation, edits }] : [];
    });
    if (found.length === 0) return;
    const everywhere: Fix = { title: words.writeAllInHouseStyle(found.length), edits: found.flatMap(({ edits }) => edits), preferred: false };
    for (const { citation, edits } of found) {
      const form = getEdited(citation.span, draft.text, edits);
      const here: Fix = { title: words.replaceWith(form), edits, preferred: true };
      yield { span: citation.span, message: words.referenceStyle(form), fixes: found.length > 1 ? [here, everywhere] : [here] };
    }
  },
};

/**
 * What changes in a citation to bring it into the house form of the draft's language; nothing where it is in it. A citation of another
 * language is written anew, unless words around its numbers or links would be lost.
 */
export function getStyleEdits(citation: Citation, draft: Draft): Fix['edits'] {
  const { span, language, style, defects } = citation;
  if (language === undefined || language === draft.language) return defects.filter(({ uncertain }) => !uncertain).map((defect) => ({ span: defect.span, newText: defect.replacement }));
  const newText = convertCitation(citation, draft.text, draft.language, style === 'prose' ? 'prose' : 'abbreviated');
  return newText === undefined || newText === citation.written ? [] : [{ span, newText }];
}

/** A `<!-- reply: … -->` is for the program: any form that it understands is right. */
function isInComment({ dispositions }: Draft, span: Span): boolean {
  return dispositions.some((disposition) => disposition.span.start <= span.start && span.end <= disposition.span.end);
}

/** A piece of a text after edits, on one line. */
export function getEdited(span: Span, text: string, edits: Fix['edits']): string {
  let form = '';
  let at = span.start;
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    if (edit.span.start < at) continue;
    form += text.slice(at, edit.span.start) + edit.newText;
    at = edit.span.end;
  }
  return (form + text.slice(at, Math.max(at, span.end))).replace(/\s{1,100}/g, ' ').trim();
}
