#!/usr/bin/env node
import { cliMessages } from '../core/messages/cli.ts';
import { toIsoDate } from '../core/messages/isoDate.ts';
import { exitCodes, type Output } from './io.ts';
import { run } from './run.ts';
import { getUiLanguage } from './uiLanguage.ts';

// A reader that has seen enough (`periodic-report check | head`) closes its end: that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    fail(error);
  });
}
process.on('uncaughtException', fail);

void run(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdout: toOutput(process.stdout),
  stderr: toOutput(process.stderr),
  today: () => toIsoDate(new Date()),
}).then(async (result) => {
  // Loaded only when it is asked for: the other commands start faster without it.
  if (result === 'serve') {
    // A server outlives a failure, and says it in its own way.
    process.off('uncaughtException', fail);
    await import('../lsp/main.ts');
  }
  // The exit code, not exit(): what is written to a pipe must be able to leave.
  else process.exitCode = result;
});

/** A person sees one sentence, never where in the code it happened. */
function fail(error: unknown): never {
  process.stderr.write(`${cliMessages(getUiLanguage(process.env)).failed(error instanceof Error ? error.message : String(error))}\n`);
  process.exit(exitCodes.unreadable);
}

function toOutput(stream: NodeJS.WriteStream): Output {
  return { write: (text) => void stream.write(text), isTerminal: stream.isTTY };
}
