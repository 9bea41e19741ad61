import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDraft } from '../../../server/src/core/draft/parseDraft.ts';
import type { Disposition, Draft } from '../../../server/src/core/model.ts';

function read(body: string): Draft {
  return parseDraft('report.md', `---\nanswers: CMW/C/MEX/CO/4\n---\n${body}`);
}

function only(body: string): Disposition & { readonly opens: string; readonly ids: readonly string[] } {
  const draft = read(body);
  assert.equal(draft.dispositions.length, 1);
  const [disposition] = draft.dispositions;
  assert.ok(disposition);
  const ids = disposition.targets.map(({ pinpoint }) => `${pinpoint?.symbol}#${pinpoint?.path.join('.')}`);
  return { ...disposition, ids, opens: draft.text.slice(disposition.block.start, disposition.block.end) };
}

describe('a `<!-- reply: … -->` comment', () => {
  it('is read with its status, reason and owner', () => {
    const { ids, status, reason, owner, problems } = only('## Law\n\n<!-- reply: CMW/C/MEX/CO/4 para. 36 (b); status: not-accepted; reason: a matter of\nthe states; nothing to add: see annex; owner: INM, SRE -->\n\nText.\n');
    assert.deepEqual({ ids, status, reason, owner, problems }, {
      ids: ['CMW/C/MEX/CO/4#36.b'],
      status: 'not-accepted',
      reason: 'a matter of the states; nothing to add: see annex',
      owner: 'INM, SRE',
      problems: [],
    });
  });

  it('takes a bare number for the document the draft answers, and several references', () => {
    assert.deepEqual(only('<!-- reply: párrs. 36 b) y 38 a) -->\n\nTexto.\n').ids, ['CMW/C/MEX/CO/4#36.b', 'CMW/C/MEX/CO/4#38.a']);
  });

  const opened: readonly (readonly [title: string, body: string, opens: string])[] = [
    ['the section of the heading it stands under', '## Law\n\n<!-- reply: para. 36 -->\n\nOne.\n\n### More\n\nTwo.\n\n## Next\n\nNo.\n', '## Law\n\n<!-- reply: para. 36 -->\n\nOne.\n\n### More\n\nTwo.'],
    ['the section of the heading it stands before', 'Text.\n\n<!-- reply: para. 36 -->\n## Law\n\nOne.\n\n## Next\n', '## Law\n\nOne.'],
    ['the section of the heading it stands in', '## Law <!-- reply: para. 36 -->\n\nOne.\n', '## Law <!-- reply: para. 36 -->\n\nOne.'],
    ['the paragraph it stands before', 'Zero.\n\n<!-- reply: para. 36 -->\n\n55. One:\n\n(a) Two.\n\n56. No.\n', '55. One:\n\n(a) Two.'],
    ['the paragraph it stands in', '## Law\n\n55. <!-- reply: para. 36 -->One.\n\n56. No.\n', '55. <!-- reply: para. 36 -->One.'],
    ['the paragraph whose first line it opens', '## Law\n\n<!-- reply: para. 36 --> One.\n\nNo.\n', '<!-- reply: para. 36 --> One.'],
    ['the item it stands in', '- Zero\n- One <!-- reply: para. 36 -->\n  - Two\n- No\n', '- One <!-- reply: para. 36 -->\n  - Two'],
    ['the row it stands in', '| a | b |\n|---|---|\n| <!-- reply: para. 36 --> | One |\n| No | No |\n', '| <!-- reply: para. 36 --> | One |'],
    ['nothing at the end', 'Zero.\n\n<!-- reply: para. 36 -->\n', ''],
  ];
  for (const [title, body, opens] of opened) it(`opens ${title}`, () => assert.equal(only(body).opens, opens));

  it('replies with the words of what it opens', () => {
    const replies = (body: string): string[] => read(body).replies.map(({ reference, words, in: place }) => `${reference.written} ${words} ${place}`);
    assert.deepEqual(replies('## Law\n\n<!-- reply: para. 36 (b) -->\n\nOne two.\n'), ['para. 36 (b) 2 heading']);
    assert.deepEqual(replies('Zero.\n\n<!-- reply: para. 36 (b) -->\n\n55. One two three.\n\n56. No.\n'), ['para. 36 (b) 3 block']);
    assert.deepEqual(replies('Zero.\n\n<!-- reply: para. 36 (b) -->\n'), []);
  });

  it('does not reply again where the heading already does', () => {
    const draft = read('## Paragraph 36 (b)\n\n<!-- reply: para. 36 (b); owner: INM -->\n\nOne two.\n');
    assert.equal(draft.replies.length, 1);
    assert.equal(draft.dispositions[0]?.owner, 'INM');
    assert.equal(read('## Paragraph 36\n\n<!-- reply: para. 36 (b); owner: INM -->\n\nOne two.\n').replies.length, 2);
  });

  const faulty: readonly (readonly [comment: string, problems: readonly (readonly [code: string, at: string])[]])[] = [
    ['<!-- reply: para. 36 (b); status: rejected; reason: no -->', [['unknown-status', 'rejected']]],
    ['<!-- reply: para. 36 (b); status: not-accepted -->', [['reason-missing', 'not-accepted']]],
    ['<!-- reply: para. 36 (b); status: not applicable; reason: -->', [['reason-missing', 'not applicable']]],
    ['<!-- reply: the whole of it; status: not-accepted; reason: no -->', [['no-reference', 'the whole of it']]],
    ['<!-- reply: ; owner: INM -->', [['no-reference', '']]],
    ['<!-- reply: para. 36 (b); statsu: not-accepted; reason: no -->', [['unknown-key', 'statsu']]],
    ['<!-- Reply: para. 36 (b); status: NOT-ACCEPTED; reason: no -->', []],
    ['<!-- reply: para. 36 (b) -->', []],
  ];
  for (const [comment, problems] of faulty) {
    it(`in “${comment}” has ${problems.length === 0 ? 'no problem' : (problems[0] ?? []).join(' at ')}`, () => {
      const draft = read(`${comment}\n\nText.\n`);
      assert.deepEqual(draft.dispositions[0]?.problems.map(({ code, span }) => [code, draft.text.slice(span.start, span.end)]), problems);
    });
  }

  it('is told from other comments', () => {
    const draft = read('<!-- note: reply: CMW/C/MEX/CO/4, para. 36 -->\n\n<!-- replying later -->\n\n`<!-- reply: para. 36 -->`\n\n> <!-- unclosed');
    assert.deepEqual(draft.dispositions, []);
  });
});
