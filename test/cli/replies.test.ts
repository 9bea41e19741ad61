import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../support/runCli.ts';

interface ShownReplies {
  readonly reference?: string;
  readonly ambiguous?: boolean;
  readonly paragraphs?: readonly { readonly number: string; readonly id: string; readonly text: string }[];
  readonly replies: readonly { readonly question: string; readonly document: string; readonly repliesTo: string | null; readonly reference: string; readonly paragraphs: readonly { readonly number: string }[] }[];
}

describe('periodic-report show "reply to question 8"', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'replies-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('shows the paragraphs of the report that reply to it', async () => {
    const { code, out, err } = await runCli(['show', 'reply to question 8'], { cwd: folder });
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^Reply to question 8: CMW\/C\/MEX\/4, paras\. 50–65\n\nCMW\/C\/MEX\/4, para\. 50\n/);
    assert.equal([...out.matchAll(/^CMW\/C\/MEX\/4, para\. \d+$/gm)].length, 16);
  });

  it('gives them to scripts as a list', async () => {
    const { code, json } = await runCli(['show', 'respuesta a la pregunta 5', '--format', 'json'], { cwd: folder });
    const shown = json() as ShownReplies;
    assert.equal(code, 0);
    assert.deepEqual(shown.paragraphs?.map(({ number, id }) => [number, id]), [['39', 'CMW/C/MEX/4#39'], ['40', 'CMW/C/MEX/4#40'], ['41', 'CMW/C/MEX/4#41']]);
    assert.match(shown.paragraphs[0]?.text ?? '', /^Through its Migrant Support Programme, /);
    assert.deepEqual(shown.replies.map(({ question, document, reference }) => [question, document, reference]), [['5', 'CMW/C/MEX/4', 'CMW/C/MEX/4, paras. 39–41']]);
  });

  it('shows all and chooses none where several documents reply', async () => {
    mkdirSync(join(folder, 'documents'));
    const text = 'Replies of Bangladesh to the list of issues in relation to its initial report\nReply to paragraph 5 of the list of issues CRPD/C/BGD/Q/1\n1. The Constitution ensures equality.\n2. A law of 2013 protects women.\n';
    writeFileSync(join(folder, 'documents', 'CRPD_C_BGD_RQ_1_en.txt'), text);
    const { code, err, json } = await runCli(['show', 'reply to question 5', '--format', 'json'], { cwd: folder });
    const shown = json() as ShownReplies;
    assert.equal(code, 1);
    assert.equal(err, '"reply to question 5" may mean more than one document; all of them are shown. Put the symbol of the one you mean before it.\n');
    assert.equal(shown.ambiguous, true);
    assert.equal(shown.paragraphs, undefined);
    assert.deepEqual(shown.replies.map(({ reference }) => reference), ['CMW/C/MEX/4, paras. 39–41', 'CRPD/C/BGD/RQ/1, paras. 1 and 2']);
    const named = await runCli(['show', 'CRPD/C/BGD/RQ/1 reply to question 5'], { cwd: folder });
    assert.equal(named.code, 0);
    assert.match(named.out, /^Reply to question 5: CRPD\/C\/BGD\/RQ\/1, paras\. 1 and 2\n/);
  });

  it('says so where nothing replies', async () => {
    const { code, out, err } = await runCli(['show', 'reply to question 37', '--format', 'json'], { cwd: folder });
    assert.deepEqual([code, out, err], [1, '', 'No document of the library replies to what "reply to question 37" asks for.\n']);
  });
});

describe('what a document says of itself', () => {
  it('stands in its outline, for people and for scripts', async () => {
    const text = await runCli(['outline', 'CMW_C_MEX_CO_4.txt'], { cwd: join(import.meta.dirname, '../../seeds') });
    assert.deepEqual(text.out.split('\n').slice(1, 5), [
      'concluding observations · en · original: es · 20 May 2025 · CMW_C_MEX_CO_4.txt',
      'Answers: CMW/C/MEX/4',
      'List of issues: CMW/C/MEX/QPR/4',
      'Builds on: CMW/C/SR.592, CMW/C/SR.593, CMW/C/MEX/FCO/3',
    ]);
    const { committee, state, cycle, answers, issues, basedOn, originalLanguage, distribution } = (
      await runCli(['outline', 'CMW_C_MEX_CO_4.txt', '--format', 'json'], { cwd: join(import.meta.dirname, '../../seeds') })
    ).json() as Record<string, unknown>;
    assert.deepEqual(
      { committee, state, cycle, answers, issues, basedOn, originalLanguage, distribution },
      { committee: 'CMW', state: 'MEX', cycle: '4', answers: ['CMW/C/MEX/4'], issues: 'CMW/C/MEX/QPR/4', basedOn: ['CMW/C/SR.592', 'CMW/C/SR.593', 'CMW/C/MEX/FCO/3'], originalLanguage: 'es', distribution: 'general' },
    );
  });

  it('holds the map of a report from questions to paragraphs', async () => {
    const { out } = await runCli(['outline', 'CMW_C_MEX_4.txt'], { cwd: join(import.meta.dirname, '../../seeds') });
    assert.match(out, /\nReplies to the list of issues\n {2}1 {2}paras\. 1–7\n {2}2 {2}paras\. 8–16\n/);
    assert.match(out, /\n {2}36 {2}paras\. 281–284\n$/);
  });
});
