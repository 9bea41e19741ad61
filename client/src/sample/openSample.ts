import * as vscode from 'vscode';
import { sampleDraft, sampleFiles, sampleSource } from './sampleFiles.ts';

/**
 * "Open the sample": a report on Mexico and the documents that it answers, to try things on. They are copied to a place of the user's, once; what stands
 * there already stays as it is. Nothing is asked where the editor has a folder of its own for such things, as it has everywhere but in a browser.
 */
export function registerOpenSample(context: vscode.ExtensionContext): vscode.Disposable {
  void showDraft();
  return vscode.commands.registerCommand('periodicReport.openSample', async () => {
    const parent = await findPlace(context.globalStorageUri);
    if (!parent) return;
    const folder = vscode.Uri.joinPath(parent, getFolderName());
    await copySample(context.extensionUri, folder);
    if (vscode.workspace.workspaceFolders?.some(({ uri }) => uri.toString() === folder.toString())) {
      await vscode.window.showTextDocument(getDraft(folder));
      return;
    }
    // A folder that is open stays open.
    await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: vscode.workspace.workspaceFolders !== undefined });
  });
}

/** A window of the sample that shows nothing shows its draft. What one window keeps for another comes too late for it in a browser: the folder alone tells. */
async function showDraft(): Promise<void> {
  const [folder, another] = vscode.workspace.workspaceFolders ?? [];
  if (!folder || another || folder.name !== getFolderName()) return;
  const isEmpty = vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0);
  if (isEmpty) await vscode.window.showTextDocument(getDraft(folder.uri));
}

function getFolderName(): string {
  return vscode.l10n.t('Periodic Report sample');
}

function getDraft(folder: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(folder, vscode.env.language.startsWith('es') ? sampleDraft.es : sampleDraft.en);
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
