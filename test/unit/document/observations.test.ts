// Over 300 lines: the outlines of twenty-five documents, written by hand.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readDocument } from '../../../server/src/core/document/readDocument.ts';
import type { Language, ParagraphKind, SourceDocument } from '../../../server/src/core/model.ts';

// Concluding observations in the manner of each Committee and language. What stands here was read from the texts by hand, not from the reader.
const folder = new URL('../../fixtures/observations/', import.meta.url);

interface Expected {
  readonly symbol: string;
  readonly language: Language;
  readonly title: string;
  readonly date: string;
  /** `1-2 introduction, 3 positive`. */
  readonly kinds: string;
  /** `6 8:ab 10.a.i 10.a.ii`: a number, a number with its letters, or a path. */
  readonly units: string;
  /** Units whose Committee only asks for something. */
  readonly requests: string;
  /** `6<5`: the unit meets the concern of paragraph 5. */
  readonly concerns?: string;
  /** `8.a>CO/5:6`: the unit reiterates that paragraph, symbols without their common beginning. */
  readonly reiterates?: string;
  readonly followUp?: SourceDocument['followUp'];
  readonly particularImportance?: SourceDocument['particularImportance'];
  readonly nextReport?: string;
  /** The first words of some units. */
  readonly starts?: Readonly<Record<string, string>>;
  readonly problems?: readonly string[];
}

