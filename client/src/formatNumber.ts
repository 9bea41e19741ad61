import * as vscode from 'vscode';

/** A whole number with its thousands apart, in the language of the editor; also a number of four digits in Spanish, as UN documents print it: 1.202. */
export function formatNumber(value: number): string {
  return value.toLocaleString(vscode.env.language, { useGrouping: 'always' });
}
