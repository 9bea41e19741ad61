import { dirname, join, sep } from 'node:path';
import { documentsFolderName, mayBeDocument } from './kindOfFile.ts';
import { lookThrough, type FoundFiles } from './lookThrough.ts';
import { machineFolders, readEntries } from './readEntries.ts';

/** The files under a folder of this machine that may concern a report (`lookThrough.ts`). A folder that cannot be listed has no files. */
export async function findFiles(folder: string, isDocumentsFolder = false): Promise<FoundFiles> {
  return lookThrough(machineFolders, folder, isDocumentsFolder, true);
}

/** The Markdown outside the folders named `documents`, without a look into these. */
export async function findMarkdown(folder: string): Promise<readonly string[]> {
  return (await lookThrough(machineFolders, folder, false, false)).markdown;
}

/** The documents in the folders named `documents` that stand beside a file or beside one of the folders over it, up to `top`. */
export async function findDocumentsBeside(path: string, top: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    found.push(...(await findFiles(join(folder, documentsFolderName), true)).documents);
    if (folder === top || !isInside(folder, top)) return [...new Set(found)].sort();
  }
}

/** True when `path` is `folder` or stands in it. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Documents that stand in one folder itself, as the product's own do: `seeds/*.txt`, not `seeds/drafts`. */
export async function findDocumentsIn(folder: string): Promise<readonly string[]> {
  const entries = await readEntries(folder);
  return entries.filter((entry) => entry.kind === 'file' && mayBeDocument(entry.name)).map(({ place }) => place);
}
