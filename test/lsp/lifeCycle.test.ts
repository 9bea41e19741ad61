import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, Diagnostic, DocumentSymbol, Location, LocationLink } from 'vscode-languageserver';
import type { ReportSummary, ServerStatus } from '../../server/src/lsp/protocol.ts';
import { endLeftServers, startLspClient, type LspClient } from '../support/lspClient.ts';
import { findPlace } from '../support/textPlaces.ts';

const seeds = new URL('../../seeds/', import.meta.url);

describe('the life cycle of files', function () {
  this.timeout(60_000);
  let base: string;

  beforeEach(async () => {
    base = await realpath(await mkdtemp(join(tmpdir(), 'periodic-report-')));
  });
  afterEach(async () => {
    endLeftServers();
    await rm(base, { recursive: true, force: true });
  });

  const draft = (more = ''): string => `---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4\nlanguage: en\n---\n\n# Report\n\n${more}`;
  const reply = '## CMW/C/MEX/CO/4, para. 9\n\nThe State party adopted a law on 3 May 2024 which names the authority in charge, its budget and the date of every review.\n';
  const href = (...parts: string[]): string => pathToFileURL(join(base, ...parts)).href;
  const answered = async (client: LspClient, uri?: string): Promise<readonly number[]> => {
    const reports: ReportSummary[] = await client.connection.sendRequest('periodicReport/reports', uri === undefined ? {} : { uri });
    return reports.map(({ counts }) => counts.answered);
  };

  it('keeps two folders with the same report apart', async () => {
    await mkdir(join(base, 'one'));
    await mkdir(join(base, 'two'));
    await writeFile(join(base, 'one', 'report.md'), draft(reply));
    await writeFile(join(base, 'two', 'report.md'), draft());
    const client = await startLspClient({ folders: [href('one'), href('two')] });
    client.open(href('one', 'report.md'), draft(reply));
    client.open(href('two', 'report.md'), draft());
    await client.diagnostics(href('one', 'report.md'));
    await client.diagnostics(href('two', 'report.md'));
    assert.deepEqual(await answered(client, href('one', 'report.md')), [1]);
    assert.deepEqual(await answered(client, href('two', 'report.md')), [0]);
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri: href('two'), name: 'two' }] } });
    client.close(href('two', 'report.md'));
    await client.diagnostics(href('two', 'report.md'), (diagnostics) => diagnostics.length === 0);
    assert.deepEqual(await answered(client), [1]);
    await client.stop();
  });

  it('counts files that are not open from the disk, the open buffer before the disk, and the disk again after closing', async () => {
    await writeFile(join(base, 'a.md'), draft());
    await writeFile(join(base, 'b.md'), draft(reply));
    const client = await startLspClient({ folders: [href()] });
    client.open(href('a.md'), draft());
    await client.diagnostics(href('a.md'));
    assert.deepEqual(await answered(client), [1]);
    client.open(href('b.md'), draft());
    await client.settled();
    assert.deepEqual(await answered(client), [0]);
    client.close(href('b.md'));
    // The file is read from the disk again, which takes as long as it takes.
    while ((await answered(client))[0] !== 1) await client.settled();
    await client.stop();
  });

  it('forgets a file that is deleted, and a folder with all that was in it', async () => {
    await mkdir(join(base, 'parts'));
    await writeFile(join(base, 'a.md'), draft());
    await writeFile(join(base, 'parts', 'b.md'), draft(reply));
    const client = await startLspClient({ folders: [href()] });
    client.open(href('a.md'), draft());
    await client.diagnostics(href('a.md'));
    assert.deepEqual(await answered(client), [1]);
    await rm(join(base, 'parts'), { recursive: true });
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: href('parts'), type: 3 }] });
    await client.settled();
    assert.deepEqual(await answered(client), [0]);
    await client.stop();
  });

  it('reads an unsaved file', async () => {
    const client = await startLspClient();
    client.open('untitled:Untitled-1', draft('## CMW/C/MEX/CO/4, para. 99\n\nText.\n'));
    const diagnostics = await client.diagnostics('untitled:Untitled-1');
    assert.ok(diagnostics.some(({ code }) => code === 'unknown-paragraph'));
    client.close('untitled:Untitled-1');
    await client.diagnostics('untitled:Untitled-1', (now) => now.length === 0);
    assert.deepEqual(await answered(client), []);
    await client.stop();
  });

  it('shows bad settings at their place in periodic-report.json, and takes them back when they are mended', async () => {
    await writeFile(join(base, 'periodic-report.json'), '{\n  "minimumReplyWords": "many"\n}\n');
    await writeFile(join(base, 'a.md'), draft(reply));
    const client = await startLspClient({ folders: [href()] });
    const [finding] = await client.diagnostics(href('periodic-report.json'));
    assert.equal(finding?.code, 'invalid-configuration');
    assert.deepEqual(finding.range.start, { line: 1, character: 2 });
    assert.deepEqual(await answered(client), [1]);
    await writeFile(join(base, 'periodic-report.json'), '{ "minimumReplyWords": 100 }\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: href('periodic-report.json'), type: 2 }] });
    await client.diagnostics(href('periodic-report.json'), (now) => now.length === 0);
    assert.deepEqual(await answered(client), [0]);
    await client.stop();
  });

  it('uses the settings of the editor, folder by folder, and the file of settings before them', async () => {
    for (const name of ['one', 'two']) {
      await mkdir(join(base, name));
      await writeFile(join(base, name, 'report.md'), draft(reply));
    }
    await writeFile(join(base, 'two', 'periodic-report.json'), '{ "minimumReplyWords": 3 }');
    const client = await startLspClient({ folders: [href('one'), href('two')], settings: () => ({ minimumReplyWords: 100, wordLimit: null, language: 'auto' }) });
    client.open(href('one', 'report.md'), draft(reply));
    client.open(href('two', 'report.md'), draft(reply));
    await client.diagnostics(href('one', 'report.md'));
    await client.diagnostics(href('two', 'report.md'));
    assert.deepEqual(await answered(client), [0, 1]);
    await client.stop();
  });

  it('reads the documents of the folder, tells of one that cannot be read, and takes the user’s copy before its own', async () => {
    await mkdir(join(base, 'documents'));
    const own = (await readFile(new URL('CMW_C_MEX_CO_4.txt', seeds), 'utf8')).replace('36 hours', '24 hours');
    await writeFile(join(base, 'documents', 'CMW_C_MEX_CO_4.txt'), own);
    await writeFile(join(base, 'documents', 'annex.txt'), Buffer.from([0, 1, 2, 3, 0, 5, 6, 7]));
    const text = draft('## CMW/C/MEX/CO/4, para. 36 (b)\n\nText.\n');
    const client = await startLspClient({ folders: [href()] });
    client.open(href('a.md'), text);
    await client.diagnostics(href('a.md'));
    const [link]: LocationLink[] = await client.connection.sendRequest('textDocument/definition', { textDocument: { uri: href('a.md') }, position: findPlace(text, '36 (b)', 1) });
    assert.equal(link?.targetUri, href('documents', 'CMW_C_MEX_CO_4.txt'));
    const [finding] = await client.diagnostics(href('documents', 'annex.txt'));
    assert.equal(finding?.code, 'unreadable-document');
    await client.stop();
  });

  it('knows a copy of one of its documents while it is open, wherever it stands', async () => {
    const copy = await readFile(new URL('CMW_C_MEX_CO_4.txt', seeds), 'utf8');
    await writeFile(join(base, 'copy.txt'), copy);
    const text = draft('## CMW/C/MEX/CO/4, para. 36 (b)\n\nText.\n');
    const client = await startLspClient({ folders: [href()], params: { locale: 'es-MX' } });
    client.open(href('a.md'), text);
    const before = await client.diagnostics(href('a.md'));
    assert.match(before[0]?.message as string, /no tiene respuesta|sin respuesta/);
    const definition = async (): Promise<string | undefined> => {
      const links: LocationLink[] = await client.connection.sendRequest('textDocument/definition', { textDocument: { uri: href('a.md') }, position: findPlace(text, '36 (b)', 1) });
      return links[0]?.targetUri;
    };
    client.open(href('copy.txt'), copy, 'plaintext');
    const outline: DocumentSymbol[] = await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: href('copy.txt') } });
    assert.ok(outline.length > 1);
    assert.equal(await definition(), href('copy.txt'));
    const references: Location[] = await client.connection.sendRequest('textDocument/references', {
      textDocument: { uri: href('copy.txt') },
      position: findPlace(copy, 'Undertake a legislative reform', 3),
      context: { includeDeclaration: false },
    });
    assert.deepEqual(references.map(({ uri }) => uri), [href('a.md')]);
    client.close(href('copy.txt'));
    await client.settled();
    assert.equal(await definition(), new URL('CMW_C_MEX_CO_4.txt', seeds).href);
    assert.deepEqual(await client.diagnostics(href('a.md')), before);
    assert.deepEqual(client.log, []);
    await client.stop();
  });

  it('follows a file that is renamed in the editor', async () => {
    await writeFile(join(base, 'a.md'), draft(reply));
    const client = await startLspClient({ folders: [href()] });
    client.open(href('a.md'), draft(reply));
    await client.diagnostics(href('a.md'));
    await rename(join(base, 'a.md'), join(base, 'b.md'));
    client.close(href('a.md'));
    client.open(href('b.md'), draft(reply));
    await client.connection.sendNotification('workspace/didRenameFiles', { files: [{ oldUri: href('a.md'), newUri: href('b.md') }] });
    await client.diagnostics(href('b.md'), (now) => now.length > 0);
    await client.diagnostics(href('a.md'), (now) => now.length === 0);
    await client.settled();
    const reports: ReportSummary[] = await client.connection.sendRequest('periodicReport/reports', {});
    assert.deepEqual(reports.map(({ uris, counts }) => [uris, counts.answered]), [[[href('b.md')], 1]]);
    await client.stop();
  });

  it('reads the documents that a pattern in the settings names', async () => {
    await mkdir(join(base, 'sources', 'deep'), { recursive: true });
    await writeFile(join(base, 'sources', 'deep', 'CEDAW_C_MEX_CO_9.txt'), 'Concluding observations on the ninth periodic report of Mexico\n\nCEDAW/C/MEX/CO/9\n\n1. The Committee considered the report.\n\n38. The Committee recommends that the State party end detention.\n');
    const text = draft('1. The law was amended (see CEDAW/C/MEX/CO/9, para. 38).\n');
    await writeFile(join(base, 'a.md'), text);
    const client = await startLspClient({ folders: [href()] });
    client.open(href('a.md'), text);
    const unknown = (now: readonly Diagnostic[]): boolean => now.some(({ code }) => code === 'unknown-document');
    await client.diagnostics(href('a.md'), unknown);
    await writeFile(join(base, 'periodic-report.json'), '{ "documents": ["sources/**/*.txt"] }');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: href('periodic-report.json'), type: 1 }] });
    await client.diagnostics(href('a.md'), (now) => !unknown(now));
    await client.stop();
  });

  it('offers the list of recommendations to a client that has one, and tells once of changed reports until it asks', async () => {
    const client = await startLspClient({ params: { initializationOptions: { canShowRecommendations: true } } });
    const uri = 'untitled:Untitled-1';
    client.open(uri, draft());
    const diagnostics = await client.diagnostics(uri, (now) => now.length > 0);
    const more = diagnostics.at(-1) as Diagnostic;
    const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range: more.range, context: { diagnostics: [more] } });
    // It stands first, before a hundred places for replies.
    assert.equal(actions[0]?.command?.command, 'periodicReport.showRecommendations');
    assert.ok(actions.length > 100);
    assert.equal(client.reportsChanged(), 1);
    const lines = draft().split('\n').length;
    const end = { line: lines, character: 0 };
    client.change(uri, 2, [{ range: { start: end, end }, text: reply }]);
    await client.settled();
    assert.equal(client.reportsChanged(), 1);
    assert.deepEqual(await answered(client, uri), [1]);
    client.change(uri, 3, [{ range: { start: { line: lines - 1, character: 0 }, end: { line: lines + 9, character: 0 } }, text: '' }]);
    await client.settled();
    assert.equal(client.reportsChanged(), 2);
    assert.deepEqual(await answered(client, uri), [0]);
    await client.stop();
  });

  it('survives hostile text and malformed messages', async () => {
    const client = await startLspClient();
    const hostile = `${draft()}${'[x](http://evil.example/)![y](http://evil.example/z.png) CMW/C/MEX/CO/4, para. '.repeat(300)}\u0000\ud800${'('.repeat(5000)}\r\r\n`;
    client.open('untitled:Hostile', hostile);
    await client.diagnostics('untitled:Hostile');
    client.change('untitled:Hostile', 2, [{ range: { start: { line: 5000, character: 9 }, end: { line: 1, character: 0 } }, text: '\u202e' }]);
    await client.connection.sendRequest('textDocument/hover', {}).catch(() => undefined);
    const status: ServerStatus = await client.connection.sendRequest('periodicReport/status');
    assert.equal(status.ready, true);
    assert.equal(await client.stop(), 0);
  });

  it('ends when the editor is gone without a word', async () => {
    const client = await startLspClient();
    const closed = new Promise<void>((resolve) => client.connection.onClose(resolve));
    client.connection.end();
    await closed;
  });
});
