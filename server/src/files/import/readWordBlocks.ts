import type { ImportedBlock, ImportedNote, ImportedParagraph, Inline } from './importedDocument.ts';
import { splitLiteralLabel } from './literalLabel.ts';
import { createDepths, type Depths } from './wordDepths.ts';
import { paragraphMark, type ParagraphFacts } from './simplifyWordXml.ts';

/** What mammoth reads a Word file into, as far as it is used here. */
export type MammothNode =
  | { readonly type: 'paragraph' | 'hyperlink' | 'tableRow'; readonly children: readonly MammothNode[] }
  | { readonly type: 'run'; readonly children: readonly MammothNode[]; readonly isBold: boolean; readonly isItalic: boolean }
  | { readonly type: 'table'; readonly children: readonly MammothNode[] }
  | { readonly type: 'tableCell'; readonly children: readonly MammothNode[]; readonly colSpan: number; readonly rowSpan: number }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'tab' | 'break' }
  | { readonly type: 'noteReference'; readonly noteType: string; readonly noteId: string };

export interface WordNote {
  readonly mark: string;
  readonly body: readonly MammothNode[];
}

interface Context {
  readonly facts: readonly ParagraphFacts[];
  readonly markOf: (kind: string, id: string) => string | undefined;
  readonly depths: Depths;
}

/** A heading is a line; a paragraph that only has the style of one is longer. In UTF-16 units. */
const longestHeading = 400;
/** Word allows 63 columns. */
const mostColumns = 63;
/** Tables on the first page, before any text, that set the symbol and the date beside the emblem. */
const mastheadBlocks = 6;

/** Turns what mammoth read into blocks, with the labels and levels found before. `markOf` gives the printed mark of a note. */
export function readWordBlocks(nodes: readonly MammothNode[], facts: readonly ParagraphFacts[], markOf: Context['markOf']): ImportedBlock[] {
  const context: Context = { facts, markOf, depths: createDepths() };
  const blocks: ImportedBlock[] = [];
  for (const node of nodes) {
    if (node.type === 'paragraph') blocks.push(...toBlocks(node, context));
    else if (node.type === 'table') blocks.push(...readTable(node, blocks.length < mastheadBlocks, context));
  }
  return blocks;
}

/** The text of the notes, in the order given. */
export function readWordNotes(notes: readonly WordNote[], facts: readonly ParagraphFacts[], markOf: Context['markOf']): ImportedNote[] {
  const context: Context = { facts, markOf, depths: createDepths() };
  return notes.map(({ mark, body }) => {
    const text = toCellText(body, context);
    const [first, ...rest] = text;
    // A mark that was typed stands before the text of the note, too.
    if (first && 'text' in first && !/^\d/.test(mark) && first.text.startsWith(mark)) {
      return { mark, text: trim([{ ...first, text: first.text.slice(mark.length) }, ...rest]) };
    }
    return { mark, text };
  });
}

// ── paragraphs ──

function toBlocks(paragraph: { readonly children: readonly MammothNode[] }, context: Context): ImportedBlock[] {
  const { facts, inlines } = readParagraph(paragraph, context);
  if (facts?.heading !== undefined && lengthOf(inlines) <= longestHeading) {
    const typed = facts.label === undefined ? splitLiteralLabel(inlines, true) : undefined;
    const label = facts.label === undefined ? typed && ({ text: typed.label, origin: 'literal' } as const) : ({ text: facts.label, origin: 'inferred' } as const);
    const text = trim(typed?.text ?? inlines).map(withoutWeight);
    context.depths.heading();
    return [{ kind: 'heading', level: facts.heading, text, ...(label && { label }) }];
  }
  return splitLines(inlines).flatMap((line, index) => {
    const counted = index === 0 ? facts?.label : undefined;
    const typed = counted === undefined ? splitLiteralLabel(line) : undefined;
    const text = trim(typed?.text ?? line);
    if (text.length === 0 && !typed) return [];
    const label = counted === undefined ? typed && ({ text: typed.label, origin: 'literal' } as const) : ({ text: counted, origin: 'inferred' } as const);
    const block: ImportedParagraph = { kind: 'paragraph', text, depth: context.depths.next(label?.text, facts), ...(label && { label }) };
    return [block];
  });
}

