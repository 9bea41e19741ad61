import type { FileAccess } from '../files/fileAccess.ts';
import { isUnder } from '../files/fileId.ts';
import { staysInside } from '../files/staysInside.ts';

/** What keeps the server in the folders that are open. */
export interface Restriction {
  /** The user has not said yet that the folder is trusted. */
  readonly isRestricted: () => boolean;
  /** The workspace folders. */
  readonly getFolders: () => readonly string[];
}

/**
 * Files as they are reached in Restricted Mode: whatever the files of a folder say (their patterns of documents, links among them), nothing outside the
 * folders that are open is looked for or read. What the product brings along is its own. Without the restriction it is `files` itself.
 */
export function createRestrictedAccess(files: FileAccess, { isRestricted, getFolders }: Restriction): FileAccess {
  const keep = async (found: readonly string[]): Promise<readonly string[]> => (isRestricted() ? files.keepInside(found, getFolders()) : found);
  const mayRead = async (file: string): Promise<boolean> => (await keep([file])).length > 0;
  const notFound = { kind: 'unreadable', reason: 'not-found' } as const;
  return {
    ...files,
    async find(folder) {
      const { markdown, documents } = await files.find(folder);
      return { markdown: await keep(markdown), documents: await keep(documents) };
    },
    findMarkdown: async (folder) => keep(await files.findMarkdown(folder)),
    findDocumentsBeside: async (file) => keep(await files.findDocumentsBeside(file)),
    findByGlob: async (pattern, folder) => (isRestricted() && !staysInside(pattern) ? [] : keep(await files.findByGlob(pattern, folder))),
    async findConfiguration(folder) {
      const file = await files.findConfiguration(folder);
      // One that lies over the folder is not of the folder.
      return file !== undefined && isRestricted() && !isUnder(file, folder) ? undefined : file;
    },
    readText: async (file) => ((await mayRead(file)) ? files.readText(file) : notFound),
    readDocument: async (file) => ((await mayRead(file)) ? files.readDocument(file) : notFound),
  };
}
