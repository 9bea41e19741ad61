import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The packaged extension that `npm run package` made, which the test run does before the tests in VS Code.
 *
 * @returns its absolute path, for example `…/out/periodic-report-0.1.0.vsix`
 * @throws when there is none
 */
export function getPackage(): string {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string; version: string };
  const path = join(root, 'out', `${name}-${version}.vsix`);
  if (!existsSync(path)) throw new Error(`${path} is missing: npm run package makes it`);
  return path;
}
