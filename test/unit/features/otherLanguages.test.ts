import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { getHover } from '../../../server/src/core/features/hover.ts';
import { getSeed, getSnapshot, parseFixture, type SnapshotOptions } from '../../support/fixture.ts';

const draft = (language: string): string => `---\nanswers: CMW/C/MEX/CO/4\nlanguage: ${language}\n---\n\nSee CMW/C/MEX/CO/4, para. 36$0 (b).\n`;

/** The same document in Spanish, as a second text. */
function hoverWithSpanish(language: string, configuration: SnapshotOptions['configuration'] = {}, place = '36$0 (b)'): string {
  const fixture = parseFixture(draft(language).replace('36$0 (b)', place));
  const seed = getSeed('CMW_C_MEX_CO_4.txt');
  const spanish = { ...seed, id: 'documents/es.txt', language: 'es' as const, paragraphs: seed.paragraphs.map((paragraph) => (paragraph.number === '36' ? { ...paragraph, items: paragraph.items.map((item) => ({ ...item, text: 'Emprenda una reforma legislativa' })) } : paragraph)) };
  const snapshot = getSnapshot({ ...fixture, documents: [spanish] }, { configuration });
  return getHover(snapshot, fixture.cursor!.fileId, fixture.cursor!.offset)?.markdown ?? '';
}

describe('a document in several languages', () => {
  it('is shown in the language of the draft, and the others are told', () => {
    const english = hoverWithSpanish('en');
    assert.match(english, /Undertake a legislative reform/);
    assert.match(english, /Also at hand in Spanish/);
    const spanish = hoverWithSpanish('es', { uiLanguage: 'es' });
    assert.match(spanish, /Emprenda una reforma legislativa/);
    assert.match(spanish, /También disponible en inglés/);
  });

  it('is told so as a whole, too', () => {
    const fixture = parseFixture(draft('en').replace('CMW/C/MEX/CO/4, para. 36$0', 'CMW/C/M$0EX/CO/4, para. 36'));
    const seed = getSeed('CMW_C_MEX_CO_4.txt');
    const snapshot = getSnapshot({ ...fixture, documents: [{ ...seed, id: 'documents/es.txt', language: 'es' }, { ...seed, id: 'documents/fr.txt', language: 'fr' }] });
    assert.match(getHover(snapshot, fixture.cursor!.fileId, fixture.cursor!.offset)?.markdown ?? '', /Also at hand in Spanish and French/);
  });

  it('says nothing of languages where there is one', () => {
    const fixture = parseFixture(draft('en'));
    assert.doesNotMatch(getHover(getSnapshot(fixture), fixture.cursor!.fileId, fixture.cursor!.offset)?.markdown ?? '', /at hand/);
  });
});
