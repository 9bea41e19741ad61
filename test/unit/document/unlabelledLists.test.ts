import assert from 'node:assert/strict';
import { prepare } from '../../../server/src/core/document/prepare.ts';
import { markUnlabelledLists } from '../../../server/src/core/document/unlabelledLists.ts';

const long = 'It has been in force for many years and is applied by all the authorities of the country, at the federal, the state and the municipal level, without distinction of any kind, as has been reported before.';
const mark = (...lines: string[]): string[] => markUnlabelledLists(prepare({ id: 'x', fileName: 'x.txt', text: [long, ...lines].join('\n') }).blocks).map(({ text }) => text).slice(1);

describe('lists that have lost their bullets', () => {
  it('get them back after a colon', () => {
    assert.deepEqual(mark('50.\tThe Programme is focused on two main areas:', 'Corruption', 'Impunity', '51.\tThe Policy is another.'), [
      '50. The Programme is focused on two main areas:',
      '• Corruption',
      '• Impunity',
      '51. The Policy is another.',
    ]);
  });

  it('lead back to their place in the source', () => {
    const text = [long, '50.\tAreas:', 'Corruption', 'Impunity'].join('\n');
    const block = markUnlabelledLists(prepare({ id: 'x', fileName: 'x.txt', text }).blocks)[2]!;
    assert.equal(block.text, '• Corruption');
    assert.equal(text.slice(block.toSource(2), block.toSource(block.text.length)), 'Corruption');
    assert.equal(block.toSource(0), text.indexOf('Corruption'));
  });

  it('are not made of labelled items, of a heading below, of one line or of a long text', () => {
    assert.deepEqual(mark('50.\tAreas:', '\t(a)\tCorruption;', '\t(b)\tImpunity.'), ['50. Areas:', '(a) Corruption;', '(b) Impunity.']);
    assert.deepEqual(mark('50.\tAreas:', 'One line only', '51.\tThe Policy.'), ['50. Areas:', 'One line only', '51. The Policy.']);
    assert.deepEqual(mark('50.\tAreas:', 'Corruption', 'Impunity', '\t\tReply to the questions raised in paragraph 9 of the list of issues', '51.\tThe Policy.'), [
      '50. Areas:',
      '• Corruption',
      '• Impunity',
      'Reply to the questions raised in paragraph 9 of the list of issues',
      '51. The Policy.',
    ]);
    assert.deepEqual(mark('50.\tAreas:', long.repeat(3), long.repeat(3)).filter((text) => text.startsWith('•')), []);
  });
});
