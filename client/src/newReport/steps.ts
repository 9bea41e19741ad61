import * as vscode from 'vscode';

/** What a step gives: what is known after it, the wish to go back, or `undefined` when the user has left. */
export type Outcome<Known> = Known | 'back' | undefined;

/** Where a question stands among the others. */
export interface Frame {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** A question that is asked where it applies, with what is known so far. */
export interface Step<Known> {
  applies?(known: Known): boolean;
  ask(known: Known, frame: Frame): Promise<Outcome<Known>>;
}

/**
 * Asks one question after the other in VS Code's own box, by keyboard or mouse; the arrow in its title, or its key (Alt+Left on Windows), goes back to the question before, where
 * the answer given still stands. `undefined` when the user leaves.
 */
export async function askInSteps<Known>(title: string, steps: readonly Step<Known>[], start: Known): Promise<Known | undefined> {
  /** What was known before each question that was asked. */
  const before: { readonly at: number; readonly known: Known }[] = [];
  let known = start;
  for (let at = 0; at < steps.length; ) {
    const step = steps[at];
    if (!step || step.applies?.(known) === false) {
      at++;
      continue;
    }
    // What does not apply is not counted: the numbers have no gap.
    const later = steps.slice(at).filter((other) => other.applies?.(known) !== false);
    const outcome: Outcome<Known> = await step.ask(known, { title, step: before.length + 1, totalSteps: before.length + later.length });
    if (outcome === undefined) return undefined;
    if (outcome === 'back') {
      const last = before.pop();
      if (!last) return undefined;
      at = last.at;
      continue;
    }
    before.push({ at, known });
    known = outcome;
    at++;
  }
  return known;
}

/** What a list holds; `active` is the entry that Enter takes at once. */
export interface Entries<Item> {
  readonly items: readonly Item[];
  readonly active?: Item | undefined;
}

/** One of a list, which may come later than its box. */
export function pickOne<Item extends vscode.QuickPickItem>(frame: Frame, placeholder: string, entries: Entries<Item> | Promise<Entries<Item>>): Promise<Outcome<Item>> {
  const box = vscode.window.createQuickPick<Item>();
  box.placeholder = placeholder;
  const fill = ({ items, active }: Entries<Item>): void => {
    box.items = items;
    if (active) box.activeItems = [active];
    box.busy = false;
  };
  // What is known at once is there with the box: Enter may follow at once.
  if (entries instanceof Promise) {
    box.busy = true;
    void entries.then(fill);
  } else fill(entries);
  return answer(box, frame, (accept) => box.onDidAccept(() => {
    const [item] = box.selectedItems;
    if (item) accept(item);
  }));
}

/** What is to be said of a line of text: a problem stands in the way, a note does not. */
export interface Remarks {
  readonly problem: string | null;
  readonly note: string | null;
}

/** A line of text; it is taken when nothing stands in the way. */
export function enterText(frame: Frame, prompt: string, value: string, check: (text: string) => Promise<Remarks>): Promise<Outcome<string>> {
  const box = vscode.window.createInputBox();
  box.prompt = prompt;
  box.value = value;
  let latest = 0;
  const remark = async (text: string): Promise<Remarks> => {
    const turn = ++latest;
    const remarks = await check(text);
    const { problem, note } = remarks;
    if (turn === latest) box.validationMessage = problem ?? (note === null ? undefined : { message: note, severity: vscode.InputBoxValidationSeverity.Info });
    return remarks;
  };
  void remark(value);
  return answer(box, frame, (accept) =>
    vscode.Disposable.from(
      box.onDidChangeValue((text) => void remark(text)),
      box.onDidAccept(async () => {
        const text = box.value.trim();
        if ((await remark(text)).problem === null) accept(text);
      }),
    ),
  );
}

function answer<Value>(box: vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox, { title, step, totalSteps }: Frame, listen: (accept: (value: Value) => void) => vscode.Disposable): Promise<Outcome<Value>> {
  box.title = title;
  box.step = step;
  box.totalSteps = totalSteps;
  box.buttons = step > 1 ? [vscode.QuickInputButtons.Back] : [];
  // Looking something up in a document is no reason to begin again.
  box.ignoreFocusOut = true;
  return new Promise((resolve) => {
    const listening = vscode.Disposable.from(
      listen(resolve),
      box.onDidTriggerButton(() => resolve('back')),
      box.onDidHide(() => {
        resolve(undefined);
        listening.dispose();
        box.dispose();
      }),
    );
    box.show();
  }).then((value) => {
    box.hide();
    return value as Outcome<Value>;
  });
}
