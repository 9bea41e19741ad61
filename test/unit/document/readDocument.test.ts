import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readDocument } from '../../../server/src/core/document/readDocument.ts';
import type { Item, SourceDocument } from '../../../server/src/core/model.ts';

const seedNames = ['CMW_C_MEX_4.txt', 'CMW_C_MEX_CO_4.txt', 'CMW_C_SR.593.txt', 'CMW_C_SR_second-report-continued.txt', 'IOM_MGI_Mexico_2022.txt'];
const seeds = seedNames.map((fileName) => ({ fileName, text: readFileSync(new URL(`../../../seeds/${fileName}`, import.meta.url), 'utf8') }));
const read = (text: string, fileName = 'document.txt'): SourceDocument => readDocument({ id: fileName, fileName, text });

describe('any text', () => {
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
      for (const label of unit.pinpoint.path.slice(1)) items = items.find((item) => item.label === label)!.items;
    }
    const numbers = new Set(document.paragraphs.map(({ number }) => number));
    for (const target of [...(document.followUp?.targets ?? []), ...(document.particularImportance?.targets ?? [])]) assert.ok(numbers.has(target.split('.')[0]!), target);
    assert.ok(document.paragraphs.length > 0 || document.problems.some(({ code }) => code === 'no-paragraphs'));
  }

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
});

describe('what a document says of itself', () => {
  const page = (symbol: string): string => `${symbol}\n\nDistr.: General\n9 March 2026\nEnglish\nOriginal: French\n\nConcluding observations on the fifth periodic report of Ruritania*\n\n1. The Committee recommends that the State party ratify the Optional Protocol.\n\n* Adopted by the Committee at its ninetieth session.\n`;

  it('is read from front matter, then masthead, then file name', () => {
    assert.equal(read(page('CAT/C/RUR/CO/5')).symbol, 'CAT/C/RUR/CO/5');
    assert.equal(read(page(''), 'CAT_C_RUR_CO_6_es.pdf').symbol, 'CAT/C/RUR/CO/6');
    const document = read(`---\nsymbol: CAT/C/RUR/CO/7\nkind: concluding-observations\nlanguage: en\ntitle: "Concluding observations: Ruritania"\ndate: 2026-03\n---\n${page('CAT/C/RUR/CO/5')}`, 'x.md');
    assert.deepEqual([document.symbol, document.title, document.date, document.language], ['CAT/C/RUR/CO/7', 'Concluding observations: Ruritania', '2026-03', 'en']);
    assert.deepEqual(document.problems.map(({ code, detail }) => [code, detail]), [['symbol-conflict', { used: 'CAT/C/RUR/CO/7', other: 'CAT/C/RUR/CO/5', where: 'masthead' }]]);
  });
  it('may disagree with its file name, which is a problem', () => {
    const document = read(page('CAT/C/RUR/CO/5'), 'CAT_C_RUR_CO_4_en.pdf');
    assert.equal(document.symbol, 'CAT/C/RUR/CO/5');
    assert.deepEqual(document.problems.map(({ code, detail }) => [code, detail]), [['symbol-conflict', { used: 'CAT/C/RUR/CO/5', other: 'CAT/C/RUR/CO/4', where: 'file-name' }]]);
  });
  it('has a title without its star, and a date of distribution', () => {
    const document = read(page('CAT/C/RUR/CO/5'));
    assert.equal(document.title, 'Concluding observations on the fifth periodic report of Ruritania');
    assert.equal(document.date, '2026-03-09');
    assert.deepEqual(document.footnotes, []);
    assert.deepEqual(document.problems, []);
  });
  it('may be unknown', () => {
    const document = read('1. A paragraph.\n2. Another.', 'notes on something.txt');
    assert.equal(document.symbol, undefined);
    assert.equal(document.name, 'notes-on-something');
    assert.deepEqual(document.problems.map(({ code }) => code), ['symbol-unknown']);
  });
  it('decides its kind where symbol and title are silent', () => {
    assert.equal(read('The meeting was called to order at 10 a.m.\n\n1. The Chair said that it was late.').kind, 'summary-record');
    assert.equal(read('1. A paragraph.').kind, 'other');
    assert.equal(read('List of issues prior to submission of the fifth report of Ruritania\n\n1. Please provide information.').kind, 'list-of-issues');
    assert.equal(read('1. x', 'CRC_C_GC_26.pdf').kind, 'general-comment');
  });
});

describe('the kind of a document', () => {
  const kind = (fileName: string, title: string): string => read(`${title}\n\n1. The Subcommittee recommends that the State party act.`, fileName).kind;

  it('is told by symbol and title', () => {
    assert.equal(kind('CAT_OP_RUR_2.pdf', 'Visit to Ruritania undertaken from 1 to 12 May 2025'), 'concluding-observations');
    assert.equal(kind('CCPR_C_RUR_CO_2_Add.1.pdf', 'Concluding observations on Ruritania in the absence of its second periodic report'), 'concluding-observations');
    assert.equal(kind('CCPR_C_RUR_CO_2_Add.2.pdf', 'Information received from Ruritania on follow-up to the concluding observations'), 'follow-up-report');
    assert.equal(kind('CMW_C_RUR_Q_2_Add.1.pdf', 'Replies of Ruritania to the list of issues'), 'replies-to-list-of-issues');
    assert.equal(kind('CMW_C_RUR_QPR_2.pdf', ''), 'list-of-issues');
    assert.equal(kind('CMW_C_RUR_3.pdf', ''), 'state-report');
    assert.equal(kind('CMW_C_SR.593.pdf', ''), 'summary-record');
  });
  it('makes the recommendations of the Subcommittee units', () => {
    assert.deepEqual(read('1. The delegation met detainees.\n\n2. The SPT recommends that the authorities register every detention.', 'CAT_OP_RUR_2.pdf').recommendations.map(({ pinpoint }) => pinpoint), [{ symbol: 'CAT/OP/RUR/2', path: ['2'] }]);
  });
});
