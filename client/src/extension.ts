import * as vscode from 'vscode';
import { createLanguageClient } from './languageClient.ts';
import { registerOfferWhileTyping } from './offerWhileTyping.ts';
import { registerRecommendationList } from './recommendationList.ts';
import { createReports } from './reports.ts';
import { registerStatusBar } from './statusBar.ts';

/** Starts the language server and the surfaces that show what it says. Nothing is decided here. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const client = createLanguageClient(context);
  const reports = createReports(client);
  context.subscriptions.push(
    client,
    reports,
    registerStatusBar(reports),
    registerRecommendationList(reports),
    registerOfferWhileTyping(),
    vscode.commands.registerCommand('periodicReport.showMessages', () => client.outputChannel.show()),
  );
  await client.start();
}
