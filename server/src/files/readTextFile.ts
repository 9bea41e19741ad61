import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { decodeText } from './decodeText.ts';
import { largestTextFile, toUnreadableReason, type FileBytes, type FileText, type UnreadableReason } from './unreadableReason.ts';

/** A named pipe that nobody writes to would keep its reader waiting for ever. Windows has no such flag. */
const withoutWaiting = constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0);

/** Reads a text file. Never throws: a file that is missing, too large or no text gives the reason. */
export async function readTextFile(path: string): Promise<FileText> {
  const read = await readBytes(path, largestTextFile, 'too-large');
  return read.kind === 'unreadable' ? read : decodeText(read.bytes);
}

/** Reads a file that has at most so many bytes. Never throws: a larger one gives `reason`. */
export async function readBytes(path: string, largest: number, reason: UnreadableReason): Promise<FileBytes> {
  try {
    const file = await open(path, withoutWaiting);
    try {
      const { size, reason: notAFile } = describe(await file.stat());
      if (notAFile) return { kind: 'unreadable', reason: notAFile };
      return size > largest ? { kind: 'unreadable', reason } : { kind: 'bytes', bytes: await file.readFile() };
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
