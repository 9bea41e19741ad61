import assert from 'node:assert/strict';
import { getCompletions, type CompletionTrigger } from '../../../server/src/core/features/completion.ts';
import { parsePathText } from '../../../server/src/core/reference/path.ts';
import { formatPath } from '../../../server/src/core/reference/format.ts';
import { getSnapshot } from '../../support/fixture.ts';

// What a drafter would type, and the unit of CMW/C/MEX/CO/4 that was found for it by reading the document.
const words: readonly (readonly [query: string, path: string])[] = [
  ['last resort detention', '36.a'],
  ['36 hours', '36.b'],
  ['maximum 36 hours', '36.b'],
  ['hours 36 limit', '36.b'],
  ['liberty deprivation plan', '36.a'],
  ['detention terminology', '36.d'],
  ['statistical definitions', '16.c'],
  ['racial profiling', '24.b'],
  ['xenophobia racism', '24.a'],
  ['hate speech', '24.a'],
  ['whistleblowers', '22.b'],
  ['whistle-blower reprisals', '22.b'],
  ['national guard', '34.a'],
  ['withdraw armed forces', '34.a'],
  ['outsourcing private', '34.b'],
  ['best interests determination', '58.a'],
  ['unaccompanied children data', '58.f'],
  ['apostille', '52'],
  ['child labour', '48.f'],
  ['labor child', '48.f'],
  ['begging', '48.f'],
  ['unionization', '48.a'],
  ['canadian unions', '64.d'],
  ['single-employer visas', '64.c'],
  ['liaison officer', '64.b'],
  ['seasonal workers canada social benefits', '64.e'],
  ['humanitarian permits', '56.c'],
  ['humanitarian visa', '28.d'],
  ['population registry code', '56.b'],
  ['diplomas recognition', '54'],
  ['pregnant women health', '50.b'],
  ['sign language', '26.c'],
  ['braille', '26.c'],
  ['public defender', '40.d'],
  ['incommunicado', '40.c'],
  ['24 hours', '40.a'],
  ['traceability', '40.b'],
  ['ciudad juarez fire', '32.a'],
  ['victoria salazar', '30.c'],
  ['kidnapping enforced disappearance', '30.b'],
  ['article 33 constitution', '11.b'],
  ['amending articles 97 98 111', '11.c'],
  ['open-door centres children', '38.b'],
  ['forced transfers', '44.b'],
  ['united states agreements', '62.a'],
  ['regional cooperation structural causes', '60'],
  ['advisory council', '20.b'],
  ['defenders threats', '20.d'],
  ['statelessness', '12'],
  ['ilo conventions', '12'],
  ['beta groups', '14.d'],
  ['federal labour act article 7', '48.g'],
  ['inspectors', '48.b'],
  ['periodic inspection', '48.b'],
  ['anonymous complaints', '48.d'],
  ['protective equipment', '48.e'],
  ['chiapas', '50.d'],
  ['CEDH/05/2023', '50.d'],
  ['discrimination healthcare', '50.a'],
  ['education social assistance centres', '54'],
  ['follow up mechanism treaty bodies', '66'],
  ['2030 agenda', '67'],
  ['next periodic report', '69'],
  ['global compact', '9'],
  ['transnational justice', '28.e'],
  ['consular personnel training', '46'],
  ['search commissions forensic', '28.a'],
  ['corruption extortion', '22.a'],
  ['compensation victims', '22.c'],
  ['impact of training indicators', '18.c'],
  ['transparency access to information', '16.d'],
  ['sexual and reproductive health', '50.b'],
  ['detenton last resort', '36.a'],
  ['incomunicado', '40.c'],
  ['aposille', '52'],
  ['regularisation fees', '58.c'],
  ['harmonise supreme court judgment', '34.c'],
  ['written notification expulsion', '44.a'],
  ['privación de libertad último recurso', '36.a'],
  ['36 horas', '36.b'],
  ['perfiles raciales', '24.b'],
  ['mendicidad', '48.f'],
  ['guardia nacional', '34.a'],
  ['niñez no acompañada datos', '58.f'],
  ['corrupción extorsión', '22.a'],
  ['registro de nacimiento', '52'],
  ['incomunicación', '40.c'],
  ['visas humanitarias', '28.d'],
  ['mujeres embarazadas salud', '50.b'],
  ['trabajo infantil', '48.f'],
  ['secuestro desaparición forzada', '30.b'],
  ['defensoría pública', '40.d'],
  ['civilian agencies', '14.b'],
  ['smuggling', '30.b'],
  ['overcrowding', '42'],
  ['conditions of detention', '42'],
  ['last res', '36.a'],
  ['incomm', '40.c'],
  ['reprisal', '22.b'],
];

