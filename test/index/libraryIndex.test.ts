import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { rm, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, afterEach, before, describe, it } from 'mocha';
import { createLibrary, type Library } from '../../server/src/core/library/library.ts';
import { toSearchWords } from '../../server/src/core/library/searchWords.ts';
import type { SourceDocument } from '../../server/src/core/model.ts';
import { createService, type Service } from '../../server/src/core/service.ts';
import { pathToId } from '../../server/src/files/fileUrl.ts';
import { getPassages } from '../../server/src/files/index/passages.ts';
import type { LibraryIndex } from '../../server/src/files/index/libraryIndex.ts';
import { makeIndexedFolder, type IndexedFolder } from '../support/indexedFolder.ts';

const program = fileURLToPath(new URL('../support/updateIndex.ts', import.meta.url));

const seeds = 4;
/** Enough for several readers. */
const small = 30;

/** A process of its own that makes the index. */
function startUpdate({ storage, folder }: IndexedFolder): ChildProcess & { readonly said: string[] } {
  const child = spawn(process.execPath, ['--import', 'tsx', program, storage, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => said.push(...text.split('\n').filter(Boolean)));
  return Object.assign(child, { said });
}

/** All that an index holds, and what searches find in it. */
async function getContent(index: LibraryIndex): Promise<unknown> {
  const { shelf } = index;
  const entries = shelf.getEntries();
  const searches = await Promise.all(['children in detention', 'acces to justice', 'Kalo'].map((words) => index.search({ words, limit: 50 })));
  return {
    entries,
    documents: entries.map((entry) => shelf.load(entry)),
    names: [...shelf.plainNames].sort(),
    symbols: shelf.getSymbols(''),
    others: index.getOtherFiles(),
    isComplete: index.isComplete,
    // Equal passages of two documents come in the order in which these were written.
    found: searches.map((hits) => hits.map(({ text, score }) => `${score.toFixed(6)} ${text}`).sort()),
  };
}

function getIndexFile({ storage }: IndexedFolder): string {
  const name = readdirSync(join(storage, 'library')).find((each) => each.endsWith('.sqlite'));
  return join(storage, 'library', name ?? '');
}

describe('the index of a large library', function () {
  // Each makes an index with several threads.
  this.timeout(60_000);
  let made: IndexedFolder;
  let expected: unknown;
  let inMemory: readonly SourceDocument[];

  before(async () => {
    made = await makeIndexedFolder(60);
    const index = made.open();
    assert.equal(await made.update(index), 'done');
    expected = await getContent(index);
    const service = createService();
    const names = readdirSync(made.documents).filter((name) => name.endsWith('.txt'));
    service.setDocuments(names.map((name) => ({ id: pathToId(join(made.documents, name)), fileName: name, text: readFileSync(join(made.documents, name), 'utf8') })));
    inMemory = service.snapshot.library.documents;
  });

  after(() => made.remove());

  it('holds what reading the files gives, and tells the files that are no documents', () => {
    const index = made.open();
    assert.ok(index.isComplete);
    assert.equal(index.shelf.size, 60 + seeds);
    assert.deepEqual(index.shelf.getEntries().map((entry) => index.shelf.load(entry)), inMemory);
    const { drafts, unreadable } = index.getOtherFiles();
    assert.deepEqual(drafts, [pathToId(join(made.documents, 'draft.md'))]);
    assert.deepEqual([...unreadable.keys()], [pathToId(join(made.documents, 'scan.pdf'))]);
  });

  it('answers as a library in memory does', () => {
    const memory = createLibrary(inMemory);
    const shelved = createLibrary([], made.open().shelf);
    assert.deepEqual(shelved.getEntries(), memory.getEntries());
    for (const { symbol, name, aliases, language, paragraphs } of inMemory) {
      for (const written of [name, name.toLowerCase(), `[${name}](#)`, ...aliases]) assert.equal(shelved.findDocument(written)?.id, memory.findDocument(written)?.id, written);
      for (const path of [[], ...paragraphs.slice(0, 12).map(({ number }) => [number]), ['12', 'b'], ['9999']]) {
        const pinpoint = { symbol: symbol ?? name, path };
        assert.deepEqual(shelved.resolve(pinpoint), memory.resolve(pinpoint));
        assert.deepEqual(shelved.unitsUnder(pinpoint, language), memory.unitsUnder(pinpoint, language));
      }
    }
    for (const start of ['c', 'cmw/c/mex/', 'mgi', 'migration', 'zz']) assert.deepEqual(shelved.findEntriesByStart(start), memory.findEntriesByStart(start), start);
    for (const start of ['', 'CMW/C/MEX/', 'CRC/']) assert.deepEqual(shelved.getSymbols(start), memory.getSymbols(start));
    assert.equal(shelved.findById(pathToId(join(made.documents, 'nothing.txt'))), undefined);
  });

  it('gives a draft the findings, hovers and coverage that a library in memory gives', () => {
    const text = '---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4\n---\n\n#### CMW/C/MEX/CO/4, para. 36 (b)\n\nSee MGI Mexico 2022, sect. 4.2, CMW/C/MEX/44 and CMW/C/MEX/4, para. 999.\n';
    const ask = (service: Service): unknown => {
      service.setDraft('draft.md', text);
      service.setReady(true);
      const offsets = [text.indexOf('36 (b)'), text.indexOf('4.2'), text.indexOf('CMW/C/MEX/4,')];
      return [service.findings('draft.md'), service.reports(), offsets.map((offset) => service.hover('draft.md', offset)), service.complete('draft.md', text.indexOf('36 (b)') + 2, 'invoked')];
    };
    const [memory, shelved] = [createService(), createService()];
    memory.setDocuments(inMemory.map((document) => ({ ...document, prepared: document })));
    shelved.setShelf(made.open().shelf);
    assert.deepEqual(ask(shelved), ask(memory));
  });

  const getAll = (): readonly { readonly id: string; readonly path: readonly string[]; readonly words: string }[] =>
    inMemory.flatMap(({ id, ...document }) => getPassages({ id, ...document }).map(({ path, text, heading }) => ({ id, path, words: `${text}\n${heading}` })));

  it('finds exactly the passages that have all the words', async () => {
    const index = made.open();
    for (const words of ['children detention', 'trafficking victims', 'mexicán migrants', 'access justice', 'workers rights']) {
      const stems = toSearchWords(words).map(({ stem }) => stem);
      const has = (text: string, at: number, stem: string): boolean => toSearchWords(text).some((word) => (at === stems.length - 1 ? word.stem.startsWith(stem) : word.stem === stem));
      const wanted = getAll().filter((passage) => stems.every((stem, at) => has(passage.words, at, stem))).map(({ id, path }) => `${id}#${path.join('.')}`);
      const found = (await index.search({ words, limit: 10_000 })).map(({ document, path }) => `${document.id}#${path.join('.')}`);
      assert.ok(wanted.length > 0, words);
      assert.deepEqual(found.sort(), wanted.sort(), words);
    }
  });

  it('finds words without their accents and with a slip, in some documents only, and nothing for nothing', async () => {
    const index = made.open();
    const search = async (words: string, symbols?: readonly string[]): Promise<readonly string[]> => (await index.search({ words, limit: 5, ...(symbols && { symbols }) })).map(({ text }) => text);
    const misspelt = await index.search({ words: 'detenton childern', limit: 5 });
    assert.equal(misspelt.length, 5);
    const all = getAll();
    for (const hit of misspelt) assert.match(all.find(({ id, path }) => id === hit.document.id && path.join() === hit.path.join())?.words ?? '', /dete[nc]tion[\s\S]*child|child[\s\S]*dete[nc]tion/i);
    const inOne = await index.search({ words: 'migrants', limit: 50, symbols: ['CMW/C/MEX/CO/4'] });
    assert.deepEqual([...new Set(inOne.map(({ document }) => basename(document.id)))], ['CMW_C_MEX_CO_4.txt']);
    assert.equal(inOne.length, 50);
    assert.deepEqual(await search('migrants', ['CMW/C/XXX/CO/4']), []);
    for (const nothing of ['', ' of the ', '""', 'zqxzqxzqx']) assert.deepEqual(await search(nothing), [], nothing);
    await assert.doesNotReject(search('"AND" OR ( NEAR * ^ : - \u0000'));
  });

  it('keeps what was loaded, and lets go of what was not asked for in a while', () => {
    const { shelf } = made.open();
    const [entry] = shelf.getEntries();
    assert.ok(entry);
    assert.equal(shelf.load(entry), shelf.load(entry));
    assert.equal(shelf.releases, 0);
  });

  it('does not read again what is as it was, nor a file of which only the time is new', async () => {
    const index = made.open();
    const totals: number[] = [];
    const told = made.open({ progress: (_, total) => totals.push(total) });
    const path = join(made.documents, 'CMW_C_MEX_CO_4.txt');
    const library = (of: LibraryIndex): Library => createLibrary([], of.shelf);
    const before = library(index).findDocument('CMW/C/MEX/CO/4');
    await utimes(path, new Date(), new Date(Date.now() + 5000));
    assert.equal(await made.update(told), 'done');
    assert.ok(totals.every((total) => total <= 2), totals.join(' '));
    assert.deepEqual(await getContent(told), expected);
    assert.equal(library(index).findDocument('CMW/C/MEX/CO/4'), before);
  });

  describe('whatever happens to it', () => {
    let own: IndexedFolder;
    let reference: IndexedFolder;
    let inOneGo: unknown;
    before(async () => {
      reference = await makeIndexedFolder(small);
      const index = reference.open();
      await reference.update(index);
      inOneGo = await getContent(index);
    });
    after(() => reference.remove());
    const prepare = async (): Promise<LibraryIndex> => {
      own = await makeIndexedFolder(small);
      return own.open();
    };
    /** As in the folder that was read in one go, but for the names of folders. */
    const assertComplete = async (index: LibraryIndex): Promise<void> => {
      const plain = (content: unknown, { folder }: IndexedFolder): unknown => JSON.parse(JSON.stringify(content).replaceAll(pathToId(folder), ''));
      assert.deepEqual(plain(await getContent(index), own), plain(inOneGo, reference));
    };
    afterEach(() => own.remove());

    it('goes on where it was when its program was killed', async () => {
      const index = await prepare();
      const child = startUpdate(own);
      while (child.said.length < 1) await once(child.stdout ?? child, 'data');
      child.kill('SIGKILL');
      await once(child, 'exit');
      assert.deepEqual(child.said.filter((word) => word !== 'changed'), []);
      assert.equal(index.isComplete, false);
      const there = index.shelf.size;
      assert.ok(there > 0 && there < small + seeds, String(there));
      assert.equal(await own.update(index), 'done');
      await assertComplete(index);
    });

    it('is made by one of two programs, for both', async () => {
      const index = await prepare();
      const children = [startUpdate(own), startUpdate(own)];
      await Promise.all(children.map((child) => once(child, 'exit')));
      assert.deepEqual(children.map(({ said }) => said.at(-1)), ['done', 'done']);
      await assertComplete(index);
    });

    it('keeps what was read when its user cancels, and reads the rest the next time', async () => {
      const index = await prepare();
      const cancelled: LibraryIndex = own.open({ progress: (done) => done > 0 && cancelled.cancel() });
      assert.equal(await own.update(cancelled), 'cancelled');
      assert.equal(index.isComplete, false);
      assert.ok(index.shelf.size > 0 && index.shelf.size < small + seeds);
      assert.equal(await own.update(index), 'done');
      await assertComplete(index);
    });

    for (const [how, damage] of [
      ['is cut off', (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2))],
      ['is no database', (file: string) => writeFileSync(file, 'something else')],
      ['is empty', (file: string) => writeFileSync(file, '')],
      [
        'has other bytes in its pages',
        (file: string) => {
          const bytes = readFileSync(file);
          for (let at = 4096; at < bytes.length; at += 97) bytes[at] = at & 0xff;
          writeFileSync(file, bytes);
        },
      ],
    ] as const) {
      it(`is made anew when its file ${how}`, async () => {
        const first = await prepare();
        assert.equal(await own.update(first), 'done');
        await first.close();
        damage(getIndexFile(own));
        let lost = 0;
        const index = own.open({ lost: () => lost++ });
        // Questions never throw; whatever they meet, an update mends it.
        for (const entry of index.shelf.getEntries()) index.shelf.load(entry);
        await index.search({ words: 'detention', limit: 5 });
        await own.update(index);
        for (let round = 0; round < 3 && !index.isComplete; round++) await own.update(index);
        await assertComplete(index);
      });
    }

    it('takes in files that are added, changed, renamed and removed', async () => {
      const index = await prepare();
      await own.update(index);
      const library = (): Library => createLibrary([], index.shelf);
      const path = (name: string): string => join(own.documents, name);
      const text = readFileSync(path('CMW_C_MEX_CO_4.txt'), 'utf8');
      await writeFile(path('CMW_C_MEX_CO_9.txt'), text.replaceAll('fourth', 'ninth'));
      await writeFile(path('CMW_C_MEX_CO_4.txt'), text.replace('36. ', '36. Zygomorphic '));
      await rm(path('CMW_C_SR.593.txt'));
      await rm(path('scan.pdf'));
      assert.equal(await own.update(index, ['CMW_C_MEX_CO_9.txt', 'CMW_C_MEX_CO_4.txt', 'CMW_C_SR.593.txt', 'scan.pdf'].map(path)), 'done');
      assert.ok(library().findDocument('CMW/C/MEX/CO/9'));
      assert.equal(library().findDocument('CMW/C/SR.593'), undefined);
      assert.deepEqual([...index.getOtherFiles().unreadable], []);
      assert.deepEqual((await index.search({ words: 'zygomorphic', limit: 9 })).map(({ path: place }) => place.join('.')), ['36']);
      assert.equal((await index.search({ words: 'migrants', limit: 9, symbols: ['CMW/C/SR.593'] })).length, 0);
      await rm(own.documents, { recursive: true });
      assert.equal(await own.update(index), 'done');
      assert.deepEqual([index.shelf.size, index.isComplete, await index.search({ words: 'migrants', limit: 9 })], [0, true, []]);
    });
  });
});
