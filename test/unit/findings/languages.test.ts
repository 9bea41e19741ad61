import { assertFindings, enoughWords, fifthReport } from '../../support/fixture.ts';

const spanish = { configuration: { uiLanguage: 'es' as const } };
const french = { configuration: { uiLanguage: 'fr' as const } };

describe('findings in Spanish and French', () => {
  const text = ([whole, concern, first, second]: readonly [string, string, string, string]): string => `
${fifthReport}
## CMW/C/MEX/CO/4, para. 32
                         ^^ partial-reply warning: ${whole}

${enoughWords}

## CMW/C/MEX/CO/4, para. 37 (a)
                         ^^^^^^ not-a-recommendation warning: ${concern}

${enoughWords}

Text (CMW/C/MEX/CO/4, paras. 54 and 50).
                             ^^ mentioned-only warning: ${first}
                                    ^^ mentioned-only warning: ${second}
`;

  it('uses articles as Spanish does', () => {
    assertFindings(
      text([
        'Aquí se responde al párr. 32 en su conjunto; 32 a), b) y c) no tienen respuesta propia',
        '37 a) expresa una preocupación; la recomendación que le corresponde figura en el párr. 38. Se responde a la recomendación',
        'El párr. 54 solo se menciona aquí; ningún texto le da respuesta',
        '50 a), b), c) y d) solo se mencionan aquí; ningún texto les da respuesta',
      ]),
      spanish,
    );
  });

  it('uses articles as French does', () => {
    assertFindings(
      text([
        'Ce texte répond au par. 32 dans son ensemble ; les par. 32 a), b) et c) n’ont pas de réponse propre',
        '37 a) exprime une préoccupation ; la recommandation correspondante figure au par. 38. C’est à elle qu’il est répondu',
        'Le par. 54 est seulement mentionné ici ; aucun texte n’y répond',
        'Les par. 50 a), b), c) et d) sont seulement mentionnés ici ; aucun texte n’y répond',
      ]),
      french,
    );
  });

  it('names several paragraphs', () => {
    const list = (message: string): string => `\n${fifthReport}\n## CMW/C/MEX/CO/4, paras. 50–52\n   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ partial-reply warning: ${message}\n\n${enoughWords}\n`;
    assertFindings(list('Aquí se responde a los párrs. 50 a 52 en su conjunto; 50 a), b), c) y d) no tienen respuesta propia'), spanish);
    assertFindings(list('Ce texte répond aux par. 50 à 52 dans son ensemble ; les par. 50 a), b), c) et d) n’ont pas de réponse propre'), french);
  });
});
