// Over 300 lines: one table of what was read by eye in a document of every kind; to split it would only hide which kinds there are.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readDocument } from '../../../server/src/core/document/readDocument.ts';
import { getProblemMessage } from '../../../server/src/core/messages/problems.ts';
import type { DocumentFacts, Item, SourceDocument } from '../../../server/src/core/model.ts';

// Documents in the manner of real ones of every kind that is not concluding observations. What is expected was written down from reading the files.
const folder = new URL('../../fixtures/documents/', import.meta.url);
const read = (fileName: string): SourceDocument => readDocument({ id: fileName, fileName, text: readFileSync(new URL(fileName, folder), 'utf8') });

/** `4(a,b(i,ii))`: a paragraph with its items. */
function shape({ paragraphs }: SourceDocument): string {
  const of = (items: readonly Item[]): string => (items.length === 0 ? '' : `(${items.map((item) => item.label + of(item.items)).join(',')})`);
  return paragraphs.map(({ number, items }) => number + of(items)).join(' ');
}

interface Expected {
  readonly fileName: string;
  readonly kind: SourceDocument['kind'];
  readonly language: SourceDocument['language'];
  readonly title: string;
  readonly date?: string;
  readonly facts: DocumentFacts;
  readonly shape: string;
  readonly repliesTo?: Readonly<Record<string, readonly string[]>>;
  /** Paths of the units, `1.a`. */
  readonly units?: string;
  readonly problems?: readonly string[];
}

