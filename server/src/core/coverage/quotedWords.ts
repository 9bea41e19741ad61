/** A run of this many words in common is a quotation: names of institutions and laws are shorter. */
const longestCoincidence = 8;

/**
 * How many words of a reply are copied from the recommendation: words in runs of eight or more that stand there in the same order. Case, accents
 * and punctuation make no difference. A reply that only repeats "Undertake a legislative reform to incorporate … " has no words of its own.
 */
export function countQuotedWords(reply: string, recommendation: string): number {
  const runs = getRuns(recommendation);
  if (runs.size === 0) return 0;
  const words = toWords(reply);
  let quoted = 0;
  let counted = 0;
  for (let i = 0; i + longestCoincidence <= words.length; i++) {
    if (!runs.has(words.slice(i, i + longestCoincidence).join(' '))) continue;
    quoted += i + longestCoincidence - Math.max(counted, i);
    counted = i + longestCoincidence;
  }
  return quoted;
}

function getRuns(text: string): ReadonlySet<string> {
  const words = toWords(text);
  const runs = new Set<string>();
  for (let i = 0; i + longestCoincidence <= words.length; i++) runs.add(words.slice(i, i + longestCoincidence).join(' '));
  return runs;
}

function toWords(text: string): string[] {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
}
