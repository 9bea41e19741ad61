import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const made = new Map<string, Promise<string>>();

/**
 * Bundles a program of the product as it is shipped, once for all tests: loading the sources takes seconds at every start. Gives the path of the
 * bundle, which is in `out/` so that it finds the documents of this project.
 */
export function bundleEntry(entry: string): Promise<string> {
  let bundle = made.get(entry);
  if (!bundle) made.set(entry, (bundle = make(entry)));
  return bundle;
}

/** The threads that read foreign files and keep indexes stand beside every program that starts them. */
let worker: Promise<unknown> | undefined;

function makeWorker(): Promise<unknown> {
  return build({
    entryPoints: [fileURLToPath(new URL('server/src/files/import/importWorker.ts', root))],
    outfile: fileURLToPath(new URL('out/test/importWorker.mjs', root)),
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  });
}

async function make(entry: string): Promise<string> {
  worker ??= Promise.all([makeWorker(), makeProgram('server/src/files/index/indexWorker.ts', 'indexWorker')]);
  await worker;
  return makeProgram(entry, entry.replace(/\W/g, '-'));
}

async function makeProgram(entry: string, name: string): Promise<string> {
  const outfile = fileURLToPath(new URL(`out/test/${name}.cjs`, root));
  await build({
    entryPoints: [fileURLToPath(new URL(entry, root))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
    logLevel: 'error',
  });
  return outfile;
}
