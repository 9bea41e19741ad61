import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readZip } from './readZip.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly grammars?: readonly { readonly path: string }[];
    readonly snippets?: readonly { readonly path: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly { readonly media: { readonly image: string } }[] }[];
    readonly viewsContainers?: { readonly activitybar?: readonly { readonly icon: string }[] };
  };
}

describe('the packaged extension', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const entries = readZip(readFileSync(join(root, 'out', `${manifest.name}-${manifest.version}.vsix`)));
  const names = entries.map(({ name }) => name);

  it('holds what VS Code and the command line need: programs, manifest, pages, and what the manifest contributes', () => {
    const { grammars = [], snippets = [], viewsContainers, walkthroughs } = manifest.contributes;
    const pictures = walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.image));
    const icons = (viewsContainers?.activitybar ?? []).map(({ icon }) => icon);
    assert.ok(icons.length > 0);
    const paths = [manifest.main, manifest.browser, manifest.icon, ...icons, ...Object.values(manifest.bin), ...[...grammars, ...snippets].map(({ path }) => path), ...pictures];
    const needed = [
      ...paths.map((path) => `extension/${path.replace(/^\.\//, '')}`),
      ...['extension/package.json', 'extension/readme.md', 'extension/changelog.md', 'extension/LICENSE.txt'],
      ...['extension/dist/cli.mjs', 'extension/dist/web/server.js', 'extension/dist/coveragePage.js', 'extension/dist/importWorker.mjs', 'extension/dist/indexWorker.mjs', 'extension/dist/seeds.json', 'extension/dist/THIRD-PARTY-NOTICES.txt'],
      ...['es', 'fr'].flatMap((language) => [`extension/l10n/bundle.l10n.${language}.json`, `extension/package.nls.${language}.json`, `extension/schemas/periodic-report.${language}.json`]),
    ];
    assert.deepEqual(
      needed.filter((name) => !names.includes(name)),
      [],
    );
  });

  it('holds nothing else: no source, no tests, no maps, no settings of the project', () => {
    const allowed = [
      /^\[Content_Types\]\.xml$/,
      /^extension\.vsixmanifest$/,
      /^extension\/(?:package(?:\.nls(?:\.[a-z]{2})?)?\.json|readme\.md|changelog\.md|LICENSE\.txt|icon\.png)$/,
      /^extension\/dist\/(?:client\.cjs|coveragePage\.js|web\/(?:client|server)\.js|[\w-]+\.mjs|seeds\.json|THIRD-PARTY-NOTICES\.txt)$/,
      /^extension\/(?:syntaxes|snippets|schemas|l10n)\/[\w.-]+\.json$/,
      /^extension\/media\/\w+\.svg$/,
      /^extension\/media\/walkthrough\/\w+\.webp$/,
      /^extension\/seeds\/[\w./-]+\.(?:txt|md|json)$/,
    ];
    assert.deepEqual(
      names.filter((name) => !allowed.some((pattern) => pattern.test(name))),
      [],
    );
  });

  it('carries the source documents byte for byte', () => {
    const seeds = readdirSync(join(root, 'seeds')).filter((name) => name.endsWith('.txt'));
    assert.equal(seeds.length, 5);
    for (const name of seeds) {
      const packed = entries.find((entry) => entry.name === `extension/seeds/${name}`);
      assert.deepEqual(packed?.content, readFileSync(join(root, 'seeds', name)), name);
    }
  });

  it('is under 1 MB beside the source documents, the readers of Word, PDF and web files, which are loaded only when they are asked for, and the programs for a browser, which has the others not', () => {
    const bytes = (wanted: (name: string) => boolean): number => entries.filter(({ name }) => wanted(name)).reduce((sum, { packedBytes }) => sum + packedBytes, 0);
    const isReader = (name: string): boolean => /\/dist\/read(?:Pdf|Docx|Html)-\w+\.mjs$/.test(name);
    const isForBrowser = (name: string): boolean => name.startsWith('extension/dist/web/');
    assert.ok(bytes((name) => !name.startsWith('extension/seeds/') && !isReader(name) && !isForBrowser(name)) < 1_000_000);
    const forBrowser = bytes(isForBrowser);
    assert.ok(forBrowser > 100_000 && forBrowser < 600_000, `${String(forBrowser)} bytes`);
    const readers = bytes(isReader);
    assert.ok(readers > 100_000 && readers < 700_000, `${String(readers)} bytes`);
  });

  it('names no folder of the machine that built it', () => {
    const own = entries.filter(({ name }) => /^extension\/(?:dist\/|package)/.test(name));
    assert.deepEqual(
      own.filter(({ content }) => content.includes(root)).map(({ name }) => name),
      [],
    );
  });
});
