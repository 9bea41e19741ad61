import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { documentTextRequest, readingScheme, readingsRequest, type DocumentText, type DocumentTextParameters, type ReadingsParameters, type ReadingSummary } from '../../server/src/lsp/protocol.ts';
import type { ServerLibrary } from './serverLibrary.ts';
import { say } from './say.ts';
import { showPlace, toRange } from './showPlace.ts';

interface ReadingItem extends vscode.QuickPickItem {
  readonly reading: ReadingSummary;
}

/** "Read a document": the one that is cited at the cursor, formatted, in a language that the user chooses, as a text that cannot be edited. */
export function registerReadDocument(client: BaseLanguageClient, library: ServerLibrary): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(readingScheme, {
    onDidChange: changed.event,
    async provideTextDocumentContent(uri) {
      const parameters: DocumentTextParameters = { uri: client.code2ProtocolConverter.asUri(uri) };
      const answer = await client.sendRequest<DocumentText | null>(documentTextRequest, parameters);
      return answer?.text ?? vscode.l10n.t('This file can no longer be read.');
    },
  });
  // A document may be another one now; VS Code shows only what differs.
  const refreshing = library.onDidChange(() => {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === readingScheme) changed.fire(uri);
  });
  const command = vscode.commands.registerCommand('periodicReport.readDocument', async (file?: unknown) => {
    const readings = client.isRunning() ? await client.sendRequest<readonly ReadingSummary[]>(readingsRequest, getParameters(client, file)) : [];
    const reading = readings.length > 1 ? await choose(readings) : readings[0];
    if (reading) await open(reading);
    else if (readings.length === 0) say(vscode.l10n.t('There is no document to read here. Put the cursor on a reference, or import a document.'));
  });
  return vscode.Disposable.from(provider, refreshing, changed, command);
}

/** A file that was chosen in a list, else the place of the cursor. */
function getParameters(client: BaseLanguageClient, file: unknown): ReadingsParameters {
  if (file instanceof vscode.Uri) return { uri: client.code2ProtocolConverter.asUri(file) };
  const editor = vscode.window.activeTextEditor;
  if (!editor) return {};
  const { textDocument, position } = client.code2ProtocolConverter.asTextDocumentPositionParams(editor.document, editor.selection.active);
  return { uri: textDocument.uri, position };
}

async function choose(readings: readonly ReadingSummary[]): Promise<ReadingSummary | undefined> {
  const items = readings.map((reading): ReadingItem => ({ label: reading.name, description: reading.language, detail: reading.title, reading }));
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Read a document'), placeHolder: vscode.l10n.t('Choose the document and its language'), matchOnDescription: true, matchOnDetail: true });
  return chosen?.reading;
}

/** At the paragraph that was meant, at the top of the window: what follows is what one reads. */
async function open({ uri, range }: ReadingSummary): Promise<void> {
  const top = { line: 0, character: 0 };
  const editor = await showPlace({ uri, range: range ?? { start: top, end: top } });
  if (range) editor.revealRange(toRange(range), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
