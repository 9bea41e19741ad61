import assert from 'node:assert/strict';
import { getOutline, noFilter, type Filter } from '../../../client/src/workList/outline.ts';
import { getRows, noRows, type Rows } from '../../../client/src/workList/rows.ts';
import { getReportSummaries, getSampleDraft } from '../../support/reportSummaries.ts';

const draft = getSampleDraft('CMW_C_MEX_5.md');
const outline = (text: string, filter: Filter = noFilter): ReturnType<typeof getOutline> => getOutline(getReportSummaries({ 'report.md': text }), filter, ({ answers }) => answers);
const unit = (rows: Rows, number: string): ReturnType<Rows['find']> => rows.find('file:///report.md', `CMW/C/MEX/CO/4#${number}`);

describe('the rows of the work list while one types', () => {
  const { rows: before } = getRows(outline(draft), noRows);

  it('are the same objects, and nothing is drawn again where only places have moved', () => {
    const { rows, redraw } = getRows(outline(draft.replace('# Fifth periodic', '\n\n# Fifth periodic')), before);
    assert.equal(redraw, 'nothing');
    assert.equal(unit(rows, '36.b'), unit(before, '36.b'));
    assert.deepEqual(rows.roots, before.roots);
    // A click goes to where the reply is now.
    const line = (of: Rows): number => of.get(unit(of, '14.c')!)!.node.unit!.places[0]!.range.start.line;
    assert.equal(line(rows), line(before) + 2);
  });

  it('draws the row again whose reply has grown, and no other', () => {
    const { rows, redraw } = getRows(outline(draft.replace('In January 2023, the', 'Already in January 2023, the')), before);
    assert.deepEqual(redraw, [unit(rows, '14.c')]);
    assert.deepEqual(getRows(outline(draft), before).redraw, 'nothing');
  });

  it('draws a row and those over it again when its reply is gone, as the same rows', () => {
    const { rows, redraw } = getRows(outline(draft.replace('#### CMW/C/MEX/CO/4, para. 14 (c)', '')), before);
    assert.ok(Array.isArray(redraw));
    const leaf = unit(rows, '14.c')!;
    assert.equal(leaf, unit(before, '14.c'));
    const parents = [rows.get(leaf)!.parent!, rows.get(rows.get(leaf)!.parent!)!.parent!];
    assert.deepEqual(new Set(redraw), new Set([leaf, ...parents]));
    assert.equal(rows.get(parents[1]!)!.parent, undefined);
  });

  it('draws all again under another filter, and the old rows come back after it', () => {
    const filtered = getRows(outline(draft, { ...noFilter, followUp: true }), before);
    assert.equal(filtered.redraw, 'all');
    assert.equal(unit(filtered.rows, '14.c'), undefined);
    assert.equal(unit(filtered.rows, '36.b'), unit(before, '36.b'));
    assert.equal(getRows(outline(draft), filtered.rows).redraw, 'all');
  });

  it('know a paragraph with items by its id', () => {
    const paragraph = before.get(unit(before, '36.b')!)!.parent!;
    assert.deepEqual([paragraph.unit, paragraph.uri], ['CMW/C/MEX/CO/4#36', 'file:///report.md']);
  });
});
