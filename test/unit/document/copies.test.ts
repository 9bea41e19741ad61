import assert from 'node:assert/strict';
import { readDocument } from '../../../server/src/core/document/readDocument.ts';
import type { SourceDocument } from '../../../server/src/core/model.ts';

/** Reads blocks set apart by blank lines, under a file name that tells nothing. */
function read(...blocks: string[]): SourceDocument {
  return readDocument({ id: 'x', fileName: 'copy.txt', text: blocks.join('\n\n') });
}

const numbers = (document: SourceDocument): readonly string[] => document.paragraphs.map(({ number, inferred }) => `${number}${inferred ? '?' : ''}`);
const problems = (document: SourceDocument): readonly string[] => document.problems.map(({ code, detail }) => [code, detail['number']].filter(Boolean).join(' '));

describe('copies as public collections hold them', () => {
  it('have their symbol where a law library states it', () => {
    const document = read('Observaciones finales del Comité de los Derechos del Niño, Chile, U.N. Doc. CRC/C/15/Add.902 (1998).', '1. El Comité examinó el informe de Chile en sus sesiones.', '2. El Comité agradece el informe de Chile.', '3. El Comité celebra las medidas tomadas.');
    assert.equal(document.symbol, 'CRC/C/15/Add.902');
    assert.equal(document.facts?.committee, 'CRC');
  });

  it('take no symbol from the annual report that they stand in, and the Committee from the title', () => {
    const document = read('Observaciones finales del Comité contra la Tortura, Chile, U.N. Doc. A/59/44, párrs. 52-60 (2004).', '1. El Comité examinó el informe de Chile en sus sesiones.', '2. El Comité agradece el informe de Chile.', '3. El Comité celebra las medidas tomadas.');
    assert.equal(document.symbol, undefined);
    assert.equal(document.facts?.committee, 'CAT');
  });

  it('have a date whose space a conversion lost', () => {
    assert.equal(read('CRPD/C/FIN/CO/9', 'Distr.: General', '13 May2019', '1. The Committee considered the report of Finland at its meetings.').date, '2019-05-13');
  });

  it('take no year of a table for their date', () => {
    assert.equal(read('Year', 'Chile', '2012', '36. The Committee maintains contact with the States parties.', '37. The Committee has sent reminders to them.', '38. The Committee thanks them.').date, undefined);
  });

  it('have a day that a conversion joined to the symbol', () => {
    const document = read('HRI/MC/2005/31 June 2005', 'Original: ENGLISH', 'Report of the secretariat', '1. The present document presents revised guidelines.', '2. All States are committed to them.');
    assert.deepEqual([document.symbol, document.date, document.kind], ['HRI/MC/2005/3', '2005-06-01', 'other']);
  });

  it('keep the few numbers that an extract shows', () => {
    const document = read('CMW/C/TUR/QPR/9', 'Lista de cuestiones previa a la presentación del informe de Turquía', 'El Comité aprobó en su 14º período de sesiones un procedimiento que consiste en preparar una lista de cuestiones.', 'En esta sección se pide al Estado parte que presente sus respuestas a las siguientes preguntas.', 'A.Información general', '1.Sírvanse presentar información sobre el marco jurídico interno, en particular sobre:', 'a)El lugar de la Convención;', 'b)La legislación nacional.');
    assert.deepEqual(numbers(document), ['1']);
    assert.deepEqual(problems(document), []);
    assert.deepEqual(document.recommendations.map(({ pinpoint }) => pinpoint.path.join('.')), ['1.a', '1.b']);
  });

  it('tell a first paragraph that stands in no count, and one that is lost', () => {
    const twice = read('Observaciones finales: Chile', '1. En sus sesiones el Comité examinó los informes periódicos de Chile.', 'a) Presentación', ...[1, 2, 3, 4].map((number) => `${number}. La representante del Estado parte presentó el informe.`));
    assert.deepEqual(numbers(twice), ['1', '2', '3', '4']);
    assert.deepEqual(problems(twice), ['symbol-unknown', 'paragraph-repeated 1']);
    const lost = read('Concluding observations: Chile', ...[2, 3, 4].map((number) => `${number}. The Committee welcomes the report of the State party.`));
    assert.deepEqual(problems(lost), ['symbol-unknown', 'paragraph-missing 1']);
  });

  it('take the block with the star for a title of no known form', () => {
    const document = read('CED/C/92/4', 'Distr.: General', '27 April 2022', 'Committee on Enforced Disappearances', 'Report on follow-up to the concluding observations of the Committee on Enforced Disappearances *', 'I.Introduction', '1.The present report reflects the information received.', '2.The assessments refer only to some recommendations.', '3.The Committee uses the criteria described below.', '* Adopted by the Committee at its ninety-second session.');
    assert.equal(document.title, 'Report on follow-up to the concluding observations of the Committee on Enforced Disappearances');
  });

  it('have numbers of two steps without the space behind them', () => {
    const document = read('CEDAW/C/70/D/169/2014', 'Views adopted by the Committee under article 7 (3) of the Optional Protocol, concerning communication No. 169/2014*,**', 'Communication submitted by:', 'J.D.', '1.1The author of the communication is J.D., a national.', '1.2The Optional Protocol entered into force for the State.', '2.1The author was arrested at home.', '3.The author claims a violation.', '4.1The State party submits its observations.');
    assert.deepEqual(numbers(document), ['1.1', '1.2', '2.1', '3', '4.1']);
    assert.equal(document.title, 'Views adopted by the Committee under article 7 (3) of the Optional Protocol, concerning communication No. 169/2014');
  });

  it('are read with the vowel marks of an Arabic text', () => {
    const document = read('CRC/C/FIN/CO/9', 'الملاحظات الختامية: فنلندا', '1-نظرت اللجنة في التقرير الدوري في جلساتها.', 'ألف-مقدِّمة', '2-ترحّب اللجنة بتقديم الدولة الطرف تقريرها.', '3-وتذكِّر اللجنة الدولة الطرف بأن هذه الملاحظات الختامية ينبغي أن تُقرأ معاً.', 'باء-التوصيات', '4-تُوصي اللجنة الدولة الطرف بأن تعتمد قانوناً.');
    assert.deepEqual(document.paragraphs.map(({ kind }) => kind), ['introduction', 'introduction', 'introduction', 'recommendation']);
    assert.deepEqual(document.recommendations.map(({ pinpoint }) => pinpoint.path[0]), ['4']);
  });

  it('know the section of positive measures, and general recommendations with a Roman number', () => {
    const document = read('CERD/C/FIN/CO/19', 'Concluding observations on the nineteenth report of Finland', '1. The Committee considered the report of Finland.', 'A. Introduction', '2. The Committee welcomes the report.', 'B. Positive measures', '3. The Committee also welcomes:', '(a) The Act of 2012;', '(b) The Act of 2013.');
    assert.equal(document.paragraphs[2]!.kind, 'positive');
    assert.equal(read('Общая рекомендация XXXII', '1. Комитет постановил заняться этим вопросом.', '2. Комитет возобновил обсуждение вопроса.', '3. Комитет выражает признательность.').kind, 'general-comment');
  });
});

describe('copies of summary records', () => {
  it('name a speaker whose title a conversion broke or joined, and nobody for what was decided', () => {
    const document = read('CCPR/C/SR.9597', 'COMPTE RENDU ANALYTIQUE DE LA 9597e SÉANCE', 'tenue au Palais Wilson, à Genève,le vendredi 31 octobre 2008, à 10 heures', 'La séance est ouverte à 10 h 5.', 'Questions diverses', '1.MmePROUVEZ (Secrétaire du Comité) dit que le Comité doit constituer des équipes.', '2.M me  Medina propose de supprimer les crochets.', '3.Le paragraphe 37, ainsi modifié, est adopté.', '4.Le PRÉSIDENT remercie les membres.', '5.Il en est ainsi décidé.');
    assert.deepEqual(document.paragraphs.map(({ speaker }) => speaker), ['Mme PROUVEZ (Secrétaire du Comité)', 'Mme Medina', undefined, 'Le PRÉSIDENT', undefined]);
    assert.equal(document.title, 'COMPTE RENDU ANALYTIQUE DE LA 9597e SÉANCE');
  });
});
