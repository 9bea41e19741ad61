// Over 300 lines: one table of every form in which citations are written, with what each is read as.
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Language } from '../../../server/src/core/model.ts';
import { parseCitations } from '../../../server/src/core/reference/citations.ts';
import { pathText } from '../../../server/src/core/reference/path.ts';

/** A text's citations in short: `source: paths`, ranges with `→`. Checks on the way that every span holds what is written. */
function cited(text: string, language?: Language): string[] {
  return parseCitations(text, language === undefined ? {} : { language }).map((citation) => {
    assert.equal(text.slice(citation.span.start, citation.span.end), citation.written);
    for (const element of citation.elements) {
      assert.equal(text.slice(element.span.start, element.span.end), element.written);
      assert.ok(element.span.start >= citation.span.start && element.span.end <= citation.span.end, 'an element stands inside its citation');
    }
    const { source } = citation;
    const from = source.kind === 'symbol' ? source.symbol : source.kind === 'name' ? `"${source.name}"` : source.kind === 'qualifier' ? source.qualifier : source.kind === 'short' ? `${source.told ? '…' : '?'}/${source.end}` : source.kind === 'instrument' ? `instrument ${source.name}` : source.kind;
    const paths = citation.elements.map(({ path, through }) => pathText(path) + (through === undefined ? '' : `→${pathText(through)}`)).join(' ');
    return paths === '' ? from : `${from}: ${paths}`;
  });
}

/** What should stand where the text departs from the house form: `written => replacement`. */
function mended(text: string, language?: Language): string[] {
  return parseCitations(text, language === undefined ? {} : { language }).flatMap(({ defects }) => defects.map(({ span, replacement }) => `${text.slice(span.start, span.end)} => ${replacement}`));
}

type Rows = readonly (readonly [text: string, ...expected: string[]])[];

function each(rows: Rows, language?: Language): void {
  for (const [text, ...expected] of rows) it(text, () => assert.deepEqual(cited(text, language), expected));
}

describe('parseCitations: the forms of the six languages', () => {
  each([
    ['para. 36 (b)', 'none: 36.b'],
    ['paras. 34, 36 and 38', 'none: 34 36 38'],
    ['paras. 9–12', 'none: 9→12'],
    ['para. 8 (a) (ii)', 'none: 8.a.ii'],
    ['Ibid., para. 34.', 'ibid: 34'],
    ['párr. 36 b)', 'none: 36.b'],
    ['párrs. 34, 36 y 38', 'none: 34 36 38'],
    ['párrs. 9 a 12', 'none: 9→12'],
    ['párrafo 8 a) ii)', 'none: 8.a.ii'],
    ['Ibid., párr. 34.', 'ibid: 34'],
    ['par. 36 b)', 'none: 36.b'],
    ['par. 34, 36 et 38', 'none: 34 36 38'],
    ['par. 9 à 12', 'none: 9→12'],
    ['par. 8 a) ii)', 'none: 8.a.ii'],
    ['Ibid., par. 34.', 'ibid: 34'],
    ['п. 36 b)', 'none: 36.b'],
    ['пп. 34, 36 и 38', 'none: 34 36 38'],
    ['пп. 9–12', 'none: 9→12'],
    ['в пунктах 8 a) ii) и 9', 'none: 8.a.ii 9'],
    ['Там же, п. 34.', 'ibid: 34'],
    ['الفقرة 36 (ب)', 'none: 36.b'],
    ['الفقرات 34 و36 و38', 'none: 34 36 38'],
    ['الفقرات 9-12', 'none: 9→12'],
    ["الفقرة 8 (أ) '2'", 'none: 8.a.ii'],
    ['الفقرتان ٣٤ و٣٦ (ب) و(ج)', 'none: 34 36.b 36.c'],
    ['المرجع نفسه، الفقرة 34', 'ibid: 34'],
    ['第36段(b)', 'none: 36.b'],
    ['第36(b)段', 'none: 36.b'],
    ['第36段（b）和（c）', 'none: 36.b 36.c'],
    ['第34、36和38段', 'none: 34 36 38'],
    ['第9-12段', 'none: 9→12'],
    ['第8段(a)(二)', 'none: 8.a.ii'],
    ['同上，第34段', 'ibid: 34'],
  ]);
});

