import { build, type BuildOptions, type BuildResult, type Metafile } from 'esbuild';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readDocument } from '../server/src/core/document/readDocument.ts';
import { writePreparedSeeds } from '../server/src/files/preparedSeeds.ts';
import { readSeeds } from '../server/src/files/readSeeds.ts';

/**
 * Bundles the programs of the package into `dist/`, with a notice of the licences of what is bundled: `client.cjs` (the VS Code side), `cli.mjs`
 * (the command line, which is also the language server) and the programs of its threads, `importWorker.mjs` (reads Word, PDF and web files) and
 * `indexWorker.mjs` (keeps the index of a large library); `coveragePage.js` (the script of the coverage page); for the browser alone
 * `web/client.js` and `web/server.js`; and `seeds.json`, the source documents as read.
 */
export async function buildAll(): Promise<void> {
  await rm(join(ROOT, 'dist'), { recursive: true, force: true });
  const results = await Promise.all([
    build({ ...OPTIONS, entryPoints: { client: 'client/src/extension.ts' }, external: ['vscode'] }),
    bundlePrograms('dist', { cli: 'server/src/cli/main.ts' }, true),
    bundlePageScript('dist'),
  ]);
  results.push(...(await bundleWebPrograms('dist/web')));
  const packages = [...new Set(results.flatMap((result) => bundledPackages(result.metafile)))].sort();
  const notices = await Promise.all(packages.map(getNotice));
  await writeFile(join(ROOT, 'dist', 'THIRD-PARTY-NOTICES.txt'), notices.join('\n'));
  await writeFile(join(ROOT, 'dist', 'seeds.json'), await prepareSeeds());
}

/**
 * Bundles programs that run under Node, and those of the threads that they start, into a folder of the project. What several of them need, and what is
 * loaded only when it is asked for (the readers of Word and PDF files are larger than all the rest), stands in files of its own.
 */
export function bundlePrograms(outdir: string, entryPoints: Readonly<Record<string, string>>, minify: boolean): Promise<BuildResult<{ metafile: true }>> {
  return build({
    ...OPTIONS,
    outdir,
    entryPoints: { ...entryPoints, importWorker: 'server/src/files/import/importWorker.ts', indexWorker: 'server/src/files/index/indexWorker.ts' },
    format: 'esm',
    splitting: true,
    outExtension: { '.js': '.mjs' },
    minify,
    // Packages of the older kind need what modules do not have.
    banner: { js: "import { createRequire as toRequire } from 'node:module'; const require = toRequire(import.meta.url);" },
  });
}

/** Bundles what runs in a browser: the VS Code side, and the server, which is the program of a web worker. Nothing of Node is in them, nor anything in its place. */
export async function bundleWebPrograms(outdir: string): Promise<readonly BuildResult<{ metafile: true }>[]> {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const options = { ...OPTIONS, outdir, platform: 'browser', target: 'es2022', outExtension: {} } satisfies BuildOptions;
  return Promise.all([
    build({ ...options, entryPoints: { client: 'client/src/webExtension.ts' }, external: ['vscode'] }),
    build({ ...options, entryPoints: { server: 'server/src/lsp/webMain.ts' }, format: 'iife', define: { PRODUCT_VERSION: JSON.stringify(version) } }),
  ]);
}

/** Bundles the script of the coverage page, which runs in a window of the editor without anything of VS Code or Node. */
export function bundlePageScript(outdir: string): Promise<BuildResult<{ metafile: true }>> {
  return build({
    ...OPTIONS,
    outdir,
    entryPoints: { coveragePage: 'client/src/coveragePanel/page/coveragePage.ts' },
    platform: 'browser',
    // What the oldest VS Code that package.json allows is made with understands more.
    target: 'es2022',
    format: 'iife',
    outExtension: { '.js': '.js' },
    // A window that may load nothing would ask for the map in vain.
    sourcemap: false,
  });
}

/** The source documents as the product reads them, so that a start need not read them again. */
async function prepareSeeds(): Promise<string> {
  const sources = await readSeeds(join(ROOT, 'seeds'), (path) => path);
  return await writePreparedSeeds(sources.map((source) => ({ source, document: readDocument(source) })));
}

/**
 * Bundles the tests that run inside the extension host into `out/extension-host/`, one CommonJS file each: the host loads
 * neither TypeScript nor modules of the project's own kind.
 */
export async function buildExtensionHostTests(): Promise<void> {
  const folder = join(ROOT, 'test', 'e2e', 'extension-host');
  const files = (await readdir(folder)).filter((name) => name === 'run.ts' || name.endsWith('.test.ts'));
  await rm(join(ROOT, 'out', 'extension-host'), { recursive: true, force: true });
  await build({
    ...OPTIONS,
    entryPoints: files.map((name) => join(folder, name)),
    outdir: 'out/extension-host',
    external: ['vscode', 'mocha'],
    minify: false,
  });
}

/** The project's folder, absolute. */
export const ROOT = fileURLToPath(new URL('../', import.meta.url));

const OPTIONS = {
  absWorkingDir: ROOT,
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  // The oldest Node that package.json allows, which is older than the one in the oldest VS Code that it allows.
  target: 'node20.19',
  format: 'cjs',
  // The modules of a package that esbuild can shake come first; some packages' "main" cannot be bundled at all.
  mainFields: ['module', 'main'],
  minify: true,
  sourcemap: 'linked',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
} satisfies BuildOptions;

/** The folders of the packages a bundle was made from, for example `node_modules/fuse.js`. */
function bundledPackages(metafile: Metafile): string[] {
  return Object.keys(metafile.inputs).flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []);
}

async function getNotice(folder: string): Promise<string> {
  const about = JSON.parse(await readFile(join(ROOT, folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const file = (await readdir(join(ROOT, folder))).find((name) => /^licen[cs]e/i.test(name));
  const text = file === undefined ? '' : await readFile(join(ROOT, folder, file), 'utf8');
  return `${'='.repeat(80)}\n${about.name} ${about.version} (${about.license ?? 'see below'})\n\n${text.trim()}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildAll();
