import assert from 'node:assert/strict';
import { allSeeds, assertFindings, enoughWords, fifthReport, getFixedLines } from '../../support/fixture.ts';

const off = { configuration: { severities: { 'mentioned-only': 'off' as const } } };

describe('unknown-paragraph', () => {
  it('stands at the number itself, in lists and ranges too', () => {
    assertFindings(
      `
${fifthReport}
Also: (CMW/C/MEX/CO/4, paras. 9, 72 (a) and (b), 68–75 and 70–71).
                                 ^^^^^^ unknown-paragraph error: CMW/C/MEX/CO/4 has no paragraph 72
                                                 ^^^^^ unknown-paragraph error: CMW/C/MEX/CO/4 has no paragraph 75
                                                           ^^^^^ unknown-paragraph error: CMW/C/MEX/CO/4 has no paragraph 70

## CMW/C/MEX/CO/4, para. 360
                         ^^^ unknown-paragraph error: CMW/C/MEX/CO/4 has no paragraph 360

${enoughWords}
`,
      off,
    );
  });

  it('offers the nearest numbers, with the item where it is there', () => {
    assert.deepEqual(getFixedLines(`${fifthReport}\nAlso: (CMW/C/MEX/CO/4, paras. 34 and 336 (b)).\n`, 'unknown-paragraph', off)[0], [
      'Replace with “36 (b)”',
      false,
      'Also: (CMW/C/MEX/CO/4, paras. 34 and 36 (b)).',
    ]);
    assert.deepEqual(
      getFixedLines(`${fifthReport}\nVéase: (CMW/C/MEX/CO/4, párr. 70).\n`, 'unknown-paragraph', off).map(([title]) => title),
      ['Replace with “69”', 'Replace with “68”', 'Replace with “67”'],
    );
  });

  it('looks for paragraphs of the report in all its files', () => {
    assertFindings(`
//- a.md
${fifthReport}
1. As paragraph 2 above and paragraph 3 below explain, and paragraph 55 above does not.
                                                                     ^^ unknown-paragraph error: This report has no paragraph 55
//- b.md
${fifthReport}
2. First.

3. Second.
`);
  });

  it('is only information while the numbers of the report have gaps, and nothing while there are none', () => {
    assertFindings(`
${fifthReport}
100. As paragraph 32 above explains.
                  ^^ unknown-paragraph information: This report has no paragraph 32
`);
    assertFindings(`${fifthReport}\nAs paragraph 32 above explains.\n`);
  });

  it('names another report that is being written', () => {
    assertFindings(`
//- a.md
${fifthReport}
1. Also: (CRC/C/MEX/6, paras. 1 and 3).
                                    ^ unknown-paragraph error: CRC/C/MEX/6 has no paragraph 3
//- b.md
---
symbol: CRC/C/MEX/6
---
1. First.

2. Second.
`);
  });

  it('leaves to a quotation what its own document numbers', () => {
    assertFindings(`${fifthReport}\n> Including sexual violence (see paragraph 60 above).\n\n1. Text.\n`);
  });

  it('reads other reports and summary records by their own numbers', () => {
    assertFindings(
      `
${fifthReport}
Also: (CMW/C/MEX/4, paras. 284 and 285).
                                   ^^^ unknown-paragraph error: CMW/C/MEX/4 has no paragraph 285
`,
      { seeds: allSeeds },
    );
  });

  it('speaks Spanish and French', () => {
    const text = (message: string): string => `${fifthReport}\nAlso: (CMW/C/MEX/CO/4, para. 72).\n                             ^^ unknown-paragraph error: ${message}\n`;
    assertFindings(text('CMW/C/MEX/CO/4 no tiene párrafo 72'), { configuration: { uiLanguage: 'es' } });
    assertFindings(text('CMW/C/MEX/CO/4 n’a pas de paragraphe 72'), { configuration: { uiLanguage: 'fr' } });
  });

  it('waits until the documents are read', () => {
    assertFindings(`${fifthReport}\nAlso: (CMW/C/MEX/CO/4, para. 72, and paragraph 55 above).\n`, { ready: false });
  });
});