describe('parseCitations: lists and ranges', () => {
  each([
    ['paragraphs 86 to 90', 'none: 86→90'],
    ['paragraphs 34 (a), 36 (b) and (c)', 'none: 34.a 36.b 36.c'],
    ['paragraph 36 (b) (i) and (ii), 38 (a)–(c), 40 (a) to 42 (b)', 'none: 36.b.i 36.b.ii 38.a→38.c 40.a→42.b'],
    ['paragraph 7 (a) and (b) and 8 of the list of issues', 'list-of-issues: 7.a 7.b 8'],
    ['paras. 145.1–145.23; 145.55', 'none: 145.1→145.23 145.55'],
    ['párrafos 34 al 38 y 40', 'none: 34→38 40'],
    ['párrs. 71 b) y d)', 'none: 71.b 71.d'],
    ['(A/HRC/33/38, párrs. 71 b) y d)); x', 'A/HRC/33/38: 71.b 71.d'],
    ['paragraphs 34 (management of migration), 36 and 38 (deprivation of liberty), 58 (children) and 62 (collaboration)', 'none: 34 36 38 58 62'],
    ['paragraphs 8, on general obligations, 20, on the right to life, and 56, on an adequate standard', 'none: 8 20 56'],
    ['los párrafos 6, relativas a la aplicación nacional de la Convención, y 28, relativas', 'none: 6 28'],
    ['paragraphes 10 (harmonisation de la législation) et 60 (mécanisme)', 'none: 10 60'],
    ['los párrafos 29 d. y e. y 31 b. y d. anteriores.', 'this-report: 29.d 29.e 31.b 31.d'],
    ['see paras.\n34\nand 36', 'none: 34 36'],
    ['> see paragraph\n> 36 (b) of the\n> concluding observations', 'concluding-observations: 36.b'],
    ['paras, 93, 94 and 95', 'none: 93 94 95'],
  ]);

  each([
    ['In paragraph 36, 24 women were detained.', 'none: 36'],
    ['In paragraphs 34 and 36, 24 women were detained.', 'none: 34 36'],
    ['paragraph 36 and 17 April 2025', 'none: 36'],
    ['los párrafos 34 y 36 y 8 de julio de 2025', 'none: 34 36'],
    ['párrafo 9 a 12 años de prisión', 'none: 9'],
    ['el párrafo 36 a fin de que', 'none: 36'],
    ['par. 36 a été appliqué', 'none: 36'],
    ['Reply to paragraph 36\n(a) The State party adopted a law', 'none: 36'],
    ['paragraphs 36 and 24 per cent', 'none: 36'],
    ['paragraphs 36, 2022 and 2023', 'none: 36'],
  ]);
});

