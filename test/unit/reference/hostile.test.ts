import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import { parseCitations } from '../../../server/src/core/reference/citations.ts';
import { normalise } from '../../../server/src/core/reference/normalise.ts';
import { parsePinpointId } from '../../../server/src/core/reference/path.ts';
import { findSymbols, parseSymbol } from '../../../server/src/core/reference/symbol.ts';

const size = 100_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(size / piece.length));

describe('hostile texts of 100,000 characters are read like any other', () => {
  // One text for each family of patterns; each repeats what makes the family start and never lets it end.
  const texts: readonly (readonly [string, string, number])[] = [
    ['slashes', fill('/'), 0],
    ['bodies without an end', fill('CMW/C/'), 0],
    ['a symbol torn by spaces', `CMW/${fill(' ')}C/MEX/CO/4`, 0],
    ['a symbol torn by lines', fill('CMW\n/C\n/MEX\n/CO\n/'), 0],
    ['suffixes', `CMW/C/MEX/Q/2${fill('/Add.1')}`, 0],
    ['digits', fill('9'), 0],
    ['a number that does not end', `para. ${fill('36.')}`, 0],
    ['words without a number', fill('paragraph '), 0],
    ['words and spaces', fill(`para.${' '.repeat(20)}`), 0],
    ['opening parentheses', `para. 36 ${fill('(')}`, 1],
    ['items without an end', `para. 36 ${fill('(a) ')}`, 1],
    ['items that close only', `párr. 36 ${fill('b) ')}`, 1],
    ['remarks in a list', `paragraphs 34${fill(' (remark')}`, 1],
    ['ranges', `paras. 1${fill('-1')}`, 1],
    ['qualifiers', `paragraph 36 ${fill('of the previous ')}`, 1],
    ['words before a number', `recommendation ${fill('in the ')}paragraph 36`, 1],
    ['names before a section', `${fill('Mexico ')}2022, sect. 4.2`, 1],
    ['items before their paragraph', `${fill('apartado b) del ')}párrafo 36`, 1],
    ['general comments without an end', `general comments No. 2${fill(' and No. 5 (2021)')}`, 8],
    ['general comments of no Committee', fill('general comment of the Committee on the '), 0],
    ['conventions', fill('ILO Right to Organise and Convention No. '), 0],
    ['titles of conventions', `${fill('Labour ')}Convention, 1947 (No. 81)`, 1],
    ['ends of symbols', fill('CO/'), 0],
    ['meetings', `CMW/C/SR.1${fill('-2')}`, 2],
    ['joint general comments', fill('joint general comment of the '), 0],
    ['addresses', fill('https://x/CMW/C/MEX/CO/4?'), 0],
    ['open links', fill('[](('), 0],
    ['brackets', fill('['), 0],
    ['stars', fill('**a'), 0],
    ['back strokes', fill('\\('), 0],
    ['invisible characters', `${fill('\u200B')}para. 36`, 1],
    ['line breaks', fill('\n'), 0],
    ['white space in a list', `paras. 34,${fill(' \n')}36`, 1],
    ['Chinese signs', fill('第3'), 0],
    ['Arabic conjunctions', `الفقرات 3${fill(' و')}`, 1],
  ];
  for (const [what, text, count] of texts) {
    it(what, () => {
      const citations = parseCitations(text);
      assert.equal(citations.length, count);
      assert.ok(normalise(text).text.length <= text.length);
    });
  }

  it('a list has an end', () => {
    const [first, ...rest] = parseCitations(`paras. ${Array.from({ length: 20_000 }, (_, index) => String((index % 300) + 1)).join(', ')}`);
    assert.equal(first?.elements.length, 60);
    assert.deepEqual(rest, []);
  });

  it('10,000 citations are all found', () => {
    assert.equal(parseCitations('CMW/C/MEX/CO/4, para. 36 (b), and so on. '.repeat(10_000)).length, 10_000);
    assert.equal(findSymbols('(CMW/C/MEX/CO/4) '.repeat(10_000)).length, 10_000);
    assert.equal(parseCitations('Ibid. '.repeat(10_000)).length, 10_000);
    assert.equal(parseCitations('CMW/C/MEX/CO/1 Add.1 36b. '.repeat(10_000), { language: 'en' }).length, 10_000);
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    'para. ', 'paras. ', 'párrafo ', 'п. ', 'الفقرة ', '第', '段', '36', '8', '145.3', ' (b)', ' b)', '(ii)', 'b', '.a', ', ', ' and ', ' y ', '–', ' to ', ' a ', ';', '. ', '(', ')', '\n', '\n\n',
    'CMW/C/MEX/CO/4', 'CMW/C/', 'Add.1', 'SR.5', 'Ibid.', ' of ', ' the concluding observations', ' del informe anterior', ' above', 'article 9', 'recommendation ', 'inciso b) del ', '[', '](#)', '**', '\u00A0', '\u200B', 'MGI Mexico 2022', ', sect. 4', '#', '⁴', 'resolution 73/195', ' of article 9', '§', 'CO/4', 'No. ',
  );
  const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));

  it('never makes it throw; spans are exact, inside each other and in order', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 60 })), fc.constantFrom('en', 'es', 'fr', 'ru', 'ar', 'zh', undefined), (source, language) => {
        let last = 0;
        for (const citation of parseCitations(source, language === undefined ? {} : { language })) {
          assert.ok(citation.span.start >= last, source);
          last = citation.span.start;
          assert.equal(source.slice(citation.span.start, citation.span.end), citation.written);
          assert.ok(citation.elements.length > 0);
          for (const element of citation.elements) {
            assert.equal(source.slice(element.span.start, element.span.end), element.written, source);
            assert.ok(element.written.length > 0 && element.span.start >= citation.span.start && element.span.end <= citation.span.end, source);
          }
          let end = -1;
          for (const { span } of citation.defects) {
            assert.ok(span.start >= end && span.end > span.start && span.end <= source.length, `defects apart: ${JSON.stringify(source)}`);
            end = span.end;
          }
        }
        parseSymbol(source);
        parsePinpointId(source);
      }),
      { numRuns: 4000 },
    );
  });
});
