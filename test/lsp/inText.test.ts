import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { CodeLens, DocumentHighlight, FoldingRange, InlayHint, Location, SelectionRange, SemanticTokens, SymbolInformation } from 'vscode-languageserver';
import { showPlacesCommand, showRecommendationsCommand } from '../../server/src/lsp/protocol.ts';
import { startLspClient, type LspClient, type LspOptions } from '../support/lspClient.ts';
import { findPlace, getLine } from '../support/textPlaces.ts';

const seeds = new URL('../../seeds/', import.meta.url);
const uri = new URL('drafts/CMW_C_MEX_5.md', seeds).href;
const documentUri = new URL('CMW_C_MEX_CO_4.txt', seeds).href;
const refresh = { refreshSupport: true };

describe('what is shown in a text, over stdio', function () {
  this.timeout(60_000);
  let client: LspClient;
  let text: string;
  let document: string;
  const asked: string[] = [];
  let settings: unknown = {};

  async function start(options: LspOptions['params']): Promise<LspClient> {
    const started = await startLspClient({
      folders: [new URL('drafts', seeds).href],
      settings: () => settings,
      params: { ...options, capabilities: { workspace: { codeLens: refresh, inlayHint: refresh, semanticTokens: refresh } } },
    });
    for (const kind of ['codeLens', 'inlayHint', 'semanticTokens']) started.connection.onRequest(`workspace/${kind}/refresh`, () => void asked.push(kind));
    return started;
  }

  function ask<Answer>(method: string, params: object, of = client): Promise<Answer> {
    return of.connection.sendRequest<Answer>(method, params);
  }

  /** Settings take a question of the server's own: the answer comes some messages later. */
  async function isAsked(kind: string): Promise<void> {
    for (let round = 0; round < 200 && !asked.includes(kind); round++) await client.settled();
    assert.ok(asked.includes(kind), `asked again: ${asked.join()}`);
  }

  before(async () => {
    text = await readFile(new URL(uri), 'utf8');
    document = await readFile(new URL(documentUri), 'utf8');
    client = await start({ initializationOptions: { canShowRecommendations: true, canShowPlaces: true } });
    client.open(uri, text);
    await client.diagnostics(uri);
    // Two files with the sample's report are in the folder: all are read when the findings come.
    await client.settled();
  });

  after(async () => {
    assert.equal(await client.stop(), 0);
    assert.deepEqual(client.log, []);
  });

  it('has a line over the draft and over each heading that replies, which lead to the list and to the places', async () => {
    const lenses = await ask<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    assert.deepEqual([lenses[0]?.range.start.line, lenses[0]?.command?.command], [0, showRecommendationsCommand]);
    const over = lenses.find(({ range }) => getLine(text, range.start.line).endsWith('para. 36 (b)'));
    assert.match(over?.command?.title ?? '', /^36 \(b\) · answered · follow-up, due 1 May 2027 · \d+ words · \d of 4 items open$/);
    assert.equal(over?.command?.command, showPlacesCommand);
    const [from, position, places] = over.command.arguments as [string, { line: number }, Location[]];
    assert.deepEqual([from, position.line], [uri, over.range.start.line]);
    assert.equal(places[0]?.uri, documentUri);
    assert.match(getLine(document, places[0].range.start.line), /Undertake a legislative reform/);
  });

  it('has a line over each recommendation of the document', async () => {
    const lenses = await ask<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: documentUri } });
    const over = lenses.filter(({ range }) => getLine(document, range.start.line).includes('Undertake a legislative reform'));
    assert.ok(over.some(({ command }) => /^CMW\/C\/MEX\/5 · answered · CMW_C_MEX_5\.md, para\. 11 · \d+ words$/.test(command?.title ?? '')), JSON.stringify(over.map(({ command }) => command?.title)));
  });

  it('tells the client to ask again when another file, a setting or the library changes what is shown', async () => {
    await ask('textDocument/codeLens', { textDocument: { uri: documentUri } });
    asked.length = 0;
    const at = findPlace(text, '11. The Migration Act', 4);
    client.change(uri, 2, [{ range: { start: at, end: at }, text: 'Further words of its own. ' }]);
    await isAsked('codeLens');
    const lenses = await ask<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: documentUri } });
    assert.ok(lenses.length > 100);
    client.change(uri, 3, [{ text }]);
    await client.settled();

    const range = { start: { line: 0, character: 0 }, end: { line: 200, character: 0 } };
    assert.deepEqual(await ask<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri }, range }), []);
    settings = { topicHints: true };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await isAsked('inlayHint');
    const hints = await ask<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri }, range });
    assert.ok(hints.some(({ label, position }) => label === 'Deprivation of liberty' && getLine(text, position.line).slice(0, position.character).endsWith('36 (b)')), JSON.stringify(hints));
  });

  it('folds, highlights, grows a selection and colours', async () => {
    const folds = await ask<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri } });
    assert.deepEqual(folds[0], { startLine: 0, endLine: 5 });
    const ofDocument = await ask<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri: documentUri } });
    assert.ok(ofDocument.some(({ startLine, endLine }) => getLine(document, startLine).startsWith('11. The Committee recommends') && getLine(document, endLine).startsWith('(d) ')));

    const position = findPlace(text, '#### CMW/C/MEX/CO/4, para. 36 (b)', 29);
    const highlights = await ask<DocumentHighlight[]>('textDocument/documentHighlight', { textDocument: { uri }, position });
    assert.deepEqual(highlights.map(({ range, kind }) => [range.start.line, kind]), [[position.line, 3]]);

    const [selection] = await ask<SelectionRange[]>('textDocument/selectionRange', { textDocument: { uri }, positions: [findPlace(text, 'In practice the limit', 4)] });
    const grown: string[] = [];
    for (let each: SelectionRange | undefined = selection; each; each = each.parent) grown.push(getLine(text, each.range.start.line).slice(each.range.start.character).split(' ').slice(0, 3).join(' '));
    assert.deepEqual(grown, ['practice the limit', 'In practice the', '11. The Migration', '#### CMW/C/MEX/CO/4, para.', '### Deprivation of', '## III. Protection', '# Fifth periodic', '---']);

    const { data } = await ask<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri } });
    const [found, unknown] = [1, 2];
    const kinds = new Set(data.filter((_, index) => index % 5 === 4));
    assert.ok(data.length % 5 === 0 && kinds.has(found) && kinds.has(unknown));
  });

  it('finds recommendations, headings and paragraphs by their words', async () => {
    const found = await ask<SymbolInformation[]>('workspace/symbol', { query: 'legislative reform' });
    assert.match(found[0]?.name ?? '', /^36 \(b\) – Deprivation of liberty – Undertake a legislative reform/);
    assert.equal(found[0]?.location.uri, documentUri);
    const [passage] = await ask<SymbolInformation[]>('workspace/symbol', { query: 'padlock doors' });
    assert.match(passage?.name ?? '', /^CMW\/C\/MEX\/4, para\. 152 – .*padlock/);
    assert.deepEqual(await ask<SymbolInformation[]>('workspace/symbol', { query: '' }), []);
  });

  it('shows words alone to an editor that has no command to go with them', async () => {
    const plain = await start({});
    plain.open(uri, text);
    await plain.diagnostics(uri);
    const lenses = await ask<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } }, plain);
    assert.ok(lenses.every(({ command }) => command?.title !== '' && command?.command === '' && command.arguments === undefined));
    assert.equal(await plain.stop(), 0);
  });

  it('answers nothing for a file it does not know, and for one without text', async () => {
    const none = 'untitled:Untitled-9';
    assert.equal(await ask('textDocument/codeLens', { textDocument: { uri: none } }), null);
    client.open(none, '');
    const at = { line: 3, character: 9 };
    assert.deepEqual(await ask('textDocument/codeLens', { textDocument: { uri: none } }), []);
    assert.deepEqual(await ask('textDocument/foldingRange', { textDocument: { uri: none } }), []);
    assert.deepEqual(await ask('textDocument/documentHighlight', { textDocument: { uri: none }, position: at }), []);
    assert.deepEqual(await ask('textDocument/selectionRange', { textDocument: { uri: none }, positions: [at] }), [{ range: { start: at, end: at } }]);
    assert.deepEqual(await ask('textDocument/semanticTokens/full', { textDocument: { uri: none } }), { data: [] });
  });
});
