import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { toOutlineJson } from '../../../server/src/cli/outlineJson.ts';
import type { Places } from '../../../server/src/cli/places.ts';
import { readDocument } from '../../../server/src/core/document/readDocument.ts';
import type { SourceDocument } from '../../../server/src/core/model.ts';

const seeds = ['CMW_C_MEX_4.txt', 'CMW_C_MEX_CO_4.txt', 'CMW_C_SR.593.txt', 'CMW_C_SR_second-report-continued.txt', 'IOM_MGI_Mexico_2022.txt'];

/** How every source document is read, as `periodic-report outline` prints it. To accept a change: UPDATE_GOLDEN=1 npx mocha test/unit/document/golden.test.ts */
describe('the reading of every source document', () => {
  for (const fileName of seeds) {
    it(`is as accepted: ${fileName}`, () => {
      const text = readFileSync(new URL(`../../../seeds/${fileName}`, import.meta.url), 'utf8');
      const document = readDocument({ id: fileName, fileName, text });
      const golden = new URL(`../../golden/${fileName.replace(/\.txt$/, '')}.outline.json`, import.meta.url);
      const outline = `${JSON.stringify(toOutlineJson(document, placesOf(document), 'en'), null, 1)}\n`;
      if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, outline);
      assert.ok(existsSync(golden), `no golden file yet: UPDATE_GOLDEN=1 writes it`);
      assert.deepEqual(JSON.parse(outline), JSON.parse(readFileSync(golden, 'utf8')));
    });
  }
});

/** Lines and files as the command line counts them, for one document. */
function placesOf(document: SourceDocument): Places {
  const place = (offset: number): { line: number; column: number } => {
    const before = document.text.slice(0, offset).split('\n');
    return { line: before.length, column: before[before.length - 1]!.length + 1 };
  };
  return { file: (id: string) => id, at: (_id: string, offset: number) => place(offset) };
}
