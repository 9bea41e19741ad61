import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findMatchedWords, getSnippet } from '../../../server/src/core/library/matchedWords.ts';
import { toSearchWords } from '../../../server/src/core/library/searchWords.ts';

const wanting = (...words: readonly string[]): ((stem: string) => boolean) => {
  const stems = new Set(words.flatMap((word) => toSearchWords(word).map(({ stem }) => stem)));
  return (stem) => stems.has(stem);
};

describe('findMatchedWords', () => {
  it('gives words as they stand, whatever their case, accents and number', () => {
    const text = 'La DETENCIÓN de migrantes: détention, Detencio\u0301n.';
    assert.deepEqual(findMatchedWords(text, wanting('detencion', 'migrante')).map(({ written, span }) => [written, text.slice(span.start, span.end)]), [
      ['DETENCIÓN', 'DETENCIÓN'],
      ['migrantes', 'migrantes'],
      ['Detencio\u0301n', 'Detencio\u0301n'],
    ]);
  });

  it('finds signs of Chinese one by one', () => assert.equal(findMatchedWords('移徙工人的权利', wanting('工人')).length, 2));
});

describe('getSnippet', () => {
  const long = `${'Nothing of interest stands here. '.repeat(30)}The padlocks on the doors were removed. ${'More of the same. '.repeat(30)}`;

  it('shows the place where most of the words stand together, cut between words', () => {
    const { text, matches } = getSnippet(`Doors. ${long}`, wanting('padlocks', 'doors', 'removed'), 80);
    assert.deepEqual(matches.map(({ start, end }) => text.slice(start, end)), ['padlocks', 'doors', 'removed']);
    assert.ok(text.startsWith('…') && text.endsWith('…') && text.length <= 82, text);
    assert.match(text, /^…\p{L}+ .* \p{L}+[.]?…$/u);
  });

  it('gives a short text whole, and the beginning where nothing was found', () => {
    assert.deepEqual(getSnippet('One\n two', wanting('two'), 80), { text: 'One two', matches: [{ start: 4, end: 7 }] });
    assert.deepEqual(getSnippet(long, wanting('zebra'), 40), { text: 'Nothing of interest stands here. Nothing…', matches: [] });
    assert.deepEqual(getSnippet('', wanting('a'), 40), { text: '', matches: [] });
  });

  it('takes a text without spaces, and a hostile one', () => {
    assert.ok(getSnippet('权利'.repeat(500), wanting('权利'), 50).text.length <= 52);
    assert.ok(getSnippet('a'.repeat(1_000_000), wanting('a'), 50).text.length <= 52);
  });
});
