import assert from 'node:assert/strict';
import { allSeeds, assertFindings, enoughWords, fifthReport, getFixedLines, getSeedText } from '../../support/fixture.ts';

describe('unknown-document', () => {
  it('is the one thing to say of the fourth report, which answers a document that is not there', () => {
    const report = getSeedText('CMW_C_MEX_4.txt');
    for (const seeds of [allSeeds, ['CMW_C_MEX_CO_4.txt'], []]) {
      assertFindings(
        `---
symbol: CMW/C/MEX/4
answers: CMW/C/MEX/CO/3
         ^^^^^^^^^^^^^^ unknown-document error: CMW/C/MEX/CO/3 is not among the documents: what it recommends is not known, so reply coverage cannot be computed
---

${report}`,
        { seeds, unanswered: true },
      );
    }
  });

  it('is told at the front matter and not again in the text', () => {
    assertFindings(`---
symbol: CMW/C/MEX/4
answers: [CMW/C/MEX/CO/3, CMW/C/MEX/CO/2]
          ^^^^^^^^^^^^^^ unknown-document error: CMW/C/MEX/CO/3 is not among the documents: what it recommends is not known, so reply coverage cannot be computed
                          ^^^^^^^^^^^^^^ unknown-document error: CMW/C/MEX/CO/2 is not among the documents: what it recommends is not known, so reply coverage cannot be computed
issues: CMW/C/MEX/QPR/4
        ^^^^^^^^^^^^^^^ unknown-document information: CMW/C/MEX/QPR/4 is not among the documents: references to this list of issues cannot be checked
---

## CMW/C/MEX/CO/3, para. 38

${enoughWords}

## Paragraph 22

${enoughWords}

1. For paragraph 3 of the list of issues, see CMW/C/MEX/QPR/4, para. 4.
`);
  });

  it('is told once for each document that paragraphs are cited from', () => {
    assertFindings(`
${fifthReport}
1. Figures (CRC/C/MEX/CO/4-5, para. 60; CRC/C/MEX/CO/4-5, para. 61) and the common core document (HRI/CORE/MEX/2017) are recalled.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-document information: CRC/C/MEX/CO/4-5 is not among the documents: paragraphs cited from it cannot be checked

2. The Committee said so before (CMW/C/MEX/CO/3, para. 38; A/RES/73/195, para. 16).
                                 ^^^^^^^^^^^^^^^^^^^^^^^^ unknown-document information: CMW/C/MEX/CO/3 is not among the documents: paragraphs cited from it cannot be checked
                                                           ^^^^^^^^^^^^^^^^^^^^^^ unknown-document information: A/RES/73/195 is not among the documents: paragraphs cited from it cannot be checked

3. No document is named by paragraph 4 of the list of issues, nor by paragraph 2 of article 9.
`);
  });

  it('asks about a symbol that cannot be right, and offers what is meant', () => {
    const text = `
${fifthReport}
1. Figures (CMW/C/MEX/CO/44, para. 38; CMW/C/MXE/CO/4, para. 36; CMW/C/MEX/OC/4, para. 36; CMW/C/MEX/6, para. 2).
            ^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-document warning: CMW/C/MEX/CO/44 is not among the documents. Is CMW/C/MEX/CO/4 meant?
                                       ^^^^^^^^^^^^^^^^^^^^^^^^ unknown-document warning: CMW/C/MXE/CO/4 is not among the documents. Is CMW/C/MEX/CO/4 meant?
                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^ unknown-document warning: CMW/C/MEX/OC/4 is not among the documents. Is CMW/C/MEX/CO/4 meant?
                                                                                           ^^^^^^^^^^^^^^^^^^^^ unknown-document warning: CMW/C/MEX/6 is not among the documents. Is CMW/C/MEX/5 meant?
`;
    assertFindings(text);
    assert.deepEqual(getFixedLines(text, 'unknown-document')[1], [
      'Replace with “CMW/C/MEX/CO/4”',
      true,
      '1. Figures (CMW/C/MEX/CO/44, para. 38; CMW/C/MEX/CO/4, para. 36; CMW/C/MEX/OC/4, para. 36; CMW/C/MEX/6, para. 2).',
    ]);
  });

  it('asks nothing about a symbol that may well exist', () => {
    const cited = ['CMW/C/MEX/CO/3', 'CMW/C/MEX/QPR/5', 'CRC/C/MEX/CO/4', 'CMW/C/MLI/CO/4', 'CMW/C/MEX/3', 'CMW/C/MEX/FCO/4'];
    for (const symbol of cited) {
      const marks = '^'.repeat(symbol.length + ', para. 2'.length);
      assertFindings(`
${fifthReport}
1. Figures (${symbol}, para. 2).
            ${marks} unknown-document information: ${symbol} is not among the documents: paragraphs cited from it cannot be checked
`);
    }
  });

  it('leaves quotations and national laws alone', () => {
    assertFindings(`${fifthReport}\n> The Committee recalls its earlier recommendation (CRC/C/MEX/CO/4-5, para. 60).\n\n1. Under section 16 of the 2013 Disability Act, services are free.\n`);
  });

  it('waits until the documents are read', () => {
    assertFindings(`${fifthReport}\n1. Figures (CRC/C/MEX/CO/4-5, para. 60).\n`, { ready: false, seeds: [] });
  });
});
