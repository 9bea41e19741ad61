import assert from 'node:assert/strict';
import { withoutSymbols } from '../../../server/src/core/document/withoutSymbols.ts';

describe('a heading without the documents it names', () => {
  const cases: [string, string][] = [
    // CMW/C/SR.593
    ['Fourth periodic report of Mexico (continued) (CMW/C/MEX/4; CMW/C/MEX/QPR/4)', 'Fourth periodic report of Mexico (continued)'],
    // E/C.12/2006/SR.14
    ['Fourth periodic report of Mexico ((E/C.12/4/Add.16); core document (HRI/CORE/MEX/2005)) (continued)', 'Fourth periodic report of Mexico (continued)'],
    ['Replies to the list of issues prior to reporting (CMW/C/MEX/QPR/4)', 'Replies to the list of issues prior to reporting'],
    ['Equality and non-discrimination (art. 5)', 'Equality and non-discrimination (art. 5)'],
    ['An open (CMW/C', 'An open (CMW/C'],
    ['A closed) one', 'A closed) one'],
    ['', ''],
  ];
  it('keeps the rest', () => {
    assert.deepEqual(cases.map(([heading]) => [heading, withoutSymbols(heading)]), cases);
  });
});
