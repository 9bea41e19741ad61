import assert from 'node:assert/strict';
import { getLenses } from '../../../server/src/core/features/lenses.ts';
import type { Snapshot } from '../../../server/src/core/snapshot.ts';
import { concludingObservations, enoughWords, fifthReport, getSeed, getSnapshot, parseFixture, type SnapshotOptions } from '../../support/fixture.ts';

function makeSnapshot(fixture: string, options?: SnapshotOptions): Snapshot {
  return getSnapshot(parseFixture(fixture), options);
}

function titles(fixture: string, options?: SnapshotOptions, fileId = 'report.md'): string[] {
  return getLenses(makeSnapshot(fixture, options), fileId).map(({ title }) => title);
}

/** The lens over a recommendation of CMW/C/MEX/CO/4, by the beginning of its text. */
function findOver(snapshot: Snapshot, words: string): string[] {
  const document = getSeed(concludingObservations);
  const at = document.text.indexOf(words);
  assert.ok(at > 0);
  return getLenses(snapshot, document.id).filter(({ span }) => span.start <= at && at < span.end).map(({ title }) => title);
}

const answered = `${fifthReport}

# Report

## CMW/C/MEX/CO/4, para. 36 (b)

1. ${enoughWords}

## CMW/C/MEX/CO/4, paras. 20 (a) and (c)

2. ${enoughWords}

## Reply to paragraph 18

Short.

## Fire

3. As to CMW/C/MEX/CO/4, para. 32 (a), ${enoughWords}
`;

describe('lenses over a draft', () => {
  it('say over the first line how the report stands, and over each heading what it replies to', () => {
    assert.deepEqual(titles(answered), [
      'Reply coverage: 4 of 101 answered · follow-up: 1 of 20, due 1 May 2027 · 82 of 21,200 words',
      '36 (b) · answered · follow-up, due 1 May 2027 · 21 words · 3 of 4 items open',
      '20 (a), 20 (c) · answered · 21 words',
      '18 · answered in part · 1 word',
    ]);
  });

  it('stand at the front matter and at the headings', () => {
    const lines = getLenses(makeSnapshot(answered), 'report.md').map(({ span }) => answered.slice(span.start).split('\n', 1)[0]);
    assert.deepEqual(lines, ['---', '## CMW/C/MEX/CO/4, para. 36 (b)', '## CMW/C/MEX/CO/4, paras. 20 (a) and (c)', '## Reply to paragraph 18']);
  });

  it('speak Spanish and French', () => {
    assert.deepEqual(titles(answered, { configuration: { uiLanguage: 'es' } }).slice(0, 2), [
      'Cobertura de las respuestas: 4 de 101 respondidas · seguimiento: 1 de 20, plazo: 1 de mayo de 2027 · 82 de 21.200 palabras',
      '36 b) · respondida · seguimiento, plazo: 1 de mayo de 2027 · 21 palabras · 3 de 4 apartados pendientes',
    ]);
    assert.match(titles(answered, { configuration: { uiLanguage: 'fr' } })[1] ?? '', /^36 b\) · traitée · suivi, échéance : 1er mai 2027 · 21 mots · 3 alinéas sur 4 sans réponse complète$/);
  });

  it('sum up a range and a whole paragraph', () => {
    const [, range, whole] = titles(`${fifthReport}\n\n## CMW/C/MEX/CO/4, paras. 34 to 36\n\n${enoughWords}\n\n## CMW/C/MEX/CO/4, para. 38\n\n${enoughWords}\n`);
    assert.match(range ?? '', /^34–36 · answered in part · follow-up, due 1 May 2027 · 21 words$/);
    assert.match(whole ?? '', /^38 · answered in part · follow-up, due 1 May 2027 · 21 words$/);
  });

  it('count what is to be followed up where that is only a part', () => {
    const [, heading] = titles(`${fifthReport}\n\n## CMW/C/MEX/CO/4, paras. 36 (b) and 40 (a)\n\n${enoughWords}\n`);
    assert.equal(heading, '36 (b), 40 (a) · answered · 1 for follow-up, due 1 May 2027 · 21 words');
  });

  it('lead to the recommendation first, then to its other replies and mentions', () => {
    const fixture = `${answered}\nSee also CMW/C/MEX/CO/4, para. 36 (b).\n`;
    const lens = getLenses(makeSnapshot(fixture), 'report.md')[1];
    assert.ok(lens?.opens.kind === 'places');
    assert.deepEqual(lens.opens.places.map(({ fileId }) => fileId), [getSeed(concludingObservations).id, 'report.md']);
    const [text] = lens.opens.places;
    assert.match(getSeed(concludingObservations).text.slice(text?.span.start), /^\(b\) \**Undertake a legislative reform/);
  });

  it('are absent over what is no recommendation, in a file that answers nothing, and where the answered document is not at hand', () => {
    assert.deepEqual(titles(`${fifthReport}\n\n## CMW/C/MEX/CO/4, para. 37 (a)\n\n${enoughWords}\n\n## CMW/C/MEX/CO/4, para. 99\n\nText.\n`).slice(1), []);
    assert.deepEqual(titles('# CMW/C/MEX/CO/4, para. 36 (b)\n\nText.\n'), []);
    assert.deepEqual(titles(`---\nanswers: CMW/C/GTM/CO/9\n---\n\n## CMW/C/GTM/CO/9, para. 3\n`), []);
    assert.deepEqual(titles('', undefined, 'none.md'), []);
  });

  it('name the answered document where a draft answers several', () => {
    const [first] = titles('---\nsymbol: CMW/C/MEX/5\nanswers: [CMW/C/MEX/CO/4, CMW/C/MEX/CO/9]\n---\n\nText.\n');
    assert.match(first ?? '', /^CMW\/C\/MEX\/CO\/4 · Reply coverage: 0 of 101 answered/);
  });
});

