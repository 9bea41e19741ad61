import assert from 'node:assert/strict';
import { findDefinition } from '../../../server/src/core/features/definition.ts';
import type { Snapshot } from '../../../server/src/core/snapshot.ts';
import { allSeeds, concludingObservations, getSeed, getSeedText, getSnapshot, parseFixture } from '../../support/fixture.ts';

const front = '---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4\nlanguage: en\n---\n\n';

/** What is marked, and for each target its file, the beginning of what a peek shows and of where the cursor goes. */
function define(snapshot: Snapshot, fileId: string, offset: number): { marked: string; targets: (readonly [file: string, shown: string, selected: string])[] } | undefined {
  const definition = findDefinition(snapshot, fileId, offset);
  const text = (id: string): string => (snapshot.drafts.get(id) ?? snapshot.library.documents.find((document) => document.id === id))?.text ?? '';
  return (
    definition && {
      marked: text(fileId).slice(definition.origin.start, definition.origin.end),
      targets: definition.targets.map(({ fileId: file, span, selection }) => [file, text(file).slice(span.start, span.end), text(file).slice(selection.start, selection.end)] as const),
    }
  );
}

function defineIn(fixture: string): ReturnType<typeof define> {
  const parsed = parseFixture(fixture);
  return define(getSnapshot(parsed, { seeds: allSeeds }), parsed.cursor?.fileId ?? '', parsed.cursor?.offset ?? 0);
}

describe('go to definition', () => {
  it('leads from a citation to the item in the file of the document', () => {
    const found = defineIn(`${front}See CMW/C/MEX/CO/4, paras. 34 (a) and 36 ($0b).`);
    assert.ok(found);
    assert.equal(found.marked, '36 (b)');
    assert.equal(found.targets.length, 1);
    const [file, shown = '', selected = ''] = found.targets[0] ?? [];
    assert.equal(file, `seeds/${concludingObservations}`);
    assert.match(shown, /^\(b\) \*\*Undertake a legislative reform[\s\S]+by all authorities involved;\*{0,2}$/);
    assert.match(selected, /^\(b\) \*\*Undertake a legislative reform[^\n]+$/);
  });

  it('leads to all of a range', () => {
    const shown = defineIn(`${front}See CMW/C/MEX/4, paras. $028–31.`)?.targets[0]?.[1] ?? '';
    assert.match(shown, /^28\.\s+Migration statistics/);
    assert.match(shown, /\n31\.\s+The cross-border work permit/);
    assert.doesNotMatch(shown, /\n32\.\s/);
  });

  it('leads to the beginning of a document from its symbol', () => {
    assert.deepEqual(defineIn(`${front}See $0CMW/C/SR.593.`), { marked: 'CMW/C/SR.593', targets: [['seeds/CMW_C_SR.593.txt', '', '']] });
  });

  it('leads to the paragraph of the report itself, in whichever file it stands', () => {
    const found = defineIn(`//- a.md\n${front}See paragraph $055 above.\n//- b.md\n${front}55. Visas were issued.`);
    assert.deepEqual(found?.targets, [['b.md', '55. Visas were issued.', '55']]);
  });

  it('leads to the paragraph where the item is not there, and nowhere where nothing is', () => {
    assert.match(defineIn(`${front}See CMW/C/MEX/CO/4, para. 38 ($0d).`)?.targets[0]?.[1] ?? '', /^38\. The Committee recommends/);
    for (const text of ['CMW/C/MEX/CO/4, para. $072', 'CMW/C/MEX/CO/3, para. $038', 'Ordinary $0text']) assert.equal(defineIn(front + text), undefined, text);
    assert.equal(findDefinition(getSnapshot(parseFixture('')), 'none.md', 0), undefined);
  });

  it('prefers the language of the draft', () => {
    const version = '//- CMW_C_MEX_CO_4_es.txt\nObservaciones finales sobre el cuarto informe periódico de México\n\n1. El Comité examinó el informe en sus sesiones 592ª y 593ª.\n\n2. El Comité recomienda que el Estado parte apruebe un plan de acción.\n';
    const to = (language: string): string | undefined => defineIn(`${version}//- report.md\n${front.replace('en\n', `${language}\n`)}Véase CMW/C/MEX/CO/4, párr. $02.`)?.targets[0]?.[0];
    assert.equal(to('es'), 'CMW_C_MEX_CO_4_es.txt');
    assert.equal(to('en'), `seeds/${concludingObservations}`);
  });

  it('works inside UN documents', () => {
    const snapshot = getSnapshot(parseFixture(''), { seeds: allSeeds });
    const text = getSeedText(concludingObservations);
    const id = getSeed(concludingObservations).id;
    assert.match(define(snapshot, id, text.indexOf('58 (children)'))?.targets[0]?.[1] ?? '', /^58\. The Committee reiterates/);
    assert.deepEqual(define(snapshot, id, text.indexOf('CMW/C/SR.593'))?.targets[0]?.[0], 'seeds/CMW_C_SR.593.txt');
  });
});
