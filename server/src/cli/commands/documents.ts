import { getDuplicateText } from '../../core/features/duplicateText.ts';
import { findDuplicates, type Duplicate } from '../../core/library/duplicates.ts';
import { writeJson, writeLines, type Command, type Context } from '../context.ts';
import { toPrintable } from '../displayWidth.ts';
import { exitCodes } from '../io.ts';
import { toLines, toTable } from '../table.ts';

/** `documents`: the library, in the order of symbols. */
export const documents: Command = (context) => {
  const { service, places, words, colours, invocation } = context;
  const list = [...service.snapshot.library.getEntries()].sort((one, other) => compare(one.name, other.name) || compare(one.language, other.language) || compare(one.id, other.id));
  const duplicates = findDuplicates(service.snapshot.library);
  const languages = new Map<string, string[]>();
  for (const { name, language } of list) if (languages.get(name)?.includes(language) !== true) languages.set(name, [...(languages.get(name) ?? []), language]);
  if (invocation.format === 'json') {
    // Of a document that is only known by its entry, what it says of itself would have to be read.
    const facts = new Map(service.snapshot.library.documents.map((document) => [document.id, document.facts]));
    writeJson(context, {
      documents: list.map((document) => ({
        symbol: document.symbol ?? null,
        name: document.name,
        kind: document.kind,
        language: document.language,
        // One document with several texts.
        languages: languages.get(document.name) ?? [document.language],
        title: document.title,
        date: document.date ?? null,
        paragraphs: document.paragraphs,
        recommendations: document.recommendations,
        problems: document.problems,
        file: places.file(document.id),
        ...facts.get(document.id),
      })),
      duplicates: duplicates.map((duplicate) => toDuplicateJson(duplicate, context)),
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
  const sentences = duplicates.map((duplicate) => toPrintable(getDuplicateText(duplicate, context.language, (id) => places.file(id))));
  if (sentences.length > 0) writeLines(context, ['', colours.bold(words.duplicates), ...sentences.flatMap((sentence) => toLines(sentence, lineWidth, '  '))]);
  return exitCodes.fine;
};

function toDuplicateJson(duplicate: Duplicate, { places }: Context): object {
  return {
    kind: duplicate.kind,
    symbols: duplicate.documents.map(({ symbol, name }) => symbol ?? name),
    languages: duplicate.documents.map(({ language }) => language),
    files: duplicate.documents.map(({ id }) => places.file(id)),
    ...(duplicate.kind === 'differing' && { paragraphs: duplicate.paragraphs, of: duplicate.of }),
    ...(duplicate.kind === 'similar' && { similarity: Math.round(duplicate.similarity * 100) / 100 }),
  };
}

/** In columns of the terminal: what is read with ease. */
const lineWidth = 100;

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
