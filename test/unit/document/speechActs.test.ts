import assert from 'node:assert/strict';
import { findActs, sectionOf } from '../../../server/src/core/document/speechActs.ts';
import type { Language } from '../../../server/src/core/model.ts';

const acts = (sentence: string, language: Language): string => findActs(sentence, language).map(({ act }) => act).join(' ');

/** What the Committees write, and what they do with it. */
const table: Readonly<Partial<Record<Language, readonly (readonly [string, string])[]>>> = {
  en: [
    ['The Committee recommends that the State party ratify the Convention.', 'recommendation'],
    ['It strongly urges the State party to act.', 'recommendation'],
    ['In addition, it also recommends that data be collected.', 'recommendation'],
    ['The Committee calls upon the State party to act.', 'recommendation'],
    ['The Committee encourages the State party to continue.', 'recommendation'],
    ['The Committee invites the State party to ratify the Protocol.', 'recommendation'],
    ['Recalling its general recommendation No. 33 (2015), the Committee recommends that the State party:', 'recommendation'],
    ['The Committee, recalling its general comment No. 6 (2018) on equality, and targets 10.2 and 10.3, recommends that the State Party:', 'recommendation'],
    ['The Committee reiterates its previous recommendations and urges the State Party to:', 'recommendation recommendation'],
    ['The Committee firmly reiterates its previous recommendation.', 'recommendation'],
    ['The Committee reiterates its previous concerns about detention.', 'concern'],
    ['It reiterates its concern about detention and urges the State party to end it.', 'concern recommendation'],
    ['The Committee reiterates the urgency of strengthening these initiatives.', 'reiterates'],
    ['The Committee requests the State party to submit its report.', 'request'],
    ['The State party is requested to provide information.', 'request'],
    ['The State party should amend its Criminal Code.', 'recommendation'],
    ['In this connection, the State party should amend its Criminal Code.', 'recommendation'],
    ['The Committee is of the view that the State party should amend its Criminal Code.', 'recommendation'],
    ['The State party is encouraged to consider ratifying the Protocol.', 'recommendation'],
    ['It is recommended that the State party amend the Act.', 'recommendation'],
    ['The Committee remains concerned4 that persons with albinism face violence.', 'concern'],
    ['Recalling its previous recommendations,5 the State party should repeal the provisions.', 'recommendation'],
    ['The Committee is concerned that the State party has not amended its Criminal Code, which should be amended.', 'concern'],
    ['The Committee remains concerned about the delays.', 'concern'],
    ['It further notes with deep concern the delays.', 'concern'],
    ['The Committee finds it regrettable that no evaluation was carried out.', 'concern'],
    ['The Committee regrets the delay and requests the State party to respect the time limits.', 'concern request'],
    ['The lack of resources is also of concern.', 'concern'],
    ['Of particular concern is the lack of resources.', 'concern'],
    ['The Committee notes with concern that the media discourage reporting and encourage violence.', 'concern'],
    ['The Committee is concerned that the law prohibits abortion and requests for exemptions are refused.', 'concern'],
    ['The Committee welcomes the adoption of the Act.', 'positive'],
    ['The Committee welcomes the adoption of the Act, but is concerned about its implementation.', 'positive concern'],
    ['The Committee views as positive that the State Party voted in favour.', 'positive'],
    ['The Committee notes with appreciation the ratification.', 'positive'],
    ['The Committee draws the State party’s attention to its general comment No. 2.', 'information'],
    ['The Committee draws the attention of the State party to target 16.9 and recommends that the State party register all births.', 'information recommendation'],
    ['The Committee recalls that the obligation is immediate and, in that regard, urges the State party to comply.', 'information recommendation'],
    ['The Committee will adopt a list of issues.', 'information'],
    ['It is also concerned about difficulties in processing requests for the recognition of diplomas.', 'concern'],
    ['The evaluation recommended by the Committee has not been carried out.', ''],
    ['Strengthen protection measures, in keeping with the Committee’s previous recommendations.', ''],
  ],
  es: [
    ['El Comité recomienda al Estado parte que ratifique el Protocolo.', 'recommendation'],
    ['Recomienda también que se recopilen datos.', 'recommendation'],
    ['Además, insta al Estado parte a que actúe.', 'recommendation'],
    ['El Comité, en consonancia con su recomendación general núm. 33 (2015), recomienda que el Estado parte:', 'recommendation'],
    ['Le recomienda que transmita dichas observaciones.', 'recommendation'],
    ['El Comité reitera sus recomendaciones anteriores y exhorta al Estado parte a que actúe.', 'recommendation recommendation'],
    ['El Comité reitera su preocupación por la detención.', 'concern'],
    ['El Comité alienta encarecidamente al Estado parte a que haga partícipes a las organizaciones.', 'recommendation'],
    ['El Comité pide al Estado parte que presente su informe.', 'request'],
    ['El Comité solicita al Estado parte que difunda las observaciones.', 'request'],
    ['Se solicita al Estado parte que facilite información.', 'request'],
    ['El Estado parte debe derogar la ley.', 'recommendation'],
    ['A este respecto, el Estado parte debería derogar la ley.', 'recommendation'],
    ['Preocupa al Comité que la pena de muerte sea legal.', 'concern'],
    ['También le preocupa que esa pena se aplique.', 'concern'],
    ['Al Comité le preocupan los informes recibidos.', 'concern'],
    ['El Comité sigue preocupado por los retrasos.', 'concern'],
    ['El Comité observa con preocupación los retrasos.', 'concern'],
    ['Sin embargo, observa con preocupación:', 'concern'],
    ['El Comité lamenta la falta de datos e insta al Estado parte a que los recopile.', 'concern recommendation'],
    ['El Comité acoge con satisfacción la aprobación de la Ley.', 'positive'],
    ['El Comité toma nota de que se ha aprobado la Ley.', 'positive'],
    ['El Comité desea señalar a la atención del Estado parte las recomendaciones que figuran en los párrafos 6 y 28.', 'information'],
    ['El Comité recuerda sus observaciones finales anteriores y recomienda que el Estado parte:', 'information recommendation'],
    ['La evaluación recomendada por el Comité no se ha realizado.', ''],
  ],
  fr: [
    ['Prenant note de la cible 5.1, le Comité prie instamment l’État partie :', 'recommendation'],
    ['Le Comité prie également instamment l’État partie d’agir.', 'recommendation'],
    ['Conformément au Règlement intérieur du Comité, l’État partie est prié de fournir des informations.', 'request'],
    ['Le Comité recommande à l’État partie de ratifier le Protocole.', 'recommendation'],
    ['Il lui recommande également :', 'recommendation'],
    ['Il recommande de fixer des délais.', 'recommendation'],
    ['À la lumière de son observation générale no 7 (2018), le Comité recommande à l’État partie :', 'recommendation'],
    ['Le Comité recommande une nouvelle fois à l’État partie de réviser sa législation.', 'recommendation'],
    ['Le Comité engage instamment l’État partie à agir.', 'recommendation'],
    ['Le Comité encourage vivement l’État partie à associer les organisations.', 'recommendation'],
    ['Le Comité réitère les recommandations qu’il a formulées (CRPD/C/ECU/CO/1, par. 9) et recommande à l’État partie de veiller.', 'recommendation recommendation'],
    ['Le Comité réitère ses préoccupations.', 'concern'],
    ['Le Comité prie l’État partie de diffuser les observations.', 'request'],
    ['Il lui demande aussi de les diffuser sur le site Web.', 'request'],
    ['L’État partie devrait modifier son Code pénal.', 'recommendation'],
    ['L’État partie est invité à ratifier le Protocole.', 'recommendation'],
    ['Le Comité est préoccupé par les retards.', 'concern'],
    ['Le Comité s’inquiète de l’absence de plan.', 'concern'],
    ['Le Comité relève avec une grande préoccupation que la tutelle figure toujours dans le Code civil.', 'concern'],
    ['Il juge tout aussi préoccupant que la contention ait toujours cours.', 'concern'],
    ['Le Comité prend note de la loi, mais regrette l’absence de décrets d’application.', 'positive concern'],
    ['Le Comité se félicite du dialogue.', 'positive'],
    ['Il tient à appeler l’attention de l’État partie sur les recommandations figurant aux paragraphes 10 et 60.', 'information'],
    ['Le Comité souligne l’importance de toutes les recommandations.', 'information'],
    ['L’évaluation recommandée par le Comité n’a pas eu lieu.', ''],
  ],
  ru: [
    ['Комитет рекомендует государству-участнику ратифицировать Протокол.', 'recommendation'],
    ['Комитет настоятельно призывает государство-участник принять закон.', 'recommendation'],
    ['Государству-участнику следует принять закон.', 'recommendation'],
    ['Комитет просит государство-участник представить доклад.', 'request'],
    ['Комитет обеспокоен отсутствием данных.', 'concern'],
    ['Комитет приветствует принятие закона.', 'positive'],
  ],
  ar: [
    ['توصي اللجنة الدولة الطرف باعتماد قانون.', 'recommendation'],
    ['ينبغي للدولة الطرف أن تعتمد قانوناً.', 'recommendation'],
    ['تطلب اللجنة إلى الدولة الطرف تقديم تقريرها.', 'request'],
    ['تعرب اللجنة عن قلقها إزاء نقص البيانات.', 'concern'],
    ['ترحب اللجنة باعتماد القانون.', 'positive'],
  ],
  zh: [
    ['委员会建议缔约国批准《议定书》。', 'recommendation'],
    ['缔约国应修订《刑法》。', 'recommendation'],
    ['委员会敦促缔约国采取措施。', 'recommendation'],
    ['委员会请缔约国提交报告。', 'request'],
    ['委员会感到关切的是，缺乏数据。', 'concern'],
    ['委员会欢迎通过该法。', 'positive'],
  ],
};

