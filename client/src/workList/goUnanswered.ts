import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ReportSummary, UnitSummary } from '../../../server/src/lsp/protocol.ts';
import { say } from '../say.ts';
import { showPlace, showText } from '../showPlace.ts';
import { findUnitAtCursor } from '../unitAtCursor.ts';
import { describeFilter } from './filterCommands.ts';
import type { FilterStore } from './filterStore.ts';
import { findNextUnit } from './nextUnit.ts';
import { countOpen, passes, type Row } from './outline.ts';
import { showReply } from './showReply.ts';
import type { Skeletons } from './skeletons.ts';
import type { WorkListTree } from './tree.ts';

/** "Next recommendation not answered" and its like, from the cursor onwards in the order of paragraphs; and "Show in the work list". Nothing is written. */
export function registerGoUnanswered(client: BaseLanguageClient, tree: WorkListTree, view: vscode.TreeView<Row>, store: FilterStore, skeletons: Skeletons): vscode.Disposable {
  /** Where the last jump led: several recommendations without a reply have their place at the same spot, and the next jump goes on from the last. */
  let last: { readonly at: string; readonly unit: string } | undefined;

  async function go(direction: 1 | -1): Promise<void> {
    await tree.shown;
    const at = await findUnitAtCursor(client);
    const report = findReport(tree.reports, at?.uri, at?.answers);
    if (!report) return say(vscode.l10n.t('No report is open. A report is a Markdown file whose first lines say what it answers.'));
    // What is done is not gone to, whatever statuses the list shows.
    const filter = { ...store.filter, statuses: [] };
    const from = last && last.at === getCursor() ? last.unit : at?.unit;
    const unit = findNextUnit(report.units, from, direction, (each) => each.open && passes(each, filter));
    const narrowed = describeFilter(filter, report.statusLabels);
    const filtered = narrowed === '' ? '' : ` (${vscode.l10n.t('Filter: {0}', narrowed)})`;
    if (!unit) return say(describeRest(report.counts) + filtered);
    const row = tree.findRow(report.uris[0] ?? '', unit.id);
    if (row) await view.reveal(row, { select: true, focus: false });
    await showWhereItBelongs(report, unit);
    last = { at: getCursor(), unit: unit.id };
    say(`${unit.number}: ${report.statusLabels[unit.status]} – ${vscode.l10n.t('{0} not answered', countOpen(report))}${filtered}`);
  }

  /** The place of its reply in the report, with the blank to fill in selected where it is there already; where that cannot be told, the recommendation itself. */
  async function showWhereItBelongs({ uris }: ReportSummary, unit: UnitSummary): Promise<void> {
    if (await showReply(unit)) return;
    const active = vscode.window.activeTextEditor?.document.uri;
    const file = active && uris.includes(active.toString()) ? active : vscode.Uri.parse(uris[0] ?? '', true);
    const place = await skeletons.findPlace(file, unit.id);
    if (place) await showText(place.uri, { selection: place.range });
    else if (unit.source) await showPlace(unit.source);
  }

  /** A key that is pressed again before the last jump has arrived goes on from there. */
  let going = Promise.resolve();
  const goOn = (direction: 1 | -1): Promise<void> => {
    going = going.catch(() => undefined).then(() => go(direction));
    return going;
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand('periodicReport.nextUnanswered', () => goOn(1)),
    vscode.commands.registerCommand('periodicReport.previousUnanswered', () => goOn(-1)),
    vscode.commands.registerCommand('periodicReport.showInWorkList', async () => {
      await tree.shown;
      const at = await findUnitAtCursor(client);
      const report = at && findReport(tree.reports, at.uri, at.answers);
      const unit = at?.exact === true ? report?.units.find(({ id }) => id === at.unit) : undefined;
      if (!report || !unit) return say(vscode.l10n.t('Put the cursor on a reference to a recommendation, or in a reply to one.'));
      const row = tree.findRow(report.uris[0] ?? '', unit.id);
      if (row) await view.reveal(row, { select: true, focus: true });
      else say(vscode.l10n.t('The filter of the work list hides {0}.', unit.number));
    }),
  );
}

/** What is left where nothing is: replies that are not whole are not hidden by saying so. */
function describeRest({ partial, mentioned }: ReportSummary['counts']): string {
  if (partial + mentioned === 0) return vscode.l10n.t('Every recommendation is answered or dealt with.');
  return vscode.l10n.t('Something is written on every recommendation; {0} are answered in part or only mentioned.', partial + mentioned);
}

/** The report of the place; else that of the file at hand; else the first. */
function findReport(reports: readonly ReportSummary[], uri: string | undefined, answers: string | undefined): ReportSummary | undefined {
  const open = vscode.window.activeTextEditor?.document.uri.toString();
  const known = reports.filter((report) => report.known);
  return known.find((report) => uri !== undefined && report.uris.includes(uri) && report.answers === answers) ?? known.find(({ uris }) => uris.some((each) => vscode.Uri.parse(each, true).toString() === open)) ?? known[0];
}

function getCursor(): string {
  const editor = vscode.window.activeTextEditor;
  return editor ? `${editor.document.uri.toString()} ${String(editor.selection.active.line)}:${String(editor.selection.active.character)}` : '';
}
