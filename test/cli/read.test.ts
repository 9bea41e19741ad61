import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { runCli, type CliResult } from '../support/runCli.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const run = (...args: string[]): Promise<CliResult> => runCli(args, { cwd: project });

describe('periodic-report show', () => {
  it('gives the cited item with its lead-in, headings and place', async () => {
    const { code, json } = await run('show', 'CMW/C/MEX/CO/4 para. 36 (b)', '--format', 'json');
    const shown = json() as Record<string, unknown>;
    assert.equal(code, 0);
    assert.equal(shown['reference'], 'CMW/C/MEX/CO/4, para. 36 (b)');
    assert.equal(shown['id'], 'CMW/C/MEX/CO/4#36.b');
    assert.match(String(shown['text']), /^Undertake a legislative reform .* all authorities involved;$/);
    assert.deepEqual(shown['headings'], [
      'C. Principal subjects of concern and recommendations',
      '3. Human rights of all migrant workers and members of their families (arts. 8–35)',
      'Deprivation of liberty',
    ]);
    assert.deepEqual(shown['source'], { file: 'seeds/CMW_C_MEX_CO_4.txt', line: 338 });
  });

  const same: readonly (readonly [string, string])[] = [
    ['CMW/C/MEX/CO/4, párr. 36 b)', 'CMW/C/MEX/CO/4#36.b'],
    ['CMW/C/MEX/CO/4 36b', 'CMW/C/MEX/CO/4#36.b'],
    ['CMW/C/MEX/CO/4#36.b', 'CMW/C/MEX/CO/4#36.b'],
    ['paragraph 36 (b) of CMW/C/MEX/CO/4', 'CMW/C/MEX/CO/4#36.b'],
    ['CMW/C/MEX/CO/4, para. 57 (a) (ii)', 'CMW/C/MEX/CO/4#57.a.ii'],
    ['MGI Mexico 2022, sect. 4.2', 'MGI-MEX-2022#4.2'],
    ['MGI-MEX-2022#4.2', 'MGI-MEX-2022#4.2'],
    ['CMW/C/MEX/CO/4', 'CMW/C/MEX/CO/4'],
    ['CMW/C/MEX/CO/4, par. 36 b)', 'CMW/C/MEX/CO/4#36.b'],
    ['п. 36 b) документа CMW/C/MEX/CO/4', 'CMW/C/MEX/CO/4#36.b'],
    ['CMW/C/MEX/CO/4، الفقرة ٣٦ (ب)', 'CMW/C/MEX/CO/4#36.b'],
    ['CMW/C/MEX/CO/4，第36(b)段', 'CMW/C/MEX/CO/4#36.b'],
    ['el apartado b) del párrafo 36 de CMW/C/MEX/CO/4', 'CMW/C/MEX/CO/4#36.b'],
    ['CO/4, para. 36 (b)', 'CMW/C/MEX/CO/4#36.b'],
  ];
  for (const [written, id] of same) {
    it(`understands “${written}”`, async () => {
      const { code, json, err } = await run('show', written, '--format', 'json');
      assert.equal(code, 0, err);
      assert.equal((json() as { id: string }).id, id);
    });
  }

  it('shows each of a list and a range', async () => {
    const { json } = await run('show', 'CMW/C/MEX/CO/4, paras. 9–11, 36 (b)–(d) and 66', '--format', 'json');
    const ids = (json() as { provisions: { id: string }[] }).provisions.map(({ id }) => id.slice('CMW/C/MEX/CO/4#'.length));
    assert.deepEqual(ids, ['9', '10', '11', '36.b', '36.c', '36.d', '66']);
  });

  it('shows a list in each language', async () => {
    for (const list of ['paras. 34 and 36 (b)', 'párrs. 34 y 36 b)', 'par. 34 et 36 b)', 'пп. 34 и 36 b)', 'الفقرتان 34 و36 (ب)']) {
      const { json } = await run('show', `CMW/C/MEX/CO/4, ${list}`, '--format', 'json');
      assert.deepEqual((json() as { provisions: { id: string }[] }).provisions.map(({ id }) => id), ['CMW/C/MEX/CO/4#34', 'CMW/C/MEX/CO/4#36.b'], list);
    }
  });

  it('tells what is reiterated, back to where the library ends', async () => {
    const { json } = await run('show', 'CMW/C/MEX/CO/4 para. 58', '--format', 'json');
    assert.deepEqual((json() as { chain: unknown }).chain, [
      { id: 'CMW/C/MEX/CO/3#56', reference: 'CMW/C/MEX/CO/3, para. 56', from: 'CMW/C/MEX/CO/4#58', depth: 1, status: 'unknown-document' },
    ]);
    assert.match((await run('show', 'CMW/C/MEX/CO/4 para. 58')).out, /\nGoes back to CMW\/C\/MEX\/CO\/3, para\. 56 \(not among the documents\)\nSource: /);
    assert.equal('chain' in ((await run('show', 'CMW/C/MEX/CO/4 para. 34', '--format', 'json')).json() as object), false);
  });

  it('ends with 1 for what is not there, and with 2 for what is no reference', async () => {
    const cases: readonly (readonly [string, number, RegExp])[] = [
      ['CMW/C/MEX/CO/4 para. 99', 1, /There is no CMW\/C\/MEX\/CO\/4, para\. 99\./],
      ['CMW/C/MEX/CO/4 para. 36 (z)', 1, /There is no CMW\/C\/MEX\/CO\/4, para\. 36 \(z\)\. The nearest are .*36 \(d\)/],
      ['CMW/C/MEX/CO/3 para. 9', 1, /CMW\/C\/MEX\/CO\/3 is not in the library/],
      ['CAT/C/MEX/Q/56 para. 2', 1, /CAT\/C\/MEX\/Q\/56 is not in the library\.\nIs CAT\/C\/MEX\/Q\/5-6 meant\?/],
      ['CO/9 para. 2', 2, /does not say which document/],
      ['ILO Convention No. 189', 2, /ILO Convention No\. 189: a convention cited by its number, no document of the United Nations/],
      ['para. 36 (b)', 2, /does not say which document/],
      ['hello', 2, /is not a reference/],
    ];
    for (const [written, expected, message] of cases) {
      const { code, out, err } = await run('show', written);
      assert.equal(code, expected, written);
      assert.equal(out, '');
      assert.match(err, message);
    }
  });
});

