import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { prepare } from '../../../server/src/core/document/prepare.ts';
import { readDocument } from '../../../server/src/core/document/readDocument.ts';
import { toReadingSpan, toSourceOffset } from '../../../server/src/core/features/readingPlaces.ts';
import { getReadingText } from '../../../server/src/core/features/readingText.ts';
import type { Item, SourceDocument } from '../../../server/src/core/model.ts';
import { allSeeds, concludingObservations, getSeed, getSeedText } from '../../support/fixture.ts';

const read = (fileName: string, text: string): SourceDocument => readDocument({ id: fileName, fileName, text });
const observations = new URL('../../fixtures/observations/', import.meta.url);
const others = readdirSync(observations)
  .filter((name) => /\.(?:md|txt)$/.test(name))
  .map((name) => read(name, readFileSync(new URL(name, observations), 'utf8')));
const samples = new URL('../../../../shared/samples/', import.meta.url);

/** The words of a text without what Markdown adds or hides. */
function bare(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/[\s\\*`|#⁰¹²³⁴⁵⁶⁷⁸⁹_]+|---/gu, '');
}

function all(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => [item, ...all(item.items)]);
}

describe('a document to be read', () => {
  const document = getSeed(concludingObservations);
  const reading = getReadingText(document, 'en');

  it('has headings, numbered paragraphs, items set in under them, and the notes at the end', () => {
    const lines = reading.text.split('\n');
    const at = lines.findIndex((line) => line.startsWith('36. The Committee reiterates its previous recommendation¹⁸ and further recommends'));
    assert.ok(at > 0);
    assert.match(lines[at + 2] ?? '', /^ {4}\(b\) Undertake a legislative reform that explicitly establishes a maximum limit/);
    assert.match(lines.find((line) => line.startsWith('# ')) ?? '', /^# Concluding observations on the fourth periodic report of Mexico/);
    assert.deepEqual(lines.filter((line) => /^#{2,} /.test(line)).slice(0, 5), ['## A. Introduction', '## B. Positive aspects', '## C. Principal subjects of concern and recommendations', '### 1. General measures of implementation (arts. 73 and 84)', '#### Legislation and application']);
    assert.match(lines[lines.indexOf('## Footnotes') + 2] ?? '', /^\*\*\\\*\*\* Adopted by the Committee at its fortieth session|^\*\*1\*\* CMW\/C\/MEX\/4/);
    assert.ok(lines.includes('**18** Ibid., para. 38.'));
    assert.ok(getReadingText(document, 'es').text.includes('## Notas'));
  });

  it('keeps a number that does not follow on from being counted', () => {
    const { text } = getReadingText(read('CMW_C_MEX_CO_9.txt', '1. The Committee considered the report.\n\n2. It thanks the State party.\n\n5. The Committee recommends that the State party act.\n\nA. Heading\n\n9. The Committee recommends more.\n'), 'en');
    assert.deepEqual(text.split('\n').filter((line) => line !== '').map((line) => line.slice(0, 8)), ['1. The C', '2. It th', '**5.** T', '## A. He', '9. The C']);
  });

  it('shows addresses as they are, and makes no link of them', () => {
    assert.match(reading.text, /`https:\/\/cedhchiapas\.org\/[^`\s]+\.pdf`\./);
  });

  it('joins what a page has parted, and is one line for each paragraph and item', () => {
    assert.match(reading.text, /\n {4}\(a\) Strengthen federal, state and municipal policies and [^\n]* society and in dialogue with public and private actors in the/);
  });

  const any = [...allSeeds.map(getSeed), ...others];
  for (const each of any) {
    it(`has all words of ${each.fileName}, and leads to every paragraph and item and back`, () => {
      const whole = getReadingText(each, 'en');
      const shown = bare(whole.text);
      let from = 0;
      for (const block of prepare(each).blocks) {
        const words = bare(block.text.replace(/\|/g, ' '));
        const at = shown.indexOf(words, from);
        assert.ok(at >= from, `“${block.text.slice(0, 80)}” stands in its order`);
        from = at + words.length;
      }
      for (const { number, span, items } of each.paragraphs) {
        for (const [place, label] of [[span, number] as const, ...all(items).filter(({ label: one }) => !one.startsWith('•')).map((item) => [item.span, item.label] as const)]) {
          const { start, end } = toReadingSpan(whole, place);
          assert.ok(start < end, `${number} ${label}`);
          assert.ok(Math.abs(toSourceOffset(whole, start) - place.start) < 200, `${number} ${label} leads back`);
        }
      }
    });
  }

  it('leads from a word to the same word in the source', () => {
    for (const words of ['Undertake a legislative reform', 'Ibid., para. 38 (c)', 'Deprivation of liberty']) {
      const at = reading.text.indexOf(words) + 3;
      assert.equal(document.text.slice(toSourceOffset(reading, at), toSourceOffset(reading, at) + 8), words.slice(3, 11));
      const source = document.text.indexOf(words) + 2;
      const span = toReadingSpan(reading, { start: source, end: source + 6 });
      assert.equal(reading.text.slice(span.start, span.end), words.slice(2, 8));
    }
  });

  it('holds nothing live, whatever the document says', () => {
    const hostile = read('CMW_C_MEX_CO_9.md', '# Title ![x](http://evil.example/a.png)\n\n1. The Committee recommends <img src=x onerror=alert(1)> [click](command:workbench.action.quit) $(bug) that:\n\n(a) # heading `code` ![i](https://evil.example/b.png) www.evil.example;\n\n(b) <script>alert(1)</script> &lt;b&gt;.\n');
    const { text } = getReadingText(hostile, 'en');
    assert.ok(!/(?<!\\)[[\]]|(?<!\\)!\[|<|\$\(/.test(text.replace(/`[^`\n]*`/g, '')), text);
    for (const line of text.split('\n')) assert.ok(!/^ {0,3}(?:[-+>]|\d{1,9}\)|(?!1\.)\d{1,9}\.) /.test(line), line);
  });

  it('never fails, on any text: places stay in it and in order', () => {
    const seed = getSeedText(concludingObservations);
    fc.assert(
      fc.property(fc.nat(seed.length), fc.nat(3000), fc.string({ unit: 'binary', maxLength: 60 }), fc.array(fc.nat(4000), { minLength: 2, maxLength: 6 }), (from, length, junk, offsets) => {
        const text = junk + seed.slice(from, from + length) + junk;
        const whole = getReadingText(read('CMW_C_MEX_CO_9.txt', text), 'en');
        for (const offset of [...offsets, -5, Number.NaN]) {
          const source = toSourceOffset(whole, offset);
          assert.ok(source >= 0 && source <= text.length);
          const { start, end } = toReadingSpan(whole, { start: offset, end: offset + 20 });
          assert.ok(start >= 0 && start <= end && end <= whole.text.length);
        }
        let end = 0;
        for (const { reading: word, source } of whole.words) {
          assert.ok(word.start >= end && word.end > word.start && source.start <= source.end && source.end <= text.length);
          ({ end } = word);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is there for documents of other forms', () => {
    for (const name of ['CEDAW_C_CRI_CO_7_es.md']) {
      let text: string;
      try {
        text = readFileSync(new URL(name, samples), 'utf8');
      } catch {
        continue;
      }
      assert.match(getReadingText(read(name, text), 'es').text, /\n(?:\*\*\d+\.\*\*|\d+\.) /);
    }
  });
});
