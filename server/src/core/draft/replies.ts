import type { Pinpoint, Reference, Reply, Span } from '../model.ts';
import type { DraftFrame, PlacedPiece } from './assembleDraft.ts';
import type { DraftOutline } from './draftOutline.ts';
import type { Piece } from './piece.ts';
import { sameSpan, shiftSpan } from './shift.ts';
import { getPath } from './targets.ts';

/** The pieces that belong together under one: `[from, to)` of the pieces of a draft. */
export interface PieceRange {
  readonly from: number;
  readonly to: number;
  readonly section: boolean;
}

/**
 * Every reply of a draft: the section under a heading that cites, and the block whose first sentence cites.
 *
 * The words of a section are those of all it holds, its sub-sections included – but not a sub-section whose own heading replies to something
 * else: under "Paragraph 36", the section "Paragraph 36 (b)" counts, the section "Paragraph 38 (a)" does not.
 */
export function getReplies(pieces: readonly PlacedPiece[], outline: DraftOutline, frame: DraftFrame): Reply[] {
  const replies: Reply[] = [];
  if (!frame.isDraft) return replies;
  const answerable = new Set([...frame.context.answers, ...(frame.context.issues === undefined ? [] : [frame.context.issues])]);
  for (let i = 0; i < pieces.length; i++) {
    const { piece, references } = pieces[i] as PlacedPiece;
    const made: Reply[] = [];
    for (let c = 0; c < references.length; c++) {
      const reference = references[c] as Reference;
      if (reference.role !== 'reply') continue;
      const explicit = piece.citations[c]?.place === 'explicit';
      const range = explicit ? findOpened(pieces, outline, i) : getRange(pieces, outline, i);
      if (!range) continue;
      const reply = toReply(pieces, outline, range, reference, answerable);
      const twin = (other: Reply): boolean => sameSpan(other.span, reply.span) && holdsTargets(other.reference, reference);
      if (made.some(twin) || (explicit && replies.some(twin))) continue;
      made.push(reply);
    }
    replies.push(...made);
  }
  return replies;
}

/** The section of a heading, or a block with all that belongs to it: a numbered paragraph with its items, an item with those under it. */
export function getRange(pieces: readonly PlacedPiece[], outline: DraftOutline, index: number): PieceRange {
  const { piece } = pieces[index] as PlacedPiece;
  if (piece.kind === 'heading') return { from: index, to: outline.sections[index] as number, section: true };
  let to = index + 1;
  while (to < pieces.length && belongs(piece, outline.levels[index] as number, pieces[to] as PlacedPiece, outline.levels[to] as number)) to++;
  return { from: index, to, section: false };
}

/**
 * What a comment at `index` opens: a heading's section when it stands under the heading before all else, or before the heading; otherwise the
 * block it stands in or that follows.
 */
export function findOpened(pieces: readonly PlacedPiece[], outline: DraftOutline, index: number): PieceRange | undefined {
  if ((pieces[index] as PlacedPiece).piece.kind !== 'comment') return getRange(pieces, outline, index);
  let before = index - 1;
  while (pieces[before]?.piece.kind === 'comment') before--;
  if (pieces[before]?.piece.kind === 'heading') return getRange(pieces, outline, before);
  let after = index + 1;
  while (pieces[after]?.piece.kind === 'comment' || pieces[after]?.piece.kind === 'footnote') after++;
  return pieces[after] ? getRange(pieces, outline, after) : undefined;
}

/** From the start of the first piece to the end of the last that is no footnote. */
export function getRangeSpan(pieces: readonly PlacedPiece[], range: PieceRange): Span {
  const first = pieces[range.from] as PlacedPiece;
  let last = range.to - 1;
  while (last > range.from && (pieces[last] as PlacedPiece).piece.kind === 'footnote') last--;
  const end = pieces[last] as PlacedPiece;
  return { start: first.piece.start + first.shift, end: end.piece.end + end.shift };
}

