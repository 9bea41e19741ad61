import { createConnection, TextDocuments, TextDocumentSyncKind, type Diagnostic } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/**
 * A language server that knows nothing: it keeps the text and, at every change, publishes the diagnostics it was given at the start.
 *
 * What it costs is what any server costs; the benchmark shows how much more the real one needs.
 */
const connection = createConnection(process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
let diagnostics: Diagnostic[] = [];

connection.onInitialize((parameters) => {
  diagnostics = (parameters.initializationOptions as { diagnostics: Diagnostic[] }).diagnostics;
  return { capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental, hoverProvider: true, completionProvider: {} } };
});
documents.onDidChangeContent(({ document }) => void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics }));
connection.onHover(() => ({ contents: { kind: 'markdown', value: 'echo' } }));
connection.onCompletion(() => []);
documents.listen(connection);
connection.listen();
