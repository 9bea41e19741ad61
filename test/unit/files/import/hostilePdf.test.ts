import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { ImportError } from '../../../../server/src/files/import/importError.ts';
import { readPdf } from '../../../../server/src/files/import/readPdf.ts';
import { buildPdf, buildTextPdf, type PdfObject } from '../../../support/buildPdf.ts';

const fixture = readFileSync(new URL('../../../fixtures/import/pdf/CMW_C_UTO_CO_2_en.pdf', import.meta.url));

/** Why a file is refused; undefined when it is read. Anything thrown but an `ImportError` fails the test. */
async function reasonFor(bytes: Uint8Array): Promise<string | undefined> {
  try {
    await readPdf(bytes);
    return undefined;
  } catch (error) {
    assert.ok(error instanceof ImportError, String(error));
    return error.reason;
  }
}

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>';
const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>';

/** One page with this content stream and these further objects from 6 on. */
function onePage(content: PdfObject, resources = '', more: readonly PdfObject[] = []): Uint8Array {
  return buildPdf([
    CATALOGUE,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F 4 0 R >> ${resources} >> >>`,
    FONT,
    content,
    ...more,
  ]);
}

const shown = 'BT /F 10 Tf 1 0 0 1 72 700 Tm (The text of the page.) Tj ET';

describe('readPdf, of files that are broken or made to do harm', () => {
  it('refuses what is no PDF file', async () => {
    for (const bytes of [new Uint8Array(), Buffer.from('no PDF'), Buffer.from('%PDF-1.7'), Buffer.alloc(100_000, '%PDF-1.7\n'), Buffer.from('PK\u0003\u0004')]) {
      assert.equal(await reasonFor(bytes), 'damaged');
    }
  });

  it('reads or refuses a file cut off anywhere', async () => {
    for (let part = 1; part < 12; part++) {
      const reason = await reasonFor(fixture.subarray(0, Math.floor((fixture.length * part) / 12)));
      assert.ok(reason === undefined || ['damaged', 'empty', 'scanned'].includes(reason), reason);
    }
  });

  it('reads or refuses a file with wrong bytes in it', async () => {
    for (let seed = 1; seed <= 12; seed++) {
      const bytes = Uint8Array.from(fixture);
      for (let index = seed * 31; index < bytes.length; index += 997) {
        bytes[index] = (index * seed) % 256;
      }
      const reason = await reasonFor(bytes);
      assert.ok(reason === undefined || ['damaged', 'empty', 'scanned', 'encrypted'].includes(reason), reason);
    }
  });

  it('says that a file is locked', async () => {
    const encrypt = '/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (01234567890123456789012345678901) /U (01234567890123456789012345678901) >> /ID [(a) (a)]';
    assert.equal(await reasonFor(buildPdf([CATALOGUE, '<< /Type /Pages /Kids [] /Count 0 >>'], encrypt)), 'encrypted');
  });

  it('tells pictures of pages from empty pages', async () => {
    const picture: PdfObject = { dictionary: '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8', stream: '\u0000' };
    assert.equal(await reasonFor(onePage({ dictionary: '', stream: 'q 595 0 0 842 0 0 cm /I Do Q' }, '/XObject << /I 6 0 R >>', [picture])), 'scanned');
    assert.equal(await reasonFor(onePage({ dictionary: '', stream: '' })), 'empty');
  });

  it('does not follow a tree of pages that goes in circles', async () => {
    const circle = buildPdf([CATALOGUE, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>']);
    assert.equal(await reasonFor(circle), 'damaged');
  });

  it('does not believe a count of pages', async () => {
    assert.equal(await reasonFor(buildPdf([CATALOGUE, '<< /Type /Pages /Kids [] /Count 2000000000 >>'])), 'empty');
  });

  it('survives numbers and nesting beyond all measure', async () => {
    const numbers = `${shown} BT /F 1e308 Tf 99999999999999999999 0 0 1e300 -1e300 1e308 Tm (x) Tj ET 1e200 0 0 1e200 0 0 cm ${shown}`;
    assert.equal(await reasonFor(onePage({ dictionary: '', stream: numbers })), undefined);
    assert.equal(await reasonFor(onePage({ dictionary: '', stream: `${shown} ${'['.repeat(500)}` })), undefined);
    assert.equal(await reasonFor(onePage({ dictionary: '', stream: `${shown} ${'q '.repeat(2_000)}` })), undefined);
    assert.ok(['damaged', 'empty'].includes((await reasonFor(buildPdf([`<< /Type /Catalog /Pages ${'['.repeat(500)}`]))) ?? ''));
  });

  it('refuses a stream that unpacks to more than 100 MB, once packed or twice', async () => {
    const once = deflateSync(Buffer.alloc(110_000_000, ' '));
    assert.equal(await reasonFor(onePage({ dictionary: '/Filter /FlateDecode', stream: once })), 'too-large-inside');
    assert.equal(await reasonFor(onePage({ dictionary: '/Filter [/FlateDecode /FlateDecode]', stream: deflateSync(once) })), 'too-large-inside');
  });

  it('refuses drawings that draw each other without end', async () => {
    const draws = (name: number): string => `/X${name} Do `.repeat(40);
    const forms = Array.from({ length: 8 }, (_, index): PdfObject => ({
      dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F 4 0 R >> /XObject << /X${index + 7} ${index + 7} 0 R >> >>`,
      stream: index === 7 ? shown : draws(index + 7),
    }));
    assert.equal(await reasonFor(onePage({ dictionary: '', stream: draws(6) }, '/XObject << /X6 6 0 R >>', forms)), 'too-large-inside');
    const self: PdfObject = { dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X 6 0 R >> >>', stream: '/X Do' };
    assert.equal(await reasonFor(onePage({ dictionary: '', stream: `${shown} /X Do` }, '/XObject << /X 6 0 R >>', [self])), undefined);
  });

  it('reads the rest when one page is broken', async () => {
    const bytes = Buffer.from(buildTextPdf([{ lines: [{ x: 72, y: 700, text: 'The first page.' }] }, { lines: [{ x: 72, y: 700, text: 'The second page.' }] }]));
    const broken = Buffer.from(bytes.toString('latin1').replace('/Type /Page /Parent 2 0 R /Contents 8 0 R', '/Type /Fage /Parent 2 0 R /Contents 8 0 R'), 'latin1');
    const { blocks } = await readPdf(broken);
    assert.ok(blocks.some((block) => block.kind === 'paragraph' && block.text.some((inline) => 'text' in inline && inline.text === 'The first page.')));
  });
});
