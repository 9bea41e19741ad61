import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDraft } from '../../../server/src/core/draft/parseDraft.ts';
import type { Draft, Reference } from '../../../server/src/core/model.ts';
import { formatPinpoint } from '../../../server/src/core/reference/format.ts';
import { readSeed } from '../../support/readSeeds.ts';

const header = '---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4\n---\n';

function read(body: string, front = header): Draft {
  return parseDraft('report.md', front + body);
}

function targetsOf(reference: Reference): string {
  return reference.targets.map(({ pinpoint, through }) => (pinpoint ? `${pinpoint.symbol.replace('CMW/C/MEX/', '')}#${pinpoint.path.join('.')}${through ? `–${through.join('.')}` : ''}` : '?')).join(' ');
}

/** `[CO/4#36.b: 12]`: what is replied to, and in how many words. */
function repliesOf(draft: Draft): string[] {
  return draft.replies.map((reply) => `${targetsOf(reply.reference)}: ${reply.words}`);
}

function mentionsOf(draft: Draft): string[] {
  return draft.references.filter(({ role }) => role === 'mention').map(targetsOf);
}

describe('what replies', () => {
  const headings: readonly (readonly [heading: string, replies: readonly string[]])[] = [
    ['## CMW/C/MEX/CO/4, para. 36 (b)', ['CO/4#36.b: 3']],
    ['## Paragraph 36 (b) of the concluding observations', ['CO/4#36.b: 3']],
    ['## Paragraph 36', ['CO/4#36: 3']],
    ['### Paragraphs 34 (a), 36 (b) and (c)', ['CO/4#34.a CO/4#36.b CO/4#36.c: 3']],
    ['### Paragraphs 9 to 12 of the concluding observations', ['CO/4#9–12: 3']],
    ['## CMW/C/MEX/CO/4, para. 36 and CMW/C/MEX/CO/3, para. 38', ['CO/4#36: 3', 'CO/3#38: 3']],
    ['## Párrafo 36 b) de las observaciones finales', ['CO/4#36.b: 3']],
    ['## Respuesta al párrafo 36 b)', ['CO/4#36.b: 3']],
    ['## Réponse au paragraphe 36 b)', ['CO/4#36.b: 3']],
    ['## **Párr. 36 b)**', ['CO/4#36.b: 3']],
    ['Paragraph 36 (b)\n---------', ['CO/4#36.b: 3']],
    ['## Deprivation of liberty (para. 36)', []],
    ['## Deprivation of liberty (CMW/C/MEX/CO/4, para. 36 (b))', []],
    ['## Detention <!-- CMW/C/MEX/CO/4, para. 36 -->', []],
    ['## Detention `CMW/C/MEX/CO/4, para. 36`', []],
    ['> ## CMW/C/MEX/CO/4, para. 36', []],
    ['## As said in paragraph 12 above', []],
    ['## Article 9, paragraph 2, of the Convention', []],
  ];
  for (const [heading, replies] of headings) it(`in the heading “${heading}”: ${replies.length}`, () => assert.deepEqual(repliesOf(read(`${heading}\n\nThree words here.\n`)), replies));

  const blocks: readonly (readonly [title: string, text: string, replies: readonly string[]])[] = [
    ['a paragraph', 'As regards paragraph 36 (b) of the concluding observations, it is done.', ['CO/4#36.b: 5']],
    ['a numbered paragraph', '55. As regards CMW/C/MEX/CO/4, para. 36 (b), it is done.', ['CO/4#36.b: 5']],
    ['a numbered paragraph with an escaped full stop', '55\\. As regards CMW/C/MEX/CO/4, para. 36 (b), it is done.', ['CO/4#36.b: 5']],
    ['a paragraph in Spanish', 'En atención a la recomendación contenida en el párrafo 36 b) de las observaciones finales, se reformó la ley.', ['CO/4#36.b: 12']],
    ['a paragraph in French', 'Pour donner suite au paragraphe 36 b) des observations finales, la loi a été modifiée.', ['CO/4#36.b: 9']],
    ['a number with items, in one Markdown paragraph', '55.\tAs regards CMW/C/MEX/CO/4, para. 36:\n\t(a)\tOne two;\n\t(b)\tThree.\n', ['CO/4#36: 5']],
    ['a number with items as paragraphs', '55. As regards CMW/C/MEX/CO/4, para. 36:\n\n(a) One two;\n\n(b) Three.\n\n56. Not this.', ['CO/4#36: 5']],
    ['a number with a Markdown list', '55. As regards CMW/C/MEX/CO/4, para. 36:\n    - One two;\n    - Three.\n\n56. Not this.', ['CO/4#36: 5']],
    ['a number with a table', '55. As regards CMW/C/MEX/CO/4, para. 36:\n\n| a | b |\n|---|---|\n| c | 4 |\n\n56. Not this.', ['CO/4#36: 4']],
    ['a number and its unnumbered paragraph', '55. As regards CMW/C/MEX/CO/4, para. 36, yes.\n\nMore of it.\n\n56. Not this.', ['CO/4#36: 6']],
    ['an item of a numbered paragraph', '55. First:\n\n(a) As regards CMW/C/MEX/CO/4, para. 36 (a), one:\n\n(i) two;\n\n(b) not this.', ['CO/4#36.a: 4']],
    ['a bullet with bullets under it', '- As regards CMW/C/MEX/CO/4, para. 36 (a), one\n  - two\n- not this', ['CO/4#36.a: 4']],
    ['a row of a table', '| Recommendation | Reply |\n|---|---|\n| CMW/C/MEX/CO/4, para. 36 (a) | One two three. |\n| 2 | CMW/C/MEX/CO/4, para. 36 (b) |\n', ['CO/4#36.a: 3', 'CO/4#36.b: 1']],
    ['several in a first sentence', 'As regards CMW/C/MEX/CO/4, paras. 36 (a) and 38, and CMW/C/MEX/CO/3, para. 40, no.', ['CO/4#36.a CO/4#38: 4', 'CO/3#40: 4']],
    ['a sentence with abbreviations before it', 'Mr. Corzo said on 8 Apr. that No. 5 of art. 3 meets CMW/C/MEX/CO/4, para. 36 (a). Next.', ['CO/4#36.a: 14']],
    ['a second sentence', 'It is done. See CMW/C/MEX/CO/4, para. 36 (b).', []],
    ['parentheses', '55. It is done (CMW/C/MEX/CO/4, para. 36 (b)).', []],
    ['parentheses in Spanish, with a bracket of their own', '55. Se hizo (véase el párr. 36 b) de las observaciones finales) en 2024.', []],
    ['a bare number', '55. As regards paragraph 36 (b), it is done.', []],
    ['a quotation', '> As regards CMW/C/MEX/CO/4, para. 36 (b), it is done.', []],
    ['a footnote', 'It is done.[^1]\n\n[^1]: CMW/C/MEX/CO/4, para. 36 (b).', []],
    ['a footnote with a second paragraph', '[^1]: Note.\n\n    CMW/C/MEX/CO/4, para. 36 (b).', []],
    ['an inline footnote', 'It is done.^[CMW/C/MEX/CO/4, para. 36 (b).]', []],
    ['code', '`CMW/C/MEX/CO/4, para. 36 (b)` and\n\n```\nCMW/C/MEX/CO/4, para. 36 (b)\n```', []],
    ['a comment', '<!-- CMW/C/MEX/CO/4, para. 36 (b) -->\n\nIt <!-- CMW/C/MEX/CO/4, para. 36 (b) --> is.', []],
    ['the row of column heads', '| CMW/C/MEX/CO/4, para. 36 | b |\n|---|---|\n| c | d |', []],
    ['a row after a sentence has ended', '| No. | Text |\n|---|---|\n| It is done. | CMW/C/MEX/CO/4, para. 36 |', []],
    ['paragraph 55 of the report itself', '56. As said in paragraph 55 above, yes.', []],
    ['a note in the way Word texts are saved', '55.\tIt is done.[footnoteRef:4] [4: \t\tCMW/C/MEX/CO/4, para. 36 (b).] ', []],
  ];
  for (const [title, text, replies] of blocks) it(`${replies.length > 0 ? 'does' : 'does not'} in ${title}`, () => assert.deepEqual(repliesOf(read(text)), replies));

  it('is a mention everywhere else', () => {
    assert.deepEqual(mentionsOf(read('It is done (CMW/C/MEX/CO/4, para. 36).[^1] `CO/4` <!-- CMW/C/MEX/CO/4, para. 37 -->\n\n[^1]: CMW/C/MEX/CO/3, para. 38.\n')), ['CO/4#36', 'CO/4#', 'CO/4#37', 'CO/3#38']);
  });

  it('is nothing in a file that answers nothing', () => {
    const draft = read('## CMW/C/MEX/CO/4, para. 36\n\nText.\n', '');
    assert.deepEqual([draft.isDraft, draft.replies, mentionsOf(draft)], [false, [], ['CO/4#36']]);
  });
});

