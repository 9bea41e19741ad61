import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { libraryChanged, statusRequest, type ServerStatus } from '../../server/src/lsp/protocol.ts';

/** What is loaded and what went wrong, asked for when it changes. */
export interface ServerLibrary {
  /** Undefined until the server has answered for the first time. */
  readonly status: ServerStatus | undefined;
  readonly onDidChange: vscode.Event<void>;
  dispose(): void;
}

export function createServerLibrary(client: BaseLanguageClient): ServerLibrary {
  const changed = new vscode.EventEmitter<void>();
  let status: ServerStatus | undefined;

  async function ask(): Promise<void> {
    if (!client.isRunning()) return;
    status = (await client.sendRequest<ServerStatus | null>(statusRequest)) ?? undefined;
    changed.fire();
  }

  const listening = [client.onNotification(libraryChanged, () => void ask()), client.onDidChangeState(({ newState }) => newState === State.Running && void ask())];
  return {
    get status() {
      return status;
    },
    onDidChange: changed.event,
    dispose() {
      for (const each of listening) each.dispose();
      changed.dispose();
    },
  };
}
