import type { Language } from '../model.ts';

/** How often the small words (or the script) of each language stand in a text. Counts of blocks add up to those of the whole. */
export type LanguageTally = readonly [en: number, es: number, fr: number, ru: number, ar: number, zh: number];

/** The small words of one block: "El Estado parte y los migrantes" gives Spanish two. Counted block by block, so that a keystroke costs one block. */
export function tallyLanguages(text: string): LanguageTally {
  const tally: [number, number, number, number, number, number] = [0, 0, 0, 0, 0, 0];
  for (const word of text.toLowerCase().match(/[\p{L}\p{M}]{1,12}/gu) ?? []) {
    if (word.charCodeAt(0) < 0x250) {
      if (smallWords.en.has(word)) tally[0]++;
      if (smallWords.es.has(word)) tally[1]++;
      if (smallWords.fr.has(word)) tally[2]++;
    } else if (/^\p{Script=Cyrillic}/u.test(word)) tally[3]++;
    else if (/^\p{Script=Arabic}/u.test(word)) tally[4]++;
    // A piece of Chinese between two signs holds several words.
    else if (/^\p{Script=Han}/u.test(word)) tally[5] += word.length;
  }
  return tally;
}

/** The language with the most small words; English when there are none, and between equals the first in the UN's usual order. */
export function guessDraftLanguage(tallies: readonly LanguageTally[]): Language {
  const sums = [0, 0, 0, 0, 0, 0];
  for (const tally of tallies) for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (tally[i] as number);
  // In Latin script only one word in four or so is a small word; every word in Cyrillic or Arabic counts.
  const weights = [4, 4, 4, 1, 1, 1];
  let best = 0;
  for (let i = 1; i < sums.length; i++) if ((sums[i] as number) * (weights[i] as number) > (sums[best] as number) * (weights[best] as number)) best = i;
  return languages[best] as Language;
}

const languages: readonly Language[] = ['en', 'es', 'fr', 'ru', 'ar', 'zh'];

/** Words that are frequent in one of the three and rare in the others ("para", "no", "me", "a" are in none). */
const smallWords: Readonly<Record<'en' | 'es' | 'fr', ReadonlySet<string>>> = {
  en: new Set(['the', 'of', 'and', 'to', 'that', 'with', 'is', 'for', 'its', 'by', 'has', 'are', 'which', 'was', 'were', 'have', 'from', 'in']),
  es: new Set(['el', 'los', 'las', 'del', 'y', 'por', 'con', 'una', 'su', 'se', 'al', 'como', 'más', 'que', 'sus', 'ha', 'sobre', 'entre']),
  fr: new Set(['le', 'les', 'des', 'du', 'et', 'dans', 'pour', 'une', 'au', 'aux', 'sur', 'par', 'est', 'ses', 'ont', 'qui', 'être', 'leur']),
};
