import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findConfigurationFile } from '../findConfiguration.ts';
import { documentsFolderName } from '../kindOfFile.ts';

/**
 * Where imported documents go when nobody says: the folder `documents` here, or that of the report whose settings (`periodic-report.json`) hold
 * here; else this folder itself.
 */
export async function findImportFolder(cwd: string): Promise<string> {
  const configuration = findConfigurationFile(cwd);
  const folders = [cwd, ...(configuration === undefined ? [] : [dirname(configuration)])].map((folder) => join(folder, documentsFolderName));
  for (const folder of folders) if (await stat(folder).then((found) => found.isDirectory(), () => false)) return folder;
  return cwd;
}
