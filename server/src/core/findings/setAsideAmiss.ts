import type { Library } from '../library/library.ts';
import type { Draft, Pinpoint } from '../model.ts';
import { covers, getAllCited } from './citedUnits.ts';

/**
 * True when a comment sets a unit aside without a reason, or with a status that does not exist. `partial-reply` tells that at its place; no
 * other finding says the same again.
 */
export function isSetAsideAmiss(drafts: readonly Draft[], unit: Pinpoint, library: Library): boolean {
  return drafts.some((draft) =>
    draft.dispositions.some(({ problems, span }) => {
      if (!problems.some(({ code }) => code === 'reason-missing' || code === 'unknown-status')) return false;
      const inside = draft.references.filter((reference) => span.start <= reference.span.start && reference.span.end <= span.end);
      return inside.some((reference) => getAllCited(reference, library).some((cited) => covers(cited, unit)));
    }),
  );
}
