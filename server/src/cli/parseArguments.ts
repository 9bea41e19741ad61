import { usualEvidence } from '../core/features/evidenceFor.ts';
import { parseArgs } from 'node:util';
import type { Severity, UiLanguage } from '../core/model.ts';
import { commandNames, getCommand, options, type CommandName, type OptionName } from './commands.ts';
import { findNearest } from './suggest.ts';
import { uiLanguages } from './uiLanguage.ts';

export type Format = 'text' | 'json' | 'markdown' | 'csv' | 'html';

/** What the user asked for. */
export interface Invocation {
  readonly command: CommandName;
  /** What stands behind the command, without options. */
  readonly operands: readonly string[];
  readonly format: Format;
  readonly documents: readonly string[];
  readonly config: string | undefined;
  readonly language: UiLanguage | undefined;
  readonly failOn: Severity | 'never';
  /** In per cent; `undefined` when not asked for. */
  readonly minCoverage: number | undefined;
  readonly limit: number;
  /** Folder to write to; `undefined` when not said. */
  readonly to: string | undefined;
  readonly color: boolean;
}

/** Why the arguments cannot be used; `message` names the words in `messages/cli.ts`. */
export interface UsageProblem {
  readonly message:
    | 'unknownCommand'
    | 'unknownOption'
    | 'optionNotHere'
    | 'valueMissing'
    | 'valueNotTaken'
    | 'badValue'
    | 'argumentMissing'
    | 'tooManyArguments'
    | 'commandMissing';
  /** The word that is wrong, as typed. */
  readonly given: string;
  /** What would do: the nearest word, or a list of values. */
  readonly expected: string | undefined;
  readonly command: CommandName | undefined;
}

export type ParsedArguments =
  | { readonly kind: 'run'; readonly invocation: Invocation }
  | { readonly kind: 'help'; readonly command: CommandName | undefined; readonly language: UiLanguage | undefined }
  | { readonly kind: 'version' }
  | { readonly kind: 'problem'; readonly problem: UsageProblem; readonly language: UiLanguage | undefined };

export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Results of a search shown when nothing is said: what a screen holds. */
const defaultLimit = 20;

/**
 * Reads the arguments after the program's name. Never throws: `['chekc']` gives the problem `unknownCommand` with `check` expected.
 * An option may stand before or after the command; a lone `--` ends the options.
 */
export function parseArguments(args: readonly string[]): ParsedArguments {
  const { tokens } = parseArgs({ args: [...args], options: getParserOptions(), strict: false, allowPositionals: true, tokens: true });
  const operands: string[] = [];
  const given = new Map<OptionName, string[]>();
  const typed = new Map<OptionName, string>();
  let wrong: UsageProblem | undefined;
  let unknown: string | undefined;

  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const written = token.rawName;
    if (!isOption(token.name)) {
      if (!wrong) unknown = token.name;
      wrong ??= { message: 'unknownOption', given: written, expected: undefined, command: undefined };
      continue;
    }
    const takesValue = 'value' in options[token.name];
    // `--config --format json` has swallowed an option, not a file.
    const value = token.value ?? undefined;
    if (takesValue && (value === undefined || (!token.inlineValue && value.startsWith('--')))) {
      wrong ??= { message: 'valueMissing', given: written, expected: undefined, command: undefined };
    }
    if (!takesValue && value !== undefined) wrong ??= { message: 'valueNotTaken', given: written, expected: undefined, command: undefined };
    given.set(token.name, [...(given.get(token.name) ?? []), value ?? '']);
    typed.set(token.name, written);
  }

  const language = uiLanguages.find((known) => known === given.get('language')?.at(-1));
  const problem = (found: Omit<UsageProblem, 'command'>, command?: CommandName): ParsedArguments => ({
    kind: 'problem',
    problem: { ...found, command },
    language,
  });

  const [first, ...rest] = operands;
  const command = commandNames.find((name) => name === first);
  if (wrong && unknown !== undefined) wrong = { ...wrong, expected: findNearestOption(unknown, command) };
  if (given.has('version') && !wrong) return { kind: 'version' };
  if (first === undefined) {
    if (wrong) return problem(wrong);
    return given.has('help') ? { kind: 'help', command: undefined, language } : problem({ message: 'commandMissing', given: '', expected: undefined });
  }
  if (first === 'help' && !command) {
    const about = commandNames.find((name) => name === rest[0]);
    if (rest[0] === undefined || about) return { kind: 'help', command: about, language };
    return problem({ message: 'unknownCommand', given: rest[0], expected: findNearest(rest[0], commandNames) });
  }
  if (!command) return problem({ message: 'unknownCommand', given: first, expected: findNearest(first, commandNames) });
  if (wrong) return problem(wrong, command);
  if (given.has('help')) return { kind: 'help', command, language };

  const taken = getCommand(command);
  for (const [name, written] of typed) {
    if (!taken.options.includes(name)) return problem({ message: 'optionNotHere', given: written, expected: undefined }, command);
  }
  // An empty name would be the folder itself.
  if (rest.filter((operand) => operand.trim() !== '').length < taken.least) return problem({ message: 'argumentMissing', given: taken.arguments, expected: undefined }, command);
  if (rest.length > taken.most) return problem({ message: 'tooManyArguments', given: rest[taken.most] ?? '', expected: undefined }, command);

  const value = (name: OptionName): string | undefined => given.get(name)?.at(-1);
  const oneOf = (name: OptionName, allowed: readonly string[]): ParsedArguments | undefined => {
    const said = value(name);
    if (said === undefined || allowed.includes(said)) return undefined;
    return problem({ message: 'badValue', given: `--${name} ${said}`, expected: allowed.join(', ') }, command);
  };
  const bad = oneOf('format', taken.formats) ?? oneOf('language', uiLanguages) ?? oneOf('fail-on', [...severities, 'never']);
  if (bad) return bad;

  const minCoverage = toNumber(value('min-coverage')?.replace(/\s?%$/, ''));
  if (minCoverage !== undefined && !(minCoverage >= 0 && minCoverage <= 100)) {
    return problem({ message: 'badValue', given: `--min-coverage ${value('min-coverage') ?? ''}`, expected: '0–100' }, command);
  }
  const limit = toNumber(value('limit')) ?? (command === 'evidence' ? usualEvidence : defaultLimit);
  if (!Number.isInteger(limit) || limit < 1) {
    return problem({ message: 'badValue', given: `--limit ${value('limit') ?? ''}`, expected: '1, 2, 3 …' }, command);
  }

  return {
    kind: 'run',
    invocation: {
      command,
      operands: rest,
      format: (value('format') ?? taken.formats[0] ?? 'text') as Format,
      documents: given.get('documents') ?? [],
      config: value('config'),
      language,
      failOn: (value('fail-on') ?? 'error') as Severity | 'never',
      minCoverage,
      limit,
      to: value('to'),
      color: !given.has('no-color'),
    },
  };
}

function getParserOptions(): Record<string, { type: 'string' | 'boolean'; multiple: true; short?: string }> {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [
      name,
      { type: 'value' in option ? 'string' : 'boolean', multiple: true, ...('short' in option && { short: option.short }) },
    ]),
  );
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}

/** Among the options that the help of the command lists, or that of all. */
function findNearestOption(name: string, command: CommandName | undefined): string | undefined {
  const nearest = findNearest(name, command === undefined ? ['help', 'version'] : getCommand(command).options);
  return nearest === undefined ? undefined : `--${nearest}`;
}

function toNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d{1,6}(?:\.\d{1,6})?$/.test(text) ? Number(text) : NaN;
}
