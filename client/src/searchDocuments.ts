import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { searchRequest, type FoundPassage, type SearchParameters } from '../../server/src/lsp/protocol.ts';

interface PassageItem extends vscode.QuickPickItem {
  readonly passage: FoundPassage;
}

/** A search in all documents, while one types; choosing a paragraph opens its document there. */
export function registerSearchDocuments(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('periodicReport.searchDocuments', () => {
    const picker = vscode.window.createQuickPick<PassageItem>();
    picker.title = vscode.l10n.t('Search the documents');
    picker.placeholder = vscode.l10n.t('Words in any order, “words together”, a symbol or a number');
    let latest = 0;
    /** The list as it was typed for is not there yet, and the user has chosen its first entry. */
    let takesFirst = false;
    const take = (item: PassageItem): void => {
      picker.hide();
      void open(item.passage);
    };
    const search = async (query: string): Promise<void> => {
      const turn = ++latest;
      picker.busy = true;
      try {
        const found = query.trim() === '' || !client.isRunning() ? [] : await client.sendRequest<readonly FoundPassage[]>(searchRequest, { query } satisfies SearchParameters);
        // An answer to what was typed before is of no use.
        if (turn !== latest) return;
        picker.items = found.map(toItem);
        const [first] = picker.items;
        if (takesFirst && first) take(first);
        takesFirst = false;
      } finally {
        if (turn === latest) picker.busy = false;
      }
    };
    picker.onDidChangeValue((query) => {
      takesFirst = false;
      void search(query);
    });
    picker.onDidAccept(() => {
      // What was chosen may be of the list before: VS Code then knows no entry by that place. The answer that is awaited counts, or the list as it stands.
      const chosen = picker.selectedItems[0] ?? (picker.busy ? undefined : picker.items[0]);
      if (chosen) take(chosen);
      else takesFirst = picker.busy;
    });
    picker.onDidHide(() => picker.dispose());
    picker.show();
  });
}

/** What was found is shown as found: the list does not filter again. */
function toItem(passage: FoundPassage): PassageItem {
  return { label: passage.reference, description: passage.title, detail: passage.snippet, alwaysShow: true, passage };
}

async function open({ place: { uri, range } }: FoundPassage): Promise<void> {
  const selection = new vscode.Range(range.start.line, range.start.character, range.start.line, range.start.character);
  const target = vscode.Uri.parse(uri, true);
  // A PDF or Word file opens in whatever shows such files.
  if (/\.(?:pdf|docx?|docm|html?)$/i.test(uri)) await vscode.commands.executeCommand('vscode.open', target);
  else await vscode.window.showTextDocument(target, { selection });
}
