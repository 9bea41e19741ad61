import assert from 'node:assert/strict';
import { countOpen, getOutline, noFilter, passes, type Filter, type OutlineNode } from '../../../client/src/workList/outline.ts';
import type { ReportSummary } from '../../../server/src/lsp/protocol.ts';
import { getReportSummaries, getSampleDraft } from '../../support/reportSummaries.ts';

const toKey = ({ symbol, answers }: ReportSummary): string => `${symbol ?? ''} ${answers}`;
const all = getReportSummaries({ 'report.md': getSampleDraft('CMW_C_MEX_5.md'), 'followUp.md': getSampleDraft('CMW_C_MEX_FCO_4.md') });
const report = all.filter(({ scope }) => scope === 'all');

/** A line for each row, as deep as it stands. */
function draw(nodes: readonly OutlineNode[], depth = 0): readonly string[] {
  return nodes.flatMap(({ number, title, unit, answered, total, children }) => [
    `${'  '.repeat(depth)}${[number, title].filter(Boolean).join(' · ')}${unit ? '' : ` (${answered}/${total})`}`,
    ...draw(children, depth + 1),
  ]);
}

function countUnits(nodes: readonly OutlineNode[]): number {
  return nodes.reduce((sum, { unit, children }) => sum + (unit ? 1 : countUnits(children)), 0);
}

describe('the rows of the work list', () => {
  it('are section, topic, paragraph and item; a level of one child gives its name to it', () => {
    const lines = draw(getOutline(report, noFilter, toKey));
    assert.deepEqual(lines.slice(0, 14), [
      '9 · B. Positive aspects',
      '1. General measures of implementation (arts. 73 and 84) (3/24)',
      '  11 · Legislation and application (0/4)',
      '    11 (a)',
      '    11 (b)',
      '    11 (c)',
      '    11 (d)',
      '  12 · Ratification of relevant instruments',
      '  14 · Coordination (1/4)',
      '    14 (a)',
      '    14 (b)',
      '    14 (c)',
      '    14 (d)',
      '  16 · Data collection (0/4)',
    ]);
    const at = lines.findIndex((line) => line.includes('Non-discrimination'));
    assert.deepEqual(lines.slice(at, at + 3), ['  Non-discrimination (0/6)', '    24 (0/3)', '      24 (a)']);
    assert.equal(countUnits(getOutline(report, noFilter, toKey)), 101);
  });

  it('begin with the report where there are several, and keep two of the same name apart', () => {
    const lines = getOutline(all, noFilter, toKey);
    assert.deepEqual(lines.map(({ isReport, total }) => [isReport, total]), [[true, 101], [true, 20]]);
    const ids = new Set<string>();
    const collect = (nodes: readonly OutlineNode[]): void => nodes.forEach(({ id, children }) => (ids.add(id), collect(children)));
    collect(lines);
    assert.equal(ids.size, draw(lines).length);
  });

  it('are those that fit the filter, with the counts of all', () => {
    const filter: Filter = { statuses: ['unanswered'], followUp: true, owners: [] };
    const outline = getOutline(report, filter, toKey);
    assert.equal(countUnits(outline), report[0]!.units.filter(({ status, followUp }) => status === 'unanswered' && followUp).length);
    assert.ok(draw(outline).some((line) => /34 · .* \(1\/5\)$/.test(line)), draw(outline).join('\n'));
    assert.deepEqual(getOutline(report, { ...noFilter, owners: ['nobody'] }, toKey), []);
  });

  it('have other parents under a filter and the same leaves, so that what was open stays as it was', () => {
    const leaves = (nodes: readonly OutlineNode[]): readonly string[] => nodes.flatMap(({ id, unit, children }) => (unit ? [id] : leaves(children)));
    const filtered = getOutline(report, { ...noFilter, followUp: true }, toKey);
    const ids = leaves(getOutline(report, noFilter, toKey));
    assert.ok(leaves(filtered).every((id) => ids.includes(id)));
    assert.ok(filtered.every(({ id, unit }) => unit || id.includes('|filter|')));
  });

  it('tell owners apart, and those without one', () => {
    const [mine, nobodys] = ['SRE', null].map((owner) => ({ ...report[0]!.units[0]!, owner }));
    assert.ok(passes(mine!, { ...noFilter, owners: ['SRE', ''] }) && passes(nobodys!, { ...noFilter, owners: [''] }));
    assert.ok(!passes(nobodys!, { ...noFilter, owners: ['SRE'] }));
  });

  it('show a report whose document is missing only beside others', () => {
    const unknown = getReportSummaries({ 'other.md': '---\nsymbol: CMW/C/PER/3\nanswers: CMW/C/PER/CO/2\n---\n' });
    assert.deepEqual(draw(getOutline(unknown, noFilter, toKey)), []);
    assert.deepEqual(draw(getOutline([...unknown, ...report], noFilter, toKey)).slice(0, 1), [' (0/0)']);
  });

  it('count a place in which nothing is written as not answered, and lead to its blank', () => {
    const blank = '{Measures taken, their results at a date, and difficulties}';
    const draft = (first: string): string => `---\nanswers: CMW/C/MEX/CO/4\nlanguage: en\n---\n\n# Report\n\n## CMW/C/MEX/CO/4, para. 14 (a)\n\n${first}\n\n## CMW/C/MEX/CO/4, para. 14 (b)\n\n${blank}\n`;
    const find = (text: string): readonly ReportSummary[] => getReportSummaries({ 'report.md': text });
    const [begun] = find(draft(`The Commission met in May 2026. ${blank}`));
    const [empty] = find(draft(blank));
    assert.ok(begun && empty);
    const unit = (of: ReportSummary, letter: string) => of.units.find(({ number }) => number === `14 (${letter})`);
    assert.deepEqual(['a', 'b'].map((letter) => [unit(begun, letter)?.status, unit(begun, letter)?.open]), [['partial', false], ['partial', true]]);
    assert.equal(countOpen(empty), empty.units.length);
    assert.equal(countOpen(begun), begun.units.length - 1);
    assert.equal(begun.counts.unanswered, begun.units.length - 2);
    assert.equal(unit(begun, 'b')?.slot?.range.start.line, draft(`The Commission met in May 2026. ${blank}`).lastIndexOf('{'));
    assert.equal(begun.units.filter((each) => passes(each, { ...noFilter, statuses: ['unanswered'] })).length, begun.units.length - 1);
    assert.equal(unit(begun, 'c')?.slot, null);
  });
});
