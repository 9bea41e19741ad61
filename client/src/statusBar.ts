import * as vscode from 'vscode';
import type { ReportSummary } from '../../server/src/lsp/protocol.ts';
import { formatDate, getDaysLeft } from './daysLeft.ts';
import { formatNumber } from './formatNumber.ts';
import type { Reports } from './reports.ts';

/** Shows of the report at hand how much is answered, its follow-up with the days that are left, and its words; a click opens the work list. */
export function registerStatusBar(reports: Reports): vscode.Disposable {
  const coverage = createItem('coverage', vscode.l10n.t('Reply coverage'), 53);
  const followUp = createItem('followUp', vscode.l10n.t('Follow-up'), 52);
  const words = createItem('words', vscode.l10n.t('Words of the report'), 51);

  async function show(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const report = editor?.document.languageId === 'markdown' ? (await reports.get(editor.document.uri))[0] : undefined;
    if (!report?.known) {
      for (const item of [coverage, followUp, words]) item.hide();
      return;
    }
    // In a follow-up report everything is follow-up: one of the two says it all.
    if (report.scope === 'all') draw(coverage, `$(checklist) ${vscode.l10n.t('{0} of {1} answered', report.counts.answered, report.counts.total)}`, getTooltip(report), false);
    else coverage.hide();
    drawFollowUp(report);
    const total = report.words.body + report.words.footnotes;
    const tooltip = vscode.l10n.t('{0} of {1} words', formatNumber(total), formatNumber(report.words.limit));
    draw(words, `$(book) ${tooltip}`, tooltip, total > report.words.limit);
  }

  function drawFollowUp(report: ReportSummary): void {
    if (!report.followUp) return followUp.hide();
    const { answered, total, due } = report.followUp;
    const left = due === null ? undefined : getDaysLeft(due, new Date());
    const text = [vscode.l10n.t('Follow-up {0}/{1}', answered, total), ...(left === undefined ? [] : [getDaysWords(left)])].join(' · ');
    draw(followUp, `$(calendar) ${text}`, getTooltip(report), left !== undefined && left < 0 && answered < total);
  }

  const refresh = (): void => void show();
  refresh();
  return vscode.Disposable.from(coverage, followUp, words, reports.onDidChange(refresh), vscode.window.onDidChangeActiveTextEditor(refresh), vscode.window.onDidChangeWindowState(refresh));
}

function createItem(id: string, name: string, priority: number): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem(`periodicReport.${id}`, vscode.StatusBarAlignment.Left, priority);
  item.name = name;
  item.command = 'periodicReport.showWorkList';
  return item;
}

function draw(item: vscode.StatusBarItem, text: string, tooltip: string, warns: boolean): void {
  item.text = text;
  item.tooltip = tooltip;
  item.backgroundColor = warns ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
  item.show();
}

/** "154 days left", "due today", "3 days past due". */
function getDaysWords(left: number): string {
  if (left === 0) return vscode.l10n.t('due today');
  if (left === 1) return vscode.l10n.t('1 day left');
  if (left === -1) return vscode.l10n.t('1 day past due');
  return left > 0 ? vscode.l10n.t('{0} days left', formatNumber(left)) : vscode.l10n.t('{0} days past due', formatNumber(-left));
}

function getTooltip({ answers, counts, followUp, due, words, statusLabels }: ReportSummary): string {
  const statuses = Object.keys(statusLabels) as (keyof typeof statusLabels)[];
  const date = (iso: string): string => formatDate(iso, vscode.env.language);
  const lines = [
    vscode.l10n.t('Reply coverage of {0}', answers),
    ...statuses.map((status) => `${statusLabels[status]}: ${counts[status]}`),
  ];
  if (followUp?.due) lines.push(vscode.l10n.t('Follow-up: {0} of {1} answered, due {2}', followUp.answered, followUp.total, date(followUp.due)));
  if (due) lines.push(vscode.l10n.t('The report is due {0}', date(due)));
  lines.push(vscode.l10n.t('{0} of {1} words', formatNumber(words.body + words.footnotes), formatNumber(words.limit)));
  return lines.join('\n');
}
