import { assertFindings, enoughWords, fifthReport } from '../../support/fixture.ts';

describe('duplicate-reply', () => {
  it('names the place of the first reply', () => {
    assertFindings(`
${fifthReport}
## CMW/C/MEX/CO/4, para. 36 (b)

${enoughWords}

## CMW/C/MEX/CO/4, para. 36 (a) and (b)
                                    ^^^ duplicate-reply information: 36 (b) is already replied to in line 5

${enoughWords}
`);
  });

  it('names the file, where it is another one', () => {
    assertFindings(`
//- file:///drafts/consular%20service.md
${fifthReport}
| Recommendation | Reply |
|---|---|
| CMW/C/MEX/CO/4, para. 64 (b) | ${enoughWords} |
//- file:///drafts/report.md
${fifthReport}
## CMW/C/MEX/CO/4, para. 64 (b)
                         ^^^^^^ duplicate-reply information: 64 (b) is already replied to in consular service.md, line 7

${enoughWords}
`);
  });

  it('takes what stands in a section, and paragraphs in a row, as one reply', () => {
    assertFindings(`
${fifthReport}
## CMW/C/MEX/CO/4, para. 36 (b)

1. In reply to paragraph 36 (b) of the concluding observations, ${enoughWords}

2. As regards CMW/C/MEX/CO/4, para. 36 (b), ${enoughWords}

## Other matters

3. As regards CMW/C/MEX/CO/4, para. 42, ${enoughWords}

4. As regards CMW/C/MEX/CO/4, para. 42, ${enoughWords}
`);
  });

  it('does not mix a reply to the whole paragraph with one to an item', () => {
    assertFindings(`
${fifthReport}
## CMW/C/MEX/CO/4, para. 32

${enoughWords}

## CMW/C/MEX/CO/4, paras. 32 (a)–(c)

${enoughWords}
`);
  });
});
