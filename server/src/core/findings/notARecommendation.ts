import { findingMessages } from '../messages/findings.ts';
import type { Library } from '../library/library.ts';
import type { Draft, Fix, Reference, SourceDocument } from '../model.ts';
import { covers, findCited, getAllCited, getCitedUnits } from './citedUnits.ts';
import { getReports } from './draftReports.ts';
import { findElementFix, mostChoices } from './elementFix.ts';
import type { FindingRule } from './findingRule.ts';
import { nameProvisions } from './provisionNames.ts';
import { getResolvedTargets } from './resolvedTargets.ts';

/**
 * A text replies to a paragraph that states a concern. The recommendation that follows from the concern is named, and the quick fix writes
 * it. Nothing is said where the same heading or sentence cites the recommendation too, nor inside a reply to a recommendation.
 *
 * Default: warning; for a heading that replies to a paragraph without any recommendation (the introduction, a positive aspect),
 * information.
 *
 * Example: a section “CMW/C/MEX/CO/4, para. 37 (a)”: “37 (a) states a concern; its recommendation is para. 38. A reply answers the
 * recommendation”.
 */
export const finding: FindingRule = {
  code: 'not-a-recommendation',
  defaultSeverity: 'warning',
  absence: true,
  *check(snapshot, draft) {
    const { configuration, library } = snapshot;
    const language = configuration.uiLanguage;
    const words = findingMessages(language);
    const documents = new Map(getReports(snapshot, draft).map(({ answers, document }) => [answers, document]));
    for (const { reference, target, resolution } of getResolvedTargets(snapshot, draft)) {
      if (reference.role !== 'reply' || resolution.kind !== 'found' || !resolution.paragraph) continue;
      const cited = findCited(target, reference, library);
      const document = cited && documents.get(cited.pinpoint.symbol);
      if (!cited || !document || document.recommendations.length === 0 || getCitedUnits(cited, document).length > 0) continue;
      const isHeading = draft.replies.some((reply) => reply.reference === reference && reply.in === 'heading');
      if (isInReplyToUnit(draft, reference, document, library, isHeading)) continue;
      const numbers = getRecommendationNumbers(document, resolution.paragraph.number);
      if (numbers.some((number) => citesParagraph(reference, document, number, library))) continue;
      const name = nameProvisions([cited.pinpoint], language);
      if (numbers.length > 0) {
        const fixes = numbers.slice(0, mostChoices).flatMap((number): Fix[] => {
          const fix = findElementFix({ draft, reference, target, language }, [number], { preferred: numbers.length === 1 });
          return fix ? [fix] : [];
        });
        const named = nameProvisions(numbers.map((number) => ({ symbol: document.name, path: [number] })), language);
        yield { span: target.span, message: words.notARecommendation(name, named), fixes };
      } else if (isHeading) {
        yield { span: target.span, message: words.notARecommendationAlone(name), severity: 'information' };
      }
    }
  },
};

/** The paragraphs that recommend something on a concern: those it comes right before, else all that follow from it. */
function getRecommendationNumbers(document: SourceDocument, concern: string): readonly string[] {
  const nearest = document.recommendations.filter(({ concerns }) => concerns[0] === concern);
  const units = nearest.length > 0 ? nearest : document.recommendations.filter(({ concerns }) => concerns.includes(concern));
  return [...new Set(units.flatMap(({ pinpoint }) => pinpoint.path[0] ?? []))];
}

function citesParagraph(reference: Reference, document: SourceDocument, number: string, library: Library): boolean {
  return getAllCited(reference, library).some((cited) => covers(cited, { symbol: document.symbol ?? document.name, path: [number] }));
}

/** A sentence on a concern inside a reply to a recommendation is part of that reply; a heading opens a reply of its own. */
function isInReplyToUnit(draft: Draft, reference: Reference, document: SourceDocument, library: Library, isHeading: boolean): boolean {
  return draft.replies.some(
    ({ span, reference: other, in: place }) =>
      other !== reference &&
      span.start <= reference.span.start &&
      reference.span.end <= span.end &&
      (!isHeading || (place === 'heading' && isInSameHeading(draft, other, reference))) &&
      getAllCited(other, library).some((cited) => getCitedUnits(cited, document).length > 0),
  );
}

function isInSameHeading({ text }: Draft, a: Reference, b: Reference): boolean {
  const [first, second] = a.span.start < b.span.start ? [a, b] : [b, a];
  return !text.slice(first.span.end, second.span.start).includes('\n');
}
