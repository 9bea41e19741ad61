import type { DocumentSource } from '../core/service.ts';
import type { Import } from './import/toImport.ts';
import type { IndexEvents, LibraryIndex } from './index/libraryIndex.ts';
import type { FileText } from './unreadableReason.ts';

/**
 * How the language server reaches files: those of its machine (`machineFiles.ts`), or those that the editor holds (`editorFiles.ts`). Every address is a
 * key as `toFileId` gives it; nothing throws.
 */
export interface FileAccess {
  readSeeds(): Promise<readonly DocumentSource[]>;
  /** What a workspace folder holds. */
  find(folder: string): Promise<{ readonly markdown: readonly string[]; readonly documents: readonly string[] }>;
  /** The Markdown of a folder alone, outside its folders of documents. */
  findMarkdown(folder: string): Promise<readonly string[]>;
  /** The documents for a file that is in no workspace folder. */
  findDocumentsBeside(file: string): Promise<readonly string[]>;
  /** Files that match a pattern of the settings, relative to a folder. */
  findByGlob(pattern: string, folder: string): Promise<readonly string[]>;
  /** The nearest file of settings, in the folder or over it. */
  findConfiguration(folder: string): Promise<string | undefined>;
  readText(file: string): Promise<FileText>;
  readDocument(file: string): Promise<FileText>;
  /** Of some files those that are in one of these folders, wherever links lead. */
  keepInside(files: readonly string[], folders: readonly string[]): Promise<readonly string[]>;
  /** Imports a file into a folder; `within` forbids to read or write anywhere else, links followed. What it names are keys. */
  import(file: string, folder: string, within: string | undefined): Promise<Import | 'outside'>;
  /** The index of a folder, in a folder of the editor's own; `undefined` where none can be kept. */
  openIndex(storage: string, folder: string, events: IndexEvents): LibraryIndex | undefined;
}
