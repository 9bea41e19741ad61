import * as vscode from 'vscode';
import type { ReportSummary, UnitSummary } from '../../../server/src/lsp/protocol.ts';
import { getIconMark } from '../unitIcons.ts';
import type { FilterStore } from './filterStore.ts';
import { noFilter, type Filter } from './outline.ts';

/** The commands that narrow the work list down: all conditions in one list, the two usual ones at once, and none. */
export function registerFilterCommands(store: FilterStore, getReports: () => readonly ReportSummary[]): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('periodicReport.filterWorkList', async () => {
      const chosen = await vscode.window.showQuickPick(getConditions(getReports(), store.filter), {
        title: vscode.l10n.t('Filter the work list'),
        placeHolder: vscode.l10n.t('Choose what is shown; nothing chosen shows everything'),
        canPickMany: true,
      });
      if (chosen) store.set(chosen.reduce((filter, { add }) => add?.(filter) ?? filter, noFilter));
    }),
    vscode.commands.registerCommand('periodicReport.onlyUnanswered', () => {
      const { filter } = store;
      const isOn = filter.statuses.length === 1 && filter.statuses[0] === 'unanswered';
      store.set({ ...filter, statuses: isOn ? [] : ['unanswered'] });
    }),
    vscode.commands.registerCommand('periodicReport.onlyFollowUp', () => store.set({ ...store.filter, followUp: !store.filter.followUp })),
    vscode.commands.registerCommand('periodicReport.clearFilter', () => store.set(noFilter)),
  );
}

interface Condition extends vscode.QuickPickItem {
  readonly add?: (filter: Filter) => Filter;
}

function getConditions(reports: readonly ReportSummary[], filter: Filter): readonly Condition[] {
  const labels = reports[0]?.statusLabels;
  const units = reports.flatMap((report) => report.units);
  const statuses = labels ? (Object.keys(labels) as UnitSummary['status'][]) : [];
  const owners = [...new Set(units.map(({ owner }) => owner ?? ''))].sort();
  const count = (fits: (unit: UnitSummary) => boolean): string => String(units.filter(fits).length);
  return [
    { label: vscode.l10n.t('Follow-up'), kind: vscode.QuickPickItemKind.Separator },
    { label: vscode.l10n.t('follow-up'), description: count(({ followUp }) => followUp), picked: filter.followUp, add: (before) => ({ ...before, followUp: true }) },
    { label: vscode.l10n.t('Status'), kind: vscode.QuickPickItemKind.Separator },
    // What is still to be done stands first.
    ...statuses.reverse().map((status): Condition => ({
      label: `${getIconMark(status)} ${labels?.[status] ?? status}`,
      description: count((unit) => unit.status === status),
      picked: filter.statuses.includes(status),
      add: (before) => ({ ...before, statuses: [...before.statuses, status] }),
    })),
    ...(owners.length < 2 ? [] : [{ label: vscode.l10n.t('Owner'), kind: vscode.QuickPickItemKind.Separator }]),
    ...(owners.length < 2 ? [] : owners).map((owner): Condition => ({
      label: owner === '' ? vscode.l10n.t('without an owner') : `$(person) ${owner}`,
      description: count((unit) => (unit.owner ?? '') === owner),
      picked: filter.owners.includes(owner),
      add: (before) => ({ ...before, owners: [...before.owners, owner] }),
    })),
  ];
}

/** A filter in words: "not answered · follow-up". */
export function describeFilter({ statuses, followUp, owners }: Filter, labels: ReportSummary['statusLabels'] | undefined): string {
  const parts = [
    ...(statuses.length === 0 ? [] : [statuses.map((status) => labels?.[status] ?? status).join(', ')]),
    ...(followUp ? [vscode.l10n.t('follow-up')] : []),
    ...(owners.length === 0 ? [] : [owners.map((owner) => (owner === '' ? vscode.l10n.t('without an owner') : owner)).join(', ')]),
  ];
  return parts.join(' · ');
}
