import type { Item, Paragraph, Problem } from '../model.ts';
import { isClosed } from './blocks.ts';
import { HeadingPath } from './headings.ts';
import { findItemLabel, findParagraphNumber } from './labels.ts';
import { marksBetween, type Piece, readItems } from './items.ts';
import { findParagraphRun } from './numbering.ts';
import type { Block, PreparedSource, ReadResult } from './prepare.ts';
import { nameFromFile } from './shortName.ts';
import { findSpeaker, isProcedure } from './speaker.ts';
import { withoutSymbols } from './withoutSymbols.ts';

/**
 * Reads a summary record: its paragraphs, each with who speaks. A speaker is named at the head of a turn and carried over the paragraphs that
 * name nobody; what stands in parentheses ("Country Rapporteur", "Mexico") is kept with the name for the rest of the record.
 *
 * The record's own numbers are used where the text has them (the record of the second report: 1 to 59). A text that has lost them
 * (CMW/C/SR.593 as converted) is numbered by order, and says so with the problem `numbers-inferred`. As in print, the sentences of procedure
 * ("At the invitation of the Chair, …") count as paragraphs; headings and the lines that open, suspend and close a meeting do not.
 * Total: a text without a paragraph gives none, and the problem `no-paragraphs`.
 */
export function readSummaryRecord(source: PreparedSource): ReadResult {
  const body = withoutMasthead(source.blocks);
  const run = findNumbers(body);
  const open = run.size > 0 ? collectNumbered(body, run) : collectByOrder(body);
  const paragraphs = withSpeakers(open);
  const problems: Problem[] = [];
  const first = paragraphs[0];
  if (!first) problems.push({ code: 'no-paragraphs', detail: {}, span: { start: 0, end: Math.min(1, source.text.length) } });
  else if (run.size === 0) problems.push({ code: 'numbers-inferred', detail: {}, span: first.span });
  for (const number of findMissing(paragraphs)) problems.push({ code: 'paragraph-missing', detail: { number: number.number }, span: number.span });
  const topic = first?.headings[first.headings.length - 1];
  return {
    kind: 'summary-record',
    ...(topic !== undefined && { title: withoutSymbols(topic) }),
    name: nameFromFile(source.fileName),
    paragraphs,
    problems,
  };
}

/** True for a line that opens, suspends or closes a meeting: "The meeting was called to order at 10 a.m.", "Se levanta la sesión a las 13.05 horas." */
export function isMeetingLine(text: string): boolean {
  return text.length < longestMeetingLine && meetingLine.test(text);
}

const longestMeetingLine = 200;

// ── Lines that are not paragraphs ──

const meetingLines = [
  // "The public part of the 593rd meeting was called to order", "The meeting rose", "The discussion covered in the summary record ended"
  String.raw`The (?:\p{L}{4,10} )?(?:part(?: \([^()]{1,20}\))? of the |portion of the )?(?:\d{1,5}(?:st|nd|rd|th) )?meeting (?:was (?:called|suspended|resumed|adjourned|closed|declared)|rose|resumed)`,
  String.raw`The discussion covered in the summary record`,
  String.raw`Se (?:declara abierta|abre|inicia|suspende|reanuda|levanta|cierra) la (?:parte pública de la )?sesión`,
  String.raw`(?:La sesión|La (?:\p{L}{4,10} )?parte(?: \([^()]{1,20}\)| \p{L}{4,10})? de la sesión) (?:se (?:suspende|reanuda|levanta|abre)|comienza|finaliza|termina)`,
  String.raw`(?:El debate reseñado|Los debates reseñados) en el acta`,
  String.raw`La (?:(?:première|seconde|deuxième|dernière) )?(?:partie(?: \([^()]{1,20}\)| publique| privée)? de la )?séance (?:publique )?(?:est (?:ouverte|levée|suspendue|reprise)|prend fin|commence)`,
  String.raw`Les? débats? résumés?`,
  String.raw`(?:Заседание|(?:Открытая|Закрытая|Первая|Вторая) часть заседания) (?:открывается|закрывается|прерывается|возобновляется|объявляется)`,
  String.raw`(?:افتُتحت|افتتحت|عُلقت|علقت|رُفعت|رفعت|استؤنفت) الجلسة`,
  String.raw`(?:上午|下午|中午)[^。]{0,30}(?:宣布开会|散会|会议暂停|休会|复会)`,
].join('|');
const meetingLine = new RegExp(String.raw`^(?:${meetingLines})`, 'u');

const opens = /\b(?:called to order|declared open|began|declara abierta|abre|inicia|comienza|ouverte|commence)\b|открывается|объявляется|افتتحت|افتُتحت|开会/u;

/** What the record says of itself on its first page. */
const ofItself = /^(?:\* |This record is subject to correction|Corrections should be|Any corrections to|La presente acta está sujeta a correcciones|Las correcciones deberán|Las rectificaciones|Le présent compte rendu est sujet à rectification|Les rectifications|En application (?:de|du)|В настоящий отчет могут|Поправки должны|يمكن إدخال تصويبات|本记录可以更正)/u;

const heading = /\((?:continued|continuación|suite|продолжение|concluded|conclusión|fin|续|تابع)\)(?:\s|$)/i;

function isHeading(block: Block): boolean {
  if (block.headingLevel > 0) return true;
  if (block.text.length > 300 || findParagraphNumber(block.text) || findItemLabel(block.text)) return false;
  return !isClosed(block.text) || (heading.test(block.text) && !findSpeaker(block.text));
}

