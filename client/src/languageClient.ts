import * as vscode from 'vscode';
import { LanguageClient, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node';
import { serverMemory, type ClientOptions } from '../../server/src/lsp/protocol.ts';

/** Files in which references are read: drafts and notes in Markdown, and UN documents kept as text or Markdown. */
const documentSelector: NonNullable<LanguageClientOptions['documentSelector']> = [
  { language: 'markdown' },
  { scheme: 'file', language: 'plaintext', pattern: '**/{documents,seeds}/**' },
  { scheme: 'file', language: 'json', pattern: '**/periodic-report.json' },
];

/** A client for the server that is bundled beside it, in the program of the command line: the server starts with the first Markdown file and stops with the window. */
export function createLanguageClient(context: vscode.ExtensionContext): LanguageClient {
  const server = { module: context.asAbsolutePath('dist/cli.mjs'), args: ['serve'], transport: TransportKind.ipc, options: { execArgv: [...serverMemory] } };
  return new LanguageClient(
    'periodicReport',
    'Periodic Report',
    { run: server, debug: server },
    {
      documentSelector,
      initializationOptions: { canShowRecommendations: true, canShowPlaces: true, canShowDocumentTexts: true, storage: context.globalStorageUri.fsPath, restricted: !vscode.workspace.isTrusted } satisfies ClientOptions,
      // A hover shows text from documents: never as HTML, never with commands.
      markdown: { isTrusted: false, supportHtml: false },
    },
  );
}
