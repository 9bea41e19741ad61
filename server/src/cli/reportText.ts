import { getStatusLabel, unitStatuses } from '../core/coverage/status.ts';
import { formatNumber } from '../core/messages/formatNumber.ts';
import type { ReportCoverage, UnitCoverage } from '../core/model.ts';
import { formatPath } from '../core/reference/format.ts';
import type { Context } from './context.ts';
import { getDueText } from '../core/messages/dueText.ts';
import { formatPercent, getPercent } from '../core/coverage/percent.ts';
import { toTable, type Column } from './table.ts';

/** What the report answers and how far: `Reply coverage: CMW/C/MEX/5 on CMW/C/MEX/CO/4`. */
export function getReportTitle(report: ReportCoverage, { words }: Context): string {
  const symbol = report.symbol ?? words.reportWithoutSymbol;
  const title = words.coverageTitle(report.answers, symbol);
  return report.scope === 'follow-up' ? `${title} (${words.scopeFollowUp})` : title;
}

/** The title, the numbers by section, the follow-up list with its date, words and the report's date. */
export function getReportLines(report: ReportCoverage, context: Context): readonly string[] {
  const { words, language, colours } = context;
  const number = (value: number): string => formatNumber(value, language);
  const title = colours.bold(getReportTitle(report, context));
  if (report.document === undefined) return [title, `  ${words.documentMissing(report.answers)}`];
  const { counts, words: count } = report;
  return [
    title,
    `  ${words.answeredOf(number(counts.answered), number(counts.total), formatPercent(getPercent(report), language))}`,
    '',
    ...getSectionTable(report, context).map((line) => `  ${line}`),
    ...getFollowUpLines(report, context),
    '',
    `  ${words.words(number(count.body), number(count.limit), number(count.footnotes))}`,
    ...(report.due === undefined ? [] : [`  ${words.reportDue(getDueText(report.due, context.io.today(), language, words))}`]),
  ];
}

function getSectionTable({ units, counts }: ReportCoverage, { words, language, colours }: Context): readonly string[] {
  const sections = new Map<string, UnitCoverage[]>();
  for (const unit of units) {
    const { section } = unit.recommendation;
    const list = sections.get(section);
    if (list) list.push(unit);
    else sections.set(section, [unit]);
  }
  const columns: Column[] = [
    { title: words.section, most: 56 },
    { title: words.units, align: 'right' },
    ...unitStatuses.map((status): Column => ({ title: getStatusLabel(status, language), align: 'right' })),
  ];
  const rows = [...sections].map(([section, list]) => [
    section,
    formatNumber(list.length, language),
    ...unitStatuses.map((status) => formatCount(list.filter((unit) => unit.status === status).length)),
  ]);
  rows.push([words.total, formatNumber(counts.total, language), ...unitStatuses.map((status) => formatCount(counts[status]))]);
  return toTable(columns, rows, (cell, row, column) => {
    if (row < 0 || row === rows.length - 1) return colours.bold(cell);
    const status = unitStatuses[column - 2];
    return status && cell.trim() !== '·' ? colours.status(status, cell) : cell;
  });

  function formatCount(count: number): string {
    // A dot, so that the numbers that matter stand out of a wide table of zeros.
    return count === 0 ? '·' : formatNumber(count, language);
  }
}

function getFollowUpLines({ followUp, units, scope }: ReportCoverage, { words, language, colours, io }: Context): readonly string[] {
  if (!followUp || followUp.total === 0) return [];
  const due = followUp.due === undefined ? '' : `, ${words.due(getDueText(followUp.due, io.today(), language, words))}`;
  const title = words.followUpTitle(formatNumber(followUp.answered, language), formatNumber(followUp.total, language)) + due;
  const listed = units.filter((unit) => unit.recommendation.followUp || scope === 'follow-up');
  const rows = listed.map((unit) => [
    formatPath(unit.recommendation.pinpoint.path, language),
    getStatusLabel(unit.status, language),
    unit.recommendation.topic,
    unit.recommendation.text,
  ]);
  const table = toTable([{ title: '' }, { title: '' }, { title: '', most: 32 }, { title: '', most: 60 }], rows, (cell, row, column) => {
    const status = listed[row]?.status;
    return column === 1 && status ? colours.status(status, cell) : cell;
  });
  return ['', `  ${colours.bold(title)}`, ...table.map((line) => `    ${line}`)];
}
