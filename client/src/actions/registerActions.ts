import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Reports } from '../reports.ts';
import { registerDispositionCommands } from './dispositionCommands.ts';
import { registerFileCommands } from './fileCommands.ts';
import { registerIgnoreFinding } from './ignoreFinding.ts';

/** What changes a report by its user's hand. */
export function registerActions(client: BaseLanguageClient, reports: Reports): vscode.Disposable {
  return vscode.Disposable.from(registerFileCommands(client), registerDispositionCommands(client, reports), registerIgnoreFinding(client));
}
