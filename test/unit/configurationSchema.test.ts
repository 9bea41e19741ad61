import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/build.ts';
import { getConfigurationSchema, schemaLanguages, toSchemaText } from '../../scripts/configurationSchema.ts';
import { defaultConfiguration, editorOnlySettings, parseConfiguration, type ConfigurationFile } from '../../server/src/core/configuration.ts';
import { findingCodes } from '../../server/src/core/model.ts';

interface Property {
  readonly [key: string]: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Property>>;
}

interface Manifest {
  readonly contributes: {
    readonly jsonValidation: readonly { readonly fileMatch: string; readonly url: string }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Property>> }[];
  };
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const manifest = readJson('package.json') as Manifest;
const settings = Object.assign({}, ...manifest.contributes.configuration.map(({ properties }) => properties)) as Readonly<Record<string, Property>>;

describe('The description of periodic-report.json', () => {
  for (const language of schemaLanguages) {
    it(`is in ${language} what the schema of the settings gives; npm run schema writes it`, async () => {
      assert.equal(readFileSync(join(ROOT, 'schemas', `periodic-report.${language}.json`), 'utf8'), toSchemaText(await getConfigurationSchema(language)));
    });

    it(`is the one that VS Code takes in ${language}`, () => {
      const [only, ...others] = manifest.contributes.jsonValidation;
      assert.deepEqual(others, []);
      assert.equal(only?.fileMatch, 'periodic-report.json');
      const words = readJson(language === 'en' ? 'package.nls.json' : `package.nls.${language}.json`) as Readonly<Record<string, string>>;
      const path = words[only.url.replace(/%/g, '')] ?? '';
      assert.equal(path, `./schemas/periodic-report.${language}.json`);
      assert.ok(existsSync(join(ROOT, path)));
    });
  }

  it('says for every setting and every finding what it changes', async () => {
    const { properties = {} } = await getConfigurationSchema('es');
    const described = Object.entries(properties).filter(([name]) => name !== '$schema') as [string, Property][];
    assert.deepEqual(described.filter(([, { description }]) => !description).map(([name]) => name), []);
    const severities = properties['severities'] as Property;
    assert.deepEqual(Object.keys(severities.properties ?? {}), [...findingCodes]);
    assert.deepEqual(Object.values(severities.properties ?? {}).filter(({ description }) => !description), []);
  });

  it('allows what the settings of the editor allow, and has the same usual values', async () => {
    const { properties = {} } = await getConfigurationSchema('en');
    const limits = ['type', 'enum', 'minimum', 'maximum', 'items', 'default'];
    const shape = (property: Property | undefined): unknown => ({
      ...Object.fromEntries(limits.flatMap((key) => (property && key in property ? [[key, property[key]]] : []))),
      ...(property?.properties && { properties: Object.fromEntries(Object.entries(property.properties).map(([name, inner]) => [name, shape(inner)])) }),
    });
    const ofBoth = Object.entries(settings).filter(([name]) => !editorOnlySettings.includes(name.replace('periodicReport.', '')));
    for (const [name, setting] of ofBoth) assert.deepEqual(shape(properties[name.replace('periodicReport.', '')] as Property), shape(setting), name);
    assert.equal(settings['periodicReport.minimumReplyWords']?.['default'], defaultConfiguration.minimumReplyWords);
  });

  it('agrees with what the server takes and refuses', async () => {
    const { properties = {}, additionalProperties } = await getConfigurationSchema('en');
    assert.equal(additionalProperties, false);
    const defaults = Object.fromEntries(Object.entries(properties).flatMap(([name, property]) => ('default' in property ? [[name, property['default']]] : []))) as ConfigurationFile;
    assert.deepEqual(parseConfiguration(JSON.stringify(defaults)), { value: defaults, problems: [] });
    for (const wrong of [{ minimumReplyWords: 1001 }, { minimumReplyWords: -1 }, { wordLimit: 0 }, { language: 'de' }, { documents: 'sources' }, { severities: { 'thin-reply': 'loud' } }, { severities: { thin: 'off' } }, { other: 1 }]) {
      assert.equal(parseConfiguration(JSON.stringify(wrong)).problems.length, 1, JSON.stringify(wrong));
    }
  });
});
