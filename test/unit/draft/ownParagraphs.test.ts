import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDraft } from '../../../server/src/core/draft/parseDraft.ts';

function numbersOf(text: string): string[] {
  return parseDraft('report.md', text).paragraphs.map(({ number }) => number);
}

describe('the paragraphs of a draft itself', () => {
  const cases: readonly (readonly [title: string, text: string, numbers: readonly string[]])[] = [
    ['are numbered by a Markdown list', '1. One\n2. Two\n\n3. Three\n', ['1', '2', '3']],
    ['need not follow each other', '54. One\n\n## Heading\n\n57. Two\n\n55. Three\n', ['54', '57', '55']],
    ['may have an escaped full stop, bold numbers, tabs', '54\\. One\n\n**55.** Two\n\n56.\tThree\n', ['54', '55', '56']],
    ['may follow each other without an empty line', 'Intro:\n54. One.\n55. Two;\n56.\tThree', ['54', '55', '56']],
    ['are not the numbers of hard-wrapped text', 'As was said in paragraph\n36. The law and article\n12. It is so.\n', []],
    ['are not dates, decimals, items, years', '12.5 per cent\n\n1) One\n\n(2) Two\n\n- 3. Three\n\n2024\n', []],
    ['are not headings, quotations, footnotes or code', '## 1. Introduction\n\n> 2. Two\n\n[^1]: 3. Three\n\n```\n4. Four\n```\n', []],
    ['are not the items of an inner list', '1. One\n   1. Inner\n   2. Inner\n2. Two\n', ['1', '2']],
    ['are counted where Markdown counts them', '1. One\n1. Two\n1. Three\n\nText\n\n1. Again\n', ['1', '2', '3', '1']],
    ['may have lost their mark to a bookmark', '[bookmark: _Hlk1]116.\tOne\n\n117.\tTwo\n', ['116', '117']],
    ['may open with a comment', '1. <!-- note -->One\n2. <!-- note -->\n   Two\n', ['1', '2']],
  ];
  for (const [title, text, numbers] of cases) it(title, () => assert.deepEqual(numbersOf(text), numbers));

  it('have their items, and their text without marks', () => {
    const text = '54. The **law**[^1] says:\n\n(a) One;\n\n(b) Two.\n\n55. Next.\n\n[^1]: Note.\n';
    const [first, second] = parseDraft('report.md', text).paragraphs;
    assert.ok(first && second);
    assert.equal(first.text, 'The law says:\nOne;\nTwo.');
    assert.equal(text.slice(first.span.start, first.span.end), '54. The **law**[^1] says:\n\n(a) One;\n\n(b) Two.');
    assert.equal(text.slice(second.numberSpan.start, second.numberSpan.end), '55');
    assert.equal(text.slice(second.span.start, second.span.end), '55. Next.');
  });
});

describe('the headings of a draft', () => {
  it('have their sections', () => {
    const text = '---\na: b\n---\n# One #\n\nText\n\n## Two *and* `three`\n\nText\n\nFour\n====\n\nText';
    const { headings } = parseDraft('report.md', text);
    assert.deepEqual(headings.map(({ level, text: words, section }) => [level, words, text.slice(section.start, section.end).length]), [
      [1, 'One', '# One #\n\nText\n\n## Two *and* `three`\n\nText\n\n'.length],
      [2, 'Two and `three`', '## Two *and* `three`\n\nText\n\n'.length],
      [1, 'Four', 'Four\n====\n\nText'.length],
    ]);
  });
});

describe('the language of a draft', () => {
  const cases: readonly (readonly [language: string, text: string])[] = [
    ['en', 'The State party has adopted measures for the protection of migrants.'],
    ['es', 'El Estado parte ha adoptado medidas para la protección de los migrantes.'],
    ['fr', 'L’État partie a adopté des mesures pour la protection des migrants.'],
    ['ru', 'Государство-участник приняло меры по защите мигрантов (CMW/C/MEX/CO/4).'],
    ['ar', 'اعتمدت الدولة الطرف تدابير لحماية المهاجرين (CMW/C/MEX/CO/4).'],
    ['zh', '缔约国采取了保护移民的措施（CMW/C/MEX/CO/4）。'],
    ['en', ''],
  ];
  for (const [language, text] of cases) it(`is ${language} for “${text.slice(0, 30)}”`, () => assert.equal(parseDraft('x.md', text).language, language));

  it('is the one that the front matter says', () => assert.equal(parseDraft('x.md', '---\nlanguage: fr\n---\nThe State of the art of it.').language, 'fr'));
});
