import type { ReportCoverage } from '../core/model.ts';
import type { Context } from './context.ts';
import { formatPercent, getPercent } from '../core/coverage/percent.ts';

/** True when `--min-coverage` is asked for and a report stays under it; each is told on standard error. No report at all reaches nothing. */
export function isBelowMinimum(reports: readonly ReportCoverage[], context: Context): boolean {
  const { minCoverage } = context.invocation;
  if (minCoverage === undefined) return false;
  const below = reports.filter((report) => getPercent(report) < minCoverage);
  for (const report of below) {
    const reached = formatPercent(getPercent(report), context.language);
    const wanted = formatPercent(minCoverage, context.language);
    context.io.stderr.write(`${context.words.belowMinimum(`${report.symbol ?? context.words.reportWithoutSymbol} → ${report.answers}`, reached, wanted)}\n`);
  }
  return below.length > 0 || (reports.length === 0 && minCoverage > 0);
}

/** Says on standard error which of the named files are no drafts, or that there is none at all. */
export function writeNoDrafts(reports: readonly ReportCoverage[], { inputs, io, words, places }: Context): void {
  for (const path of inputs.noDrafts) io.stderr.write(`${words.noDraft(places.file(path))}\n`);
  if (reports.length === 0 && inputs.noDrafts.length === 0 && inputs.unreadable.length === 0) io.stderr.write(`${words.noDrafts}\n`);
}
