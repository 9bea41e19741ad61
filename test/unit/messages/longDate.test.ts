import assert from 'node:assert/strict';
import { longDate } from '../../../server/src/core/messages/longDate.ts';

describe('longDate', () => {
  it('writes the follow-up date of CMW/C/MEX/CO/4 as each language does', () => {
    assert.equal(longDate('2027-05-01', 'en'), '1 May 2027');
    assert.equal(longDate('2027-05-01', 'es'), '1 de mayo de 2027');
    assert.equal(longDate('2027-05-01', 'fr'), '1er mai 2027');
    assert.equal(longDate('2025-08-20', 'fr'), '20 août 2025');
  });

  it('keeps the precision of the text', () => {
    assert.equal(longDate('2026', 'es'), '2026');
    assert.equal(longDate('2027-05', 'en'), 'May 2027');
    assert.equal(longDate('2027-05', 'es'), 'mayo de 2027');
    assert.equal(longDate('2027-05', 'fr'), 'mai 2027');
  });

  it('gives back what is no date', () => {
    for (const text of ['', 'soon', '2027-13', '2027-05-00', '2027-5-1']) assert.equal(longDate(text, 'en'), text);
  });
});
