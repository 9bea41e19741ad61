/** Builds, checks the sample draft against the source documents in `seeds/`, and says how to open the same in the editor. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildAll, ROOT } from './build.ts';

await buildAll();
const args = ['check', 'seeds/drafts', '--documents', 'seeds/*.txt', ...process.argv.slice(2)];
const code = await new Promise<number>((resolve) => {
  spawn(process.execPath, [join(ROOT, 'dist', 'cli.mjs'), ...args], { cwd: ROOT, stdio: 'inherit' }).on('close', (ended) =>
    resolve(ended ?? 2),
  );
});
console.log(`
The same check, on drafts of your own:   node dist/cli.mjs check PATH --documents "seeds/*.txt"
The same, in the editor:                 npm run editor`);
// The sample has findings on purpose, which the command says with 1; more than that is a fault.
process.exitCode = code > 1 ? code : 0;
