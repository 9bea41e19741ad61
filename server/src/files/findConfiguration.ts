import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { configurationFileName } from './kindOfFile.ts';

/** The nearest `periodic-report.json` in a folder or in one over it. */
export function findConfigurationFile(folder: string): string | undefined {
  for (let at = folder, parent = dirname(at); ; at = parent, parent = dirname(at)) {
    const file = join(at, configurationFileName);
    if (existsSync(file)) return file;
    if (parent === at) return undefined;
  }
}
