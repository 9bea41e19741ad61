import assert from 'node:assert/strict';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCli } from '../support/runCli.ts';

const fixture = fileURLToPath(new URL('../fixtures/cli/', import.meta.url));
const project = fileURLToPath(new URL('../../', import.meta.url));

interface CheckJson {
  readonly version: number;
  readonly reports: readonly {
    readonly symbol: string;
    readonly answers: string;
    readonly scope: string;
    readonly files: readonly string[];
    readonly words: object;
    readonly coverage: Readonly<Record<string, unknown>> & { readonly followUp?: Readonly<Record<string, unknown>> };
    readonly units: readonly (Readonly<Record<string, unknown>> & { readonly id: string; readonly status: string })[];
  }[];
  readonly findings: readonly { readonly code: string; readonly file: string; readonly line: number; readonly column: number }[];
}

describe('periodic-report check', () => {
  it('prints findings, coverage by section, the follow-up list with its days, and words', async () => {
    const { code, out, err } = await runCli(['check'], { cwd: fixture });
    assert.equal(err, '');
    assert.equal(code, 1);
    assert.equal(
      out,
      `report.md:3:10 warning Para. 12 is not answered (Training): “The Committee requests the State party to provide, by 30 September 2027, information on the …” [unanswered-recommendation]
report.md:9:1 warning 9 (b) is not answered (Search; follow-up, due 30 September 2027): “Publish the number of persons found, month by month.” [unanswered-recommendation]
report.md:13:55 warning Para. 11 is only mentioned here; no text replies to it [mentioned-only]
report.md:13:85 error CED/C/MEX/CO/2 has no paragraph 99 [unknown-paragraph]

Reply coverage: CED/C/MEX/3 on CED/C/MEX/CO/2
  1 of 4 units answered (25 per cent)

  Section                                               Units  answered  answered in part  only mentioned  not answered, with a reason  not answered
  C. Principal subjects of concern and recommendations      4         1                 ·               1                            ·             2
  Total                                                     4         1                 ·               1                            ·             2

  Follow-up list: 1 of 2 answered, due 30 September 2027 (272 days left)
    9 (a)  answered      Search  Strengthen the search commissions;
    9 (b)  not answered  Search  Publish the number of persons found, month by month.

  Words: 41 of 21,200 in the text, 0 more in footnotes

1 error, 3 warnings, 0 other findings
`,
    );
  });

  it('speaks Spanish where the system does, and French when it is asked to', async () => {
    const spanish = await runCli(['check'], { cwd: fixture, env: { LC_ALL: 'es_MX.UTF-8' } });
    assert.match(spanish.out, /Cobertura de respuestas: CED\/C\/MEX\/3 sobre CED\/C\/MEX\/CO\/2/);
    assert.match(spanish.out, /vence el 30 de septiembre de 2027 \(quedan 272 días\)/);
    const french = await runCli(['check', '--language', 'fr'], { cwd: fixture, env: { LANG: 'es_MX.UTF-8' } });
    assert.match(french.out, /1 unités sur 4 ont une réponse \(25 %\)/);
  });

  it('writes the JSON that scripts rely on', async () => {
    const result = (await runCli(['check', '--format', 'json'], { cwd: fixture })).json() as CheckJson;
    const [report] = result.reports;
    assert.ok(report);
    assert.equal(result.version, 1);
    assert.deepEqual(
      { ...report, units: report.units.length },
      {
        symbol: 'CED/C/MEX/3',
        answers: 'CED/C/MEX/CO/2',
        scope: 'all',
        files: ['report.md'],
        words: { body: 41, footnotes: 0, limit: 21200 },
        coverage: {
          total: 4,
          answered: 1,
          partial: 0,
          mentioned: 1,
          justified: 0,
          unanswered: 2,
          followUp: { total: 2, answered: 1, partial: 0, mentioned: 0, justified: 0, unanswered: 1, due: '2027-09-30' },
        },
        units: 4,
      },
    );
    assert.deepEqual(report.units[0], {
      id: 'CED/C/MEX/CO/2#9.a',
      reference: 'CED/C/MEX/CO/2, para. 9 (a)',
      kind: 'recommendation',
      topic: 'Search',
      section: 'C. Principal subjects of concern and recommendations',
      followUp: true,
      particularImportance: false,
      status: 'answered',
      text: 'Strengthen the search commissions;',
      leadIn: 'The Committee recommends that the State party:',
      replies: [{ file: 'report.md', line: 9, words: 37, toAncestor: false }],
      mentions: [],
    });
    assert.deepEqual(report.units[2]?.['mentions'], [{ file: 'report.md', line: 13, column: 55 }]);
    assert.deepEqual(
      result.findings.find(({ code }) => code === 'unknown-paragraph'),
      {
        code: 'unknown-paragraph',
        severity: 'error',
        file: 'report.md',
        line: 13,
        column: 85,
        endLine: 13,
        endColumn: 87,
        message: 'CED/C/MEX/CO/2 has no paragraph 99',
      },
    );
  });

  it('checks the sample against the documents that come with the product', async () => {
    const { code, json } = await runCli(['check', 'seeds/drafts', '--format', 'json'], { cwd: project });
    const { reports } = json() as CheckJson;
    assert.equal(code, 1);
    assert.deepEqual(
      reports.map(({ symbol, answers, scope, files, coverage }) => [symbol, answers, scope, files.length, coverage['total'], coverage.followUp?.['total'], coverage.followUp?.['due'], coverage['due']]),
      [
        ['CMW/C/MEX/5', 'CMW/C/MEX/CO/4', 'all', 2, 101, 20, '2027-05-01', '2030-05-01'],
        ['CMW/C/MEX/FCO/4', 'CMW/C/MEX/CO/4', 'follow-up', 1, 20, 20, '2027-05-01', '2027-05-01'],
      ],
    );
  });

  it('gives the same for one file of a report as for its folder, in whatever order the paths come', async () => {
    const one = await runCli(['check', 'seeds/drafts/CMW_C_MEX_5_consular.md', 'seeds/drafts/CMW_C_MEX_5.md', '--format', 'json'], { cwd: project });
    const other = await runCli(['check', 'seeds/drafts/CMW_C_MEX_5.md', 'seeds/drafts/CMW_C_MEX_5_consular.md', '--format', 'json'], { cwd: project });
    assert.equal(one.out, other.out);
  });

  describe('exit codes', () => {
    let base: string;
    before(async () => {
      base = await realpath(await mkdtemp(join(tmpdir(), 'periodic-report-')));
      await mkdir(join(base, 'bad-settings'));
      await mkdir(join(base, 'binary', 'documents'), { recursive: true });
      await mkdir(join(base, 'empty'));
      await writeFile(join(base, 'plain.md'), '# Notes\n\nSee CMW/C/MEX/CO/4, para. 99.\n');
      await writeFile(join(base, 'bad-settings', 'periodic-report.json'), '{ "severities": { "thin-reply": "loud" } }');
      await writeFile(join(base, 'bad-settings', 'plain.md'), '# Notes\n');
      await writeFile(join(base, 'binary', 'documents', 'annex.txt'), Buffer.from([0, 1, 2, 0, 3, 4, 0]));
      await writeFile(join(base, 'hostile.md'), '---\nanswers: CED/C/MEX/CO/2\nsymbol: "=cmd|x"\n---\n\n# \u001b[31m<script>\n');
    });
    after(() => rm(base, { recursive: true, force: true }));

    const cases: readonly [string, readonly string[], number][] = [
      ['errors are there', ['check', fixture], 1],
      ['errors are there and nothing fails', ['check', fixture, '--fail-on', 'never'], 0],
      ['coverage is enough', ['check', fixture, '--fail-on', 'never', '--min-coverage', '25'], 0],
      ['coverage is too low', ['check', fixture, '--fail-on', 'never', '--min-coverage', '25.1'], 1],
      ['coverage alone is too low', ['coverage', fixture, '--min-coverage', '50%'], 1],
      ['coverage alone is enough', ['coverage', fixture], 0],
      ['a file is no draft', ['check', 'plain.md'], 0],
      ['nothing is found', ['check', 'empty'], 0],
      ['nothing is found and coverage is asked for', ['check', 'empty', '--min-coverage', '1'], 1],
      ['the settings are wrong', ['check', 'bad-settings'], 2],
      ['the settings that are named are missing', ['check', fixture, '--config', 'no.json'], 2],
      ['a path is missing', ['check', 'no-such-folder'], 3],
      ['a document cannot be read', ['check', 'binary'], 3],
      ['a document that is named is missing', ['documents', '--documents', 'no.txt'], 3],
      ['a pattern matches nothing', ['documents', '--documents', 'no*.txt'], 0],
      ['text cannot harm', ['check', 'hostile.md', '--fail-on', 'never'], 0],
    ];
    for (const [what, args, expected] of cases) {
      it(`ends with ${expected} where ${what}`, async () => {
        const { code, out, err } = await runCli(args, { cwd: base });
        assert.equal(code, expected, out + err);
        assert.doesNotMatch(out + err, /\n {4}at |undefined|\[object|\u001b/);
      });
    }

    it('says what could not be read, and why', async () => {
      const { err } = await runCli(['check', 'no-such-folder', 'binary'], { cwd: base });
      assert.equal(err, 'no-such-folder could not be read: there is no such file or folder.\nbinary/documents/annex.txt could not be read: it is not a text.\n');
    });

    it('shows the bad setting at its place', async () => {
      const { json } = await runCli(['check', 'bad-settings', '--format', 'json'], { cwd: base });
      const [finding] = (json() as CheckJson).findings;
      assert.deepEqual([finding?.code, finding?.file, finding?.line, finding?.column], ['invalid-configuration', 'bad-settings/periodic-report.json', 1, 19]);
    });
  });

  it('colours only for a person, and not for one who has said no', async () => {
    const coloured = await runCli(['check'], { cwd: fixture, isTerminal: true });
    assert.match(coloured.out, /\u001b\[31merror\u001b\[0m/);
    const plain = await runCli(['check'], { cwd: fixture });
    assert.equal(coloured.out.replace(/\u001b\[\d+m/g, ''), plain.out);
    assert.equal((await runCli(['check', '--no-color'], { cwd: fixture, isTerminal: true })).out, plain.out);
    assert.equal((await runCli(['check'], { cwd: fixture, isTerminal: true, env: { NO_COLOR: '1' } })).out, plain.out);
  });
});

describe('periodic-report coverage', () => {
  it('prints the matrix', async () => {
    const { out } = await runCli(['coverage'], { cwd: fixture });
    assert.equal(
      out.slice(out.indexOf('Reference')),
      `Reference  ◆  Status          Topic     Replies
9 (a)      ◆  answered        Search    report.md:9 (37 words)
9 (b)      ◆  not answered    Search
11            only mentioned  Training  report.md:13
12            not answered    Training
◆ Follow-up
`,
    );
  });

  it('writes values for a spreadsheet', async () => {
    const { out } = await runCli(['coverage', '--format', 'csv'], { cwd: fixture });
    const rows = out.split('\r\n');
    assert.equal(rows[0], '\uFEFFReport,Answers,Reference,Section,Topic,Follow-up,Status,Replies,Mentions,Reason,Owner,Text');
    assert.equal(
      rows[1],
      'CED/C/MEX/3,CED/C/MEX/CO/2,"CED/C/MEX/CO/2, para. 9 (a)",C. Principal subjects of concern and recommendations,Search,yes,answered,report.md:9 (37 words),,,,"Strengthen the search commissions;"',
    );
    assert.equal(rows.length, 6);
  });

  it('writes Markdown', async () => {
    const { out } = await runCli(['coverage', '--format', 'markdown', '--language', 'es'], { cwd: fixture });
    assert.equal(
      out.split('\n').slice(0, 7).join('\n'),
      `# Cobertura de respuestas: CED/C/MEX/3 sobre CED/C/MEX/CO/2

1 de 4 unidades respondidas (25 por ciento)

| Referencia | Tema | Seguimiento | Estado | Respuestas | Texto |
| --- | --- | --- | --- | --- | --- |
| 9 a) | Search | sí | respondida | report.md:9 (37 palabras) | Strengthen the search commissions; |`,
    );
  });
});
