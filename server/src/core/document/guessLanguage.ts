import type { Language } from '../model.ts';

/** Enough running text to be sure, little enough to cost nothing. */
const sampleLength = 8_000;

const commonWords: Readonly<Record<'en' | 'es' | 'fr', ReadonlySet<string>>> = {
  en: new Set(['the', 'of', 'and', 'to', 'that', 'with', 'is', 'for', 'its', 'by', 'on', 'has', 'are', 'which']),
  es: new Set(['el', 'los', 'las', 'del', 'y', 'por', 'para', 'con', 'una', 'su', 'se', 'al', 'como', 'más']),
  fr: new Set(['le', 'les', 'des', 'du', 'et', 'dans', 'pour', 'une', 'au', 'aux', 'sur', 'par', 'est', 'ses']),
};

/**
 * Which official language a text is written in: by script (Arabic, Chinese, Cyrillic), else by the most frequent small words.
 * A text without any such word counts as English.
 */
export function guessLanguage(blocks: readonly { readonly text: string }[]): Language {
  let sample = '';
  for (const block of blocks) {
    if (sample.length >= sampleLength) break;
    sample += `${block.text.slice(0, 1_000)}\n`;
  }
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return 'en';
  if (count(sample, /\p{Script=Arabic}/gu) > letters * 0.4) return 'ar';
  // A Chinese character is a word: fewer of them than of letters make a Chinese text.
  if (count(sample, /\p{Script=Han}/gu) > letters * 0.3) return 'zh';
  if (count(sample, /\p{Script=Cyrillic}/gu) > letters * 0.4) return 'ru';
  const tally = { en: 0, es: 0, fr: 0 };
  for (const word of sample.toLowerCase().match(/\p{L}{1,10}/gu) ?? []) {
    if (commonWords.en.has(word)) tally.en++;
    if (commonWords.es.has(word)) tally.es++;
    if (commonWords.fr.has(word)) tally.fr++;
  }
  if (tally.es > tally.en && tally.es >= tally.fr) return 'es';
  return tally.fr > tally.en ? 'fr' : 'en';
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  pattern.lastIndex = 0;
  while (pattern.exec(text)) found++;
  return found;
}
