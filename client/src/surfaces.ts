import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerDocumentTexts } from './documentTexts.ts';
import { registerExplain } from './explain.ts';
import { registerImportDocuments } from './importDocuments.ts';
import { registerOfferWhileTyping } from './offerWhileTyping.ts';
import { registerRecommendationList } from './recommendationList.ts';
import { createReports } from './reports.ts';
import { registerSearchDocuments } from './searchDocuments.ts';
import { registerShowEvidence } from './showEvidence.ts';
import { registerStatusBar } from './statusBar.ts';

/** Everything that is seen in the editor, wherever the server runs: each surface is one file (or folder) here and shows what the server says. */
export function registerSurfaces(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  const reports = createReports(client);
  context.subscriptions.push(
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
}
