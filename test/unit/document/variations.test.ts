import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { readDocument } from '../../../server/src/core/document/readDocument.ts';
import type { Item } from '../../../server/src/core/model.ts';

// The same observations, written as other programs write them: what is read must be the same.
const folder = new URL('../../fixtures/observations/', import.meta.url);
const observations = readdirSync(folder).map((fileName) => ({ fileName, text: readFileSync(new URL(fileName, folder), 'utf8') }));
observations.push({ fileName: 'CMW_C_MEX_CO_4.txt', text: readFileSync(new URL('../../../seeds/CMW_C_MEX_CO_4.txt', import.meta.url), 'utf8') });

const number = /^(\d{1,3})\.\s?(?=\S)/gm;
const item = /^(\*{0,2}\(?[a-z]{1,3}\))\s?(?=\S)/gm;

/** Lines no longer than `width`, as a mail program breaks them. */
function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => (/^(?:#|\[\^)/.test(line) ? line : line.split(' ').reduce((broken, word) => broken + (broken === '' ? '' : broken.length - broken.lastIndexOf('\n') + word.length > width ? '\n' : ' ') + word, '')))
    .join('\n');
}

/** Page breaks with a page number, a print-shop number and a running head after every ninth block. */
function paginate(text: string): string {
  const symbol = /[A-Z]+\/[\w./-]+/.exec(text)![0];
  let page = 0;
  return text
    .split('\n\n')
    .map((block, index) => (index % 9 === 8 ? `${block}\n\nGE.24-12345 ${++page}\n\n\f\n${symbol}` : block))
    .join('\n\n');
}

/** `lines`: takes a line for a block, and so means nothing in a text that a page has broken. */
const variations: readonly { readonly name: string; readonly vary: (text: string) => string; readonly lines?: true }[] = [
  { name: 'Windows line ends', vary: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'old Macintosh line ends', vary: (text) => text.replaceAll('\n', '\r') },
  { name: 'a byte order mark', vary: (text) => `\uFEFF${text}` },
  { name: 'tabs behind labels', vary: (text) => text.replace(number, '$1.\t').replace(item, '$1\t') },
  { name: 'tabs before items', vary: (text) => text.replace(item, '\t$1 ') },
  { name: 'no-break spaces', vary: (text) => text.replace(number, '$1.\u00A0').replace(/((?:para|párr|par|art)s?\.|No\.|núm\.) /g, '$1\u00A0').replace(/ ([:;])/g, '\u202F$1') },
  { name: 'soft hyphens', vary: (text) => text.replace(/(\p{L}{5})(\p{L}{5})/gu, '$1\u00AD$2') },
  { name: 'invisible spaces', vary: (text) => text.replace(/ (?=\p{L})/gu, ' \u200B') },
  { name: 'bold numbers', vary: (text) => text.replace(number, '**$1.** ') },
  { name: 'bold letters', vary: (text) => text.replace(/^(\(?[a-z]{1,3}\))\s/gm, '**$1** ') },
  { name: 'bold paragraphs', vary: (text) => text.replace(/^(\d{1,3}\. [^*\n]+)$/gm, '**$1**'), lines: true },
  { name: 'no bold', vary: (text) => text.replaceAll('**', '') },
  { name: 'escaped numbers', vary: (text) => text.replace(number, String.raw`$1\. `) },
  { name: 'numbers on lines of their own', vary: (text) => text.replace(number, '$1.\n') },
  { name: 'numbers in blocks of their own', vary: (text) => text.replace(number, '$1.\n\n') },
  { name: 'letters on lines of their own', vary: (text) => text.replace(item, '$1\n') },
  { name: 'labels glued to their text', vary: (text) => text.replace(/^(\d{1,3}\.)\s(?=\p{Lu})/gmu, '$1').replace(/^(\(?[a-z]{1,3}\))\s(?=\p{Lu})/gmu, '$1') },
  { name: 'a space before the stop of a number', vary: (text) => text.replace(number, '$1 . ') },
  { name: 'items of Markdown', vary: (text) => text.replace(item, '- $1 ') },
  { name: 'lines of 70 characters', vary: (text) => wrap(text, 70), lines: true },
  { name: 'lines of 90 characters', vary: (text) => wrap(text, 90), lines: true },
  { name: 'no blank lines', vary: (text) => text.replace(/\n{2,}/g, '\n'), lines: true },
  { name: 'many blank lines', vary: (text) => text.replace(/\n{2,}/g, '\n\n\n\n'), lines: true },
  { name: 'an indent', vary: (text) => text.replace(/^(?=.)/gm, '    ') },
  { name: 'bold headings', vary: (text) => text.replace(/^#{1,6}\s(.*?)(\[\^\*\])?$/gm, '**$1**$2') },
  { name: 'plain headings', vary: (text) => text.replace(/^#{1,6}\s/gm, '') },
  { name: 'pages', vary: paginate, lines: true },
];

function outlineOf(fileName: string, text: string): unknown {
  const document = readDocument({ id: fileName, fileName, text });
  const plain = (written: string): string => written.replace(/\s+/g, '');
  const itemsOf = (items: readonly Item[]): unknown => items.map(({ label, text: words, items: inner }) => [label, plain(words), itemsOf(inner)]);
  return {
    facts: [document.symbol, document.language, plain(document.title), document.date],
    paragraphs: document.paragraphs.map(({ number: label, kind, headings, text: words, items, closing, footnotes }) => [label, kind, headings.map(plain), plain(words), itemsOf(items), plain(closing), footnotes]),
    units: document.recommendations.map(({ pinpoint, kind, concerns, reiterates, followUp, particularImportance }) => [pinpoint.path, kind, concerns, reiterates, followUp, particularImportance]),
    selections: [document.followUp, document.particularImportance, document.nextReport],
    problems: document.problems.map(({ code, detail }) => [code, detail]),
  };
}

describe('observations in other typesetting', () => {
  const wrapped = (text: string): boolean => text.includes('\n1.\nThe Committee');
  const outlines = new Map(observations.map(({ fileName, text }) => [fileName, outlineOf(fileName, text)]));

  for (const { name, vary, lines } of variations) {
    it(`are read the same with ${name}`, () => {
      let varied = 0;
      for (const { fileName, text } of observations) {
        const other = lines && wrapped(text) ? text : vary(text);
        if (other === text) continue;
        varied++;
        assert.deepEqual(outlineOf(fileName, other), outlines.get(fileName), fileName);
      }
      assert.ok(varied > 0);
    });
  }
});
