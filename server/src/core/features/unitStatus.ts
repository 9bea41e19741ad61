import type { Pinpoint, ReportCoverage, UnitCoverage } from '../model.ts';
import { pinpointId } from '../reference/path.ts';
import type { Snapshot } from '../snapshot.ts';

/** How one report stands to one unit. */
export interface UnitStanding {
  readonly report: ReportCoverage;
  readonly coverage: UnitCoverage;
}

/**
 * How the reports stand to a unit, seen from a file: the report that the file is part of; where it is part of none (a UN document, a note),
 * or that report is not asked about the unit, all reports that are.
 */
export function getStandings(snapshot: Snapshot, unit: Pinpoint, fileId: string): readonly UnitStanding[] {
  const id = pinpointId(unit);
  const all = snapshot.reports.flatMap((report): UnitStanding[] => {
    const coverage = getUnits(report).get(id);
    return coverage ? [{ report, coverage }] : [];
  });
  const own = all.filter(({ report }) => report.draftIds.includes(fileId));
  return own.length > 0 ? own : all;
}

const units = new WeakMap<ReportCoverage, ReadonlyMap<string, UnitCoverage>>();

function getUnits(report: ReportCoverage): ReadonlyMap<string, UnitCoverage> {
  let known = units.get(report);
  if (!known) {
    known = new Map(report.units.map((unit) => [pinpointId(unit.recommendation.pinpoint), unit]));
    units.set(report, known);
  }
  return known;
}
