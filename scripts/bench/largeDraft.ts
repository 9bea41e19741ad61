import type { SourceDocument } from '../../server/src/core/model.ts';
import { formatPinpoint } from '../../server/src/core/reference/format.ts';

/**
 * A draft as long as a periodic report may be (21,200 words), with 390 references, made from the words of `words`.
 *
 * The same input gives the same text every time. Four units in five are answered, and a few references are wrong, as in a real draft.
 */
export function makeLargeDraft(answered: SourceDocument, words: readonly string[], size = { words: 21_200, references: 390 }): string {
  const units = answered.recommendations.filter((_, index) => index % 5 !== 4);
  const paragraphs = size.references - units.length;
  const wordsEach = Math.floor((size.words - units.length * 4) / paragraphs);
  const lines = ['---', 'symbol: CMW/C/MEX/5', `answers: ${answered.name}`, 'language: en', '---', '', '# Fifth periodic report of Mexico', ''];
  let next = 0;
  const takeWords = (count: number): string => Array.from({ length: count }, () => words[next++ % words.length]).join(' ');
  let unit = -1;
  for (let index = 0; index < paragraphs; index++) {
    // Paragraphs are spread evenly under the headings that reply.
    while (unit < Math.floor((index * units.length) / paragraphs)) {
      unit += 1;
      const { pinpoint } = units[unit] ?? { pinpoint: { symbol: answered.name, path: [] } };
      lines.push(`#### ${formatPinpoint(pinpoint, 'en')}`, '');
    }
    const cited = answered.paragraphs[(index * 7) % answered.paragraphs.length]?.number ?? '1';
    const number = index % 60 === 59 ? `9${cited}` : cited;
    const citation = `It was noted earlier (see ${answered.name}, para. ${number}).`;
    lines.push(`${index + 1}. ${takeWords(wordsEach - 12)}. ${citation} ${takeWords(5)}.`, '');
  }
  return `${lines.join('\n')}\n`;
}
