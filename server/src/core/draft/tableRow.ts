import type { TreeCursor } from '@lezer/common';
import type { Language, Span } from '../model.ts';
import { parseCitations } from '../reference/citations.ts';
import { getMasks, type Mask } from './inlineText.ts';
import { readPiece, readWords, type Piece } from './piece.ts';
import { findSentenceEnd } from './sentences.ts';

/**
 * A row of a table, as one piece; the cursor stands on it. It replies with the first of its cells that cites something, unless a sentence has
 * ended before: "| 4 | CO/4, para. 36 (b) | In 2024 … |". The row of column heads only mentions, and its words are nobody's own.
 */
export function readRow(cursor: TreeCursor, source: RowSource): Piece {
  const { from, to, name } = cursor;
  const { kind } = source;
  const body = name === 'TableRow' && kind === 'row';
  const cells: Piece[] = [];
  let mayReply = body;
  for (const place of getCells(cursor)) {
    const cell = readCell(place, source, mayReply ? 'text' : kind === 'footnote' ? 'footnote' : 'quote', body);
    if (cell.citations.length > 0 || endsSentence(cell.text)) mayReply = false;
    cells.push(cell);
  }
  return {
    kind,
    start: from,
    end: to,
    level: 0,
    text: cells.map((cell) => cell.text).join(' | '),
    ownText: cells.map((cell) => cell.ownText).join(' '),
    ownWords: sum(cells, (cell) => cell.ownWords),
    bodyWords: sum(cells, (cell) => cell.bodyWords),
    noteWords: sum(cells, (cell) => cell.noteWords),
    slots: cells.flatMap((cell) => cell.slots),
    citations: cells.flatMap((cell) => cell.citations),
    dispositions: cells.flatMap((cell) => cell.dispositions),
    ignores: cells.flatMap((cell) => cell.ignores),
    marks: cells.flatMap((cell) => cell.marks),
    notes: cells.flatMap((cell) => cell.notes),
  };
}

export interface RowSource {
  /** Text of the block. */
  readonly text: string;
  readonly language: Language;
  readonly kind: 'row' | 'quote' | 'footnote';
  /** Mark of the footnote around it. */
  readonly footnote: string | undefined;
}

interface CellPlace extends Span {
  readonly masks: readonly Mask[];
}

function getCells(cursor: TreeCursor): CellPlace[] {
  const cells: CellPlace[] = [];
  if (!cursor.firstChild()) return cells;
  do if (cursor.name === 'TableCell') cells.push({ start: cursor.from, end: cursor.to, masks: getMasks(cursor) });
  while (cursor.nextSibling());
  cursor.parent();
  return cells;
}

/** A cell that cannot reply itself still is text of the reply that its row is. */
function readCell({ start, end, masks }: CellPlace, { text, language, footnote }: RowSource, kind: 'text' | 'quote' | 'footnote', body: boolean): Piece {
  const citations = parseCitations(text, { language, from: start, to: end });
  const cell = readPiece({ text, language, segment: { start, end, content: start }, kind, level: 0, masks, citations, footnote });
  return body && kind === 'quote' ? { ...cell, ...readWords(text, start, end, 'row', masks, cell.slots, cell.citations) } : cell;
}

function endsSentence(text: string): boolean {
  return /[.!?。]$/.test(text) || findSentenceEnd(text, 0, text.length) < text.length;
}

function sum(pieces: readonly Piece[], of: (piece: Piece) => number): number {
  let total = 0;
  for (const piece of pieces) total += of(piece);
  return total;
}
