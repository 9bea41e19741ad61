// Over 300 lines: one document in the manner of each Committee, with what must be read in it beside it.
import assert from 'node:assert/strict';
import type { SourceDocument } from '../../../server/src/core/model.ts';
import { readDocument } from '../../../server/src/core/document/readDocument.ts';

/** A document in a Committee's own manner, one block a line, as its text conversions have it. */
function read(fileName: string, ...blocks: readonly string[]): SourceDocument {
  return readDocument({ id: fileName, fileName, text: blocks.join('\n\n') });
}

const units = (document: SourceDocument): string[] => document.recommendations.map(({ pinpoint }) => pinpoint.path.join('.'));
const kinds = (document: SourceDocument): string[] => document.paragraphs.map(({ number, kind }) => `${number} ${kind}`);

describe('the Human Rights Committee: "The State party should"', () => {
  const document = read(
    'CCPR_C_RUR_CO_5.txt',
    'Concluding observations on the fifth periodic report of Ruritania*',
    'A. Introduction',
    '1. The Committee considered the fifth periodic report of Ruritania (CCPR/C/RUR/5) at its 4001st meeting.',
    'C. Principal matters of concern and recommendations',
    'Non-discrimination',
    '2. While noting the measures taken, the Committee is concerned about: (a) hate speech in the media; (b) the lack of data on complaints; and (c) the small number of prosecutions (arts. 2 and 26).',
    '3. Bearing in mind the Committee’s previous recommendations (CCPR/C/RUR/CO/4, para. 12), the State party should:',
    '(a) Adopt comprehensive legislation, which should:',
    '(i) Prohibit direct and indirect discrimination;',
    '(ii) Provide for effective remedies;',
    '(b) Train judges and prosecutors.',
    'Counter-terrorism measures',
    '4. The Committee is concerned that the definition of terrorism is vague. The State party should amend its Criminal Code. It should also ensure that suspects have access to a lawyer, in line with article 9 (3) and (4) of the Covenant.',
    '5. The Committee regrets that: (a) detention may last 14 days; and (b) no judge reviews it (art. 9).',
    'The State party should shorten the time limit to 48 hours.',
    'D. Dissemination and follow-up',
    '6. The State party should widely disseminate the Covenant.',
    '7. In accordance with rule 75 (1) of the Committee’s rules of procedure, the State party is requested to provide, by 26 July 2028, information on the implementation of the recommendations made by the Committee in paragraphs 3 (a) (non-discrimination) and 4 (counter-terrorism measures) above.',
    '8. In line with the Committee’s predictable review cycle, the State party will receive in 2030 the Committee’s list of issues prior to the submission of the report and will be expected to submit within one year its replies to the list of issues, which will constitute its sixth periodic report. The next constructive dialogue with the State party will take place in 2032 in Geneva.',
  );

  it('counts the leaves of what the State party should do, not the items of a concern', () => {
    assert.deepEqual(units(document), ['3.a.i', '3.a.ii', '3.b', '4', '5', '6', '7']);
  });
  it('takes only the recommending sentences of a paragraph that also states the concern', () => {
    const unit = document.recommendations.find(({ pinpoint }) => pinpoint.path.join('.') === '4')!;
    assert.equal(unit.text, 'The State party should amend its Criminal Code. It should also ensure that suspects have access to a lawyer, in line with article 9 (3) and (4) of the Covenant.');
    assert.deepEqual(unit.concerns, ['4']);
    assert.equal(document.recommendations.find(({ pinpoint }) => pinpoint.path.join('.') === '5')!.text, 'The State party should shorten the time limit to 48 hours.');
  });
  it('reads the concern’s items in the line, and what a recommendation repeats', () => {
    assert.deepEqual(document.paragraphs[1]!.items.map(({ label }) => label), ['a', 'b', 'c']);
    const reiterated = document.recommendations.filter(({ reiterates }) => reiterates.length > 0);
    assert.deepEqual(reiterated.map(({ pinpoint, reiterates }) => [pinpoint.path.join('.'), reiterates]), ['3.a.i', '3.a.ii', '3.b'].map((path) => [path, [{ symbol: 'CCPR/C/RUR/CO/4', path: ['12'] }]]));
  });
  it('reads the follow-up list and its date; a year of dialogue is no date for the report', () => {
    assert.deepEqual(document.followUp, { targets: ['3.a', '4'], due: '2028-07-26' });
    assert.equal(document.nextReport, undefined);
    assert.deepEqual(document.recommendations.filter(({ followUp }) => followUp).map(({ pinpoint }) => pinpoint.path.join('.')), ['3.a.i', '3.a.ii', '4']);
  });
  it('tells the kinds of paragraphs', () => {
    assert.deepEqual(kinds(document), ['1 introduction', '2 concern', '3 recommendation', '4 recommendation', '5 recommendation', '6 recommendation', '7 request', '8 information']);
  });
});

