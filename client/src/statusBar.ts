import * as vscode from 'vscode';
import type { ReportSummary } from '../../server/src/lsp/protocol.ts';
import type { Reports } from './reports.ts';

/** Shows how much of the report at hand is answered; a click opens the list of recommendations. */
export function registerStatusBar(reports: Reports): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('periodicReport.coverage', vscode.StatusBarAlignment.Left, 50);
  item.name = vscode.l10n.t('Reply coverage');
  item.command = 'periodicReport.showRecommendations';

  async function show(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const report = editor?.document.languageId === 'markdown' ? (await reports.get(editor.document.uri))[0] : undefined;
    if (!report?.known) return item.hide();
    const { answered, total } = report.counts;
    item.text = `$(checklist) ${vscode.l10n.t('{0} of {1} answered', answered, total)}`;
    item.tooltip = getTooltip(report);
    item.show();
  }

  const refresh = (): void => void show();
  refresh();
  return vscode.Disposable.from(item, reports.onDidChange(refresh), vscode.window.onDidChangeActiveTextEditor(refresh));
}

function getTooltip({ answers, counts, followUp, due, words, statusLabels }: ReportSummary): string {
  const statuses = Object.keys(statusLabels) as (keyof typeof statusLabels)[];
  const lines = [
    vscode.l10n.t('Reply coverage of {0}', answers),
    ...statuses.map((status) => `${statusLabels[status]}: ${counts[status]}`),
  ];
  if (followUp?.due) lines.push(vscode.l10n.t('Follow-up: {0} of {1} answered, due {2}', followUp.answered, followUp.total, formatDate(followUp.due)));
  if (due) lines.push(vscode.l10n.t('The report is due {0}', formatDate(due)));
  lines.push(vscode.l10n.t('{0} of {1} words', words.body + words.footnotes, words.limit));
  return lines.join('\n');
}

/** `2027-05-01` in the editor's language; less precise dates as they are. */
function formatDate(date: string): string {
  return date.length < 10 ? date : new Date(`${date}T00:00:00Z`).toLocaleDateString(vscode.env.language, { dateStyle: 'long', timeZone: 'UTC' });
}
