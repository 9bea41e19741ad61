import assert from 'node:assert/strict';
import { checkReportSymbol } from '../../../server/src/core/features/reportSymbol.ts';
import { enoughWords, fifthReport, getSnapshot, parseFixture } from '../../support/fixture.ts';

const answers = 'CMW/C/MEX/CO/4';

describe('checkReportSymbol', () => {
  const empty = getSnapshot(parseFixture('//- notes.md\nNothing'));
  const problem = (symbol: string, other = answers): string | undefined => checkReportSymbol(empty, symbol, other).problem;

  for (const symbol of ['CMW/C/MEX/5', ' CMW/C/MEX/5 ', 'CMW/C/MEX/FCO/4', 'CMW/C/MEX/5-6', 'CMW/C/MEX/RQ/5', 'cmw/c/mex/5']) {
    it(`takes “${symbol}”`, () => assert.deepEqual(checkReportSymbol(empty, symbol, answers), { problem: undefined, note: undefined }));
  }

  it('says why another cannot be', () => {
    for (const text of ['', 'the fifth report', 'CMW/C/MEX', '../5']) assert.match(problem(text) ?? '', /^This is not the symbol of a UN document/, text);
    for (const symbol of ['CMW/C/MEX/CO/4', 'CMW/C/MEX/QPR/5', 'CMW/C/MEX/Q/5']) assert.match(problem(symbol) ?? '', /is the symbol of a document of the Committee/);
    for (const symbol of ['CMW/C/GC/5', 'CMW/C/SR.593', 'A/RES/73/195']) assert.match(problem(symbol) ?? '', /is not the symbol of a report/);
    for (const symbol of ['CMW/C/GTM/3', 'CEDAW/C/MEX/10']) assert.equal(problem(symbol), `${symbol} belongs to another State or Committee than CMW/C/MEX/CO/4`);
    assert.equal(problem('CMW/C/MEX/5', 'no symbol'), undefined);
  });

  it('says that a symbol has a file already', () => {
    const snapshot = getSnapshot(parseFixture(`//- drafts/report.md\n${fifthReport}\n## CMW/C/MEX/CO/4, para. 42\n\n${enoughWords}\n`));
    assert.deepEqual(checkReportSymbol(snapshot, 'CMW/C/MEX/5', answers), { problem: undefined, note: 'CMW/C/MEX/5 has a file already (report.md): the new one becomes part of the same report' });
    assert.equal(checkReportSymbol(snapshot, 'CMW/C/MEX/6', answers).note, undefined);
  });

  it('speaks the language of the editor', () => {
    const spanish = getSnapshot(parseFixture('//- notes.md\nNada'), { configuration: { uiLanguage: 'es' } });
    assert.equal(checkReportSymbol(spanish, 'CMW/C/GTM/3', answers).problem, 'CMW/C/GTM/3 corresponde a otro Estado o a otro Comité que CMW/C/MEX/CO/4');
  });
});
