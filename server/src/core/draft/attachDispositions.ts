import type { Disposition } from '../model.ts';
import type { PlacedPiece } from './assembleDraft.ts';
import type { DraftOutline } from './draftOutline.ts';
import { findOpened, getRangeSpan } from './replies.ts';
import { shiftSpan } from './shift.ts';

/** The `<!-- reply: … -->` comments of a draft, each with the section or block it opens; one that opens nothing has an empty block. */
export function attachDispositions(pieces: readonly PlacedPiece[], outline: DraftOutline): Disposition[] {
  const dispositions: Disposition[] = [];
  for (const [index, { piece, shift, references }] of pieces.entries()) {
    for (const comment of piece.dispositions) {
      const range = comment.assigns ? undefined : findOpened(pieces, outline, index);
      const span = shiftSpan(comment.span, shift);
      const { status, reason, owner } = comment;
      dispositions.push({
        span,
        targets: references.flatMap((reference, at) => {
          const scanned = piece.citations[at];
          const inside = (scanned?.place === 'explicit' || scanned?.place === 'assigned') && comment.span.start <= scanned.citation.span.start && scanned.citation.span.end <= comment.span.end;
          return inside ? reference.targets : [];
        }),
        ...(status && { status }),
        ...(reason !== undefined && { reason }),
        ...(owner !== undefined && { owner }),
        ...(comment.assigns && { assigns: true as const }),
        block: range ? getRangeSpan(pieces, range) : { start: span.end, end: span.end },
        problems: comment.problems.map((problem) => ({ ...problem, span: shiftSpan(problem.span, shift) })),
      });
    }
  }
  return dispositions;
}
