import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { runCli, type CliResult } from '../support/runCli.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const run = (...args: string[]): Promise<CliResult> => runCli(args, { cwd: project });

interface EvidenceJson {
  readonly evidence: readonly { id: string; reference: string; results: readonly { id: string; reference: string; kind: string; text: string; score: number; words: readonly { wanted: string; found: string }[]; source: { file: string; line: number } }[]; earlierObservations: readonly unknown[] }[];
}

describe('periodic-report evidence', () => {
  it('gives what was said before, best first, with its place and why', async () => {
    const { code, json } = await run('evidence', 'CMW/C/MEX/CO/4 para. 48 (g)', '--format', 'json', '--limit', '3');
    assert.equal(code, 0);
    const [answer, ...others] = (json() as EvidenceJson).evidence;
    assert.ok(answer);
    assert.deepEqual(others, []);
    assert.deepEqual([answer.id, answer.reference], ['CMW/C/MEX/CO/4#48.g', 'CMW/C/MEX/CO/4, para. 48 (g)']);
    assert.equal(answer.results.length, 3);
    const [first] = answer.results;
    assert.ok(first);
    assert.deepEqual([first.id, first.kind, first.source.file], ['CMW/C/SR.593#29', 'summary-record', 'seeds/CMW_C_SR.593.txt']);
    assert.match(first.text, /no plans to amend article 7 of the Labour Act/);
    assert.deepEqual(first.words[0], { wanted: 'Amend', found: 'amend' });
    assert.deepEqual(answer.earlierObservations, []);
  });

  it('takes a whole paragraph, a concern, and a list', async () => {
    const { code, json } = await run('evidence', 'CMW/C/MEX/CO/4, paras. 35, 36 and 54', '--format', 'json');
    assert.equal(code, 0);
    const answers = (json() as EvidenceJson).evidence;
    assert.deepEqual(answers.map(({ id }) => id), ['CMW/C/MEX/CO/4#35', 'CMW/C/MEX/CO/4#36', 'CMW/C/MEX/CO/4#54']);
    for (const { results } of answers) assert.equal(results.length, 8);
  });

  it('shows it in words, in three languages', async () => {
    const titles = { en: 'What was said before on CMW/C/MEX/CO/4, para. 66', es: 'Lo que ya se dijo sobre', fr: 'Ce qui a déjà été dit sur' };
    for (const [language, title] of Object.entries(titles)) {
      const { out } = await run('evidence', 'CMW/C/MEX/CO/4 para. 66', '--limit', '1', '--language', language);
      assert.ok(out.startsWith(title), out);
      assert.match(out, /CMW\/C\/SR\.593/);
    }
  });

  it('ends with 1 where nothing is there, and with 2 for what is no reference', async () => {
    assert.equal((await run('evidence', 'CMW/C/MEX/CO/4 para. 99')).code, 1);
    assert.equal((await run('evidence', 'CMW/C/MEX/CO/4')).code, 1);
    assert.equal((await run('evidence', 'hello')).code, 2);
  });
});
