import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromCommentValue, toCommentValue } from '../../../server/src/core/draft/commentValues.ts';
import { getChangedTexts } from '../../../server/src/core/features/change.ts';
import { findDisposition, type DispositionEntry } from '../../../server/src/core/features/disposition.ts';
import type { UnitCoverage } from '../../../server/src/core/model.ts';
import { enoughWords, fifthReport, getSnapshot, parseFixture, type SnapshotOptions } from '../../support/fixture.ts';

const unit = 'CMW/C/MEX/CO/4#36.b';

function dispose(text: string, entry: DispositionEntry, id = unit, options: SnapshotOptions = {}): { readonly text: string; readonly message: string; readonly coverage: UnitCoverage | undefined; readonly before: UnitCoverage | undefined } | undefined {
  const fixture = parseFixture(text);
  const snapshot = getSnapshot(fixture, options);
  const change = findDisposition(snapshot, 'report.md', id, entry);
  if (!change) return undefined;
  const texts = new Map([...fixture.drafts, ...getChangedTexts(snapshot.drafts, change.edits)]);
  const after = getSnapshot({ drafts: texts, documents: [] }, options);
  const find = ({ reports }: typeof snapshot): UnitCoverage | undefined => reports[0]?.units.find(({ recommendation }) => `CMW/C/MEX/CO/4#${recommendation.pinpoint.path.join('.')}` === id);
  return { text: (texts.get('report.md') ?? '').slice(fifthReport.length + 1), message: change.message, coverage: find(after), before: find(snapshot) };
}

const inReport = (body: string): string => `${fifthReport}\n${body}`;

