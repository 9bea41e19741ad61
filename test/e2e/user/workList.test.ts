import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getPackage } from '../../support/editor/getPackage.ts';
import { openEditor, type Editor } from '../../support/editor/openEditor.ts';

const DRAFT = 'drafts/CMW_C_MEX_5.md';

// The work list, the documents and the status bar, used with the keyboard and the mouse. The pictures are in out/screenshots, for a person to look at.
describe('a drafter with the work list', function () {
  this.timeout(240_000);
  let editor: Editor;

  before(async () => {
    editor = await openEditor({ workspace: 'seeds', vsix: getPackage(), theme: 'dark', files: [DRAFT] });
    await editor.page.waitForText('16 of 101 answered', 60_000);
    await editor.page.runCommand('Periodic Report: Show the work list');
    await editor.page.treeRow('14 · Coordination');
  });
  after(async () => {
    await editor.close();
  });
  afterEach(async function () {
    const name = this.currentTest?.title.replace(/\W+/g, '-') ?? 'work-list';
    await editor.page.screenshot(`out/screenshots/work-list-${name}.png`);
  });

  it('sees what is answered, with the number that is not at the icon', async () => {
    const { page } = editor;
    const row = await page.treeRow('12 · Ratification of relevant instruments');
    await page.waitUntil(async () => /^Paragraph 12, Ratification of relevant instruments, not answered\. The Committee reiterates/.test((await row.getAttribute('aria-label')) ?? ''), 'the words that are read aloud');
    await page.waitForRow('14 · Coordination', /1 of 4 answered/);
    await page.waitUntil(async () => /^\d+$/.test(await page.badge()), 'a number at the icon');
  });

  it('reads the recommendation, its concern and its chain at a row', async () => {
    const { page } = editor;
    await (await page.treeRow('12 · Ratification of relevant instruments')).hover();
    await page.waitForText('Reiterates CMW/C/MEX/CO/3, para. 12');
    await page.raw.mouse.move(600, 400);
  });

  it('goes to a reply with a click', async () => {
    const { page } = editor;
    await (await page.treeRow('14 · Coordination')).click();
    await (await page.treeRow('14 (c)')).click();
    await page.waitUntil(async () => (await page.place()).startsWith('Ln 22,'), 'the reply to 14 (c)');
  });

  it('narrows the list down to the follow-up, and takes the filter back', async () => {
    const { page } = editor;
    await page.runCommand('Periodic Report: Work list: only follow-up, or all');
    await page.waitForText('Filter: follow-up – 40 of 121 shown');
    await page.waitUntil(async () => (await page.treeRows('14 · Coordination').count()) === 0, 'no row of 14');
    await page.waitForRow('34 (a)', /not answered · follow-up by May 1, 2027/);
    await page.screenshot('out/screenshots/work-list-filter.png');
    await page.runCommand('Periodic Report: Clear the filter of the work list');
    await page.treeRow('14 · Coordination');
  });

  it('goes to the next one that is not answered with a key, and changes nothing', async () => {
    const { page } = editor;
    await page.goTo(22, 30);
    await page.press('Control+F8');
    await page.waitUntil(async () => /14 \(d\)/.test(await page.treeSelection()), 'the row of 14 (d)');
    await page.press('Control+F8');
    await page.waitUntil(async () => /16 \(a\)/.test(await page.treeSelection()), 'the row of 16 (a)');
    await page.press('Control+Shift+F8');
    await page.waitUntil(async () => /14 \(d\)/.test(await page.treeSelection()), 'the row of 14 (d) again');
    assert.equal(await page.activeFile(), 'CMW_C_MEX_5.md');
    assert.equal(await page.isChanged(), false);
  });

  it('writes a reply from the list with the keyboard alone, sees the number go down, and takes it back', async () => {
    const { page } = editor;
    const before = Number(await page.badge());
    await page.runCommand('Periodic Report: Show the work list');
    await (await page.treeRow('14 (d)')).click();
    await page.press('Control+Enter');
    await page.waitUntil(async () => (await page.editorLines()).some((line) => line.includes('CMW/C/MEX/CO/4, para. 14 (d)')), 'the heading of the reply');
    // The slot is selected: what is typed takes its place.
    await page.waitUntil(async () => /^Ln 30, .*selected/.test(await page.place()), 'the slot selected');
    // All at once: each letter would be a step to undo.
    await page.raw.keyboard.insertText('The Interministerial Commission met on 3 May 2026 with the 32 federative entities and adopted a protocol with them.');
    await page.waitUntil(async () => Number(await page.badge()) === before - 1, 'one less in the badge');
    await page.waitForText('17 of 101 answered');
    await page.waitUntil(async () => /answered · \d+ words/.test(await (await page.treeRow('14 (d)')).innerText()), 'the row of 14 (d) with its words');
    await page.screenshot('out/screenshots/work-list-written.png');
    await page.waitUntil(async () => {
      await page.press('Control+z');
      return !(await page.isChanged());
    }, 'everything undone');
    await page.waitForText('16 of 101 answered');
    assert.deepEqual(await readFile(join(editor.workspace, DRAFT)), await readFile(join('seeds', DRAFT)));
  });

  it('drags a recommendation into the report', async () => {
    const { page } = editor;
    await page.goTo(26);
    await page.dragToEditor(await page.treeRow('14 (b)'), '#### CMW/C/MEX/CO/4, para. 18');
    await page.waitUntil(async () => (await page.editorLines()).some((line) => line.includes('CMW/C/MEX/CO/4, para. 14 (b)')), 'the heading that was dropped');
    await page.press('Control+z');
    await page.waitUntil(async () => !(await page.isChanged()), 'the drop undone');
  });

  it('finds a recommendation by words in any order', async () => {
    const { page } = editor;
    await page.runCommand('Periodic Report: Find a recommendation');
    await page.listRows('not answered');
    await page.type('reform legislative detention');
    await page.listRows('36 (b)');
    await page.press('Enter');
    await page.waitUntil(async () => /36 \(b\)/.test(await page.treeSelection()), 'the row of 36 (b)');
    await page.waitUntil(async () => (await page.place()).startsWith('Ln 68,'), 'the reply to 36 (b)');
  });

  it('shows a place of the report in the list', async () => {
    const { page } = editor;
    await page.openFile(DRAFT);
    await page.goTo(22, 30);
    await page.runCommand('Periodic Report: Show in the work list');
    await page.waitUntil(async () => /14 \(c\)/.test(await page.treeSelection()), 'the row of 14 (c)');
  });

  it('sees the days that are left and the words below, and opens the list from there', async () => {
    const { page } = editor;
    const followUp = page.raw.locator('.statusbar-item').filter({ hasText: /Follow-up 3\/20 · (?:\d+ days? (?:left|past due)|due today)/ });
    await followUp.waitFor();
    await page.raw.locator('.statusbar-item').filter({ hasText: /1,202 of 21,200 words/ }).waitFor();
    await page.raw.locator('#status\\.languageStatus').hover();
    await page.waitForText('5 documents, 3 drafts');
    await page.raw.mouse.move(600, 300);
    await page.press('Control+Shift+E');
    await followUp.click();
    await page.treeRow('14 · Coordination');
  });

  it('sees the documents, what their reader noticed, and goes there', async () => {
    const { page } = editor;
    await page.runCommand('Periodic Report: Show the documents');
    const row = await page.treeRow('CMW/C/MEX/CO/4');
    await page.waitForRow('CMW/C/MEX/CO/4', /English · \d remarks? · 69 paragraphs · named in the settings/);
    // A click on its name would open it, and take the keys along.
    await row.locator('.monaco-tl-twistie').click();
    const remark = await page.treeRow('38 (a) is incomplete');
    await page.screenshot('out/screenshots/work-list-documents.png');
    await remark.click();
    await page.waitUntil(async () => (await page.activeFile()).includes('CMW_C_MEX_CO_4.txt'), 'the document');
  });

  it('has asked no other machine for anything', async () => {
    assert.deepEqual(await editor.requests(), []);
  });
});
