import assert from 'node:assert/strict';
import { splitLiteralLabel } from '../../../../server/src/files/import/literalLabel.ts';

describe('splitLiteralLabel', () => {
  const split = (text: string, isHeading = false): string | undefined => {
    const found = splitLiteralLabel([{ text }], isHeading);
    return found && `${found.label}|${found.text.map((inline) => ('text' in inline ? inline.text : '')).join('')}`;
  };

  it('takes what a tab sets off', () => {
    assert.deepEqual(
      ['36.\tThe Committee', '\t(a)\tAdopt', '\t\tii)\tRatificar', 'A.\tIntroduction', '-\tAdopt', '140.7\tRatify', '36\tThe', '36. \tThe'].map((text) => split(text)),
      ['36.|The Committee', '(a)|Adopt', 'ii)|Ratificar', 'A.|Introduction', '-|Adopt', '140.7|Ratify', '36|The', '36.|The'],
    );
  });

  it('takes what no sentence begins with, in six languages', () => {
    assert.deepEqual(
      ['36. The Committee', '(a) Adopt', 'a) Adoptar', '(ii) Ratify', '(aa) Last', '• To end', '- To end', '36. «Комитет', 'а) принять', '36- تلاحظ اللجنة', '(أ) اعتماد', '36．委员会', '（一）通过', '(a) 通过'].map((text) => split(text)?.split('|')[0]),
      ['36.', '(a)', 'a)', '(ii)', '(aa)', '•', '-', '36.', 'а)', '36-', '(أ)', '36．', '（一）', '(a)'],
    );
  });

  it('leaves words and figures in the text', () => {
    for (const text of ['A. Smith said', '2.5 million people', '2010\t45', '12\t45', '(EU) funds', '(no) hay', '2019. The year', '1. 5', 'i. e. the', '2019 – the year', 'The 36. paragraph', '']) assert.equal(split(text), undefined, text);
  });

  it('knows that a heading is no sentence', () => {
    assert.deepEqual([split('A. Introduction', true), split('IV. Detention', true), split('1.2 Women', true)], ['A.|Introduction', 'IV.|Detention', '1.2|Women']);
  });

  it('cuts through runs of different looks', () => {
    assert.deepEqual(splitLiteralLabel([{ text: '3', bold: true }, { text: '6.\t' }, { text: 'The', italic: true }]), { label: '36.', text: [{ text: 'The', italic: true }] });
    assert.deepEqual(splitLiteralLabel([{ text: '36.\tThe' }, { note: '4' }]), { label: '36.', text: [{ text: 'The' }, { note: '4' }] });
    assert.equal(splitLiteralLabel([{ note: '4' }, { text: '36.\tThe' }]), undefined);
  });

  it('takes no time over long or odd text', () => {
    for (const text of ['\t'.repeat(100_000), ' '.repeat(100_000), '('.repeat(100_000), '1.'.repeat(50_000), 'a'.repeat(100_000)]) assert.equal(split(text), undefined);
  });
});
