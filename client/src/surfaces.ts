import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerActions } from './actions/registerActions.ts';
import { registerDocuments } from './documents/registerDocuments.ts';
import { registerCoveragePanel } from './coveragePanel/registerCoveragePanel.ts';
import { registerDocumentTexts } from './documentTexts.ts';
import { registerEvidence } from './evidence/registerEvidence.ts';
import { registerEditorFiles } from './editorFiles.ts';
import { registerExplain } from './explain.ts';
import { registerImportDocuments } from './importDocuments.ts';
import { registerNativeCoverage } from './nativeCoverage/registerNativeCoverage.ts';
import { registerNewReport } from './newReport/newReport.ts';
import { createNotes } from './notes.ts';
import { registerOfferWhileTyping } from './offerWhileTyping.ts';
import { registerReadDocument } from './readDocument.ts';
import { createReports } from './reports.ts';
import { registerOpenSample } from './sample/openSample.ts';
import { registerSearchDocuments } from './searchDocuments.ts';
import { createServerLibrary } from './serverLibrary.ts';
import { registerShowPlaces } from './showPlaces.ts';
import { registerStatusBar } from './statusBar.ts';
import { registerStatusItem } from './statusItem.ts';
import { registerWorkList } from './workList/registerWorkList.ts';
import { registerTrust } from './trust.ts';
import { registerWalkthrough } from './walkthrough.ts';

/** Everything that is seen in the editor, wherever the server runs: each surface is one file (or folder) here and shows what the server says. */
export function registerSurfaces(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  const reports = createReports(client);
  const library = createServerLibrary(client);
  const files = registerEditorFiles(context, client);
  const notes = createNotes();
  context.subscriptions.push(
    reports,
    library,
    files,
    notes,
    registerWorkList(context, client, reports, library),
    registerDocuments(client, library),
    registerStatusBar(reports),
    registerStatusItem(library),
    registerCoveragePanel(context, client, reports),
    registerActions(client, reports),
    registerOfferWhileTyping(),
    registerEvidence(client),
    registerShowPlaces(),
    registerReadDocument(client, library),
    registerSearchDocuments(client),
    registerNativeCoverage(client, reports),
    registerExplain(client, notes),
    registerDocumentTexts(client),
    registerImportDocuments(client, files, notes),
    registerNewReport(client, reports, library),
    registerOpenSample(context),
    registerWalkthrough(context, reports),
    registerTrust(client),
    vscode.commands.registerCommand('periodicReport.showMessages', () => client.outputChannel.show()),
  );
}
