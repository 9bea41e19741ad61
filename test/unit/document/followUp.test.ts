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
  it('are not taken from a mere mention', () => {
    assert.deepEqual(pick('The Committee recommends that the State party implement the recommendations contained in paragraph 3 above, paying attention to children.'), {});
    assert.deepEqual(pick('The Committee requests the State party to include in its next periodic report information on paragraph 5 of article 9 of the Covenant.'), {});
    assert.deepEqual(pick('The State party will receive in 2030 the list of issues, and its replies will constitute its sixth periodic report. The next dialogue will take place in 2032.'), {});
  });
});
