import type { Paragraph, ParagraphKind, Problem } from '../model.ts';
import { isClosed } from './blocks.ts';
import { HeadingPath } from './headings.ts';
import { marksBetween } from './items.ts';
import { findItemLabel, findParagraphNumber, type ItemLabel } from './labels.ts';
import { findParagraphRun, type NumberCandidate, weightOfSentence } from './numbering.ts';
import { checkLetters, missingBetween } from './missing.ts';
import { flatten, type Part, readParts } from './parts.ts';
import { cutBlock, cutPassage, type Passage } from './passages.ts';
import type { Block } from './prepare.ts';
import { symbolAlone } from './sourceLines.ts';

/** A numbered paragraph as it stands, before anything is read into it. */
export interface NumberedParagraph {
  readonly number: string;
  readonly headings: readonly string[];
  readonly parts: readonly Part[];
  /** Tables of Markdown that stand in it: one string a row, cells apart by ` | `. */
  readonly tables: readonly (readonly string[])[];
  readonly start: number;
  readonly end: number;
}

export interface NumberedText {
  readonly paragraphs: readonly NumberedParagraph[];
  /** Sentences between the paragraphs that belong to none, because they have no number and stand right under a heading. */
  readonly loose: readonly Block[];
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
  const loose: Block[] = [];
  let ended = false;
  let open: { number: string; headings: readonly string[]; blocks: Passage[]; labels: (ItemLabel | undefined)[]; indents: number[]; tables: string[][]; start: number } | undefined;
  const close = (): void => {
    if (!open) return;
    const parts = readParts(open.blocks, open.labels, open.indents);
    paragraphs.push({ number: open.number, headings: open.headings, parts, tables: open.tables, start: open.start, end: open.blocks.reduce((end, block) => Math.max(end, block.end), 0) });
    problems.push(...checkLetters(open.number, parts, open.start));
    open = undefined;
  };
  for (let index = from; index < blocks.length; index++) {
    const block = blocks[index]!;
    const number = numbers.get(index);
    if (number !== undefined) {
      close();
      const lost = missingBetween(paragraphs[paragraphs.length - 1]?.number, number.label);
      if (lost !== undefined) problems.push({ code: 'paragraph-missing', detail: { number: lost }, span: { start: block.span.start, end: block.span.start + number.after } });
      open = { number: number.label, headings: headings.path, blocks: [], labels: [], indents: [], tables: [], start: block.span.start };
      // "12. (a) …": the list begins at once.
      const text = cutBlock(block, number.after);
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
    const run = findHeadingRun(blocks, index, numbers, open && { text: open.blocks[open.blocks.length - 1]!.text, label: open.labels[open.labels.length - 1]?.label });
    if (run > 0) {
      close();
      headings.addRun(blocks.slice(index, index + run).map(({ text, headingLevel }) => ({ text, level: headingLevel })));
      index += run - 1;
      continue;
    }
    if (annex.test(block.text) && block.text.length < longestHeading) {
      close();
      ended = true;
    }
    if (!open) {
      // "1. …" over a text that counts from 1 again: it is in no paragraph, which must be told.
      const label = paragraphs.length === 0 && !block.cells ? findParagraphNumber(block.text) : undefined;
      if (label && numbers.size > 0 && weigh(block, label.after) >= weightOfSentence) problems.push({ code: 'paragraph-repeated', detail: { number: label.label }, span: { start: block.span.start, end: block.span.start + label.after } });
      else if (paragraphs.length > 0 && !ended && !block.cells && weigh(block, 0) >= weightOfSentence) loose.push(block);
      continue;
    }
    if (block.cells) {
      if (!blocks[index - 1]?.cells) open.tables.push([]);
      open.tables[open.tables.length - 1]!.push(block.cells.join(' | '));
      continue;
    }
    const again = findUnread(block, Number(open.number));
    if (again !== undefined) {
      const isRepeated = again === open.number || Number(again) === Number(open.number) + 1;
      const span = { start: block.span.start, end: block.span.start + again.length };
      problems.push(isRepeated ? { code: 'paragraph-repeated', detail: { number: again }, span } : { code: 'number-unread', detail: { number: again, reference: open.number }, span });
    }
    const item = findItemLabel(block.text);
    open.blocks.push(cutBlock(block, item?.after ?? 0));
    open.labels.push(item);
    open.indents.push(block.indent);
  }
  close();
  return { paragraphs, loose, problems };
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
    ...(numbered.tables.length > 0 && { tables: numbered.tables }),
  };
}

