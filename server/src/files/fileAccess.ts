import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DocumentSource } from '../core/service.ts';
import { findConfigurationFile } from './findConfiguration.ts';
import { findDocumentsBeside, findFiles, findMarkdown, isInside } from './findFiles.ts';
import { idToPath as toPath, pathToId as toId } from './fileUrl.ts';
import { findByGlob } from './glob.ts';
import { importInto, type Import } from './import/importInto.ts';
import { openLibraryIndex, type IndexEvents, type LibraryIndex } from './index/libraryIndex.ts';
import { findSeedsFolder } from './productFolder.ts';
import { readDocumentFile } from './readDocumentFile.ts';
import { readSeeds } from './readSeeds.ts';
import { readTextFile } from './readTextFile.ts';
import type { FileText } from './unreadableReason.ts';

/** How the language server reaches files. Every address is a key as `toFileId` gives it; nothing throws. A server without a disk gives its own. */
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
  findConfiguration(folder: string): string | undefined;
  readText(file: string): Promise<FileText>;
  readDocument(file: string): Promise<FileText>;
  /** Of some files those that are in one of these folders, wherever links lead. */
  keepInside(files: readonly string[], folders: readonly string[]): Promise<readonly string[]>;
  /** Imports a file into a folder; `within` forbids to read or write anywhere else, links followed. */
  import(file: string, folder: string, within: string | undefined): Promise<Import | 'outside'>;
  /** The index of a folder, in a folder of the editor's own; `undefined` where none can be kept. */
  openIndex(storage: string, folder: string, events: IndexEvents): LibraryIndex | undefined;
}

/** Files of this machine. */
export function createFileAccess(): FileAccess {
  return {
    readSeeds: () => readSeeds(findSeedsFolder(), toId),
    async find(folder) {
      const { markdown, documents } = await findFiles(toPath(folder));
      return { markdown: markdown.map(toId), documents: documents.map(toId) };
    },
    async findMarkdown(folder) {
      return (await findMarkdown(toPath(folder))).map(toId);
    },
    async findDocumentsBeside(file) {
      const path = toPath(file);
      return (await findDocumentsBeside(path, dirname(path))).map(toId);
    },
    async findByGlob(pattern, folder) {
      return (await findByGlob(pattern, toPath(folder))).map(toId);
    },
    findConfiguration(folder) {
      const path = findConfigurationFile(toPath(folder));
      return path === undefined ? undefined : toId(path);
    },
    readText: (file) => readTextFile(toPath(file)),
    readDocument: (file) => readDocumentFile(toPath(file)),
    async keepInside(files, folders) {
      const within = await Promise.all(folders.map((folder) => getRealPath(toPath(folder))));
      const real = await Promise.all(files.map((file) => getRealPath(toPath(file))));
      return files.filter((_, index) => within.some((folder) => isInside(real[index] ?? '', folder)));
    },
    async import(file, folder, within) {
      const [source, target] = [toPath(file), toPath(folder)];
      if (within !== undefined && !(await areInside([source, target], toPath(within)))) return 'outside';
      return importInto(source, target);
    },
    openIndex: openLibraryIndex,
  };
}

/** Whether files and folders are in a folder, wherever links lead. */
async function areInside(paths: readonly string[], folder: string): Promise<boolean> {
  const within = await getRealPath(folder);
  const found = await Promise.all(paths.map(getRealPath));
  return found.every((path) => isInside(path, within));
}

/** Where links lead; of what does not exist yet, the nearest folder that does. */
async function getRealPath(path: string): Promise<string> {
  return realpath(path).catch(() => (dirname(path) === path ? path : getRealPath(dirname(path))));
}
