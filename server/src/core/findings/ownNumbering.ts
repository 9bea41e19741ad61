import type { Draft } from '../model.ts';
import type { Snapshot } from '../snapshot.ts';

/**
 * How far the paragraphs of a report that is being written are numbered, all its files together: not at all (numbers are given later, in
 * Word), with gaps (files of others are not there yet), or throughout. `symbol` is the report's; without one it is the draft alone.
 */
export function getOwnNumbering(snapshot: Snapshot, draft: Draft, symbol: string | undefined): 'none' | 'with-gaps' | 'throughout' {
  const files = symbol === undefined ? [draft] : [...snapshot.drafts.values()].filter(({ frontMatter }) => frontMatter?.symbol?.value === symbol);
  const numbers = new Set(files.flatMap(({ paragraphs }) => paragraphs.map(({ number }) => Number(number))));
  if (numbers.size === 0) return 'none';
  return numbers.size >= Math.max(...numbers) * (1 - toleratedGaps) ? 'throughout' : 'with-gaps';
}

/** A number or two are lost or misread in any long text. */
const toleratedGaps = 0.1;
