import assert from 'node:assert/strict';
import { assertFindings, enoughWords, fifthReport, getFindings } from '../../support/fixture.ts';

describe('partial-reply', () => {
  it('names the items that a reply to the whole paragraph leaves without one', () => {
    assertFindings(`
${fifthReport}
## CMW/C/MEX/CO/4, para. 34
                         ^^ partial-reply warning: This replies to para. 34 as a whole; para. 34 (a), (c), (d) and (e) have no reply of their own

${enoughWords}

### CMW/C/MEX/CO/4, para. 34 (b)

${enoughWords}
`);
  });

  it('is told once for a list or range of paragraphs', () => {
    assertFindings(`
${fifthReport}
## CMW/C/MEX/CO/4, paras. 30 and 32
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ partial-reply warning: This replies to paras. 30 and 32 as a whole; paras. 30 (a), (b), (c), (d) and (e), 32 (a), (b) and (c) have no reply of their own

${enoughWords}

## CMW/C/MEX/CO/4, paras. 50–52
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ partial-reply warning: This replies to paras. 50–52 as a whole; para. 50 (a), (b), (c) and (d) have no reply of their own

${enoughWords}
`);
  });

  it('says nothing of a paragraph without items', () => {
    assertFindings(`${fifthReport}\n## CMW/C/MEX/CO/4, para. 60\n\n${enoughWords}\n`);
  });

  it('carries the paragraph as its unit, so that places for its items can be inserted', () => {
    const [finding] = getFindings(`${fifthReport}\n## CMW/C/MEX/CO/4, para. 34\n\n${enoughWords}\n`).filter(({ code }) => code === 'partial-reply');
    assert.deepEqual(finding?.unit, { symbol: 'CMW/C/MEX/CO/4', path: ['34'] });
  });

  it('tells what is amiss in a comment that sets a recommendation aside, and nothing else of it', () => {
    assertFindings(`
${fifthReport}
## CMW/C/MEX/CO/4, para. 48 (g)

<!-- reply: CMW/C/MEX/CO/4 para. 48 (g); status: not-accepted -->
                                                 ^^^^^^^^^^^^ partial-reply warning: A recommendation that is set aside needs its reason: add “reason: …”

No plans.

## Other

<!-- reply: CMW/C/MEX/CO/4 para. 48 (f); status: refused; reason: none -->
                                                 ^^^^^^^ partial-reply warning: “refused” is no status of a reply: write “not-accepted” or “not-applicable”, or leave the status out

1. No plans.

<!-- reply: ; status: not-accepted; reason: no plans -->
            ^0 partial-reply warning: It is not said which recommendation this is about: write its reference after “reply:”

2. No plans.

<!-- reply: CMW/C/MEX/CO/4 para. 60; reasn: no plans -->
                                     ^^^^^ partial-reply warning: “reasn” has no meaning here: a reply can state its status, reason and owner

3. ${enoughWords}
`);
  });

  it('says nothing of a comment with a reason', () => {
    assertFindings(`${fifthReport}\n## Labour\n\n<!-- reply: CMW/C/MEX/CO/4 para. 48 (g); status: not-accepted; reason: no plans; owner: Ministry of Labour -->\n\n1. No plans.\n`);
  });
});
