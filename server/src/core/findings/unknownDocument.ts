import { findingMessages } from '../messages/findings.ts';
import type { Draft, Fix, Reference } from '../model.ts';
import { getPath } from '../draft/targets.ts';
import type { FindingRule } from './findingRule.ts';
import { findMeantSymbol } from './meantSymbol.ts';
import { isQuoted } from './quoted.ts';
import { getResolvedTargets } from './resolvedTargets.ts';
import { findReportOfLaterCycle } from './supersededCycle.ts';

/**
 * A document is not among those that were read, so what is cited from it cannot be checked. At the `answers` line that means that reply
 * coverage cannot be computed. In the text it is told once for each document, at the first reference to one of its paragraphs; a symbol
 * without a paragraph needs no document, and a quotation is left as it is.
 *
 * A symbol that cannot be right (a State or a kind of document that does not exist, a cycle still to come) is asked about, with the document
 * that is likely meant as a quick fix.
 *
 * Default: error at `answers`; warning for a symbol that cannot be right; information at `issues` and in the text.
 *
 * Example: `CRC/C/MEX/CO/4-5, para. 60` where that document is not in the library: “CRC/C/MEX/CO/4-5 is not among the documents: paragraphs
 * cited from it cannot be checked”.
 */
export const finding: FindingRule = {
  code: 'unknown-document',
  defaultSeverity: 'error',
  absence: true,
  *check(snapshot, draft) {
    const { library } = snapshot;
    const words = findingMessages(snapshot.configuration.uiLanguage);
    const told = new Set<string>();
    for (const { value, span } of draft.frontMatter?.answers ?? []) {
      if (library.findDocument(value) || told.has(value)) continue;
      told.add(value);
      yield { span, message: words.unknownDocumentAnswers(value) };
    }
    const issues = draft.frontMatter?.issues;
    if (issues && !told.has(issues.value) && !library.findDocument(issues.value)) {
      told.add(issues.value);
      yield { span: issues.span, message: words.unknownDocumentIssues(issues.value), severity: 'information' };
    }
    for (const { reference, target, resolution } of getResolvedTargets(snapshot, draft)) {
      if (resolution.kind !== 'unknown-document' || resolution.symbol === undefined) continue;
      const { symbol } = resolution;
      if (told.has(symbol) || getPath(target, reference).length === 0 || isQuoted(draft, reference.span)) continue;
      // "Section 16 of the 2013 Disability Act" names a document as well, but none of ours.
      if (reference.citation.source.kind === 'name') continue;
      // Which cycle is meant comes before what stands there: `superseded-cycle` tells it.
      if (findReportOfLaterCycle(snapshot, draft, reference)) continue;
      told.add(symbol);
      const meant = findMeantSymbol(symbol, draft, library);
      if (meant === undefined) yield { span: reference.span, message: words.unknownDocument(symbol), severity: 'information' };
      else yield { span: reference.span, message: words.unknownDocumentMeant(symbol, meant), severity: 'warning', fixes: getFixes(draft, reference, meant, words.replaceWith(meant)) };
    }
  },
};

/** Only where the symbol stands as it is: inside a link its address would have to change too. */
function getFixes({ text }: Draft, { citation: { source } }: Reference, meant: string, title: string): readonly Fix[] {
  if (source.kind !== 'symbol' || /[[\]()*_]/.test(text.slice(source.span.start, source.span.end))) return [];
  return [{ title, edits: [{ span: source.span, newText: meant }], preferred: true }];
}
