import type { Pinpoint, Recommendation, ReportCoverage } from '../model.ts';
import { pathStartsWith } from '../reference/path.ts';
import type { Snapshot } from '../snapshot.ts';
import { getPinpointsAt } from './evidenceFor.ts';

/** A unit of a report, told from a place in a text. */
export interface UnitAt {
  readonly report: ReportCoverage;
  readonly unit: Recommendation;
  /** False where the place itself is about none: then it is the unit that was dealt with last before it. */
  readonly exact: boolean;
}

/**
 * The recommendation that a place is about: in a draft what is cited there or answered around it, in a UN document what stands there. In the reply to
 * CMW/C/MEX/CO/4, para. 36 (b) this is 36 (b); in a reply to all of paragraph 36 its first item. Between replies it is the one before the place, and not `exact`;
 * undefined where none stands before, or no report is asked about it.
 */
export function findUnitAt(snapshot: Snapshot, fileId: string, offset: number): UnitAt | undefined {
  const reports = getReports(snapshot, fileId);
  for (const pinpoint of getPinpointsAt(snapshot, fileId, offset)) {
    const found = findUnit(reports, pinpoint);
    if (found) return { ...found, exact: true };
  }
  for (const pinpoint of getPinpointsBefore(snapshot, fileId, offset)) {
    const found = findUnit(reports, pinpoint);
    if (found) return { ...found, exact: false };
  }
  return undefined;
}

/** Those that a draft is part of; those that answer a UN document. */
function getReports({ reports, library }: Snapshot, fileId: string): readonly ReportCoverage[] {
  const own = reports.filter(({ draftIds }) => draftIds.includes(fileId));
  if (own.length > 0) return own;
  const name = library.findById(fileId)?.name;
  return name === undefined ? [] : reports.filter(({ document }) => document?.name === name);
}

function findUnit(reports: readonly ReportCoverage[], { symbol, path }: Pinpoint): Omit<UnitAt, 'exact'> | undefined {
  if (path.length === 0) return undefined;
  for (const report of reports) {
    if (report.answers !== symbol && report.document?.name !== symbol) continue;
    const coverage = report.units.find(({ recommendation }) => pathStartsWith(recommendation.pinpoint.path, path));
    if (coverage) return { report, unit: coverage.recommendation };
  }
  return undefined;
}

/** The nearest first. */
function getPinpointsBefore({ drafts, library }: Snapshot, fileId: string, offset: number): readonly Pinpoint[] {
  const draft = drafts.get(fileId);
  const replies = draft?.replies.filter(({ reference }) => reference.span.start <= offset).sort((a, b) => b.reference.span.start - a.reference.span.start) ?? [];
  if (draft) return replies.flatMap(({ reference }) => reference.targets.flatMap(({ pinpoint }) => pinpoint ?? []));
  const units = library.findById(fileId)?.recommendations.filter(({ span }) => span.start <= offset) ?? [];
  return units.map(({ pinpoint }) => pinpoint).reverse();
}
