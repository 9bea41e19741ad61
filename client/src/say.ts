import * as vscode from 'vscode';

/** Says something in the status bar for a while: nothing has to be closed, and a screen reader reads it. */
export function say(message: string): void {
  vscode.window.setStatusBarMessage(message, shownMilliseconds);
}

/** Long enough to read a sentence twice. */
const shownMilliseconds = 8_000;
