import * as vscode from 'vscode';
import type { PlaceSummary, ReportSummary, UnitSummary } from '../../server/src/lsp/protocol.ts';
import type { Reports } from './reports.ts';

/** Icons go with words, never alone. */
const icons: Readonly<Record<UnitSummary['status'], string>> = {
  answered: 'pass-filled',
  partial: 'circle-large-outline',
  mentioned: 'comment',
  justified: 'circle-slash',
  unanswered: 'circle-outline',
};

/** What is still to be done stands first. */
const openFirst: readonly UnitSummary['status'][] = ['unanswered', 'partial', 'mentioned', 'justified', 'answered'];

interface UnitItem extends vscode.QuickPickItem {
  readonly unit?: UnitSummary;
}

/** A list of all recommendations, those without a reply first; choosing one goes to its reply, or to its text where there is none. */
export function registerRecommendationList(reports: Reports): vscode.Disposable {
  return vscode.commands.registerCommand('periodicReport.showRecommendations', async () => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const ofFile = uri ? await reports.get(uri) : [];
    const found = (ofFile.length > 0 ? ofFile : await reports.get()).filter((report) => report.known);
    if (found.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('No report is open. A report is a Markdown file whose first lines say what it answers.'));
      return;
    }
    const chosen = await vscode.window.showQuickPick(found.flatMap(toItems), {
      title: vscode.l10n.t('Recommendations and their replies'),
      placeHolder: vscode.l10n.t('Type a number or any words of the recommendation'),
      matchOnDescription: true,
      matchOnDetail: true,
    });
    const place = chosen?.unit && (chosen.unit.places[0] ?? chosen.unit.source);
    if (place) await show(place);
  });
}

function toItems(report: ReportSummary): readonly UnitItem[] {
  return openFirst.flatMap((status): readonly UnitItem[] => {
    const units = report.units.filter((unit) => unit.status === status);
    const heading = `${report.answers}: ${report.statusLabels[status]} (${units.length})`;
    return units.length === 0 ? [] : [{ label: heading, kind: vscode.QuickPickItemKind.Separator }, ...units.map((unit) => toItem(unit, report))];
  });
}

function toItem(unit: UnitSummary, { statusLabels }: ReportSummary): UnitItem {
  const marks = [statusLabels[unit.status], unit.topic, unit.followUp ? vscode.l10n.t('follow-up') : ''].filter(Boolean);
  return { label: `$(${icons[unit.status]}) ${unit.number}`, description: marks.join(' · '), detail: unit.text, unit };
}

async function show({ uri, range }: PlaceSummary): Promise<void> {
  const selection = new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri, true), { selection });
}
