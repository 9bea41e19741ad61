import { resolve } from 'node:path';
import { cliMessages } from '../../core/messages/cli.ts';
import { fileMessages } from '../../core/messages/files.ts';
import { getWarningMessage, importMessages } from '../../core/messages/import.ts';
import { longDate } from '../../core/messages/longDate.ts';
import { getProblemMessage } from '../../core/messages/problems.ts';
import type { UiLanguage } from '../../core/model.ts';
import { createLineIndex } from '../../files/lineIndex.ts';
import { findImportFolder } from '../../files/import/findImportFolder.ts';
import { importInto } from '../../files/import/importInto.ts';
import type { Import } from '../../files/import/toImport.ts';
import { jsonVersion } from '../context.ts';
import { toPrintable } from '../displayWidth.ts';
import { exitCodes, type ExitCode, type Io } from '../io.ts';
import type { Invocation } from '../parseArguments.ts';
import { createPlaces, type Places } from '../places.ts';
import { getUiLanguage } from '../uiLanguage.ts';

/**
 * `import FILE… [--to FOLDER]`: writes each file as Markdown into the folder. Works without the library, which it need not wait for. One file that fails
 * does not keep the others; the exit code then is 3. A name that is taken by other content counts as a failure: nothing is overwritten.
 */
export async function importFiles({ operands, to, format, language: given }: Invocation, io: Io): Promise<ExitCode> {
  const language: UiLanguage = given ?? getUiLanguage(io.env);
  const folder = to === undefined ? await findImportFolder(io.cwd) : resolve(io.cwd, to);
  const places = createPlaces(io.cwd, new Map());
  const imports: Import[] = [];
  for (const operand of operands) {
    const done = await importInto(resolve(io.cwd, operand), folder);
    imports.push(done);
    const message = findFailure(done, language, places);
    if (message !== undefined) io.stderr.write(`${message}\n`);
    else if (format === 'text') io.stdout.write(getLines(done, language, places).map((line) => `${line}\n`).join(''));
  }
  if (format === 'json') io.stdout.write(`${JSON.stringify({ version: jsonVersion, imports: imports.map((done) => toJson(done, language, places)) }, undefined, 2)}\n`);
  return imports.every((done) => findFailure(done, language, places) === undefined) ? exitCodes.fine : exitCodes.unreadable;
}

/** Why a file was not imported, in one sentence; undefined when it was. */
function findFailure(done: Import, language: UiLanguage, places: Places): string | undefined {
  const words = importMessages(language);
  const source = places.file(done.source);
  switch (done.kind) {
    case 'unreadable':
      return words.unreadable(source, fileMessages(language)[done.reason]);
    case 'taken':
      return words.taken(source, places.file(done.target));
    case 'failed':
      return words.failed(source, places.file(done.target), words[done.reason === 'failed' ? 'not-written' : (done.reason ?? 'not-written')]);
    default:
      return undefined;
  }
}

/** More of these would hide the rest; `outline` has them all. */
const shownProblems = 8;

function getLines(done: Import, language: UiLanguage, places: Places): readonly string[] {
  if (done.kind === 'unreadable') return [];
  const words = importMessages(language);
  const { document, inferred, warnings } = done;
  const facts = [
    document.symbol ?? document.name,
    cliMessages(language)[`kind-${document.kind}`],
    document.language,
    document.date === undefined ? '' : longDate(document.date, language),
    words.paragraphs(document.paragraphs.length),
    ...(document.footnotes.length > 0 ? [words.footnotes(document.footnotes.length)] : []),
  ];
  const index = createLineIndex(document.text);
  const problems = document.problems
    .filter(({ code }) => code !== 'numbers-inferred' && code !== 'letters-inferred')
    .map((problem) => `${cliMessages(language).line(index.placeAt(problem.span.start).line)}: ${toPrintable(getProblemMessage(problem, language))}`);
  const toCheck = [...warnings.map((warning) => toPrintable(getWarningMessage(warning, words))), ...problems];
  return [
    words[done.kind === 'already-there' ? 'already-there' : 'written'](places.file(done.source), places.file(done.target)),
    `  ${toPrintable(facts.filter((fact) => fact !== '').join(' · '))}`,
    ...(inferred.length > 0 ? [`  ${words.inferred(inferred.join(', '))}`] : []),
    ...(toCheck.length > 0 ? [`  ${words.toCheck}`, ...toCheck.slice(0, shownProblems).map((line) => `    ${line}`)] : []),
    ...(toCheck.length > shownProblems ? [`    ${words.more(toCheck.length - shownProblems)}`] : []),
  ];
}

function toJson(done: Import, language: UiLanguage, places: Places): object {
  const message = findFailure(done, language, places);
  const source = places.file(done.source);
  if (done.kind === 'unreadable') return { source, status: done.kind, reason: done.reason, message };
  const { document, inferred, warnings, target } = done;
  const index = createLineIndex(document.text);
  return {
    source,
    status: done.kind,
    file: places.file(target),
    ...(message !== undefined && { message }),
    symbol: document.symbol ?? null,
    name: document.name,
    kind: document.kind,
    language: document.language,
    title: document.title,
    date: document.date ?? null,
    paragraphs: document.paragraphs.length,
    footnotes: document.footnotes.length,
    inferred,
    warnings: warnings.map((warning) => ({ code: warning.code, message: getWarningMessage(warning, importMessages(language)) })),
    problems: document.problems.map((problem) => ({ line: index.placeAt(problem.span.start).line, code: problem.code, message: getProblemMessage(problem, language) })),
  };
}