describe('findDisposition: setting aside', () => {
  it('stands under the heading that replies to it', () => {
    const result = dispose(inReport(`## CMW/C/MEX/CO/4, para. 36 (b)\n\n${enoughWords}\n`), { status: 'not-accepted', reason: 'a matter of the states', owner: 'SRE' });
    assert.equal(result?.text, `## CMW/C/MEX/CO/4, para. 36 (b)\n\n<!-- reply: CMW/C/MEX/CO/4, para. 36 (b); status: not-accepted; reason: a matter of the states; owner: SRE -->\n\n${enoughWords}\n`);
    assert.deepEqual([result.coverage?.status, result.coverage?.owner, result.message], ['justified', 'SRE', '36 (b) is set aside with its reason.']);
  });

  it('writes a heading where there is none, in the language of the draft', () => {
    const result = dispose(inReport(`El Estado parte presenta su informe.\n\n## CMW/C/MEX/CO/4, párr. 36 a)\n\n${enoughWords}\n\n## CMW/C/MEX/CO/4, párr. 42\n\nTexto.\n`).replace('answers', 'language: es\nanswers'), { status: 'not-applicable', reason: 'no hay frontera' }, unit, { configuration: { uiLanguage: 'es' } });
    assert.match(result?.text ?? '', /\n\n## CMW\/C\/MEX\/CO\/4, párr\. 36 b\)\n\n<!-- reply: CMW\/C\/MEX\/CO\/4, párr\. 36 b\); status: not-applicable; reason: no hay frontera -->\n\n## CMW\/C\/MEX\/CO\/4, párr\. 42/);
    assert.equal(result?.coverage?.status, 'justified');
    assert.equal(result.message, '36 b): se registró el motivo por el que no se responde.');
  });

  it('changes the comment that is there, and keeps what is not said anew', () => {
    const before = inReport('## Law\n\n<!-- reply: para. 36 (b); status: not-accepted; reason: none yet; owner: INM -->\n\nText.\n');
    assert.match(dispose(before, { status: 'not-applicable', reason: 'no such law' })?.text ?? '', /<!-- reply: CMW\/C\/MEX\/CO\/4, para\. 36 \(b\); status: not-applicable; reason: no such law; owner: INM -->\n\nText\./);
    assert.match(dispose(before, { owner: 'SRE' })?.text ?? '', /status: not-accepted; reason: none yet; owner: SRE -->/);
    assert.equal(dispose(before, { owner: '' })?.text, '## Law\n\n<!-- reply: CMW/C/MEX/CO/4, para. 36 (b); status: not-accepted; reason: none yet -->\n\nText.\n');
  });

  it('asks for a reason, and is undefined for what is not asked', () => {
    assert.deepEqual([dispose(inReport(''), { status: 'not-accepted', reason: ' ' })?.text, dispose(inReport(''), { status: 'not-accepted' })?.message], ['', 'Give a reason: a recommendation is set aside only with one.']);
    assert.equal(dispose(inReport(''), { owner: 'x' }, 'CMW/C/MEX/CO/4#99'), undefined);
    assert.equal(dispose(inReport(''), { owner: 'x' }, 'CMW/C/MEX/CO/3#36'), undefined);
    assert.equal(dispose(inReport(''), { owner: 'x' }, 'nonsense'), undefined);
    assert.equal(dispose('# Notes\n', { owner: 'x' }), undefined);
  });

  it('keeps any reason whole', () => {
    const reasons = ['a; reason: b', 'see annex; owner: none', 'a --> b', 'a --!> b', 'x; status: y; ownr: z', '&gt; &amp; &#58;', 'a | b', 'a\n\nb', '-->', '<!-- x -->'];
    for (const reason of reasons) {
      const result = dispose(inReport('## CMW/C/MEX/CO/4, para. 36 (b)\n\nText.\n'), { status: 'not-accepted', reason, owner: 'SRE; reason: x' });
      assert.equal(result?.coverage?.disposition?.disposition.reason, reason.replace(/\s+/g, ' '));
      assert.equal(result.coverage.owner, 'SRE; reason: x');
    }
    fc.assert(fc.property(fc.array(fc.constantFrom('a', '&', ';', 'reason', ':', 'owner', '-', '->', '>', '|', ' ', '#58;', 'amp;', '!')), (parts) => {
      const value = parts.join('').trim().replace(/\s+/g, ' ');
      assert.equal(fromCommentValue(toCommentValue(value)), value);
      assert.doesNotMatch(toCommentValue(value), /--!?>|\|/);
    }));
  });
});

describe('findDisposition: an owner', () => {
  const drafts: readonly (readonly [status: string, body: string])[] = [
    ['unanswered', 'Text.\n'],
    ['unanswered', `## CMW/C/MEX/CO/4, para. 36 (a)\n\n${enoughWords}\n\n## CMW/C/MEX/CO/4, para. 38 (a)\n\n${enoughWords}\n`],
    ['mentioned', 'It was said (CMW/C/MEX/CO/4, para. 36 (b)) that.\n'],
    ['partial', '## CMW/C/MEX/CO/4, para. 36 (b)\n\n{slot}\n'],
    ['partial', `## CMW/C/MEX/CO/4, para. 36\n\n${enoughWords}\n`],
    ['answered', `## CMW/C/MEX/CO/4, para. 36 (b)\n\n${enoughWords}\n`],
    ['answered', `## CMW/C/MEX/CO/4, paras. 36 (a) and (b)\n\n${enoughWords}\n`],
    ['answered', `55. As regards paragraph 36 (b) of the concluding observations, ${enoughWords}\n`],
    ['justified', '## CMW/C/MEX/CO/4, para. 36 (b)\n\n<!-- reply: para. 36 (b); status: not-accepted; reason: none -->\n'],
  ];
  for (const [status, body] of drafts) {
    it(`changes no status: ${status}, ${body.slice(0, 40).replace(/\n/g, ' ')}`, () => {
      const result = dispose(inReport(body), { owner: 'INM' });
      assert.equal(result?.before?.status, status);
      assert.equal(result.coverage?.status, status);
      assert.equal(result.coverage.owner, 'INM');
      assert.equal(result.coverage.mentions.length, result.before.mentions.length);
      assert.equal(result.coverage.replies.length, result.before.replies.length);
      const again = dispose(inReport(result.text), { owner: 'SRE' });
      assert.equal(again?.coverage?.owner, 'SRE');
      assert.equal(again.text.match(/INM/), null);
      const removed = dispose(inReport(result.text), { owner: '' });
      assert.equal(removed?.coverage?.owner, undefined);
      assert.equal(removed?.coverage?.status, status);
    });
  }

  it('is set for a whole paragraph', () => {
    const result = dispose(inReport('Text.\n'), { owner: 'INM' }, 'CMW/C/MEX/CO/4#36');
    assert.match(result?.text ?? '', /^Text\.\n\n<!-- assigned: CMW\/C\/MEX\/CO\/4, para\. 36; owner: INM -->\n$/);
  });

  it('says nothing else: a status there has no meaning', () => {
    const { reports, drafts: read } = getSnapshot(parseFixture(inReport('<!-- assigned: para. 36 (b); status: not-accepted; reason: x; owner: INM -->\n\n55. Text.\n')));
    assert.deepEqual(read.get('report.md')?.dispositions.map(({ assigns, status, owner, problems }) => [assigns, status, owner, problems.map(({ code, detail }) => `${code} ${detail}`)]), [[true, undefined, 'INM', ['unknown-key status', 'unknown-key reason']]]);
    assert.equal(reports[0]?.counts.unanswered, 101);
  });
});
