import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { decodeText } from '../../../server/src/files/decodeText.ts';

const words = 'párr. 36 b) – “privación de la libertad”';
const samples = new URL('../../../seeds/', import.meta.url);

describe('decodeText', () => {
  it('reads every seed as it is', () => {
    for (const name of ['CMW_C_MEX_CO_4.txt', 'CMW_C_MEX_4.txt', 'IOM_MGI_Mexico_2022.txt']) {
      const bytes = readFileSync(new URL(name, samples));
      assert.deepEqual(decodeText(bytes), { kind: 'text', text: bytes.toString('utf8').replace(/^\uFEFF/, '') });
    }
  });

  const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
  const encodings: readonly (readonly [string, Uint8Array])[] = [
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${words}`)],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${words}`, 'utf16le')],
    ['UTF-16, big end first', utf16be(`\uFEFF${words}`)],
    ['UTF-16 without a mark', Buffer.from(words, 'utf16le')],
    ['UTF-16, big end first, without a mark', utf16be(words)],
    ['Windows-1252', Buffer.from(words.replace('–', '\u0096').replace('“', '\u0093').replace('”', '\u0094'), 'latin1')],
  ];
  for (const [name, bytes] of encodings) {
    it(`reads ${name}`, () => assert.deepEqual(decodeText(bytes), { kind: 'text', text: words }));
  }

  it('reads an empty file', () => assert.deepEqual(decodeText(new Uint8Array()), { kind: 'text', text: '' }));

  const unreadable: readonly (readonly [string, Uint8Array, string])[] = [
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ'), 'pdf'],
    ['a Word document', Buffer.from('PK\u0003\u0004....[Content_Types].xml', 'latin1'), 'word'],
    ['an old Word document', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'word'],
    ['an archive of something else', Buffer.from('PK\u0003\u0004....data.csv', 'latin1'), 'binary'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), 'binary'],
    ['control characters', Buffer.from('\u0001\u0002\u0003abc'), 'binary'],
  ];
  for (const [name, bytes, reason] of unreadable) {
    it(`does not take ${name} for a text`, () => assert.deepEqual(decodeText(bytes), { kind: 'unreadable', reason }));
  }
});