describe('the Committee against Torture', () => {
  const document = read(
    'CAT_C_RUR_CO_7.txt',
    'CAT/C/RUR/CO/7',
    'Concluding observations on the seventh periodic report of Ruritania',
    'C. Principal subjects of concern and recommendations',
    'Definition of torture',
    '1. The Committee takes note of the new Act but remains concerned that the definition does not mention the purpose of the act (art. 1).',
    '2. The Committee urges the State party to bring its definition into line with article 1. The Committee draws the State party’s attention to its general comment No. 2 (2007).',
    'Fundamental legal safeguards',
    '3. The Committee is concerned at reports that detainees are not informed of their rights (art. 2).',
    '4. The State party should ensure in law and in practice: (a) the right to be informed of one’s rights; (b) the right to a lawyer; and (c) the right to notify a relative.',
    'Follow-up procedure',
    '5. The Committee requests the State party to provide, by 24 November 2026, information on follow-up to the Committee’s recommendations on the definition of torture and fundamental legal safeguards (see paras. 2 and 4 (b) above). In that context, the State party is invited to inform the Committee about its plans for implementing the remaining recommendations.',
    'Other issues',
    '6. The Committee invites the State party to submit its next, eighth, periodic report by 24 November 2029.',
  );

  it('counts lettered items that run on in one line', () => {
    assert.deepEqual(units(document), ['2', '4.a', '4.b', '4.c', '5', '6']);
    assert.equal(document.recommendations[2]!.text, 'the right to a lawyer; and');
    assert.equal(document.recommendations[2]!.leadIn, 'The State party should ensure in law and in practice:');
  });
  it('reads the follow-up list in parentheses and both dates', () => {
    assert.deepEqual(document.followUp, { targets: ['2', '4.b'], due: '2026-11-24' });
    assert.deepEqual(document.nextReport, { due: '2029-11-24' });
  });
});

describe('the Committee on Economic, Social and Cultural Rights', () => {
  const document = read(
    'E_C.12_RUR_CO_4.txt',
    'Concluding observations on the fourth periodic report of Ruritania*',
    'C. Principal subjects of concern and recommendations',
    'Data collection',
    '1. The Committee is concerned about the lack of data (art. 2 (1)). The Committee recommends that the State party improve its data collection system and refers it to the conceptual framework on human rights indicators (see HRI/MC/2008/3).',
    '2. While welcoming the progress made, the Committee notes with concern the following:',
    '(a) The high rate of unemployment;',
    '(b) The gender pay gap.',
    'The Committee recommends that the State party take effective measures to reduce unemployment and to close the gap, and in particular:',
    '(a) Adopt an employment strategy;',
    '(b) Enforce equal pay.',
    'D. Other recommendations',
    '3. The Committee encourages the State party to ratify the Optional Protocol to the Covenant.',
    '4. In accordance with the procedure on follow-up to concluding observations adopted by the Committee, the State party is requested to provide, within 24 months of the adoption of the present concluding observations, information on the implementation of the recommendations contained in paragraphs 1 (data collection) and 2 (b) (equal pay) above.',
    '5. The Committee requests the State party to submit its fifth periodic report in accordance with article 16 of the Covenant by 31 October 2029, unless otherwise notified as a result of a change in the review cycle.',
  );

  it('takes the second half of a paragraph, and the list that follows the recommendation', () => {
    assert.deepEqual(units(document), ['1', '2.a', '2.b', '3', '4', '5']);
    assert.equal(document.recommendations[0]!.text, 'The Committee recommends that the State party improve its data collection system and refers it to the conceptual framework on human rights indicators (see HRI/MC/2008/3).');
    assert.equal(document.recommendations[1]!.text, 'Adopt an employment strategy;');
    assert.equal(document.recommendations[1]!.leadIn, 'The Committee recommends that the State party take effective measures to reduce unemployment and to close the gap, and in particular:');
  });
  it('loses nothing of a paragraph with two lists', () => {
    assert.equal(
      document.paragraphs[1]!.text,
      'While welcoming the progress made, the Committee notes with concern the following: (a) The high rate of unemployment; (b) The gender pay gap. The Committee recommends that the State party take effective measures to reduce unemployment and to close the gap, and in particular:',
    );
  });
  it('states no date where the text only gives a time', () => {
    assert.deepEqual(document.followUp, { targets: ['1', '2.b'] });
    assert.deepEqual(document.nextReport, { due: '2029-10-31' });
  });
});

