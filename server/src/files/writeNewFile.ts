import { randomBytes } from 'node:crypto';
import { copyFile, constants, link, open, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Written } from './written.ts';

/**
 * Writes a file that does not exist yet, whole or not at all: a reader never sees half of it, and nothing that stands there is ever replaced,
 * also when two programs write at once. Never throws.
 */
export async function writeNewFile(path: string, text: string): Promise<Written> {
  const draft = join(dirname(path), `.${basename(path).slice(0, 80)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    if (await readFile(path).then(() => true, isThere)) return await compare(path, text);
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    // A link to an existing name fails, where a renaming would replace it.
    await link(draft, path).catch(async (error: unknown) => {
      if (codeOf(error) === 'EEXIST') throw error;
      // Some file systems have no links.
      await copyFile(draft, path, constants.COPYFILE_EXCL);
    });
    return { kind: 'written' };
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return await compare(path, text);
    return { kind: 'failed', reason: reasonOf(codeOf(error)) };
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

async function compare(path: string, text: string): Promise<Written> {
  const there = await readFile(path).catch(() => undefined);
  return { kind: there?.equals(Buffer.from(text, 'utf8')) ? 'already-there' : 'taken' };
}

/** A folder or a file that may not be read takes the name as well. */
function isThere(error: unknown): boolean {
  return codeOf(error) === 'EISDIR' || codeOf(error) === 'EACCES';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function reasonOf(code: string): 'not-allowed' | 'no-room' | 'no-folder' | 'failed' {
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'not-allowed';
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'no-room';
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'no-folder' : 'failed';
}
