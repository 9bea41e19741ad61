import * as vscode from 'vscode';
import { sampleDraft, sampleFiles, sampleSource } from './sampleFiles.ts';

/** Where a window that is about to open finds what it is to show. */
const pendingKey = 'sampleToShow';

/**
 * "Open the sample": a report on Mexico and the documents that it answers, to try things on. They are copied to a place of the user's, once; what stands
 * there already stays as it is. Nothing is asked where the editor has a folder of its own for such things, as it has everywhere but in a browser.
 */
export function registerOpenSample(context: vscode.ExtensionContext): vscode.Disposable {
  void showPending(context);
  return vscode.commands.registerCommand('periodicReport.openSample', async () => {
    const parent = await findPlace(context.globalStorageUri);
    if (!parent) return;
    const folder = vscode.Uri.joinPath(parent, vscode.l10n.t('Periodic Report sample'));
    await copySample(context.extensionUri, folder);
    const draft = vscode.Uri.joinPath(folder, vscode.env.language.startsWith('es') ? sampleDraft.es : sampleDraft.en);
    if (vscode.workspace.workspaceFolders?.some(({ uri }) => uri.toString() === folder.toString())) {
      await vscode.window.showTextDocument(draft);
      return;
    }
    await context.globalState.update(pendingKey, draft.toString());
    // A folder that is open stays open.
    await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: vscode.workspace.workspaceFolders !== undefined });
  });
}

/** The window of the sample has opened: its draft is shown. */
async function showPending(context: vscode.ExtensionContext): Promise<void> {
  const pending = context.globalState.get<string>(pendingKey);
  const draft = pending === undefined ? undefined : vscode.Uri.parse(pending);
  if (!draft || !vscode.workspace.getWorkspaceFolder(draft)) return;
  await context.globalState.update(pendingKey, undefined);
  await vscode.window.showTextDocument(draft);
}

async function findPlace(storage: vscode.Uri): Promise<vscode.Uri | undefined> {
  if (storage.scheme === 'file') return storage;
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: vscode.l10n.t('Open the sample'),
    openLabel: vscode.l10n.t('Put the sample here'),
  });
  return chosen?.[0];
}

async function copySample(extension: vscode.Uri, folder: vscode.Uri): Promise<void> {
  for (const name of sampleFiles) {
    const target = vscode.Uri.joinPath(folder, name);
    const stands = await Promise.resolve(vscode.workspace.fs.stat(target)).then(
      () => true,
      () => false,
    );
    if (!stands) await vscode.workspace.fs.writeFile(target, await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, sampleSource, name)));
  }
}
