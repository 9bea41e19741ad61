import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentText } from '../../server/src/lsp/protocol.ts';
import { startLspClient, type LspClient } from '../support/lspClient.ts';
import { findsWords, waitUntil, waitUntilRead, writeObservations } from '../support/ruritania.ts';

// A folder that somebody sent: its settings and its links lead to texts of the user's that lie elsewhere.
describe('a folder that is not trusted yet', function () {
  this.timeout(60_000);
  let parent: string;
  let folder: string;
  let client: LspClient;

  beforeEach(() => {
    parent = realpathSync(mkdtempSync(join(tmpdir(), 'restricted-')));
    folder = join(parent, 'sent');
    for (const path of ['private', 'sent/documents', 'sent/sources']) mkdirSync(join(parent, path), { recursive: true });
    writeFileSync(join(parent, 'private/one.txt'), writeObservations(6, 'lighthouses'));
    writeFileSync(join(parent, 'private/two.txt'), writeObservations(7, 'windmills'));
    writeFileSync(join(parent, 'private/three.html'), `<p>${writeObservations(8, 'watermills')}</p>`);
    writeFileSync(join(parent, 'periodic-report.json'), '{ "minimumReplyWords": 999 }');
    writeFileSync(join(folder, 'documents/inside.txt'), writeObservations(4, 'footpaths'));
    writeFileSync(join(folder, 'sources/inside.txt'), writeObservations(5, 'hedgerows'));
    symlinkSync(join(parent, 'private/one.txt'), join(folder, 'documents/linked.txt'));
    symlinkSync(join(parent, 'private'), join(folder, 'documents/linked'));
    writeFileSync(join(folder, 'draft.md'), '---\nanswers: CCPR/C/RUR/CO/4\nlanguage: en\n---\n\n# Reply to CCPR/C/RUR/CO/4, para. 1\n\nThe law on footpaths was adopted on 3 May 2026 by the Assembly of Ruritania, and it is in force in all provinces.\n');
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    rmSync(parent, { recursive: true });
  });

  async function start(configuration: object | undefined, options: object): Promise<void> {
    if (configuration) writeFileSync(join(folder, 'periodic-report.json'), JSON.stringify(configuration));
    client = await startLspClient({ folders: [pathToFileURL(folder).href], params: { initializationOptions: options } });
    await waitUntilRead(client);
  }

  const finds = (words: string): Promise<boolean> => findsWords(client, words);

  const leadsOut = { documents: ['sources/*.txt', '../private/*.txt', '{sources,../private}/*.txt'] };

  it('is read, and nothing outside it: not by its settings, not by links in it', async () => {
    await start({ ...leadsOut, documents: [...leadsOut.documents, `${join(parent, 'private')}/*`] }, { restricted: true });
    for (const words of ['footpaths', 'hedgerows']) assert.ok(await finds(words), words);
    for (const words of ['lighthouses', 'windmills', 'watermills']) assert.ok(!(await finds(words)), words);
    const { href } = pathToFileURL(join(parent, 'private/three.html'));
    assert.equal(await client.connection.sendRequest<DocumentText | null>('periodicReport/documentText', { uri: `${href.replace('file:', 'periodic-report:')}.md` }), null);
    // Opened and changed on disk, a link still leads out.
    const uri = pathToFileURL(join(folder, 'documents/linked.txt')).href;
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    assert.ok(!(await finds('lighthouses')));
  });

  it('is read with what it names elsewhere once it is trusted', async () => {
    await start(leadsOut, { restricted: true });
    assert.ok(!(await finds('windmills')));
    const told = async (): Promise<readonly string[]> => (await client.connection.sendRequest<{ message: string }[]>('periodicReport/documentProblems', {})).map(({ message }) => message).filter((message) => message.includes('trust'));
    assert.deepEqual(await told(), leadsOut.documents.slice(1).map((pattern) => `“${pattern}” lies outside the folder; it is read once you trust the folder.`));
    await client.connection.sendNotification('periodicReport/trustGranted');
    await waitUntil(() => finds('windmills'), 'the text elsewhere');
    assert.deepEqual(await told(), []);
    assert.ok(await finds('lighthouses'));
  });

  it('is not under the settings of the folder over it, as a trusted one is', async () => {
    await start(undefined, { restricted: true });
    const answered = async (): Promise<number> => (await client.connection.sendRequest<{ counts: { answered: number } }[]>('periodicReport/reports', {}))[0]?.counts.answered ?? -1;
    assert.equal(await answered(), 1);
    await client.connection.sendNotification('periodicReport/trustGranted');
    await waitUntil(async () => (await answered()) === 0, 'too few words, as the settings over the folder have it');
  });

  it('is read as ever by an editor that knows no Restricted Mode', async () => {
    await start(leadsOut, {});
    for (const words of ['footpaths', 'hedgerows', 'lighthouses', 'windmills']) assert.ok(await finds(words), words);
  });
});
