import assert from 'node:assert/strict';
import { findReferences } from '../../../server/src/core/features/references.ts';
import { allSeeds, concludingObservations, getSeed, getSeedText, getSnapshot, parseFixture } from '../../support/fixture.ts';

const front = '---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4\nlanguage: en\n---\n\n';

const drafts = `//- a.md
${front}## CMW/C/MEX/CO/4, para. 36 (b)

1. The limit is kept. See also CMW/C/MEX/CO/4, paras. 35 to 38, and CMW/C/MEX/CO/3, para. 36 (b).

2. As paragraph 1 above says, paragraph 36 of the concluding observations is implemented.

<!-- reply: CMW/C/MEX/CO/4 para. 36 (c); status: not-applicable; reason: none -->

3. Text. See paras. 36 (b) (i), 34 (a) and 40 of CMW/C/MEX/CO/4.
//- b.md
${front}4. Text. See paragraph 1 above, and CMW/C/MEX/CO/4, paras. 36 (b) and (d).
`;

const fixture = parseFixture(drafts);
const snapshot = getSnapshot(fixture, { seeds: allSeeds });

/** Each place as `file: text`. */
function find(fileId: string, offset: number): string[] {
  return findReferences(snapshot, fileId, offset).map(({ fileId: file, span }) => `${file}: ${fixture.drafts.get(file)?.slice(span.start, span.end) ?? ''}`);
}

function findFrom(fileId: string, outer: string, inner = outer): string[] {
  const text = fixture.drafts.get(fileId) ?? getSeedText(fileId);
  const offset = text.indexOf(inner, text.indexOf(outer));
  return find(fixture.drafts.has(fileId) ? fileId : getSeed(fileId).id, offset);
}

const ofItem = ['a.md: 36 (b)', 'a.md: 35 to 38', 'a.md: 36', 'a.md: 36 (b) (i)', 'b.md: 36 (b)'];
const ofParagraph = ['a.md: 36 (b)', 'a.md: 35 to 38', 'a.md: 36', 'a.md: 36 (c)', 'a.md: 36 (b) (i)', 'b.md: 36 (b)', 'b.md: (d)'];

describe('find all references', () => {
  it('finds an item, what covers it and what stands in it, in all files, without its sisters', () => {
    assert.deepEqual(findFrom('a.md', 'para. 36 (b)', '36 (b)'), ofItem);
    assert.deepEqual(findFrom('b.md', 'paras. 36 (b)', '36 (b)'), ofItem);
  });

  it('finds the same from inside the document', () => {
    assert.deepEqual(findFrom(concludingObservations, 'Undertake a legislative reform'), ofItem);
    assert.deepEqual(findFrom(concludingObservations, 'further recommends, as a matter of urgency'), ofParagraph);
    assert.deepEqual(findFrom(concludingObservations, '36 and 38 (deprivation of liberty)', '36'), ofParagraph);
  });

  it('finds a paragraph with its items and the ranges it is in', () => {
    assert.deepEqual(findFrom('a.md', 'paragraph 36 of the', '36'), ofParagraph);
    assert.deepEqual(findFrom(concludingObservations, '37. The Committee notes the measures', 'The Committee notes the measures'), ['a.md: 35 to 38']);
  });

  it('keeps the cycles apart', () => {
    assert.deepEqual(findFrom('a.md', 'CMW/C/MEX/CO/3, para. 36', '36'), ['a.md: 36 (b)']);
  });

  it('finds every citation of a document from its symbol', () => {
    assert.equal(findFrom('a.md', '## CMW/C/MEX/CO/4', 'CMW').length, 9);
  });

  it('finds a paragraph of the report itself, from a citation and from its number', () => {
    assert.deepEqual(findFrom('b.md', 'paragraph 1 above', '1'), ['a.md: 1', 'b.md: 1']);
    assert.deepEqual(findFrom('a.md', '1. The limit'), ['a.md: 1', 'b.md: 1']);
  });

  it('finds nothing for what nobody cites and where nothing stands', () => {
    assert.deepEqual(findFrom(concludingObservations, 'Ensure the existence of open-door regime').filter((place) => !place.includes('35 to 38')), []);
    assert.deepEqual(findFrom(concludingObservations, 'Distr.: General'), []);
    assert.deepEqual(findFrom('a.md', 'The limit is kept'), []);
    assert.deepEqual(find('none.md', 0), []);
  });
});
