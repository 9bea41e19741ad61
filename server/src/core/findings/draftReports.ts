import type { Draft, FrontMatterEntry, ReportCoverage, Span } from '../model.ts';
import type { Snapshot } from '../snapshot.ts';

/** The reports that a file is part of: one for each document that it answers, in the order of its front matter. */
export function getReports(snapshot: Snapshot, draft: Draft): readonly ReportCoverage[] {
  return snapshot.reports.filter((report) => report.draftIds.includes(draft.id));
}

/** All files of a report by their ids: wherever one of several places must be chosen, the same is chosen whatever was opened first. */
export function getReportDrafts(snapshot: Snapshot, report: ReportCoverage): readonly Draft[] {
  return [...report.draftIds].sort().flatMap((id) => snapshot.drafts.get(id) ?? []);
}

/** The place of `answers: CMW/C/MEX/CO/4` in a file: the value that names the answered document. */
export function getAnswersSpan(draft: Draft, answers: string): Span {
  return getEntry(draft, answers)?.span ?? draft.frontMatter?.span ?? { start: 0, end: 0 };
}

function getEntry(draft: Draft, answers: string): FrontMatterEntry<string> | undefined {
  const entries = draft.frontMatter?.answers ?? [];
  return entries.find((entry) => entry.value === answers) ?? entries[0];
}
