import assert from 'node:assert/strict';
import { findTypedNumber, isItemNumber } from '../../../server/src/core/features/typedNumber.ts';

describe('a typed number', () => {
  const forms: readonly (readonly [query: string, path: readonly string[], rest: string])[] = [
    ['36', ['36'], ''],
    ['36b', ['36', 'b'], ''],
    ['36B', ['36', 'b'], ''],
    ['36 b', ['36', 'b'], ''],
    ['36(b', ['36', 'b'], ''],
    ['36 (b)', ['36', 'b'], ''],
    ['36 b)', ['36', 'b'], ''],
    ['36.b', ['36', 'b'], ''],
    ['36-b', ['36', 'b'], ''],
    ['57 (a) (ii)', ['57', 'a', 'ii'], ''],
    ['57aii', ['57', 'a', 'ii'], ''],
    ['57.a.ii', ['57', 'a', 'ii'], ''],
    ['8 a) ii)', ['8', 'a', 'ii'], ''],
    ['4.2', ['4.2'], ''],
    ['36 hours', ['36'], 'hours'],
    ['36b hours', ['36', 'b'], 'hours'],
    ['36 (b) maximum limit', ['36', 'b'], 'maximum limit'],
    ['36, terminology', ['36'], 'terminology'],
    [' 36', ['36'], ''],
  ];
  for (const [query, path, rest] of forms) {
    it(`reads "${query}"`, () => {
      assert.deepEqual(findTypedNumber(query), { path, rest });
    });
  }

  it('is none in a word, a longer number or an ordinal', () => {
    for (const query of ['', 'hours', 'b36', '3600', '36th', 'No. 5']) assert.equal(findTypedNumber(query), undefined, query);
  });

  it('with its item is told from what stands in prose', () => {
    for (const query of ['36b', '36(b', '36 (b', '36 (b)', '36.b', '36b)']) assert.ok(isItemNumber(query), query);
    for (const query of ['36', '36 b', '36 a', '10 to', '5th', '36bis']) assert.ok(!isItemNumber(query), query);
  });

  it('is read from hostile text without delay', () => {
    for (const query of ['1'.repeat(100_000), '1.'.repeat(50_000), `36${' '.repeat(100_000)}b`, '36('.repeat(30_000)]) assert.ok((findTypedNumber(query)?.path.length ?? 0) <= 3);
  });
});
