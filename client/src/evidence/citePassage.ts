import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { citeRequest, type CiteEdits, type CiteParameters } from '../../../server/src/lsp/protocol.ts';
import { say } from '../say.ts';

/** The file that was asked from. */
export interface AskedFrom {
  readonly uri: string;
}

/**
 * Cites a passage at the cursor of the draft at hand, as one undo: of the editor used last, else of the file that was asked from. The cursor goes on behind
 * what was inserted.
 */
export async function citePassage(client: BaseLanguageClient, id: string | undefined, as: CiteParameters['as'], asked: AskedFrom | undefined): Promise<void> {
  if (id === undefined || !client.isRunning()) return;
  const active = vscode.window.activeTextEditor;
  if (active && (await citeIn(client, active, id, as))) return;
  const other = asked && active?.document.uri.toString() !== asked.uri ? await vscode.window.showTextDocument(vscode.Uri.parse(asked.uri, true)) : undefined;
  if (other && (await citeIn(client, other, id, as))) return;
  say(vscode.l10n.t('Put the cursor in the text of a draft, where the passage is to be cited.'));
}

async function citeIn(client: BaseLanguageClient, { document, selection }: vscode.TextEditor, id: string, as: CiteParameters['as']): Promise<boolean> {
  if (document.languageId !== 'markdown') return false;
  const { version } = document;
  const parameters: CiteParameters = { ...client.code2ProtocolConverter.asTextDocumentPositionParams(document, selection.active), id, as };
  const answer = await client.sendRequest<CiteEdits | null>(citeRequest, parameters);
  // What was typed in the meantime has moved the place.
  if (!answer || document.version !== version) return false;
  const shown = await vscode.window.showTextDocument(document);
  const done = await shown.edit((change) => {
    for (const { range, newText } of answer.edits) change.insert(new vscode.Position(range.start.line, range.start.character), newText);
  });
  if (!done) return false;
  const { line: at, character: column } = answer.place.start;
  const inserted = answer.edits[0]?.newText.split(/\r?\n/)[0]?.length ?? 0;
  const cursor = new vscode.Position(at, column + inserted);
  shown.selection = new vscode.Selection(cursor, cursor);
  shown.revealRange(new vscode.Range(cursor, cursor), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}
