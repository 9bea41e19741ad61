import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import fc from 'fast-check';
import type { Language, Path } from '../../../server/src/core/model.ts';
import { parseCitations } from '../../../server/src/core/reference/citations.ts';
import { formatCitation, formatPinpoint } from '../../../server/src/core/reference/format.ts';
import { parsePinpointId, pinpointId } from '../../../server/src/core/reference/path.ts';

const languages: readonly Language[] = ['en', 'es', 'fr', 'ru', 'ar', 'zh'];
const symbols = ['CMW/C/MEX/CO/4', 'CRPD/C/CAN/CO/2-3', 'E/C.12/MEX/CO/5-6', 'CMW/C/MEX/Q/2/Add.1', 'A/HRC/WG.6/34/ITA/3', 'CCPR/C/96/D/1539/2006'];

const letter = fc.integer({ min: 0, max: 25 }).map((index) => String.fromCharCode(0x61 + index));
const numeral = fc.constantFrom('i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xii');
const number = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 400 }).map(String) }, fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 99 })).map(([a, b]) => `${a}.${b}`));
const labels = fc.oneof(
  fc.constant([]),
  fc.tuple(letter),
  fc.tuple(fc.oneof(letter, numeral), numeral),
  fc.tuple(letter, fc.integer({ min: 1, max: 30 }).map(String)),
);
const path: fc.Arbitrary<Path> = fc.tuple(number, labels).map(([first, rest]) => [first, ...rest]);
const element = fc.tuple(path, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 30 }), labels).map(([from, kind, distance, end]): { path: Path; through?: Path } => {
  if (kind === 0) return { path: from, through: [String(Number(from[0]!.split('.')[0]) + distance), ...end] };
  // `36 (a)–(c)`: the last of a range of items.
  if (kind === 1 && from.length === 2 && from[1]! < 'p' && from[1] !== 'i' && from[1]!.length === 1) return { path: from, through: [from[0]!, String.fromCharCode(from[1]!.charCodeAt(0) + 1)] };
  return { path: from };
});

describe('formatting is the inverse of parsing', () => {
  for (const language of languages) {
    for (const style of ['abbreviated', 'prose'] as const) {
      it(`${language}, ${style}: any list of provisions of a document comes back as it was`, () => {
        fc.assert(
          fc.property(fc.array(element, { minLength: 1, maxLength: 6 }), fc.constantFrom(...symbols, undefined), (elements, symbol) => {
            const content = symbol === undefined ? { elements } : { symbol, elements };
            const written = formatCitation(content, language, style);
            const citations = parseCitations(`(${written}).`, { language });
            assert.equal(citations.length, 1, written);
            const citation = citations[0]!;
            assert.deepEqual(citation.elements.map(({ path: p, through }) => (through === undefined ? { path: p } : { path: p, through })), elements, written);
            assert.equal(citation.written, written);
            assert.equal(citation.source.kind === 'symbol' ? citation.source.symbol : undefined, symbol, written);
            assert.deepEqual(citation.defects, [], written);
          }),
          { numRuns: 300 },
        );
      });
    }

    it(`${language}: a single provision comes back, also in the middle of a sentence`, () => {
      fc.assert(
        fc.property(path, fc.constantFrom(...symbols), (one, symbol) => {
          const text = `xx ${formatPinpoint({ symbol, path: one }, language)}, xx`;
          const [citation, more] = parseCitations(text, { language });
          assert.equal(more, undefined, text);
          assert.deepEqual(citation?.elements.map((e) => e.path), [one], text);
        }),
        { numRuns: 200 },
      );
    });
  }

  it('ids of provisions come back', () => {
    fc.assert(fc.property(path, fc.constantFrom(...symbols, 'MGI-MEX-2022'), (one, symbol) => assert.deepEqual(parsePinpointId(pinpointId({ symbol, path: one })), { symbol, path: one })));
  });
});
