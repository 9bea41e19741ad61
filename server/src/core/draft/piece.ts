import type { Citation, Language, Span } from '../model.ts';
import { parseCitations } from '../reference/citations.ts';
import { parseDisposition, type DispositionComment } from './dispositions.ts';
import { parseIgnore, type IgnoreMark } from './ignores.ts';
import { findParentheses, findSlots, inOrder, isIn, renderText, type Mask } from './inlineText.ts';
import type { Segment } from './segments.ts';
import { findSentenceEnd } from './sentences.ts';
import { countWords } from './words.ts';

/**
 * Where a citation stands. `heading` and `opening` (the first sentence of a block) make a reply; `heading-aside` is a heading's text in
 * parentheses; `explicit` is what a `<!-- reply: … -->` names, `assigned` what an `<!-- assigned: … -->` does.
 */
export type CitationPlace = 'heading' | 'opening' | 'explicit' | 'assigned' | 'heading-aside' | 'body' | 'note' | 'comment';

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
  readonly ignores: readonly IgnoreMark[];
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

/** What a piece is made from. */
export interface PieceSource {
  /** Text of the block. */
  readonly text: string;
  readonly language: Language;
  readonly segment: Segment;
  readonly kind: Piece['kind'];
  readonly level: number;
  /** Masks of the segment, in order. */
  readonly masks: readonly Mask[];
  /** Citations of the segment, those in its masks included. */
  readonly citations: readonly Citation[];
  /** Mark of the footnote whose definition it is. */
  readonly footnote: string | undefined;
}

/** Reads one piece: which of its citations reply, its words, slots, notes and reply comments. */
export function readPiece(source: PieceSource): Piece {
  const { text, segment, kind, masks, footnote } = source;
  const { start, content, end } = segment;
  const slots = findSlots(text, start, end, masks);
  const { found: inComments, dispositions, ignores } = readComments(source);
  const citations = [...placeCitations(source), ...inComments].sort((a, b) => a.citation.span.start - b.citation.span.start);
  return {
    kind,
    start,
    end,
    level: source.level,
    ...(segment.label !== undefined && { label: segment.label }),
    ...(segment.number && { number: segment.number }),
    ...readWords(text, content, end, kind, masks, slots, citations),
    slots,
    citations,
    dispositions,
    ignores,
    marks: findMarks(text, masks),
    notes: findNotes(text, content, end, kind === 'footnote' ? footnote : undefined, masks, citations),
  };
}

/** "Reply to the questions raised in", "Respuesta a las cuestiones planteadas en", "Réponse aux questions posées au". */
const replyFormula = /(?<!\p{L})(?:repl(?:y|ies) to|respuestas? al?|réponses? (?:à|aux?))(?!\p{L})[^.]{0,120}$/iu;

function placeCitations({ text, segment, kind, masks, citations, footnote }: PieceSource): ScannedCitation[] {
  if (citations.length === 0) return [];
  const { content, end } = segment;
  const maskOf = new Map(citations.map((citation) => [citation, masks.find((mask) => isIn(citation.span, mask))]));
  const plain = citations.filter((citation) => maskOf.get(citation)?.kind !== 'comment' && maskOf.get(citation)?.kind !== 'note');
  const sheltered = inOrder([...plain.map((citation) => citation.span), ...masks]);
  const aside = findParentheses(text, content, end, sheltered);
  const replies = kind === 'heading' || kind === 'text' || kind === 'item';
  const opening = kind === 'text' || kind === 'item' ? findSentenceEnd(text, content, end, sheltered) : end;
  const placed: ScannedCitation[] = [];
  for (const citation of citations) {
    const mask = maskOf.get(citation);
    if (mask?.kind === 'comment') continue;
    if (mask?.kind === 'note' || kind === 'footnote') {
      const note = mask?.kind === 'note' ? String(mask.start) : footnote;
      placed.push({ citation, place: 'note', ...(note !== undefined && { note }) });
      continue;
    }
    const speaks = replies && mask?.kind !== 'code' && !aside.some((pair) => isIn(citation.span, pair));
    if (kind === 'heading') {
      const formula = replyFormula.test(text.slice(content, citation.span.start).replace(/\s{1,100}/g, ' '));
      placed.push({ citation, place: speaks ? 'heading' : 'heading-aside', ...(formula && { formula }) });
    } else placed.push({ citation, place: speaks && citation.span.start < opening ? 'opening' : 'body' });
  }
  return placed;
}

