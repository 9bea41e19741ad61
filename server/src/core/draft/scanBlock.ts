import type { Tree, TreeCursor } from '@lezer/common';
import type { Citation, Language, Span } from '../model.ts';
import { parseCitations } from '../reference/citations.ts';
import { parseDisposition, type DispositionComment } from './dispositions.ts';
import { findParentheses, findSlots, getMasks, renderText, type Mask } from './inlineText.ts';
import { cutSegments, type Segment } from './segments.ts';
import { findSentenceEnd } from './sentences.ts';
import { countWords } from './words.ts';

/**
 * Where a citation stands. `heading` and `opening` (the first sentence of a block) make a reply; `heading-aside` is a heading's text in
 * parentheses; `explicit` is what a `<!-- reply: … -->` names.
 */
export type CitationPlace = 'heading' | 'opening' | 'explicit' | 'heading-aside' | 'body' | 'note' | 'comment';

export interface ScannedCitation {
  readonly citation: Citation;
  readonly place: CitationPlace;
  /** The footnote it stands in: the mark of its definition, or its place where it is written inside the text. */
  readonly note?: string;
  /** It follows "Reply to (the questions raised in)" in a heading: its number is the list of issues' where the draft names one. */
  readonly formula?: true;
}

/** The smallest part of a draft that can reply: a heading, a paragraph, an item, a row. Offsets are relative to its block. */
export interface Piece extends Span {
  readonly kind: 'heading' | 'text' | 'item' | 'row' | 'quote' | 'code' | 'comment' | 'footnote';
  /** Of a heading 1–6; of an item how deep it stands in Markdown lists, its label not considered; else 0. */
  readonly level: number;
  /** `a` of "(a) …": whether `i` is a letter or a numeral under one is told by the items before it. */
  readonly label?: string;
  /** `55` of "55. …". */
  readonly number?: { readonly value: string; readonly span: Span };
  /** Mark of a footnote's definition. */
  readonly mark?: string;
  /** Its words as a reader sees them, without number, label, marks and comments. */
  readonly text: string;
  /** The same without code, slots, notes and the citations that make it a reply; '' for headings and quotations. */
  readonly ownText: string;
  readonly ownWords: number;
  readonly bodyWords: number;
  readonly noteWords: number;
  readonly slots: readonly Span[];
  readonly citations: readonly ScannedCitation[];
  readonly dispositions: readonly DispositionComment[];
  /** Footnote marks in it, with their places: they give the order of the notes. */
  readonly marks: readonly { readonly mark: string; readonly at: number }[];
  /** The notes in it: a definition (`mark`), or notes written inside the text, known by their place. */
  readonly notes: readonly NotePart[];
}

export interface NotePart {
  readonly key: string;
  readonly mark: boolean;
  readonly start: number;
  /** It names sources besides its citations: an address, a title. */
  readonly citesOther: boolean;
}

export interface ScannedBlock {
  readonly pieces: readonly Piece[];
  /** "Ibid." stands in it: what it means takes the notes before it. */
  readonly hasIbid: boolean;
}

/** Reads one block of a draft: `tree` is its syntax tree, `text` its own text. Depends on nothing outside it but the language of the draft. */
export function scanBlock(tree: Tree, text: string, language: Language): ScannedBlock {
  const scanner: Scanner = { tree, text, language, pieces: [] };
  visit(scanner, tree.cursor(), outermost);
  const hasIbid = scanner.pieces.some((piece) => piece.citations.some(({ citation }) => citation.source.kind === 'ibid'));
  return { pieces: scanner.pieces, hasIbid };
}

interface Scanner {
  readonly tree: Tree;
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
  readonly footnote?: string;
  /** Set for the first paragraph of a list item. */
  readonly itemMark?: Span;
}

const outermost: Context = { quote: false, level: 0, depth: 0, root: true };

