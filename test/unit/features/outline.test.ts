import assert from 'node:assert/strict';
import { getOutline, type OutlineEntry } from '../../../server/src/core/features/outline.ts';
import { allSeeds, concludingObservations, getSeed, getSnapshot, parseFixture, type SnapshotOptions } from '../../support/fixture.ts';

const front = '---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4\nlanguage: en\n---\n\n';

/** One line for each entry, indented as the tree is. */
function draw(entries: readonly OutlineEntry[], indent = ''): string[] {
  return entries.flatMap((entry) => [`${indent}${entry.kind} ${entry.name}${entry.detail === '' ? '' : ` | ${entry.detail}`}`, ...draw(entry.children, `${indent}  `)]);
}

function flatten(entries: readonly OutlineEntry[]): OutlineEntry[] {
  return entries.flatMap((entry) => [entry, ...flatten(entry.children)]);
}

function outline(text: string, options: SnapshotOptions = {}): readonly OutlineEntry[] {
  return getOutline(getSnapshot({ drafts: new Map([['report.md', text]]), documents: [] }, options), 'report.md');
}

describe('the outline of a draft', () => {
  const text = `${front}# Fifth report

1. Introduction.

## Deprivation of liberty

### CMW/C/MEX/CO/4, para. 36 (b)

2. The Migration Act was amended on 3 March 2026: detention for reasons of migration ends after 36 hours at the latest.

### CMW/C/MEX/CO/4, paras. 36 (c) and 40 (d)

3. Short.

## Annexes
`;

  it('has headings with the status of what they reply to, and numbered paragraphs', () => {
    assert.deepEqual(draw(outline(text)), [
      'heading Fifth report',
      '  paragraph 1. Introduction.',
      '  heading Deprivation of liberty',
      '    heading CMW/C/MEX/CO/4, para. 36 (b) | answered · 21 words',
      '      paragraph 2. The Migration Act was amended on 3 March 2026: detention for reasons of…',
      '    heading CMW/C/MEX/CO/4, paras. 36 (c) and 40 (d) | answered in part · 1 word',
      '      paragraph 3. Short.',
      '  heading Annexes',
    ]);
  });

  it('says of how many, where the units of one heading differ', () => {
    const [entry] = outline(`${front}## CMW/C/MEX/CO/4, para. 36\n\n1. In reply to paragraph 36 (b) of the concluding observations, the Migration Act was amended on 3 March 2026: detention ends after 36 hours.\n`);
    assert.equal(entry?.detail.split(' · ')[0], '1 of 4 answered');
  });

  it('speaks the language of the user', () => {
    assert.match(draw(outline(text, { configuration: { uiLanguage: 'es' } })).join('\n'), /\| respondida · 21 palabras/);
  });

  it('holds every child in its parent, and every selection in its span', () => {
    const check = (entries: readonly OutlineEntry[], start: number, end: number): void => {
      for (const entry of entries) {
        assert.ok(start <= entry.span.start && entry.span.end <= end, entry.name);
        assert.ok(entry.span.start <= entry.selection.start && entry.selection.end <= entry.span.end, entry.name);
        check(entry.children, entry.span.start, entry.span.end);
      }
    };
    check(outline(text), 0, text.length);
    for (const seed of allSeeds) check(getOutline(getSnapshot(parseFixture(''), { seeds: allSeeds }), getSeed(seed).id).filter((entry) => entry.name !== 'Footnotes'), 0, getSeed(seed).text.length);
  });

  it('is empty for an unknown file and for an empty one', () => {
    assert.deepEqual(outline(''), []);
    assert.deepEqual(getOutline(getSnapshot(parseFixture('')), 'none.md'), []);
  });
});

describe('the outline of a UN document', () => {
  const snapshot = getSnapshot(parseFixture(`${front}## CMW/C/MEX/CO/4, para. 42\n\n1. Short.`));
  const entries = getOutline(snapshot, getSeed(concludingObservations).id);

  it('has headings at three levels, paragraphs, items and notes', () => {
    const all = draw(entries);
    const at = all.indexOf('      paragraph 12. The Committee reiterates its recommendation that the State Party ratify as soon… | not answered');
    assert.deepEqual(all.slice(at - 1, at + 1), ['    heading Ratification of relevant instruments', all[at]]);
    assert.deepEqual(entries.map((entry) => entry.name), [all[0]?.slice('paragraph '.length).split(' | ')[0], 'A. Introduction', 'B. Positive aspects', 'C. Principal subjects of concern and recommendations', 'Footnotes']);
    const flat = flatten(entries);
    assert.equal(flat.filter((entry) => entry.kind === 'paragraph').length, 69);
    assert.equal(flat.filter((entry) => entry.kind === 'footnote').length, 35);
    assert.ok(all.some((line) => line === '          item (ii) the absence of data on decisions on alternatives to return, for example…'));
    assert.ok(all.includes('  footnote 17 Ibid., para. 38 (c). | CMW/C/MEX/CO/3, para. 38 (c)'));
  });

  it('puts a heading where it stands in the text', () => {
    const { text } = getSeed(concludingObservations);
    for (const entry of flatten(entries).filter(({ kind, name }) => kind === 'heading' && name !== 'Footnotes')) assert.ok(text.slice(entry.selection.start, entry.selection.end).startsWith(entry.name.replace('…', '')), entry.name);
  });

  it('shows the status of each unit', () => {
    assert.ok(draw(entries).some((line) => /paragraph 42\. .* \| answered in part$/.test(line)));
  });
});
