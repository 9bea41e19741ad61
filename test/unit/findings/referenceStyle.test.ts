import assert from 'node:assert/strict';
import { applyEdits, assertFindings, fifthReport, getFindings, parseFixture } from '../../support/fixture.ts';

const off = { configuration: { severities: { 'mentioned-only': 'off' as const } } };

describe('reference-style', () => {
  const text = `
${fifthReport}
1. Words (CMW/C/MEX/CO/4, para 36(b); CMW/C/MEX/CO/4, paras. 36b and 34).
          ^^^^^^^^^^^^^^^^^^^^^^^^^^ reference-style hint: House style: CMW/C/MEX/CO/4, para. 36 (b)
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reference-style hint: House style: CMW/C/MEX/CO/4, paras. 36 (b) and 34

> The Committee recalls CMW/C/MEX/CO/4, para 36(b).
`;

  it('shows the house form, and leaves quotations as they are', () => {
    assertFindings(text, off);
  });

  it('offers to write it here, or in the whole file', () => {
    const draft = parseFixture(text).drafts.get('report.md') ?? '';
    const findings = getFindings(text, off).filter(({ code }) => code === 'reference-style');
    assert.deepEqual(
      findings.map(({ fixes }) => fixes.map(({ title, preferred, edits }) => [title, preferred, applyEdits(draft, edits).split('\n')[4]])),
      [
        [
          ['Replace with “CMW/C/MEX/CO/4, para. 36 (b)”', true, '1. Words (CMW/C/MEX/CO/4, para. 36 (b); CMW/C/MEX/CO/4, paras. 36b and 34).'],
          ['Write all 2 references of this file in house style', false, '1. Words (CMW/C/MEX/CO/4, para. 36 (b); CMW/C/MEX/CO/4, paras. 36 (b) and 34).'],
        ],
        [
          ['Replace with “CMW/C/MEX/CO/4, paras. 36 (b) and 34”', true, '1. Words (CMW/C/MEX/CO/4, para 36(b); CMW/C/MEX/CO/4, paras. 36 (b) and 34).'],
          ['Write all 2 references of this file in house style', false, '1. Words (CMW/C/MEX/CO/4, para. 36 (b); CMW/C/MEX/CO/4, paras. 36 (b) and 34).'],
        ],
      ],
    );
  });

  it('says nothing of the house forms of the three languages', () => {
    assertFindings(`${fifthReport}\nAlso: (CMW/C/MEX/CO/4, paras. 34 (a), 36 (b) and (c), and paragraphs 9 to 12 of CMW/C/MEX/CO/4).\n`, off);
    assertFindings(`${fifthReport.replace('\n---', '\nlanguage: es\n---')}\nVéanse: (CMW/C/MEX/CO/4, párrs. 34 a), 36 b) y c), y los párrafos 9 a 12 de las observaciones finales).\n`, off);
    assertFindings(`${fifthReport.replace('\n---', '\nlanguage: fr\n---')}\nVoir : (CMW/C/MEX/CO/4, par. 34 a), 36 b) et c)).\n`, off);
  });

  it('writes a reference of another language in that of the draft', () => {
    assertFindings(
      `
---
symbol: CMW/C/MEX/5
answers: CMW/C/MEX/CO/4
language: es
---
Texto (CMW/C/MEX/CO/4, paras. 34 (a), 36 (b) and (c)); texto (paragraph 3 of the list of issues).
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reference-style hint: House style: CMW/C/MEX/CO/4, párrs. 34 a), 36 b) y c)
                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reference-style hint: House style: párrafo 3 de la lista de cuestiones
`,
      off,
    );
  });
});