/** Comments in running text: what they cite, what they dispose, and what is not to be shown. */
function readComments({ text, language, masks }: PieceSource): { found: ScannedCitation[]; dispositions: DispositionComment[]; ignores: IgnoreMark[] } {
  const found: ScannedCitation[] = [];
  const dispositions: DispositionComment[] = [];
  const ignores: IgnoreMark[] = [];
  for (const mask of masks) {
    if (mask.kind !== 'comment') continue;
    const ignore = parseIgnore(text.slice(mask.start, mask.end), mask.start);
    if (ignore) {
      // What its reason cites is neither said in the report nor mentioned.
      ignores.push(ignore);
      continue;
    }
    const disposition = parseDisposition(text.slice(mask.start, mask.end), mask.start);
    let named = 0;
    for (const citation of parseCitations(text, { language, from: mask.start, to: mask.end })) {
      const explicit = disposition !== undefined && isIn(citation.span, disposition.references);
      if (explicit) named++;
      found.push({ citation, place: !explicit ? 'comment' : disposition.assigns ? 'assigned' : 'explicit' });
    }
    if (!disposition) continue;
    const missing = { span: disposition.references, code: 'no-reference' as const, detail: text.slice(disposition.references.start, disposition.references.end) };
    dispositions.push(named > 0 ? disposition : { ...disposition, problems: [missing, ...disposition.problems] });
  }
  return { found, dispositions, ignores };
}

type PieceWords = Pick<Piece, 'text' | 'ownText' | 'ownWords' | 'bodyWords' | 'noteWords'>;

/** The words of a piece; those of its own only for the kinds that can be (part of) a reply. */
export function readWords(text: string, from: number, to: number, kind: Piece['kind'], masks: readonly Mask[], slots: readonly Span[], citations: readonly ScannedCitation[]): PieceWords {
  const visible = masks.filter((mask) => mask.kind !== 'address' && mask.kind !== 'code').map(toDropped);
  const seen = tidy(renderText(text, from, to, visible), kind);
  const words = countWords(seen);
  let noteWords = kind === 'footnote' ? words : 0;
  for (const mask of masks) if (mask.kind === 'note') noteWords += countWords(noteText(text, mask));
  const ownText = kind === 'text' || kind === 'item' || kind === 'row' ? renderText(text, from, to, getDropped(masks, slots, citations)) : '';
  return { text: seen, ownText, ownWords: countWords(ownText), bodyWords: kind === 'footnote' ? 0 : words, noteWords };
}

function getDropped(masks: readonly Mask[], slots: readonly Span[], citations: readonly ScannedCitation[]): (Span & { readonly gap: boolean })[] {
  return inOrder([
    ...masks.filter((mask) => mask.kind !== 'address').map(toDropped),
    ...slots.map((span) => ({ ...span, gap: true })),
    ...citations.filter(({ place }) => place === 'opening').flatMap(({ citation }) => spansOf(citation).map((span) => ({ ...span, gap: true }))),
  ]);
}

/** What a mask leaves when it is taken out: a comment parts words, a mark does not. */
export function toDropped(mask: Mask): Span & { readonly gap: boolean } {
  return { start: mask.start, end: mask.end, gap: mask.kind === 'comment' || mask.kind === 'code' };
}

/** All that a citation is made of: its words, and the words that name its document when they stand apart. */
function spansOf(citation: Citation): Span[] {
  return citation.source.kind === 'none' ? [citation.span] : [citation.span, citation.source.span];
}

/** One line; of a heading without the line under it. */
function tidy(text: string, kind: Piece['kind']): string {
  return (kind === 'heading' ? text.replace(/\n[ \t>]{0,20}[=-]{1,200}[ \t]{0,20}$/, '') : text).replace(/[ \t\r\n]{1,1000}/g, ' ').trim();
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