describe('the Committee on the Elimination of Racial Discrimination', () => {
  const document = read(
    'CERD_C_RUR_CO_18-20.txt',
    'Concluding observations on the combined eighteenth to twentieth periodic reports of Ruritania',
    'C. Concerns and recommendations',
    'Racist hate speech',
    '1. The Committee is concerned about racist hate speech on the Internet (art. 4).',
    '2. Recalling its general recommendation No. 35 (2013) on combating racist hate speech, the Committee recommends that the State party:',
    '(a) Bring its legislation into line with article 4;',
    '(b) Train the police.',
    'D. Other recommendations',
    'Follow-up to the present concluding observations',
    '3. In accordance with article 9 (1) of the Convention and rule 74 of its rules of procedure, the Committee requests the State party to provide, within one year of the adoption of the present concluding observations, information on its implementation of the recommendations contained in paragraph 2 (b) above.',
    'Paragraphs of particular importance',
    '4. The Committee wishes to draw the attention of the State party to the particular importance of the recommendations contained in paragraph 2 (racist hate speech) above and requests the State party to provide detailed information in its next periodic report on the concrete measures taken to implement those recommendations.',
    'Preparation of the next periodic report',
    '5. The Committee recommends that the State party submit its combined twenty-first to twenty-third periodic reports, as a single document, by 4 January 2028, taking into account the reporting guidelines adopted by the Committee.',
  );

  it('tells follow-up from particular importance', () => {
    assert.deepEqual(document.followUp, { targets: ['2.b'] });
    assert.deepEqual(document.particularImportance, { targets: ['2'] });
    assert.deepEqual(document.nextReport, { due: '2028-01-04' });
    assert.deepEqual(document.recommendations.map(({ pinpoint, followUp, particularImportance }) => [pinpoint.path.join('.'), followUp, particularImportance]), [
      ['2.a', false, true],
      ['2.b', true, true],
      ['3', false, false],
      ['4', false, false],
      ['5', false, false],
    ]);
  });
});

