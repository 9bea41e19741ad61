import assert from 'node:assert/strict';
import { findNextUnit } from '../../../client/src/workList/nextUnit.ts';
import type { UnitSummary } from '../../../server/src/lsp/protocol.ts';
import { getReportSummaries, getSampleDraft } from '../../support/reportSummaries.ts';

const [report] = getReportSummaries({ 'report.md': getSampleDraft('CMW_C_MEX_5.md') });
const isOpen = ({ status }: UnitSummary): boolean => status === 'unanswered';
const go = (from: string | undefined, direction: 1 | -1, fits = isOpen): string | undefined => findNextUnit(report!.units, from && `CMW/C/MEX/CO/4#${from}`, direction, fits)?.number;

describe('the next recommendation that is not answered', () => {
  it('is the next in the order of paragraphs, whether the one at hand is answered or not', () => {
    assert.deepEqual([go('14.b', 1), go('14.c', 1), go('11.d', 1), go('14.d', -1)], ['14 (d)', '14 (d)', '12', '14 (b)']);
  });

  it('is the first where nothing is at hand, and after the last', () => {
    assert.deepEqual([go(undefined, 1), go('69', 1), go('1000', 1)], ['9', '9', '9']);
    assert.equal(go('9', -1), go(undefined, -1));
  });

  it('may be the one at hand, and is none where all are answered', () => {
    assert.equal(go('36.b', 1, ({ number }) => number === '36 (b)'), '36 (b)');
    assert.equal(go('36.b', -1, ({ number }) => number === '36 (b)'), '36 (b)');
    assert.equal(go('36.b', 1, () => false), undefined);
  });

  it('goes through all of them, forwards and backwards, before one comes again', () => {
    for (const direction of [1, -1] as const) {
      const seen: string[] = [];
      let unit = findNextUnit(report!.units, undefined, direction, isOpen);
      while (unit && !seen.includes(unit.id)) {
        seen.push(unit.id);
        unit = findNextUnit(report!.units, unit.id, direction, isOpen);
      }
      assert.equal(seen.length, report!.counts.unanswered);
    }
  });
});