describe('lenses over a UN document', () => {
  const snapshot = makeSnapshot(answered);

  it('say of each recommendation where it is answered, and how', () => {
    assert.deepEqual(findOver(snapshot, 'Undertake a legislative reform'), ['answered · report.md, para. 1 · 21 words']);
    assert.deepEqual(findOver(snapshot, 'Ensure the existence of open-door regime'), ['not answered']);
    assert.equal(getLenses(snapshot, getSeed(concludingObservations).id).length, 101);
  });

  it('have a line for each report that is asked', () => {
    const both = makeSnapshot(`//- report.md\n${answered}\n//- followup.md\n---\nsymbol: CMW/C/MEX/FCO/4\nanswers: CMW/C/MEX/CO/4\nscope: follow-up\n---\n\nAs CMW/C/MEX/5 says.\n`);
    assert.deepEqual(findOver(both, 'Undertake a legislative reform'), ['CMW/C/MEX/5 · answered · para. 1 · 21 words', 'CMW/C/MEX/FCO/4 · not answered']);
    assert.deepEqual(findOver(both, 'Facilitate the participation of civil society'), ['answered · report.md, para. 2 · 21 words']);
  });

  it('name a line where the draft has no numbers, count further replies, and tell a mention', () => {
    const text = `${fifthReport}\n\n## CMW/C/MEX/CO/4, para. 36 (b)\n\n${enoughWords}\n\n## CMW/C/MEX/CO/4, para. 36 (b)\n\n${enoughWords}\n\nAll of it (see CMW/C/MEX/CO/4, para. 36 (a)).\n`;
    assert.deepEqual(findOver(makeSnapshot(text), 'Undertake a legislative reform'), ['answered · report.md, line 10 · 29 words · and 1 more']);
    const all = getLenses(makeSnapshot(text), getSeed(concludingObservations).id).map(({ title }) => title);
    assert.deepEqual(all.filter((title) => title.startsWith('only')), ['only mentioned · report.md, line 14']);
  });

  it('wait until the library is read, and are absent without a report', () => {
    assert.deepEqual(findOver(makeSnapshot(answered, { ready: false }), 'Undertake a legislative reform'), []);
    assert.deepEqual(findOver(makeSnapshot('Text.'), 'Undertake a legislative reform'), []);
  });

  it('show no icon that a file is named after', () => {
    const [title] = findOver(getSnapshot({ drafts: new Map([['draft/$(bug).md', answered]]), documents: [] }), 'Undertake a legislative reform');
    assert.equal(title, 'answered · $ (bug).md, para. 1 · 21 words');
  });
});
