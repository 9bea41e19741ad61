// Over 300 lines: one short file for each thing that Word can do with text.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import type { ImportedBlock, ImportedDocument, Inline } from '../../../../server/src/files/import/importedDocument.ts';
import { normalise } from '../../../../server/src/files/import/normalise.ts';
import { readDocx } from '../../../../server/src/files/import/readDocx.ts';
import { buildDocx, definition, level, list, p, type DocxParts } from '../../../support/buildDocx.ts';
import { buildZip } from '../../../support/buildZip.ts';

const fixtures = new URL('../../../fixtures/import/word/', import.meta.url);
const samples = new URL('../../../../../shared/samples/', import.meta.url);

/** A block in one line: `0 36. (inferred) text`, `# I. Heading`, `| cell | cell |`. */
function show(block: ImportedBlock): string {
  if (block.kind === 'table') return block.rows.map((row) => `| ${row.map(plain).join(' | ')} |`).join('\n');
  const label = block.label ? `${block.label.text} (${block.label.origin}) ` : '';
  return `${block.kind === 'heading' ? '#'.repeat(block.level) : block.depth} ${label}${plain(block.text)}`;
}

function plain(text: readonly Inline[]): string {
  return text.map((inline) => ('note' in inline ? `[^${inline.note}]` : inline.text)).join('');
}

function lines(document: ImportedDocument): string[] {
  return document.blocks.map(show);
}

async function read(parts: DocxParts | string): Promise<ImportedDocument> {
  return readDocx(buildDocx(typeof parts === 'string' ? { body: parts } : parts));
}

