import assert from 'node:assert/strict';
import { type Block, prepare } from '../../../server/src/core/document/prepare.ts';
import { separateTables } from '../../../server/src/core/document/tables.ts';

function separate(text: string): { tables: string[][]; rest: string[] } {
  const source = prepare({ id: 'x', fileName: 'x.txt', text });
  const { blocks, tables } = separateTables(text, source.blocks);
  return { tables: tables.map(({ rows }) => [...rows]), rest: blocks.map((block) => block.text) };
}

// A long line keeps the text from being taken for a page of wrapped lines.
const before = `49.\tThe Mechanism has identified 25 cases involving persons whose human rights advocacy work focuses on migrants. ${'In total, 96 such persons are protected. '.repeat(4)}`;

describe('tables in converted text', () => {
  it('reads one cell a line, with a caption above and a paragraph right below', () => {
    const { tables, rest } = separate([before, '\tTable 4', '\tYear', '\tWomen', '', '\t2022', '\t11', '', '\t2023', '\t37', '50.\tThe next paragraph.'].join('\n'));
    assert.deepEqual(tables, [['Year | Women', '2022 | 11', '2023 | 37']]);
    assert.deepEqual(rest.slice(1), ['Table 4', '50. The next paragraph.']);
  });

  it('reads one row a line, with tabs between the cells', () => {
    const { tables, rest } = separate([before, 'State\tCases', 'Chiapas\t12', 'Oaxaca\t–', '50.\tThe next paragraph.', '\t(a)\tAn item.'].join('\n'));
    assert.deepEqual(tables, [['State | Cases', 'Chiapas | 12', 'Oaxaca | –']]);
    assert.deepEqual(rest.slice(1), ['50. The next paragraph.', '(a) An item.']);
  });

  it('reads Markdown', () => {
    const { tables } = separate([before, '', '| State | Cases |', '|---|---:|', '| Chiapas | **12** |', ''].join('\n'));
    assert.deepEqual(tables, [['State | Cases', 'Chiapas | 12']]);
  });

  it('leaves alone what only resembles a table', () => {
    const headings = ['A. Rights', '', 'Women', '', 'Children', '', '50.\tThe next paragraph.'];
    const words = ['Canada', 'Mexico', '', 'Guatemala', 'Honduras', ''];
    const uneven = ['Year', 'Women', '', '2022', '', '2023', '37', '11'];
    for (const lines of [headings, words, uneven]) assert.deepEqual(separate([before, ...lines].join('\n')).tables, [], lines[0]);
  });

  it('stays linear on nothing but cells', () => {
    assert.equal(separateTables(...toBlocks('1\n'.repeat(50_000))).tables.length, 0);
    assert.equal(separateTables(...toBlocks('Year\n2022\n\n'.repeat(10_000))).tables[0]!.rows.length, 10_000);
    assert.equal(separateTables(...toBlocks('Year\nWomen\n\n'.repeat(10_000))).tables.length, 0);
    assert.equal(separateTables(...toBlocks('|-|\n'.repeat(30_000), ['-'])).tables.length, 1);
  });
});

/** Every line a block, as they are in a text that no page wrapped. */
function toBlocks(text: string, cells?: readonly string[]): [string, Block[]] {
  const blocks: Block[] = [];
  for (const { 0: line, index } of text.matchAll(/.+/g))
    blocks.push({ text: line, span: { start: index, end: index + line.length }, toSource: (offset) => index + offset, marks: [], headingLevel: 0, bold: false, italic: false, indent: 0, cells });
  return [text, blocks];
}
