import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDraft } from '../../../server/src/core/draft/parseDraft.ts';

/** 100 kB of one thing: the time limit of the test runner is the only clock here. */
const size = 100_000;

describe('parseDraft on 100 kB of hostile text', () => {
  const units: readonly string[] = ['(', ')', '[', ']', '{', '}', '{x', '<', '<b', '<!--', '-->', '<!-- reply: ', '<!-- reply: ; status: ', '*', '_ ', '`', '```\n', '> ', '- ', '1. ', '55.\n', '(a) ', '(a) x\n', '\n(i) x.', '|', '|a|\n|-|\n', '[^1]: ', '[^1]', '^[', '[4: ', '[footnoteRef:1]', '&amp;', '\\', 'para. ', 'CMW/C/MEX/CO/4, para. 36 (b), ', 'see paragraph 36 (', 'Ibid., ', '[^1]: Ibid.\n', '# a\n', '## Paragraph 36\n', 'a. ', 'GE.24-1 ', '\u00a0', '\t', '\u0000', '\ud800', '---\n', 'a: [', '=\n', '     ', '{a}<b>`c`*d*'];
  for (const unit of units) {
    it(JSON.stringify(unit), () => {
      const text = unit.repeat(Math.ceil(size / unit.length));
      assert.equal(parseDraft('x.md', `---\nanswers: CMW/C/MEX/CO/4\n---\n${text}`).isDraft, true);
    }).timeout(20_000);
  }
});
