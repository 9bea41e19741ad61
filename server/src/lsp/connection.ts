import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  FileChangeType,
  TextDocumentSyncKind,
  type Connection,
  type FileOperationRegistrationOptions,
  type InitializeParams,
  type InitializeResult,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import type { UiLanguage } from '../core/model.ts';
import type { FileAccess } from '../files/fileAccess.ts';
import { documentExtensions } from '../files/kindOfFile.ts';
import { listenForActions } from './actionRequests.ts';
import { getWatching } from './fileWatching.ts';
import { createHandlers, type ClientAbilities, type Handlers } from './handlers.ts';
import { createImportHandlers } from './importHandlers.ts';
import {
  documentProblemsRequest,
  documentsRequest,
  citeRequest,
  coveredFilesRequest,
  coverageFileRequest,
  coveragePageRequest,
  documentTextRequest,
  evidenceRequest,
  explainRequest,
  importRequest,
  reportsRequest,
  reportSymbolRequest,
  searchRequest,
  statusRequest,
  trustGranted,
  unitAtRequest,
  unitCardRequest,
  type CiteParameters,
  type ClientOptions,
  type CoveredFilesParameters,
  type DocumentProblemsParameters,
  type DocumentsParameters,
  type CoverageFileParameters,
  type CoveragePageParameters,
  type DocumentTextParameters,
  type EvidenceParameters,
  type ExplainParameters,
  type ImportParameters,
  type ReportSymbolParameters,
  type SearchParameters,
  type UnitAtParameters,
  type UnitCardParameters,
} from './protocol.ts';
import { Session } from './session.ts';
import { registerTextRequests, textCapabilities } from './textRequests.ts';

/** What the server must hear of when it changes on disk, for clients that leave the watching to be asked for. */
/**
 * Answers a client over a connection, until it ends. The server writes only the documents that it is asked to import: what changes a draft is
 * an edit that the user chooses.
 *
 * A request that fails is logged and answered `null`; the server lives.
 */
export function serve(connection: Connection, files: FileAccess, version: string): void {
  const session = new Session(connection, files);
  let handlers: Handlers | undefined;
  let capabilities: InitializeParams['capabilities'] = {};

  connection.onInitialize((params): InitializeResult => {
    capabilities = params.capabilities;
    const options = getOptions(params);
    handlers = createHandlers(session, getAbilities(params, options));
    session.refresher.start(capabilities);
    session.start({
      folders: getFolders(params),
      locale: getLocale(params.locale),
      settings: options.settings ?? {},
      asksForSettings: capabilities.workspace?.configuration === true,
      restricted: options.restricted === true,
      ...getWatching(capabilities),
      storage: typeof options.storage === 'string' ? options.storage : undefined,
      showsDocumentTexts: options.canShowDocumentTexts === true,
      showsProgress: capabilities.window?.workDoneProgress === true,
    });
    return { capabilities: serverCapabilities, serverInfo: { name: 'Periodic Report', version } };
  });

  connection.onInitialized(() => {
    session.load();
    if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
      later('client/registerCapability', connection.client.register(DidChangeConfigurationNotification.type, { section: 'periodicReport' }));
    }
    if (capabilities.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        guard('workspace/didChangeWorkspaceFolders', () => session.foldersChanged(added, removed));
      });
    }
  });

  connection.onDidChangeConfiguration(({ settings }) => later('workspace/didChangeConfiguration', session.settingsChanged(settings)));
  connection.onNotification(trustGranted, () => later(trustGranted, session.trustGranted()));
  connection.onDidChangeWatchedFiles(({ changes }) =>
    later('workspace/didChangeWatchedFiles', session.filesChanged(changes.map(({ uri, type }) => ({ uri, gone: type === FileChangeType.Deleted })))),
  );
  connection.workspace.onDidCreateFiles(() => later('workspace/didCreateFiles', session.filesMoved([])));
  connection.workspace.onDidRenameFiles(({ files: moved }) => later('workspace/didRenameFiles', session.filesMoved(moved.map(({ oldUri }) => oldUri))));
  connection.workspace.onDidDeleteFiles(({ files: gone }) => later('workspace/didDeleteFiles', session.filesMoved(gone.map(({ uri }) => uri))));

  connection.onHover((params) => ask('textDocument/hover', (answer) => answer.hover(params)));
  connection.onCompletion((params) => ask('textDocument/completion', (answer) => answer.completion(params)));
  connection.onCompletionResolve((item) => ask('completionItem/resolve', (answer) => answer.completionResolve(item)) ?? item);
  connection.onDefinition((params) => ask('textDocument/definition', (answer) => answer.definition(params)));
  connection.onReferences((params) => ask('textDocument/references', (answer) => answer.references(params)));
  connection.onDocumentSymbol((params) => ask('textDocument/documentSymbol', (answer) => answer.documentSymbol(params)));
  connection.onDocumentLinks((params) => ask('textDocument/documentLink', (answer) => answer.documentLink(params)));
  connection.onCodeAction((params) => ask('textDocument/codeAction', (answer) => answer.codeAction(params)));
  registerTextRequests(connection, { ask, askLater });
  connection.onRequest(reportsRequest, (params: Parameters<Handlers['reports']>[0] | undefined) =>
    ask(reportsRequest, (answer) => answer.reports(params ?? {})),
  );
  connection.onRequest(coveredFilesRequest, (params: CoveredFilesParameters) => ask(coveredFilesRequest, (answer) => answer.coveredFiles(params)));
  connection.onRequest(evidenceRequest, (params: EvidenceParameters) => ask(evidenceRequest, (answer) => answer.evidence(params)));
  connection.onRequest(citeRequest, (params: CiteParameters) => ask(citeRequest, (answer) => answer.cite(params)));
  connection.onRequest(explainRequest, (params: ExplainParameters) => ask(explainRequest, (answer) => answer.explain(params)));
  connection.onRequest(searchRequest, (params: SearchParameters) => ask(searchRequest, (answer) => askLater(searchRequest, answer.search(params))));
  connection.onRequest(reportSymbolRequest, (params: ReportSymbolParameters) => ask(reportSymbolRequest, (answer) => answer.reportSymbol(params)));
  listenForActions(connection, ask);
  const imports = createImportHandlers(session, session.files);
  connection.onRequest(documentTextRequest, (params: DocumentTextParameters) => askLater(documentTextRequest, imports.documentText(params)));
  connection.onRequest(importRequest, (params: ImportParameters) => askLater(importRequest, imports.import(params)));
  connection.onRequest(unitCardRequest, (params: UnitCardParameters) => ask(unitCardRequest, (answer) => answer.unitCard(params)));
  connection.onRequest(unitAtRequest, (params: UnitAtParameters) => ask(unitAtRequest, (answer) => answer.unitAt(params)));
  connection.onRequest(documentsRequest, (params: DocumentsParameters | undefined) => ask(documentsRequest, (answer) => answer.documents(params ?? {})));
  connection.onRequest(documentProblemsRequest, (params: DocumentProblemsParameters | undefined) => ask(documentProblemsRequest, (answer) => answer.documentProblems(params ?? {})));
  connection.onRequest(coveragePageRequest, (params: CoveragePageParameters) => ask(coveragePageRequest, (answer) => answer.coveragePage(params)));
  connection.onRequest(coverageFileRequest, (params: CoverageFileParameters) => ask(coverageFileRequest, (answer) => answer.coverageFile(params)));
  connection.onRequest(statusRequest, () => ask(statusRequest, (answer) => answer.status()));
  connection.listen();

  function ask<Answer>(name: string, question: (answer: Handlers) => Answer): Answer | null {
    return guard(name, () => (handlers ? question(handlers) : null)) ?? null;
  }

  function askLater<Answer>(name: string, answer: Promise<Answer>): Promise<Answer | null> {
    return answer.catch((error: unknown) => {
      logFailure(name, error);
      return null;
    });
  }

  function guard<Result>(name: string, action: () => Result): Result | undefined {
    try {
      return action();
    } catch (error) {
      logFailure(name, error);
      return undefined;
    }
  }

  function later(name: string, work: Promise<unknown>): void {
    work.catch((error: unknown) => logFailure(name, error));
  }

  function logFailure(name: string, error: unknown): void {
    connection.console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}

