import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { coverageFileRequest, type CoverageFile, type CoverageFileParameters } from '../../../server/src/lsp/protocol.ts';
import { say } from '../say.ts';

/** Writes the coverage page as one file where the user chooses, and nowhere else. `uri` is a file of the report, '' for all reports. */
export async function saveCoverageFile(client: BaseLanguageClient, uri: string): Promise<void> {
  const parameters: CoverageFileParameters = uri === '' ? {} : { uri };
  const file = client.isRunning() ? await client.sendRequest<CoverageFile | null>(coverageFileRequest, parameters) : null;
  if (!file) return;
  const folder = uri === '' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(vscode.Uri.parse(uri, true), '..');
  const target = await vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, file.name) }),
    filters: { HTML: ['html'] },
    title: vscode.l10n.t('Save the coverage page'),
  });
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(file.text));
  say(vscode.l10n.t('Saved. To print the page, open it in a web browser.'));
}
