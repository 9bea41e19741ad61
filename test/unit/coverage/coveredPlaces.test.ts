import assert from 'node:assert/strict';
import { getCoveredFiles } from '../../../server/src/core/coverage/coveredPlaces.ts';
import { concludingObservations, enoughWords, fifthReport, getSeedText, getSnapshot, parseFixture } from '../../support/fixture.ts';

describe('the places that are answered or open', () => {
  it('are in the document as many as the report counts, for every sample draft', () => {
    const drafts = new Map(['CMW_C_MEX_5.md', 'CMW_C_MEX_5_consular.md', 'CMW_C_MEX_FCO_4.md'].map((name) => [name, getSeedText(`drafts/${name}`)]));
    for (const report of getSnapshot({ drafts, documents: [] }).reports) {
      const places = getCoveredFiles([report]).find(({ fileId }) => fileId === `seeds/${concludingObservations}`)?.places ?? [];
      assert.deepEqual([places.filter(({ answered }) => answered).length, places.length], [report.counts.answered, report.counts.total]);
    }
  });

  it('are in a draft its replies, each once, open while one of several recommendations is', () => {
    const text = `${fifthReport}\n\n## CMW/C/MEX/CO/4, para. 36 (b)\n\n${enoughWords}\n\n## CMW/C/MEX/CO/4, para. 34 (a)\n\nShort.\n\n## CMW/C/MEX/CO/4, para. 38\n\n${enoughWords}\n\n## CMW/C/MEX/CO/4, paras. 40 (a) and (b)\n\n${enoughWords}\n`;
    const snapshot = getSnapshot(parseFixture(text));
    const places = getCoveredFiles(snapshot.reports).find(({ fileId }) => fileId === 'report.md')?.places ?? [];
    assert.deepEqual(
      places.map(({ span, answered }) => [/para[^\n]*/.exec(text.slice(span.start))?.[0], answered]),
      [['para. 36 (b)', true], ['para. 34 (a)', false], ['para. 38', false], ['paras. 40 (a) and (b)', true]],
    );
  });

  it('are open where one of two reports does not answer', () => {
    const reply = `## CMW/C/MEX/CO/4, para. 36 (b)\n\n${enoughWords}\n`;
    const files = (second: string): string => `//- one.md\n${fifthReport}\n\n${reply}\n//- two.md\n---\nsymbol: CMW/C/MEX/FCO/4\nanswers: CMW/C/MEX/CO/4\nscope: follow-up\n---\n\n${second}`;
    const answered = (second: string): number =>
      getCoveredFiles(getSnapshot(parseFixture(files(second))).reports).find(({ fileId }) => fileId.endsWith(concludingObservations))?.places.filter((place) => place.answered).length ?? -1;
    assert.deepEqual([answered(reply), answered('Nothing yet.')], [1, 0]);
  });

  it('are none without a report', () => {
    assert.deepEqual(getCoveredFiles([]), []);
  });
});
