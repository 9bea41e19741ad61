/**
 * The word the user most likely meant, or `undefined` when none is near: for `chekc` among the commands it is `check`.
 *
 * Near means at most two letters added, left out, changed or swapped, and fewer than half of the word.
 */
export function findNearest(word: string, words: readonly string[]): string | undefined {
  let nearest: string | undefined;
  let least = Math.min(3, Math.max(2, Math.ceil(word.length / 2)));
  for (const candidate of words) {
    const distance = candidate.startsWith(word) && word.length >= 2 ? 1 : getDistance(word, candidate, least);
    if (distance < least) {
      least = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

/** Longer words are typed by no one; comparing them would only cost time. */
const longestWord = 40;

/** Letters added, left out, changed, or swapped with their neighbour. */
function getDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit || one.length > longestWord) return limit;
  let before: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let least = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + (same ? 0 : 1));
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        least = Math.min(least, (before[column - 2] ?? 0) + 1);
      }
      current.push(least);
    }
    before = previous;
    previous = current;
  }
  return previous[other.length] ?? limit;
}
