import * as vscode from 'vscode';
import { formatNumber } from './formatNumber.ts';
import type { ServerLibrary } from './serverLibrary.ts';

/** Tells beside the language of the file what is loaded and what went wrong; its link opens the view "Documents". */
export function registerStatusItem(library: ServerLibrary): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('periodicReport.status', [{ language: 'markdown' }, { language: 'plaintext' }]);
  item.name = 'Periodic Report';
  item.command = { command: 'periodicReport.showDocuments', title: vscode.l10n.t('Show the documents') };

  function show(): void {
    const { status } = library;
    item.busy = status?.ready !== true;
    if (!status) {
      item.text = vscode.l10n.t('Reading the documents');
      return;
    }
    const { documents, drafts, problems } = status;
    item.text = vscode.l10n.t('{0} documents, {1} drafts', formatNumber(documents), formatNumber(drafts));
    const [first] = problems;
    item.detail = first === undefined ? 'Periodic Report' : problems.length === 1 ? first : `${first} (+${String(problems.length - 1)})`;
    item.severity = problems.length > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
  }

  show();
  return vscode.Disposable.from(item, library.onDidChange(show));
}