/** The text of a paragraph with its tabs and line breaks, and what was found out about it before. */
function readParagraph({ children }: { readonly children: readonly MammothNode[] }, context: Context): { facts: ParagraphFacts | undefined; inlines: Inline[] } {
  const inlines: Inline[] = [];
  collect(children, {}, inlines, context);
  const first = inlines[0];
  const mark = first && 'text' in first ? paragraphMark.exec(first.text) : null;
  if (!first || !('text' in first) || !mark) return { facts: undefined, inlines };
  const rest = first.text.slice(mark[0].length);
  return { facts: context.facts[Number(mark[1])], inlines: [...(rest === '' ? [] : [{ ...first, text: rest }]), ...inlines.slice(1)] };
}

function collect(nodes: readonly MammothNode[], style: { bold?: true; italic?: true }, inlines: Inline[], context: Context): void {
  const add = (text: string): void => {
    const last = inlines.at(-1);
    if (last && 'text' in last && last.bold === style.bold && last.italic === style.italic) inlines[inlines.length - 1] = { ...last, text: last.text + text };
    else inlines.push({ text, ...style });
  };
  for (const node of nodes) {
    switch (node.type) {
      case 'run':
        collect(node.children, { ...(node.isBold && { bold: true }), ...(node.isItalic && { italic: true }) }, inlines, context);
        break;
      case 'hyperlink':
        collect(node.children, style, inlines, context);
        break;
      case 'text':
        add(node.value);
        break;
      case 'tab':
        add('\t');
        break;
      case 'break':
        add('\n');
        break;
      case 'noteReference': {
        const mark = context.markOf(node.noteType, node.noteId);
        if (mark !== undefined) inlines.push({ note: mark });
        break;
      }
      default:
    }
  }
}

/** Lines of one paragraph that begin with labels are items: somebody pressed Shift and Enter. */
function splitLines(inlines: readonly Inline[]): (readonly Inline[])[] {
  const joined: Inline[][] = [];
  for (const line of splitAtBreaks(inlines)) {
    const last = joined.at(-1);
    if (!last || splitLiteralLabel(line)) joined.push(line);
    else last.push({ text: ' ' }, ...line);
  }
  return joined;
}

// ── tables ──

/** Frames that only set text apart are paragraphs: a single column, and the head of a first page. Everything else is a table. */
function readTable(table: { readonly children: readonly MammothNode[] }, atStart: boolean, context: Context): ImportedBlock[] {
  const rows = toGrid(table.children, context);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const isMasthead = atStart && rows.length <= 12 && isFirstPage(rows.flat().map(({ text }) => plain(text)).join(' ').slice(0, 2000));
  if (width <= 1 || isMasthead) return rows.flat().flatMap(({ nodes }) => cellBlocks(nodes, isMasthead, context));
  const filled = rows.map((row) => [...row.map(({ text }) => text), ...Array.from({ length: width - row.length }, () => [])]);
  return filled.some((row) => row.some((cell) => cell.length > 0)) ? [{ kind: 'table', rows: filled }] : [];
}

function isFirstPage(text: string): boolean {
  return /united nations|naciones unidas|nations unies|объединенных наций|организация объединенных|الأمم المتحدة|联\s?合\s?国/iu.test(text) || /(?:^|\s)(?:[A-Z]{1,5}|E)\/[A-Z0-9./-]{3,40}/.test(text);
}

function cellBlocks(nodes: readonly MammothNode[], byLine: boolean, context: Context): ImportedBlock[] {
  return nodes.flatMap((node) => {
    if (node.type === 'table') return readTable(node, byLine, context);
    if (node.type !== 'paragraph') return [];
    if (!byLine) return toBlocks(node, context);
    // "Distr.: General⏎20 May 2025": each line of a first page says something else.
    const { inlines } = readParagraph(node, context);
    return splitAtBreaks(inlines).flatMap((line) => {
      const text = trim(line);
      return text.length === 0 ? [] : [{ kind: 'paragraph' as const, text, depth: 0 }];
    });
  });
}

