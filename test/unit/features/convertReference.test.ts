import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createService } from '../../../server/src/core/service.ts';
import { defaultConfiguration } from '../../../server/src/core/configuration.ts';
import type { UiLanguage } from '../../../server/src/core/model.ts';
import { applyEdits } from '../../support/fixture.ts';

/** The actions at the reference under `$0`, as `kind title`, with the text after each. */
function actionsAt(body: string, language = 'en', uiLanguage: UiLanguage = 'en'): readonly { readonly title: string; readonly kind: string; readonly preferred: boolean; readonly after: string }[] {
  const service = createService({ ...defaultConfiguration, uiLanguage });
  const matter = `---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4\nlanguage: ${language}\n---\n\n`;
  const offset = matter.length + body.indexOf('$0');
  const text = matter + body.replace('$0', '');
  service.setDraft('report.md', text);
  return service.actions('report.md', { start: offset, end: offset }).map(({ title, kind, preferred, edits }) => ({ title, kind, preferred, after: applyEdits(text, edits).slice(matter.length) }));
}

const titlesAt = (...given: Parameters<typeof actionsAt>): readonly string[] => actionsAt(...given).map(({ title }) => title);

describe('getConversions', () => {
  it('offers the other style and each other language, a list with all its elements', () => {
    assert.deepEqual(titlesAt('See CMW/C/MEX/CO/4, paras. $034 (a), 36 (b) and (c), 40 and 58.'), [
      'Write this reference in full words: paragraphs 34 (a), 36 (b) and (c), 40 and 58 of CMW/C/MEX/CO/4',
      'Convert reference to Spanish: CMW/C/MEX/CO/4, párrs. 34 a), 36 b) y c), 40 y 58',
      'Convert reference to French: CMW/C/MEX/CO/4, par. 34 a), 36 b) et c), 40 et 58',
      'Convert reference to Russian: CMW/C/MEX/CO/4, пп. 34 a), 36 b) и c), 40 и 58',
      'Convert reference to Arabic: CMW/C/MEX/CO/4، الفقرات 34 (أ) و36 (ب) و(ج) و40 و58',
      'Convert reference to Chinese: CMW/C/MEX/CO/4，第34(a)、36(b)和(c)、40和58段',
    ]);
  });

  it('writes it in the text: in a sentence, a heading, a footnote, a link', () => {
    const after = (body: string, title: string): string | undefined => actionsAt(body).find((action) => action.title.startsWith(title))?.after;
    assert.equal(after('As said in par$0agraphs 9 to 12 of CMW/C/MEX/CO/4, yes.', 'Write this reference in short form'), 'As said in CMW/C/MEX/CO/4, paras. 9–12, yes.');
    assert.equal(after('## Paragraph 8$0 of the list of issues\n\nText.', 'Convert reference to French'), '## Paragraphe 8 de la liste de points\n\nText.');
    assert.equal(after('Text.[^1]\n\n[^1]: [CMW/C/MEX/CO/3](#), para. $031 (c).', 'Convert reference to Spanish'), 'Text.[^1]\n\n[^1]: [CMW/C/MEX/CO/3](#), párr. 31 c).');
  });

  it('writes an “Ibid.” out where its source is certain, and only there', () => {
    const notes = (first: string): string => `One.[^1] Two.[^2]\n\n[^1]: ${first}.\n\n[^2]: Ibid., para. $034 (b).\n`;
    const expanded = actionsAt(notes('CMW/C/MEX/CO/3, para. 33'))[0];
    assert.equal(expanded?.title, 'Write out “Ibid.”: CMW/C/MEX/CO/3, para. 34 (b)');
    assert.equal(expanded.after.includes('[^2]: CMW/C/MEX/CO/3, para. 34 (b).'), true);
    assert.equal(titlesAt(notes('CMW/C/MEX/CO/3 and CMW/C/MEX/4')).some((title) => title.startsWith('Write out')), false);
    assert.equal(titlesAt(notes('ILO Convention No. 189')).some((title) => title.startsWith('Write out')), false);
  });

  it('writes the end of a symbol out', () => {
    assert.equal(titlesAt('See CO/4, para. $036 (b).')[0], 'Write the whole symbol: CMW/C/MEX/CO/4, para. 36 (b)');
    assert.equal(titlesAt('See its general comment No. 2 (2013), para. $03.').some((title) => title.startsWith('Write the whole')), false);
  });

  it('makes the draft’s language the preferred quick fix for a reference in another', () => {
    const [first, ...others] = actionsAt('Véase paragraph 36$0 (b) of CMW/C/MEX/CO/4.', 'es');
    assert.deepEqual([first?.title, first?.kind, first?.preferred, first?.after], ['Replace with “párrafo 36 b) del documento CMW/C/MEX/CO/4”', 'quickfix', true, 'Véase párrafo 36 b) del documento CMW/C/MEX/CO/4.']);
    assert.equal(others.some(({ title }) => title.includes('to Spanish')), false);
    assert.equal(others.every(({ kind, preferred, title }) => (kind === 'refactor' || title.startsWith('Do not show this here')) && !preferred), true);
  });

  it('speaks the language of the user', () => {
    const body = 'CMW/C/MEX/CO/4, para. $036.';
    assert.equal(titlesAt(body, 'en', 'es')[1], 'Pasar la referencia al español: CMW/C/MEX/CO/4, párr. 36');
    assert.equal(titlesAt(body, 'en', 'fr')[2], 'Convertir le renvoi en français : CMW/C/MEX/CO/4, par. 36');
  });

  it('offers nothing where words would be lost, or only a document is cited', () => {
    for (const body of ['paragraph 2$0 of article 9', 'para$0graphs 34 (management of migration) and 36', 'See CMW/C/MEX/$0CO/4.', 'ILO Conven$0tion No. 189']) assert.deepEqual(titlesAt(body), [], body);
  });
});
