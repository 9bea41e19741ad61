import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readDocument } from '../../../server/src/core/document/readDocument.ts';
import { createLibrary, withDocument, withoutDocument } from '../../../server/src/core/library/library.ts';
import type { Resolution, SourceDocument } from '../../../server/src/core/model.ts';
import { createMemoryShelf } from '../../support/memoryShelf.ts';
import { readSeed, readSeeds } from '../../support/readSeeds.ts';

const observations = readSeed('CMW_C_MEX_CO_4.txt');
const library = createLibrary(readSeeds());

/** What a resolution says, in a line. */
function say(resolution: Resolution): string {
  switch (resolution.kind) {
    case 'found':
      return `found ${[resolution.paragraph?.number, ...resolution.items.map(({ label }) => label)].join('.')}`;
    case 'unknown-paragraph':
      return `no paragraph; near ${resolution.nearest.join(' ')}`;
    case 'unknown-item':
      return `no item; near ${resolution.nearest.map((path) => path.join('.')).join(' ')}`;
    case 'ambiguous':
      return `${resolution.reason}: ${resolution.candidates.map(({ symbol, path }) => `${symbol}#${path.join('.')}`).join(' ')}`;
    default:
      return resolution.kind;
  }
}

function resolve(path: readonly string[], through?: readonly string[]): string {
  return say(library.resolve({ symbol: 'CMW/C/MEX/CO/4', path }, through));
}

