import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import { normalise } from '../../../server/src/core/reference/normalise.ts';

describe('normalise', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['a link around a symbol', '[CMW/C/MEX/CO/3](#), para. 31', 'CMW/C/MEX/CO/3, para. 31'],
    ['a link with its address behind it', '[HRI/GEN/2/Rev.6](https://undocs.org/x)<https://undocs.org/x>.', 'HRI/GEN/2/Rev.6.'],
    ['bold and italics', '**para. 36** _Ibid._ ***x***', 'para. 36 Ibid. x'],
    ['spaces of typesetting', 'para.\u00A036\u202F(b)\u2009x', 'para. 36 (b) x'],
    ['invisible characters', 'pa\u00ADra. \u200F36\u200B (b)\u2069', 'para. 36 (b)'],
    ['escapes of Markdown', '36 \\(b\\)', '36 (b)'],
    ['a space as an entity', 'para.&nbsp;36', 'para. 36'],
    ['footnote marks stay', 'CO/3⁴', 'CO/3⁴'],
    ['line ends of Windows', 'párrafos 34\r\nal 36', 'párrafos 34\nal 36'],
    ['the indent of a list and the marks of a quotation', 'paras. 34\n    to 36\n> > (b)', 'paras. 34\nto 36\n(b)'],
    ['a star that marks nothing', '* Adopted by Mexico*', '* Adopted by Mexico*'],
    ['names with underscores', 'CMW_C_MEX_CO_4', 'CMW_C_MEX_CO_4'],
    ['brackets that are no link', '[see para. 36] (b)', '[see para. 36] (b)'],
  ];
  for (const [what, source, expected] of cases) it(what, () => assert.equal(normalise(source).text, expected));

  it('knows where everything stood', () => {
    const source = 'x **[CMW/C/MEX/CO/3](#)**, para.\u00A031';
    const normal = normalise(source);
    const at = normal.text.indexOf('CMW');
    const inner = normal.toSourceSpan(at, at + 'CMW/C/MEX/CO/3'.length);
    assert.equal(source.slice(inner.start, inner.end), 'CMW/C/MEX/CO/3');
    const whole = normal.toSourceSpan(at, normal.text.length);
    assert.equal(source.slice(whole.start, whole.end), '**[CMW/C/MEX/CO/3](#)**, para.\u00A031', 'half a link or half a bold mark is never left behind');
  });

  it('maps every character to the same character (or to the space it stands for), in order, for any text', () => {
    const piece = fc.constantFrom('[', ']', '](', '](#)', ')', '(', '*', '**', '_', '\\', '\u00AD', '\u00A0', '&nbsp;', '<http://x>', '\n\n', '\n', ' ', 'a', 'B', '36', '⁴', '段');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')), (source) => {
        const normal = normalise(source);
        let last = -1;
        for (let at = 0; at < normal.text.length; at++) {
          const place = normal.toSource(at);
          assert.ok(place > last && place < source.length, JSON.stringify(source));
          last = place;
          if (normal.text[at] !== ' ') assert.equal(source[place], normal.text[at], JSON.stringify(source));
        }
      }),
      { numRuns: 2000 },
    );
  });
});
