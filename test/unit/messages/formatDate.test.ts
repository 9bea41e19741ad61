import assert from 'node:assert/strict';
import { formatDate } from '../../../server/src/core/messages/formatDate.ts';
import { formatNumber } from '../../../server/src/core/messages/formatNumber.ts';

describe('formatDate', () => {
  it('writes the date of paragraph 68 of CMW/C/MEX/CO/4 in the three languages', () => {
    assert.equal(formatDate('2027-05-01', 'en'), '1 May 2027');
    assert.equal(formatDate('2027-05-01', 'es'), '1 de mayo de 2027');
    assert.equal(formatDate('2027-05-01', 'fr'), '1er mai 2027');
  });

  it('keeps the precision of the date', () => {
    assert.equal(formatDate('2030-12', 'es'), 'diciembre de 2030');
    assert.equal(formatDate('2030-12-21', 'fr'), '21 décembre 2030');
    assert.equal(formatDate('2030', 'en'), '2030');
  });

  it('gives back what is no date', () => {
    for (const text of ['', 'soon', '2030-13-01', '2030-00', '2030-01-32', '30-01-01']) assert.equal(formatDate(text, 'en'), text);
  });
});

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
