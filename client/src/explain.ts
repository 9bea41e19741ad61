import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { explainRequest, type ExplainParameters, type ExplanationSummary } from '../../server/src/lsp/protocol.ts';

/** The address of explanations: a text that cannot be edited, and is no file. */
const scheme = 'periodic-report-explanation';

/** "Why is this not recognised?": what the server says of the place of the cursor, or of a file chosen in a list, as a text to read. */
export function registerExplain(client: BaseLanguageClient): vscode.Disposable {
  const texts = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
  });
  const command = vscode.commands.registerCommand('periodicReport.explain', async (file?: vscode.Uri | { readonly resourceUri?: vscode.Uri }) => {
    const explanation = client.isRunning() ? await ask(client, file instanceof vscode.Uri ? file : file?.resourceUri) : null;
    if (!explanation) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft or a document, and put the cursor on what is not recognised.'));
      return;
    }
    // One text for all: the last explanation takes the place of the one before.
    const uri = vscode.Uri.from({ scheme, path: `/${vscode.l10n.t('Why is this not recognised?')}` });
    texts.set(uri.toString(), explanation.text);
    changed.fire(uri);
    // In Markdown long lines are wrapped, and a reference in the explanation has its hover.
    const text = await vscode.languages.setTextDocumentLanguage(await vscode.workspace.openTextDocument(uri), 'markdown');
    await vscode.window.showTextDocument(text, { preview: true, viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
  });
  return vscode.Disposable.from(provider, changed, command);
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
