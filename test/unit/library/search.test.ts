import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createLibrary, withDocument } from '../../../server/src/core/library/library.ts';
import { searchParagraphs } from '../../../server/src/core/library/search.ts';
import type { SourceDocument } from '../../../server/src/core/model.ts';
import { readSeed, readSeeds } from '../../support/readSeeds.ts';

const library = createLibrary(readSeeds());
const observations = ['CMW/C/MEX/CO/4'];

function placesOf(words: string, options: { limit?: number; symbols?: readonly string[] } = {}, among = library): string[] {
  return searchParagraphs(among, words, options).map(({ pinpoint }) => `${pinpoint.symbol}#${pinpoint.path.join('.')}`);
}

describe('searchParagraphs', () => {
  const queries: readonly (readonly [words: string, place: string])[] = [
    ['legislative reform 36 hours', '36.b'],
    ['hours detention maximum 36', '36.b'],
    ['ratify ILO conventions', '12'],
    ['seasonal agricultural canada', '64'],
    ['seasonal agricultural accrued social benefits', '64.e'],
    ['  LEGISLATIVE   refrom ', '36.b'],
  ];
  for (const [words, place] of queries) it(`“${words}” finds ${place} first`, () => assert.equal(placesOf(words, { symbols: observations })[0], `CMW/C/MEX/CO/4#${place}`));

  it('finds words without their accents, and by their beginnings', () => {
    const seed = readSeed('CMW_C_MEX_CO_4.txt');
    const paragraph = seed.paragraphs.find(({ number }) => number === '36');
    assert.ok(paragraph);
    const spanish: SourceDocument = { ...seed, id: 'es', language: 'es', paragraphs: [{ ...paragraph, headings: ['Privación de la libertad'], text: 'El Comité recomienda que la detención sea una medida de último recurso.', items: [] }] };
    const both = withDocument(library, spanish);
    for (const words of ['detencion ultimo recurso', 'PRIVACIÓN libertad', 'detenc recurs']) assert.equal(searchParagraphs(both, words)[0]?.document.language, 'es', words);
  });

  it('gives at most as many as asked for, best first, the same each time', () => {
    const results = searchParagraphs(library, 'migrants detention', { limit: 7 });
    assert.equal(results.length, 7);
    assert.deepEqual(results.map(({ score }) => score), results.map(({ score }) => score).sort((a, b) => b - a));
    assert.deepEqual(searchParagraphs(createLibrary([...readSeeds()].reverse()), 'migrants detention', { limit: 7 }), results);
    assert.deepEqual(results.slice(0, 3), searchParagraphs(library, 'migrants detention', { limit: 3 }));
  });

  it('finds nothing for nothing', () => {
    assert.deepEqual(['', ' ', '—', 'qqqqzzzz'].map((words) => placesOf(words)), [[], [], [], []]);
    assert.deepEqual(placesOf('detention', { symbols: ['CMW/C/MEX/CO/9'] }), []);
    assert.deepEqual(placesOf('detention', {}, createLibrary([])), []);
  });

  it('looks only in the documents asked for', () => {
    const places = placesOf('detention', { symbols: ['CMW/C/SR.593'], limit: 50 });
    assert.ok(places.length > 3);
    assert.ok(places.every((place) => place.startsWith('CMW/C/SR.593#')));
  });
});
