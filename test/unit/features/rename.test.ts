import assert from 'node:assert/strict';
import { getChangedTexts } from '../../../server/src/core/features/change.ts';
import { findRenaming, rename } from '../../../server/src/core/features/rename.ts';
import { fifthReport, getSnapshot, parseFixture, type SnapshotOptions } from '../../support/fixture.ts';

/** The files after what stands at `$0` got another name, without front matter; or why it cannot. */
function renameAt(text: string, name: string, options: SnapshotOptions = {}): readonly string[] | string {
  const fixture = parseFixture(text);
  const snapshot = getSnapshot(fixture, options);
  assert.ok(fixture.cursor);
  const { fileId, offset } = fixture.cursor;
  const renamed = rename(snapshot, fileId, offset, name);
  assert.ok(renamed);
  if (renamed.kind === 'refused') return renamed.message;
  const changed = getChangedTexts(snapshot.drafts, renamed.edits);
  return [...fixture.drafts].map(([id, draft]) => changed.get(id) ?? draft);
}

function prepareAt(text: string): string {
  const fixture = parseFixture(text);
  const { fileId, offset } = fixture.cursor ?? { fileId: '', offset: 0 };
  const renaming = findRenaming(getSnapshot(fixture), fileId, offset);
  return renaming?.kind === 'target' ? `${fixture.drafts.get(fileId)?.slice(renaming.span.start, renaming.span.end)} → ${renaming.placeholder}` : (renaming?.message ?? 'nothing');
}

const inReport = (body: string): string => `${fifthReport}\n${body}`;

describe('renaming the number of a paragraph', () => {
  it('takes all references to it along, from its number or from a reference', () => {
    const after = [inReport('54. One.\n\n60. Two, see paragraphs 54 and 60 (a) above.\n\n(a) See paragraph 60 above.\n')];
    assert.deepEqual(renameAt(inReport('54. One.\n\n5$05. Two, see paragraphs 54 and 55 (a) above.\n\n(a) See paragraph 55 above.\n'), '60'), after);
    assert.deepEqual(renameAt(inReport('54. One.\n\n55. Two, see paragraphs 54 and 5$05 (a) above.\n\n(a) See paragraph 55 above.\n'), '60'), after);
  });

  it('changes nothing where a bare number may mean the paragraph, and leaves numbers of other texts', () => {
    assert.equal(renameAt(inReport('5$05. One. In paragraph 55, the Court held otherwise.\n'), '60'), '1 reference may mean paragraph 55 of this report, and that is not certain: report.md, line 5 (“paragraph 55”). Write “of the present report”, or the document that is meant. Nothing was changed.');
    assert.deepEqual(renameAt(inReport('5$05. One (see para. 55); Caso Vélez Loor c. Panamá, párr. 55.\n'), '60'), [inReport('60. One (see para. 60); Caso Vélez Loor c. Panamá, párr. 55.\n')]);
  });

  it('refuses a number that is taken, stands twice, or is none', () => {
    assert.equal(renameAt(inReport('5$04. One.\n\n55. Two.\n'), '55'), 'There is a paragraph 55 already. To number all paragraphs anew, use “Renumber the paragraphs of the report”.');
    assert.equal(renameAt(inReport('5$04. One.\n\n## Two\n\n54. Two.\n'), '56'), 'The number 54 stands twice in the report: which of the two a reference means cannot be told. Renumber the paragraphs first.');
    assert.equal(renameAt(inReport('5$04. One.\n'), 'b', { configuration: { uiLanguage: 'es' } }), '«b» no es un número de párrafo.');
    assert.equal(renameAt(inReport('5$04. One.\n'), '0'), '“0” is not the number of a paragraph.');
  });
});

