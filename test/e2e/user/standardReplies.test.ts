import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { EditorPage } from '../../support/editor/EditorPage.ts';
import { getPackage } from '../../support/editor/getPackage.ts';
import { openEditor, type Editor } from '../../support/editor/openEditor.ts';

const DRAFT = 'drafts/CMW_C_MEX_5.md';
/** The blank line behind the reply to 36 (b). */
const BLANK_LINE = 71;

// A standard reply, and what was said before, in the packaged extension. Each step puts the file back.
describe('a drafter who writes a standard reply and cites what was said before', function () {
  this.timeout(240_000);
  let editor: Editor;
  let page: EditorPage;

  before(async () => {
    editor = await openEditor({ workspace: 'seeds', vsix: getPackage(), files: [DRAFT], settings: { 'periodicReport.testCoverage': true } });
    ({ page } = editor);
    await page.waitForText('Fifth periodic report of Mexico');
    await page.waitForText('16 of 101 answered', 40_000);
  });
  after(async () => {
    await editor.close();
  });
  afterEach(async function () {
    await page.screenshot(`out/screenshots/replies-${this.currentTest?.title.replace(/\W+/g, '-') ?? 'end'}.png`);
  });

  const line = async (start: string): Promise<string> => (await page.editorLines()).find((text) => text.startsWith(start)) ?? '';
  const text = async (): Promise<string> => (await page.editorLines()).join('\n');
  const row = (reference: string): Locator => page.raw.locator('.pane', { hasText: 'What was said before' }).locator('.monaco-list-row', { hasText: reference }).first();

  async function undo(): Promise<void> {
    for (let times = 0; times < 12 && (await page.isChanged()); times += 1) await page.press('Control+z');
    assert.equal(await page.isChanged(), false);
  }

  it('is offered the reply that suits 36 (b), with its paragraph filled in, and goes from slot to slot', async () => {
    await page.goTo(BLANK_LINE);
    await page.press('Enter');
    await page.askForSuggestions(/^Reply: reiterated recommendation/);
    await page.screenshot('out/screenshots/replies-list.png');
    await page.type('impl');
    await page.suggestions(/^Reply: implemented/);
    await page.press('Enter');
    await page.waitForText('contained in paragraph 36 (b), {authority} adopted {measure} on {date}.');
    // Who it was is a list to choose from, that begins with the slot itself.
    const authorities = await page.suggestions(/authority/);
    assert.ok(authorities.some((suggestion) => suggestion.startsWith('the National Institute of Migration')), authorities.join('\n'));
    await page.screenshot('out/screenshots/replies-authorities.png');
    await page.press('ArrowDown');
    // What is chosen leads on to the next slot.
    await page.press('Enter');
    await page.type('a protocol');
    await page.waitForText('36 (b), the National Institute of Migration adopted a protocol on {date}.');
    await page.press('Escape');
    // The slots that are left are findings, and such a reply is not yet an answer.
    await page.waitForText('15 of 101 answered');
    await page.hoverFor('{cut-off date}', /Still to be filled in: \{cut-off date\}/);
  });

  it('takes all of it back', async () => {
    await page.goTo(BLANK_LINE);
    await undo();
  });

  it('sees what was said before, in a view with the best first', async () => {
    await page.goTo(BLANK_LINE - 1, 5);
    await page.runCommand('Periodic Report: What was said before');
    await page.waitForText('CMW/C/MEX/CO/4, para. 36 (b)');
    await row('CMW/C/MEX/4, para. 131').waitFor();
    await page.waitForText('Said by the State');
    await page.waitForText('In the dialogue');
  });

  it('goes to a paragraph from the keyboard, and back', async () => {
    await row('CMW/C/MEX/4, para. 131').click();
    await page.waitUntil(async () => (await page.activeFile()).includes('CMW_C_MEX_4.txt'), 'the report');
    await page.closeFile();
    await page.waitUntil(async () => (await page.activeFile()).includes('CMW_C_MEX_5.md'), 'the draft');
  });

  it('copies a paragraph with its reference', async () => {
    await row('CMW/C/MEX/4, para. 131').hover();
    await row('CMW/C/MEX/4, para. 131').getByLabel('Copy with its reference').click();
    await page.waitForText('Copied with its reference: CMW/C/MEX/4, para. 131');
    const copied = await page.raw.evaluate('navigator.clipboard.readText()');
    assert.match(String(copied), /^“.{200,}” \(CMW\/C\/MEX\/4, para\. 131\)$/s);
  });

  it('cites it as a footnote behind the full stop, as one undo', async () => {
    await page.goTo(BLANK_LINE - 1, 1000);
    await row('CMW/C/MEX/4, para. 131').hover();
    await row('CMW/C/MEX/4, para. 131').getByLabel('Cite as a footnote').click();
    await page.waitUntil(async () => page.isChanged(), 'the note');
    await page.waitUntil(async () => (await text()).includes('paras. 13 and 131.[^2]'), 'the mark behind the full stop');
    await page.goTo(107);
    await page.waitUntil(async () => (await line('[^2]:')) === '[^2]: CMW/C/MEX/4, para. 131.', 'the note after the last');
    await page.press('Control+z');
    await page.waitUntil(async () => !(await page.isChanged()), 'one undo to take both back');
  });

  it('checks the reply coverage in the Testing view, which paints replies and recommendations', async () => {
    await page.runCommand('Test: Run All Tests with Coverage');
    await page.runCommand('View: Show Testing');
    await page.raw.locator('.sidebar .monaco-list-row', { hasText: 'CMW_C_MEX_CO_4.txt' }).first().waitFor();
    await page.raw.locator('.coverage-deco-gutter').first().waitFor();
    await page.screenshot('out/screenshots/replies-coverage-draft.png');
    await page.openFile('CMW_C_MEX_CO_4.txt');
    await page.goTo(330);
    await page.raw.locator('.coverage-deco-gutter').first().waitFor();
  });

  it('has asked no other machine for anything', async () => {
    assert.deepEqual(await editor.requests(), []);
  });
});
