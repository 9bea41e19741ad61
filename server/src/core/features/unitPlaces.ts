import type { UnitCoverage } from '../model.ts';
import type { Place } from './references.ts';

/** Where a report speaks of a unit: its replies first, then what sets it aside, then mere mentions; each place once. */
export function getUnitPlaces({ replies, disposition, mentions }: UnitCoverage): readonly Place[] {
  const places: readonly Place[] = [
    ...replies.map(({ draftId, reply }) => ({ fileId: draftId, span: reply.reference.span })),
    ...(disposition ? [{ fileId: disposition.draftId, span: disposition.disposition.span }] : []),
    ...mentions.map(({ draftId, target }) => ({ fileId: draftId, span: target.span })),
  ];
  const seen = new Set<string>();
  return places.filter(({ fileId, span }) => !seen.has(`${span.start} ${fileId}`) && seen.add(`${span.start} ${fileId}`));
}
