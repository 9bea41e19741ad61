import type { WorkspaceFolder } from 'vscode-languageserver';
import type { UiLanguage } from '../core/model.ts';

/** What the client said of itself when it started the session. */
export interface ClientFacts {
  readonly folders: readonly WorkspaceFolder[];
  readonly locale: UiLanguage;
  /** Settings from `initializationOptions`, until others come. */
  readonly settings: unknown;
  /** Settings can be asked for, folder by folder. */
  readonly asksForSettings: boolean;
  /** In Restricted Mode: the user has not said yet that the folders are trusted. */
  readonly restricted?: boolean;
  /** Can tell when files change: those of the workspace, or of any folder. */
  readonly watchesFiles?: 'workspace' | 'anywhere';
  readonly storage?: string | undefined;
  readonly showsProgress?: boolean;
  /** Can show the text of a document whose file an editor cannot. */
  readonly showsDocumentTexts?: boolean;
}

/** `workspace/didChangeConfiguration` carries all settings, under their section. */
export function getSection(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null) return {};
  return 'periodicReport' in settings ? settings.periodicReport : settings;
}
