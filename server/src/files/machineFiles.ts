import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { FileAccess } from './fileAccess.ts';
import { findConfigurationFile } from './findConfiguration.ts';
import { findDocumentsBeside, findFiles, findMarkdown, isInside } from './findFiles.ts';
import { idToPath as toPath, pathToId as toId } from './fileUrl.ts';
import { findByGlob } from './glob.ts';
import { importInto } from './import/importInto.ts';
import { openLibraryIndex } from './index/libraryIndex.ts';
import { findSeedsFolder } from './productFolder.ts';
import { readDocumentFile } from './readDocumentFile.ts';
import { readSeeds } from './readSeeds.ts';
import { readTextFile } from './readTextFile.ts';

/** Files of this machine. */
export function createMachineFiles(): FileAccess {
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
      return Promise.resolve(path === undefined ? undefined : toId(path));
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
      const done = await importInto(source, target);
      return done.kind === 'unreadable' ? { ...done, source: file } : { ...done, source: file, target: toId(done.target) };
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
