import * as vscode from 'vscode';
import type { UnitSummary } from '../../server/src/lsp/protocol.ts';

/** Icons go with words, never alone. */
const names: Readonly<Record<UnitSummary['status'], string>> = {
  answered: 'pass-filled',
  partial: 'color-mode',
  mentioned: 'comment',
  justified: 'circle-slash',
  unanswered: 'circle-outline',
};

/** Colours that every theme has, those of high contrast too. */
const colours: Readonly<Record<UnitSummary['status'], string>> = {
  answered: 'charts.green',
  partial: 'charts.yellow',
  mentioned: 'charts.blue',
  justified: 'disabledForeground',
  unanswered: 'charts.red',
};

/** For a tree. */
export function getUnitIcon(status: UnitSummary['status']): vscode.ThemeIcon {
  return new vscode.ThemeIcon(names[status], new vscode.ThemeColor(colours[status]));
}

/** For a line of text: `$(pass-filled)`. */
export function getIconMark(status: UnitSummary['status']): string {
  return `$(${names[status]})`;
}
