import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseCitations } from '../../../server/src/core/reference/citations.ts';
import { resolveIbid } from '../../../server/src/core/reference/ibid.ts';
import { pinpointId } from '../../../server/src/core/reference/path.ts';

function resolved(...texts: string[]): string[] {
  return resolveIbid(texts.map((text, index) => ({ mark: String(index + 1), citations: parseCitations(text) }))).map(
    ({ references, ambiguous }) => [...references.map(pinpointId), ...ambiguous.map(({ candidates }) => `ambiguous(${candidates.join(' | ')})`)].join(' + ') || '–',
  );
}

describe('resolveIbid', () => {
  it('follows a chain to its start and inherits the symbol only', () => {
    assert.deepEqual(resolved('CMW/C/MEX/CO/3, para. 37.', 'Ibid., para. 38 (c).', 'Ibid., para. 38.', 'Ibid.'), ['CMW/C/MEX/CO/3#37', 'CMW/C/MEX/CO/3#38.c', 'CMW/C/MEX/CO/3#38', 'CMW/C/MEX/CO/3']);
  });

  it('works in the six languages', () => {
    for (const ibid of ['Ibid., párr. 34.', 'Ibid., par. 34.', 'Там же, п. 34.', 'المرجع نفسه، الفقرة 34', '同上，第34段', 'ibíd., párr. 34']) {
      assert.deepEqual(resolved('CMW/C/MEX/CO/3, para. 33.', ibid), ['CMW/C/MEX/CO/3#33', 'CMW/C/MEX/CO/3#34'], ibid);
    }
  });

  it('never guesses behind a note with several sources or none', () => {
    assert.deepEqual(resolved('See CMW/C/SR.592 and CMW/C/SR.593.', 'Ibid., para. 3.', 'Ibid., para. 4.'), ['CMW/C/SR.592 + CMW/C/SR.593', 'ambiguous(CMW/C/SR.592 | CMW/C/SR.593)', 'ambiguous()']);
    assert.deepEqual(resolved('Recommendation No. CEDH/05/2023.', 'Ibid., para. 3.'), ['–', 'ambiguous()']);
    assert.deepEqual(resolved('Ibid., para. 3.'), ['ambiguous()']);
  });

  it('is not safe behind a note that also cites another text', () => {
    const [first, second] = ['CMW/C/MEX/CO/3, para. 33, and Study of migration, p. 4.', 'Ibid., para. 34.'].map((text, index) => ({ mark: String(index), citations: parseCitations(text), citesOther: index === 0 }));
    assert.deepEqual(resolveIbid([first!, second!])[1]?.ambiguous[0]?.candidates, ['CMW/C/MEX/CO/3']);
  });

  it('stands for the citation before it in its own note', () => {
    assert.deepEqual(resolved('CMW/C/MEX/CO/3, para. 33; ibid., para. 35.', 'Ibid., para. 36.'), ['CMW/C/MEX/CO/3#33 + CMW/C/MEX/CO/3#35', 'CMW/C/MEX/CO/3#36']);
  });
});