describe('periodic-report outline', () => {
  it('says how a document was read', async () => {
    const { code, json } = await run('outline', 'CMW/C/MEX/CO/4', '--format', 'json');
    const outline = json() as {
      symbol: string;
      kind: string;
      language: string;
      date: string;
      paragraphs: { number: string; kind: string; headings: string[]; items: { label: string }[]; footnotes: string[] }[];
      footnotes: { mark: string; references: string[] }[];
      recommendations: string[];
      followUp: object;
      nextReport: object;
      problems: { line: number; message: string }[];
      particularImportance?: object;
    };
    assert.equal(code, 0);
    assert.deepEqual([outline.symbol, outline.kind, outline.language, outline.date], ['CMW/C/MEX/CO/4', 'concluding-observations', 'en', '2025-05-20']);
    assert.equal(outline.paragraphs.length, 69);
    assert.equal(outline.footnotes.length, 35);
    assert.equal(outline.recommendations.length, 101);
    assert.deepEqual(outline.followUp, { targets: ['34', '36', '38', '58', '62'], due: '2027-05-01' });
    assert.deepEqual(outline.nextReport, { due: '2030-05-01' });
    assert.equal(outline.particularImportance, undefined);
    const paragraph = outline.paragraphs.find(({ number }) => number === '36');
    assert.deepEqual([paragraph?.kind, paragraph?.headings.at(-1), paragraph?.items.map(({ label }) => label), paragraph?.footnotes], ['recommendation', 'Deprivation of liberty', ['a', 'b', 'c', 'd'], ['18']]);
    assert.deepEqual(outline.footnotes[15], { mark: '16', text: 'CMW/C/MEX/CO/3, para. 37.', references: ['CMW/C/MEX/CO/3, para. 37'] });
    assert.ok(outline.problems.every(({ line, message }) => line > 1 && message !== ''));
  });

  it('takes a file as well, in the library or not', async () => {
    const bySymbol = await run('outline', 'CMW/C/SR.593', '--format', 'json');
    const byFile = await run('outline', 'seeds/CMW_C_SR.593.txt', '--format', 'json');
    assert.equal(byFile.out, bySymbol.out);
    const { json } = await run('outline', 'test/fixtures/cli/documents/CED_C_MEX_CO_2.txt', '--format', 'json');
    assert.deepEqual((json() as { recommendations: string[] }).recommendations, ['CED/C/MEX/CO/2#9.a', 'CED/C/MEX/CO/2#9.b', 'CED/C/MEX/CO/2#11', 'CED/C/MEX/CO/2#12']);
  });

  it('prints it for people', async () => {
    const { out } = await run('outline', 'test/fixtures/cli/documents/CED_C_MEX_CO_2.txt');
    assert.equal(
      out,
      `CED/C/MEX/CO/2 – Concluding observations on the second report of Mexico
concluding observations · en · test/fixtures/cli/documents/CED_C_MEX_CO_2.txt

C. Principal subjects of concern and recommendations

  Search
  8. The Committee is concerned at the number of persons whose fate is unknown. (concern)
  9. The Committee recommends that the State party: (recommendation)
      (a) Strengthen the search commissions;
      (b) Publish the number of persons found, month by month.

  Training
  10. The Committee is concerned about the training of prosecutors. (concern)
  11. The Committee recommends that the State party train all prosecutors. (recommendation)
  12. The Committee requests the State party to provide, by 30 September 2027, information… (request)

Units to answer: 4
Follow-up list: 9, due 30 September 2027
`,
    );
  });

  it('ends with 3 for a file that is missing, and with 1 for a symbol that is not in the library', async () => {
    assert.equal((await run('outline', 'no-such-file.txt')).code, 3);
    assert.equal((await run('outline', 'CMW/C/MEX/CO/3')).code, 1);
  });
});