function visit(scanner: Scanner, cursor: TreeCursor, context: Context): void {
  const { name, from, to } = cursor;
  switch (name) {
    case 'Paragraph':
      return addParagraph(scanner, from, to, context);
    case 'SetextHeading1':
    case 'SetextHeading2':
    case 'ATXHeading1':
    case 'ATXHeading2':
    case 'ATXHeading3':
    case 'ATXHeading4':
    case 'ATXHeading5':
    case 'ATXHeading6':
      if (context.root) return addHeading(scanner, from, to, Number(name.at(-1)));
      return addInline(scanner, { start: from, end: to, content: from }, { ...context, quote: true });
    case 'FencedCode':
    case 'CodeBlock':
      return addCode(scanner, from, to);
    case 'CommentBlock':
    case 'HTMLBlock':
    case 'ProcessingInstructionBlock':
      return addHtml(scanner, from, to, context);
    case 'Blockquote':
      return visitChildren(scanner, cursor, { ...context, root: false, quote: true });
    case 'FootnoteDefinition':
      return visitChildren(scanner, cursor, { ...context, root: false, footnote: labelOf(scanner.text, from) });
    case 'ListItem':
      return visitItem(scanner, cursor, context);
    case 'TableHeader':
    case 'TableRow':
      return addRow(scanner, cursor, context);
    case 'BulletList':
    case 'OrderedList':
    case 'Table':
      return visitChildren(scanner, cursor, { ...context, root: false });
    default:
      return undefined;
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
  let mark: Span | undefined;
  let level = context.level + 1;
  do {
    if (cursor.name === 'ListMark') {
      mark = { start: cursor.from, end: cursor.to };
      if (context.depth === 0 && scanner.text[mark.end - 1] === '.') level = 0;
      continue;
    }
    const { itemMark: _, ...around } = context;
    const before = scanner.pieces.length;
    visit(scanner, cursor, { ...around, root: false, level, depth: context.depth + 1, ...(mark && { itemMark: mark }) });
    // A comment alone leaves the mark to the text after it.
    if (scanner.pieces.length > before && scanner.pieces.at(-1)?.kind !== 'comment') mark = undefined;
  } while (cursor.nextSibling());
  cursor.parent();
}

function labelOf(text: string, from: number): string {
  const end = text.indexOf(']', from);
  return text.slice(from + 2, end < 0 ? from + 2 : end);
}

function addHeading(scanner: Scanner, from: number, to: number, level: number): void {
  addPiece(scanner, { start: from, end: to, content: from }, 'heading', level, getMasks(scanner.tree, from, to), outermost);
}

function addParagraph(scanner: Scanner, from: number, to: number, context: Context): void {
  if (context.quote || context.footnote !== undefined) return addInline(scanner, { start: from, end: to, content: from }, context);
  const { text } = scanner;
  const masks = getMasks(scanner.tree, from, to);
  const sheltered = [...masks, ...parseCitations(text, { language: scanner.language, from, to }).map((citation) => citation.span)];
  const segments = cutSegments(text, from, to, sheltered);
  for (const [index, segment] of segments.entries()) addSegment(scanner, segment, index === 0, masks, context);
}

function addSegment(scanner: Scanner, segment: Segment, first: boolean, masks: readonly Mask[], context: Context): void {
  const mark = first ? context.itemMark : undefined;
  if (mark) {
    const number = context.level === 0 ? { value: String(Number(scanner.text.slice(mark.start, mark.end - 1))), span: { start: mark.start, end: mark.end - 1 } } : undefined;
    const { number: _, label: __, ...rest } = segment;
    addPiece(scanner, { ...rest, start: mark.start, ...(number && { number }) }, number ? 'text' : 'item', context.level, masks, context);
    return;
  }
  // Further paragraphs and lines of a list item stand under it; those of a numbered paragraph are its own.
  const level = context.level === 0 || segment.label !== undefined ? context.level : context.level + 1;
  addPiece(scanner, segment, segment.label !== undefined || level > 0 ? 'item' : 'text', level, masks, context);
}

function addInline(scanner: Scanner, segment: Segment, context: Context): void {
  const kind = context.footnote !== undefined ? 'footnote' : context.quote ? 'quote' : 'text';
  addPiece(scanner, segment, kind, 0, getMasks(scanner.tree, segment.start, segment.end), context);
}

function addPiece(scanner: Scanner, segment: Segment, kind: Piece['kind'], level: number, allMasks: readonly Mask[], context: Context): void {
  const { text } = scanner;
  const { start, content, end } = segment;
  const masks = allMasks.filter((mask) => mask.start < end && mask.end > start);
  const slots = findSlots(text, start, end, masks);
  const citations: ScannedCitation[] = [];
  const found = parseCitations(text, { language: scanner.language, from: content, to: end });
  const plain = found.filter((citation) => !masks.some((mask) => isIn(citation.span, mask) && mask.kind !== 'address' && mask.kind !== 'hidden'));
  const sheltered = inOrder([...plain.map((citation) => citation.span), ...masks]);
  const aside = plain.length > 0 ? findParentheses(text, content, end, sheltered) : [];
  const replies = kind === 'heading' || kind === 'text' || kind === 'item';
  const opening = kind === 'heading' || !replies || plain.length === 0 ? end : findSentenceEnd(text, content, end, sheltered);
  for (const citation of found) {
    const mask = masks.find((candidate) => isIn(citation.span, candidate));
    if (mask?.kind === 'comment') continue;
    let place: CitationPlace;
    if (mask?.kind === 'note' || kind === 'footnote') place = 'note';
    else if (kind === 'heading') place = mask?.kind === 'code' || aside.some((pair) => isIn(citation.span, pair)) ? 'heading-aside' : 'heading';
    else place = replies && mask?.kind !== 'code' && citation.span.start < opening && !aside.some((pair) => isIn(citation.span, pair)) ? 'opening' : 'body';
    const note = place !== 'note' ? undefined : kind === 'footnote' ? context.footnote : String((mask as Mask).start);
    const formula = kind === 'heading' && replyFormula.test(text.slice(content, citation.span.start));
    citations.push({ citation, place, ...(note !== undefined && { note }), ...(formula && { formula }) });
  }
  const dispositions = addComments(scanner, masks, citations);
  scanner.pieces.push({
    kind,
    start,
    end,
    level,
    ...(segment.label !== undefined && { label: segment.label }),
    ...(segment.number && { number: segment.number }),
    ...(context.footnote !== undefined && { mark: context.footnote }),
    ...readWords(text, content, end, kind, masks, slots, citations),
    slots,
    citations: citations.sort((a, b) => a.citation.span.start - b.citation.span.start),
    dispositions,
    marks: findMarks(text, masks),
    notes: findNotes(text, content, end, kind === 'footnote' ? context.footnote : undefined, masks, citations),
  });
}

/** "Reply to the questions raised in", "Respuesta a las cuestiones planteadas en", "Réponse aux questions posées au". */
const replyFormula = /(?<![\p{L}])(?:repl(?:y|ies)\s+to|respuestas?\s+(?:a|al)|réponses?\s+(?:à|au|aux))(?![\p{L}])[^.]{0,120}$/iu;

function readWords(text: string, from: number, to: number, kind: Piece['kind'], masks: readonly Mask[], slots: readonly Span[], citations: readonly ScannedCitation[]) {
  const visible = masks.filter((mask) => mask.kind !== 'address' && mask.kind !== 'code').map(toDropped);
  const seen = tidy(renderText(text, from, to, visible), kind);
  const words = countWords(seen);
  let noteWords = kind === 'footnote' ? words : 0;
  for (const mask of masks) if (mask.kind === 'note') noteWords += countWords(noteText(text, mask));
  const own = kind === 'text' || kind === 'item' || kind === 'row';
  const dropped = own
    ? inOrder([
        ...masks.filter((mask) => mask.kind !== 'address').map(toDropped),
        ...slots.map((span) => ({ ...span, gap: true })),
        ...citations.filter(({ place }) => place === 'opening').flatMap(({ citation }) => spansOf(citation).map((span) => ({ ...span, gap: true }))),
      ])
    : [];
  const ownText = own ? renderText(text, from, to, dropped) : '';
  return { text: seen, ownText, ownWords: own ? countWords(ownText) : 0, bodyWords: kind === 'footnote' ? 0 : words, noteWords };
}

function toDropped(mask: Mask): Span & { readonly gap: boolean } {
  return { start: mask.start, end: mask.end, gap: mask.kind === 'comment' || mask.kind === 'code' };
}

/** All that a citation is made of: its words, and the words that name its document when they stand apart. */
function spansOf(citation: Citation): Span[] {
  return citation.source.kind === 'none' ? [citation.span] : [citation.span, citation.source.span];
}

function tidy(text: string, kind: Piece['kind']): string {
  const joined = text.replace(/[ \t\r\n]{1,1000}/g, ' ').trim();
  return kind === 'heading' ? joined.replace(/^#{1,6} ?| ?#{1,20}$/g, '').replace(/ ?(?:={2,}|-{2,})$/, '').trim() : joined;
}

/** Comments in running text: what they cite, and what they dispose. */
function addComments(scanner: Scanner, masks: readonly Mask[], citations: ScannedCitation[]): DispositionComment[] {
  const dispositions: DispositionComment[] = [];
  for (const mask of masks) {
    if (mask.kind !== 'comment') continue;
    const disposition = parseDisposition(scanner.text.slice(mask.start, mask.end), mask.start);
    let named = 0;
    for (const citation of parseCitations(scanner.text, { language: scanner.language, from: mask.start, to: mask.end })) {
      const explicit = disposition !== undefined && isIn(citation.span, disposition.references);
      if (explicit) named++;
      citations.push({ citation, place: explicit ? 'explicit' : 'comment' });
    }
    if (!disposition) continue;
    const missing = { span: disposition.references, code: 'no-reference' as const, detail: scanner.text.slice(disposition.references.start, disposition.references.end) };
    dispositions.push(named > 0 ? disposition : { ...disposition, problems: [missing, ...disposition.problems] });
  }
  return dispositions;
}

const comment = /<!--[^]*?(?:-->|$)/g;
const tag = /<\/?[a-zA-Z][^<>]{0,1000}>|<\?[^<>]{0,1000}>/g;

/** Comments and HTML between blocks. What stands outside comments and tags is text that a reader sees. */
function addHtml(scanner: Scanner, from: number, to: number, context: Context): void {
  const html = scanner.text.slice(from, to);
  const masks: Mask[] = [];
  for (const found of html.matchAll(comment)) masks.push({ start: from + found.index, end: from + found.index + found[0].length, kind: 'comment' });
  for (const found of html.matchAll(tag)) {
    const span = { start: from + found.index, end: from + found.index + found[0].length };
    if (!masks.some((mask) => mask.kind === 'comment' && mask.start < span.end && span.start < mask.end)) masks.push({ ...span, kind: 'hidden' });
  }
  const ordered = inOrder(masks);
  const visible = renderText(scanner.text, from, to, ordered.map(toDropped)).trim() !== '';
  const segment: Segment = { start: from, end: to, content: from };
  if (context.footnote !== undefined) addPiece(scanner, segment, 'footnote', 0, ordered, context);
  else if (context.quote) addPiece(scanner, segment, 'quote', 0, ordered, context);
  else if (visible) addSegment(scanner, segment, true, ordered, context);
  else addPiece(scanner, segment, 'comment', 0, ordered, context);
}

function addCode(scanner: Scanner, from: number, to: number): void {
  const citations = parseCitations(scanner.text, { language: scanner.language, from, to }).map((citation): ScannedCitation => ({ citation, place: 'comment' }));
  scanner.pieces.push({ kind: 'code', start: from, end: to, level: 0, text: '', ownText: '', ownWords: 0, bodyWords: 0, noteWords: 0, slots: [], citations, dispositions: [], marks: [], notes: [] });
}

/**
 * A row of a table. It replies with the first of its cells that cites something, unless a sentence has ended before: "| 4 | CO/4, para. 36
 * (b) | In 2024 … |". The row of column heads only mentions.
 */
function addRow(scanner: Scanner, cursor: TreeCursor, context: Context): void {
  const { from, to, name } = cursor;
  const cells: Span[] = [];
  if (cursor.firstChild()) {
    do if (cursor.name === 'TableCell') cells.push({ start: cursor.from, end: cursor.to });
    while (cursor.nextSibling());
    cursor.parent();
  }
  const row: Scanner = { ...scanner, pieces: [] };
  let mayReply = name === 'TableRow' && !context.quote && context.footnote === undefined;
  for (const { start, end } of cells) {
    addPiece(row, { start, end, content: start }, mayReply ? 'text' : 'quote', 0, getMasks(scanner.tree, start, end), context);
    const cell = row.pieces.at(-1) as Piece;
    if (cell.citations.length > 0 || /[.!?。]$/.test(cell.text) || findSentenceEnd(cell.text, 0, cell.text.length) < cell.text.length) mayReply = false;
    if (!mayReply && cell.kind === 'quote' && name === 'TableRow') row.pieces[row.pieces.length - 1] = { ...cell, ...withOwnWords(scanner, cell) };
  }
  const pieces = row.pieces;
  scanner.pieces.push({
    kind: context.footnote !== undefined ? 'footnote' : context.quote ? 'quote' : 'row',
    start: from,
    end: to,
    level: 0,
    ...(context.footnote !== undefined && { mark: context.footnote }),
    text: pieces.map((piece) => piece.text).join(' | '),
    ownText: pieces.map((piece) => piece.ownText).join(' '),
    ownWords: sum(pieces, (piece) => piece.ownWords),
    bodyWords: sum(pieces, (piece) => piece.bodyWords),
    noteWords: sum(pieces, (piece) => piece.noteWords),
    slots: pieces.flatMap((piece) => piece.slots),
    citations: pieces.flatMap((piece) => piece.citations),
    dispositions: pieces.flatMap((piece) => piece.dispositions),
    marks: pieces.flatMap((piece) => piece.marks),
    notes: pieces.flatMap((piece) => piece.notes),
  });
}

function sum(pieces: readonly Piece[], of: (piece: Piece) => number): number {
  let total = 0;
  for (const piece of pieces) total += of(piece);
  return total;
}

/** A cell that cannot reply itself still is text of the reply that its row is. */
function withOwnWords(scanner: Scanner, cell: Piece): Pick<Piece, 'ownText' | 'ownWords'> {
  const masks = getMasks(scanner.tree, cell.start, cell.end);
  const { ownText, ownWords } = readWords(scanner.text, cell.start, cell.end, 'row', masks, cell.slots, cell.citations);
  return { ownText, ownWords };
}

function findMarks(text: string, masks: readonly Mask[]): { mark: string; at: number }[] {
  const marks: { mark: string; at: number }[] = [];
  for (const { kind, start, end } of masks) {
    if (kind === 'hidden' && text.startsWith('[^', start)) marks.push({ mark: text.slice(start + 2, end - 1), at: start });
  }
  return marks;
}

function findNotes(text: string, from: number, to: number, mark: string | undefined, masks: readonly Mask[], citations: readonly ScannedCitation[]): NotePart[] {
  if (mark !== undefined) return [{ key: mark, mark: true, start: from, citesOther: citesOther(text, from, to, citations) }];
  const inside = masks.filter((mask) => mask.kind === 'note');
  return inside.map(({ start, end }) => ({ key: String(start), mark: false, start, citesOther: citesOther(text, start, end, citations) }));
}

/** "See also" and the like are no source; this many words besides the citations name one. */
const wordsOfTitle = 8;

function citesOther(text: string, from: number, to: number, citations: readonly ScannedCitation[]): boolean {
  const rest = renderText(text, from, to, inOrder(citations.flatMap(({ citation }) => spansOf(citation).map((span) => ({ ...span, gap: true })))));
  return /https?:\/\//i.test(rest) || countWords(rest) >= wordsOfTitle;
}

function noteText(text: string, mask: Mask): string {
  const inside = text[mask.start] === '^' ? mask.start + 2 : text.indexOf(':', mask.start) + 1;
  return text.slice(inside, mask.end - 1);
}

function isIn(span: Span, outer: Span): boolean {
  return outer.start <= span.start && span.end <= outer.end;
}

function inOrder<Part extends Span>(parts: Part[]): Part[] {
  return parts.sort((a, b) => a.start - b.start || a.end - b.end);
}
