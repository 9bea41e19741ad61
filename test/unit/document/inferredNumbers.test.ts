import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inferredProblems, listInferred, markListed } from '../../../server/src/core/document/inferredNumbers.ts';
import { readDocument } from '../../../server/src/core/document/readDocument.ts';
import type { Item, Paragraph } from '../../../server/src/core/model.ts';

const span = { start: 0, end: 0 };
const item = (label: string, items: readonly Item[] = [], inferred = false): Item => ({ label, text: '', items, footnotes: [], span, inline: false, ...(inferred && { inferred }) });
const paragraph = (number: string, items: readonly Item[] = [], inferred = false): Paragraph => ({ number, headings: [], kind: 'paragraph', text: '', items, closing: '', footnotes: [], span, ...(inferred && { inferred }) });

describe('numbers that were counted', () => {
  it('are listed as a person writes them, and the list leads back to them', () => {
    const marked = [paragraph('1', [], true), paragraph('2', [], true), paragraph('3', [item('a', [item('i', [], true), item('ii', [], true)]), item('b', [], true)]), paragraph('4', [], true), paragraph('4.2')];
    assert.deepEqual(listInferred(marked), ['1-2', '4', '3 (b)', '3 (a) (i)-(ii)']);
    const plain = [paragraph('1'), paragraph('2'), paragraph('3', [item('a', [item('i'), item('ii')]), item('b')]), paragraph('4'), paragraph('4.2')];
    assert.deepEqual(markListed(plain, listInferred(marked)), marked);
  });

  it('lead back from any list (property)', () => {
    const items = fc.array(fc.boolean(), { maxLength: 5 }).map((flags) => flags.map((inferred, index) => item(String.fromCharCode(97 + index), [], inferred)));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), items), { maxLength: 12 }), (rows) => {
        const marked = rows.map(([inferred, list], index) => paragraph(String(index + 1), list, inferred));
        const plain = rows.map(([, list], index) => paragraph(String(index + 1), list.map(({ label }) => item(label))));
        assert.deepEqual(markListed(plain, listInferred(marked)), marked);
      }),
    );
  });

  it('pass over what names nothing', () => {
    const plain = [paragraph('1', [item('a')])];
    for (const entry of ['7', '1-9', '1 (z)', '1 (a)-(z)', '', 'x'.repeat(10_000), '(((', '1 (a) (b) (c)']) assert.deepEqual(markListed(plain, [entry]).map(({ inferred }) => inferred), [undefined], entry);
  });

  it('are told once', () => {
    assert.deepEqual(inferredProblems([paragraph('1'), paragraph('2', [item('a', [item('i', [], true)])])]).map(({ code, detail }) => [code, detail]), [['letters-inferred', { number: '2' }]]);
    assert.deepEqual(inferredProblems([paragraph('1', [item('a', [], true)], true)]).map(({ code }) => code), ['numbers-inferred']);
    assert.deepEqual(inferredProblems([paragraph('1')]), []);
  });

  it('are marked where a reader has counted, and only there', () => {
    const text = ['1. The Committee considered the report of the State party.', '2. The State party should:', 'Adopt a law on the matter;', 'Repeal the decree on it.', '3. The State party should: (a) Adopt; (b) Repeal.', '(c) Report on it.'].join('\n\n');
    const { paragraphs } = readDocument({ id: 'CCPR_C_RUR_CO_5.txt', fileName: 'CCPR_C_RUR_CO_5.txt', text });
    assert.deepEqual(listInferred(paragraphs), ['2 (a)-(b)']);
  });
});
