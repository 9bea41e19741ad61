import { dirname, resolve } from 'node:path';
import { cliMessages } from '../core/messages/cli.ts';
import type { UiLanguage } from '../core/model.ts';
import { getProductVersion } from '../files/productFolder.ts';
import { createColours } from './colour.ts';
import type { CommandName } from './commands.ts';
import { check } from './commands/check.ts';
import { coverage } from './commands/coverage.ts';
import { documents } from './commands/documents.ts';
import { importFiles } from './commands/import.ts';
import { evidence } from './commands/evidence.ts';
import { explain, parsePlace } from './commands/explain.ts';
import { outline } from './commands/outline.ts';
import { references } from './commands/references.ts';
import { search } from './commands/search.ts';
import { show } from './commands/show.ts';
import { getExitCode, writeInputProblems, type Command } from './context.ts';
import { getHelp } from './help.ts';
import { exitCodes, type ExitCode, type Io } from './io.ts';
import { loadInputs } from './loadInputs.ts';
import { parseArguments, type Invocation, type UsageProblem } from './parseArguments.ts';
import { createPlaces } from './places.ts';
import { getUiLanguage } from './uiLanguage.ts';

/** `serve` is started by `main.ts`, because it does not end; `import` asks nothing of the library. */
type Answering = Exclude<CommandName, 'serve' | 'import'>;

const answering: Readonly<Record<Answering, Command>> = { check, coverage, show, outline, references, search, evidence, explain, documents };

/** Commands whose arguments are files and folders of drafts. */
const takesPaths: readonly CommandName[] = ['check', 'coverage', 'references'];

/** Does what the arguments ask. Never throws: whatever goes wrong is one sentence on standard error, and an exit code. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode | 'serve'> {
  let words = cliMessages(getUiLanguage(io.env));
  try {
    const parsed = parseArguments(args);
    switch (parsed.kind) {
      case 'version':
        io.stdout.write(`${getProductVersion()}\n`);
        return exitCodes.fine;
      case 'help':
        words = cliMessages(parsed.language ?? getUiLanguage(io.env));
        io.stdout.write(`${getHelp(words, parsed.command).join('\n')}\n`);
        return exitCodes.fine;
      case 'problem':
        words = cliMessages(parsed.language ?? getUiLanguage(io.env));
        io.stderr.write(`${toUsageLines(parsed.problem, words).join('\n')}\n`);
        return exitCodes.usage;
      case 'run':
        words = cliMessages(parsed.invocation.language ?? getUiLanguage(io.env));
        if (parsed.invocation.command === 'serve') return 'serve';
        if (parsed.invocation.command === 'import') return await importFiles(parsed.invocation, io);
        return await answer(answering[parsed.invocation.command], parsed.invocation, io);
    }
  } catch (error) {
    io.stderr.write(`${words.failed(error instanceof Error ? error.message : String(error))}\n`);
    return exitCodes.unreadable;
  }
}

async function answer(command: Command, invocation: Invocation, io: Io): Promise<ExitCode> {
  const language: UiLanguage = invocation.language ?? getUiLanguage(io.env);
  const inputs = await loadInputs({
    cwd: io.cwd,
    paths: getPaths(invocation, io.cwd),
    ofAnyKind: invocation.command === 'references',
    documents: invocation.documents,
    config: invocation.config,
    language,
    languageGiven: invocation.language !== undefined,
  });
  const context = {
    invocation,
    io,
    inputs,
    service: inputs.service,
    language: inputs.language,
    words: cliMessages(inputs.language),
    places: createPlaces(io.cwd, inputs.texts),
    colours: createColours(io, invocation.color),
  };
  const own = await command(context);
  writeInputProblems(context);
  return getExitCode(inputs, own);
}

function getPaths({ command, operands }: Invocation, cwd: string): readonly string[] {
  if (command === 'explain') {
    const place = parsePlace(operands.join(' '), cwd);
    // The whole folder: a paragraph of the report may stand in another of its files.
    return place ? [dirname(resolve(cwd, place.file))] : [];
  }
  if (!takesPaths.includes(command)) return [];
  return operands.length === 0 ? ['.'] : operands;
}

function toUsageLines({ message, given, expected = '', command }: UsageProblem, words: ReturnType<typeof cliMessages>): readonly string[] {
  const hint = words.helpHint(command === undefined ? '' : `${command} `);
  switch (message) {
    case 'commandMissing':
      return [words.commandMissing, '', ...getHelp(words, undefined)];
    case 'unknownCommand':
    case 'unknownOption':
    case 'badValue':
      return [words[message](given, expected), hint];
    case 'optionNotHere':
    case 'argumentMissing':
      return [words[message](given, command ?? ''), hint];
    case 'valueMissing':
    case 'valueNotTaken':
    case 'tooManyArguments':
      return [words[message](given), hint];
  }
}
