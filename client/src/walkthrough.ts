import * as vscode from 'vscode';
import type { Reports } from './reports.ts';

/** Its third step is done when a reply has been written, which only the reports tell. */
const replyWrittenKey = 'periodicReport.replyWritten';

/** "First steps": the five steps that the manifest describes, each of which is done by doing it. */
export function registerWalkthrough({ extension, globalState }: vscode.ExtensionContext, reports: Reports): vscode.Disposable {
  const opening = vscode.commands.registerCommand('periodicReport.openWalkthrough', () => vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#firstSteps`, false));
  const tell = (): void => void vscode.commands.executeCommand('setContext', replyWrittenKey, true);
  if (globalState.get<boolean>(replyWrittenKey) === true) {
    tell();
    return opening;
  }
  /** Replies when a report was first seen: more than that are written since. */
  const first = new Map<string, number>();
  const watch = async (): Promise<void> => {
    for (const { answers, symbol, counts } of await reports.get()) {
      const key = `${symbol ?? ''} ${answers}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, counts.answered);
      else if (counts.answered > before) {
        listening.dispose();
        tell();
        await globalState.update(replyWrittenKey, true);
        return;
      }
    }
  };
  const listening = reports.onDidChange(() => void watch());
  return vscode.Disposable.from(opening, listening);
}