describe('the Committee on the Rights of the Child and others', () => {
  it('reads areas that call for urgent measures', () => {
    const document = read(
      'CRC_C_RUR_CO_5-6.txt',
      'Concluding observations on the combined fifth and sixth periodic reports of Ruritania',
      'III. Main areas of concern and recommendations',
      '1. The Committee draws the State party’s attention to the recommendations concerning the following areas, in respect of which urgent measures must be taken: non-discrimination (para. 2), corporal punishment (para. 3 (a)) and education (para. 4).',
      'Non-discrimination (art. 2)',
      '2. The Committee, noting target 10.3 of the Sustainable Development Goals and while welcoming the new Act, urges the State party to eliminate discrimination against girls.',
      'Corporal punishment',
      '3. With reference to its general comment No. 8 (2006), the Committee urges the State party:',
      '(a) To prohibit corporal punishment;',
      '(b) To promote positive child-rearing.',
      '4. The Committee is seriously concerned about school dropout and recommends that the State party strengthen early childhood education.',
    );
    assert.deepEqual(units(document), ['2', '3.a', '3.b', '4']);
    assert.deepEqual(document.particularImportance, { targets: ['2', '3.a', '4'] });
  });
  it('reads items that hold the verbs', () => {
    const document = read('CEDAW_C_RUR_CO_3.txt', 'Concluding observations on the third periodic report of Ruritania', 'C. Principal areas of concern and recommendations', '1. The Committee is concerned about trafficking.', '2. The Committee:', '(a) Urges the State party to adopt a law;', '(b) Recommends that the State party train the police.');
    assert.deepEqual(units(document), ['2.a', '2.b']);
  });
  it('reads paragraphs numbered in parentheses, as in the 1990s', () => {
    const document = read('CAT_C_RUR_CO_2.txt', 'Concluding observations of the Committee against Torture', '(1) The Committee considered the second periodic report of Ruritania.', 'C. Principal subjects of concern and recommendations', '(2) The Committee is concerned about prolonged detention.', 'The State party should shorten it.', '(3) The Committee recommends that the State party ratify the Optional Protocol.');
    assert.deepEqual(document.paragraphs.map(({ number }) => number), ['1', '2', '3']);
    assert.deepEqual(units(document), ['2', '3']);
  });
});

describe('concluding observations in Spanish', () => {
  const document = read(
    'CCPR_C_RUR_CO_5_es.txt',
    'Observaciones finales sobre el quinto informe periódico de Ruritania*',
    'C. Principales motivos de preocupación y recomendaciones',
    'Igualdad y no discriminación',
    '1. Al Comité le preocupan las informaciones sobre discursos de odio. También le preocupa que no existan datos (arts. 2 y 26).',
    '2. El Estado parte debe:',
    'a) Aprobar una ley integral;',
    'b) Capacitar a jueces y fiscales.',
    'Personas migrantes',
    '3. El Comité observa con preocupación las expulsiones colectivas. El Estado parte debería prohibirlas.',
    '4. El Comité reitera su preocupación por la detención de niños (CCPR/C/RUR/CO/4, párr. 20).',
    '5. El Comité reitera sus recomendaciones anteriores (CCPR/C/RUR/CO/4, párr. 21) e insta al Estado parte a que ponga fin a la detención de niños. Recomienda también que se adopten medidas alternativas.',
    '6. El Comité celebra la creación del Instituto. No obstante, lamenta la falta de recursos.',
    '7. Además, exhorta al Estado parte a que asigne recursos suficientes.',
    'D. Difusión y seguimiento',
    '8. De conformidad con el artículo 75, párrafo 1, del reglamento del Comité, se solicita al Estado parte que facilite, a más tardar el 26 de julio de 2028, información sobre la aplicación de las recomendaciones formuladas por el Comité en los párrafos 2 a) (igualdad) y 5 (personas migrantes).',
    '9. El Comité pide al Estado parte que presente su sexto informe periódico antes del 1º de diciembre de 2030.',
  );

  it('reads recommendations, requests and concerns', () => {
    assert.equal(document.language, 'es');
    assert.deepEqual(kinds(document), ['1 concern', '2 recommendation', '3 recommendation', '4 concern', '5 recommendation', '6 concern', '7 recommendation', '8 request', '9 request']);
    assert.deepEqual(units(document), ['2.a', '2.b', '3', '5', '7', '8', '9']);
    assert.equal(document.recommendations[2]!.text, 'El Estado parte debería prohibirlas.');
  });
  it('reads what is repeated, the follow-up list and the dates', () => {
    assert.deepEqual(document.recommendations[3]!.reiterates, [{ symbol: 'CCPR/C/RUR/CO/4', path: ['21'] }]);
    assert.deepEqual(document.followUp, { targets: ['2.a', '5'], due: '2028-07-26' });
    assert.deepEqual(document.nextReport, { due: '2030-12-01' });
  });
});

