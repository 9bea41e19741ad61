import type { Item, Paragraph, ParagraphKind, Problem } from '../model.ts';
import { isClosed } from './blocks.ts';
import { HeadingPath } from './headings.ts';
import { findInlineItems } from './inlineItems.ts';
import { marksBetween, type Piece, readItems, toInlineItem } from './items.ts';
import { findItemLabel, findParagraphNumber, fromRoman, type ItemLabel } from './labels.ts';
import { findParagraphRun, type NumberCandidate } from './numbering.ts';
import { joinMapped } from './mappedText.ts';
import { getSentences } from './sentences.ts';
import type { Block, Mark } from './prepare.ts';

/** A piece of running text with its way back to the source. */
export interface Passage {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly toSource: (offset: number) => number;
  readonly start: number;
  readonly end: number;
}

/** A list and what stands before it; a paragraph is a row of these. */
export interface Part {
  readonly lead: Passage | undefined;
  readonly items: readonly Item[];
}

/** A numbered paragraph as it stands, before anything is read into it. */
export interface NumberedParagraph {
  readonly number: string;
  readonly headings: readonly string[];
  readonly parts: readonly Part[];
  readonly start: number;
  readonly end: number;
}

export interface NumberedText {
  readonly paragraphs: readonly NumberedParagraph[];
  readonly problems: readonly Problem[];
}

/** A heading is rarely longer than this; a longer line is text. */
const longestHeading = 240;

/**
 * Reads numbered paragraphs with their headings and items out of the blocks of any UN document. Headings "1." to "5." do not collide with
 * paragraphs 1 to 5: the paragraphs are the heaviest rising run of numbers (`numbering.ts`). What stands before block `from` is the masthead and
 * gives no headings. Total; a text without numbers gives no paragraphs.
 */
export function readNumberedText(blocks: readonly Block[], from = 0): NumberedText {
  const numbers = findNumbers(blocks, from);
  const headings = new HeadingPath();
  const paragraphs: NumberedParagraph[] = [];
  const problems: Problem[] = [];
  let open: { number: string; headings: readonly string[]; blocks: Passage[]; labels: (ItemLabel | undefined)[]; indents: number[]; start: number } | undefined;
  const close = (): void => {
    if (!open) return;
    const parts = readParts(open.blocks, open.labels, open.indents);
    paragraphs.push({ number: open.number, headings: open.headings, parts, start: open.start, end: open.blocks.reduce((end, block) => Math.max(end, block.end), 0) });
    open = undefined;
  };
  for (let index = from; index < blocks.length; index++) {
    const block = blocks[index]!;
    const number = numbers.get(index);
    if (number !== undefined) {
      close();
      const lost = missingBetween(paragraphs[paragraphs.length - 1]?.number, number.label);
      if (lost !== undefined) problems.push({ code: 'paragraph-missing', detail: { number: lost }, span: { start: block.span.start, end: block.span.start + number.after } });
      open = { number: number.label, headings: headings.path, blocks: [], labels: [], indents: [], start: block.span.start };
      // "12. (a) …": the list begins at once.
      const text = cut(block, number.after);
      const item = findItemLabel(text.text);
      if (item && item.style === 'letter' && /^[ai]$/.test(item.label)) {
        open.blocks.push(cutPassage(text, item.after));
        open.labels.push(item);
      } else {
        open.blocks.push(text);
        open.labels.push(undefined);
      }
      open.indents.push(block.indent);
      continue;
    }
    const run = findHeadingRun(blocks, index, numbers, open === undefined ? undefined : open.blocks[open.blocks.length - 1]!.text);
    if (run > 0) {
      close();
      headings.addRun(blocks.slice(index, index + run).map(({ text, headingLevel }) => ({ text, level: headingLevel })));
      index += run - 1;
      continue;
    }
    if (!open) continue;
    const item = findItemLabel(block.text);
    open.blocks.push(item ? cut(block, item.after) : cut(block, 0));
    open.labels.push(item);
    open.indents.push(block.indent);
  }
  close();
  return { paragraphs, problems };
}

/** A `Paragraph` of the model: its first part is the lead-in and the items, whatever follows the last item is its closing. */
export function toParagraph(numbered: NumberedParagraph, kind: ParagraphKind): Paragraph {
  const { lead, items, closing } = flatten(numbered.parts);
  return {
    number: numbered.number,
    headings: numbered.headings,
    kind,
    text: lead?.text ?? '',
    items,
    closing: closing?.text ?? '',
    footnotes: [...(lead ? marksBetween(lead.marks, 0, lead.text.length) : []), ...(closing ? marksBetween(closing.marks, 0, closing.text.length) : [])],
    span: { start: numbered.start, end: numbered.end },
  };
}

/**
 * One lead-in, one list, one closing text. Where a paragraph has two lists (a concern's, then a recommendation's), the last one is the list and
 * the one before runs on inside the text; its items can still be cited where their letters are free.
 */
