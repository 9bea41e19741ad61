import type { Draft, DraftHeading, FrontMatter, Language, OwnParagraph, Reference, Span, WordCount } from '../model.ts';
import { attachDispositions } from './attachDispositions.ts';
import { resolveNotes } from './draftNotes.ts';
import { getDraftOutline, type DraftOutline } from './draftOutline.ts';
import { attachIgnores } from './ignores.ts';
import type { Piece } from './piece.ts';
import { getReplies } from './replies.ts';
import type { ScannedBlock } from './scanBlock.ts';
import { sameSpan, shiftCitation, shiftSpan } from './shift.ts';
import { toReference, type DraftContext, type IbidSource } from './targets.ts';

/** A block in its place. */
export interface PlacedBlock {
  readonly block: ScannedBlock;
  readonly memory: BlockMemory;
  readonly start: number;
  /** A further item of the same Markdown list: when all its items say "1.", Markdown counts them. */
  readonly continues: boolean;
}

/** Kept with a block while it lives: its references are the same again when it stands before an edit. */
export interface BlockMemory {
  placement?: Placement;
}

/** A piece in its place, with what it cites. */
export interface PlacedPiece {
  readonly piece: Piece;
  /** What is added to the offsets in `piece`. */
  readonly shift: number;
  /** Parallel to `piece.citations`. */
  readonly references: readonly Reference[];
  readonly continues: boolean;
}

export interface DraftFrame {
  readonly id: string;
  readonly text: string;
  readonly frontMatter: FrontMatter | undefined;
  readonly isDraft: boolean;
  readonly language: Language;
  readonly context: DraftContext;
}

/** Puts the blocks of a draft together: what takes the whole file to tell. Parts that are as in `previous` keep their identity. */
export function assembleDraft(frame: DraftFrame, blocks: readonly PlacedBlock[], previous: Draft | undefined): Draft {
  const pieces = placePieces(blocks, frame.context, previous?.references ?? []);
  const outline = getDraftOutline(pieces);
  const replies = getReplies(pieces, outline, frame);
  const { id, text, frontMatter, isDraft, language } = frame;
  return {
    id,
    text,
    frontMatter,
    isDraft,
    language,
    headings: keep(getHeadings(pieces, outline, text.length), previous?.headings, sameHeading),
    paragraphs: keep(getOwnParagraphs(pieces), previous?.paragraphs, sameParagraph),
    references: keep(getReferences(pieces), previous?.references, Object.is),
    replies: keep(replies, previous?.replies, sameReply),
    dispositions: keep(attachDispositions(pieces, outline), previous?.dispositions, sameDisposition),
    ignores: keep(attachIgnores(pieces, frontMatter?.span), previous?.ignores, isSame),
    placeholders: keep(getSlots(pieces), previous?.placeholders, sameSpan),
    words: getWords(pieces),
  };
}

/** Where a block last stood, and its references there: one list for each piece. */
export interface Placement {
  readonly block: ScannedBlock;
  readonly start: number;
  readonly context: DraftContext;
  readonly ibid: readonly IbidSource[];
  readonly references: readonly (readonly Reference[])[];
}

function placePieces(blocks: readonly PlacedBlock[], context: DraftContext, previous: readonly Reference[]): PlacedPiece[] {
  const placed: PlacedPiece[] = [];
  const ibids = resolveNotes(blocks, context);
  for (const { block, memory, start, continues } of blocks) {
    const references = block.cites ? getReferencesOf(block, memory, start, context, ibids.get(block) ?? none, previous) : undefined;
    for (let i = 0; i < block.pieces.length; i++) placed.push({ piece: block.pieces[i] as Piece, shift: start, references: references?.[i] ?? none, continues });
  }
  return placed;
}

function getReferencesOf(block: ScannedBlock, memory: BlockMemory, start: number, context: DraftContext, ibid: readonly IbidSource[], previous: readonly Reference[]): Placement['references'] {
  const known = memory.placement;
  if (known && known.block === block && known.start === start && known.context === context && sameList(known.ibid, ibid)) return known.references;
  let citation = 0;
  const references = block.pieces.map((piece) =>
    piece.citations.map((scanned) => {
      const reference = toReference(scanned, shiftCitation(scanned.citation, start), context, ibid[citation++] ?? '');
      return findSame(reference, previous) ?? reference;
    }),
  );
  memory.placement = { block, start, context, ibid, references };
  return references;
}

/** The reference as it was before, when an edit has touched its paragraph and not the reference itself. */
function findSame(reference: Reference, previous: readonly Reference[]): Reference | undefined {
  let low = 0;
  let high = previous.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((previous[middle] as Reference).span.start < reference.span.start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; previous[at]?.span.start === reference.span.start; at++) if (isSame(reference, previous[at])) return previous[at];
  return undefined;
}

