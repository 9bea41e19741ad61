import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readDocument } from '../../../server/src/core/document/readDocument.ts';
import type { ParagraphKind, Path, SourceDocument } from '../../../server/src/core/model.ts';

// Real documents of other Committees, which stay beside the project. Numbers were established by reading the documents.
const samples = fileURLToPath(new URL('../../../../shared/samples/', import.meta.url));
const canReadPdf = spawnSync('pdftotext', ['-v']).error === undefined;

function read(fileName: string): SourceDocument {
  const text = fileName.endsWith('.pdf') ? spawnSync('pdftotext', [samples + fileName, '-'], { encoding: 'utf8', maxBuffer: 1e8 }).stdout : readFileSync(samples + fileName, 'utf8');
  return readDocument({ id: fileName, fileName, text });
}

/** `8:abc 10:ab 38:` → the paths of the units. */
function paths(written: string): Path[] {
  return written.split(' ').flatMap((each) => {
    const [number, letters] = each.split(':') as [string, string];
    return letters === '' ? [[number]] : [...letters].map((letter) => [number, letter]);
  });
}

interface Expected {
  readonly fileName: string;
  readonly symbol: string;
  readonly kind: SourceDocument['kind'];
  readonly language: SourceDocument['language'];
  readonly date: string;
  readonly title: string;
  readonly numbers: readonly string[];
  readonly units?: string;
  /** What each paragraph does, as read by eye: `1-3` and `5-57/2` (every other one). */
  readonly kinds?: Readonly<Partial<Record<ParagraphKind, string>>>;
  readonly footnotes?: number;
  readonly followUp?: SourceDocument['followUp'];
  readonly particularImportance?: SourceDocument['particularImportance'];
  readonly nextReport?: string;
  readonly problems?: readonly string[];
}

const numbers = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

/** `1-3 5-9/2` → 1, 2, 3, 5, 7, 9. */
function series(written: string): string[] {
  return written.split(' ').flatMap((each) => {
    const [, from, to = from, step = '1'] = /^(\d+)(?:-(\d+))?(?:\/(\d))?$/.exec(each)!;
    return numbers(Number(from), Number(to)).filter((_, index) => index % Number(step) === 0);
  });
}

