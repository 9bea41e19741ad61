import assert from 'node:assert/strict';
import { readDocument } from '../../../server/src/core/document/readDocument.ts';

/** Ten recommendations, then one paragraph 11 that picks some of them. */
function pick(paragraph: string, language: 'en' | 'es' | 'fr' = 'en'): unknown {
  const lead = { en: 'The Committee recommends that the State party:', es: 'El Comité recomienda al Estado parte que:', fr: 'Le Comité recommande à l’État partie :' }[language];
  const ten = Array.from({ length: 10 }, (_, index) => `${index + 1}. ${lead}\n\na) Text one;\n\nb) Text two;\n\nc) Text three.`);
  const document = readDocument({ id: 'x', fileName: `CCPR_C_RUR_CO_5_${language}.txt`, text: ['C. Follow-up', ...ten, `11. ${paragraph}`].join('\n\n') });
  const { followUp, particularImportance, nextReport } = document;
  return { ...(followUp && { followUp: [...followUp.targets, followUp.due ?? '?'].join(' ') }), ...(particularImportance && { important: particularImportance.targets.join(' ') }), ...(nextReport && { next: nextReport.due }) };
}

describe('follow-up and the next report', () => {
  it('are read in English', () => {
    assert.deepEqual(pick('In accordance with rule 75 of its rules of procedure, the Committee requests the State party to provide, within one year, information on the recommendations made in paragraphs 9 (a), 5 and 4 above.'), { followUp: '9.a 5 4 ?' });
    assert.deepEqual(pick('The Committee requests the State party to provide, within two years, written information on the steps taken to implement the recommendations contained in paragraphs 2 (a) and (c), 4 and 6 (b) above.'), { followUp: '2.a 2.c 4 6.b ?' });
    assert.deepEqual(pick('The Committee requests the State party to submit, by 1 May 2027, written information on the implementation of the recommendations contained in paragraphs 3 (management of migration), 4 and 5 (deprivation of liberty), 6 (children) and 7 (collaboration).'), { followUp: '3 4 5 6 7 2027-05-01' });
    assert.deepEqual(pick('The State party shall provide, by 29 September 2026 at the latest, relevant information on its implementation of the recommendations contained in paragraphs 3, 5 and 8.'), { followUp: '3 5 8 2026-09-29' });
    assert.deepEqual(pick('The State party is requested to provide, within 24 months of the adoption of the present concluding observations (by 13 October 2026), information on the implementation of the recommendations contained in paragraphs 2 to 4.'), { followUp: '2 3 4 2026-10-13' });
    assert.deepEqual(pick('The Committee requests the State party to submit its sixth periodic report by 1 December 2026.'), { next: '2026-12-01' });
    assert.deepEqual(pick('The Committee invites the State party to submit its combined fourth to sixth periodic reports by 1 December 2026 and to include therein information on the implementation of the present concluding observations.'), { next: '2026-12-01' });
    assert.deepEqual(pick('The Committee requests the State party to submit its tenth periodic report, which is due in July 2026.'), { next: '2026-07' });
    assert.deepEqual(pick('The combined fourth and fifth reports are in principle due on 11 April 2032, under the simplified reporting procedure.'), { next: '2032-04-11' });
    assert.deepEqual(pick('Of all the recommendations, the Committee would like to draw the State party’s attention to those contained in paragraphs 2, on general obligations, 4 (b), on the right to life, and 6, on an adequate standard of living.'), { important: '2 4.b 6' });
  });
  it('are read in Spanish', () => {
    assert.deepEqual(pick('El Comité recuerda que el próximo informe periódico deberá presentarse en octubre de 2029.', 'es'), { next: '2029-10' });
    assert.deepEqual(pick('El Comité pide al Estado parte que, en el plazo de dos años, proporcione información por escrito sobre las medidas adoptadas para aplicar las recomendaciones que figuran en los párrafos 2 b) y c), 4 y 6 a) del presente documento.', 'es'), { followUp: '2.b 2.c 4 6.a ?' });
    assert.deepEqual(pick('El Comité solicita al Estado parte que presente, a más tardar el 1 de mayo de 2027, información por escrito sobre la aplicación de las recomendaciones contenidas en los párrafos 3 (gestión migratoria), 4 y 5 (privación de libertad).', 'es'), { followUp: '3 4 5 2027-05-01' });
    assert.deepEqual(pick('El Comité invita al Estado parte a presentar su próximo informe periódico, que será el sexto, a más tardar el 3 de diciembre de 2029.', 'es'), { next: '2029-12-03' });
    assert.deepEqual(pick('El Comité solicita al Estado parte que presente sus informes periódicos sexto y séptimo combinados antes del 24 de julio de 2026.', 'es'), { next: '2026-07-24' });
    assert.deepEqual(pick('El Comité desea señalar a la atención del Estado parte las recomendaciones que figuran en los párrafos 6, relativas a la aplicación nacional de la Convención, y 8, relativas a la protección contra la tortura.', 'es'), { important: '6 8' });
  });
  it('are read in French', () => {
    assert.deepEqual(pick('L’État partie devrait soumettre son huitième rapport périodique, qui sera attendu en octobre 2029.', 'fr'), { next: '2029-10' });
    assert.deepEqual(pick('Le Comité demande à l’État partie de lui communiquer, dans un délai de deux ans, des renseignements écrits sur les mesures prises pour appliquer les recommandations figurant aux paragraphes 2 a) et b), 4 et 6 c) ci-dessus.', 'fr'), { followUp: '2.a 2.b 4 6.c ?' });
    assert.deepEqual(pick('L’État partie est prié de faire parvenir, d’ici au 26 juillet 2028, des renseignements sur la suite donnée aux recommandations formulées aux paragraphes 3 (lutte contre la corruption), 5 et 8.', 'fr'), { followUp: '3 5 8 2028-07-26' });
    assert.deepEqual(pick('Le Comité prie l’État partie de soumettre son prochain rapport périodique le 3 mai 2026 au plus tard.', 'fr'), { next: '2026-05-03' });
    assert.deepEqual(pick('Concernant les mesures à prendre d’urgence, il tient à appeler l’attention de l’État partie sur les recommandations figurant aux paragraphes 1 (harmonisation de la législation) et 6 (mécanisme indépendant).', 'fr'), { important: '1 6' });
  });
  it('are not those of another cycle', () => {
    const regrets = 'The Committee regrets that the State party did not provide, within one year, information on the recommendations in paragraphs 2, 4 and 6 of';
    assert.deepEqual(pick(`${regrets} the concluding observations adopted in 2015 and requests it to do so.`), {});
    assert.deepEqual(pick(`${regrets} its concluding observations on the fourth periodic report.`), {});
    assert.deepEqual(pick('The State party should provide, within one year, information on the recommendations in paragraphs 2, 4 and 6 of the present concluding observations.'), { followUp: '2 4 6 ?' });
  });
  it('go on in a second sentence, and behind topics', () => {
    assert.deepEqual(pick('The Committee requests the State party to provide, by 28 November 2014, follow-up information as contained in paragraphs 2 and 3 of the present document. In addition, the Committee requests follow-up information on violence, as contained in paragraph 5 of the present document.'), { followUp: '2 3 5 2014-11-28' });
    assert.deepEqual(pick('Le Comité tient à appeler l’attention de l’État partie sur les recommandations figurant aux paragraphes 2, relatif aux principes généraux, 4, relatif à l’égalité, et 6, relatif aux femmes.', 'fr'), { important: '2 4 6' });
    assert.deepEqual(pick('The State party is requested to provide, within 24 months of the adoption of the present concluding observations (31 March 2023), information on the implementation of the recommendations contained in paragraphs 2 and 4.'), { followUp: '2 4 2023-03-31' });
  });
  it('tell what they name and the document does not have', () => {
    const text = ['C. Follow-up', '1. The Committee recommends that the State party:', '(a) Do this;', '(b) Do that.', '2. The State party is requested to provide, by 26 March 2024, information on the implementation of the recommendations in paragraphs 1 (a), 1 (k) and 77 above.'].join('\n\n');
    const { problems } = readDocument({ id: 'x', fileName: 'CCPR_C_RUR_CO_5_en.txt', text });
    assert.deepEqual(problems.map(({ code, detail }) => [code, detail['reference']].join(' ')), ['follow-up-unclear 1 (k)', 'follow-up-unclear 77']);
  });
  it('are not taken from a mere mention', () => {
    assert.deepEqual(pick('The Committee recommends that the State party implement the recommendations contained in paragraph 3 above, paying attention to children.'), {});
    assert.deepEqual(pick('The Committee requests the State party to include in its next periodic report information on paragraph 5 of article 9 of the Covenant.'), {});
    assert.deepEqual(pick('The State party will receive in 2030 the list of issues, and its replies will constitute its sixth periodic report. The next dialogue will take place in 2032.'), {});
  });
});

