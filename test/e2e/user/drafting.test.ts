import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getPackage } from '../../support/editor/getPackage.ts';
import { openEditor, type Editor } from '../../support/editor/openEditor.ts';
import type { EditorPage } from '../../support/editor/EditorPage.ts';

const DRAFT = 'drafts/CMW_C_MEX_5.md';
const SPANISH = 'drafts/CMW_C_MEX_FCO_4.md';
/** A line of the sample with nothing on it, between two paragraphs. */
const EMPTY_LINE = 97;

// A drafter's day in the packaged extension, step by step in one window. Each step that types puts the file back.
describe('a drafter at work', function () {
  this.timeout(180_000);
  let editor: Editor;
  let page: EditorPage;

  before(async () => {
    editor = await openEditor({ workspace: 'seeds', vsix: getPackage(), files: [DRAFT] });
    ({ page } = editor);
    await page.waitForText('Fifth periodic report of Mexico');
    await page.waitForText('16 of 101 answered', 40_000);
  });
  after(async () => {
    await editor.close();
  });
  beforeEach(async () => {
    if ((await page.activeFile()) !== 'CMW_C_MEX_5.md') await page.openFile(DRAFT);
  });
  afterEach(async function () {
    const name = this.currentTest?.title.replace(/\W+/g, '-') ?? 'drafting';
    await page.screenshot(`out/screenshots/drafting-${name}.png`);
    for (let times = 0; times < 3; times += 1) await page.press('Escape');
    // What was never saved has nothing to go back to.
    if ((await page.isChanged()) && !(await page.activeFile()).startsWith('Untitled')) await page.revertFile();
  });

  /** Opens a line of its own and types. */
  async function typeOnNewLine(text: string): Promise<void> {
    await page.goTo(EMPTY_LINE);
    await page.press('Enter');
    await page.type(text);
  }

  const typedLine = async (): Promise<string> => (await page.editorLines()).find((line) => line.startsWith('Typed')) ?? '';

  it('types 36b in running text and is offered 36 (b), which undo takes back', async () => {
    await typeOnNewLine('Typed 36b');
    const [first] = await page.suggestions(/^36 \(b\)/);
    assert.match(first ?? '', /^36 \(b\) Deprivation of liberty answered · Undertake a legislative reform/);
    // Number, status and the first words are on the screen, not only in the page: the status ends left of the end of its box.
    const shown = await page.raw.locator('.suggest-widget .monaco-list-row .details-label').first().boundingBox();
    assert.ok(shown && shown.width > 100, JSON.stringify(shown));
    await page.screenshot('out/screenshots/drafting-list.png');
    await page.press('Enter');
    await page.waitUntil(async () => (await typedLine()) === 'Typed CMW/C/MEX/CO/4, para. 36 (b)', 'the whole reference');
    for (let times = 0; times < 20 && (await page.isChanged()); times += 1) await page.press('Control+z');
    assert.equal(await page.isChanged(), false);
    // What is on the screen, wrapped as it is, stands in the file that was opened.
    const withoutSpaces = (text: string): string => text.replace(/\s+/g, '');
    const file = withoutSpaces(await readFile(join(editor.workspace, DRAFT), 'utf8'));
    const shownText = withoutSpaces((await page.editorLines()).join(''));
    assert.ok(shownText.length > 100 && file.includes(shownText), shownText);
  });

  it('finds a recommendation for a heading by its words', async () => {
    await typeOnNewLine('#### last resort detention');
    await page.suggestions(/^36 \(a\)/);
    await page.press('Enter');
    // The sample has this heading too, far above what is on the screen here.
    await page.waitUntil(async () => (await page.editorLines()).includes('#### CMW/C/MEX/CO/4, para. 36 (a)'), 'the heading');
  });

  it('chooses among the numbers behind a symbol', async () => {
    await typeOnNewLine('Typed CMW/C/MEX/CO/4, para. ');
    const numbers = (await page.suggestions(/^9 /)).slice(0, 5).map((row) => /^\d+(?: \([a-z]\))?/.exec(row)?.[0]);
    assert.deepEqual(numbers, ['9', '11 (a)', '11 (b)', '11 (c)', '11 (d)']);
    await page.press('ArrowDown');
    await page.press('Enter');
    await page.waitUntil(async () => (await typedLine()) === 'Typed CMW/C/MEX/CO/4, para. 11 (a)', 'the number behind the symbol');
  });

  it('asks for a list on any words', async () => {
    await typeOnNewLine('Typed children open-door regime');
    assert.equal(await page.raw.locator('.suggest-widget.visible').count(), 0);
    await page.askForSuggestions(/^38 \(b\)/);
    await page.press('Enter');
    await page.waitUntil(async () => (await typedLine()) === 'Typed CMW/C/MEX/CO/4, para. 38 (b)', 'the reference in place of the words');
  });

  it('writes a standard reply', async () => {
    await typeOnNewLine('no data');
    await page.askForSuggestions(/Reply: no data/);
    await page.press('Enter');
    await page.waitUntil(async () => (await page.editorLines()).some((line) => /\{[a-z ]+\}/.test(line)), 'the reply with its blanks');
    assert.ok(!(await page.editorLines()).includes('no data'));
  });

  it('reads the second element of a list', async () => {
    await page.goTo(34);
    const hover = await page.hoverFor('(c)', /Reply coverage: answered/, { occurrence: (await page.editorLines()).slice(0, (await page.editorLines()).findIndex((line) => line.includes('20 (a) and (c)'))).join(' ').split('(c)').length });
    assert.match(hover, /^CMW\/C\/MEX\/CO\/4, para\. 20 \(c\) · recommendation/);
    assert.match(hover, /\(c\) Facilitate the participation of civil society in other bodies/);
  });

  it('goes to the cited item in the document of the workspace, and back', async () => {
    // In a heading, where the editor itself knows a definition too: the heading.
    await page.goTo(64, 32);
    await page.press('F12');
    await page.waitUntil(async () => (await page.activeFile()) === 'CMW_C_MEX_CO_4.txt', 'the document');
    // Where "(a) **Develop and implement, without delay" stands in the file.
    await page.waitUntil(async () => (await page.place()).startsWith('Ln 336,'), 'the line of item (a)');
    await page.waitUntil(async () => (await page.editorLines()).some((text) => text.startsWith('(a) **Develop and implement, without delay')), 'its text');
    await page.closeFile();
    await page.waitUntil(async () => (await page.activeFile()) === 'CMW_C_MEX_5.md', 'the draft');
  });

  it('peeks at the cited item without leaving the draft', async () => {
    // In running text: the number of CMW/C/MEX/4, para. 121.
    await page.goTo(60, 156);
    await page.runCommand('Peek Definition');
    const peek = page.raw.locator('.peekview-widget');
    await peek.waitFor();
    await page.waitUntil(async () => (await peek.innerText()).includes('CMW_C_MEX_4.txt'), 'the document in the peek');
    assert.ok((await page.activeFile()) === 'CMW_C_MEX_5.md');
  });

  it('finds every reference to a recommendation', async () => {
    await page.goTo(68, 32);
    await page.press('Shift+F12');
    const peek = page.raw.locator('.peekview-widget');
    await peek.waitFor();
    // In the other file of the workspace that answers the same concluding observations, in Spanish.
    await page.waitUntil(async () => /References \(\d+\)[\s\S]*CMW_C_MEX_FCO_4\.md|CMW_C_MEX_FCO_4\.md[\s\S]*References \(\d+\)/.test(await peek.innerText()), 'the list of references');
  });

  it('sees the outline with its replies', async () => {
    await page.raw.locator('.pane-header[aria-label^="Outline"]').click();
    const rows = page.raw.locator('.outline-pane .monaco-list-row');
    for (const entry of ['I. Introduction', '1. The present report answers'])
      await page.waitUntil(async () => (await rows.allInnerTexts()).some((row) => row.includes(entry)), `“${entry}” in the outline`);
    await page.raw.locator('.pane-header[aria-label^="Outline"]').click();
  });

  it('puts a place for a missing reply where it belongs', async () => {
    await page.goTo(22, 2);
    const offered = await page.quickFixes('Insert a reply for 14 (a)');
    assert.deepEqual(offered, ['Insert a reply for 14 (a)', 'Insert a reply for 14 (b)', 'Insert a reply for 14 (d)', 'Insert replies for all items of paragraph 14']);
    await page.takeQuickFix('Insert a reply for 14 (a)');
    const headings = async (): Promise<readonly string[]> => (await page.editorLines()).filter((line) => /^#### .*14 \(/.test(line));
    await page.waitUntil(async () => (await headings()).length === 2, 'the new heading');
    assert.deepEqual(await headings(), ['#### CMW/C/MEX/CO/4, para. 14 (a)', '#### CMW/C/MEX/CO/4, para. 14 (c)']);
    await page.waitUntil(async () => (await page.editorLines()).some((line) => /^\d*\.? ?\{[^}]+\}/.test(line)), 'the blank under it');
  });

  it('puts places for all items of a paragraph at once', async () => {
    await page.goTo(22, 2);
    await page.quickFixes('Insert replies for all items of paragraph 14');
    await page.takeQuickFix('Insert replies for all items of paragraph 14');
    const headings = async (): Promise<readonly string[]> => (await page.editorLines()).flatMap((line) => /^#### .*(14 \([a-z]\))$/.exec(line)?.[1] ?? []);
    await page.waitUntil(async () => (await headings()).length > 1, 'the new headings');
    // In the middle of the three: over each heading stands a line of the editor's own.
    await page.goTo(26);
    await page.waitUntil(async () => (await headings()).slice(0, 3).join() === '14 (a),14 (b),14 (c)', 'the new headings in their order');
  });

  it('replaces an item that does not exist by its neighbour', async () => {
    await page.goTo(76, 30);
    await page.quickFixes('Replace with “38 (c)”');
    await page.takeQuickFix('Replace with “38 (c)”');
    await page.waitUntil(async () => (await page.editorLines()).includes('#### CMW/C/MEX/CO/4, para. 38 (c)'), 'the right item');
  });

  it('has the official page of a symbol one click away', async () => {
    await page.goTo(14);
    await page.hoverFor('CMW/C/MEX/CO/4', /concluding observations/i);
    assert.deepEqual([...new Set((await page.hoverLinks()).filter((link) => link.startsWith('http')))], ['https://docs.un.org/en/CMW/C/MEX/CO/4']);
  });

  it('opens the list of recommendations from the line that sums up the rest, and goes to a reply', async () => {
    await page.goTo(3, 12);
    const [first] = await page.quickFixes('Open the list of recommendations');
    assert.equal(first, 'Open the list of recommendations');
    await page.takeQuickFix('Open the list of recommendations');
    const rows = await page.listRows('not answered');
    assert.match(rows[0] ?? '', /^9 ?not answered · B\. Positive aspects The Committee recommends that the State Party continue/);
    await page.screenshot('out/screenshots/drafting-recommendations.png');
    await page.raw.keyboard.type('36 (b)');
    await page.listRows('36 (b)');
    await page.press('Enter');
    await page.waitUntil(async () => (await page.place()).startsWith('Ln 68,'), 'the reply to 36 (b)');
  });

  it('opens the same list as a command', async () => {
    await page.runCommand('Periodic Report: Find a recommendation');
    await page.listRows('not answered');
  });

  it('has the reply coverage, in words, in the status bar', async () => {
    const item = page.raw.locator('.statusbar-item').filter({ hasText: '16 of 101 answered' });
    await item.hover();
    await page.waitUntil(async () => /Follow-up: \d+ of 20 answered, due May 1, 2027/.test(await page.text()), 'the follow-up in the tooltip');
    await page.raw.mouse.move(600, 300);
  });

  it('writes in Spanish in a draft in Spanish', async () => {
    await page.openFile(SPANISH);
    await page.goTo(17);
    await page.type('Véase 36b');
    await page.suggestions(/^36 b\) /);
    await page.press('Enter');
    await page.waitUntil(async () => (await page.editorLines()).some((line) => line.includes('Véase CMW/C/MEX/CO/4, párr. 36 b)')), 'the Spanish reference');
  });

  it('loses the findings of a file with the file', async () => {
    const findings = async (): Promise<number> => (await page.problems()).filter((row) => row.includes('Periodic Report')).length;
    await page.runCommand('View: Close All Editors');
    await page.waitUntil(async () => (await findings()) === 0, 'no findings after closing');
    await page.openFile(DRAFT);
    await page.waitUntil(async () => (await findings()) > 0, 'findings after opening again');
    // A file without its first lines is no draft: nothing is asked of it, and what it cites is still explained.
    await page.goTo(1);
    await page.type(' ');
    await page.waitUntil(async () => !(await page.text()).includes('is not answered'), 'nothing asked without front matter');
    await page.press('Control+z');
    await page.waitUntil(async () => (await page.text()).includes('is not answered'), 'findings after undo');
  });

  it('checks a file that was never saved', async () => {
    await page.runCommand('File: New Untitled Text File');
    await page.waitUntil(async () => (await page.activeFile()).startsWith('Untitled-1'), 'the new file');
    await page.chooseLanguage('Markdown');
    await page.raw.keyboard.insertText('---\nanswers: CMW/C/MEX/CO/4\nlanguage: en\n---\n\n## CMW/C/MEX/CO/4, para. 99\n\nText.\n');
    await page.waitForText('0 of 101 answered');
    // Its wavy line is under the number.
    await page.hoverFor('99', /CMW\/C\/MEX\/CO\/4 has no paragraph 99/);
  });

  it('has asked no other machine for anything', async () => {
    assert.deepEqual(await editor.requests(), []);
  });
});
