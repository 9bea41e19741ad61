import type { Span } from '../model.ts';
import { cleanText } from './cleanText.ts';
import { findItemLabel, findParagraphNumber } from './labels.ts';
import type { Block } from './prepare.ts';

/** A table of the running text. */
export interface Table {
  /** One string per row, its cells joined by ` | `: `Direct | 37 | 37 | 74`. */
  readonly rows: readonly string[];
  readonly span: Span;
}

/** Put between the cells of a row. */
const cellSeparator = ' | ';

/**
 * Takes the tables out of the running text. A conversion to plain text leaves them in one of three shapes: rows of Markdown
 * (`| a | b |`), one line a row with tabs between the cells, or one line a cell with an empty line between the rows (CMW/C/MEX/4, para. 49:
 * `Beneficiaries`, `Women`, `Men`, `Total`, empty line, `Direct`, `37`, …). The blocks that are left keep their order.
 * `text` is the source the blocks were read from. What only resembles a table (rows of different length, one column) stays running text.
 */
export function separateTables(text: string, blocks: readonly Block[]): { readonly blocks: readonly Block[]; readonly tables: readonly Table[] } {
  const kept: Block[] = [];
  const tables: Table[] = [];
  for (let index = 0; index < blocks.length; ) {
    const found = findMarkdownTable(blocks, index) ?? findTabbedTable(text, blocks, index) ?? findFlattenedTable(text, blocks, index);
    if (!found) {
      kept.push(blocks[index]!);
      index++;
      continue;
    }
    const first = blocks[index + found.skip]!;
    const last = blocks[found.end - 1]!;
    for (let caption = index; caption < index + found.skip; caption++) kept.push(blocks[caption]!);
    tables.push({ rows: found.rows.map((row) => row.join(cellSeparator)), span: { start: first.span.start, end: last.span.end } });
    index = found.end;
  }
  return { blocks: kept, tables };
}

interface Found {
  readonly rows: readonly (readonly string[])[];
  /** Blocks before the first row that are its caption. */
  readonly skip: number;
  /** Index after the last block of the table. */
  readonly end: number;
}

function findMarkdownTable(blocks: readonly Block[], from: number): Found | undefined {
  if (blocks[from - 1]?.cells !== undefined) return undefined;
  let end = from;
  while (blocks[end]?.cells !== undefined) end++;
  if (end - from < 2) return undefined;
  return { rows: blocks.slice(from, end).map((block) => block.cells!), skip: 0, end };
}

function findTabbedTable(text: string, blocks: readonly Block[], from: number): Found | undefined {
  const rows: string[][] = [];
  let end = from;
  for (; end < blocks.length; end++) {
    const cells = splitAtTabs(text, blocks[end]!);
    if (!cells || (rows.length > 0 && cells.length !== rows[0]!.length)) break;
    rows.push(cells);
  }
  return rows.length < 2 ? undefined : { rows, skip: 0, end };
}

/** The cells of a line that has tabs inside; the tab after a label (`36.\tThe Committee`, `(a)\tAn office`) makes no cells. */
function splitAtTabs(text: string, block: Block): string[] | undefined {
  if (block.headingLevel > 0 || block.cells || isLabelled(block)) return undefined;
  const { start, end } = block.span;
  if (end - start > longestRow || text.slice(start, end).indexOf('\t') < 0) return undefined;
  const cells: string[] = [];
  let at = start;
  for (const piece of text.slice(start, end).split(/\t{1,20}/)) {
    const cellStart = text.indexOf(piece, at);
    const cell = cleanText(text, cellStart, cellStart + piece.length).text;
    if (cell !== '') cells.push(cell);
    at = cellStart + piece.length;
  }
  return cells.length < 2 ? undefined : cells;
}

/** Longer lines are paragraphs, whatever stands in them. */
const longestRow = 2_000;
const longestCell = 80;

/** More cells than this in one line are no table that a page could hold. */
const widestRow = 24;

function findFlattenedTable(text: string, blocks: readonly Block[], from: number): Found | undefined {
  const head = findRow(text, blocks, from);
  const second = head.length === 0 ? [] : findRow(text, blocks, from + head.length);
  const width = second.length;
  // What stands above the head without an empty line is the caption.
  const skip = head.length - width;
  if (width < 2 || skip < 0) return undefined;
  const rows: (readonly Block[])[] = [head.slice(skip)];
  let end = from + head.length;
  for (let row = second; row.length === width && row.some((cell) => isFigure(cell.text)); row = findRow(text, blocks, end)) {
    rows.push(row);
    end += width;
  }
  return rows.length < 2 ? undefined : { rows: rows.map((row) => row.map((cell) => cell.text)), skip, end };
}

/** The cells from `from` up to the next empty line; none when a block among them is no cell. */
function findRow(text: string, blocks: readonly Block[], from: number): readonly Block[] {
  let end = from;
  for (let block = blocks[end]; block !== undefined && end - from <= widestRow; block = blocks[end]) {
    const previous = blocks[end - 1];
    if (end > from && previous !== undefined && hasEmptyLine(text, previous.span.end, block.span.start)) break;
    if (!isCell(block)) return end - from > 1 && isNextParagraph(block) ? blocks.slice(from, end) : [];
    end++;
  }
  return end - from > widestRow ? [] : blocks.slice(from, end);
}

/** The last row may stand right above the next paragraph or heading. */
function isNextParagraph(block: Block): boolean {
  return block.headingLevel > 0 || isLabelled(block);
}

function isCell(block: Block): boolean {
  return block.headingLevel === 0 && !block.cells && block.text.length <= longestCell && !isLabelled(block) && !/[.;:]$/.test(block.text);
}

function isLabelled(block: Block): boolean {
  return findParagraphNumber(block.text) !== undefined || findItemLabel(block.text) !== undefined;
}

/** `37`, `1,846`, `82.4 per cent`, `46%`, `–`, `n/a`, `Mex$ 840,203`. */
function isFigure(text: string): boolean {
  return /^\P{L}{0,20}\d[\d\s.,%()–-]{0,40}(?:per cent|por ciento|pour cent|%)?$/u.test(text) || /^(?:[-–—.…]{1,3}|n\/?a|s\/?d)$/i.test(text) || /^\p{L}{2,4}\$?\s?\d[\d\s.,]{0,30}$/u.test(text);
}

function hasEmptyLine(text: string, start: number, end: number): boolean {
  return /\n[^\S\n]{0,200}\r?\n/.test(text.slice(start, end));
}