/** What follows belongs to no paragraph. */
const annex = /^(?:Annex|Anexo|Annexe|Appendix|Apéndice|Appendice|Приложение|المرفق|附件)(?:\s[IVX\d]{1,5})?(?:\s?[.:*—–-]|$)|^(?:\d{1,4}(?:st|nd|rd|th) (?:plenary )?meeting|\d{1,4}ª sesión(?: plenaria)?|\d{1,4}e séance(?: plénière)?|\d{1,4}-е (?:пленарное )?заседание)$/iu;

/** A sentence that carries the number of the open paragraph, or a higher one, and opens no paragraph. Lower numbers are those of a list. */
function findUnread(block: Block, open: number): string | undefined {
  const label = findParagraphNumber(block.text);
  return label && Number(label.label) >= open && weigh(block, label.after) >= weightOfSentence ? label.label : undefined;
}

// ── which blocks are numbered paragraphs ──

/** Which blocks open numbered paragraphs, by their index. */
export function findNumbers(blocks: readonly Block[], from: number): ReadonlyMap<number, { label: string; after: number }> {
  const decimal = findDecimalNumbers(blocks, from);
  if (decimal) return decimal;
  for (const form of ['dotted', 'bracketed', 'half', 'bare'] as const) {
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
    // A number without a stop may be of anything: only an unbroken count of sentences from 1 on numbers paragraphs.
    const unbroken = run.every(({ block }, at) => Number(labels.get(block)!.label) === at + 1) && heavy >= run.length * 0.7;
    // "1) …; 2) …" is a list: paragraphs end in full stops.
    const isList = form === 'half' && run.filter(({ block }) => /[;,]$/.test(blocks[block]!.text)).length * 3 > run.length;
    if (heavy >= 1 && (form === 'dotted' || (run.length >= 3 && (form === 'bracketed' || (unbroken && !isList))))) return new Map(run.map(({ block }) => [block, labels.get(block)!]));
  }
  return new Map();
}

/** Fewer are sections of a text whose paragraphs are numbered otherwise. */
const enoughDecimals = 3;

/**
 * Numbers of two steps, as views on communications have them: `1.1`, `1.2`, `2.1`, `3`, `8.1`. They must rise, stand before sentences, and be more than the
 * plain numbers; undefined where they do not.
 */
function findDecimalNumbers(blocks: readonly Block[], from: number): ReadonlyMap<number, { label: string; after: number }> | undefined {
  const found = new Map<number, { label: string; after: number }>();
  let [decimals, plain] = [0, 0];
  let [major, minor] = [0, 0];
  for (let index = from; index < blocks.length; index++) {
    const block = blocks[index]!;
    const match = block.cells || block.headingLevel > 0 ? null : decimalNumber.exec(block.text);
    if (!match || weigh(block, match[0].length) < weightOfSentence) continue;
    const [first, second] = [Number(match[1]), Number(match[2] ?? 0)];
    const follows = first === major ? second > minor : first > major;
    if (!follows) continue;
    [major, minor] = [first, second];
    if (match[2] === undefined) plain++;
    else decimals++;
    found.set(index, { label: match[2] === undefined ? match[1]! : `${match[1]!}.${match[2]}`, after: match[0].length });
  }
  return decimals >= enoughDecimals && decimals > plain ? found : undefined;
}

