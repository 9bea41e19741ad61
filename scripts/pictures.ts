/**
 * `npm run pictures`: photographs the steps of the walkthrough in a real VS Code, with the package that `npm run package` made, and writes them into
 * `media/walkthrough/`. Spanish, since most of its users are; WebP, which is a third of the size of PNG.
 */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { EditorPage } from '../test/support/editor/EditorPage.ts';
import { getPackage } from '../test/support/editor/getPackage.ts';
import { openEditor } from '../test/support/editor/openEditor.ts';
import { ROOT } from './build.ts';

const FOLDER = join(ROOT, 'media', 'walkthrough');
const DRAFT = 'borradores/CMW_C_MEX_FCO_4.md';
const SIZE = { width: 900, height: 560 };
const QUALITY = 0.45;

const SETTINGS = { 'editor.minimap.enabled': false, 'editor.lineNumbers': 'off', 'editor.wordWrap': 'on', 'breadcrumbs.enabled': false, 'workbench.activityBar.location': 'default' };

const parent = await mkdtemp(join(tmpdir(), 'periodic-report-pictures-'));
const workspace = join(parent, 'Informe de México');
await mkdir(join(workspace, 'documents'), { recursive: true });
await mkdir(join(workspace, 'borradores'));
for (const name of ['CMW_C_MEX_4.txt', 'CMW_C_MEX_CO_4.txt', 'CMW_C_SR.593.txt']) await cp(join(ROOT, 'seeds', name), join(workspace, 'documents', name));
await cp(join(ROOT, 'seeds', 'drafts', 'CMW_C_MEX_FCO_4.md'), join(workspace, DRAFT));

const editor = await openEditor({ workspace, vsix: getPackage(), language: 'es', files: [DRAFT], settings: SETTINGS, ...SIZE });
const { page } = editor;
try {
  await page.waitForText('quedan', 60_000);

  await page.openFile('documents/CMW_C_MEX_CO_4.txt');
  await page.raw.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: 'CMW_C_MEX_CO_4' }).first().waitFor();
  await page.raw.mouse.move(1, 1);
  await take(page, 'documents');

  await page.openFile(DRAFT);
  await page.runCommand('Periodic Report: Redactar un informe nuevo…');
  await page.waitForText('CMW/C/MEX/CO/4');
  await page.raw.locator('.quick-input-list .monaco-list-row').first().waitFor();
  await take(page, 'newReport');
  await page.press('Escape');

  await page.goTo(22);
  await page.hover('36 b)');
  await take(page, 'reply');
  await page.raw.mouse.move(1, 1);

  await page.runCommand('Periodic Report: Mostrar la lista de trabajo');
  await page.raw.locator('.pane-body .monaco-list-row').first().waitFor();
  await page.raw.locator('.pane-header', { hasText: 'Lo que ya se dijo' }).click();
  await take(page, 'workList');

  await page.runCommand('View: Toggle Primary Side Bar Visibility');
  await page.runCommand('Periodic Report: Mostrar la cobertura de respuestas');
  await take(page, 'coverage');
} finally {
  await editor.close();
  await rm(parent, { recursive: true });
}

/** Photographs the window once it has come to rest. */
async function take({ raw }: EditorPage, name: string): Promise<void> {
  let before = '';
  for (let now = await shoot(raw); now !== before; now = await shoot(raw)) {
    before = now;
    await raw.waitForTimeout(1500);
  }
  const webp: string = await raw.evaluate(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${before}';
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', ${String(QUALITY)}).split(',')[1];
  })()`);
  await mkdir(FOLDER, { recursive: true });
  await writeFile(join(FOLDER, `${name}.webp`), Buffer.from(webp, 'base64'));
}

async function shoot(raw: Page): Promise<string> {
  return (await raw.screenshot({ caret: 'hide' })).toString('base64');
}
