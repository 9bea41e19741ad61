import assert from 'node:assert/strict';
import type { ImportedBlock } from '../../../../server/src/files/import/importedDocument.ts';
import { liftTypedNotes } from '../../../../server/src/files/import/typedNotes.ts';

const paragraph = (text: string, label?: string): ImportedBlock => ({ kind: 'paragraph', depth: 0, text: [{ text }], ...(label !== undefined && { label: { text: label, origin: 'literal' } }) });

describe('liftTypedNotes', () => {
  it('takes paragraphs that begin with a raised number as notes, where the number stands raised in the text', () => {
    const { blocks, notes } = liftTypedNotes([paragraph('The report¹ of Mexico,² over 5 km².', '1.'), paragraph('¹ CMW/C/MEX/4.'), paragraph('² See CMW/C/SR.592.')], []);
    assert.deepEqual(blocks, [{ kind: 'paragraph', depth: 0, text: [{ text: 'The report' }, { note: '1' }, { text: ' of Mexico,' }, { note: '2' }, { text: ' over 5 km².' }], label: { text: '1.', origin: 'literal' } }]);
    assert.deepEqual(notes, [{ mark: '1', text: [{ text: 'CMW/C/MEX/4.' }] }, { mark: '2', text: [{ text: 'See CMW/C/SR.592.' }] }]);
  });

  it('leaves what nothing refers to, what stands twice, and what is a note of Word already', () => {
    const unreferenced = [paragraph('Text.'), paragraph('¹ Alone.')];
    assert.deepEqual(liftTypedNotes(unreferenced, []), { blocks: unreferenced, notes: [] });
    const twice = [paragraph('Text.¹'), paragraph('¹ One.'), paragraph('¹ Another.')];
    assert.deepEqual(liftTypedNotes(twice, []), { blocks: twice, notes: [] });
    const known = [paragraph('Text.¹'), paragraph('¹ One.')];
    const notes = [{ mark: '1', text: [{ text: 'Word’s own.' }] }];
    assert.deepEqual(liftTypedNotes(known, notes), { blocks: known, notes });
  });

  it('finds marks in tables and keeps the looks of the text around them', () => {
    const { blocks } = liftTypedNotes([{ kind: 'table', rows: [[[{ text: 'Women¹⁰ only', bold: true }], []]] }, paragraph('¹⁰ In 2023.')], []);
    assert.deepEqual(blocks, [{ kind: 'table', rows: [[[{ text: 'Women', bold: true }, { note: '10' }, { text: ' only', bold: true }], []]] }]);
  });

  it('takes no time over long text', () => {
    const long = [paragraph('¹'.repeat(100_000)), paragraph(`¹ ${'² '.repeat(50_000)}`)];
    assert.deepEqual(liftTypedNotes(long, []).blocks.length, 2);
  });
});