describe('parseCitations: lists of items', () => {
  each([
    ['Párrafo 64, literales a, b y c', 'none: 64.a 64.b 64.c'],
    ['párr. 56 incs. a) y d)', 'none: 56.a 56.d'],
    ['Párrafo 20, numerales a) y b)', 'none: 20.a 20.b'],
    ['Párrafo 36 a) a la d)', 'none: 36.a→36.d'],
    ['Párrafo 36 de la a) a la d)', 'none: 36.a→36.d'],
    ['Párrafo 34, incisos a-c', 'none: 34.a→34.c'],
    ['Párrafo 34, literales a a la d y f', 'none: 34.a→34.d 34.f'],
    ['Párrafo 50 (incisos a) y b))', 'none: 50.a 50.b'],
    ['(véase el párr. 50 (incisos a) y b)))', 'none: 50.a 50.b'],
    ['Párrafo 24, letra a), letra b) y letra c)', 'none: 24.a 24.b 24.c'],
    ['Párrafo 26 (a)/(b)', 'none: 26.a 26.b'],
    ['Párrafo 28, apartado b) y apartado z)', 'none: 28.b 28.z'],
    ['párrafo 36, en sus incisos a) y b), se pide', 'none: 36.a 36.b'],
    ['## Párrafo 36, a) y b)', 'none: 36.a 36.b'],
    ['los incisos a) al d) y f) del párrafo 36', 'none: 36.a→36.d 36.f'],
    ['párrafo 36 a) y apartados b) y c) del párrafo 38', 'none: 36.a', 'none: 38.b 38.c'],
    ['Párrafo número 36 b)', 'none: 36.b'],
    ['see para 36b, c, d', 'none: 36.b 36.c 36.d'],
    ['paras 36b-d and 38', 'none: 36.b→36.d 38'],
    ['paragraph 36 a, b and c', 'none: 36.a 36.b 36.c'],
    ['(see para. 36 (a to c))', 'none: 36.a→36.c'],
    ['para. 36 (a, b and c)', 'none: 36.a 36.b 36.c'],
    ['subparagraphs (a) to (c) of paragraph 36', 'none: 36.a→36.c'],
    ['par. 36, lettre b)', 'none: 36.b'],
    ['par. 36, litt. b) et c)', 'none: 36.b 36.c'],
    ['par. 36 (b à d)', 'none: 36.b→36.d'],
    ['Les alinéas b à d du paragraphe 36', 'none: 36.b→36.d'],
    ['第27段(a)至(c)项', 'none: 27.a→27.c'],
    ['第33段(a)至(c)和(f)项', 'none: 33.a→33.c 33.f'],
    ['第27段(a)－(c)项', 'none: 27.a→27.c'],
    ['第27段(a)项至(c)项', 'none: 27.a→27.c'],
    ['第27段第(a)项和第(c)项', 'none: 27.a 27.c'],
    ['第8段(a)㈠和㈡', 'none: 8.a.i 8.a.ii'],
    ['第8段(a)（一）', 'none: 8.a.i'],
    ['第34段至第38段', 'none: 34→38'],
  ]);

  // Words of the sentence are no items.
  each([
    ['paragraph 36, a list of centres', 'none: 36'],
    ['paragraph 36b, a list of centres', 'none: 36.b'],
    ['para. 36b, i.e. the law', 'none: 36.b'],
    ['el párrafo 36 b, p. 4', 'none: 36.b'],
    ['paragraph 36 (a) – a new law', 'none: 36.a'],
    ['paragraph 36 points a way', 'none: 36'],
    ['In paragraph 36, (a) the State party adopted a law; (b) it published it', 'none: 36'],
    ['en el párrafo 36 a) y, a la vez, b) del artículo 4', 'none: 36.a'],
  ]);

  it('a list that cannot be read to its end is not certain, and nothing is offered for it', () => {
    for (const text of ['Paras. 66 ff.', 'paras. 66ff', 'Paras. 66 and following', 'para. 66 et seq.', 'párrafos 66 y siguientes', 'los párrafos 66 y ss.', 'par. 66 et suivants', 'paragraph 36 (b)-z', 'párrafo 36-b', 'párrafo 34, literal c y a.', 'los incisos b) y siguientes del párrafo 36']) {
      const [citation, more] = parseCitations(text);
      assert.equal(more, undefined, text);
      assert.equal(citation?.isCut, true, text);
      assert.deepEqual(citation.defects, [], text);
    }
    for (const text of ['In line with paragraph 36 and following the reform', 'paragraph 36 (a), a State', 'párrafo 36 a) y apartado b) del párrafo 38', 'paras. 34, 36 (b) and (c), and a law', 'párrafo 36 (véase b)']) {
      assert.equal(parseCitations(text)[0]?.isCut, undefined, text);
    }
  });
});

describe('parseCitations: recommendations with "No."', () => {
  each([
    ['## Recomendación núm. 66', 'concluding-observations: 66'],
    ['## Recomendaciones núms. 66 y 67: marco legislativo', 'concluding-observations: 66 67'],
    ['Recommandation n° 36 b)', 'concluding-observations: 36.b'],
    ['in line with Recommendation No. 36 (b)', 'concluding-observations: 36.b'],
    ['general recommendation No. 36 (2017)', '?/GR/36'],
    ['ILO Recommendation No. 202'],
    ['ratified Recommendation No. 202 on social protection floors'],
    ['the Migrant Workers Recommendation No. 151'],
    ['la Recomendación núm. 202 de la OIT'],
    ['la Recomendación núm. 66 de la CNDH'],
    ['CNDH issued recommendation No. 8VG/2017'],
    ['Recomendación núm. 36/2018'],
  ]);
});

