import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { CoverageFile, CoveragePageSummary, ReportSummary } from '../../server/src/lsp/protocol.ts';
import type { LspClient } from '../support/lspClient.ts';
import { openSampleDraft } from '../support/openSampleDraft.ts';
import { findPlace } from '../support/textPlaces.ts';

const seeds = new URL('../../seeds/', import.meta.url);

describe('the coverage page of the language server', function () {
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

  const getPage = (params: object): Promise<CoveragePageSummary> => client.connection.sendRequest('periodicReport/coveragePage', params);

  it('has the figures of the reports, and leads to replies and recommendations', async () => {
    const page = await getPage({ uri });
    const [report]: ReportSummary[] = await client.connection.sendRequest('periodicReport/reports', { uri });
    assert.ok(report);
    assert.equal(page.title, 'Reply coverage: CMW/C/MEX/5 on CMW/C/MEX/CO/4');
    assert.ok(page.html.includes(`${report.counts.answered} of ${report.counts.total} units answered`));
    assert.equal(page.style, null);
    assert.equal(page.row, null);
    const index = report.units.findIndex(({ number }) => number === '36 (b)');
    assert.deepEqual(page.places[`r0-u${index}-reply0`], report.units[index]?.places[0]);
    assert.deepEqual(page.places[`r0-u${index}-text`], report.units[index]?.source);
    assert.ok(page.html.replaceAll('<wbr>', '').includes('>CMW_C_MEX_5.md, line 68</button>'));
  });

  it('gives the style when it is asked to, and the row of a place in a draft or a document', async () => {
    const [report]: ReportSummary[] = await client.connection.sendRequest('periodicReport/reports', { uri });
    const row = `r0-u${report?.units.findIndex(({ number }) => number === '36 (b)') ?? -1}`;
    const inDraft = await getPage({ uri, withStyle: true, at: { textDocument: { uri }, position: findPlace(text, 'The Migration Act has not yet', 5) } });
    assert.match(inDraft.style ?? '', /@media print/);
    assert.equal(inDraft.row, row);
    const document = new URL('CMW_C_MEX_CO_4.txt', seeds);
    const source = report?.units.find(({ number }) => number === '36 (b)')?.source;
    assert.ok(source);
    assert.ok(source.uri.endsWith('CMW_C_MEX_CO_4.txt'));
    client.open(source.uri, await readFile(document, 'utf8'), 'plaintext');
    assert.equal((await getPage({ uri, at: { textDocument: { uri: source.uri }, position: source.range.start } })).row, row);
    client.close(source.uri);
    assert.equal((await getPage({ uri, at: { textDocument: { uri }, position: { line: 0, character: 0 } } })).row, null);
  });

  it('shows all reports where no file is named, or one that is no report', async () => {
    for (const params of [{}, { uri: 'file:///nowhere.md' }]) {
      const page = await getPage(params);
      assert.equal(page.title, 'Reply coverage');
      assert.match(page.html, /id="r1-units"/);
    }
  });

  it('is what the draft says now, and the client is told of the next change', async () => {
    const before = client.reportsChanged();
    const line = text.split('\n').findIndex((each) => each.startsWith('10. {Authority}'));
    client.change(uri, 2, [{ range: { start: { line, character: 0 }, end: { line, character: 10_000 } }, text: '10. On 5 May 2026 the Ministry of the Interior published the regulation that the courts had ordered in their judgment.' }]);
    await client.settled();
    assert.equal(client.reportsChanged(), before + 1);
    assert.match((await getPage({ uri })).html, /17 of 101 units answered/);
    client.change(uri, 3, [{ text }]);
    await client.settled();
    assert.equal(client.reportsChanged(), before + 2);
  });

  it('is the same as a file', async () => {
    const file: CoverageFile = await client.connection.sendRequest('periodicReport/coverageFile', { uri });
    assert.equal(file.name, 'reply-coverage-CMW_C_MEX_5.html');
    assert.match(file.text, /^<!DOCTYPE html>\n<html lang="en"/);
    assert.match(file.text, /16 of 101 units answered/);
    assert.doesNotMatch(file.text, /<(?:button|script)/);
    const all: CoverageFile = await client.connection.sendRequest('periodicReport/coverageFile', {});
    assert.equal(all.name, 'reply-coverage.html');
  });
});
