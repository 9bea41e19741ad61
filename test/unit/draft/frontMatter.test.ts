import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseFrontMatter } from '../../../server/src/core/draft/frontMatter.ts';
import { parseDraft } from '../../../server/src/core/draft/parseDraft.ts';
import { isDraftText } from '../../../server/src/files/kindOfFile.ts';
import type { FrontMatter } from '../../../server/src/core/model.ts';

function read(text: string): FrontMatter {
  const { frontMatter } = parseFrontMatter(text);
  assert.ok(frontMatter);
  return frontMatter;
}

function problemsOf(text: string): string[] {
  return read(text).problems.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
}

describe('front matter', () => {
  it('is read with the places of its values', () => {
    const text = '---\nsymbol: CMW/C/MEX/5            # the report\nanswers: CMW/C/MEX/CO/4\nissues: CMW/C/MEX/QPR/5\nscope: follow-up\nlanguage: es\n---\n# Informe\n';
    const { symbol, answers, issues, scope, language, problems, span } = read(text);
    assert.deepEqual([symbol?.value, answers.map(({ value }) => value), issues?.value, scope, language, problems], ['CMW/C/MEX/5', ['CMW/C/MEX/CO/4'], 'CMW/C/MEX/QPR/5', 'follow-up', 'es', []]);
    assert.equal(text.slice(symbol?.span.start, symbol?.span.end), 'CMW/C/MEX/5');
    assert.equal(text.slice(answers[0]?.span.start, answers[0]?.span.end), 'CMW/C/MEX/CO/4');
    assert.equal(text.slice(span.end), '# Informe\n');
  });

  for (const list of ['answers: [CMW/C/MEX/CO/4, "CEDAW/C/MEX/CO/10"]', 'answers:\n  - CMW/C/MEX/CO/4\n  - CEDAW/C/MEX/CO/10\n  - CMW/C/MEX/CO/4']) {
    it(`may answer several documents: ${JSON.stringify(list)}`, () => {
      const text = `---\n${list}\n---\n`;
      assert.deepEqual(read(text).answers.map(({ value }) => value), ['CMW/C/MEX/CO/4', 'CEDAW/C/MEX/CO/10']);
      assert.ok(read(text).answers.every(({ value, span }) => text.slice(span.start, span.end).replace(/"/g, '') === value));
    });
  }

  it('is read with Windows line ends, a byte order mark and at the end of the file', () => {
    for (const text of ['---\r\nanswers: CMW/C/MEX/CO/4\r\n---\r\nText', '\ufeff---\nanswers: CMW/C/MEX/CO/4\n---', '---\nanswers: CMW/C/MEX/CO/4\n...\n']) {
      const [answer] = read(text).answers;
      assert.equal(text.slice(answer?.span.start, answer?.span.end), 'CMW/C/MEX/CO/4');
    }
  });

  it('is not a rule, a table or an unclosed block', () => {
    for (const text of ['', '---', ' ---\nanswers: A\n---\n', '----\nanswers: A\n----\n', '\n---\ntitle: Notes\n---\n', '# How to begin\n\n```yaml\n---\nanswers: CMW/C/MEX/CO/4\n---\n```\n', `${'Text\n'.repeat(40)}answers: CMW/C/MEX/CO/4\n`, 'The answers: CMW/C/MEX/CO/4']) {
      assert.deepEqual(parseFrontMatter(text), { frontMatter: undefined, bodyStart: 0, answersGiven: false });
    }
  });

  it('may stand below blank lines and a byte order mark', () => {
    for (const start of ['\n', '\r\n  \r\n', '\ufeff\n\n']) {
      const text = `${start}---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4\n---\n## Paragraph 36 (b)\n`;
      const { answers, problems, span } = read(text);
      assert.deepEqual(answers.map((answer) => [answer.value, text.slice(answer.span.start, answer.span.end)]), [['CMW/C/MEX/CO/4', 'CMW/C/MEX/CO/4']]);
      assert.deepEqual([problems, text.slice(span.end)], [[], '## Paragraph 36 (b)\n']);
      assert.ok(isDraftText(text));
    }
  });

  it('that stands elsewhere makes a draft, which is told', () => {
    const misplaced: readonly (readonly [string, string])[] = [
      ['# Title\n\n---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4\n---\n', 'answers: CMW/C/MEX/CO/4'],
      ['---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4\n\n## Paragraph 36 (b)\n', 'answers: CMW/C/MEX/CO/4'],
      ['---\nanswers: [broken\n', 'answers: [broken'],
      ['Text\r\n"answers": [CMW/C/MEX/CO/4]\r\n', '"answers": [CMW/C/MEX/CO/4]'],
      ['Text\nanswers:\n  - CMW/C/MEX/CO/4\n', 'answers:'],
      ['---\ntitle: Report\n---\nanswers: CMW/C/MEX/CO/4\n', 'answers: CMW/C/MEX/CO/4'],
    ];
    for (const [text, line] of misplaced) {
      assert.deepEqual(problemsOf(text), [`misplaced ${line}`]);
      const draft = parseDraft('report.md', text);
      assert.deepEqual([draft.isDraft, draft.frontMatter?.answers, isDraftText(text)], [true, [], true]);
    }
  });

  it('is found again when it is put where it belongs, or leaves', () => {
    const texts = ['# Title\n\nanswers: CMW/C/MEX/CO/4\n', '---\nanswers: CMW/C/MEX/CO/4\n---\n# Title\n', '---\ntitle: x\n---\n# Title\n', '---\ntitle: x\n---\nanswers: CMW/C/MEX/CO/4\n', '---\ntitle: x\n---\nText\n', 'Text\n'];
    let draft = parseDraft('report.md', texts.at(-1)!);
    for (const text of texts) {
      draft = parseDraft('report.md', text, draft);
      assert.deepEqual([draft.isDraft, draft.frontMatter], [parseDraft('report.md', text).isDraft, parseDraft('report.md', text).frontMatter], text);
    }
  });

  const faulty: readonly (readonly [yaml: string, problems: readonly string[]])[] = [
    ['answers: CO/4', ['bad-symbol CO/4']],
    ['answers: [CMW/C/MEX/CO/4, nonsense]', ['bad-symbol nonsense']],
    ['answers: CMW/C/MEX/CO/4\nsymbol: fifth report', ['bad-symbol fifth report']],
    ['answers: CMW/C/MEX/CO/4\nissues: 5', ['bad-symbol 5']],
    ['answers: CMW/C/MEX/CO/4\nscope: part', ['bad-value part']],
    ['answers: CMW/C/MEX/CO/4\nlanguage: Klingon', ['bad-value Klingon']],
    ['answers: CMW/C/MEX/CO/4\nlangauge: es', ['unknown-key langauge']],
    ['answers: CMW/C/MEX/CO/4\nissue: CMW/C/MEX/QPR/5', ['unknown-key issue']],
    ['anwsers: CMW/C/MEX/CO/4', ['unknown-key anwsers']],
    ['answers: CMW/C/MEX/CO/4\nanswers: CMW/C/MEX/CO/3', ['not-yaml answers: CMW/C/MEX/CO/3']],
    ['answers: "CMW/C/MEX/CO/4', ['not-yaml answers: "CMW/C/MEX/CO/4']],
    ['answers: CMW/C/MEX/CO/4\ntitle: My report\ndate: 2026-01-01\nkind: x\nauthor: me', []],
    ['answers:', []],
    ['scope: follow-up\nanswers: CMW/C/MEX/CO/4\nLanguage: es', ['unknown-key Language']],
  ];
  for (const [yaml, problems] of faulty) it(`${JSON.stringify(yaml)} has ${problems.length} problem(s)`, () => assert.deepEqual(problemsOf(`---\n${yaml}\n---\n`), problems));

  for (const yaml of ['layout: post\ntitle: "Unclosed', 'symbol: AAPL\nlayout: stock', 'lang: es\nsymbols: [a]\nscopes: x\nissuer: me', '- a\n- b', '{{ page.title }}', 'issues: many\nscope: wide', '']) {
    it(`of another program is nobody's business: ${JSON.stringify(yaml)}`, () => {
      const draft = parseDraft('post.md', `---\n${yaml}\n---\nText\n`);
      assert.deepEqual([draft.isDraft, draft.frontMatter?.problems], [false, []]);
    });
  }

  it('with an answer that is no symbol still makes a draft, so that the problem is shown', () => {
    const draft = parseDraft('report.md', '---\nanswers: CO/4\n---\n## Paragraph 36\n');
    assert.deepEqual([draft.isDraft, draft.frontMatter?.answers, draft.replies.length], [true, [], 1]);
  });

  it('survives anything', () => {
    for (const yaml of ['['.repeat(500), 'a: &a [*a, *a]', '? [a]\n: b', 'answers: !!binary x', 'answers: {a: b}', 'answers: *missing', '%YAML 9.9', '\t- x', 'a: '.repeat(300), '\0\u2028']) {
      const { frontMatter } = parseFrontMatter(`---\n${yaml}\n---\n`);
      assert.ok(frontMatter);
      assert.deepEqual(frontMatter.answers, []);
    }
  });
});