describe('parseCitations: where the document is named', () => {
  each([
    ['CMW/C/MEX/CO/4, paras. 34 and 36 (b)', 'CMW/C/MEX/CO/4: 34 36.b'],
    ['CMW/C/MEX/CO/4 para. 36 (b)', 'CMW/C/MEX/CO/4: 36.b'],
    ['(CMW/C/MEX/CO/4, para. 36 (b))', 'CMW/C/MEX/CO/4: 36.b'],
    ['CMW/C/MEX/CO/4 (para. 36 (b))', 'CMW/C/MEX/CO/4: 36.b'],
    ['its concluding observations (CMW/C/MEX/CO/4), in paragraph 36 (b)', 'CMW/C/MEX/CO/4: 36.b'],
    ['paragraph 36 (b) of CMW/C/MEX/CO/4', 'CMW/C/MEX/CO/4: 36.b'],
    ['párrafo 36 b) del documento CMW/C/MEX/CO/4', 'CMW/C/MEX/CO/4: 36.b'],
    ['пункт 36 b) документа CMW/C/MEX/CO/4', 'CMW/C/MEX/CO/4: 36.b'],
    ['الفقرة 36 (ب) من الوثيقة CMW/C/MEX/CO/4', 'CMW/C/MEX/CO/4: 36.b'],
    ['CMW/C/MEX/CO/4，第36段(b)', 'CMW/C/MEX/CO/4: 36.b'],
    ['CMW/C/MEX/CO/4第36段(b)', 'CMW/C/MEX/CO/4: 36.b'],
    ["paragraph 36 (b) of the Committee's concluding observations on the fourth periodic report of Mexico (CMW/C/MEX/CO/4)", 'CMW/C/MEX/CO/4: 36.b'],
    ['Reply to paragraphs 1 (a), (b) and 2 of the list of issues CRPD/C/BGD/Q/1', 'CRPD/C/BGD/Q/1: 1.a 1.b 2'],
    ['(CMW/C/MEX/CO/4, para. 36 (b); CMW/C/MEX/CO/3, para. 38, and CMW/C/MEX/CO/2, paras. 12–14)', 'CMW/C/MEX/CO/4: 36.b', 'CMW/C/MEX/CO/3: 38', 'CMW/C/MEX/CO/2: 12→14'],
    ['paragraphs 1 and 2 of CMW/C/MEX/CO/4 and paragraph 3 of CMW/C/MEX/CO/3', 'CMW/C/MEX/CO/4: 1 2', 'CMW/C/MEX/CO/3: 3'],
    ['CEDAW/C/CAN/CO/10, para. 14 (c); see also para. 13 (d).', 'CEDAW/C/CAN/CO/10: 14.c', 'CEDAW/C/CAN/CO/10: 13.d'],
    ['CMW/C/MEX/CO/4, para. 36 (b), and para. 38', 'CMW/C/MEX/CO/4: 36.b', 'CMW/C/MEX/CO/4: 38'],
    ['CMW/C/MEX/CO/4; paragraph 36', 'CMW/C/MEX/CO/4', 'none: 36'],
    ['CMW/C/MEX/CO/4 36b and CMW/C/MEX/CO/4, 36 (b) and (c)', 'CMW/C/MEX/CO/4: 36.b', 'CMW/C/MEX/CO/4: 36.b 36.c'],
    ['CMW/C/MEX/CO/4#36.b', 'CMW/C/MEX/CO/4: 36.b'],
    ['[CMW/C/MEX/CO/3](#), para. 31', 'CMW/C/MEX/CO/3: 31'],
    ['CCPR/C/96/D/1539/2006, párr. 14.2', 'CCPR/C/96/D/1539/2006: 14.2'],
    ['General Assembly resolution 79/165, para. 6', 'A/RES/79/165: 6'],
    ['Human Rights Council resolutions 5/1 and 16/21', 'A/HRC/RES/5/1', 'A/HRC/RES/16/21'],
    ['joint general comments No. 3 and No. 4/No. 22 and No. 23 (2017)', 'CMW/C/GC/3-CRC/C/GC/22', 'CMW/C/GC/4-CRC/C/GC/23'],
    ['See MGI Mexico 2022, sect. 4.2', '"MGI Mexico 2022": 4.2'],
    ['According to the MGI Mexico 2022, sect. 4.2', '"MGI Mexico 2022": 4.2'],
    ['MGI Mexico 2022, sect. 4.2', '"MGI Mexico 2022": 4.2'],
    ['section 4.2 of MGI Mexico 2022', '"MGI Mexico 2022": 4.2'],
    ['paragraph 36 (b) CMW/C/MEX/CO/4', 'CMW/C/MEX/CO/4: 36.b'],
    ['Follow-up to paragraphs 34 and 36 (CMW/C/MEX/CO/4)', 'CMW/C/MEX/CO/4: 34 36'],
    ['see para. 36 (CMW/C/MEX/CO/3, para. 38)', 'none: 36', 'CMW/C/MEX/CO/3: 38'],
    ['CO/4, para. 36 (b), and paragraph 38 of CO/3', '…/CO/4: 36.b', '…/CO/3: 38'],
    ['CMW/C/MEX/CO/4，第36段第(b)项和第38段', 'CMW/C/MEX/CO/4: 36.b', 'CMW/C/MEX/CO/4: 38'],
    ['CoE-ECRI, paras. 24 and 29', '"CoE-ECRI": 24 29'],
  ]);
});

