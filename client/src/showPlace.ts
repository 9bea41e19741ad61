import * as vscode from 'vscode';
import type { PlaceSummary } from '../../server/src/lsp/protocol.ts';

/** Opens a file at a place that the server gave; with `keepFocus` the list it was chosen from stays the one that keys go to. */
export async function showPlace({ uri, range }: PlaceSummary, keepFocus = false): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(vscode.Uri.parse(uri, true), { selection: toRange(range), preserveFocus: keepFocus, preview: true });
}

/** A range as VS Code has it. */
export function toRange({ start, end }: PlaceSummary['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** A place as VS Code has it. */
export function toLocation({ uri, range }: PlaceSummary): vscode.Location {
  return new vscode.Location(vscode.Uri.parse(uri, true), toRange(range));
}
