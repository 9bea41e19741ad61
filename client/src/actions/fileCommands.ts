import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { missingRepliesRequest, renumberRequest, type ChangeSummary, type MissingRepliesParameters, type RenumberParameters } from '../../../server/src/lsp/protocol.ts';
import { applyChange } from './applyChange.ts';

/** Changes of the report at hand as a whole. */
export function registerFileCommands(client: BaseLanguageClient): vscode.Disposable {
  async function change(request: string): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !client.isRunning()) return applyChange(client, null);
    const parameters: MissingRepliesParameters & RenumberParameters = { uri: client.code2ProtocolConverter.asUri(document.uri) };
    await applyChange(client, await client.sendRequest<ChangeSummary | null>(request, parameters));
  }
  return vscode.Disposable.from(
    vscode.commands.registerCommand('periodicReport.addMissingReplies', () => change(missingRepliesRequest)),
    vscode.commands.registerCommand('periodicReport.renumber', () => change(renumberRequest)),
  );
}
