import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'mocha';
import { runCli } from '../support/runCli.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

interface Listed {
  readonly text: string;
  readonly line: number;
  readonly role: string;
  readonly targets: readonly { readonly id: string | null; readonly status: string; readonly text: string; readonly candidates?: readonly string[] }[];
}

async function list(file: string): Promise<readonly Listed[]> {
  const { code, json, err } = await runCli(['references', file, '--format', 'json'], { cwd: project });
  assert.equal(code, 0, err);
  return (json() as { references: readonly Listed[] }).references;
}

describe('periodic-report references of a UN document', () => {
  it('resolves each with the document’s own context', async () => {
    const found = await list('seeds/CMW_C_MEX_CO_4.txt');
    const at = (text: string): readonly string[] => found.filter((one) => one.text === text).flatMap(({ targets }) => targets.map(({ id, status }) => `${id} ${status}`));
    assert.equal(found.every(({ role }) => role === 'mention'), true);
    assert.deepEqual(at('CMW/C/MEX/4'), ['CMW/C/MEX/4 found']);
    assert.deepEqual(at('Ibid., para. 38 (c)'), ['CMW/C/MEX/CO/3#38.c unknown-document']);
    assert.deepEqual(at('Ibid., para. 38'), ['CMW/C/MEX/CO/3#38 unknown-document']);
    assert.deepEqual(at('general comment No. 5 (2021)'), Array.from({ length: 3 }, () => 'CMW/C/GC/5 unknown-document'));
    assert.deepEqual(at('joint general comments No. 3'), ['CMW/C/GC/3-CRC/C/GC/22 unknown-document']);
    assert.deepEqual(at('section 372 of the Federal Labour Act'), []);
    const last = found.find(({ text }) => text.startsWith('paragraphs 34 (management'));
    assert.deepEqual(last?.targets.map(({ id, status }) => `${id} ${status}`), ['34', '36', '38', '58', '62'].map((number) => `CMW/C/MEX/CO/4#${number} found`));
  });

  it('knows the list of issues that a report replies to', async () => {
    const found = await list('seeds/CMW_C_MEX_4.txt');
    const issues = found.filter(({ text }) => text === 'paragraph 8 of the list of issues').flatMap(({ targets }) => targets.map(({ id }) => id));
    assert.deepEqual([...new Set(issues)], ['CMW/C/MEX/QPR/4#8']);
    assert.deepEqual(found.filter(({ text }) => text === 'paragraphs 86 to 90').flatMap(({ targets }) => targets.map(({ id, status }) => `${id} ${status}`)), ['CMW/C/MEX/4#86 found']);
  });

  it('never guesses behind an “Ibid.” that cannot be told, in a file that is in no library', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'references-'));
    try {
      const file = join(folder, 'CMW_C_FRA_CO_2.txt');
      writeFileSync(file, 'CMW/C/FRA/CO/2\n\nConcluding observations on the second report of France\n\n9. The Committee recommends¹ that the State party act, as said in paragraph 9 above and in general comment No. 2 (2013).²\n\n¹ CMW/C/FRA/CO/1, para. 3, and CMW/C/SR.5.\n\n² Ibid., para. 4.\n');
      const found = await list(file);
      assert.deepEqual(found.map(({ text, targets }) => [text, targets.map(({ id, status, candidates }) => [id, status, candidates])]), [
        ['CMW/C/FRA/CO/2', [['CMW/C/FRA/CO/2', 'found', undefined]]],
        ['paragraph 9 above', [['CMW/C/FRA/CO/2#9', 'found', undefined]]],
        ['general comment No. 2 (2013)', [[null, 'ambiguous', ['CMW/C/GC/2']]]],
        ['CMW/C/FRA/CO/1, para. 3', [['CMW/C/FRA/CO/1#3', 'unknown-document', undefined]]],
        ['CMW/C/SR.5', [['CMW/C/SR.5', 'unknown-document', undefined]]],
        ['Ibid., para. 4', [[null, 'ambiguous', []]]],
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('ends with 3 for a folder and for a file that is missing', async () => {
    assert.equal((await runCli(['references', 'seeds'], { cwd: project })).code, 3);
    assert.equal((await runCli(['references', 'no-such-file.pdf'], { cwd: project })).code, 3);
  });

  const samples = fileURLToPath(new URL('../../../shared/samples/', import.meta.url));
  if (existsSync(samples)) {
    it('takes Markdown and PDF files of other committees', async () => {
      const cedaw = await list(`${samples}CEDAW_C_CRI_CO_7_es.md`);
      assert.equal(cedaw.some(({ targets }) => targets.some(({ id, status }) => status === 'found' && id?.startsWith('CEDAW/C/CRI/CO/7#'))), true);
      const crpd = await list(`${samples}CRPD_C_CAN_CO_2-3_en.pdf`);
      assert.equal(crpd.length > 5, true);
    }).timeout(60_000);
  }
});
