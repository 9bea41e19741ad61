import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { byName, type Entry, type Folders } from './folders.ts';

/** Lists a folder in the order of names, the same on every machine. A folder that cannot be listed is empty; so are broken links. */
export async function readEntries(folder: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  try {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const linked = entry.isSymbolicLink();
      const place = join(folder, entry.name);
      const target = linked ? await stat(place).catch(() => undefined) : entry;
      if (target?.isFile()) entries.push({ name: entry.name, kind: 'file', linked, place });
      if (target?.isDirectory()) entries.push({ name: entry.name, kind: 'folder', linked, place });
    }
  } catch {
    return [];
  }
  return entries.sort(byName);
}

/** The folders of this machine, by their paths. */
export const machineFolders: Folders = {
  list: readEntries,
  resolve: (folder) => realpath(folder).catch(() => undefined),
  parent: dirname,
};
