import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { serverMemory } from '../../server/src/lsp/protocol.ts';
import { clientId, clientName, getClientOptions } from './clientOptions.ts';

/** A client for the server that is bundled beside it, in the program of the command line: the server starts with the first Markdown file and stops with the window. */
export function createLanguageClient(context: vscode.ExtensionContext): LanguageClient {
  const server = { module: context.asAbsolutePath('dist/cli.mjs'), args: ['serve'], transport: TransportKind.ipc, options: { execArgv: [...serverMemory] } };
  return new LanguageClient(clientId, clientName, { run: server, debug: server }, getClientOptions(context, { storage: context.globalStorageUri.fsPath }));
}