export function flatten(parts: readonly Part[]): { lead: Passage | undefined; items: readonly Item[]; closing: Passage | undefined } {
  const last = parts[parts.length - 1];
  const closing = last && last.items.length === 0 && parts.length > 1 ? last.lead : undefined;
  const lists = closing ? parts.slice(0, -1) : parts;
  if (lists.length <= 1) return { lead: lists[0]?.lead, items: lists[0]?.items ?? [], closing };
  const list = lists[lists.length - 1]!;
  const passages: Passage[] = [];
  const taken = new Set(list.items.map(({ label }) => label));
  const earlier: Item[] = [];
  for (const part of lists.slice(0, -1)) {
    passages.push(...(part.lead ? [part.lead] : []), ...part.items.map(itemPassage));
    for (const item of part.items) {
      if (taken.has(item.label)) continue;
      taken.add(item.label);
      earlier.push({ ...item, inline: true });
    }
  }
  return { lead: joinPassages([...passages, ...(list.lead ? [list.lead] : [])]), items: [...earlier, ...list.items], closing };
}

function itemPassage(item: Item): Passage {
  const parts = [`(${item.label}) ${item.text}`, ...item.items.map((inner) => `(${inner.label}) ${inner.text}`)];
  const text = parts.join(' ');
  return { text, marks: item.footnotes.map((mark) => ({ mark, at: text.length })), toSource: () => item.span.start, start: item.span.start, end: item.span.end };
}

function joinPassages(passages: readonly Passage[]): Passage | undefined {
  const [first, last] = [passages[0], passages[passages.length - 1]];
  if (!first || !last || passages.length === 1) return first;
  const joined = joinMapped(passages, () => ' ');
  return {
    text: joined.text,
    toSource: joined.toSource,
    marks: passages.flatMap(({ marks }, index) => marks.map(({ mark, at }) => ({ mark, at: at + joined.starts[index]! }))),
    start: first.start,
    end: passages.reduce((end, passage) => Math.max(end, passage.end), first.end),
  };
}

/** The numbers that are skipped: `41`, or `2–7` for a gap; one problem for each gap. */
function missingBetween(before: string | undefined, number: string): string | undefined {
  const [first, last] = [Number(before ?? number) + 1, Number(number) - 1];
  if (before === undefined || last < first) return undefined;
  return first === last ? String(first) : `${first}–${last}`;
}

// ── which blocks are numbered paragraphs ──

function findNumbers(blocks: readonly Block[], from: number): ReadonlyMap<number, { label: string; after: number }> {
  for (const form of ['dotted', 'bracketed'] as const) {
    const labels = new Map<number, { label: string; after: number }>();
    const candidates: NumberCandidate[] = [];
    for (const [index, block] of blocks.entries()) {
      if (block.cells || index < from) continue;
      const label = findParagraphNumber(block.text, form);
      if (!label) continue;
      labels.set(index, label);
      candidates.push({ block: index, number: Number(label.label), weight: weigh(block, label.after) });
    }
    const run = findParagraphRun(candidates);
    const heavy = run.reduce((sum, { weight }) => sum + weight, 0);
    if (heavy >= 1 && (form === 'bracketed' ? run.length >= 3 : true)) return new Map(run.map(({ block }) => [block, labels.get(block)!]));
  }
  return new Map();
}

/** About 1 for a sentence, little for a short line that ends without a stop. */
function weigh(block: Block, after: number): number {
  const text = block.text.slice(after);
  if (block.headingLevel > 0) return 0.05;
  if (text.length > longestHeading) return 1;
  if (isClosed(text)) return text.length < 12 ? 0.5 : 1;
  return text.length > 120 ? 0.8 : text === '' ? 0.1 : 0.2;
}

// ── headings ──

const headingLabel = /^(?:(?:[IVXLC]{1,6}|[A-Z])\s?[.．]\s|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}\s?\.\s|[أ-ي]\s?[-–]\s)/u;

/** More short lines than this are a list or a table, not headings over one paragraph. */
const mostHeadings = 12;

/** How many blocks from `index` on are headings over the next paragraph; 0 when the block is text. */
function findHeadingRun(blocks: readonly Block[], index: number, numbers: ReadonlyMap<number, unknown>, before: string | undefined): number {
  let count = 0;
  while (count < mostHeadings && index + count < blocks.length && !numbers.has(index + count) && looksLikeHeading(blocks[index + count]!)) count++;
  if (count === 0) return 0;
  if (blocks[index]!.headingLevel > 0) return count;
  const next = index + count;
  // Text that a paragraph left open goes on with it, unless it is numbered like a heading.
  if (before !== undefined && !isClosed(before) && !headingLabel.test(blocks[index]!.text) && !blocks[index]!.bold && before.length > 120) return 0;
  if (next >= blocks.length) return headingLabel.test(blocks[index]!.text) ? count : 0;
  return numbers.has(next) || headingLabel.test(blocks[index]!.text) ? count : 0;
}

