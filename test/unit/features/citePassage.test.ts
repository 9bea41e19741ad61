import assert from 'node:assert/strict';
import { cite, quoteIn } from '../../../server/src/core/features/citePassage.ts';
import { parseDraft } from '../../../server/src/core/draft/parseDraft.ts';
import { getFindings, applyEdits, getSeed, parseFixture, allSeeds } from '../../support/fixture.ts';

const report = getSeed('CMW_C_MEX_4.txt');
const pinpoint = { symbol: 'CMW/C/MEX/4', path: ['131'] };

function front(language: string): string {
  return `---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4\nlanguage: ${language}\n---\n\n`;
}

/** The draft without its front matter once the passage is cited at `$0`. */
function citeAt(body: string, language = 'en', as: 'footnote' | 'reference' = 'footnote'): string | undefined {
  const { drafts, cursor } = parseFixture(front(language) + body);
  const draft = parseDraft('report.md', drafts.get('report.md') ?? '');
  const cited = cite(draft, cursor?.offset ?? 0, pinpoint, report, as);
  return cited && applyEdits(draft.text, cited.edits).slice(front(language).length);
}

describe('citing a passage', () => {
  const cases: readonly (readonly [language: string, before: string, after: string])[] = [
    // A mark follows the punctuation in English and precedes it in Spanish and French.
    ['en', 'The limit is respected$0.', 'The limit is respected.[^1]\n\n[^1]: CMW/C/MEX/4, para. 131.\n'],
    ['en', 'The limit is respected.$0', 'The limit is respected.[^1]\n\n[^1]: CMW/C/MEX/4, para. 131.\n'],
    ['es', 'Se respeta el límite.$0', 'Se respeta el límite[^1].\n\n[^1]: CMW/C/MEX/4, párr. 131.\n'],
    ['es', 'Se respeta el límite$0, en la práctica.', 'Se respeta el límite[^1], en la práctica.\n\n[^1]: CMW/C/MEX/4, párr. 131.\n'],
    ['fr', 'La limite est respectée\u00A0;$0 elle', 'La limite est respectée[^1]\u00A0; elle\n\n[^1]: CMW/C/MEX/4, par. 131.\n'],
    ['ar', 'كلمة$0', 'كلمة[^1]\n\n[^1]: CMW/C/MEX/4، الفقرة 131.\n'],
    // In the middle of a word, of a slot, of a mark; behind the space after a sentence.
    ['en', 'The lim$0it, set', 'The limit,[^1] set\n\n[^1]: CMW/C/MEX/4, para. 131.\n'],
    ['en', 'By {auth$0ority} in', 'By {authority}[^1] in\n\n[^1]: CMW/C/MEX/4, para. 131.\n'],
    ['en', 'One. $0Two.\n\n[^1]: Old.', 'One.[^2] Two.\n\n[^1]: Old.\n[^2]: CMW/C/MEX/4, para. 131.\n'],
    // The next free number, behind the last note with all its lines; what follows stays.
    ['en', 'One.[^7] Two$0.\n\n[^7]: Old.\n  More of it.\n\n## After', 'One.[^7] Two.[^8]\n\n[^7]: Old.\n  More of it.\n[^8]: CMW/C/MEX/4, para. 131.\n\n## After'],
    ['en', 'One.[^a$0] Two.\n\n[^a]: Old.\n', 'One.[^a][^1] Two.\n\n[^a]: Old.\n[^1]: CMW/C/MEX/4, para. 131.\n'],
    ['en', '$0\n', '[^1]\n\n[^1]: CMW/C/MEX/4, para. 131.\n'],
    ['en', '12. $0', '12. [^1]\n\n[^1]: CMW/C/MEX/4, para. 131.\n'],
    ['en', 'One$0.\r\n\r\nTwo.\r\n', 'One.[^1]\r\n\r\nTwo.\r\n\r\n[^1]: CMW/C/MEX/4, para. 131.\r\n'],
  ];
  for (const [language, before, after] of cases) it(`in ${language}: ${JSON.stringify(before)}`, () => assert.equal(citeAt(before, language), after));

  it('makes no note in a note, a comment or code, nor in the front matter', () => {
    for (const body of ['Text.[^1]\n\n[^1]: A no$0te.', '<!-- a com$0ment -->', '```\ncode$0\n```']) assert.equal(citeAt(body), undefined, body);
    assert.equal(cite(parseDraft('report.md', front('en')), 8, pinpoint, report, 'footnote'), undefined);
    assert.equal(cite(parseDraft('report.md', front('en')), 9_999, pinpoint, report, 'reference'), undefined);
  });

  it('inserts a reference with the spaces that are missing', () => {
    assert.equal(citeAt('See$0 for more.', 'en', 'reference'), 'See CMW/C/MEX/4, para. 131 for more.');
    assert.equal(citeAt('Véase $0para más.', 'es', 'reference'), 'Véase CMW/C/MEX/4, párr. 131 para más.');
    assert.equal(citeAt('($0)', 'en', 'reference'), '(CMW/C/MEX/4, para. 131)');
  });

  it('leaves a draft without findings on the new note', () => {
    const body = `${front('en')}## CMW/C/MEX/CO/4, para. 36 (b)\n\nIn 2026 the National Institute of Migration closed nine centres, trained its staff and published the results of an independent audit.`;
    const draft = parseDraft('report.md', body);
    const cited = cite(draft, body.length, pinpoint, report, 'footnote');
    assert.ok(cited);
    assert.deepEqual(getFindings(applyEdits(body, cited.edits), { seeds: allSeeds }).filter(({ code }) => code !== 'unanswered-recommendation'), []);
  });

  it('quotes in the marks of the language, with the reference', () => {
    assert.equal(quoteIn('en', 'One\n\ntwo.', pinpoint, report), '“One two.” (CMW/C/MEX/4, para. 131)');
    assert.equal(quoteIn('es', 'Uno.', pinpoint, report), '“Uno.” (CMW/C/MEX/4, párr. 131)');
    assert.equal(quoteIn('fr', 'Un.', pinpoint, report), '« Un. » (CMW/C/MEX/4, par. 131)');
    assert.equal(quoteIn('en', 'x', { symbol: 'MGI-MEX-2022', path: ['4.2'] }, getSeed('IOM_MGI_Mexico_2022.txt')), '“x” (MGI Mexico 2022, sect. 4.2)');
  });
});
