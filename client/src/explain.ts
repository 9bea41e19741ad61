import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { explainRequest, type ExplainParameters, type ExplanationSummary } from '../../server/src/lsp/protocol.ts';
import type { Notes } from './notes.ts';
import { say } from './say.ts';

/** "Why is this not recognised?": what the server says of the place of the cursor, or of a file chosen in a list, as a text to read. */
export function registerExplain(client: BaseLanguageClient, notes: Notes): vscode.Disposable {
  return vscode.commands.registerCommand('periodicReport.explain', async (file?: vscode.Uri | { readonly resourceUri?: vscode.Uri }) => {
    const explanation = client.isRunning() ? await ask(client, file instanceof vscode.Uri ? file : file?.resourceUri) : null;
    if (explanation) await notes.show(vscode.l10n.t('Why is this not recognised?'), explanation.text);
    else say(vscode.l10n.t('Open a draft or a document, and put the cursor on what is not recognised.'));
  });
}

async function ask(client: BaseLanguageClient, file: vscode.Uri | undefined): Promise<ExplanationSummary | null> {
  const editor = vscode.window.activeTextEditor;
  const uri = file ?? editor?.document.uri;
  if (!uri) return null;
  const isHere = editor && editor.document.uri.toString() === uri.toString();
  const parameters: ExplainParameters = isHere
    ? client.code2ProtocolConverter.asTextDocumentPositionParams(editor.document, editor.selection.active)
    : { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) } };
  return client.sendRequest<ExplanationSummary | null>(explainRequest, parameters);
}
