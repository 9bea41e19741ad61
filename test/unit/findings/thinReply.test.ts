import { assertFindings, enoughWords, fifthReport } from '../../support/fixture.ts';

describe('thin-reply', () => {
  it('tells how many words a reply has of its own', () => {
    assertFindings(`
${fifthReport}
## CMW/C/MEX/CO/4, para. 36 (b)
                         ^^^^^^ thin-reply warning: The reply to 36 (b) has 5 words of its own; fewer than 15 do not count as an answer

The reform is under way.

## CMW/C/MEX/CO/4, para. 60
                         ^^ thin-reply warning: The reply to para. 60 has no words of its own; fewer than 15 do not count as an answer

> The Committee recommends that the State Party promote a comprehensive strategy for regional and international cooperation.
`);
  });

  it('does not count the words of the recommendation', () => {
    assertFindings(`
${fifthReport}
## CMW/C/MEX/CO/4, para. 36 (b)
                         ^^^^^^ thin-reply warning: The reply to 36 (b) has 4 words of its own; fewer than 15 do not count as an answer

Mexico will undertake a legislative reform that explicitly establishes a maximum limit of 36 hours for administrative detention.
`);
  });

  it('goes by the setting', () => {
    const text = `${fifthReport}\n## CMW/C/MEX/CO/4, para. 36 (b)\n\nThe reform is under way.\n`;
    assertFindings(text, { configuration: { minimumReplyWords: 5 } });
    assertFindings(text.replace('(b)\n', '(b)\n                         ^^^^^^ thin-reply warning: The reply to 36 (b) has 5 words of its own; fewer than 6 do not count as an answer\n'), { configuration: { minimumReplyWords: 6 } });
  });

  it('is told once for all that one reply is meant for', () => {
    assertFindings(`
${fifthReport}
## CMW/C/MEX/CO/4, paras. 36 (a) and (b), 42 and 60 (a)
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ thin-reply warning: The reply to paras. 36 (a) and (b) and 42 has 4 words of its own; fewer than 15 do not count as an answer
                                                 ^^^^^^ unknown-item error: CMW/C/MEX/CO/4 has no item 60 (a)

All are under way.
`);
  });

  it('leaves slots to unfilled-placeholder, and says nothing where another text answers', () => {
    assertFindings(`
${fifthReport}
## CMW/C/MEX/CO/4, para. 54

{measure}
^^^^^^^^^ unfilled-placeholder warning: Still to be filled in: {measure}

## CMW/C/MEX/CO/4, para. 36 (b)

${enoughWords}

## Annexed table

| CMW/C/MEX/CO/4, para. 36 (b) | under way |
|---|---|
| CMW/C/MEX/CO/4, para. 36 (b) | under way |
                        ^^^^^^ duplicate-reply information: 36 (b) is already replied to in line 9
`);
  });

  it('speaks Spanish and French', () => {
    const text = (message: string): string => `${fifthReport}\n## CMW/C/MEX/CO/4, para. 36 (b)\n                         ^^^^^^ thin-reply warning: ${message}\n\nUnder way.\n`;
    assertFindings(text('La respuesta a 36 b) tiene 2 palabras propias; con menos de 15 no cuenta como respuesta'), { configuration: { uiLanguage: 'es' } });
    assertFindings(text('La réponse à 36 b) a 2 mots qui lui sont propres ; à moins de 15, elle ne compte pas comme réponse'), { configuration: { uiLanguage: 'fr' } });
  });
});
