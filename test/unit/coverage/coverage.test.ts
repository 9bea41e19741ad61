import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { defaultConfiguration } from '../../../server/src/core/configuration.ts';
import { computeReports } from '../../../server/src/core/coverage/coverage.ts';
import { parseDraft } from '../../../server/src/core/draft/parseDraft.ts';
import { createLibrary, withDocument } from '../../../server/src/core/library/library.ts';
import type { Draft, ReportCoverage, SourceDocument } from '../../../server/src/core/model.ts';
import { readSeed } from '../../support/readSeeds.ts';

const observations = readSeed('CMW_C_MEX_CO_4.txt');
const library = createLibrary([observations]);

/** Twenty words: enough for a reply. */
const enough = 'On 5 May 2026 the Ministry of the Interior published the regulation that the courts had ordered in their judgment.';

function draft(body: string, front = 'symbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4', id = 'report.md'): Draft {
  return parseDraft(id, `---\n${front}\n---\n${body}`);
}

function report(...drafts: readonly Draft[]): ReportCoverage {
  const reports = computeReports(drafts, library, defaultConfiguration);
  assert.equal(reports.length, 1);
  return reports[0] as ReportCoverage;
}

/** `36.b answered`: all units that are not unanswered. */
function statuses(coverage: ReportCoverage): string[] {
  return coverage.units.filter(({ status }) => status !== 'unanswered').map(({ recommendation, status, partial }) => `${recommendation.pinpoint.path.join('.')} ${status}${partial ? ` (${partial})` : ''}`);
}

