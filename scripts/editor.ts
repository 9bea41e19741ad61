/**
 * `npm run editor`: packs the extension and opens the sample workspace with it in a real VS Code: the `code` of the machine
 * when there is one, with extensions and settings of its own apart from the user's; else VS Code's server on localhost, for any browser.
 * A folder may be named instead of the sample: `npm run editor -- path/to/drafts`. `--host` takes the server in any case.
 */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pageAddress, startHost } from '../test/support/editor/vscodeHost.ts';
import { buildAll, ROOT } from './build.ts';
import { packageExtension } from './package.ts';

const args = process.argv.slice(2);
const workspace = resolve(args.find((argument) => !argument.startsWith('-')) ?? join(ROOT, 'seeds'));
await buildAll();
const vsix = await packageExtension();
if (args.includes('--host') || !openInstalledCode()) await serve();

/** Opens the user's own VS Code, in a profile that keeps theirs as it is; false when there is none. */
function openInstalledCode(): boolean {
  const profile = join(ROOT, '.cache', 'editor');
  const apart = ['--user-data-dir', join(profile, 'data'), '--extensions-dir', join(profile, 'extensions')];
  const code = (more: readonly string[]): boolean =>
    spawnSync('code', [...apart, ...more], { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
  return code(['--install-extension', vsix, '--force']) && code(['--new-window', workspace]);
}

async function serve(): Promise<void> {
  const host = await startHost({ vsix, allExtensions: true, log: console.log });
  console.log(`
VS Code with Periodic Report, on this machine only:

    ${pageAddress(host, workspace)}

Open it in a browser; what you change there is saved in ${workspace} when you save it. Ctrl-C ends it.`);
  await new Promise((end) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end);
  });
  await host.close();
}
