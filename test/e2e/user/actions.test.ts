import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditorPage } from '../../support/editor/EditorPage.ts';
import { getPackage } from '../../support/editor/getPackage.ts';
import { openEditor, type Editor } from '../../support/editor/openEditor.ts';

const DRAFT = 'drafts/CMW_C_MEX_FCO_4.md';

// What changes a report by its user's hand, with the keyboard alone, in one window on the Spanish follow-up report. Each step puts the file back by undoing.
describe('a drafter who changes a report', function () {
  this.timeout(180_000);
  let editor: Editor;
  let page: EditorPage;

  before(async () => {
    editor = await openEditor({ workspace: 'seeds', vsix: getPackage(), files: [DRAFT], width: 2000, height: 1000 });
    ({ page } = editor);
    await page.waitForText('Follow-up 5/20', 40_000);
  });
  after(async () => {
    await editor.close();
  });
  afterEach(async function () {
    await page.screenshot(`out/screenshots/actions-${this.currentTest?.title.replace(/\W+/g, '-') ?? 'step'}-end.png`);
    for (let times = 0; times < 3; times += 1) await page.press('Escape');
    if (await page.isChanged()) await page.revertFile();
  });

  const textOf = async (): Promise<string> => (await page.editorLines()).join('\n');

  /** One step back, and the file is as it was saved. */
  async function undoToSaved(): Promise<void> {
    await page.press('Control+z');
    await page.waitUntil(async () => !(await page.isChanged()), 'the file as it was saved, after one step back');
  }

  it('adds places for all missing replies, which one step back takes away', async () => {
    const saved = await readFile(join(editor.workspace, DRAFT), 'utf8');
    await page.goTo(16);
    await page.runCommand('Periodic Report: Add places for all missing replies');
    await page.waitForText('Added places for 14 replies.');
    await page.waitUntil(async () => (await textOf()).includes('{Medidas adoptadas, sus resultados a una fecha y dificultades}'), 'a slot to fill');
    await page.screenshot('out/screenshots/actions-missing-replies.png');
    await page.runCommand('Periodic Report: Add places for all missing replies');
    await page.waitForText('Every recommendation has a reply or a place for one.');
    await undoToSaved();
    assert.equal(await readFile(join(editor.workspace, DRAFT), 'utf8'), saved);
  });

  it('sets a recommendation aside with a reason and an owner', async () => {
    await page.goTo(20, 8);
    await page.runCommand('Periodic Report: Set aside with a reason…');
    await page.waitForText('Set aside: CMW/C/MEX/CO/4, párr. 36 b)');
    await page.screenshot('out/screenshots/actions-set-aside.png');
    await page.answer('Not accepted', 'The reason. It is counted as a reason given');
    await page.screenshot('out/screenshots/actions-reason.png');
    await page.answer('competencia de los estados; status: pendiente', 'Nobody yet');
    await page.screenshot('out/screenshots/actions-owner.png');
    await page.answer('SRE');
    await page.waitForText('<!-- reply: CMW/C/MEX/CO/4, párr. 36 b); status: not-accepted; reason: competencia de los estados; status&#58; pendiente; owner: SRE -->');
    await page.screenshot('out/screenshots/actions-set-aside-done.png');
    await undoToSaved();
  });

  it('renumbers the paragraphs with the references to them in one step', async () => {
    await page.goTo(17);
    await page.press('Enter');
    await page.type('8. Nuevo; véanse los párrafos 2 y 5 del presente informe.');
    await page.press('Enter');
    await page.runCommand('Periodic Report: Renumber the paragraphs of the report');
    await page.waitForText('2. Nuevo; véanse los párrafos 3 y 6 del presente informe.');
    await page.waitForText('Renumbered 5 paragraphs; 1 reference follows.');
    await page.waitForText('4. {Autoridad} prevé');
    await page.screenshot('out/screenshots/actions-renumber.png');
    await page.press('Control+z');
    await page.waitForText('8. Nuevo; véanse los párrafos 2 y 5 del presente informe.');
    await page.waitForText('3. {Autoridad} prevé');
  });

  it('renames a paragraph with F2, and what a reference cites', async () => {
    await page.goTo(36, 1);
    assert.equal(await page.rename('9'), '5');
    await page.waitForText('9. El Gobierno ha declarado');
    await undoToSaved();
    await page.goTo(20, 28);
    assert.equal(await page.rename('36 c)'), '36 b)');
    await page.waitForText('CMW/C/MEX/CO/4, párr. 36 c)');
    await undoToSaved();
    await page.goTo(20, 28);
    await page.rename('99');
    await page.waitForText('There is no CMW/C/MEX/CO/4, para. 99.');
    await page.screenshot('out/screenshots/actions-rename-refused.png');
    assert.equal(await page.isChanged(), false, 'the heading has not become 99');
  });

  it('hides a finding where it stands, with a reason', async () => {
    await page.goTo(26, 6);
    const offered = await page.quickFixes('Do not show this here, because…');
    assert.ok(offered.includes('Do not show this here, because…'));
    await page.screenshot('out/screenshots/actions-ignore-menu.png');
    await page.takeQuickFix('Do not show this here, because…');
    await page.waitForText('The reason is written into the text as a comment');
    await page.screenshot('out/screenshots/actions-ignore-reason.png');
    await page.answer('lo completa el INM');
    await page.waitForText('; reason: lo completa el INM -->');
    await page.waitForText('The finding is hidden here');
    await undoToSaved();
  });
});
