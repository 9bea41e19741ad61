import assert from 'node:assert/strict';
import { findUnitCard } from '../../../server/src/core/features/unitCard.ts';
import { getSnapshot, parseFixture } from '../../support/fixture.ts';

const report = '---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4\n---\n\n';

describe('the card of a recommendation in a list', () => {
  it('holds its text, the concern it meets, what it reiterates and how the report stands to it', () => {
    const card = findUnitCard(getSnapshot(parseFixture(report)), 'report.md', 'CMW/C/MEX/CO/4#36.b')!;
    for (const part of ['CMW/C/MEX/CO/4, para. 36 (b)', 'follow-up by 1 May 2027', '36 hours', 'Concern (para. 35)', 'Reiterates', 'CMW/C/MEX/CO/3, para. 38', 'not answered']) assert.ok(card.includes(part), `${part} in ${card}`);
  });

  it('is that of a paragraph for the id of one', () => {
    assert.ok(findUnitCard(getSnapshot(parseFixture(report)), 'report.md', 'CMW/C/MEX/CO/4#36')!.includes('CMW/C/MEX/CO/4, para. 36'));
  });

  it('is none for what is no provision', () => {
    const snapshot = getSnapshot(parseFixture(report));
    for (const id of ['', '#', 'CMW/C/MEX/CO/4', 'CMW/C/MEX/CO/4#', 'CMW/C/MEX/CO/4#360', 'CMW/C/MEX/CO/4#36.x', 'CMW/C/PER/CO/9#1', '](command:evil)']) assert.equal(findUnitCard(snapshot, 'report.md', id), undefined, id);
  });

  it('has nothing live in it, whatever the document says', () => {
    const hostile = `${report}\n//- CMW_C_PER_CO_2.txt\nUnited Nations CMW/C/PER/CO/2\n\nConcluding observations\n\n10. The Committee recommends that the State party [click](command:workbench.action.quit) <img src=x> ![a](https://example.org/a.png) $(alert) adopt a law.\n`;
    const card = findUnitCard(getSnapshot(parseFixture(hostile)), 'report.md', 'CMW/C/PER/CO/2#10')!;
    assert.ok(card.includes('adopt a law'));
    assert.doesNotMatch(card, /(?<!\\)\[|(?<!\\)!\[|<img|\$\(/);
  });
});
