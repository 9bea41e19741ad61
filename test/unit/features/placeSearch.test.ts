import assert from 'node:assert/strict';
import { findPlacesByWords } from '../../../server/src/core/features/placeSearch.ts';
import { enoughWords, fifthReport, getSnapshot, parseFixture } from '../../support/fixture.ts';

const snapshot = getSnapshot(parseFixture(`${fifthReport}\n\n# Detention ends in time\n\n## CMW/C/MEX/CO/4, para. 36 (b)\n\n1. ${enoughWords}\n\n2. An action plan against detention.`));
const find = (query: string, limit = 30, from = snapshot): string[] => findPlacesByWords(from, query, limit).map(({ kind, name, container }) => `${kind} ${name} | ${container}`);

describe('places by their words', () => {
  it('begin with the recommendation, by its words or its number', () => {
    assert.match(find('legislative reform')[0] ?? '', /^unit 36 \(b\) – Deprivation of liberty – Undertake a legislative reform.* \| CMW\/C\/MEX\/CO\/4 · answered$/);
    assert.match(find('36b')[0] ?? '', /^unit 36 \(b\)/);
    assert.deepEqual(find('36').slice(0, 4).map((line) => line.slice(5, 11)), ['36 (a)', '36 (b)', '36 (c)', '36 (d)']);
  });

  it('are headings and numbered paragraphs of drafts too, after the recommendations', () => {
    const kinds = findPlacesByWords(snapshot, 'detention', 5).map(({ kind }) => kind);
    assert.deepEqual(kinds, ['unit', 'unit', 'unit', 'unit', 'unit', 'heading', 'paragraph']);
    assert.ok(find('audit INDEPENDENT')[0]?.startsWith('unit') ?? false);
    assert.ok(find('audit INDEPENDENT').some((line) => line.startsWith('paragraph 1. ') && line.includes('independent audit') && line.endsWith('| report.md')));
    assert.ok(find('ends in t').includes('heading Detention ends in time | report.md'));
  });

  it('are those of the documents at hand where there is no report', () => {
    assert.match(find('legislative reform', 3, getSnapshot(parseFixture('Text.')))[0] ?? '', /^unit 36 \(b\) .* \| CMW\/C\/MEX\/CO\/4$/);
  });

  it('are few, and none without words', () => {
    assert.equal(findPlacesByWords(snapshot, 'migrants', 4).filter(({ kind }) => kind === 'unit').length, 4);
    for (const query of ['', '  ', '()', '\u0000']) assert.deepEqual(find(query), []);
    assert.deepEqual(find('zzzzqqqq'), []);
  });
});
