import * as vscode from 'vscode';
import { say } from '../say.ts';
import { showPlace } from '../showPlace.ts';
import type { Row } from './outline.ts';
import { showReply } from './showReply.ts';
import type { Skeletons } from './skeletons.ts';
import type { WorkListTree } from './tree.ts';

/** What can be done with a row of the work list, by a click, a key or its menu. Several selected rows are written or copied together. */
export function registerUnitCommands(tree: WorkListTree, view: vscode.TreeView<Row>, skeletons: Skeletons): vscode.Disposable {
  /** The rows that are meant: a menu names them, a key means those selected. */
  const getRows = (row: Row | undefined, selected: readonly Row[] | undefined): readonly Row[] => (selected && selected.length > 0 ? selected : row ? [row] : view.selection);

  async function write(rows: readonly Row[], at?: vscode.TextEditor): Promise<void> {
    const [first] = rows;
    const units = rows.flatMap(({ uri, unit }) => (uri === first?.uri && unit !== undefined ? [unit] : []));
    if (!first || units.length === 0) return;
    const written = await (at ? skeletons.write(at.document.uri, units, at.selection.active) : skeletons.write(getFile(tree, first), units));
    if (!written) say(vscode.l10n.t('Nothing was written: the report already has a place for each reply, or it cannot be changed.'));
  }

  return vscode.Disposable.from(
    // A click: the reply; without one the recommendation itself, with the keys left in the list, where "Write a reply" is at hand.
    vscode.commands.registerCommand('periodicReport.openUnit', async (row?: Row) => {
      const unit = row && tree.findUnit(row)?.unit;
      if (unit && !(await showReply(unit)) && unit.source) await showPlace(unit.source, true);
    }),
    vscode.commands.registerCommand('periodicReport.writeReply', (row?: Row, selected?: readonly Row[]) => write(getRows(row, selected))),
    vscode.commands.registerCommand('periodicReport.insertReplyHere', async (row?: Row, selected?: readonly Row[]) => {
      const rows = getRows(row, selected);
      const files = tree.findFiles(rows[0]);
      const isOfReport = ({ document }: vscode.TextEditor): boolean => files.includes(document.uri.toString());
      const active = vscode.window.activeTextEditor;
      const editor = active && isOfReport(active) ? active : vscode.window.visibleTextEditors.find(isOfReport);
      if (editor) await write(rows, editor);
      else say(vscode.l10n.t('Open the report and put the cursor where the reply is to stand.'));
    }),
    vscode.commands.registerCommand('periodicReport.showUnit', async (row?: Row) => {
      const [first] = getRows(row, undefined);
      const source = first && tree.findUnit(first)?.unit.source;
      if (source) await showPlace(source);
    }),
    vscode.commands.registerCommand('periodicReport.copyUnitReference', async (row?: Row, selected?: readonly Row[]) => {
      const references = getRows(row, selected).flatMap((each) => tree.findUnit(each)?.unit.reference ?? []);
      await vscode.env.clipboard.writeText(references.join('\n'));
      say(vscode.l10n.t('Copied: {0}', references.join('; ')));
    }),
  );
}

/** The file to write into where nothing tells the place: the one at hand, where it is of the report. */
function getFile(tree: WorkListTree, row: Row): vscode.Uri {
  const active = vscode.window.activeTextEditor?.document.uri;
  return active && tree.findFiles(row).includes(active.toString()) ? active : vscode.Uri.parse(row.uri, true);
}
