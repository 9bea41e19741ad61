import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDocument, toSentences } from '../../scripts/bench/largeLibrary.ts';
import { pathToId } from '../../server/src/files/fileUrl.ts';
import { openLibraryIndex, type IndexEvents, type LibraryIndex, type UpdateRequest, type UpdateResult } from '../../server/src/files/index/libraryIndex.ts';

const root = new URL('../../', import.meta.url);

/** A folder with documents, and a place for its index. */
export interface IndexedFolder {
  readonly folder: string;
  readonly documents: string;
  readonly storage: string;
  /** Opens its index; everything that is open is closed with the folder. */
  open(events?: Partial<IndexEvents>): LibraryIndex;
  update(index: LibraryIndex, only?: readonly string[]): Promise<UpdateResult>;
  remove(): Promise<void>;
}

/** The seeds, made documents of other Committees and States (one by one `size` more), and files that are no documents. */
export async function makeIndexedFolder(size: number): Promise<IndexedFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'periodic-report-index-'));
  const documents = join(folder, 'documents');
  await mkdir(documents);
  const seeds = ['CMW_C_MEX_CO_4.txt', 'CMW_C_MEX_4.txt', 'CMW_C_SR.593.txt', 'IOM_MGI_Mexico_2022.txt'];
  const texts = await Promise.all(seeds.map((name) => readFile(new URL(`seeds/${name}`, root), 'utf8')));
  await Promise.all(seeds.map((name, index) => writeFile(join(documents, name), texts[index] ?? '')));
  const sentences = toSentences(texts);
  for (let place = 0; place < size; place++) {
    const made = makeDocument(place * 37, sentences);
    await writeFile(join(documents, made.fileName), made.text);
  }
  await writeFile(join(documents, 'scan.pdf'), '%PDF-1.4 nothing');
  await writeFile(join(documents, 'draft.md'), '---\nanswers: CMW/C/MEX/CO/4\n---\n\nA draft.\n');
  const storage = join(folder, '.storage');
  const opened: LibraryIndex[] = [];
  return {
    folder,
    documents,
    storage,
    open(events = {}) {
      const nothing = (): void => undefined;
      const index = openLibraryIndex(storage, pathToId(folder), { changed: nothing, progress: nothing, lost: nothing, ...events });
      if (!index) throw new Error('This Node has no SQLite');
      opened.push(index);
      return index;
    },
    update: (index, only) => index.update(toRequest(folder, only)),
    async remove() {
      await Promise.all(opened.map((index) => index.close()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export function toRequest(folder: string, only?: readonly string[]): UpdateRequest {
  return { folder: pathToId(folder), without: [], patterns: [], base: pathToId(folder), first: [], ...(only && { only: only.map(pathToId) }) };
}
