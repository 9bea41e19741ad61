import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocumentFile } from '../../../server/src/files/readDocumentFile.ts';
import { readTextFile } from '../../../server/src/files/readTextFile.ts';

describe('a file that is no text', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'periodic-report-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('is not waited for when it is a pipe that nobody writes to', async function () {
    const path = join(folder, 'report.md');
    // Windows has no such files.
    if (process.platform === 'win32') assert.deepEqual(await readTextFile(path), { kind: 'unreadable', reason: 'not-found' });
    else {
      execFileSync('mkfifo', [path]);
      assert.deepEqual(await readTextFile(path), { kind: 'unreadable', reason: 'not-a-file' });
    }
  });
  it('is damaged where it is not what its name says', async () => {
    const path = join(folder, 'CMW_C_MEX_CO_4.docx');
    await writeFile(path, Buffer.from([0x50, 0x4b, 0x03, 0x00, 0xff, 0xfe, 0x00, 0x01]));
    assert.deepEqual(await readDocumentFile(path), { kind: 'unreadable', reason: 'damaged' });
  });
});