describe('what the Committee does with a sentence', () => {
  for (const [language, sentences] of Object.entries(table) as [Language, (readonly [string, string])[]][]) {
    it(`is read in ${language}`, () => {
      assert.deepEqual(
        sentences.map(([sentence]) => [sentence, acts(sentence, language)]),
        sentences,
      );
    });
  }
});

describe('the part of concluding observations that a heading opens', () => {
  it('is told in every language', () => {
    const found = ([
      ['A. Introduction', 'en'], ['B. Positive aspects', 'en'], ['C. Principal subjects of concern and recommendations', 'en'], ['D. Dissemination and follow-up', 'en'], ['Deprivation of liberty', 'en'],
      ['II. Aspectos positivos', 'es'], ['C. Principales motivos de preocupación y recomendaciones', 'es'], ['IV. Seguimiento', 'es'],
      ['II. Aspects positifs', 'fr'], ['III. Principaux sujets de préoccupation et recommandations', 'fr'], ['IV. Suivi', 'fr'],
      ['II. Follow-up measures undertaken and progress achieved by the State party', 'en'], ['II. Medidas de seguimiento adoptadas y progresos realizados por el Estado parte', 'es'], ['II. Mesures de suivi adoptées et progrès réalisés par l’État partie', 'fr'],
      ['A. Введение', 'ru'], ['باء - الجوانب الإيجابية', 'ar'], ['C. 主要关注问题和建议', 'zh'],
    ] as const).map(([heading, language]) => sectionOf(heading, language));
    assert.deepEqual(found, ['introduction', 'positive', 'concern', 'follow-up', undefined, 'positive', 'concern', 'follow-up', 'positive', 'concern', 'follow-up', 'positive', 'positive', 'positive', 'introduction', 'positive', 'concern']);
  });
});
