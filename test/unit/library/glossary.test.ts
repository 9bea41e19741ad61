import assert from 'node:assert/strict';
import { getRelatedStems } from '../../../server/src/core/library/glossary.ts';
import { toSearchWords } from '../../../server/src/core/library/searchWords.ts';

function related(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => toSearchWords(text)[0]?.stem ?? '');
  return getRelatedStems(x ?? '').has(y ?? '');
}

describe('the glossary of the search', () => {
  it('joins the words of three languages for one thing, both ways', () => {
    for (const [a, b] of [['niñez', 'children'], ['Detención', 'detained'], ['enfants', 'niña'], ['privación', 'deprived'], ['educación', 'schools'], ['women', 'mujeres']] as const) {
      assert.ok(related(a, b), `${a} – ${b}`);
      assert.ok(related(b, a), `${b} – ${a}`);
    }
  });

  it('keeps different things apart, and knows nothing of other words', () => {
    for (const [a, b] of [['children', 'women'], ['due', 'process'], ['temporary', 'measures'], ['xylophone', 'children']] as const) assert.ok(!related(a, b), `${a} – ${b}`);
    assert.equal(getRelatedStems('').size, 0);
  });
});

describe('the words of the search', () => {
  const stems = (text: string): string[] => toSearchWords(text).map((word) => word.stem);

  it('are the same for one word in several forms', () => {
    for (const [a, b] of [['Families', 'family'], ['PRIVACIÓN', 'privacion'], ['trabajadores', 'trabajador'], ['derechos', 'derecho'], ['measures', 'measure'], ['labour', 'labor'], ['harmonise', 'harmonize'], ['centres', 'center']] as const) {
      assert.deepEqual(stems(a), stems(b), `${a} – ${b}`);
    }
  });

  it('leave out what stands everywhere, and keep their order', () => {
    assert.deepEqual(toSearchWords('The right to Health of the child'), [
      { word: 'right', stem: 'right', position: 0 },
      { word: 'health', stem: 'health', position: 1 },
      { word: 'child', stem: 'child', position: 2 },
    ]);
    assert.deepEqual(stems('el derecho de la niña'), ['derecho', 'nina']);
    assert.deepEqual(toSearchWords('the of la …'), []);
  });

  it('are found in every script', () => {
    assert.deepEqual(stems('剥夺自由'), ['剥', '夺', '自', '由']);
    assert.deepEqual(stems('الحرمان من الحرية'), ['حرمان', 'من', 'حرية']);
    assert.deepEqual(stems('лишение свободы'), ['лишение', 'свободы']);
  });

  it('are cut where no language has a longer one', () => {
    assert.equal(toSearchWords('a'.repeat(100_000))[0]?.word.length, 40);
  });
});
