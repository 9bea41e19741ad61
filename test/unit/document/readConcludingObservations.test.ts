import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readDocument } from '../../../server/src/core/document/readDocument.ts';
import type { Item, Paragraph, Recommendation } from '../../../server/src/core/model.ts';

const text = readFileSync(new URL('../../../seeds/CMW_C_MEX_CO_4.txt', import.meta.url), 'utf8');
const document = readDocument({ id: 'CMW_C_MEX_CO_4.txt', fileName: 'CMW_C_MEX_CO_4.txt', text });
const numbers = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
const paragraph = (number: string): Paragraph => document.paragraphs.find((each) => each.number === number)!;
const path = (unit: Recommendation): string => unit.pinpoint.path.join('.');
const unit = (id: string): Recommendation => document.recommendations.find((each) => path(each) === id)!;
/** `11.a` to `11.d` for "11 a-d". */
const letters = (number: number, last: string): string[] => Array.from({ length: last.charCodeAt(0) - 96 }, (_, index) => `${number}.${String.fromCharCode(97 + index)}`);
const allText = (each: Paragraph): string => [each.text, ...itemTexts(each.items), each.closing].filter((piece) => piece !== '').join(' ');
const itemTexts = (items: readonly Item[]): string[] => items.flatMap((item) => [`(${item.label})`, item.text, ...itemTexts(item.items)]);

describe('CMW/C/MEX/CO/4 as a document', () => {
  it('says what it is', () => {
    assert.equal(document.symbol, 'CMW/C/MEX/CO/4');
    assert.equal(document.name, 'CMW/C/MEX/CO/4');
    assert.equal(document.kind, 'concluding-observations');
    assert.equal(document.language, 'en');
    assert.equal(document.title, 'Concluding observations on the fourth periodic report of Mexico');
    assert.equal(document.date, '2025-05-20');
  });
  it('has two problems: an incomplete item, and a possible recommendation', () => {
    assert.deepEqual(document.problems.map(({ code, detail, span }) => [code, detail, text.slice(span.start, span.start + 24)]), [
      ['text-incomplete', { reference: '38 (a)' }, '(a) Urgently adopt, in k'],
      ['possible-recommendation', { reference: '45', words: 'reiterates the urgency of strengthening' }, 'reiterates the urgency o'],
    ]);
  });
});

