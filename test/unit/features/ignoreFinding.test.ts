import assert from 'node:assert/strict';
import { getActions } from '../../../server/src/core/features/actions.ts';
import { getChangedTexts } from '../../../server/src/core/features/change.ts';
import { findIgnore } from '../../../server/src/core/features/ignoreFinding.ts';
import { checkDraftFully } from '../../../server/src/core/findings/checkDraft.ts';
import type { FindingCode } from '../../../server/src/core/model.ts';
import { enoughWords, fifthReport, getSnapshot, parseFixture, type SnapshotOptions } from '../../support/fixture.ts';

const inReport = (body: string): string => `${fifthReport}\n${body}`;

/** The first finding of a kind hidden with a reason: the text then, what is still found of that kind, and what is hidden. */
function hide(text: string, code: FindingCode, options: SnapshotOptions = {}): { readonly text: string; readonly left: number; readonly before: number; readonly ignored: readonly string[]; readonly others: readonly string[] } {
  const fixture = parseFixture(text);
  const snapshot = getSnapshot(fixture, options);
  const all = checkDraftFully(snapshot, 'report.md').findings;
  const finding = all.find((candidate) => candidate.code === code);
  assert.ok(finding, `no ${code}`);
  const unit = finding.unit && `${finding.unit.symbol}#${finding.unit.path.join('.')}`;
  const change = findIgnore(snapshot, 'report.md', { code, offset: finding.span.start, ...(unit !== undefined && { unit }) }, 'the ministry; so: it --> is | so');
  assert.ok(change);
  const after = getChangedTexts(snapshot.drafts, change.edits).get('report.md') ?? '';
  const next = getSnapshot({ drafts: new Map([...fixture.drafts, ['report.md', after]]), documents: fixture.documents }, options);
  assert.deepEqual(next.reports.map(({ counts, words }) => [counts, words]), snapshot.reports.map(({ counts, words }) => [counts, words]), 'coverage and words stay');
  const checked = checkDraftFully(next, 'report.md');
  const count = (some: readonly { code: string }[]): number => some.filter((each) => each.code === code).length;
  return { text: after.slice(fifthReport.length + 1), left: count(checked.findings), before: count(all), ignored: checked.ignored.map(({ finding: hidden, reason }) => `${hidden.code}: ${reason}`), others: checked.findings.filter((each) => each.code === 'unused-ignore').map(({ message }) => message) };
}

const reason = 'reason: the ministry; so: it --&gt; is &#124; so';

describe('findIgnore', () => {
  const cases: readonly (readonly [code: FindingCode, body: string, after: string])[] = [
    ['reference-style', '## One\n\n55. See CMW/C/MEX/CO/4, para 36 (b).\n\n56. More.\n', `## One\n\n55. See CMW/C/MEX/CO/4, para 36 (b). <!-- ignore: reference-style; ${reason} -->\n\n56. More.\n`],
    ['thin-reply', '## CMW/C/MEX/CO/4, para. 36 (b)\n\nYes.\n', `<!-- ignore: thin-reply 36 (b); ${reason} -->\n## CMW/C/MEX/CO/4, para. 36 (b)\n\nYes.\n`],
    ['unfilled-placeholder', '- One\n- Two {slot} of\n  three\n- Four\n', `- One\n- Two {slot} of <!-- ignore: unfilled-placeholder; ${reason} -->\n  three\n- Four\n`],
    ['unknown-paragraph', '| a | b |\n|---|---|\n| CMW/C/MEX/CO/4, para. 99 | c |\n', `| a | b |\n|---|---|\n| CMW/C/MEX/CO/4, para. 99 <!-- ignore: unknown-paragraph; ${reason} --> | c |\n`],
    ['unknown-document', 'Text.[^1]\n\n[^1]: CMW/C/MEX/CO/1, para. 3.\n', `Text.[^1]\n\n[^1]: CMW/C/MEX/CO/1, para. 3. <!-- ignore: unknown-document; ${reason} -->\n`],
    ['unknown-paragraph', '> CMW/C/MEX/CO/4, para. 99\n', `> CMW/C/MEX/CO/4, para. 99 <!-- ignore: unknown-paragraph; ${reason} -->\n`],
    ['unanswered-recommendation', 'Text.\n', `\n<!-- ignore: unanswered-recommendation 9; ${reason} -->\n\nText.\n`],
    ['unanswered-recommendation', `# Title\n\n## CMW/C/MEX/CO/4, para. 32 (b)\n\n${enoughWords}\n`, ''],
  ];
  for (const [code, body, after] of cases) {
    it(`hides ${code} in ${JSON.stringify(body.slice(0, 40))}`, () => {
      const result = hide(inReport(body), code);
      if (after !== '') assert.equal(result.text, after);
      assert.equal(result.left, result.before - 1);
      assert.deepEqual(result.ignored, [`${code}: the ministry; so: it --> is | so`]);
      assert.deepEqual(result.others, []);
    });
  }

  it('keeps the line ends of the file, and the numbers of its paragraphs', () => {
    const result = hide(inReport('1. One\n1. Two CMW/C/MEX/CO/4, para 36 (b).\n1. Three\n').replaceAll('\n', '\r\n'), 'reference-style');
    assert.equal(result.left, 0);
    assert.doesNotMatch(result.text, /[^\r]\n/);
  });

  it('needs a reason, and a finding', () => {
    const snapshot = getSnapshot(parseFixture(inReport('CMW/C/MEX/CO/4, para 36 (b).\n')), { configuration: { uiLanguage: 'es' } });
    const offset = fifthReport.length + 1;
    const finding = checkDraftFully(snapshot, 'report.md').findings.find(({ code }) => code === 'reference-style');
    assert.deepEqual(findIgnore(snapshot, 'report.md', { code: 'reference-style', offset: finding?.span.start ?? 0 }, ' \n')?.message, 'Indique un motivo: sin él no se oculta un aviso.');
    assert.equal(findIgnore(snapshot, 'report.md', { code: 'thin-reply', offset }, 'x'), undefined);
    assert.equal(findIgnore(snapshot, 'other.md', { code: 'thin-reply', offset }, 'x'), undefined);
  });

  it('is offered with a slot that hides nothing until it is filled', () => {
    const text = inReport('See CMW/C/MEX/CO/4, par$0a 36 (b).\n');
    const fixture = parseFixture(text);
    const snapshot = getSnapshot(fixture, { configuration: { severities: { 'mentioned-only': 'off' } } });
    const at = fixture.cursor?.offset ?? 0;
    const action = getActions(snapshot, 'report.md', { start: at, end: at }).find(({ asksReason }) => asksReason);
    assert.equal(action?.title, 'Do not show this here, because…');
    const after = getChangedTexts(snapshot.drafts, action.edits).get('report.md') ?? '';
    assert.match(after, /; reason: \{reason\} -->/);
    const found = (draft: string): readonly string[] => checkDraftFully(getSnapshot({ drafts: new Map([['report.md', draft]]), documents: [] }), 'report.md').findings.map(({ code }) => code);
    assert.ok(found(after).includes('reference-style') && found(after).includes('unused-ignore'));
    assert.ok(!found(after.replace('{reason}', 'so')).includes('reference-style') && !found(after.replace('{reason}', 'so')).includes('unused-ignore'));
  });
});
