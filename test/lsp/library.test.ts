import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { CompletionItem, CompletionList } from 'vscode-languageserver/node';
import type { CiteEdits, EvidenceSummary, ExplanationSummary, FoundPassage } from '../../server/src/lsp/protocol.ts';
import type { LspClient } from '../support/lspClient.ts';
import { openSampleDraft } from '../support/openSampleDraft.ts';
import { findPlace } from '../support/textPlaces.ts';

const seeds = new URL('../../seeds/', import.meta.url);

describe('what the language server says of the documents', function () {
  this.timeout(60_000);
  let client: LspClient;
  let uri: string;
  let text: string;

  before(async () => {
    ({ client, uri, text } = await openSampleDraft());
  });

  after(async () => {
    assert.equal(await client.stop(), 0);
    assert.deepEqual(client.log, []);
  });

  it('gives what was said before on the recommendation that is cited', async () => {
    const answer: EvidenceSummary = await client.connection.sendRequest('periodicReport/evidence', { textDocument: { uri }, position: findPlace(text, 'CMW/C/MEX/CO/4, para. 36 (b)', 24) });
    assert.equal(answer.reference, 'CMW/C/MEX/CO/4, para. 36 (b)');
    assert.equal(answer.said.length, 8);
    assert.deepEqual(answer.earlier, []);
    const first = answer.said[0]!;
    assert.deepEqual([first.id, first.kind], ['CMW/C/MEX/4#131', 'report of the State party']);
    const lines = (await readFile(new URL(first.place.uri), 'utf8')).split('\n');
    assert.ok(lines[first.place.range.start.line]!.includes(first.text.slice(0, 40)));
    assert.ok(first.words.includes('36'));
    assert.equal(first.by, 'state');
    assert.match(first.quotation, /^“.{200,}” \(CMW\/C\/MEX\/4, para\. 131\)$/);
    assert.match(first.markdown, /^\*\*CMW\/C\/MEX\/4, para\\?\. 131\*\* · report of the State party/);
  });

  it('gives the same for a recommendation that is named, from any file', async () => {
    const named: EvidenceSummary = await client.connection.sendRequest('periodicReport/evidence', { textDocument: { uri }, unit: 'CMW/C/MEX/CO/4#36.b', limit: 3 });
    assert.deepEqual([named.unit, named.reference, named.said.length], ['CMW/C/MEX/CO/4#36.b', 'CMW/C/MEX/CO/4, para. 36 (b)', 3]);
    assert.equal(await client.connection.sendRequest('periodicReport/evidence', { textDocument: { uri }, unit: 'CMW/C/MEX/CO/4#999' }), null);
    assert.equal(await client.connection.sendRequest('periodicReport/evidence', { textDocument: { uri }, unit: 'nonsense' }), null);
  });

  it('gives the edits that cite a passage as a footnote, for the client to make', async () => {
    const position = findPlace(text, 'The Migration Act has not yet', 4);
    const answer: CiteEdits = await client.connection.sendRequest('periodicReport/cite', { textDocument: { uri }, position, id: 'CMW/C/MEX/4#131', as: 'footnote' });
    assert.deepEqual(answer.edits.map(({ newText }) => newText.trim()), ['[^2]', '[^2]: CMW/C/MEX/4, para. 131.']);
    assert.equal(answer.edits[0]?.range.start.line, position.line);
    assert.equal(await client.connection.sendRequest('periodicReport/cite', { textDocument: { uri }, position, id: 'CMW/C/XXX/4#131', as: 'footnote' }), null);
    assert.equal(await client.connection.sendRequest('periodicReport/cite', { textDocument: { uri: 'file:///nowhere.md' }, position, id: 'CMW/C/MEX/4#131', as: 'footnote' }), null);
  });

  it('gives standard replies as snippets only to a client that takes them', async () => {
    const position = { line: text.slice(0, text.indexOf('10. {Authority}')).split('\n').length - 1, character: 4 };
    const list: CompletionList = await client.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position, context: { triggerKind: 1 } });
    const offered = list.items.find(({ label }) => label === 'Reply: implemented');
    assert.match(offered?.textEdit?.newText ?? '', /contained in paragraph 36 \(a\), \{authority\} adopted/);
    assert.equal(offered?.insertTextFormat, undefined);
    const resolved: CompletionItem = await client.connection.sendRequest('completionItem/resolve', offered);
    assert.match(JSON.stringify(resolved.documentation), /A measure has been adopted/);
  });

  it('says that there is nothing where nothing is cited', async () => {
    assert.equal(await client.connection.sendRequest('periodicReport/evidence', { textDocument: { uri }, position: { line: 0, character: 0 } }), null);
    assert.equal(await client.connection.sendRequest('periodicReport/evidence', { textDocument: { uri: 'file:///nowhere.md' }, position: { line: 0, character: 0 } }), null);
  });

  it('searches all documents', async () => {
    const found: FoundPassage[] = await client.connection.sendRequest('periodicReport/search', { query: 'padlock doors', limit: 3 });
    assert.ok(found.length > 0 && found.length <= 3);
    const first = found[0]!;
    assert.deepEqual([first.id, first.reference], ['CMW/C/MEX/4#152', 'CMW/C/MEX/4, para. 152']);
    assert.deepEqual(first.matches.map(({ start, end }) => first.snippet.slice(start, end)), ['padlocks', 'doors', 'doors']);
    assert.deepEqual(await client.connection.sendRequest('periodicReport/search', { query: '' }), []);
  });

  it('explains a place, a file and a file that was not read', async () => {
    const place: ExplanationSummary = await client.connection.sendRequest('periodicReport/explain', { textDocument: { uri }, position: findPlace(text, 'CMW/C/MEX/CO/4, para. 36 (b)', 24) });
    assert.match(place.text, /^What was read in CMW_C_MEX_5\.md, line \d+\n\nWhat was read\n {2}• /);
    const file: ExplanationSummary = await client.connection.sendRequest('periodicReport/explain', { textDocument: { uri } });
    assert.match(file.text, /It is a draft: its first lines say that it answers CMW\/C\/MEX\/CO\/4\./);
    const unknown: ExplanationSummary = await client.connection.sendRequest('periodicReport/explain', { textDocument: { uri: new URL('drafts/table.xlsx', seeds).href } });
    assert.match(unknown.text, /are not read/);
  });
});
