import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { CodeAction, CompletionList, Diagnostic, DocumentSymbol, Hover, Location, LocationLink } from 'vscode-languageserver';
import { run } from '../../server/src/cli/run.ts';
import type { ReportSummary, ServerStatus } from '../../server/src/lsp/protocol.ts';
import { startLspClient, type LspClient } from '../support/lspClient.ts';
import { findPlace, getLine } from '../support/textPlaces.ts';

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
    // It stands at the line that says what is answered, where its quick fix opens the list.
    assert.match(getLine(text, last.range.start.line), /^answers:/);
    const { more } = last.data as { more: number };
    const reports: ReportSummary[] = await client.connection.sendRequest('periodicReport/reports', { uri });
    assert.equal(reports[0]?.counts.unanswered, 20 + more);
    assert.deepEqual(
      diagnostics.filter(({ code }) => code === 'unknown-paragraph').map(({ range }) => getLine(text, range.start.line).slice(range.start.character, range.end.character)),
      ['72'],
    );
  });

  it('takes in an edit, and the next one, and shows what each changes', async () => {
    const line = text.split('\n').findIndex((each) => each.includes('para. 72'));
    const character = getLine(text, line).indexOf('72');
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
    const position = findPlace(text, 'CMW/C/MEX/CO/4, para. 36 (b)', 24);
    const at = { textDocument: { uri }, position };
    const hover: Hover = await client.connection.sendRequest('textDocument/hover', at);
    assert.ok(hover.contents instanceof Object && 'value' in hover.contents);
    assert.match(hover.contents.value, /maximum limit of 36 hours/);

    const [link]: LocationLink[] = await client.connection.sendRequest('textDocument/definition', at);
    assert.ok(link);
    assert.equal(link.targetUri, new URL('CMW_C_MEX_CO_4.txt', seeds).href);
    const document = await readFile(new URL(link.targetUri), 'utf8');
    assert.match(getLine(document, link.targetRange.start.line), /Undertake a legislative reform/);

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
    // A client that has said nothing of columns has one line for what stands behind the label.
    assert.match(first.detail ?? '', /^answered in part · Develop and implement, .* · follow-up by 1 May 2027$/);
    assert.equal(first.labelDetails, undefined);
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
    const changed = getLine(text, start.line).slice(0, start.character) + edit.newText + getLine(text, start.line).slice(end.character);
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