describe('parseCitations: which document a bare number means', () => {
  each([
    ['paragraph 36 of the concluding observations', 'concluding-observations: 36'],
    ['el párrafo 36 b) de las observaciones finales anteriores', 'previous-concluding-observations: 36.b'],
    ['paragraph 38 of the previous concluding observations', 'previous-concluding-observations: 38'],
    ['paragraphe 36 b) des observations finales', 'concluding-observations: 36.b'],
    ['пункт 36 b) заключительных замечаний', 'concluding-observations: 36.b'],
    ['الفقرة 36 (ب) من الملاحظات الختامية', 'concluding-observations: 36.b'],
    ['结论性意见第36段(b)', 'concluding-observations: 36.b'],
    ['Concluding observations, paragraph 36 (b)', 'concluding-observations: 36.b'],
    ['recommendation 36 (b)', 'concluding-observations: 36.b'],
    ['las recomendaciones 34 y 36 b)', 'concluding-observations: 34 36.b'],
    ['the recommendation contained in paragraph 36 (b)', 'concluding-observations: 36.b'],
    ['las recomendaciones del Comité que figuran en los párrafos 29 y 47', 'concluding-observations: 29 47'],
    ['la recommandation figurant au paragraphe 36 b)', 'concluding-observations: 36.b'],
    ['Reply to the questions raised in paragraph 8 of the list of issues', 'list-of-issues: 8'],
    ['párrafo 8 de la lista de cuestiones previa', 'list-of-issues: 8'],
    ['paragraphe 5 de la liste de points', 'list-of-issues: 5'],
    ['see paragraph 55 above', 'this-report: 55'],
    ['véase el párrafo 55 del presente informe', 'this-report: 55'],
    ['paragraph 5 of this report', 'this-report: 5'],
    ['paragraphes 72 à 74 ci-dessus', 'this-report: 72→74'],
    ['上文第55段', 'this-report: 55'],
    ['paragraph 12 of the previous report', 'previous-report: 12'],
    ['párrafo 5 del informe anterior', 'previous-report: 5'],
    ['du précédent rapport, par. 12', 'previous-report: 12'],
    ['paragraph 34 and paragraph 36 (b) of the concluding observations', 'concluding-observations: 34', 'concluding-observations: 36.b'],
    ['see paragraph 4 relating to paragraph 1 of the list of issues', 'none: 4', 'list-of-issues: 1'],
    ['Regarding paragraph 31 (b), see annex 1, section 8', 'none: 31.b'],
    ['## Paragraph 36 (b)', 'none: 36.b'],
  ]);
});

