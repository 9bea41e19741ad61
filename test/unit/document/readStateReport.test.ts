import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Item, Paragraph, SourceDocument } from '../../../server/src/core/model.ts';
import { getProblemMessage } from '../../../server/src/core/messages/problems.ts';
import { readDocument } from '../../../server/src/core/document/readDocument.ts';

const read = (fileName: string, text: string): SourceDocument => readDocument({ id: fileName, fileName, text });
const numbers = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

/** `a`, `a.i` …: every item of a paragraph that can be cited. */
function labels(items: readonly Item[], stem = ''): string[] {
  return items.flatMap((item) => [stem + item.label, ...labels(item.items, `${stem}${item.label}.`)]);
}

describe('the fourth report of Mexico, CMW/C/MEX/4', () => {
  const text = readFileSync(new URL('../../../seeds/CMW_C_MEX_4.txt', import.meta.url), 'utf8');
  const report = read('CMW_C_MEX_4.txt', text);
  const paragraph = (number: string): Paragraph => report.paragraphs.find((each) => each.number === number)!;

  it('has 284 paragraphs and no problem', () => {
    assert.equal(report.symbol, 'CMW/C/MEX/4');
    assert.equal(report.kind, 'state-report');
    assert.equal(report.title, 'Replies to the list of issues prior to reporting');
    assert.deepEqual(report.paragraphs.map(({ number }) => number), numbers(1, 284));
    assert.deepEqual(report.problems, []);
  });

  it('puts every paragraph under the question it replies to', () => {
    for (const { number, headings } of report.paragraphs) {
      assert.equal(headings.length, 2, number);
      assert.equal(headings[0], 'Replies to the list of issues prior to reporting (CMW/C/MEX/QPR/4)', number);
      assert.match(headings[1]!, /^Reply to the questions raised in paragraph \d+ of the list of issues$/, number);
    }
  });

  it('maps the 36 questions to its paragraphs, all of them, once', () => {
    const replies = report.repliesTo!;
    assert.deepEqual([...replies.keys()], numbers(1, 36));
    assert.deepEqual([...replies.values()].flat(), numbers(1, 284));
    assert.deepEqual(replies.get('1'), numbers(1, 7));
    assert.deepEqual(replies.get('8'), numbers(50, 65));
    assert.deepEqual(replies.get('9'), numbers(66, 77));
    assert.deepEqual(replies.get('17'), numbers(131, 137));
    assert.deepEqual(replies.get('36'), numbers(281, 284));
    assert.equal(replies.get('37'), undefined);
  });

  it('reads every labelled line as an item', () => {
    const labelled = text.split('\n').filter((line) => /^(?:\[bookmark:[^\]]*\])?\t*\((?:[a-z]|[ivx]+|\d+)\)\t/.test(line));
    const count = (items: readonly Item[]): number => items.reduce((sum, item) => sum + (item.inline || item.label.startsWith('•') ? 0 : 1) + count(item.items), 0);
    assert.equal(labelled.length, 110);
    assert.equal(report.paragraphs.reduce((sum, { items }) => sum + count(items), 0), 110);
  });

  it('reads items of every style', () => {
    assert.deepEqual(labels(paragraph('4').items), ['a', 'b', 'c', 'd', 'e', 'f']);
    assert.deepEqual(labels(paragraph('16').items), ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']);
    assert.deepEqual(labels(paragraph('29').items), ['1', '2', '3', '4']);
    assert.deepEqual(labels(paragraph('50').items), ['•1', '•2', '•3', '•4']);
    assert.deepEqual(labels(paragraph('91').items), ['a', 'a.i', 'a.ii', 'a.ii.•1', 'a.ii.•2', 'a.ii.•3', 'b', 'b.i', 'b.ii', 'b.iii']);
    assert.deepEqual(labels(paragraph('225').items), ['•1', '•2', '•3', '•4', '•5', '•6']);
    assert.deepEqual(labels(paragraph('239').items), ['a', 'b', 'c', 'd', 'e', 'f']);
    assert.deepEqual(labels(paragraph('256').items), ['1', '2', '3', '4']);
    assert.deepEqual(labels(paragraph('261').items), 'a b c d e f g h i j k l m n o'.split(' '));
    assert.equal(paragraph('50').text, 'The National Programme to Combat Corruption and Impunity and Improve Public Administration 2019–2024 is focused on four main areas:');
    assert.deepEqual(paragraph('50').items.map((item) => item.text), [
      'Combating corruption and impunity',
      'Combating arbitrariness and abuse of power',
      'Promoting better public administration and improved communication between governments and society',
      'Involvement of civil society and the private sector in anti-corruption efforts',
    ]);
    assert.equal(paragraph('91').items[0]!.items[1]!.items[2]!.text, 'Germany, which matches health and gastronomy professionals and construction technicians');
  });

  it('reads items that run on inside a sentence', () => {
    assert.deepEqual(labels(paragraph('10').items), ['a', 'a.a', 'a.b', 'a.c', 'b']);
    assert.deepEqual(labels(paragraph('109').items), ['1', '2', '3']);
    assert.deepEqual(labels(paragraph('255').items), ['1', '2', '3', '4', '5', '6', '7']);
    assert.deepEqual(paragraph('109').items.map(({ inline }) => inline), [true, true, true]);
    assert.equal(paragraph('109').items[0]!.text, 'consolidating institutional mechanisms in order to provide immediate aid, assistance, care and reparation;');
  });

  it('has the footnotes under the numbers that the text gives, each where it is marked', () => {
    assert.deepEqual(report.footnotes.map(({ mark }) => mark), numbers(4, 37));
    const marked = (items: readonly Item[]): string[] => items.flatMap((item) => [...item.footnotes, ...marked(item.items)]);
    const places = report.paragraphs.flatMap(({ number, footnotes, items }) => [...footnotes, ...marked(items)].map((mark) => `${mark}:${number}`));
    assert.deepEqual(places, [
      '4:1', '5:4', '6:8', '7:11', '8:24', '9:24', '10:26', '11:35', '12:46', '13:47', '14:78', '15:78', '16:85', '17:86', '18:101', '19:143', '20:146', '21:151',
      '22:153', '23:188', '24:192', '25:212', '26:213', '27:219', '28:228', '29:239', '30:240', '31:240', '32:252', '33:254', '34:265', '35:274', '36:277', '37:278',
    ]);
    assert.equal(report.footnotes[1]!.text, 'See https://www.diputados.gob.mx/LeyesBiblio/ref/lmigra/LMigra_ref11_11nov20.pdf.');
    assert.deepEqual(paragraph('78').items[0]!.footnotes, ['14']);
  });

  it('keeps the table of paragraph 49 as a table and out of the text', () => {
    assert.deepEqual(paragraph('49').tables, [['Beneficiaries | Women | Men | Total', 'Direct | 37 | 37 | 74', 'Indirect | 11 | 11 | 22']]);
    assert.match(paragraph('49').text, /defenders focusing on migrants\)\.$/);
    assert.deepEqual(report.paragraphs.filter(({ tables }) => tables).map(({ number }) => number), ['49']);
    assert.deepEqual(paragraph('49').items, []);
  });

  it('joins a line that goes on the sentence before it', () => {
    assert.match(paragraph('265').text, /into the offence of trafficking in persons, 2017–2023, disaggregated by nationality and number of victims\.$/);
    assert.match(paragraph('189').text, /holding centres, shelters and canteens, 2021–2023\.$/);
  });

  it('leaves no mark, bookmark, picture or print-shop number in the text', () => {
    const all = (items: readonly Item[]): string => items.map((item) => `${item.text} ${all(item.items)}`).join(' ');
    const noise = report.paragraphs.filter(({ text: own, items, closing }) => /\[(?:footnoteRef|bookmark|image|\d+:)|GE\.24|image\d|recyele|\t/.test(`${own} ${all(items)} ${closing}`));
    assert.deepEqual(noise.map(({ number }) => number), []);
    for (const number of ['116', '120', '274']) assert.match(paragraph(number).text, /^(?:The Mechanism|Since the|With respect)/);
    assert.match(paragraph('239').items[1]!.text, /^Publication of the “Your Labour Rights/);
    assert.equal(paragraph('284').closing, '');
    assert.match(paragraph('284').text, /for the period 2005–2023\.$/);
  });

  it('has spans that lead back to the source', () => {
    for (const { number, span } of report.paragraphs) assert.ok(text.slice(span.start, span.end).replace(/^\[bookmark:[^\]]*\]/, '').startsWith(`${number}.\t`), number);
    const item = paragraph('91').items[0]!.items[1]!.items[0]!;
    assert.equal(text.slice(item.span.start, item.span.end), 'Canada, which matches workers with Canadian employers in the industrial and service sectors');
  });
});

