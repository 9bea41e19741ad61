import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCli, type CliResult } from '../support/runCli.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const run = (...args: string[]): Promise<CliResult> => runCli(args, { cwd: project });

interface ExplanationJson {
  readonly subject: string;
  readonly title: string;
  readonly sections: readonly { heading: string; lines: readonly string[] }[];
}

describe('periodic-report explain', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'periodic-report-explain-'));
    await writeFile(join(folder, 'report.md'), '---\nanswers: CMW/C/MEX/CO/4\n---\n\n## Reply to paragraph 36 (b)\n\nMexico did it. See CMW/C/MEX/CO/4, para. 99, and para. 12.\n');
    await writeFile(join(folder, 'note.md'), '# A note\n\nSee CMW/C/MEX/CO/4, para. 36 (b).\n');
    await writeFile(join(folder, 'table.xlsx'), 'x');
    await writeFile(join(folder, 'one.md'), '# A note of one line');
  });
  after(() => rm(folder, { recursive: true }));

  const explain = async (...args: string[]): Promise<ExplanationJson> => {
    const { code, json, err } = await runCli(['explain', ...args, '--format', 'json'], { cwd: folder });
    assert.equal(code, 0, err);
    return json() as ExplanationJson;
  };
  const linesOf = ({ sections }: ExplanationJson): readonly string[] => sections.flatMap(({ lines }) => lines);

  it('explains a line by its first reference, and a column by what stands there', async () => {
    const line = await explain('report.md:7');
    assert.deepEqual([line.subject, line.title], ['reference', 'What was read in report.md, line 7']);
    assert.ok(linesOf(line).includes('There is no CMW/C/MEX/CO/4, para. 99. The nearest are 69, 68, 67.'));
    assert.equal(linesOf(await explain('report.md:7:50'))[0], '“para. 12” is read as a reference.');
    assert.equal((await explain('report.md:7:3')).subject, 'words');
    assert.equal((await explain('report.md:8:999')).title, 'What was read in report.md, line 8');
  });

  it('says of a line that is not there how many there are', async () => {
    for (const [place, language, message] of [
      ['report.md:999:999', 'en', 'report.md has only 7 lines.\n'],
      ['report.md:9', 'es', 'report.md solo tiene 7 líneas.\n'],
      ['one.md:2', 'fr', 'one.md ne compte qu’une ligne.\n'],
    ] as const) {
      const { code, out, err } = await runCli(['explain', place, '--language', language], { cwd: folder });
      assert.deepEqual([code, out, err], [2, '', message]);
    }
  });

  it('explains files of every sort', async () => {
    assert.equal((await explain('report.md')).subject, 'draft');
    assert.equal((await explain('note.md')).subject, 'note');
    assert.match(linesOf(await explain('note.md:3')).join(' '), /the file is no draft/);
    const unknown = await explain('table.xlsx');
    assert.equal(unknown.subject, 'unknown');
    const seed = await run('explain', 'seeds/CMW_C_MEX_CO_4.txt');
    assert.match(seed.out, /concluding observations, CMW\/C\/MEX\/CO\/4/);
  });

  it('takes the name of a file that is not there for no reference', async () => {
    for (const name of ['nothing.pdf', 'documents/CMW_C_MEX_CO_7.md', 'nofile.md:3', 'nofile.md:3:5']) {
      const { code, out, err } = await runCli(['explain', name], { cwd: folder });
      assert.deepEqual([code, out, err], [3, '', `${name.replace(/:.*/, '')} could not be read: there is no such file or folder.\n`]);
    }
    assert.equal((await runCli(['explain', ''], { cwd: folder })).code, 2);
  });

  it('tells the facts of a Word or PDF file by what stands in it', async () => {
    await mkdir(join(folder, 'documents'));
    await writeFile(join(folder, 'documents/page.html'), '<p>CCPR/C/RUR/CO/5</p><h1>Concluding observations on Ruritania</h1><p>1. The State party should act.</p>');
    assert.deepEqual(linesOf(await explain('documents/page.html')).slice(1, 3), ['Symbol: CCPR/C/RUR/CO/5 (from its text)', 'Kind: concluding observations (from its symbol)']);
  });

  it('explains a reference, and what is none, in three languages', async () => {
    const said = await Promise.all(['en', 'es', 'fr'].map((language) => run('explain', 'CMW/C/MEX/CO/4 para. 99', '--language', language)));
    assert.deepEqual(said.map(({ code }) => code), [0, 0, 0]);
    assert.equal(new Set(said.map(({ out }) => out.split('\n')[0])).size, 3);
    assert.equal((await explain('hello')).subject, 'words');
  });
});
