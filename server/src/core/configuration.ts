import * as z from 'zod/mini';
import { findingCodes, type Configuration, type Span } from './model.ts';

const severity = z.enum(['error', 'warning', 'information', 'hint', 'off']);

/** One schema for the settings of the editor (`periodicReport.*`), the command line and `periodic-report.json`. */
export const configurationSchema = z.strictObject({
  $schema: z.optional(z.string()),
  minimumReplyWords: z.optional(z.int().check(z.gte(0), z.lte(1000))),
  severities: z.optional(z.partialRecord(z.enum(findingCodes), severity)),
  wordLimit: z.optional(z.nullable(z.int().check(z.gte(1)))),
  language: z.optional(z.enum(['auto', 'en', 'es', 'fr'])),
  documents: z.optional(z.array(z.string())),
  authorities: z.optional(z.array(z.string())),
  topicHints: z.optional(z.boolean()),
});

/** Settings of the editor that only say what it shows: nothing for the command line or `periodic-report.json`. */
export const editorOnlySettings: readonly string[] = ['testCoverage'];

/** What a configuration file or the editor's settings may say; all of it is optional. */
export type ConfigurationFile = z.infer<typeof configurationSchema>;

export interface ConfigurationProblem {
  /** Where in the JSON: `['severities', 'thin-reply']`; empty for the whole. */
  readonly path: readonly string[];
  readonly code: 'not-json' | 'unknown-key' | 'bad-value';
  /** The values that would do, where there is a list of them. */
  readonly allowed: readonly string[];
  readonly span: Span;
}

/** Fewer words of its own than this make a reply thin: a sentence that names nobody and no date is about this long. */
const minimumReplyWords = 15;

export const defaultConfiguration: Configuration = {
  minimumReplyWords,
  severities: {},
  wordLimit: undefined,
  authorities: [],
  topicHints: false,
  uiLanguage: 'en',
};

/**
 * Reads settings that came as a value (the editor's). Whatever is wrong is left out and told; the rest holds.
 *
 * `parseSettings({ minimumReplyWords: 30 }).value.minimumReplyWords` is 30.
 */
export function parseSettings(settings: unknown): { readonly value: ConfigurationFile; readonly problems: readonly ConfigurationProblem[] } {
  const result = configurationSchema.safeParse(settings ?? {});
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.flatMap(toProblems);
  const sound = withoutPaths(settings, problems.map((problem) => problem.path));
  const second = configurationSchema.safeParse(sound);
  return { value: second.success ? second.data : {}, problems };
}

/** Reads the text of a `periodic-report.json`. Never throws; each problem has its place in the text. */
export function parseConfiguration(text: string): { readonly value: ConfigurationFile; readonly problems: readonly ConfigurationProblem[] } {
  let settings: unknown;
  try {
    settings = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { value: {}, problems: [{ path: [], code: 'not-json', allowed: [], span: { start: 0, end: text.length } }] };
  }
  const { value, problems } = parseSettings(settings);
  return { value, problems: problems.map((problem) => ({ ...problem, span: findInJson(text, problem.path) })) };
}

/** The settings as the core uses them: what is not said is as by default. */
export function toConfiguration(file: ConfigurationFile, uiLanguage: Configuration['uiLanguage']): Configuration {
  return {
    minimumReplyWords: file.minimumReplyWords ?? defaultConfiguration.minimumReplyWords,
    severities: file.severities ?? {},
    wordLimit: file.wordLimit ?? undefined,
    authorities: file.authorities ?? [],
    topicHints: file.topicHints ?? defaultConfiguration.topicHints,
    uiLanguage: file.language === undefined || file.language === 'auto' ? uiLanguage : file.language,
  };
}

function toProblems(issue: z.core.$ZodIssue): readonly ConfigurationProblem[] {
  const path = issue.path.map(String);
  const span = { start: 0, end: 0 };
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], code: 'unknown-key', allowed: [], span }));
    case 'invalid_key':
      return [{ path, code: 'unknown-key', allowed: [], span }];
    case 'invalid_value':
      return [{ path, code: 'bad-value', allowed: issue.values.map(String), span }];
    default:
      return [{ path, code: 'bad-value', allowed: [], span }];
  }
}

function withoutPaths(settings: unknown, paths: readonly (readonly string[])[]): unknown {
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) return {};
  return Object.fromEntries(
    Object.entries(settings).flatMap(([key, value]): [string, unknown][] => {
      const here = paths.filter((path) => path[0] === key).map((path) => path.slice(1));
      if (here.length === 0) return [[key, value]];
      return here.some((path) => path.length === 0) ? [] : [[key, withoutPaths(value, here)]];
    }),
  );
}

/** Where the innermost key of a path stands; a key is looked for after the keys that lead to it. */
function findInJson(text: string, path: readonly string[]): Span {
  let found = { start: 0, end: Math.max(1, text.length) };
  for (const key of path) {
    const quoted = JSON.stringify(key);
    const start = text.indexOf(quoted, path.indexOf(key) === 0 ? 0 : found.start);
    if (start < 0) break;
    found = { start, end: start + quoted.length };
  }
  return found;
}
