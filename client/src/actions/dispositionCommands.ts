import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { dispositionRequest, type ChangeSummary, type DispositionParameters, type UnitSummary } from '../../../server/src/lsp/protocol.ts';
import type { Reports } from '../reports.ts';
import { say } from '../say.ts';
import { findUnitAtCursor } from '../unitAtCursor.ts';
import { applyChange } from './applyChange.ts';
import { askOwner } from './askOwner.ts';
import { askReason } from './askReason.ts';

/** A recommendation of a report: a row of the work list has both. */
export interface ChosenUnit {
  readonly uri: string;
  readonly unit?: string | undefined;
}

interface StatusItem extends vscode.QuickPickItem {
  readonly status: NonNullable<DispositionParameters['status']>;
}

/** Sets the recommendation at the cursor, or in the work list, aside with a reason; or says who writes its reply. */
export function registerDispositionCommands(client: BaseLanguageClient, reports: Reports): vscode.Disposable {
  const write = async (parameters: DispositionParameters): Promise<void> => applyChange(client, await client.sendRequest<ChangeSummary | null>(dispositionRequest, parameters));

  return vscode.Disposable.from(
    vscode.commands.registerCommand('periodicReport.setAside', async (chosen?: ChosenUnit) => {
      const found = await findUnit(client, reports, chosen);
      if (!found) return;
      const title = vscode.l10n.t('Set aside: {0}', found.name);
      const items: StatusItem[] = [
        { label: vscode.l10n.t('Not accepted'), detail: vscode.l10n.t('The State party does not accept the recommendation.'), status: 'not-accepted' },
        { label: vscode.l10n.t('Does not apply'), detail: vscode.l10n.t('The recommendation does not concern the State party, or no longer.'), status: 'not-applicable' },
      ];
      const picked = await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('Why is it not answered?'), ignoreFocusOut: true });
      if (!picked) return;
      const reason = await askReason(title, vscode.l10n.t('The reason. It is counted as a reason given, never as an answer.'));
      if (reason === undefined) return;
      const owner = await askOwner(title, found.owners, found.unit?.owner ?? '');
      if (owner === undefined) return;
      await write({ uri: found.uri, unit: found.id, status: picked.status, reason, ...(owner !== (found.unit?.owner ?? '') && { owner }) });
    }),
    vscode.commands.registerCommand('periodicReport.assignOwner', async (chosen?: ChosenUnit) => {
      const found = await findUnit(client, reports, chosen);
      if (!found) return;
      const owner = await askOwner(vscode.l10n.t('Who writes the reply: {0}', found.name), found.owners, found.unit?.owner ?? '');
      if (owner !== undefined && owner !== (found.unit?.owner ?? '')) await write({ uri: found.uri, unit: found.id, owner });
    }),
  );
}

interface FoundUnit {
  readonly uri: string;
  readonly id: string;
  readonly name: string;
  readonly unit: UnitSummary | undefined;
  /** Those named in the report. */
  readonly owners: readonly string[];
}

async function findUnit(client: BaseLanguageClient, reports: Reports, chosen: ChosenUnit | undefined): Promise<FoundUnit | undefined> {
  const found = chosen?.unit === undefined ? await findUnitAtCursor(client) : { uri: chosen.uri, unit: chosen.unit, exact: true };
  // Only what is meant for certain: a recommendation that was dealt with before the cursor is none to set aside.
  const place = found?.exact === true ? found : undefined;
  if (!place) {
    say(vscode.l10n.t('Put the cursor on a recommendation, or into the reply to it.'));
    return undefined;
  }
  const ofFile = await reports.get(vscode.Uri.parse(place.uri, true));
  const units = ofFile.flatMap((report) => report.units);
  const unit = units.find(({ id }) => id === place.unit);
  const owners = [...new Set(units.flatMap(({ owner }) => owner ?? []))].sort((a, b) => a.localeCompare(b));
  return { uri: place.uri, id: place.unit, name: unit?.reference ?? place.unit, unit, owners };
}
