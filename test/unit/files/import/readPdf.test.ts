import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { ImportedDocument, Inline } from '../../../../server/src/files/import/importedDocument.ts';
import { normalise } from '../../../../server/src/files/import/normalise.ts';
import { readPdf } from '../../../../server/src/files/import/readPdf.ts';
import { buildTextPdf, type Placed } from '../../../support/buildPdf.ts';

const fixtures = new URL('../../../fixtures/import/pdf/', import.meta.url);
const samples = new URL('../../../../../shared/samples/', import.meta.url);

function plain(text: readonly Inline[]): string {
  return text.map((inline) => ('note' in inline ? `[^${inline.note}]` : inline.text)).join('');
}

/** Block by block: `# I. Heading`, `0 36. text`, `1 (a) text`, `| cell | cell |`; then the notes. */
function outline(document: ImportedDocument): string[] {
  const blocks = document.blocks.flatMap((block) => {
    if (block.kind === 'table') return block.rows.map((row) => `| ${row.map(plain).join(' | ')} |`);
    return [[block.kind === 'heading' ? '#'.repeat(block.level) : String(block.depth), block.label?.text ?? '', plain(block.text)].filter((part) => part !== '').join(' ')];
  });
  return [...blocks, ...document.notes.map(({ mark, text }) => `[^${mark}]: ${plain(text)}`)];
}

/** A page of running text around what a test is about, so that margins and sizes are known. */
function filler(from: number, y: number): Placed[] {
  return Array.from({ length: 6 }, (_, index): Placed[] => [
    { x: 113, y: y - 30 * index, text: `${from + index}.` },
    { x: 141, y: y - 30 * index, text: 'The Committee welcomes the submission of the report of the State party, which was' },
    { x: 113, y: y - 30 * index - 12, text: 'prepared in time.' },
  ]).flat();
}

