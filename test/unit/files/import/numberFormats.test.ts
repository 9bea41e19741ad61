import assert from 'node:assert/strict';
import { formatNumber } from '../../../../server/src/files/import/numberFormats.ts';

describe('formatNumber', () => {
  const write = (format: string, ...values: readonly number[]): (string | undefined)[] => values.map((value) => formatNumber(value, format));

  it('repeats letters after the alphabet, as Word does', () => {
    assert.deepEqual(write('lowerLetter', 1, 26, 27, 28, 53), ['a', 'z', 'aa', 'bb', 'aaa']);
    assert.deepEqual(write('upperLetter', 2, 52), ['B', 'ZZ']);
    assert.deepEqual(write('russianLower', 1, 9, 10, 29, 30), ['а', 'и', 'к', 'я', 'аа']);
    assert.deepEqual(write('arabicAbjad', 1, 2, 3, 4, 5), ['أ', 'ب', 'ج', 'د', 'ه']);
    assert.deepEqual(write('arabicAlpha', 1, 2, 3), ['أ', 'ب', 'ت']);
    assert.deepEqual(write('chicago', 1, 2, 3, 4, 5), ['*', '†', '‡', '§', '**']);
  });

  it('writes Roman numerals', () => {
    assert.deepEqual(write('lowerRoman', 1, 4, 9, 40, 49, 1994), ['i', 'iv', 'ix', 'xl', 'xlix', 'mcmxciv']);
    assert.deepEqual(write('upperRoman', 3, 18), ['III', 'XVIII']);
  });

  it('writes digits in many ways', () => {
    assert.deepEqual(write('decimal', 0, 36), ['0', '36']);
    assert.deepEqual(write('decimalZero', 7, 10, 100), ['07', '10', '100']);
    assert.deepEqual(write('decimalFullWidth', 36), ['３６']);
    assert.deepEqual(write('decimalEnclosedCircle', 1, 20, 21), ['①', '⑳', '21']);
    assert.deepEqual(write('numberInDash', 3), ['- 3 -']);
    assert.deepEqual(write('ordinal', 1, 2, 3, 4, 11, 22, 113), ['1st', '2nd', '3rd', '4th', '11th', '22nd', '113th']);
  });

  it('counts in Chinese', () => {
    assert.deepEqual(write('chineseCountingThousand', 1, 10, 11, 20, 36, 100, 101, 110, 1005), ['一', '十', '十一', '二十', '三十六', '一百', '一百零一', '一百一十', '一千零五']);
    assert.deepEqual(write('ideographTraditional', 1, 10), ['甲', '癸']);
  });

  it('says nothing of a format it does not know, and of a number that a format cannot write', () => {
    assert.deepEqual(write('bahtText', 1), [undefined]);
    assert.deepEqual(write('lowerLetter', 0, -1, 1.5, 40_000), [undefined, undefined, undefined, undefined]);
    assert.equal(formatNumber(7, 'custom', '001, 002, 003, ...'), '007');
    assert.equal(formatNumber(7, 'custom', 'x'), undefined);
  });
});
