import type { UnitSummary } from '../../../server/src/lsp/protocol.ts';

/**
 * The next (or the one before) of the recommendations that fit, in the order of paragraphs, seen from the one with the id `from`; from the start where that is
 * none of them. Behind the last comes the first again; undefined where none fits.
 */
export function findNextUnit(units: readonly UnitSummary[], from: string | undefined, direction: 1 | -1, fits: (unit: UnitSummary) => boolean): UnitSummary | undefined {
  const at = units.findIndex(({ id }) => id === from);
  const [behind, before] = [units.slice(at + 1), units.slice(0, Math.max(at, 0))];
  if (direction > 0) return behind.find(fits) ?? units.slice(0, at + 1).find(fits);
  return before.findLast(fits) ?? units.slice(Math.max(at, 0)).findLast(fits);
}
