import { parseSymbol } from '../reference/symbol.ts';

/** Words that a document may have. Source: General Assembly resolution 68/268, para. 16; the two below it are advice of practice. */
const limits = {
  commonCoreDocument: 42_400,
  initialReport: 31_800,
  periodicReport: 21_200,
  repliesToListOfIssues: 10_700,
  followUpReport: 3_500,
} as const;

/**
 * How many words a report with this symbol may have: 21,200 for `CMW/C/MEX/5`, 31,800 for a first report (`CMW/C/MEX/1`), 42,400 for a
 * common core document (`HRI/CORE/MEX/2020`), 10,700 for replies to a list of issues (`CMW/C/MEX/RQ/4`), 3,500 for a report on
 * follow-up (`CMW/C/MEX/FCO/4`, or `scope: follow-up`). Without a symbol it counts as a periodic report.
 */
export function getWordLimit(symbol: string | undefined, followUp: boolean): number {
  const parts = symbol === undefined ? undefined : parseSymbol(symbol);
  if (followUp || parts?.kind === 'FCO') return limits.followUpReport;
  if (parts?.form === 'hri' && /^HRI\/CORE\//.test(parts.symbol)) return limits.commonCoreDocument;
  if (parts?.kind === 'RQ') return limits.repliesToListOfIssues;
  if (parts?.form === 'reporting' && parts.kind === undefined && (parts.cycle === '1' || /^1-/.test(parts.cycle ?? ''))) return limits.initialReport;
  return limits.periodicReport;
}
