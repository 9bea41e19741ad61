import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { listInferred } from '../../core/document/inferredNumbers.ts';
import { longDate } from '../../core/messages/longDate.ts';
import { fileMessages } from '../../core/messages/files.ts';
import { importMessages } from '../../core/messages/import.ts';
import { getProblemMessage } from '../../core/messages/problems.ts';
import type { Item, SourceDocument } from '../../core/model.ts';
import { parsePathText } from '../../core/reference/path.ts';
import { toElements } from '../../core/library/replies.ts';
import { formatCitation, formatPath } from '../../core/reference/format.ts';
import { readDocumentFile } from '../../files/readDocumentFile.ts';
import { writeJson, writeLines, type Command, type Context } from '../context.ts';
import { toPrintable, truncateToWidth } from '../displayWidth.ts';
import { exitCodes } from '../io.ts';
import { toOutlineJson } from '../outlineJson.ts';
import { createPlaces, type Places } from '../places.ts';
import { getLabelText } from '../provisions.ts';

/** `outline SYMBOL|FILE`: how a UN document was read, its problems included. */
export const outline: Command = async (context) => {
  const { io, words, language, invocation, service, inputs } = context;
  const given = invocation.operands[0] ?? '';
  const path = resolve(io.cwd, given);
  const known = service.snapshot.library.findDocument(given.trim());
  const isFile = await stat(path).then(() => true, () => false);
  if (!isFile && !known) {
    const looksLikeFile = /\.[a-z]{2,8}$/i.test(given) || given.includes('\\');
    io.stderr.write(`${looksLikeFile ? words.unreadable(given, fileMessages(language)['not-found']) : words.notADocument(given)}\n`);
    return looksLikeFile ? exitCodes.unreadable : exitCodes.findings;
  }
  if (known && !isFile) {
    write(known, context.places, context);
    return exitCodes.fine;
  }
  // A file that could not be read is told by `run`.
  if (inputs.unreadable.some((input) => input.path === path)) return exitCodes.unreadable;
  const read = await readDocumentFile(path);
  if (read.kind === 'unreadable') {
    io.stderr.write(`${words.unreadable(given, fileMessages(language)[read.reason])}\n`);
    return exitCodes.unreadable;
  }
  const document = service.read({ id: path, fileName: basename(path), text: read.text });
  write(document, createPlaces(io.cwd, new Map([...inputs.texts, [path, read.text]])), context);
  return exitCodes.fine;
};

function write(document: SourceDocument, places: Places, context: Context): void {
  if (context.invocation.format === 'json') writeJson(context, toOutlineJson(document, places, context.language));
  else writeLines(context, getLines(document, places, context));
}

function getLines(document: SourceDocument, places: Places, { words, colours, language }: Context): readonly string[] {
  const lines = [colours.bold(toPrintable(`${document.symbol ?? document.name} – ${document.title}`))];
  const facts = [words[`kind-${document.kind}`], document.language, document.facts?.originalLanguage && words.originalIn(document.facts.originalLanguage), document.date && longDate(document.date, language), places.file(document.id)];
  lines.push(colours.dim(facts.filter((fact) => fact !== undefined && fact !== '').join(' · ')));
  const { answers = [], issues, basedOn = [] } = document.facts ?? {};
  if (answers.length > 0) lines.push(colours.dim(words.answersList(answers.join(', '))));
  if (issues !== undefined && !answers.includes(issues)) lines.push(colours.dim(words.issuesOf(issues)));
  if (basedOn.length > 0) lines.push(colours.dim(words.basedOnList(basedOn.join(', '))));

  let open: readonly string[] = [];
  for (const paragraph of document.paragraphs) {
    const { headings } = paragraph;
    const same = headings.findIndex((heading, index) => heading !== open[index]);
    headings.slice(same < 0 ? headings.length : same).forEach((heading, index) => {
      lines.push('', colours.bold(`${'  '.repeat((same < 0 ? 0 : same) + index)}${toPrintable(heading)}`));
    });
    open = headings;
    const marks = paragraph.footnotes.map((mark) => `[${mark}]`).join('');
    const kind = paragraph.kind === 'paragraph' ? '' : ` ${colours.dim(`(${words[`paragraph-${paragraph.kind}`]})`)}`;
    const speaker = paragraph.speaker === undefined ? '' : `${toPrintable(paragraph.speaker)}: `;
    lines.push(`  ${paragraph.number}. ${speaker}${getStart(paragraph.text)}${marks}${kind}`, ...getItemLines(paragraph.items, 1, document));
  }
  if (document.footnotes.length > 0) {
    lines.push('', colours.bold(words.footnotes));
    for (const note of document.footnotes) lines.push(`  ${note.mark}  ${getStart(note.text)}`);
  }
  lines.push('');
  if (document.recommendations.length > 0) lines.push(words.unitsToAnswer(document.recommendations.length));
  const targets = (list: readonly string[]): string => list.map((target) => formatPath(parsePathText(target) ?? [target], language)).join(', ');
  if (document.followUp) {
    const { due } = document.followUp;
    lines.push(words.followUpList(targets(document.followUp.targets), due === undefined ? '' : longDate(due, language)));
  }
  if (document.particularImportance) lines.push(words.particularImportance(targets(document.particularImportance.targets)));
  if (document.nextReport) lines.push(words.nextReport(longDate(document.nextReport.due, language)));
  if (document.repliesTo) {
    lines.push(colours.bold(document.repliesToKind === 'concluding-observations' ? words.repliesToObservations : words.repliesToIssues));
    for (const [question, numbers] of document.repliesTo) {
      const paragraphs = document.paragraphs.filter(({ number }) => numbers.includes(number));
      lines.push(`  ${formatPath(question.split('.'), language)}  ${formatCitation({ elements: toElements({ document, question, paragraphs }) }, language, 'abbreviated')}`);
    }
  }
  const counted = listInferred(document.paragraphs);
  if (counted.length > 0) lines.push(importMessages(language).inferred(counted.join(', ')));
  if (document.problems.length > 0) {
    lines.push(colours.bold(words.problems));
    for (const problem of document.problems) {
      const { line } = places.at(document.id, problem.span.start);
      lines.push(`  ${words.line(line)}: ${toPrintable(getProblemMessage(problem, language))}`);
    }
  }
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

function getItemLines(items: readonly Item[], level: number, document: SourceDocument): readonly string[] {
  return items.flatMap((item) => [
    `${'  '.repeat(level + 2)}${getLabelText(item.label, level, document.language)} ${getStart(item.text)}${item.footnotes.map((mark) => `[${mark}]`).join('')}`,
    ...getItemLines(item.items, level + 1, document),
  ]);
}

/** Enough words to know a paragraph again. */
function getStart(text: string): string {
  return truncateToWidth(toPrintable(text), 88);
}
