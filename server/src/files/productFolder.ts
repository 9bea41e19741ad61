import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the documents that come with the product, or `undefined` when the installation has none. */
export function findSeedsFolder(): string | undefined {
  const folder = findProductFolder();
  return folder === undefined ? undefined : join(folder, 'seeds');
}

/**
 * The product's own folder, which holds its manifest and its documents. Found by climbing from this code: over `dist` in a package, at the top
 * of the project in development.
 */
export function findProductFolder(from: string = ownFolder()): string | undefined {
  for (let folder = from, parent = dirname(folder); ; folder = parent, parent = dirname(folder)) {
    // Both together tell it from any other folder on the way.
    if (existsSync(join(folder, 'seeds')) && existsSync(join(folder, 'package.json'))) return folder;
    if (parent === folder) return undefined;
  }
}

/** As in the product's manifest: `0.1.0`. Empty in an installation without one. */
export function getProductVersion(): string {
  const folder = findProductFolder();
  if (folder === undefined) return '';
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version?: unknown };
  return typeof manifest.version === 'string' ? manifest.version : '';
}

function ownFolder(): string {
  return dirname(fileURLToPath(import.meta.url));
}
