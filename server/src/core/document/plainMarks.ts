import type { OpenBlock } from './blocks.ts';
import type { PageNote } from './notes.ts';
import type { SourceLine } from './sourceLines.ts';

/**
 * Finds the plain-digit marks of printed footnotes in the running text and takes them out: in `its 768th and 769th meetings,2 held` the `2`
 * is a mark when note 2 stands at the foot of the same page. Marks are looked for in order, each after the one before it and on its note's page.
 */
export function placePlainMarks(blocks: readonly OpenBlock[], notes: readonly PageNote[], lines: readonly SourceLine[]): OpenBlock[] {
  const placed = [...blocks];
  const pages = pageEnds(lines);
  const numbered = notes.filter(({ mark }) => /^\d/.test(mark)).sort((a, b) => Number(a.mark) - Number(b.mark));
  let block = 0;
  let offset = 0;
  for (const note of numbered) {
    const from = note.page === 0 ? 0 : pages[note.page - 1] ?? 0;
    const to = pages[note.page] ?? Number.POSITIVE_INFINITY;
    const place = findMark(placed, note.mark, block, offset, from, to);
    if (!place) continue;
    [block, offset] = [place.block, place.start];
    placed[place.block] = withoutMark(placed[place.block]!, note.mark, place.start, place.end);
  }
  return placed;
}

interface Place {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

function findMark(blocks: readonly OpenBlock[], mark: string, block: number, offset: number, from: number, to: number): Place | undefined {
  // Glued to a word or to its punctuation; or, where the reader put a space, after punctuation and before a word that goes on.
  const glued = new RegExp(String.raw`(?<=\p{L}{2}|\p{L}{2}[.,;:]|[)”’»][.,;:]?)${mark}(?=$|[\s.,;:)”’»])`, 'gu');
  const spaced = new RegExp(String.raw`(?<=\p{Ll}{2}[.]) ${mark}(?= \p{Lu}|$)|(?<=[\p{Ll})”’][,;:]) ${mark}(?= [\p{Ll}“])`, 'gu');
  for (const pattern of [glued, spaced]) {
    for (let index = block; index < blocks.length; index++) {
      const candidate = blocks[index]!;
      if (candidate.end < from) continue;
      if (candidate.start > to) break;
      pattern.lastIndex = index === block ? offset : 0;
      for (let match = pattern.exec(candidate.text); match; match = pattern.exec(candidate.text)) {
        const at = candidate.toSource(match.index);
        if (at >= from && at <= to) return { block: index, start: match.index, end: match.index + match[0].length };
      }
    }
  }
  return undefined;
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

/** Source offset at which each page ends. */
function pageEnds(lines: readonly SourceLine[]): number[] {
  const ends: number[] = [];
  for (const line of lines) ends[line.page] = line.end;
  return ends;
}
