import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { writeNewFile } from '../writeNewFile.ts';
import { importFile } from './importFile.ts';
import { toImport, type Import } from './toImport.ts';

/**
 * Imports a file into a folder, which is made where it is missing: `co.docx` becomes `documents/CMW_C_MEX_CO_4_en.md`. The only file that is
 * written is that one, and never over another; the original stays as it is. Never throws.
 */
export async function importInto(source: string, folder: string): Promise<Import> {
  return toImport(source, basename(source), await importFile(source), async (name, text) => {
    const target = join(folder, name);
    await makeFolder(folder);
    return { target, written: await writeNewFile(target, text) };
  });
}

/**
 * Makes a folder and those over it; where that cannot be, the writing tells. Node's own `recursive` never ends where the system says of a folder that
 * exists that it does not (`/proc`, some network drives).
 */
async function makeFolder(folder: string): Promise<void> {
  const make = (): Promise<boolean> => mkdir(folder).then(() => true, (error: unknown) => !isMissing(error));
  if ((await make()) || dirname(folder) === folder) return;
  await makeFolder(dirname(folder));
  await make();
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
