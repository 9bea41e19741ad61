import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ChangeSummary } from '../../../server/src/lsp/protocol.ts';
import { say } from '../say.ts';
import { showSlot, toRange } from '../showPlace.ts';

/** Makes a change that the user has asked for, as one step to undo, and says in the status bar what it did; or why there is none. */
export async function applyChange(client: BaseLanguageClient, change: ChangeSummary | null): Promise<void> {
  if (!change) {
    say(vscode.l10n.t('Open a report first: a Markdown file whose first lines say what it answers.'));
    return;
  }
  if (change.edit) {
    const edit = await client.protocol2CodeConverter.asWorkspaceEdit(change.edit);
    if (!(await vscode.workspace.applyEdit(edit))) {
      say(vscode.l10n.t('Nothing was changed: the text was edited in the meantime, or the file cannot be changed.'));
      return;
    }
    if (change.place) {
      const editor = await showSlot(change.place);
      editor.revealRange(toRange(change.place.range), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
  }
  say(change.message);
}
