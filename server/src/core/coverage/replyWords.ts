import type { UnitCoverage } from '../model.ts';

/** Words of all replies to a unit that are their own, all together; 0 without a reply. */
export function countReplyWords({ replies }: UnitCoverage): number {
  return replies.reduce((sum, { words }) => sum + words, 0);
}
