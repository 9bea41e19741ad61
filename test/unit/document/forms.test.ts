import assert from 'node:assert/strict';
import { readDocument } from '../../../server/src/core/document/readDocument.ts';
import type { Item, SourceDocument } from '../../../server/src/core/model.ts';

const read = (text: string, fileName = 'CRC_C_RUR_CO_5.md'): SourceDocument => readDocument({ id: fileName, fileName, text });
const labels = (items: readonly Item[]): unknown[] => items.map(({ label, items: inner }) => (inner.length > 0 ? [label, labels(inner)] : label));
const units = (document: SourceDocument): string[] => document.recommendations.map(({ pinpoint }) => pinpoint.path.join('.'));

describe('an imported document: Markdown, one paragraph a block', () => {
  const document = read(`---
symbol: CRC/C/RUR/CO/5
kind: concluding-observations
language: en
title: Concluding observations on the fifth periodic report of Ruritania
date: 2026-02-11
source: report.docx
---

# Concluding observations on the fifth periodic report of Ruritania

## I. Introduction

1\\. The Committee considered the fifth periodic report of Ruritania[^1] at its 2900th meeting.

## III. Main areas of concern and recommendations

### A. General measures of implementation

#### Legislation

**2.** **While welcoming the Children Act,[^2] the Committee recommends that the State party:**

**(a) Repeal *all* provisions that conflict with the [Convention](https://example.org/a_(b));**

(b) Ensure, with regard to children:

(i) Access to health care;

(ii) Access to education;

- (c) Report on progress.

| Year | Children |
| --- | --- |
| 2024 | 1,200 |

3\\. The Committee invites the State party to ratify the Optional Protocol.

[^1]: CRC/C/RUR/5.

[^2]: See
  CRC/C/RUR/CO/4, para. 7.
`);

  it('is read without its markup', () => {
    assert.deepEqual(document.paragraphs.map(({ number, headings }) => [number, headings]), [
      ['1', ['I. Introduction']],
      ['2', ['III. Main areas of concern and recommendations', 'A. General measures of implementation', 'Legislation']],
      ['3', ['III. Main areas of concern and recommendations', 'A. General measures of implementation', 'Legislation']],
    ]);
    assert.equal(document.paragraphs[1]!.text, 'While welcoming the Children Act, the Committee recommends that the State party:');
    assert.equal(document.paragraphs[1]!.items[0]!.text, 'Repeal all provisions that conflict with the Convention;');
    assert.deepEqual(labels(document.paragraphs[1]!.items), ['a', ['b', ['i', 'ii']], 'c']);
    assert.deepEqual(units(document), ['2.a', '2.b.i', '2.b.ii', '2.c', '3']);
    assert.equal(document.recommendations[1]!.leadIn, 'While welcoming the Children Act, the Committee recommends that the State party: Ensure, with regard to children:');
  });
  it('has its table apart from its text', () => {
    assert.deepEqual(document.paragraphs[1]!.tables, [['Year | Children', '2024 | 1,200']]);
    assert.equal(document.paragraphs[1]!.closing, '');
  });
  it('has its footnotes', () => {
    assert.deepEqual(document.footnotes.map(({ mark, text, references }) => [mark, text, references]), [
      ['1', 'CRC/C/RUR/5.', [{ symbol: 'CRC/C/RUR/5', path: [] }]],
      ['2', 'See CRC/C/RUR/CO/4, para. 7.', [{ symbol: 'CRC/C/RUR/CO/4', path: ['7'] }]],
    ]);
    assert.deepEqual(document.paragraphs.map(({ footnotes }) => footnotes), [['1'], ['2'], []]);
    assert.deepEqual(document.problems, []);
  });
});

describe('paragraph numbers without a stop', () => {
  it('are numbers where they count sentences from 1 on', () => {
    const lines = ['1\tThe Committee considered the report of Ruritania at its 2900th meeting.', '2\tThe Committee is concerned at the delay.', '3\tThe Committee recommends that the State party:', '(a)\tAct;', '(b)\tReport.', '4\tThe Committee invites the State party to ratify the Protocol.'];
    const { paragraphs, problems } = read(lines.join('\n\n'));
    assert.deepEqual(paragraphs.map(({ number, text }) => [number, text.slice(0, 20)]), [['1', 'The Committee consid'], ['2', 'The Committee is con'], ['3', 'The Committee recomm'], ['4', 'The Committee invite']]);
    assert.deepEqual(problems, []);
  });
});

