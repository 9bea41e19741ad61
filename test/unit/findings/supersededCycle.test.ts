import assert from 'node:assert/strict';
import { assertFindings, enoughWords, fifthReport, getFixedLines } from '../../support/fixture.ts';

describe('superseded-cycle', () => {
  const heading = `
${fifthReport}
## CMW/C/MEX/CO/3, para. 38
   ^^^^^^^^^^^^^^^^^^^^^^^^ superseded-cycle warning: This replies to CMW/C/MEX/CO/3, para. 38, of an earlier cycle; this report answers CMW/C/MEX/CO/4, which repeats it in para. 36

${enoughWords}
`;

  it('names where the newer document repeats what is replied to', () => {
    assertFindings(heading);
    assertFindings(`
${fifthReport}
1. As to CMW/C/MEX/CO/3, para. 22, ${enoughWords}
         ^^^^^^^^^^^^^^^^^^^^^^^^ superseded-cycle warning: This replies to CMW/C/MEX/CO/3, para. 22, of an earlier cycle; this report answers CMW/C/MEX/CO/4, which repeats it in 20 (d)
`);
  });

  it('offers that, and the same number in the newer document', () => {
    assert.deepEqual(getFixedLines(heading, 'superseded-cycle'), [
      ['Replace with “CMW/C/MEX/CO/4, para. 36”', true, '## CMW/C/MEX/CO/4, para. 36'],
      ['Replace with “CMW/C/MEX/CO/4, para. 38”', false, '## CMW/C/MEX/CO/4, para. 38'],
    ]);
    assert.deepEqual(getFixedLines(heading.replace('para. 38\n', 'para. 9\n'), 'superseded-cycle'), [
      ['Replace with “CMW/C/MEX/CO/4, para. 9”', true, '## CMW/C/MEX/CO/4, para. 9'],
    ]);
  });

  it('says nothing where the earlier cycle is only recalled', () => {
    assertFindings(
      `
${fifthReport}
## CMW/C/MEX/CO/4, para. 36 (a)

1. The recommendation reiterates paragraph 38 of CMW/C/MEX/CO/3. ${enoughWords}

## Other matters

2. As to paragraph 22 of the previous concluding observations, ${enoughWords}

3. Progress was made (CMW/C/MEX/CO/3, para. 22).
`,
      { configuration: { severities: { 'unknown-document': 'off' } } },
    );
  });

  it('tells a report that answers an older cycle than it could', () => {
    const text = (frontMatter: string, mark = ''): string => `---\n${frontMatter}\n${mark}---\n`;
    const information = '         ^^^^^^^^^^^^^^ superseded-cycle information: There are newer concluding observations: CMW/C/MEX/CO/4. This report answers CMW/C/MEX/CO/3\n';
    const options = { configuration: { severities: { 'unknown-document': 'off' as const } } };
    assertFindings(text('symbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/3', information), options);
    assertFindings(text('answers: CMW/C/MEX/CO/3', information), options);
    assertFindings(text('symbol: CMW/C/MEX/4\nanswers: CMW/C/MEX/CO/3'), options);
    assertFindings(text('symbol: CMW/C/MEX/FCO/3\nanswers: CMW/C/MEX/CO/3'), options);
    assertFindings(text('symbol: CRC/C/MEX/6\nanswers: CRC/C/MEX/CO/3'), options);
    assertFindings(text('symbol: CMW/C/MEX/5\nanswers: [CMW/C/MEX/CO/3, CMW/C/MEX/CO/4]'), options);
  });
});
