import assert from 'node:assert/strict';
import type { CodeAction, PrepareRenameResult, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ChangeSummary, NewReportOption, NewReportSummary, SkeletonSummary } from '../../server/src/lsp/protocol.ts';
import type { LspClient } from '../support/lspClient.ts';
import { openSampleDraft } from '../support/openSampleDraft.ts';
import { findPlace } from '../support/textPlaces.ts';

describe('changes of a draft that the language server gives', function () {
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

  function apply({ textDocument, edits }: TextDocumentEdit, before: string): TextDocument {
    assert.equal(textDocument.uri, uri);
    assert.equal(textDocument.version, 1);
    const document = TextDocument.create(uri, 'markdown', 1, before);
    return TextDocument.create(uri, 'markdown', 2, TextDocument.applyEdits(document, edits.flatMap((edit) => ('newText' in edit ? [edit] : []))));
  }

  it('gives a place for a reply, and where to put the cursor', async () => {
    const answer: SkeletonSummary = await client.connection.sendRequest('periodicReport/skeleton', { uri, units: ['CMW/C/MEX/CO/4#36.c'] });
    const [change] = answer.edit.documentChanges ?? [];
    const after = apply(change as TextDocumentEdit, text);
    assert.equal(after.getText(answer.place?.range as never), '{Measures taken, their results as at a date, and difficulties}');
    assert.ok(after.getText().includes(answer.text));
    assert.ok(after.getText().indexOf('para. 36 (b)') < after.getText().indexOf(answer.text));
    const here: SkeletonSummary = await client.connection.sendRequest('periodicReport/skeleton', { uri, units: ['CMW/C/MEX/CO/4#36.c'], position: { line: 10, character: 3 } });
    assert.equal(here.place?.range.start.line, 15);
    assert.equal(await client.connection.sendRequest('periodicReport/skeleton', { uri, units: [] }), null);
    assert.equal(await client.connection.sendRequest('periodicReport/skeleton', { uri: 'file:///nowhere.md', units: ['CMW/C/MEX/CO/4#36.c'] }), null);
  });

  it('gives the text of a new report, and which can be written', async () => {
    const options: NewReportOption[] = await client.connection.sendRequest('periodicReport/newReportOptions');
    assert.deepEqual(options.map(({ answers, reports }) => [answers, reports]), [['CMW/C/MEX/CO/4', { all: 'CMW/C/MEX/5', followUp: 'CMW/C/MEX/FCO/4' }]]);
    const order = { answers: 'CMW/C/MEX/CO/4', symbol: 'CMW/C/MEX/FCO/4', language: 'es', scope: 'follow-up' };
    const report: NewReportSummary = await client.connection.sendRequest('periodicReport/newReport', order);
    assert.deepEqual([report.fileName, report.units], ['CMW_C_MEX_FCO_4.md', 20]);
    assert.equal(await client.connection.sendRequest('periodicReport/newReport', { ...order, answers: 'CMW/C/MEX/CO/9' }), null);
    assert.equal(await client.connection.sendRequest('periodicReport/newReport', { ...order, symbol: 'the report' }), null);
    assert.equal(await client.connection.sendRequest('periodicReport/newReport', { ...order, language: 'de' }), null);
  });

  it('gives places for all missing replies as one change', async () => {
    const change: ChangeSummary = await client.connection.sendRequest('periodicReport/missingReplies', { uri });
    assert.match(change.message, /^Added places for \d+ replies\.$/);
    assert.ok((change.edit?.documentChanges?.length ?? 0) >= 1);
    assert.equal(await client.connection.sendRequest('periodicReport/missingReplies', { uri: 'file:///nowhere.md' }), null);
  });

  it('renames a paragraph and what is cited, and says in a sentence why not', async () => {
    assert.deepEqual(client.initialised.capabilities.renameProvider, { prepareProvider: true });
    const position = findPlace(text, 'CMW/C/MEX/CO/4, para. 36 (b)', 24);
    const prepared: PrepareRenameResult = await client.connection.sendRequest('textDocument/prepareRename', { textDocument: { uri }, position });
    assert.equal((prepared as { placeholder: string }).placeholder, '36 (b)');
    const edit: WorkspaceEdit = await client.connection.sendRequest('textDocument/rename', { textDocument: { uri }, position, newName: '36 (d)' });
    assert.ok(apply(edit.documentChanges?.[0] as TextDocumentEdit, text).getText().includes('#### CMW/C/MEX/CO/4, para. 36 (d)\n'));
    const rejected = (newName: string): Promise<unknown> => client.connection.sendRequest('textDocument/rename', { textDocument: { uri }, position, newName });
    await assert.rejects(rejected('99'), { message: 'There is no CMW/C/MEX/CO/4, para. 99.' });
    await assert.rejects(client.connection.sendRequest('textDocument/prepareRename', { textDocument: { uri }, position: { line: 7, character: 4 } }), /Put the cursor on the number/);
  });

  it('renumbers the paragraphs of all files of a report', async () => {
    const change: ChangeSummary = await client.connection.sendRequest('periodicReport/renumber', { uri });
    assert.match(change.message, /^(?:Renumbered \d+ paragraphs|The paragraphs are numbered)/);
    assert.equal(await client.connection.sendRequest('periodicReport/renumber', { uri: 'file:///nowhere.md' }), null);
  });

  it('sets a recommendation aside, names an owner and hides a finding', async () => {
    const unit = 'CMW/C/MEX/CO/4#36.b';
    const aside: ChangeSummary = await client.connection.sendRequest('periodicReport/disposition', { uri, unit, status: 'not-accepted', reason: 'a matter of; status: x' });
    const document = apply(aside.edit?.documentChanges?.[0] as TextDocumentEdit, text);
    assert.match(document.getText(), /#### CMW\/C\/MEX\/CO\/4, para\. 36 \(b\)\n\n<!-- reply: CMW\/C\/MEX\/CO\/4, para\. 36 \(b\); status: not-accepted; reason: a matter of; status&#58; x -->\n\n11\./);
    const owned: ChangeSummary = await client.connection.sendRequest('periodicReport/disposition', { uri, unit, owner: 'INM' });
    assert.equal(owned.message, '36 (b): INM writes the reply.');
    assert.equal(await client.connection.sendRequest('periodicReport/disposition', { uri, unit, status: 'done', reason: 'x' }), null);
    const [thin] = (await client.diagnostics(uri)).filter(({ code }) => code === 'unfilled-placeholder');
    assert.ok(thin);
    const hidden: ChangeSummary = await client.connection.sendRequest('periodicReport/ignore', { uri, code: thin.code, position: thin.range.start, reason: 'to be filled by the institute' });
    assert.match(apply(hidden.edit?.documentChanges?.[0] as TextDocumentEdit, text).getText(), /<!-- ignore: unfilled-placeholder; reason: to be filled by the institute -->/);
    assert.equal(await client.connection.sendRequest('periodicReport/ignore', { uri, code: 'thin-reply', position: { line: 0, character: 0 }, reason: 'x' }), null);
    const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range: thin.range, context: { diagnostics: [thin] } });
    const ignore = actions.find(({ title }) => title.startsWith('Do not show this here'));
    assert.ok(ignore?.edit && ignore.command === undefined, 'a client that cannot ask gets a slot');
  });

  it('offers changes of the whole file where it is asked for them', async () => {
    const ask = async (context: object): Promise<readonly string[]> => (await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, context })).map(({ title }) => title);
    assert.ok((await ask({ diagnostics: [], only: ['source'] })).some((title) => /^Write \d+ references in Spanish/.test(title)));
    assert.deepEqual((await ask({ diagnostics: [], triggerKind: 2 })).filter((title) => title.startsWith('Write')), []);
  });
});
