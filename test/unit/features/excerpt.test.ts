import assert from 'node:assert/strict';
import { excerpt } from '../../../server/src/core/features/excerpt.ts';

describe('an excerpt', () => {
  it('is cut between words, without a mark before the "…"', () => {
    assert.equal(excerpt('Undertake a legislative reform', 20), 'Undertake a…');
    assert.equal(excerpt('Undertake a legislative reform', 30), 'Undertake a legislative reform');
    assert.equal(excerpt('One, two, three', 5), 'One…');
    assert.equal(excerpt('a\n\n b', 20), 'a b');
  });

  it('is cut anywhere in a text without spaces', () => {
    assert.equal(excerpt('第'.repeat(30), 10), `${'第'.repeat(10)}…`);
    assert.equal(excerpt(' '.repeat(100), 10), '…');
    assert.equal(excerpt('', 10), '');
  });
});
