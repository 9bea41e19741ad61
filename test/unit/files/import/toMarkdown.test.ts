import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { cleanText } from '../../../../server/src/core/document/cleanText.ts';
import { readDocument } from '../../../../server/src/core/document/readDocument.ts';
import type { ImportedBlock, ImportedDocument, ImportedNote, Inline } from '../../../../server/src/files/import/importedDocument.ts';
import { toMarkdown, type ImportedFrontMatter } from '../../../../server/src/files/import/toMarkdown.ts';

const sha256 = 'ab'.repeat(32);
const front: ImportedFrontMatter = { source: 'co.docx', sha256 };

function write(blocks: readonly ImportedBlock[], notes: readonly ImportedNote[] = [], frontMatter = front): string {
  const imported: ImportedDocument = { blocks, notes, warnings: [] };
  const { text } = toMarkdown(imported, frontMatter);
  return text.slice(text.indexOf('\n---\n') + 5);
}

function paragraph(text: string | readonly Inline[], label?: string): ImportedBlock {
  return { kind: 'paragraph', depth: 0, text: typeof text === 'string' ? [{ text }] : text, ...(label !== undefined && { label: { text: label, origin: 'literal' } }) };
}

// Another program's reading, set to make the most of everything.
const MarkdownIt = createRequire(import.meta.url)('markdown-it') as new (options: object) => { parse(text: string, state: object): readonly Token[]; readonly linkify: { set(options: object): void } };
interface Token {
  readonly type: string;
  readonly children: readonly Token[] | null;
}
const renderer = new MarkdownIt({ html: true, linkify: true });

function kindsOf(markdown: string): readonly string[] {
  return [...new Set(renderer.parse(markdown, {}).flatMap(({ type, children }) => [type, ...(children ?? []).map((child) => child.type)]))].sort();
}

const hostile = [
  '![x](https://evil.example/pixel.png)',
  '[click](command:workbench.action.terminal.new)',
  '[ref]: https://evil.example',
  '<img src="https://evil.example/x.png" onerror="alert(1)">',
  '<https://evil.example> and <a@evil.example>',
  '&lt;img src=x&gt; &amp; &#60;b&#62; &nbsp;x',
  'https://evil.example/path, HTTP://EVIL.EXAMPLE/(a) and www.evil.example.',
  'mail someone@evil.example, mailto:a@evil.example or //evil.example/x',
  '`code` ``more`` ```js',
  '~~~',
  'Mex$ 840,203 and $x^2$',
  '[^1]: a note',
  '[4: a note] [footnoteRef:4] [bookmark: x]',
  '# heading',
  '## heading ##',
  '1986. A sentence',
  '12) list',
  '- bullet',
  '+ bullet',
  '* bullet',
  '> quotation',
  '---',
  '***',
  '===',
  '| a | b |',
  '    code',
  '*emphasis* **strong** _under_ __score__ snake_case_name',
  'CO/3⁴ and 10⁵',
  '\\*not\\* \\[escaped\\] \\',
  'a\u202Eb\u00ADc\u200Bd\u0007e\u2028f',
  ': definition',
];