describe('parseCitations: what is no document of ours', () => {
  each([
    ['Corte IDH, Opinión Consultiva OC-21/14, párrs. 58 y 59', 'other: 58 59'],
    ['Corte IDH, Caso Vélez Loor c. Panamá, párr. 171', 'other: 171'],
    ['Vélez Loor v. Panama, Judgment of 23 November 2010, para. 3', 'other: 3'],
    ['SCJN, amparo en revisión 388/2022, párrs. 45 a 50', 'other: 45→50'],
    ['the common core document, para. 4', 'other: 4'],
    ['the fourth periodic report (para. 4)', 'other: 4'],
    ['CMW/C/MX/CO/4, párr. 36', 'CMW/C/MX/CO/4: 36'],
    ['Concluding observations on the fourth periodic report (para. 36)', 'concluding-observations: 36'],
    ['in the present periodic report, para. 4', 'none: 4'],
    ['paragraph 2 of article 9 of the Convention', 'other: 2'],
    ['párrafo 1 del artículo 14 de la Convención', 'other: 1'],
    ["paragraphe 3 de l'article 4 de la Convention", 'other: 3'],
    ['article 9, paragraph 2', 'other: 2'],
    ['Constitution, art. 1, para. 3', 'other: 3'],
    ['section 372 of the Federal Labour Act', 'other: 372'],
    ['section 235 (b) (2) (c) of the Immigration and Nationality Act', 'other: 235.b.2.c'],
    ['paragraph 36 of the judgment', 'other: 36'],
    ['En el párrafo 75 del citado informe', 'other: 75'],
    ['general comment No. 5 (2021), paras. 12–15', '?/GC/5: 12→15'],
    ['paragraph 15 (a) of the annex to Human Rights Council resolution 5/1', 'other: 15.a', 'A/HRC/RES/5/1'],
    ['paragraph 45 of general comment No. 5', '?/GC/5: 45'],
    ['recommendation 145.99', 'other: 145.99'],
  ]);
  each([
    ['article 36 (b)'], ['Section 16 of the 2013 Disability Act'], ['annex 1, section 2: Number of permits'], ['36 (b)'], ['In 2024, 36 women'], ['36.5 per cent'],
    ['recursos para 36 entidades'], ['par 36 voix contre 12'], ['paragraph 2024'], ['paragraph 36/2018'], ['Recomendación 36/2018 de la CNDH'],
    ['Recomendación General 47'], ['General recommendation 35'], ['ILO Recommendation 202'], ['the third paragraph'],
    ['parallel 36'], ['《公约》第9条第2款'], ['第36届会议'], ['para. (b)'], [''],
  ]);
  it('Spanish "para 36" is no paragraph, English "para 36" is', () => {
    assert.deepEqual(cited('Fondo para 36 municipios', 'es'), []);
    assert.deepEqual(cited('See para 36 and para 38 (b)'), ['none: 36', 'none: 38.b']);
    assert.deepEqual(cited('Under para 36 the State', 'en'), ['none: 36']);
  });
});

