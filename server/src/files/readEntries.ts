import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What stands in a folder. `linked` is true for a symbolic link, told as what it leads to. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
  readonly linked: boolean;
}

/** Lists a folder in the order of names, the same on every machine. A folder that cannot be listed is empty; so are broken links. */
export async function readEntries(folder: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  try {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const linked = entry.isSymbolicLink();
      const target = linked ? await stat(join(folder, entry.name)).catch(() => undefined) : entry;
      if (target?.isFile()) entries.push({ name: entry.name, kind: 'file', linked });
      if (target?.isDirectory()) entries.push({ name: entry.name, kind: 'folder', linked });
    }
  } catch {
    return [];
  }
  return entries.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
}

/** Folders that hold no drafts or documents of the user's own: hidden ones, packages, built things. */
export function skippedFolder(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === 'dist';
}
