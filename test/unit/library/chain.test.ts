import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readDocument } from '../../../server/src/core/document/readDocument.ts';
import { getChainText } from '../../../server/src/core/features/chainText.ts';
import { findChain, findCombinedCycle } from '../../../server/src/core/library/chain.ts';
import { createLibrary, type Library } from '../../../server/src/core/library/library.ts';
import { pathText, pinpointId } from '../../../server/src/core/reference/path.ts';
import { concludingObservations, getSeed } from '../../support/fixture.ts';

const seeds = createLibrary([getSeed(concludingObservations)]);

/** The links of a chain in short: `36 → CMW/C/MEX/CO/3#38 unknown-document`. */
function linksOf(library: Library, symbol: string, ...path: string[]): readonly string[] {
  return findChain(library, { symbol, path })?.links.map(({ from, pinpoint, status }) => `${pathText(from.path)} → ${pinpoint ? pinpointId(pinpoint) : '?'} ${status}`) ?? [];
}

function observations(symbol: string, paragraphs: string): ReturnType<typeof readDocument> {
  const text = `United Nations\n\n${symbol}\n\nConcluding observations on the report of Freedonia\n\nC. Principal subjects of concern and recommendations\n\n${paragraphs}\n`;
  return readDocument({ id: symbol, fileName: `${symbol.replaceAll('/', '_')}.txt`, text });
}

describe('findChain in CMW/C/MEX/CO/4', () => {
  // The table of what is reiterated from the third cycle, read in the document itself.
  const table: readonly (readonly [string, string])[] = [
    ['12', '12'], ['20.d', '22'], ['22', '24'], ['28', '32'], ['30', '34'], ['36', '38'], ['40', '40'], ['42', '42'], ['44', '44'], ['46', '46'], ['48', '48'], ['50', '50'], ['54', '54'], ['58', '56'],
  ];
  for (const [later, earlier] of table) {
    it(`${later} reiterates ${earlier}, of a document that is not in the library`, () => {
      assert.deepEqual(linksOf(seeds, 'CMW/C/MEX/CO/4', ...later.split('.')), [`${later} → CMW/C/MEX/CO/3#${earlier} unknown-document`]);
    });
  }

  it('finds nothing else among the recommendations', () => {
    const chained = getSeed(concludingObservations).recommendations.filter(({ pinpoint }) => findChain(seeds, pinpoint)).map(({ pinpoint }) => pinpoint.path[0]);
    assert.deepEqual([...new Set(chained)], ['12', '20', '22', '28', '30', '36', '40', '42', '44', '46', '48', '50', '54', '58']);
  });

  it('goes back for a concern too, and for an item as for its paragraph', () => {
    assert.deepEqual(linksOf(seeds, 'CMW/C/MEX/CO/4', '35'), ['35 → CMW/C/MEX/CO/3#37 unknown-document', '35 → CMW/C/MEX/CO/3#38.c unknown-document']);
    assert.deepEqual(linksOf(seeds, 'CMW/C/MEX/CO/4', '36', 'b'), ['36.b → CMW/C/MEX/CO/3#38 unknown-document']);
    assert.deepEqual(linksOf(seeds, 'CMW/C/MEX/CO/4', '20', 'a'), []);
    assert.deepEqual(linksOf(seeds, 'CMW/C/MEX/CO/4'), []);
    assert.deepEqual(linksOf(seeds, 'CMW/C/MEX/CO/9', '36'), []);
  });

  it('is one line for people', () => {
    const chain = findChain(seeds, { symbol: 'CMW/C/MEX/CO/4', path: ['35'] });
    assert.ok(chain);
    assert.equal(getChainText(chain, 'en'), 'CMW/C/MEX/CO/3, paras. 37 and 38 (c) (not among the documents)');
    assert.equal(getChainText(chain, 'es'), 'CMW/C/MEX/CO/3, párrs. 37 y 38 c) (no está entre los documentos)');
    assert.equal(getChainText(chain, 'fr'), 'CMW/C/MEX/CO/3, par. 37 et 38 c) (n’est pas parmi les documents)');
  });
});

