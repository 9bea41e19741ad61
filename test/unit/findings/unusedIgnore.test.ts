import { assertFindings, enoughWords, fifthReport, getFindings } from '../../support/fixture.ts';
import assert from 'node:assert/strict';

describe('unused-ignore', () => {
  it('tells a comment that gives no reason, or only a slot', () => {
    assertFindings(`${fifthReport}
<!-- ignore: reference-style -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-ignore warning: This comment gives no reason, so it hides nothing: “; reason: …”

# Report
`);
    assert.equal(getFindings(`${fifthReport}\n<!-- ignore: reference-style; reason: {reason} -->\n\n# Report\n`).filter(({ code }) => code === 'unused-ignore').length, 1);
  });

  it('tells what is no finding, and a comment that names none', () => {
    assertFindings(`${fifthReport}
<!-- ignore: refrence-style; reason: x -->
             ^^^^^^^^^^^^^^ unused-ignore warning: There is no finding “refrence-style”

# Report
`);
    assert.match(getFindings(`${fifthReport}\n<!-- ignore: ; reason: x -->\n`).find(({ code }) => code === 'unused-ignore')?.message ?? '', /^This comment does not say which finding it hides: unanswered-recommendation, /);
  });

  it('hints at one that hides nothing, once all is read', () => {
    const text = `${fifthReport}
<!-- ignore: thin-reply; reason: x -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-ignore hint: There is nothing here that this comment hides; it can be deleted

## CMW/C/MEX/CO/4, para. 42

${enoughWords}
`;
    assertFindings(text);
    const plain = text.replace(/\^+ unused.*\n/, '');
    assert.deepEqual(getFindings(plain, { ready: false }), []);
    assertFindings(plain, { configuration: { severities: { 'thin-reply': 'off' } } });
  });

  it('holds for its block and not the next, for its codes and not others', () => {
    assertFindings(`${fifthReport}
<!-- ignore: thin-reply; reason: short as it is -->
## CMW/C/MEX/CO/4, para. 42

Yes.

## CMW/C/MEX/CO/4, para. 46
                         ^^ thin-reply warning: The reply to para. 46 has 1 word of its own; fewer than 15 do not count as an answer

Yes.
`);
  });

  it('holds for the units that it names alone', () => {
    const unanswered = (comment: string): number => getFindings(`${fifthReport}\n${comment}\n\n# Report\n`).filter(({ code }) => code === 'unanswered-recommendation').length;
    assert.equal(unanswered(''), 101);
    assert.equal(unanswered('<!-- ignore: unanswered-recommendation 36 (b), 42; reason: in the annex -->'), 99);
    assert.equal(unanswered('<!-- ignore: unanswered-recommendation 36 b), 36.c, 42; reason: in the annex -->'), 98);
    assert.equal(unanswered('<!-- ignore: unanswered-recommendation; reason: a first outline -->'), 0);
    assert.equal(unanswered('# Title\n\n<!-- ignore: unanswered-recommendation; reason: too late -->'), 101);
  });
});
