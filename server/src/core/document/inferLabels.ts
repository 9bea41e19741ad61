import type { Problem } from '../model.ts';
import { isClosed } from './blocks.ts';
import { findItemLabel, findParagraphNumber } from './labels.ts';
import type { Block } from './prepare.ts';
import { findNumbers, looksLikeHeading } from './readParagraphs.ts';

export interface Inferred {
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
}

/** Fewer sentences than these are no document that has lost its numbers. */
const enough = 3;

const introduces = /[:：]$/;
const goesOn = /(?:[;；؛,،，]|[;,]\s(?:and|or|y|o|et|ou|и|و))$/u;

/**
 * Gives back what a conversion of Word's automatic numbering loses: the numbers of paragraphs, where a text has none, and the letters of lists.
 * Numbers are counted by order from the first sentence after the masthead; what follows a colon and ends in a semicolon is an item. Both are
 * problems that say so, because the published numbers may differ.
 */
export function inferLabels(blocks: readonly Block[], from: number): Inferred {
  const numbered = findNumbers(blocks, from);
  return hasNumbers(blocks, from, numbered) ? inferLetters(blocks, from, numbered) : inferLostNumbers(blocks, from);
}

/** Only the numbers, and only where the text has none: for documents whose lists have bullets. */
export function inferLostNumbers(blocks: readonly Block[], from: number): Inferred {
  if (hasNumbers(blocks, from, findNumbers(blocks, from))) return { blocks, problems: [] };
  const sentences = blocks.slice(from).filter((block) => isClosed(block.text) && block.text.length > 60);
  return sentences.length < enough ? { blocks, problems: [] } : inferNumbers(blocks, from);
}

/** Of a list of issues, before its first question. */
const mostBefore = 4;

/** Whether the text has kept its numbers: enough of them, or, in an extract, a count from 1 on with no sentence between its paragraphs. */
function hasNumbers(blocks: readonly Block[], from: number, numbered: ReadonlyMap<number, { readonly label: string }>): boolean {
  if (numbered.size >= enough) return true;
  const [opening] = numbered;
  if (opening?.[1].label !== '1' || introduces.test(blocks[opening[0] - 1]?.text ?? '')) return false;
  const others = blocks.flatMap((block, index) => (index >= from && !numbered.has(index) && !block.cells && !findItemLabel(block.text) && isClosed(block.text) && block.text.length > 60 ? [index] : []));
  return others.length <= mostBefore && others.every((index) => index < opening[0]);
}

function inferNumbers(blocks: readonly Block[], from: number): Inferred {
  const inferred: Block[] = blocks.slice(0, from);
  let number = 0;
  let first: Block | undefined;
  let letter = 0;
  let inList = false;
  for (let index = from; index < blocks.length; index++) {
    const block = blocks[index]!;
    if (block.cells || findItemLabel(block.text)) {
      inferred.push(block);
      inList = goesOn.test(block.text);
    } else if (inList && !looksLikeSection(block) && (goesOn.test(block.text) || letter > 0 || isClosed(block.text))) {
      inferred.push(withLabel(block, `(${toLetter(++letter)}) `));
      inList = goesOn.test(block.text);
    } else if (looksLikeHeading(block)) {
      inferred.push(block);
      inList = false;
    } else {
      inferred.push(withLabel(block, `${++number}. `));
      first ??= block;
      letter = 0;
      inList = introduces.test(block.text) && goesOn.test(blocks[index + 1]?.text ?? '');
    }
  }
  return { blocks: inferred, problems: first ? [{ code: 'numbers-inferred', detail: {}, span: first.span }] : [] };
}

/** "C. Principal subjects of concern": a list that a conversion left without its end ends here. */
function looksLikeSection(block: Block): boolean {
  return /^(?:[IVX]{1,4}|[A-Z])\s?[.．]/u.test(block.text) && looksLikeHeading(block);
}

function inferLetters(blocks: readonly Block[], from: number, numbered: ReadonlyMap<number, { readonly label: string }>): Inferred {
  const inferred: Block[] = [];
  let problem: Problem | undefined;
  let number = '';
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    number = numbered.get(index)?.label ?? number;
    inferred.push(block);
    if (index < from || number === '' || !introduces.test(block.text) || findItemLabel(block.text)) continue;
    const length = bareListAfter(blocks, index, numbered);
    for (let at = 1; at <= length; at++) inferred.push(withLabel(blocks[index + at]!, `(${toLetter(at)}) `));
    if (length > 0) problem ??= { code: 'letters-inferred', detail: { number }, span: block.span };
    index += length;
  }
  return { blocks: inferred, problems: problem ? [problem] : [] };
}

/** How many blocks after a colon are a list without letters: all but the last end in a semicolon. */
function bareListAfter(blocks: readonly Block[], index: number, numbered: ReadonlyMap<number, unknown>): number {
  let length = 0;
  for (let at = index + 1; at < blocks.length && length < 26; at++) {
    const { text, headingLevel, cells } = blocks[at]!;
    if (numbered.has(at) || headingLevel > 0 || cells || findItemLabel(text) || findParagraphNumber(text) || !isClosed(text) && !goesOn.test(text)) break;
    length++;
    if (!goesOn.test(text)) break;
  }
  return length >= 2 ? length : 0;
}

function toLetter(number: number): string {
  return String.fromCharCode(96 + Math.min(number, 26));
}

function withLabel(block: Block, label: string): Block {
  const shift = label.length;
  return {
    ...block,
    text: label + block.text,
    marks: block.marks.map(({ mark, at }) => ({ mark, at: at + shift })),
    toSource: (offset) => block.toSource(Math.max(0, offset - shift)),
  };
}
