import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { createLibrary } from '../../server/src/core/library/library.ts';
import { importInto } from '../../server/src/files/import/importInto.ts';
import { makeIndexedFolder, type IndexedFolder } from '../support/indexedFolder.ts';

describe('the index of a library with imported files', function () {
  this.timeout(60_000);
  let made: IndexedFolder;

  before(async () => {
    made = await makeIndexedFolder(0);
  });
  after(() => made.remove());

  it('takes the Markdown imported from a file in place of that file, for as long as it is there', async () => {
    const index = made.open();
    const path = (name: string): string => join(made.documents, name);
    const page = '<p>CCPR/C/RUR/CO/5</p><h1>Concluding observations on Ruritania</h1><p>1. The Committee notes the zygomorphic law.</p><p>2. The State party should repeal it.</p>';
    const symbol = 'CCPR/C/RUR/CO/5';
    await writeFile(path('page.html'), page);
    await made.update(index);
    const seen = async (): Promise<unknown> => [
      index.shelf.size,
      index.shelf.getEntries().filter((entry) => entry.symbol === symbol).map(({ fileName }) => fileName),
      createLibrary([], index.shelf).findAll(symbol).map(({ fileName }) => fileName),
      (await index.search({ words: 'zygomorphic', limit: 5 })).map(({ document }) => document.fileName),
      (await index.search({ words: 'repeal', limit: 5, symbols: [symbol] })).map(({ document }) => document.fileName),
    ];
    const seeds = 4;
    const size = seeds + 1;
    const withFile = [size, ['page.html'], ['page.html'], ['page.html'], ['page.html']];
    assert.deepEqual(await seen(), withFile);
    const imported = await importInto(path('page.html'), made.documents);
    const target = imported.kind === 'written' ? imported.target : '';
    await writeFile(target, readFileSync(target, 'utf8').replace('1. The Committee notes', '1. The Committee regrets'));
    await made.update(index);
    const name = basename(target);
    assert.deepEqual(await seen(), [size, [name], [name], [name], [name]]);
    assert.match(createLibrary([], index.shelf).findDocument(symbol)?.text ?? '', /regrets/);
    await rm(target);
    await made.update(index);
    assert.deepEqual(await seen(), withFile);
  });
});