describe('other things that States submit', () => {
  it('reads replies in Spanish and follow-up information', () => {
    const report = read(
      'CMW_C_MEX_FCO_4_es.txt',
      [
        'Información recibida de México sobre el seguimiento de las observaciones finales',
        'I. Introducción',
        '1.\tEl Estado presenta su información.',
        'II. Información de seguimiento',
        'A. Información de seguimiento sobre el párrafo 34 a) de las observaciones finales',
        '2.\tSe aprobó la ley.',
        'B. Información de seguimiento sobre los párrafos 36 b) y 38 de las observaciones finales',
        '3.\tSe publicó el protocolo.',
        '4.\tSe capacitó al personal.',
      ].join('\n'),
    );
    assert.equal(report.kind, 'follow-up-report');
    assert.deepEqual([...report.repliesTo!], [['34', ['2']], ['34.a', ['2']], ['36', ['3', '4']], ['36.b', ['3', '4']], ['38', ['3', '4']]]);
  });

  it('keeps a plain heading inside the reply that it divides, and ends the reply with a section', () => {
    const report = read(
      'CRPD_C_BGD_RQ_1.txt',
      ['Replies of Bangladesh to the list of issues', 'A. Rights', 'Reply to paragraph 1 of the list of issues', '1. One sentence here.', 'Legislation', '2. Another sentence here.', 'Women', 'Reply to paragraph 2 of the list of issues', '3. A third sentence.', 'B. Annexes', '4. A last sentence.'].join('\n'),
    );
    assert.equal(report.kind, 'replies-to-list-of-issues');
    assert.deepEqual(report.paragraphs.map(({ headings }) => headings.slice(-2)), [
      ['A. Rights', 'Reply to paragraph 1 of the list of issues'],
      ['Reply to paragraph 1 of the list of issues', 'Legislation'],
      ['Women', 'Reply to paragraph 2 of the list of issues'],
      ['B. Annexes'],
    ]);
    assert.deepEqual([...report.repliesTo!], [['1', ['1', '2']], ['2', ['3']]]);
  });

  it('reads a printed page of CRPD/C/BGD/RQ/1, whose lines the page broke', () => {
    const page = `CRPD/C/BGD/RQ/1

Protecting the integrity of the person (art. 17)
Reply to paragraph 17 of the list of issues CRPD/C/BGD/Q/1
39.
The Government has enacted the Rights and Protection of Persons with Disabilities Act,
2013 and the Neuro-Developmental Disability Protection Trust Act, 2013 which protect the
integrity of the person. This includes:
• The rights of all types of disabled children to recognition and respectable living as
enshrined in the UN Charter on the rights of the disabled shall be ensured;
• Measures shall be taken for mainstreaming of the disabled children in the society.
2

\fCRPD/C/BGD/RQ/1

Living independently and being included in the community (art. 19)
Reply to paragraph 18 of the list of issues CRPD/C/BGD/Q/1
40.
Government initiates Allowance Program for PWDs in 2005-06 FY as a symbol of
its moral obligations towards the PWDs on the basis of the Article 15 (D) of the
Constitution of the country.

International cooperation (art. 32)
Reply to paragraph 29 of the list of issues CRPD/C/BGD/Q/1

National implementation and monitoring (art. 33)
Reply to paragraph 33 (a) and (b) of the list of issues CRPD/C/BGD/Q/1
41.
The National Human Rights Commission of Bangladesh has formed a thematic
committee on persons with disability and autism which receives complains from persons
with disability.
`;
    const report = read('CRPD_C_BGD_RQ_1_en.pdf', page);
    assert.equal(report.kind, 'replies-to-list-of-issues');
    assert.deepEqual(report.paragraphs.map(({ number, headings }) => [number, ...headings]), [
      ['39', 'Protecting the integrity of the person (art. 17)', 'Reply to paragraph 17 of the list of issues CRPD/C/BGD/Q/1'],
      ['40', 'Living independently and being included in the community (art. 19)', 'Reply to paragraph 18 of the list of issues CRPD/C/BGD/Q/1'],
      ['41', 'National implementation and monitoring (art. 33)', 'Reply to paragraph 33 (a) and (b) of the list of issues CRPD/C/BGD/Q/1'],
    ]);
    assert.deepEqual([...report.repliesTo!], [['17', ['39']], ['18', ['40']], ['33', ['41']], ['33.a', ['41']], ['33.b', ['41']]]);
    assert.deepEqual(report.paragraphs[0]!.items.map(({ label, text: own }) => [label, own.slice(-30)]), [['•1', ' the disabled shall be ensured;'.slice(-30)], ['•2', 'sabled children in the society.'.slice(-30)]]);
  });

  const front = (symbol: string, title: string): string => `United Nations\n\n${symbol}\n\nDistr.: General\n\n10 May 2023\n\n${title}\n\n`;
  const under = (headings: readonly string[]): string => headings.map((heading, index) => `${heading}\n\n${index + 1}. The authorities of Ruritania adopted a law in that year.`).join('\n\n');

  it('gives no paragraph to the question before, however a heading cites its own', () => {
    const followUp = read('x.txt', front('CMW/C/RUR/FCO/3', 'Information received from Ruritania on follow-up to the concluding observations') + under(['Implementation of the recommendation contained in paragraph 21 of the concluding observations', 'Recommendation in para. 37 (a)', 'Recommendations contained in paragraphs 39 and 41', 'CMW/C/RUR/CO/3, para. 43']));
    assert.deepEqual([...followUp.repliesTo!], [['21', ['1']], ['37', ['2']], ['37.a', ['2']], ['39', ['3']], ['41', ['3']], ['43', ['4']]]);
    assert.deepEqual(followUp.paragraphs.map(({ headings }) => headings.length), [1, 1, 1, 1]);
    const replies = read('x.txt', front('CED/C/RUR/RQ/1', 'Respuestas de Ruritania a la lista de cuestiones') + under(['Respuestas a las preguntas 6 a 8', 'Numeral 9', 'Respuesta al párrafo 10, incisos a) y b), de la lista de cuestiones', 'Pregunta No. 11.', 'Respuesta al numeral 12', 'Artículo 3 – Respuesta a la pregunta 13']));
    assert.deepEqual([...replies.repliesTo!].filter(([, numbers]) => !numbers.includes('1')), [['9', ['2']], ['10', ['3']], ['10.a', ['3']], ['10.b', ['3']], ['11', ['4']], ['12', ['5']], ['13', ['6']]]);
    assert.deepEqual(replies.paragraphs.map(({ headings }) => headings.length), [1, 1, 1, 1, 1, 1]);
    assert.deepEqual([...followUp.problems, ...replies.problems], []);
  });

  it('keeps the sections below one that names its paragraph', () => {
    const report = read('x.txt', front('CMW/C/RUR/FCO/3', 'Information received from Ruritania on follow-up to the concluding observations') + under(['A. Coordination (para. 21)', '1. The Council', '2. The Fund', 'B. Detention (para. 37 (a))']));
    assert.deepEqual(report.paragraphs.map(({ headings }) => headings), [['A. Coordination (para. 21)'], ['A. Coordination (para. 21)', '1. The Council'], ['A. Coordination (para. 21)', '2. The Fund'], ['B. Detention (para. 37 (a))']]);
    assert.deepEqual([...report.repliesTo!], [['21', ['1', '2', '3']], ['37', ['4']], ['37.a', ['4']]]);
  });

  it('says of a heading that replies to something unclear, and gives its paragraphs to no question', () => {
    const text = front('CED/C/RUR/RQ/1', 'Replies of Ruritania to the list of issues') + under(['Reply to question 1', 'Reply to item 2', 'Legislation', 'Reply to question 3']);
    const replies = read('x.txt', text);
    assert.deepEqual([...replies.repliesTo!], [['1', ['1']], ['3', ['4']]]);
    assert.deepEqual(replies.problems.map(({ code, detail, span }) => [code, detail, text.slice(span.start, span.end)]), [['reply-unclear', { heading: 'Reply to item 2' }, 'Reply to item 2']]);
    assert.equal(getProblemMessage(replies.problems[0]!, 'en'), 'What the heading “Reply to item 2” replies to could not be told; the paragraphs under it count as a reply to nothing.');
  });

  it('takes a bare number to be of the document that the other headings of a report reply to', () => {
    const report = read('x.txt', front('CEDAW/C/RUR/10', 'Décimo informe periódico que Ruritania debía presentar en 2022') + under(['A. Recomendación 12 a) de las observaciones finales (CEDAW/C/RUR/CO/9)', 'B. Párrafos 14 y 16']));
    assert.equal(report.repliesToKind, 'concluding-observations');
    assert.deepEqual([...report.repliesTo!], [['12', ['1']], ['12.a', ['1']], ['14', ['2']], ['16', ['2']]]);
    assert.deepEqual(report.problems, []);
    const bare = read('x.txt', front('CEDAW/C/RUR/10', 'Tenth periodic report submitted by Ruritania') + under(['Paragraph 14', 'Reply to question 16']));
    assert.equal(bare.repliesToKind, 'list-of-issues');
    assert.deepEqual([...bare.repliesTo!], [['14', ['1']], ['16', ['2']]]);
  });

  it('has no map where nothing is replied to', () => {
    assert.equal(read('CMW_C_MEX_3.txt', '1. The State submits its report.\n2. It has laws.').repliesTo, undefined);
  });

  it('says that a text has no paragraphs', () => {
    const report = read('CMW_C_MEX_3.txt', 'A text without numbers.');
    assert.deepEqual(report.paragraphs, []);
    assert.deepEqual(report.problems.map(({ code }) => code), ['no-paragraphs']);
  });
});
