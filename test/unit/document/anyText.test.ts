import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readDocument } from '../../../server/src/core/document/readDocument.ts';
import type { Item, SourceDocument } from '../../../server/src/core/model.ts';

const seedNames = ['CMW_C_MEX_4.txt', 'CMW_C_MEX_CO_4.txt', 'CMW_C_SR.593.txt', 'CMW_C_SR_second-report-continued.txt', 'IOM_MGI_Mexico_2022.txt'];
const seeds = seedNames.map((fileName) => ({ fileName, text: readFileSync(new URL(`../../../seeds/${fileName}`, import.meta.url), 'utf8') }));
const read = (text: string, fileName = 'document.txt'): SourceDocument => readDocument({ id: fileName, fileName, text });

/** One name for each way of reading: the reader follows from the symbol. */
const fileNames = ['notes.txt', 'CMW_C_MEX_4.txt', 'CMW_C_MEX_CO_4.txt', 'CMW_C_SR.593.txt', 'CMW_C_MEX_QPR_5.txt', 'CMW_C_MEX_RQ_2.txt', 'CMW_C_MEX_FCO_3.txt', 'CMW_C_GC_2.txt', 'CAT_OP_MEX_2.txt', 'A_HRC_WG.6_31_MEX_2.txt', 'CCPR_C_127_D_2728_2016.txt'];

/** What every reader owes: spans inside the text and inside each other, numbers, no mark left, units that exist. */
function assertSound(document: SourceDocument): void {
  const inside = (span: { start: number; end: number }, what: string): void => {
    assert.ok(Number.isInteger(span.start) && Number.isInteger(span.end), what);
    assert.ok(span.start >= 0 && span.start <= span.end && span.end <= document.text.length, `${what} ${span.start}–${span.end} of ${document.text.length}`);
  };
  const checkItems = (items: readonly Item[], within: string): void => {
    for (const item of items) {
      inside(item.span, `${within} (${item.label})`);
      assert.notEqual(item.label, '');
      checkItems(item.items, `${within} (${item.label})`);
    }
  };
  for (const paragraph of document.paragraphs) {
    inside(paragraph.span, paragraph.number);
    assert.notEqual(paragraph.number, '');
    checkItems(paragraph.items, paragraph.number);
  }
  for (const note of document.footnotes) inside(note.span, `note ${note.mark}`);
  for (const problem of document.problems) inside(problem.span, problem.code);
  for (const unit of document.recommendations) {
    inside(unit.span, unit.pinpoint.path.join('.'));
    let items = document.paragraphs.find(({ number }) => number === unit.pinpoint.path[0])!.items;
    // A damaged text may have a letter twice.
    for (const label of unit.pinpoint.path.slice(1)) {
      const named = items.filter((item) => item.label === label);
      assert.notEqual(named.length, 0, unit.pinpoint.path.join('.'));
      items = named.flatMap((item) => item.items);
    }
  }
  const numbers = new Set(document.paragraphs.map(({ number }) => number));
  for (const target of [...(document.followUp?.targets ?? []), ...(document.particularImportance?.targets ?? [])]) assert.ok(numbers.has(target.split('.')[0]!), target);
  assert.equal(numbers.size, document.paragraphs.length, 'a number leads to one paragraph');
  for (const answering of document.repliesTo?.values() ?? []) for (const number of answering) assert.ok(numbers.has(number), number);
  assert.ok(document.paragraphs.length > 0 || document.problems.some(({ code }) => code === 'no-paragraphs'));
}

