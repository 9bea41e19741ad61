import assert from 'node:assert/strict';
import { getProblemMessage } from '../../../server/src/core/messages/problems.ts';
import { readDocument } from '../../../server/src/core/document/readDocument.ts';
import type { SourceDocument } from '../../../server/src/core/model.ts';

const read = (text: string, fileName = 'document.txt'): SourceDocument => readDocument({ id: fileName, fileName, text });

describe('what a document says of itself', () => {
  const page = (symbol: string): string => `${symbol}\n\nDistr.: General\n9 March 2026\nEnglish\nOriginal: French\n\nConcluding observations on the fifth periodic report of Ruritania*\n\n1. The Committee recommends that the State party ratify the Optional Protocol.\n\n* Adopted by the Committee at its ninetieth session.\n`;

  it('is read from front matter, then masthead, then file name', () => {
    assert.equal(read(page('CAT/C/RUR/CO/5')).symbol, 'CAT/C/RUR/CO/5');
    assert.equal(read(page(''), 'CAT_C_RUR_CO_6_es.pdf').symbol, 'CAT/C/RUR/CO/6');
    const document = read(`---\nsymbol: CAT/C/RUR/CO/7\nkind: concluding-observations\nlanguage: en\ntitle: "Concluding observations: Ruritania"\ndate: 2026-03\n---\n${page('CAT/C/RUR/CO/5')}`, 'x.md');
    assert.deepEqual([document.symbol, document.title, document.date, document.language], ['CAT/C/RUR/CO/7', 'Concluding observations: Ruritania', '2026-03', 'en']);
    assert.deepEqual(document.problems.map(({ code, detail }) => [code, detail]), [['symbol-conflict', { used: 'CAT/C/RUR/CO/7', other: 'CAT/C/RUR/CO/5', where: 'masthead' }]]);
  });
  it('may disagree with its file name, which is a problem', () => {
    const document = read(page('CAT/C/RUR/CO/5'), 'CAT_C_RUR_CO_4_en.pdf');
    assert.equal(document.symbol, 'CAT/C/RUR/CO/5');
    assert.deepEqual(document.problems.map(({ code, detail }) => [code, detail]), [['symbol-conflict', { used: 'CAT/C/RUR/CO/5', other: 'CAT/C/RUR/CO/4', where: 'file-name' }]]);
  });
  it('has a title without its star, and a date of distribution', () => {
    const document = read(page('CAT/C/RUR/CO/5'));
    assert.equal(document.title, 'Concluding observations on the fifth periodic report of Ruritania');
    assert.equal(document.date, '2026-03-09');
    assert.deepEqual(document.footnotes, []);
    assert.deepEqual(document.problems, []);
  });
  it('has the title above its first paragraph, where that is of no known form', () => {
    const text = 'CCPR/C/128/3\n\nDistr.: General\n\n1 September 2020\n\nReport on what became of the concluding observations *\n\n1.The Committee may prepare reports.\n\n2.The addenda contain summaries.\n';
    assert.equal(read(text).title, 'Report on what became of the concluding observations');
    assert.equal(read('Notes\n\nA. A long heading of the first section of it\n\n1. One paragraph.\n').title, '');
  });
  it('may be unknown', () => {
    const document = read('1. A paragraph.\n2. Another.', 'notes on something.txt');
    assert.equal(document.symbol, undefined);
    assert.equal(document.name, 'notes-on-something');
    assert.deepEqual(document.problems.map(({ code }) => code), ['symbol-unknown']);
  });
  it('decides its kind where symbol and title are silent', () => {
    assert.equal(read('The meeting was called to order at 10 a.m.\n\n1. The Chair said that it was late.').kind, 'summary-record');
    assert.equal(read('1. A paragraph.').kind, 'other');
    assert.equal(read('List of issues prior to submission of the fifth report of Ruritania\n\n1. Please provide information.').kind, 'list-of-issues');
    assert.equal(read('1. x', 'CRC_C_GC_26.pdf').kind, 'general-comment');
  });
});

