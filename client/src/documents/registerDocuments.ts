import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ServerLibrary } from '../serverLibrary.ts';
import { showPlace, showText } from '../showPlace.ts';
import { createDocumentTree, type DocumentRow } from './tree.ts';

/** The view "Documents": what is loaded, from where, in which languages, and what its readers could not settle. */
export function registerDocuments(client: BaseLanguageClient, library: ServerLibrary): vscode.Disposable {
  const tree = createDocumentTree(client, library);
  const view = vscode.window.createTreeView('periodicReport.documents', { treeDataProvider: tree, showCollapseAll: true });
  return vscode.Disposable.from(
    view,
    tree,
    vscode.commands.registerCommand('periodicReport.openDocument', async (row?: DocumentRow) => {
      if (row?.kind === 'problem' && row.problem.place) await showPlace(row.problem.place);
      else if (row?.kind === 'file') await showText(vscode.Uri.parse(row.file.shown, true), { preview: true });
    }),
    vscode.commands.registerCommand('periodicReport.moreDocuments', (row?: DocumentRow) => {
      if (row?.kind === 'more') tree.showMore(row.group);
    }),
    vscode.commands.registerCommand('periodicReport.showDocuments', () => vscode.commands.executeCommand('periodicReport.documents.focus')),
  );
}
