import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { searchRequest, type FoundPassage, type SearchParameters } from '../../server/src/lsp/protocol.ts';
import { citePassage } from './evidence/citePassage.ts';
import { copyPassage, openPassage } from './evidence/registerEvidence.ts';

interface PassageItem extends vscode.QuickPickItem {
  readonly passage: FoundPassage;
}

/** A search in all documents, while one types; choosing a paragraph opens its document there, its buttons copy it or cite it in the draft at hand. */
export function registerSearchDocuments(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('periodicReport.searchDocuments', () => {
    const picker = vscode.window.createQuickPick<PassageItem>();
    picker.title = vscode.l10n.t('Search the documents');
    picker.placeholder = vscode.l10n.t('Words in any order, “words together”, a symbol or a number');
    const editor = vscode.window.activeTextEditor;
    const draft = editor && { draft: client.code2ProtocolConverter.asUri(editor.document.uri) };
    const copy: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('copy'), tooltip: vscode.l10n.t('Copy with its reference') };
    const note: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('note'), tooltip: vscode.l10n.t('Cite as a footnote') };
    const buttons = editor?.document.languageId === 'markdown' ? [copy, note] : [copy];
    let latest = 0;
    /** The list as it was typed for is not there yet, and the user has chosen its first entry. */
    let takesFirst = false;
    const take = (item: PassageItem): void => {
      picker.hide();
      void openPassage(item.passage);
    };
    const search = async (query: string): Promise<void> => {
      const turn = ++latest;
      picker.busy = true;
      try {
        const found = query.trim() === '' || !client.isRunning() ? [] : await client.sendRequest<readonly FoundPassage[]>(searchRequest, { query, ...draft } satisfies SearchParameters);
        // An answer to what was typed before is of no use.
        if (turn !== latest) return;
        picker.items = found.map((passage) => toItem(passage, buttons));
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
      const chosen = picker.selectedItems.find((item) => picker.items.includes(item)) ?? (picker.busy ? undefined : picker.items[0]);
      if (chosen) take(chosen);
      else takesFirst = picker.busy;
    });
    picker.onDidTriggerItemButton(({ button, item: { passage } }) => {
      picker.hide();
      if (button === copy) void copyPassage(passage);
      else void citePassage(client, passage.id, 'footnote', undefined);
    });
    picker.onDidHide(() => picker.dispose());
    picker.show();
  });
}

/** What was found is shown as found: the list does not filter again. */
function toItem(passage: FoundPassage, buttons: readonly vscode.QuickInputButton[]): PassageItem {
  return { label: passage.reference, description: passage.title, detail: passage.snippet, alwaysShow: true, buttons, passage };
}
