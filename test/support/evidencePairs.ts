import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { findEvidence } from '../../server/src/core/features/evidence.ts';
import type { Library } from '../../server/src/core/library/library.ts';
import type { Item, Recommendation } from '../../server/src/core/model.ts';
import { parsePinpointId, pinpointId } from '../../server/src/core/reference/path.ts';

/** A recommendation and the paragraphs that a drafter would cite for it, chosen by reading. */
export interface EvidencePair {
  readonly unit: string;
  readonly expected: readonly string[];
  readonly why: string;
}

export function readEvidencePairs(): readonly EvidencePair[] {
  const { pairs } = JSON.parse(readFileSync('test/fixtures/evidence/mex.json', 'utf8')) as { readonly pairs: readonly EvidencePair[] };
  return pairs;
}

/** True for the half that the ranking was developed on; the other half was held out. Paragraphs of recommendations have even numbers: halved, each second one. */
export function isForDeveloping({ unit }: EvidencePair): boolean {
  const number = Number(parsePinpointId(unit)?.path[0]);
  return Math.floor(number / 2) % 2 === 1;
}

/** The best paragraphs for a unit, as ids. */
export type Ranking = (unit: Recommendation, limit: number) => readonly string[];

export interface Recall {
  /** Share of recommendations with at least one expected paragraph among the first five. */
  readonly hit: number;
  /** Share of the expected paragraphs that are among the first five, mean over recommendations. */
  readonly recall: number;
}

export const firstFew = 5;

export function measureRecall(library: Library, pairs: readonly EvidencePair[], ranking: Ranking): Recall {
  const results = pairs.map(({ unit: id, expected }) => {
    const pinpoint = parsePinpointId(id);
    const unit = pinpoint && library.findRecommendation(pinpoint);
    if (!unit) throw new Error(`No unit ${id}`);
    const found = new Set(ranking(unit, firstFew).slice(0, firstFew));
    return expected.filter((each) => found.has(each)).length / expected.length;
  });
  return { hit: results.filter((share) => share > 0).length / results.length, recall: results.reduce((sum, share) => sum + share, 0) / results.length };
}

export function evidenceRanking(library: Library): Ranking {
  return (unit, limit) => findEvidence(library, unit, { limit }).map(({ pinpoint }) => pinpointId(pinpoint));
}

/** What anyone would do first: the words of the recommendation, put to minisearch as it comes (BM25), over the same paragraphs. */
export function plainRanking(library: Library): Ranking {
  const search = new MiniSearch<{ readonly id: string; readonly text: string }>({ fields: ['text'] });
  for (const document of library.documents) {
    if (document.kind === 'concluding-observations') continue;
    search.addAll(
      document.paragraphs.map((paragraph) => ({
        id: pinpointId({ symbol: document.name, path: [paragraph.number] }),
        text: [paragraph.text, ...paragraph.items.map(toText), paragraph.closing].join(' '),
      })),
    );
  }
  return (unit, limit) =>
    search
      .search(unit.text)
      .slice(0, limit)
      .map(({ id }) => String(id));
}

function toText(item: Item): string {
  return [item.text, ...item.items.map(toText)].join(' ');
}