const expected: Readonly<Record<string, Expected>> = {
  'CCPR_C_RUR_CO_6_en.md': {
    symbol: 'CCPR/C/RUR/CO/6',
    language: 'en',
    title: 'Concluding observations on the sixth periodic report of Ruritania',
    date: '2024-08-22',
    kinds: '1-2 introduction, 3-4 positive, 5 concern, 6 recommendation, 7 concern, 8 recommendation, 9 concern, 10-11 recommendation, 12 concern, 13 recommendation, 14 concern, 15-16 recommendation, 17-18 request',
    units: '6 8:ab 10.a.i 10.a.ii 10.b 11:ab 13 15 16 17 18',
    requests: '17 18',
    concerns: '6<5 8.a<7 10.a.i<9 11.a<11 13<12 15<14',
    reiterates: '8.a>CO/5:6 8.b>CO/5:6 15>CO/5:17',
    followUp: { targets: ['8', '10.a', '11'], due: '2027-07-26' },
    starts: { 13: 'In the light of article 6 of the Covenant', 18: 'The Committee also requests the State party, in preparing the report' },
  },
  'CCPR_C_RUR_CO_7_es.txt': {
    symbol: 'CCPR/C/RUR/CO/7',
    language: 'es',
    title: 'Observaciones finales sobre el séptimo informe periódico de Ruritania',
    date: '2023-12-15',
    kinds: '1-2 introduction, 3 positive, 4 concern, 5-6 recommendation, 7 concern, 8 recommendation, 9 concern, 10-11 recommendation, 12-13 request',
    units: '5:ab 6 8 10.a.i 10.a.ii 10.b 11 12 13',
    requests: '12 13',
    concerns: '5.a<4 6<6 8<7 10.b<9',
    reiterates: '8>CO/6:20 8>CO/6:21',
    followUp: { targets: ['5', '6', '10.a'], due: '2026-11-03' },
    starts: { 6: 'El Estado parte debe aprobar una legislación general', 13: 'El Comité pide al Estado parte que, al preparar' },
  },
  'CCPR_C_RUR_CO_5_fr.md': {
    symbol: 'CCPR/C/RUR/CO/5',
    language: 'fr',
    title: 'Observations finales concernant le cinquième rapport périodique de la Ruritanie',
    date: '2018-04-30',
    kinds: '1-2 introduction, 3 positive, 4 concern, 5-6 recommendation, 7 concern, 8 recommendation, 9 concern, 10-11 recommendation, 12-13 request',
    units: '5:ab 6 8:ab 10 11 12 13',
    requests: '12 13',
    concerns: '5.a<4 6<6 8.b<7 10<9',
    reiterates: '8.a>CO/4:15 8.a>CO/4:16 8.b>CO/4:15 8.b>CO/4:16',
    followUp: { targets: ['5', '6', '8.b'], due: '2019-04-05' },
    nextReport: '2023-04-06',
    starts: { 6: 'L\'État partie devrait faire en sorte', 10: 'L\'État partie doit dépénaliser' },
  },
  'E_C.12_RUR_CO_5_fr.md': {
    symbol: 'E/C.12/RUR/CO/5',
    language: 'fr',
    title: 'Observations finales concernant le cinquième rapport périodique de la Ruritanie',
    date: '2022-10-31',
    kinds: '1-2 introduction, 3 positive, 4 concern, 5-6 recommendation, 7 concern, 8 recommendation, 9 concern, 10-12 recommendation, 13-15 request',
    units: '5:abc 6 8.a 8.b.i 8.b.ii 10 11 12 13 14 15',
    requests: '13 14 15',
    concerns: '5.a<4 6<6 8.a<7 10<9',
    reiterates: '8.a>CO/4:20 8.b.i>CO/4:20 8.b.ii>CO/4:20',
    followUp: { targets: ['5.a', '6', '10'], due: '2024-10-14' },
    nextReport: '2027-10-31',
    starts: { 6: 'Il recommande à l\'État partie d\'augmenter', 10: 'Le Comité demande instamment' },
  },
  'E_C.12_RUR_CO_6_es.txt': {
    symbol: 'E/C.12/RUR/CO/6',
    language: 'es',
    title: 'Observaciones finales sobre el sexto informe periódico de Ruritania',
    date: '2018-03-29',
    kinds: '1-2 introduction, 3 positive, 4 concern, 5-6 recommendation, 7 concern, 8-10 recommendation, 11-13 request',
    units: '5:ab 6 8:abc 9 10 11 12 13',
    requests: '11 12 13',
    concerns: '5.a<4 6<6 8.c<7 9<9',
    reiterates: '8.a>CO/5:23 8.b>CO/5:23 8.c>CO/5:23',
    followUp: { targets: ['5.a', '6', '8'], due: '2019-09-29' },
    nextReport: '2023-03-31',
    starts: { 9: 'El Comité señala a la atención del Estado parte su observación general núm. 19', 12: 'De conformidad con el procedimiento' },
  },
  'CEDAW_C_RUR_CO_9_en.md': {
    symbol: 'CEDAW/C/RUR/CO/9',
    language: 'en',
    title: 'Concluding observations on the ninth periodic report of Ruritania',
    date: '2023-11-14',
    kinds: '1-3 introduction, 4 positive, 5-6 recommendation, 7 concern, 8 recommendation, 9 concern, 10 recommendation, 11 concern, 12 recommendation, 13 concern, 14-16 recommendation, 17 request, 18 recommendation, 19 request, 20 information, 21 recommendation',
    units: '5 6 8 10:ab 12.a 12.b.i 12.b.ii 14 15 16 17 18 19 21',
    requests: '17 19',
    concerns: '8<7 10.b<9 12.b.ii<11 14<13',
    reiterates: '10.a>CO/8:13 10.b>CO/8:13',
    followUp: { targets: ['10.a', '12.a', '12.b', '14'] },
    starts: { 5: 'The Committee welcomes the internatio', 6: 'It invites the National Assembly', 18: 'The Committee therefore encourages' },
  },
  'CEDAW_C_RUR_CO_8_fr.txt': {
    symbol: 'CEDAW/C/RUR/CO/8',
    language: 'fr',
    title: 'Observations finales concernant le huitième rapport périodique de la Ruritanie',
    date: '2017-07-24',
    kinds: '1-2 introduction, 3 positive, 4 concern, 5-6 recommendation, 7 concern, 8 request, 9 concern, 10-12 recommendation, 13 request, 14 recommendation, 15-16 request, 17 recommendation',
    units: '5 6 8:ab 10:ab 11 12 13 14 15 16 17',
    requests: '8.a 8.b 13 15 16',
    concerns: '5<4 8.a<7 10.b<9 11<11',
    followUp: { targets: ['8.a', '8.b', '10.b', '11'] },
    nextReport: '2021-07',
    starts: { 6: 'Il invite le Parlement', 11: 'Il prie l’État partie de modifier' },
  },
  'CAT_C_RUR_CO_4_en.txt': {
    symbol: 'CAT/C/RUR/CO/4',
    language: 'en',
    title: 'Concluding observations on the fourth periodic report of Ruritania',
    date: '2025-06-12',
    kinds: '1-2 introduction, 3 positive, 4 information, 5 concern, 6 recommendation, 7 concern, 8 recommendation, 9 concern, 10 recommendation, 11 concern, 12-13 recommendation, 14 request, 15 recommendation, 16-17 request',
    units: '6 8.a.i 8.a.ii 8.b 10 12 13 14 15 16 17',
    requests: '14 16 17',
    concerns: '6<5 8.a.i<7 10<9 12<11',
    reiterates: '12>CO/3:21',
    followUp: { targets: ['6', '8.b', '12'], due: '2026-05-02' },
    nextReport: '2029-05-02',
    starts: { 13: 'The State party should ensure that all victims', 14: 'The Committee requests the State party to provide' },
  },
  'CAT_C_RUR_CO_3_es.md': {
    symbol: 'CAT/C/RUR/CO/3',
    language: 'es',
    title: 'Observaciones finales sobre el tercer informe periódico de Ruritania',
    date: '2019-06-05',
    kinds: '1 introduction, 2 positive, 3 information, 4 concern, 5-6 recommendation, 7 concern, 8 recommendation, 9 request, 10 recommendation, 11 request, 12 recommendation',
    units: '5:abc 6 8 9 10 11 12',
    requests: '9 11',
    concerns: '5.a<4 6<6 8<7',
    reiterates: '8>CO/2:11',
    followUp: { targets: ['5.a', '5.b', '6', '8'], due: '2020-05-17' },
    nextReport: '2023-05-17',
    starts: { 6: 'El Comité insta al Estado parte', 8: 'Habida cuenta de su recomendación anterior' },
  },
  'CRC_C_RUR_CO_5-6_en.txt': {
    symbol: 'CRC/C/RUR/CO/5-6',
    language: 'en',
    title: 'Concluding observations on the combined fifth and sixth periodic reports of Ruritania',
    date: '2021-03-04',
    kinds: '1-2 introduction, 3 positive, 4 information, 5-7 recommendation, 8-9 concern, 10-12 recommendation, 13 concern, 14-15 recommendation, 16-17 concern, 18-22 recommendation, 23 information, 24 request',
    units: '5 6 7:abc 10.a 10.b.i 10.b.ii 11 12 14:ab 15 18 19:ab 20 21 22 24',
    requests: '24',
    concerns: '6<6 10.a<9,8 12<12 14.a<13 18<17,16 19.b<17,16',
    reiterates: '14.a>CO/3-4:41 14.b>CO/3-4:41',
    particularImportance: { targets: ['10', '14.a', '15', '18', '19'] },
    starts: { 12: 'The Committee, while noting that corporal punishment', 15: 'The Committee draws the State party\'s attention' },
  },
  'CRC_C_OPSC_RUR_CO_1_es.md': {
    symbol: 'CRC/C/OPSC/RUR/CO/1',
    language: 'es',
    title:
      'Observaciones finales sobre el informe presentado por Ruritania en virtud del artículo 12, párrafo 1, del Protocolo Facultativo de la Convención sobre los Derechos del Niño relativo a la venta de niños, la prostitución infantil y la utilización de niños en la pornografía',
    date: '2019-03-08',
    kinds: '1-2 introduction, 3 positive, 4 concern, 5 recommendation, 6 concern, 7-8 recommendation, 9 concern, 10-12 recommendation, 13 request',
    units: '5:ab 7 8 10.a.i 10.a.ii 10.b 11 12 13',
    requests: '13',
    concerns: '5.a<4 7<6 8< 10.b<9',
    nextReport: '2024-09-04',
  },
  'CRC_C_OPAC_RUR_CO_1_fr.md': {
    symbol: 'CRC/C/OPAC/RUR/CO/1',
    language: 'fr',
    title:
      'Observations finales concernant le rapport soumis par la Ruritanie en application de l\'article 8 (par. 1) du Protocole facultatif à la Convention relative aux droits de l\'enfant, concernant l\'implication d\'enfants dans les conflits armés',
    date: '2015-10-29',
    kinds: '1-2 introduction, 3 positive, 4 concern, 5-6 recommendation, 7 concern, 8 recommendation, 9 concern, 10-12 recommendation, 13 request',
    units: '5 6 8:ab 10 11 12 13',
    requests: '13',
    concerns: '5<4 6<6 8.b<7 10<9',
    starts: { 6: 'Il recommande à l\'État partie' },
  },
  'CERD_C_RUR_CO_21-23_es.md': {
    symbol: 'CERD/C/RUR/CO/21-23',
    language: 'es',
    title: 'Observaciones finales sobre los informes periódicos 21º a 23º combinados de Ruritania',
    date: '2022-12-22',
    kinds: '1-2 introduction, 3 positive, 4 concern, 5 recommendation, 6 concern, 7 recommendation, 8 concern, 9-12 recommendation, 13-14 request, 15-16 recommendation',
    units: '5 7:abc 9.a 9.b.i 9.b.ii 10 11 12 13 14 15 16',
    requests: '13 14',
    concerns: '5<4 7.a<6 9.b.ii<8',
    reiterates: '9.a>CO/18-20:17 9.b.i>CO/18-20:17 9.b.ii>CO/18-20:17',
    followUp: { targets: ['7.b', '7.c', '9.a'], due: '2023-11-30' },
    particularImportance: { targets: ['5', '9'] },
    nextReport: '2026-01-04',
  },
  'CERD_C_RUR_CO_18-20_fr.md': {
    symbol: 'CERD/C/RUR/CO/18-20',
    language: 'fr',
    title: 'Observations finales concernant le rapport de la Ruritanie valant dix-huitième à vingtième rapports périodiques',
    date: '2017-06-09',
    kinds: '1-2 introduction, 3 positive, 4 concern, 5 recommendation, 6 concern, 7-9 recommendation, 10-11 request, 12-13 recommendation',
    units: '5:ab 7 8 9 10 11 12 13',
    requests: '10 11',
    concerns: '5.a<4 7<6 8<8',
    reiterates: '7>CO/15-17:16',
    followUp: { targets: ['5.b', '8'], due: '2018-05-04' },
    particularImportance: { targets: ['5', '7'] },
    nextReport: '2021-01-04',
    starts: { 8: 'Eu égard à sa recommandation générale' },
  },
  'CED_C_RUR_CO_1_fr.md': {
    symbol: 'CED/C/RUR/CO/1',
    language: 'fr',
    title: 'Observations finales concernant le rapport soumis par la Ruritanie en application de l\'article 29 (par. 1) de la Convention',
    date: '2023-04-17',
    kinds: '1-2 introduction, 3 positive, 4 recommendation, 5 concern, 6 recommendation, 7 concern, 8 recommendation, 9 concern, 10-11 recommendation, 12 information, 13 recommendation, 14 request, 15 recommendation',
    units: '4 6 8 10:abc 11 13 14 15',
    requests: '14',
    concerns: '6<5 8<7 10.c<9',
    followUp: { targets: ['8', '10.a', '10.b'], due: '2024-03-31' },
    nextReport: '2026-03-31',
    starts: { 4: 'Le Comité encourage l\'État partie' },
    problems: ['possible-recommendation 12'],
  },
  'CED_C_RUR_OAI_1_en.md': {
    symbol: 'CED/C/RUR/OAI/1',
    language: 'en',
    title: 'Concluding observations on the additional information submitted by Ruritania under article 29 (4) of the Convention',
    date: '2024-10-18',
    kinds: '1-2 introduction, 3 positive, 4 concern, 5 recommendation, 6 concern, 7-10 recommendation, 11 request',
    units: '5:ab 7 8 9 10 11',
    requests: '11',
    concerns: '5.a<4 7<6',
    reiterates: '7>CO/1:41',
    followUp: { targets: ['5.b', '7'], due: '2027-10-04' },
    nextReport: '2032-10-04',
  },
  'CMW_C_RUR_CO_3_es.md': {
    symbol: 'CMW/C/RUR/CO/3',
    language: 'es',
    title: 'Observaciones finales sobre el tercer informe periódico de Ruritania',
    date: '2023-05-04',
    kinds: '1-3 introduction, 4 positive, 5 concern, 6 recommendation, 7 concern, 8 recommendation, 9 concern, 10 recommendation, 11-12 request, 13 recommendation, 14-15 request',
    units: '4 6 8.a 8.b.i 8.b.ii 10:ab 11 12 13 14 15',
    requests: '11 12 14 15',
    concerns: '6<5 8.a<7 10.b<9',
    reiterates: '6>CO/2:19',
    followUp: { targets: ['6', '8', '10'], due: '2025-05-01' },
    nextReport: '2028-05-01',
    starts: { 4: 'El Comité recomienda al Estado parte que, como país campeón' },
  },
  'CMW_C_RUR_CO_2_fr.txt': {
    symbol: 'CMW/C/RUR/CO/2',
    language: 'fr',
    title: 'Observations finales concernant le deuxième rapport périodique de la Ruritanie',
    date: '2018-05-31',
    kinds: '1-2 introduction, 3 positive, 4 concern, 5 recommendation, 6 concern, 7 recommendation, 8 concern, 9-11 recommendation, 12-13 request',
    units: '5 7:abc 9 10 11 12 13',
    requests: '12 13',
    concerns: '5<4 7.c<6 9<8',
    reiterates: '9>CO/1:27',
    followUp: { targets: ['5', '7.a', '7.b', '7.c', '9'], due: '2020-05-01' },
    nextReport: '2023-05-01',
  },
  'CCPR_C_RUR_CO_8_ru.md': {
    symbol: 'CCPR/C/RUR/CO/8',
    language: 'ru',
    title: 'Заключительные замечания по восьмому периодическому докладу Руритании',
    date: '2022-08-25',
    kinds: '1-2 introduction, 3 positive, 4 concern, 5 recommendation, 6 concern, 7 recommendation, 8 concern, 9-10 recommendation, 11-12 request',
    units: '5:ab 7 9.a.i 9.a.ii 9.b 10 11 12',
    requests: '11 12',
    concerns: '5.a<4 7<6 9.b<8',
    reiterates: '7>CO/7:9',
    followUp: { targets: ['5', '7', '9.b'], due: '2025-07-22' },
    nextReport: '2028-07-22',
  },
  'CRPD_C_RUR_CO_2_ar.md': {
    symbol: 'CRPD/C/RUR/CO/2',
    language: 'ar',
    title: 'الملاحظات الختامية بشأن التقرير الدوري الثاني لروريتانيا',
    date: '2022-09-30',
    kinds: '1-2 introduction, 3 positive, 4 concern, 5 recommendation, 6 concern, 7 recommendation, 8 concern, 9 recommendation, 10 information, 11-12 request',
    units: '5.a 5.b.i 5.b.ii 7 9 11 12',
    requests: '11 12',
    concerns: '5.a<4 7<6 9<8',
    reiterates: '7>CO/1:12',
    particularImportance: { targets: ['5', '7'] },
    nextReport: '2030-06-07',
  },
  'E_C.12_RUR_CO_7_zh.md': {
    symbol: 'E/C.12/RUR/CO/7',
    language: 'zh',
    title: '关于鲁里坦尼亚第七次定期报告的结论性意见',
    date: '2023-03-22',
    kinds: '1-2 introduction, 3 positive, 4 concern, 5 recommendation, 6 concern, 7-9 recommendation, 10-12 request',
    units: '5:ab 7.a.i 7.a.ii 7.b 8 9 10 11 12',
    requests: '10 11 12',
    concerns: '5.a<4 7.b<6 8<8',
    reiterates: '7.a.i>CO/6:21 7.a.ii>CO/6:21 7.b>CO/6:21',
    followUp: { targets: ['5.a', '7.b', '8'], due: '2025-03-03' },
    nextReport: '2028-03-31',
  },
  'CEDAW_C_RUR_CO_5_ru.txt': {
    symbol: 'CEDAW/C/RUR/CO/5',
    language: 'ru',
    title: 'Заключительные замечания по пятому периодическому докладу Руритании',
    date: '2019-07-30',
    kinds: '1-2 introduction, 3 positive, 4 concern, 5 recommendation, 6-8 request',
    units: '5:ab 6 7 8',
    requests: '6 7 8',
    concerns: '5.b<4',
    reiterates: '5.a>CO/4:12.a 5.b>CO/4:12.a',
    followUp: { targets: ['5.a', '5.b'] },
    nextReport: '2023-07',
  },
  'CAT_C_RUR_CO_2_zh.txt': {
    symbol: 'CAT/C/RUR/CO/2',
    language: 'zh',
    title: '关于鲁里坦尼亚第二次定期报告的结论性意见',
    date: '2019-06-05',
    kinds: '1-2 introduction, 3 positive, 4 concern, 5 recommendation, 6 concern, 7 recommendation, 8-11 request',
    units: '5 7.a.i 7.a.ii 7.b 8 9 10 11',
    requests: '8 9 10 11',
    concerns: '5<4 7.a.ii<6 7.b<6',
    followUp: { targets: ['5', '7.a'], due: '2020-05-17' },
    nextReport: '2023-05-17',
  },
  'CRC_C_RUR_CO_4_ar.txt': {
    symbol: 'CRC/C/RUR/CO/4',
    language: 'ar',
    title: 'الملاحظات الختامية بشأن التقرير الدوري الرابع لروريتانيا',
    date: '2020-03-05',
    kinds: '1-2 introduction, 3 positive, 4 information, 5 concern, 6 recommendation, 7 concern, 8-9 recommendation',
    units: '6 8:ab 9',
    requests: '',
    concerns: '6<5 8.b<7',
    particularImportance: { targets: ['6', '8.a'] },
    nextReport: '2025-03-05',
  },
  'CAT_OP_RUR_2_es.md': {
    symbol: 'CAT/OP/RUR/2',
    language: 'es',
    title: 'Visita a Ruritania del 12 al 21 de diciembre de 2016: observaciones y recomendaciones dirigidas al Estado parte',
    date: '2018-11-15',
    kinds: '1-3 introduction, 4 concern, 5 recommendation, 6 concern, 7 recommendation, 8 concern, 9 recommendation, 10 request',
    units: '2 3 5:ab 7 9 10',
    requests: '2 10',
    concerns: '5.b<4 7<6 9<8',
    reiterates: '9>CAT/OP/RUR/1:58',
  },
};

