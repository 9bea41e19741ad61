import assert from 'node:assert/strict';
import { assertFindings, fifthReport, getFindings } from '../../support/fixture.ts';

describe('word-limit', () => {
  it('tells the words of text and footnotes of all files, at the symbol of the first', () => {
    assertFindings(
      `
//- a.md
---
symbol: CMW/C/MEX/5
        ^^^^^^^^^^^ word-limit warning: The report has 14 words (body 12, footnotes 2); the limit is 13. Over it the State is asked to shorten the report
answers: CMW/C/MEX/CO/4
---
# Fifth report

One two three four.[^1]

[^1]: Five six.
//- b.md
${fifthReport}
## Annexed notes no more

Seven eight.
`,
      { configuration: { wordLimit: 13 } },
    );
  });

  it('takes a limit of one’s own as it is', () => {
    assertFindings(`${fifthReport}\nOne two three.\n`, { configuration: { wordLimit: 3 } });
    assert.equal(getFindings(`${fifthReport}\nOne two three.\n`, { configuration: { wordLimit: 2 } }).filter(({ code }) => code === 'word-limit').length, 1);
  });

  it('goes by General Assembly resolution 68/268', () => {
    const messages = (symbol: string, words: number): readonly string[] =>
      getFindings(`---\nsymbol: ${symbol}\nanswers: CMW/C/MEX/CO/4\n---\n\n${'word '.repeat(words)}\n`)
        .filter(({ code }) => code === 'word-limit')
        .map(({ severity, message }) => `${severity}: ${message}`);
    assert.deepEqual(messages('CMW/C/MEX/5', 21_200), []);
    assert.deepEqual(messages('CMW/C/MEX/5', 21_201), ['warning: The report has 21,201 words (body 21,201, footnotes 0); the limit is 21,200. Over it the State is asked to shorten the report']);
    assert.deepEqual(messages('CMW/C/MEX/1', 31_800), []);
    assert.deepEqual(messages('CMW/C/MEX/FCO/4', 3_500), []);
    assert.deepEqual(messages('CMW/C/MEX/FCO/4', 4_000), ['information: The report has 4,000 words (body 4,000, footnotes 0); a report of this kind should have no more than 3,500']);
  });
});
