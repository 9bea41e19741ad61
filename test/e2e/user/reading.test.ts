import assert from 'node:assert/strict';
import { openEditor, type Editor } from '../../support/editor/openEditor.ts';
import { getPackage } from '../../support/editor/getPackage.ts';

// What is shown in the text of drafts and documents, in a window as its user has it. The pictures are in out/screenshots, for a person to look at.
describe('a drafter who reads', function () {
  this.timeout(240_000);
  let editor: Editor;

  /** The lines of the editor's own that are on the screen. */
  const lenses = async (): Promise<readonly string[]> => (await editor.page.raw.locator('.codelens-decoration').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  const seesLens = (wanted: RegExp): Promise<void> => editor.page.waitUntil(async () => (await lenses()).some((lens) => wanted.test(lens)), `a line like ${String(wanted)}`, 40_000);
  const clickLens = async (wanted: RegExp): Promise<void> => {
    await seesLens(wanted);
    await editor.page.raw.locator('.codelens-decoration a').filter({ hasText: wanted }).first().click();
  };
  const seesBeside = (wanted: RegExp, what: string): Promise<void> =>
    editor.page.waitUntil(async () => wanted.test((await editor.page.raw.locator('.peekview-widget').first().innerText()).replace(/\s+/g, ' ')), what);

  before(async () => {
    editor = await openEditor({ workspace: 'seeds', vsix: getPackage(), files: ['drafts/CMW_C_MEX_5.md'] });
    await editor.page.waitForText('Fifth periodic report of Mexico');
  });
  after(async () => {
    await editor.close();
  });
  afterEach(async function () {
    const name = this.currentTest?.title.replace(/\W+/g, '-') ?? 'reading';
    await editor.page.screenshot(`out/screenshots/reading-${name}.png`);
  });

  it('sees over the first line how the report stands', async () => {
    await seesLens(/^Reply coverage: 16 of 101 answered · follow-up: \d+ of 20, due 1 May 2027 · [\d,]+ of 21,200 words$/);
  });

  it('sees over a heading what it answers, and a click shows the recommendation', async () => {
    const { page } = editor;
    await page.goTo(68);
    await clickLens(/^36 \(b\) · answered · follow-up, due 1 May 2027 · \d+ words · \d of 4 items open$/);
    await seesBeside(/Undertake a legislative reform/, 'the recommendation beside the heading');
    await page.press('Escape');
  });

  it('finds a recommendation by its words in the list of symbols', async () => {
    const { page } = editor;
    await page.press('Control+T');
    await page.raw.locator('.quick-input-widget:not(.hidden) input.input').first().waitFor();
    await page.raw.keyboard.type('legislative');
    const rows = page.raw.locator('.quick-input-list .monaco-list-row');
    await page.waitUntil(async () => (await rows.allInnerTexts()).some((row) => row.includes('36 (b) – Deprivation of liberty – Undertake a legislative reform')), 'the recommendation');
    await page.screenshot('out/screenshots/reading-symbols.png');
    await page.press('Escape');
  });

  it('reads the document formatted, at the paragraph that is cited, with who answers it', async () => {
    const { page } = editor;
    await page.goTo(68, 32);
    await page.runCommand('Periodic Report: Read a document');
    await page.waitUntil(async () => (await page.activeFile()).startsWith('CMW_C_MEX_CO_4.en.md'), 'the document');
    await page.waitUntil(async () => (await page.editorLines()).some((line) => /^ {4}\(b\) Undertake a legislative reform/.test(line)), 'item (b), set in');
    await seesLens(/CMW\/C\/MEX\/5 · answered · CMW_C_MEX_5\.md, para\. 11 · \d+ words/);
    // It cannot be edited.
    await page.type('x');
    await page.waitForText('Cannot edit in read-only editor');
    await page.press('Escape');
  });

  it('sees the replies from the document’s own file, and from its formatted text', async () => {
    const { page } = editor;
    await clickLens(/CMW\/C\/MEX\/5 · answered · CMW_C_MEX_5\.md, para\. 11/);
    await seesBeside(/The Migration Act has not yet been amended/, 'the reply');
    await page.press('Escape');
    await page.openFile('CMW_C_MEX_CO_4.txt');
    await page.goTo(338);
    await clickLens(/CMW\/C\/MEX\/5 · answered · CMW_C_MEX_5\.md, para\. 11/);
    await seesBeside(/The Migration Act has not yet been amended/, 'the reply');
  });

  it('switches topics on in the settings, and sees them behind numbers', async () => {
    const { page } = editor;
    await page.press('Escape');
    await page.runCommand('Preferences: Open Settings (UI)');
    await page.raw.locator('.settings-editor .suggest-input-container').waitFor();
    await page.raw.keyboard.type('periodicReport.topicHints');
    // The list is drawn anew while it is searched: a click counts when the box has its tick.
    const box = page.raw.locator('.settings-editor .setting-item-bool').filter({ hasText: 'is followed by Deprivation of liberty' }).locator('.setting-value-checkbox').first();
    await page.waitUntil(async () => {
      if ((await box.getAttribute('aria-checked')) === 'true') return true;
      await box.click({ timeout: 2000 }).catch(() => undefined);
      await page.raw.waitForTimeout(1000);
      return false;
    }, 'the setting switched on');
    await page.openFile('drafts/CMW_C_MEX_5.md');
    await page.goTo(68);
    await page.waitUntil(async () => (await page.editorLines()).some((line) => /36 \(b\)\s*Deprivation of liberty/.test(line)), 'the topic behind 36 (b)');
  });

  it('sees the same in the dark', async () => {
    const { page } = editor;
    await page.runCommand('Preferences: Toggle between Light/Dark Themes');
    await page.goTo(68);
    await seesLens(/^36 \(b\) · answered/);
  });

  it('has asked no other machine for anything', async () => {
    assert.deepEqual(await editor.requests(), []);
  });
});
