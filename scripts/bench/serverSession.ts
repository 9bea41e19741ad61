import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type Diagnostic, type ProtocolConnection } from 'vscode-languageserver/node';
import { hasSqlite } from '../../server/src/files/index/sqlite.ts';
import { serverMemory } from '../../server/src/lsp/protocol.ts';
import { findHostNode } from '../../test/support/editor/vscodeHost.ts';

/** A language server in a process of its own, spoken to over stdio as an editor does. */
export interface ServerSession {
  readonly connection: ProtocolConnection;
  /** Milliseconds from the start of the process to its answer to `initialize`. */
  readonly initialised: number;
  /** The next diagnostics of a file; asked for before the change that causes them. */
  nextDiagnostics(uri: string): Promise<readonly Diagnostic[]>;
  /** Resident memory now, in megabytes. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

/** As in VS Code, a Node with SQLite; where none is installed, this one. */
export const serverNode = hasSqlite() ? process.execPath : (findHostNode() ?? process.execPath);

export async function startServer(module: string, argv: readonly string[], folder: string, options: unknown = {}): Promise<ServerSession> {
  const start = performance.now();
  const child = spawn(serverNode, [...serverMemory, module, ...argv], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const waiting = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
    waiting.get(uri)?.(diagnostics);
    waiting.delete(uri);
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => ({})));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: 'bench' }],
    locale: 'en',
    capabilities: { textDocument: { publishDiagnostics: {}, completion: { completionItem: { documentationFormat: ['markdown'] } } } },
    initializationOptions: options,
  });
  const initialised = performance.now() - start;
  await connection.sendNotification('initialized', {});
  return {
    connection,
    initialised,
    nextDiagnostics: (uri) => new Promise((resolve) => waiting.set(uri, resolve)),
    memory: () => readMemory(child),
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await new Promise((resolve) => child.once('exit', resolve));
      connection.dispose();
    },
  };
}

async function readMemory(child: ChildProcess): Promise<number> {
  // Only Linux tells it in a file; elsewhere the figure is left out.
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s{0,20}(\d{1,12})/.exec(status)?.[1] ?? Number.NaN) / 1024;
}
