import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { CodeLens, DocumentSymbol, Hover, Location, LocationLink, Range } from 'vscode-languageserver';
import type { DocumentText, ReadingSummary } from '../../server/src/lsp/protocol.ts';
import { startLspClient, type LspClient } from '../support/lspClient.ts';
import { findPlace, getLine } from '../support/textPlaces.ts';

const seeds = new URL('../../seeds/', import.meta.url);
const uri = new URL('drafts/CMW_C_MEX_5.md', seeds).href;

describe('a document that is read in another form, over stdio', function () {
  this.timeout(60_000);
  let client: LspClient;
  let text: string;
  let reading: ReadingSummary;
  let shown: string;

  const ask = <Answer>(method: string, params: object): Promise<Answer> => client.connection.sendRequest<Answer>(method, params);
  const at = (part: string, into: number): object => ({ textDocument: { uri: reading.uri }, position: findPlace(shown, part, into) });
  const read = (range: Range): string => getLine(shown, range.start.line).slice(range.start.character);

  before(async () => {
    text = await readFile(new URL(uri), 'utf8');
    client = await startLspClient({ folders: [new URL('drafts', seeds).href], params: { initializationOptions: { canShowPlaces: true, canShowDocumentTexts: true } } });
    client.open(uri, text);
    await client.diagnostics(uri);
    const [first] = await ask<ReadingSummary[]>('periodicReport/readings', { uri, position: findPlace(text, '#### CMW/C/MEX/CO/4, para. 36 (b)', 29) });
    assert.ok(first);
    reading = first;
    const answer = await ask<DocumentText | null>('periodicReport/documentText', { uri: reading.uri });
    shown = answer?.text ?? '';
    client.open(reading.uri, shown);
  });

  after(async () => {
    assert.equal(await client.stop(), 0);
    assert.deepEqual(client.log, []);
  });

  it('is offered at a reference, with the place that is cited', () => {
    assert.deepEqual([reading.name, reading.language], ['CMW/C/MEX/CO/4', 'English']);
    assert.match(reading.uri, /^periodic-report-reading:\/CMW_C_MEX_CO_4\.en\.md\?/);
    assert.ok(reading.range);
    assert.match(read(reading.range), /^\(b\) Undertake a legislative reform/);
  });

  it('is offered in a document, at its start of a draft, and without a file', async () => {
    const documentUri = new URL('CMW_C_MEX_CO_4.txt', seeds).href;
    const document = await readFile(new URL(documentUri), 'utf8');
    const [here] = await ask<ReadingSummary[]>('periodicReport/readings', { uri: documentUri, position: findPlace(document, 'Ensure the existence of open-door', 3) });
    assert.ok(here?.range);
    assert.match(read(here.range), /^\(b\) Ensure the existence of open-door regime/);
    assert.deepEqual((await ask<ReadingSummary[]>('periodicReport/readings', { uri, position: { line: 0, character: 0 } })).map(({ name }) => name), ['CMW/C/MEX/CO/4']);
    assert.equal((await ask<ReadingSummary[]>('periodicReport/readings', {})).length, 5);
  });

  it('has the lines over its recommendations, its outline and its places as the file has', async () => {
    const lenses = await ask<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: reading.uri } });
    const over = lenses.filter(({ range }) => getLine(shown, range.start.line).includes('(b) Undertake a legislative reform'));
    assert.ok(over.some(({ command }) => /^CMW\/C\/MEX\/5 · answered · CMW_C_MEX_5\.md, para\. 11/.test(command?.title ?? '')));
    assert.equal(over[0]?.command?.arguments?.[0], reading.uri);

    const outline = await ask<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: reading.uri } });
    const section = outline.find(({ name }) => name.startsWith('C. Principal'));
    assert.ok(section && read(section.selectionRange).startsWith('C. Principal subjects of concern'));
    const inside = (symbols: readonly DocumentSymbol[]): void => {
      for (const { range, selectionRange, children = [], name } of symbols) {
        assert.ok(range.start.line <= selectionRange.start.line && selectionRange.end.line <= range.end.line, name);
        inside(children);
      }
    };
    inside(outline);

    const references = await ask<Location[]>('textDocument/references', { ...at('(b) Undertake a legislative reform', 8), context: { includeDeclaration: false } });
    assert.ok(references.some((place) => place.uri === uri && getLine(text, place.range.start.line).includes('36 (b)')));
  });

  it('explains what it cites, goes on being read where it cites itself, and leads to other files', async () => {
    const hover = await ask<Hover | null>('textDocument/hover', at('recommendation¹⁸', 15));
    assert.match(JSON.stringify(hover?.contents ?? ''), /Note 18/);
    const [own] = await ask<LocationLink[]>('textDocument/definition', at('36 and 38 (deprivation of liberty)', 1));
    assert.equal(own?.targetUri, reading.uri);
    assert.match(read(own.targetSelectionRange), /^36\. The Committee reiterates/);
    const [other] = await ask<LocationLink[]>('textDocument/definition', at('CMW/C/MEX/4', 5));
    assert.equal(other?.targetUri, new URL('CMW_C_MEX_4.txt', seeds).href);
  });

  it('changes nothing about the file, whatever the buffer holds', async () => {
    client.change(reading.uri, 2, [{ text: 'something else' }]);
    await client.settled();
    const hover = await ask<Hover | null>('textDocument/hover', { textDocument: { uri }, position: findPlace(text, '#### CMW/C/MEX/CO/4, para. 36 (b)', 29) });
    assert.match(JSON.stringify(hover?.contents ?? ''), /Undertake a legislative reform/);
    client.close(reading.uri);
    const again = await ask<DocumentText | null>('periodicReport/documentText', { uri: reading.uri });
    assert.equal(again?.text, shown);
    assert.deepEqual(client.published.filter((sent) => sent.uri.startsWith('periodic-report-reading')).flatMap(({ diagnostics }) => diagnostics), []);
  });

  it('is nothing for an address that leads to no document', async () => {
    for (const none of ['periodic-report-reading:/x.md?', 'periodic-report-reading:/x.en.md?file%3A%2F%2F%2Fnone.txt', 'periodic-report-reading:/x.en.md?%E0%A4%A']) {
      assert.equal(await ask('periodicReport/documentText', { uri: none }), null);
      assert.equal(await ask('textDocument/codeLens', { textDocument: { uri: none } }), null);
    }
  });
});
