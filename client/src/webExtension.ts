import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientId, clientName, getClientOptions } from './clientOptions.ts';
import { registerSurfaces } from './surfaces.ts';

// The extension in a browser alone (vscode.dev): the server runs in a web worker, and everything else is as on a machine.

/** The project is compiled without the types of a browser; of a worker no more is needed than that it can be made and ended. */
declare const Worker: new (address: string) => { terminate(): void };

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const worker = new Worker(vscode.Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true));
  const client = new LanguageClient(clientId, clientName, worker as ConstructorParameters<typeof LanguageClient>[2], getClientOptions(context));
  context.subscriptions.push(client, { dispose: () => worker.terminate() });
  registerSurfaces(context, client);
  await client.start();
}