describe('findChain over several cycles', () => {
  const library = createLibrary([
    observations('CRC/C/FRE/CO/6', '12. The Committee reiterates its previous recommendation (para. 20) and urges the State party to act.\n\n14. The Committee recommends that the State party act (CRC/C/FRE/CO/3, para. 9).\n\n16. The Committee recommends that the State party act, recalling paragraph 99 of its previous concluding observations.\n\n18. The Committee reiterates its recommendation (para. 12) that the State party act.'),
    observations('CRC/C/FRE/CO/4-5', '20. The Committee recommends that the State party act (CRC/C/FRE/CO/3, para. 7).'),
    observations('CRC/C/FRE/CO/3', '7. The Committee recommends that the State party act (CRC/C/FRE/CO/2, para. 5).\n\n9. The Committee recommends that the State party act.'),
  ]);

  it('follows a bare number to the combined cycle before, and on to the last that is there', () => {
    assert.deepEqual(linksOf(library, 'CRC/C/FRE/CO/6', '12'), ['12 → CRC/C/FRE/CO/4-5#20 found', '20 → CRC/C/FRE/CO/3#7 found', '7 → CRC/C/FRE/CO/2#5 unknown-document']);
    const chain = findChain(library, { symbol: 'CRC/C/FRE/CO/6', path: ['12'] });
    assert.equal(chain && getChainText(chain, 'en'), 'CRC/C/FRE/CO/4-5, para. 20 → CRC/C/FRE/CO/3, para. 7 → CRC/C/FRE/CO/2, para. 5 (not among the documents)');
  });

  it('ends where nothing is reiterated, and where the paragraph is not there', () => {
    assert.deepEqual(linksOf(library, 'CRC/C/FRE/CO/6', '14'), ['14 → CRC/C/FRE/CO/3#9 found']);
    assert.deepEqual(linksOf(library, 'CRC/C/FRE/CO/6', '16'), ['16 → CRC/C/FRE/CO/4-5#99 unknown-paragraph']);
  });

  it('takes no bare number for an earlier cycle that may be the document’s own', () => assert.deepEqual(linksOf(library, 'CRC/C/FRE/CO/6', '18'), []));

  it('says that a symbol is inferred where neither the document nor the library tells it', () => {
    const alone = createLibrary([library.findDocument('CRC/C/FRE/CO/6')!]);
    const chain = findChain(alone, { symbol: 'CRC/C/FRE/CO/6', path: ['12'] });
    assert.deepEqual(chain?.links, [{ pinpoint: { symbol: 'CRC/C/FRE/CO/5', path: ['20'] }, from: { symbol: 'CRC/C/FRE/CO/6', path: ['12'] }, depth: 1, status: 'unknown-document', inferred: true }]);
    assert.equal(getChainText(chain, 'en'), 'CRC/C/FRE/CO/5, para. 20 (not among the documents; its symbol is inferred from the cycle)');
    assert.equal(findChain(alone, { symbol: 'CRC/C/FRE/CO/6', path: ['14'] })?.links[0]?.inferred, undefined);
  });

  it('chooses no combined cycle among several', () => {
    assert.equal(findCombinedCycle(library, 'CRC/C/FRE/CO/5'), 'CRC/C/FRE/CO/4-5');
    assert.equal(findCombinedCycle(library, 'CRC/C/FRE/CO/2'), undefined);
    assert.equal(findCombinedCycle(createLibrary([observations('CRC/C/FRE/CO/4-5', '1. Text.'), observations('CRC/C/FRE/CO/3-4', '1. Text.')]), 'CRC/C/FRE/CO/4'), undefined);
    assert.equal(findCombinedCycle(library, 'no symbol'), undefined);
  });

  it('comes to an end in a circle', () => {
    const document = getSeed(concludingObservations);
    const [unit] = document.recommendations;
    assert.ok(unit);
    const circle = (symbol: string, other: string): typeof document => ({ ...document, id: symbol, symbol, name: symbol, aliases: [], recommendations: [{ ...unit, pinpoint: { symbol, path: ['9'] }, reiterates: [{ symbol: other, path: ['9'] }] }] });
    const round = createLibrary([circle('CMW/C/FRE/CO/1', 'CMW/C/FRE/CO/2'), circle('CMW/C/FRE/CO/2', 'CMW/C/FRE/CO/1')]);
    assert.deepEqual(linksOf(round, 'CMW/C/FRE/CO/2', '9'), ['9 → CMW/C/FRE/CO/1#9 found']);
  });

  it('says that an “Ibid.” behind several sources cannot be told', () => {
    const unsure = createLibrary([observations('CMW/C/FRE/CO/2', '9. The Committee recommends² that the State party act.\n\n¹ CMW/C/FRE/CO/1, para. 3, and CMW/C/SR.5.\n\n² Ibid., para. 4.')]);
    const chain = findChain(unsure, { symbol: 'CMW/C/FRE/CO/2', path: ['9'] });
    assert.deepEqual(chain?.links, [{ pinpoint: undefined, from: { symbol: 'CMW/C/FRE/CO/2', path: ['9'] }, depth: 1, status: 'ambiguous' }]);
    assert.equal(getChainText(chain, 'en'), 'a note that cannot be told');
  });
});
