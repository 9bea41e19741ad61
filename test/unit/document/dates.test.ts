import assert from 'node:assert/strict';
import { findDates } from '../../../server/src/core/document/dates.ts';

const dates = (text: string): string[] => findDates(text).map(({ date }) => date);

describe('dates', () => {
  it('are read in the six languages, at the precision of the text', () => {
    const forms: readonly (readonly [string, string])[] = [
      ['by 1 May 2027', '2027-05-01'],
      ['1st May, 2027', '2027-05-01'],
      ['May 1, 2027', '2027-05-01'],
      ['due in July 2026', '2026-07'],
      ['in 2026', '2026'],
      ['2027-05-01', '2027-05-01'],
      ['01/05/2027', '2027-05-01'],
      ['1.5.2027', '2027-05-01'],
      ['a más tardar el 1 de mayo de 2027', '2027-05-01'],
      ['el 1º de mayo del 2027', '2027-05-01'],
      ['en septiembre de 2026', '2026-09'],
      ['el 3 de setiembre de 2026', '2026-09-03'],
      ['le 1er mai 2027 au plus tard', '2027-05-01'],
      ['d’ici au 24 août 2026', '2026-08-24'],
      ['en février 2026', '2026-02'],
      ['до 1 мая 2027 года', '2027-05-01'],
      ['2027年5月1日', '2027-05-01'],
      ['2027年5月', '2027-05'],
      ['28 تشرين الثاني/نوفمبر 2016', '2016-11-28'],
      ['20 يونيه 2027', '2027-06-20'],
    ];
    assert.deepEqual(forms.map(([text]) => [text, dates(text)]), forms.map(([text, date]) => [text, [date]]));
  });
  it('are where they stand', () => {
    assert.deepEqual(findDates('by 1 May 2027, or later'), [{ date: '2027-05-01', span: { start: 3, end: 13 } }]);
  });
  it('are left out when there is no such day', () => {
    assert.deepEqual(dates('31 June 2027'), []);
    assert.deepEqual(dates('29 February 2027'), []);
    assert.deepEqual(dates('29 February 2028'), ['2028-02-29']);
  });
  it('are no numbers of something else', () => {
    assert.deepEqual(dates('amparo appeal No. 275/2019'), []);
    assert.deepEqual(dates('resolution 73/195, para. 2019 (b)'), ['2019']);
    assert.deepEqual(dates('CMW/C/2008/1'), []);
  });
});