describe('parseCitations: what departs from the house form', () => {
  const rows: Rows = [
    ['36(b)', 'para. 36(b)', '36(b) => 36 (b)'],
    ['36b', 'para. 36b', '36b => 36 (b)'],
    ['para without its point', 'para 36 (b)', 'para => para.'],
    ['items before their paragraph', 'apartado b) del párrafo 36', 'apartado b) del párrafo 36 => párrafo 36 b)'],
    ['items in items before their paragraph', 'inciso ii) del apartado a) del párrafo 8', 'inciso ii) del apartado a) del párrafo 8 => párrafo 8 a) ii)'],
    ['several items before their paragraph', 'Incisos a) y b) del párrafo 36', 'Incisos a) y b) del párrafo 36 => Párrafo 36 a) y b)'],
    ['inciso', 'párrafo 36, inciso b)', '36, inciso b) => 36 b)'],
    ['numeral', 'numeral 36.b', 'numeral => párrafo', '36.b => 36 b)'],
    ['al', 'párrafos 34 al 38', '34 al 38 => 34 a 38'],
    ['a lost accent', 'parrafo 36', 'parrafo => párrafo'],
    ['recommendation', 'recomendación 36 (b)', 'recomendación 36 (b) => recomendación contenida en el párrafo 36 b)'],
    ['English parentheses in Spanish', 'párrafo 29 (a)', '29 (a) => 29 a)'],
    ['an Oxford comma', 'paras. 34, 36, and 38', ', and  =>  and '],
    ['a hyphen for a dash', 'paras. 9-12', '9-12 => 9–12'],
    ['one word for several', 'para. 34 and 36', 'para. => paras.'],
    ['a plural for one', 'paras. 145.140', 'paras. => para.'],
    ['several recommendations', 'la recomendación 36, incisos a) y b)', 'recomendación 36, incisos a) y b) => recomendaciones contenidas en el párrafo 36 a) y b)'],
    ['recommendations of several paragraphs', 'recommandations 36 b) et 38', 'recommandations 36 b) et 38 => recommandations figurant aux paragraphes 36 b) et 38'],
    ['an abbreviation', 'párr. 36, inc. b)', '36, inc. b) => 36 b)'],
    ['letters without parentheses', 'Párrafo 64, literales a, b y c', '64, literales a => 64 a)', 'b => b)', 'c => c)'],
    ['a range of letters', 'paras 36b-d', 'paras => para.', '36b-d => 36 (b)–(d)'],
    ['items in parentheses', 'párr. 50 (incisos a) y b))', '50 (incisos a) => 50 a)', 'b)) => b)'],
    ['a stroke', 'párr. 26 (a)/(b)', '26 (a) => 26 a)', '/ =>  y ', '(b) => b)'],
    ['a range before its paragraph', 'Les alinéas b à d du paragraphe 36', 'Les alinéas b à d du paragraphe 36 => Le paragraphe 36 b) à d)'],
    ['a lost space', 'para.36 (b)', 'para. => para. '],
    ['a paragraph sign', '§36', '§ => para. '],
    ['No.', 'paragraph No. 36', 'paragraph No. => paragraph'],
    ['a Cyrillic letter', 'para. 36 (а)', '36 (а) => 36 (a)'],
    ['a symbol that is cut short', 'CMW/C/MEX/Q/2 and Add.1', 'Add.1 => CMW/C/MEX/Q/2/Add.1'],
    ['a symbol with a space', 'CMW/C/MEX/CO/1 Add.1, para. 3', 'CMW/C/MEX/CO/1 Add.1 => CMW/C/MEX/CO/1/Add.1'],
    ['an Arabic item without a space', 'الفقرة 36(ب)', '36(ب) => 36 (ب)'],
  ];
  for (const [what, text, ...expected] of rows) it(`${what}: ${text}`, () => assert.deepEqual(mended(text!), expected));

  it('a number without its word, behind a symbol, in the language of the text', () => {
    assert.deepEqual(mended('CMW/C/MEX/CO/4 36b', 'es'), [' 36b => , párr. 36 b)']);
    assert.deepEqual(mended('CMW/C/MEX/CO/4, 36 (b) and (c)', 'en'), [', 36 (b) and (c) => , para. 36 (b) and (c)']);
  });

  it('the house form itself, a line break and a no-break space are no departure', () => {
    for (const text of ['para.\u00A036 (b)', 'paras. 34,\n36 and\n38', 'Párrafos 9 a 12', 'paragraphs 36 (a) and (b)', 'paras. 9–12', 'CMW/C/MEX/CO/4 para. 36 (b)', 'в пунктах 34 и 36', 'par. 34 et 36', 'paragraph 2 of article 9']) {
      assert.deepEqual(mended(text), [], text);
    }
  });

  it('words that two languages share follow the text', () => {
    assert.deepEqual(mended('par. 36', 'es'), ['par. => párr.']);
    assert.deepEqual(mended('par. 36', 'fr'), []);
  });

  it('mending every departure leaves none', () => {
    for (const [, text] of rows) {
      let current = text!;
      for (const { span, replacement } of parseCitations(current).flatMap(({ defects }) => defects).reverse()) current = current.slice(0, span.start) + replacement + current.slice(span.end);
      assert.deepEqual(mended(current), [], `${text!} → ${current}`);
    }
  });
});

describe('parseCitations: a part of a text', () => {
  it('reads only from `from` to `to`, with offsets of the whole', () => {
    const text = 'para. 1. **para. 36 (b)**. para. 3.';
    const [citation, more] = parseCitations(text, { from: 9, to: 26 });
    assert.equal(more, undefined);
    assert.equal(citation?.written, 'para. 36 (b)');
    assert.deepEqual(citation.span, { start: 11, end: 23 });
  });
});
