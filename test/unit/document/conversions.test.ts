import assert from 'node:assert/strict';
import { readDocument } from '../../../server/src/core/document/readDocument.ts';
import type { SourceDocument } from '../../../server/src/core/model.ts';

// How the conversions of the treaty body database write documents: labels glued to the text, numbers and letters of Word's automatic lists lost.
const read = (fileName: string, ...blocks: readonly string[]): SourceDocument => readDocument({ id: fileName, fileName, text: blocks.join('\n\n') });
const shape = (document: SourceDocument): unknown[] => document.paragraphs.map(({ number, headings, items }) => [number, headings[headings.length - 1] ?? '', items.map(({ label }) => label).join('')]);
const units = (document: SourceDocument): string[] => document.recommendations.map(({ pinpoint }) => pinpoint.path.join('.'));
const codes = (document: SourceDocument): string[] => document.problems.map(({ code, detail }) => [code, ...Object.values(detail)].join(' '));

describe('labels glued to their text', () => {
  it('are read in English', () => {
    const document = read(
      'file.txt', 'United Nations', 'CAT/C/RUR/CO/2', 'Distr.: General', '28 June 2023', 'Original: English', 'Committee against Torture',
      'Concluding observations on the second periodic report of Ruritania, adopted by the Committee at its fiftieth session (6-31 May 2023)',
      '1.The Committee against Torture considered the second periodic report of Ruritania (CAT/C/RUR/2).', 'A.Introduction', '2.The Committee welcomes the dialogue.',
      'C.Principal subjects of concern and recommendations', 'Definition of torture', '3.The Committee is concerned about the definition. The State party should:', '(a)Amend its Criminal Code;', '(b)Train the police.',
    );
    assert.deepEqual([document.symbol, document.date, document.kind], ['CAT/C/RUR/CO/2', '2023-06-28', 'concluding-observations']);
    assert.deepEqual(shape(document), [['1', '', ''], ['2', 'A. Introduction', ''], ['3', 'Definition of torture', 'ab']]);
    assert.deepEqual(units(document), ['3.a', '3.b']);
    assert.deepEqual(codes(document), []);
  });
  it('are read in Spanish', () => {
    const document = read('file.txt', 'CCPR/C/RUR/CO/2', 'Distr. general', '15 de abril de 2024', 'Español', 'Original: inglés', 'Observaciones finales sobre el segundo informe periódico de Ruritania *', '1.El Comité examinó el informe.', 'B.Aspectos positivos', '2.El Comité celebra las siguientes medidas:', 'a)La firma del Acuerdo; y', 'b)La nueva Constitución.', 'C.Principales motivos de preocupación y recomendaciones', '3.El Estado parte debe:', 'a)Derogar la ley;', 'b)Publicar los datos.');
    assert.equal(document.title, 'Observaciones finales sobre el segundo informe periódico de Ruritania');
    assert.deepEqual(shape(document), [['1', '', ''], ['2', 'B. Aspectos positivos', 'ab'], ['3', 'C. Principales motivos de preocupación y recomendaciones', 'ab']]);
    assert.deepEqual(units(document), ['3.a', '3.b']);
  });
  it('are read in Chinese', () => {
    const document = read('file.txt', 'CMW/C/RUR/CO/2', 'Distr.: General', '9 May2019', 'Chinese', 'Original: English', '关于鲁里坦尼亚第二次定期报告的结论性意见*', '1.委员会审议了鲁里坦尼亚的第二次定期报告。', 'A.导言', '2.委员会欢迎缔约国提交报告。', 'C.主要关注问题和建议', '3.委员会感到关切的是,缺乏数据。', '4.委员会建议缔约国:', '(a)收集数据;', '(b)培训官员。');
    assert.deepEqual([document.language, document.symbol, document.kind], ['zh', 'CMW/C/RUR/CO/2', 'concluding-observations']);
    assert.deepEqual(shape(document), [['1', '', ''], ['2', 'A. 导言', ''], ['3', 'C. 主要关注问题和建议', ''], ['4', 'C. 主要关注问题和建议', 'ab']]);
    assert.deepEqual(units(document), ['4.a', '4.b']);
    assert.deepEqual(document.recommendations[0]!.concerns, ['3']);
  });
  it('are read in Arabic', () => {
    const document = read('file.txt', 'CED/C/RUR/CO/1', 'Distr.: General', '15 October 2014', 'Arabic', 'الملاحظات الختامية بشأن التقرير المقدم من روريتانيا *', '1- نظرت اللجنة في التقرير المقدم من روريتانيا.', 'ألف- مقدمة', '2 - ترحب اللجنة بالتقرير.', 'جيم - دواعي القلق والتوصيات', '٣ - توصي اللجنة الدولة الطرف بما يلي:', '(أ) اعتماد قانون؛', '(ب) تدريب الموظفين.');
    assert.deepEqual(shape(document), [['1', '', ''], ['2', 'ألف- مقدمة', ''], ['3', 'جيم - دواعي القلق والتوصيات', 'ab']]);
    assert.deepEqual(units(document), ['3.a', '3.b']);
  });
  it('are read in Russian', () => {
    const document = read('file.txt', 'CERD/C/RUR/CO/11-12', 'Distr.: General', '12 January 2018', 'Russian', 'Заключительные замечания по объединенным одиннадцатому и двенадцатому периодическим докладам Руритании *', '1.Комитет рассмотрел доклады Руритании.', 'A.Введение', '2.Комитет приветствует представление докладов.', 'C.Вопросы, вызывающие обеспокоенность, и рекомендации', '3.Комитет обеспокоен отсутствием данных.', '4.Комитет рекомендует государству-участнику:', 'a)собрать данные;', 'b)обучить сотрудников полиции.');
    assert.deepEqual(shape(document), [['1', '', ''], ['2', 'A. Введение', ''], ['3', 'C. Вопросы, вызывающие обеспокоенность, и рекомендации', ''], ['4', 'C. Вопросы, вызывающие обеспокоенность, и рекомендации', 'ab']]);
    assert.deepEqual(units(document), ['4.a', '4.b']);
  });
});

