import * as vscode from 'vscode';
import type { LanguageClientOptions, Middleware } from 'vscode-languageclient';
import { documentTextScheme, readingScheme, type ClientOptions } from '../../server/src/lsp/protocol.ts';
import { say } from './say.ts';

export const clientId = 'periodicReport';
export const clientName = 'Periodic Report';

/** What every client tells its server, wherever that runs; `more` is what it can do beside. */
export function getClientOptions(context: vscode.ExtensionContext, more: ClientOptions = {}): LanguageClientOptions {
  return {
    documentSelector: getDocumentSelector(context),
    initializationOptions: { canShowRecommendations: true, canChangeReports: true, canShowPlaces: true, canShowDocumentTexts: true, restricted: !vscode.workspace.isTrusted, ...more } satisfies ClientOptions,
    // A hover shows text from documents: never as HTML, never with commands.
    markdown: { isTrusted: false, supportHtml: false },
    middleware: { provideRenameEdits: refuseRename },
  };
}

/**
 * A name that cannot be given is the end of it: VS Code would go on to ask its own support for Markdown, which takes a heading for a name and puts what was typed in
 * its place.
 */
const refuseRename: NonNullable<Middleware['provideRenameEdits']> = async (document, position, newName, token, next) => {
  try {
    return await next(document, position, newName, token);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return new vscode.WorkspaceEdit();
  }
};

/**
 * Files in which references are read: drafts and notes in Markdown, and UN documents kept as text or Markdown. On this machine, where the workspace folders
 * are, unsaved, and what comes with the product; an earlier version of a draft (`git:`) or what somebody comments is no draft.
 */
function getDocumentSelector(context: vscode.ExtensionContext): NonNullable<LanguageClientOptions['documentSelector']> {
  const places = [context.extensionUri, ...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri)].map(({ scheme }) => scheme);
  return [...new Set(['file', 'untitled', documentTextScheme, readingScheme, ...places])].flatMap((scheme) => [
    { scheme, language: 'markdown' },
    { scheme, language: 'plaintext', pattern: '**/{documents,seeds}/**' },
    { scheme, language: 'json', pattern: '**/periodic-report.json' },
  ]);
}
