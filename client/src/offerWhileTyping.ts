import * as vscode from 'vscode';

/** A letter right behind a number, as in "36b" and "36 (b": nothing else in running text looks like it. */
const itemNumber = /(?<![\p{L}\d/.,:-])\d{1,3}(?: ?\(|\.)?[a-z]$/iu;

/**
 * Opens the list for "36b". VS Code asks at the end of a word only where suggestions while typing are on, and in Markdown they are off; to turn
 * them on would bring up every word of the file in running text. Where the server offers nothing, nothing is shown.
 */
export function registerOfferWhileTyping(): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    const [change] = contentChanges;
    if (contentChanges.length !== 1 || !change || change.text.length !== 1 || !change.range.isEmpty) return;
    if (document.languageId !== 'markdown' || vscode.window.activeTextEditor?.document !== document) return;
    const { line, character } = change.range.start;
    if (!itemNumber.test(document.lineAt(line).text.slice(Math.max(0, character - 10), character + 1))) return;
    void vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  });
}