describe('periodic-report references', () => {
  it('lists every reference with its role and what each part leads to', async () => {
    const { code, json } = await runCli(['references', 'report.md', '--format', 'json'], { cwd: fileURLToPath(new URL('../fixtures/cli/', import.meta.url)) });
    assert.equal(code, 0);
    assert.deepEqual(json(), {
      version: 1,
      references: [
        {
          text: 'CED/C/MEX/CO/2, para. 9 (a)',
          line: 9,
          column: 4,
          role: 'reply',
          targets: [{ id: 'CED/C/MEX/CO/2#9.a', status: 'found', text: '9 (a)' }],
        },
        {
          text: 'CED/C/MEX/CO/2, para. 11',
          line: 13,
          column: 33,
          role: 'mention',
          targets: [{ id: 'CED/C/MEX/CO/2#11', status: 'found', text: '11' }],
        },
        {
          text: 'CED/C/MEX/CO/2, para. 99',
          line: 13,
          column: 63,
          role: 'mention',
          targets: [{ id: 'CED/C/MEX/CO/2#99', status: 'unknown-paragraph', text: '99' }],
        },
      ],
    });
  });

  it('stands each under the other for people', async () => {
    const { out } = await run('references', 'seeds/drafts/CMW_C_MEX_5_consular.md');
    assert.equal(out.split('\n')[1], 'seeds/drafts/CMW_C_MEX_5_consular.md:13:6   reply    CMW/C/MEX/CO/4, para. 46      CMW/C/MEX/CO/4#46    found');
  });
});

