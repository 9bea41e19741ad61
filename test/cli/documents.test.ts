import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli, type CliResult } from '../support/runCli.ts';

interface DocumentsJson {
  readonly documents: readonly { symbol: string | null; language: string; languages: readonly string[]; file: string }[];
  readonly duplicates: readonly { kind: string; symbols: readonly string[]; languages: readonly string[]; files: readonly string[]; paragraphs?: readonly string[]; of?: number }[];
}

describe('periodic-report documents, of a folder with double files', () => {
  let folder: string;
  const run = (...args: string[]): Promise<CliResult> => runCli(['documents', ...args], { cwd: folder });

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'periodic-report-documents-'));
    await mkdir(join(folder, 'documents'));
    const text = await readFile('test/fixtures/search/CEDAW_C_RUR_CO_7_es.md', 'utf8');
    await writeFile(join(folder, 'documents/CEDAW_C_RUR_CO_7_es.md'), text);
    await writeFile(join(folder, 'documents/CEDAW_C_RUR_CO_7_es (1).md'), text.replace('brecha salarial', 'diferencia salarial'));
    await writeFile(join(folder, 'documents/CEDAW_C_RUR_CO_7_en.md'), 'CEDAW/C/RUR/CO/7\n\nConcluding observations on the seventh periodic report of Ruritania\n\n1. The Committee considered the report.\n');
  });
  after(() => rm(folder, { recursive: true }));

  it('tells in which languages a document is at hand, and what is there twice', async () => {
    const { code, json } = await run('--format', 'json');
    assert.equal(code, 0);
    const { documents, duplicates } = json() as DocumentsJson;
    const own = documents.filter(({ symbol }) => symbol === 'CEDAW/C/RUR/CO/7');
    assert.deepEqual(own.map(({ language }) => language), ['en', 'es', 'es']);
    for (const { languages } of own) assert.deepEqual(languages, ['en', 'es']);
    assert.deepEqual(duplicates, [
      {
        kind: 'differing',
        symbols: ['CEDAW/C/RUR/CO/7', 'CEDAW/C/RUR/CO/7'],
        languages: ['es', 'es'],
        files: ['documents/CEDAW_C_RUR_CO_7_es (1).md', 'documents/CEDAW_C_RUR_CO_7_es.md'],
        paragraphs: ['11'],
        of: 15,
      },
    ]);
  });

  it('says it in words, in three languages', async () => {
    for (const [language, title] of [['en', 'At hand twice'], ['es', 'Repetidos'], ['fr', 'Présents deux fois']] as const) {
      const { out } = await run('--language', language);
      assert.ok(out.includes(`\n${title}\n`), out);
      assert.match(out, /\(11\)\./);
    }
  });
});
