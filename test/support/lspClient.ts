import { spawn, type ChildProcess } from 'node:child_process';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type FileSystemWatcher,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type RegistrationParams,
  type UnregistrationParams,
} from 'vscode-languageserver/node';
import { bundleEntry } from './bundleEntry.ts';

/** A language server in a process of its own, spoken to over stdio, as an editor does; without an editor's own ideas. */
export interface LspClient {
  readonly connection: ProtocolConnection;
  readonly initialised: InitializeResult;
  /** All that was published, in order. */
  readonly published: readonly PublishDiagnosticsParams[];
  /** What the server wrote into its log. */
  readonly log: readonly string[];
  /** What it has asked to be told of when files change, by the names of the registrations that are in force. */
  readonly watched: ReadonlyMap<string, readonly FileSystemWatcher[]>;
  /** How often it told that reports have changed. */
  readonly reportsChanged: () => number;
  /** What a file shows: waits until the last published diagnostics satisfy the condition. */
  diagnostics(uri: string, wanted?: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>;
  open(uri: string, text: string, languageId?: string): void;
  change(uri: string, version: number, changes: readonly { readonly range?: object; readonly text: string }[]): void;
  close(uri: string): void;
  /** Answered after everything sent before it: what was not published by then was not going to be. */
  settled(): Promise<void>;
  /** Ends the server in the way of the protocol; gives its exit code. */
  stop(): Promise<number | null>;
}

export interface LspOptions {
  readonly folders?: readonly string[];
  /** Answers to `workspace/configuration`, by the folder asked about; without it the client cannot be asked. */
  readonly settings?: (scope: string | undefined) => unknown;
  readonly params?: Partial<InitializeParams>;
}

const running = new Set<ChildProcess>();

/** Ends what a failed test has left running: a test that fails must not keep the others from ending. */
export function endLeftServers(): void {
  for (const child of running) child.kill();
}

/** Longer than any answer takes, shorter than a test may take. */
const patience = 15_000;

export async function startLspClient({ folders = [], settings, params }: LspOptions = {}): Promise<LspClient> {
  const child = spawn(process.execPath, [await bundleEntry('server'), '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const errors: string[] = [];
  child.stderr.on('data', (data: Buffer) => errors.push(data.toString()));
  const connection: ProtocolConnection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const published: PublishDiagnosticsParams[] = [];
  const log: string[] = [];
  let changes = 0;
  const waiting = new Set<() => void>();
  connection.onNotification('textDocument/publishDiagnostics', (sent: PublishDiagnosticsParams) => {
    published.push(sent);
    for (const look of waiting) look();
  });
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message));
  connection.onNotification('periodicReport/reportsChanged', () => {
    changes++;
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) => items.map(({ scopeUri }) => settings?.(scopeUri) ?? null));
  const watched = new Map<string, readonly FileSystemWatcher[]>();
  connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
    for (const { id, method, registerOptions } of registrations) if (method === 'workspace/didChangeWatchedFiles') watched.set(id, (registerOptions as { watchers: FileSystemWatcher[] }).watchers);
    return null;
  });
  connection.onRequest('client/unregisterCapability', ({ unregisterations }: UnregistrationParams) => {
    for (const { id } of unregisterations) watched.delete(id);
    return null;
  });
  connection.listen();
  const initialised: InitializeResult = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    locale: 'en',
    ...params,
    capabilities: {
      ...(params?.capabilities?.window && { window: params.capabilities.window }),
      workspace: {
        configuration: settings !== undefined,
        workspaceFolders: true,
        didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
        workspaceEdit: { documentChanges: true },
        ...params?.capabilities?.workspace,
      },
      textDocument: { hover: { contentFormat: ['markdown'] }, definition: { linkSupport: true }, ...params?.capabilities?.textDocument },
    },
  });
  await connection.sendNotification('initialized', {});

  const send = (method: string, message: object): void => void connection.sendNotification(method, message);
  return {
    connection,
    initialised,
    published,
    log,
    watched,
    reportsChanged: () => changes,
    diagnostics: (uri, wanted = () => true) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look);
          const last = published.findLast((sent) => sent.uri === uri);
          reject(new Error(`${uri} never showed what was expected; last: ${JSON.stringify(last)}\n${errors.join('')}${log.join('\n')}`));
        }, patience);
        const look = (): void => {
          const last = published.findLast((sent) => sent.uri === uri);
          if (!last || !wanted(last.diagnostics)) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(last.diagnostics);
        };
        waiting.add(look);
        look();
      }),
    open: (uri, text, languageId = 'markdown') => send('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, contentChanges) => send('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    close: (uri) => send('textDocument/didClose', { textDocument: { uri } }),
    async settled() {
      // Two requests: the first waits for the turn in which changes are taken in, the second for what that turn sent.
      for (let round = 0; round < 3; round++) await connection.sendRequest('periodicReport/status');
    },
    async stop() {
      await connection.sendRequest('shutdown');
      const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
      await connection.sendNotification('exit');
      const code = await ended;
      connection.dispose();
      return code;
    },
  };
}
