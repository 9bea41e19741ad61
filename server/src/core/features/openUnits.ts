import type { Recommendation, ReportCoverage } from '../model.ts';

/** The units of a report without a reply of their own, in order: nobody has written of them, or only mentioned them, or only replied to their paragraph as a whole. */
export function getOpenUnits(report: ReportCoverage): readonly Recommendation[] {
  return report.units.flatMap(({ status, partial, recommendation }) =>
    status === 'unanswered' || status === 'mentioned' || (status === 'partial' && partial === 'ancestor-only') ? [recommendation] : [],
  );
}