describe('the first pages of older documents', () => {
  it('glue symbol and date, and set the State apart', () => {
    const document = read('file.txt', 'UNITED NATIONS', 'CAT', 'Distr.GENERALCAT/C/KAZ/CO/212 December 2008', 'Original: ENGLISH', 'COMMITTEE AGAINST TORTURE', 'CONSIDERATION OF REPORTS SUBMITTED BY STATES PARTIES UNDER ARTICLE 19 OF THE CONVENTION', 'Concluding observations of the Committee against Torture', 'KAZAKHSTAN', '1. The Committee recommends that the State party comply.');
    assert.deepEqual([document.symbol, document.date, document.title], ['CAT/C/KAZ/CO/2', '2008-12-12', 'Concluding observations of the Committee against Torture: KAZAKHSTAN']);
    assert.deepEqual(document.paragraphs[0]!.headings, []);
  });
  it('glue symbol and date in Spanish', () => {
    const document = read('file.txt', 'Distr.', 'GENERAL', 'CCPR/C/FRA/CO/431 de julio de 2008', 'ESPAÑOLOriginal: INGLÉS', 'Observaciones finales del Comité de Derechos Humanos', 'FRANCIA', '1.El Comité recomienda al Estado parte que cumpla.', 'GE.08-43359 (S) 080808 110808', '2.El Estado parte debe informar.');
    assert.deepEqual([document.symbol, document.date], ['CCPR/C/FRA/CO/4', '2008-07-31']);
    assert.deepEqual(units(document), ['1', '2']);
  });
});