/** `1.1 The author`, and `1.1The author`, where a conversion lost the space. */
const decimalNumber = /^(\d{1,2})\.(?:(\d{1,2})\.?)?(?:\s{1,20}(?=["“«¿(]{0,2}\p{L})|(?=["“«¿(]{0,2}[\p{Lu}\p{Lo}]))/u;

/** About 1 for a sentence, little for a short line that ends without a stop. */
function weigh(block: Block, after: number): number {
  const text = block.text.slice(after);
  if (block.headingLevel > 0) return 0.05;
  if (text.length > longestHeading) return 1;
  if (isClosed(text)) return text.length < 12 ? 0.5 : 1;
  return text.length > 120 ? 0.8 : text === '' ? 0.1 : 0.2;
}

// ── headings ──

const headingLabel = /^(?:(?:[IVXLC]{1,6}|[A-Z])\s?[.．](?:\s|(?=\p{Lu}\p{Ll}|\p{Script=Han}))|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}\s?\.\s|(?:[أ-ي]|ألف|باء|جيم|دال|هاء|واو|زاي|حاء|أولا\p{M}?|ثانيا\p{M}?|ثالثا\p{M}?|رابعا\p{M}?|خامسا\p{M}?)\s?[-–]\s?)/u;

/** "Equal recognition before the law (art. 12)": no text goes on so. */
const ofArticle = /\((?:arts?|artículos?|articles?|ст)\.? \d[^()]{0,20}\)$/u;

/** More short lines than this are a list or a table, not headings over one paragraph. */
const mostHeadings = 12;

/** What stands before a heading: the last block of the open paragraph. */
interface Before {
  readonly text: string;
  /** Its item label, if it is one. */
  readonly label: string | undefined;
}

/** How many blocks from `index` on are headings over the next paragraph; 0 when the block is text. */
function findHeadingRun(blocks: readonly Block[], index: number, numbers: ReadonlyMap<number, unknown>, before: Before | undefined): number {
  let count = 0;
  while (count < mostHeadings && index + count < blocks.length && !numbers.has(index + count) && looksLikeHeading(blocks[index + count]!)) count++;
  if (count === 0) return 0;
  if (blocks[index]!.headingLevel > 0) return count;
  const next = index + count;
  const item = findItemLabel(blocks[index]!.text);
  // "(b) Asylum policy": a heading only right above a paragraph, and not the next item of a list.
  if (item && (!numbers.has(next) || (before?.label !== undefined && before.label.charCodeAt(0) === item.label.charCodeAt(0) - 1))) return 0;
  // Text that a paragraph left open goes on with it, unless it is numbered like a heading.
  if (before !== undefined && !isClosed(before.text) && !headingLabel.test(blocks[index]!.text) && !ofArticle.test(blocks[index]!.text) && !blocks[index]!.bold && before.text.length > 120) return 0;
  if (next >= blocks.length) return headingLabel.test(blocks[index]!.text) ? count : 0;
  return numbers.has(next) || headingLabel.test(blocks[index]!.text) ? count : 0;
}

/** What stands between the title and the text, the head of a table of contents included. */
const ofFirstPage = /^(?:\[(?:Date received|Fecha de recepción|Date de réception|Дата получения|تاريخ الاستلام|收到日期)|Distr(?:ibución|ibution)?\b|(?:(?:Table of contents|Contents|Índice|Sumario|Table des matières|Sommaire|Содержание|المحتويات|目录|Chapters?|Capítulos?|Chapitres?|Paragraphs?|Párrafos?|Paragraphes?|Pages?|Páginas?|Стр\.?|Пункты)\s{0,9}){1,4}$)/iu;

/** Short, without a stop at its end, or numbered like a heading. */
export function looksLikeHeading(block: Block): boolean {
  const { text } = block;
  if (block.headingLevel > 0) return true;
  if (block.cells || text.length > longestHeading || text.length < 2 || symbolAlone.test(text)) return false;
  const item = findItemLabel(text);
  if (item && item.style === 'letter' && item.form !== 'dot') return text.length < 120 && !isClosed(text) && !/,$/.test(text);
  if (item && item.form !== 'dot') return false;
  if (/^\p{Ll}/u.test(text)) return false;
  // "2. Another sentence." is no heading.
  if (headingLabel.test(text) && text.length < 160) return !/[;,]$/.test(text) && !(/^\d/.test(text) && /\.$/.test(text));
  // "Recalling its resolutions 5/1 and 5/2 of 18 June 2007," goes on.
  return (!isClosed(text) && !text.endsWith(',') && !ofFirstPage.test(text)) || (/[?:.]$/.test(text) && block.bold && text.length < 120);
}
