import assert from 'node:assert/strict';
import { readDocument } from '../../../server/src/core/document/readDocument.ts';

const text = `Concluding observations on the fourth periodic report of Zambia*

1.	The Committee considered the fourth periodic report of Zambia1 at its 3957th meeting.2

A.	Principal matters of concern and recommendations

2.	The Committee remains concerned3 that persons with albinism face violence.

3.	Recalling its previous recommendations,4 the State party should:

(a)	Provide the Human Rights Commission with resources;

GE.23-06123 (E)

*	Adopted by the Committee at its 137th session.
1	CCPR/C/ZMB/4.
2	See CCPR/C/SR.3957.
3	CCPR/C/ZMB/CO/3, para. 23.
4	Ibid., paras. 10 and 13.

(b)	Ensure that its members are appointed in conformity with the Paris

Principles.
`;

describe('notes of a text with one paragraph a line whose superscripts became digits', () => {
  const document = readDocument({ id: 'x', fileName: 'CCPR_C_ZMB_CO_4.txt', text });

  it('stand apart from the text, with what they cite', () => {
    assert.deepEqual(document.footnotes.map(({ mark, text: note, references }) => [mark, note, references.map(({ symbol, path }) => [symbol, ...path].join('#'))]), [
      ['1', 'CCPR/C/ZMB/4.', ['CCPR/C/ZMB/4']],
      ['2', 'See CCPR/C/SR.3957.', ['CCPR/C/SR.3957']],
      ['3', 'CCPR/C/ZMB/CO/3, para. 23.', ['CCPR/C/ZMB/CO/3#23']],
      ['4', 'Ibid., paras. 10 and 13.', ['CCPR/C/ZMB/CO/3#10', 'CCPR/C/ZMB/CO/3#13']],
    ]);
  });
  it('leave the text without their marks', () => {
    assert.deepEqual(document.paragraphs.map(({ text: own, kind, footnotes }) => [own, kind, footnotes]), [
      ['The Committee considered the fourth periodic report of Zambia at its 3957th meeting.', 'introduction', ['1', '2']],
      ['The Committee remains concerned that persons with albinism face violence.', 'concern', ['3']],
      ['Recalling its previous recommendations, the State party should:', 'recommendation', ['4']],
    ]);
    assert.equal(document.paragraphs[2]!.items[0]!.text, 'Provide the Human Rights Commission with resources;');
  });
  it('may stand in brackets', () => {
    const { paragraphs, footnotes } = readDocument({ id: 'z', fileName: 'CCPR_C_RUR_CO_5_es.txt', text: '1.	Teniendo en cuenta sus recomendaciones[1], el Estado parte debe actuar.[2]\n\n[1] CCPR/C/RUR/CO/4, párr. 7.\n\n[2] Ibid., párr. 8.\n' });
    assert.deepEqual(paragraphs.map(({ text: own, footnotes: marks }) => [own, marks]), [['Teniendo en cuenta sus recomendaciones, el Estado parte debe actuar.', ['1', '2']]]);
    assert.deepEqual(footnotes.map(({ mark, text: note }) => [mark, note]), [['1', 'CCPR/C/RUR/CO/4, párr. 7.'], ['2', 'Ibid., párr. 8.']]);
  });
  it('are no notes where no word above carries their number', () => {
    const { paragraphs, footnotes } = readDocument({ id: 'y', fileName: 'CCPR_C_ZMB_CO_4.txt', text: '1.	The Committee welcomes Act No.1 of 2020.\n\n2	Zambia.\n\n2.	The State party should act.\n' });
    assert.deepEqual(footnotes, []);
    assert.deepEqual(paragraphs.map(({ number }) => number), ['1', '2']);
  });
  it('have no mark inside a symbol or after an abbreviation', () => {
    const { paragraphs } = readDocument({
      id: 'k',
      fileName: 'CEDAW_C_KEN_CO_7.txt',
      text: `Concluding observations on the seventh periodic report of Kenya

1. The Committee considered the replies (CEDAW/C/KEN/Q/7/Add.1), Act No.1 of 2015 and Bill n.º1, in the light of art.1 of the Convention.

2. The Committee reiterates its previous recommendation1 that the State party adopt a law on family violence.

1 CEDAW/C/KEN/CO/6, para. 12.
`,
    });
    assert.deepEqual(paragraphs.map(({ text: own, footnotes }) => [own, footnotes]), [
      ['The Committee considered the replies (CEDAW/C/KEN/Q/7/Add.1), Act No.1 of 2015 and Bill n.º1, in the light of art.1 of the Convention.', []],
      ['The Committee reiterates its previous recommendation that the State party adopt a law on family violence.', ['1']],
    ]);
  });
  it('stay in the text where two places are equally likely', () => {
    const { paragraphs, problems } = readDocument({
      id: 'k',
      fileName: 'CEDAW_C_KEN_CO_7.txt',
      text: `Concluding observations on the seventh periodic report of Kenya

1. The Committee welcomes the Vision2 of the Government.

2. The Committee reiterates its recommendation1 on violence, and on the plan called Kenya1 by its authors.

1 CEDAW/C/KEN/CO/6, para. 12.

2 See CEDAW/C/KEN/7, para. 3.
`,
    });
    assert.equal(paragraphs[1]!.text, 'The Committee reiterates its recommendation1 on violence, and on the plan called Kenya1 by its authors.');
    assert.ok(problems.some(({ code, detail }) => code === 'footnote-unmarked' && detail['mark'] === '1'), JSON.stringify(problems));
  });
});

describe('a note with a star', () => {
  const read = (...lines: readonly string[]) => readDocument({ id: 's', fileName: 'CRC_C_15_Add.112.txt', text: ['Concluding observations of the Committee on the Rights of the Child: Mexico', ...lines].join('\n\n') });
  const last = (document: ReturnType<typeof readDocument>) => document.paragraphs.at(-1)!;
  const opening = '1. The Committee considered the second periodic report of Mexico and adopted* the following concluding observations.';
  const recommendation = '2. The Committee recommends that the report be made widely available.';

  it('tells below the last paragraph when the text was adopted, and is no item of it', () => {
    for (const note of ['* At the 586th meeting, held on 8 October 1999.', '* Adopted by the Committee at its 586th meeting.', '*\tAdoptées par le Comité à sa 586e séance.', '* Aprobadas por el Comité en su 22º período de sesiones.', '* At its meeting of 8 October 1999.', '\\* Adopted at the same meeting.']) {
      for (const rule of [[], ['-----'], ['________']]) {
        const document = read(opening, 'D. Recommendations', recommendation, ...rule, note);
        assert.deepEqual([last(document).items, last(document).text, document.recommendations.length], [[], 'The Committee recommends that the report be made widely available.', 1], note);
      }
    }
  });
  it('needs no mark above it when its words tell', () => {
    const document = read('1. The Committee considered the report.', 'D. Recommendations', recommendation, '* At the 586th meeting, held on 8 October 1999.');
    assert.deepEqual(last(document).items, []);
  });
  it('is not seen in a list, whatever its words are', () => {
    const list = read(opening, 'D. Recommendations', '2. The Committee welcomes that the State party has:', '* Adopted a law on adoption;', '* Adopted a plan of action.');
    assert.deepEqual(last(list).items.map(({ text: item }) => item), ['Adopted a law on adoption;', 'Adopted a plan of action.']);
    const one = read(opening, 'D. Recommendations', '2. The Committee recommends that the State party:', '* Train judges.');
    assert.deepEqual(last(one).items.map(({ text: item }) => item), ['Train judges.']);
  });
});
