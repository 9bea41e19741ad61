import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentSymbol, Hover, Location, LocationLink } from 'vscode-languageserver';
import type { DocumentText, ImportSummary, ServerStatus } from '../../server/src/lsp/protocol.ts';
import { buildDocx } from '../support/buildDocx.ts';
import { startLspClient, type LspClient } from '../support/lspClient.ts';
import { getLine } from '../support/textPlaces.ts';

const observations = (topic: string): string => `<html><body><p>CCPR/C/RUR/CO/5</p><h1>Concluding observations on the fifth periodic report of Ruritania</h1>
<h2>C. Principal matters of concern and recommendations</h2>${[1, 2, 3].map((number) => `<p>${number}. The Committee is concerned about ${topic}.`).join('')}<p>4. The State party should:<p>(a) Repeal the law on ${topic};<p>(b) Adopt a new one.</body></html>`;
const draft = '---\nanswers: CCPR/C/RUR/CO/5\nlanguage: en\n---\n\n# Reply to CCPR/C/RUR/CO/5, para. 4 (b)\n\nA law was adopted in 2026.\n';

describe('documents that an editor cannot show', function () {
  this.timeout(60_000);
  let folder: string;
  let outside: string;
  let client: LspClient;
  let uri: string;
  const file = (path: string): string => pathToFileURL(join(folder, path)).href;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'import-lsp-'));
    outside = mkdtempSync(join(tmpdir(), 'import-lsp-outside-'));
    mkdirSync(join(folder, 'documents'));
    writeFileSync(join(folder, 'documents/co.html'), observations('torture'));
    writeFileSync(join(folder, 'draft.md'), draft);
    uri = file('draft.md');
  });
  const start = async (options: object = { canShowDocumentTexts: true }): Promise<void> => {
    client = await startLspClient({ folders: [pathToFileURL(folder).href], params: { initializationOptions: options } });
    client.open(uri, draft);
  };
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    assert.deepEqual(client.log, []);
    rmSync(folder, { recursive: true });
    rmSync(outside, { recursive: true });
  });
  const at = { line: 5, character: draft.split('\n')[5]!.indexOf('(b)') + 1 };

  it('are known, and are gone to as the text that was read', async () => {
    await start();
    await client.diagnostics(uri, (diagnostics) => diagnostics.some(({ code }) => code === 'unanswered-recommendation'));
    const [link] = await client.connection.sendRequest<LocationLink[]>('textDocument/definition', { textDocument: { uri }, position: at });
    assert.equal(link?.targetUri, `${file('documents/co.html').replace('file:', 'periodic-report:')}.md`);
    const { text } = await client.connection.sendRequest<DocumentText>('periodicReport/documentText', { uri: link.targetUri });
    assert.equal(getLine(text, link.targetSelectionRange.start.line), '(b) Adopt a new one.');
    assert.match(text, /^---\nsymbol: CCPR\/C\/RUR\/CO\/5\n/);
    // Opened as VS Code writes its address, the text has an outline and explains what it cites.
    const opened = link.targetUri.replace('periodic-report://', 'periodic-report:');
    client.open(opened, text);
    const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: opened } });
    assert.ok(JSON.stringify(symbols).includes('Adopt a new one'));
    assert.equal((await client.connection.sendRequest<Location[]>('textDocument/references', { textDocument: { uri: opened }, position: { line: link.targetSelectionRange.start.line, character: 1 }, context: { includeDeclaration: false } }))[0]?.uri, uri);
    client.close(opened);
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', { textDocument: { uri }, position: at });
    assert.match(JSON.stringify(hover.contents), /Adopt a new one/);
  });

  it('take effect when they change on disk, whatever an editor shows of them', async () => {
    await start();
    await client.diagnostics(uri, (diagnostics) => diagnostics.length > 0);
    const shown = `${file('documents/co.html').replace('file:', 'periodic-report:')}.md`;
    client.open(shown, 'what was shown before');
    client.open(file('documents/co.html'), observations('torture'), 'html');
    writeFileSync(join(folder, 'documents/co.html'), observations('detention'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: file('documents/co.html'), type: 2 }] });
    for (let text = ''; !text.includes('detention'); ) ({ text } = await client.connection.sendRequest<DocumentText>('periodicReport/documentText', { uri: shown }));
    const [link] = await client.connection.sendRequest<LocationLink[]>('textDocument/definition', { textDocument: { uri }, position: at });
    assert.equal(link?.targetUri, shown);
  });

  it('are gone to nowhere by a client that cannot show their text', async () => {
    await start({});
    await client.diagnostics(uri, (diagnostics) => diagnostics.length > 0);
    assert.deepEqual(await client.connection.sendRequest('textDocument/definition', { textDocument: { uri }, position: at }), []);
    assert.equal(await client.connection.sendRequest('periodicReport/documentText', { uri }), null);
  });

  it('are imported into the folder of documents, and known at once', async () => {
    await start();
    writeFileSync(join(outside, 'replies.docx'), buildDocx({ body: toBody('CCPR/C/RUR/RQ/5', 'Replies of Ruritania to the list of issues', '1. The law was repealed and a new one was adopted.') }));
    writeFileSync(join(outside, 'old.doc'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    const uris = ['replies.docx', 'old.doc', 'none.pdf'].map((name) => pathToFileURL(join(outside, name)).href);
    const done = await client.connection.sendRequest<ImportSummary[]>('periodicReport/import', { uris, folder: pathToFileURL(folder).href, trusted: true });
    assert.deepEqual(done, [
      { source: uris[0], uri: file('documents/CCPR_C_RUR_RQ_5_en.md'), message: 'replies.docx was written to documents/CCPR_C_RUR_RQ_5_en.md' },
      { source: uris[1], uri: null, message: 'old.doc was not imported: it is in the old Word format; open it in Word and save it as .docx.' },
      { source: uris[2], uri: null, message: 'none.pdf was not imported: there is no such file or folder.' },
    ]);
    assert.match(readFileSync(join(folder, 'documents/CCPR_C_RUR_RQ_5_en.md'), 'utf8'), /^1\. The law was repealed/m);
    await client.diagnostics(uri, (diagnostics) => diagnostics.length > 0);
    const { documents } = await client.connection.sendRequest<ServerStatus>('periodicReport/status');
    // Five of the product, the page, and the new one.
    assert.equal(documents, 7);
  });

  it('are neither read nor written outside the folder where it is not trusted', async () => {
    await start();
    writeFileSync(join(outside, 'page.html'), observations('detention'));
    symlinkSync(join(outside, 'page.html'), join(folder, 'link.html'));
    writeFileSync(join(folder, 'inside.html'), observations('inside'));
    const ask = (path: string): Promise<ImportSummary[]> => client.connection.sendRequest('periodicReport/import', { uris: [pathToFileURL(path).href], folder: pathToFileURL(folder).href, trusted: false });
    for (const path of [join(outside, 'page.html'), join(folder, 'link.html')]) {
      const [done] = await ask(path);
      assert.match(done?.message ?? '', /was not imported: it is not in the folder that is open, and this folder is not trusted\.$/);
    }
    assert.equal((await ask(join(folder, 'inside.html')))[0]?.uri, file('documents/CCPR_C_RUR_CO_5_en.md'));
    rmSync(join(folder, 'documents'), { recursive: true });
    symlinkSync(outside, join(folder, 'documents'));
    assert.equal((await ask(join(folder, 'inside.html')))[0]?.uri, null);
    assert.deepEqual(readdirSync(outside), ['page.html']);
    assert.equal(existsSync(join(folder, 'inside.html')), true);
  });
});

function toBody(...paragraphs: readonly string[]): string {
  return paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
}
