import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type Hover,
  type Location,
  type LocationLink,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { ContentReader } from '../../server/src/files/import/contentReader.ts';
import { importText } from '../../server/src/files/import/importText.ts';
import { serve } from '../../server/src/lsp/connection.ts';
import { createEditorFiles } from '../../server/src/lsp/editorFiles.ts';
import type { ImportSummary, ReportSummary, ServerStatus } from '../../server/src/lsp/protocol.ts';
import { createEditorFolder, type EditorFolder } from '../support/editorFolder.ts';
import { findPlace } from '../support/textPlaces.ts';

// The server as it runs in a web worker, in this process: all its files are the editor's.
describe('a server whose files are all the editor’s', function () {
  this.timeout(60_000);

  const draft = (more = ''): string => `---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4\nlanguage: en\n---\n\n# Report\n\n${more}`;
  const reply = '## CMW/C/MEX/CO/4, para. 9\n\nThe State party adopted a law on 3 May 2024 which names the authority in charge, its budget and the date of every review.\n';

  /** Longer than any answer takes, in milliseconds. */
  const patience = 15_000;

  interface Client {
    readonly connection: ProtocolConnection;
    /** What a file shows, once it satisfies the condition. */
    diagnostics(uri: string, wanted: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>;
    /** Asks until the answer satisfies the condition. */
    until<Answer>(request: string, parameters: object, wanted: (answer: Answer) => boolean): Promise<Answer>;
    open(uri: string, text: string): Promise<void>;
  }

  async function start(folder: EditorFolder, locale = 'en'): Promise<Client> {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const server = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down));
    serve(server, createEditorFiles(server, new ContentReader((job) => Promise.resolve(job.format === 'text' ? importText(job) : { kind: 'unreadable', reason: 'not-in-browser' }))), '0');
    const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    const shown = new Map<string, readonly Diagnostic[]>();
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: PublishDiagnosticsParams) => void shown.set(uri, diagnostics));
    for (const [name, answer] of Object.entries(folder.answers)) connection.onRequest(name, (parameters: never) => answer(parameters));
    connection.onRequest('client/registerCapability', () => null);
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: [{ uri: folder.root, name: 'report' }],
      locale,
      initializationOptions: { canShowDocumentTexts: true },
      capabilities: { workspace: { workspaceFolders: true }, textDocument: { hover: { contentFormat: ['markdown'] }, definition: { linkSupport: true } } },
    });
    await connection.sendNotification('initialized', {});
    return {
      connection,
      async diagnostics(uri, wanted) {
        for (const end = Date.now() + patience; Date.now() < end; ) {
          const now = shown.get(uri);
          if (now && wanted(now)) return now;
          await connection.sendRequest('periodicReport/status');
        }
        throw new Error(`${uri} never showed what was expected: ${JSON.stringify([...shown])}`);
      },
      async until(request, parameters, wanted) {
        let answer: unknown;
        for (const end = Date.now() + patience; Date.now() < end; ) {
          answer = await connection.sendRequest(request, parameters);
          if (wanted(answer as never)) return answer as never;
        }
        throw new Error(`${request} never gave what was expected: ${JSON.stringify(answer)}`);
      },
      open: (uri, text) => connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } }),
    };
  }

  it('reads the drafts and documents of a folder that is on no machine, and finds what is wrong in them', async () => {
    const folder = createEditorFolder({ 'report.md': draft(reply), 'parts/two.md': draft('See CMW/C/MEX/CO/4, para. 999.\n') });
    const client = await start(folder);
    await client.open(folder.uriOf('parts/two.md'), draft('See CMW/C/MEX/CO/4, para. 999.\n'));
    const found = await client.diagnostics(folder.uriOf('parts/two.md'), (now) => now.some(({ code }) => code === 'unknown-paragraph'));
    assert.equal(found.filter(({ code }) => code === 'unknown-paragraph').length, 1);
    const [report] = await client.until<readonly ReportSummary[]>('periodicReport/reports', {}, ([first]) => first?.counts.answered === 1);
    assert.deepEqual([...(report?.uris ?? [])].sort(), ['parts/two.md', 'report.md'].map(folder.uriOf));
    assert.deepEqual(report?.units.find(({ status }) => status === 'answered')?.places[0]?.uri, folder.uriOf('report.md'));
  });

  it('explains a reference, and leads to the documents of the product and of the folder', async () => {
    const own = 'CRPD/C/XXA/CO/1\n\nConcluding observations on the initial report\n\n1. The Committee recommends that the State party adopt a law.\n';
    const folder = createEditorFolder({ 'documents/CRPD_C_XXA_CO_1.txt': own, 'report.md': draft() });
    const client = await start(folder);
    const text = draft('See CMW/C/MEX/CO/4, para. 36 (b), and CRPD/C/XXA/CO/1, para. 1.\n');
    await client.open(folder.uriOf('report.md'), text);
    await client.diagnostics(folder.uriOf('report.md'), (now) => now.length > 0);
    const textDocument = { uri: folder.uriOf('report.md') };
    const hover = await client.until<Hover | null>('textDocument/hover', { textDocument, position: findPlace(text, '36 (b)', 1) }, (answer) => answer !== null);
    assert.match(JSON.stringify(hover), /36 hours/);
    const lead = async (words: string): Promise<string> => {
      const [first] = await client.until<(Location | LocationLink)[]>('textDocument/definition', { textDocument, position: findPlace(text, words, 1) }, (answer) => answer.length > 0);
      return first && 'targetUri' in first ? first.targetUri : (first?.uri ?? '');
    };
    assert.equal(await lead('36 (b)'), 'https://example.org/extension/seeds/CMW_C_MEX_CO_4.txt');
    assert.equal(await lead('CRPD/C/XXA/CO/1, para. 1'), folder.uriOf('documents/CRPD_C_XXA_CO_1.txt'));
  });

  it('keeps an unsaved file, and a file that is closed, with the folder', async () => {
    const folder = createEditorFolder({ 'report.md': draft() });
    const client = await start(folder);
    const answered = (count: number): Promise<unknown> => client.until<readonly ReportSummary[]>('periodicReport/reports', {}, ([first]) => first?.counts.answered === count);
    await answered(0);
    await client.open('untitled:Untitled-1', draft(reply));
    await answered(1);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'untitled:Untitled-1' } });
    await answered(0);
    await client.open(folder.uriOf('report.md'), draft(reply));
    await answered(1);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: folder.uriOf('report.md') } });
    await answered(0);
    folder.files.set('report.md', new TextEncoder().encode(draft(reply)));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uriOf('report.md'), type: 2 }] });
    await answered(1);
  });

  it('takes settings from the folder', async () => {
    const folder = createEditorFolder({ 'periodic-report.json': '{ "minimumReplyWords": "many" }', 'report.md': draft(reply) });
    const client = await start(folder);
    const [finding] = await client.diagnostics(folder.uriOf('periodic-report.json'), (now) => now.length > 0);
    assert.equal(finding?.code, 'invalid-configuration');
  });

  it('says in the user’s language which files it cannot read, and imports a text beside the report', async () => {
    const folder = createEditorFolder({
      'report.md': draft(),
      'documents/co.pdf': '%PDF-1.7',
      'minutes.txt': 'CRPD/C/XXA/CO/1\n\nConcluding observations on the initial report\n\n1. The Committee recommends that the State party adopt a law.\n',
    });
    const client = await start(folder, 'es');
    const [finding] = await client.diagnostics(folder.uriOf('documents/co.pdf'), (now) => now.length > 0);
    assert.match(JSON.stringify(finding?.message), /no pueden leerse en el navegador/);
    const before = await client.until<ServerStatus>('periodicReport/status', {}, ({ ready }) => ready);
    const [imported] = await client.connection.sendRequest<readonly ImportSummary[]>('periodicReport/import', { uris: [folder.uriOf('minutes.txt')], folder: folder.root, trusted: true });
    assert.equal(imported?.uri, folder.uriOf('documents/CRPD_C_XXA_CO_1_en.md'));
    await client.until<ServerStatus>('periodicReport/status', {}, ({ documents }) => documents === before.documents + 1);
  });
});