describe('concluding observations in French', () => {
  const document = read(
    'CAT_C_RUR_CO_3_fr.txt',
    'Observations finales concernant le troisième rapport périodique de la Ruritanie*',
    'C. Principaux sujets de préoccupation et recommandations',
    'Définition de la torture',
    '1. Le Comité se dit préoccupé par la définition de la torture. Il regrette également l’absence de poursuites.',
    '2. L’État partie devrait :',
    'a) Modifier son Code pénal ;',
    'b) Poursuivre les auteurs.',
    'Conditions de détention',
    '3. Le Comité réitère ses préoccupations antérieures (CAT/C/RUR/CO/2, par. 15) quant à la surpopulation.',
    '4. Rappelant ses précédentes recommandations (CAT/C/RUR/CO/2, par. 16), le Comité engage l’État partie à réduire la surpopulation. Il lui recommande également de recourir à des peines non privatives de liberté.',
    '5. Le Comité appelle l’attention de l’État partie sur les règles Nelson Mandela.',
    'Procédure de suivi',
    '6. Le Comité demande à l’État partie de lui faire parvenir, le 24 novembre 2026 au plus tard, des renseignements sur la suite qu’il aura donnée à ses recommandations concernant la définition de la torture (voir par. 2 a) ci-dessus) et la détention (voir par. 4 ci-dessus).',
    '7. Le Comité invite l’État partie à soumettre son prochain rapport périodique, qui sera le quatrième, d’ici au 1er décembre 2029.',
  );

  it('reads recommendations, requests, concerns and attention', () => {
    assert.equal(document.language, 'fr');
    assert.deepEqual(kinds(document), ['1 concern', '2 recommendation', '3 concern', '4 recommendation', '5 information', '6 request', '7 request']);
    assert.deepEqual(units(document), ['2.a', '2.b', '4', '6', '7']);
  });
  it('reads what is repeated, the follow-up list and the dates', () => {
    assert.deepEqual(document.recommendations[2]!.reiterates, [{ symbol: 'CAT/C/RUR/CO/2', path: ['16'] }]);
    assert.deepEqual(document.followUp, { targets: ['2.a', '4'], due: '2026-11-24' });
    assert.deepEqual(document.nextReport, { due: '2029-12-01' });
  });
});

describe('concluding observations in Russian, Arabic and Chinese', () => {
  it('reads Russian paragraphs and items', () => {
    const document = read('CAT_C_RUR_CO_3_ru.txt', 'Заключительные замечания по третьему периодическому докладу Руритании', 'A. Введение', '1. Комитет рассмотрел третий периодический доклад Руритании.', '2. Государству-участнику следует:', 'a) привести законодательство в соответствие с Конвенцией;', 'b) обеспечить подготовку сотрудников полиции.');
    assert.equal(document.language, 'ru');
    assert.equal(document.kind, 'concluding-observations');
    assert.deepEqual(document.paragraphs.map(({ number, items }) => [number, items.map(({ label }) => label)]), [['1', []], ['2', ['a', 'b']]]);
  });
  it('reads Arabic paragraphs and items under the same keys', () => {
    const document = read('CAT_C_RUR_CO_3_ar.txt', 'الملاحظات الختامية بشأن التقرير الدوري الثالث لروريتانيا', '1- نظرت اللجنة في التقرير الدوري الثالث لروريتانيا.', '2- ينبغي للدولة الطرف القيام بما يلي:', '(أ) مواءمة تشريعاتها مع الاتفاقية؛', '(ب) تدريب أفراد الشرطة.');
    assert.equal(document.language, 'ar');
    assert.deepEqual(document.paragraphs.map(({ number, items }) => [number, items.map(({ label }) => label)]), [['1', []], ['2', ['a', 'b']]]);
  });
  it('reads Chinese paragraphs and items', () => {
    const document = read('CAT_C_RUR_CO_3_zh.txt', '关于鲁里坦尼亚第三次定期报告的结论性意见', '一、导言', '1. 委员会审议了鲁里坦尼亚的第三次定期报告。', '2. 缔约国应：', '(a) 使其立法符合《公约》；', '(b) 培训警察。');
    assert.equal(document.language, 'zh');
    assert.deepEqual(document.paragraphs.map(({ number, headings, items }) => [number, headings, items.map(({ label }) => label)]), [['1', ['一、导言'], []], ['2', ['一、导言'], ['a', 'b']]]);
  });
});

