import type { cliMessages } from '../core/messages/cli.ts';
import { commandNames, getCommand, options, type CommandName, type OptionName } from './commands.ts';
import { toTable } from './table.ts';

/** The help for one command, or for all. */
export function getHelp(words: ReturnType<typeof cliMessages>, command: CommandName | undefined): readonly string[] {
  if (command === undefined) {
    return [
      words.usage,
      '',
      words.commandsTitle,
      ...indent(toTable([{ title: '' }, { title: '' }], commandNames.map((name) => [`${name} ${getCommand(name).arguments}`, words[`command-${name}`]]))),
      '',
      words.optionsTitle,
      ...getOptionLines(words, ['help', 'version'], []),
      '',
      words.exitTitle,
      `  ${words.exits}`,
      '',
      words.helpHint('COMMAND '),
    ];
  }
  const { arguments: operands, options: taken, formats } = getCommand(command);
  return [
    words.usage.replace(/ (?:COMMAND|ORDEN|COMMANDE) .*/, ` ${[command, operands, '[…]'].filter(Boolean).join(' ')}`),
    '',
    `  ${words[`command-${command}`]}`,
    '',
    words.optionsTitle,
    ...getOptionLines(words, taken, formats),
    '',
    words.exitTitle,
    `  ${words.exits}`,
  ];
}

function getOptionLines(words: ReturnType<typeof cliMessages>, names: readonly OptionName[], formats: readonly string[]): readonly string[] {
  const rows = names.map((name) => {
    const option: { readonly value?: string; readonly short?: string } = options[name];
    const form = [option.short && `-${option.short},`, `--${name}`, option.value].filter(Boolean).join(' ');
    return [form, name === 'format' ? words['option-format'](formats.join(', ')) : words[`option-${name}`]];
  });
  return indent(toTable([{ title: '' }, { title: '' }], rows));
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
