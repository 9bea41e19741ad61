import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { EditorFiles } from './editorFiles.ts';
import type { Notes } from './notes.ts';
import { say } from './say.ts';
import { importRequest, type ImportParameters, type ImportSummary } from '../../server/src/lsp/protocol.ts';

/** Formats that hold UN documents. */
const extensions = ['pdf', 'docx', 'docm', 'html', 'htm', 'txt', 'md'];

/**
 * "Import documents…": writes the chosen files as Markdown into the folder `documents`, and opens the last of them. The files are those selected in the
 * list of files; without a selection, a dialog asks. What it does is said in the status bar; what could not be read, and why, stands in a text beside.
 */
export function registerImportDocuments(client: BaseLanguageClient, editorFiles: EditorFiles, notes: Notes): vscode.Disposable {
  return vscode.commands.registerCommand('periodicReport.importDocuments', async (file?: vscode.Uri, selected?: readonly vscode.Uri[]) => {
    const files = selected && selected.length > 0 ? selected : file instanceof vscode.Uri ? [file] : await choose();
    if (files.length === 0) return;
    editorFiles.allow(files);
    const imported = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Importing documents') }, () => importAll(client, files));
    const failures = imported.filter(({ uri }) => uri === null);
    const last = imported.findLast(({ uri }) => uri !== null);
    if (last?.uri) {
      say(last.message);
      await vscode.window.showTextDocument(vscode.Uri.parse(last.uri, true));
    }
    if (failures.length > 0) await notes.show(vscode.l10n.t('Not imported'), failures.map(({ message }) => message).join('\n\n'));
  });
}

async function choose(): Promise<readonly vscode.Uri[]> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectMany: true,
    openLabel: vscode.l10n.t('Import'),
    title: vscode.l10n.t('Import documents'),
    filters: { [vscode.l10n.t('Documents of the United Nations')]: extensions },
  });
  return chosen ?? [];
}

async function importAll(client: BaseLanguageClient, files: readonly vscode.Uri[]): Promise<readonly ImportSummary[]> {
  const [first] = files;
  // A file from elsewhere goes to the report at hand.
  const place = [first, vscode.window.activeTextEditor?.document.uri].flatMap((uri) => (uri && vscode.workspace.getWorkspaceFolder(uri)) ?? [])[0] ?? vscode.workspace.workspaceFolders?.[0];
  const parameters: ImportParameters = {
    uris: files.map((uri) => client.code2ProtocolConverter.asUri(uri)),
    ...(place && { folder: client.code2ProtocolConverter.asUri(place.uri) }),
    trusted: vscode.workspace.isTrusted,
  };
  return (await client.sendRequest<readonly ImportSummary[] | null>(importRequest, parameters)) ?? [];
}
