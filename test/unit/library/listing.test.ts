import assert from 'node:assert/strict';
import { createLibrary } from '../../../server/src/core/library/library.ts';
import { getKinds, getListed, getStates, mostOfKind } from '../../../server/src/core/library/listing.ts';
import type { Shelf } from '../../../server/src/core/library/shelf.ts';
import type { SourceDocument } from '../../../server/src/core/model.ts';
import { allSeeds, getSeed } from '../../support/fixture.ts';
import { createMemoryShelf } from '../../support/memoryShelf.ts';

const seeds = allSeeds.map(getSeed);
const co = seeds[0]!;
const copy = (document: SourceDocument, change: Partial<SourceDocument>): SourceDocument => ({ ...document, ...change });

/** A shelf that lists and finds, and fails when it is asked for a text. */
function createListOnly(documents: readonly SourceDocument[]): Shelf {
  return { ...createMemoryShelf(documents), load: () => assert.fail('a text was loaded') };
}

describe('the documents as a list', () => {
  it('are grouped by kind in the order in which people are shown them', () => {
    const kinds = getKinds(createLibrary(seeds)).map(({ kind, documents }) => [kind, documents]);
    assert.deepEqual(kinds, [['concluding-observations', 1], ['state-report', 1], ['summary-record', 2], ['profile', 1]]);
    assert.deepEqual(getKinds(createLibrary([])), []);
  });

  it('are one document in several languages and files', () => {
    const spanish = copy(co, { id: 'b/es.txt', language: 'es' });
    const second = copy(co, { id: 'a/copy.txt' });
    const [document, ...others] = getListed(createLibrary([co, spanish, second]), 'concluding-observations');
    assert.deepEqual(others, []);
    assert.equal(document!.name, 'CMW/C/MEX/CO/4');
    assert.deepEqual(document!.versions.map(({ id, language }) => [id, language]), [['a/copy.txt', 'en'], [co.id, 'en'], ['b/es.txt', 'es']]);
  });

  it('are listed by State first where there are more than a list can show, without loading a text', () => {
    const many = Array.from({ length: 10_000 }, (_, at): SourceDocument => {
      const state = ['MEX', 'PER', 'COL', 'GTM'][at % 4]!;
      // One of them is the document that is in memory too.
      const symbol = `CMW/C/${state}/CO/${String(at)}`;
      return copy(co, { id: `${String(at)}.txt`, symbol, name: symbol, facts: { state } });
    });
    const library = createLibrary(seeds, createListOnly(many));
    assert.deepEqual(getKinds(library)[0], { kind: 'concluding-observations', documents: 10_000, problems: co.problems.length * 10_001 });
    assert.deepEqual(getStates(library, 'concluding-observations').map(({ state, documents }) => [state, documents]).sort(), [['COL', 2500], ['GTM', 2500], ['MEX', 2500], ['PER', 2500]]);
    const names = getListed(library, 'concluding-observations', 'PER').map(({ name }) => name);
    assert.deepEqual(names.slice(0, 3), ['CMW/C/PER/CO/1', 'CMW/C/PER/CO/5', 'CMW/C/PER/CO/9']);
    assert.equal(names.length, 2500);
    assert.deepEqual(getStates(library, 'profile'), []);
  });

  it('are not divided up to the most that a list can show', () => {
    const some = Array.from({ length: mostOfKind }, (_, at) => copy(co, { id: String(at), symbol: `CMW/C/MEX/CO/${String(at + 5)}`, name: `CMW/C/MEX/CO/${String(at + 5)}` }));
    assert.deepEqual(getStates(createLibrary([], createListOnly(some)), 'concluding-observations'), []);
    assert.equal(getStates(createLibrary([co], createListOnly(some)), 'concluding-observations').length, 1);
  });
});