describe('readPdf', () => {
  describe('files made by other programs, in six languages', () => {
    const names = readdirSync(fixtures).filter((name) => name.endsWith('.pdf'));
    const read = async (name: string): Promise<ImportedDocument> => readPdf(readFileSync(new URL(name, fixtures)));

    it('has a file in each of them', () => {
      assert.deepEqual(names.map((name) => name.slice(-6, -4)).sort(), ['ar', 'en', 'es', 'fr', 'ru', 'zh']);
    });

    for (const name of names) {
      it(`reads ${name}`, async () => {
        const golden = new URL(name.replace('.pdf', '.outline.txt'), fixtures);
        const actual = `${outline(await read(name)).join('\n')}\n`;
        if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, actual);
        assert.equal(actual, readFileSync(golden, 'utf8'));
      });

      it(`finds its twelve paragraphs, eight items and three notes: ${name}`, async () => {
        const { document } = normalise(await read(name), { fileName: name, sha256: '' });
        assert.deepEqual(document.paragraphs.map(({ number }) => number), Array.from({ length: 12 }, (_, index) => String(index + 1)));
        assert.deepEqual(document.footnotes.map(({ mark }) => mark), ['1', '2', '3']);
        assert.equal(document.symbol, 'CMW/C/UTO/CO/2');
      });
    }
  });

  describe('the sample documents', function () {
    if (!existsSync(samples)) return;

    /** Paragraphs, items, notes that have a number, units to answer: all numbers without a gap; units and paragraphs as other readings of the same files count them. */
    const known = {
      'A_HRC_WG.6_34_ITA_3_en.pdf': [94, 169, 0],
      'A_HRC_WG.6_34_ITA_3_ru.pdf': [94, 169, 0],
      'A_HRC_WG.6_7_ITA_1_en.pdf': [138, 0, 0],
      'A_HRC_WG.6_7_ITA_1_fr.pdf': [138, 0, 0],
      'CRPD_C_BGD_RQ_1_en.pdf': [67, 0, 0],
      'CRPD_C_CAN_CO_2-3_en.pdf': [72, 15, 95],
      'CRPD_C_CAN_Q_1_en.pdf': [43, 0, 43],
      'CRPD_C_COL_FCO_1_es.pdf': [62, 6, 0],
      'CRPD_C_ECU_CO_2-3_fr.pdf': [65, 0, 58],
      'CRPD_C_KEN_CO_1_en.pdf': [65, 0, 75],
      'CRPD_C_SAU_CO_1_es.pdf': [63, 0, 75],
    };
    for (const [name, [paragraphs, notes, units]] of Object.entries(known)) {
      it(`reads ${name} whole and in order`, async () => {
        const imported = await readPdf(readFileSync(new URL(name, samples)));
        const { document } = normalise(imported, { fileName: name, sha256: '' });
        assert.deepEqual(document.paragraphs.map(({ number }) => Number(number)), Array.from({ length: paragraphs ?? 0 }, (_, index) => index + 1));
        assert.equal(document.footnotes.length, notes);
        assert.equal(document.recommendations.length, units);
        assert.deepEqual(imported.warnings, []);
        // No running head inside a paragraph.
        assert.doesNotMatch(imported.blocks.map((block) => (block.kind === 'table' ? '' : plain(block.text))).join('\n'), /GE\.\d\d-\d/);
      });
    }
  });

  describe('pages', () => {
    const page = (lines: readonly Placed[], rules: readonly string[] = []) => ({ lines, rules });

    it('joins a paragraph over two pages, without running heads and feet', async () => {
      const head = (number: number): Placed[] => [
        { x: 400, y: 790, text: 'CMW/C/UTO/CO/2', size: 9, bold: true },
        { x: 113, y: 30, text: `GE.25-01234 ${number}`, size: 8 },
      ];
      const document = await readPdf(
        buildTextPdf([
          page([...head(1), ...filler(1, 740), { x: 113, y: 110, text: '7.' }, { x: 141, y: 110, text: 'The Committee recommends that the State party take all measures that are neces-' }]),
          page([...head(2), { x: 113, y: 740, text: 'sary, by 2027 (see CMW/C/GC/2).' }, ...filler(8, 710)]),
          page([...head(3), ...filler(14, 740)]),
        ]),
      );
      const lines = outline(document);
      assert.equal(lines[6], '0 7. The Committee recommends that the State party take all measures that are neces-sary, by 2027 (see CMW/C/GC/2).');
      assert.equal(lines.length, 19);
    });

    it('reads two columns one after the other, and a table row by row', async () => {
      const left = ['The left column begins here and it', 'goes on over so many lines that it', 'cannot be taken for a table, which', 'has short cells of some words that', 'do not fill their columns from one', 'side to the other as running text', 'does in all the languages we read.'];
      const right = ['The right column is read after the', 'left one has come to its end, with', 'the same number of lines in it and', 'the same width, so that it is just', 'as clearly text as the other one is', 'and not a second cell of the lines', 'that happen to stand at its left.'];
      const columns = left.flatMap((text, index): Placed[] => [
        { x: 72, y: 500 - 12 * index, text, size: 11 },
        { x: 310, y: 500 - 12 * index, text: right[index] ?? '', size: 11 },
      ]);
      const rows = [['Year', 'Permits issued in the year', 'Refused'], ['2023', '1,204 of 1,500 that were asked', '35'], ['2024', '1,377 of 1,600 that were asked', '41']].flatMap((cells, index) =>
        cells.map((text, column): Placed => ({ x: 113 + 110 * column + 40 * (column >> 1), y: 300 - 15 * index, text })),
      );
      assert.deepEqual(outline(await readPdf(buildTextPdf([page([...columns, ...rows])]))), [
        `0 ${left.join(' ')}`,
        `0 ${right.join(' ')}`,
        '| Year | Permits issued in the year | Refused |',
        '| 2023 | 1,204 of 1,500 that were asked | 35 |',
        '| 2024 | 1,377 of 1,600 that were asked | 41 |',
      ]);
    });

    it('tells marks of notes from other raised signs', async () => {
      const document = await readPdf(
        buildTextPdf([
          page(
            [
              ...filler(1, 740),
              { x: 113, y: 500, text: '7.' },
              { x: 141, y: 500, text: 'An area of 12 km' },
              { x: 210, y: 503.5, text: '2', size: 6.5 },
              { x: 216, y: 500, text: 'was named' },
              { x: 258.5, y: 503.5, text: '1', size: 6.5 },
              { x: 265, y: 500, text: 'on the 1' },
              { x: 297.4, y: 503.5, text: 'er', size: 6.5 },
              { x: 310, y: 500, text: 'mai.' },
              { x: 113, y: 100, text: '1', size: 6.5 },
              { x: 118, y: 97, text: 'CMW/C/UTO/2.', size: 9 },
            ],
            ['113 110 72 0.5 re f'],
          ),
        ]),
      );
      const lines = outline(document);
      assert.equal(lines.at(-1), '[^1]: CMW/C/UTO/2.');
      assert.equal(lines.at(-2), '0 7. An area of 12 km² was named[^1] on the 1er mai.');
    });

    it('leaves contents out, and nothing else', async () => {
      const entries = [['I.', 'Introduction'], ['II.', 'Positive aspects'], ['III.', 'Concerns']].flatMap(([label = '', text = ''], index): Placed[] => [
        { x: 113, y: 600 - 15 * index, text: label },
        { x: 141, y: 600 - 15 * index, text: `${text} ${'.'.repeat(60)} 1-3 4` },
      ]);
      const lines = outline(await readPdf(buildTextPdf([page([{ x: 113, y: 620, text: 'Contents', bold: true }, ...entries, ...filler(1, 500)])])));
      assert.equal(lines.length, 6);
      assert.match(lines[0] ?? '', /^0 1\. The Committee/);
    });
  });
});
