import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCli } from '../support/runCli.ts';

const fixture = fileURLToPath(new URL('../fixtures/cli/', import.meta.url));

describe('periodic-report check, where a comment hides a finding', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'periodic-report-ignored-'));
    await cp(fixture, folder, { recursive: true });
    const report = join(folder, 'report.md');
    const lines = (await readFile(report, 'utf8')).split('\n');
    lines[12] = `${lines[12] ?? ''} <!-- ignore: unknown-paragraph; reason: the new\tnumbering; see annex 2 -->`;
    await writeFile(report, lines.join('\n'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('does not count it, says what is hidden and why, and leaves coverage as it is', async () => {
    const { code, out } = await runCli(['check'], { cwd: folder });
    assert.equal(code, 0);
    assert.doesNotMatch(out, /has no paragraph 99/);
    assert.match(out, /\n0 errors, 3 warnings, 0 other findings\n1 finding is hidden by a comment in the text, because:\n {2}report\.md:13 \[unknown-paragraph\] the new numbering; see annex 2\n$/);
    interface Result {
      readonly reports: readonly { readonly coverage: object }[];
      readonly findings: readonly { readonly code: string }[];
      readonly ignored: readonly Readonly<Record<string, unknown>>[];
    }
    const here = (await runCli(['check', '--format', 'json'], { cwd: folder })).json() as Result;
    const there = (await runCli(['check', '--format', 'json'], { cwd: fixture })).json() as Result;
    assert.deepEqual(here.reports.map(({ coverage }) => coverage), there.reports.map(({ coverage }) => coverage));
    assert.deepEqual(here.ignored.map(({ code: kind, line, reason }) => [kind, line, reason]), [['unknown-paragraph', 13, 'the new numbering; see annex 2']]);
    assert.deepEqual(there.ignored, []);
    assert.equal(here.findings.length, there.findings.length - 1);
  });
});