describe('lists in one paragraph', () => {
  const concerns = 'C. Principal subjects of concern and recommendations';
  const problems = (document: SourceDocument): string[] => document.problems.map(({ code, detail }) => `${code} ${detail['reference']}`);

  it('of a concern and of a recommendation may run on in one line', () => {
    const document = read('CRC_C_RUR_CO_4.txt', concerns, '1. The Committee is concerned about: (a) The lack of a law; (b) The lack of funds. The Committee recommends that the State party: (a) Adopt a law; (b) Provide funds.');
    assert.deepEqual(document.recommendations.map(({ pinpoint, text, leadIn }) => [pinpoint.path.join('.'), text, leadIn]), [
      ['1.a', 'Adopt a law;', 'The Committee recommends that the State party:'],
      ['1.b', 'Provide funds.', 'The Committee recommends that the State party:'],
    ]);
  });
  it('may both recommend: the letters of the second go on, or what cannot be cited is shown', () => {
    const document = read(
      'CRC_C_RUR_CO_4.txt',
      concerns,
      '1. The Committee recommends that the State party:',
      '(a) Adopt a law;',
      '(b) Provide funds.',
      'It also urges the State party:',
      '(c) To train judges;',
      '(d) To train police officers.',
      '2. The Committee recommends that the State party:',
      '(a) Adopt a plan;',
      '(b) Publish it.',
      'It also urges the State party to:',
      '(a) Train teachers;',
      '(b) Train nurses.',
    );
    assert.deepEqual(units(document), ['1.a', '1.b', '1.c', '1.d', '2.a', '2.b']);
    assert.deepEqual(document.recommendations.map(({ leadIn }) => leadIn.slice(0, 24)), ['The Committee recommends', 'The Committee recommends', 'It also urges the State ', 'It also urges the State ', 'It also urges the State ', 'It also urges the State ']);
    assert.deepEqual(problems(document), ['possible-recommendation 2']);
  });
  it('may recommend in their items', () => {
    const document = read('CCPR_C_RUR_CO_3.txt', concerns, '1. The Committee is concerned that detention may last long (art. 9).', '(a) The State party should limit detention.', '(b) The State party should provide data.');
    assert.deepEqual(units(document), ['1.a', '1.b']);
    assert.deepEqual(kinds(document), ['1 recommendation']);
  });
  it('leave room for a recommendation after them, which is shown', () => {
    const document = read('CRC_C_RUR_CO_4.txt', concerns, '1. The Committee recommends that the State party:', '(a) Adopt a law;', '(b) Provide funds.', 'The Committee also recommends that the State party seek technical assistance.');
    assert.deepEqual(units(document), ['1.a', '1.b']);
    assert.deepEqual(problems(document), ['possible-recommendation 1']);
  });
});