describe('the kind of a document', () => {
  const kind = (fileName: string, title: string): string => read(`${title}\n\n1. The Subcommittee recommends that the State party act.`, fileName).kind;

  it('is told by symbol and title', () => {
    assert.equal(kind('CAT_OP_RUR_2.pdf', 'Visit to Ruritania undertaken from 1 to 12 May 2025'), 'concluding-observations');
    assert.equal(kind('CCPR_C_RUR_CO_2_Add.1.pdf', 'Concluding observations on Ruritania in the absence of its second periodic report'), 'concluding-observations');
    assert.equal(kind('CCPR_C_RUR_CO_2_Add.2.pdf', 'Information received from Ruritania on follow-up to the concluding observations'), 'follow-up-report');
    assert.equal(kind('CMW_C_RUR_Q_2_Add.1.pdf', 'Replies of Ruritania to the list of issues'), 'replies-to-list-of-issues');
    assert.equal(kind('CMW_C_RUR_QPR_2.pdf', ''), 'list-of-issues');
    assert.equal(kind('CMW_C_RUR_QPR_2_Add.1.pdf', 'List of issues prior to submission of the second report of Ruritania'), 'list-of-issues');
    assert.equal(kind('CMW_C_RUR_3.pdf', ''), 'state-report');
    assert.equal(kind('CMW_C_SR.593.pdf', ''), 'summary-record');
  });
  it('makes the recommendations of the Subcommittee units', () => {
    assert.deepEqual(read('1. The delegation met detainees.\n\n2. The SPT recommends that the authorities register every detention.', 'CAT_OP_RUR_2.pdf').recommendations.map(({ pinpoint }) => pinpoint), [{ symbol: 'CAT/OP/RUR/2', path: ['2'] }]);
  });
});

describe('a document that says two things of itself', () => {
  const observations = (title: string, more = ''): string =>
    `CRPD/C/CAN/CO/2-3\n\nDistr.: General\n15 April 2025\nOriginal: English\n\n${more}${title}\n\nI. Introduction\n\n1. The Committee considered the combined second and third periodic reports of the State party at its 768th and 769th meetings, held on 10 and 11 March 2025. It adopted the present concluding observations at its 779th meeting.\n\n2. The Committee recommends that the State party adopt the act on accessibility, and that it consult organizations of persons with disabilities about it before it is put to the vote of the parliament of the State party.\n\n3. It recommends that the State party publish the results of the consultations, in all languages that are spoken in its provinces and territories, sign languages among them.\n`;
  const conflicts = (text: string, fileName = 'CRPD_C_CAN_CO_2-3_en.txt'): string[] => read(text, fileName).problems.filter(({ code }) => code === 'fact-conflict').map((problem) => getProblemMessage(problem, 'en'));

  it('is complained of only where it does', () => {
    assert.deepEqual(conflicts(observations('Concluding observations on the combined second and third periodic reports of Canada')), []);
    assert.deepEqual(conflicts(observations('Concluding observations on the third periodic report of Canada')), []);
    assert.deepEqual(conflicts(observations('Concluding observations on the combined second to fourth periodic reports of Canada')), []);
  });
  it('shows another State, cycle and Committee', () => {
    assert.deepEqual(conflicts(observations('Concluding observations on the combined second and third periodic reports of Kenya')), ['The State is taken to be Canada; the title says Kenya.']);
    assert.deepEqual(conflicts(observations('Concluding observations on the fifth periodic report of Canada')), ['The number of the report is taken to be 2-3; the title says 5.']);
    assert.deepEqual(conflicts(observations('Concluding observations on the third periodic report of Canada', 'Committee on the Rights of the Child\n\n')), ['The Committee is taken to be CRPD; the first page says CRC.']);
  });
  it('shows another kind', () => {
    assert.deepEqual(conflicts(observations('List of issues in relation to the third periodic report of Canada')), ['The kind of document is taken to be concluding observations; the title says list of issues.']);
  });
  it('shows another language, and reads it in its own', () => {
    const text = observations('Concluding observations on the third periodic report of Canada');
    assert.equal(read(text, 'CRPD_C_CAN_CO_2-3_fr.txt').language, 'en');
    assert.deepEqual(conflicts(text, 'CRPD_C_CAN_CO_2-3_fr.txt'), ['The language is taken to be English; the name of the file says French.']);
    assert.deepEqual(conflicts(`---\nlanguage: es\n---\n${text}`), ['The language is taken to be Spanish; the text itself says English.']);
  });
  it('shows another date', () => {
    const text = observations('Concluding observations on the third periodic report of Canada');
    assert.deepEqual(conflicts(`---\ndate: 2024-04-15\n---\n${text}`), ['The date is taken to be 15 April 2024; the first page says 15 April 2025.']);
    assert.deepEqual(conflicts(`---\ndate: 2025-04\n---\n${text}`), []);
  });
  it('says so in the language of the user', () => {
    const [problem] = read(observations('Concluding observations on the third periodic report of Kenya'), 'CRPD_C_CAN_CO_2-3_en.txt').problems.filter(({ code }) => code === 'fact-conflict');
    assert.ok(problem);
    assert.equal(getProblemMessage(problem, 'es'), 'Se entiende que el Estado es Canada; el título dice Kenya.');
    assert.equal(getProblemMessage(problem, 'fr'), 'L’État retenu est Canada ; le titre indique Kenya.');
  });
});

