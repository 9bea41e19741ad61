import { fileURLToPath } from 'node:url';
import { bundlePrograms } from '../../scripts/build.ts';

let bundles: Promise<unknown> | undefined;
/** Of this process: another suite that runs at the same time must not find a program half written. */
const folder = `out/test/programs-${String(process.pid)}`;

/**
 * The bundle of a program of the product, as it is shipped: loading the sources takes seconds at every start. All programs are bundled once for all
 * tests, into `out/`, so that they find the documents of this project and stand beside the programs of their threads.
 */
export async function bundleEntry(program: 'cli' | 'server'): Promise<string> {
  bundles ??= bundlePrograms(folder, { cli: 'server/src/cli/main.ts', server: 'server/src/lsp/main.ts' }, false);
  await bundles;
  return fileURLToPath(new URL(`../../${folder}/${program}.mjs`, import.meta.url));
}
