import type * as vscode from 'vscode';
import { createLanguageClient } from './languageClient.ts';
import { registerSurfaces } from './surfaces.ts';

/** Starts the language server and the surfaces that show what it says. Nothing is decided here. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const client = createLanguageClient(context);
  context.subscriptions.push(client);
  registerSurfaces(context, client);
  await client.start();
}
