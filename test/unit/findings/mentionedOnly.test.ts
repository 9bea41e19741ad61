import { assertFindings, enoughWords, fifthReport } from '../../support/fixture.ts';

describe('mentioned-only', () => {
  it('stands at the first reference, once for all that one reference cites', () => {
    assertFindings(`
${fifthReport}
## Introduction

1. Coordination was improved (see CMW/C/MEX/CO/4, paras. 54 and 36). See also CMW/C/MEX/CO/4, para. 54.
                                                         ^^ mentioned-only warning: Para. 54 is only mentioned here; no text replies to it
                                                                ^^ mentioned-only warning: Para. 36 (a), (b), (c) and (d) are only mentioned here; no text replies to them
`);
  });

  it('says nothing where another file replies', () => {
    assertFindings(`
//- a.md
${fifthReport}
1. Coordination was improved (see CMW/C/MEX/CO/4, para. 54).
//- b.md
${fifthReport}
## CMW/C/MEX/CO/4, para. 54

${enoughWords}
`);
  });

  it('counts a quotation and a footnote as mentions', () => {
    assertFindings(`
${fifthReport}
> The Committee recalls CMW/C/MEX/CO/4, para. 42.
                                              ^^ mentioned-only warning: Para. 42 is only mentioned here; no text replies to it

Text.[^1]

[^1]: CMW/C/MEX/CO/4, para. 60.
                            ^^ mentioned-only warning: Para. 60 is only mentioned here; no text replies to it
`);
  });
});
