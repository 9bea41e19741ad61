import assert from 'node:assert/strict';
import { matchWords } from '../../../client/src/workList/matchWords.ts';
import { getReportSummaries, getSampleDraft } from '../../support/reportSummaries.ts';

const [report] = getReportSummaries({ 'report.md': getSampleDraft('CMW_C_MEX_5.md') });
const find = (typed: string): readonly string[] =>
  report!.units
    .map((unit) => ({ number: unit.number, fit: matchWords(typed, unit) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .map(({ number }) => number);

describe('the search box over the recommendations', () => {
  for (const typed of ['36b', '36 (b)', '36 b)', '36.b', 'para. 36 (b)', 'párr. 36 b)', 'PARA 36(B)']) {
    it(`finds 36 (b) by “${typed}”`, () => assert.deepEqual(find(typed), ['36 (b)']));
  }

  it('finds all items of a paragraph by its number, and no other paragraph before them', () => {
    assert.deepEqual(find('36').slice(0, 4), ['36 (a)', '36 (b)', '36 (c)', '36 (d)']);
    assert.deepEqual(find('paragraph 36'), find('36'));
    assert.deepEqual(find('6').slice(0, 2), ['60', '62 (a)']);
  });

  it('finds by words in any order, whole words and beginnings first', () => {
    assert.equal(find('reform legislative 36')[0], '36 (b)');
    assert.equal(find('legislative reform')[0], find('reform legislative')[0]);
    assert.ok(find('deprivation liberty').includes('36 (a)'));
  });

  it('does without accents and case, and finds nothing where a word is missing', () => {
    const unit = { number: '36 b)', topic: 'Privación de la libertad', section: '', text: 'Emprender una reforma legislativa', owner: 'SEGOB' };
    assert.ok(matchWords('privacion REFORMA', unit) > 0);
    assert.ok(matchWords('segob', unit) > 0);
    assert.equal(matchWords('reforma fiscal', unit), 0);
    assert.equal(matchWords('párr.', unit), 0);
    assert.equal(matchWords('  ', unit), 1);
  });
});