describe('periodic-report search and documents', () => {
  it('finds paragraphs by their words in any order', async () => {
    const { code, json } = await run('search', 'reform', 'legislative', '36', 'hours', '--format', 'json');
    const { results } = json() as { results: { id: string; reference: string; text: string; score: number }[] };
    assert.equal(code, 0);
    assert.equal(results[0]?.id, 'CMW/C/MEX/CO/4#36.b');
    assert.equal(results[0].reference, 'CMW/C/MEX/CO/4, para. 36 (b)');
    assert.ok(results.every(({ score }, index) => index === 0 || score <= (results[index - 1]?.score ?? 0)));
  });

  it('says so when nothing has the words', async () => {
    const { code, out, err } = await run('search', 'xyzzy', '--format', 'json');
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(out), { version: 1, results: [] });
    assert.match(err, /No paragraph has the words "xyzzy"/);
  });

  it('lists the library', async () => {
    const { json } = await run('documents', '--format', 'json');
    assert.deepEqual(
      (json() as { documents: Record<string, unknown>[] }).documents.map(({ symbol, kind, language, paragraphs, file }) => [symbol, kind, language, paragraphs, file]),
      [
        [null, 'summary-record', 'en', 59, 'seeds/CMW_C_SR_second-report-continued.txt'],
        ['CMW/C/MEX/4', 'state-report', 'en', 284, 'seeds/CMW_C_MEX_4.txt'],
        ['CMW/C/MEX/CO/4', 'concluding-observations', 'en', 69, 'seeds/CMW_C_MEX_CO_4.txt'],
        ['CMW/C/SR.593', 'summary-record', 'en', 57, 'seeds/CMW_C_SR.593.txt'],
        [null, 'profile', 'en', 26, 'seeds/IOM_MGI_Mexico_2022.txt'],
      ],
    );
  });

  it('takes more documents by name, by folder and by pattern', async () => {
    for (const documents of ['test/fixtures/cli/documents/CED_C_MEX_CO_2.txt', 'test/fixtures/cli/documents', 'test/**/documents/*.{txt,md}']) {
      const { json } = await run('documents', '--documents', documents, '--format', 'json');
      const symbols = (json() as { documents: { symbol: string | null }[] }).documents.map(({ symbol }) => symbol);
      assert.ok(symbols.includes('CED/C/MEX/CO/2'), documents);
    }
  });
});

describe('the words of the command line', () => {
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /^Name a command\.\n/],
    [['chekc'], /Did you mean "check"\?/],
    [['serach', 'x'], /Did you mean "search"\?/],
    [['check', '--fromat', 'json'], /Did you mean "--format"\?/],
    [['check', '--nope'], /^(?!.*Did you mean)/s],
    [['check', '--stdoi'], /^(?!.*Did you mean)/s],
    [['serve', '--stdoi'], /Did you mean "--stdio"\?/],
    [['check', '--format', 'xml'], /choose among: text, json/],
    [['show', 'x', '--format', 'csv'], /choose among: text, json/],
    [['check', '--fail-on', 'fatal'], /error, warning, information, hint, never/],
    [['check', '--min-coverage', 'high'], /0–100/],
    [['check', '--config'], /needs a value/],
    [['check', '--config', '--format', 'json'], /needs a value/],
    [['check', '--no-color=yes'], /takes no value/],
    [['show'], /needs: REFERENCE/],
    [['outline', 'a', 'b'], /"b" is one argument too many/],
    [['documents', '--min-coverage', '3'], /has no option "--min-coverage"/],
    [['check', '-x'], /There is no option "-x"/],
  ];
  for (const [args, message] of wrong) {
    it(`ends with 2 and says what is wrong with “${args.join(' ')}”`, async () => {
      const { code, out, err } = await run(...args);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, message);
    });
  }

  it('helps with each command, in each language', async () => {
    for (const language of ['en', 'es', 'fr']) {
      for (const command of ['check', 'coverage', 'show', 'outline', 'references', 'search', 'documents', 'serve']) {
        const { code, out } = await run(command, '--help', '--language', language);
        if (command === 'serve') continue;
        assert.equal(code, 0, command);
        assert.match(out, new RegExp(`periodic-report ${command}`));
        assert.match(out, /--help/);
      }
    }
    assert.equal((await run('--help')).code, 0);
    assert.equal((await run('help', 'show')).out, (await run('show', '--help')).out);
  });

  it('tells its version', async () => {
    const { code, out } = await run('--version');
    assert.equal(code, 0);
    assert.match(out, /^\d+\.\d+\.\d+\n$/);
  });
});
