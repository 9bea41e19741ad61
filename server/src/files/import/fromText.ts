import { ruler } from '../../core/document/blocks.ts';
import { cleanText } from '../../core/document/cleanText.ts';
import { findItemLabel, findParagraphNumber } from '../../core/document/labels.ts';
import { type Block, prepare, type RawSource } from '../../core/document/prepare.ts';
import { readDocument } from '../../core/document/readDocument.ts';
import { arrangeReport } from '../../core/document/readStateReport.ts';
import { separateTables, type Table } from '../../core/document/tables.ts';
import type { Item, SourceDocument } from '../../core/model.ts';
import type { ImportedBlock, ImportedDocument, ImportedLabel, ImportedParagraph, Inline } from './importedDocument.ts';

/**
 * A plain text or Markdown file as an imported document: what the readers see in it, with the lines that a page broke joined, running heads
 * and page numbers gone, and notes apart. `document` is the same text as `readDocument` reads it. Total.
 */
export function fromText(raw: RawSource): { readonly imported: ImportedDocument; readonly document: SourceDocument } {
  const document = readDocument(raw);
  const source = prepare(raw);
  const { blocks, tables } = arrange(source, document);
  const outline = outlineOf(document, source.imported);
  const converted: { readonly start: number; readonly block: ImportedBlock }[] = [];
  let rows: Block[] = [];
  const closeTable = (): void => {
    if (rows.length > 0) converted.push({ start: rows[0]!.span.start, block: { kind: 'table', rows: rows.map(({ span }) => toCells(raw.text.slice(span.start, span.end))) } });
    rows = [];
  };
  for (const block of blocks) {
    if (block.cells) {
      // An empty line ends a table.
      if (rows.length > 0 && /\n[^\S\n]{0,200}\n/.test(raw.text.slice(rows[rows.length - 1]!.span.end, block.span.start))) closeTable();
      rows.push(block);
      continue;
    }
    closeTable();
    converted.push({ start: block.span.start, block: convert(block, outline, source.imported ? listLabel.exec(raw.text.slice(block.span.start, block.span.start + 20))?.[1] : undefined) });
  }
  closeTable();
  for (const { rows: lines, span } of tables) {
    const written = raw.text.slice(span.start, span.end);
    const isMarkdown = written.startsWith('|');
    // A table that was flattened has no notes in it.
    converted.push({ start: span.start, block: { kind: 'table', rows: isMarkdown ? written.split(/\r?\n/).filter((line) => !ruler.test(line.trim())).map(toCells) : lines.map((line) => line.split(' | ').map((cell) => [{ text: cell }])) } });
  }
  return {
    imported: {
      blocks: converted.sort((a, b) => a.start - b.start).map(({ block }) => block),
      notes: source.notes.map(({ mark, text }) => ({ mark, text: [{ text }] })),
      warnings: [],
    },
    document,
  };
}

/** The blocks as the reader of this kind of document takes them. */
function arrange(source: ReturnType<typeof prepare>, { kind, recommendations }: SourceDocument): { readonly blocks: readonly Block[]; readonly tables: readonly Table[] } {
  switch (kind) {
    case 'state-report':
    case 'replies-to-list-of-issues':
    case 'follow-up-report':
      return arrangeReport(source);
    case 'upr-document':
      // A list of recommendations has no tables or bullets of its own.
      return recommendations.length > 0 ? { blocks: source.blocks, tables: [] } : arrangeReport(source);
    case 'profile':
      return separateTables(source.text, source.blocks);
    default:
      return { blocks: source.blocks, tables: [] };
  }
}

/** Where numbers, items and headings were read. */
interface Outline {
  readonly numbers: ReadonlyMap<number, ImportedLabel['origin']>;
  /** Depth of each item, by where it begins. */
  readonly items: ReadonlyMap<number, { readonly depth: number; readonly origin: ImportedLabel['origin'] }>;
  /** Level of the heading that stands there; by its text and, since a text may stand for two headings, the paragraph that follows. */
  findHeadingLevel(block: Block): number | undefined;
}

