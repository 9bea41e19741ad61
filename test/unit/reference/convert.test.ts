import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import type { Citation, Language, Path } from '../../../server/src/core/model.ts';
import { parseCitations } from '../../../server/src/core/reference/citations.ts';
import { convertCitation } from '../../../server/src/core/reference/convert.ts';
import { formatCitation } from '../../../server/src/core/reference/format.ts';

const languages: readonly Language[] = ['en', 'es', 'fr', 'ru', 'ar', 'zh'];
const styles = ['abbreviated', 'prose'] as const;

function convert(text: string, from: Language, to: Language, style: (typeof styles)[number] = 'abbreviated'): string | undefined {
  const [citation] = parseCitations(text, { language: from });
  assert.ok(citation, text);
  return convertCitation(citation, text, to, style);
}

function source({ source: from }: Citation): string {
  return from.kind === 'symbol' ? from.symbol : from.kind === 'name' ? from.name : from.kind === 'qualifier' ? from.qualifier : from.kind === 'short' ? from.end : from.kind;
}

describe('convertCitation', () => {
  const rows: readonly (readonly [text: string, from: Language, to: Language, style: (typeof styles)[number], expected: string | undefined])[] = [
    ['CMW/C/MEX/CO/4, paras. 34 (a), 36 (b) and (c)', 'en', 'es', 'abbreviated', 'CMW/C/MEX/CO/4, párrs. 34 a), 36 b) y c)'],
    ['CMW/C/MEX/CO/4, paras. 34 and 36 (b)', 'en', 'ar', 'abbreviated', 'CMW/C/MEX/CO/4، الفقرتان 34 و36 (ب)'],
    ['CMW/C/MEX/CO/4, para. 8 (a) (ii)', 'en', 'zh', 'abbreviated', 'CMW/C/MEX/CO/4，第8段(a)(二)'],
    ['párrafos 9 a 12 de las observaciones finales', 'es', 'en', 'prose', 'paragraphs 9 to 12 of the concluding observations'],
    ['paragraphe 3 de la liste de points', 'fr', 'ru', 'prose', 'пункт 3 перечня вопросов'],
    ['paragraph 38 of the previous concluding observations', 'en', 'zh', 'prose', '上次结论性意见第38段'],
    ['[CMW/C/MEX/CO/3](#), para. 31 (c)', 'en', 'fr', 'abbreviated', '[CMW/C/MEX/CO/3](#), par. 31 c)'],
    ['apartado b) del párrafo 36', 'es', 'en', 'prose', 'paragraph 36 (b)'],
    ['CO/4, para. 36b', 'en', 'es', 'abbreviated', 'CO/4, párr. 36 b)'],
    ['ibid., para. 34', 'en', 'ru', 'abbreviated', 'там же, п. 34'],
    ['Paragraph 36 above', 'en', 'es', 'prose', 'Párrafo 36 supra'],
    // Words would be lost.
    ['paragraph 2 of article 9', 'en', 'es', 'prose', undefined],
    ['paragraphs 34 (management of migration) and 36', 'en', 'es', 'prose', undefined],
    ['paragraph 36 of the concluding observations (CMW/C/MEX/CO/4)', 'en', 'es', 'prose', undefined],
    ['paragraph 5 of **resolution** 73/195', 'en', 'es', 'prose', undefined],
    ['CMW/C/MEX/CO/4', 'en', 'es', 'prose', undefined],
  ];
  for (const [text, from, to, style, expected] of rows) it(`${text} → ${to}, ${style}`, () => assert.equal(convert(text, from, to, style), expected));

  const label = fc.constantFrom('a', 'b', 'c', 'h', 'k', 'z');
  const path: fc.Arbitrary<Path> = fc.tuple(fc.integer({ min: 1, max: 300 }).map(String), fc.oneof(fc.constant<string[]>([]), fc.tuple(label), fc.tuple(label, fc.constantFrom('i', 'ii', 'iv', 'xii')))).map(([first, rest]) => [first, ...rest]);
  const element = fc.tuple(path, fc.integer({ min: 0, max: 4 })).map(([from, kind]): { path: Path; through?: Path } => (kind === 0 ? { path: from, through: [String(Number(from[0]) + 3)] } : { path: from }));
  const sources = ['CMW/C/MEX/CO/4', 'CRPD/C/CAN/CO/2-3', 'E/C.12/MEX/CO/5-6', 'CRC/C/OPAC/MEX/CO/1', 'CAT/OP/MEX/1', 'CMW/C/MEX/Q/2/Add.1', 'CMW/C/GC/4-CRC/C/GC/23', 'CMW/C/SR.593', 'E/C.12/2017/SR.1',
    'CCPR/C/96/D/1539/2006', 'CMW/C/2008/1', 'CRC/C/15/Add.13', 'HRI/GEN/2/Rev.6', 'HRI/CORE/MEX/2016', 'A/HRC/WG.6/17/MEX/2', 'A/HRC/35/32/Add.2', 'A/HRC/RES/5/1', 'A/RES/68/268', 'A/61/48 (vol. I)', 'CRC/C/Q/MEX/3', 'CCPR/C/MEX/98/4'];

  it('keeps document and elements, from any language and style to any other, and is in the house form there', () => {
    fc.assert(
      fc.property(fc.array(element, { minLength: 1, maxLength: 5 }), fc.constantFrom(...sources, undefined), fc.constantFrom(...languages), fc.constantFrom(...languages), fc.constantFrom(...styles), fc.constantFrom(...styles), (elements, symbol, from, to, style, toStyle) => {
        const text = `(${formatCitation(symbol === undefined ? { elements } : { symbol, elements }, from, style)})`;
        const converted = convert(text, from, to, toStyle);
        assert.ok(converted !== undefined, text);
        const read = parseCitations(`(${converted})`, { language: to });
        assert.equal(read.length, 1, converted);
        assert.deepEqual(read[0]!.elements.map(({ path: p, through }) => (through === undefined ? { path: p } : { path: p, through })), elements, converted);
        assert.equal(source(read[0]!), symbol ?? 'none', converted);
        assert.deepEqual(read[0]!.defects, [], converted);
      }),
      { numRuns: 1500 },
    );
  });

  it('keeps “Ibid.” and the words that say the document', () => {
    const words = ['Ibid., {}', '{} of the concluding observations', '{} of the previous concluding observations', '{} of the list of issues', '{} of the previous report', '{} of the present report', '{} above', '{} below'];
    fc.assert(
      fc.property(fc.array(element, { minLength: 1, maxLength: 4 }), fc.constantFrom(...words), fc.constantFrom(...languages), fc.constantFrom(...languages), fc.constantFrom(...styles), (elements, form, via, to, style) => {
        const text = `(${form.replace('{}', formatCitation({ elements }, 'en', style))})`;
        const first = convert(text, 'en', via, style);
        assert.ok(first !== undefined, text);
        const second = convert(`(${first})`, via, to, style);
        assert.ok(second !== undefined, first);
        const [expected] = parseCitations(text, { language: 'en' });
        const read = parseCitations(`(${second})`, { language: to });
        assert.equal(read.length, 1, second);
        assert.deepEqual(read[0]!.elements.map(({ path: p, through }) => [p, through]), expected!.elements.map(({ path: p, through }) => [p, through]), second);
        assert.equal(source(read[0]!), source(expected!), second);
      }),
      { numRuns: 1500 },
    );
  });
});