describe('the symbol of a first page', () => {
  it('is read where a conversion ran the date into it', () => {
    const document = read('CMW/C/MEX/CO/18 de diciembre de 2006\n\nObservaciones finales del Comité de Protección de los Derechos de Todos los Trabajadores Migratorios y de sus Familiares\n\nMéxico\n\n1. El Comité examinó el informe inicial de México.\n', 'mexico.txt');
    assert.deepEqual([document.symbol, document.date, document.kind, document.facts?.state, document.facts?.cycle], ['CMW/C/MEX/CO/1', '2006-12-08', 'concluding-observations', 'MEX', '1']);
  });
  it('has its date and its original language on one line where a conversion joined them', () => {
    for (const [line, date, original] of [['Distr.: General 30 May 2022 Original: English', '2022-05-30', 'en'], ['Distr. general 30 de mayo de 2022 Original: español', '2022-05-30', 'es'], ['Distr. générale 30 mai 2022 Original : français', '2022-05-30', 'fr']] as const) {
      const document = read(`United Nations\nCAT/C/KEN/CO/3\n\n${line}\n\nCommittee against Torture\n\nConcluding observations on the third periodic report of Kenya\n\n1. The Committee considered the report.\n`);
      assert.deepEqual([document.symbol, document.date, document.facts?.originalLanguage, document.facts?.distribution], ['CAT/C/KEN/CO/3', date, original, 'general'], line);
    }
  });
});

describe('what a State replies in an addendum to a list of issues', () => {
  const firstPages: readonly (readonly [string, string, string, string])[] = [
    ['CEDAW/C/RUR/Q/9/Add.1', 'List of issues and questions in relation to the ninth periodic report of Ruritania\n\nAddendum\n\nReplies of Ruritania*\n\n[Date received: 20 April 2018]', 'Reply to paragraph 1 of the list of issues (CEDAW/C/RUR/Q/9)', ': Replies of Ruritania'],
    ['CRC/C/RUR/Q/5-6/Add.1', 'Lista de cuestiones relativa a los informes periódicos quinto y sexto combinados de Ruritania\n\nAdición\n\nRespuestas de Ruritania a la lista de cuestiones*', 'Respuesta al párrafo 1 de la lista de cuestiones', ': Respuestas de Ruritania a la lista de cuestiones'],
    ['CCPR/C/RUR/Q/4/Add.1', 'Liste de points concernant le quatrième rapport périodique de la Ruritanie\n\nAdditif\n\nRéponses de la Ruritanie à la liste de points*\n\n[Date de réception : 20 juin 2017]', 'Réponse au paragraphe 1 de la liste de points', ': Réponses de la Ruritanie à la liste de points'],
    ['CCPR/C/RUR/Q/4/Add.1', 'Перечень вопросов в связи с четвертым периодическим докладом Руритании\n\nДобавление\n\nОтветы Руритании на перечень вопросов*', 'Ответ на вопросы, поднятые в пункте 1 перечня вопросов', ': Ответы Руритании на перечень вопросов'],
    ['CCPR/C/RUR/QPR/4/Add.1', 'List of issues prior to submission of the fourth periodic report of Ruritania\n\n[Date received: 20 June 2017]', 'Reply to paragraph 1 of the list of issues', 'the fourth periodic report of Ruritania'],
    ['CCPR/C/RUR/Q/4/Add.1', 'List of issues in relation to the fourth periodic report of Ruritania', 'Reply to paragraph 1 of the list of issues', 'the fourth periodic report of Ruritania'],
  ];
  for (const [symbol, titles, heading, end] of firstPages) {
    it(`is read as replies: ${titles.split('\n').at(-1)!}`, () => {
      const document = read(`United Nations\n\n${symbol}\n\nDistr.: General\n\n27 April 2018\n\n${titles}\n\nGeneral\n\n${heading}\n\n1. The Institute of Statistics of Ruritania publishes its data every year.\n`);
      assert.equal(document.symbol, symbol);
      assert.equal(document.kind, 'replies-to-list-of-issues');
      assert.deepEqual([...(document.repliesTo ?? [])], [['1', ['1']]]);
      assert.ok(document.title.endsWith(end), document.title);
      assert.deepEqual(document.paragraphs[0]!.headings.at(-1), heading);
    });
  }
});