const fileName = fc.constantFrom(...fileNames);
/** Lines as they stand in UN documents, and as they should not. */
const line = fc.oneof(
  fc.tuple(fc.nat(40), fc.constantFrom('. ', '.\t', ' ', '- ', '、', ') ')).map(([number, sign]) => `${number}${sign}The Committee recommends that the State party act.`),
  fc.tuple(fc.constantFrom('(a)', 'b)', '(ii)', '(1)', '•', '-', '(ب)', '（一）'), fc.constantFrom(' An office;', '\tA law, and', ' '), fc.constantFrom('', ' and')).map((parts) => parts.join('')),
  fc.nat(30).map((number) => `Reply to paragraph ${number} of the list of issues`),
  fc.nat(30).map((number) => `**${number}. Please describe the measures taken.**`),
  fc.tuple(fc.nat(9), fc.nat(9)).map(([first, second]) => `${first}.${second} The author claims that it was so (Chile);`),
  fc.constantFrom('A. Introduction', '# Heading', 'Conclusion', '| a | b |', '|---|---|', '¹ Ibid., para. 3.', '[^2]: CMW/C/MEX/CO/3, para. 4.', 'Text¹ goes[^2] on[footnoteRef:3].', 'The meeting rose at 1 p.m.', 'Mr. A (Mexico) said that it was so.', '', '   ', '\f', 'GE.25-05133 (E)', '2', '---', 'CMW/C/MEX/CO/4', '[3: a note]', 'constructor', '__proto__'),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('any text', () => {
  it('gives a sound document: the seeds under every kind', () => {
    for (const { fileName, text } of seeds) {
      for (const kind of ['concluding-observations', 'list-of-issues', 'state-report', 'summary-record', 'general-comment', 'upr-document', 'profile', 'other']) {
        assertSound(read(`---\nkind: ${kind}\n---\n${text}`, fileName));
      }
    }
  });

  it('gives a sound document: pieces of the seeds in any order', () => {
    const lines = seeds.flatMap(({ text }) => text.split('\n').filter((line) => line.trim() !== '').map((line) => line.slice(0, 400)));
    const line = fc.integer({ min: 0, max: lines.length - 1 }).map((index) => lines[index]!);
    const joint = fc.constantFrom('\n', '\n\n', '\r\n', ' ', '\f', '\n(a)\n', '\n12.\n', '\n¹ ', '**', '\u00a0');
    fc.assert(
      fc.property(fc.array(fc.tuple(line, joint), { maxLength: 25 }), fc.constantFrom('CMW_C_MEX_CO_4.txt', 'CCPR_C_MEX_QPR_7_es.pdf', 'CMW_C_SR.593.txt', 'x.md'), (pieces, fileName) => {
        assertSound(read(pieces.flat().join(''), fileName));
      }),
      { numRuns: 60 },
    );
  });

  it('gives a sound document: any characters', () => {
    const character = fc.oneof(fc.string({ unit: 'binary', maxLength: 3 }), fc.constantFrom('1. ', '(a) ', 'a) ', '\n', '\n\n', '\f', '¹', '[^1]', '[^1]: ', '*', '**', '_', '[', '](', ')', '[1: ', '<sup>', 'CMW/C/MEX/CO/4', 'The Committee recommends that the State party:', ' para. 3 ', '---\n', '|', '#', '؛', '。'));
    fc.assert(fc.property(fc.array(character, { maxLength: 60 }), (pieces) => assertSound(read(pieces.join(''), 'CMW_C_MEX_CO_4.txt'))), { numRuns: 300 });
  });

  it('is read in the time its length asks for: hostile lines of 100 kB', () => {
    const hostile = ['(a) ', 'a) ', '1. ', '1. a\n', '(i) ', '\n\n(a)\n\n', '**', '*a', '_a', '[a](', '[^1]', '[^1]: a\n\n', '[1: ', '![', '<sup>1', '¹ ', ' \n', '\t', '|a', '#', '> ', 'The Committee, ', 'the Committee recommends ', 'State party should ', 'No. ', 'para. 1, ', 'paras. 1 (a), ', '1 May 2027 ', 'Ibid. ', 'CMW/C/MEX/CO/3, ', '1.1 A (B);\n', 'GE.25-05133\n', '12\n', 'A.\n', 'a, b and ', '(see para. ', '(', '，', '（一）', 'و', '99. x\n', 'by (a) x, (b) y '];
    for (const piece of hostile) {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      assertSound(read(text, 'CMW_C_MEX_CO_4.txt'));
      assertSound(read(`1. The Committee recommends that the State party: ${text.slice(0, 30_000)}`, 'CMW_C_MEX_CO_4_es.txt'));
    }
  }).timeout(60_000);

  it('may be empty', () => {
    const document = read('', 'CMW_C_MEX_CO_5.txt');
    assert.equal(document.symbol, 'CMW/C/MEX/CO/5');
    assert.deepEqual(document.problems.map(({ code }) => code), ['no-paragraphs']);
    assertSound(document);
  });

  it('gives a sound document, whatever the order of its lines', () => {
    fc.assert(fc.property(fileName, fc.array(line, { maxLength: 60 }), fc.constantFrom('\n', '\r\n', '\n\n'), (name, lines, end) => assertSound(read(lines.join(end), name))), { numRuns: 400 });
  });

  it('gives a sound document where a source is cut off anywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fileName, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.1, noNaN: true }), ({ text }, name, at, length) => {
        const from = Math.floor(at * text.length);
        assertSound(read(text.slice(from, from + Math.ceil(length * text.length)), name));
      }),
      { numRuns: 60 },
    );
  });

  it('gives a sound document where the lines of a source are shuffled', () => {
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fileName, fc.array(fc.nat(1_000_000), { minLength: 40, maxLength: 120 }), ({ text }, name, picks) => {
        const lines = text.split('\n');
        assertSound(read(picks.map((pick) => lines[pick % lines.length]).join('\n'), name));
      }),
      { numRuns: 60 },
    );
  });
});

describe('reading large texts', () => {
  const size = 1_000_000;
  const long: readonly (readonly [string, string])[] = [
    ['letters', 'a'.repeat(size)],
    ['digits', '1'.repeat(size)],
    ['white space', ' '.repeat(size)],
    ['opening brackets', '['.repeat(size)],
    ['stars', '*'.repeat(size)],
    ['slashes', 'A/'.repeat(size / 2)],
    ['numbers', '1. '.repeat(size / 3)],
    ['items', '(a) '.repeat(size / 4)],
    ['sentences', 'The Committee recommends that it act. '.repeat(size / 38)],
    ['notes', '[1: '.repeat(size / 4)],
    ['pipes', '|'.repeat(size)],
    ['dates', 'by 1 May 2027, '.repeat(size / 15)],
  ];
  for (const [name, text] of long) {
    it(`reads one line of a megabyte: ${name}`, function () {
      this.timeout(60_000);
      for (const each of ['notes.txt', 'CMW_C_MEX_4.txt', 'CMW_C_SR.593.txt']) assertSound(read(text, each));
    });
  }

  it('reads two hundred thousand short lines', function () {
    this.timeout(120_000);
    const many = (make: (index: number) => string): string => Array.from({ length: 200_000 }, (_, index) => make(index)).join('\n');
    assertSound(read(many((index) => `${index % 1000}. Abc.`), 'CMW_C_MEX_4.txt'));
    assertSound(read(many((index) => `Mr. A${index} said that it was so.`), 'CMW_C_SR.593.txt'));
  });
});
