import assert from 'node:assert/strict';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getPackage } from '../../support/editor/getPackage.ts';
import { openEditor, type Editor } from '../../support/editor/openEditor.ts';

// Folders that hold no draft, or half of what a draft needs: the extension is there and keeps quiet.
describe('somebody whose folder holds no report', function () {
  this.timeout(180_000);
  let folder: string;
  let editor: Editor;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'periodic-report-elsewhere-'));
    const workspace = join(folder, 'notes');
    await mkdir(workspace);
    await writeFile(join(workspace, 'notes.md'), '# Notes\n\nRead CMW/C/MEX/CO/4, para. 36 (b), before Monday, and para. 999 of the minutes.\n\n- 36 hours\n- Items 36a and 36z\n');
    await copyFile('seeds/README.md', join(workspace, 'README.md'));
    // The concluding observations of another Committee, of which nobody has the text here.
    await writeFile(join(workspace, 'report.md'), '---\nsymbol: CEDAW/C/MEX/11\nanswers: CEDAW/C/MEX/CO/10\nlanguage: en\n---\n\n# Report\n\n## CEDAW/C/MEX/CO/10, para. 12 (a)\n\nThe Act was amended on 3 May 2026; see CEDAW/C/MEX/CO/10, paras. 14 and 15.\n');
    editor = await openEditor({ workspace, vsix: getPackage(), theme: 'dark', files: ['notes.md'] });
    await editor.page.waitForText('before Monday', 40_000);
  });
  after(async () => {
    await editor.close();
    await rm(folder, { recursive: true });
  });

  it('is explained what notes cite, and is asked nothing', async () => {
    const { page } = editor;
    await page.hoverFor('36 (b)', /maximum limit of 36 hours/);
    await page.screenshot('out/screenshots/elsewhere-notes.png');
    // The hover needs the library: what would be found is found by now.
    assert.deepEqual((await page.problems()).filter((row) => row.includes('Periodic Report')), []);
    assert.doesNotMatch(await page.text(), /of \d+ answered/);
    await page.openFile('README.md');
    await page.hoverFor('CMW/C/MEX/CO/4', /concluding observations/);
    assert.deepEqual((await page.problems()).filter((row) => row.includes('Periodic Report')), []);
    await page.screenshot('out/screenshots/elsewhere-readme.png');
  });

  it('is told once that the document a draft answers is missing', async () => {
    const { page } = editor;
    await page.openFile('report.md');
    await page.waitUntil(async () => (await page.problems()).some((row) => row.includes('Periodic Report')), 'the finding');
    const found = (await page.problems()).filter((row) => row.includes('Periodic Report'));
    await page.screenshot('out/screenshots/elsewhere-missing.png');
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0] ?? '', /CEDAW\/C\/MEX\/CO\/10/);
  });

  it('sees nothing of a draft any more when it is renamed, or deleted and closed', async () => {
    const { page } = editor;
    const found = async (): Promise<readonly string[]> => (await page.problems()).filter((row) => row.includes('Periodic Report') || row.startsWith('re'));
    await page.runCommand('File: Reveal Active File in Explorer View');
    await page.press('F2');
    const name = page.raw.locator('.explorer-item-edited input');
    await name.waitFor();
    await name.fill('renamed.md');
    await page.press('Enter');
    await page.waitUntil(async () => (await page.activeFile()).startsWith('renamed.md'), 'the new name');
    await page.waitUntil(async () => (await found()).length === 2 && !(await found()).some((row) => row.startsWith('report.md')), 'the finding under the new name');
    await rm(join(editor.workspace, 'renamed.md'));
    // The editor keeps the tab of a file that something else deleted: what it holds is still a draft. With the tab it goes.
    await page.runCommand('View: Close Editor');
    await page.waitUntil(async () => (await found()).length === 0, 'no finding for a file that is gone');
  });

  it('has asked no other machine for anything', async () => {
    assert.deepEqual(await editor.requests(), []);
  });
});
