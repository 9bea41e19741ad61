import assert from 'node:assert/strict';
import { toFileId } from '../../../server/src/files/fileId.ts';
import { isDraftText } from '../../../server/src/files/kindOfFile.ts';
import { createLineIndex } from '../../../server/src/files/lineIndex.ts';

describe('createLineIndex', () => {
  it('counts lines and UTF-16 columns from 1, whatever ends a line', () => {
    const text = 'a😀b\r\nc\rd\n\ne';
    const index = createLineIndex(text);
    const at = (part: string): string => {
      const { line, column } = index.placeAt(text.indexOf(part));
      return `${line}:${column}`;
    };
    assert.deepEqual(['a', 'b', 'c', 'd', 'e'].map(at), ['1:1', '1:4', '2:1', '3:1', '5:1']);
    assert.deepEqual(index.placeAt(text.length), { line: 5, column: 2 });
  });

  it('gives every offset back that it has given a place', () => {
    for (const text of ['', 'one', 'one\ntwo\n', 'a\r\nb\r\n\r\n', '\n\n\n', 'x\ry\r\rz']) {
      const index = createLineIndex(text);
      for (let offset = 0; offset <= text.length; offset++) {
        // Between \r and \n there is no place of its own.
        if (text[offset] === '\n' && text[offset - 1] === '\r') continue;
        assert.equal(index.offsetAt(index.placeAt(offset)), offset, JSON.stringify([text, offset]));
      }
    }
  });

  it('takes what is outside as the nearest that is inside', () => {
    const index = createLineIndex('one\r\ntwo');
    assert.deepEqual(index.placeAt(-5), { line: 1, column: 1 });
    assert.deepEqual(index.placeAt(500), { line: 2, column: 4 });
    assert.equal(index.offsetAt({ line: 1, column: 99 }), 3);
    assert.equal(index.offsetAt({ line: 99, column: 1 }), 8);
    assert.equal(index.offsetAt({ line: 0, column: 7 }), 0);
    assert.equal(index.offsetAt({ line: 2, column: -1 }), 5);
  });
});

describe('toFileId', () => {
  it('is one key for every way an editor writes an address', () => {
    assert.equal(toFileId('file:///c%3A/informe%20a%C3%B1o.md'), toFileId('file:///C:/informe año.md'));
    assert.equal(toFileId('file:///a/%28b%29.md'), toFileId('file:///a/(b).md'));
    assert.equal(toFileId('file:///a/100%.md'), 'file:///a/100%25.md');
    assert.notEqual(toFileId('file:///a/b%23c.md'), toFileId('file:///a/b'));
    assert.equal(toFileId('file:///a/b%23c%3F.md'), 'file:///a/b%23c%3F.md');
    assert.equal(toFileId('untitled:Untitled-1'), 'untitled:Untitled-1');
  });
});

describe('isDraftText', () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ['---\nanswers: CMW/C/MEX/CO/4\n---\n', true],
    ['\uFEFF---\r\nsymbol: x\r\n"answers" : [a]\r\n---\r\n', true],
    ['---\nanswers: [broken\n', true],
    ['---\nsymbol: CMW/C/MEX/CO/4\n---\nanswers: no\n', false],
    ['# Report\nanswers: no', false],
    ['---\n  answers: nested\n---\n', false],
    ['', false],
  ];
  for (const [text, expected] of cases) it(`is ${expected} for ${JSON.stringify(text)}`, () => assert.equal(isDraftText(text), expected));
});
