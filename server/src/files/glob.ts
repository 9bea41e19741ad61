import { isAbsolute, parse, resolve } from 'node:path';
import { matchGlob } from './matchGlob.ts';
import { machineFolders } from './readEntries.ts';

/**
 * The files of this machine that match a pattern with `*`, `**`, `?` and `{a,b}`, in the order of their names: `documents/**\/*.txt`. A relative pattern
 * starts at `base`. A folder that cannot be listed has no files.
 */
export async function findByGlob(pattern: string, base: string): Promise<readonly string[]> {
  return matchGlob(machineFolders, pattern, (alternative) => {
    const { root } = parse(alternative);
    return isAbsolute(alternative) ? { folder: root, rest: alternative.slice(root.length) } : { folder: resolve(base), rest: alternative };
  });
}
