import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EditorPage } from '../../support/editor/EditorPage.ts';
import { getPackage } from '../../support/editor/getPackage.ts';
import { openEditor, type Editor } from '../../support/editor/openEditor.ts';

// The first hour with the packaged extension: a folder with nothing but notes, the keyboard, and no report yet.
describe('somebody who begins', function () {
  this.timeout(180_000);
  let folder: string;
  let editor: Editor;
  let page: EditorPage;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'periodic-report-start-'));
    const workspace = join(folder, 'office');
    await mkdir(workspace);
    await writeFile(join(workspace, 'notes.md'), '# Notes\n\nThe report answers CMW/C/MEX/CO/4.\n');
    await writeFile(join(workspace, 'periodic-report.json'), '{\n  \n}\n');
    editor = await openEditor({ workspace, vsix: getPackage(), files: ['notes.md'] });
    ({ page } = editor);
    await page.waitForText('The report answers');
  });
  after(async () => {
    await editor.close();
    await rm(folder, { recursive: true });
  });
  afterEach(async function () {
    await page.screenshot(`out/screenshots/start-${this.currentTest?.title.replace(/\W+/g, '-') ?? ''}.png`);
    for (let times = 0; times < 3; times += 1) await page.press('Escape');
    await page.raw.locator('.quick-input-widget:not(.hidden)').waitFor({ state: 'hidden', timeout: 5000 });
  });

  const box = (): Promise<string> => page.raw.locator('.quick-input-widget:not(.hidden)').innerText();
  const asks = (words: string): Promise<void> => page.waitUntil(async () => ((await page.raw.locator('.quick-input-widget:not(.hidden)').count()) > 0 ? `${await box()} ${await placeholder()}` : '').includes(words), `a box that says “${words}”`, 40_000);
  const placeholder = async (): Promise<string> => (await page.raw.locator('.quick-input-widget:not(.hidden) input.input').first().getAttribute('placeholder')) ?? '';

  it('writes a new report in a few steps with the keyboard, and may go back in them', async () => {
    await page.runCommand('Periodic Report: Write a new report…');
    await asks('CMW/C/MEX/CO/4');
    await page.screenshot('out/screenshots/start-document.png');
    await page.press('Enter');
    await asks('Only those for follow-up');
    assert.match(await box(), /101[\s\S]+20/);
    await page.press('ArrowDown');
    await page.press('Enter');
    await asks('The symbol of the report');
    const symbol = page.raw.locator('.quick-input-widget:not(.hidden) input.input').first();
    assert.equal(await symbol.inputValue(), 'CMW/C/MEX/FCO/4');
    // On Windows this is Alt+Left.
    await page.press('Control+Alt+Minus');
    await asks('Only those for follow-up');
    await page.press('ArrowUp');
    await page.press('Enter');
    await asks('The symbol of the report');
    assert.equal(await symbol.inputValue(), 'CMW/C/MEX/5');
    await symbol.fill('CMW/C/MEX/CO/5');
    await asks('is the symbol of a document of the Committee');
    await page.screenshot('out/screenshots/start-symbol.png');
    await page.press('Enter');
    await symbol.fill('CMW/C/MEX/5');
    await page.press('Enter');
    await asks('In which language is it written?');
    await page.press('Enter');
    await asks('In which folder?');
    await page.press('Enter');
    await page.waitUntil(async () => (await page.activeFile()).startsWith('CMW_C_MEX_5.md'), 'the new report');
    const text = await readFile(join(editor.workspace, 'CMW_C_MEX_5.md'), 'utf8');
    assert.match(text, /^---\nsymbol: CMW\/C\/MEX\/5\nanswers: CMW\/C\/MEX\/CO\/4\nscope: all\nlanguage: en\n---\n/);
    assert.equal(text.match(/^\{Measures taken/gm)?.length, 101);
    await page.waitForText('0 of 101 answered');
    // What is typed takes the place of the first prompt.
    await page.type('Mexico');
    await page.waitUntil(async () => (await page.editorLines()).some((line) => line.startsWith('Mexico')), 'the first reply');
    await page.press('Control+z');
    // Nothing is written yet: the key goes on from blank to blank, and they are counted.
    const place = (): Promise<string> => page.place();
    const first = await place();
    await page.press('Control+F8');
    await page.waitUntil(async () => /selected/.test(await place()) && (await place()) !== first, 'the next blank selected');
    const second = await place();
    await page.press('Control+F8');
    await page.waitUntil(async () => /selected/.test(await place()) && ![first, second].includes(await place()), 'the blank after it selected');
    await page.waitForText('101 not answered');
    await page.waitUntil(async () => (await page.badge()) === '101', 'all of them at the icon');
  });

  it('gets another file for another report, and is told that the symbol is taken', async () => {
    await page.runCommand('Periodic Report: Write a new report…');
    await asks('CMW/C/MEX/CO/4');
    await page.press('Enter');
    await asks('Only those for follow-up');
    await page.press('Enter');
    await asks('CMW/C/MEX/5 has a file already');
    await page.press('Enter');
    await asks('In which language is it written?');
    await page.press('Enter');
    await asks('In which folder?');
    await page.press('Enter');
    await page.waitUntil(async () => (await page.activeFile()).startsWith('CMW_C_MEX_5-2.md'), 'a file of its own');
    await rm(join(editor.workspace, 'CMW_C_MEX_5-2.md'));
  });

  it('is offered the settings in periodic-report.json, and shown a value that cannot be', async () => {
    await page.openFile('periodic-report.json');
    await page.goTo(2, 3);
    await page.type('"minim');
    await page.askForSuggestions(/minimumReplyWords/);
    await page.press('Enter');
    await page.waitUntil(async () => (await page.editorLines()).some((line) => line.includes('"minimumReplyWords": 15')), 'the usual value');
    await page.press('End');
    await page.type(',');
    await page.press('Enter');
    await page.type('"language": "de"');
    await page.waitUntil(async () => (await page.problems()).some((row) => row.includes('Valid values: "auto", "en", "es", "fr"')), 'the wrong value', 40_000);
    await page.revertFile();
  });

  it('reads the first steps with a picture for each', async () => {
    await page.runCommand('Periodic Report: First steps');
    await page.waitForText('First steps with Periodic Report');
    // Pictures are shown where there is room for them.
    await page.press('Control+b');
    await page.press('Control+j');
    const step = (title: string) => page.raw.locator('.getting-started-step').filter({ hasText: title });
    for (const title of ['Put the documents in the folder', 'Begin the report', 'Write a reply', 'See what is still open', 'Check the reply coverage']) {
      await step(title).click();
      const picture = page.raw.locator('.getting-started-media img');
      await page.waitUntil(async () => (await picture.count()) > 0 && (await picture.first().evaluate((image: { readonly naturalWidth?: number }) => image.naturalWidth ?? 0)) > 0, `the picture of “${title}”`);
      await page.screenshot(`out/screenshots/start-walkthrough-${title.replace(/\W+/g, '-')}.png`);
    }
  });

  it('opens the sample in a window of its own, without a question', async () => {
    const opened = page.raw.context().waitForEvent('page');
    await page.runCommand('Periodic Report: Open the sample');
    const sample = new EditorPage(await opened);
    await sample.waitForWorkbench();
    await sample.waitForText('Fifth periodic report of Mexico', 60_000);
    await sample.waitForText('of 101 answered', 60_000);
    await sample.screenshot('out/screenshots/start-sample.png');
  });

  it('has asked no other machine for anything', async () => {
    assert.deepEqual(await editor.requests(), []);
  });
});
