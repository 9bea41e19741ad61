import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { readDocument } from '../../../server/src/core/document/readDocument.ts';
import { createLibrary, withDocument } from '../../../server/src/core/library/library.ts';
import { searchParagraphs } from '../../../server/src/core/library/search.ts';
import type { SourceDocument } from '../../../server/src/core/model.ts';
import { readSeed, readSeeds } from '../../support/readSeeds.ts';

const library = createLibrary(readSeeds());
const observations = ['CMW/C/MEX/CO/4'];

function placesOf(words: string, options: { limit?: number; symbols?: readonly string[] } = {}, among = library): string[] {
  return searchParagraphs(among, words, options).map(({ pinpoint }) => `${pinpoint.symbol}#${pinpoint.path.join('.')}`);
}

describe('searchParagraphs', () => {
  /** The first result wanted, over all the documents together; each query was read against the documents, not tried first. */
  const queries: readonly (readonly [words: string, place: string])[] = [
    ['San Fernando mass graves', 'CMW/C/SR.593#13'],
    ['padlocks doors', 'CMW/C/MEX/4#152'],
    ['Venezuelan nationals visa', 'CMW/C/MEX/4#120'],
    ["women's justice centres", 'CMW/C/SR.593#27'],
    ['single-employer visas', 'CMW/C/MEX/CO/4#64.c'],
    ['whistle-blower platform anonymity', 'CMW/C/MEX/4#52'],
    ['Solalinde', 'CMW-C-SR-second-report-continued#15'],
    ['Cartagena Declaration', 'CMW/C/SR.593#32'],
    ['pesticides seasonal farmworkers', 'CMW/C/SR.593#40'],
    ['transit visa 180 days', 'CMW-C-SR-second-report-continued#18'],
    ['jus sanguinis', 'CMW-C-SR-second-report-continued#24'],
    ['racial profiling guide', 'CMW/C/MEX/4#122'],
    ['workforce 90 per cent Mexican', 'MGI-MEX-2022#1.3'],
    ['withdraw armed forces National Guard Act', 'CMW/C/MEX/CO/4#34.a'],
    // Slips of the pen, words not finished, other forms.
    ['teleworkng', 'CMW/C/MEX/4#278'],
    ['padlock', 'CMW/C/MEX/4#152'],
    ['apostile requirment uniform', 'CMW/C/MEX/CO/4#52'],
    ['Chiapas Human Rigths Commision', 'CMW/C/MEX/CO/4#50.d'],
    ['regularise situation job offer CBP', 'CMW/C/SR.593#45'],
    // Accents.
    ['Mexico te abraza', 'CMW/C/SR.593#48'],
    ['MÉXICO TE ABRAZA', 'CMW/C/SR.593#48'],
    // Words that stand together.
    ['"flood drills"', 'CMW/C/MEX/4#158'],
    ['“price they had to pay”', 'CMW-C-SR-second-report-continued#35'],
    ['"climate change impacts"', 'MGI-MEX-2022#5.2'],
    // Symbols and numbers.
    ['CMW/C/MEX/CO/4 36 b', 'CMW/C/MEX/CO/4#36.b'],
    ['CMW/C/MEX/CO/4, para. 36 (b)', 'CMW/C/MEX/CO/4#36.b'],
    ['CMW/C/MEX/4 143', 'CMW/C/MEX/4#143'],
    ['CMW/C/SR.593 pesticides', 'CMW/C/SR.593#40'],
    ['CMW/C/MEX/CO/4', 'CMW/C/MEX/CO/4#1'],
    ['111VG/2023', 'CMW/C/MEX/4#162'],
    ['NOM-037-STPS-2023', 'CMW/C/MEX/4#278'],
    ['CEDH/05/2023', 'CMW/C/MEX/CO/4#50.d'],
    ['892 public defenders', 'CMW/C/MEX/4#145'],
    ['amparo 7/2020', 'CMW/C/SR.593#11'],
  ];
  for (const [words, place] of queries) it(`“${words}” finds ${place} first`, () => assert.equal(placesOf(words)[0], place));

  const spanishName = 'CEDAW_C_RUR_CO_7_es.md';
  const spanish = readDocument({ id: spanishName, fileName: spanishName, text: readFileSync(`test/fixtures/search/${spanishName}`, 'utf8') });
  const withSpanish = withDocument(library, spanish);
  const spanishQueries: readonly (readonly [words: string, place: string])[] = [
    ['intérpretes lenguas indígenas audiencias', '5.b'],
    ['interpretes lenguas indigenas audiencias', '5.b'],
    ['asistencia jurídica gratuita', '5.a'],
    ['edad mínima matrimonio', '3'],
    ['femicidio', '6'],
    ['enjuicie femicidios datos', '7.a'],
    ['alberges provincia', '7.b'],
    ['ALBERGUES PRESUPUESTO', '7.b'],
    ['desercion escolar embarazadas', '9'],
    ['deserción escoler', '9'],
    ['guarderias becas', '10'],
    ['brecha salarial', '11'],
    ['núm. 189', '11'],
    ['anticonceptivos aborto', '12'],
    ['abort incest', '12'],
    ['titulacion de tierras', '13'],
    ['«agua potable»', '13'],
    ['pension vinculo conyugal', '14'],
    ['policia fronteras trata', '8'],
    ['CEDAW/C/RUR/CO/7 párr. 5 b)', '5.b'],
    ['CEDAW/C/RUR/CO/7 tierras', '13'],
  ];
  for (const [words, place] of spanishQueries) it(`«${words}» finds ${place} of a Spanish document first`, () => assert.equal(placesOf(words, {}, withSpanish)[0], `CEDAW/C/RUR/CO/7#${place}`));

  const observed: readonly (readonly [words: string, place: string])[] = [
    ['legislative reform 36 hours', '36.b'],
    ['hours detention maximum 36', '36.b'],
    ['ratify ILO conventions', '12'],
    ['seasonal agricultural canada', '64'],
    ['seasonal agricultural accrued social benefits', '64.e'],
    ['  LEGISLATIVE   refrom ', '36.b'],
  ];
  for (const [words, place] of observed) it(`“${words}” finds ${place} of the concluding observations first`, () => assert.equal(placesOf(words, { symbols: observations })[0], `CMW/C/MEX/CO/4#${place}`));

  it('shows where the words stand', () => {
    const [first] = searchParagraphs(library, 'padlock doors');
    assert.ok(first);
    const { text, matches } = first.snippet;
    assert.deepEqual(matches.map(({ start, end }) => text.slice(start, end)), ['padlocks', 'doors', 'doors']);
    assert.ok(text.length <= 202);
    assert.ok(first.document.text.slice(first.span.start, first.span.end).includes('padlocks'));
  });

  it('gives of a long section the part that was found, and the section once', () => {
    const [first, second] = searchParagraphs(library, 'workforce 90 per cent Mexican', { symbols: ['MGI-MEX-2022'] });
    assert.ok(first);
    assert.ok(first.text.startsWith('Private sector employment of migrants'));
    assert.notDeepEqual(first.pinpoint, second?.pinpoint);
    assert.ok(first.document.text.slice(first.span.start, first.span.end).startsWith('Private sector employment'));
  });

  it('finds only what has the words of a phrase together', () => {
    assert.ok(placesOf('last resort', { limit: 50 }).length > placesOf('"last resort"', { limit: 50 }).length);
    assert.deepEqual(placesOf('"resort last"'), []);
  });

  it('does not look elsewhere than in the document named, where it is at hand', () => {
    assert.ok(placesOf('CMW/C/SR.593 detention', { limit: 50 }).every((place) => place.startsWith('CMW/C/SR.593#')));
    assert.ok(placesOf('CMW/C/MEX/CO/3 detention').length > 0);
    assert.deepEqual(placesOf('CMW/C/MEX/CO/4 99'), []);
  });

  it('takes hostile text', () => {
    for (const text of ['"'.repeat(100_000), 'a/'.repeat(50_000), '1-'.repeat(50_000), '«'.repeat(50_000), 'é'.repeat(100_000), '\uD83D'.repeat(1000)]) assert.ok(Array.isArray(placesOf(text)));
  });

  it('finds words without their accents, and by their beginnings', () => {
    const seed = readSeed('CMW_C_MEX_CO_4.txt');
    const paragraph = seed.paragraphs.find(({ number }) => number === '36');
    assert.ok(paragraph);
    const version: SourceDocument = { ...seed, id: 'es', language: 'es', paragraphs: [{ ...paragraph, headings: ['Privación de la libertad'], text: 'El Comité recomienda que la detención sea una medida de último recurso.', items: [] }] };
    const both = withDocument(library, version);
    for (const words of ['detencion ultimo recurso', 'PRIVACIÓN libertad', 'detenc recurs']) assert.equal(searchParagraphs(both, words)[0]?.document.language, 'es', words);
  });

  it('gives at most as many as asked for, best first, the same each time', () => {
    const results = searchParagraphs(library, 'migrants detention', { limit: 7 });
    assert.equal(results.length, 7);
    assert.deepEqual(results.map(({ score }) => score), results.map(({ score }) => score).sort((a, b) => b - a));
    assert.deepEqual(searchParagraphs(createLibrary([...readSeeds()].reverse()), 'migrants detention', { limit: 7 }), results);
    assert.deepEqual(results.slice(0, 3), searchParagraphs(library, 'migrants detention', { limit: 3 }));
  });

  it('finds nothing for nothing', () => {
    assert.deepEqual(['', ' ', '—', 'qqqqzzzz'].map((words) => placesOf(words)), [[], [], [], []]);
    assert.deepEqual(placesOf('detention', { symbols: ['CMW/C/MEX/CO/9'] }), []);
    assert.deepEqual(placesOf('detention', {}, createLibrary([])), []);
  });

  it('looks only in the documents asked for', () => {
    const places = placesOf('detention', { symbols: ['CMW/C/SR.593'], limit: 50 });
    assert.ok(places.length > 3);
    assert.ok(places.every((place) => place.startsWith('CMW/C/SR.593#')));
  });
});