describe('an extract without headings', () => {
  it('tells what each paragraph does by its words', () => {
    const { paragraphs } = read('1. The Committee considered the report of Ruritania at its 2900th meeting.\n\n2. The Committee is concerned at the delay.\n\n3. The Committee recommends that the State party act.');
    assert.deepEqual(paragraphs.map(({ kind }) => kind), ['introduction', 'concern', 'recommendation']);
  });
});

describe('labels of items', () => {
  const items = (...lines: string[]): unknown[] => labels(read(['1. The Committee recommends that the State party:', ...lines].join('\n\n')).paragraphs[0]!.items);

  it('in every style', () => {
    assert.deepEqual(items('(a) One;', '(b) Two.'), ['a', 'b']);
    assert.deepEqual(items('a) One;', 'b) Two.'), ['a', 'b']);
    assert.deepEqual(items('a. One;', 'b. Two.'), ['a', 'b']);
    assert.deepEqual(items('(i) One;', '(ii) Two.'), ['i', 'ii']);
    assert.deepEqual(items('i) One;', 'ii) Two;', 'iii) Three.'), ['i', 'ii', 'iii']);
    assert.deepEqual(items('(1) One;', '(2) Two.'), ['1', '2']);
    assert.deepEqual(items('• One;', '• Two.'), ['•1', '•2']);
    assert.deepEqual(items('(а) One;', '(b) Two;', '(с) Three.'), ['a', 'b', 'c'], 'Cyrillic letters that look Latin');
  });
  it('tell the letter i from the numeral by its neighbours', () => {
    const toH = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((letter) => `(${letter}) Text;`);
    assert.deepEqual(items(...toH, '(i) Text;', '(j) Text.'), ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']);
    assert.deepEqual(items(...toH, '(i) Text.'), ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']);
    assert.deepEqual(items(...toH, '(i) Text;', '(ii) Text.'), ['a', 'b', 'c', 'd', 'e', 'f', 'g', ['h', ['i', 'ii']]]);
    assert.deepEqual(items('(a) Text:', '(i) Text;', '(ii) Text;', '(b) Text.'), [['a', ['i', 'ii']], 'b']);
  });
  it('nest three deep', () => {
    assert.deepEqual(items('(a) Text:', '(i) Text:', '• Text;', '• Text;', '(ii) Text;', '(b) Text.'), [['a', [['i', ['•1', '•2']], 'ii']], 'b']);
  });
  it('are no citations', () => {
    const document = read('1. The Committee recommends that the State party implement article 9 (a) and (b) of the Convention, and paragraph 2 (a), (b) and (c) of general comment No. 5.');
    assert.deepEqual(document.paragraphs[0]!.items, []);
    assert.deepEqual(units(document), ['1']);
  });
  it('may run on in the line', () => {
    const document = read('1. The Committee recommends that the State party: (a) adopt a law; (b) train judges, in line with article 3 (1) (a) and (b); and (c) report. The Committee also draws attention to its general comment No. 5.');
    assert.deepEqual(units(document), ['1.a', '1.b', '1.c']);
    assert.equal(document.recommendations[1]!.text, 'train judges, in line with article 3 (1) (a) and (b); and');
    assert.equal(document.recommendations[2]!.text, 'report.');
    assert.equal(document.paragraphs[0]!.closing, 'The Committee also draws attention to its general comment No. 5.');
  });
});

describe('the labels of other scripts and long lists', () => {
  it('keep a letter that stands twice in the first of two lists, with what stands under it', () => {
    const document = read('1. The Committee urges the State Party to:\n\n(b) Act for children;\n\n(b) Strengthen training;\n\n(a) Strengthen data;\n\nIt also urges it to:\n\n(d) Adopt measures.');
    assert.deepEqual(labels(document.paragraphs[0]!.items), ['b', ['b', ['a']], 'd']);
    assert.deepEqual(units(document), ['1.b', '1.b.a', '1.d']);
  });
  it('are read however the fifth Arabic letter is written', () => {
    for (const fifth of ['ه', 'هـ', 'ﻫ', 'ھ']) {
      const document = read(`1. توصي اللجنة الدولة الطرف بما يلي:\n\n(أ) نص أول؛\n\n(ب) نص ثان؛\n\n(ج) نص ثالث؛\n\n(د) نص رابع؛\n\n(${fifth}) نص خامس؛\n\n(و) نص سادس.`, 'CRC_C_RUR_CO_5_ar.txt');
      assert.deepEqual(labels(document.paragraphs[0]!.items), ['a', 'b', 'c', 'd', 'e', 'f'], fifth);
    }
  });
  it('go on behind (z)', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'].concat('aa', 'bb');
    const document = read(['1. The Committee recommends that the State party:', ...letters.map((letter) => `(${letter}) Do one thing of many;`)].join('\n\n'));
    assert.deepEqual(labels(document.paragraphs[0]!.items), letters);
  });
  it('number paragraphs as 1), 2), where no others do and they are no list', () => {
    assert.deepEqual(read('1) El Comité examinó el informe.\n\n2) El Comité toma nota.\n\na) De la ley;\n\nb) Del plan.\n\n3) El Comité recomienda una ley.', 'CCPR_C_RUR_CO_3_es.txt').paragraphs.map(({ number }) => number), ['1', '2', '3']);
  });
});

describe('what is lost or doubled in a text', () => {
  const codes = (text: string): string[] => read(text).problems.map(({ code, detail }) => [code, ...Object.values(detail)].join(' '));

  it('is one problem each', () => {
    assert.deepEqual(codes('1. One sentence.\n\n2. Another sentence.\n\n4. A fourth sentence.'), ['paragraph-missing 3']);
    assert.deepEqual(codes('1. One sentence.\n\n(…)\n\n30. Another sentence.\n\n31. A third sentence.'), ['paragraph-missing 2–29']);
    assert.deepEqual(codes('1. One sentence.\n\n2. Another sentence.\n\n2. The same number.\n\n3. A third.'), ['paragraph-repeated 2']);
    assert.deepEqual(codes('1. The Committee recommends that the State party:\n\n(a) Do this;\n\n(c) Do that.'), ['item-missing 1 b']);
    // The last paragraph of an extract stands alone behind its gap; a number that fits nowhere is told.
    assert.deepEqual(codes('8. One sentence.\n\n9. Another sentence.\n\n20. The closing one.'), ['paragraph-missing 10–19']);
    assert.deepEqual(codes('1. One sentence.\n\n2. Another.\n\n40. A number by mistake.\n\n3. A third sentence.\n\n4. A fourth sentence.'), ['number-unread 40 2']);
    // Right under a heading, a sentence without a number is in no paragraph.
    assert.deepEqual(codes('## Torture\n\n1. One sentence.\n\n## Women\n\nThe Committee recommends that the State party adopt a law.\n\n## Children\n\n2. Another sentence.'), ['text-unnumbered The Committee recommends that the State party adopt a law.']);
    assert.deepEqual(codes('1. One sentence¹ here.\n\n¹ A note.\n\n² Another.'), ['footnote-unmarked 2']);
    assert.deepEqual(codes('1. One sentence² here.'), ['footnote-missing 2']);
    assert.deepEqual(codes('1. One sentence.¹\n\n¹ Ibid., para. 4.'), ['ibid-ambiguous 1']);
  });
  it('is no problem where nothing is lost', () => {
    assert.deepEqual(codes('1. An area of 5 km² is protected.\n\n2. Another sentence.\n\nAnnex\n\n1. A list of something.\n\n2. More of it.'), []);
  });
});

describe('an incomplete item', () => {
  const flagged = (item: string, language = 'en'): boolean => read({ en: `1. The Committee recommends that the State party:\n\n(a) ${item}`, es: `1. El Comité recomienda al Estado parte que adopte las medidas siguientes:\n\na) ${item}`, fr: `1. Le Comité recommande à l’État partie de prendre les mesures suivantes :\n\na) ${item}` }[language]!).problems.some(({ code }) => code === 'text-incomplete');

  it('breaks off before it says what to do', () => {
    assert.equal(flagged('Urgently adopt, in keeping with joint general comment No. 4 on State obligations in countries of origin, transit, destination and return;'), true);
    assert.equal(flagged('Adopt, in line with its general comment No. 2 (2014) on accessibility;'), true);
    assert.equal(flagged('Adopte, de conformidad con la observación general núm. 5;', 'es'), true);
    assert.equal(flagged('D’adopter, conformément à son observation générale no 5 (2017) ;', 'fr'), true);
    assert.equal(flagged('Ensure the full implementation of the;'), true);
    assert.equal(flagged('Vele por la aplicación de la;', 'es'), true);
    assert.equal(flagged('De garantir l’application des ;', 'fr'), true);
  });
  it('is not one that goes on after the insertion', () => {
    assert.equal(flagged('Adopt, in line with general comment No. 2, a national plan on accessibility;'), false);
    assert.equal(flagged('Ensure, in accordance with article 4 of the Convention, that children, women and men are heard;'), false);
    assert.equal(flagged('Adopt, in consultation with children, legislation;'), false);
    assert.equal(flagged('Adopte, de conformidad con la observación general núm. 5, un plan nacional;', 'es'), false);
    assert.equal(flagged('Adopt measures in line with its general comment No. 5;'), false);
    assert.equal(flagged('Grant victims the redress that they are entitled to; and'), false);
  });
});

describe('a printed page', () => {
  const page = `CAT/C/RUR/CO/6\n\nConcluding observations on the sixth periodic report of
Ruritania*
A.

Introduction
1.
The Committee against Torture considered the sixth periodic report of Ruritania1 at
its 1900th meeting,2 and adopted the present concluding observations. The definition of tor-
ture is discussed below, and the non-
refoulement of migrants too.

* Adopted by the Committee at its eightieth session (8–26 July 2024).
1 CAT/C/RUR/6.
2 See CAT/C/SR.1900.

GE.24-12345 (E)
\f
CAT/C/RUR/CO/6

C.

Principal subjects of concern and recommendations
Definition of torture
2.

The Committee recommends that the State party:

(a)
Amend article 103 of its Criminal Code, which punishes acts of torture with
a prison

2

GE.24-12345
\f
CAT/C/RUR/CO/6

sentence of three years;
(b)
Publish the judgments in their entirety, as recommended before.3
Monitoring (art. 2)
3.
The Committee urges the State party to comply with paragraphs
4 and 5 of the Istanbul Protocol.

3

Ibid., para. 5.
GE.24-12345

3
`;
  const document = read(page, 'CAT_C_RUR_CO_6_en.pdf');

  it('loses its furniture and keeps its text', () => {
    assert.equal(document.title, 'Concluding observations on the sixth periodic report of Ruritania');
    assert.deepEqual(document.paragraphs.map(({ number, headings, text }) => [number, headings, text]), [
      ['1', ['A. Introduction'], 'The Committee against Torture considered the sixth periodic report of Ruritania at its 1900th meeting, and adopted the present concluding observations. The definition of tor-ture is discussed below, and the non-refoulement of migrants too.'],
      ['2', ['C. Principal subjects of concern and recommendations', 'Definition of torture'], 'The Committee recommends that the State party:'],
      ['3', ['C. Principal subjects of concern and recommendations', 'Monitoring (art. 2)'], 'The Committee urges the State party to comply with paragraphs 4 and 5 of the Istanbul Protocol.'],
    ]);
    assert.equal(document.paragraphs[1]!.items[0]!.text, 'Amend article 103 of its Criminal Code, which punishes acts of torture with a prison sentence of three years;');
    assert.equal(document.paragraphs[1]!.items[1]!.text, 'Publish the judgments in their entirety, as recommended before.');
  });
  it('has its notes at their marks', () => {
    assert.deepEqual(document.paragraphs[0]!.footnotes, ['1', '2']);
    assert.deepEqual(document.paragraphs[1]!.items[1]!.footnotes, ['3']);
    assert.deepEqual(document.footnotes.map(({ mark, text }) => [mark, text]), [['1', 'CAT/C/RUR/6.'], ['2', 'See CAT/C/SR.1900.'], ['3', 'Ibid., para. 5.']]);
    assert.deepEqual(document.footnotes[2]!.references, [{ symbol: 'CAT/C/SR.1900', path: ['5'] }]);
  });
});

describe('recommendations of the universal periodic review', () => {
  it('are units under their own numbers', () => {
    const document = read(
      ['Report of the Working Group on the Universal Periodic Review*', 'Ruritania', 'I. Summary of the proceedings', '1. Ruritania was reviewed on 4 May 2026.', 'II. Conclusions and/or recommendations', '2. The recommendations listed below enjoy the support of Ruritania:', '2.1 Ratify the Convention (Mexico) (Chile);', '2.2 Abolish the death penalty (France);', '2.4 Protect migrants (Philippines).', '3. All conclusions reflect the position of the submitting States.'].join('\n\n'),
      'A_HRC_60_7.docx',
    );
    assert.equal(document.kind, 'upr-document');
    assert.deepEqual(document.paragraphs.map(({ number }) => number), ['1', '2', '2.1', '2.2', '2.4', '3']);
    assert.deepEqual(document.recommendations.map(({ pinpoint, topic, text }) => [pinpoint.path, topic, text]), [
      [['2.1'], 'II. Conclusions and/or recommendations', 'Ratify the Convention (Mexico) (Chile);'],
      [['2.2'], 'II. Conclusions and/or recommendations', 'Abolish the death penalty (France);'],
      [['2.4'], 'II. Conclusions and/or recommendations', 'Protect migrants (Philippines).'],
    ]);
    assert.deepEqual(document.problems.map(({ code, detail }) => [code, detail]), [['paragraph-missing', { number: '2.3' }]]);
  });
});
