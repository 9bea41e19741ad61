import assert from 'node:assert/strict';
import { decodeHtml, decodeText } from '../../../../server/src/files/decodeText.ts';
import type { ImportedBlock, Inline } from '../../../../server/src/files/import/importedDocument.ts';
import { readHtml } from '../../../../server/src/files/import/readHtml.ts';

function textOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => ('note' in inline ? `{${inline.note}}` : inline.bold ? `*${inline.text}*` : inline.text)).join('');
}

/** `# Heading`, `36. text`, `1 (a)! text` (depth, label, `!` for counted), rows of a table with `|`. */
function show(block: ImportedBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${textOf(block.text).trim()}`;
    case 'table':
      return block.rows.map((row) => row.map((cell) => textOf(cell).trim()).join('|')).join('/');
    case 'paragraph':
      return [block.depth > 0 ? `${block.depth}` : '', block.label ? `${block.label.text}${block.label.origin === 'inferred' ? '!' : ''}` : '', textOf(block.text).replace(/\s+/g, ' ').trim()].filter(Boolean).join(' ');
  }
}

function blocksOf(html: string): readonly string[] {
  return readHtml(html).blocks.map(show);
}

describe('reading a web page', () => {
  it('gives headings, paragraphs with typed numbers, and the title and language it tells', () => {
    const page = readHtml('<!doctype html><html lang="es"><head><title> Observaciones\n finales </title><style>p{}</style></head><body><h1>I.&nbsp;Introducción</h1><p>36. El Comité<br>recomienda:</p><p>a) Adopte</body></html>');
    assert.deepEqual(page.blocks.map(show), ['# I. Introducción', '36. El Comité recomienda:', 'a) Adopte']);
    assert.equal(page.title, 'Observaciones finales');
    assert.equal(page.language, 'es');
  });

  it('counts automatic lists as a browser does, and says that it has counted', () => {
    const items = '<li>One<li>Two<ol type=a><li>Inner<li>Next</ol><li value=7>Seven<li>Eight';
    assert.deepEqual(blocksOf(`<ol start=3>${items}</ol>`), ['3.! One', '4.! Two', '1 (a)! Inner', '1 (b)! Next', '7.! Seven', '8.! Eight']);
    assert.deepEqual(blocksOf('<ol reversed start=3><li>c<li>b</ol><ol style="list-style-type: lower-roman"><li>x<li>y</ol>'), ['3.! c', '2.! b', '1 (i)! x', '1 (ii)! y']);
    assert.deepEqual(blocksOf('<ul><li>dot<ul><li>inner</ul></ul><ol type=none><li>bare</ol>'), ['1 • dot', '1 • inner', 'bare']);
  });

  it('gives an item of several paragraphs its number once', () => {
    assert.deepEqual(blocksOf('<ol><li><p>First.</p><p>Second.</p></li><li><p>Third.</p></li></ol>'), ['1.! First.', 'Second.', '2.! Third.']);
  });

  it('leaves out what is not shown', () => {
    const html = '<script>alert(1)</script><p hidden>no</p><div style="display:none"><p>no</p></div><nav>menu</nav><template><p>no</p></template><p>Yes<span style="visibility: hidden">no</span></p><!-- no --><noscript>no</noscript>';
    assert.deepEqual(blocksOf(html), ['Yes']);
  });

  it('reads tables with merged cells; a table that only lays out the page is text', () => {
    const table = '<table><tr><th>State<th colspan=2>Cases</tr><tr><td rowspan=2>Chiapas<td>1<td>2</tr><tr><td>3<td>4</tr></table>';
    assert.deepEqual(blocksOf(table), ['*State*|*Cases*|/Chiapas|1|2/|3|4']);
    assert.deepEqual(blocksOf('<table><tr><td><p>1. A paragraph.</p></td></tr></table>'), ['1. A paragraph.']);
  });

  it('takes notes by their raised marks where no link leads to them', () => {
    const page = readHtml('<h1>Informe de Chile<sup>*</sup></h1><p>8. El acceso a la justicia<sup>1</sup> en 5 km<sup>2</sup>.</p><p>9. Otro<sup>2</sup>.</p><p><sup>*</sup> Aprobadas por el Comité.</p><p><sup>1</sup> CEDAW/C/CHL/CO/6, párr. 12.</p><p><sup>2</sup> Ibid.</p>');
    assert.deepEqual(page.blocks.map(show), ['# Informe de Chile{*}', '8. El acceso a la justicia{1} en 5 km².', '9. Otro{2}.']);
    assert.deepEqual(page.notes.map(({ mark, text }) => [mark, textOf(text).trim()]), [['*', 'Aprobadas por el Comité.'], ['1', 'CEDAW/C/CHL/CO/6, párr. 12.'], ['2', 'Ibid.']]);
    assert.deepEqual(blocksOf('<p>Text<sup>1</sup>.</p><p><sup>1</sup> One.</p><p><sup>1</sup> Other.</p><p><sup>3</sup> Without a mark above.</p>'), ['Text¹.', '¹ One.', '¹ Other.', '³ Without a mark above.']);
  });

  it('keeps the lines of a masthead, and items below what introduces them', () => {
    assert.deepEqual(blocksOf('<p>E/C.12/KEN/Q/3</p><p>Distr.: General<br>3 April 2023<br/>Original: English</p><h1>List of issues<br>on Kenya</h1><p>3. The State party should:<br>(a) Adopt a law;<br>(b) Train<br>judges.</p>'), [
      'E/C.12/KEN/Q/3', 'Distr.: General', '3 April 2023', 'Original: English', '# List of issues\non Kenya', '3. The State party should:', '(a) Adopt a law;', '(b) Train judges.',
    ]);
    assert.deepEqual(blocksOf('<table><tr><td>CEDAW/C/CHL/CO/7</td><td><b>Convención sobre<br>la mujer</b></td><td>Distr. general<br>14 de marzo de 2018</td></tr></table>'), ['CEDAW/C/CHL/CO/7', '*Convención sobre** la mujer*', 'Distr. general', '14 de marzo de 2018']);
  });

  it('takes notes by the links that lead to them', () => {
    const html = '<p>The Committee<a href="#_ftn1" id="_ftnref1"><sup>[1]</sup></a> met.</p><p>Area: 5 km<sup>2</sup>.</p><hr><p id="_ftn1"><a href="#_ftnref1">[1]</a> CMW/C/MEX/CO/3, para. 37.</p>';
    const page = readHtml(html);
    assert.deepEqual(page.blocks.map(show), ['The Committee{1} met.', 'Area: 5 km².']);
    assert.deepEqual(page.notes.map(({ mark, text }) => [mark, textOf(text).trim()]), [['1', 'CMW/C/MEX/CO/3, para. 37.']]);
  });

  it('takes notes of a numbered list', () => {
    const page = readHtml('<p>Text<sup><a href="#fn2">2</a></sup></p><ol><li id="fn1">One<li id="fn2">Two <a href="#r2">↑</a></ol>');
    assert.deepEqual(page.notes.map(({ mark, text }) => [mark, textOf(text).trim()]), [['2', 'Two']]);
  });

  it('ends on hostile pages', () => {
    assert.throws(() => readHtml('<div>'.repeat(100_000)), { name: 'ImportError', reason: 'too-large-inside' });
    assert.deepEqual(blocksOf(`<table><tr><td colspan=99999999 rowspan=99999999>x${'<td>y'.repeat(3)}</table>`).length, 4);
    assert.equal(blocksOf(`<p>${'&amp;'.repeat(100_000)}`)[0]?.length, 100_000);
    assert.deepEqual(blocksOf('</p></div></table></td></li><li>x'), ['x']);
    assert.equal(readHtml(`${'<p>x<sup><a href="#a">1</a></sup>'.repeat(20_000)}<p id=a>1 note</p>`).notes.length, 1);
  });
});

describe('the encodings of texts and pages', () => {
  const russian = 'Комитет рекомендует государству-участнику принять все необходимые меры для защиты прав трудящихся-мигрантов и членов их семей.';
  const arabic = 'توصي اللجنة الدولة الطرف باتخاذ جميع التدابير اللازمة لحماية حقوق جميع العمال المهاجرين وأفراد أسرهم في الإقليم.';
  const encode = (text: string, page: string): Uint8Array => {
    const decoder = new TextDecoder(page);
    const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
    return Uint8Array.from(text, (letter) => bytes.get(letter) ?? 0x3f);
  };

  it('tells Cyrillic and Arabic Windows texts from Western ones', () => {
    assert.deepEqual(decodeText(encode(russian, 'windows-1251')), { kind: 'text', text: russian });
    assert.deepEqual(decodeText(encode(arabic, 'windows-1256')), { kind: 'text', text: arabic });
    const spanish = 'El Comité recomienda que el Estado parte armonice su legislación con la Convención y adopte las políticas públicas.';
    assert.deepEqual(decodeText(encode(spanish, 'windows-1252')), { kind: 'text', text: spanish });
  });

  it('believes what a page says of itself, unless its bytes contradict it', () => {
    const head = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">';
    const short = `${head}<p>Пункт</p>`;
    assert.deepEqual(decodeHtml(encode(short, 'windows-1251')), { kind: 'text', text: short });
    assert.deepEqual(decodeHtml(new TextEncoder().encode(short)), { kind: 'text', text: short });
  });
});
