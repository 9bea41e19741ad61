import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { unitAtRequest, type UnitAtParameters, type UnitAtSummary } from '../../server/src/lsp/protocol.ts';

/** The recommendation at the cursor, or the one dealt with before it; `exact` tells which. Null without an editor, or where there is none. */
export async function findUnitAtCursor(client: BaseLanguageClient): Promise<UnitAtSummary | null> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !client.isRunning()) return null;
  const parameters: UnitAtParameters = client.code2ProtocolConverter.asTextDocumentPositionParams(editor.document, editor.selection.active);
  return client.sendRequest<UnitAtSummary | null>(unitAtRequest, parameters);
}