describe('the official form of a reference', () => {
  for (const language of ['en', 'es', 'fr', 'ru', 'ar', 'zh'] as const) {
    it(`replies to every unit of the concluding observations in ${language}`, () => {
      const { recommendations } = readSeed('CMW_C_MEX_CO_4.txt');
      const draft = read(recommendations.map(({ pinpoint }) => `## ${formatPinpoint(pinpoint, language)}\n\nText.\n`).join('\n'), header.replace('---\n', `---\nlanguage: ${language}\n`));
      assert.deepEqual(draft.replies.map(({ reference }) => targetsOf(reference)), recommendations.map(({ pinpoint }) => `CO/4#${pinpoint.path.join('.')}`));
    });
  }
});

describe('the section of a heading', () => {
  it('goes down to the next heading of its level, its sub-sections included', () => {
    const draft = read('## Paragraph 36\n\nOne.\n\n### Law\n\nTwo three.\n\n### Paragraph 36 (b)\n\nFour five six.\n\n## Next\n\nNo.\n');
    assert.deepEqual(repliesOf(draft), ['CO/4#36: 6', 'CO/4#36.b: 3']);
    assert.equal(draft.text.slice(draft.replies[0]?.span.start, draft.replies[0]?.span.end).endsWith('Four five six.'), true);
  });

  it('does not count a sub-section that replies to something else', () => {
    assert.deepEqual(repliesOf(read('## Paragraph 36\n\nOne.\n\n### Paragraph 38 (a)\n\nTwo three.\n\n#### More\n\nFour.\n\n### Law\n\nFive.\n')), ['CO/4#36: 2', 'CO/4#38.a: 3']);
    assert.deepEqual(repliesOf(read('## Paragraphs 34 to 38\n\n### Paragraph 36\n\nTwo.\n\n### Paragraph 40\n\nThree four.\n')), ['CO/4#34–38: 1', 'CO/4#36: 1', 'CO/4#40: 2']);
  });

  it('counts a sub-section that only cites another document', () => {
    assert.deepEqual(repliesOf(read('## Paragraph 36\n\n### As reported in CMW/C/MEX/4, para. 13\n\nOne two.\n')), ['CO/4#36: 2', '4#13: 2']);
  });

  it('has no words in headings, quotations, comments, code and slots', () => {
    const draft = read('## Paragraph 36 (b)\n\n### Measures taken\n\n> Undertake a reform\n\n{Authority} adopted {a measure}. <!-- to check --> `code`\n\n```\nmore code\n```\n');
    assert.deepEqual(repliesOf(draft), ['CO/4#36.b: 1']);
    assert.deepEqual(draft.replies[0]?.placeholders.map(({ start, end }) => draft.text.slice(start, end)), ['{Authority}', '{a measure}']);
  });
});