describe('follow-up and the next report, by the words of each Committee', () => {
  /** An introduction that tells the day of adoption, 38 recommendations with items (a) to (c), and paragraph 40. */
  const words = {
    en: ['A. Introduction', 'The Committee considered the fifth report at its 10th and 11th meetings, held on 2 and 3 March 2025. At its 30th meeting, held on 20 March 2025, it adopted the present concluding observations.', 'C. Concerns and recommendations', 'The Committee recommends that the State party:', 'Train judges'],
    es: ['A. Introducción', 'El Comité examinó el informe en sus sesiones 10ª y 11ª, celebradas los días 2 y 3 de marzo de 2025, y aprobó en su 30ª sesión, celebrada el 20 de marzo de 2025, las presentes observaciones finales.', 'C. Motivos de preocupación y recomendaciones', 'El Comité recomienda al Estado parte que:', 'Forme a los jueces'],
    fr: ['A. Introduction', 'Le Comité a examiné le rapport à ses 10e et 11e séances, les 2 et 3 mars 2025. À sa 30e séance, le 20 mars 2025, il a adopté les présentes observations finales.', 'C. Préoccupations et recommandations', 'Le Comité recommande à l’État partie :', 'De former les juges'],
    ru: ['A. Введение', 'Комитет рассмотрел доклад на 10-м и 11-м заседаниях 2 и 3 марта 2025 года. На своем 30-м заседании, состоявшемся 20 марта 2025 года, он принял настоящие заключительные замечания.', 'C. Вопросы, вызывающие обеспокоенность, и рекомендации', 'Комитет рекомендует государству-участнику:', 'обучать судей'],
    ar: ['ألف - مقدمة', 'نظرت اللجنة في التقرير في جلستيها 10 و11 المعقودتين في 2 و3 آذار/مارس 2025. واعتمدت في جلستها 30، المعقودة في 20 آذار/مارس 2025، هذه الملاحظات الختامية.', 'جيم - دواعي القلق والتوصيات', 'توصي اللجنة الدولة الطرف بما يلي:', 'تدريب القضاة'],
    zh: ['A. 导言', '委员会在2025年3月2日和3日举行的第10和第11次会议上审议了报告。在2025年3月20日举行的第30次会议上，委员会通过了本结论性意见。', 'C. 关切和建议', '委员会建议缔约国：', '培训法官'],
  } as const;

  function read(language: keyof typeof words, last: string): string {
    const [introduction, adoption, concerns, lead, item] = words[language];
    const recommendations = Array.from({ length: 38 }, (_, index) => [`${index + 2}. ${lead}`, `(a) ${item};`, `(b) ${item};`, `(c) ${item}.`]);
    const text = [introduction, `1. ${adoption}`, concerns, ...recommendations.flat(), `40. ${last}`].join('\n\n');
    const { followUp, particularImportance, nextReport } = readDocument({ id: 'x', fileName: `CCPR_C_RUR_CO_5_${language}.txt`, text });
    return [
      ...(followUp ? [`follow-up ${followUp.targets.join(' ')} by ${followUp.due ?? '?'}`] : []),
      ...(particularImportance ? [`important ${particularImportance.targets.join(' ')}`] : []),
      ...(nextReport ? [`report ${nextReport.due}`] : []),
    ].join(', ');
  }

  const sentences: readonly (readonly [keyof typeof words, string, string])[] = [
    ['en', 'In accordance with rule 75, paragraph 1, of the Committee’s rules of procedure, the State party should provide, within one year, relevant information on its implementation of the recommendations made by the Committee in paragraphs 9 (a), 15 and 24 above.', 'follow-up 9.a 15 24 by ?'],
    ['en', 'Pursuant to rule 71, paragraph 5, of the rules of procedure of the Committee, the State party is requested to provide, within one year of the adoption of the present concluding observations, information on the follow-up given to the recommendations contained in paragraphs 10, 12 (b) and 20 to 22.', 'follow-up 10 12.b 20 21 22 by 2026-03-20'],
    ['en', 'The Committee requests the State party to provide, within two years, written information on the steps taken to implement the recommendations contained in paragraphs 23 (c), 25 (a)–(c) and 31.', 'follow-up 23.c 25.a 25.b 25.c 31 by ?'],
    ['en', 'The Committee requests the State party to provide, by 10 May 2026, information on follow-up to the recommendations on impunity and non-refoulement (paras. 12, 16 (b) and 30 above).', 'follow-up 12 16.b 30 by 2026-05-10'],
    ['en', 'Information on follow-up to the recommendations contained in paragraphs 13 (a), 19 (b) and 33 (c) above should be provided by 10 May 2026.', 'follow-up 13.a 19.b 33.c by 2026-05-10'],
    ['en', 'The Committee requests that the State party provide, within twelve months and in accordance with article 35 (2) of the Convention, information in writing on the measures taken to implement the Committee’s recommendations as set forth in paragraphs 22 (b) and 30 above.', 'follow-up 22.b 30 by ?'],
    ['en', 'In accordance with article 9 (1) of the Convention and rule 65 of its amended rules of procedure, the Committee requests the State party to provide information, within one year of the adoption of the present conclusions, on its follow-up to the recommendations contained in paragraphs 10 (a) and 20 above.', 'follow-up 10.a 20 by 2026-03-20'],
    ['en', 'The Committee also wishes to draw the attention of the State party to the particular importance of the recommendations contained in paragraphs 9, 13 and 25 above and requests the State party to provide detailed information in its next periodic report on concrete measures taken to implement these recommendations.', 'important 9 13 25'],
    ['en', 'Under the Committee’s rules of procedure, by 5 October 2026, the State party should provide relevant information on its implementation of the recommendations contained in paragraphs 15, 20 and 28.', 'follow-up 15 20 28 by 2026-10-05'],
    ['en', 'The Committee requests the State party to submit its combined fourth to sixth periodic reports by 14 July 2030.', 'report 2030-07-14'],
    ['en', 'The Committee requests the State party to submit its eighth periodic report by 31 March 2030.', 'report 2030-03-31'],
    ['en', 'The next periodic report is due in 2029.', 'report 2029'],
    ['en', 'The State party’s next periodic report should be submitted by 6 November 2029.', 'report 2029-11-06'],
    ['en', 'The Committee invites the State party to submit its fifth periodic report in March 2029.', 'report 2029-03'],
    ['en', 'The Committee, due to its reporting schedule, decided to set the date for the submission of the next periodic report at 15 July 2031.', 'report 2031-07-15'],
    ['en', 'In line with the predictable review cycle, the State party will receive in 2029 the list of issues prior to reporting and will be expected to submit within one year its replies, which will constitute its sixth periodic report.', ''],
    ['en', 'The Committee requests the State party to submit its fifth periodic report, due in March 2029.', 'report 2029-03'],
    ['en', 'The Committee recommends that the State party submit its combined twenty-fourth to twenty-sixth periodic reports, as a single document, by 4 January 2028.', 'report 2028-01-04'],
    ['en', 'The Committee requests the State party to submit its next periodic report no later than 1 May 2030 and notes that it accepted the simplified procedure on 3 May 2024.', 'report 2030-05-01'],
    ['en', 'Pursuant to article 29 (4) of the Convention, the Committee requests the State party to submit, no later than 18 April 2028, specific and updated information on the implementation of all its recommendations.', 'report 2028-04-18'],
    ['en', 'The Committee requests the State party to submit its sixth periodic report by 31 October 2029 at the latest, unless notified otherwise.', 'report 2029-10-31'],
    ['en', 'In accordance with the follow-up procedure, the State party is requested to provide, within 24 months of the adoption of these concluding observations, information on the implementation of the recommendations contained in paragraphs 14 (social security), 20 (a) (forced evictions) and 25 to 26 (health).', 'follow-up 14 20.a 25 26 by 2027-03-20'],
    ['en', 'The Committee would like to draw the State party’s attention to the recommendations in paragraph 12, and the measures described in paragraph 10 of general comment No. 5.', 'important 12'],
    ['en', 'The Committee draws attention to paragraph 5 of its general recommendation No. 30 and recommends that information be provided within one year.', ''],
    ['es', 'De conformidad con el artículo 75, párrafo 1, del reglamento del Comité, el Estado parte deberá facilitar, dentro del plazo de un año a partir de la aprobación de las presentes observaciones finales, información pertinente sobre la aplicación de las recomendaciones formuladas en los párrafos 9 a), 15 y 24.', 'follow-up 9.a 15 24 by 2026-03-20'],
    ['es', 'El Comité pide al Estado parte que, en un plazo de dos años, presente información por escrito sobre las medidas adoptadas para aplicar las recomendaciones que figuran en los párrafos 12 a) y b), 20 a 22 y 30 supra.', 'follow-up 12.a 12.b 20 21 22 30 by ?'],
    ['es', 'El Comité solicita al Estado parte que le facilite, a más tardar el 10 de mayo de 2026, información sobre el seguimiento dado a las recomendaciones relativas a la impunidad (véanse los párrs. 12, 16 b) y 30 supra).', 'follow-up 12 16.b 30 by 2026-05-10'],
    ['es', 'Con arreglo al artículo 35, párrafo 2, de la Convención, el Comité solicita al Estado parte que, en el plazo de 12 meses, facilite información por escrito sobre las medidas adoptadas para aplicar las recomendaciones de los párrafos 22 b) y 30.', 'follow-up 22.b 30 by ?'],
    ['es', 'El Comité señala especialmente a la atención del Estado parte la importancia particular de las recomendaciones que figuran en los párrafos 9, 13 y 25.', 'important 9 13 25'],
    ['es', 'El Comité recomienda al Estado parte que presente sus informes periódicos 24º a 26º combinados, en un solo documento, a más tardar el 4 de enero de 2028.', 'report 2028-01-04'],
    ['es', 'El Comité pide al Estado parte que presente su octavo informe periódico para el 31 de marzo de 2030.', 'report 2030-03-31'],
    ['es', 'Se invita al Estado parte a que presente su próximo informe periódico, que será el quinto, a más tardar el 24 de noviembre de 2029.', 'report 2029-11-24'],
    ['es', 'El Comité invita al Estado parte a que presente su noveno informe periódico en julio de 2029.', 'report 2029-07'],
    ['es', 'El próximo informe periódico deberá presentarse antes del 6 de noviembre de 2029.', 'report 2029-11-06'],
    ['es', 'En virtud del artículo 29, párrafo 4, de la Convención, el Comité pide al Estado parte que presente, a más tardar el 18 de abril de 2028, información concreta y actualizada sobre la aplicación de todas sus recomendaciones.', 'report 2028-04-18'],
    ['es', 'En 2029 el Estado parte recibirá la lista de cuestiones previa y tendrá un año para presentar sus respuestas, que constituirán su sexto informe periódico.', ''],
    ['es', 'El Comité solicita al Estado parte que facilite, en el plazo de 24 meses a contar desde la aprobación de las presentes observaciones finales, información sobre la aplicación de las recomendaciones que figuran en los párrafos 14, 20 a) y 25.', 'follow-up 14 20.a 25 by 2027-03-20'],
    ['es', 'El Comité desea llamar la atención del Estado parte sobre las recomendaciones relativas a las siguientes cuestiones, respecto de las cuales deben adoptarse medidas urgentes: la no discriminación (párr. 10), el maltrato (párr. 14 a)) y la educación (párrs. 18 y 19).', 'important 10 14.a 18 19'],
    ['fr', 'Conformément à l’article 75 (par. 1) du Règlement intérieur du Comité, l’État partie est invité à faire parvenir, le 28 juillet 2028 au plus tard, des renseignements sur la suite donnée aux recommandations formulées aux paragraphes 9 a), 15 et 24.', 'follow-up 9.a 15 24 by 2028-07-28'],
    ['fr', 'Le Comité demande à l’État partie de lui fournir, d’ici au 10 mai 2026, des renseignements sur la suite qu’il aura donnée à ses recommandations concernant l’impunité (voir plus haut, par. 12, 16 b) et 30).', 'follow-up 12 16.b 30 by 2026-05-10'],
    ['fr', 'Le Comité prie l’État partie de lui communiquer par écrit, dans un délai de deux ans, des informations sur les mesures prises pour appliquer les recommandations énoncées aux paragraphes 12 a) à c), 20 à 22 et 30 ci-dessus.', 'follow-up 12.a 12.b 12.c 20 21 22 30 by ?'],
    ['fr', 'Le Comité demande à l’État partie de lui faire parvenir, dans un délai d’un an suivant l’adoption des présentes observations finales, des renseignements sur l’application des recommandations figurant aux paragraphes 10 a) et 20.', 'follow-up 10.a 20 by 2026-03-20'],
    ['fr', 'Le Comité appelle l’attention de l’État partie sur l’importance particulière des recommandations figurant aux paragraphes 9, 13 et 25 et lui demande de fournir des renseignements détaillés dans son prochain rapport.', 'important 9 13 25'],
    ['fr', 'Le Comité appelle l’attention de l’État partie sur les recommandations concernant les questions ci-après, au sujet desquelles des mesures doivent être prises d’urgence : la non-discrimination (par. 10), les violences (par. 14 a)) et la justice (par. 18 et 19).', 'important 10 14.a 18 19'],
    ['fr', 'Le Comité prie l’État partie de soumettre son huitième rapport périodique d’ici au 31 mars 2030.', 'report 2030-03-31'],
    ['fr', 'Le Comité invite l’État partie à soumettre son prochain rapport périodique, qui sera le cinquième, au plus tard le 24 novembre 2029.', 'report 2029-11-24'],
    ['fr', 'Le Comité recommande à l’État partie de soumettre son rapport valant vingt-quatrième à vingt-sixième rapports périodiques le 4 janvier 2028 au plus tard.', 'report 2028-01-04'],
    ['fr', 'Le Comité invite l’État partie à soumettre son neuvième rapport périodique en juillet 2029.', 'report 2029-07'],
    ['fr', 'L’État partie recevra en 2029 la liste de points et devrait soumettre dans un délai d’un an ses réponses, qui constitueront son sixième rapport périodique.', ''],
    ['ru', 'В соответствии с пунктом 1 статьи 9 Конвенции и правилом 74 своих правил процедуры Комитет просит государство-участник представить в течение одного года с момента принятия настоящих заключительных замечаний информацию о выполнении рекомендаций, содержащихся в пунктах 10 a) и 20 выше.', 'follow-up 10.a 20 by 2026-03-20'],
    ['ru', 'Комитет просит государство-участник представить до 10 мая 2026 года информацию о последующих мерах в связи с рекомендациями (см. пп. 12, 16 b) и 30 выше).', 'follow-up 12 16.b 30 by 2026-05-10'],
    ['ru', 'Комитет хотел бы обратить внимание государства-участника на особую важность рекомендаций, содержащихся в пунктах 9, 13 и 25.', 'important 9 13 25'],
    ['ru', 'Комитет просит государство-участник представить свой восьмой периодический доклад не позднее 31 марта 2030 года.', 'report 2030-03-31'],
    ['ru', 'Комитет рекомендует государству-участнику представить свои объединенные двадцать четвертый — двадцать шестой периодические доклады к 4 января 2028 года.', 'report 2028-01-04'],
    ['ru', 'Комитет просит государство-участник представить в течение двух лет письменную информацию о мерах, принятых для осуществления рекомендаций, содержащихся в пунктах 12 a) и b) и 30.', 'follow-up 12.a 12.b 30 by ?'],
    ['ar', 'ووفقاً للفقرة 1 من المادة 75 من النظام الداخلي للجنة، يُطلب إلى الدولة الطرف أن تقدم، بحلول 26 تموز/يوليه 2028، معلومات عن تنفيذ التوصيات الواردة في الفقرات 9(أ) و15 و24 أعلاه.', 'follow-up 9.a 15 24 by 2028-07-26'],
    ['ar', 'تطلب اللجنة إلى الدولة الطرف أن تقدم، في غضون سنة واحدة من اعتماد هذه الملاحظات الختامية، معلومات عن تنفيذها التوصيات الواردة في الفقرتين 10(أ) و20 أعلاه.', 'follow-up 10.a 20 by 2026-03-20'],
    ['ar', 'تود اللجنة أن تسترعي انتباه الدولة الطرف إلى الأهمية الخاصة للتوصيات الواردة في الفقرات 9 و13 و25.', 'important 9 13 25'],
    ['ar', 'تطلب اللجنة إلى الدولة الطرف أن تقدم تقريرها الدوري الثامن في موعد أقصاه 31 آذار/مارس 2030.', 'report 2030-03-31'],
    ['ar', 'تدعو اللجنة الدولة الطرف إلى تقديم تقريرها الدوري المقبل قبل 24 تشرين الثاني/نوفمبر 2029.', 'report 2029-11-24'],
    ['zh', '根据委员会议事规则第75条第1款，请缔约国在2028年7月26日之前提供资料，说明上文第9段(a)、第15段和第24段所载建议的落实情况。', 'follow-up 9.a 15 24 by 2028-07-26'],
    ['zh', '委员会请缔约国在两年内提供书面资料，说明为落实上文第12段(a)和(b)、第20至22段所载建议而采取的步骤。', 'follow-up 12.a 12.b 20 21 22 by ?'],
    ['zh', '根据《公约》第九条第一款，委员会请缔约国在本结论性意见通过后一年内提供资料，说明第10段(a)和第20段所载建议的执行情况。', 'follow-up 10.a 20 by 2026-03-20'],
    ['zh', '委员会谨提请缔约国注意第9、第13和第25段所载建议特别重要。', 'important 9 13 25'],
    ['zh', '委员会请缔约国最迟于2030年3月31日提交第八次定期报告。', 'report 2030-03-31'],
    ['zh', '缔约国将于2030年收到委员会的报告前问题清单，并应在一年内提交答复，作为其第六次定期报告。', ''],
  ];
  for (const language of ['en', 'es', 'fr', 'ru', 'ar', 'zh'] as const) {
    it(`are read in ${language}`, () => {
      const ofLanguage = sentences.filter(([written]) => written === language);
      assert.deepEqual(ofLanguage.map(([, sentence]) => [sentence, read(language, sentence)]), ofLanguage.map(([, sentence, expected]) => [sentence, expected]));
    });
  }
});
