import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Handlers } from './handlers.ts';
import { readingsRequest, type ReadingsParameters } from './protocol.ts';
import { citationLegend } from './semanticTokens.ts';

/** What the server can show in a text itself. */
export const textCapabilities: ServerCapabilities = {
  codeLensProvider: { resolveProvider: false },
  inlayHintProvider: { resolveProvider: false },
  foldingRangeProvider: true,
  documentHighlightProvider: true,
  selectionRangeProvider: true,
  semanticTokensProvider: { legend: citationLegend, full: true },
  workspaceSymbolProvider: true,
};

/** Who answers a request; a failure is logged, and answered null. */
interface Ask {
  readonly ask: <Answer>(name: string, question: (answer: Handlers) => Answer) => Answer | null;
  readonly askLater: <Answer>(name: string, answer: Promise<Answer>) => Promise<Answer | null>;
}

export function registerTextRequests(connection: Connection, { ask, askLater }: Ask): void {
  connection.onCodeLens((params) => ask('textDocument/codeLens', (answer) => answer.codeLens(params)));
  connection.languages.inlayHint.on((params) => ask('textDocument/inlayHint', (answer) => answer.inlayHint(params)));
  connection.onFoldingRanges((params) => ask('textDocument/foldingRange', (answer) => answer.foldingRange(params)));
  connection.onDocumentHighlight((params) => ask('textDocument/documentHighlight', (answer) => answer.documentHighlight(params)));
  connection.onSelectionRanges((params) => ask('textDocument/selectionRange', (answer) => answer.selectionRange(params)));
  connection.languages.semanticTokens.on((params) => ask('textDocument/semanticTokens/full', (answer) => answer.semanticTokens(params)) ?? { data: [] });
  connection.onRequest(readingsRequest, (params: ReadingsParameters | undefined) => ask(readingsRequest, (answer) => answer.readings(params ?? {})));
  connection.onWorkspaceSymbol((params) => ask('workspace/symbol', (answer) => askLater('workspace/symbol', answer.workspaceSymbol(params))));
}
