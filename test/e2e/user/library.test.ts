import assert from 'node:assert/strict';
import { openEditor, type Editor } from '../../support/editor/openEditor.ts';
import { getPackage } from '../../support/editor/getPackage.ts';

// What the documents say, asked for from the sample draft. The pictures are in out/screenshots, for a person to look at.
describe('a drafter who asks the documents', function () {
  this.timeout(240_000);
  let editor: Editor;

  before(async () => {
    editor = await openEditor({ workspace: 'seeds', vsix: getPackage(), files: ['drafts/CMW_C_MEX_5.md'] });
    await editor.page.waitForText('Fifth periodic report of Mexico');
    await editor.page.waitUntil(async () => (await editor.page.problems()).length > 2, 'findings', 40_000);
  });
  after(async () => {
    await editor.close();
  });
  afterEach(async function () {
    const name = this.currentTest?.title.replace(/\W+/g, '-') ?? 'library';
    await editor.page.screenshot(`out/screenshots/${name}.png`);
  });

  it('sees what was said before on the recommendation at the cursor', async () => {
    const { page } = editor;
    await page.goTo(22, 30);
    await page.runCommand('Periodic Report: What was said before');
    const rows = page.raw.locator('.pane', { hasText: 'What was said before' }).locator('.monaco-list-row');
    await page.waitUntil(async () => (await rows.count()) >= 4, 'paragraphs under their headings, as many as the view has room for');
    const shown = (await rows.allInnerTexts()).join('\n');
    assert.match(shown, /Said by the State/);
    assert.match(shown, /CMW\/C\/MEX\/4, para\. \d+/);
  });

  it('searches the documents while typing, and goes to the paragraph', async () => {
    const { page } = editor;
    await page.runCommand('Periodic Report: Search the documents');
    await page.raw.locator('.quick-input-title', { hasText: 'Search the documents' }).waitFor();
    await page.type('padlock doors');
    await page.waitForText('CMW/C/MEX/4, para. 152');
    await page.press('Enter');
    await page.waitUntil(async () => (await page.activeFile()).includes('CMW_C_MEX_4.txt'), 'the report');
    await page.waitForText('padlocks are no longer used');
  });

  it('is told what was read at a place of the document, beside it', async () => {
    const { page } = editor;
    await page.runCommand('Periodic Report: Why is this not recognised?');
    await page.waitForText('The place belongs to CMW/C/MEX/4, para. 152.');
  });

  it('has asked no other machine for anything', async () => {
    assert.deepEqual(await editor.requests(), []);
  });
});