describe('a text that has lost its numbers', () => {
  const document = read(
    'CRC_C_OPAC_RUR_CO_1_fr.txt', 'Observations finales concernant le rapport soumis par la Ruritanie en application du paragraphe 1 de l’article 8 du Protocole facultatif *',
    'Le Comité a examiné le rapport initial de la Ruritanie (CRC/C/OPAC/RUR/1) à ses 1885e et 1886e séances et a adopté les observations finales ci-après.',
    'I.Introduction', 'Le Comité accueille avec satisfaction le rapport initial soumis par l’État partie et ses réponses écrites.',
    'II.Observations générales', 'Aspects positifs', 'Le Comité salue les mesures suivantes :', 'L’adoption de la loi sur l’enfance, en 2012 ;', 'La création d’un médiateur des enfants, en 2013.',
    'III.Mesures d’application générales', 'Diffusion', 'Le Comité est préoccupé par la faible diffusion du Protocole facultatif auprès des forces armées.', 'Le Comité recommande à l’État partie :', 'De diffuser largement le Protocole facultatif ;', 'De former les membres des forces armées ;', 'D’y associer les enfants.',
    'Le Comité prie l’État partie de publier les présentes observations finales dans toutes les langues du pays.',
  );

  it('is counted by order, and says so', () => {
    assert.deepEqual(codes(document), ['numbers-inferred']);
    assert.deepEqual(shape(document), [['1', '', ''], ['2', 'I. Introduction', ''], ['3', 'Aspects positifs', 'ab'], ['4', 'Diffusion', ''], ['5', 'Diffusion', 'abc'], ['6', 'Diffusion', '']]);
    assert.deepEqual(units(document), ['5.a', '5.b', '5.c', '6']);
    assert.deepEqual(document.recommendations[0]!.concerns, ['4']);
  });
  it('may have lost only the letters of its lists', () => {
    const other = read('CRC_C_RUR_CO_3-4_zh.txt', '结论性意见:鲁里坦尼亚', '1.委员会审议了鲁里坦尼亚的报告。', '2.委员会欢迎下列措施:', '通过了《儿童法》;', '设立了儿童事务专员。', '3.委员会建议缔约国:', '收集数据;', '培训官员。');
    assert.deepEqual(codes(other), ['letters-inferred 2']);
    assert.deepEqual(units(other), ['3.a', '3.b']);
  });
});

describe('a list whose end a conversion lost', () => {
  it('ends at the next section, in a text without numbers', () => {
    const document = read(
      'file.txt', 'CAT/C/RUR/CO/2', 'Concluding observations of the Committee against Torture',
      'The Committee considered the second periodic report of Ruritania and adopted the following conclusions.', 'B. Positive aspects',
      'The Committee welcomes the recent legislative measures taken by the State party, namely:', 'Enactment of articles 347-1 and 107 in the Criminal Code;', 'C. Principal subjects of concern and recommendations', 'Definition of torture',
      'The Committee is concerned that the definition of torture in the Criminal Code is incomplete.', 'The State party should bring its definition of torture into conformity with article 1.',
    );
    assert.deepEqual(shape(document), [['1', '', ''], ['2', 'B. Positive aspects', 'a'], ['3', 'Definition of torture', ''], ['4', 'Definition of torture', '']]);
    assert.deepEqual(document.paragraphs.map(({ kind }) => kind).slice(2), ['concern', 'recommendation']);
    assert.deepEqual(units(document), ['4']);
  });
});

describe('a letter that stands twice', () => {
  it('is told, and is cited once', () => {
    const document = read('CAT_C_RUR_CO_2.txt', '1. The Committee recommends that the State party:', '(a) Amend its laws;', '(b) Train its police;', '(b) Train its judges;', '(c) Report on the result.');
    assert.deepEqual(codes(document), ['item-repeated 1 b']);
    const two = read('CAT_C_RUR_CO_2.txt', '1. The Committee is concerned about:', '(a) Its laws;', '(b) Its police.', 'The Committee recommends that the State party:', '(a) Amend its laws;', '(b) Train its police.');
    assert.ok(!codes(two).some((code) => code.startsWith('item-repeated')));
  });
});
