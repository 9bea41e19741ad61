import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { decodeText } from './decodeText.ts';
import { toUnreadableReason, type FileText } from './unreadableReason.ts';

/** In bytes. The longest UN report is under 2 MB as text; more than this is another kind of file, and reading it would stall the editor. */
export const largestTextFile = 10_000_000;

/** A named pipe that nobody writes to would keep its reader waiting for ever. Windows has no such flag. */
const withoutWaiting = constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0);

/** Reads a text file. Never throws: a file that is missing, too large or no text gives the reason. */
export async function readTextFile(path: string): Promise<FileText> {
  try {
    const file = await open(path, withoutWaiting);
    try {
      const { size, reason } = describe(await file.stat());
      if (reason) return { kind: 'unreadable', reason };
      if (size > largestTextFile) return { kind: 'unreadable', reason: 'too-large' };
      return decodeText(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    return { kind: 'unreadable', reason: toUnreadableReason(error) };
  }
}

function describe(stat: { size: number; isFile(): boolean; isDirectory(): boolean }): { size: number; reason?: 'folder' | 'not-a-file' } {
  if (stat.isFile()) return { size: stat.size };
  // A pipe or a device may never end.
  return { size: 0, reason: stat.isDirectory() ? 'folder' : 'not-a-file' };
}
