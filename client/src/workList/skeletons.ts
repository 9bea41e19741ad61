import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { skeletonRequest, type SkeletonParameters, type SkeletonSummary } from '../../../server/src/lsp/protocol.ts';
import { showSlot } from '../showPlace.ts';

/** Places for replies, as the server gives them; nothing is written before the user asks for it. */
export interface Skeletons {
  /** Writes the places for replies where they belong by the order of paragraphs, or at a position, and selects the first slot to fill. False where nothing could be written. */
  write(uri: vscode.Uri, units: readonly string[], position?: vscode.Position): Promise<boolean>;
  /** The edit that would write them. */
  findEdit(uri: vscode.Uri, units: readonly string[], position?: vscode.Position): Promise<vscode.WorkspaceEdit | undefined>;
  /** Where the reply to a recommendation belongs; nothing is changed. */
  findPlace(uri: vscode.Uri, unit: string): Promise<vscode.Location | undefined>;
}

export function createSkeletons(client: BaseLanguageClient): Skeletons {
  async function ask(uri: vscode.Uri, units: readonly string[], position?: vscode.Position): Promise<SkeletonSummary | null> {
    if (!client.isRunning()) return null;
    const parameters: SkeletonParameters = {
      uri: client.code2ProtocolConverter.asUri(uri),
      units,
      ...(position && { position: { line: position.line, character: position.character } }),
    };
    return client.sendRequest<SkeletonSummary | null>(skeletonRequest, parameters);
  }

  async function findEdit(uri: vscode.Uri, units: readonly string[], position?: vscode.Position): Promise<vscode.WorkspaceEdit | undefined> {
    const answer = await ask(uri, units, position);
    return answer ? client.protocol2CodeConverter.asWorkspaceEdit(answer.edit) : undefined;
  }

  return {
    findEdit,
    async write(uri, units, position) {
      const answer = await ask(uri, units, position);
      if (!answer) return false;
      const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit);
      if (!(await vscode.workspace.applyEdit(edit))) return false;
      if (answer.place) await showSlot(answer.place);
      return true;
    },
    async findPlace(uri, unit) {
      const [file, edits] = (await findEdit(uri, [unit]))?.entries()[0] ?? [];
      const range = edits?.[0]?.range;
      return file && range ? new vscode.Location(file, range.start) : undefined;
    },
  };
}
