import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { runCli } from '../support/runCli.ts';

const fixture = fileURLToPath(new URL('../fixtures/cli/', import.meta.url));
const project = fileURLToPath(new URL('../../', import.meta.url));

interface Reports {
  readonly reports: readonly {
    readonly coverage: Readonly<Record<string, number>>;
    readonly units: readonly { readonly status: string; readonly replies: readonly { readonly line: number; readonly words: number }[] }[];
  }[];
  readonly findings: readonly object[];
}

/** The words of a page, white space as one space. */
function toText(page: string): string {
  return page.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]*>/g, ' ').replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&').replace(/\s+/g, ' ');
}

describe('the coverage page of the command line', () => {
  it('is one file with coverage and findings, and ends as the other formats do', async () => {
    const { code, out, err } = await runCli(['check', '--format', 'html'], { cwd: fixture });
    assert.deepEqual([code, err], [1, '']);
    assert.ok(out.startsWith('<!DOCTYPE html>\n<html lang="en" dir="ltr">\n'));
    const text = toText(out);
    for (const wanted of [
      'Reply coverage: CED/C/MEX/3 on CED/C/MEX/CO/2',
      '1 of 4 units answered (25 per cent)',
      'Words: 41 of 21,200 in the text, 0 more in footnotes · 0.2 per cent of the limit',
      '9 (a) ◆ follow-up Search Strengthen the search commissions; answered report.md, line 9 paras. 1–2 · 37 words',
      '1 error, 3 warnings, 0 other findings',
      'report.md, line 13, column 85 error CED/C/MEX/CO/2 has no paragraph 99 unknown-paragraph',
    ]) {
      assert.ok(text.includes(wanted), `${wanted}\n${text}`);
    }
    assert.ok(out.includes('Follow-up list: 1 of 2 answered, due 30 September 2027 (272 days left)'));
  });

  it('has no findings as coverage alone, and the same exit code', async () => {
    const { code, out } = await runCli(['coverage', '--format', 'html'], { cwd: fixture });
    assert.equal(code, 0);
    assert.ok(!out.includes('unknown-paragraph'));
    assert.equal((await runCli(['coverage', '--format', 'html', '--min-coverage', '50'], { cwd: fixture })).code, 1);
  });

  it('shows the figures of JSON for every unit of several reports', async () => {
    const { reports } = (await runCli(['check', 'seeds/drafts', '--format', 'json'], { cwd: project })).json() as Reports;
    const { out } = await runCli(['check', 'seeds/drafts', '--format', 'html', '--language', 'es'], { cwd: project });
    assert.ok(Buffer.byteLength(out) < 250_000);
    for (const [index, { coverage, units }] of reports.entries()) {
      const { answered, total } = coverage;
      assert.ok(out.includes(`${answered} de ${total} unidades respondidas`));
      const rows = [...out.matchAll(new RegExp(`<tr id="r${index}-u\\d+".*?</tr>`, 'gs'))].map(([row]) => row);
      assert.deepEqual(
        rows.map((row) => [/class="status (\w+)"/.exec(row)?.[1], ...[...row.matchAll(/línea (\d+) <span class="note">(?:[^<·]*· )?(\d+) palabra/g)].map((match) => `${match[1] ?? ''}:${match[2] ?? ''}`)]),
        units.map(({ status, replies }) => [status, ...replies.map(({ line, words }) => `${line}:${words}`)]),
      );
    }
  });

  it('is offered in the help of both commands, and by no other', async () => {
    for (const [command, formats] of [['check', 'text, json, html'], ['coverage', 'text, json, markdown, csv, html']] as const) {
      assert.ok((await runCli([command, '--help'], { cwd: fixture })).out.includes(`how the result is written: ${formats}\n`));
    }
    assert.equal((await runCli(['search', 'x', '--format', 'html'], { cwd: fixture })).code, 2);
  });

  it('says that there is no report', async () => {
    const { out, err } = await runCli(['check', 'server', '--format', 'html'], { cwd: project });
    assert.match(out, /<p>No report was found\./);
    assert.match(err, /No draft was found/);
  });
});
