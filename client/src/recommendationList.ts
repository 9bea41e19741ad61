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
  const open = report.units.filter((unit) => unit.status !== 'answered' && unit.status !== 'justified');
  const done = report.units.filter((unit) => !open.includes(unit));
  return [
    { label: vscode.l10n.t('{0}: open ({1})', report.answers, open.length), kind: vscode.QuickPickItemKind.Separator },
    ...open.map(toItem),
    { label: vscode.l10n.t('{0}: answered or justified ({1})', report.answers, done.length), kind: vscode.QuickPickItemKind.Separator },
    ...done.map(toItem),
  ];
}

function toItem(unit: UnitSummary): UnitItem {
  const marks = [unit.statusLabel, unit.topic, unit.followUp ? vscode.l10n.t('follow-up') : ''].filter(Boolean);
  return { label: `$(${icons[unit.status]}) ${unit.number}`, description: marks.join(' · '), detail: unit.text, unit };
}

async function show({ uri, range }: PlaceSummary): Promise<void> {
  const selection = new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri, true), { selection });
}
