import assert from 'node:assert/strict';
import { findQuestions, isReplyLine, isUnclearReply } from '../../../server/src/core/document/questions.ts';

describe('which questions a heading replies to', () => {
  const cases: [string, string[]][] = [
    // CMW/C/MEX/4
    ['Reply to the questions raised in paragraph 8 of the list of issues', ['8']],
    ['Reply to the questions raised in paragraph 36 of the list of issues', ['36']],
    // CRPD/C/BGD/RQ/1
    ['Reply to paragraphs 1 (a), (b) and 2 of the list of issues CRPD/C/BGD/Q/1', ['1.a', '1.b', '2']],
    ['Reply to paragraphs 3 and 4 of the list of issues CRPD/C/BGD/Q/1', ['3', '4']],
    ['Reply to paragraph 7 (a) and (b) and 8 of the list of issues CRPD/C/BGD/Q/1', ['7.a', '7.b', '8']],
    ['Reply to paragraph 16 (a), (b), (c), (d) and (e) of the list of issues CRPD/C/BGD/Q/1', ['16.a', '16.b', '16.c', '16.d', '16.e']],
    // CRPD/C/COL/FCO/1
    ['Información de seguimiento sobre el párrafo 29 de las observaciones finales', ['29']],
    ['Información de seguimiento sobre el párrafo 29 (a) de las observaciones finales', ['29.a']],
    // Other forms
    ['Replies to the issues raised in paragraphs 3 to 6 of the list of issues', ['3', '4', '5', '6']],
    ['Response to question 12', ['12']],
    ['Question 12', ['12']],
    ['Issue No. 8: corruption', ['8']],
    ['B. Reply to paragraph 8 (a) (ii)', ['8.a.ii']],
    ['Reply to paragraph 2 (a)–(d)', ['2.a', '2.b', '2.c', '2.d']],
    ['Follow-up information relating to paragraph 34 (b) of the concluding observations', ['34.b']],
    ['Respuesta a las cuestiones planteadas en el párrafo 8 de la lista de cuestiones', ['8']],
    ['Respuestas a las cuestiones planteadas en los párrafos 3 a 5 de la lista de cuestiones', ['3', '4', '5']],
    ['Respuesta al párrafo 7 a) y b) de la lista de cuestiones', ['7.a', '7.b']],
    ['Pregunta 14', ['14']],
    ['Réponse aux questions soulevées au paragraphe 8 de la liste de points', ['8']],
    ['Réponses aux questions soulevées aux paragraphes 3, 4 et 6 de la liste de points', ['3', '4', '6']],
    ['Réponse au paragraphe 9 b) de la liste de points à traiter', ['9.b']],
    ['Ответы на вопросы, поднятые в пункте 8 перечня вопросов', ['8']],
    ['الرد على المسائل المثارة في الفقرة 8 من قائمة المسائل', ['8']],
    ['对问题清单第8段所提问题的答复', ['8']],
    ['对问题清单第3至5段和第7段的答复', ['3', '4', '5', '7']],
    ['关于问题8的答复', ['8']],
    // The list is only pointed at
    ['Re: paragraph 8 of the list of issues', ['8']],
    ['With regard to question 8', ['8']],
    ['In reply to paragraphs 8 and 9 of the list of issues', ['8', '9']],
    ['En relación con el párrafo 8 de la lista de cuestiones', ['8']],
    ['Sobre la pregunta 8', ['8']],
    ['En respuesta al párrafo 8', ['8']],
    ['S’agissant du point 8 de la liste', ['8']],
    ['Concernant le paragraphe 8 de la liste de points', ['8']],
    ['По пункту 8 перечня вопросов', ['8']],
    ['Reply to Q. 8', ['8']],
    ['Q8', ['8']],
    ['Equality and non-discrimination (question 8)', ['8']],
    ['Igualdad y no discriminación (preguntas 8 y 9)', ['8', '9']],
    // A citation, and nothing else
    ['Recommendation in para. 37 (a)', ['37.a']],
    ['Recommendations contained in paragraphs 39 and 41', ['39', '41']],
    ['Recomendación contenida en el párrafo 21', ['21']],
    ['Recommandation figurant au paragraphe 21', ['21']],
    ['Recommandations formulées aux paragraphes 39 et 41', ['39', '41']],
    ['CMW/C/AZE/CO/3, para. 21', ['21']],
    ['A. Coordination (para. 21)', ['21']],
    ['Coordinación (párrs. 21 a 23)', ['21', '22', '23']],
    ['A. Coordination (par. 21)', ['21']],
    // Items behind a word of their own
    ['párr. 47, apartado c)', ['47.c']],
    ['Par. 47, alinéa c)', ['47.c']],
    ['Respuesta al párrafo 10, incisos a) y b), de la lista de cuestiones', ['10.a', '10.b']],
    // Other words for a question
    ['Numeral 9', ['9']],
    ['Respuesta al numeral 12', ['12']],
    ['Pregunta No. 11.', ['11']],
    // Behind what the heading speaks of
    ['Article 12 – Reply to question 11', ['11']],
    ['Artículo 12 – Respuesta a la pregunta 11', ['11']],
    ['Article 12 – Réponse à la question 11', ['11']],
    ['Coordination – paragraph 21', ['21']],
    // The question itself, quoted
    ['8. Please describe the measures taken', ['8']],
    ['8. Sírvanse describir las medidas adoptadas', ['8']],
    ['8. Veuillez décrire les mesures prises', ['8']],
  ];
  it('finds them', () => {
    assert.deepEqual(cases.map(([heading]) => [heading, findQuestions(heading)]), cases);
  });

  it('finds none where nothing is replied to', () => {
    for (const heading of [
      'Replies to the list of issues prior to reporting (CMW/C/MEX/QPR/4)',
      'Information on paragraph 2 of article 9',
      'Article 9',
      'Paragraph 2 of article 9 deals with detention',
      'Información sobre el párrafo 2 del artículo 9',
      'C. Principal subjects of concern and recommendations',
      'Follow-up and dissemination',
      'Information on the budget for Q3 2020',
      'Q3 2020',
      'Regarding paragraph 8 of article 9',
      'Equality and non-discrimination (art. 5, para. 8)',
      'Article 2 (para. 1)',
      'Article 9 – Paragraph 2',
      'Article 9 – Information on paragraph 2',
      'Paragraph 8 above',
      'Law No. 20, para. 3',
      'CMW/C/GC/5, para. 21',
      'Response to the pandemic of COVID 19',
      'Sobre el artículo 8',
      '8. Measures taken',
      'Deprivation of liberty',
      '',
    ])
      assert.deepEqual(findQuestions(heading), [], heading);
  });

  it('tells a heading that replies to what cannot be told', () => {
    for (const heading of ['Reply to item 12', 'Respuesta al apartado 12', 'Réponse au point soulevé 12', 'Measures under paragraphs 14 and 16 and others']) assert.ok(isUnclearReply(heading), heading);
    for (const heading of ['Reply to question 12', 'Response to COVID-19', 'Respuesta a los 43 casos', 'Information on paragraph 2 of article 9', 'Equality (art. 5, para. 8)', 'Article 8, paragraph 2', 'Paragraph 8 above', 'Legislation of 2020'])
      assert.ok(!isUnclearReply(heading), heading);
  });

  it('tells a heading that ends with a stop from text', () => {
    for (const line of ['Pregunta No. 11.', 'Question 11:', 'Paragraph 5 of the list of issues.', 'Respuesta al numeral 12.']) assert.ok(isReplyLine(line), line);
    for (const line of ['Pregunta 11', 'See paragraph 12 of the list of issues.', 'Information on paragraph 12 was given to the Committee.', '11. Question 11.', 'Question 11 asks for data.']) assert.ok(!isReplyLine(line), line);
  });

  it('survives hostile text', () => {
    for (const heading of ['Reply to paragraph 1'.repeat(5_000), `Reply to paragraph ${'1, '.repeat(50_000)}`, `Reply ${'paragraph '.repeat(10_000)}`, `Question ${'(a'.repeat(50_000)}`, `Reply ${'to '.repeat(100)}`, `A – ${'para. 1 – '.repeat(1_000)}`])
      assert.ok(findQuestions(heading).length <= 400, heading.slice(0, 30));
    assert.deepEqual(findQuestions('Reply to paragraphs 1 to 999'), ['1', '999']);
  });
});