describe('what is no recommendation and might be one', () => {
  const concerns = 'C. Principal subjects of concern and recommendations';
  const shown = (paragraph: string): unknown => read('CCPR_C_RUR_CO_3.txt', concerns, 'Detention', `1. ${paragraph}`).problems.map(({ code, detail }) => [code, detail['words']]);
  const problems = (document: SourceDocument): string[] => document.problems.map(({ code, detail }) => `${code} ${detail['reference']}`);

  it('is shown', () => {
    assert.deepEqual(shown('The Committee stresses the need for the State party to train judges.'), [['possible-recommendation', 'need for the State party']]);
    assert.deepEqual(shown('Independent investigations should be opened without delay.'), [['possible-recommendation', 'should be opened without delay.']]);
  });
  it('is shown where the Committee hopes, wishes or proposes, or holds to be necessary', () => {
    for (const [language, heading, sentences] of [
      ['en', 'D. Principal subjects of concern', ['The Committee hopes that the Government will consider becoming a party to the Optional Protocol.', 'The Committee expresses the hope that measures will be adopted.', 'The Committee emphasizes the need for the Government to increase its efforts.', 'The Committee expresses the wish that the present comments be given wide publicity.', 'The Committee proposes that a commission be established.']],
      ['es', 'D. Principales motivos de preocupación', ['El Comité espera que el Estado parte ratifique el Protocolo.', 'El Comité confía en que el Gobierno apruebe la ley.', 'El Comité propone que se establezca una comisión.', 'El Comité aboga por la aprobación de la ley.', 'Es preciso que el Estado parte adopte medidas.']],
      ['fr', 'D. Principaux sujets de préoccupation', ['Le Comité espère que l’État partie adhérera au Protocole facultatif.', 'Le Comité propose que l’État partie crée une commission.', 'Il conviendrait que l’État partie adopte une loi.', 'Il y a lieu pour l’État partie d’adopter une loi.']],
    ] as const) {
      const title = { en: 'Concluding observations: Kenya', es: 'Observaciones finales: Kenya', fr: 'Observations finales : Kenya' }[language];
      const numbered = sentences.flatMap((sentence, index) => [`${2 * index + 1}. ${sentence}`, `${2 * index + 2}. ${{ en: 'The Committee recommends that the State party adopt a law.', es: 'El Comité recomienda al Estado parte que apruebe una ley.', fr: 'Le Comité recommande à l’État partie d’adopter une loi.' }[language]}`]);
      const document = read(`CCPR_C_KEN_CO_3_${language}.txt`, title, heading, ...numbered);
      assert.deepEqual(problems(document), sentences.map((_, index) => `possible-recommendation ${2 * index + 1}`), language);
      // A recommendation follows each, and still none of them is a concern.
      assert.deepEqual(document.paragraphs.filter(({ kind }) => kind === 'concern'), []);
    }
  });
  it('is shown under a heading of recommendations whatever its words are', () => {
    const sentence = '1. Kenya should ensure that all persons have access to a lawyer.';
    assert.deepEqual(problems(read('CCPR_C_RUR_CO_3.txt', 'E. Suggestions and recommendations', sentence, '2. The Committee recommends that the State party act.')), ['possible-recommendation 1']);
    // Below a heading that also names concerns it may be one of them.
    assert.deepEqual(problems(read('CCPR_C_RUR_CO_3.txt', concerns, sentence, '2. The Committee recommends that the State party act.')), []);
    const introduction = read('CCPR_C_RUR_CO_3.txt', 'A. Introduction', '1. The Committee hopes that the dialogue will continue.', concerns, '2. The Committee recommends that the State party act.');
    assert.deepEqual(problems(introduction), []);
  });
  it('is not seen in a concern or a fact', () => {
    assert.deepEqual(shown('The Committee is concerned that investigations, which should be opened without delay, take years.'), []);
    assert.deepEqual(shown('The Committee notes the information that the law should be adopted this year.'), []);
  });
  it('has its articles behind the sentence they belong to', () => {
    const document = read('CCPR_C_RUR_CO_3.txt', concerns, '1. The Committee regrets the delays. (arts. 9 and 14) The State party should end them.');
    assert.deepEqual(document.recommendations.map(({ text }) => text), ['The State party should end them.']);
  });
  it('may set the date of the next report', () => {
    assert.deepEqual(read('CCPR_C_RUR_CO_3.txt', concerns, '1. The Committee recommends that the State party act.', '2. The Committee sets 1 August 2015 as the date for the submission of the next periodic report.').nextReport, { due: '2015-08-01' });
  });
});

