import { createVSIX } from '@vscode/vsce';
import { mkdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildAll, ROOT } from './build.ts';

/**
 * Packs what `dist/` holds, with everything else that `.vscodeignore` takes in, into a file that VS Code installs. Works without a network.
 *
 * @param options `quiet` leaves out the list of the files that went in
 * @returns the absolute path of the package, for example `…/out/periodic-report-0.1.0.vsix`
 */
export async function packageExtension(options: { readonly quiet?: boolean } = {}): Promise<string> {
  const { name, version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { name: string; version: string };
  const packagePath = join(ROOT, 'out', `${name}-${version}.vsix`);
  await mkdir(join(ROOT, 'out'), { recursive: true });
  // The code is bundled, so no folder of dependencies goes along; links of the README stay as they are.
  const log = console.log;
  // The packer has no option to be quiet; its warnings are not muted.
  if (options.quiet === true) console.log = () => undefined;
  try {
    // The code is bundled, so no folder of dependencies goes along; links of the README stay as they are.
    await createVSIX({ cwd: ROOT, packagePath, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false });
  } finally {
    console.log = log;
  }
  return packagePath;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildAll();
  const path = await packageExtension();
  console.log(`\nInstall it with: code --install-extension ${relative(process.cwd(), path)}`);
}