const expected: readonly Expected[] = [
  {
    fileName: 'CCPR_C_KEN_RQ_4.txt',
    kind: 'replies-to-list-of-issues',
    language: 'en',
    title: 'Replies of Kenya to the list of issues in relation to its fourth periodic report',
    date: '2021-02-05',
    facts: { committee: 'CCPR', state: 'KEN', cycle: '4', answers: ['CCPR/C/KEN/Q/4'], issues: 'CCPR/C/KEN/Q/4', originalLanguage: 'en', distribution: 'general', received: '2021-01-14' },
    shape: '1 2 3(a,b) 4 5 6 7 8 9',
    // Neither the introduction nor the conclusion replies to a question.
    repliesTo: { 1: ['2', '3'], 2: ['4'], 3: ['5'], 4: ['5'], 5: ['6'], 6: ['7', '8'], '6.a': ['7'], '6.b': ['8'], '6.c': ['8'] },
  },
  {
    fileName: 'CEDAW_C_PER_RQ_9_es.txt',
    kind: 'replies-to-list-of-issues',
    language: 'es',
    title: 'Respuestas del Perú a la lista de cuestiones y preguntas relativa a su noveno informe periódico',
    date: '2021-11-22',
    facts: { committee: 'CEDAW', state: 'PER', cycle: '9', answers: ['CEDAW/C/PER/Q/9'], issues: 'CEDAW/C/PER/Q/9', originalLanguage: 'es', distribution: 'general', received: '2021-11-15' },
    shape: '1 2 3(a,b(i,ii)) 4 5',
    repliesTo: { 1: ['1', '2'], 2: ['3'], 3: ['4'], 4: ['4'], 5: ['4'], 6: ['5'] },
  },
  {
    fileName: 'CAT_C_TGO_RQ_3_fr.txt',
    kind: 'replies-to-list-of-issues',
    language: 'fr',
    title: 'Réponses du Togo à la liste de points concernant son troisième rapport périodique',
    date: '2019-05-03',
    facts: { committee: 'CAT', state: 'TGO', cycle: '3', answers: ['CAT/C/TGO/Q/3'], issues: 'CAT/C/TGO/Q/3', originalLanguage: 'fr', distribution: 'general', received: '2019-04-30' },
    shape: '1 2 3(a,b) 4 5',
    repliesTo: { 1: ['1', '2'], 2: ['3'], 3: ['3'], 4: ['4'], '4.a': ['4'], 5: ['5'] },
  },
  {
    // The questions are quoted in bold or italics, under their own numbers, which are not those of the paragraphs.
    fileName: 'E_C.12_ECU_RQ_4_en.txt',
    kind: 'replies-to-list-of-issues',
    language: 'en',
    title: 'Replies of Ecuador to the list of issues in relation to its fourth periodic report',
    date: '2019-08-09',
    facts: { committee: 'E/C.12', state: 'ECU', cycle: '4', originalLanguage: 'es', distribution: 'general' },
    shape: '1 2 3 4 5 6',
    repliesTo: { 1: ['1', '2'], 2: ['3'], '2.a': ['3'], 3: ['4'], 4: ['5', '6'] },
  },
  {
    fileName: 'CRC_C_SLV_RQ_5-6_es.md',
    kind: 'replies-to-list-of-issues',
    language: 'es',
    title: 'Respuestas de El Salvador a la lista de cuestiones relativa a sus informes periódicos quinto y sexto combinados',
    facts: { committee: 'CRC', state: 'SLV', cycle: '5-6', answers: ['CRC/C/SLV/Q/5-6'], issues: 'CRC/C/SLV/Q/5-6' },
    shape: '1 2 3 4',
    repliesTo: { 1: ['1', '2'], 2: ['3'] },
  },
  {
    fileName: 'CRC_C_FRA_6-7_fr.txt',
    kind: 'state-report',
    language: 'fr',
    title: 'Rapport valant sixième et septième rapports périodiques soumis par la France en application de l’article 44 de la Convention, attendu en 2021',
    date: '2021-11-10',
    facts: { committee: 'CRC', state: 'FRA', cycle: '6-7', answers: ['CRC/C/FRA/QPR/6-7'], issues: 'CRC/C/FRA/QPR/6-7', basedOn: ['CRC/C/FRA/CO/5'], originalLanguage: 'fr', distribution: 'general', received: '2021-10-12' },
    shape: '1 2(a,b) 3',
    repliesTo: { 2: ['1', '2'], 3: ['3'], '3.a': ['3'], '3.b': ['3'] },
  },
  {
    fileName: 'HRI_CORE_MEX_2016_es.txt',
    kind: 'state-report',
    language: 'es',
    title: 'Documento básico común que forma parte de los informes de los Estados partes: México',
    date: '2017-03-29',
    facts: { state: 'MEX', originalLanguage: 'es', distribution: 'general', received: '2016-11-10' },
    shape: '1 2 3',
  },
  {
    fileName: 'CMW_C_GTM_QPR_3_es.txt',
    kind: 'list-of-issues',
    language: 'es',
    title: 'Lista de cuestiones previa a la presentación del tercer informe periódico de Guatemala',
    date: '2024-11-06',
    // The report of the cycle before is what it builds on, not what it answers.
    facts: { committee: 'CMW', state: 'GTM', cycle: '3', basedOn: ['CMW/C/GTM/2', 'CMW/C/GTM/CO/2'], originalLanguage: 'en', distribution: 'general' },
    shape: '1(a,b) 2(a,b) 3 4 5(a,b)',
    units: '1.a 1.b 2.a 2.b 3 4 5.a 5.b',
  },
  {
    fileName: 'CED_C_BEN_Q_1_fr.txt',
    kind: 'list-of-issues',
    language: 'fr',
    title: 'Liste de points concernant le rapport soumis par le Bénin en application de l’article 29 (par. 1) de la Convention',
    date: '2023-10-12',
    facts: { committee: 'CED', state: 'BEN', cycle: '1', answers: ['CED/C/BEN/1'], originalLanguage: 'en', distribution: 'general' },
    shape: '1 2(a,b) 3',
    units: '1 2.a 2.b 3',
  },
  {
    fileName: 'CRC_C_UKR_Q_5-6_ru.txt',
    kind: 'list-of-issues',
    language: 'ru',
    title: 'Перечень вопросов в связи с объединенными пятым и шестым периодическими докладами Украины',
    date: '2021-03-29',
    facts: { committee: 'CRC', state: 'UKR', cycle: '5-6', basedOn: ['CRC/C/UKR/CO/3-4'], originalLanguage: 'en', distribution: 'general' },
    shape: '1 2(a,b) 3 4',
    units: '1 2.a 2.b 3 4',
  },
  {
    fileName: 'CMW_C_SR.412_es.txt',
    kind: 'summary-record',
    language: 'es',
    title: 'Acta resumida de la 412ª sesión',
    date: '2019-04-18',
    facts: { committee: 'CMW', state: 'GTM', issues: 'CMW/C/GTM/QPR/2', basedOn: ['CMW/C/GTM/2'], originalLanguage: 'en', distribution: 'general' },
    shape: '1 2 3 4 5(a,b) 6 7',
  },
  {
    fileName: 'CRPD_C_SR.481_fr.txt',
    kind: 'summary-record',
    language: 'fr',
    title: 'Compte rendu analytique de la 481e séance',
    date: '2019-09-09',
    facts: { committee: 'CRPD', state: 'ECU', issues: 'CRPD/C/ECU/QPR/2', basedOn: ['CRPD/C/ECU/2-3'], originalLanguage: 'fr', distribution: 'general' },
    shape: '1 2 3 4 5 6',
    problems: ['numbers-inferred'],
  },
  {
    fileName: 'CMW_C_GC_4-CRC_C_GC_23.txt',
    kind: 'general-comment',
    language: 'en',
    title:
      'Joint general comment No. 4 (2017) of the Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families and No. 23 (2017) of the Committee on the Rights of the Child on State obligations regarding the human rights of children in the context of international migration in countries of origin, transit, destination and return',
    date: '2017-11-16',
    facts: { committee: 'CMW', originalLanguage: 'en', distribution: 'general' },
    shape: '1 2 3 4(a,b) 5',
  },
  {
    fileName: 'CAT_OP_MEX_2.txt',
    kind: 'concluding-observations',
    language: 'en',
    title: 'Visit to Mexico undertaken from 12 to 21 December 2016: observations and recommendations addressed to the State party',
    date: '2018-10-15',
    facts: { committee: 'CAT/OP', state: 'MEX', originalLanguage: 'es', distribution: 'general' },
    shape: '1 2 3 4 5(a,b) 6 7 8',
    units: '5.a 5.b 6 7 8',
  },
  {
    fileName: 'A_HRC_40_8.txt',
    kind: 'upr-document',
    language: 'en',
    title: 'Report of the Working Group on the Universal Periodic Review: Mexico',
    date: '2018-12-27',
    facts: { state: 'MEX', originalLanguage: 'en', distribution: 'general' },
    shape: '1 2 3 4 5 5.1 5.2 5.3 6',
    units: '5.1 5.2 5.3',
  },
  {
    fileName: 'CCPR_C_127_D_2728_2016.txt',
    kind: 'other',
    language: 'en',
    title: 'Views adopted by the Committee under article 5 (4) of the Optional Protocol, concerning communication No. 2728/2016',
    date: '2020-09-23',
    facts: { committee: 'CCPR', originalLanguage: 'en', distribution: 'general' },
    shape: '1.1 1.2 2.1 2.2 3 8.1 8.2 9.14(a,b)',
  },
  {
    fileName: 'A_HRC_RES_35_17.txt',
    kind: 'other',
    language: 'en',
    title: 'Protection of the human rights of migrants: the global compact for safe, orderly and regular migration',
    date: '2017-07-06',
    facts: { originalLanguage: 'en', distribution: 'general' },
    shape: '1 2(a,b) 3 4',
  },
  {
    fileName: 'CRPD_C_MEX_2-3.txt',
    kind: 'state-report',
    language: 'en',
    title: 'Combined second and third periodic reports submitted by Mexico under article 35 of the Convention, due in 2018',
    facts: { committee: 'CRPD', state: 'MEX', cycle: '2-3', answers: ['CRPD/C/MEX/QPR/2-3'], issues: 'CRPD/C/MEX/QPR/2-3', basedOn: ['CRPD/C/MEX/CO/1'], received: '2018-05-03' },
    shape: '1 2 3 4 5',
    repliesTo: { 1: ['3', '4', '5'], '1.a': ['3', '4'], '1.b': ['5'] },
  },
  {
    fileName: 'CMW_C_MEX_FCO_3.txt',
    kind: 'follow-up-report',
    language: 'en',
    title: 'Information received from Mexico on follow-up to the concluding observations on its third periodic report',
    date: '2019-12-04',
    facts: { committee: 'CMW', state: 'MEX', cycle: '3', answers: ['CMW/C/MEX/CO/3'], originalLanguage: 'es', distribution: 'general', received: '2019-10-01' },
    shape: '1 2 3 4',
    repliesTo: { 18: ['1'], 38: ['2'], '38.a': ['2'], '38.b': ['2'], 40: ['3'] },
  },
  {
    fileName: 'CEDAW_C_GC_38_es.txt',
    kind: 'general-comment',
    language: 'es',
    title: 'Recomendación general núm. 38 (2020), relativa a la trata de mujeres y niñas en el contexto de la migración mundial',
    date: '2020-11-20',
    facts: { committee: 'CEDAW', originalLanguage: 'en', distribution: 'general' },
    shape: '1 2 3(a,b)',
  },
  {
    fileName: 'A_HRC_WG.6_31_MEX_2_es.txt',
    kind: 'upr-document',
    language: 'es',
    title: 'Recopilación sobre México',
    date: '2018-09-03',
    facts: { state: 'MEX', originalLanguage: 'en', distribution: 'general' },
    shape: '1 2',
  },
  {
    fileName: 'CRPD_C_SR.481_ru.txt',
    kind: 'summary-record',
    language: 'ru',
    title: 'Краткий отчет о 481-м заседании',
    date: '2019-09-09',
    facts: { committee: 'CRPD', originalLanguage: 'fr', distribution: 'general' },
    shape: '1 2 3',
  },
  {
    fileName: 'A_72_48.txt',
    kind: 'other',
    language: 'en',
    title: 'Report of the Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families',
    facts: { committee: 'CMW' },
    shape: '1 2 3(a,b)',
  },
  {
    fileName: 'A_HRC_27_10_es.txt',
    kind: 'upr-document',
    language: 'es',
    title: 'Informe del Grupo de Trabajo sobre el Examen Periódico Universal: Costa Rica',
    date: '2014-07-07',
    facts: { state: 'CRI', originalLanguage: 'en', distribution: 'general' },
    shape: '1 2 3 128.1 128.2 128.3 4',
    units: '128.1 128.2 128.3',
  },
];