function outlineOf({ paragraphs, kind }: SourceDocument, imported: boolean): Outline {
  // What a reader has counted just now stands nowhere yet and has no label; what an import has counted before has one.
  const originOf = ({ inferred }: { readonly inferred?: true }): ImportedLabel['origin'] => (inferred ? 'inferred' : 'literal');
  const numbers = new Map(paragraphs.map((paragraph) => [paragraph.span.start, originOf(paragraph)]));
  const items = new Map<number, { depth: number; origin: ImportedLabel['origin'] }>();
  const collect = (list: readonly Item[], depth: number): void => {
    for (const item of list) {
      if (!item.inline && !items.has(item.span.start)) items.set(item.span.start, { depth, origin: originOf(item) });
      collect(item.items, depth + 1);
    }
  };
  for (const paragraph of paragraphs) collect(paragraph.items, 1);
  const ordered = [...paragraphs].sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  return {
    numbers,
    items,
    // A profile's sections are told from its own marks of headings; others would be sections too. What was imported before has its headings.
    findHeadingLevel: ({ text, span }) => {
      if (kind === 'profile' || imported) return undefined;
      while (next < ordered.length && ordered[next]!.span.start <= span.start) next++;
      const level = ordered[next]?.headings.findIndex((heading) => withoutSpace(heading) === withoutSpace(text)) ?? -1;
      return level < 0 ? undefined : level + 1;
    },
  };
}

/** `1. `, `2) `, `- ` in Markdown that an import wrote. */
const listLabel = /^(\d{1,9}[.)]|-)\s/;

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}

/** `written` is the list label of a text that was imported before: no other number opens a line there unescaped. */
function convert(block: Block, outline: Outline, written: string | undefined): ImportedBlock {
  const { text, span, headingLevel, bold } = block;
  const level = outline.findHeadingLevel(block);
  if (headingLevel > 0) return { kind: 'heading', level: level ?? headingLevel, text: toInline(block, 0, false) };
  const item = outline.items.get(span.start);
  const origin = outline.numbers.get(span.start);
  if (origin !== undefined) {
    const number = (['dotted', 'bracketed', 'bare'] as const).map((form) => findParagraphNumber(text, form)).find((label) => label !== undefined);
    if (number) return labelled(block, 0, { text: `${number.label}.`, origin }, number.after);
  }
  const label = item || text.startsWith('• ') ? findItemLabel(text) : undefined;
  if (label) return labelled(block, item?.depth ?? 1, { text: text.slice(0, label.after).trim(), origin: item?.origin ?? 'literal' }, label.after);
  if (written !== undefined && text.startsWith(written)) return labelled(block, 1, { text: written, origin: 'literal' }, written.length);
  if (level !== undefined) return { kind: 'heading', level, text: toInline(block, 0, false) };
  return { kind: 'paragraph', depth: 0, text: toInline(block, 0, bold) };
}

function labelled(block: Block, depth: number, label: ImportedLabel, after: number): ImportedParagraph {
  return { kind: 'paragraph', depth, label, text: toInline(block, after, block.bold) };
}

/** The cells of a row of Markdown, with their notes. */
function toCells(row: string): readonly (readonly Inline[])[] {
  const cells = row.trim().slice(1, -1).split('|');
  return cells.map((cell) => toInline(cleanText(cell, 0, cell.length), 0, false));
}

/** The text of a block from an offset on, with its notes in their places. */
function toInline({ text, marks }: Pick<Block, 'text' | 'marks'>, from: number, bold: boolean): readonly Inline[] {
  const inlines: Inline[] = [];
  let done = from;
  const add = (end: number): void => {
    if (end > done) inlines.push({ text: text.slice(done, end), ...(bold && { bold }) });
    done = Math.max(done, end);
  };
  for (const { mark, at } of marks) {
    add(at);
    inlines.push({ note: mark });
  }
  add(text.length);
  return inlines;
}
