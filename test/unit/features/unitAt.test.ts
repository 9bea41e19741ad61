import assert from 'node:assert/strict';
import { findUnitAt } from '../../../server/src/core/features/unitAt.ts';
import { pinpointId } from '../../../server/src/core/reference/path.ts';
import { getSnapshot, parseFixture } from '../../support/fixture.ts';

const frontMatter = '---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4\n---\n\n';

/** `36.b` where the place is about it, `~36.b` where it comes after it. */
function at(text: string): string | undefined {
  const fixture = parseFixture(text);
  const { fileId, offset } = fixture.cursor!;
  const found = findUnitAt(getSnapshot(fixture), fileId, offset);
  return found && `${found.exact ? '' : '~'}${pinpointId(found.unit.pinpoint).split('#')[1]}`;
}

describe('the recommendation that a place is about', () => {
  it('is the one cited at the place, before the one answered around it', () => {
    assert.equal(at(`${frontMatter}## CMW/C/MEX/CO/4, para. 36 (b)\n\nSee also CMW/C/MEX/CO/4, para. 4$00 (a).\n`), '40.a');
  });

  it('is the one answered around the place', () => {
    assert.equal(at(`${frontMatter}## CMW/C/MEX/CO/4, para. 36 (b)\n\nA la$0w was adopted.\n`), '36.b');
    assert.equal(at(`${frontMatter}## CMW/C/MEX/CO/4, para. 36\n\nA la$0w was adopted (CMW/C/MEX/4, para. 8).\n`), '36.a');
  });

  it('is the one before the place where that is about none', () => {
    assert.equal(at(`${frontMatter}## CMW/C/MEX/CO/4, para. 36 (b)\n\nA law was adopted.\n\n## Other matters\n\nNo$0thing.\n`), '~36.b');
    assert.equal(at(`${frontMatter}# Re$0port\n\n## CMW/C/MEX/CO/4, para. 36 (b)\n`), undefined);
  });

  it('is none where no report is asked about it', () => {
    assert.equal(at('# Notes\n\nSee CMW/C/MEX/CO/4, para. 3$06 (b).\n'), undefined);
    assert.equal(at('$0'), undefined);
  });

  it('is in the document the one that stands there, seen from the report that answers it', () => {
    const fixture = parseFixture(`${frontMatter}# Report\n`);
    const snapshot = getSnapshot(fixture);
    const document = snapshot.library.findDocument('CMW/C/MEX/CO/4')!;
    const unit = document.recommendations.find(({ pinpoint }) => pinpointId(pinpoint).endsWith('#36.b'))!;
    const found = findUnitAt(snapshot, document.id, unit.span.start + 5);
    assert.deepEqual([found?.unit, found?.exact, found?.report.symbol], [unit, true, 'CMW/C/MEX/5']);
    const concern = document.paragraphs.find(({ number }) => number === '35')!;
    const before = findUnitAt(snapshot, document.id, concern.span.start + 5);
    assert.deepEqual([before?.exact, before && pinpointId(before.unit.pinpoint)], [false, 'CMW/C/MEX/CO/4#34.e']);
  });
});