describe('renaming what a reference cites', () => {
  it('changes it in every reference of the report, each in its own language and style', () => {
    const text = `//- a.md\n${inReport('## CMW/C/MEX/CO/4, para. 36 ($0b)\n\nSee paras. 34 (a), 36 (b) and (c) of CMW/C/MEX/CO/4, and CMW/C/MEX/CO/3, para. 36 (b).\n')}//- b.md\n${inReport('Véase el párrafo 36 b) de las observaciones finales y CMW/C/MEX/CO/4, párrs. 36 a) y b).\n\n> CMW/C/MEX/CO/4, para. 36 (b)\n')}`;
    assert.deepEqual(renameAt(text, '36 (d)'), [
      inReport('## CMW/C/MEX/CO/4, para. 36 (d)\n\nSee paras. 34 (a), 36 (d) and (c) of CMW/C/MEX/CO/4, and CMW/C/MEX/CO/3, para. 36 (b).'),
      inReport('Véase el párrafo 36 d) de las observaciones finales y CMW/C/MEX/CO/4, párrs. 36 a) y d).\n\n> CMW/C/MEX/CO/4, para. 36 (b)\n'),
    ]);
    assert.deepEqual(renameAt(inReport('CMW/C/MEX/CO/4, para. 36 ($0b).\n'), '38 b'), [inReport('CMW/C/MEX/CO/4, para. 38 (b).\n')]);
  });

  it('changes an end of a range', () => {
    assert.deepEqual(renameAt(inReport('CMW/C/MEX/CO/4, paras. 34–3$06.\n'), '38'), [inReport('CMW/C/MEX/CO/4, paras. 34–38.\n')]);
    assert.deepEqual(renameAt(inReport('CMW/C/MEX/CO/4, paras. 3$04–36.\n'), '32'), [inReport('CMW/C/MEX/CO/4, paras. 32–36.\n')]);
  });

  it('says what it offers to change', () => {
    assert.equal(prepareAt(inReport('5$04. One.\n')), '54 → 54');
    assert.equal(prepareAt(inReport('CMW/C/MEX/CO/4, paras. 36 (b) and (c$0).\n')), '(c) → 36 (c)');
    assert.equal(prepareAt(inReport('CMW/C/MEX/CO/4, paras. 34–3$06.\n')), '36 → 36');
    assert.equal(prepareAt(inReport('CMW/C/M$0EX/CO/4, para. 36 (b).\n')), 'CMW/C/MEX/CO/4 → CMW/C/MEX/CO/4');
    assert.equal(prepareAt(inReport('Te$0xt.\n')), 'Put the cursor on the number of a paragraph, or on a number or symbol in a reference.');
    assert.equal(prepareAt('//- a.txt\nText $0\n'), 'nothing');
  });

  it('refuses what is no provision, or is not in the document', () => {
    const text = inReport('CMW/C/MEX/CO/4, para. 36 ($0b).\n');
    assert.equal(renameAt(text, 'the next'), '“the next” is not a paragraph or item, such as 36 (b).');
    assert.equal(renameAt(text, '36 (b) and (c)'), '“36 (b) and (c)” is not a paragraph or item, such as 36 (b).');
    assert.equal(renameAt(text, '99'), 'There is no CMW/C/MEX/CO/4, para. 99.');
    assert.equal(renameAt(text, '36 (z)', { configuration: { uiLanguage: 'fr' } }), 'CMW/C/MEX/CO/4, par. 36 z) n’existe pas.');
    assert.equal(renameAt(`${fifthReport.replace('CO/4', 'CO/4, CMW/C/MEX/CO/3').replace('answers: ', 'answers: [').replace('CO/3', 'CO/3]')}\n## Paragraph 3$06 (b)\n`, '38'), 'Which document this reference means is not certain. Write its symbol first.');
  });
});

describe('renaming a symbol', () => {
  it('changes it in references, short forms, links and front matter, in all files of the report', () => {
    const text = `//- a.md\n${inReport('See [CMW/C/MEX/CO/$04](https://docs.un.org/en/CMW/C/MEX/CO/4), para. 36 (b), and CO/4, para. 38.\n')}//- b.md\n${inReport('CMW/C/MEX/CO/3, para. 4; CMW/C/MEX/CO/4, para. 42.\n')}`;
    assert.deepEqual(renameAt(text, 'CMW/C/MEX/CO/5'), [
      `${fifthReport.replace('CO/4', 'CO/5')}\nSee [CMW/C/MEX/CO/5](https://docs.un.org/en/CMW/C/MEX/CO/5), para. 36 (b), and CO/5, para. 38.`,
      `${fifthReport.replace('CO/4', 'CO/5')}\nCMW/C/MEX/CO/3, para. 4; CMW/C/MEX/CO/5, para. 42.\n`,
    ]);
  });

  it('starts from the front matter too', () => {
    const text = '---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4\nissues: CMW/C/MEX/QP$0R/5\n---\nSee CMW/C/MEX/QPR/5, para. 3.\n';
    assert.deepEqual(renameAt(text, 'cmw/c/mex/qpr/6'), ['---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4\nissues: CMW/C/MEX/QPR/6\n---\nSee CMW/C/MEX/QPR/6, para. 3.\n']);
    assert.equal(renameAt(text, 'the list'), '“the list” is not the symbol of a UN document, such as CMW/C/MEX/CO/4.');
  });
});
