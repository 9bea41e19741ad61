import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startLspClient, type LspClient } from '../support/lspClient.ts';
import { findsWords, waitUntil, waitUntilRead, writeObservations } from '../support/ruritania.ts';

const url = (...path: string[]): string => pathToFileURL(join(...path)).href;

// A ministry keeps the documents of the United Nations in one place for all its reports, and the settings of each report name it.
describe('documents that the settings name', function () {
  this.timeout(60_000);
  let parent: string;
  let client: LspClient;

  beforeEach(() => {
    parent = realpathSync(mkdtempSync(join(tmpdir(), 'named-')));
    for (const path of ['shared library/sub', 'one/sources', 'two']) mkdirSync(join(parent, path), { recursive: true });
    writeFileSync(join(parent, 'shared library/a.txt'), writeObservations(4, 'lighthouses'));
    writeFileSync(join(parent, 'shared library/sub/b.txt'), writeObservations(5, 'windmills'));
    writeFileSync(join(parent, 'one/sources/c.txt'), writeObservations(6, 'footpaths'));
    writeFileSync(join(parent, 'one/report.md'), '---\nanswers: CCPR/C/RUR/CO/4\nlanguage: en\n---\n\n# Reply to CCPR/C/RUR/CO/4, para. 1\n');
    writeFileSync(join(parent, 'two/report.md'), '---\nanswers: CCPR/C/RUR/CO/5\nlanguage: en\n---\n\n# Reply to CCPR/C/RUR/CO/5, para. 1\n');
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    rmSync(parent, { recursive: true });
  });

  async function start(documents: readonly string[], folders: readonly string[] = ['one']): Promise<void> {
    for (const folder of folders) writeFileSync(join(parent, folder, 'periodic-report.json'), JSON.stringify({ documents }));
    client = await startLspClient({ folders: folders.map((folder) => url(parent, folder)) });
    await waitUntilRead(client);
  }

  const finds = (words: string): Promise<boolean> => findsWords(client, words);

  const tell = (type: 1 | 2 | 3, ...path: string[]): Promise<void> => client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: url(parent, ...path), type }] });

  it('are read outside the folder too, by a relative and by a full path', async () => {
    await start(['../shared library/*.txt', join(parent, 'shared library', 'sub', 'b.txt')]);
    for (const words of ['lighthouses', 'windmills']) assert.ok(await finds(words), words);
    assert.ok(!(await finds('footpaths')));
  });

  it('are all those in a folder, where a folder is named', async () => {
    await start(['../shared library']);
    for (const words of ['lighthouses', 'windmills']) assert.ok(await finds(words), words);
    writeFileSync(join(parent, 'shared library', 'new.txt'), writeObservations(7, 'hedgerows'));
    await tell(1, 'shared library', 'new.txt');
    await waitUntil(() => finds('hedgerows'), 'the file that was added');
  });

  it('are missed by name, where there is no such file or folder; a pattern may match nothing yet', async () => {
    await start(['../shared libary', 'later/*.txt']);
    const problems = await client.connection.sendRequest<{ message: string }[]>('periodicReport/documentProblems', {});
    assert.deepEqual(problems.map(({ message }) => message).filter((message) => message.includes('settings')), ['The settings name “../shared libary” among the documents, and no document is there.']);
  });

  it('are read for every folder that names them', async () => {
    await start(['../shared library/**/*.txt'], ['one', 'two']);
    const reports = await client.connection.sendRequest<{ answers: string; known: boolean }[]>('periodicReport/reports', {});
    assert.deepEqual(reports.map(({ answers, known }) => [answers, known]), [
      ['CCPR/C/RUR/CO/4', true],
      ['CCPR/C/RUR/CO/5', true],
    ]);
  });

  it('take effect at once when they are added, changed and removed, wherever they are', async () => {
    await start(['../shared library/**/*.txt', 'sources/*.txt']);
    for (const place of [['shared library', 'sub', 'new.txt'], ['one', 'sources', 'new.txt']]) {
      writeFileSync(join(parent, ...place), writeObservations(7, 'hedgerows'));
      await tell(1, ...place);
      assert.ok(await waitUntil(() => finds('hedgerows'), 'the file that was added').then(() => true));
      writeFileSync(join(parent, ...place), writeObservations(7, 'watermills'));
      await tell(2, ...place);
      await waitUntil(async () => (await finds('watermills')) && !(await finds('hedgerows')), 'the file that was changed');
      rmSync(join(parent, ...place));
      await tell(3, ...place);
      await waitUntil(async () => !(await finds('watermills')), 'the file that was removed');
    }
    // What no setting names stays unknown.
    writeFileSync(join(parent, 'shared library/other.md'), writeObservations(8, 'viaducts'));
    await tell(1, 'shared library', 'other.md');
    assert.ok(!(await finds('viaducts')));
  });

  it('are watched where they are, and no longer once they are not named', async () => {
    await start(['../shared library/**/*.txt', '{sources,notes/old}/*.txt', join(parent, 'one', 'extra.pdf')]);
    const named = (): string[] =>
      [...client.watched.values()].flat().flatMap(({ globPattern }) => (typeof globPattern === 'object' && typeof globPattern.baseUri === 'string' ? [`${globPattern.baseUri} ${globPattern.pattern}`] : []));
    await waitUntil(() => Promise.resolve(named().length > 0), 'what is watched');
    assert.deepEqual(named().sort(), [
      `${url(parent, 'one')} extra.pdf`,
      `${url(parent, 'one', 'notes', 'old')} *.txt`,
      `${url(parent, 'one', 'sources')} *.txt`,
      `${url(parent, 'shared library')} **/*.txt`,
    ]);
    assert.ok([...client.watched.values()].flat().some(({ globPattern }) => globPattern === '**/documents/**'));
    writeFileSync(join(parent, 'one/periodic-report.json'), '{}');
    await tell(2, 'one', 'periodic-report.json');
    await waitUntil(() => Promise.resolve(named().length === 0), 'nothing more than the folder is watched');
    assert.equal(client.watched.size, 1);
  });
});
