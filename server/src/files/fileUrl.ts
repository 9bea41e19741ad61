import { fileURLToPath, pathToFileURL } from 'node:url';
import { toFileId } from './fileId.ts';

/** The key of a file of this machine: `/drafts/rép.md` is `file:///drafts/r%C3%A9p.md`. */
export function pathToId(path: string): string {
  return toFileId(pathToFileURL(path).href);
}

/** The path of a key; an address that is no file has a path that leads nowhere. */
export function idToPath(id: string): string {
  try {
    return fileURLToPath(id);
  } catch {
    return '\0';
  }
}
