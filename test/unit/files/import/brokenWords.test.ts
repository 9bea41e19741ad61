import assert from 'node:assert/strict';
import { hyphenAtLineEnd, mendBrokenWords } from '../../../../server/src/files/import/brokenWords.ts';
import type { ImportedBlock } from '../../../../server/src/files/import/importedDocument.ts';

const paragraph = (text: string): ImportedBlock => ({ kind: 'paragraph', depth: 0, text: [{ text: text.replaceAll('~', hyphenAtLineEnd) }] });
const mended = (...texts: readonly string[]): readonly string[] =>
  mendBrokenWords(texts.map(paragraph), []).blocks.map((block) => (block.kind === 'table' ? '' : block.text.map((inline) => ('note' in inline ? '' : inline.text)).join('')));

describe('a word at the end of a line', () => {
  it('is whole again where the document has it whole elsewhere', () => {
    assert.deepEqual(mended('All measures that are neces~sary, migra~torios.', 'Necessary steps; trabajadores migratorios.')[0], 'All measures that are necessary, migratorios.');
  });
  it('keeps its hyphen where it is its own, or where the document does not tell', () => {
    assert.deepEqual(mended('The follow~up of co~operation.', 'Follow-up is due; a cooperation and a co-operation.'), ['The follow-up of co-operation.', 'Follow-up is due; a cooperation and a co-operation.']);
    assert.deepEqual(mended('A non~refoulement rule.'), ['A non-refoulement rule.']);
  });
  it('does not hold up on hostile text', () => {
    assert.equal(mended('a~'.repeat(50_000))[0]?.length, 100_000);
  });
});
