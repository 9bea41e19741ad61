import { writeJson, writeLines, type Command } from '../context.ts';
import { exitCodes } from '../io.ts';
import { toTable } from '../table.ts';

/** `documents`: the library, in the order of symbols. */
export const documents: Command = (context) => {
  const { service, places, words, colours, invocation } = context;
  const list = [...service.snapshot.library.getEntries()].sort((one, other) => compare(one.name, other.name) || compare(one.language, other.language) || compare(one.id, other.id));
  if (invocation.format === 'json') {
    // Of a document that is only known by its entry, what it says of itself would have to be read.
    const facts = new Map(service.snapshot.library.documents.map((document) => [document.id, document.facts]));
    writeJson(context, {
      documents: list.map((document) => ({
        symbol: document.symbol ?? null,
        name: document.name,
        kind: document.kind,
        language: document.language,
        title: document.title,
        date: document.date ?? null,
        paragraphs: document.paragraphs,
        recommendations: document.recommendations,
        problems: document.problems,
        file: places.file(document.id),
        ...facts.get(document.id),
      })),
    });
    return exitCodes.fine;
  }
  const columns = [
    { title: words.columnSymbol },
    { title: words.columnKind },
    { title: words.columnLanguage },
    { title: words.columnParagraphs, align: 'right' },
    { title: words.columnTitle, most: 60 },
    { title: words.columnFile },
  ] as const;
  const rows = list.map((document) => [
    document.symbol ?? document.name,
    words[`kind-${document.kind}`],
    document.language,
    String(document.paragraphs),
    document.title,
    places.file(document.id),
  ]);
  writeLines(context, toTable(columns, rows, (cell, row) => (row < 0 ? colours.bold(cell) : cell)));
  return exitCodes.fine;
};

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
