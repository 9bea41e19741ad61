import assert from 'node:assert/strict';
import { readDocx } from '../../../../server/src/files/import/readDocx.ts';
import type { ImportWarning } from '../../../../server/src/files/import/importedDocument.ts';
import { buildDocx, definition, level, list, p, type DocxParts } from '../../../support/buildDocx.ts';

// Expected labels are those of ECMA-376, part 1, 17.9; where LibreOffice 7.4 keeps to it, it prints the same (all but w:lvlRestart and w:isLgl, which it does not know).

/** The labels of a file's paragraphs in order, '' for none. */
async function labels(parts: DocxParts): Promise<string[]> {
  const { blocks } = await readDocx(buildDocx(parts));
  return blocks.map((block) => (block.kind === 'table' ? 'table' : (block.label?.text ?? '')));
}

async function warnings(parts: DocxParts): Promise<readonly ImportWarning[]> {
  return (await readDocx(buildDocx(parts))).warnings;
}

/** Paragraphs of list 1 at these levels. */
const at = (...levels: readonly number[]): string => levels.map((each, index) => p(`Text ${index}`, { num: 1, level: each })).join('');
/** Paragraphs at the first level of these lists. */
const of = (...lists: readonly number[]): string => lists.map((num, index) => p(`Text ${index}`, { num, level: 0 })).join('');
const startAt = (index: number, start: number): string => `<w:lvlOverride w:ilvl="${index}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

const unitedNations = definition(0, level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '(%2)') + level(2, 'lowerRoman', '(%3)'));

describe('automatic numbering of Word files', () => {
  it('counts levels, and starts deeper ones again after a higher one', async () => {
    assert.deepEqual(await labels({ numbering: unitedNations + list(1, 0), body: at(0, 1, 1, 2, 2, 1, 2, 0, 1, 0, 2) }), ['1.', '(a)', '(b)', '(i)', '(ii)', '(c)', '(i)', '2.', '(a)', '3.', '(i)']);
  });

  it('lets lists of one definition count on from each other, and start again where one says so, once', async () => {
    const numbering = unitedNations + list(1, 0) + list(2, 0) + list(3, 0, startAt(0, 1));
    assert.deepEqual(await labels({ numbering, body: of(1, 2, 1, 3, 3, 1, 3) }), ['1.', '2.', '3.', '1.', '2.', '3.', '4.']);
  });

  it('counts lists of two definitions apart', async () => {
    const numbering = definition(0, level(0, 'decimal', '%1.')) + definition(1, level(0, 'lowerLetter', '(%1)')) + list(1, 0) + list(2, 1) + list(3, 1, startAt(0, 1));
    assert.deepEqual(await labels({ numbering, body: of(1, 2, 2, 1, 2, 1, 3, 3) }), ['1.', '(a)', '(b)', '2.', '(c)', '3.', '(a)', '(b)']);
  });

  it('starts every level where its list, else its definition, says', async () => {
    const numbering = definition(0, level(0, 'decimal', '%1.', { start: 34 }) + level(1, 'lowerLetter', '(%2)', { start: 3 })) + list(1, 0, startAt(1, 5));
    assert.deepEqual(await labels({ numbering, body: at(0, 1, 1, 0, 1) }), ['34.', '(e)', '(f)', '35.', '(e)']);
    assert.deepEqual(await labels({ numbering: definition(0, level(0, 'decimal', '%1.', { start: 0 })) + list(1, 0), body: at(0, 0) }), ['0.', '1.']);
  });

  it('takes the level that a list defines for itself', async () => {
    const numbering = unitedNations + list(1, 0) + list(2, 0, `<w:lvlOverride w:ilvl="1">${level(1, 'upperLetter', '%2)')}</w:lvlOverride>`);
    const body = p('a', { num: 2, level: 0 }) + p('b', { num: 2, level: 1 }) + p('c', { num: 2, level: 1 }) + p('d', { num: 1, level: 1 });
    assert.deepEqual(await labels({ numbering, body }), ['1.', 'A)', 'B)', '(c)']);
  });

  it('obeys a level that never starts again, or only after a certain one', async () => {
    const numbering = definition(0, level(0, 'decimal', '%1.') + level(1, 'decimal', '%2)', { more: '<w:lvlRestart w:val="0"/>' }) + level(2, 'lowerRoman', '%3.', { more: '<w:lvlRestart w:val="1"/>' })) + list(1, 0);
    assert.deepEqual(await labels({ numbering, body: at(0, 1, 2, 1, 2, 0, 1, 2) }), ['1.', '1)', 'i.', '2)', 'ii.', '2.', '3)', 'i.']);
  });

  it('counts a higher level that was never used as used once', async () => {
    const numbering = definition(0, level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2') + level(2, 'decimal', '%1.%2.%3')) + list(1, 0);
    assert.deepEqual(await labels({ numbering, body: at(2, 2, 1, 0, 1, 2) }), ['1.1.1', '1.1.2', '1.2', '2.', '2.1', '2.1.1']);
  });

  it('writes all numbers of a legal level in digits', async () => {
    const numbering = definition(0, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2', { more: '<w:isLgl/>' })) + list(1, 0);
    assert.deepEqual(await labels({ numbering, body: at(0, 0, 1, 1) }), ['I.', 'II.', '2.1', '2.2']);
  });

  it('numbers through styles, and takes out a paragraph or a style that says so', async () => {
    const style = (id: string, properties: string, base = ''): string => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${base === '' ? '' : `<w:basedOn w:val="${base}"/>`}<w:pPr><w:numPr>${properties}</w:numPr></w:pPr></w:style>`;
    const styles = style('L', '<w:numId w:val="1"/>') + style('L2', '<w:ilvl w:val="1"/>', 'L') + style('L0', '<w:numId w:val="0"/>', 'L');
    const body = [p('a', { style: 'L' }), p('b', { style: 'L', num: 0 }), p('c', { style: 'L' }), p('d', { style: 'L2' }), p('e', { style: 'L0' }), p('f', { style: 'L', level: 1 }), p('g', { style: 'L2', num: 1, level: 0 })].join('');
    assert.deepEqual(await labels({ styles, numbering: unitedNations + list(1, 0), body }), ['1.', '', '2.', '(a)', '', '(b)', '3.']);
  });

  it('finds the level that is bound to a heading style', async () => {
    const heading = (number: number): string => `<w:style w:type="paragraph" w:styleId="H${number}"><w:name w:val="heading ${number}"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const numbering = definition(0, level(0, 'upperRoman', '%1.', { more: '<w:pStyle w:val="H1"/>' }) + level(1, 'upperLetter', '%2.', { more: '<w:pStyle w:val="H2"/>' })) + list(1, 0);
    const body = ['H1', 'H2', 'H2', 'H1', 'H2'].map((style) => p(style, { style })).join('');
    assert.deepEqual(await labels({ styles: heading(1) + heading(2), numbering, body }), ['I.', 'A.', 'B.', 'II.', 'A.']);
  });

  it('follows a definition that stands for a list style', async () => {
    const styles = '<w:style w:type="numbering" w:styleId="NS"><w:name w:val="Mine"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering = definition(0, `<w:styleLink w:val="NS"/>${level(0, 'decimal', '%1)')}`) + definition(1, '<w:numStyleLink w:val="NS"/>') + list(1, 0) + list(2, 1);
    assert.deepEqual(await labels({ styles, numbering, body: of(1, 2, 2, 1) }), ['1)', '2)', '3)', '4)']);
  });

  it('draws bullets as bullets, dashes as dashes, and shows nothing where a level shows nothing', async () => {
    const symbol = '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>';
    const bullet = (id: number, sign: string, more = ''): string => definition(id, `<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="${sign}"/>${more}</w:lvl>`) + list(id, id);
    const bullets = [bullet(1, '\uF0B7', symbol), bullet(2, '-'), bullet(3, 'o', '<w:rPr><w:rFonts w:ascii="Courier New"/></w:rPr>'), bullet(4, '')];
    const definitions = bullets.map((each) => each.slice(0, each.indexOf('<w:num ')));
    const lists = bullets.map((each) => each.slice(each.indexOf('<w:num ')));
    assert.deepEqual(await labels({ numbering: [...definitions, ...lists].join(''), body: of(1, 2, 3, 4) }), ['•', '–', '•', '']);
    assert.deepEqual(await labels({ numbering: definition(0, level(0, 'none', '')) + list(1, 0), body: at(0) }), ['']);
    assert.deepEqual(await labels({ numbering: definition(0, level(0, 'decimal', 'Article %1')) + list(1, 0), body: at(0, 0) }), ['Article 1', 'Article 2']);
  });

  it('counts an empty paragraph with a number, leaves it out and says so', async () => {
    const parts = { numbering: unitedNations + list(1, 0), body: p('a', { num: 1, level: 0 }) + p('', { num: 1, level: 0 }) + p('c', { num: 1, level: 0 }) };
    assert.deepEqual(await labels(parts), ['1.', '3.']);
    assert.deepEqual(await warnings(parts), [{ code: 'empty-numbered', detail: '2.' }]);
  });

  it('counts the lists of a text box apart', async () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${at(0, 0)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const body = at(0) + p(`<w:r><w:t>x</w:t></w:r>${box}`, { num: 1, level: 0 }) + at(0);
    assert.deepEqual(await labels({ numbering: unitedNations + list(1, 0), body }), ['1.', '2.', '1.', '2.', '3.']);
  });

  it('gives no label from a list that does not exist, and says when it does not know a format', async () => {
    assert.deepEqual(await labels({ numbering: unitedNations, body: of(7) }), ['']);
    const parts = { numbering: definition(0, level(0, 'bahtText', '%1.')) + list(1, 0), body: at(0, 0) };
    assert.deepEqual(await labels(parts), ['1.', '2.']);
    assert.deepEqual(await warnings(parts), [{ code: 'number-format', detail: 'bahtText' }]);
  });

  it('takes the format behind an alternative, with its own pattern', async () => {
    const custom = '<w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>';
    assert.deepEqual(await labels({ numbering: definition(0, custom) + list(1, 0), body: at(0, 0) }), ['007', '008']);
  });
});