interface GridCell {
  readonly nodes: readonly MammothNode[];
  readonly text: readonly Inline[];
}

const emptyCell: GridCell = { nodes: [], text: [] };

/** Merged cells stand in their first place and leave the others empty. */
function toGrid(rows: readonly MammothNode[], context: Context): GridCell[][] {
  const grid: GridCell[][] = [];
  /** By column: how many rows below are still covered from above. */
  const covered: number[] = [];
  for (const row of rows) {
    if (row.type !== 'tableRow') continue;
    const cells: GridCell[] = [];
    const skipCovered = (): void => {
      while ((covered[cells.length] ?? 0) > 0 && cells.length < mostColumns) {
        covered[cells.length]!--;
        cells.push(emptyCell);
      }
    };
    for (const cell of row.children) {
      if (cell.type !== 'tableCell') continue;
      skipCovered();
      for (let column = 0; column < cell.colSpan && cells.length < mostColumns; column++) {
        covered[cells.length] = cell.rowSpan - 1;
        cells.push(column === 0 ? { nodes: cell.children, text: toCellText(cell.children, context) } : emptyCell);
      }
    }
    skipCovered();
    grid.push(cells);
  }
  return grid;
}

/** Everything in a cell or a note as one text: its paragraphs with their labels, and the cells of a table in it, one after the other. */
function toCellText(nodes: readonly MammothNode[], context: Context): readonly Inline[] {
  const text: Inline[] = [];
  const add = (pieces: readonly Inline[]): void => {
    if (pieces.length === 0) return;
    if (text.length > 0) text.push({ text: ' ' });
    text.push(...pieces);
  };
  for (const node of nodes) {
    if (node.type === 'paragraph') {
      const { facts, inlines } = readParagraph(node, context);
      const content = trim(inlines);
      add(facts?.label === undefined ? content : [{ text: `${facts.label} ` }, ...content]);
    } else if (node.type === 'table' || node.type === 'tableRow') for (const child of node.children) add(toCellText(child.type === 'tableRow' || child.type === 'tableCell' ? child.children : [], context));
    else if (node.type === 'tableCell') add(toCellText(node.children, context));
  }
  return text;
}

// ── text ──

function splitAtBreaks(inlines: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    if (!('text' in inline)) lines.at(-1)!.push(inline);
    else {
      for (const [index, piece] of inline.text.split('\n').entries()) {
        if (index > 0) lines.push([]);
        if (piece !== '') lines.at(-1)!.push({ ...inline, text: piece });
      }
    }
  }
  return lines;
}

/** White space runs are one space, none at the ends; soft hyphens go. */
function trim(inlines: readonly Inline[]): readonly Inline[] {
  const cleaned: Inline[] = [];
  let spaced = true;
  for (const inline of inlines) {
    if (!('text' in inline)) {
      cleaned.push(inline);
      spaced = false;
      continue;
    }
    let text = inline.text.replace(/\u00AD/g, '').replace(/[ \t\n\r\f\v\u2028\u2029]+/g, ' ');
    if (spaced) text = text.replace(/^ /, '');
    if (text === '') continue;
    spaced = text.endsWith(' ');
    cleaned.push({ ...inline, text });
  }
  const last = cleaned.at(-1);
  if (last && 'text' in last && last.text.endsWith(' ')) {
    const text = last.text.slice(0, -1);
    cleaned.pop();
    if (text !== '') cleaned.push({ ...last, text });
  }
  return cleaned;
}

function withoutWeight(inline: Inline): Inline {
  return 'text' in inline ? { text: inline.text } : inline;
}

function plain(inlines: readonly Inline[]): string {
  return inlines.map((inline) => ('text' in inline ? inline.text : '')).join('');
}

function lengthOf(inlines: readonly Inline[]): number {
  return plain(inlines).length;
}
