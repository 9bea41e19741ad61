import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Frame } from 'playwright-core';
import { runAxe } from '../../support/editor/runAxe.ts';
import { getPackage } from '../../support/editor/getPackage.ts';
import { launchBrowser } from '../../support/editor/launchBrowser.ts';
import { openEditor, type Editor } from '../../support/editor/openEditor.ts';
import type { EditorPage } from '../../support/editor/EditorPage.ts';
import { runCli } from '../../support/runCli.ts';

const fixture = fileURLToPath(new URL('../../fixtures/cli/', import.meta.url));
const DRAFT = 'drafts/CMW_C_MEX_5.md';

// The page in a window of the editor, beside the draft, and the same page as a file in a browser.
describe('the coverage page', function () {
  this.timeout(180_000);
  let editor: Editor;
  let page: EditorPage;
  let shown: Frame;

  before(async () => {
    editor = await openEditor({ workspace: 'seeds', vsix: getPackage(), files: [DRAFT], width: 1600, height: 900 });
    ({ page } = editor);
    await page.waitForText('16 of 101 answered', 60_000);
    await page.runCommand('Periodic Report: Show the reply coverage');
    shown = await page.webview('#page h1');
  });
  after(async () => {
    await editor.close();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await page.screenshot(`out/screenshots/coverage-failed-${this.currentTest.title.replace(/\W+/g, '-')}.png`);
  });

  const textOf = async (selector: string): Promise<string> => (await shown.locator(selector).first().innerText()).replace(/\s+/g, ' ');
  const rowOf = (number: string): ReturnType<Frame['locator']> => shown.locator('table.units tr', { has: shown.locator(`th >> text="${number}"`) });
  const visibleRows = (): Promise<number> => shown.locator('table.units tr[data-status]:visible').count();

  it('has the figures that the status bar showed before', async () => {
    assert.equal(await textOf('h1'), 'Reply coverage: CMW/C/MEX/5 on CMW/C/MEX/CO/4');
    assert.equal(await textOf('.figure'), '16 of 101 units answered (15.8 per cent)');
    assert.equal(await visibleRows(), 101);
    assert.equal(await textOf('#shown'), '101 of 101 shown');
    await page.screenshot('out/screenshots/coverage-page.png');
  });

  it('changes while a reply is typed, and keeps its place, its focus and what is filtered', async () => {
    await shown.locator('#filter-status').selectOption('open');
    await shown.locator('#filter-follow-up').check();
    const before = await visibleRows();
    assert.equal(await textOf('#shown'), `${before} of 101 shown`);
    await rowOf('36 (a)').scrollIntoViewIfNeeded();
    const scroll = await shown.evaluate('window.scrollY');
    assert.ok(typeof scroll === 'number' && scroll > 0);
    await page.clickTab('CMW_C_MEX_5.md');
    await page.goTo(66, 1);
    await page.press('Home');
    await page.press('Shift+End');
    await page.raw.keyboard.insertText('10. On 5 May 2026 the Ministry of the Interior published the regulation that the courts had ordered in their judgment.');
    await page.waitForText('17 of 101 answered');
    await page.waitUntil(async () => (await textOf('.figure')).startsWith('17 of 101'), 'the page to follow');
    // What is answered now is no longer among the open ones.
    await page.waitUntil(async () => (await visibleRows()) === before - 1, 'the row to go');
    assert.equal(await shown.locator('#filter-status').inputValue(), 'open');
    assert.equal(await shown.evaluate('window.scrollY'), scroll);
    await page.revertFile();
    await page.waitUntil(async () => (await textOf('.figure')).startsWith('16 of 101'), 'the page to follow when it is taken back');
    await page.screenshot('out/screenshots/coverage-page-filtered.png');
  });

  it('filters and sorts with the keyboard alone', async () => {
    await shown.locator('#filter-follow-up').uncheck();
    await shown.locator('#filter-status').selectOption('');
    await shown.locator('#filter-owner').focus();
    await page.press('ArrowDown');
    await page.press('ArrowDown');
    await page.waitUntil(async () => (await visibleRows()) === 1, 'the one unit with an owner');
    assert.match(await textOf('table.units tr[data-status]:visible'), /^48 \(g\) .*Reason: at the dialogue of April 2025/);
    await shown.locator('#filter-owner').selectOption('');
    await shown.locator('#filter-order').selectOption('words');
    const words = await shown.evaluate<readonly number[]>("[...document.querySelectorAll('table.units tr[data-status]')].map((row) => Number(row.dataset.words))");
    assert.equal(words.length, 101);
    assert.deepEqual(words, [...words].sort((a, b) => a - b));
    assert.equal(await shown.locator('table.units tr.group:visible').count(), 0);
    await shown.locator('#filter-order').selectOption('document');
    assert.match(await textOf('table.units tr[data-status]'), /^9 /);
  });

  it('leads to a reply in the draft and to the text of the recommendation', async () => {
    await rowOf('36 (b)').locator('button', { hasText: 'CMW_C_MEX_5.md, line 68' }).click();
    await page.waitUntil(async () => (await page.place()).startsWith('Ln 68,'), 'the reply');
    await rowOf('36 (b)').locator('th button').press('Enter');
    await page.waitUntil(async () => (await page.activeFile()) === 'CMW_C_MEX_CO_4.txt', 'the document');
    await page.waitUntil(async () => (await page.editorLines()).some((line) => line.includes('Undertake a legislative reform')), 'the recommendation');
    await page.closeFile();
  });

  it('shows the unit of the place in the draft', async () => {
    await shown.locator('#filter-status').selectOption('unanswered');
    await page.clickTab('CMW_C_MEX_5.md');
    await page.goTo(70, 20);
    await page.runCommand('Periodic Report: Show in the coverage page');
    await page.waitUntil(async () => (await shown.locator('tr.shown:visible').count()) === 1, 'the marked row');
    assert.match(await textOf('tr.shown'), /^36 \(b\)/);
    assert.equal(await shown.locator('#filter-status').inputValue(), '');
    await page.screenshot('out/screenshots/coverage-page-shown.png');
  });

  it('is saved as the file that the command line writes', async () => {
    const target = join(editor.workspace, 'page.html');
    await shown.locator('#save').click();
    // The box is filled with a name for the file once it has looked at the folder.
    const input = page.raw.locator('.quick-input-widget input.input');
    await page.waitUntil(async () => (await input.inputValue()).endsWith('reply-coverage-CMW_C_MEX_5.html'), 'the name that is offered');
    await page.answer(target);
    await page.waitForText('Saved. To print the page, open it in a web browser.');
    const saved = await readFile(target, 'utf8');
    const { out } = await runCli(['coverage', 'drafts/CMW_C_MEX_5.md', 'drafts/CMW_C_MEX_5_consular.md', '--format', 'html'], { cwd: editor.workspace });
    // Today is another day for the command line of the tests.
    const withoutDays = (text: string): string => text.replace(/As at [^<]+/, '').replace(/\([\d,]+ days left\)/g, '');
    assert.equal(withoutDays(saved), withoutDays(out));
  });

  for (const [theme, id, name] of [['Light Modern', 'Light Modern', 'light'], ['Dark Modern', 'Dark Modern', 'dark'], ['Dark High Contrast', 'Default High Contrast', 'high-contrast']] as const) {
    it(`can be read by everyone: ${name}`, async () => {
      await page.runCommand('Preferences: Color Theme');
      await page.answer(theme);
      await page.waitUntil(async () => (await shown.locator('body').getAttribute('data-vscode-theme-id')) === id, 'the theme in the page');
      // Rows of all statuses but one; all of them would take the checker long and show nothing new.
      await shown.locator('#filter-follow-up').check();
      await shown.evaluate('window.scrollTo(0, 0)');
      assert.deepEqual(await runAxe(shown), []);
      await page.screenshot(`out/screenshots/coverage-page-${name}.png`);
      await shown.locator('#controls').scrollIntoViewIfNeeded();
      await page.screenshot(`out/screenshots/coverage-page-${name}-units.png`);
      await shown.locator('#filter-follow-up').uncheck();
    });
  }

  it('comes back with the window', async function () {
    this.timeout(300_000);
    await shown.locator('#filter-status').selectOption('partial');
    await page.waitUntilKept(['periodicReport.coverage', 'partial']);
    // Without the file that the test opened it with: a window that is told what to open does not open what it had.
    const address = new URL(page.raw.url());
    address.searchParams.delete('payload');
    await page.raw.goto(address.href);
    await page.waitForWorkbench();
    // A window that comes up on a busy machine now and then loads no extensions: it is loaded once more, as its user would do.
    shown = await page.webview('#page h1', 40_000).catch(async () => {
      await page.raw.reload();
      return page.webview('#page h1');
    });
    await page.waitUntil(async () => (await textOf('h1')) === 'Reply coverage: CMW/C/MEX/5 on CMW/C/MEX/CO/4', 'the page');
    assert.equal(await shown.locator('#filter-status').inputValue(), 'partial');
  });

  it('has asked no other machine for anything', async () => {
    assert.deepEqual(await editor.requests(), []);
  });

  it('can be read by everyone as a file, on the screen and in print, and asks for nothing', async () => {
    const { out } = await runCli(['check', 'drafts/CMW_C_MEX_FCO_4.md', join(fixture, 'report.md'), '--documents', join(fixture, 'documents/*'), '--format', 'html', '--language', 'es'], { cwd: editor.workspace });
    const { browser, context, requests } = await launchBrowser();
    try {
      const file = await context.newPage();
      const refused: string[] = [];
      file.on('console', (message) => refused.push(message.text()));
      await file.setContent(out);
      for (const [media, colorScheme] of [['screen', 'light'], ['screen', 'dark'], ['print', 'light']] as const) {
        await file.emulateMedia({ media, colorScheme });
        assert.deepEqual(await runAxe(file.mainFrame()), [], `${media} ${colorScheme}`);
      }
      await file.emulateMedia({ media: 'screen', colorScheme: 'light' });
      await file.screenshot({ path: 'out/screenshots/coverage-file.png' });
      await file.emulateMedia({ media: 'print', colorScheme: 'light' });
      await file.pdf({ path: 'out/screenshots/coverage-file.pdf', preferCSSPageSize: true });
      assert.deepEqual(requests, []);
      assert.deepEqual(refused, []);
    } finally {
      await browser.close();
    }
  });
});
