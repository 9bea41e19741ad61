/** `npm run schema`: writes the descriptions of `periodic-report.json` into `schemas/`, one for each language of the product. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toJSONSchema } from 'zod';
import { configurationSchema } from '../server/src/core/configuration.ts';
import { ROOT } from './build.ts';

/** The languages in which the file is described; VS Code takes the one of its own language, since `package.nls.*.json` names it. */
export const schemaLanguages = ['en', 'es', 'fr'] as const;

/** What is used of JSON Schema, with what VS Code adds to it. */
interface Schema {
  readonly [key: string]: unknown;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: boolean | Schema;
}

/**
 * The JSON schema of `periodic-report.json`. What the file may say comes from the schema that the server reads it with; the words and the usual values
 * come from the settings in `package.json`, which are the same settings.
 */
export async function getConfigurationSchema(language: (typeof schemaLanguages)[number]): Promise<Schema> {
  const manifest = await readJson<{ contributes: { configuration: readonly { properties: Readonly<Record<string, Schema>> }[] } }>('package.json');
  const words = await readJson<Readonly<Record<string, string>>>(language === 'en' ? 'package.nls.json' : `package.nls.${language}.json`);
  const settings = Object.assign({}, ...manifest.contributes.configuration.map(({ properties }) => properties)) as Readonly<Record<string, Schema>>;
  const schema = simplify(toJSONSchema(configurationSchema, { io: 'input', target: 'draft-7' }) as Schema);
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => [name, describe(property, settings[`periodicReport.${name}`] ?? {}, words)] as const);
  return { ...schema, title: 'Periodic Report', allowComments: false, properties: Object.fromEntries(properties) };
}

/** As its file is written. */
export function toSchemaText(schema: Schema): string {
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

/** What says the same in forms that VS Code makes better offers and messages of. */
function simplify(schema: Schema): Schema {
  const { propertyNames, anyOf, ...rest } = schema;
  if (anyOf) return simplify(Object.assign({}, ...anyOf, { type: anyOf.map(({ type }) => type) }) as Schema);
  if (propertyNames?.enum && typeof rest.additionalProperties === 'object') {
    const { additionalProperties: value } = rest;
    return { ...rest, additionalProperties: false, properties: Object.fromEntries(propertyNames.enum.map((name) => [name, value])) };
  }
  const numbers = rest['maximum'] === Number.MAX_SAFE_INTEGER ? without(rest, 'maximum') : rest;
  return numbers.properties ? { ...numbers, properties: Object.fromEntries(Object.entries(numbers.properties).map(([name, property]) => [name, simplify(property)])) } : numbers;
}

function without(schema: Schema, key: string): Schema {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== key));
}

/** The words of a setting, in one language; Markdown for VS Code, and plain for other editors. */
function describe(property: Schema, setting: Schema, words: Readonly<Record<string, string>>): Schema {
  const say = (text: unknown): string | undefined => (typeof text === 'string' ? text.replace(/^%(.+)%$/, (_, key: string) => words[key] ?? '') : undefined);
  const markdown = say(setting['markdownDescription']);
  const choices = setting['enumDescriptions'];
  return {
    ...property,
    ...(property.properties && {
      properties: Object.fromEntries(Object.entries(property.properties).map(([name, inner]) => [name, describe(inner, setting.properties?.[name] ?? {}, words)])),
    }),
    ...(markdown !== undefined && { description: markdown.replaceAll('`', '') }),
    ...(markdown?.includes('`') && { markdownDescription: markdown }),
    ...(Array.isArray(choices) && { enumDescriptions: choices.map(say) }),
    ...('default' in setting && { default: setting['default'] }),
  };
}

async function readJson<Value>(path: string): Promise<Value> {
  return JSON.parse(await readFile(join(ROOT, path), 'utf8')) as Value;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await mkdir(join(ROOT, 'schemas'), { recursive: true });
  for (const language of schemaLanguages) {
    await writeFile(join(ROOT, 'schemas', `periodic-report.${language}.json`), toSchemaText(await getConfigurationSchema(language)));
  }
}