/** Runs inside a paragraph. */
const r = (text: string, props = ''): string => `<w:r>${props === '' ? '' : `<w:rPr>${props}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('readDocx', () => {
  describe('files made by other programs', () => {
    /** What LibreOffice prints of the same file, line by line: its labels are counted by another program than ours. */
    const printedBy = (name: string): string[] =>
      readFileSync(new URL(name, fixtures), 'utf8')
        .replace(/^\uFEFF/, '')
        .split('\n')
        .map((line) => line.trim().replace(/\s+/g, ' '))
        .filter((line) => line !== '');
    const squeeze = (text: string): string => text.replace(/[^\p{L}\p{N}().*•]/gu, '');

    for (const name of ['concluding-observations.en', 'observaciones-finales.es', 'observations-finales.fr']) {
      it(`gives every paragraph of ${name}.docx the label that LibreOffice prints`, async () => {
        const document = await readDocx(readFileSync(new URL(`${name}.docx`, fixtures)));
        const ours = document.blocks.flatMap((block) =>
          block.kind === 'table' ? block.rows.flat().map(plain).filter((cell) => cell !== '') : [`${block.label ? `${block.label.text} ` : ''}${plain(block.text)}`],
        );
        const withoutMarks = ours.map((line) => squeeze(line.replace(/\[\^([^\]]+)\]/g, '$1')));
        assert.deepEqual(withoutMarks, printedBy(`${name}.libreoffice.txt`).map(squeeze));
      });
    }

    it('reads automatic numbers, items, headings, notes and tables of concluding observations', async () => {
      const document = await readDocx(readFileSync(new URL('concluding-observations.en.docx', fixtures)));
      assert.deepEqual(lines(document), [
        '0 United Nations',
        '0 CMW/C/RUR/CO/2',
        '0 International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families',
        '0 Distr.: General',
        '0 12 May 2025',
        '0 Original: English',
        '0 Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families',
        '0 Concluding observations on the second periodic report of Ruritania[^*]',
        '# I. (inferred) Introduction',
        '0 1. (inferred) The Committee considered the second periodic report of Ruritania[^1] at its 540th and 541st meetings,[^2] held on 8 and 9 April 2025.',
        '0 2. (inferred) The Committee welcomes the submission of the report, which was prepared in reply to the list of issues prior to reporting.',
        '# II. (inferred) Positive aspects',
        '0 3. (inferred) The Committee welcomes the adoption of the following measures:',
        '1 (a) (inferred) The Migration Act, in 2022;',
        '1 (b) (inferred) The national plan of action, in 2023.',
        '# III. (inferred) Principal subjects of concern and recommendations',
        '## A. (inferred) General measures of implementation',
        '0 4. (inferred) The Committee is concerned that:',
        '1 (a) (inferred) The Act has no regulations;',
        '1 (b) (inferred) Data are not published, in particular on:',
        '2 (i) (inferred) Women migrant workers;',
        '2 (ii) (inferred) Unaccompanied children.',
        '0 5. (inferred) The Committee recommends that the State party:',
        '1 (a) (inferred) Adopt the regulations without delay;',
        '1 (b) (inferred) Publish the data, disaggregated by:',
        '2 (i) (inferred) Sex and age;',
        '2 (ii) (inferred) Nationality and migration status.',
        '## B. (inferred) Detention',
        '0 6. (inferred) The Committee takes note of the following figures:',
        '| Year | Persons detained |  |\n| 2023 | Women | 1,204 |\n|  | Men | 3,711[^3] |',
        '0 7. (inferred) The Committee recalls its general comment No. 5 (2021) and urges the State party:',
        '1 • (inferred) To end the detention of children;',
        '1 • (inferred) To provide for alternatives.',
        '0 8. (inferred) The Committee requests the State party to provide, within two years, that is by 1 May 2027, information on the implementation of the recommendations in paragraph 5 (a) and (b) (ii).',
        '0 Annex',
        '0 1. (inferred) The list starts again at one.',
        '0 2. (inferred) And goes on with two.',
      ]);
      assert.deepEqual(
        document.notes.map(({ mark, text }) => `${mark} ${plain(text)}`),
        ['* Adopted by the Committee at its fortieth session (7–17 April 2025).', '1 CMW/C/RUR/2.', '2 See CMW/C/SR.540 and 541.', '3 CMW/C/RUR/2, para. 41.'],
      );
      assert.deepEqual([document.title, document.language, document.warnings], ['CMW/C/RUR/CO/2', 'en-GB', []]);
    });

    it('splits typed numbers from the text, and knows the headings of the United Nations template', async () => {
      const document = await readDocx(readFileSync(new URL('observations-finales.fr.docx', fixtures)));
      assert.deepEqual(lines(document).slice(8, 22), [
        '0 Comité des droits des personnes handicapées',
        '## Observations finales concernant le rapport initial de la Ruritanie[^*]',
        '## I. (literal) Introduction',
        '0 1. (literal) Le Comité a examiné le rapport initial de la Ruritanie[^1] à ses 746e et 747e séances.',
        '## II. (literal) Principaux sujets de préoccupation et recommandations',
        '### A. (literal) Principes généraux et obligations générales (art. 1er à 4)',
        '0 2. (literal) Le Comité note avec préoccupation :',
        '1 a) (literal) Que la loi n’est pas harmonisée avec la Convention ;',
        '1 b) (literal) Que les organisations de personnes handicapées ne sont pas consultées.',
        '0 3. (literal) Le Comité recommande à l’État partie :',
        '1 a) (literal) D’harmoniser sa législation avec la Convention, et notamment :',
        '2 i) (literal) D’abroger les dispositions discriminatoires ;',
        '2 ii) (literal) D’adopter un plan d’action ;',
        '1 b) (literal) De consulter les organisations de personnes handicapées.',
      ]);
      assert.equal(document.language, 'fr-FR');
    });

    it('is read as the document that it is, in three languages', async () => {
      const outline = async (fileName: string): Promise<unknown> => {
        const { document } = normalise(await readDocx(readFileSync(new URL(fileName, fixtures))), { fileName, sha256: '0' });
        const { symbol, kind, language, date, paragraphs, recommendations, footnotes } = document;
        return {
          about: `${symbol ?? ''} ${kind} ${language} ${date ?? ''}`,
          paragraphs: paragraphs.map(({ number }) => number).join(' '),
          recommendations: recommendations.map(({ pinpoint }) => pinpoint.path.join('.')).join(' '),
          notes: footnotes.map(({ mark }) => mark).join(' '),
        };
      };
      assert.deepEqual(await outline('concluding-observations.en.docx'), {
        about: 'CMW/C/RUR/CO/2 concluding-observations en 2025-05-12',
        paragraphs: '1 2 3 4 5 6 7 8',
        recommendations: '5.a 5.b.i 5.b.ii 7.•1 7.•2 8',
        notes: '1 2 3',
      });
      assert.deepEqual(await outline('observaciones-finales.es.docx'), {
        about: 'CEDAW/C/RUR/CO/5 concluding-observations es 2024-03-08',
        paragraphs: '1 2 3 4 5 6 7',
        recommendations: '4.a 4.b 7',
        notes: '1 2',
      });
      assert.deepEqual(await outline('observations-finales.fr.docx'), {
        about: 'CRPD/C/RUR/CO/1 concluding-observations fr 2024-10-03',
        paragraphs: '1 2 3 4',
        recommendations: '3.a.i 3.a.ii 3.b 4',
        notes: '1',
      });
    });

    if (existsSync(samples)) {
      it('reads all 254 recommendations of the thematic list of Slovenia', async () => {
        const document = await readDocx(readFileSync(new URL('UPR48_SVN_thematic-list_en.docx', samples)));
        const [table] = document.blocks;
        assert.ok(table?.kind === 'table' && document.blocks.length === 1);
        assert.ok(table.rows.every((row) => row.length === 4));
        const numbers = table.rows.flatMap((row) => /^(1\d\d\.\d{1,3}) /.exec(plain(row[0]!))?.[1] ?? []);
        assert.deepEqual([table.rows.length, new Set(numbers).size], [308, 254]);
        assert.equal(plain(table.rows[2]![0]!), '140.7 Ratify the Optional Protocol to the International Covenant on Economic, Social and Cultural Rights (Maldives) (Portugal); Source of Position: A/HRC/59/15/Add.1 - Para.3');
      });
    }
  });

  describe('tracked changes and hidden text', () => {
    it('takes what was inserted, leaves what was deleted or moved away, and joins what a deleted end joins', async () => {
      const body = [
        `<w:p>${r('The ')}<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins>${r('new')}</w:ins><w:moveFrom>${r(' gone')}</w:moveFrom><w:moveTo>${r(' come')}</w:moveTo>${r(' text')}</w:p>`,
        `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('One ')}</w:p><w:p>${r('paragraph')}</w:p>`,
        '<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>row</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
      ].join('');
      assert.deepEqual(lines(await read(body)), ['0 The new come text', '0 One paragraph']);
    });

    it('does not count a paragraph that is deleted or hidden to its end', async () => {
      const numbering = definition(0, level(0, 'decimal', '%1.')) + list(1, 0);
      const body = [
        p('first', { num: 1, level: 0 }),
        p('<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>', { num: 1, level: 0, props: '<w:rPr><w:del/></w:rPr>' }),
        p(r('hidden', '<w:vanish/>'), { num: 1, level: 0, props: '<w:rPr><w:vanish/></w:rPr>' }),
        p(`${r('shown ')}${r('hidden', '<w:vanish/>')}${r('again', '<w:vanish w:val="0"/>')}`, { num: 1, level: 0 }),
      ].join('');
      assert.deepEqual(lines(await read({ body, numbering })), ['0 1. (inferred) first', '0 2. (inferred) shown again']);
    });
  });

  describe('text that mammoth passes over', () => {
    it('keeps the results of fields and not their instructions, however they are nested', async () => {
      const field = (instruction: string, result: string): string => `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${instruction}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
      const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
      const body = [
        `<w:p>${r('See ')}${field(code(' REF x '), r('paragraph 36'))}${r('.')}</w:p>`,
        `<w:p>${field(code(' IF ') + field(code(' PAGE '), r('7')) + code(' = 1 '), r('outer'))}</w:p>`,
        `<w:p><w:fldSimple w:instr="SEQ x">${r('12')}</w:fldSimple>${r(' figures')}</w:p>`,
        `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('A field that never ends hides nothing')}</w:p>`,
      ].join('');
      assert.deepEqual(lines(await read(body)), ['0 See paragraph 36.', '0 outer', '0 12 figures', '0 A field that never ends hides nothing']);
    });

    it('says that a number is missing where Word counts it in a field', async () => {
      const body = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> AUTONUM </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${r('The Committee')}</w:p>`;
      const document = await read(body);
      assert.deepEqual([lines(document), document.warnings], [['0 The Committee'], [{ code: 'number-field', detail: '1' }]]);
    });

    it('reads links, right-to-left runs, ruby, formulas, content controls and smart tags', async () => {
      const body = [
        `<w:p><w:hyperlink r:id="x">${r('link')}</w:hyperlink><w:bdo w:val="rtl">${r(' أمر')}</w:bdo><w:dir w:val="rtl">${r(' نص')}</w:dir><w:smartTag>${r(' tag')}</w:smartTag></w:p>`,
        `<w:p><w:r><w:ruby><w:rt>${r('ji')}</w:rt><w:rubyBase>${r('字')}</w:rubyBase></w:ruby></w:r><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></w:p>`,
        `<w:sdt><w:sdtContent>${p('In a control')}</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('Click here')}</w:sdtContent></w:sdt>`,
      ].join('');
      assert.deepEqual(lines(await read(body)), ['0 link أمر نص tag', '0 字1/2', '0 In a control']);
    });

    it('reads a text box once, although it is written twice', async () => {
      const box = `<w:txbxContent>${p('In the box')}</w:txbxContent>`;
      const body = `<w:p>${r('Before')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>${p('After')}`;
      assert.deepEqual(lines(await read(body)), ['0 Before', '0 In the box', '0 After']);
    });

    it('writes symbols, hyphens and raised digits as characters', async () => {
      const body = [
        `<w:p><w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>State co</w:t><w:softHyphen/><w:t>operation</w:t></w:r></w:p>`,
        '<w:p><w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t xml:space="preserve"> 5, </w:t><w:sym w:font="Times New Roman" w:char="00A7"/></w:r></w:p>',
        `<w:p>${r('CMW/C/MEX/CO/3')}${r('4', '<w:vertAlign w:val="superscript"/>')}${r(', the 3')}${r('rd', '<w:vertAlign w:val="superscript"/>')}</w:p>`,
      ].join('');
      assert.deepEqual(lines(await read(body)), ['0 non‑State cooperation', '0 ≥ 5, §', '0 CMW/C/MEX/CO/3⁴, the 3rd']);
    });

    it('says which signs it does not know', async () => {
      const document = await read('<w:p><w:r><w:t>a</w:t><w:sym w:font="Wingdings" w:char="F001"/><w:sym w:font="My Signs" w:char="F001"/></w:r></w:p>');
      assert.deepEqual([lines(document), document.warnings], [['0 a\uFFFD'], [{ code: 'symbol', detail: 'My Signs' }, { code: 'symbol', detail: 'Wingdings' }]]);
    });

    it('says that there are pictures, and takes a line for none', async () => {
      const drawing = (inside: string): string => `<w:p>${r('x')}<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
      assert.deepEqual((await read(drawing('<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/>'))).warnings, [{ code: 'picture', detail: '1' }]);
      assert.deepEqual((await read(drawing('<wps:wsp/>'))).warnings, []);
    });

    it('leaves the table of contents out', async () => {
      const styles = '<w:style w:type="paragraph" w:styleId="TM1"><w:name w:val="toc 1"/></w:style>';
      const field = (inside: string): string => `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p>${inside}<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
      const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Contents')}</w:sdtContent></w:sdt>`;
      assert.deepEqual(lines(await read({ styles, body: `${p('I. Introduction 2', { style: 'TM1' })}${field(p('II. Measures 7'))}${control}${p('Text')}` })), ['0 Text']);
    });
  });

  describe('looks', () => {
    it('keeps bold and italic, whether said by the run or by a style; two that cancel each other are plain', async () => {
      const styles = '<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="P"><w:name w:val="Bold text"/><w:rPr><w:b/></w:rPr></w:style>';
      const body = `<w:p>${r('plain ')}${r('strong ', '<w:rStyle w:val="S"/>')}${r('not', '<w:rStyle w:val="S"/><w:b w:val="false"/>')}${r(' both', '<w:b/><w:i/>')}</w:p>${p(r('bold ') + r('cancelled', '<w:rStyle w:val="S"/>'), { style: 'P' })}`;
      const document = await read({ styles, body });
      assert.deepEqual(document.blocks.map((block) => block.kind === 'paragraph' && block.text), [
        [{ text: 'plain ' }, { text: 'strong ', bold: true }, { text: 'not' }, { text: ' both', bold: true, italic: true }],
        [{ text: 'bold ', bold: true }, { text: 'cancelled' }],
      ]);
    });

    it('knows headings by style, by the style it is based on and by outline level; a long one is a paragraph', async () => {
      const style = (id: string, name: string, more = ''): string => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
      const styles = [
        style('Titre2', 'heading 2'),
        style('Mine', 'My heading', '<w:basedOn w:val="Titre2"/>'),
        style('HMG', '_ H_M_G'),
        style('H23G', '_ H_2/3_G'),
        style('H1N', '_ H_1'),
        style('Txt', '_ Single Txt_G'),
        style('Out', 'Custom', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
        style('Body', 'Body', '<w:basedOn w:val="Titre2"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
      ].join('');
      const body = ['Titre2', 'Mine', 'HMG', 'H23G', 'H1N', 'Txt', 'Out', 'Body'].map((id) => p(id, { style: id })).join('') + p('direct', { props: '<w:outlineLvl w:val="0"/>' }) + p('long '.repeat(100), { style: 'Titre2' });
      assert.deepEqual(lines(await read({ styles, body })), ['## Titre2', '## Mine', '# HMG', '#### H23G', '### H1N', '0 Txt', '### Out', '0 Body', '# direct', `0 ${'long '.repeat(100).trim()}`]);
    });

    it('makes items of the lines of one paragraph that begin with labels', async () => {
      const body = '<w:p><w:r><w:t>36.</w:t><w:tab/><w:t>The Committee recommends:</w:t><w:br/><w:t xml:space="preserve">(a) One;</w:t><w:br/><w:t xml:space="preserve">(b) Two</w:t><w:br/><w:t>and more.</w:t></w:r></w:p>';
      assert.deepEqual(lines(await read(body)), ['0 36. (literal) The Committee recommends:', '1 (a) (literal) One;', '1 (b) (literal) Two and more.']);
    });
  });

  describe('notes', () => {
    const note = (kind: string, id: number, text: string): string => `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${r(` ${text}`)}</w:p></w:${kind}>`;
    const reference = (kind: string, id: number, custom = ''): string => `<w:r><w:${kind}Reference w:id="${id}"${custom === '' ? '' : ' w:customMarkFollows="1"'}/>${custom === '' ? '' : `<w:t>${custom}</w:t>`}</w:r>`;

    it('gives footnotes and endnotes the marks that Word prints, in the order of the text', async () => {
      const document = await read({
        body: `<w:p>${r('Title')}${reference('footnote', 9, '*')}</w:p><w:p>${r('One')}${reference('footnote', 5)}${r(' two')}${reference('footnote', 2)}${r(' end')}${reference('endnote', 1)}<w:del>${reference('footnote', 7)}</w:del></w:p>`,
        footnotes: `<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>${note('footnote', 2, 'second')}${note('footnote', 5, 'first')}${note('footnote', 7, 'deleted')}<w:footnote w:id="9"><w:p>${r('*')}<w:r><w:tab/></w:r>${r('starred')}</w:p></w:footnote>`,
        endnotes: note('endnote', 1, 'at the end'),
      });
      assert.deepEqual(lines(document), ['0 Title[^*]', '0 One[^1] two[^2] end[^i]']);
      assert.deepEqual(document.notes.map(({ mark, text }) => `${mark} ${plain(text)}`), ['* starred', '1 first', '2 second', 'i at the end']);
    });

    it('starts where the file says, in the format it says, and again in each section', async () => {
      const section = (format: string): string => `<w:sectPr><w:footnotePr><w:numFmt w:val="${format}"/><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>`;
      const document = await read({
        settings: '<w:footnotePr><w:numStart w:val="4"/></w:footnotePr>',
        body: `<w:p>${r('a')}${reference('footnote', 1)}${reference('footnote', 2)}</w:p><w:p><w:pPr>${section('decimal')}</w:pPr>${r('b')}</w:p><w:p>${r('c')}${reference('footnote', 3)}</w:p>${section('lowerLetter')}`,
        footnotes: note('footnote', 1, 'x') + note('footnote', 2, 'y') + note('footnote', 3, 'z'),
      });
      assert.deepEqual(lines(document), ['0 a[^4][^5]', '0 b', '0 c[^d]']);
    });

    it('reads the starred notes of the United Nations template, whose stars are drawn from a symbol font', async () => {
      const star = '<w:sym w:font="Symbol" w:char="F02A"/>';
      const document = await read({
        body: `<w:p>${r('Title')}<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/>${star}</w:r>${r(' and')}<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/>${star}${star}</w:r>${r(' more')}</w:p>`,
        footnotes: `<w:footnote w:id="1"><w:p><w:r><w:tab/></w:r>${r('*', '<w:b/>')}<w:r><w:tab/></w:r>${r('Adopted')}</w:p></w:footnote><w:footnote w:id="2"><w:p>${r('**')}<w:r><w:tab/></w:r>${r('Reissued')}</w:p></w:footnote>`,
      });
      assert.deepEqual(lines(document), ['0 Title[^*] and[^**] more']);
      assert.deepEqual(document.notes.map(({ mark, text }) => `${mark} ${plain(text)}`), ['* Adopted', '** Reissued']);
    });

    it('tells two notes with one mark apart, and says when Word would count by page', async () => {
      const document = await read({
        settings: '<w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr>',
        body: `<w:p>${r('a')}${reference('footnote', 1, '*')}${r('b')}${reference('footnote', 2, '*')}</w:p><w:sectPr/>`,
        footnotes: note('footnote', 1, 'x') + note('footnote', 2, 'y'),
      });
      assert.deepEqual(lines(document), ['0 a[^*]b[^*-2]']);
      assert.deepEqual(document.warnings, [{ code: 'notes-by-page', detail: '1' }]);
    });
  });

  describe('tables', () => {
    const cell = (text: string, props = ''): string => `<w:tc>${props === '' ? '' : `<w:tcPr>${props}</w:tcPr>`}${text.startsWith('<') ? text : p(text)}</w:tc>`;
    const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

    it('gives all rows the same length, whatever is merged or left out', async () => {
      const body = `${p('Text')}<w:tbl>${row(cell('A', '<w:gridSpan w:val="2"/>'), cell('B', '<w:vMerge w:val="restart"/>'))}${row(cell('c'), cell('d'), cell('', '<w:vMerge/>'))}<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('e')}</w:tr></w:tbl>`;
      assert.deepEqual(lines(await read(body)), ['0 Text', '| A |  | B |\n| c | d |  |\n|  | e |  |']);
    });

    it('reads a table in a cell, and the numbers of paragraphs in cells', async () => {
      const numbering = definition(0, level(0, 'decimal', '%1.')) + list(1, 0);
      const inner = `<w:tbl>${row(cell('x'), cell('y'))}</w:tbl>${p('z')}`;
      const body = `${p('before', { num: 1, level: 0 })}<w:tbl>${row(cell(p('in', { num: 1, level: 0 }) + p('cell')), cell(inner))}</w:tbl>${p('after', { num: 1, level: 0 })}`;
      assert.deepEqual(lines(await read({ numbering, body })), ['0 1. (inferred) before', '| 2. in cell | x y z |', '0 3. (inferred) after']);
    });

    it('reads a box of one column as paragraphs', async () => {
      const body = `${p('Text')}<w:tbl>${row(cell('36.\tIn the box').replace('\t', '</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>'))}${row(cell('(a) Adopt'))}</w:tbl>`;
      assert.deepEqual(lines(await read(body)), ['0 Text', '0 36. (literal) In the box', '1 (a) (literal) Adopt']);
    });
  });

  it('reads the title and the language from what the file says', async () => {
    const styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>';
    const document = await read({ styles, core: '<dc:title>Informe</dc:title>', body: p(r('Texto en español', '<w:lang w:val="es-MX"/>')) + p('ok') });
    assert.deepEqual([document.title, document.language], ['Informe', 'es-MX']);
    const arabic = await read({ styles, core: '<dc:title>Microsoft Word - x.doc</dc:title>', body: p(r('نص عربي', '<w:rtl/>')) });
    assert.deepEqual([arabic.title, arabic.language], [undefined, 'ar-SA']);
  });

  it('takes the symbol from the running heads where the text has none on a line of its own', async () => {
    const headers = [p('CMW/C/MEX/CO/4'), p('United Nations') + p('CMW/C/MEX/CO/4')];
    const body = p('Concluding observations on the fourth periodic report of Mexico') + p('1. The Committee considered the report (CMW/C/MEX/4).');
    assert.deepEqual(lines(await read({ body, headers })).slice(0, 2), ['0 CMW/C/MEX/CO/4', '0 Concluding observations on the fourth periodic report of Mexico']);
    // It stands in the text already; heads that disagree tell nothing.
    assert.equal(lines(await read({ body: p('CMW/C/MEX/CO/4') + body, headers })).length, 3);
    assert.equal(lines(await read({ body, headers: [p('CMW/C/MEX/CO/4'), p('CMW/C/MEX/CO/3')] })).length, 2);
  });

  it('reads the strict form of the format, and XML in UTF-16', async () => {
    const document = '<?xml version="1.0" encoding="UTF-16"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Párrafo</x:t></x:r></x:p></x:body></x:document>';
    const bytes = buildZip([{ name: 'word/document.xml', data: Buffer.from(`\uFEFF${document}`, 'utf16le') }]);
    assert.deepEqual(lines(await readDocx(bytes)), ['0 Párrafo']);
  });
});
