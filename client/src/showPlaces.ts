import * as vscode from 'vscode';
import type { PlaceSummary } from '../../server/src/lsp/protocol.ts';
import { toLocation } from './showPlace.ts';

/** Shows places side by side at a line of a text, as "Find all references" does: what the server's lines over a heading or a recommendation lead to. */
export function registerShowPlaces(): vscode.Disposable {
  return vscode.commands.registerCommand('periodicReport.showPlaces', async (uri?: string, position?: PlaceSummary['range']['start'], places: readonly PlaceSummary[] = []) => {
    if (uri === undefined || position === undefined) return;
    await vscode.commands.executeCommand('editor.action.showReferences', vscode.Uri.parse(uri, true), new vscode.Position(position.line, position.character), places.map(toLocation));
  });
}
