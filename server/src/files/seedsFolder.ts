import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the documents that come with the product, or `undefined` when the installation has none.
 *
 * Found by climbing from this code: beside `dist` in a package, at the top of the project in development.
 */
export function findSeedsFolder(from: string = ownFolder()): string | undefined {
  for (let folder = from, parent = dirname(folder); ; folder = parent, parent = dirname(folder)) {
    // The manifest beside it tells the product's own seeds from any other folder of that name.
    if (existsSync(join(folder, 'seeds')) && existsSync(join(folder, 'package.json'))) return join(folder, 'seeds');
    if (parent === folder) return undefined;
  }
}

/** The bundle is CommonJS and has `__dirname`; the sources are modules and have `import.meta`. */
function ownFolder(): string {
  return typeof __dirname === 'string' ? __dirname : dirname(fileURLToPath(import.meta.url));
}
