import assert from 'node:assert/strict';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCli, type CliResult } from '../support/runCli.ts';

const seeds = fileURLToPath(new URL('../../seeds/', import.meta.url));
const page = `<html><head><title>x</title></head><body><p>CCPR/C/RUR/CO/5</p><p>Distr.: General<p>2 November 2024<h1>Concluding observations on the fifth periodic report of Ruritania</h1>
<h2>A. Introduction</h2><ol>${'<li>The Committee considered the report and adopted the present concluding observations.'.repeat(3)}</ol>
<h2>C. Principal matters of concern and recommendations</h2><p>4. The Committee is concerned about the law.<p>5. The State party should:<p>(a) Repeal it;<p>(b) Adopt a new one.</body></html>`;

interface Outline {
  readonly recommendations?: readonly string[];
  readonly paragraphs: readonly { readonly number: string; readonly inferred?: boolean }[];
}

describe('periodic-report import', () => {
  let cwd = '';
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'import-cli-'));
    writeFileSync(join(cwd, 'page.html'), page);
    cpSync(join(seeds, 'CMW_C_SR.593.txt'), join(cwd, 'record.txt'));
  });
  afterEach(() => rmSync(cwd, { recursive: true }));
  const run = (...args: string[]): Promise<CliResult> => runCli(args, { cwd });

  it('writes each file under its symbol into documents, and says how it was read', async () => {
    mkdirSync(join(cwd, 'documents'));
    const before = readFileSync(join(cwd, 'page.html'));
    const { code, out, err } = await run('import', 'page.html', 'record.txt');
    assert.equal(err, '');
    assert.equal(code, 0);
    assert.deepEqual(out.split('\n'), [
      'page.html was written to documents/CCPR_C_RUR_CO_5_en.md',
      '  CCPR/C/RUR/CO/5 · concluding observations · en · 2 November 2024 · 5 paragraphs',
      '  Numbers that do not stand in the file and were counted: 1-3. Check them against the published document.',
      'record.txt was written to documents/record.md',
      '  record · summary record · en · 57 paragraphs',
      '  Numbers that do not stand in the file and were counted: 1-57. Check them against the published document.',
      '  To be checked:',
      '    line 1: The text does not give its symbol.',
      '',
    ]);
    assert.deepEqual(readdirSync(join(cwd, 'documents')).sort(), ['CCPR_C_RUR_CO_5_en.md', 'record.md']);
    assert.deepEqual(readFileSync(join(cwd, 'page.html')), before);
    const written = readFileSync(join(cwd, 'documents/CCPR_C_RUR_CO_5_en.md'), 'utf8');
    assert.match(written, /^---\nsymbol: CCPR\/C\/RUR\/CO\/5\nkind: concluding-observations\nlanguage: en\n[\s\S]*source: page\.html\nsha256: [0-9a-f]{64}\ninferred: \[1-3\]\n---\n/);
  });

  it('is the document of the library in place of the file that it was made from, mended or not', async () => {
    mkdirSync(join(cwd, 'documents'));
    cpSync(join(cwd, 'page.html'), join(cwd, 'documents/page.html'));
    await run('import', 'documents/page.html');
    const target = join(cwd, 'documents/CCPR_C_RUR_CO_5_en.md');
    writeFileSync(target, readFileSync(target, 'utf8').replace('Repeal it;', 'Repeal it at once;'));
    const shown = await run('show', 'CCPR/C/RUR/CO/5, para. 5 (a)');
    assert.equal(shown.err, '');
    assert.equal(shown.code, 0);
    assert.match(shown.out, /Repeal it at once/);
    const { documents } = (await run('documents', '--format', 'json')).json() as { readonly documents: readonly { readonly symbol: string; readonly file: string }[] };
    assert.deepEqual(documents.filter(({ symbol }) => symbol === 'CCPR/C/RUR/CO/5').map(({ file }) => file), ['documents/CCPR_C_RUR_CO_5_en.md']);
    assert.match((await run('explain', 'documents/page.html')).out, /It is left aside: the library takes CCPR_C_RUR_CO_5_en\.md/);
  });

  it('leaves a draft alone, and a folder that the system does not let anyone make', async () => {
    writeFileSync(join(cwd, 'draft.md'), '---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4\n---\n\n1. The State has acted.\n');
    const draft = await run('import', 'draft.md');
    assert.equal(draft.err, 'draft.md was not imported: it is a draft, since its first lines say what it answers (“answers”); a draft is read as it is.\n');
    assert.equal(draft.code, 3);
    // On other systems than Linux the folder is an ordinary one that is missing.
    if (existsSync('/proc/self')) {
      const { code, err } = await run('import', 'page.html', '--to', '/proc/no/folder');
      assert.match(err, /^page\.html was not imported: \S+CCPR_C_RUR_CO_5_en\.md could not be written: the folder could not be made\.\n$/);
      assert.equal(code, 3);
    }
    assert.equal((await run('import', 'page.html', '--to', 'one/two/three')).code, 0);
    assert.deepEqual(readdirSync(join(cwd, 'one/two/three')), ['CCPR_C_RUR_CO_5_en.md']);
  });

  it('is read by every command, imported or not', async () => {
    const direct = await run('outline', 'page.html', '--format', 'json');
    await run('import', 'page.html', '--to', 'documents');
    const imported = await run('outline', 'documents/CCPR_C_RUR_CO_5_en.md', '--format', 'json');
    const [one, other] = [direct, imported].map(({ json }) => ({ ...(json() as Outline), file: '' }));
    assert.deepEqual(one, other);
    assert.ok(one);
    assert.deepEqual(one.recommendations, ['CCPR/C/RUR/CO/5#5.a', 'CCPR/C/RUR/CO/5#5.b']);
    assert.deepEqual(one.paragraphs.map(({ number, inferred }) => [number, inferred ?? false]), [
      ['1', true],
      ['2', true],
      ['3', true],
      ['4', false],
      ['5', false],
    ]);
    const shown = await run('show', 'CCPR/C/RUR/CO/5, para. 5 (b)', '--format', 'json');
    assert.deepEqual((shown.json() as { text: string }).text, 'Adopt a new one.');
  });

  it('takes a web page or a Word file among the documents for what it is', async () => {
    mkdirSync(join(cwd, 'documents'));
    cpSync(join(cwd, 'page.html'), join(cwd, 'documents/page.html'));
    const { json } = await run('documents', '--format', 'json');
    const found = (json() as { documents: { symbol: string; file: string; paragraphs: number }[] }).documents.find(({ symbol }) => symbol === 'CCPR/C/RUR/CO/5');
    assert.deepEqual([found?.file, found?.paragraphs], ['documents/page.html', 5]);
  });

  it('is cited by its name alone where it has no lines of its own', async () => {
    mkdirSync(join(cwd, 'documents'));
    cpSync(join(cwd, 'page.html'), join(cwd, 'documents/page.html'));
    const { out } = await run('show', 'CCPR/C/RUR/CO/5, para. 5 (b)');
    assert.match(out, /\nSource: documents\/page\.html\n/);
    const counted = await run('outline', 'page.html');
    assert.match(counted.out, /\nNumbers that do not stand in the file and were counted: 1-3\. /);
  });

  it('overwrites nothing: the same content is there already, other content is left', async () => {
    await run('import', 'page.html');
    const again = await run('import', 'page.html');
    assert.equal(again.code, 0);
    assert.match(again.out, /^page\.html is already in CCPR_C_RUR_CO_5_en\.md\n/);
    writeFileSync(join(cwd, 'CCPR_C_RUR_CO_5_en.md'), 'mine');
    const { code, err } = await run('import', 'page.html', '--language', 'fr');
    assert.equal(code, 3);
    assert.match(err, /^page\.html n’a pas été importé : CCPR_C_RUR_CO_5_en\.md existe avec un autre contenu/);
    assert.equal(readFileSync(join(cwd, 'CCPR_C_RUR_CO_5_en.md'), 'utf8'), 'mine');
    assert.deepEqual(readdirSync(cwd).sort(), ['CCPR_C_RUR_CO_5_en.md', 'page.html', 'record.txt']);
  });

  it('does the others when one fails, and ends with 3', async () => {
    mkdirSync(join(cwd, 'folder'));
    writeFileSync(join(cwd, 'broken.docx'), 'PK\u0003\u0004 and nothing else');
    writeFileSync(join(cwd, 'old.doc'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    writeFileSync(join(cwd, 'empty.pdf'), '');
    const { code, out, err } = await run('import', 'folder', 'none.pdf', 'broken.docx', 'old.doc', 'empty.pdf', 'page.html', '--to', 'new/place');
    assert.equal(code, 3);
    assert.deepEqual(err.trim().split('\n').map((line) => line.slice(0, line.indexOf(' was not imported'))), ['folder', 'none.pdf', 'broken.docx', 'old.doc', 'empty.pdf']);
    assert.doesNotMatch(err, /\bat \/|Error/);
    assert.match(out, /^page\.html was written to new\/place\/CCPR_C_RUR_CO_5_en\.md/);
    assert.deepEqual(readdirSync(join(cwd, 'new/place')), ['CCPR_C_RUR_CO_5_en.md']);
  });

  it('gives everything as JSON', async () => {
    const { code, json, err } = await run('import', 'page.html', 'none.pdf', '--format', 'json');
    const { version, imports } = json() as { version: number; imports: Record<string, unknown>[] };
    assert.equal(code, 3);
    assert.equal(version, 1);
    assert.match(err, /^none\.pdf was not imported: there is no such file/);
    assert.deepEqual(
      imports.map(({ source, status, file, symbol, kind, paragraphs, inferred, reason }) => ({ source, status, file, symbol, kind, paragraphs, inferred, reason })),
      [
        { source: 'page.html', status: 'written', file: 'CCPR_C_RUR_CO_5_en.md', symbol: 'CCPR/C/RUR/CO/5', kind: 'concluding-observations', paragraphs: 5, inferred: ['1-3'], reason: undefined },
        { source: 'none.pdf', status: 'unreadable', file: undefined, symbol: undefined, kind: undefined, paragraphs: undefined, inferred: undefined, reason: 'not-found' },
      ],
    );
  });

  it('says why it cannot write', async () => {
    mkdirSync(join(cwd, 'locked'));
    chmodSync(join(cwd, 'locked'), 0o500);
    // Whoever may do everything may write there too.
    const mayAnyway = process.getuid?.() === 0;
    const { code, err } = await run('import', 'page.html', '--to', mayAnyway ? 'page.html' : 'locked');
    assert.equal(code, 3);
    assert.match(err, mayAnyway ? /could not be written: the folder could not be made/ : /could not be written: you are not allowed/);
    assert.equal(existsSync(join(cwd, 'locked/CCPR_C_RUR_CO_5_en.md')), false);
  });

  it('names a file that has no symbol after the original, as every system allows', async () => {
    writeFileSync(join(cwd, 'README.html'), '<p>1. The Committee considered a matter at length.');
    writeFileSync(join(cwd, 'a: b?.html'), '<p>1. The Committee considered another matter at length.');
    await run('import', 'README.html', 'a: b?.html', '--to', 'out');
    assert.deepEqual(readdirSync(join(cwd, 'out')).sort(), ['a- b-.md', 'document-README.md']);
    assert.ok(statSync(join(cwd, 'out/a- b-.md')).size > 0);
  });

  it('needs a file', async () => {
    const { code, err } = await run('import');
    assert.equal(code, 2);
    assert.match(err, /The command "import" needs: FILE…\./);
  });
});