for (const each of expected) {
  describe(`a document in the manner of ${each.fileName}`, () => {
    const document = read(each.fileName);

    it('says what it is', () => {
      const { kind, language, title, date, facts } = document;
      assert.deepEqual({ kind, language, title, date, facts }, { kind: each.kind, language: each.language, title: each.title, date: each.date, facts: each.facts });
    });
    it('has its paragraphs and items, and no problem that is not there', () => {
      assert.equal(shape(document), each.shape);
      assert.deepEqual(document.problems.map(({ code }) => code), each.problems ?? []);
    });
    it('asks and replies to what it does', () => {
      assert.equal(document.recommendations.map(({ pinpoint }) => pinpoint.path.join('.')).join(' '), each.units ?? '');
      assert.deepEqual(document.repliesTo && Object.fromEntries(document.repliesTo), each.repliesTo);
    });
  });
}

describe('who speaks in the records of other languages', () => {
  it('is named in Spanish, and nobody where the record speaks', () => {
    assert.deepEqual(
      read('CMW_C_SR.412_es.txt').paragraphs.map(({ speaker }) => speaker),
      [undefined, 'El Sr. Borrayo Reyes (Guatemala)', 'El Sr. Borrayo Reyes (Guatemala)', 'La Sra. Ladjel', 'El Sr. Ceriani Cernadas (Relator para el país)', 'El Presidente', 'Una representante de Guatemala'],
    );
  });
  it('is named in French, without numbers', () => {
    assert.deepEqual(
      read('CRPD_C_SR.481_fr.txt').paragraphs.map(({ speaker }) => speaker),
      [undefined, 'M. Izquierdo Miño (Équateur)', 'M. Izquierdo Miño (Équateur)', 'Mme Gamio Ríos (Rapporteuse pour l’Équateur)', 'Mme Gamio Ríos (Rapporteuse pour l’Équateur)', 'M. Izquierdo Miño (Équateur)'],
    );
  });
});

