import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Each .md beside this file is coloured with VS Code's Markdown grammar and the ones that the manifest injects into it, and compared
// with its .snap. To accept a change: the same command with -u, and a look at the difference.
const root = fileURLToPath(new URL('../../', import.meta.url));
const command = [
  fileURLToPath(import.meta.resolve('vscode-tmgrammar-test/dist/snapshot.js')),
  ...['--config', 'package.json', '--scope', 'text.html.markdown'],
  ...['--grammar', fileURLToPath(import.meta.resolve('tm-grammars/grammars/markdown.json'))],
];

describe('the colours of references', () => {
  const folder = dirname(fileURLToPath(import.meta.url));
  const samples = readdirSync(folder).filter((name) => name.endsWith('.md'));

  it('have samples', () => {
    assert.ok(samples.length > 0);
  });

  for (const name of samples) {
    it(`are those of the snapshot in ${name}`, () => {
      // Without a snapshot the command would write one and be content.
      assert.ok(existsSync(join(folder, `${name}.snap`)), `${name}.snap is missing`);
      const { status, stdout } = spawnSync(process.execPath, [...command, `test/grammar/${name}`], { cwd: root, encoding: 'utf8' });
      assert.equal(status, 0, stdout);
    });
  }
});
