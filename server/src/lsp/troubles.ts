import { getFileName } from '../core/messages/filePlace.ts';
import { lspMessages } from '../core/messages/lsp.ts';
import type { WorkspaceRoot } from './workspaceRoot.ts';

/** Something that went wrong in a folder as a whole, in the user's words. */
export interface Trouble {
  readonly message: string;
  /** The file to look at. */
  readonly fileId?: string;
}

/** Files that cannot be read, documents that settings name and that are not read, settings that cannot be used, and documents that reports answer and that are not there. */
export function getTroubles(root: WorkspaceRoot): readonly Trouble[] {
  const { unreadable, configuration, configurationFindings, reports } = root.service.snapshot;
  const words = lspMessages(configuration.uiLanguage);
  const missing = getMissingDocuments(root);
  return [
    ...missing.map((symbol): Trouble => {
      const draftId = reports.find(({ answers }) => answers === symbol)?.draftIds[0];
      return { message: words.missingDocument(symbol), ...(draftId !== undefined && { fileId: draftId }) };
    }),
    ...[...unreadable].map(([id, reason]): Trouble => ({ message: words.unreadable(getFileName(id), reason), fileId: id })),
    ...root.missingNames.map((name): Trouble => ({ message: words.notThere(name) })),
    ...root.untrustedNames.map((name): Trouble => ({ message: words.notTrusted(name) })),
    ...root.settingProblems.map((problem): Trouble => ({ message: words.badSetting(['periodicReport', ...problem.path].join('.')) })),
    ...configurationFindings.map((finding): Trouble => ({ message: `${getFileName(finding.fileId)}: ${finding.message}`, fileId: finding.fileId })),
  ];
}

/** What reports answer and the library does not have; nothing before everything was read. */
export function getMissingDocuments(root: WorkspaceRoot): readonly string[] {
  if (!root.complete) return [];
  return [...new Set(root.service.reports().flatMap(({ answers, document }) => (document ? [] : [answers])))];
}