describe('the paragraphs of CMW/C/MEX/CO/4', () => {
  it('are 69', () => {
    assert.deepEqual(document.paragraphs.map(({ number }) => number), numbers(1, 69));
  });
  it('stand under headings of three levels; headings 1 to 5 are no paragraphs', () => {
    assert.deepEqual(paragraph('1').headings, []);
    assert.deepEqual(paragraph('2').headings, ['A. Introduction']);
    assert.deepEqual(paragraph('9').headings, ['B. Positive aspects']);
    assert.deepEqual(paragraph('10').headings, ['C. Principal subjects of concern and recommendations', '1. General measures of implementation (arts. 73 and 84)', 'Legislation and application']);
    assert.deepEqual(paragraph('36').headings, ['C. Principal subjects of concern and recommendations', '3. Human rights of all migrant workers and members of their families (arts. 8–35)', 'Deprivation of liberty']);
    assert.deepEqual(paragraph('69').headings, ['C. Principal subjects of concern and recommendations', '5. Follow-up and dissemination', 'Next periodic report']);
    const parts = [...new Set(document.paragraphs.map(({ headings }) => headings[1]).filter((heading) => heading !== undefined))];
    assert.deepEqual(parts.map((heading) => heading.slice(0, 2)), ['1.', '2.', '3.', '4.', '5.']);
    assert.equal(new Set(document.paragraphs.map(({ headings }) => headings[2]).filter((heading) => heading !== undefined)).size, 27);
  });
  it('have their items, those in a running sentence too', () => {
    assert.deepEqual(paragraph('36').items.map(({ label }) => label), ['a', 'b', 'c', 'd']);
    assert.equal(paragraph('36').text, 'The Committee reiterates its previous recommendation and further recommends, as a matter of urgency, that the State Party:');
    const a = paragraph('57').items[0]!;
    assert.deepEqual(a.items.map(({ label, inline }) => [label, inline]), [['i', true], ['ii', true]]);
    assert.match(a.text, /in all relevant cases, resulting in:$/);
    assert.match(a.items[0]!.text, /^decisions on removals and returns being taken .* under the Convention; and$/);
    assert.match(a.items[1]!.text, /^the absence of data .* on the basis of such determinations;$/);
    const inline = document.paragraphs.flatMap(({ number, items }) => items.flatMap((item) => item.items.map(({ label }) => `${number}.${item.label}.${label}`)));
    assert.deepEqual(inline, ['57.a.i', '57.a.ii']);
  });
  it('are of these kinds', () => {
    const byKind = new Map<string, number[]>();
    for (const { number, kind } of document.paragraphs) byKind.set(kind, [...(byKind.get(kind) ?? []), Number(number)]);
    assert.deepEqual(byKind.get('introduction'), [1, 2, 3, 4]);
    assert.deepEqual(byKind.get('positive'), [5, 6, 7, 8, 9]);
    assert.deepEqual(byKind.get('recommendation'), [11, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 38, 40, 42, 44, 46, 48, 50, 52, 54, 56, 58, 60, 62, 64, 66, 67]);
    assert.deepEqual(byKind.get('request'), [65, 68, 69]);
    assert.deepEqual(byKind.get('concern'), [10, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31, 33, 35, 37, 39, 41, 43, 45, 47, 49, 51, 53, 55, 57, 59, 61, 63]);
    assert.equal(byKind.size, 5);
  });
  it('are joined where a page or a note cut them', () => {
    assert.match(paragraph('20').items[0]!.text, /in all phases of migration policy and in the preparation/);
    assert.match(paragraph('24').items[0]!.text, /in collaboration with civil society and in dialogue/);
    assert.match(paragraph('31').text, /and to hold to account high-level authorities, which/);
    assert.match(paragraph('34').items[1]!.text, /public officials subject to independent oversight/);
    assert.match(paragraph('36').items[1]!.text, /transfers, and implement monitoring mechanisms/);
    assert.match(paragraph('42').text, /adequate conditions in immigration detention centres/);
    assert.match(paragraph('55').text, /persons seeking complementary protection/);
    assert.match(paragraph('60').text, /the principle of non-refoulement, protection against detention and arbitrary expulsion, and other safeguards\.$/);
    for (const number of ['10', '27', '29', '39', '50']) assert.deepEqual(paragraph(number).items.map(({ label }) => label), letters(Number(number), number === '27' || number === '29' ? 'e' : 'd').map((id) => id.slice(-1)));
  });
  it('hold every word of the source, in order, and no mark, bold or link', () => {
    // Read a second time in the simplest way: what is not heading or note, without markup.
    const notes = /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+ |\* |https:)/;
    const headings = new Set(document.paragraphs.flatMap((each) => each.headings));
    const body = text.slice(text.indexOf('1. The Committee considered')).split('\n').map((line) => line.trim());
    const plain = body
      .filter((line) => line !== '' && !notes.test(line) && !headings.has(line))
      .join(' ')
      .replace(/\*|[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, '')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
    assert.equal(document.paragraphs.map((each) => `${each.number}. ${allText(each)}`).join(' '), plain);
  });
  it('carry their footnote marks', () => {
    assert.deepEqual(paragraph('1').footnotes, ['1', '2']);
    assert.deepEqual(paragraph('36').footnotes, ['18']);
    assert.deepEqual(paragraph('20').footnotes, []);
    assert.deepEqual(paragraph('20').items[3]!.footnotes, ['8']);
    const marks = document.paragraphs.flatMap((each) => [...each.footnotes, ...each.items.flatMap(({ footnotes }) => footnotes)]);
    assert.deepEqual([...marks].sort((a, b) => Number(a) - Number(b)), numbers(1, 35));
  });
  it('know their place in the source', () => {
    for (const each of document.paragraphs) {
      assert.ok(text.slice(each.span.start, each.span.end).replace(/^\*\*/, '').startsWith(`${each.number}. `), each.number);
      for (const item of each.items) assert.ok(text.slice(item.span.start, item.span.end).startsWith(`(${item.label}) `), `${each.number} ${item.label}`);
    }
    const [first, second] = paragraph('57').items[0]!.items;
    assert.ok(text.slice(first!.span.start).startsWith('(i) decisions'));
    assert.ok(text.slice(second!.span.start).startsWith('(ii) the absence'));
  });
});

describe('the footnotes of CMW/C/MEX/CO/4', () => {
  const note = (mark: string) => document.footnotes.find((each) => each.mark === mark)!;

  it('are 35', () => {
    assert.deepEqual(document.footnotes.map(({ mark }) => mark), numbers(1, 35));
  });
  it('resolve every Ibid.', () => {
    const ibid = document.footnotes.filter(({ text: words }) => words.startsWith('Ibid.'));
    assert.deepEqual(ibid.map(({ mark }) => mark), ['8', '10', '12', '14', '17', '18', '20', '22', '25', '27']);
    for (const { references } of ibid) assert.deepEqual(references.map(({ symbol }) => symbol), ['CMW/C/MEX/CO/3']);
    assert.deepEqual(note('17').references, [{ symbol: 'CMW/C/MEX/CO/3', path: ['38', 'c'] }]);
    assert.deepEqual(note('18').references, [{ symbol: 'CMW/C/MEX/CO/3', path: ['38'] }]);
    assert.deepEqual(note('29').references, []);
    assert.deepEqual(note('30').references, [{ symbol: 'CMW/C/MEX/CO/3', path: ['50'] }]);
  });
  it('are whole: an address on the next line, a double link', () => {
    assert.equal(note('34').text, 'See https://www.gob.mx/cms/uploads/attachment/file/467956/Declaracio_n_Conjunta_Me_xico_Estados_Unidos.pdf.');
    assert.equal(note('35').text, 'HRI/GEN/2/Rev.6');
    assert.deepEqual(note('35').references, [{ symbol: 'HRI/GEN/2/Rev.6', path: [] }]);
    assert.equal(note('2').text, 'See CMW/C/SR.592 and CMW/C/SR.593.');
  });
});