describe('the status of a unit', () => {
  const cases: readonly (readonly [title: string, body: string, statuses: readonly string[]])[] = [
    ['answered by a section', `## CMW/C/MEX/CO/4, para. 36 (b)\n\n${enough}`, ['36.b answered']],
    ['answered by a paragraph', `55. As regards paragraph 36 (b) of the concluding observations, ${enough}`, ['36.b answered']],
    ['answered by a row', `| a | b |\n|---|---|\n| CMW/C/MEX/CO/4, para. 36 (b) | ${enough} |`, ['36.b answered']],
    ['answered in a list', `## Paragraphs 34 (a), 36 (b) and (c)\n\n${enough}`, ['34.a answered', '36.b answered', '36.c answered']],
    ['answered in a range of items', `## Paragraph 36 (b)–(d)\n\n${enough}`, ['36.b answered', '36.c answered', '36.d answered']],
    ['answered as an undivided paragraph', `## Paragraph 42\n\n${enough}`, ['42 answered']],
    ['answered as a request', `## Paragraph 65\n\n${enough}`, ['65 answered']],
    ['answered where it is embedded in a paragraph of praise', `## Paragraph 9\n\n${enough}`, ['9 answered']],
    ['partial by its paragraph as a whole', `## Paragraph 58\n\n${enough}`, ['a', 'b', 'c', 'd', 'e', 'f'].map((label) => `58.${label} partial (ancestor-only)`)],
    ['partial or answered by a range of paragraphs', `## Paragraphs 42 to 44\n\n${enough}`, ['42 answered', '44.a partial (ancestor-only)', '44.b partial (ancestor-only)']],
    ['partial when thin', '## Paragraph 36 (b)\n\nThe reform is under way.', ['36.b partial (thin)']],
    ['partial without any text', '## Paragraph 36 (b)\n', ['36.b partial (thin)']],
    ['partial with slots', `## Paragraph 36 (b)\n\n${enough} It is {result}.`, ['36.b partial (placeholders)']],
    ['answered elsewhere though thin here', `## Paragraph 36 (b)\n\nSee below.\n\n## Again: paragraph 36 (b)\n\n${enough}`, ['36.b answered']],
    ['mentioned in parentheses', `It is so (CMW/C/MEX/CO/4, para. 36 (b)).`, ['36.b mentioned']],
    ['mentioned in running text', `It is so. Paragraph 36 (b) of the concluding observations says it.`, ['36.b mentioned']],
    ['not touched by a bare number in running text', '55. As regards paragraph 36 (b), yes.', []],
    ['not touched by the document as a whole', `## Reply to CMW/C/MEX/CO/4\n\n${enough}`, []],
    ['not touched by an item that the paragraph does not have', `## CMW/C/MEX/CO/4, para. 12 (a)\n\n${enough}`, []],
    ['not touched by such an item inside one that is there', `## CMW/C/MEX/CO/4, para. 36 (b) (ii)\n\n${enough}`, []],
    ['answered beside an item that is not there', `## Paragraph 12\n\n${enough}\n\n## Paragraph 12 (a)\n\n${enough}`, ['12 answered']],
    ['not touched by a mention of an item that is not there', 'It is so (CMW/C/MEX/CO/4, para. 12 (a)).', []],
    ['not touched by the same number of another cycle', `## CMW/C/MEX/CO/3, para. 36 (b)\n\n${enough}`, []],
    ['justified with a reason', '<!-- reply: para. 36 (b); status: not-accepted; reason: a matter of the states -->', ['36.b justified']],
    ['justified and never answered', `## Paragraph 36 (b)\n\n<!-- reply: para. 36 (b); status: not-applicable; reason: repealed -->\n\n${enough}`, ['36.b justified']],
    ['justified with its paragraph, but for what has a reply', `<!-- reply: para. 34; status: not-accepted; reason: no -->\n\n# Report\n\n## Paragraph 34 (a)\n\n${enough}`, ['34.a answered', '34.b justified', '34.c justified', '34.d justified', '34.e justified']],
    ['partial without a reason', '<!-- reply: para. 36 (b); status: not-accepted -->\n\nText.', ['36.b partial (thin)']],
    ['answered by an explicit reply', `<!-- reply: para. 36 (b); owner: INM -->\n\n${enough}`, ['36.b answered']],
  ];
  for (const [title, body, expected] of cases) it(title, () => assert.deepEqual(statuses(report(draft(body))), expected));

  it('is partial when the reply only repeats the recommendation, quoted or not', () => {
    const unit = observations.recommendations.find(({ pinpoint }) => pinpoint.path.join('.') === '36.b');
    assert.ok(unit && unit.text.split(' ').length > 20);
    assert.deepEqual(statuses(report(draft(`## Paragraph 36 (b)\n\n${unit.text}`))), ['36.b partial (thin)']);
    assert.deepEqual(statuses(report(draft(`## Paragraph 36 (b)\n\n> ${unit.text}\n\nThe reform is under way.`))), ['36.b partial (thin)']);
    assert.deepEqual(statuses(report(draft(`## Paragraph 36 (b)\n\nThe State Party will ${unit.text.toUpperCase()} It is under way.`))), ['36.b partial (thin)']);
    const [place] = report(draft(`## Paragraph 36 (b)\n\n${unit.text} ${enough}`)).units.find(({ status }) => status === 'answered')?.replies ?? [];
    assert.equal(place?.words, 20);
  });

  it('takes as many words as the setting says', () => {
    const body = '## Paragraph 36 (b)\n\nOne two three.';
    for (const [minimumReplyWords, status] of [[3, 'answered'], [4, 'partial'], [0, 'answered']] as const) {
      const [coverage] = computeReports([draft(body)], library, { ...defaultConfiguration, minimumReplyWords });
      assert.equal(coverage?.units.find(({ recommendation }) => recommendation.pinpoint.path.join('.') === '36.b')?.status, status);
    }
  });

  it('names the owner, the nearer before the farther, and the reason', () => {
    const { units } = report(draft('<!-- reply: para. 34; owner: SRE -->\n\nText.\n\n<!-- reply: para. 34 (b); status: not-accepted; reason: no; owner: INM -->\n\nText.\n'));
    const of = (id: string) => units.find(({ recommendation }) => recommendation.pinpoint.path.join('.') === id);
    assert.deepEqual([of('34.a')?.owner, of('34.b')?.owner, of('36.a')?.owner], ['SRE', 'INM', undefined]);
    assert.deepEqual([of('34.a')?.disposition, of('34.b')?.disposition?.disposition.reason], [undefined, 'no']);
  });

  it('shows every reply, the second as well', () => {
    const coverage = report(draft(`## Paragraph 36 (b)\n\n${enough}`), draft(`## Paragraph 36\n\n${enough}\n\n## Paragraph 36 (b)\n\n${enough}`, undefined, 'second.md'));
    const unit = coverage.units.find(({ recommendation }) => recommendation.pinpoint.path.join('.') === '36.b');
    assert.deepEqual(unit?.replies.map(({ draftId, toAncestor, words }) => [draftId, toAncestor, words]), [['report.md', false, 20], ['second.md', true, 20], ['second.md', false, 20]]);
  });
});

