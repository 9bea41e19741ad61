import assert from 'node:assert/strict';
import { assertFindings, getFixedLines } from '../../support/fixture.ts';

describe('invalid-front-matter', () => {
  it('stands at the value that cannot be used', () => {
    assertFindings(`---
symbol: CMW/C/MEX
        ^^^^^^^^^ invalid-front-matter error: “CMW/C/MEX” is not the symbol of a UN document
answers: CMW/C/MEX/CO/4
scope: some
       ^^^^ invalid-front-matter error: “some” cannot be the value of “scope”: it may be all, follow-up
language: de
          ^^ invalid-front-matter error: “de” cannot be the value of “language”: it may be en, es, fr, ru, ar, zh
---
`);
    assertFindings(`---
answers: [CMW/C/MEX/CO/4, the last ones]
                          ^^^^^^^^^^^^^ invalid-front-matter error: “the last ones” is not the symbol of a UN document
---
`);
  });

  it('asks about a misspelt name, and mends it', () => {
    const text = `---
symbol: CMW/C/MEX/5
anwsers: CMW/C/MEX/CO/4
^^^^^^^ invalid-front-matter warning: “anwsers” has no meaning at the top of a draft. Is “answers” meant?
---
`;
    assertFindings(text);
    assert.deepEqual(getFixedLines(text, 'invalid-front-matter'), [['Replace with “answers”', true, 'answers: CMW/C/MEX/CO/4']]);
  });

  it('is one finding when the lines cannot be read at all', () => {
    assertFindings(`---
answers: [CMW/C/MEX/CO/4
scope: all
^^^^^^^^^^ invalid-front-matter error: The lines at the top of this file cannot be read. Each is a name, a colon and a value: “answers: CMW/C/MEX/CO/4”
---
Text
`);
  });

  it('says where the lines belong when they stand elsewhere', () => {
    const text = (message: string): string => `# Report

answers: CMW/C/MEX/CO/4
^^^^^^^^^^^^^^^^^^^^^^^ invalid-front-matter error: ${message}

## Paragraph 36 (q)
`;
    assertFindings(text('What this draft answers is read only in the first lines of the file, between two lines “---”. Until it stands there, no reply is counted'));
    assertFindings(text('Lo que este borrador responde solo se lee en las primeras líneas del archivo, entre dos líneas «---». Mientras no esté ahí, no se cuenta ninguna respuesta'), { configuration: { uiLanguage: 'es' } });
    assertFindings(text('Ce à quoi ce projet répond n’est lu que dans les premières lignes du fichier, entre deux lignes «\u00A0---\u00A0». Tant que cela n’y figure pas, aucune réponse n’est comptée'), { configuration: { uiLanguage: 'fr' } });
  });

  it('tells a document that recommends nothing', () => {
    assertFindings(
      `---
symbol: CMW/C/MEX/5
answers: CMW/C/MEX/4
         ^^^^^^^^^^^ invalid-front-matter warning: No recommendation is found in CMW/C/MEX/4: there is nothing to reply to. Is another document meant?
---
`,
      { seeds: ['CMW_C_MEX_4.txt'] },
    );
  });

  it('leaves the front matter of other programs alone', () => {
    assertFindings('---\ntitle: [Notes\n---\nText\n');
    assertFindings('---\ntitle: Notes\nlanguage: Deutsch\n---\nText\n');
  });
});
