import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getPackage } from '../../support/editor/getPackage.ts';
import { openEditor, type Editor } from '../../support/editor/openEditor.ts';

// What a document says is shown as text: it must not become a picture that is fetched, a link, a command or HTML.
const HOSTILE = [
  '![p](https://picture.example/a.png)',
  '<img src="https://tag.example/a.png">',
  '[l](command:workbench.action.terminal.new)',
  '<a href="https://anchor.example/">a</a>',
  '[r]: https://definition.example/a.png',
  '![r]',
  '$(alert)',
].join(' ');

const DOCUMENT = `CMW/C/XYZ/CO/1

Concluding observations on the initial report of Ruritania

1. The Committee considered the initial report of Ruritania ${HOSTILE}.

2. The Committee is concerned at the lack of data ${HOSTILE}.

3. The Committee recommends that the State party:

(a) Collect data on migrant workers ${HOSTILE};

(b) Publish them.
`;

const DRAFT = `---
symbol: CMW/C/XYZ/2
answers: CMW/C/XYZ/CO/1
language: en
---

# Report ${HOSTILE.replaceAll('\n', ' ')}

## CMW/C/XYZ/CO/1, para. 3 (a)

The reply, see CMW/C/XYZ/CO/1, para. 2.
`;

describe('a document full of links, pictures, commands and HTML', function () {
  this.timeout(240_000);
  let folder: string;
  let editor: Editor;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'periodic-report-hostile-'));
    const workspace = join(folder, 'report');
    await mkdir(join(workspace, 'documents'), { recursive: true });
    await writeFile(join(workspace, 'documents', 'CMW_C_XYZ_CO_1.txt'), DOCUMENT);
    await writeFile(join(workspace, 'draft.md'), DRAFT);
    editor = await openEditor({ workspace, vsix: getPackage(), files: ['draft.md'] });
    await editor.page.waitForText('The reply, see');
    await editor.page.waitUntil(async () => (await editor.page.problems()).length > 0, 'findings', 40_000);
  });
  after(async () => {
    await editor.close();
    await rm(folder, { recursive: true });
  });

  for (const reference of ['3 (a)', 'para. 2']) {
    it(`is plain text in the hover on ${reference}`, async () => {
      const { page } = editor;
      const hover = await page.hoverFor(reference, /tag\.example/);
      await page.screenshot(`out/screenshots/hostile-${reference.replace(/\W+/g, '-')}.png`);
      // What reading the document has left of it is there, with its marks: it has not just been dropped.
      assert.ok(hover.includes('<img src="https://tag.example/a.png">'), hover);
      assert.ok(hover.includes('![r] $(alert)'), hover);
      assert.equal(await page.hoverBox().locator('img').count(), 0);
      const links = await page.hoverLinks();
      assert.deepEqual(
        links.filter((link) => /example|workbench/.test(link)),
        [],
      );
      await page.press('Escape');
    });
  }

  it('makes no request leave', async () => {
    assert.deepEqual(await editor.requests(), []);
  });
});
