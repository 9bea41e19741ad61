/** The options of the command line, by their long names. */
export const options = {
  format: { value: 'FORMAT' },
  documents: { value: 'GLOB', repeats: true },
  config: { value: 'FILE' },
  language: { value: 'LANGUAGE' },
  'fail-on': { value: 'SEVERITY' },
  'min-coverage': { value: 'PERCENT' },
  limit: { value: 'NUMBER' },
  to: { value: 'FOLDER' },
  'no-color': {},
  help: { short: 'h' },
  version: { short: 'v' },
  stdio: {},
  'node-ipc': {},
  socket: { value: 'NUMBER' },
  pipe: { value: 'NAME' },
  // Spelt as editors write it when they start a server.
  clientProcessId: { value: 'NUMBER' },
} as const satisfies Readonly<Record<string, { readonly value?: string; readonly repeats?: boolean; readonly short?: string }>>;

export type OptionName = keyof typeof options;

const common = ['documents', 'config', 'language', 'no-color', 'help'] as const;

/** What each command takes. `least` and `most` count its arguments. */
export const commands = {
  check: { arguments: '[PATH…]', least: 0, most: Infinity, formats: ['text', 'json', 'html'], options: ['format', 'fail-on', 'min-coverage', ...common] },
  coverage: {
    arguments: '[PATH…]',
    least: 0,
    most: Infinity,
    formats: ['text', 'json', 'markdown', 'csv', 'html'],
    options: ['format', 'min-coverage', ...common],
  },
  show: { arguments: 'REFERENCE', least: 1, most: Infinity, formats: ['text', 'json'], options: ['format', ...common] },
  outline: { arguments: 'SYMBOL|FILE', least: 1, most: 1, formats: ['text', 'json'], options: ['format', ...common] },
  references: { arguments: 'FILE', least: 1, most: 1, formats: ['text', 'json'], options: ['format', ...common] },
  search: { arguments: 'WORDS…', least: 1, most: Infinity, formats: ['text', 'json'], options: ['format', 'limit', ...common] },
  evidence: { arguments: 'REFERENCE', least: 1, most: Infinity, formats: ['text', 'json'], options: ['format', 'limit', ...common] },
  explain: { arguments: 'FILE[:LINE[:COLUMN]]|REFERENCE', least: 1, most: Infinity, formats: ['text', 'json'], options: ['format', ...common] },
  documents: { arguments: '', least: 0, most: 0, formats: ['text', 'json'], options: ['format', ...common] },
  import: { arguments: 'FILE…', least: 1, most: Infinity, formats: ['text', 'json'], options: ['format', 'to', 'language', 'no-color', 'help'] },
  serve: { arguments: '', least: 0, most: 0, formats: [], options: ['stdio', 'node-ipc', 'socket', 'pipe', 'clientProcessId', 'help'] },
} as const satisfies Readonly<Record<string, Command>>;

interface Command {
  /** As shown in the help; the words are placeholders. */
  readonly arguments: string;
  readonly least: number;
  readonly most: number;
  /** The first is the one used when nothing is said. */
  readonly formats: readonly string[];
  readonly options: readonly OptionName[];
}

export type CommandName = keyof typeof commands;

export const commandNames = Object.keys(commands) as readonly CommandName[];

/** The command of that name, as any of them. */
export function getCommand(name: CommandName): Command {
  return commands[name];
}