const expected: readonly Expected[] = [
  {
    fileName: 'CRPD_C_CAN_CO_2-3_en.pdf',
    symbol: 'CRPD/C/CAN/CO/2-3',
    kind: 'concluding-observations',
    language: 'en',
    date: '2025-04-15',
    title: 'Concluding observations on the combined second and third periodic reports of Canada',
    numbers: numbers(1, 72),
    units:
      '6: 8:abc 10:ab 12:ab 14:abcdef 16:ab 18:abcdef 20:abcde 22:ab 24:abc 26:abc 28:abcde 30:abcde 32:ab 34:ab 36: 38: 40:abc 42:abcd 44: 46:ab 48:abc 50:abcd 52:ab 54:abcde 56:abcd 59:abcd 61:ab 63:abc 65: 67:abc 69: 70: 71:',
    kinds: { introduction: '1-3', positive: '4', concern: '5-57/2 58-66/2', recommendation: '6-56/2 59-67/2 69 70', request: '71', information: '68 72' },
    footnotes: 15,
    particularImportance: { targets: ['8', '20', '56'] },
    nextReport: '2032-04-11',
  },
  {
    fileName: 'CRPD_C_KEN_CO_1_en.pdf',
    symbol: 'CRPD/C/KEN/CO/1',
    kind: 'concluding-observations',
    language: 'en',
    date: '2015-09-30',
    title: 'Concluding observations on the initial report of Kenya',
    numbers: numbers(1, 65),
    units:
      '6:abcd 8:ab 10:ab 12:abc 14:abcd 16: 18:ab 20:abc 22:abc 24:abcd 26:abc 28:ab 30:abc 32:abcd 34:ab 36: 38:abc 40:ab 42:ab 44:abcde 46:abc 48:abcd 50:abc 52:ab 54: 56: 58: 60: 62: 63: 64: 65:',
    kinds: { introduction: '1-3', positive: '4', concern: '5-59/2', recommendation: '6-60/2 63 64', request: '62 65', information: '61' },
    footnotes: 0,
    followUp: { targets: ['60'] },
    nextReport: '2022-06-19',
  },
  {
    fileName: 'CRPD_C_SAU_CO_1_es.pdf',
    symbol: 'CRPD/C/SAU/CO/1',
    kind: 'concluding-observations',
    language: 'es',
    date: '2019-05-13',
    title: 'Observaciones finales sobre el informe inicial de la Arabia Saudita',
    numbers: numbers(1, 63),
    units:
      '6:abc 8:ab 10:ab 12:abcde 14:ab 16:abc 18: 20:ab 22:abcd 24:abcd 26:abc 28:abc 30:abcd 32: 34:abcd 36:abc 38:ab 40:abcd 42:abcd 44: 46:abc 48:abcd 50: 52:abc 54: 56: 58: 60: 61: 62: 63:',
    kinds: { introduction: '1-3', positive: '4', concern: '5-57/2', recommendation: '6-58/2 60 61', request: '62 63', information: '59' },
    footnotes: 0,
    particularImportance: { targets: ['6', '28'] },
    nextReport: '2026-07-24',
  },
  {
    fileName: 'CRPD_C_ECU_CO_2-3_fr.pdf',
    symbol: 'CRPD/C/ECU/CO/2-3',
    kind: 'concluding-observations',
    language: 'fr',
    date: '2019-10-21',
    title: 'Observations finales concernant le rapport de l’Équateur valant deuxième et troisième rapports périodiques',
    numbers: numbers(1, 65),
    units:
      '10:ab 11:ab 12:ab 14:abc 16: 18:ab 20:abc 22:abc 24: 26:abc 28: 30: 32:abcd 34: 36:abc 38:abc 40:abc 42: 44: 46:abc 48:abc 50:ab 52: 54: 56: 58: 60: 61: 62: 63: 64: 65:',
    kinds: { introduction: '1-3', positive: '4-6', concern: '7-9 13-59/2', recommendation: '10-12 14-60/2 61-63', request: '64 65' },
    footnotes: 0,
    particularImportance: { targets: ['10', '60'] },
    nextReport: '2026-05-03',
  },
  {
    fileName: 'CEDAW_C_CRI_CO_7_es.md',
    symbol: 'CEDAW/C/CRI/CO/7',
    kind: 'concluding-observations',
    language: 'es',
    date: '2017-07-21',
    title: 'Observaciones finales sobre el séptimo informe periódico de Costa Rica',
    numbers: ['1', ...numbers(8, 48)],
    units: '9:abcd 11:abcd 13:ab 15:abcd 17:abcdef 19: 21:abc 23: 25:abcdef 27:abcdef 29:abcde 31:abcde 33:ab 35:abcd 37:ab 39:abcd 41: 43:abcd 44: 45: 46: 47: 48:',
    kinds: { introduction: '1', concern: '8-42/2', recommendation: '9-43/2 44 47', request: '45 46 48' },
    footnotes: 2,
    followUp: { targets: ['29.d', '29.e', '31.b', '31.d'] },
    problems: ['paragraph-missing 2–7'],
  },
  {
    fileName: 'CRPD_C_CAN_Q_1_en.pdf',
    symbol: 'CRPD/C/CAN/Q/1',
    kind: 'list-of-issues',
    language: 'en',
    date: '2016-09-22',
    title: 'List of issues in relation to the initial report of Canada',
    numbers: numbers(1, 43),
    units: numbers(1, 43).map((number) => `${number}:`).join(' '),
  },
  {
    fileName: 'CRPD_C_BGD_RQ_1_en.pdf',
    symbol: 'CRPD/C/BGD/RQ/1',
    kind: 'replies-to-list-of-issues',
    language: 'en',
    date: '2020-01-07',
    title: 'Replies of Bangladesh to the list of issues in relation to its initial report',
    numbers: numbers(1, 67),
  },
  {
    fileName: 'CRPD_C_COL_FCO_1_es.pdf',
    symbol: 'CRPD/C/COL/FCO/1',
    kind: 'follow-up-report',
    language: 'es',
    date: '2020-06-09',
    title: 'Información recibida de Colombia sobre el seguimiento de las observaciones finales sobre el informe inicial',
    numbers: numbers(1, 62),
  },
  {
    fileName: 'A_HRC_WG.6_34_ITA_3_en.pdf',
    symbol: 'A/HRC/WG.6/34/ITA/3',
    kind: 'upr-document',
    language: 'en',
    date: '2019-08-14',
    title: 'Summary of Stakeholders’ submissions on Italy',
    numbers: numbers(1, 94),
  },
  {
    fileName: 'A_HRC_WG.6_34_ITA_3_ru.pdf',
    symbol: 'A/HRC/WG.6/34/ITA/3',
    kind: 'upr-document',
    language: 'ru',
    date: '2019-08-14',
    title: 'Резюме материалов по Италии, представленных заинтересованными сторонами',
    numbers: numbers(1, 94),
  },
  {
    fileName: 'A_HRC_WG.6_7_ITA_1_fr.pdf',
    symbol: 'A/HRC/WG.6/7/ITA/1',
    kind: 'upr-document',
    language: 'fr',
    date: '2009-11-16',
    title: 'Rapport national présenté conformément au paragraphe 15 a) de l’annexe à la résolution 5/1 du Conseil des droits de l’homme: Italie',
    numbers: numbers(1, 138),
  },
];

if (existsSync(samples)) {
  for (const sample of expected) {
    if (sample.fileName.endsWith('.pdf') && !canReadPdf) continue;
    describe(`the real document ${sample.fileName}`, () => {
      const document = read(sample.fileName);

      it('says what it is', () => {
        assert.deepEqual(
          { symbol: document.symbol, kind: document.kind, language: document.language, date: document.date, title: document.title },
          { symbol: sample.symbol, kind: sample.kind, language: sample.language, date: sample.date, title: sample.title },
        );
      });
      it('has its paragraphs', () => {
        assert.deepEqual(document.paragraphs.map(({ number }) => number), sample.numbers);
      });
      if (sample.kinds) {
        it('does in each paragraph what it does', () => {
          for (const kind of ['introduction', 'positive', 'concern', 'recommendation', 'request', 'information'] as const) {
            const found = document.paragraphs.filter((paragraph) => paragraph.kind === kind).map(({ number }) => number);
            assert.deepEqual(found, sample.kinds?.[kind] === undefined ? [] : series(sample.kinds[kind]).sort((a, b) => Number(a) - Number(b)), kind);
          }
        });
      }
      it('asks what it asks', () => {
        assert.deepEqual(document.recommendations.map(({ pinpoint }) => pinpoint.path), sample.units === undefined ? [] : paths(sample.units));
        assert.deepEqual(document.followUp, sample.followUp);
        assert.deepEqual(document.particularImportance, sample.particularImportance);
        assert.equal(document.nextReport?.due, sample.nextReport);
      });
      if (sample.footnotes !== undefined) {
        it('has its footnotes, and no problem that is not there', () => {
          assert.equal(document.footnotes.length, sample.footnotes);
          assert.deepEqual(document.problems.map(({ code, detail }) => `${code} ${detail['number'] ?? ''}`), sample.problems ?? []);
        });
      }
    });
  }
}
