import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { evidenceRequest, type EvidenceParameters, type EvidenceSummary, type PassageSummary } from '../../../server/src/lsp/protocol.ts';
import { say } from '../say.ts';
import { showPlace, toLocation } from '../showPlace.ts';
import { citePassage, type AskedFrom } from './citePassage.ts';
import { createEvidenceTree, toGroups, type EvidenceRow } from './evidenceTree.ts';

/** The recommendation that is asked about, where it is not the one at the cursor. */
interface AskedUnit {
  /** A file of the report, or the document. */
  readonly uri: string;
  /** `CMW/C/MEX/CO/4#36.b` */
  readonly unit: string;
}

/**
 * "What was said before": a view of the best earlier paragraphs on a recommendation, to go to, to copy with their reference, or to cite. It shows what was
 * asked for until something else is.
 */
export function registerEvidence(client: BaseLanguageClient): vscode.Disposable {
  const tree = createEvidenceTree();
  const view = vscode.window.createTreeView<EvidenceRow>('periodicReport.evidence', { treeDataProvider: tree, showCollapseAll: false });
  let asked: AskedFrom | undefined;
  let passages: readonly PassageSummary[] = [];

  async function show(unit?: AskedUnit): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const answer = client.isRunning() ? await ask(client, editor, unit) : null;
    asked = unit ? { uri: unit.uri } : editor && { uri: client.code2ProtocolConverter.asUri(editor.document.uri) };
    passages = answer ? [...answer.said, ...answer.earlier] : [];
    const groups = answer ? toGroups(answer) : [];
    tree.show(groups);
    void vscode.commands.executeCommand('setContext', 'periodicReport.evidenceShown', passages.length > 0);
    view.description = answer?.reference ?? '';
    view.message = answer && passages.length === 0 ? vscode.l10n.t('No other document of the same State in the library has anything on {0}.', answer.reference) : '';
    await vscode.commands.executeCommand('periodicReport.evidence.focus');
    const first = groups[0]?.passages[0];
    if (first) await view.reveal(first, { select: true, focus: true });
  }

  /** The row that a command was chosen on, else the one that is selected. */
  function getPassage(row: unknown): PassageSummary | undefined {
    const chosen = isRow(row) ? row : view.selection[0];
    return chosen?.kind === 'passage' ? chosen.passage : undefined;
  }

  return vscode.Disposable.from(
    tree,
    view,
    vscode.commands.registerCommand('periodicReport.showEvidence', (unit?: unknown) => show(isUnit(unit) ? unit : undefined)),
    vscode.commands.registerCommand('periodicReport.openPassage', async (row?: unknown) => {
      const passage = getPassage(row);
      if (passage) await openPassage(passage);
    }),
    vscode.commands.registerCommand('periodicReport.copyPassage', async (row?: unknown) => {
      const passage = getPassage(row);
      if (passage) await copyPassage(passage);
    }),
    vscode.commands.registerCommand('periodicReport.citePassage', (row?: unknown) => citePassage(client, getPassage(row)?.id, 'footnote', asked)),
    vscode.commands.registerCommand('periodicReport.insertPassageReference', (row?: unknown) => citePassage(client, getPassage(row)?.id, 'reference', asked)),
    vscode.commands.registerCommand('periodicReport.peekEvidence', () => peek(passages, asked)),
  );
}

/** Copies the text with its reference, and says so where a message disturbs nobody. */
export async function copyPassage({ quotation, reference }: Pick<PassageSummary, 'quotation' | 'reference'>): Promise<void> {
  await vscode.env.clipboard.writeText(quotation);
  say(vscode.l10n.t('Copied with its reference: {0}', reference));
}

function isUnit(value: unknown): value is AskedUnit {
  return typeof value === 'object' && value !== null && 'uri' in value && typeof value.uri === 'string' && 'unit' in value && typeof value.unit === 'string';
}

function isRow(value: unknown): value is EvidenceRow {
  return typeof value === 'object' && value !== null && 'kind' in value && (value.kind === 'passage' || value.kind === 'group');
}

async function ask(client: BaseLanguageClient, editor: vscode.TextEditor | undefined, unit: AskedUnit | undefined): Promise<EvidenceSummary | null> {
  if (unit) return client.sendRequest<EvidenceSummary | null>(evidenceRequest, { textDocument: { uri: unit.uri }, unit: unit.unit } satisfies EvidenceParameters);
  if (!editor) return null;
  const parameters: EvidenceParameters = client.code2ProtocolConverter.asTextDocumentPositionParams(editor.document, editor.selection.active);
  return client.sendRequest<EvidenceSummary | null>(evidenceRequest, parameters);
}

/** Opens the document of a paragraph there; a PDF or Word file opens in whatever shows such files. */
export async function openPassage({ place }: Pick<PassageSummary, 'place'>): Promise<void> {
  if (isNoText(place.uri)) await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(place.uri, true));
  else await showPlace(place);
}

/** All of them in a peek, in the editor that was asked from. */
async function peek(passages: readonly PassageSummary[], asked: AskedFrom | undefined): Promise<void> {
  const shown = passages.filter(({ place }) => !isNoText(place.uri));
  if (shown.length === 0) return;
  const editor = asked ? await vscode.window.showTextDocument(vscode.Uri.parse(asked.uri, true)) : vscode.window.activeTextEditor;
  if (!editor) return;
  const locations = shown.map(({ place }) => toLocation(place));
  await vscode.commands.executeCommand('editor.action.peekLocations', editor.document.uri, editor.selection.active, locations, 'peek');
}

/** A peek shows text only. */
function isNoText(uri: string): boolean {
  return /\.(?:pdf|docx?|docm|html?)$/i.test(uri);
}
