import { skippedFolder, type Folders } from './folders.ts';
import { documentsFolderName, isMarkdown, mayBeDocument } from './kindOfFile.ts';

/** The files under a folder that may concern a report, each list in the order of their places. */
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
 * links ends. `isDocumentsFolder` tells that the folder itself is one of documents; without `withDocuments`, folders of documents are left out: there may
 * be ten thousand files in them.
 */
export async function lookThrough(folders: Folders, folder: string, isDocumentsFolder: boolean, withDocuments: boolean): Promise<FoundFiles> {
  const markdown: string[] = [];
  const documents: string[] = [];
  const seen = new Set<string>();

  async function walk(at: string, inDocuments: boolean, depth: number): Promise<void> {
    const real = await folders.resolve(at);
    if (real === undefined || seen.has(real) || depth > deepest) return;
    seen.add(real);
    for (const { name, kind, place } of await folders.list(at)) {
      if (kind === 'folder') {
        if (!skippedFolder(name) && (withDocuments || name !== documentsFolderName)) await walk(place, inDocuments || name === documentsFolderName, depth + 1);
      } else if (inDocuments) {
        if (mayBeDocument(name)) documents.push(place);
      } else if (isMarkdown(name)) {
        markdown.push(place);
      }
    }
  }

  await walk(folder, isDocumentsFolder, 0);
  return { markdown: markdown.sort(), documents: documents.sort() };
}
