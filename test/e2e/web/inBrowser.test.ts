import assert from 'node:assert/strict';
import { getPackage } from '../../support/editor/getPackage.ts';
import type { Editor } from '../../support/editor/openEditor.ts';
import { openWebEditor } from '../../support/editor/openWebEditor.ts';

// As on vscode.dev: no machine behind the page. The server runs in a web worker, and the folder is one that only the editor can read.
describe('a drafter who works in the browser alone', function () {
  this.timeout(240_000);
  let editor: Omit<Editor, 'workspace'>;

  before(async () => {
    editor = await openWebEditor({ workspace: 'seeds', vsix: getPackage(), files: ['drafts/CMW_C_MEX_5.md'] });
    await editor.page.waitForText('Fifth periodic report of Mexico', 60_000);
  });
  after(async () => {
    await editor.close();
  });
  afterEach(async function () {
    const name = this.currentTest?.title.replace(/\W+/g, '-') ?? 'web';
    await editor.page.screenshot(`out/screenshots/web-${name}.png`);
  });

  it('sees the broken references among the problems, and the coverage of all files of the report', async () => {
    const { page } = editor;
    await page.waitUntil(async () => (await page.problems()).some((row) => row.includes('38 (d)')), 'the finding on 38 (d)', 60_000);
    await page.waitUntil(async () => (await page.problems()).some((row) => row.includes('has no paragraph 72')), 'the finding “has no paragraph 72”');
    // With the replies of the part that is not open.
    await page.waitForText('16 of 101 answered');
  });

  it('reads the cited text when the pointer rests on a reference, and goes to it', async () => {
    const { page } = editor;
    await page.goTo(24);
    await page.hoverFor('14 (c)', /CMW\/C\/MEX\/CO\/4, para\. 14 \(c\)/);
    await page.goTo(22, 30);
    await page.press('F12');
    await page.waitUntil(async () => (await page.activeFile()).startsWith('CMW_C_MEX_CO_4'), 'the concluding observations');
    await page.press('Control+F4');
    await page.openFile('drafts/CMW_C_MEX_5.md');
  });

  it('is offered the recommendation for its number, and takes it back', async () => {
    const { page } = editor;
    await page.goTo(25);
    await page.type('See 36b');
    await page.askForSuggestions(/36 \(b\)/);
    await page.press('Enter');
    await page.waitUntil(async () => (await page.editorLines()).some((line) => /^See .*36 \(b\)/.test(line)), 'the reference in the text');
    await page.waitUntil(async () => {
      await page.press('Control+z');
      return !(await page.isChanged());
    }, 'the text as it was');
  });

  it('replaces an item that does not exist by its neighbour, and no longer sees the finding', async () => {
    const { page } = editor;
    await page.goTo(76, 30);
    assert.equal((await page.quickFixes('Replace with “38 (c)”'))[0], 'Replace with “38 (c)”');
    // This workbench lets no pointer into a list that has just opened.
    await page.press('Enter');
    await page.waitUntil(async () => (await page.editorLines()).includes('#### CMW/C/MEX/CO/4, para. 38 (c)'), 'the right item');
    await page.waitUntil(async () => !(await page.problems()).some((row) => row.includes('38 (d)')), 'no finding on 38 (d)');
    await page.press('Control+Shift+M');
    await page.goTo(76);
    await page.press('Control+z');
  });

  it('has the work list', async () => {
    const { page } = editor;
    await page.runCommand('Periodic Report: Show the work list');
    await page.waitForRow('14 · Coordination', /1 of 4 answered/);
    await page.waitUntil(async () => /^\d+$/.test(await page.badge()), 'a number at the icon');
  });

  it('checks a file that was never saved', async () => {
    const { page } = editor;
    await page.runCommand('File: New Untitled Text File');
    await page.waitUntil(async () => (await page.activeFile()).startsWith('Untitled-1'), 'the new file');
    await page.chooseLanguage('Markdown');
    await page.raw.keyboard.insertText('---\nanswers: CMW/C/MEX/CO/4\nlanguage: en\n---\n\n## CMW/C/MEX/CO/4, para. 99\n\nText.\n');
    await page.hoverFor('99', /CMW\/C\/MEX\/CO\/4 has no paragraph 99/);
  });

  it('has asked no other machine for anything', async () => {
    assert.deepEqual(await editor.requests(), []);
  });
});
