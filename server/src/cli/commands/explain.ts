import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { explain as explainPlace, explainReference } from '../../core/features/explain.ts';
import type { Explanation } from '../../core/features/explanation.ts';
import { fileMessages } from '../../core/messages/files.ts';
import type { Draft } from '../../core/model.ts';
import { parseCitations } from '../../core/reference/citations.ts';
import { isMarkdown, mayBeDocument } from '../../files/kindOfFile.ts';
import { readDocumentFile } from '../../files/readDocumentFile.ts';
import { readTextFile } from '../../files/readTextFile.ts';
import { writeJson, writeLines, type Command, type Context } from '../context.ts';
import { toPrintable } from '../displayWidth.ts';
import { exitCodes } from '../io.ts';
import { toLines } from '../table.ts';

/** A file, and a line and column counted from 1 where they are given. */
export interface ExplainedPlace {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** `report.md:12:5` where `report.md` is a file; undefined for what is none, such as a reference. */
export function parsePlace(given: string, cwd: string): ExplainedPlace | undefined {
  if (existsSync(resolve(cwd, given))) return { file: given };
  const match = /^(.+?):(\d{1,7})(?::(\d{1,7}))?$/.exec(given);
  const [, file, line, column] = match ?? [];
  if (file === undefined || !existsSync(resolve(cwd, file))) return undefined;
  return { file, line: Number(line), ...(column !== undefined && { column: Number(column) }) };
}

/**
 * `explain FILE[:LINE[:COLUMN]]|REFERENCE`: why something was, or was not, recognised. Ends with 3 for the name of a file that is not there, with 2 for a line
 * that the file does not have.
 */
export const explain: Command = async (context) => {
  const { io, invocation, service, words, language } = context;
  const written = invocation.operands.join(' ');
  const place = parsePlace(written, io.cwd);
  const file = written.replace(/:\d{1,7}(?::\d{1,7})?$/, '');
  if (!place && mayBeDocument(file) && parseCitations(written).length === 0) {
    io.stderr.write(`${words.unreadable(file, fileMessages(language)['not-found'])}\n`);
    return exitCodes.unreadable;
  }
  const explanation = place ? await explainAt(place, context) : explainReference(service.snapshot, written);
  if (typeof explanation === 'number') {
    io.stderr.write(`${words.fewerLines(place!.file, explanation)}\n`);
    return exitCodes.usage;
  }
  const { subject, title, sections } = explanation;
  if (invocation.format === 'json') writeJson(context, { subject, title, sections });
  else writeLines(context, getLines(explanation, context));
  return exitCodes.fine;
};

/** The number of lines where the file does not have the line that was asked for. */
async function explainAt({ file, line, column }: ExplainedPlace, context: Context): Promise<Explanation | number> {
  const { io, service, language } = context;
  const path = resolve(io.cwd, file);
  const { drafts, library, unreadable } = service.snapshot;
  if (!drafts.has(path) && !library.findById(path) && !unreadable.has(path)) {
    // Notes in Markdown are read too, and a file that cannot be read is told why.
    const read = isMarkdown(path) ? await readTextFile(path) : await readDocumentFile(path);
    if (read.kind === 'unreadable') service.setUnreadable(path, fileMessages(language)[read.reason]);
    else if (isMarkdown(path)) service.setDraft(path, read.text);
  }
  if (line === undefined) return explainPlace(service.snapshot, path);
  const text = service.snapshot.drafts.get(path)?.text ?? service.snapshot.library.findById(path)?.text;
  if (text === undefined) return explainPlace(service.snapshot, path);
  const lines = text.split('\n').length;
  // What stands behind the last line break is a line only where an editor shows one.
  if (line > lines) return text.endsWith('\n') ? lines - 1 : lines;
  return explainPlace(service.snapshot, path, findOffset(service.snapshot.drafts.get(path), text, line, column));
}

/** Without a column, the first reference of the line; else its first word: marks of headings and lists tell nothing. */
function findOffset(draft: Draft | undefined, text: string, line: number, column: number | undefined): number {
  const lines = text.split('\n');
  const start = lines.slice(0, Math.min(line, lines.length) - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const own = lines[line - 1] ?? '';
  const reference = draft?.references.find(({ span }) => span.start >= start && span.start <= start + own.length);
  if (column === undefined && reference) return reference.span.start;
  const first = Math.max(0, own.search(/[\p{L}\p{N}]/u));
  return Math.min(text.length, start + (column === undefined ? first : Math.min(column - 1, own.length)));
}

function getLines({ title, sections }: Explanation, { colours }: Context): readonly string[] {
  return [
    colours.bold(toPrintable(title)),
    ...sections.flatMap(({ heading, lines }) => ['', colours.bold(heading), ...lines.flatMap((line) => toLines(toPrintable(line), lineWidth, '  '))]),
  ];
}

/** In columns of the terminal: what is read with ease. */
const lineWidth = 100;
