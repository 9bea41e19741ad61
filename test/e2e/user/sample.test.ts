import assert from 'node:assert/strict';
import { openEditor, type Editor } from '../../support/editor/openEditor.ts';
import { getPackage } from '../../support/editor/getPackage.ts';

// The packaged extension, in the window that its user has, here one of high contrast. The pictures are in out/screenshots, for a person to look at.
describe('a drafter who opens the sample', function () {
  this.timeout(240_000);
  let editor: Editor;

  before(async () => {
    editor = await openEditor({ workspace: 'seeds', vsix: getPackage(), theme: 'high-contrast', files: ['drafts/CMW_C_MEX_5.md'] });
    await editor.page.waitForText('Fifth periodic report of Mexico');
  });
  after(async () => {
    await editor.close();
  });
  afterEach(async function () {
    const name = this.currentTest?.title.replace(/\W+/g, '-') ?? 'sample';
    await editor.page.screenshot(`out/screenshots/${name}.png`);
  });

  it('sees the broken references among the problems, and the reply coverage below', async () => {
    const { page } = editor;
    await page.waitUntil(async () => (await page.problems()).some((row) => row.includes('38 (d)')), 'the finding on 38 (d)', 40_000);
    await page.waitUntil(async () => (await page.problems()).some((row) => row.includes('has no paragraph 72')), 'the finding “has no paragraph 72”');
    await page.waitForMatch(/\d+ of 101 answered/);
  });

  it('reads the cited text when the pointer rests on a reference', async () => {
    const { page } = editor;
    await page.goTo(24);
    await page.hoverFor('14 (c)', /CMW\/C\/MEX\/CO\/4, para\. 14 \(c\)/);
  });

  it('is offered the recommendation for its number', async () => {
    const { page } = editor;
    await page.goTo(25);
    await page.type('See 36b');
    await page.askForSuggestions(/36 \(b\)/);
    await page.press('Enter');
    await page.waitUntil(async () => (await page.editorLines()).some((line) => /^See .*36 \(b\)/.test(line)), 'the reference in the text');
  });

  it('has asked no other machine for anything', async () => {
    assert.deepEqual(await editor.requests(), []);
  });
});
