import { listInferred } from '../../core/document/inferredNumbers.ts';
import { readDocument } from '../../core/document/readDocument.ts';
import type { Item, Paragraph, SourceDocument } from '../../core/model.ts';
import type { ImportedBlock, ImportedDocument, ImportedLabel } from './importedDocument.ts';
import { type ImportedFrontMatter, toMarkdown } from './toMarkdown.ts';

/** A file in the normal form, and how that is read. */
export interface NormalForm {
  readonly markdown: string;
  readonly document: SourceDocument;
}

/** The file that is imported: its name, which may tell the symbol, and the SHA-256 of its bytes. */
export interface ImportedFile {
  readonly fileName: string;
  readonly sha256: string;
  /** What is known of it already (a text that was read before it was taken apart). */
  readonly known?: Omit<ImportedFrontMatter, 'source' | 'sha256' | 'inferred'>;
}

/**
 * Writes an imported document in the normal form, with front matter that says what it is. Numbers that the readers have to count, because neither
 * the file nor its automatic numbering gives them, are written into the text and listed as inferred, so that a person sees the same numbers
 * as the product. If the text with its numbers were read otherwise than without them, it stays without.
 */
export function normalise(imported: ImportedDocument, { fileName, sha256, known }: ImportedFile): NormalForm {
  const file = { source: fileName, sha256 };
  const first = toMarkdown(imported, { ...known, ...file });
  const read = readDocument({ id: fileName, fileName, text: first.text });
  const numbered = withReadLabels(imported, read, first.starts);
  const starts = startsOf(imported.blocks, first.starts);
  const front: ImportedFrontMatter = { symbol: read.symbol, kind: read.kind, language: read.language, title: read.title, date: read.date, ...file };

  const write = (blocks: ImportedDocument, inferred: readonly string[]): NormalForm => {
    const { text } = toMarkdown(blocks, { ...front, inferred });
    return { markdown: text, document: readDocument({ id: fileName, fileName, text }) };
  };
  if (numbered !== imported) {
    const result = write(numbered, listInferred(markStarting(read.paragraphs, starts, 'and what is marked')));
    if (sameReading(result.document, read)) return result;
  }
  return write(imported, listInferred(markStarting(read.paragraphs, starts, 'only')));
}

/** Whether two readings give the same paragraphs, items, notes and units to answer; places in the text may differ. */
export function sameReading(one: SourceDocument, other: SourceDocument): boolean {
  return readingOf(one) === readingOf(other);
}

function readingOf({ symbol, kind, language, title, date, paragraphs, footnotes, recommendations, followUp, particularImportance, nextReport, repliesTo }: SourceDocument): string {
  const facts = { symbol, kind, language, title, date, paragraphs, footnotes, recommendations, followUp, particularImportance, nextReport, repliesTo: repliesTo && [...repliesTo] };
  return JSON.stringify(facts, (key, value: unknown) => (key === 'span' || key === 'inferred' ? undefined : value));
}

/** Where the blocks begin whose label was counted by a reader of the file. */
function startsOf(blocks: readonly ImportedBlock[], starts: readonly number[]): ReadonlySet<number> {
  return new Set(blocks.flatMap((block, index) => (block.kind !== 'table' && block.label?.origin === 'inferred' ? [starts[index]!] : [])));
}

/** Marks the numbers and labels that begin at these places: only them, or beside those that the reader has counted itself. */
function markStarting(paragraphs: readonly Paragraph[], starts: ReadonlySet<number>, which: 'only' | 'and what is marked'): readonly Paragraph[] {
  const withMark = <Numbered extends { readonly inferred?: true }>(one: Numbered, counted: boolean): Numbered => {
    const { inferred, ...rest } = one;
    return { ...rest, ...((counted || (which === 'and what is marked' && inferred)) && { inferred: true }) } as Numbered;
  };
  const markItems = (items: readonly Item[]): readonly Item[] =>
    items.map((item) => withMark({ ...item, items: markItems(item.items) }, starts.has(item.span.start) && !item.inline && !item.label.startsWith('•')));
  return paragraphs.map((paragraph) => withMark({ ...paragraph, items: markItems(paragraph.items) }, starts.has(paragraph.span.start)));
}

/** The document with the numbers and labels that its reader has counted and that no block has yet; itself when there are none. */
function withReadLabels(imported: ImportedDocument, read: SourceDocument, starts: readonly number[]): ImportedDocument {
  const labels = new Map<number, ImportedLabel>();
  const collect = (items: readonly Item[]): void => {
    for (const { inferred, label, span, items: inner } of items) {
      if (inferred) labels.set(span.start, { text: `(${label})`, origin: 'inferred' });
      collect(inner);
    }
  };
  for (const { inferred, number, span, items } of read.paragraphs) {
    collect(items);
    if (inferred) labels.set(span.start, { text: `${number}.`, origin: 'inferred' });
  }
  if (labels.size === 0) return imported;
  const blocks = imported.blocks.map((block, index): ImportedBlock => {
    const label = labels.get(starts[index]!);
    if (!label || block.kind !== 'paragraph') return block;
    // A label of its own, such as "(a)" right at the start of a numbered paragraph, goes on behind the number.
    return block.label ? { ...block, label, text: [{ text: `${block.label.text} ` }, ...block.text] } : { ...block, label };
  });
  return { ...imported, blocks };
}
