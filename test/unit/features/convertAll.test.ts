import assert from 'node:assert/strict';
import { getChangedTexts } from '../../../server/src/core/features/change.ts';
import { getAllConversions } from '../../../server/src/core/features/convertAll.ts';
import { fifthReport, getSnapshot, parseFixture, type SnapshotOptions } from '../../support/fixture.ts';

function convert(body: string, options: SnapshotOptions = {}): readonly (readonly [title: string, after: string])[] {
  const fixture = parseFixture(`${fifthReport.replace('answers', 'language: en\nanswers')}\n${body}`);
  const snapshot = getSnapshot(fixture, options);
  const draft = snapshot.drafts.get('report.md');
  assert.ok(draft);
  return getAllConversions(snapshot, draft, undefined).map(({ title, edits }) => [title, (getChangedTexts(snapshot.drafts, edits).get('report.md') ?? '').replace(/^---[\s\S]*?---\n/, '')]);
}

describe('getAllConversions', () => {
  const body = 'See CMW/C/MEX/CO/4, paras. 34 (a) and 36 (b), CMW/C/MEX/CO/4, párr. 42, and CMW/C/MEX/CO/4, para. 99.\n\n> CMW/C/MEX/CO/4, para. 38\n';

  it('writes all that is certain in another language or style, and says how many stay', () => {
    assert.deepEqual(convert(body), [
      ['Write 1 reference in English; 2 stay as they are', body.replace('párr. 42', 'para. 42')],
      ['Write 1 reference in Spanish; 2 stay as they are', body.replace('paras. 34 (a) and 36 (b)', 'párrs. 34 a) y 36 b)')],
      ['Write 2 references in French; 2 stay as they are', body.replace('paras. 34 (a) and 36 (b)', 'par. 34 a) et 36 b)').replace('párr. 42', 'par. 42')],
      ['Write 1 reference in short form; 2 stay as they are', body.replace('párr. 42', 'para. 42')],
      ['Write 2 references in full words; 2 stay as they are', 'See paragraphs 34 (a) and 36 (b) of CMW/C/MEX/CO/4, paragraph 42 of CMW/C/MEX/CO/4, and CMW/C/MEX/CO/4, para. 99.\n\n> CMW/C/MEX/CO/4, para. 38\n'],
    ]);
  });

  it('speaks Spanish, and offers nothing for one reference or none', () => {
    assert.deepEqual(convert(body, { configuration: { uiLanguage: 'es' } }).map(([title]) => title)[1], 'Pasar 1 referencia al español; 2 quedan como están');
    assert.deepEqual(convert('CMW/C/MEX/CO/4, para. 42\n'), []);
    assert.deepEqual(convert('Text.\n'), []);
  });
});
