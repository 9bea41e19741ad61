import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { evidenceRequest, type EvidenceParameters, type EvidenceSummary, type PassageSummary } from '../../server/src/lsp/protocol.ts';

/** What was said before on the recommendation at the cursor: a peek of the best paragraphs, the Committee's earlier words last. */
export function registerShowEvidence(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('periodicReport.showEvidence', async () => {
    const editor = vscode.window.activeTextEditor;
    const answer = editor && client.isRunning() ? await ask(client, editor) : null;
    const passages = answer ? [...answer.said, ...answer.earlier] : [];
    if (!editor || !answer) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor on a reference to a recommendation, or in a reply to one.'));
    } else if (passages.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('No other document of the same State in the library has anything on {0}.', answer.reference));
    } else {
      await show(editor, passages);
    }
  });
}

async function ask(client: BaseLanguageClient, { document, selection }: vscode.TextEditor): Promise<EvidenceSummary | null> {
  const { line, character } = selection.active;
  const parameters: EvidenceParameters = { textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) }, position: { line, character } };
  return client.sendRequest<EvidenceSummary | null>(evidenceRequest, parameters);
}

async function show({ document, selection }: vscode.TextEditor, passages: readonly PassageSummary[]): Promise<void> {
  const locations = passages.filter(({ place }) => !isNoText(place.uri)).map(({ place: { uri, range } }) => {
    return new vscode.Location(vscode.Uri.parse(uri, true), new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character));
  });
  if (locations.length > 0) {
    await vscode.commands.executeCommand('editor.action.peekLocations', document.uri, selection.active, locations, 'peek');
  } else {
    const references = passages.map(({ reference }) => reference).join('; ');
    void vscode.window.showInformationMessage(vscode.l10n.t('Found in files that the editor does not show as text: {0}', references));
  }
}

/** A peek shows text only. */
function isNoText(uri: string): boolean {
  return /\.(?:pdf|docx?|docm|html?)$/i.test(uri);
}
