import assert from 'node:assert/strict';
import { createService } from '../../../server/src/core/service.ts';
import type { FileAccess } from '../../../server/src/files/fileAccess.ts';
import { ContentReader } from '../../../server/src/files/import/contentReader.ts';
import { importText } from '../../../server/src/files/import/importText.ts';
import { createEditorFiles } from '../../../server/src/lsp/editorFiles.ts';
import { filesByScheme } from '../../../server/src/lsp/filesByScheme.ts';
import { createEditorFolder, type EditorFolder } from '../../support/editorFolder.ts';

describe('files that only the editor can reach', () => {
  const observations = '# Concluding observations on the fourth periodic report\n\nCMW/C/XXA/CO/4\n\n1. The Committee recommends that the State party adopt a law.\n';

  function open(folder: EditorFolder): FileAccess {
    const sendRequest = (name: string, parameters: unknown): Promise<unknown> => {
      const answer = folder.answers[name];
      return answer ? Promise.resolve(answer(parameters as never)) : Promise.reject(new Error(`Unhandled method ${name}`));
    };
    const reader = new ContentReader((job) => Promise.resolve(job.format === 'text' ? importText(job) : { kind: 'unreadable', reason: 'not-in-browser' }));
    return createEditorFiles({ sendRequest } as Parameters<typeof createEditorFiles>[0], reader);
  }

  it('are found as on a machine: drafts and documents apart, in order, without hidden and built folders', async () => {
    const folder = createEditorFolder({
      'report.md': '',
      'parts/año 2026.md': '',
      'documents/CO 4.txt': '',
      'documents/old/co.pdf': '',
      'documents/README.md': '',
      'parts/documents/a.md': '',
      '.git/x.md': '',
      'node_modules/p/readme.md': '',
      'picture.png': '',
    });
    const files = open(folder);
    const found = await files.find(folder.root);
    assert.deepEqual(found.markdown, ['parts/año 2026.md', 'report.md'].map(folder.uriOf));
    assert.deepEqual(found.documents, ['documents/CO 4.txt', 'documents/old/co.pdf', 'parts/documents/a.md'].map(folder.uriOf));
    assert.deepEqual(await files.findMarkdown(folder.root), found.markdown);
    assert.deepEqual(await files.findDocumentsBeside(folder.uriOf('report.md')), ['documents/CO 4.txt', 'documents/old/co.pdf'].map(folder.uriOf));
    assert.ok(!folder.asked.some((uri) => uri.includes('node_modules') || uri.includes('.git')));
  });

  it('are matched by the patterns of the settings, but from no root of a machine', async () => {
    const folder = createEditorFolder({ 'a/x.txt': '', 'a/b/y.txt': '', 'z.md': '' });
    const files = open(folder);
    assert.deepEqual(await files.findByGlob('a/**/*.txt', folder.root), ['a/b/y.txt', 'a/x.txt'].map(folder.uriOf));
    assert.deepEqual(await files.findByGlob('../z.{md,txt}', folder.uriOf('a')), [folder.uriOf('z.md')]);
    for (const outside of ['/etc/*', 'C:\\*', '../../*']) assert.deepEqual(await files.findByGlob(outside, folder.root), []);
  });

  it('have settings in the folder or over it', async () => {
    const folder = createEditorFolder({ 'periodic-report.json': '{}', 'a/b/x.md': '' });
    assert.equal(await open(folder).findConfiguration(folder.uriOf('a/b')), folder.uriOf('periodic-report.json'));
    const none = createEditorFolder({ 'a/x.md': '' }, 'memfs:/report');
    assert.equal(await open(none).findConfiguration(none.uriOf('a')), undefined);
    assert.ok(none.asked.every((uri) => uri.startsWith('memfs:/')));
  });

  it('are read in every encoding, and say why they cannot be read', async () => {
    const folder = createEditorFolder({
      'utf16.txt': new Uint8Array(Buffer.from('\uFEFFObservaciones', 'utf16le')),
      'windows.txt': Buffer.from('p\u00e1rr. 36 \u0096 fin', 'latin1'),
      'co.pdf': '%PDF-1.7',
      'picture.txt': new Uint8Array([0, 1, 2, 3]),
      'large.txt': new Uint8Array(10_000_001).fill(97),
    });
    const files = open(folder);
    const read = (path: string): ReturnType<FileAccess['readText']> => files.readDocument(folder.uriOf(path));
    assert.deepEqual(await read('utf16.txt'), { kind: 'text', text: 'Observaciones' });
    assert.deepEqual(await read('windows.txt'), { kind: 'text', text: 'párr. 36 – fin' });
    assert.deepEqual(await read('picture.txt'), { kind: 'unreadable', reason: 'binary' });
    assert.deepEqual(await read('large.txt'), { kind: 'unreadable', reason: 'too-large' });
    assert.deepEqual(await read('none.txt'), { kind: 'unreadable', reason: 'not-found' });
    assert.deepEqual(await read('co.pdf'), { kind: 'unreadable', reason: 'not-in-browser' });
    assert.deepEqual(await files.readText('https://example.org/x.md'), { kind: 'unreadable', reason: 'not-found' });
  });

  it('come with the documents of the product, read before', async () => {
    const seeds = await open(createEditorFolder({})).readSeeds();
    assert.equal(seeds.length, 5);
    assert.ok(seeds.every(({ prepared }) => prepared !== undefined));
    assert.ok(seeds.every(({ id }) => id.startsWith('https://example.org/extension/seeds/')));
    const service = createService();
    service.setDocuments(seeds);
    assert.equal(service.snapshot.library.findDocument('CMW/C/MEX/CO/4')?.recommendations.length, 101);
  });

  it('are imported beside the report, and never over another file', async () => {
    const folder = createEditorFolder({ 'co.txt': observations, 'draft.md': '---\nanswers: CMW/C/XXA/CO/4\n---\n' });
    const files = open(folder);
    const run = (path: string, within?: string): ReturnType<FileAccess['import']> => files.import(folder.uriOf(path), folder.uriOf('documents'), within);
    const first = await run('co.txt');
    assert.ok(first !== 'outside' && first.kind === 'written');
    assert.equal(first.target, folder.uriOf('documents/CMW_C_XXA_CO_4_en.md'));
    assert.match(Buffer.from(folder.files.get('documents/CMW_C_XXA_CO_4_en.md')!).toString(), /adopt a law/);
    const again = await run('co.txt');
    assert.equal(again !== 'outside' && again.kind, 'already-there');
    folder.files.set('documents/CMW_C_XXA_CO_4_en.md', new TextEncoder().encode('mine'));
    const taken = await run('co.txt');
    assert.equal(taken !== 'outside' && taken.kind, 'taken');
    assert.equal(Buffer.from(folder.files.get('documents/CMW_C_XXA_CO_4_en.md')!).toString(), 'mine');
    const draft = await run('draft.md');
    assert.deepEqual(draft, { kind: 'unreadable', source: folder.uriOf('draft.md'), reason: 'draft' });
    assert.equal(await files.import('https://example.org/co.txt', folder.uriOf('documents'), folder.root), 'outside');
  });

  it('are none where the editor does not answer', async () => {
    const silent = open({ ...createEditorFolder({}), answers: {} });
    assert.deepEqual(await silent.readSeeds(), []);
    assert.deepEqual(await silent.find('memfs:/report'), { markdown: [], documents: [] });
    assert.deepEqual(await silent.readText('memfs:/report/x.md'), { kind: 'unreadable', reason: 'not-found' });
    const lost = await silent.import('memfs:/report/x.txt', 'memfs:/report/documents', undefined);
    assert.deepEqual(lost, { kind: 'unreadable', source: 'memfs:/report/x.txt', reason: 'not-found' });
  });

  it('are asked of the editor only where they are not on this machine', async () => {
    const one = createEditorFolder({ 'x.md': 'one' }, 'file:///reports');
    const other = createEditorFolder({ 'x.md': 'other' });
    const files = filesByScheme(open(one), open(other));
    assert.deepEqual(await files.readText('file:///reports/x.md'), { kind: 'text', text: 'one' });
    assert.deepEqual(await files.readText(other.uriOf('x.md')), { kind: 'text', text: 'other' });
    assert.deepEqual((await files.find(other.root)).markdown, [other.uriOf('x.md')]);
    assert.deepEqual((await files.find(one.root)).markdown, ['file:///reports/x.md']);
  });
});
