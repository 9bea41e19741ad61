import { assertFindings, fifthReport } from '../../support/fixture.ts';

describe('unfilled-placeholder', () => {
  it('stands at each slot, also before the documents are read', () => {
    assertFindings(
      `
${fifthReport}
## CMW/C/MEX/CO/4, para. 36 (a)

10. {Authority} adopted {measure} on 3 May 2026.
    ^^^^^^^^^^^ unfilled-placeholder warning: Still to be filled in: {Authority}
                        ^^^^^^^^^ unfilled-placeholder warning: Still to be filled in: {measure}
`,
      { ready: false },
    );
  });

  it('leaves braces in code alone', () => {
    assertFindings(`${fifthReport}\nThe form \`{name}\` is in annex 1.\n`);
  });
});