/** Equal as plain data. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}

const none: readonly never[] = [];

function getReferences(pieces: readonly PlacedPiece[]): Reference[] {
  const all: Reference[] = [];
  for (const { references } of pieces) for (const reference of references) all.push(reference);
  return all;
}

function getSlots(pieces: readonly PlacedPiece[]): Span[] {
  const all: Span[] = [];
  for (const { piece, shift } of pieces) for (const slot of piece.slots) all.push(shiftSpan(slot, shift));
  return all;
}

function getHeadings(pieces: readonly PlacedPiece[], { sections }: DraftOutline, textEnd: number): DraftHeading[] {
  const headings: DraftHeading[] = [];
  for (const [index, { piece, shift }] of pieces.entries()) {
    if (piece.kind !== 'heading') continue;
    const span = shiftSpan(piece, shift);
    const after = pieces[sections[index] as number];
    headings.push({ level: piece.level, text: piece.text, span, section: { start: span.start, end: after ? after.piece.start + after.shift : textEnd } });
  }
  return headings;
}

/** "55." and all up to the next number or heading. Where every item of a Markdown list says the same number, Markdown counts. */
function getOwnParagraphs(pieces: readonly PlacedPiece[]): OwnParagraph[] {
  const paragraphs: OwnParagraph[] = [];
  let written = '';
  let number = '';
  for (let i = 0; i < pieces.length; i++) {
    const { piece, shift, continues } = pieces[i] as PlacedPiece;
    if (!piece.number) continue;
    number = continues && piece.number.value === written ? String(Number(number) + 1) : piece.number.value;
    written = piece.number.value;
    let text = piece.text;
    let end = piece.end + shift;
    for (let j = i + 1; j < pieces.length; j++) {
      const next = pieces[j] as PlacedPiece;
      if (next.piece.number || next.piece.kind === 'heading') break;
      if (next.piece.kind === 'footnote' || next.piece.text === '') continue;
      text += `\n${next.piece.text}`;
      end = next.piece.end + next.shift;
    }
    paragraphs.push({ number, span: { start: piece.start + shift, end }, numberSpan: shiftSpan(piece.number.span, shift), text });
  }
  return paragraphs;
}

/** A heading that opens an annex: its section counts in no limit. */
const annexHeading = /^(?:annex(?:es)?|anexos?|annexes?|приложени[ея]|المرفق|附件)(?![\p{L}\p{M}])/iu;

/** Words of the report: annexes are not counted in the body. */
function getWords(pieces: readonly PlacedPiece[]): WordCount {
  let body = 0;
  let footnotes = 0;
  let annexes = 0;
  let annexLevel = 0;
  for (const { piece } of pieces) {
    if (piece.kind === 'heading') {
      if (annexLevel === 0 || piece.level <= annexLevel) annexLevel = annexHeading.test(piece.text) ? piece.level : 0;
    }
    if (annexLevel > 0) annexes += piece.bodyWords;
    else body += piece.bodyWords;
    footnotes += piece.noteWords;
  }
  return annexes > 0 ? { body, footnotes, annexes } : { body, footnotes };
}

/** The parts, with those of before where they are the same; all of before when nothing changed. */
function keep<Part>(next: Part[], previous: readonly Part[] | undefined, same: (a: Part, b: Part) => boolean): readonly Part[] {
  if (!previous) return next;
  let changed = next.length !== previous.length;
  for (let i = 0; i < next.length; i++) {
    const before = previous[i];
    if (before !== undefined && same(next[i] as Part, before)) next[i] = before;
    else changed = true;
  }
  return changed ? next : previous;
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}

function sameHeading(a: DraftHeading, b: DraftHeading): boolean {
  return a.level === b.level && sameSpan(a.span, b.span) && sameSpan(a.section, b.section) && a.text === b.text;
}

function sameParagraph(a: OwnParagraph, b: OwnParagraph): boolean {
  return a.number === b.number && sameSpan(a.span, b.span) && sameSpan(a.numberSpan, b.numberSpan) && a.text === b.text;
}

function sameReply(a: Draft['replies'][number], b: Draft['replies'][number]): boolean {
  return a.reference === b.reference && a.words === b.words && sameSpan(a.span, b.span) && a.text === b.text && sameSpans(a.placeholders, b.placeholders);
}

function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every((span, index) => sameSpan(span, b[index] as Span));
}

/** Its targets are those of a reference, and must stay so. */
function sameDisposition(a: Draft['dispositions'][number], b: Draft['dispositions'][number]): boolean {
  return sameSpan(a.span, b.span) && sameList(a.targets, b.targets) && isSame(a, b);
}
