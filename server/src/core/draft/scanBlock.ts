import type { Tree, TreeCursor } from '@lezer/common';
import type { Citation, Language, Span } from '../model.ts';
import { parseCitations } from '../reference/citations.ts';
import { getMasks, inOrder, renderText, type Mask } from './inlineText.ts';
import { readPiece, toDropped, type Piece, type ScannedCitation } from './piece.ts';
import { cutSegments, type Segment } from './segments.ts';
import { readRow } from './tableRow.ts';

export interface ScannedBlock {
  readonly pieces: readonly Piece[];
  readonly cites: boolean;
  /** "Ibid." stands in it: what it means takes the notes before it. */
  readonly hasIbid: boolean;
}

/** Reads one block of a draft: `tree` is its syntax tree, `text` its own text. Depends on nothing outside it but the language of the draft. */
export function scanBlock(tree: Tree, text: string, language: Language): ScannedBlock {
  const scanner: Scanner = { text, language, pieces: [] };
  visit(scanner, tree.cursor(), outermost);
  const hasIbid = scanner.pieces.some((piece) => piece.citations.some(({ citation }) => citation.source.kind === 'ibid'));
  return { pieces: scanner.pieces, cites: scanner.pieces.some((piece) => piece.citations.length > 0), hasIbid };
}

interface Scanner {
  readonly text: string;
  readonly language: Language;
  readonly pieces: Piece[];
}

interface Context {
  readonly quote: boolean;
  /** Level of the item around it: 0 outside lists and in a numbered paragraph. */
  readonly level: number;
  /** How many list items stand around it. */
  readonly depth: number;
  readonly root: boolean;
  readonly footnote: string | undefined;
  /** Set for the first text of a list item. */
  readonly itemMark: Span | undefined;
}

const outermost: Context = { quote: false, level: 0, depth: 0, root: true, footnote: undefined, itemMark: undefined };

function visit(scanner: Scanner, cursor: TreeCursor, context: Context): void {
  const { name, from, to } = cursor;
  switch (name) {
    case 'Paragraph':
      addParagraph(scanner, cursor, context);
      break;
    case 'SetextHeading1':
    case 'SetextHeading2':
    case 'ATXHeading1':
    case 'ATXHeading2':
    case 'ATXHeading3':
    case 'ATXHeading4':
    case 'ATXHeading5':
    case 'ATXHeading6':
      addHeading(scanner, cursor, Number(name.at(-1)), context);
      break;
    case 'FencedCode':
    case 'CodeBlock':
      addCode(scanner, from, to);
      break;
    case 'CommentBlock':
    case 'HTMLBlock':
    case 'ProcessingInstructionBlock':
      addHtml(scanner, from, to, context);
      break;
    case 'Blockquote':
      visitChildren(scanner, cursor, { ...context, root: false, quote: true });
      break;
    case 'FootnoteDefinition':
      visitChildren(scanner, cursor, { ...context, root: false, footnote: labelOf(scanner.text, from) });
      break;
    case 'ListItem':
      visitItem(scanner, cursor, context);
      break;
    case 'TableHeader':
    case 'TableRow':
      addRow(scanner, cursor, context);
      break;
    case 'BulletList':
    case 'OrderedList':
    case 'Table':
      visitChildren(scanner, cursor, { ...context, root: false });
      break;
    default:
  }
}

function visitChildren(scanner: Scanner, cursor: TreeCursor, context: Context): void {
  if (!cursor.firstChild()) return;
  do visit(scanner, cursor, context);
  while (cursor.nextSibling());
  cursor.parent();
}

/** "55." at the outermost level numbers a paragraph; "55)", bullets and inner lists are items. */
function visitItem(scanner: Scanner, cursor: TreeCursor, context: Context): void {
  if (!cursor.firstChild()) return;
  let itemMark: Span | undefined;
  let level = context.level + 1;
  do {
    if (cursor.name === 'ListMark') {
      itemMark = { start: cursor.from, end: cursor.to };
      if (context.depth === 0 && scanner.text[cursor.to - 1] === '.') level = 0;
      continue;
    }
    const before = scanner.pieces.length;
    visit(scanner, cursor, { ...context, root: false, level, depth: context.depth + 1, itemMark });
    // A comment alone leaves the mark to the text after it.
    if (scanner.pieces.length > before && scanner.pieces.at(-1)?.kind !== 'comment') itemMark = undefined;
  } while (cursor.nextSibling());
  cursor.parent();
}

function labelOf(text: string, from: number): string {
  const end = text.indexOf(']', from);
  return text.slice(from + 2, end < 0 ? from + 2 : end);
}

/** A heading inside a list, a quotation or a note is no heading of the report. */
function addHeading(scanner: Scanner, cursor: TreeCursor, level: number, context: Context): void {
  const { from, to } = cursor;
  const masks = getMasks(cursor);
  const segment = { start: from, end: to, content: from };
  if (context.root) addPiece(scanner, segment, 'heading', level, masks, getCitations(scanner, from, to), undefined);
  else addAside(scanner, segment, masks, context);
}

