import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CoveragePageParameters } from '../../../server/src/lsp/protocol.ts';
import type { Reports } from '../reports.ts';
import { say } from '../say.ts';
import { CoveragePanel, panelType } from './coveragePanel.ts';
import { saveCoverageFile } from './saveCoverageFile.ts';

/** The reply coverage as a page in a window of its own: its commands, and the window that comes back when the editor is started again. */
export function registerCoveragePanel(context: vscode.ExtensionContext, client: BaseLanguageClient, reports: Reports): vscode.Disposable {
  let shown: CoveragePanel | undefined;

  function take(panel: vscode.WebviewPanel): CoveragePanel {
    const taken = new CoveragePanel(panel, {
      client,
      reports,
      extension: context.extensionUri,
      save: (uri) => saveCoverageFile(client, uri),
      disposed() {
        if (shown === taken) shown = undefined;
      },
    });
    return (shown = taken);
  }

  async function show(uri: string, at?: CoveragePageParameters['at']): Promise<boolean> {
    const preserveFocus = at !== undefined;
    if (shown) shown.reveal(preserveFocus);
    else take(vscode.window.createWebviewPanel(panelType, vscode.l10n.t('Reply coverage'), { viewColumn: vscode.ViewColumn.Beside, preserveFocus }));
    return (await shown?.open(uri, at)) ?? false;
  }

  /** The draft at hand; '' where there is none, for all reports. */
  async function getDraft(): Promise<string> {
    const uri = vscode.window.activeTextEditor?.document.uri;
    return uri && (await reports.get(uri)).length > 0 ? client.code2ProtocolConverter.asUri(uri) : '';
  }

  return vscode.Disposable.from(
    vscode.commands.registerCommand('periodicReport.showCoverage', async () => show(await getDraft())),
    vscode.commands.registerCommand('periodicReport.showInCoverage', async () => {
      const editor = vscode.window.activeTextEditor;
      if (!editor) return;
      const at = client.code2ProtocolConverter.asTextDocumentPositionParams(editor.document, editor.selection.active);
      // From a document, in the page that is open.
      const uri = (await getDraft()) || (shown?.uri ?? '');
      if (!(await show(uri, at))) say(vscode.l10n.t('Put the cursor on a reference to a recommendation, or in a reply to one.'));
    }),
    vscode.commands.registerCommand('periodicReport.saveCoverage', async () => saveCoverageFile(client, (await getDraft()) || (shown?.uri ?? ''))),
    vscode.window.registerWebviewPanelSerializer(panelType, {
      async deserializeWebviewPanel(panel, state: unknown) {
        const uri = typeof state === 'object' && state !== null && 'uri' in state && typeof state.uri === 'string' ? state.uri : '';
        await take(panel).open(uri);
      },
    }),
    followDraft(reports),
  );
}

/** Keeps `periodicReport.isDraft`, on which the entry of the editor's title menu depends. */
function followDraft(reports: Reports): vscode.Disposable {
  let known: boolean | undefined;
  const look = async (): Promise<void> => {
    const { activeTextEditor: editor } = vscode.window;
    const is = editor?.document.languageId === 'markdown' && (await reports.get(editor.document.uri)).length > 0;
    if (is !== known) await vscode.commands.executeCommand('setContext', 'periodicReport.isDraft', is);
    known = is;
  };
  void look();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(() => void look()),
    // A draft seldom ceases to be one while it is written: asked only until it is.
    reports.onDidChange(() => void (known === true || look())),
  );
}
