import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cleanText } from '../../../server/src/core/document/cleanText.ts';
import { readDocument } from '../../../server/src/core/document/readDocument.ts';
import type { Item } from '../../../server/src/core/model.ts';

/** Letters and digits alone: how lines were joined and cells set apart does not matter. */
const squeeze = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
const label = /^(?:\d{1,3}[.、]|[(（]?[a-z0-9]{1,4}[)）]|[•-]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*/u;

/** The lines of a source that stand nowhere in what was read from it. */
function findLost(fileName: string): string[] {
  const text = readFileSync(new URL(`../../../seeds/${fileName}`, import.meta.url), 'utf8');
  const document = readDocument({ id: fileName, fileName, text });
  const words = (items: readonly Item[]): string[] => items.flatMap((item) => [item.text, ...words(item.items)]);
  const kept = squeeze(
    [
      document.title,
      ...document.paragraphs.flatMap((paragraph) => [...paragraph.headings, paragraph.text, ...words(paragraph.items), paragraph.closing, ...(paragraph.tables ?? []).flat()]),
      ...document.footnotes.map((note) => note.text),
    ].join(' '),
  );
  return text.split('\n').filter((line) => {
    const own = squeeze(cleanText(line, 0, line.length).text.replace(label, ''));
    return own.length >= 3 && !kept.includes(own.slice(0, 50)) && !kept.includes(own.slice(-40));
  });
}

describe('the text of the sources', () => {
  it('is kept whole in the report, but for pictures and what the print shop added', () => {
    assert.deepEqual(findLost('CMW_C_MEX_4.txt').map((line) => line.trim()), ['GE.24-23944  (E)[image: ]    060225    070225', '2\tGE.24-23944', 'GE.24-23944\t3', 'image1.wmf', 'image2.png', 'Please recyele X', 'image3.png']);
  });
  it('is kept whole in the concluding observations, but for the first page', () => {
    const lost = findLost('CMW_C_MEX_CO_4.txt').map((line) => line.trim());
    assert.deepEqual(lost, ['Distr.: General', '20 May 2025', 'English', 'Original: Spanish', '* Adopted by the Committee at its fortieth session (7–17 April 2025).']);
  });
  it('is kept whole in the records, but for the lines that open, suspend and close a meeting', () => {
    for (const fileName of ['CMW_C_SR.593.txt', 'CMW_C_SR_second-report-continued.txt']) {
      assert.deepEqual(findLost(fileName).filter((line) => !/^\s?The meeting (?:was called to order|was suspended|rose) at /.test(line)), [], fileName);
    }
  });
  it('is kept whole in the profile from its first section on', () => {
    const text = readFileSync(new URL('../../../seeds/IOM_MGI_Mexico_2022.txt', import.meta.url), 'utf8');
    const contentsEnd = text.indexOf('**ANNEXES // 36**');
    for (const line of findLost('IOM_MGI_Mexico_2022.txt')) assert.ok(text.indexOf(line) <= contentsEnd, line);
  });
});
