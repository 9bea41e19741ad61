import { getStatusLabel } from '../../core/coverage/status.ts';
import { plain } from '../../core/features/markdown.ts';
import { formatNumber } from '../../core/messages/formatNumber.ts';
import type { ReportCoverage, UnitCoverage } from '../../core/model.ts';
import { formatPath, formatPinpoint } from '../../core/reference/format.ts';
import { writeJson, writeLines, type Command, type Context } from '../context.ts';
import { isBelowMinimum, writeNoDrafts } from '../coverageGate.ts';
import { exitCodes } from '../io.ts';
import { formatPercent, getPercent } from '../../core/coverage/percent.ts';
import { toReportJson } from '../reportJson.ts';
import { getReportLines, getReportTitle } from '../reportText.ts';
import { toTable } from '../table.ts';
import { toCsv } from '../toCsv.ts';
import { toMarkdownTable } from '../toMarkdownTable.ts';
import { writePage } from '../writePage.ts';

/** `coverage [PATH…]`: every unit to answer with its status and where it is answered. */
export const coverage: Command = (context) => {
  const reports = context.service.reports();
  switch (context.invocation.format) {
    case 'json':
      writeJson(context, { reports: reports.map((report) => toReportJson(report, context.places)) });
      break;
    case 'csv':
      context.io.stdout.write(toCsv(getCsvRows(reports, context)));
      break;
    case 'markdown':
      context.io.stdout.write(reports.map((report) => getMarkdown(report, context)).join('\n'));
      break;
    case 'html':
      writePage(context, reports);
      break;
    case 'text':
      writeLines(context, reports.flatMap((report, index) => [...(index > 0 ? [''] : []), ...getMatrixLines(report, context)]));
      break;
  }
  writeNoDrafts(reports, context);
  return isBelowMinimum(reports, context) ? exitCodes.findings : exitCodes.fine;
};

function getMatrixLines(report: ReportCoverage, context: Context): readonly string[] {
  const { words, language, colours } = context;
  const rows = report.units.map((unit) => [
    formatPath(unit.recommendation.pinpoint.path, language),
    unit.recommendation.followUp ? '◆' : '',
    getStatusLabel(unit.status, language),
    unit.recommendation.topic,
    getPlaces(unit, context),
  ]);
  const columns = [
    { title: words.columnReference },
    { title: '◆' },
    { title: words.columnStatus },
    { title: words.columnTopic, most: 40 },
    { title: words.columnReplies, most: 70 },
  ];
  const table = toTable(columns, rows, (cell, row, column) => {
    if (row < 0) return colours.bold(cell);
    const status = report.units[row]?.status;
    return column === 2 && status ? colours.status(status, cell) : cell;
  });
  return [...getReportLines(report, context), ...(rows.length > 0 ? ['', ...table, `◆ ${words.columnFollowUp}`] : [])];
}

function getCsvRows(reports: readonly ReportCoverage[], context: Context): readonly (readonly string[])[] {
  const { words, language } = context;
  const titles = [
    words.columnReport,
    words.columnAnswers,
    words.columnReference,
    words.section,
    words.columnTopic,
    words.columnFollowUp,
    words.columnStatus,
    words.columnReplies,
    words.columnMentions,
    words.reason,
    words.columnOwner,
    words.columnText,
  ];
  const rows = reports.flatMap((report) =>
    report.units.map((unit) => [
      report.symbol ?? '',
      report.answers,
      formatPinpoint(unit.recommendation.pinpoint, language),
      unit.recommendation.section,
      unit.recommendation.topic,
      unit.recommendation.followUp ? words.yes : '',
      getStatusLabel(unit.status, language),
      getReplyPlaces(unit, context),
      getMentionPlaces(unit, context),
      unit.disposition?.disposition.reason ?? '',
      unit.owner ?? '',
      unit.recommendation.text,
    ]),
  );
  return [titles, ...rows];
}

function getMarkdown(report: ReportCoverage, context: Context): string {
  const { words, language } = context;
  const title = `# ${plain(getReportTitle(report, context))}\n\n`;
  if (report.document === undefined) return `${title}${plain(words.documentMissing(report.answers))}\n`;
  const { counts } = report;
  const summary = words.answeredOf(formatNumber(counts.answered, language), formatNumber(counts.total, language), formatPercent(getPercent(report), language));
  const titles = [words.columnReference, words.columnTopic, words.columnFollowUp, words.columnStatus, words.columnReplies, words.columnText];
  const rows = report.units.map((unit) => [
    formatPath(unit.recommendation.pinpoint.path, language),
    unit.recommendation.topic,
    unit.recommendation.followUp ? words.yes : '',
    getStatusLabel(unit.status, language),
    getPlaces(unit, context),
    unit.recommendation.text,
  ]);
  return `${title}${plain(summary)}\n\n${toMarkdownTable(titles, rows)}`;
}

/** Where it is answered, else where it is mentioned, else why it is not answered. */
function getPlaces(unit: UnitCoverage, context: Context): string {
  const reason = unit.disposition?.disposition.reason;
  const owner = unit.owner === undefined ? '' : context.words.owner(unit.owner);
  const main = getReplyPlaces(unit, context) || (reason ?? '') || getMentionPlaces(unit, context);
  return [main, owner].filter((part) => part !== '').join(' · ');
}

function getReplyPlaces({ replies }: UnitCoverage, { places, words, language }: Context): string {
  return replies
    .map(({ draftId, reply, words: ownWords }) => {
      const place = `${places.file(draftId)}:${places.at(draftId, reply.reference.span.start).line}`;
      return words.replyAt(place, formatNumber(ownWords, language));
    })
    .join('; ');
}

function getMentionPlaces({ mentions }: UnitCoverage, { places }: Context): string {
  return mentions.map(({ draftId, target }) => `${places.file(draftId)}:${places.at(draftId, target.span.start).line}`).join('; ');
}