describe('observations of the 2000s', () => {
  it('of the Human Rights Committee have the number of a session in their symbol', () => {
    const document = read(
      'CCPR_CO_72_NLD.txt',
      'CCPR/CO/72/NLD',
      'CONCLUDING OBSERVATIONS OF THE HUMAN RIGHTS COMMITTEE: NETHERLANDS',
      '1. The Committee considered the third periodic report of the Netherlands and adopted the following concluding observations at its 1943rd meeting, held on 25 July 2001.',
      'C. Principal subjects of concern and recommendations',
      '2. The Committee is concerned at the length of pre-trial detention.',
      'The State party should reduce it (articles 9 and 10 of the Covenant).',
      '3. In accordance with rule 70, paragraph 5, of the Committee’s rules of procedure, the State party should provide within 12 months the relevant information on the implementation of the Committee’s recommendations in paragraph 2 of the present text. The Committee requests that information concerning the remainder of its recommendations be included in the fourth periodic report, to be presented before 1 August 2006.',
    );
    assert.equal(document.symbol, 'CCPR/CO/72/NLD');
    assert.equal(document.kind, 'concluding-observations');
    assert.deepEqual(units(document), ['2', '3']);
    assert.deepEqual(document.followUp, { targets: ['2'] });
    assert.deepEqual(document.nextReport, { due: '2006-08-01' });
  });
  for (const [symbol, committee] of [['CAT/C/CR/30/2', 'CAT'], ['CAT/C/XXVII/Concl.1', 'CAT'], ['CERD/C/61/CO/3', 'CERD'], ['CRC/C/OPAC/CO/2005/3', 'CRC'], ['E/C.12/CO/KHM/4', 'E/C.12']] as const) {
    it(`have a symbol without a cycle, and take the State from their title where it has none: ${symbol}`, () => {
      const document = read('observations.txt', symbol, 'Conclusions and recommendations', 'Concluding observations: Cambodia', '1. The Committee considered the initial report of Cambodia.', 'D. Recommendations', '2. The Committee recommends that the State party adopt a law.');
      assert.deepEqual([document.symbol, document.kind, document.facts?.committee, document.facts?.state, units(document)], [symbol, 'concluding-observations', committee, 'KHM', ['2']]);
    });
  }
  it('of the Committee on the Elimination of Racial Discrimination count a year from the day of adoption', () => {
    const document = read(
      'CERD_C_RUR_CO_15.txt',
      'Concluding observations of the Committee on the Elimination of Racial Discrimination: Ruritania',
      '1. The Committee considered the report at its 1731st meeting, held on 21 February 2006. At its 1754th meeting (CERD/C/SR.1754), held on 8 March 2006, it adopted the following concluding observations.',
      'C. Concerns and recommendations',
      '2. The Committee notes with concern the situation of Roma. (Art. 5)',
      'In light of its general recommendation 27 (2000), the Committee invites the State party to:',
      '(a) adopt strategies;',
      '(b) fight prejudice.',
      '3. The Committee requests that the State party inform it of its implementation of the recommendations contained in paragraph 2 (a) above, within one year of the adoption of the present conclusions.',
    );
    assert.deepEqual(document.followUp, { targets: ['2.a'], due: '2007-03-08' });
    assert.equal(document.recommendations[0]!.leadIn, 'In light of its general recommendation 27 (2000), the Committee invites the State party to:');
  });
  it('of the Committee on the Elimination of Discrimination against Women have no headings of topics: a concern is met by what follows at once', () => {
    const document = read(
      'CEDAW_C_RUR_CO_6.txt',
      'Concluding comments of the Committee on the Elimination of Discrimination against Women: Ruritania',
      'Principal areas of concern and recommendations',
      '1. While noting the measures taken, the Committee is concerned that the Act has not been harmonized.',
      '2. The Committee urges the State party to harmonize it.',
      '3. The Committee encourages the State party to accept the amendment to article 20 of the Convention.',
      '4. The Committee invites the State party to submit its seventh periodic report, which was due in September 2002, and its eighth periodic report, due in September 2006, in a combined report in September 2010.',
    );
    assert.deepEqual(document.recommendations.map(({ pinpoint, concerns, kind }) => [pinpoint.path.join('.'), concerns, kind]), [
      ['2', ['1'], 'recommendation'],
      ['3', [], 'recommendation'],
      ['4', [], 'request'],
    ]);
    assert.deepEqual(document.nextReport, { due: '2010-09' });
  });
});
