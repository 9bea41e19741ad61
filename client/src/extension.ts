import * as vscode from 'vscode';
import { registerExplain } from './explain.ts';
import { registerDocumentTexts } from './documentTexts.ts';
import { registerImportDocuments } from './importDocuments.ts';
import { createLanguageClient } from './languageClient.ts';
import { registerOfferWhileTyping } from './offerWhileTyping.ts';
import { registerRecommendationList } from './recommendationList.ts';
import { createReports } from './reports.ts';
import { registerSearchDocuments } from './searchDocuments.ts';
import { registerShowEvidence } from './showEvidence.ts';
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
    registerShowEvidence(client),
    registerSearchDocuments(client),
    registerExplain(client),
    registerDocumentTexts(client),
    registerImportDocuments(client),
    vscode.commands.registerCommand('periodicReport.showMessages', () => client.outputChannel.show()),
  );
  await client.start();
}
