import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sampleDraft, sampleFiles, sampleSource } from '../../../client/src/sample/sampleFiles.ts';
import { ROOT } from '../../../scripts/build.ts';

describe('The sample', () => {
  it('is all that the package brings along: documents, drafts and settings', () => {
    const folder = join(ROOT, sampleSource);
    const present = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());
    assert.deepEqual([...sampleFiles], present.map((name) => name.replaceAll('\\', '/')).sort());
    for (const draft of Object.values(sampleDraft)) assert.ok(sampleFiles.includes(draft), draft);
  });
});
