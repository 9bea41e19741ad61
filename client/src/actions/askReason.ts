import * as vscode from 'vscode';

/** Asks for a reason, which must be given; undefined where the user went back. */
export async function askReason(title: string, prompt: string): Promise<string | undefined> {
  const reason = await vscode.window.showInputBox({
    title,
    prompt,
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? { message: vscode.l10n.t('A reason is needed.'), severity: vscode.InputBoxValidationSeverity.Info } : undefined),
  });
  return reason === undefined || reason.trim() === '' ? undefined : reason;
}
