import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { DocumentSource } from '../core/service.ts';
import { findDocumentsIn } from './findFiles.ts';
import { addPreparedSeeds } from './preparedSeeds.ts';
import { readDocumentFile } from './readDocumentFile.ts';

/**
 * Reads the documents that come with the product; `toId` makes the id of a path. Files that cannot be read are left out. What the build has
 * prepared of them (`dist/seeds.json`) comes with them.
 */
export async function readSeeds(folder: string | undefined, toId: (path: string) => string): Promise<readonly DocumentSource[]> {
  if (folder === undefined) return [];
  const read = await Promise.all(
    (await findDocumentsIn(folder)).map(async (path) => {
      const file = await readDocumentFile(path);
      return file.kind === 'text' ? [{ id: toId(path), fileName: basename(path), text: file.text }] : [];
    }),
  );
  const prepared = await readFile(join(folder, '..', 'dist', 'seeds.json'), 'utf8').catch(() => '');
  return addPreparedSeeds(read.flat(), prepared);
}
