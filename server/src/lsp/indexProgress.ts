import type { Connection } from 'vscode-languageserver';
import { lspMessages } from '../core/messages/lsp.ts';
import type { UiLanguage } from '../core/model.ts';
import type { Progress } from './folderIndex.ts';

/** Shows in the editor, where it can, how far the documents of a folder are read; its user may end it. */
export function startIndexProgress(connection: Connection, isShown: boolean | undefined, language: UiLanguage, cancel: () => void): Progress {
  if (!isShown) return { report: () => undefined, end: () => undefined };
  const words = lspMessages(language);
  let last = { done: 0, total: 1 };
  let isOver = false;
  const started = connection.window.createWorkDoneProgress().then((reporter) => {
    reporter.begin(words.readingDocuments, toPercentage(last), words.someOf(last.done, last.total), true);
    reporter.token.onCancellationRequested(cancel);
    return reporter;
  });
  started.catch(() => undefined);
  return {
    report(done, total) {
      const before = toPercentage(last);
      last = { done, total };
      // A whole message for each document would be noise.
      if (toPercentage(last) !== before) void started.then((reporter) => !isOver && reporter.report(toPercentage(last), words.someOf(done, total)));
    },
    end() {
      isOver = true;
      void started.then((reporter) => reporter.done());
    },
  };
}

function toPercentage({ done, total }: { readonly done: number; readonly total: number }): number {
  return Math.floor((100 * done) / Math.max(1, total));
}
