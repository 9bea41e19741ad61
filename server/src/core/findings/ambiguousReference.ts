import { getPath } from '../draft/targets.ts';
import { findingMessages } from '../messages/findings.ts';
import type { AmbiguityReason, Draft, Fix, Pinpoint, Reference, UiLanguage } from '../model.ts';
import { formatCitation } from '../reference/format.ts';
import { mostChoices } from './elementFix.ts';
import type { FindingRule } from './findingRule.ts';
import { getResolvedTargets } from './resolvedTargets.ts';

/**
 * It cannot be told what a reference cites without guessing: an “ibid.” after a note that cites no document or several, a number without a
 * symbol where the report answers several documents, a label that is a letter as well as a number, a list that goes on in a way that cannot be read (“paras. 66 ff.”). The quick fixes write each provision that
 * may be meant, with its symbol.
 *
 * Default: warning.
 *
 * Example: `[^4]: Ibid., para. 34.` after a note that cites both CMW/C/MEX/CO/3 and CMW/C/MEX/4.
 */
export const finding: FindingRule = {
  code: 'ambiguous-reference',
  defaultSeverity: 'warning',
  absence: true,
  *check(snapshot, draft) {
    const language = snapshot.configuration.uiLanguage;
    let last: Reference | undefined;
    for (const { reference, target, resolution } of getResolvedTargets(snapshot, draft)) {
      // Without a paragraph nothing depends on which document is meant.
      if (reference === last || getPath(target, reference).length === 0) continue;
      if (resolution.kind !== 'ambiguous') continue;
      const { ambiguous } = reference;
      if (ambiguous) {
        last = reference;
        // What is not at hand is told at the `answers` line; one finding for each number beside it would say nothing new.
        if (ambiguous.candidates.length > 0 && ambiguous.candidates.every(({ symbol }) => !snapshot.library.findDocument(symbol))) continue;
        // Of a list that is read in part, any form that could be offered would leave out the rest.
        const symbols = ambiguous.reason === 'cut-list' ? [] : [...new Set(ambiguous.candidates.map(({ symbol }) => symbol))];
        const fixes = symbols.slice(0, mostChoices).map((symbol) => getFix(draft, reference, symbol, language));
        yield { span: reference.span, message: getMessage(ambiguous.reason, reference.written, language), fixes };
      } else {
        const whole = reference.targets.length === 1;
        const fixes = whole ? resolution.candidates.slice(0, mostChoices).map((candidate) => getFix(draft, reference, candidate.symbol, language, candidate)) : [];
        yield { span: target.span, message: getMessage(resolution.reason, whole ? reference.written : target.written, language), fixes };
      }
    }
  },
};

/** Writes the whole reference again, with its symbol. */
function getFix(draft: Draft, { citation, span }: Reference, symbol: string, language: UiLanguage, candidate?: Pinpoint): Fix {
  const elements = candidate ? [{ path: candidate.path }] : citation.elements;
  const form = formatCitation({ symbol, elements }, citation.language ?? draft.language, citation.style === 'prose' ? 'prose' : 'abbreviated');
  const newText = /^\p{Lu}/u.test(citation.written) ? form.charAt(0).toUpperCase() + form.slice(1) : form;
  return { title: findingMessages(language).replaceWith(newText), edits: [{ span, newText }], preferred: false };
}

function getMessage(reason: AmbiguityReason, written: string, language: UiLanguage): string {
  const words = findingMessages(language);
  switch (reason) {
    case 'ibid':
      return words.ambiguousIbid;
    case 'several-documents':
      return words.ambiguousDocuments(written);
    case 'several-answers':
      return words.ambiguousAnswers(written);
    case 'letter-or-numeral':
      return words.ambiguousLabel(written);
    case 'cut-list':
      return words.ambiguousList(written);
  }
}
