import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readDocument } from '../../../server/src/core/document/readDocument.ts';
import { getDuplicateText } from '../../../server/src/core/features/duplicateText.ts';
import { findDuplicates, type Duplicate } from '../../../server/src/core/library/duplicates.ts';
import { createLibrary, withDocument } from '../../../server/src/core/library/library.ts';
import type { SourceDocument, UiLanguage } from '../../../server/src/core/model.ts';
import { readSeed, readSeeds } from '../../support/readSeeds.ts';

const library = createLibrary(readSeeds());
const observations = readSeed('CMW_C_MEX_CO_4.txt');

function findWith(...documents: readonly SourceDocument[]): readonly Duplicate[] {
  return findDuplicates(documents.reduce(withDocument, library));
}

function readAs(id: string, change: (text: string) => string = (text) => text): SourceDocument {
  return readDocument({ id, fileName: 'CMW_C_MEX_CO_4.txt', text: change(observations.text) });
}

describe('findDuplicates', () => {
  it('finds none among different documents', () => assert.deepEqual(findDuplicates(library), []));

  it('takes one symbol in two languages for one document', () => {
    assert.deepEqual(findWith({ ...observations, id: 'es', language: 'es' }), []);
  });

  it('tells a copy, whatever its line ends and spaces', () => {
    const copy = readAs('zz/copy.txt', (text) => text.replaceAll('\n', '\r\n').replaceAll(' the ', '  the '));
    const [found, ...others] = findWith(copy);
    assert.deepEqual(others, []);
    assert.deepEqual([found?.kind, found?.documents.map(({ id }) => id)], ['copy', ['seeds/CMW_C_MEX_CO_4.txt', 'zz/copy.txt']]);
  });

  it('tells in which paragraphs two versions differ', () => {
    const other = readAs('zz/other.txt', (text) => text.replace('maximum limit of 36 hours', 'maximum limit of 48 hours').replace('resolution 73/195', 'resolution 73/196'));
    const [found, ...others] = findWith(other);
    assert.deepEqual(others, []);
    assert.equal(found?.kind, 'differing');
    assert.deepEqual([found.paragraphs, found.of], [['9', '36'], 69]);
    const sentence = (language: UiLanguage): string => getDuplicateText(found, language, (id) => id);
    assert.equal(sentence('en'), 'CMW/C/MEX/CO/4 (en) is at hand twice with different words: seeds/CMW_C_MEX_CO_4.txt and zz/other.txt differ in 2 of 69 paragraphs (9, 36).');
    for (const language of ['es', 'fr'] as const) assert.match(sentence(language), /2 .*69/);
  });

  it('tells the same text under two symbols, and nearly the same', () => {
    const renamed: SourceDocument = { ...observations, id: 'zz/renamed.txt', name: 'CMW/C/MEX/CO/7', symbol: 'CMW/C/MEX/CO/7' };
    assert.deepEqual(findWith(renamed).map(({ kind }) => kind), ['same-text']);
    const changed: SourceDocument = { ...renamed, id: 'zz/changed.txt', paragraphs: observations.paragraphs.map((paragraph, at) => (at % 20 === 3 ? { ...paragraph, text: 'Quite other words stand here.', items: [] } : paragraph)) };
    const [similar, ...others] = findWith(changed);
    assert.deepEqual(others, []);
    assert.equal(similar?.kind, 'similar');
    assert.ok(similar.similarity > 0.7 && similar.similarity < 1, String(similar.similarity));
  });

  it('says nothing of short texts, and of documents without any', () => {
    const short = (id: string): SourceDocument => readDocument({ id, fileName: id, text: 'Note\n\n1. The same few words.\n' });
    assert.deepEqual(findDuplicates(createLibrary([short('a.txt'), short('b.txt')])), []);
    const none = (id: string): SourceDocument => readDocument({ id, fileName: id, text: '' });
    assert.deepEqual(findDuplicates(createLibrary([none('a.txt'), none('b.txt')])), []);
  });

  it('compares a document that many are like with a few of them only', () => {
    const many = Array.from({ length: 60 }, (_, at): SourceDocument => ({ ...observations, id: `many/${at}`, name: `CMW/C/MEX/CO/${at + 100}` }));
    const found = findDuplicates(createLibrary(many));
    assert.ok(found.length >= 59 && found.length <= 60 * 8, String(found.length));
  });
});
