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
