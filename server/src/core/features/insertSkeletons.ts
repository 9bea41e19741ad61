import { getReports } from '../findings/draftReports.ts';
import { replySlots } from '../messages/actions.ts';
import type { Recommendation, ReportCoverage } from '../model.ts';
import { parsePinpointId, pathStartsWith, samePath } from '../reference/path.ts';
import type { Snapshot } from '../snapshot.ts';
import { applyFileEdits, type Change } from './change.ts';
import { getOpenUnits } from './openUnits.ts';
import { getSkeletons, type FileEdit } from './skeleton.ts';

/** Places for replies that are to be inserted. */
export interface SkeletonInsert {
  readonly edits: readonly FileEdit[];
  /** What is inserted, without the blank lines around it. */
  readonly text: string;
  /** The first slot to fill, where it stands once the edits are made. */
  readonly slot: Change['selection'] | undefined;
}

/**
 * Places for the replies to units named by their ids, in a file of the report that answers them: `CMW/C/MEX/CO/4#36.b` is that item,
 * `CMW/C/MEX/CO/4#36` all items of the paragraph that are still open. With `at` (an offset in that file) they are inserted there, at the next boundary of
 * lines; without, each at its place by the order of paragraphs. Undefined where the file is no draft or none of the ids is asked of it.
 */
export function findSkeletonInsert(snapshot: Snapshot, fileId: string, ids: readonly string[], at?: number): SkeletonInsert | undefined {
  const draft = snapshot.drafts.get(fileId);
  if (!draft) return undefined;
  const edits = getReports(snapshot, draft).flatMap((report) => {
    const units = findUnits(report, ids);
    return units.length > 0 ? getSkeletons(snapshot, report, fileId).getEdits(units, at) : [];
  });
  if (edits.length === 0) return undefined;
  return { edits, text: edits.map(({ newText }) => newText.trim()).join('\n\n'), slot: findSlot(snapshot, edits) };
}

function findUnits(report: ReportCoverage, ids: readonly string[]): readonly Recommendation[] {
  const found = new Set<Recommendation>();
  for (const id of ids) {
    const pinpoint = parsePinpointId(id);
    if (!pinpoint || pinpoint.symbol !== report.answers || pinpoint.path.length === 0) continue;
    const all = report.document?.recommendations ?? [];
    const exact = all.filter((unit) => samePath(unit.pinpoint.path, pinpoint.path));
    const open = (): readonly Recommendation[] => getOpenUnits(report).filter((unit) => pathStartsWith(unit.pinpoint.path, pinpoint.path));
    for (const unit of exact.length > 0 ? exact : open()) found.add(unit);
  }
  return [...found];
}

function findSlot({ drafts }: Snapshot, edits: readonly FileEdit[]): SkeletonInsert['slot'] {
  const first = edits[0];
  const draft = first && drafts.get(first.fileId);
  if (!first || !draft) return undefined;
  const slot = replySlots[draft.language];
  const own = edits.filter(({ fileId }) => fileId === draft.id);
  const earliest = own.reduce((least, edit) => (edit.span.start < least.span.start ? edit : least), first);
  const text = applyFileEdits(draft.text, own);
  // What stands before the earliest insertion has not moved.
  const start = text.indexOf(slot, earliest.span.start);
  return { fileId: draft.id, text, span: { start, end: start + slot.length } };
}