/** The ways people write one number, and the heading that comes of each: a word that stands there stays, and the number follows its language. */
const numbers: readonly (readonly [query: string, heading: string])[] = [
  ['36b', 'CMW/C/MEX/CO/4, para. 36 (b)'],
  ['36(b', 'CMW/C/MEX/CO/4, para. 36 (b)'],
  ['36(b)', 'CMW/C/MEX/CO/4, para. 36 (b)'],
  ['36 (b)', 'CMW/C/MEX/CO/4, para. 36 (b)'],
  ['36 b', 'CMW/C/MEX/CO/4, para. 36 (b)'],
  ['36 b)', 'CMW/C/MEX/CO/4, para. 36 (b)'],
  ['36.b', 'CMW/C/MEX/CO/4, para. 36 (b)'],
  ['36B', 'CMW/C/MEX/CO/4, para. 36 (b)'],
  ['36', 'CMW/C/MEX/CO/4, para. 36'],
  ['42', 'CMW/C/MEX/CO/4, para. 42'],
  ['28f', 'CMW/C/MEX/CO/4, para. 28 (f)'],
  ['para. 36b', 'para. 36 (b)'],
  ['para 36 (b)', 'para 36 (b)'],
  ['Paragraph 36(b', 'Paragraph 36 (b)'],
  ['párr. 36 b)', 'párr. 36 b)'],
  ['párrafo 36 b', 'párrafo 36 b)'],
  ['numeral 36.b', 'numeral 36 b)'],
  ['recommendation 36 (b)', 'recommendation 36 (b)'],
  ['recomendación 36b', 'recomendación 36 b)'],
  ['apartado b) del párrafo 36', 'CMW/C/MEX/CO/4, para. 36 (b)'],
  ['inciso b) del párrafo 36', 'CMW/C/MEX/CO/4, para. 36 (b)'],
  ['36 terminology', 'CMW/C/MEX/CO/4, para. 36 (d)'],
  ['36b hours', 'CMW/C/MEX/CO/4, para. 36 (b)'],
];

const frontMatter = '---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4\nlanguage: en\n---\n\n';

/** The first entry for a query that stands at the end of a draft: what the draft then reads. */
function accept(before: string, query: string, trigger: CompletionTrigger): { readonly text: string } {
  const text = frontMatter + before + query;
  const snapshot = getSnapshot({ drafts: new Map([['report.md', text]]), documents: [] });
  const [first] = getCompletions(snapshot, 'report.md', text.length, trigger).items;
  return { text: first ? text.slice(frontMatter.length, first.replace.start) + first.insertText : text.slice(frontMatter.length) };
}

function format(path: string): string {
  return formatPath(parsePathText(path) ?? [], 'en');
}

describe('completion by what a drafter types', () => {
  it('has more than a hundred queries, each with its unit', () => {
    assert.ok(words.length + numbers.length > 100);
    assert.equal(new Set(words.map(([query]) => query)).size, words.length);
  });

  for (const [query, path] of words) {
    it(`offers ${path} first for "${query}"`, () => {
      // Asked for in running text, all that was typed gives way to the reference.
      assert.equal(accept('The State party reports on the following.\n\n', query, 'invoked').text, `The State party reports on the following.\n\nCMW/C/MEX/CO/4, para. ${format(path)}`);
      // In a heading it is offered without being asked for.
      assert.equal(accept('## ', query, 'automatic').text, `## CMW/C/MEX/CO/4, para. ${format(path)}`);
    });
  }

  for (const [query, heading] of numbers) {
    it(`makes "${heading}" of the number "${query}" in a heading`, () => {
      assert.equal(accept('## ', query, 'invoked').text, `## ${heading}`);
    });
  }
});