describe('a report', () => {
  it('to the concluding observations on Mexico asks for 101 units, 20 of them in two years', () => {
    const { counts, followUp, due, words, answers, symbol, scope } = report(draft('# Report\n'));
    assert.deepEqual({ counts, followUp, due, answers, symbol, scope }, {
      counts: { total: 101, answered: 0, partial: 0, mentioned: 0, justified: 0, unanswered: 101 },
      followUp: { total: 20, answered: 0, partial: 0, mentioned: 0, justified: 0, unanswered: 20, due: '2027-05-01' },
      due: '2030-05-01',
      answers: 'CMW/C/MEX/CO/4',
      symbol: 'CMW/C/MEX/5',
      scope: 'all',
    });
    assert.deepEqual(words, { body: 1, footnotes: 0, limit: 21_200 });
  });

  it('that answers every unit has no more to answer, in English and in Spanish', () => {
    const english = observations.recommendations.map(({ pinpoint: { path } }) => `### Paragraph ${path[0]}${path[1] ? ` (${path[1]})` : ''} of the concluding observations\n\n${enough}\n`);
    const spanish = observations.recommendations.map(({ pinpoint: { path } }) => `### Párrafo ${path[0]}${path[1] ? ` ${path[1]})` : ''} de las observaciones finales\n\nEl 5 de mayo de 2026 la Secretaría de Gobernación publicó el reglamento que habían ordenado los tribunales en su sentencia.\n`);
    for (const sections of [english, spanish]) {
      const { counts, followUp } = report(draft(`# Report\n\n${sections.join('\n')}`));
      assert.deepEqual([counts.answered, counts.unanswered, followUp?.answered], [101, 0, 20]);
    }
  });

  it('on follow-up asks for those units alone, with its own limit and date', () => {
    const { counts, followUp, due, words, scope } = report(draft(`## Párrafo 36 b)\n\n${enough}\n\n## Párrafo 42\n\n${enough}`, 'symbol: CMW/C/MEX/FCO/4\nanswers: CMW/C/MEX/CO/4\nscope: follow-up'));
    assert.deepEqual([counts.total, counts.answered, followUp?.total, followUp?.answered, due, words.limit, scope], [20, 1, 20, 1, '2027-05-01', 3_500, 'follow-up']);
  });

  it('is all files with its symbol; its words add up', () => {
    const a = draft(`## Paragraph 36 (b)\n\n${enough}[^1]\n\n[^1]: A note.`, undefined, 'a.md');
    const b = draft(`## Paragraph 42\n\n${enough}\n\n# Annex\n\nNot counted.`, undefined, 'b.md');
    const other = draft(`## Paragraph 44 (a)\n\n${enough}`, 'symbol: CMW/C/MEX/6\nanswers: CMW/C/MEX/CO/4', 'c.md');
    const noDraft = draft(`## Paragraph 44 (b)\n\n${enough}`, 'symbol: CMW/C/MEX/5', 'd.md');
    const reports = computeReports([other, noDraft, b, a], library, defaultConfiguration);
    assert.deepEqual(reports.map(({ symbol, draftIds, counts }) => [symbol, draftIds, counts.answered]), [['CMW/C/MEX/5', ['a.md', 'b.md'], 2], ['CMW/C/MEX/6', ['c.md'], 1]]);
    assert.deepEqual(reports[0]?.words, { body: 22 + 22, footnotes: 2, annexes: 3, limit: 21_200 });
  });

  it('without a symbol is one file', () => {
    const reports = computeReports([draft('## Paragraph 42\n', 'answers: CMW/C/MEX/CO/4', 'b.md'), draft('', 'answers: CMW/C/MEX/CO/4', 'a.md')], library, defaultConfiguration);
    assert.deepEqual(reports.map(({ symbol, draftIds }) => [symbol, draftIds]), [[undefined, ['a.md']], [undefined, ['b.md']]]);
  });

  it('has the wider scope where its files differ, and one entry for each document that any of them answers', () => {
    const a = draft('## Paragraph 36 (b)\n', 'symbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4\nscope: follow-up', 'a.md');
    const b = draft(`## Paragraph 42 of the concluding observations\n\n${enough}`, 'symbol: CMW/C/MEX/5\nanswers: [CMW/C/MEX/QPR/5, CMW/C/MEX/CO/4]', 'b.md');
    const reports = computeReports([a, b], library, defaultConfiguration);
    assert.deepEqual(reports.map(({ answers, scope, document, draftIds, counts }) => [answers, scope, document?.symbol, draftIds, counts.total]), [
      ['CMW/C/MEX/CO/4', 'all', 'CMW/C/MEX/CO/4', ['a.md', 'b.md'], 101],
      ['CMW/C/MEX/QPR/5', 'all', undefined, ['a.md', 'b.md'], 0],
    ]);
    assert.deepEqual(statuses(reports[0] as ReportCoverage), ['36.b partial (thin)', '42 answered']);
  });

  it('counts a bare number in a heading for the one answered document that has it', () => {
    const several = draft(`## Paragraph 36 (b)\n\n${enough}`, 'answers: [CMW/C/MEX/CO/4, CMW/C/MEX/4]');
    const [coverage] = computeReports([several], withDocument(library, readSeed('CMW_C_MEX_4.txt')), defaultConfiguration);
    assert.deepEqual(statuses(coverage as ReportCoverage), ['36.b answered']);
  });

  it('whose answered document is not at hand has no units', () => {
    const coverage = report(draft('## Paragraph 36\n', 'symbol: CMW/C/MEX/4\nanswers: CMW/C/MEX/CO/3'));
    assert.deepEqual([coverage.document, coverage.units, coverage.counts.total, coverage.due], [undefined, [], 0, undefined]);
  });

  it('is measured by the version in its own language', () => {
    const spanish: SourceDocument = { ...observations, id: 'es', language: 'es' };
    const both = withDocument(library, spanish);
    assert.equal(computeReports([draft('', 'language: es\nanswers: CMW/C/MEX/CO/4')], both, defaultConfiguration)[0]?.document, spanish);
    assert.equal(computeReports([draft('', 'language: fr\nanswers: CMW/C/MEX/CO/4')], both, defaultConfiguration)[0]?.document, observations);
  });

  it('has the word limit of its kind, or the one that is set', () => {
    const limitOf = (front: string, wordLimit?: number) => computeReports([draft('', front)], library, { ...defaultConfiguration, wordLimit })[0]?.words.limit;
    const limits: readonly (readonly [front: string, limit: number])[] = [
      ['symbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4', 21_200],
      ['symbol: CEDAW/C/MEX/10-11\nanswers: CEDAW/C/MEX/CO/9', 21_200],
      ['symbol: CMW/C/MEX/1\nanswers: CMW/C/MEX/Q/1', 31_800],
      ['symbol: CRPD/C/SAU/1-2\nanswers: CMW/C/MEX/Q/1', 31_800],
      ['symbol: HRI/CORE/MEX/2020\nanswers: CMW/C/MEX/Q/1', 42_400],
      ['symbol: CRPD/C/BGD/RQ/1\nanswers: CRPD/C/BGD/Q/1', 10_700],
      ['symbol: CRPD/C/COL/FCO/1\nanswers: CRPD/C/COL/CO/1', 3_500],
      ['answers: CMW/C/MEX/CO/4', 21_200],
    ];
    for (const [front, limit] of limits) assert.equal(limitOf(front), limit, front);
    assert.equal(limitOf('symbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4', 15_000), 15_000);
  });
});

