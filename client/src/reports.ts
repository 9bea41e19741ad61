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
  /** Answers that still hold: several surfaces ask for the same after each key. */
  const answers = new Map<string, Promise<readonly ReportSummary[]>>();
  const listening = client.onNotification(reportsChanged, () => {
    answers.clear();
    changed.fire();
  });
  return {
    onDidChange: changed.event,
    async get(uri) {
      if (!client.isRunning()) return [];
      const parameters: ReportsParameters = uri ? { uri: client.code2ProtocolConverter.asUri(uri) } : {};
      const key = parameters.uri ?? '';
      let answer = answers.get(key);
      if (!answer) {
        answer = client.sendRequest<readonly ReportSummary[] | null>(reportsRequest, parameters).then((given) => given ?? []);
        answers.set(key, answer);
        answer.catch(() => answers.delete(key));
      }
      return answer;
    },
    dispose() {
      listening.dispose();
      changed.dispose();
    },
  };
}
