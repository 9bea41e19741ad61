import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findSentenceEnd } from '../../../server/src/core/draft/sentences.ts';

function first(text: string): string {
  return text.slice(0, findSentenceEnd(text, 0, text.length));
}

describe('findSentenceEnd', () => {
  const cases: readonly (readonly [first: string, rest: string])[] = [
    ['As regards para. 36 (b), the limit is 36 hours.', ' It is respected.'],
    ['Pursuant to art. 5 of the Act, see párr. 36 b) and No. 388/2022.', ' The Court ruled.'],
    ['The delegation of EE. UU. and of Mr. Corzo met on 8 April.', ' Then it left.'],
    ['In 2024, 97.5 per cent of 1.204 cases were closed.', ' Others were not.'],
    ['The J. Pérez case was closed!', ' It was long.'],
    ['¿Se modificó la ley?', ' Sí.'],
    ['The Institute (INM) said: “It is done.”', ' Nobody objected.'],
    ['Mme Dupont, par. 4, et MM. Durand ont signé.', ' La loi est en vigueur.'],
    ['Согласно п. 36 b) заключительных замечаний, закон принят.', ' Он действует.'],
    ['وفقا للفقرة 36 من الملاحظات الختامية، اعتمد القانون.', ' وهو نافذ.'],
    ['根据第36段，法律已通过。', '该法有效。'],
    ['It has grown by 5 per cent.', ' 45 persons were released.'],
    ['See www.gob.mx/inm for all of it.', ' Figures follow.'],
    ['Only one sentence without an end', ''],
    ['The reply to it stands above', '\n'],
  ];
  for (const [sentence, rest] of cases) {
    it(`ends after “${sentence.slice(-24)}”`, () => {
      const expected = rest.trim() === '' ? sentence + rest : sentence;
      assert.equal(first(sentence + rest), expected);
    });
  }

  it('does not look inside what is protected', () => {
    const text = 'See CMW/C/MEX/CO/4. Para. 36 here. Then this.';
    assert.equal(findSentenceEnd(text, 0, text.length, [{ start: 4, end: 28 }]), 'See CMW/C/MEX/CO/4. Para. 36 here.'.length);
  });

  it('reads 100,000 characters without an end in a moment', () => {
    const text = 'a.'.repeat(50_000);
    assert.equal(findSentenceEnd(text, 0, text.length), text.length);
  });
});
