import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { findState, findStateName, isState } from '../../../server/src/core/reference/stateNames.ts';

describe('the names of States', () => {
  it('finds the State in the title of the IOM profile', () => {
    const text = readFileSync(new URL('../../../seeds/IOM_MGI_Mexico_2022.txt', import.meta.url), 'utf8');
    const found = findState(text);
    assert.deepEqual(found, { iso3: 'MEX', start: 2, end: 8 });
    assert.equal(text.slice(found.start, found.end), 'MEXICO');
  });

  it('finds it in every official language, with or without accents', () => {
    const titles: [string, string][] = [
      ['Fourth periodic report of Mexico', 'MEX'],
      ['Observaciones finales sobre el informe inicial de la República de Corea', 'KOR'],
      ['Observaciones finales sobre el informe inicial de la Republica de Corea', 'KOR'],
      ["Rapport valant troisième à cinquième rapports périodiques de la Côte d’Ivoire", 'CIV'],
      ['Резюме материалов: Италия', 'ITA'],
      ['الملاحظات الختامية بشأن التقرير الأولي: المكسيك', 'MEX'],
      ['关于墨西哥第四次定期报告的结论性意见', 'MEX'],
    ];
    for (const [title, iso3] of titles) assert.equal(findState(title)?.iso3, iso3, title);
  });

  it('prefers the longer name at the same place, and the earlier place', () => {
    assert.equal(findState('Report of Guinea-Bissau')?.iso3, 'GNB');
    assert.equal(findState('Report of Papua New Guinea')?.iso3, 'PNG');
    assert.equal(findState('Report of Nigeria')?.iso3, 'NGA');
    assert.equal(findState('Report of the Niger')?.iso3, 'NER');
    assert.equal(findState('Report of the Dominican Republic')?.iso3, 'DOM');
    assert.equal(findState('Report of the Democratic Republic of the Congo')?.iso3, 'COD');
    assert.equal(findState("Report of the Democratic People's Republic of Korea")?.iso3, 'PRK');
    assert.equal(findState('Mexico and the United States of America')?.iso3, 'MEX');
  });

  it('names no State where none is named', () => {
    assert.equal(findState('The State party should amend its laws'), undefined);
    assert.equal(findState(''), undefined);
    assert.equal(findState('x'.repeat(100_000)), undefined);
  });

  it('prints the short name of the UN, and knows which letters are a State', () => {
    assert.equal(findStateName('MEX', 'fr'), 'Mexique');
    assert.equal(findStateName('BOL', 'en'), 'Plurinational State of Bolivia');
    assert.equal(findStateName('CHE', 'ru'), 'Швейцария');
    assert.equal(findStateName('XYZ', 'en'), undefined);
    assert.equal(isState('COL'), true);
    assert.equal(isState('GC'), false);
  });

  it('gives every State a name in all six languages, and no name to two States', () => {
    const table = readFileSync(new URL('../../../server/src/core/reference/stateNames.ts', import.meta.url), 'utf8').split('const table = `\n')[1];
    assert.ok(table);
    const rows = table.split('\n').filter((row) => /^[A-Z]{3}\|/.test(row));
    assert.equal(rows.length, 199);
    const owners = new Map<string, string>();
    for (const row of rows) {
      const [iso3 = '', ...columns] = row.split('|');
      assert.equal(columns.length, 6, iso3);
      for (const name of columns.flatMap((column) => column.split('/'))) {
        assert.notEqual(name.trim(), '', iso3);
        assert.equal(owners.get(name) ?? iso3, iso3, name);
        owners.set(name, iso3);
      }
    }
  });
});