describe('computeReports with the result before', () => {
  const body = `## Paragraph 36 (b)\n\n${enough}\n\n## Paragraph 42\n\n${enough}\n\n## End\n\nText.\n`;

  it('keeps it while nothing changed that counts', () => {
    const before = draft(body);
    const reports = computeReports([before], library, defaultConfiguration);
    assert.equal(computeReports([before], library, defaultConfiguration, reports), reports);
    const after = parseDraft(before.id, before.text.replace(/Text\.\n$/, 'Texts.\n'), before);
    assert.equal(computeReports([after], library, defaultConfiguration, reports), reports);
  });

  it('keeps the units while only words were added elsewhere', () => {
    const before = draft(body);
    const [report] = computeReports([before], library, defaultConfiguration);
    const [next] = computeReports([parseDraft(before.id, `${before.text}More.\n`, before)], library, defaultConfiguration, [report as ReportCoverage]);
    assert.notEqual(next, report);
    assert.equal(next?.units, report?.units);
    assert.equal(next?.words.body, (report?.words.body ?? 0) + 1);
  });

  it('equals a result made anew after any change', () => {
    const before = draft(body);
    const reports = computeReports([before], library, defaultConfiguration);
    const changes: readonly (readonly Draft[])[] = [
      [parseDraft(before.id, before.text.replace('36 (b)', '36 (c)'), before)],
      [parseDraft(before.id, before.text.replace('36 (b)', '36 (b), {slot}'), before)],
      [parseDraft(before.id, before.text.replace('symbol: CMW/C/MEX/5', 'symbol: CMW/C/MEX/6'), before)],
      [parseDraft(before.id, before.text.replace('answers', 'answer'), before)],
      [before, draft(body, undefined, 'second.md')],
      [],
    ];
    for (const drafts of changes) assert.deepEqual(computeReports(drafts, library, defaultConfiguration, reports), computeReports(drafts, library, defaultConfiguration));
    for (const next of [createLibrary([]), withDocument(library, { ...observations, recommendations: observations.recommendations.slice(3) })]) {
      assert.deepEqual(computeReports([before], next, defaultConfiguration, reports), computeReports([before], next, defaultConfiguration));
    }
    assert.deepEqual(computeReports([before], library, { ...defaultConfiguration, minimumReplyWords: 40 }, reports)[0]?.counts.answered, 0);
  });

  it('equals a result made anew after any edits of two files', () => {
    const pieces = ['## Paragraph 36 (b)\n\n', '## Paragraphs 34 to 38\n\n', `${enough}\n\n`, '{slot} ', '(CMW/C/MEX/CO/4, para. 42) ', '<!-- reply: para. 36; status: not-accepted; reason: no -->\n\n', '# Annex\n\n', '---\n', 'symbol: CMW/C/MEX/6\n', 'scope: follow-up\n', 'x', '\n\n', '55. ', '> ', ''];
    const edit = fc.record({ file: fc.nat(1), at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.nat(30), insert: fc.constantFrom(...pieces) });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 10 }), (edits) => {
        let files = [draft(body, undefined, 'a.md'), draft(body, undefined, 'b.md')];
        let reports = computeReports(files, library, defaultConfiguration);
        for (const { file, at, remove, insert } of edits) {
          files = files.map((known, index) => {
            if (index !== file) return known;
            const from = Math.round(at * known.text.length);
            return parseDraft(known.id, known.text.slice(0, from) + insert + known.text.slice(from + remove), known);
          });
          reports = computeReports(files, library, defaultConfiguration, reports);
          assert.deepEqual(reports, computeReports(files.map(({ id, text }) => parseDraft(id, text)), library, defaultConfiguration));
        }
      }),
      { numRuns: 30 },
    );
  });
});
