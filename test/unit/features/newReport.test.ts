import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { readDocument } from '../../../server/src/core/document/readDocument.ts';
import { findMissingReplies } from '../../../server/src/core/features/missingReplies.ts';
import { getNewReport, getNewReportOptions, suggestReport } from '../../../server/src/core/features/newReport.ts';
import { createLibrary } from '../../../server/src/core/library/library.ts';
import type { SourceDocument } from '../../../server/src/core/model.ts';
import { concludingObservations, getSeed, getSnapshot } from '../../support/fixture.ts';

const observations = new URL('../../fixtures/observations/', import.meta.url);

function readObservations(fileName: string): SourceDocument {
  return readDocument({ id: fileName, fileName, text: readFileSync(new URL(fileName, observations), 'utf8') });
}

const headings = (text: string): readonly string[] => text.split('\n').filter((line) => line.startsWith('#'));

describe('getNewReport', () => {
  it('has front matter, the headings of the observations in their order, and a place for every unit', () => {
    const { fileName, text, units } = getNewReport(getSeed(concludingObservations), { symbol: 'CMW/C/MEX/5', language: 'en', scope: 'all', issues: 'CMW/C/MEX/QPR/5' });
    assert.equal(fileName, 'CMW_C_MEX_5.md');
    assert.equal(units, 101);
    assert.ok(text.startsWith('---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4\nissues: CMW/C/MEX/QPR/5\nscope: all\nlanguage: en\n---\n\n# Periodic report of Mexico (CMW/C/MEX/5)\n\n## Positive aspects\n\n### CMW/C/MEX/CO/4, para. 9\n\n> '));
    assert.deepEqual(headings(text).slice(2, 7), ['### CMW/C/MEX/CO/4, para. 9', '## General measures of implementation (arts. 73 and 84)', '### Legislation and application', '#### CMW/C/MEX/CO/4, para. 11 (a)', '#### CMW/C/MEX/CO/4, para. 11 (b)']);
    const [report] = getSnapshot({ drafts: new Map([['report.md', text]]), documents: [] }).reports;
    assert.deepEqual(report?.counts, { total: 101, answered: 0, partial: 101, mentioned: 0, justified: 0, unanswered: 0 });
  });

  it('has the units selected for follow-up alone, in the language of the report', () => {
    const { fileName, text, units } = getNewReport(getSeed(concludingObservations), { symbol: 'CMW/C/MEX/FCO/4', language: 'es', scope: 'follow-up' });
    assert.equal(fileName, 'CMW_C_MEX_FCO_4.md');
    assert.equal(units, 20);
    assert.deepEqual(headings(text).slice(0, 4), [
      '# Información sobre el seguimiento de las observaciones finales – México (CMW/C/MEX/CO/4)',
      '## Derechos humanos de todos los trabajadores migratorios y de sus familiares (arts. 8 a 35)',
      '### Gestión de las fronteras y protección de los migrantes en tránsito',
      '#### CMW/C/MEX/CO/4, párr. 34 a)',
    ]);
    assert.equal(text.match(/\{Medidas adoptadas/g)?.length, 20);
    const french = getNewReport(getSeed(concludingObservations), { symbol: 'CMW/C/MEX/5', language: 'fr', scope: 'all' }).text;
    assert.ok(headings(french).includes('## Droits de l’homme de tous les travailleurs migrants et des membres de leur famille (art. 8 à 35)'));
    assert.ok(headings(french).includes('#### CMW/C/MEX/CO/4, par. 36 b)'));
  });

  for (const fileName of readdirSync(observations)) {
    it(`leaves nothing to add for ${fileName}`, () => {
      const document = readObservations(fileName);
      const answers = document.symbol ?? document.name;
      const { text, units } = getNewReport(document, { symbol: suggestReport(answers, 'all') ?? 'CMW/C/MEX/5', language: document.language, scope: 'all' });
      assert.equal(units, document.recommendations.length);
      const snapshot = getSnapshot({ drafts: new Map([['report.md', text]]), documents: [document] }, { seeds: [] });
      assert.equal(snapshot.reports[0]?.document, document);
      assert.deepEqual(findMissingReplies(snapshot, 'report.md')?.edits, []);
    });
  }

  it('takes nothing from a document as Markdown or YAML', () => {
    const text = getSeed(concludingObservations).text.replace('Deprivation of liberty\n', 'Deprivation of <img src=x> [liberty](http://a.b)\n');
    const document = readDocument({ id: 'a', fileName: 'a.txt', text });
    const written = getNewReport(document, { symbol: 'CMW/C/MEX/5', language: 'en', scope: 'follow-up', issues: 'x: [y]' }).text;
    assert.match(written, /\nissues: "x: \[y\]"\n/);
    assert.doesNotMatch(written, /<img|\]\(http/);
  });
});

describe('getNewReportOptions', () => {
  it('lists the observations of the library with the symbols that a report would have', () => {
    assert.deepEqual(getNewReportOptions(createLibrary([getSeed(concludingObservations), getSeed('CMW_C_MEX_4.txt')])), [
      {
        answers: 'CMW/C/MEX/CO/4',
        title: 'Concluding observations on the fourth periodic report of Mexico',
        date: getSeed(concludingObservations).date,
        languages: ['en'],
        reports: { all: 'CMW/C/MEX/5', followUp: 'CMW/C/MEX/FCO/4' },
        issues: undefined,
      },
    ]);
  });

  it('puts the newest first, and a document in two languages once', () => {
    const library = createLibrary([...readdirSync(observations).map(readObservations), { ...getSeed(concludingObservations), id: 'es', language: 'es' }, getSeed(concludingObservations)]);
    const options = getNewReportOptions(library);
    assert.deepEqual(options.find(({ answers }) => answers === 'CMW/C/MEX/CO/4')?.languages, ['en', 'es']);
    const dates = options.map(({ date }) => date ?? '');
    assert.deepEqual(dates, [...dates].sort().reverse());
    assert.equal(options.find(({ answers }) => answers === 'CRC/C/RUR/CO/5-6')?.reports.all, 'CRC/C/RUR/7');
  });

  it('suggests a symbol only for observations with a cycle', () => {
    assert.equal(suggestReport('CMW/C/MEX/CO/2-3', 'all'), 'CMW/C/MEX/4');
    assert.equal(suggestReport('E/C.12/MEX/CO/5-6', 'follow-up'), 'E/C.12/MEX/FCO/5-6');
    assert.equal(suggestReport('CRC/C/OPSC/MEX/CO/1', 'all'), 'CRC/C/OPSC/MEX/2');
    assert.equal(suggestReport('CMW/C/MEX/4', 'all'), undefined);
    assert.equal(suggestReport('CAT/OP/MEX/2', 'all'), undefined);
    assert.equal(suggestReport('MGI-MEX-2022', 'all'), undefined);
  });
});