describe('the headings of replies', () => {
  it('leave introduction and conclusion beside them', () => {
    const headings = read('CCPR_C_KEN_RQ_4.txt').paragraphs.map((paragraph) => paragraph.headings);
    assert.deepEqual(headings[0], ['Introduction']);
    assert.deepEqual(headings[1], ['Reply to the issues raised in paragraph 1 of the list of issues']);
    assert.deepEqual(headings[8], ['Conclusion']);
  });
  it('keep the table of a reply', () => {
    assert.deepEqual(read('CCPR_C_KEN_RQ_4.txt').paragraphs[7]!.tables, [['Year | Complaints | Convictions', '2018 | 41 | 7', '2019 | 38 | 9']]);
  });
});

describe('a table under a caption', () => {
  it('has it for its first row, and leaves no heading behind', () => {
    const { paragraphs } = read('CRPD_C_MEX_2-3.txt');
    assert.deepEqual(paragraphs[2]!.tables, [['Table 1. Budget', 'Year | Amount | Share', '2016 | 100 | 2.1', '2017 | 110 | 2.2']]);
    assert.deepEqual(paragraphs[3]!.headings, ['II. Purpose and general obligations (arts. 1–4)', 'Paragraph 1 (a) of the list of issues']);
  });
  it('knows no chapter and page for a heading', () => {
    assert.deepEqual(read('A_72_48.txt').paragraphs[0]!.headings, ['I. Organizational and other matters', 'A. States parties to the Convention']);
  });
});

