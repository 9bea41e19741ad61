import { fileURLToPath } from 'node:url';
import { bundlePrograms } from '../../scripts/build.ts';

let bundles: Promise<unknown> | undefined;

/**
 * The bundle of a program of the product, as it is shipped: loading the sources takes seconds at every start. All programs are bundled once for all
 * tests, into `out/`, so that they find the documents of this project and stand beside the programs of their threads.
 */
export async function bundleEntry(program: 'cli' | 'server'): Promise<string> {
  bundles ??= bundlePrograms('out/test/programs', { cli: 'server/src/cli/main.ts', server: 'server/src/lsp/main.ts' }, false);
  await bundles;
  return fileURLToPath(new URL(`../../out/test/programs/${program}.mjs`, import.meta.url));
}
