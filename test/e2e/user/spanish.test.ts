import assert from 'node:assert/strict';
import { getPackage } from '../../support/editor/getPackage.ts';
import { openEditor, type Editor } from '../../support/editor/openEditor.ts';
import type { EditorPage } from '../../support/editor/EditorPage.ts';

const DRAFT = 'drafts/CMW_C_MEX_FCO_4.md';

// The window of a drafter whose VS Code is in Spanish. VS Code's own words stay English here (its language pack would have to be downloaded); ours do not.
describe('a drafter whose editor is in Spanish', function () {
  this.timeout(180_000);
  let editor: Editor;
  let page: EditorPage;

  before(async () => {
    editor = await openEditor({ workspace: 'seeds', vsix: getPackage(), language: 'es', files: [DRAFT] });
    ({ page } = editor);
    await page.waitForText('Información sobre el seguimiento');
    await page.waitForText('Seguimiento 5/20', 60_000);
  });
  after(async () => {
    await editor.close();
  });
  afterEach(async function () {
    await page.screenshot(`out/screenshots/spanish-${this.currentTest?.title.replace(/\W+/g, '-') ?? ''}.png`);
    for (let times = 0; times < 3; times += 1) await page.press('Escape');
  });

  it('finds every command under its Spanish title', async () => {
    const titles = await page.commandTitles('Periodic Report: ');
    assert.ok(titles.includes('Periodic Report: Buscar en los documentos'), titles.join('\n'));
    const ours = titles.filter((title) => title.startsWith('Periodic Report: '));
    assert.deepEqual(ours.filter((title) => /: (?:Show|Search|Import|Why|What|Write|Open)\b/.test(title)), []);
  });

  it('reads the findings in Spanish, and the reply coverage below', async () => {
    await page.waitUntil(async () => (await page.problems()).some((row) => row.startsWith('36 a) no tiene respuesta')), 'a finding in Spanish');
    await page.waitUntil(async () => (await page.problems()).some((row) => row.startsWith('Falta completar: {Autoridad}')), 'the finding “Falta completar: {Autoridad}”');
    await page.waitForMatch(/Seguimiento 5\/20 · .+ \d[\d. ]* de 3[. ]?500 palabras/);
    await page.press('Control+J');
  });

  it('is told in Spanish what a reference says, and where it stands', async () => {
    await page.goTo(22);
    const hover = await page.hoverFor('36 b)', /Seguimiento/i);
    assert.match(hover, /Respondida|respondida/);
  });

  it('is offered a recommendation with its status in Spanish', async () => {
    await page.goTo(23);
    await page.type('36a');
    await page.suggestions(/^36 a\).*sin respuesta/i);
  });

  it('has asked no other machine for anything', async () => {
    assert.deepEqual(await editor.requests(), []);
  });
});