describe('headings to which a conversion gave levels', () => {
  it('stand where their numbering puts them', () => {
    const text = ['A_HRC_WG.6_7_ITA_1', '## II. Framework', '### H. Italy', '1. The Constitution is rigid and it is long.', '## I. Institutions', '#### 1. Parliament', '2. There are two chambers in the Parliament.', '### a) The Senate', '3. The Senate has a Human Rights Commission.', '#### 2. Other bodies', '4. There are other bodies in the Government.', '### J. Obligations', '5. Italy is a party to the Covenants of 1966.'].join('\n\n');
    const document = readDocument({ id: 'x', fileName: 'A_HRC_WG.6_7_ITA_1_en.md', text });
    assert.deepEqual(document.paragraphs.map(({ headings }) => headings.slice(1).join(' › ')), ['H. Italy', 'I. Institutions › 1. Parliament', 'I. Institutions › 1. Parliament › a) The Senate', 'I. Institutions › 2. Other bodies', 'J. Obligations']);
  });
});

describe('a recommendation that a line broke', () => {
  it('is whole', () => {
    const { paragraphs } = read('A_HRC_27_10_es.txt');
    assert.equal(paragraphs.find(({ number }) => number === '128.2')?.text, 'Adoptar medidas contra la discriminación de los migrantes, en particular: los nicaragüenses (Santa Sede);');
  });
});

describe('a recommendation of the universal periodic review that lists', () => {
  const list = (labels: readonly [string, string]): string =>
    ['A/HRC/40/8', 'Informe del Grupo de Trabajo sobre el Examen Periódico Universal', '1. El Grupo de Trabajo celebró su 31er período de sesiones.', '2. El Consejo constituyó un grupo de relatores.', 'II. Conclusiones y recomendaciones', '3. Ruritania examinará las siguientes recomendaciones:', '3.1 Ratificar la Convención (Indonesia) (Nepal);', '3.2 Adoptar medidas para:', `${labels[0]} Proteger a los periodistas;`, `${labels[1]} Investigar los delitos (Países Bajos);`, '3.3 Poner fin a la detención de los migrantes (Perú).', '4. Las conclusiones reflejan la posición de los Estados:', 'a) De los que las formulan;', 'b) Del Estado examinado.'].join('\n\n');
  for (const labels of [['a)', 'b)'], ['(a)', '(b)']] as const) {
    it(`keeps its items in its text: ${labels.join(' ')}`, () => {
      const { paragraphs, problems } = readDocument({ id: 'x', fileName: 'A_HRC_40_8_es.txt', text: list(labels) });
      assert.deepEqual(problems, []);
      assert.deepEqual(paragraphs.map(({ number, items }) => [number, items.map(({ label }) => label).join('')]), [['1', ''], ['2', ''], ['3', ''], ['3.1', ''], ['3.2', ''], ['3.3', ''], ['4', 'ab']]);
      assert.equal(paragraphs[4]!.text, `Adoptar medidas para: ${labels[0]} Proteger a los periodistas; ${labels[1]} Investigar los delitos (Países Bajos);`);
      assert.equal(paragraphs[2]!.text, 'Ruritania examinará las siguientes recomendaciones:');
    });
  }
});

