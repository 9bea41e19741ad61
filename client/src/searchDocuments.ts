import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { searchRequest, type FoundPassage, type SearchParameters } from '../../server/src/lsp/protocol.ts';

interface PassageItem extends vscode.QuickPickItem {
  readonly passage: FoundPassage;
}

/** A search in all documents, while one types; choosing a paragraph opens its document there. */
export function registerSearchDocuments(client: LanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('periodicReport.searchDocuments', () => {
    const picker = vscode.window.createQuickPick<PassageItem>();
    picker.title = vscode.l10n.t('Search the documents');
    picker.placeholder = vscode.l10n.t('Words in any order, “words together”, a symbol or a number');
    let latest = 0;
    const search = async (query: string): Promise<void> => {
      const turn = ++latest;
      picker.busy = true;
      try {
        const found = query.trim() === '' || !client.isRunning() ? [] : await client.sendRequest<readonly FoundPassage[]>(searchRequest, { query } satisfies SearchParameters);
        // An answer to what was typed before is of no use.
        if (turn === latest) picker.items = found.map(toItem);
      } finally {
        if (turn === latest) picker.busy = false;
      }
    };
    picker.onDidChangeValue((query) => void search(query));
    picker.onDidAccept(() => {
      const [chosen] = picker.selectedItems;
      picker.hide();
      if (chosen) void open(chosen.passage);
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
