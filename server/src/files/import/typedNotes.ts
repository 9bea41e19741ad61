import { isUnit } from '../../core/document/cleanText.ts';
import type { ImportedBlock, ImportedNote, Inline } from './importedDocument.ts';

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raisedNumber = /[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}/gu;
const atStart = /^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s{0,5}(?=\S)/u;

/**
 * Finds notes that are not Word's own: a file made from a PDF has them as paragraphs that begin with a raised number, and raised numbers in its
 * text. A paragraph is a note only where its number stands raised in another block and no note has that mark yet; anything else stays as it is.
 */
export function liftTypedNotes(blocks: readonly ImportedBlock[], notes: readonly ImportedNote[]): { readonly blocks: readonly ImportedBlock[]; readonly notes: readonly ImportedNote[] } {
  const taken = new Set(notes.map(({ mark }) => mark));
  const candidates = new Map<ImportedBlock, string>();
  const count = new Map<string, number>();
  for (const block of blocks) {
    const mark = findNoteMark(block);
    if (mark === undefined || taken.has(mark)) continue;
    candidates.set(block, mark);
    count.set(mark, (count.get(mark) ?? 0) + 1);
  }
  if (candidates.size === 0) return { blocks, notes };
  const cited = new Set(blocks.flatMap((block) => (candidates.has(block) ? [] : textsOf(block).flatMap((text) => text.flatMap((inline) => ('text' in inline ? marksIn(inline.text) : []))))));
  const lifted: ImportedNote[] = [];
  const accepted = new Set<string>();
  const kept = blocks.filter((block) => {
    const mark = candidates.get(block);
    // Two notes with one number: which is meant by which mark is not certain.
    if (mark === undefined || count.get(mark) !== 1 || !cited.has(mark) || block.kind !== 'paragraph') return true;
    accepted.add(mark);
    lifted.push({ mark, text: withoutMark(block.text) });
    return false;
  });
  return { blocks: kept.map((block) => citeIn(block, accepted)), notes: [...notes, ...lifted] };
}

function findNoteMark(block: ImportedBlock): string | undefined {
  const first = block.kind === 'paragraph' && !block.label ? block.text[0] : undefined;
  const match = first && 'text' in first ? atStart.exec(first.text) : null;
  return match ? toDigits(match[1]!) : undefined;
}

function withoutMark([first, ...rest]: readonly Inline[]): readonly Inline[] {
  return first && 'text' in first ? [{ ...first, text: first.text.replace(atStart, '') }, ...rest] : rest;
}

function marksIn(text: string): string[] {
  return [...text.matchAll(raisedNumber)].flatMap((match) => (match[0].length === 1 && isUnit(text, match.index) ? [] : [toDigits(match[0])]));
}

function textsOf(block: ImportedBlock): readonly (readonly Inline[])[] {
  return block.kind === 'table' ? block.rows.flat() : [block.text];
}

function citeIn(block: ImportedBlock, accepted: ReadonlySet<string>): ImportedBlock {
  const cite = (text: readonly Inline[]): readonly Inline[] => text.flatMap((inline) => ('text' in inline ? citeInText(inline, accepted) : [inline]));
  return block.kind === 'table' ? { ...block, rows: block.rows.map((row) => row.map(cite)) } : { ...block, text: cite(block.text) };
}

function citeInText(inline: Extract<Inline, { text: string }>, accepted: ReadonlySet<string>): Inline[] {
  const pieces: Inline[] = [];
  let done = 0;
  for (const { 0: found, index } of inline.text.matchAll(raisedNumber)) {
    const mark = toDigits(found);
    if (!accepted.has(mark) || (found.length === 1 && isUnit(inline.text, index))) continue;
    if (index > done) pieces.push({ ...inline, text: inline.text.slice(done, index) });
    pieces.push({ note: mark });
    done = index + found.length;
  }
  if (done < inline.text.length) pieces.push({ ...inline, text: inline.text.slice(done) });
  return pieces;
}

function toDigits(written: string): string {
  return [...written].map((digit) => raised.indexOf(digit)).join('');
}
