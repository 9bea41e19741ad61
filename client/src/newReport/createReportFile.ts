import * as vscode from 'vscode';

/** More files of one name are nobody's intention. */
const mostNames = 1000;

/**
 * Makes a new file in a folder, and never writes over one: `CMW_C_MEX_5.md`, or `CMW_C_MEX_5-2.md` where that is taken.
 * `undefined` where nothing can be written.
 */
export async function createReportFile(folder: vscode.Uri, name: string, text: string): Promise<vscode.Uri | undefined> {
  for (let count = 1; count <= mostNames; count++) {
    const file = vscode.Uri.joinPath(folder, count === 1 ? name : name.replace(/(?=\.md$)/, `-${String(count)}`));
    if (await exists(file)) continue;
    const edit = new vscode.WorkspaceEdit();
    // Refused where a file of this name has come into being meanwhile.
    edit.createFile(file, { overwrite: false, contents: new TextEncoder().encode(text) });
    return (await vscode.workspace.applyEdit(edit)) ? file : undefined;
  }
  return undefined;
}

async function exists(file: vscode.Uri): Promise<boolean> {
  return Promise.resolve(vscode.workspace.fs.stat(file)).then(
    () => true,
    () => false,
  );
}
