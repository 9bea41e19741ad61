import type { cliMessages } from '../core/messages/cli.ts';
import { fileMessages } from '../core/messages/files.ts';
import type { UiLanguage } from '../core/model.ts';
import type { Service } from '../core/service.ts';
import type { Colours } from './colour.ts';
import { exitCodes, type ExitCode, type Io } from './io.ts';
import type { Inputs } from './loadInputs.ts';
import type { Invocation } from './parseArguments.ts';
import type { Places } from './places.ts';

/** What every command works with. */
export interface Context {
  readonly invocation: Invocation;
  readonly io: Io;
  readonly inputs: Inputs;
  readonly service: Service;
  readonly language: UiLanguage;
  readonly words: ReturnType<typeof cliMessages>;
  readonly places: Places;
  readonly colours: Colours;
}

/** A command writes its result and says how it ended; what concerns the inputs is added by `run`. */
export type Command = (context: Context) => ExitCode | Promise<ExitCode>;

/** Writes a value as JSON, as one object with a line end. */
export function writeJson({ io }: Context, value: object): void {
  io.stdout.write(`${JSON.stringify({ version: jsonVersion, ...value }, undefined, 2)}\n`);
}

/** Writes lines of text. */
export function writeLines({ io }: Context, lines: readonly string[]): void {
  io.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

/** Says on standard error what could not be read. */
export function writeInputProblems({ inputs, io, words, places, language }: Context): void {
  for (const { path, reason } of inputs.unreadable) io.stderr.write(`${words.unreadable(places.file(path), fileMessages(language)[reason])}\n`);
  const configuration = inputs.unreadableConfiguration;
  if (configuration) io.stderr.write(`${words.unreadableConfiguration(places.file(configuration.path), fileMessages(language)[configuration.reason])}\n`);
}

/** The gravest of what happened: wrong settings, then files that could not be read, then what the command itself found. */
export function getExitCode(inputs: Inputs, own: ExitCode): ExitCode {
  if (inputs.badConfiguration || own === exitCodes.usage) return exitCodes.usage;
  if (inputs.unreadable.length > 0) return exitCodes.unreadable;
  return own;
}

/** Of the shapes of JSON; a change that is more than an addition would need a new number. */
export const jsonVersion = 1;
