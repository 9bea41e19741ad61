import * as vscode from 'vscode';

interface OwnerItem extends vscode.QuickPickItem {
  readonly owner: string;
}

/** Asks for a name, to be typed or chosen among those that are named already; '' for nobody, undefined where the user went back. */
export async function askOwner(title: string, known: readonly string[], current: string): Promise<string | undefined> {
  const picker = vscode.window.createQuickPick<OwnerItem>();
  picker.title = title;
  picker.placeholder = vscode.l10n.t('Name of the authority or person; may be left empty');
  picker.ignoreFocusOut = true;
  const nobody: OwnerItem = { label: current === '' ? vscode.l10n.t('Nobody yet') : vscode.l10n.t('Nobody'), owner: '' };
  const list = (typed: string): OwnerItem[] => {
    const names = [...(typed === '' ? [] : [typed]), ...(current === '' ? [] : [current]), ...known];
    const items = [...new Set(names)].map((owner): OwnerItem => ({ label: plainLabel(owner), owner }));
    return typed === '' && current === '' ? [nobody, ...items] : [...items, nobody];
  };
  picker.items = list('');
  const typing = picker.onDidChangeValue((value) => {
    picker.items = list(value.trim());
  });
  try {
    return await new Promise<string | undefined>((resolve) => {
      picker.onDidAccept(() => {
        // What was typed holds, whatever the list shows in the meantime.
        const typed = picker.value.trim();
        const [item] = picker.activeItems;
        resolve(item?.owner ?? typed);
        picker.hide();
      });
      picker.onDidHide(() => resolve(undefined));
      picker.show();
    });
  } finally {
    typing.dispose();
    picker.dispose();
  }
}

/** A name from a draft is shown as it is: `$(icon)` in it becomes none. */
function plainLabel(name: string): string {
  return name.replace(/\$\(/g, '$\u200b(');
}
