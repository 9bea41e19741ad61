import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { reportsChanged, reportsRequest, type ReportsParameters, type ReportSummary } from '../../server/src/lsp/protocol.ts';

/** What the server knows of the reports, asked for when it changes. */
export interface Reports {
  readonly onDidChange: vscode.Event<void>;
  /** Of one file, or of the whole workspace. */
  get(uri?: vscode.Uri): Promise<readonly ReportSummary[]>;
  dispose(): void;
}

export function createReports(client: BaseLanguageClient): Reports {
  const changed = new vscode.EventEmitter<void>();
  const listening = client.onNotification(reportsChanged, () => changed.fire());
  return {
    onDidChange: changed.event,
    async get(uri) {
      if (!client.isRunning()) return [];
      const parameters: ReportsParameters = uri ? { uri: client.code2ProtocolConverter.asUri(uri) } : {};
      return client.sendRequest<readonly ReportSummary[]>(reportsRequest, parameters);
    },
    dispose() {
      listening.dispose();
      changed.dispose();
    },
  };
}
