import assert from 'node:assert/strict';
import { getAuthorities } from '../../../server/src/core/features/authorities.ts';
import { parseDraft } from '../../../server/src/core/draft/parseDraft.ts';
import { getSeed } from '../../support/fixture.ts';

const draft = (language: string, body: string): ReturnType<typeof parseDraft> => parseDraft('report.md', `---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4\nlanguage: ${language}\n---\n\n${body}\n`);

describe('authorities', () => {
  it('are those that the previous report names most often, with their article', () => {
    const found = getAuthorities([], [], getSeed('CMW_C_MEX_4.txt'), 'en');
    assert.deepEqual(found.slice(0, 3), ['the National Institute of Migration', 'the Executive Commission for Victim Support', 'the Commission on Assistance for Refugees']);
    assert.ok(found.includes('the Ministry of Labour and Social Security'));
    assert.ok(found.every((name) => !/United Nations|International Organization/.test(name)));
  });

  it('are read in a Spanish report, two joined by “y” as two', () => {
    const text = 'El Instituto Nacional de Migración y la Secretaría de Gobernación firmaron un convenio. Por parte del Instituto Nacional de Migración y de la Secretaría de Gobernación asistieron dos personas. La Secretaría del Trabajo y Previsión Social publicó la norma; la Secretaría del Trabajo y Previsión Social la difundió. La Fiscalía General de la República y la Fiscalía General de la República.';
    assert.deepEqual(getAuthorities([], [draft('es', text)], undefined, 'es'), ['el Instituto Nacional de Migración', 'la Fiscalía General de la República', 'la Secretaría de Gobernación', 'la Secretaría del Trabajo y Previsión Social']);
  });

  it('are read in a French report only where their end can be told', () => {
    const text = 'Le ministère de l’Intérieur a publié ; le ministère de l’Intérieur et le ministère du Travail. Le ministère des Affaires étrangères, du ministère des Affaires étrangères. L’Institut national des migrations a ; l’Institut national des migrations.';
    assert.deepEqual(getAuthorities([], [draft('fr', text)], undefined, 'fr'), ['le ministère de l’Intérieur', 'le ministère des Affaires étrangères']);
  });

  it('begin with those that are given, and count the owners of the report, with the article that a text has', () => {
    const text = '#### CMW/C/MEX/CO/4, para. 48 (g)\n\n<!-- reply: CMW/C/MEX/CO/4 para. 48 (g); status: not-accepted; reason: no plans; owner: Ministry of Labour and Social Security -->\n\nWords.';
    assert.deepEqual(getAuthorities(['the Navy', 'the {slot}'], [draft('en', text)], getSeed('CMW_C_MEX_4.txt'), 'en').slice(0, 3), ['the Navy', 'the National Institute of Migration', 'the Executive Commission for Victim Support']);
    assert.equal(getAuthorities(['Ministry of Labour and Social Security'], [draft('en', text)], getSeed('CMW_C_MEX_4.txt'), 'en')[0], 'the Ministry of Labour and Social Security');
    assert.deepEqual(getAuthorities([], [draft('en', text)], undefined, 'en'), ['Ministry of Labour and Social Security']);
  });

  it('are nobody from a text in another language, or in a language without a list', () => {
    assert.deepEqual(getAuthorities([], [], getSeed('CMW_C_MEX_4.txt'), 'es'), []);
    assert.deepEqual(getAuthorities(['X'], [], getSeed('CMW_C_MEX_4.txt'), 'ru'), []);
    assert.deepEqual(getAuthorities([], [draft('en', '')], undefined, 'en'), []);
  });
});