describe('the normal form of Markdown', () => {
  it('has front matter, one paragraph a line, labels, headings, tables and notes', () => {
    const blocks: ImportedBlock[] = [
      { kind: 'heading', level: 2, text: [{ text: 'Deprivation of liberty', bold: true }], label: { text: 'A.', origin: 'literal' } },
      paragraph([{ text: 'The Committee ' }, { text: 'recommends', bold: true }, { note: '16' }, { text: ' that the State Party:\n' }], '36.'),
      { kind: 'paragraph', depth: 1, label: { text: '(a)', origin: 'inferred' }, text: [{ text: 'Adopt ' }, { text: 'amparo', italic: true }, { text: ';' }] },
      { kind: 'paragraph', depth: 1, label: { text: '•', origin: 'literal' }, text: [{ text: 'A bullet.' }] },
      { kind: 'table', rows: [[[{ text: 'Year' }], [{ text: 'a|b' }]], [[{ text: '2022' }], []]] },
    ];
    const { text } = toMarkdown(
      { blocks, notes: [{ mark: '16', text: [{ text: 'CMW/C/MEX/CO/3, para. 37.' }] }], warnings: [] },
      { symbol: 'CMW/C/MEX/CO/4', kind: 'concluding-observations', language: 'en', title: 'Observations: Mexico', date: '2025-05-20', ...front, inferred: ['3-40', '42 (a)'] },
    );
    assert.equal(
      text,
      [
        '---',
        'symbol: CMW/C/MEX/CO/4',
        'kind: concluding-observations',
        'language: en',
        'title: "Observations: Mexico"',
        'date: 2025-05-20',
        'source: co.docx',
        `sha256: ${sha256}`,
        'inferred: [3-40, 42 (a)]',
        '---',
        '',
        '## A. Deprivation of liberty',
        '',
        '36. The Committee **recommends**[^16] that the State Party:',
        '',
        '(a) Adopt *amparo*;',
        '',
        '- A bullet.',
        '',
        '| Year | a&#124;b |',
        '| --- | --- |',
        '| 2022 |  |',
        '',
        '[^16]: CMW/C/MEX/CO/3, para. 37.',
        '',
      ].join('\n'),
    );
  });

  it('tells where each block begins', () => {
    const { text, starts } = toMarkdown({ blocks: [paragraph('One.', '1.'), paragraph(''), paragraph('Two.', '2.')], notes: [], warnings: [] }, front);
    assert.deepEqual(starts.map((start) => text.slice(start, start + 4)), ['1. O', '2. T', '2. T']);
  });

  for (const text of hostile) {
    it(`lets nothing become live: ${JSON.stringify(text)}`, () => {
      for (const block of [paragraph(text), paragraph(text, '(a)'), paragraph([{ text: 'Before ' }, { text, bold: true }])]) {
        const kinds = kindsOf(write([block])).filter((kind) => !/^(?:text|inline|paragraph_|strong_|em_|code_inline|softbreak)/.test(kind));
        assert.deepEqual(kinds, []);
      }
    });

    it(`reads back: ${JSON.stringify(text)}`, () => {
      const written = write([paragraph(text)]).trim();
      // What has no place in a text is left out; superscripts of no note stay.
      const expected = text.replace(/[\u202E\u00AD\u200B\u0007]/g, '').replace(/\s+/gu, ' ').trim();
      assert.equal(cleanText(written, 0, written.length).text, expected);
    });
  }

  it('writes addresses as code, whole, without the stop behind them', () => {
    const written = write([paragraph([{ text: 'See https://www.gob.mx/a_' }, { text: 'b(c)/d.pdf, or write to ' }, { text: 'ccpr@un.org.', bold: true }])]);
    assert.equal(written.trim(), 'See `https://www.gob.mx/a_b(c)/d.pdf`, or write to **`ccpr@un.org`.**');
  });

  it('makes a note of a superscript that has one, and only of such', () => {
    const notes = [{ mark: '4', text: [{ text: 'Ibid.' }] }];
    assert.match(write([paragraph('CO/3⁴ of 10⁵ on 5 km²')], notes), /^CO\/3\[\^4\] of 10&#8309; on 5 km²$/m);
  });

  it('puts a mark right behind its word, and never lets it open a note', () => {
    const blocks = [paragraph([{ text: 'emergencies, ', bold: true }, { note: '9' }, { text: 'the Committee' }]), paragraph([{ note: '9' }, { text: ': a colon' }])];
    assert.equal(write(blocks).trim(), '**emergencies,**[^9] the Committee\n\n[^9]\\: a colon');
  });

  it('keeps a list mark of a label from opening another list', () => {
    assert.equal(write([paragraph('- not a list', '36.'), paragraph('# no heading', '•')]).trim(), '36. \\- not a list\n\n- \\# no heading');
  });

  it('reads back any text (property)', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'ab .:1[]()*_`~<>&;#!|\\$^-+=/@²⁴', 'https://', 'www.', '**', 'é', '第') , maxLength: 40 });
    fc.assert(
      fc.property(texts, fc.boolean(), fc.boolean(), (text, bold, italic) => {
        const written = write([paragraph([{ text: 'x ' }, { text, ...(bold && { bold }), ...(italic && { italic }) }, { text: ' y' }])]).trim();
        assert.equal(cleanText(written, 0, written.length).text, `x ${text} y`.replace(/\s+/gu, ' ').trim());
      }),
      { numRuns: 2000 },
    );
  });

  it('lets nothing become live of any text (property)', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'ab .:1[]()*_`~<>&;#!|\\$^-+=/@', 'https://a.bc', 'www.a.com', '**', 'x@y.com', '![', '](', '<b>') , maxLength: 40 });
    // Like VS Code it links addresses with a scheme, and e-mail; not every two words with a full stop between.
    renderer.linkify.set({ fuzzyLink: false });
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const kinds = kindsOf(write([paragraph([{ text: one }, { text: other, bold: true }]), paragraph(other, '2.'), paragraph(one, '•')]));
        assert.deepEqual(kinds.filter((kind) => !/^(?:text|inline|paragraph_|strong_|em_|code_inline|softbreak|ordered_list_|bullet_list_|list_item_)/.test(kind)), []);
      }),
      { numRuns: 2000 },
    );
  });

  it('stays fast on long hostile text', () => {
    for (const unit of ['a@', 'www.', '//', 'http:', '**', '`', '[^', '⁴', '$']) assert.ok(write([paragraph(unit.repeat(50_000))]).length >= 50_000, unit);
  });

  it('is read with its numbers and their origin', () => {
    const blocks = ['1.', '2.', '3.'].map((label) => paragraph('The Committee notes with concern that this is a sentence.', label));
    const { text } = toMarkdown({ blocks, notes: [], warnings: [] }, { ...front, inferred: ['2-3'] });
    const document = readDocument({ id: 'x', fileName: 'x.md', text });
    assert.deepEqual(document.paragraphs.map(({ number, inferred }) => [number, inferred ?? false]), [['1', false], ['2', true], ['3', true]]);
    assert.deepEqual(document.problems.filter(({ code }) => code === 'numbers-inferred').length, 1);
  });
});
