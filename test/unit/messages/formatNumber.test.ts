import assert from 'node:assert/strict';
import { formatNumber } from '../../../server/src/core/messages/formatNumber.ts';

describe('formatNumber', () => {
  it('sets thousands apart as the language does', () => {
    assert.equal(formatNumber(21_200, 'en'), '21,200');
    assert.equal(formatNumber(21_200, 'es'), '21.200');
    assert.equal(formatNumber(21_200, 'fr'), '21\u00A0200');
    assert.equal(formatNumber(999, 'en'), '999');
    assert.equal(formatNumber(1_234_567, 'en'), '1,234,567');
    assert.equal(formatNumber(0, 'en'), '0');
  });
});
