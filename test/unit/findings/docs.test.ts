import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { draftRules } from '../../../server/src/core/findings/checkDraft.ts';
import { fileRules } from '../../../server/src/core/findings/fileFindings.ts';
import { findingCodes } from '../../../server/src/core/model.ts';
import { getDefaultSeverity, getFindingsPage } from '../../support/findingsPage.ts';

const page = new URL('../../../docs/findings.md', import.meta.url);

/** After a change in the comment over a rule: UPDATE_GOLDEN=1 npx mocha test/unit/findings/docs.test.ts */
describe('docs/findings.md', () => {
  it('is what stands over the rules', () => {
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(page, getFindingsPage());
    assert.equal(readFileSync(page, 'utf8'), getFindingsPage());
  });

  it('documents every code with its default severity and an example', () => {
    const sections = readFileSync(page, 'utf8').split(/\n## /).slice(3);
    assert.deepEqual(sections.map((section) => section.split('\n')[0]), [...findingCodes]);
    for (const section of sections) {
      const code = findingCodes.find((candidate) => section.startsWith(`${candidate}\n`));
      assert.ok(code !== undefined && section.includes(`\nDefault: ${getDefaultSeverity(code) ?? '-'}`), section);
      assert.match(section, /\nExample: /);
    }
  });

  it('has one rule for each code', () => {
    assert.deepEqual([...draftRules, ...fileRules].map(({ code }) => code), [...findingCodes]);
  });
});