describe('a matrix of recommendations of the universal periodic review', () => {
  const text = [
    '| **Recommendation and recommending State** | **Position of the State under review** | **Themes** |',
    '| --- | --- | --- |',
    '| **Theme: Ratification of international instruments** |  |  |',
    '| 140.7 Ratify the Optional Protocol (Maldives) (Portugal); **Source of Position:** A/HRC/59/15/Add.1 - Para.3 | Supported | - Ratification |',
    '| 140.1 Ratify the Convention on migrant workers (Chile); **Source of Position:** A/HRC/59/15/Add.1 - Para.4 | Noted | - Ratification |',
    '| **Theme: Migrants** |  |  |',
    '| 140.1 Ratify the Convention on migrant workers (Chile); **Source of Position:** A/HRC/59/15/Add.1 - Para.4 | Noted | - Migrants |',
    '| 140.9 End the detention of migrant children (Ecuador). | Supported/Noted | - Migrants |',
  ].join('\n');
  const document = readDocument({ id: 'x', fileName: 'UPR48_RUR_thematic-list_en.md', text });

  it('gives each recommendation once, with its theme', () => {
    assert.equal(document.kind, 'upr-document');
    assert.deepEqual(
      document.recommendations.map(({ pinpoint, topic, text: words }) => [pinpoint.path[0], topic, words]),
      [
        ['140.1', 'Ratification of international instruments', 'Ratify the Convention on migrant workers (Chile);'],
        ['140.7', 'Ratification of international instruments', 'Ratify the Optional Protocol (Maldives) (Portugal);'],
        ['140.9', 'Migrants', 'End the detention of migrant children (Ecuador).'],
      ],
    );
  });
  it('keeps what the State answered, apart from the words of the recommendation', () => {
    assert.deepEqual(document.paragraphs.map(({ closing }) => closing), ['Noted. Source of Position: A/HRC/59/15/Add.1 - Para.4', 'Supported. Source of Position: A/HRC/59/15/Add.1 - Para.3', 'Supported/Noted']);
  });
});

describe('replies without numbers', () => {
  const text = [
    'CAT/C/TGO/RQ/4',
    'Réponses du Togo à la liste de points concernant son quatrième rapport périodique',
    'Réponse au paragraphe 1 de la liste de points',
    'Le nouveau Code pénal, promulgué le 24 novembre 2015, définit la torture en son article 198 et la punit.',
    'La peine encourue est de cinq à vingt ans de réclusion criminelle, et davantage en cas de mort de la victime.',
    'Réponse au paragraphe 2 de la liste de points',
    'Réponse au paragraphe 3 de la liste de points',
    'La Commission nationale des droits de l’homme a effectué quatre-vingt-seize visites de lieux de détention en 2018.',
  ].join('\n\n');
  const document = readDocument({ id: 'x', fileName: 'CAT_C_TGO_RQ_4_fr.txt', text });

  it('are counted by order, and say so', () => {
    assert.equal(shape(document), '1 2 3');
    assert.deepEqual(document.repliesTo && Object.fromEntries(document.repliesTo), { 1: ['1', '2'], 3: ['3'] });
  });
  it('tell which question has a heading and no reply', () => {
    assert.deepEqual(document.problems.map(({ code, detail }) => [code, detail]), [['numbers-inferred', {}], ['reply-missing', { question: '2' }]]);
    assert.equal(getProblemMessage(document.problems[1]!, 'en'), 'A heading replies to paragraph 2, and no reply stands under it.');
  });
});