/** `8:ab` → `8.a`, `8.b`. */
function paths(written: string): string[] {
  return written.split(' ').flatMap((each) => {
    const [number, letters] = each.split(':') as [string, string | undefined];
    return letters === undefined ? [number] : [...letters].map((letter) => `${number}.${letter}`);
  });
}

/** `1-2 introduction, 3 positive` → `1 introduction`, `2 introduction`, `3 positive`. */
function kindsOf(written: string): string[] {
  return written.split(', ').flatMap((each) => {
    const [range, kind] = each.split(' ') as [string, ParagraphKind];
    const [from, to] = range.split('-').map(Number) as [number, number | undefined];
    return Array.from({ length: (to ?? from) - from + 1 }, (_, index) => `${from + index} ${kind}`);
  });
}

for (const [fileName, outline] of Object.entries(expected)) {
  describe(`concluding observations: ${fileName}`, () => {
    const document = readDocument({ id: fileName, fileName, text: readFileSync(new URL(fileName, folder), 'utf8') });
    const path = ({ pinpoint }: SourceDocument['recommendations'][number]): string => pinpoint.path.join('.');

    it('says what it is', () => {
      const { symbol, kind, language, title, date } = document;
      assert.deepEqual({ symbol, kind, language, title, date }, { symbol: outline.symbol, kind: 'concluding-observations', language: outline.language, title: outline.title, date: outline.date });
    });
    it('does in each paragraph what it does', () => {
      assert.deepEqual(document.paragraphs.map(({ number, kind }) => `${number} ${kind}`), kindsOf(outline.kinds));
    });
    it('asks what it asks', () => {
      assert.deepEqual(document.recommendations.map(path), paths(outline.units));
      assert.deepEqual(document.recommendations.filter(({ kind }) => kind === 'request').map(path), outline.requests === '' ? [] : outline.requests.split(' '));
      for (const [id, words] of Object.entries(outline.starts ?? {})) assert.equal(document.recommendations.find((unit) => path(unit) === id)?.text.slice(0, words.length), words);
    });
    it('meets its concerns and repeats what was said before', () => {
      for (const each of (outline.concerns ?? '').split(' ').filter(Boolean)) {
        const [id, concerns] = each.split('<') as [string, string];
        assert.deepEqual(document.recommendations.find((unit) => path(unit) === id)?.concerns, concerns === '' ? [] : concerns.split(','), each);
      }
      const base = outline.symbol.replace(/(?:CO|OAI)\/[\d-]+$/, '');
      const repeated = document.recommendations.flatMap((unit) => unit.reiterates.map(({ symbol, path: to }) => `${path(unit)}>${symbol.replace(base, '')}:${to.join('.')}`));
      assert.deepEqual(repeated, (outline.reiterates ?? '').split(' ').filter(Boolean));
    });
    it('picks for follow-up what it picks, by the dates it states', () => {
      assert.deepEqual(document.followUp, outline.followUp);
      assert.deepEqual(document.particularImportance, outline.particularImportance);
      assert.equal(document.nextReport?.due, outline.nextReport);
    });
    it('has no problem that is not in the text', () => {
      assert.deepEqual(document.problems.map(({ code, detail }) => `${code} ${detail['reference'] ?? detail['mark'] ?? detail['number'] ?? ''}`.trim()), outline.problems ?? []);
    });
  });
}
