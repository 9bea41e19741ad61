import * as vscode from 'vscode';
import type { Row } from './outline.ts';
import type { Skeletons } from './skeletons.ts';
import type { WorkListTree } from './tree.ts';

/** What is dragged: ids of recommendations, as JSON. */
const mimeType = 'application/vnd.periodic-report.units';

/** Recommendations can be dragged out of the work list: into a report as places for their replies, anywhere else as their references. */
export function createDragController(tree: WorkListTree): vscode.TreeDragAndDropController<Row> {
  return {
    dragMimeTypes: [mimeType, 'text/plain'],
    dropMimeTypes: [],
    handleDrag(rows, transfer) {
      const units = rows.flatMap(({ unit }) => unit ?? []);
      if (units.length === 0) return;
      transfer.set(mimeType, new vscode.DataTransferItem(JSON.stringify(units)));
      transfer.set('text/plain', new vscode.DataTransferItem(rows.flatMap((row) => tree.findUnit(row)?.unit.reference ?? []).join('; ')));
    },
  };
}

/** Takes what is dragged into a report. */
export function createDropProvider(skeletons: Skeletons): vscode.DocumentDropEditProvider {
  return {
    async provideDocumentDropEdits({ uri }, position, transfer) {
      const units = parseUnits(await transfer.get(mimeType)?.asString());
      const additionalEdit = units.length === 0 ? undefined : await skeletons.findEdit(uri, units, position);
      // In a file that is no report of theirs the references are left to VS Code's own way with text.
      if (!additionalEdit) return undefined;
      const edit = new vscode.DocumentDropEdit('', vscode.l10n.t('Insert the place for the reply'), vscode.DocumentDropOrPasteEditKind.Empty.append('periodicReport', 'reply'));
      edit.additionalEdit = additionalEdit;
      return edit;
    },
  };
}

/** What each of the two needs of VS Code to know the other. */
export const dropMetadata: vscode.DocumentDropEditProviderMetadata = { dropMimeTypes: [mimeType] };

/** What was dragged may come from anywhere. */
function parseUnits(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  try {
    const units: unknown = JSON.parse(text);
    return Array.isArray(units) ? units.filter((unit): unit is string => typeof unit === 'string') : [];
  } catch {
    return [];
  }
}