function addParagraph(scanner: Scanner, cursor: TreeCursor, context: Context): void {
  const { from, to } = cursor;
  const masks = getMasks(cursor);
  if (context.quote || context.footnote !== undefined) {
    addAside(scanner, { start: from, end: to, content: from }, masks, context);
    return;
  }
  const citations = getCitations(scanner, from, to);
  const segments = cutSegments(scanner.text, from, to, inOrder([...masks, ...citations.map((citation) => citation.span)]));
  let mask = 0;
  let citation = 0;
  for (const [index, segment] of segments.entries()) {
    // Both come in order, and no cut goes through one.
    const firstMask = mask;
    while ((masks[mask]?.start ?? to) < segment.end) mask++;
    while ((citations[citation]?.span.start ?? to) < segment.content) citation++;
    const firstCitation = citation;
    while ((citations[citation]?.span.start ?? to) < segment.end) citation++;
    addSegment(scanner, segment, index === 0, masks.slice(firstMask, mask), citations.slice(firstCitation, citation), context);
  }
}

function addSegment(scanner: Scanner, segment: Segment, first: boolean, masks: readonly Mask[], citations: readonly Citation[], context: Context): void {
  const mark = first ? context.itemMark : undefined;
  if (mark) {
    const { number: _, label: __, ...rest } = segment;
    const number = context.level === 0 && { number: { value: String(Number(scanner.text.slice(mark.start, mark.end - 1))), span: { start: mark.start, end: mark.end - 1 } } };
    addPiece(scanner, { ...rest, ...number, start: mark.start }, number ? 'text' : 'item', context.level, masks, citations, undefined);
    return;
  }
  // Further paragraphs and lines of a list item stand under it; those of a numbered paragraph are its own.
  const level = context.level === 0 || segment.label !== undefined ? context.level : context.level + 1;
  addPiece(scanner, segment, segment.label !== undefined || level > 0 ? 'item' : 'text', level, masks, citations, undefined);
}

/** Text that only mentions: in a quotation or a note, or a heading where none belongs. */
function addAside(scanner: Scanner, segment: Segment, masks: readonly Mask[], context: Context): void {
  addPiece(scanner, segment, context.footnote === undefined ? 'quote' : 'footnote', 0, masks, getCitations(scanner, segment.content, segment.end), context.footnote);
}

function addRow({ text, language, pieces }: Scanner, cursor: TreeCursor, { quote, footnote }: Context): void {
  pieces.push(readRow(cursor, { text, language, kind: footnote !== undefined ? 'footnote' : quote ? 'quote' : 'row', footnote }));
}

function addPiece(scanner: Scanner, segment: Segment, kind: Piece['kind'], level: number, masks: readonly Mask[], citations: readonly Citation[], footnote: string | undefined): void {
  const { text, language } = scanner;
  scanner.pieces.push(readPiece({ text, language, segment, kind, level, masks, citations, footnote }));
}

function getCitations({ text, language }: Scanner, from: number, to: number): readonly Citation[] {
  return parseCitations(text, { language, from, to });
}

const comment = /<!--[\s\S]*?(?:-->|$)/g;
const tag = /<\/?[a-z][^<>]{0,1000}>|<\?[^<>]{0,1000}>/gi;

/** Comments and HTML between blocks. What stands outside comments and tags is text that a reader sees. */
function addHtml(scanner: Scanner, from: number, to: number, context: Context): void {
  const html = scanner.text.slice(from, to);
  const masks: Mask[] = [];
  for (const found of html.matchAll(comment)) masks.push({ start: from + found.index, end: from + found.index + found[0].length, kind: 'comment' });
  const bare = renderText(html, 0, html.length, masks.map(({ start, end }) => ({ start: start - from, end: end - from, gap: false })));
  if (bare.includes('<')) {
    let at = from;
    for (const { start, end } of [...masks, { start: to, end: to }]) {
      for (const found of scanner.text.slice(at, start).matchAll(tag)) masks.push({ start: at + found.index, end: at + found.index + found[0].length, kind: 'hidden' });
      at = end;
    }
    inOrder(masks);
  }
  const segment: Segment = { start: from, end: to, content: from };
  const visible = renderText(scanner.text, from, to, masks.map(toDropped)).trim() !== '';
  if (context.quote || context.footnote !== undefined) addAside(scanner, segment, masks, context);
  else if (visible) addSegment(scanner, segment, true, masks, getCitations(scanner, from, to), context);
  else addPiece(scanner, segment, 'comment', 0, masks, getCitations(scanner, from, to), undefined);
}

function addCode(scanner: Scanner, from: number, to: number): void {
  const citations = getCitations(scanner, from, to).map((citation): ScannedCitation => ({ citation, place: 'comment' }));
  scanner.pieces.push({ kind: 'code', start: from, end: to, level: 0, text: '', ownText: '', ownWords: 0, bodyWords: 0, noteWords: 0, slots: [], citations, dispositions: [], ignores: [], marks: [], notes: [] });
}
