/** A block that may open a numbered paragraph. */
export interface NumberCandidate {
  readonly block: number;
  readonly number: number;
  /** How much it looks like a paragraph and not like a numbered heading: about 1 for a sentence, little for a short line without a stop. */
  readonly weight: number;
}

/** A step over more numbers than this is taken for the gap of an extract, not for lost paragraphs. */
const smallGap = 5;
/** What a skipped number costs, in paragraphs: a few lost numbers must not break the count, a numbered heading must not become one. */
const costPerMissing = 0.3;
/** Little more than a paragraph: the first paragraph of an extract ("1.", then "(…)", then "8.") still counts. */
const costOfLargeGap = 1.6;
/** What it costs to begin elsewhere than at 1 (an extract). */
const costOfLateStart = 0.8;

const costOfLastGap = 0.6;
/** From this weight on a block is a sentence. */
export const weightOfSentence = 0.8;

const highest = 999;

/**
 * Which of the numbered blocks are the document's paragraphs: the heaviest run of rising numbers. Headings "1." to "5." inside the text, and the
 * numbers of a list or an annex, are not on it. Linear in the number of candidates (each looks back over a bounded range of numbers).
 */
export function findParagraphRun(candidates: readonly NumberCandidate[]): readonly NumberCandidate[] {
  const best: { score: number; from: number }[] = candidates.map(() => ({ score: 0, from: -1 }));
  // For every number, the best run so far that ends with it.
  const ending: (number | undefined)[] = [];
  const prefix = new PrefixMaximum(highest + 1);
  let winner = -1;
  let highestBefore = 0;
  for (const [index, { number, weight }] of candidates.entries()) {
    if (number > highest) continue;
    let score = number === 1 ? 0 : -costOfLateStart;
    let from = -1;
    // Behind a gap, the last paragraph of an extract stands alone: nothing after it can show that it belongs.
    const isLast = index === candidates.length - 1 && weight >= weightOfSentence && number > highestBefore;
    highestBefore = Math.max(highestBefore, number);
    for (let gap = 0; gap <= smallGap && number - 1 - gap >= 1; gap++) {
      const candidate = ending[number - 1 - gap];
      if (candidate === undefined) continue;
      const value = best[candidate]!.score - (isLast ? Math.min(gap * costPerMissing, costOfLastGap) : gap * costPerMissing);
      if (value > score) [score, from] = [value, candidate];
    }
    const far = prefix.upTo(number - 2 - smallGap);
    const costOfGap = isLast && from < 0 ? costOfLastGap : costOfLargeGap;
    if (far !== undefined && far.score - costOfGap > score) [score, from] = [far.score - costOfGap, far.index];
    best[index] = { score: score + weight, from };
    const old = ending[number];
    // The later of two equal candidates: "1. Introduction" stands above "1. The Committee considered …".
    if (old === undefined || best[old]!.score <= score + weight) {
      ending[number] = index;
      prefix.raise(number, score + weight, index);
    }
    if (winner < 0 || score + weight > best[winner]!.score) winner = index;
  }
  const run: NumberCandidate[] = [];
  for (let index = winner; index >= 0; index = best[index]!.from) run.push(candidates[index]!);
  return run.reverse();
}

/** The largest score among the numbers up to one (a Fenwick tree; scores of a number only rise). */
class PrefixMaximum {
  readonly #tree: ({ score: number; index: number } | undefined)[];

  constructor(size: number) {
    this.#tree = new Array<undefined>(size + 1).fill(undefined);
  }

  raise(number: number, score: number, index: number): void {
    for (let at = number; at < this.#tree.length; at += at & -at) {
      const held = this.#tree[at];
      if (held === undefined || held.score <= score) this.#tree[at] = { score, index };
    }
  }

  upTo(number: number): { score: number; index: number } | undefined {
    let found: { score: number; index: number } | undefined;
    for (let at = number; at > 0; at -= at & -at) {
      const held = this.#tree[at];
      if (held !== undefined && (found === undefined || held.score > found.score)) found = held;
    }
    return found;
  }
}
