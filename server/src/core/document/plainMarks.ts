import type { OpenBlock } from './blocks.ts';
import type { PageNote } from './notes.ts';
import { findParagraphRun, type NumberCandidate } from './numbering.ts';
import type { SourceLine } from './sourceLines.ts';
import { findTextNumbers } from './textNumbers.ts';

// A number where a mark may stand: glued to a word, to its punctuation or to a year; or, where the PDF reader put a space, after punctuation and
// before a word that goes on ("observations, 4 issued"), or at the very end.
const glued = String.raw`(?<=\p{L}{2}|\p{L}{2}[.,;:]|[)”’»"][.,;:]?|\d[ªº][.,;]?|(?<!\d)(?:19|20)\d{2}[.,;]?)`;
const spaced = String.raw`(?<=[\p{L})”’"»\d][.;]) (?= ?\d{1,3}(?: \p{Lu}|$))|(?<=[\p{Ll})”’][,;:]) (?=\d{1,3} [\p{Ll}“])|(?<=\p{L}{3}) (?=\d{1,3}$)`;
// "Comité[1]": how word processors save a mark as text.
const place = new RegExp(String.raw`(?:${glued}|${spaced})(\d{1,3})(?=$|[\s.,;:)”’»])|\[(?<bracketed>\d{1,3})\]`, 'gu');

/** How sure a place is: a spaced number may be one of the text. */
const gluedWeight = 1;
const spacedWeight = 0.6;

interface Place {
  /** Index of the block. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly mark: string;
  readonly weight: number;
}

/**
 * Finds the plain-digit marks of printed footnotes in the running text and takes them out: in `its 768th and 769th meetings,2 held` the `2`
 * is a mark when note 2 stands at the foot of the same page, or among the endnotes. Marks rise through the text: of all numbers that could be
 * marks, the heaviest rising run is taken; of two equal ones neither, and the text stays as it is.
 */
export function placePlainMarks(blocks: readonly OpenBlock[], notes: readonly PageNote[], lines: readonly SourceLine[]): OpenBlock[] {
  const numbered = notes.filter(({ mark }) => /^\d/.test(mark));
  if (numbered.length === 0) return [...blocks];
  const ends = pageEnds(lines);
  const endnotes = areEndnotes(numbered, ends.length);
  const firstNote = Math.min(...numbered.map(({ span }) => span.start));
  const pageOfNote = new Map(numbered.map(({ mark, page }) => [mark, page]));
  const places = blocks.flatMap((block, index) => findPlaces(block, index)).filter(({ mark, index, start }) => {
    const page = pageOfNote.get(mark);
    if (page === undefined) return false;
    const at = blocks[index]!.toSource(start);
    return endnotes ? at < firstNote : at <= (ends[page] ?? Number.POSITIVE_INFINITY) && at >= (page === 0 ? 0 : ends[page - 1] ?? 0);
  });
  const run = findParagraphRun(places.map(({ mark, weight }, block) => ({ block, number: Number(mark), weight })));
  const placed = [...blocks];
  // From the end, so that offsets before stay right.
  for (const [at, { block }] of [...run.entries()].reverse()) {
    if (hasEqual(places, run, at)) continue;
    const { index, start, end, mark } = places[block]!;
    placed[index] = withoutMark(placed[index]!, mark, start, end);
  }
  return placed;
}

function findPlaces(block: OpenBlock, index: number): readonly Place[] {
  const isOfText = findTextNumbers(block.text);
  return [...block.text.matchAll(place)].flatMap((match): Place[] => {
    const bracketed = match.groups?.['bracketed'];
    if (bracketed === undefined && isOfText(match.index)) return [];
    const mark = bracketed ?? match[1]!;
    const isSpaced = bracketed === undefined && match[0].length > mark.length;
    return [{ index, start: match.index, end: match.index + match[0].length, mark, weight: isSpaced ? spacedWeight : gluedWeight }];
  });
}

/** Whether a place of the run has an equal between the places before and after it: nothing then tells which of them is the mark. */
function hasEqual(places: readonly Place[], run: readonly NumberCandidate[], at: number): boolean {
  const { mark, weight } = places[run[at]!.block]!;
  const [from, to] = [run[at - 1]?.block ?? -1, run[at + 1]?.block ?? places.length];
  return places.slice(from + 1, to).filter((other) => other.mark === mark && other.weight === weight).length > 1;
}

function withoutMark(block: OpenBlock, mark: string, start: number, end: number): OpenBlock {
  const { text, toSource } = block;
  return {
    ...block,
    text: text.slice(0, start) + text.slice(end),
    toSource: (offset) => toSource(offset <= start ? offset : offset + end - start),
    marks: [...block.marks.map((each) => (each.at > start ? { ...each, at: each.at - (end - start) } : each)), { mark, at: start }].sort((a, b) => a.at - b.at),
  };
}

/** Many notes together at the end of the document, their marks on the pages before. */
function areEndnotes(notes: readonly PageNote[], pages: number): boolean {
  const first = Math.min(...notes.map(({ page }) => page));
  return notes.length >= 12 && first > 0 && first >= pages * 0.3 && notes.length / Math.max(1, pages - first) >= 10;
}

/** Source offset at which each page ends. */
function pageEnds(lines: readonly SourceLine[]): number[] {
  const ends: number[] = [];
  for (const line of lines) ends[line.page] = line.end;
  return ends;
}
