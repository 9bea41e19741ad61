import * as vscode from 'vscode';
import type { PlaceSummary } from '../../server/src/lsp/protocol.ts';

/**
 * Opens a file where a place that the server gave begins; with `keepFocus` the list it was chosen from stays the one that keys go to. A paragraph is one
 * long line in many documents: to select all of it would show its end.
 */
export function showPlace({ uri, range: { start } }: PlaceSummary, keepFocus = false): Promise<vscode.TextEditor> {
  return showText(vscode.Uri.parse(uri, true), { selection: toRange({ start, end: start }), preserveFocus: keepFocus, preview: true });
}

/** Opens a file with what is to be filled in there selected: what is typed takes its place. */
export function showSlot({ uri, range }: PlaceSummary): Promise<vscode.TextEditor> {
  return showText(vscode.Uri.parse(uri, true), { selection: toRange(range) });
}

/**
 * Opens a file, after those that were asked for before it. A long document that a click asked for would otherwise come up over the report in which
 * the next key has begun a reply meanwhile.
 */
export function showText(uri: vscode.Uri, options: vscode.TextDocumentShowOptions): Promise<vscode.TextEditor> {
  const before = Promise.race([showing, new Promise((resolve) => setTimeout(resolve, longestWaitMilliseconds))]);
  const shown = before.then(() => vscode.window.showTextDocument(uri, options));
  showing = shown.catch(() => undefined);
  return shown;
}

/** What is being opened. */
let showing: Promise<unknown> = Promise.resolve();

/** A file that never comes, from a folder that another machine holds, say, holds up nothing else. */
const longestWaitMilliseconds = 3_000;

/** A range as VS Code has it. */
export function toRange({ start, end }: PlaceSummary['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** A place as VS Code has it. */
export function toLocation({ uri, range }: PlaceSummary): vscode.Location {
  return new vscode.Location(vscode.Uri.parse(uri, true), toRange(range));
}
