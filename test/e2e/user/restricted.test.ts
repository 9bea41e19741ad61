import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getPackage } from '../../support/editor/getPackage.ts';
import { openEditor, type Editor } from '../../support/editor/openEditor.ts';

const observations = (number: number, topic: string): string =>
  `CMW/C/UTO/CO/${String(number)}\n\nConcluding observations on the report of Utopia\n\nC. Principal subjects of concern and recommendations\n\n1. The Committee recommends that the State party protect ${topic}.\n`;

const DRAFT = `---
symbol: CMW/C/UTO/3
answers: CMW/C/UTO/CO/2
language: en
---

# Third periodic report of Utopia

## CMW/C/UTO/CO/2, para. 1

The law on footpaths was adopted on 3 May 2026 by the Assembly of Utopia, and it is in force in all provinces. See also CMW/C/UTO/CO/1, para. 1.
`;

// Somebody has sent a folder. VS Code opens it in Restricted Mode, and its settings name a text of the user's own that lies elsewhere.
describe('a drafter in a folder that is not trusted yet', function () {
  this.timeout(240_000);
  let parent: string;
  let editor: Editor;

  before(async () => {
    parent = await mkdtemp(join(tmpdir(), 'periodic-report-restricted-'));
    const workspace = join(parent, 'sent');
    await mkdir(join(workspace, 'documents'), { recursive: true });
    await writeFile(join(parent, 'private.txt'), observations(1, 'windmills'));
    await writeFile(join(workspace, 'documents', 'observations.txt'), observations(2, 'footpaths'));
    await writeFile(join(workspace, 'periodic-report.json'), JSON.stringify({ documents: [join(parent, 'private.txt')] }));
    await writeFile(join(workspace, 'draft.md'), DRAFT);
    const settings = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' };
    editor = await openEditor({ workspace, vsix: getPackage(), files: ['draft.md'], settings });
  });
  after(async () => {
    await editor.close();
    await rm(parent, { recursive: true });
  });
  afterEach(async function () {
    await editor.page.screenshot(`out/screenshots/restricted-${this.currentTest?.title.replace(/\W+/g, '-') ?? ''}.png`);
  });

  it('sees the coverage and reads the documents of the folder', async () => {
    const { page } = editor;
    await page.raw.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await page.waitForText('1 of 1 answered', 60_000);
    await page.hoverFor('para. 1', /protect footpaths/);
    await page.press('Escape');
  });

  it('does not see what the folder names elsewhere', async () => {
    const { page } = editor;
    await page.hoverFor('para. 1', /CMW\/C\/UTO\/CO\/1 – not among the documents/, { occurrence: 2 });
    await page.press('Escape');
  });

  it('sees it once the folder is trusted', async () => {
    const { page } = editor;
    await page.raw.locator('.statusbar-item', { hasText: 'Restricted Mode' }).click();
    await page.raw.locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ }).first().click();
    await page.raw.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor({ state: 'hidden' });
    // The question stands in a window of its own over the draft.
    await page.raw.locator('.monaco-modal-editor-block .codicon-close').first().click();
    await page.raw.locator('.workspace-trust-editor').waitFor({ state: 'hidden' });
    await page.waitUntil(async () => /protect windmills/.test(await page.hover('para. 1', { occurrence: 2 })), 'the text that the folder names');
  });

  it('sees at once what changes in a text outside the folder', async () => {
    const { page } = editor;
    await writeFile(join(parent, 'private.txt'), observations(1, 'watermills'));
    await page.waitUntil(async () => /protect watermills/.test(await page.hover('para. 1', { occurrence: 2 })), 'the text as it is now');
  });

  it('has asked no other machine for anything', async () => {
    assert.deepEqual(await editor.requests(), []);
  });
});