function belongs(opening: Piece, openingLevel: number, next: PlacedPiece, nextLevel: number): boolean {
  const { kind, number } = next.piece;
  if (kind === 'heading' || number) return false;
  if (kind === 'footnote' || kind === 'comment') return true;
  if (opening.kind === 'row' || opening.kind === 'quote' || opening.kind === 'code') return false;
  if (opening.kind === 'item') return kind === 'item' && nextLevel > openingLevel;
  // A further paragraph without a number belongs to the numbered one, unless it replies itself.
  if (kind === 'text') return opening.number !== undefined && !next.references.some((reference) => reference.role === 'reply');
  return true;
}

interface OwnWords {
  readonly pieces: readonly Piece[];
  readonly words: number;
  readonly text: string;
}

/** What was last counted under a piece: the same pieces have the same words. */
const counted = new WeakMap<Piece, OwnWords>();

function toReply(pieces: readonly PlacedPiece[], outline: DraftOutline, range: PieceRange, reference: Reference, answerable: ReadonlySet<string>): Reply {
  const own: Piece[] = [];
  const placeholders: Span[] = [];
  for (let i = range.from; i < range.to; i++) {
    const { piece, shift, references } = pieces[i] as PlacedPiece;
    if (i > range.from && piece.kind === 'heading' && repliesToOther(references, reference, answerable)) {
      i = (outline.sections[i] as number) - 1;
      continue;
    }
    for (const slot of piece.slots) placeholders.push(shiftSpan(slot, shift));
    if (piece.ownText !== '') own.push(piece);
  }
  const { words, text } = countOwn((pieces[range.from] as PlacedPiece).piece, own);
  return { reference, span: getRangeSpan(pieces, range), words, text, placeholders, in: range.section ? 'heading' : 'block' };
}

function countOwn(key: Piece, pieces: readonly Piece[]): OwnWords {
  const known = counted.get(key);
  if (known && known.pieces.length === pieces.length && known.pieces.every((piece, index) => piece === pieces[index])) return known;
  let words = 0;
  let text = '';
  for (const piece of pieces) {
    words += piece.ownWords;
    text += text === '' ? piece.ownText : `\n${piece.ownText}`;
  }
  const fresh = { pieces, words, text };
  counted.set(key, fresh);
  return fresh;
}

/** True when these references reply to what the draft answers, and to nothing at, over or under what `outer` replies to. */
function repliesToOther(references: readonly Reference[], outer: Reference, answerable: ReadonlySet<string>): boolean {
  const replying = references.filter((reference) => reference.role === 'reply' && (reference.ambiguous || reference.targets.some((target) => target.pinpoint && answerable.has(target.pinpoint.symbol))));
  if (replying.length === 0) return false;
  return !replying.some((reference) => reference.targets.some((inner) => outer.targets.some((target) => related(inner.pinpoint, getPath(inner, reference), target.pinpoint, getPath(target, outer), target.through))));
}

function related(inner: Pinpoint | undefined, innerPath: readonly string[], outer: Pinpoint | undefined, outerPath: readonly string[], through: readonly string[] | undefined): boolean {
  if (inner && outer && inner.symbol !== outer.symbol) return false;
  const shorter = Math.min(innerPath.length, outerPath.length);
  if (innerPath.slice(0, shorter).every((step, index) => step === outerPath[index])) return true;
  // Within a range of paragraphs, or of the items of one paragraph.
  if (!through) return false;
  if (outerPath.length > 1) return innerPath[0] === outerPath[0];
  const [number, from, to] = [innerPath[0], outerPath[0], through[0]].map(Number);
  return number !== undefined && from !== undefined && to !== undefined && number >= from && number <= to;
}

function holdsTargets(all: Reference, some: Reference): boolean {
  return some.targets.every((target) => all.targets.some((other) => target.pinpoint?.symbol === other.pinpoint?.symbol && getPath(target, some).join('.') === getPath(other, all).join('.') && target.through?.join('.') === other.through?.join('.')));
}