describe('what Mexico must answer in CMW/C/MEX/CO/4', () => {
  it('is 98 recommendations and 3 requests', () => {
    const lettered = [[11, 'd'], [14, 'd'], [16, 'd'], [18, 'd'], [20, 'd'], [22, 'c'], [24, 'c'], [26, 'c'], [28, 'f'], [30, 'e'], [32, 'c'], [34, 'e'], [36, 'd'], [38, 'c'], [40, 'd'], [44, 'b'], [48, 'g'], [50, 'd'], [56, 'd'], [58, 'f'], [62, 'b'], [64, 'e']] as const;
    const undivided = [9, 12, 42, 46, 52, 54, 60, 65, 66, 67, 68, 69];
    const expected = [...lettered.flatMap(([number, last]) => letters(number, last)), ...undivided.map(String)].sort((a, b) => parseInt(a) - parseInt(b) || a.localeCompare(b));
    assert.deepEqual(document.recommendations.map(path), expected);
    assert.equal(document.recommendations.length, 101);
    assert.deepEqual(document.recommendations.filter(({ kind }) => kind === 'request').map(path), ['65', '68', '69']);
  });
  it('is the recommending sentence of paragraph 9, and whole paragraphs elsewhere', () => {
    assert.match(unit('9').text, /^The Committee recommends that the State Party continue to take steps to implement the Global Compact/);
    assert.equal(unit('60').text, paragraph('60').text);
    assert.equal(unit('54').text, paragraph('54').text);
    assert.equal(unit('36.b').text, paragraph('36').items[1]!.text);
    assert.equal(unit('36.b').leadIn, paragraph('36').text);
    assert.equal(unit('12').leadIn, '');
  });
  it('has its topic and section', () => {
    assert.equal(unit('36.b').topic, 'Deprivation of liberty');
    assert.equal(unit('36.b').section, '3. Human rights of all migrant workers and members of their families (arts. 8–35)');
    assert.equal(unit('9').topic, 'B. Positive aspects');
  });
  it('picks 20 units for follow-up, by 1 May 2027, and the report by 1 May 2030', () => {
    assert.deepEqual(document.followUp, { targets: ['34', '36', '38', '58', '62'], due: '2027-05-01' });
    assert.deepEqual(document.recommendations.filter(({ followUp }) => followUp).map(path), [...letters(34, 'e'), ...letters(36, 'd'), ...letters(38, 'c'), ...letters(58, 'f'), ...letters(62, 'b')]);
    assert.deepEqual(document.nextReport, { due: '2030-05-01' });
    assert.equal(document.particularImportance, undefined);
    assert.ok(document.recommendations.every(({ particularImportance }) => !particularImportance));
  });
  it('repeats paragraphs of CMW/C/MEX/CO/3, and only these', () => {
    const chain = new Map<string, string>();
    for (const each of document.recommendations) {
      for (const { symbol, path: earlier } of each.reiterates) {
        assert.equal(symbol, 'CMW/C/MEX/CO/3');
        chain.set(path(each) === '20.d' ? '20.d' : each.pinpoint.path[0]!, earlier.join('.'));
      }
    }
    assert.deepEqual([...chain], [['12', '12'], ['20.d', '22'], ['22', '24'], ['28', '32'], ['30', '34'], ['36', '38'], ['40', '40'], ['42', '42'], ['44', '44'], ['46', '46'], ['48', '48'], ['50', '50'], ['54', '54'], ['58', '56']]);
    assert.deepEqual(unit('36.d').reiterates, [{ symbol: 'CMW/C/MEX/CO/3', path: ['38'] }]);
    assert.deepEqual(unit('20.a').reiterates, []);
  });
  it('answers the concern just before it', () => {
    const concerns = new Map(document.recommendations.map((each) => [each.pinpoint.path[0]!, each.concerns]));
    const alone = ['9', '12', '65', '66', '67', '68', '69'];
    for (const [number, found] of concerns) assert.deepEqual(found, alone.includes(number) ? [] : [String(Number(number) - 1)], number);
  });
  it('knows where each unit stands', () => {
    assert.ok(text.slice(unit('36.b').span.start, unit('36.b').span.end).startsWith('(b) **Undertake a legislative reform'));
    assert.ok(text.slice(unit('36.b').span.start, unit('36.b').span.end).endsWith('by all authorities involved;'));
    assert.ok(text.slice(unit('9').span.start, unit('9').span.end).startsWith('The Committee recommends that the State Party continue'));
  });
});
