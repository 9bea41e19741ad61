import assert from 'node:assert/strict';
import { assertFindings, enoughWords, fifthReport, getFixedLines } from '../../support/fixture.ts';

const seeds = ['CMW_C_MEX_CO_4.txt', 'CMW_C_MEX_4.txt'];

describe('ambiguous-reference', () => {
  const ibid = `
${fifthReport}
Detention was restricted.[^1] It was reviewed.[^2] It was ended.[^3]

[^1]: CMW/C/MEX/4, paras. 13 and 131, and CMW/C/SR.593, para. 4.
[^2]: Ibid., para. 34.
      ^^^^^^^^^^^^^^^ ambiguous-reference warning: It cannot be told what “ibid.” stands for here: the note before cites no document, or several. Write the symbol
[^3]: Ibid.
`;

  it('tells an “ibid.” after several documents, and not one without a paragraph', () => {
    assertFindings(ibid, { seeds: [...seeds, 'CMW_C_SR.593.txt'] });
  });

  it('offers each document that may be meant', () => {
    assert.deepEqual(getFixedLines(ibid, 'ambiguous-reference', { seeds: [...seeds, 'CMW_C_SR.593.txt'] }), [
      ['Replace with “CMW/C/MEX/4, para. 34”', false, '[^2]: CMW/C/MEX/4, para. 34.'],
      ['Replace with “CMW/C/SR.593, para. 34”', false, '[^2]: CMW/C/SR.593, para. 34.'],
    ]);
  });

  it('says nothing of an “ibid.” after one document', () => {
    assertFindings(`${fifthReport}\nDetention was restricted.[^1] It was reviewed.[^2]\n\n[^1]: CMW/C/MEX/4, para. 13.\n[^2]: Ibid., para. 34.\n`, { seeds });
  });

  it('tells a list that is understood in part, offers no other form for it, and counts nothing as answered', () => {
    const text = `
${fifthReport}
## Paras. 66 ff.
   ^^^^^^^^^ ambiguous-reference warning: The list that begins with “Paras. 66” goes on in a way that cannot be read for certain. Write each paragraph and item

${enoughWords}
`;
    assertFindings(text, { seeds });
    assert.deepEqual(getFixedLines(text, 'ambiguous-reference', { seeds }), []);
  });

  const several = `---
symbol: CMW/C/MEX/5
answers: [CMW/C/MEX/CO/4, CMW/C/MEX/CO/9]
---
## Paragraph 36
   ^^^^^^^^^^^^ ambiguous-reference warning: “Paragraph 36” may be of any of the documents that this report answers. Write the symbol

${enoughWords}
//- CMW_C_MEX_CO_9.txt
${secondDocument()}`;

  it('tells a bare number that several answered documents have, and offers each', () => {
    assertFindings(`//- report.md\n${several}`);
    assert.deepEqual(
      getFixedLines(`//- report.md\n${several}`, 'ambiguous-reference').map(([, , line]) => line),
      ['## Paragraph 36 of CMW/C/MEX/CO/4', '## Paragraph 36 of CMW/C/MEX/CO/9'],
    );
  });

  it('says nothing of a number that only one of them has', () => {
    assertFindings(`//- report.md\n${withoutMarks(several).replace('## Paragraph 36', '## Paragraph 60')}`);
  });

  it('says nothing where none of the answered documents is there', () => {
    assertFindings(`---
answers: [CMW/C/MEX/CO/2, CMW/C/MEX/CO/3]
          ^^^^^^^^^^^^^^ unknown-document error: CMW/C/MEX/CO/2 is not among the documents: what it recommends is not known, so reply coverage cannot be computed
                          ^^^^^^^^^^^^^^ unknown-document error: CMW/C/MEX/CO/3 is not among the documents: what it recommends is not known, so reply coverage cannot be computed
---
## Paragraph 36

${enoughWords}
`, { seeds: [] });
  });
});

function withoutMarks(text: string): string {
  return text.split('\n').filter((line) => !line.includes('^')).join('\n');
}

/** The concluding observations of an invented later cycle; their paragraph 36 is a recommendation too. */
function secondDocument(): string {
  return `CMW/C/MEX/CO/9

Concluding observations on the ninth periodic report of Mexico

C. Principal subjects of concern and recommendations

Detention

35. The Committee is concerned about detention.

36. The Committee recommends that the State Party end detention.
`;
}
