import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CodeAction, CompletionList, Diagnostic, DocumentSymbol, Hover, Location, LocationLink } from 'vscode-languageserver';
import { run } from '../../server/src/cli/run.ts';
import type { ReportSummary, ServerStatus } from '../../server/src/lsp/protocol.ts';
import { endLeftServers, startLspClient, type LspClient } from '../support/lspClient.ts';

const seeds = new URL('../../seeds/', import.meta.url);

describe('the language server over stdio', function () {
  this.timeout(60_000);
  let client: LspClient;
  let uri: string;
  let text: string;

  before(async () => {
    uri = new URL('drafts/CMW_C_MEX_5.md', seeds).href;
    text = await readFile(new URL(uri), 'utf8');
    client = await startLspClient({ folders: [new URL('drafts', seeds).href] });
  });

  after(async () => {
    assert.equal(await client.stop(), 0);
    assert.deepEqual(client.log, []);
  });

  it('says what it can do, and who it is', () => {
    const { capabilities, serverInfo } = client.initialised;
    assert.equal(serverInfo?.name, 'Periodic Report');
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: false });
    for (const can of ['hoverProvider', 'definitionProvider', 'referencesProvider', 'documentSymbolProvider'] as const) assert.equal(capabilities[can], true);
    assert.equal(capabilities.executeCommandProvider, undefined);
  });

  it('shows the findings of a draft that is opened, with a screenful of unanswered units and one line for the rest', async () => {
    client.open(uri, text);
    const diagnostics = await client.diagnostics(uri);
    const unanswered = diagnostics.filter(({ code }) => code === 'unanswered-recommendation');
    assert.equal(unanswered.length, 21);
    const last = unanswered.at(-1) as Diagnostic;
    assert.match(last.message as string, /^\d+ more recommendations are not answered; open the list to see them$/);
    const { more } = last.data as { more: number };
    const reports: ReportSummary[] = await client.connection.sendRequest('periodicReport/reports', { uri });
    assert.equal(reports[0]?.counts.unanswered, 20 + more);
    assert.deepEqual(
      diagnostics.filter(({ code }) => code === 'unknown-paragraph').map(({ range }) => lineText(text, range.start.line).slice(range.start.character, range.end.character)),
      ['72'],
    );
  });

  it('takes in an edit, and the next one, and shows what each changes', async () => {
    const line = text.split('\n').findIndex((each) => each.includes('para. 72'));
    const character = lineText(text, line).indexOf('72');
    const has = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.some(({ code }) => code === 'unknown-paragraph');
    client.change(uri, 2, [{ range: { start: { line, character }, end: { line, character: character + 2 } }, text: '68' }]);
    await client.diagnostics(uri, (diagnostics) => !has(diagnostics));
    client.change(uri, 3, [{ range: { start: { line, character }, end: { line, character: character + 2 } }, text: '72' }]);
    await client.diagnostics(uri, has);
  });

  it('sends nothing when an edit changes no finding', async () => {
    await client.settled();
    const before = client.published.length;
    const end = { line: text.split('\n').length - 1, character: 0 };
    client.change(uri, 4, [{ range: { start: end, end }, text: 'x' }]);
    client.change(uri, 5, [{ range: { start: end, end: { ...end, character: 1 } }, text: '' }]);
    await client.settled();
    assert.equal(client.published.length, before);
  });

  it('explains a reference, leads to it, and finds the others', async () => {
    const position = find(text, 'CMW/C/MEX/CO/4, para. 36 (b)', 24);
    const at = { textDocument: { uri }, position };
    const hover: Hover = await client.connection.sendRequest('textDocument/hover', at);
    assert.ok(hover.contents instanceof Object && 'value' in hover.contents);
    assert.match(hover.contents.value, /maximum limit of 36 hours/);

    const [link]: LocationLink[] = await client.connection.sendRequest('textDocument/definition', at);
    assert.ok(link);
    assert.equal(link.targetUri, new URL('CMW_C_MEX_CO_4.txt', seeds).href);
    const document = await readFile(new URL(link.targetUri), 'utf8');
    assert.match(lineText(document, link.targetRange.start.line), /Undertake a legislative reform/);

    const references: Location[] = await client.connection.sendRequest('textDocument/references', { ...at, context: { includeDeclaration: false } });
    assert.ok(references.some((reference) => reference.uri === uri && reference.range.start.line === position.line));
  });

  it('shows what the command line tells of the same file', async () => {
    const out: string[] = [];
    const quiet = { write: () => undefined, isTerminal: false };
    const stdout = { write: (part: string) => void out.push(part), isTerminal: false };
    await run(['check', 'drafts', '--format', 'json'], { cwd: fileURLToPath(seeds), env: {}, stdout, stderr: quiet, today: () => '2026-01-01' });
    const { findings } = JSON.parse(out.join('')) as { findings: { file: string; code: string; line: number; column: number; endLine: number; endColumn: number; message: string }[] };
    const told = findings.filter(({ file, code }) => file === 'drafts/CMW_C_MEX_5.md' && code !== 'unanswered-recommendation');
    const shown = (await client.diagnostics(uri)).filter(({ code }) => code !== 'unanswered-recommendation');
    assert.ok(told.length > 5);
    assert.deepEqual(
      shown.map(({ code, message, range: { start, end } }) => [code, message, start.line + 1, start.character + 1, end.line + 1, end.character + 1]),
      told.map(({ code, message, line, column, endLine, endColumn }) => [code, message, line, column, endLine, endColumn]),
    );
  });

  it('completes, with an explanation when it is asked for', async () => {
    const end = { line: text.split('\n').length - 1, character: 0 };
    client.change(uri, 6, [{ range: { start: end, end }, text: '\nlast resort detention' }]);
    const position = { line: end.line + 1, character: 'last resort detention'.length };
    const list: CompletionList = await client.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position, context: { triggerKind: 1 } });
    const [first] = list.items;
    assert.ok(first?.textEdit && 'range' in first.textEdit);
    assert.match(first.textEdit.newText, /36 \(a\)/);
    assert.equal(first.documentation, undefined);
    const resolved: { documentation?: { value: string } } = await client.connection.sendRequest('completionItem/resolve', first);
    assert.match(resolved.documentation?.value ?? '', /last resort/);
    client.change(uri, 7, [{ range: { start: end, end: { line: end.line + 1, character: position.character } }, text: '' }]);
  });

  it('offers what mends a finding, as an edit that the user may choose', async () => {
    const diagnostics = await client.diagnostics(uri);
    const style = diagnostics.find(({ code }) => code === 'reference-style') as Diagnostic;
    const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: style.range,
      context: { diagnostics: [style], only: ['quickfix'] },
    });
    const fix = actions.find((action) => action.diagnostics?.some(({ code }) => code === 'reference-style'));
    assert.ok(fix?.edit?.documentChanges?.[0] && 'edits' in fix.edit.documentChanges[0]);
    const [edit] = fix.edit.documentChanges[0].edits;
    assert.ok(edit && 'newText' in edit);
    const { start, end } = edit.range;
    const changed = lineText(text, start.line).slice(0, start.character) + edit.newText + lineText(text, start.line).slice(end.character);
    assert.match(changed, /para\. 40 \(d\)/);
    assert.deepEqual(actions.filter(({ kind }) => kind !== 'quickfix'), []);
  });

  it('outlines the draft and links its symbols to their official pages', async () => {
    const outline: DocumentSymbol[] = await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
    assert.equal(outline[0]?.name, 'Fifth periodic report of Mexico under article 73 of the Convention');
    const links: { target: string }[] = await client.connection.sendRequest('textDocument/documentLink', { textDocument: { uri } });
    assert.ok(links.some(({ target }) => target === 'https://docs.un.org/en/CMW/C/MEX/CO/4'));
    assert.deepEqual(links.filter(({ target }) => !target.startsWith('https://docs.un.org/')), []);
  });

  it('answers nothing, and lives, where it is asked about nothing', async () => {
    const nowhere = { textDocument: { uri: 'file:///nowhere/at-all.md' }, position: { line: 900, character: 900 } };
    assert.equal(await client.connection.sendRequest('textDocument/hover', nowhere), null);
    assert.equal(await client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 90_000, character: 5 } }), null);
    assert.equal(await client.connection.sendRequest('textDocument/hover', { textDocument: { uri: 'not an address' }, position: { line: 0, character: 0 } }), null);
  });

  it('takes the squiggles back when the draft loses its front matter, and when it is closed', async () => {
    client.change(uri, 8, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } }, text: 'xx' }]);
    await client.diagnostics(uri, (diagnostics) => diagnostics.every(({ code }) => code !== 'unanswered-recommendation'));
    client.change(uri, 9, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } }, text: '---' }]);
    await client.diagnostics(uri, (diagnostics) => diagnostics.some(({ code }) => code === 'unanswered-recommendation'));
    client.close(uri);
    await client.diagnostics(uri, (diagnostics) => diagnostics.length === 0);
    await client.settled();
    assert.deepEqual(client.published.at(-1)?.diagnostics, []);
    const status: ServerStatus = await client.connection.sendRequest('periodicReport/status');
    assert.deepEqual(status, { ready: true, documents: 5, drafts: 3, problems: [] });
  });
});

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
    await client.settled();
    assert.deepEqual(await answered(client), [1]);
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
    const [link]: LocationLink[] = await client.connection.sendRequest('textDocument/definition', { textDocument: { uri: href('a.md') }, position: find(text, '36 (b)', 1) });
    assert.equal(link?.targetUri, href('documents', 'CMW_C_MEX_CO_4.txt'));
    const [finding] = await client.diagnostics(href('documents', 'annex.txt'));
    assert.equal(finding?.code, 'unreadable-document');
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
    assert.ok(actions.some(({ command }) => command?.command === 'periodicReport.showRecommendations'));
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

/** Where a text stands in another, a few characters in. */
function find(text: string, part: string, into: number): { line: number; character: number } {
  const before = text.slice(0, text.indexOf(part) + into).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

function lineText(text: string, line: number): string {
  return text.split('\n')[line] ?? '';
}
