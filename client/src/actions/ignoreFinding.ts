import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ignoreRequest, type ChangeSummary, type IgnoreParameters } from '../../../server/src/lsp/protocol.ts';
import { applyChange } from './applyChange.ts';
import { askReason } from './askReason.ts';

/** "Do not show this here, because…": asks for the reason, and writes it as a comment where the finding stands. */
export function registerIgnoreFinding(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('periodicReport.ignoreFinding', async (place?: Omit<IgnoreParameters, 'reason'>) => {
    if (!place || !client.isRunning()) return;
    const reason = await askReason(vscode.l10n.t('Do not show this here'), vscode.l10n.t('Because… The reason is written into the text as a comment; reviewers see it.'));
    if (reason === undefined) return;
    const parameters: IgnoreParameters = { ...place, reason };
    const change = await client.sendRequest<ChangeSummary | null>(ignoreRequest, parameters);
    if (change) await applyChange(client, change);
  });
}
