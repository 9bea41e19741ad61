import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { documentTextRequest, documentTextScheme, type DocumentText, type DocumentTextParameters } from '../../server/src/lsp/protocol.ts';

/** Shows the text of Word, PDF and web files, which going to a paragraph in one leads to: Markdown that cannot be edited, and stands in no file. */
export function registerDocumentTexts(client: BaseLanguageClient): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(documentTextScheme, {
    onDidChange: changed.event,
    async provideTextDocumentContent(uri) {
      const parameters: DocumentTextParameters = { uri: client.code2ProtocolConverter.asUri(uri) };
      const answer = await client.sendRequest<DocumentText | null>(documentTextRequest, parameters);
      return answer?.text ?? vscode.l10n.t('This file can no longer be read.');
    },
  });
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.{pdf,docx,docm,html,htm}', true, false, true);
  const watching = watcher.onDidChange(({ path }) => {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === documentTextScheme && uri.path === `${path}.md`) changed.fire(uri);
  });
  return vscode.Disposable.from(provider, watching, watcher, changed);
}