/** A full record opens with a masthead and a table of contents; the meeting begins where it is called to order. */
function withoutMasthead(blocks: readonly Block[]): readonly Block[] {
  const opening = blocks.findIndex((block) => isMeetingLine(block.text) && opens.test(block.text));
  return blocks.slice(opening + 1).filter((block) => !isMeetingLine(block.text) && !ofItself.test(block.text));
}

// ── From blocks to paragraphs ──

interface OpenParagraph {
  readonly number: string;
  readonly headings: readonly string[];
  /** The first block and where its text begins (after the number), then the blocks that go on it. */
  readonly first: Block;
  readonly textStart: number;
  readonly more: Block[];
}

/** Blocks that carry the record's own numbers, by their index; none when the text has lost them. */
function findNumbers(blocks: readonly Block[]): ReadonlyMap<number, string> {
  const candidates = blocks.flatMap((block, index) => {
    const label = findParagraphNumber(block.text);
    return label && block.headingLevel === 0 ? [{ block: index, number: Number(label.label), weight: isClosed(block.text) ? 1 : 0.5 }] : [];
  });
  const run = findParagraphRun(candidates);
  const sentences = blocks.filter((block) => isClosed(block.text)).length;
  // A numbered list inside a record that has lost its numbers is not its numbering.
  return run.length < 2 || run.length * 3 < sentences ? new Map() : new Map(run.map(({ block, number }) => [block, String(number)]));
}

function collectNumbered(blocks: readonly Block[], numbers: ReadonlyMap<number, string>): readonly OpenParagraph[] {
  const open: OpenParagraph[] = [];
  const path = new HeadingPath();
  let headings: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    const number = numbers.get(index);
    if (number === undefined) {
      if (isHeading(block)) headings.push(block);
      else open[open.length - 1]?.more.push(block);
      continue;
    }
    if (headings.length > 0) path.addRun(headings.map(({ text, headingLevel }) => ({ text, level: headingLevel })));
    headings = [];
    open.push({ number, headings: path.path, first: block, textStart: findParagraphNumber(block.text)!.after, more: [] });
  }
  return open;
}

function collectByOrder(blocks: readonly Block[]): readonly OpenParagraph[] {
  const open: OpenParagraph[] = [];
  const path = new HeadingPath();
  let headings: Block[] = [];
  for (const block of blocks) {
    if (isHeading(block)) {
      headings.push(block);
      continue;
    }
    const last = open[open.length - 1];
    if (last && headings.length === 0 && findItemLabel(block.text)) {
      last.more.push(block);
      continue;
    }
    if (headings.length > 0) path.addRun(headings.map(({ text, headingLevel }) => ({ text, level: headingLevel })));
    headings = [];
    open.push({ number: String(open.length + 1), headings: path.path, first: block, textStart: 0, more: [] });
  }
  return open;
}

// ── Speakers ──

function withSpeakers(open: readonly OpenParagraph[]): readonly Paragraph[] {
  const capacities = new Map<string, string>();
  let speaking: string | undefined;
  return open.map((paragraph) => {
    const text = paragraph.first.text.slice(paragraph.textStart);
    const found = findSpeaker(text);
    if (found) {
      if (found.capacity !== undefined) capacities.set(found.name, found.capacity);
      const capacity = capacities.get(found.name);
      speaking = capacity === undefined ? found.name : `${found.name} (${capacity})`;
    } else if (isProcedure(text) || isMeetingLine(text)) speaking = undefined;
    return toParagraph(paragraph, speaking);
  });
}

function toParagraph({ number, headings, first, textStart, more }: OpenParagraph, speaker: string | undefined): Paragraph {
  const pieces: Piece[] = [];
  const closing: string[] = [];
  const texts = [first.text.slice(textStart)];
  const footnotes = [...marksBetween(first.marks, 0, first.text.length)];
  for (const block of more) {
    const label = findItemLabel(block.text);
    if (label) {
      const { text, marks, toSource, indent, span } = block;
      pieces.push({
        label,
        text: text.slice(label.after),
        marks: marks.map(({ mark, at }) => ({ mark, at: at - label.after })),
        start: span.start,
        end: span.end,
        toSource: (offset) => toSource(offset + label.after),
        indent,
      });
    } else {
      (pieces.length > 0 ? closing : texts).push(block.text);
      footnotes.push(...marksBetween(block.marks, 0, block.text.length));
    }
  }
  const items: readonly Item[] = readItems(pieces);
  return {
    number,
    headings,
    kind: 'paragraph',
    text: texts.join('\n\n'),
    items,
    closing: closing.join('\n\n'),
    footnotes,
    span: { start: first.span.start, end: Math.max(first.span.end, ...more.map((block) => block.span.end)) },
    ...(speaker !== undefined && { speaker }),
  };
}

function findMissing(paragraphs: readonly Paragraph[]): readonly { number: string; span: Paragraph['span'] }[] {
  const missing: { number: string; span: Paragraph['span'] }[] = [];
  for (let index = 1; index < paragraphs.length; index++) {
    const [before, after] = [Number(paragraphs[index - 1]!.number), Number(paragraphs[index]!.number)];
    for (let number = before + 1; number < after && missing.length < mostMissing; number++) missing.push({ number: String(number), span: paragraphs[index]!.span });
  }
  return missing;
}

/** More than this says that the text is an extract, which one line says as well as a thousand. */
const mostMissing = 50;
