import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { parseDraft } from '../../../server/src/core/draft/parseDraft.ts';
import { countWords } from '../../../server/src/core/draft/words.ts';

describe('countWords', () => {
  const cases: readonly (readonly [text: string, words: number])[] = [
    ['', 0],
    ['  \n\t ', 0],
    ['27 de marzo de 2023 – 36', 6],
    ['– — … • |', 0],
    ['36\u00a0horas', 1],
    ['21\u202f200 mots', 2],
    ['agree to: (a) ensure; (b) collaborate; and (viii) report', 6],
    ['conforme al párr. 36 b), la ley', 6],
    ['12 women (6) and 3 men (3)', 7],
    ['See https://www.gob.mx/inm, (www.inmujeres.gob.mx) and annex', 3],
    ['well-known and/or 2020–2024', 3],
    ['法律已通过。', 5],
    ['Закон принят в 2024 году', 5],
    ['اعتمد القانون', 2],
  ];
  for (const [text, words] of cases) it(`counts ${words} in “${text}”`, () => assert.equal(countWords(text), words));
});

describe('the words of a draft', () => {
  it('are those a reader of the report sees, and no marks', () => {
    const { words } = parseDraft('x.md', `---
answers: CMW/C/MEX/CO/4
---
# Two words

1. Four words stand here.[^1] <!-- not these -->

(a) One;

| A | B |
|---|:-:|
| three | 3 |

\`\`\`
no words here
\`\`\`

![picture](a.png) [two words](https://example.org/a "title") <https://example.org>

> quoted text

[^1]: Footnote of four words.

    And its second paragraph.
`);
    assert.deepEqual(words, { body: 2 + 4 + 1 + 4 + 2 + 2, footnotes: 8 });
  });

  it('do not include annexes, in any language', () => {
    for (const title of ['Annex', 'Annex I: Tables', 'ANEXO 1', 'Annexe', 'Anexos estadísticos']) {
      const { words } = parseDraft('x.md', `# Report\n\nOne two.\n\n## ${title}\n\nThree four five.\n\n### Table\n\nSix.\n\n## Closing\n\nSeven.\n`);
      assert.deepEqual({ title, body: words.body, footnotes: words.footnotes }, { title, body: 5, footnotes: 0 });
      assert.ok((words.annexes ?? 0) > 4);
    }
    assert.equal(parseDraft('x.md', '# Annexation of land\n\nOne.\n').words.annexes, undefined);
  });

  it('of the fourth report of Mexico keep within the limit that it was submitted under', () => {
    const report = readFileSync('seeds/CMW_C_MEX_4.txt', 'utf8');
    const { words, paragraphs } = parseDraft('4.md', `---\nsymbol: CMW/C/MEX/4\nanswers: CMW/C/MEX/CO/3\n---\n${report}`);
    assert.equal(paragraphs.length, 284);
    assert.deepEqual(paragraphs.map(({ number }) => Number(number)), paragraphs.map((_, index) => index + 1));
    assert.deepEqual(words, { body: 20846, footnotes: 351 });
    assert.ok(words.body + words.footnotes < 21_200);
  });
});
