import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { trustGranted } from '../../server/src/lsp/protocol.ts';

/** Tells the server when the user trusts the folder: until then it reads nothing outside. */
export function registerTrust(client: BaseLanguageClient): vscode.Disposable {
  return vscode.workspace.onDidGrantWorkspaceTrust(() => void client.sendNotification(trustGranted));
}
