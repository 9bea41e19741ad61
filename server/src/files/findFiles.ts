import { realpath } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { documentsFolderName, isMarkdown, mayBeDocument } from './kindOfFile.ts';
import { readEntries, skippedFolder } from './readEntries.ts';

/** The files under a folder that may concern a report, each list in the order of paths. */
export interface FoundFiles {
  /** Markdown outside the folders named `documents`; whether one is a draft is told by its text. */
  readonly markdown: readonly string[];
  /** Everything in folders named `documents` that may be a UN document. */
  readonly documents: readonly string[];
}

/** Deeper than any real tree. */
const deepest = 64;

/**
 * Looks through a folder and all folders in it, except hidden ones, `node_modules` and `dist`. A link is followed once; a circle of
 * links ends. A folder that cannot be listed has no files. `isDocumentsFolder` tells that the folder itself is one of documents.
 */
export async function findFiles(folder: string, isDocumentsFolder = false): Promise<FoundFiles> {
  return look(folder, isDocumentsFolder, true);
}

/** The Markdown outside the folders named `documents`, without a look into these: there may be ten thousand files in them. */
export async function findMarkdown(folder: string): Promise<readonly string[]> {
  return (await look(folder, false, false)).markdown;
}

async function look(folder: string, isDocumentsFolder: boolean, withDocuments: boolean): Promise<FoundFiles> {
  const markdown: string[] = [];
  const documents: string[] = [];
  const seen = new Set<string>();

  async function walk(at: string, inDocuments: boolean, depth: number): Promise<void> {
    const real = await realpath(at).catch(() => undefined);
    if (real === undefined || seen.has(real) || depth > deepest) return;
    seen.add(real);
    for (const entry of await readEntries(at)) {
      const path = join(at, entry.name);
      if (entry.kind === 'folder') {
        if (!skippedFolder(entry.name) && (withDocuments || entry.name !== documentsFolderName)) await walk(path, inDocuments || entry.name === documentsFolderName, depth + 1);
      } else if (inDocuments) {
        if (mayBeDocument(path)) documents.push(path);
      } else if (isMarkdown(path)) {
        markdown.push(path);
      }
    }
  }

  await walk(folder, isDocumentsFolder, 0);
  return { markdown: markdown.sort(), documents: documents.sort() };
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
  return entries.filter((entry) => entry.kind === 'file' && mayBeDocument(entry.name)).map((entry) => join(folder, entry.name));
}
