import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { configurationSchema, editorOnlySettings } from '../../server/src/core/configuration.ts';
import { getStatusLabel, getStatusSentence, unitStatuses } from '../../server/src/core/coverage/status.ts';
import { findingCodes } from '../../server/src/core/model.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const readJson = (path: string): unknown => JSON.parse(read(path));

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { command: string; title: string }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Setting>> }[];
    readonly snippets: readonly { path: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly Step[] }[];
  };
}

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly image: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}

interface Setting {
  readonly type: string | readonly string[];
  readonly markdownDescription: string;
  readonly default: unknown;
  readonly scope?: string;
  readonly properties?: Readonly<Record<string, { readonly enum: readonly string[] }>>;
}

const manifest = readJson('package.json') as Manifest;
const clientSource = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => read(join('client/src', name)))
  .join('\n');

const settings = Object.assign({}, ...manifest.contributes.configuration.map(({ properties }) => properties)) as Readonly<Record<string, Setting>>;

describe('The manifest, the settings and the words of the extension agree', () => {
  it('declares every command that the client registers, and no other', () => {
    const declared = manifest.contributes.commands.map(({ command }) => command).sort();
    const registered = [...clientSource.matchAll(/registerCommand\(\s*'([^']+)'/g)].map((match) => match[1]).sort();
    assert.deepEqual(declared, registered);
  });

  it('declares every setting of the schema, and no other', () => {
    const declared = Object.keys(settings).map((key) => key.replace('periodicReport.', ''));
    const known = [...Object.keys(configurationSchema.shape).filter((key) => key !== '$schema'), ...editorOnlySettings];
    assert.deepEqual(declared.sort(), known.sort());
  });

  it('lists every finding under the setting that changes how it is shown', () => {
    const severities = settings['periodicReport.severities']!;
    assert.deepEqual(Object.keys(severities.properties ?? {}), [...findingCodes]);
  });

  for (const language of ['', '.es', '.fr']) {
    it(`has every text that the manifest names in package.nls${language}.json, and no other`, () => {
      const named = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]);
      const texts = readJson(`package.nls${language}.json`) as Record<string, string>;
      assert.deepEqual(Object.keys(texts).sort(), [...new Set(named)].sort());
      assert.deepEqual(Object.values(texts).filter((text) => text.trim() === ''), []);
      assertSorted(Object.keys(texts));
    });
  }

  for (const language of ['es', 'fr']) {
    it(`translates every word of the client into ${language}, with the same values`, () => {
      const said = [...clientSource.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) => match[1] ?? '');
      const bundle = readJson(`l10n/bundle.l10n.${language}.json`) as Record<string, string>;
      assert.deepEqual(Object.keys(bundle).sort(), [...new Set(said)].sort());
      assertSorted(Object.keys(bundle));
      const values = (text: string): readonly string[] => (text.match(/\{\d\}/g) ?? []).sort();
      for (const [text, translation] of Object.entries(bundle)) {
        assert.notEqual(translation, text);
        assert.deepEqual(values(translation), values(text), text);
      }
    });
  }

  for (const [manual, language] of [['README.md', 'en'], ['README.es.md', 'es']] as const) {
    it(`explains every status in ${manual} word for word as the product does`, () => {
      for (const status of unitStatuses) {
        assert.ok(read(manual).includes(`| **${getStatusLabel(status, language)}** | ${getStatusSentence(status, language)} |`), status);
      }
    });
  }

  it('has five first steps, each with a picture, and with commands, views and marks that there are', () => {
    const [walkthrough, ...others] = manifest.contributes.walkthroughs;
    assert.deepEqual(others, []);
    assert.ok(clientSource.includes(`#${walkthrough?.id ?? ''}`));
    const steps = walkthrough?.steps ?? [];
    assert.equal(steps.length, 5);
    const words = ['', '.es', '.fr'].map((language) => readJson(`package.nls${language}.json`) as Record<string, string>);
    const commands = manifest.contributes.commands.map(({ command }) => command);
    const views = Object.values(manifest.contributes.views).flatMap((list) => list.map(({ id }) => id));
    for (const { id, description, media, completionEvents } of steps) {
      assert.ok(readFileSync(join(root, media.image)).length < 60_000, media.image);
      for (const event of completionEvents) {
        const [kind = '', name = ''] = event.split(':');
        assert.ok({ onCommand: commands, onView: views, onContext: [...clientSource.matchAll(/'(periodicReport\.\w+)'/g)].map((match) => match[1]) }[kind]?.includes(name), `${id}: ${event}`);
      }
      const links = words.map((texts) => [...(texts[description.replace(/%/g, '')] ?? '').matchAll(/\(command:([\w.]+)\)/g)].map((match) => match[1]));
      for (const list of links) assert.deepEqual(list, links[0], id);
      assert.deepEqual(links[0]?.filter((command) => !commands.includes(command ?? '')), []);
    }
  });

  it('offers the same standard replies in the three languages, with the same number of slots to fill', () => {
    const replies = ['en', 'es', 'fr'].map((language) => Object.values(readJson(`snippets/replies.${language}.json`) as Record<string, { body: string[]; prefix: string[] }>));
    const [english] = replies;
    for (const translated of replies) {
      assert.equal(translated.length, english!.length);
      for (const { body, prefix } of translated) {
        assert.match(body.join('\n'), /\$\{1:\{[^}]+\\\}\}/);
        assert.ok(prefix.length > 0);
      }
    }
  });
});

/** Two people who add a text seldom add it at the same place. */
function assertSorted(keys: readonly string[]): void {
  assert.deepEqual(keys, [...keys].sort());
}
