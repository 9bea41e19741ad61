import type { UnitSummary } from '../../../server/src/lsp/protocol.ts';

/**
 * How well a recommendation fits what was typed, in any order of words: 0 where a word is missing, more where its number is meant. For 36 (b) of
 * CMW/C/MEX/CO/4, "36b", "36 (b)", "reform legislative" and "párr. 36" all fit; accents and case do not matter.
 */
export function matchWords(typed: string, { number, topic, text, section, owner }: Pick<UnitSummary, 'number' | 'topic' | 'text' | 'section' | 'owner'>): number {
  const query = fold(typed).trim();
  if (query === '') return 1;
  const plainNumber = toPlainNumber(fold(number));
  const withoutWord = query.replace(paragraphWord, '');
  const plainQuery = toPlainNumber(withoutWord);
  if (plainQuery === plainNumber) return 5;
  if (/^\d/.test(plainQuery) && plainNumber.startsWith(plainQuery)) return /\d$/.test(plainQuery) && /^\d/.test(plainNumber.slice(plainQuery.length)) ? 3 : 4;
  // The letter of an item is no beginning of a word.
  if (itemNumber.test(withoutWord)) return 0;
  const words = query.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !paragraphWord.test(word));
  const said = ` ${fold([number, topic, section, owner ?? '', text].join(' ')).replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
  if (words.length === 0) return 0;
  if (words.every((word) => said.includes(` ${word}`))) return 2;
  return words.every((word) => said.includes(word)) ? 1 : 0;
}

/** "para.", "paragraph", "párr.", "párrafo", "par." before a number say nothing. */
const paragraphWord = /^(?:paras?|paragraphs?|parrs?|parrafos?|pars?|paragraphes?|recommendation|recomendacion|recommandation)\b\.?\s*/;

/** "36b", "36 (b)", "36.b". */
const itemNumber = /^\d+[ .]?\(?[a-z]{1,2}\)?$/;

function toPlainNumber(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase();
}
