import * as vscode from 'vscode';

/** The address of notes: a text that cannot be edited, and is no file. */
const scheme = 'periodic-report-explanation';

/** Texts to read, for what is longer than the status bar can say: beside the draft, and the keys stay in it. */
export interface Notes {
  /** Shows a text in Markdown; a later one under the same title takes its place. */
  show(title: string, text: string): Promise<void>;
  dispose(): void;
}

export function createNotes(): Notes {
  const texts = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
  });
  return {
    async show(title, text) {
      const uri = vscode.Uri.from({ scheme, path: `/${title}` });
      texts.set(uri.toString(), text);
      changed.fire(uri);
      // In Markdown long lines are wrapped, and a reference in the text has its hover.
      const document = await vscode.languages.setTextDocumentLanguage(await vscode.workspace.openTextDocument(uri), 'markdown');
      await vscode.window.showTextDocument(document, { preview: true, viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
    },
    dispose() {
      provider.dispose();
      changed.dispose();
    },
  };
}
