import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseSearchQuery } from '../../../server/src/core/library/searchQuery.ts';

describe('parseSearchQuery', () => {
  it('takes words as stems, without small words, each once', () => {
    const { stems, unfinished, phrases, symbols, path } = parseSearchQuery('The rights of migrants, rights');
    assert.deepEqual([stems, unfinished, phrases, symbols, path], [['right', 'migrant'], true, [], [], undefined]);
    assert.equal(parseSearchQuery('detention ').unfinished, false);
  });

  it('takes words in quotation marks of any kind, also those that are not closed', () => {
    for (const text of ['"last resort"', '“last resort”', '«last resort»', '"Last  RESORT']) assert.deepEqual(parseSearchQuery(text).phrases, ['last resort'], text);
    assert.deepEqual(parseSearchQuery('"privación de la libertad"').phrases, ['privacion de la libertad']);
  });

  const places: readonly (readonly [text: string, symbol: string, path: readonly string[] | undefined])[] = [
    ['CMW/C/MEX/CO/4', 'CMW/C/MEX/CO/4', undefined],
    ['CMW/C/MEX/CO/4 36', 'CMW/C/MEX/CO/4', ['36']],
    ['CMW/C/MEX/CO/4, para. 36 (b)', 'CMW/C/MEX/CO/4', ['36', 'b']],
    ['CMW/C/MEX/CO/4 36b', 'CMW/C/MEX/CO/4', ['36', 'b']],
    ['párrafo 36 b) CMW/C/MEX/CO/4', 'CMW/C/MEX/CO/4', ['36', 'b']],
    ['CMW/C/MEX/CO/4 detention', 'CMW/C/MEX/CO/4', undefined],
  ];
  for (const [text, symbol, path] of places) {
    it(`reads the symbol and the number of “${text}”`, () => {
      const query = parseSearchQuery(text);
      assert.deepEqual([query.symbols, query.path], [[symbol], path]);
    });
  }

  it('keeps numbers together that are written together', () => {
    assert.deepEqual(parseSearchQuery('amparo 388/2022').expressions, ['388 2022']);
    assert.deepEqual(parseSearchQuery('NOM-037-STPS-2023').expressions, ['nom 037 stps 2023']);
    assert.deepEqual(parseSearchQuery('núm. 189').expressions, ['num 189']);
    assert.deepEqual(parseSearchQuery('civil-society and/or').expressions, []);
  });
});
