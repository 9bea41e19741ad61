import assert from 'node:assert/strict';
import { assertFindings, enoughWords, fifthReport, getFixedLines } from '../../support/fixture.ts';

describe('not-a-recommendation', () => {
  it('names the recommendation of a concern', () => {
    assertFindings(`
${fifthReport}
## CMW/C/MEX/CO/4, para. 37 (a)
                         ^^^^^^ not-a-recommendation warning: 37 (a) states a concern; its recommendation is para. 38. A reply answers the recommendation

${enoughWords}

## Other matters

2. As to CMW/C/MEX/CO/4, para. 59, ${enoughWords}
                               ^^ not-a-recommendation warning: Para. 59 states a concern; its recommendation is para. 60. A reply answers the recommendation
`);
  });

  it('offers to write it', () => {
    assert.deepEqual(getFixedLines(`${fifthReport}\n## CMW/C/MEX/CO/4, párr. 37 a)\n\n${enoughWords}\n`, 'not-a-recommendation'), [
      ['Replace with “38”', true, '## CMW/C/MEX/CO/4, párr. 38'],
    ]);
  });

  it('says nothing where the recommendation is cited too, or is replied to around it', () => {
    assertFindings(`
${fifthReport}
## CMW/C/MEX/CO/4, paras. 59 and 60

${enoughWords}

## CMW/C/MEX/CO/4, paras. 41–42

${enoughWords}

## CMW/C/MEX/CO/4, para. 36 (a)

1. As to the concern in CMW/C/MEX/CO/4, para. 35 (a), ${enoughWords}
`);
  });

  it('tells a heading that replies to nothing to be answered, not a sentence that recalls it', () => {
    assertFindings(`
${fifthReport}
## CMW/C/MEX/CO/4, para. 3
                         ^ not-a-recommendation information: Para. 3 recommends nothing: there is nothing to reply to

${enoughWords}

## Introduction

3. As the Committee said in CMW/C/MEX/CO/4, para. 4, ${enoughWords}
`);
  });

  it('says nothing of other documents, nor of units out of scope', () => {
    assertFindings(`
---
symbol: CMW/C/MEX/FCO/4
answers: CMW/C/MEX/CO/4
scope: follow-up
---
## CMW/C/MEX/CO/4, para. 60

${enoughWords}

## CMW/C/MEX/4, para. 13

${enoughWords}
`, { seeds: ['CMW_C_MEX_CO_4.txt', 'CMW_C_MEX_4.txt'] });
  });
});
