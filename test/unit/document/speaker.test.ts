import assert from 'node:assert/strict';
import { findSpeaker, isProcedure } from '../../../server/src/core/document/speaker.ts';

const told = (text: string): string | undefined => {
  const found = findSpeaker(text);
  return found && (found.capacity === undefined ? found.name : `${found.name} | ${found.capacity}`);
};

describe('who speaks in a summary record', () => {
  const english: [string, string | undefined][] = [
    // CMW/C/SR.593 and the record of 2011
    ['The Chair (Country Rapporteur) said that she would appreciate statistical data', 'The Chair | Country Rapporteur'],
    ['The Chair, noting that the “Remain in Mexico” initiative had recently been reinstated', 'The Chair'],
    ['The Chairperson invited the delegation of Mexico to continue replying', 'The Chairperson'],
    ['Mr. Taghi-Zada, noting that many persons from Latin American countries used Mexico', 'Mr. Taghi-Zada'],
    ['Mr. Ceriani Cernadas (Country Rapporteur) said that he would like to know', 'Mr. Ceriani Cernadas | Country Rapporteur'],
    ['A representative of Mexico said that the decision of the First Chamber', 'A representative of Mexico'],
    ['A representative of Mexico, thanking the Committee for the constructive dialogue', 'A representative of Mexico'],
    ['Mr. Beltrán del Río Madrid (Mexico) emphasized that his country did not deny', 'Mr. Beltrán del Río Madrid | Mexico'],
    ['Mr. Beltrán del Río Madrid (Mexico) supported Mr. Ibarra González’s comments', 'Mr. Beltrán del Río Madrid | Mexico'],
    ['Ms. Poussi Konsimbo, recalling that the Committee had adopted a general comment', 'Ms. Poussi Konsimbo'],
    ['Mr. Yrizar Barbosa (Mexico), on the subject of human rights defenders, said', 'Mr. Yrizar Barbosa | Mexico'],
    // Other committees
    ['Ms. Heredia Rubio (Mexico), introducing the fifth periodic report of Mexico (CCPR/C/MEX/5), said', 'Ms. Heredia Rubio | Mexico'],
    ["Mr. GIL LAVEDRA (Country Rapporteur) read out the Committee's conclusions", 'Mr. GIL LAVEDRA | Country Rapporteur'],
    ['The CHAIRMAN said that the Centre for Human Rights was at the disposal of States', 'The CHAIRMAN'],
    ['Sir Nigel Rodley said that he had been struck', 'Sir Nigel Rodley'],
    ['Mr. de Gouttes asked whether', 'Mr. de Gouttes'],
    ['Mr. Fathalla and Ms. Dah said that', 'Mr. Fathalla and Ms. Dah'],
    ['Ms. O’Donoghue said that', 'Ms. O’Donoghue'],
    ['A representative of the Office of the United Nations High Commissioner for Human Rights said that', 'A representative of the Office of the United Nations High Commissioner for Human Rights'],
    ['The delegation of Mexico said that', 'The delegation of Mexico'],
  ];
  const spanish: [string, string | undefined][] = [
    ['La Presidenta (Relatora para el país) dice que agradecería datos estadísticos', 'La Presidenta | Relatora para el país'],
    ['El Presidente invita a la delegación a responder', 'El Presidente'],
    ['El Sr. Ceriani Cernadas (Relator para el país) dice que desea saber', 'El Sr. Ceriani Cernadas | Relator para el país'],
    ['La Sra. Landázuri de Mora, observando que el Estado parte no ha facilitado', 'La Sra. Landázuri de Mora'],
    ['Una representante de México dice que la decisión de la Primera Sala', 'Una representante de México'],
    ['El Sr. Beltrán del Río Madrid (México) subraya que su país', 'El Sr. Beltrán del Río Madrid | México'],
    ['El PRESIDENTE dice que', 'El PRESIDENTE'],
  ];
  const french: [string, string | undefined][] = [
    ['La Présidente (Rapporteuse pour le pays) dit qu’elle souhaiterait obtenir', 'La Présidente | Rapporteuse pour le pays'],
    ['M. Ceriani Cernadas (Rapporteur pour le pays) demande si', 'M. Ceriani Cernadas | Rapporteur pour le pays'],
    ['Mme Dzumhur dit qu’elle souhaiterait savoir', 'Mme Dzumhur'],
    ['Une représentante de la délégation mexicaine dit que', 'Une représentante de la délégation mexicaine'],
    ['Une représentante du Mexique dit que', 'Une représentante du Mexique'],
    ['Le représentant de la France répond que', 'Le représentant de la France'],
    ['M. Lallah est d’avis que', 'M. Lallah'],
  ];
  const others: [string, string | undefined][] = [
    ['Г-н Чариф (Докладчик по стране) говорит, что он хотел бы', 'Г-н Чариф | Докладчик по стране'],
    ['Г‑жа Джумхур спрашивает', 'Г‑жа Джумхур'],
    ['Председатель приглашает делегацию', 'Председатель'],
    ['Представитель Мексики говорит, что', 'Представитель Мексики'],
    ['主席说，委员会', '主席'],
    ['塔吉扎达先生说，', '塔吉扎达先生'],
    ['墨西哥代表说，最高法院', '墨西哥代表'],
    ['السيد شارف قال إنه يود', 'السيد شارف'],
    ['الرئيسة قالت إن اللجنة', 'الرئيسة'],
  ];
  const nobody: [string, string | undefined][] = [
    ['She would like to know what measures had been adopted', undefined],
    ['With regard to the question raised concerning specific references', undefined],
    ['The Commission had provided data on the 2010 case', undefined],
    ['Mr. Muñoz had been informed of the decision.', undefined],
    ['Ms. Gbedemah (Vice-Chair) took the Chair.', undefined],
    ['Mr. Corzo Sosa withdrew during the consideration of the report.', undefined],
    ['The delegation of Mexico withdrew.', undefined],
    ['The delegation of Mexico took places at the Committee table.', undefined],
    ['The President of the Republic signed the decree in 2020.', undefined],
    ['El Presidente de la República firmó el decreto.', undefined],
    ['The representative of the Attorney General took part in every session of the board.', undefined],
    ['La Sra. Gbedemah ocupa la Presidencia.', undefined],
    ['M. Lallah prend la présidence.', undefined],
    ['The Committee decided to adjourn.', undefined],
    ['Chair', undefined],
    ['', undefined],
  ];
  for (const [group, cases] of Object.entries({ english, spanish, french, others, nobody }))
    it(`knows ${group}`, () => {
      assert.deepEqual(cases.map(([text]) => told(text)), cases.map(([, speaker]) => speaker));
    });

  it('knows sentences of procedure, which nobody says', () => {
    assert.equal(isProcedure('At the invitation of the Chair, the delegation of Mexico joined the meeting.'), true);
    assert.equal(isProcedure('In accordance with rule 12 (1) of the Committee’s rules of procedure, Mr. Corzo Sosa withdrew'), true);
    assert.equal(isProcedure('Ms. Gbedemah (Vice-Chair) took the Chair.'), true);
    assert.equal(isProcedure('Por invitación de la Presidenta, la delegación de México se incorpora a la sesión.'), true);
    assert.equal(isProcedure('The Chair said that she wished to thank the delegation'), false);
    assert.equal(isProcedure('Discrimination was criminalized at the federal level'), false);
  });

  it('survives hostile text', () => {
    const hostile: [string, string | undefined][] = [
      ['Mr. '.repeat(30_000), undefined],
      [`Mr. ${'A'.repeat(100_000)}`, undefined],
      [`Mr. A${' de'.repeat(40_000)}`, 'Mr. A'],
      [`A representative of ${'the Of '.repeat(15_000)}`, undefined],
      [`The Chair (${'('.repeat(100_000)}`, undefined],
    ];
    assert.deepEqual(hostile.map(([text]) => told(text)), hostile.map(([, speaker]) => speaker));
  });
});
