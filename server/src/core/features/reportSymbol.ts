import { getFileName } from '../messages/filePlace.ts';
import { newReportMessages } from '../messages/newReport.ts';
import { parseSymbol } from '../reference/symbol.ts';
import type { Snapshot } from '../snapshot.ts';

/** What is to be said of the symbol that a new report would have. */
export interface ReportSymbolCheck {
  /** Why it cannot be; undefined where it can. */
  readonly problem: string | undefined;
  /** What its user should know where it can be. */
  readonly note: string | undefined;
}

/** Documents that a Committee gives a symbol with a State in it: concluding observations and lists of issues (domain.md section 2). */
const committeeKinds = new Set(['CO', 'Q', 'QPR']);

/** The symbol of most reports, as an example. */
const usualSymbol = 'CMW/C/MEX/5';

/**
 * Whether a report that answers concluding observations can have a symbol: for `CMW/C/MEX/CO/4` it can be `CMW/C/MEX/5`, and neither `CMW/C/MEX/CO/5`,
 * which is the Committee's, nor `CMW/C/GTM/3`. Any text may be given.
 */
export function checkReportSymbol(snapshot: Snapshot, symbol: string, answers: string): ReportSymbolCheck {
  const words = newReportMessages(snapshot.configuration.uiLanguage);
  const refuse = (problem: string): ReportSymbolCheck => ({ problem, note: undefined });
  const parts = parseSymbol(symbol.trim());
  if (!parts) return refuse(words.notASymbol(usualSymbol));
  if (parts.kind !== undefined && committeeKinds.has(parts.kind)) return refuse(words.ofTheCommittee(parts.symbol));
  if (parts.state === undefined) return refuse(words.notAReport(parts.symbol));
  const answered = parseSymbol(answers);
  const differs = answered !== undefined && (answered.state !== parts.state || (answered.body !== undefined && parts.body !== undefined && answered.body !== parts.body));
  if (differs) return refuse(words.ofAnother(parts.symbol, answered.symbol));
  const files = snapshot.reports.filter((report) => report.symbol === parts.symbol).flatMap(({ draftIds }) => draftIds.map(getFileName));
  return { problem: undefined, note: files.length > 0 ? words.hasFiles(parts.symbol, [...new Set(files)].join(', ')) : undefined };
}