describe('what a number in a heading means', () => {
  const both = '---\nanswers: CMW/C/MEX/CO/4\nissues: CMW/C/MEX/QPR/5\n---\n';
  const cases: readonly (readonly [front: string, heading: string, targets: string])[] = [
    [both, 'Reply to the questions raised in paragraph 3 of the list of issues', 'QPR/5#3'],
    [both, 'Reply to the questions raised in paragraph 3', 'QPR/5#3'],
    [both, 'Reply to paragraph 3 (a)', 'QPR/5#3.a'],
    [both, 'Respuesta a las cuestiones planteadas en el párrafo 3', 'QPR/5#3'],
    [both, 'Respuesta al párrafo 3', 'QPR/5#3'],
    [both, 'Réponse aux questions soulevées au paragraphe 3', 'QPR/5#3'],
    [both, 'Réponse au paragraphe 3', 'QPR/5#3'],
    [both, 'Paragraph 3', 'CO/4#3'],
    [both, 'Reply to paragraph 3 of the concluding observations', 'CO/4#3'],
    [header, 'Reply to paragraph 3', 'CO/4#3'],
    ['---\nanswers: CMW/C/MEX/QPR/5\n---\n', 'Paragraph 3', 'QPR/5#3'],
    ['---\nanswers: CMW/C/MEX/QPR/5\n---\n', 'Paragraph 3 of the list of issues', 'QPR/5#3'],
    [header, 'Paragraph 3 of the list of issues', '?'],
    [header, 'Paragraph 12 of the previous report', '4#12'],
    ['---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/QPR/5\n---\n', 'Paragraph 12 of the previous report', '4#12'],
    [header, 'Paragraph 12 of the previous concluding observations', 'CO/3#12'],
  ];
  for (const [front, heading, targets] of cases) {
    it(`“${heading}” with ${front.match(/answers: \S+/)?.[0]}${front.includes('issues') ? ' and a list of issues' : ''} is ${targets}`, () => {
      const draft = read(`## ${heading}\n\nText.\n`, front);
      assert.deepEqual(draft.references.map(targetsOf), [targets]);
    });
  }

  it('is ambiguous where the draft answers several documents, and keeps them', () => {
    const draft = read('## Paragraph 36 (b)\n\nText.\n', '---\nanswers: [CMW/C/MEX/CO/4, CMW/C/MEX/QPR/5]\n---\n');
    const [reply] = draft.replies;
    assert.ok(reply);
    assert.deepEqual(reply.reference.ambiguous, {
      reason: 'several-answers',
      candidates: [{ symbol: 'CMW/C/MEX/CO/4', path: ['36', 'b'] }, { symbol: 'CMW/C/MEX/QPR/5', path: ['36', 'b'] }],
    });
    assert.equal(targetsOf(reply.reference), '?');
    assert.deepEqual(repliesOf(read('## Paragraph 36 of the concluding observations\n\nText.\n', '---\nanswers: [CMW/C/MEX/CO/4, CMW/C/MEX/QPR/5]\n---\n')), ['CO/4#36: 1']);
  });
});
