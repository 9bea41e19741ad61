import type { Paragraph, Problem, Recommendation } from '../model.ts';
import { readFootnotes } from './footnotes.ts';
import { isClosed } from './blocks.ts';
import { marksBetween } from './items.ts';
import type { Block, PreparedSource, ReadResult } from './prepare.ts';
import { findItemLabel, findParagraphNumber } from './labels.ts';
import { looksLikeHeading, readNumberedText, toParagraph } from './readParagraphs.ts';

/** `140.7 Ratify the Optional Protocol … (Maldives) (Portugal);` */
const numbered = /^(\d{1,3}\.\d{1,3})\.?\s{1,20}(?=\p{L}|["“«¿(])/u;
/** The recommending State stands at the end, in parentheses; in the lists made for Word it is told after it where the State took its position. */
const withState = /\([\p{Lu}][^()]{1,120}\)\s?[;.,]?(?:\sSource of Position:.{0,200})?$/u;
/** "Theme: Ratification of & accession to international instruments" */
const theme = /^(?:Theme|Thème|Tema|Тема)\s?:\s?/u;

/** So many make a list: a single "2.1" is the number of something else. */
const enough = 3;

/** Whether a document lists recommendations of the universal periodic review. */
export function hasUprRecommendations(blocks: readonly Block[], least = enough): boolean {
  let found = 0;
  for (const block of blocks) {
    const text = block.cells?.[0] ?? block.text;
    if (numbered.test(text) && withState.test(text) && ++found >= least) return true;
  }
  return false;
}

/**
 * Reads the recommendations of the universal periodic review out of a report of the Working Group or a thematic list: `140.7` is a paragraph of its
 * own and a unit to answer. Its ordinary paragraphs are read as in any document. A recommendation that stands under several themes counts once.
 */
export function readUprRecommendations(source: PreparedSource): ReadResult {
  const listed: { readonly block: Block; readonly theme: string | undefined; readonly more: Block[] }[] = [];
  const others: Block[] = [];
  let current: string | undefined;
  let previous: Block | undefined;
  for (const block of source.blocks) {
    const text = block.cells?.[0] ?? block.text;
    if (theme.test(text)) current = text.replace(theme, '');
    const open = listed[listed.length - 1];
    if (numbered.test(text)) listed.push({ block, theme: current, more: [] });
    else if (open && previous === (open.more.at(-1) ?? open.block) && open.more.length < mostPieces && goesOn(previous, block)) open.more.push(block);
    else others.push(block);
    previous = block;
  }
  const { paragraphs: plain, problems } = readNumberedText(others, Math.min(source.masthead.blocks, others.length));
  const ordinary = plain.map((paragraph) => toParagraph(paragraph, 'paragraph'));
  const seen = new Set<string>();
  const recommended: Paragraph[] = [];
  for (const { block, theme: heading, more } of listed) {
    const text = [block.cells?.[0] ?? block.text, ...more.map((piece) => piece.text)].join(' ');
    const match = numbered.exec(text)!;
    if (seen.has(match[1]!)) continue;
    seen.add(match[1]!);
    const headings = heading === undefined ? headingsBefore(ordinary, block.span.start) : [heading];
    recommended.push({
      number: match[1]!,
      headings,
      kind: 'recommendation',
      ...splitPosition(text.slice(match[0].length), block.cells?.[1] ?? ''),
      items: [],
      footnotes: [block, ...more].flatMap((piece) => marksBetween(piece.marks, 0, piece.text.length)),
      span: { start: block.span.start, end: (more.at(-1) ?? block).span.end },
    });
  }
  recommended.sort((a, b) => compareNumbers(a.number, b.number));
  const { footnotes, problems: noteProblems } = readFootnotes(source);
  return {
    kind: 'upr-document',
    // A report has its lists between its paragraphs; a thematic list has no other paragraphs, and gives them in the order of themes.
    paragraphs: ordinary.length > 0 ? [...ordinary, ...recommended].sort((a, b) => a.span.start - b.span.start) : recommended,
    footnotes,
    recommendations: recommended.map((paragraph) => toUnit(paragraph, source.symbol ?? '')),
    problems: [...problems, ...noteProblems, ...findMissing(recommended)],
  };
}

/**
 * A recommendation is over with the States that made it; one that a line broke before goes on in the next. What it lists, "(a) …;" and "(b) …", belongs to it:
 * its number is all that is cited of it, and else "(b)" would be an item of the paragraph that opens the list.
 */
function goesOn(before: Block, next: Block): boolean {
  if (isListed(next) && !before.cells) return /[:：]$/.test(before.text) || isListed(before);
  if (before.cells || next.cells || next.headingLevel > 0 || (isClosed(before.text) && !/[:：]$/.test(before.text))) return false;
  return findParagraphNumber(next.text) === undefined && (/^\p{Ll}/u.test(next.text) || !looksLikeHeading(next));
}

function isListed({ text, cells, headingLevel }: Block): boolean {
  const label = cells || headingLevel > 0 ? undefined : findItemLabel(text);
  return label?.style === 'letter' && label.form !== 'dot';
}

/** A recommendation of more lines is none. */
const mostPieces = 12;

/** "Ratify … (Chile); Source of Position: A/HRC/59/15/Add.1 – Para. 3": where and what the State answered is no part of the recommendation. */
const sourceOfPosition = /\s{1,5}(?:Source of position|Fuente de la posición|Source de la position)\s?:.{0,200}$/iu;

function splitPosition(text: string, position: string): { readonly text: string; readonly closing: string } {
  const at = text.length > longestRecommendation ? -1 : text.search(sourceOfPosition);
  const source = at < 0 ? '' : text.slice(at).trim();
  return { text: at < 0 ? text : text.slice(0, at), closing: [position.length <= longestPosition ? position : '', source].filter((part) => part !== '').join('. ') };
}

const longestRecommendation = 4_000;
/** "Supported", "Supported/Noted", "Aceptada"; more is another column. */
const longestPosition = 40;

function toUnit({ number, headings, text, span }: Paragraph, symbol: string): Recommendation {
  return {
    pinpoint: { symbol, path: [number] },
    kind: 'recommendation',
    topic: headings[headings.length - 1] ?? '',
    section: headings[0] ?? '',
    text,
    leadIn: '',
    concerns: [],
    reiterates: [],
    followUp: false,
    particularImportance: false,
    span,
  };
}

function headingsBefore(paragraphs: readonly Paragraph[], offset: number): readonly string[] {
  return paragraphs.findLast(({ span }) => span.start < offset)?.headings ?? [];
}

function compareNumbers(a: string, b: string): number {
  const [[first, second], [third, fourth]] = [a, b].map((number) => number.split('.').map(Number)) as [[number, number], [number, number]];
  return first - third || second - fourth;
}

/** Gaps inside one list: `140.9` after `140.7`. */
function findMissing(paragraphs: readonly Paragraph[]): readonly Problem[] {
  return paragraphs.flatMap(({ number, span }, index): readonly Problem[] => {
    const before = paragraphs[index - 1]?.number.split('.').map(Number);
    const [list, own] = number.split('.').map(Number) as [number, number];
    if (!before || before[0] !== list || own <= before[1]! + 1) return [];
    const [first, last] = [`${list}.${before[1]! + 1}`, `${list}.${own - 1}`];
    return [{ code: 'paragraph-missing', detail: { number: first === last ? first : `${first}–${last}` }, span: { start: span.start, end: span.start + number.length } }];
  });
}
