import type { Language } from '../model.ts';

/** Enough running text to be sure, little enough to cost nothing. */
const sampleLength = 8_000;

const languages = ['en', 'es', 'fr'] as const;

const commonWords: Readonly<Record<(typeof languages)[number], readonly string[]>> = {
  en: ['the', 'of', 'and', 'to', 'that', 'with', 'is', 'for', 'its', 'by', 'on', 'has', 'are', 'which'],
  es: ['el', 'los', 'las', 'del', 'y', 'por', 'para', 'con', 'una', 'su', 'se', 'al', 'como', 'más'],
  fr: ['le', 'les', 'des', 'du', 'et', 'dans', 'pour', 'une', 'au', 'aux', 'sur', 'par', 'est', 'ses'],
};

/** No word stands in two of the lists. */
const languageOf = new Map(languages.flatMap((language) => [...commonWords[language]].map((word) => [word, language] as const)));

/** No letters but a to z, as in most English texts: their words are found in a third of the time. */
const plainPattern = /^[\0-\u007F\u2010-\u2027]*$/;

/**
 * Which official language a text is written in: by script (Arabic, Chinese, Cyrillic), else by the most frequent small words.
 * A text without any such word counts as English.
 */
export function guessLanguage(blocks: readonly { readonly text: string }[]): Language {
  const known = guessed.get(blocks) ?? guess(blocks);
  guessed.set(blocks, known);
  return known;
}

/** Asked for twice while a document is read: for its language, and for what contradicts it. */
const guessed = new WeakMap<readonly { readonly text: string }[], Language>();

function guess(blocks: readonly { readonly text: string }[]): Language {
  let sample = '';
  for (const block of blocks) {
    if (sample.length >= sampleLength) break;
    sample += `${block.text.slice(0, 1_000)}\n`;
  }
  const { letters, arabic, han, cyrillic } = countScripts(sample);
  if (letters === 0) return 'en';
  if (arabic > letters * 0.4) return 'ar';
  // A Chinese character is a word: fewer of them than of letters make a Chinese text.
  if (han > letters * 0.3) return 'zh';
  if (cyrillic > letters * 0.4) return 'ru';
  const tally = { en: 0, es: 0, fr: 0 };
  for (const word of sample.toLowerCase().match(plainPattern.test(sample) ? /[a-z]{1,10}/g : /\p{L}{1,10}/gu) ?? []) {
    const language = languageOf.get(word);
    if (language) tally[language]++;
  }
  if (tally.es > tally.en && tally.es >= tally.fr) return 'es';
  return tally.fr > tally.en ? 'fr' : 'en';
}

function countScripts(text: string): { letters: number; arabic: number; han: number; cyrillic: number } {
  const counts = { letters: 0, arabic: 0, han: 0, cyrillic: 0 };
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) {
      if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) counts.letters++;
    } else if (code >= 0xc0 && code < 0x250) counts.letters++;
    else if (code >= 0x400 && code < 0x530) counts.cyrillic++;
    else if ((code >= 0x600 && code < 0x700) || (code >= 0xfb50 && code < 0xff00)) counts.arabic++;
    else if (code >= 0x4e00 && code < 0xa000) counts.han++;
  }
  return { ...counts, letters: counts.letters + counts.arabic + counts.han + counts.cyrillic };
}
