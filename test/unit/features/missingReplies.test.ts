import assert from 'node:assert/strict';
import fc from 'fast-check';
import { getChangedTexts } from '../../../server/src/core/features/change.ts';
import { findMissingReplies } from '../../../server/src/core/features/missingReplies.ts';
import { getNewReport } from '../../../server/src/core/features/newReport.ts';
import { replySlots } from '../../../server/src/core/messages/actions.ts';
import { concludingObservations, enoughWords, fifthReport, getSeed, getSnapshot, parseFixture } from '../../support/fixture.ts';

const followUp = fifthReport.replace('answers', 'scope: follow-up\nanswers');

/** The files after the places were added, once and then once more. */
function addTwice(drafts: ReadonlyMap<string, string>, fileId: string): readonly [once: ReadonlyMap<string, string>, twice: ReadonlyMap<string, string>] {
  const add = (before: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
    const snapshot = getSnapshot({ drafts: before, documents: [] });
    const edits = findMissingReplies(snapshot, fileId)?.edits ?? [];
    for (const { span } of edits) assert.equal(span.start, span.end);
    return new Map([...before, ...getChangedTexts(snapshot.drafts, edits)]);
  };
  const once = add(drafts);
  return [once, add(once)];
}

function messageOf(text: string, options: Parameters<typeof getSnapshot>[1] = {}): string | undefined {
  return findMissingReplies(getSnapshot(parseFixture(text), options), 'report.md')?.message;
}

describe('findMissingReplies', () => {
  it('adds what is missing and says how much that is', () => {
    const text = `${followUp}\n## CMW/C/MEX/CO/4, para. 36 (b)\n\n${enoughWords}\n`;
    const change = findMissingReplies(getSnapshot(parseFixture(text)), 'report.md');
    assert.equal(change?.message, 'Added places for 19 replies.');
    const after = change.selection?.text ?? '';
    assert.equal(after.slice(change.selection?.span.start, change.selection?.span.end), replySlots.en);
    assert.equal(after.indexOf(replySlots.en), change.selection?.span.start);
    assert.deepEqual(after.match(/^#+ .*para\. 36 .*$/gm), ['a', 'b', 'c', 'd'].map((item) => `## CMW/C/MEX/CO/4, para. 36 (${item})`));
  });

  it('says why there is nothing to add', () => {
    assert.equal(messageOf('# Notes\n'), undefined);
    assert.equal(messageOf(`${fifthReport.replace('CO/4', 'CO/9')}\n`), 'CMW/C/MEX/CO/9 is not among the documents: what it asks for is not known.');
    const { text } = getNewReport(getSeed(concludingObservations), { symbol: 'CMW/C/MEX/FCO/4', language: 'en', scope: 'follow-up' });
    assert.equal(messageOf(text), 'Every recommendation has a reply or a place for one.');
    assert.equal(messageOf(`${followUp}\n\`\`\`\nnot closed\n`, { configuration: { uiLanguage: 'es' } }), 'No se encontró un lugar seguro para las 20 respuestas que faltan. Puede que un comentario o un bloque de código no esté cerrado.');
  });

  it('leaves to its comment what is meant to be set aside, and what is', () => {
    const comments = '<!-- reply: para. 36 (a); status: not-accepted -->\n\n## Law\n\nText.\n\n<!-- reply: para. 36 (b); status: not-applicable; reason: a treaty of 1990 -->\n\nText.\n';
    const [once] = addTwice(new Map([['report.md', `${followUp}\n${comments}`]]), 'report.md');
    assert.deepEqual(once.get('report.md')?.match(/^#+ .*para\. 36 .*$/gm)?.map((line) => line.slice(-4)), [' (c)', ' (d)']);
  });

  const pieces = [
    '# Title\n', '## Deprivation of liberty\n', '### CMW/C/MEX/CO/4, para. 36 (b)\n', '## Reply to paragraph 34 of the concluding observations\n', '#### CMW/C/MEX/CO/4, paras. 58 (a) and (c)\n', '## CMW/C/MEX/CO/4, paras. 34 and 62\n',
    `${enoughWords}\n`, '55. See paragraph 36 (b) of the concluding observations.\n', '- item\n', '> CMW/C/MEX/CO/4, para. 38\n', '```\n', '<!--', '-->', '<!-- reply: CMW/C/MEX/CO/4, para. 62 (a); status: not-accepted; reason: none -->\n',
    '| a | b |\n|---|---|\n| CMW/C/MEX/CO/4, para. 38 (a) | x |\n', '[^1]: CMW/C/MEX/CO/3, para. 38.\n', '\n', '\r\n', '<div>\n', '{slot}\n', 'Heading\n=======\n', '~~~\n', '$', '   ', '\t',
  ];

  it('only inserts, and has nothing to do a second time, whatever the draft holds', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), fc.array(fc.constantFrom(...pieces), { maxLength: 5 }), (first, second) => {
        const drafts = new Map([['a.md', `${followUp}\n${first.join('')}`], ['b.md', `${followUp}\n${second.join('\n')}`]]);
        const [once, twice] = addTwice(drafts, 'a.md');
        assert.deepEqual(twice, once);
      }),
      { numRuns: 25 },
    );
  });
});
