/** Words of one family share at least this many letters ("detain", "detention" do not: that is for the glossary). */
export const shortestSharedStart = 5;

/** True for `regularization` and `regularize`; false for `conventional` and `convict`. */
export function areOneFamily(a: string, b: string): boolean {
  const shared = getSharedStart(a, b);
  return shared >= shortestSharedStart && shared >= 0.6 * Math.max(a.length, b.length);
}

/** How many letters two words have in common at their beginning: 8 for `regularization` and `regularize`. */
export function getSharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++;
  return shared;
}

/** All words of a sorted list that begin so, found by binary search. */
export function* wordsFrom(sorted: readonly string[], start: string): Iterable<string> {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < start) low = middle + 1;
    else high = middle;
  }
  for (; low < sorted.length && sorted[low]!.startsWith(start); low++) yield sorted[low]!;
}
