import * as vscode from 'vscode';
import type { ReportSummary, UnitSummary } from '../../../server/src/lsp/protocol.ts';
import { formatDate } from '../daysLeft.ts';
import { formatNumber } from '../formatNumber.ts';
import { getUnitIcon } from '../unitIcons.ts';
import type { OutlineNode, Row } from './outline.ts';

/** A row of the work list as it is drawn. Its tooltip is asked for when the pointer rests on it. */
export function toRowItem(row: Row, node: OutlineNode, open: boolean): vscode.TreeItem {
  const { unit } = node;
  return unit ? toUnitItem(row, node, unit) : toParentItem(row, node, open);
}

function toUnitItem(row: Row, { number = '', title, report }: OutlineNode, unit: UnitSummary): vscode.TreeItem {
  const item = new vscode.TreeItem(title === undefined ? number : `${number} · ${title}`, vscode.TreeItemCollapsibleState.None);
  const marks = getMarks(unit, report);
  item.id = row.id;
  item.iconPath = getUnitIcon(unit.status);
  // The words of the recommendation come last: they are cut where the view is narrow.
  item.description = [...marks, unit.text].join(' · ');
  item.contextValue = `unit ${unit.status}`;
  item.command = { command: 'periodicReport.openUnit', title: vscode.l10n.t('Go to the reply'), arguments: [row] };
  item.accessibilityInformation = { label: [vscode.l10n.t('Paragraph {0}', number), ...(title === undefined ? [] : [title]), ...marks].join(', ') + `. ${unit.text}` };
  return item;
}

/** Status, follow-up, owner, words: what is not so is left out. */
function getMarks({ status, open, followUp, owner, words }: UnitSummary, report: ReportSummary): readonly string[] {
  const due = report.followUp?.due;
  return [
    report.statusLabels[status],
    ...(open && status !== 'unanswered' ? [vscode.l10n.t('nothing written yet')] : []),
    ...(followUp ? [due ? vscode.l10n.t('follow-up by {0}', formatDate(due, vscode.env.language)) : vscode.l10n.t('follow-up')] : []),
    ...(owner === null ? [] : [owner]),
    ...(words === 0 ? [] : [words === 1 ? vscode.l10n.t('1 word') : vscode.l10n.t('{0} words', formatNumber(words))]),
  ];
}

function toParentItem(row: Row, node: OutlineNode, open: boolean): vscode.TreeItem {
  const { number, title, report, answered, total, isReport, paragraph } = node;
  const label = isReport ? getReportName(report) : [number, title].filter((part) => part !== undefined && part !== '').join(' · ');
  const item = new vscode.TreeItem(label, open ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed);
  const coverage = vscode.l10n.t('{0} of {1} answered', answered, total);
  item.id = row.id;
  item.contextValue = isReport ? (report.known ? 'report' : 'report withoutDocument') : paragraph === undefined ? 'group' : answered < total ? 'paragraph open' : 'paragraph';
  if (isReport) {
    item.iconPath = new vscode.ThemeIcon(report.known ? 'book' : 'warning');
    item.tooltip = report.uris.map((uri) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri, true))).join('\n');
    item.description = [...(report.scope === 'follow-up' ? [vscode.l10n.t('follow-up')] : []), report.known ? coverage : vscode.l10n.t('{0} is not among the documents', report.answers)].join(' · ');
    if (!report.known) item.collapsibleState = vscode.TreeItemCollapsibleState.None;
  } else {
    item.description = coverage;
    item.tooltip = `${label}\n${coverage}`;
  }
  item.accessibilityInformation = { label: `${number !== undefined ? vscode.l10n.t('Paragraph {0}', [number, title].filter(Boolean).join(', ')) : label}, ${item.description}` };
  return item;
}

/** The report's symbol, else the name of its file; where it answers several documents each has a row of its own. */
export function getReportName({ symbol, uris, answers }: ReportSummary): string {
  const file = uris[0] === undefined ? answers : vscode.workspace.asRelativePath(vscode.Uri.parse(uris[0], true));
  return symbol ?? file;
}
