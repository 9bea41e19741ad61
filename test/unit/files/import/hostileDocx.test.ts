import assert from 'node:assert/strict';
import { crc32, deflateRawSync } from 'node:zlib';
import { ImportError } from '../../../../server/src/files/import/importError.ts';
import { readDocx } from '../../../../server/src/files/import/readDocx.ts';
import type { UnreadableReason } from '../../../../server/src/files/unreadableReason.ts';
import { buildDocx, docxEntries, p } from '../../../support/buildDocx.ts';
import { buildZip, type ZipEntry } from '../../../support/buildZip.ts';

const sound = docxEntries({ body: p('Text') });

async function refuses(bytes: Uint8Array, reason: UnreadableReason): Promise<void> {
  await assert.rejects(readDocx(bytes), (error: unknown) => {
    assert.ok(error instanceof ImportError, String(error));
    assert.equal(error.reason, reason);
    return true;
  });
}

/** A file whose document is these bytes. */
function withDocument(data: string | Uint8Array): Uint8Array {
  return buildZip(sound.map((entry) => (entry.name === 'word/document.xml' ? { ...entry, data } : entry)));
}

function withEntry(entry: ZipEntry): Uint8Array {
  return buildZip([...sound, entry]);
}

/** So many spaces, packed once. */
function spaces(size: number): ZipEntry['packed'] {
  const data = Buffer.alloc(size, ' ');
  return { bytes: deflateRawSync(data), size, crc: crc32(data) };
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

describe('readDocx on hostile files', () => {
  it('refuses what is too large before it looks inside', () => refuses(new Uint8Array(25_000_001), 'too-large-file'));

  it('refuses a part that is packed more than a hundredfold', () => refuses(withEntry({ name: 'word/media/bomb.bin', data: '', packed: spaces(20_000_000)! }), 'too-large-inside'));

  it('refuses more than 100 MB in all, although no part is large', () => {
    const packed = { ...spaces(900_000)! };
    return refuses(buildZip([...sound, ...Array.from({ length: 112 }, (_, index) => ({ name: `word/media/${index}.bin`, data: '', packed }))]), 'too-large-inside');
  });

  it('refuses more than 5,000 parts, also when the file tells another number', async () => {
    const many = [...sound, ...Array.from({ length: 5_001 }, (_, index) => ({ name: `x/${index}`, data: '', stored: true }))];
    await refuses(buildZip(many), 'too-large-inside');
    // What the number leaves out does not exist for the reader: neither does the document.
    await refuses(buildZip(many, { count: 2 }), 'damaged');
  });

  it('stops unpacking where a part turns out larger, or smaller, than declared', async () => {
    const data = `<w:document ${word}><w:body>${p('Text '.repeat(1000))}</w:body></w:document>`;
    for (const declaredSize of [100, 20_000]) {
      await refuses(buildZip(sound.map((entry) => (entry.name === 'word/document.xml' ? { ...entry, data, declaredSize } : entry))), 'damaged');
    }
  });

  it('refuses a part whose checksum is wrong', () => refuses(buildZip(sound.map((entry) => (entry.name === 'word/document.xml' ? { ...entry, crc: 1 } : entry))), 'damaged'));

  it('refuses parts that lie over each other', () => {
    const packed = spaces(500_000)!;
    const first: ZipEntry = { name: 'word/media/0', data: '', packed };
    return refuses(buildZip([...sound, first, ...Array.from({ length: 50 }, (_, index) => ({ ...first, name: `word/media/${index + 1}`, sameAs: sound.length }))]), 'damaged');
  });

  it('refuses a part whose size points behind the end of the file', () => refuses(withEntry({ name: 'x.xml', data: 'x', declaredSize: 10_000, declaredPackedSize: 5_000_000 }), 'damaged'));

  it('refuses names that leave the folder, and names that stand twice', async () => {
    for (const name of ['../evil.xml', '/etc/passwd', 'C:/evil', 'word/../../evil']) await refuses(withEntry({ name, data: 'x' }), 'damaged');
    await refuses(withEntry({ name: 'word/document.xml', data: '<x/>' }), 'damaged');
    await refuses(withEntry({ name: 'WORD/Document.xml', data: '<x/>' }), 'damaged');
  });

  it('tells an encrypted part', async () => {
    await refuses(buildZip(sound.map((entry) => ({ ...entry, flags: 1 }))), 'encrypted');
    await refuses(buildZip(sound.map((entry) => ({ ...entry, flags: 0x41 }))), 'encrypted');
  });

  it('refuses what is no packed file, or only a piece of one', async () => {
    const whole = buildDocx({ body: p('Text') });
    for (const length of [0, 1, 4, 30, 200, whole.length - 30, whole.length - 1]) await refuses(whole.slice(0, length), 'damaged');
    await refuses(Buffer.from('%PDF-1.7 …'), 'damaged');
    await refuses(Buffer.alloc(10_000, 'PK\u0003\u0004'), 'damaged');
    await refuses(Buffer.alloc(10_000, 'PK\u0005\u0006'), 'damaged');
    await refuses(buildZip([{ name: 'xl/workbook.xml', data: '<x/>' }]), 'damaged');
  });

  it('says what to do with an OpenDocument file', () =>
    refuses(buildZip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', stored: true }, { name: 'content.xml', data: '<x/>' }]), 'open-document'));

  it('gives a clear reason, or the text, for a file with any byte changed', async () => {
    const whole = buildDocx({ body: p('Text') });
    for (let at = 0; at < whole.length; at += 7) {
      const changed = Uint8Array.from(whole);
      changed[at]! ^= 0xff;
      try {
        const { blocks } = await readDocx(changed);
        assert.deepEqual(blocks, [{ kind: 'paragraph', text: [{ text: 'Text' }], depth: 0 }]);
      } catch (error) {
        assert.ok(error instanceof ImportError, `byte ${at}: ${String(error)}`);
      }
    }
  });

  it('refuses any document type, and with it every entity', async () => {
    const lol = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('');
    const paragraph = (text: string): string => `<w:document ${word}><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;
    await refuses(withDocument(`<!DOCTYPE d [<!ENTITY l0 "lol">${lol}]>${paragraph('&l9;')}`), 'damaged');
    await refuses(withDocument(`<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${paragraph('&x;')}`), 'damaged');
    await refuses(withDocument(`<!DOCTYPE d SYSTEM "http://example.org/x.dtd">${paragraph('x')}`), 'damaged');
    await refuses(withDocument(paragraph('&unknown;')), 'damaged');
  });

  it('refuses XML that is broken, is no Unicode, or is nested 100,000 deep', async () => {
    await refuses(withDocument(`<w:document ${word}><w:body><w:p></w:body></w:document>`), 'damaged');
    await refuses(withDocument(`<w:document ${word}>`), 'damaged');
    await refuses(withDocument(''), 'damaged');
    await refuses(withDocument(Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x3c, 0x2f, 0x61, 0x3e])), 'damaged');
    const deep = 100_000;
    const nested = `<w:document ${word}><w:body>${'<w:tbl><w:tr><w:tc>'.repeat(deep / 3)}${'</w:tc></w:tr></w:tbl>'.repeat(deep / 3)}</w:body></w:document>`;
    // Stored: packed, it would be refused for its ratio.
    await refuses(buildZip(sound.map((entry) => (entry.name === 'word/document.xml' ? { ...entry, data: nested, stored: true } : entry))), 'damaged');
  });

  it('refuses more elements than any report has', () => {
    const data = `<w:document ${word}><w:body>${'<w:p/>'.repeat(1_000_001)}</w:body></w:document>`;
    return refuses(buildZip(sound.map((entry) => (entry.name === 'word/document.xml' ? { ...entry, data, stored: true } : entry))), 'too-large-inside');
  });

  it('says that there is nothing to read', async () => {
    await refuses(buildDocx({ body: '' }), 'empty');
    await refuses(buildDocx({ body: p('') + p(' ') }), 'empty');
  });

  it('survives lists and styles that point at each other in a circle', async () => {
    const { blocks } = await readDocx(
      buildDocx({
        styles: '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style><w:style w:type="numbering" w:styleId="N"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
        numbering: '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="N"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        body: p('Text', { style: 'A', num: 1, level: 99 }),
      }),
    );
    assert.deepEqual(blocks, [{ kind: 'paragraph', text: [{ text: 'Text' }], depth: 0 }]);
  });

  it('bounds what spans and merged cells can blow up', async () => {
    const row = '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999"/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:gridSpan w:val="-5"/></w:tcPr><w:p/></w:tc></w:tr>';
    const { blocks } = await readDocx(buildDocx({ body: `${p('Text')}<w:tbl>${row.repeat(3)}</w:tbl>` }));
    const table = blocks[1]!;
    assert.ok(table.kind === 'table');
    assert.deepEqual(table.rows.map((cells) => cells.length), [63, 63, 63]);
  });

  it('takes the private characters of the text for no marks of its own', async () => {
    const { blocks } = await readDocx(buildDocx({ body: p('\uE0000\uE001Text') }));
    assert.deepEqual(blocks, [{ kind: 'paragraph', text: [{ text: '0Text' }], depth: 0 }]);
  });
});
