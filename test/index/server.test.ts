import assert from 'node:assert/strict';
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { pathToId } from '../../server/src/files/fileUrl.ts';
import { endLeftServers, startLspClient, type LspClient } from '../support/lspClient.ts';

/** What the editor is told of a work that goes on. */
interface Step {
  readonly kind: 'begin' | 'report' | 'end';
  readonly cancellable?: boolean;
  readonly percentage?: number;
}

/** More than are held in memory. */
const documents = 210;

describe('the language server over a large library', function () {
  this.timeout(120_000);
  let folder: string;
  let storage: string;
  const draft = '---\nsymbol: CMW/C/FRA/6\nanswers: CMW/C/FRA/CO/5\n---\n\n#### CMW/C/FRA/CO/5, para. 2\n\nIt was done, see CAT/C/FRA/CO/7, para. 3.\n';
  const uri = (): string => pathToId(join(folder, 'report.md'));
  const open = async (): Promise<LspClient> => {
    const client = await startLspClient({ folders: [pathToId(folder)], params: { initializationOptions: { storage } } });
    client.open(uri(), draft);
    return client;
  };
  const writeObservations = (symbol: string, topic: string, parent = folder): Promise<void> =>
    writeFile(
      join(parent, 'documents', `${symbol.replaceAll('/', '_')}.txt`),
      `${symbol}\n\nConcluding observations on the fifth periodic report of France\n\n1. The Committee considered the report.\n\n2. The Committee recommends that the State party ensure ${topic}.\n\n3. The Committee recommends that the State party protect ${topic}.\n`,
    );
  const isUnanswered = ({ code }: { readonly code?: unknown }): boolean => code === 'unanswered-recommendation';

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'periodic-report-server-'));
    storage = join(folder, '.storage');
    await mkdir(join(folder, 'documents'));
    await writeFile(join(folder, 'report.md'), draft);
    for (let cycle = 5; cycle < 5 + documents - 1; cycle++) await writeObservations(`CAT/C/FRA/CO/${cycle}`, `the rights of zebra ${cycle}`);
    await writeObservations('CMW/C/FRA/CO/5', 'the right to water');
  });

  after(async () => {
    endLeftServers();
    await rm(folder, { recursive: true, force: true });
  });

  it('reads it into an index, then shows what is missing, follows changed files and finds passages', async () => {
    const client = await open();
    const shown = await client.diagnostics(uri(), (diagnostics) => diagnostics.some(isUnanswered));
    assert.deepEqual(shown.filter(({ code }) => code === 'unknown-document'), []);
    const status = await client.connection.sendRequest<{ readonly ready: boolean; readonly documents: number }>('periodicReport/status');
    assert.deepEqual([status.ready, status.documents], [true, documents + 5]);
    const found = await client.connection.sendRequest<readonly { readonly id: string; readonly place: { readonly range: { readonly start: { readonly line: number } } } }[]>('periodicReport/search', { query: 'zebra 17', limit: 3 });
    // Behind these come passages of the product's own documents with one of the words.
    assert.deepEqual(found.slice(0, 2).map(({ id, place }) => `${id} ${place.range.start.line}`).sort(), ['CAT/C/FRA/CO/17#2 6', 'CAT/C/FRA/CO/17#3 8']);

    // What is shown in the text of a document that is not held in memory, and places in it by its words.
    const shelved = pathToId(join(folder, 'documents', 'CMW_C_FRA_CO_5.txt'));
    const lenses = await client.connection.sendRequest<readonly { readonly command?: { readonly title: string } }[]>('textDocument/codeLens', { textDocument: { uri: shelved } });
    assert.deepEqual(lenses.map(({ command }) => command?.title), ['answered in part · report.md, line 6 · 4 words', 'not answered']);
    const symbols = await client.connection.sendRequest<readonly { readonly name: string }[]>('workspace/symbol', { query: 'zebra 17' });
    assert.ok(symbols.some(({ name }) => name.startsWith('CAT/C/FRA/CO/17, para. 2 – ')), JSON.stringify(symbols));
    const [reading] = await client.connection.sendRequest<readonly { readonly uri: string; readonly range: { readonly start: { readonly line: number } } }[]>('periodicReport/readings', { uri: uri(), position: { line: 7, character: 40 } });
    const text = await client.connection.sendRequest<{ readonly text: string } | null>('periodicReport/documentText', { uri: reading?.uri });
    assert.match(text?.text.split('\n')[reading?.range.start.line ?? 0] ?? '', /^3\. The Committee recommends that the State party protect the rights of zebra 7/);

    await rm(join(folder, 'documents', 'CMW_C_FRA_CO_5.txt'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToId(join(folder, 'documents', 'CMW_C_FRA_CO_5.txt')), type: 3 }] });
    await client.diagnostics(uri(), (diagnostics) => diagnostics.some(({ code }) => code === 'unknown-document'));
    await writeObservations('CMW/C/FRA/CO/5', 'the right to food');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToId(join(folder, 'documents', 'CMW_C_FRA_CO_5.txt')), type: 1 }] });
    await client.diagnostics(uri(), (diagnostics) => diagnostics.some(({ message }) => /food/.test(JSON.stringify(message))));
    assert.equal(await client.stop(), 0);
  });

  it('knows it at once at the next start, and holds what is open in the editor', async () => {
    const client = await open();
    await client.diagnostics(uri(), (diagnostics) => diagnostics.some(({ message }) => /food/.test(JSON.stringify(message))));
    const path = join(folder, 'documents', 'CMW_C_FRA_CO_5.txt');
    client.open(pathToId(path), (await readFile(path, 'utf8')).replaceAll('food', 'housing'), 'plaintext');
    await client.diagnostics(uri(), (diagnostics) => diagnostics.some(({ message }) => /housing/.test(JSON.stringify(message))));
    client.close(pathToId(path));
    await client.diagnostics(uri(), (diagnostics) => diagnostics.some(({ message }) => /food/.test(JSON.stringify(message))));
    assert.equal(await client.stop(), 0);
  });

  it('shows how far it is; its user may end it, and the rest is read at the next start', async () => {
    const own = join(folder, '.other-storage');
    const other = await mkdtemp(join(tmpdir(), 'periodic-report-server-'));
    await mkdir(join(other, 'documents'));
    const startShown = async (cancels: boolean): Promise<{ readonly client: LspClient; readonly steps: readonly Step[]; readonly ended: Promise<void> }> => {
      const client = await startLspClient({ folders: [pathToId(other)], params: { initializationOptions: { storage: own }, capabilities: { window: { workDoneProgress: true } } } });
      const steps: Step[] = [];
      client.connection.onRequest('window/workDoneProgress/create', () => null);
      const ended = new Promise<void>((resolve) => {
        client.connection.onNotification('$/progress', ({ token, value }: { readonly token: string; readonly value: Step }) => {
          steps.push(value);
          if (value.kind === 'begin' && cancels) void client.connection.sendNotification('window/workDoneProgress/cancel', { token });
          if (value.kind === 'end') resolve();
        });
      });
      return { client, steps, ended };
    };
    const isReady = async (client: LspClient): Promise<boolean> => (await client.connection.sendRequest<{ readonly ready: boolean }>('periodicReport/status')).ready;

    // Long enough that a cancellation comes before the end.
    const long = Array.from({ length: 30 }, (_, index) => `${index + 4}. The Committee recommends that the State party protect the rights of zebra ${index}.`).join('\n\n');
    for (let cycle = 5; cycle < 5 + documents - 1; cycle++) await writeObservations(`CAT/C/FRA/CO/${cycle}`, `the rights of zebra ${cycle}.\n\n${long}`, other);

    const first = await startShown(true);
    await first.ended;
    assert.equal(await isReady(first.client), false);
    assert.equal(await first.client.stop(), 0);

    const second = await startShown(false);
    await second.ended;
    assert.equal(await isReady(second.client), true);
    const percentages = second.steps.flatMap(({ percentage }) => percentage ?? []);
    assert.deepEqual(percentages, [...percentages].sort((a, b) => a - b));
    assert.ok(percentages.length > 2);
    assert.deepEqual([second.steps[0]?.kind, second.steps[0]?.cancellable, second.steps.at(-1)?.kind], ['begin', true, 'end']);
    assert.equal(await second.client.stop(), 0);
    await rm(other, { recursive: true, force: true });
  });

  it('reads it where the settings of a report name it, outside the folder, and follows its files', async () => {
    const other = await mkdtemp(join(tmpdir(), 'periodic-report-beside-'));
    const report = pathToId(join(other, 'report.md'));
    await writeFile(join(other, 'report.md'), draft);
    await writeFile(join(other, 'periodic-report.json'), JSON.stringify({ documents: [join(folder, 'documents')] }));
    const client = await startLspClient({ folders: [pathToId(other)], params: { initializationOptions: { storage } } });
    client.open(report, draft);
    const shown = await client.diagnostics(report, (diagnostics) => diagnostics.some(isUnanswered));
    assert.deepEqual(shown.filter(({ code }) => code === 'unknown-document'), []);
    const status = await client.connection.sendRequest<{ readonly documents: number }>('periodicReport/status');
    assert.equal(status.documents, documents + 5);

    const added = pathToId(join(folder, 'documents', 'CERD_C_FRA_CO_30.txt'));
    const finds = async (): Promise<boolean> => (await client.connection.sendRequest<readonly { readonly id: string }[]>('periodicReport/search', { query: 'orchards' })).some(({ id }) => id.startsWith('CERD/C/FRA/CO/30'));
    for (const [type, isThere] of [[1, true], [3, false]] as const) {
      if (isThere) await writeObservations('CERD/C/FRA/CO/30', 'orchards');
      else await rm(join(folder, 'documents', 'CERD_C_FRA_CO_30.txt'));
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: added, type }] });
      for (const end = Date.now() + 30_000; (await finds()) !== isThere; await new Promise((resolve) => setTimeout(resolve, 50))) assert.ok(Date.now() < end, `told ${String(type)}`);
    }
    assert.equal(await client.stop(), 0);
    await rm(other, { recursive: true, force: true });
  });

  it('holds it in memory where no storage is given', async () => {
    const client = await startLspClient({ folders: [pathToId(folder)] });
    client.open(uri(), draft);
    await client.diagnostics(uri(), (diagnostics) => diagnostics.some(({ message }) => /food/.test(JSON.stringify(message))));
    assert.equal(await client.stop(), 0);
  });
});
