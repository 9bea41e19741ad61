import { computeReports } from '../coverage/coverage.ts';
import { parseDraft } from '../draft/parseDraft.ts';
import { getReportDrafts, getReports } from '../findings/draftReports.ts';
import { isSetAsideAmiss } from '../findings/setAsideAmiss.ts';
import { actionMessages, replySlots } from '../messages/actions.ts';
import type { Recommendation, ReportCoverage } from '../model.ts';
import type { Snapshot } from '../snapshot.ts';
import { getChangedTexts, joinInsertions, type Change } from './change.ts';
import { getOpenUnits } from './openUnits.ts';
import { getSkeletons, type FileEdit } from './skeleton.ts';

/**
 * Places for all replies that the reports of a file do not have yet, each where it belongs, in whichever file of the report that is. Only inserts.
 *
 * Made once, it has nothing more to do: what could not be read as a place afterwards (behind a block of code that is not closed) is not inserted at all,
 * and the message says how many those are. Undefined for a file that is no draft.
 */
export function findMissingReplies(snapshot: Snapshot, fileId: string): Change | undefined {
  const draft = snapshot.drafts.get(fileId);
  if (!draft?.isDraft) return undefined;
  const words = actionMessages(snapshot.configuration.uiLanguage);
  const reports = getReports(snapshot, draft);
  const unknown = reports.filter(({ document }) => document === undefined).map(({ answers }) => answers);
  const open = getOpen(snapshot, reports);
  if (open.size === 0) return { edits: [], message: unknown.length > 0 ? words.answeredIsUnknown(unknown.join(', ')) : words.nothingIsMissing };
  const { edits, count } = getSafeEdits(snapshot, fileId, open);
  if (edits.length === 0) return { edits, message: words.noPlaceFound(open.size) };
  const text = getChangedTexts(snapshot.drafts, edits).get(fileId);
  const first = edits.filter((edit) => edit.fileId === fileId).reduce((least, { span }) => Math.min(least, span.start), Infinity);
  const slot = replySlots[draft.language];
  const start = text !== undefined && first < Infinity ? text.indexOf(slot, first) : -1;
  return {
    edits,
    message: count < open.size ? words.addedSomeReplies(count, open.size - count) : words.addedReplies(count),
    ...(text !== undefined && start >= 0 && { selection: { fileId, text, span: { start, end: start + slot.length } } }),
  };
}

/** What is open; what a comment means to set aside is left to that comment. */
function getOpen(snapshot: Snapshot, reports: readonly ReportCoverage[]): ReadonlySet<Recommendation> {
  return new Set(
    reports.flatMap((report) => {
      const drafts = getReportDrafts(snapshot, report);
      return getOpenUnits(report).filter(({ pinpoint }) => !isSetAsideAmiss(drafts, pinpoint, snapshot.library));
    }),
  );
}

/** Inserts, reads the result, and leaves out what is still open then; what had no safe place may find one beside what was inserted. */
function getSafeEdits(snapshot: Snapshot, fileId: string, open: ReadonlySet<Recommendation>): { readonly edits: readonly FileEdit[]; readonly count: number } {
  let now = snapshot;
  let edits: readonly FileEdit[] = [];
  let left = open;
  for (;;) {
    const round = getSafeRound(now, fileId, left);
    if (!round) return { edits, count: open.size - left.size };
    edits = joinInsertions(edits, round.edits);
    left = new Set([...left].filter((unit) => round.left.has(unit)));
    now = round.after;
  }
}

interface Round {
  readonly edits: readonly FileEdit[];
  readonly after: Snapshot;
  readonly left: ReadonlySet<Recommendation>;
}

function getSafeRound(snapshot: Snapshot, fileId: string, open: ReadonlySet<Recommendation>): Round | undefined {
  const reports = snapshot.reports.filter(({ draftIds }) => draftIds.includes(fileId));
  let units = open;
  while (units.size > 0) {
    const edits = reports.flatMap((report) => getSkeletons(snapshot, report, fileId).getEdits(report.units.flatMap(({ recommendation }) => (units.has(recommendation) ? [recommendation] : []))));
    const after = getAfter(snapshot, reports, edits);
    const left = new Set(after.reports.flatMap(getOpenUnits));
    const placed = new Set([...units].filter((unit) => !left.has(unit)));
    if (placed.size === units.size) return { edits, after, left };
    units = placed;
  }
  return undefined;
}

function getAfter(snapshot: Snapshot, reports: readonly ReportCoverage[], edits: readonly FileEdit[]): Snapshot {
  const drafts = new Map(snapshot.drafts);
  for (const [id, text] of getChangedTexts(snapshot.drafts, edits)) drafts.set(id, parseDraft(id, text, snapshot.drafts.get(id)));
  const concerned = new Set(reports.flatMap(({ draftIds }) => draftIds));
  return { ...snapshot, drafts, reports: computeReports([...drafts.values()].filter(({ id }) => concerned.has(id)), snapshot.library, snapshot.configuration) };
}
