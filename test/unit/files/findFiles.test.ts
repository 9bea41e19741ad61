import assert from 'node:assert/strict';
import { mkdir, mkdtemp, realpath, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { findConfigurationFile } from '../../../server/src/files/findConfiguration.ts';
import { findDocumentsBeside, findDocumentsIn, findFiles } from '../../../server/src/files/findFiles.ts';
import { findByGlob } from '../../../server/src/files/glob.ts';
import { readDocumentFile } from '../../../server/src/files/readDocumentFile.ts';
import { readTextFile } from '../../../server/src/files/readTextFile.ts';
import { largestTextFile } from '../../../server/src/files/unreadableReason.ts';

describe('looking through folders', () => {
  let base: string;
  const names = (paths: readonly string[]): readonly string[] => paths.map((path) => relative(base, path).split(sep).join('/'));

  before(async () => {
    base = await realpath(await mkdtemp(join(tmpdir(), 'periodic-report-')));
    const files = [
      'report.md',
      'README.md',
      'notes.txt',
      'part/two.markdown',
      'documents/CMW_C_MEX_CO_4.txt',
      'documents/README.md',
      'documents/deep/annex.md',
      'documents/scan.pdf',
      'documents/table.xlsx',
      'part/documents/QPR.md',
      '.hidden/secret.md',
      'node_modules/x/readme.md',
      'dist/out.md',
      'documents/.git/config.txt',
      'ñandú año 2025/informe.md',
    ];
    for (const file of files) {
      await mkdir(dirname(join(base, file)), { recursive: true });
      await writeFile(join(base, file), 'text');
    }
    await symlink(base, join(base, 'part', 'circle'));
    await symlink(join(base, 'gone'), join(base, 'broken.md'));
  });
  after(() => rm(base, { recursive: true, force: true }));

  it('finds Markdown and documents, each once, and nothing hidden, packaged or built', async () => {
    const { markdown, documents } = await findFiles(base);
    assert.deepEqual(names(markdown), ['README.md', 'part/two.markdown', 'report.md', 'ñandú año 2025/informe.md']);
    assert.deepEqual(names(documents), ['documents/CMW_C_MEX_CO_4.txt', 'documents/deep/annex.md', 'documents/scan.pdf', 'part/documents/QPR.md']);
  });

  it('finds nothing where there is no folder', async () => {
    assert.deepEqual(await findFiles(join(base, 'no-such-folder')), { markdown: [], documents: [] });
    assert.deepEqual(await findDocumentsIn(join(base, 'no-such-folder')), []);
  });

  it('finds the documents beside a file and over it, no higher than it is told', async () => {
    const two = join(base, 'part', 'two.markdown');
    assert.deepEqual(names(await findDocumentsBeside(two, base)).length, 4);
    assert.deepEqual(names(await findDocumentsBeside(two, join(base, 'part'))), ['part/documents/QPR.md']);
    assert.deepEqual(names(await findDocumentsBeside(two, join(base, 'elsewhere'))), ['part/documents/QPR.md']);
  });

  it('finds the nearest file of settings', async () => {
    assert.equal(findConfigurationFile(join(base, 'part')), undefined);
    await writeFile(join(base, 'periodic-report.json'), '{}');
    assert.equal(findConfigurationFile(join(base, 'part')), join(base, 'periodic-report.json'));
    await rm(join(base, 'periodic-report.json'));
  });

  const patterns: readonly (readonly [string, readonly string[]])[] = [
    ['*.md', ['README.md', 'report.md']],
    ['documents/*.{txt,pdf}', ['documents/CMW_C_MEX_CO_4.txt', 'documents/scan.pdf']],
    ['**/documents/**', ['documents/CMW_C_MEX_CO_4.txt', 'documents/README.md', 'documents/deep/annex.md', 'documents/scan.pdf', 'documents/table.xlsx', 'part/documents/QPR.md']],
    ['**/*.markdown', ['part/two.markdown']],
    ['part/../notes.???', ['notes.txt']],
    ['.hidden/*.md', ['.hidden/secret.md']],
    ['ñandú*/*.md', ['ñandú año 2025/informe.md']],
    ['./report.md', ['report.md']],
    ['no*', ['notes.txt']],
    ['nothing/**', []],
    ['{a,{b,c}}', []],
    ['', []],
  ];
  for (const [pattern, expected] of patterns) {
    it(`matches “${pattern}”`, async () => assert.deepEqual(names(await findByGlob(pattern, base)), expected));
  }

  it('matches an absolute pattern', async () => {
    assert.deepEqual(names(await findByGlob(`${base.split(sep).join('/')}/documents/*.txt`, '/')), ['documents/CMW_C_MEX_CO_4.txt']);
  });

  it('takes no longer for a pattern made to be slow', async () => {
    await writeFile(join(base, 'part', `${'a'.repeat(200)}.txt`), '');
    assert.deepEqual(await findByGlob(`part/${'*a'.repeat(60)}*b`, base), []);
    assert.deepEqual(await findByGlob('{a,b}'.repeat(40), base), []);
  });

  it('says why a file cannot be read', async () => {
    assert.deepEqual(await readTextFile(join(base, 'no.md')), { kind: 'unreadable', reason: 'not-found' });
    assert.deepEqual(await readTextFile(base), { kind: 'unreadable', reason: 'folder' });
    assert.deepEqual(await readTextFile('/dev/null'), { kind: 'unreadable', reason: 'not-a-file' });
    const large = join(base, 'large.txt');
    await writeFile(large, 'a');
    await truncate(large, largestTextFile + 1);
    assert.deepEqual(await readTextFile(large), { kind: 'unreadable', reason: 'too-large' });
    assert.deepEqual(await readTextFile(join(base, 'report.md')), { kind: 'text', text: 'text' });
    await writeFile(join(base, 'documents', 'scan.pdf'), '%PDF-1.4');
    assert.deepEqual(await readDocumentFile(join(base, 'documents', 'scan.pdf')), { kind: 'unreadable', reason: 'damaged' });
  });
});