describe('the library', () => {
  it('finds a document by its symbol however it is written, by its name and by its aliases', () => {
    for (const written of ['CMW/C/MEX/CO/4', 'cmw/c/mex/co/4', 'CMW/C/MEX/CO/4.', '[CMW/C/MEX/CO/4](#)', 'CMW\u2011C/MEX/CO/4'.replace('\u2011', '/')]) assert.equal(library.findDocument(written), observations);
    const profile = readSeed('IOM_MGI_Mexico_2022.txt');
    for (const written of ['MGI-MEX-2022', 'MGI Mexico 2022', 'mgi méxico, 2022', ...profile.aliases]) assert.equal(library.findDocument(written), profile, written);
    assert.equal(library.findDocument('CMW/C/MEX/CO/5'), undefined);
    assert.equal(library.findDocument(''), undefined);
  });

  it('gives the version in the language asked for, else the first of the six', () => {
    const spanish: SourceDocument = { ...observations, id: 'es', language: 'es' };
    const russian: SourceDocument = { ...observations, id: 'ru', language: 'ru' };
    for (const documents of [[observations, spanish, russian], [russian, spanish, observations]]) {
      const versions = createLibrary(documents);
      assert.equal(versions.findDocument('CMW/C/MEX/CO/4', 'es'), spanish);
      assert.equal(versions.findDocument('CMW/C/MEX/CO/4'), observations);
      assert.equal(versions.findDocument('CMW/C/MEX/CO/4', 'zh'), observations);
      assert.deepEqual(versions.findAll('CMW/C/MEX/CO/4', 'ru'), [russian, observations, spanish]);
      const resolution = versions.resolve({ symbol: 'CMW/C/MEX/CO/4', path: ['36'] }, undefined, 'ru');
      assert.equal(resolution.kind === 'found' && resolution.document, russian);
    }
  });

  it('is not changed by what is added to it or taken out', () => {
    const one = createLibrary([observations]);
    const two = withDocument(one, readSeed('CMW_C_MEX_4.txt'));
    assert.deepEqual([one.documents.length, two.documents.length], [1, 2]);
    assert.equal(two.findDocument('CMW/C/MEX/CO/4'), observations);
    const three = withoutDocument(two, observations.id);
    assert.equal(three.findDocument('CMW/C/MEX/CO/4'), undefined);
    assert.equal(two.findDocument('CMW/C/MEX/CO/4'), observations);
    assert.equal(withoutDocument(three, 'nothing'), three);
    assert.equal(withDocument(two, observations), two);
  });

  it('is the same in whatever order documents came', () => {
    const seeds = readSeeds();
    const built = [...seeds].reverse().reduce(withDocument, createLibrary([]));
    assert.deepEqual(built.documents, library.documents);
    const replaced: SourceDocument = { ...observations, title: 'New' };
    assert.equal(withDocument(built, replaced).findDocument('CMW/C/MEX/CO/4')?.title, 'New');
    assert.equal(withDocument(built, replaced).documents.length, seeds.length);
  });

  const places: readonly (readonly [path: readonly string[], said: string])[] = [
    [['36', 'b'], 'found 36.b'],
    [['36'], 'found 36'],
    [[], 'found '],
    [['57', 'a', 'ii'], 'found 57.a.ii'],
    [['36', 'B'], 'found 36.b'],
    [['72'], 'no paragraph; near 69 68 67'],
    [['630'], 'no paragraph; near 63 60 30'],
    [['36', 'z'], 'no item; near 36.d 36.c 36.b'],
    [['57', 'ii'], 'no item; near 57.a.ii 57.a 57.b'],
    [['42', 'a'], 'no item; near '],
  ];
  for (const [path, said] of places) it(`of ${path.join('.') || 'the whole'}: ${said}`, () => assert.equal(resolve(path), said));

  it('looks at both ends of a range', () => {
    assert.equal(resolve(['34'], ['38']), 'found 34');
    assert.equal(resolve(['36', 'a'], ['36', 'c']), 'found 36.a');
    assert.equal(resolve(['68'], ['72']), 'no paragraph; near 69 68 67');
    assert.equal(resolve(['36', 'a'], ['36', 'x']), 'no item; near 36.d 36.c 36.b');
  });

  it('does not know documents that are not there', () => {
    assert.deepEqual(library.resolve({ symbol: 'CMW/C/MEX/CO/3', path: ['38'] }), { kind: 'unknown-document', symbol: 'CMW/C/MEX/CO/3' });
  });

  it('says so when copies of a document differ at the place, and only there', () => {
    const copy: SourceDocument = { ...observations, id: 'seeds/a copy', paragraphs: observations.paragraphs.map((paragraph) => (paragraph.number === '52' ? { ...paragraph, text: 'Something else.' } : paragraph)) };
    const both = createLibrary([observations, copy]);
    assert.equal(say(both.resolve({ symbol: 'CMW/C/MEX/CO/4', path: ['52'] })), 'several-documents: CMW/C/MEX/CO/4#52 CMW/C/MEX/CO/4#52');
    assert.equal(say(both.resolve({ symbol: 'CMW/C/MEX/CO/4', path: ['36', 'b'] })), 'found 36.b');
    assert.equal(say(both.resolve({ symbol: 'CMW/C/MEX/CO/4', path: [] })), 'found ');
    const part: SourceDocument = { ...observations, id: 'seeds/a part', paragraphs: observations.paragraphs.slice(0, 10) };
    assert.equal(say(createLibrary([observations, part]).resolve({ symbol: 'CMW/C/MEX/CO/4', path: ['36'] })), 'found 36');
  });

  describe('with a PDF file and the Markdown imported from it', () => {
    const hash = 'ab'.repeat(32);
    const text = `---\nsymbol: CMW/C/MEX/CO/4\nkind: concluding-observations\nlanguage: en\nsha256: ${hash}\n---\n\n35. The Committee is concerned.\n\n36. The State party should release them.\n`;
    const original = readDocument({ id: 'documents/a.pdf', fileName: 'a.pdf', text });
    const mended = readDocument({ id: 'documents/b.md', fileName: 'b.md', text: text.replace('release', 'free') });
    const where = (one: ReturnType<typeof createLibrary>): readonly unknown[] => [
      one.documents.map(({ id }) => id),
      one.getEntries().map(({ id }) => id),
      one.size,
      one.findAll('CMW/C/MEX/CO/4').map(({ id }) => id),
      say(one.resolve({ symbol: 'CMW/C/MEX/CO/4', path: ['36'] })),
    ];
    const onlyMended = [[mended.id], [mended.id], 1, [mended.id], 'found 36'];

    it('takes the Markdown, which may have been mended, in whatever order they come', () => {
      assert.equal(original.sourceHash, hash);
      for (const documents of [[original, mended], [mended, original]]) assert.deepEqual(where(createLibrary(documents)), onlyMended);
      assert.deepEqual(where(withDocument(createLibrary([original]), mended)), onlyMended);
      assert.deepEqual(where(withDocument(createLibrary([mended]), original)), onlyMended);
      assert.equal(createLibrary([original, mended]).findById(original.id), original);
    });

    it('takes the file again when the Markdown goes', () => {
      assert.deepEqual(where(withoutDocument(createLibrary([original, mended]), mended.id)), where(createLibrary([original])));
      assert.deepEqual(where(createLibrary([original])), [[original.id], [original.id], 1, [original.id], 'found 36']);
    });

    it('does so also for a Markdown whose symbol was mended, and for no other file', () => {
      const renamed: SourceDocument = { ...mended, symbol: 'CMW/C/MEX/CO/5', name: 'CMW/C/MEX/CO/5' };
      assert.equal(createLibrary([original, renamed]).findDocument('CMW/C/MEX/CO/4'), undefined);
      const other: SourceDocument = { ...mended, sourceHash: 'cd'.repeat(32) };
      assert.equal(say(createLibrary([original, other]).resolve({ symbol: 'CMW/C/MEX/CO/4', path: ['36'] })), 'several-documents: CMW/C/MEX/CO/4#36 CMW/C/MEX/CO/4#36');
    });

    it('does so for a file on the shelf', () => {
      const one = createLibrary([mended], createMemoryShelf([original]));
      assert.deepEqual(one.getEntries().map(({ id }) => id), [mended.id]);
      assert.deepEqual(one.findAll('CMW/C/MEX/CO/4').map(({ id }) => id), [mended.id]);
    });
  });

  it('gives the units at and under a place', () => {
    const units = (path: readonly string[]): string[] => library.unitsUnder({ symbol: 'CMW/C/MEX/CO/4', path }).map(({ pinpoint }) => pinpoint.path.join('.'));
    assert.equal(units([]).length, 101);
    assert.deepEqual(units(['34']), ['34.a', '34.b', '34.c', '34.d', '34.e']);
    assert.deepEqual(units(['34', 'b']), ['34.b']);
    assert.deepEqual(units(['12']), ['12']);
    assert.deepEqual(units(['35']), []);
    assert.equal(library.findRecommendation({ symbol: 'CMW/C/MEX/CO/4', path: ['36', 'b'] })?.topic, 'Deprivation of liberty');
    assert.equal(library.findRecommendation({ symbol: 'CMW/C/MEX/CO/4', path: ['36'] }), undefined);
    assert.equal(library.findRecommendation({ symbol: 'CMW/C/MEX/CO/3', path: ['36'] }), undefined);
  });
});