function looksLikeHeading(block: Block): boolean {
  const { text } = block;
  if (block.headingLevel > 0) return true;
  if (block.cells || text.length > longestHeading || text.length < 2) return false;
  const item = findItemLabel(text);
  if (item && item.form !== 'dot') return false;
  if (/^\p{Ll}/u.test(text)) return false;
  if (headingLabel.test(text) && text.length < 160) return !/[;,]$/.test(text);
  return !isClosed(text) || (/[?:.]$/.test(text) && block.bold && text.length < 120);
}

// ── items ──

/** A lead-in and the items under it, while blocks are added. */
interface Segment {
  readonly lead: Passage[];
  readonly pieces: { readonly piece: Piece; readonly more: Passage[] }[];
}

function readParts(passages: readonly Passage[], labels: readonly (ItemLabel | undefined)[], indents: readonly number[]): readonly Part[] {
  const segments: Segment[] = [{ lead: [], pieces: [] }];
  for (const [index, passage] of passages.entries()) {
    const label = labels[index];
    let segment = segments[segments.length - 1]!;
    const last = segment.pieces[segment.pieces.length - 1];
    const leadEnd = segment.lead[segment.lead.length - 1];
    if (label) {
      const before = segments[segments.length - 2];
      if (segment.pieces.length === 0 && leadEnd && before && !/[:：]$/.test(leadEnd.text) && goesOn(before, label)) {
        // "(c)" after text that leads in to nothing: the list goes on, and the text belongs to the item above it.
        before.pieces[before.pieces.length - 1]!.more.push(...segment.lead);
        segments.pop();
        segment = before;
      }
      segment.pieces.push({ piece: { ...passage, label, indent: indents[index]! }, more: [] });
    } else if (last && !isClosed((last.more[last.more.length - 1] ?? last.piece).text)) {
      // An item that the source broke off goes on here.
      last.more.push(passage);
    } else if (last || (leadEnd && segment.lead.length === 1 && isClosed(leadEnd.text) && findInlineItems(leadEnd.text).length > 0)) segments.push({ lead: [passage], pieces: [] });
    else segment.lead.push(passage);
  }
  return segments.flatMap((segment) => {
    const lead = joinPassages(segment.lead);
    if (segment.pieces.length > 0) return [{ lead, items: readItems(segment.pieces.map(({ piece, more }) => ({ ...piece, ...joinPassages([piece, ...more])! }))) }];
    return lead ? splitInline(lead) : [];
  });
}

/** Whether a label is the next one of a list: `c` after `a` and `b`. */
function goesOn({ pieces }: Segment, { label }: ItemLabel): boolean {
  // Enough to find the end of a list that has a short list inside.
  return pieces.slice(-12).some(({ piece }) => {
    const last = piece.label.label;
    if (label.length === 1 && last.length === 1) return label.charCodeAt(0) === last.charCodeAt(0) + 1;
    return (fromRoman(label) ?? 0) === (fromRoman(last) ?? -2) + 1;
  });
}

/** "… recommends that the State party: (a) …; (b) …" in one line: a lead-in and its items. */
function splitInline(passage: Passage): Part[] {
  const found = findInlineItems(passage.text);
  if (found.length === 0) return [{ lead: passage, items: [] }];
  const first = found[0]!.start;
  const last = found[found.length - 1]!;
  // A list that runs on in a sentence ends with the sentence; what follows is the paragraph's again.
  const end = last.textStart + (getSentences(passage.text.slice(last.textStart))[0]?.end ?? 0);
  const lead = slicePassage(passage, 0, first);
  const rest = slicePassage(passage, end, passage.text.length);
  // Romanettes and numerals in the running text of a paragraph stay part of its sentence; letters after a colon are items.
  const inline = found[0]!.label !== 'a' || !/[:：]$/.test(lead.text);
  const items = [...found.slice(0, -1), { ...last, end }].map((item) => toInlineItem(item, passage, inline));
  return [{ lead, items }, ...(rest.text === '' ? [] : [{ lead: rest, items: [] }])];
}

function slicePassage(passage: Passage, start: number, end: number): Passage {
  const raw = passage.text.slice(start, end);
  const from = start + (raw.length - raw.trimStart().length);
  const text = raw.trim();
  return {
    text,
    marks: passage.marks.filter(({ at }) => (start === 0 || at > start) && at <= end).map(({ mark, at }) => ({ mark, at: Math.max(0, at - from) })),
    toSource: (offset) => passage.toSource(from + offset),
    start: start === 0 ? passage.start : passage.toSource(from),
    end: end === passage.text.length ? passage.end : passage.toSource(end),
  };
}

function cut(block: Block, after: number): Passage {
  return cutPassage({ text: block.text, marks: block.marks, toSource: block.toSource, start: block.span.start, end: block.span.end }, after);
}

function cutPassage(passage: Passage, after: number): Passage {
  if (after === 0) return passage;
  return {
    text: passage.text.slice(after),
    marks: passage.marks.map(({ mark, at }) => ({ mark, at: Math.max(0, at - after) })),
    toSource: (offset) => passage.toSource(offset + after),
    start: passage.start,
    end: passage.end,
  };
}
