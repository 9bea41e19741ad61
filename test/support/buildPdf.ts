import { deflateSync } from 'node:zlib';

/** An object of a PDF file: its text, and the bytes of its stream when it is one. */
export type PdfObject = string | { readonly dictionary: string; readonly stream: string | Uint8Array };

/** A PDF file with these objects, numbered from 1; the first is its catalogue. Its table of objects is right. */
export function buildPdf(objects: readonly PdfObject[], trailer = ''): Uint8Array {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = pieces[0]?.length ?? 0;
  const push = (piece: Buffer): void => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    push(Buffer.from(`${index + 1} 0 obj\n`));
    if (typeof object === 'string') {
      push(Buffer.from(object));
    } else {
      const stream = Buffer.from(object.stream);
      push(Buffer.from(`<< /Length ${stream.length} ${object.dictionary} >>\nstream\n`));
      push(stream);
      push(Buffer.from('\nendstream'));
    }
    push(Buffer.from('\nendobj\n'));
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF`));
  return Buffer.concat(pieces);
}

/** Lines of text at places on pages of A4: `{ x: 113, y: 700, text: '1.' }`; 10 points and Times unless told otherwise. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly bold?: true;
}

/** A PDF file whose pages show these lines and rules (`re` operators), as a typewriter would place them. */
export function buildTextPdf(pages: readonly { readonly lines: readonly Placed[]; readonly rules?: readonly string[] }[]): Uint8Array {
  const kids = pages.map((_, index) => `${5 + 2 * index} 0 R`).join(' ');
  return buildPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R /B 4 0 R >> >> >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Bold /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap(({ lines, rules = [] }, index): PdfObject[] => {
      const text = lines.map(({ x, y, text: words, size = 10, bold }) => `BT /${bold === true ? 'B' : 'F'} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${words.replace(/[()\\]/g, '\\$&')}) Tj ET`);
      const stream = deflateSync(Buffer.from([...rules, ...text].join('\n'), 'latin1'));
      return [`<< /Type /Page /Parent 2 0 R /Contents ${6 + 2 * index} 0 R >>`, { dictionary: '/Filter /FlateDecode', stream }];
    }),
  ]);
}
