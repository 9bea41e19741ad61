import assert from 'node:assert/strict';
import type { Language, Path } from '../../../server/src/core/model.ts';
import { parseCitations } from '../../../server/src/core/reference/citations.ts';
import { rewriteCitation } from '../../../server/src/core/reference/rewriteCitation.ts';
import { applyEdits } from '../../support/fixture.ts';

/** The text with every provision `from` in its first citation moved to `to` (`36.b`); undefined where that is refused. */
function move(text: string, language: Language, from: string, to: string): string | undefined {
  const [citation] = parseCitations(text, { language });
  assert.ok(citation);
  const next = (path: Path): Path => (path.join('.') === from ? to.split('.') : path);
  const edits = rewriteCitation(citation, text, language, citation.elements.map(({ path, through }) => ({ path: next(path), ...(through && { through: next(through) }) })));
  return edits && applyEdits(text, edits);
}

describe('rewriteCitation', () => {
  const cases: readonly (readonly [language: Language, before: string, from: string, to: string, after: string | undefined])[] = [
    ['en', 'See CMW/C/MEX/CO/4, para. 36 (b).', '36.b', '36.c', 'See CMW/C/MEX/CO/4, para. 36 (c).'],
    ['en', 'paras. 34 (a), 36 (b) and (c)', '36.b', '38.b', 'paras. 34 (a), 38 (b) and 36 (c)'],
    ['en', 'paras. 34 (a), 36 (b) and (c)', '36.c', '36.d', 'paras. 34 (a), 36 (b) and (d)'],
    ['en', 'paras. 34 (a), 36 (b) and (c)', '36.c', '40.c', 'paras. 34 (a), 36 (b) and 40 (c)'],
    ['en', 'para. 36 (b) and (c)', '36.c', '38.a', 'paras. 36 (b) and 38 (a)'],
    ['en', 'Paragraph 36 (b) and (c) of the concluding observations', '36.c', '38.a', 'Paragraphs 36 (b) and 38 (a) of the concluding observations'],
    ['es', 'párr. 36 b) y c)', '36.c', '38.a', 'párrs. 36 b) y 38 a)'],
    ['es', 'los párrafos 55 a 57 del presente informe', '57', '60', 'los párrafos 55 a 60 del presente informe'],
    ['es', 'apartado b) del párrafo 36', '36.b', '38.b', 'apartado b) del párrafo 38'],
    ['fr', 'par. 34, 36 et 38', '36', '37', 'par. 34, 37 et 38'],
    ['fr', 'aux paragraphes 55 à 57 ci-dessus', '55', '56', 'aux paragraphes 56 à 57 ci-dessus'],
    ['en', 'paragraph 55 above', '55', '155', 'paragraph 155 above'],
    ['en', 'paras. 9–12', '9', '10', 'paras. 10–12'],
    ['en', 'para. 36(b)', '36.b', '37.b', 'para. 37(b)'],
    ['zh', '第36段', '36', '38', '第38段'],
    ['ru', 'пп. 34, 36 и 38', '36', '37', 'пп. 34, 37 и 38'],
  ];
  for (const [language, before, from, to, after] of cases) it(`${before}: ${from} → ${to}`, () => assert.equal(move(before, language, from, to), after));

  it('refuses what would be read as something else', () => {
    const text = 'paras. 9–12';
    const [citation] = parseCitations(text, { language: 'en' });
    assert.ok(citation);
    assert.equal(rewriteCitation(citation, text, 'en', []), undefined);
    assert.equal(rewriteCitation(citation, text, 'en', [{ path: ['nonsense'], through: ['12'] }]), undefined);
  });
});