const movedFiles: FileOperationRegistrationOptions = {
  filters: [{ pattern: { glob: `**/*.{${documentExtensions.join(',')}}` } }, { pattern: { glob: '**', matches: 'folder' } }],
};

const serverCapabilities: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
  hoverProvider: true,
  // Markdown is not completed while one types unless a character asks for it. Every letter does, since "36b" ends in one and a heading is found by
  // its words; in prose the answer is empty.
  completionProvider: { resolveProvider: true, triggerCharacters: [...'/ (.0123456789abcdefghijklmnopqrstuvwxyz'] },
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  documentSymbolProvider: true,
  documentLinkProvider: { resolveProvider: false },
  ...textCapabilities,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, CodeActionKind.Source] },
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    fileOperations: { didCreate: movedFiles, didRename: movedFiles, didDelete: movedFiles },
  },
};

function getOptions(params: InitializeParams): ClientOptions {
  const options: unknown = params.initializationOptions;
  return typeof options === 'object' && options !== null ? options : {};
}

function getAbilities({ capabilities }: InitializeParams, options: ClientOptions): ClientAbilities {
  return {
    markdown: capabilities.textDocument?.hover?.contentFormat?.includes('markdown') ?? true,
    locationLinks: capabilities.textDocument?.definition?.linkSupport === true,
    versionedEdits: capabilities.workspace?.workspaceEdit?.documentChanges === true,
    labelDetails: capabilities.textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    snippets: capabilities.textDocument?.completion?.completionItem?.snippetSupport === true,
    showRecommendations: options.canShowRecommendations === true,
    changeReports: options.canChangeReports === true,
    showPlaces: options.canShowPlaces === true,
  };
}

/** Older clients name one folder instead of a list. */
function getFolders({ workspaceFolders, ...older }: InitializeParams): readonly WorkspaceFolder[] {
  if (workspaceFolders && workspaceFolders.length > 0) return workspaceFolders;
  const { rootUri } = older as { readonly rootUri?: string | null };
  return rootUri ? [{ uri: rootUri, name: '' }] : [];
}

function getLocale(locale: string | undefined): UiLanguage {
  const language = locale?.slice(0, 2).toLowerCase();
  return language === 'es' || language === 'fr' ? language : 'en';
}
