import type { Item, Paragraph, SourceDocument, Span } from '../model.ts';
import { toSearchWords } from './searchWords.ts';

/** A paragraph, or a piece of a long section: what can be shown as one answer. */
export interface Passage {
  readonly paragraph: Paragraph;
  /** Its words; of a section of several paragraphs those of one. */
  readonly text: string;
  /** Where it stands in the document's text; the whole paragraph where the piece cannot be told apart. */
  readonly span: Span;
  /** Passages under the same headings are one section: `12` for the thirteenth of the document. */
  readonly section: number;
  /** Words that count in it. */
  readonly length: number;
}

/** Where a stem stands in a document: the passage, how often (words of headings count less than one), and the places in the passage. */
export interface Posting {
  readonly passage: number;
  frequency: number;
  readonly positions: number[];
}

/** The words of one document's passages. Made once per document. */
export interface PassageIndex {
  readonly document: SourceDocument;
  readonly passages: readonly Passage[];
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
  /** How many words the passages of each section have. */
  readonly sectionLengths: readonly number[];
}

/** A section of a profile runs over pages; a drafter is shown the paragraph of it that matters. In characters. */
const longSection = 1_500;

const indexes = new WeakMap<SourceDocument, PassageIndex>();

export function getPassageIndex(document: SourceDocument): PassageIndex {
  let index = indexes.get(document);
  if (!index) indexes.set(document, (index = makeIndex(document)));
  return index;
}

function makeIndex(document: SourceDocument): PassageIndex {
  const passages: Passage[] = [];
  const postings = new Map<string, Posting[]>();
  const sectionLengths: number[] = [];
  let lastHeadings: string | undefined;

  function add(stem: string, frequency: number, position?: number): void {
    const passage = passages.length;
    let list = postings.get(stem);
    if (!list) postings.set(stem, (list = []));
    let posting = list.at(-1);
    if (posting?.passage !== passage) list.push((posting = { passage, frequency: 0, positions: [] }));
    posting.frequency += frequency;
    if (position !== undefined) posting.positions.push(position);
  }

  for (const paragraph of document.paragraphs) {
    const headings = paragraph.headings.join('\n');
    if (headings !== lastHeadings) sectionLengths.push(0);
    lastHeadings = headings;
    const section = sectionLengths.length - 1;
    const innermost = toSearchWords(paragraph.headings.at(-1) ?? '');
    for (const { text, span } of toPieces(document, paragraph)) {
      const words = toSearchWords(text);
      for (const { stem, position } of words) add(stem, 1, position);
      for (const { stem } of innermost) add(stem, headingFrequency);
      passages.push({ paragraph, text, span, section, length: words.length });
      sectionLengths[section]! += words.length;
    }
  }
  return { document, passages, postings, sectionLengths };
}

/** A heading stands over many paragraphs and tells less of each. */
const headingFrequency = 0.5;

/** A paragraph as passages: one, or of a long section without items one for each of its paragraphs. */
export function toPieces(document: SourceDocument, paragraph: Paragraph): readonly { readonly text: string; readonly span: Span }[] {
  const tables = (paragraph.tables ?? []).map((rows) => rows.join(' '));
  const text = [paragraph.text, ...paragraph.items.map(toText), paragraph.closing, ...tables].filter((part) => part !== '').join('\n\n');
  const pieces = text.length > longSection && paragraph.items.length === 0 ? text.split(/\n\n/) : [text];
  const kept = pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
  if (kept.length < 2) return [{ text, span: paragraph.span }];
  let from = paragraph.span.start;
  return kept.map((piece) => {
    const span = findPiece(document.text, piece, from, paragraph.span);
    if (span !== paragraph.span) from = span.end;
    return { text: piece, span };
  });
}

/** The piece in the source, by its first words: notes and page breaks may stand inside it. */
function findPiece(source: string, piece: string, from: number, whole: Span): Span {
  const start = source.indexOf(piece.slice(0, firstLetters).split('\n', 1)[0]!, from);
  if (start < 0 || start >= whole.end) return whole;
  return { start, end: Math.min(whole.end, start + piece.length) };
}

const firstLetters = 40;

function toText(item: Item): string {
  return [item.text, ...item.items.map(toText)].join(' ');
}
