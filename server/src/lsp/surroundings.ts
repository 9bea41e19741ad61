import type { UiLanguage } from '../core/model.ts';
import type { DocumentSource } from '../core/service.ts';
import type { FileAccess } from '../files/fileAccess.ts';
import type { Progress } from './folderIndex.ts';
import type { WorkspaceRoot } from './workspaceRoot.ts';

/** A file that is open in the editor: its buffer counts, not the disk. */
export interface OpenFile {
  readonly text: string;
  readonly languageId: string;
}

/** What a root needs to know of the world around it. */
export interface Surroundings {
  readonly files: FileAccess;
  /** Nothing outside the workspace folders is read. */
  isRestricted(): boolean;
  /** Read once for all roots. */
  readonly seeds: Promise<readonly DocumentSource[]>;
  findOpen(id: string): OpenFile | undefined;
  /** Files in a folder that is a workspace folder of its own are that folder's. */
  owns(root: WorkspaceRoot, id: string): boolean;
  readonly locale: UiLanguage;
  /** Where an index may be kept. */
  readonly storage: string | undefined;
  /** Of the workspace. */
  getFolders(): readonly string[];
  /** Tells that documents are being read; `cancel` is called when the user has had enough. */
  startProgress(root: WorkspaceRoot, cancel: () => void): Progress;
  /** Something changed without a message of the client's that asked for it. */
  changed(root: WorkspaceRoot): void;
}
