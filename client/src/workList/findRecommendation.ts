import * as vscode from 'vscode';
import type { ReportSummary, UnitSummary } from '../../../server/src/lsp/protocol.ts';
import { say } from '../say.ts';
import { showPlace } from '../showPlace.ts';
import { getIconMark } from '../unitIcons.ts';
import { matchWords } from './matchWords.ts';
import type { Row } from './outline.ts';
import type { WorkListTree } from './tree.ts';

/** What is still to be done stands first. */
const openFirst: readonly UnitSummary['status'][] = ['unanswered', 'partial', 'mentioned', 'justified', 'answered'];

interface UnitItem extends vscode.QuickPickItem {
  readonly unit?: UnitSummary;
  readonly report?: ReportSummary;
}

/** "Find a recommendation": by its number or by words in any order. Choosing one goes to its reply, or to its text where there is none, and selects it in the work list. */
export function registerFindRecommendation(tree: WorkListTree, view: vscode.TreeView<Row>): vscode.Disposable {
  return vscode.commands.registerCommand('periodicReport.showRecommendations', async () => {
    await tree.shown;
    const reports = getReports(tree.reports);
    if (reports.length === 0) {
      say(vscode.l10n.t('No report is open. A report is a Markdown file whose first lines say what it answers.'));
      return;
    }
    const chosen = await choose(reports);
    if (!chosen?.unit) return;
    const { unit, report } = chosen;
    const row = tree.findRow(report?.uris[0] ?? '', unit.id);
    // Where the list is not in view it is not brought there.
    if (row && view.visible) await view.reveal(row, { select: true, focus: false });
    const place = unit.places[0] ?? unit.source;
    if (place) await showPlace(place);
  });
}

/** Those of the file at hand, else all. */
function getReports(reports: readonly ReportSummary[]): readonly ReportSummary[] {
  const open = vscode.window.activeTextEditor?.document.uri.toString();
  const known = reports.filter((report) => report.known);
  const ofFile = known.filter(({ uris }) => uris.some((uri) => vscode.Uri.parse(uri, true).toString() === open));
  return ofFile.length > 0 ? ofFile : known;
}

function choose(reports: readonly ReportSummary[]): Promise<UnitItem | undefined> {
  const box = vscode.window.createQuickPick<UnitItem>();
  box.title = vscode.l10n.t('Recommendations and their replies');
  box.placeholder = vscode.l10n.t('Type a number or any words of the recommendation');
  box.items = reports.flatMap((report) => toGroups(report));
  return new Promise((resolve) => {
    box.onDidChangeValue((value) => {
      box.items = value.trim() === '' ? reports.flatMap((report) => toGroups(report)) : reports.flatMap((report) => toFound(report, value));
    });
    box.onDidAccept(() => {
      // Enter may come before VS Code has told which entry of a new list is the active one: then the first is meant.
      resolve(box.activeItems.find((item) => box.items.includes(item)) ?? box.items.find(({ unit }) => unit !== undefined));
      box.hide();
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}

/** All, what is to be done first. */
function toGroups(report: ReportSummary): readonly UnitItem[] {
  return openFirst.flatMap((status): readonly UnitItem[] => {
    const units = report.units.filter((unit) => unit.status === status);
    const heading = `${report.answers}: ${report.statusLabels[status]} (${units.length})`;
    return units.length === 0 ? [] : [{ label: heading, kind: vscode.QuickPickItemKind.Separator }, ...units.map((unit) => toItem(unit, report))];
  });
}

/** Those that fit, the best first; of equals in the order of paragraphs. */
function toFound(report: ReportSummary, typed: string): readonly UnitItem[] {
  const found = report.units.map((unit) => ({ unit, fit: matchWords(typed, unit) })).filter(({ fit }) => fit > 0);
  const items = found.sort((a, b) => b.fit - a.fit).map(({ unit }) => toItem(unit, report));
  return items.length === 0 ? [] : [{ label: report.answers, kind: vscode.QuickPickItemKind.Separator }, ...items];
}

function toItem(unit: UnitSummary, report: ReportSummary): UnitItem {
  const marks = [report.statusLabels[unit.status], unit.topic, unit.followUp ? vscode.l10n.t('follow-up') : '', unit.owner ?? ''].filter(Boolean);
  // The words were compared here, in any order: the box must not drop what it finds itself.
  return { label: `${getIconMark(unit.status)} ${unit.number}`, description: marks.join(' · '), detail: unit.text, alwaysShow: true, unit, report };
}
