import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentList, ProblemSummary, ReportSummary, ServerStatus, UnitAtSummary, UnitCard } from '../../server/src/lsp/protocol.ts';
import { endLeftServers, startLspClient, type LspClient } from '../support/lspClient.ts';
import { findPlace } from '../support/textPlaces.ts';

const seeds = new URL('../../seeds/', import.meta.url);

describe('the lists of recommendations and documents, over stdio', function () {
  this.timeout(60_000);
  let base: string;
  let client: LspClient;

  beforeEach(async () => {
    base = await realpath(await mkdtemp(join(tmpdir(), 'periodic-report-')));
  });
  afterEach(async () => {
    assert.deepEqual(client.log, []);
    endLeftServers();
    await rm(base, { recursive: true, force: true });
  });

  const href = (...parts: string[]): string => pathToFileURL(join(base, ...parts)).href;
  const ask = <Answer>(request: string, parameters: object = {}): Promise<Answer> => client.connection.sendRequest(`periodicReport/${request}`, parameters);
  const draft = (answers = 'CMW/C/MEX/CO/4', more = ''): string => `---\nsymbol: CMW/C/MEX/5\nanswers: ${answers}\nlanguage: en\n---\n\n# Report\n\n${more}`;
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(join(base, path, '..'), { recursive: true });
    await writeFile(join(base, path), text);
  };
  /** Starts on folders, and waits until all is read. */
  async function start(...folders: string[]): Promise<void> {
    client = await startLspClient({ folders });
    while (!(await ask<ServerStatus>('status')).ready) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  it('tell a recommendation from a place, and give its card', async () => {
    await start(new URL('drafts', seeds).href);
    const uri = new URL('drafts/CMW_C_MEX_5.md', seeds).href;
    const text = await readFile(new URL(uri), 'utf8');
    const at: UnitAtSummary = await ask('unitAt', { textDocument: { uri }, position: findPlace(text, 'In January 2023', 4) });
    assert.deepEqual(at, { uri, answers: 'CMW/C/MEX/CO/4', unit: 'CMW/C/MEX/CO/4#14.c', exact: true });
    const { markdown }: UnitCard = await ask('unitCard', { uri, unit: at.unit });
    assert.match(markdown, /CMW\/C\/MEX\/CO\/4, para\. 14 \(c\)/);
    const [report]: readonly ReportSummary[] = await ask('reports', { uri });
    assert.equal(report?.units.find(({ id }) => id === at.unit)?.reference, 'CMW/C/MEX/CO/4, para. 14 (c)');
    assert.equal(await ask('unitAt', { textDocument: { uri }, position: { line: 0, character: 0 } }), null);
    assert.equal(await ask('unitAt', { textDocument: { uri: 'file:///nowhere.md' }, position: { line: 0, character: 0 } }), null);
    assert.equal(await ask('unitCard', { uri, unit: 'nonsense' }), null);
    assert.equal(await ask('unitCard', { uri: 'file:///nowhere.md', unit: at.unit }), null);
  });

  it('list the documents by kind, with language, origin, size, remarks and copies', async () => {
    const text = await readFile(new URL('CMW_C_MEX_CO_4.txt', seeds), 'utf8');
    await write('documents/CMW_C_MEX_CO_4.txt', text);
    await write('documents/old/CMW_C_MEX_CO_4.md', text.replace('recommends', 'urges'));
    await start(href());
    const { groups }: DocumentList = await ask('documents');
    assert.deepEqual(groups.map(({ label, documents, folder }) => [label, documents, folder]), [
      ['Concluding observations', 1, href()],
      ['Reports of States parties', 1, href()],
      ['Summary records', 2, href()],
      ['Profiles', 1, href()],
    ]);
    const list: DocumentList = await ask('documents', { folder: href(), kind: 'concluding-observations' });
    const [document] = list.documents;
    assert.deepEqual([list.rest, list.documents.length, document?.name, document?.files.length], [0, 1, 'CMW/C/MEX/CO/4', 2]);
    const file = document!.files.find(({ fileName }) => fileName === 'CMW_C_MEX_CO_4.txt')!;
    assert.deepEqual([file.uri, file.language, file.origin, file.originLabel, file.size], [href('documents', 'CMW_C_MEX_CO_4.txt'), 'English', 'folder', 'from the folder “documents”', '69 paragraphs']);
    assert.match(file.copies.join(), /CMW_C_MEX_CO_4\.md/);
    const problems: readonly ProblemSummary[] = await ask('documentProblems', { uri: file.uri });
    assert.equal(problems.length, file.problems);
    const incomplete = problems.find(({ message }) => message.startsWith('38 (a) is incomplete'))!;
    assert.equal(incomplete.place?.uri, file.uri);
    assert.ok(incomplete.place.range.start.line > 100);
    const records: DocumentList = await ask('documents', { folder: href(), kind: 'summary-record', limit: 1 });
    assert.deepEqual([records.documents.length, records.rest, records.documents[0]?.files[0]?.origin], [1, 1, 'product']);
    // What nobody can mean is answered with nothing.
    assert.deepEqual(await ask('documents', { folder: 'file:///nowhere', kind: 'profile' }), { groups: [], documents: [], rest: 0 });
    assert.deepEqual(await ask('documentProblems', { uri: 'file:///nowhere.txt' }), []);
  });

  it('keep several folders apart, and tell what went wrong in any of them', async () => {
    await write('one/report.md', draft());
    await write('two/report.md', draft('CMW/C/PER/CO/2'));
    await write('two/documents/broken.pdf', 'no PDF');
    await write('two/periodic-report.json', '{ "wordLimit": "many" }');
    await start(href('one'), href('two'));
    const { groups }: DocumentList = await ask('documents');
    assert.deepEqual([...new Set(groups.map(({ folder }) => folder))], [href('one'), href('two')]);
    const reports: readonly ReportSummary[] = await ask('reports');
    assert.deepEqual(reports.map(({ known, uris }) => [known, uris[0]]), [[true, href('one', 'report.md')], [false, href('two', 'report.md')]]);
    const troubles: readonly ProblemSummary[] = await ask('documentProblems');
    assert.deepEqual(troubles.map(({ message }) => message.slice(0, 30)), (await ask<ServerStatus>('status')).problems.map((message) => message.slice(0, 30)));
    const missing = troubles.find(({ message }) => message === 'CMW/C/PER/CO/2, which a report answers, is not among the documents.');
    assert.equal(missing?.place?.uri, href('two', 'report.md'));
    assert.ok(troubles.some(({ message }) => message.startsWith('broken.pdf could not be read')));
    assert.ok(troubles.some(({ message, place }) => message.startsWith('periodic-report.json') && place?.uri === href('two', 'periodic-report.json')));
    // The same unit in the two folders is asked about by the file.
    const at: UnitAtSummary | null = await ask('unitAt', { textDocument: { uri: href('two', 'report.md') }, position: { line: 5, character: 0 } });
    assert.equal(at, null);
  });

  it('tell once that the library is another, until it is asked for again, and nothing while a draft is written', async () => {
    await write('report.md', draft());
    await start(href());
    let told = 0;
    client.connection.onNotification('periodicReport/libraryChanged', () => {
      told++;
    });
    client.open(href('report.md'), draft());
    client.change(href('report.md'), 2, [{ text: draft('CMW/C/MEX/CO/4', 'Some words.') }]);
    await client.settled();
    assert.equal(told, 0);
    const arrive = async (name: string): Promise<void> => {
      await write(`documents/${name}`, 'United Nations CMW/C/PER/CO/2\n\nConcluding observations\n\n1. The Committee recommends that the State party adopt a law.\n');
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: href('documents', name), type: 1 }] });
      while ((await ask<DocumentList>('documents', { folder: href(), kind: 'concluding-observations' })).documents.every(({ files }) => files.every(({ fileName }) => fileName !== name))) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    await arrive('one.txt');
    assert.equal(told, 1);
    // A draft that names a document that is not there changes what went wrong.
    client.change(href('report.md'), 3, [{ text: draft('CMW/C/COL/CO/9') }]);
    // Asking for the status would be asking for the library again.
    while (told < 2) await ask('documentProblems');
    await ask('documentProblems');
    assert.equal(told, 2);
    assert.ok((await ask<ServerStatus>('status')).problems.some((problem) => problem.startsWith('CMW/C/COL/CO/9')));
  });
});
