import * as vscode from 'vscode';
import { showPlace } from '../showPlace.ts';
import type { Row } from './outline.ts';
import type { WorkListTree } from './tree.ts';

/** What can be done with a row of the work list, by a click, a key or its menu. */
export function registerUnitCommands(tree: WorkListTree): vscode.Disposable {
  return vscode.Disposable.from(
    // A click: the reply; without one the recommendation itself, with the keys left in the list, where "Write a reply" is at hand.
    vscode.commands.registerCommand('periodicReport.openUnit', async (row?: Row) => {
      const unit = row && tree.findUnit(row)?.unit;
      const [reply] = unit?.places ?? [];
      if (reply) await showPlace(reply);
      else if (unit?.source) await showPlace(unit.source, true);
    }),
    vscode.commands.registerCommand('periodicReport.showUnit', async (row?: Row) => {
      const source = row && tree.findUnit(row)?.unit.source;
      if (source) await showPlace(source);
    }),
    vscode.commands.registerCommand('periodicReport.copyUnitReference', async (row?: Row, selected?: readonly Row[]) => {
      const rows = selected && selected.length > 0 ? selected : row ? [row] : [];
      await vscode.env.clipboard.writeText(rows.flatMap((each) => tree.findUnit(each)?.unit.reference ?? []).join('\n'));
    }),
  );
}
