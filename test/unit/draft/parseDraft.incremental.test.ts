import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDraft } from '../../../server/src/core/draft/parseDraft.ts';

/** Everything a draft can hold, in one. */
const draft = `---
symbol: CMW/C/MEX/5
answers: [CMW/C/MEX/CO/4]
issues: CMW/C/MEX/QPR/5
---

# Fifth periodic report

> Undertake a legislative reform (CMW/C/MEX/CO/4, para. 36 (a)).

## Deprivation of liberty (CMW/C/MEX/CO/4, para. 36)

<!-- reply: CMW/C/MEX/CO/4 para. 36 (d); status: not-accepted; reason: federal law; owner: INM -->

<!-- ignore: partial-reply 36 (b), thin-reply; reason: see paragraph 55 below -->

<!-- assigned: para. 38; owner: SRE -->

### Paragraph 36 (b)

54. The Migration Act was amended on {date};[^1] see paragraph 55 above.

(a) As regards paragraph 36 (b) of the concluding observations, a limit of 36 hours was set:

(i) In law;

(ii) In practice.

55. In 2024, <!-- ignore: reference-style; reason: {reason} -->1,204 persons were released (CMW/C/MEX/4, paras. 13 and 131).
(a)\tFirst, women;
(b)\tSecond, children.

\`\`\`
CMW/C/MEX/CO/4, para. 38 {slot}
\`\`\`

| No. | Recommendation | Reply |
|---|---|---|
| 1 | CMW/C/MEX/CO/4, para. 38 (a) | Places of detention are {open}. |
| 2 | para. 38 (b) of the concluding observations | Done in \`code\`. |

- As regards paragraph 58 (a) of the concluding observations, done.
  - Under it: paragraph 58 (b) of the concluding observations.
- Another <!-- reply: CMW/C/MEX/CO/4, para. 62 (a) --> item.

1. One
1. Two
1. Three

Annex
=====

Text of the annex, para. 12 of CMW/C/MEX/CO/3.

[^1]: See CMW/C/MEX/CO/3, para. 38.
[^2]: Ibid., para. 40.

    And more, ibid., para. 41.

[^3]: https://www.gob.mx and ibid., para. 3.
Text with a note.[^2] And [a link](https://docs.un.org/en/CMW/C/MEX/4 "para. 5") ^[Ibid., para. 7.]
`;

/** Pieces of syntax that change what stands around them. */
const insertions = ['\n', '\n\n', '    ', '\t', '#', '## ', '> ', '- ', '1. ', '55. ', '(a) ', '`', '```\n', '<!--', '-->', '<!-- ignore: thin-reply; reason: x -->', '<!-- assigned: para. 36; owner: x -->', 'ignore: ', '; reason: ', '|', '|---|\n', '[^1]: ', '[^1]', '^[', ']', '(', ')', '{', '}', '---\n', '===', '...', 'answers: ', 'Ibid., para. 5', 'CMW/C/MEX/CO/4, para. 36 (b)', 'paragraph 36', 'el de la y', '*', '**', '\\', '<b>', '&nbsp;', '~~~', 'x', '。', '\r\n'];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof({ weight: 4, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(120) }),
  insert: fc.oneof(fc.constantFrom(...insertions), fc.constant(''), fc.nat(draft.length - 40).map((from) => draft.slice(from, from + 40))),
});

function apply(text: string, { at, remove, insert }: { at: number; remove: number; insert: string }): string {
  const from = Math.round(at * text.length);
  return text.slice(0, from) + insert + text.slice(from + remove);
}

describe('parseDraft with the state before', function () {
  // Sixty times a whole draft after up to twelve edits: on a machine that is busy this takes a while.
  this.timeout(60_000);

  it('reads the same as without, after any edits', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        let text = draft;
        let state = parseDraft('report.md', text);
        for (const change of edits) {
          text = apply(text, change);
          state = parseDraft('report.md', text, state);
          assert.deepStrictEqual(state, parseDraft('report.md', text));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the lists whose content did not change', () => {
    const before = parseDraft('report.md', draft);
    const after = parseDraft('report.md', `${draft}\nA closing remark.\n`, before);
    assert.equal(after.references, before.references);
    assert.equal(after.paragraphs, before.paragraphs);
    assert.equal(after.words.body, before.words.body);
    assert.equal(after.words.annexes, (before.words.annexes ?? 0) + 3);
  });

  it('keeps the references before an edit and moves those after it', () => {
    const at = draft.indexOf('In 2024');
    const before = parseDraft('report.md', draft);
    const after = parseDraft('report.md', `${draft.slice(0, at)}x${draft.slice(at)}`, before);
    const first = before.references.findIndex((reference) => reference.span.start > at);
    assert.ok(first > 3);
    for (const [index, reference] of before.references.entries()) {
      if (index < first) assert.equal(after.references[index], reference);
      else assert.equal(after.references[index]?.span.start, reference.span.start + 1);
    }
  });
});
