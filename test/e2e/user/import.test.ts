import assert from 'node:assert/strict';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEditor, type Editor } from '../../support/editor/openEditor.ts';
import { getPackage } from '../../support/editor/getPackage.ts';

const WORD_FILE = 'test/fixtures/import/word/observaciones-finales.es.docx';
const PDF_FILE = 'test/fixtures/import/pdf/CMW_C_UTO_CO_2_en.pdf';
const DRAFT = `---
symbol: CMW/C/UTO/3
answers: CMW/C/UTO/CO/2
---

# Third periodic report of Utopia

## CMW/C/UTO/CO/2, para. 4 (a)
`;

// A drafter has what the Secretariat sent: a Word file and a PDF file.
describe('a drafter with Word and PDF files', function () {
  this.timeout(240_000);
  let folder: string;
  let editor: Editor;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'periodic-report-import-'));
    const workspace = join(folder, 'report');
    await mkdir(join(workspace, 'documents'), { recursive: true });
    await copyFile(WORD_FILE, join(workspace, 'recibido.docx'));
    await copyFile(PDF_FILE, join(workspace, 'documents', 'observations.pdf'));
    await writeFile(join(workspace, 'roto.pdf'), '%PDF-1.7 broken off');
    await writeFile(join(workspace, 'draft.md'), DRAFT);
    editor = await openEditor({ workspace, vsix: getPackage(), files: ['draft.md'] });
    await editor.page.waitForText('Third periodic report');
    await editor.page.waitUntil(async () => (await editor.page.problems()).length > 0, 'findings', 60_000);
  });
  after(async () => {
    await editor.close();
    await rm(folder, { recursive: true });
  });
  afterEach(async function () {
    await editor.page.screenshot(`out/screenshots/import-${this.currentTest?.title.replace(/\W+/g, '-') ?? ''}.png`);
  });

  /** Chooses "Import documents…" for a file in the list of files. */
  async function importFromList(name: string): Promise<void> {
    const { page } = editor;
    await page.press('Control+Shift+E');
    const entry = page.raw.locator('.context-view .action-menu-item', { hasText: 'Import documents…' });
    await page.raw.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).click({ button: 'right' });
    await entry.waitFor();
    // A menu that has just come up takes a click for the end of the one that opened it.
    await page.waitUntil(async () => {
      await page.raw.waitForTimeout(600);
      await entry.click({ timeout: 2000 }).catch(() => undefined);
      return !(await entry.isVisible());
    }, 'the menu to close');
  }

  it('reads the PDF file among the documents: the provision is in the hover, and F12 shows its text', async () => {
    const { page } = editor;
    await page.hoverFor('4 (a)', /Bring its legislation into line with the Convention/);
    await page.press('Escape');
    await page.goTo(8, 27);
    await page.press('F12');
    await page.waitUntil(async () => (await page.activeFile()).includes('observations.pdf'), 'the text of the PDF file');
    await page.waitForText('Bring its legislation into line');
  });

  it('imports the Word file from the list of files, and leaves the original as it is', async () => {
    const { page, workspace } = editor;
    const before = await readFile(join(workspace, 'recibido.docx'));
    await importFromList('recibido.docx');
    await page.waitUntil(async () => /\.md/.test(await page.activeFile()) && !(await page.activeFile()).includes('draft'), 'the imported document', 60_000);
    await page.waitForText('source: recibido.docx');
    const name = /\w[\w-]{0,80}\.md/.exec(await page.activeFile())?.[0] ?? '';
    const written = await readFile(join(workspace, 'documents', name), 'utf8');
    assert.match(written, /^---\nsymbol: \S+\nkind: concluding-observations\nlanguage: es\n/);
    assert.deepEqual(await readFile(join(workspace, 'recibido.docx')), before);
  });

  it('says beside the draft why a file cannot be imported; nothing pops up', async () => {
    const { page } = editor;
    await importFromList('roto.pdf');
    await page.raw.locator('.tab').filter({ hasText: 'Not imported' }).waitFor();
    await page.waitForText('roto.pdf');
    assert.equal(await page.raw.locator('.notification-toast').count(), 0);
  });

  it('has asked no other machine for anything', async () => {
    assert.deepEqual(await editor.requests(), []);
  });
});
