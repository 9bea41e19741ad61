import assert from 'node:assert/strict';
import { getLinks } from '../../../server/src/core/features/links.ts';
import { allSeeds, concludingObservations, getSeed, getSeedText, getSnapshot, parseFixture, type SnapshotOptions } from '../../support/fixture.ts';

function links(text: string, options: SnapshotOptions = {}): (readonly [written: string, target: string])[] {
  return getLinks(getSnapshot({ drafts: new Map([['report.md', text]]), documents: [] }, options), 'report.md').map(({ span, target }) => [text.slice(span.start, span.end), target] as const);
}

describe('links', () => {
  it('lead from a symbol to its official page in the language of the draft', () => {
    const text = '---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4\nlanguage: es\n---\n\nVéanse CMW/C/MEX/CO/4, párr. 36 b), y CMW/C/SR.593.[^1]\n\n[^1]: HRI/GEN/2/Rev.6.\n';
    assert.deepEqual(links(text), [
      ['CMW/C/MEX/CO/4', 'https://docs.un.org/es/CMW/C/MEX/CO/4'],
      ['CMW/C/MEX/CO/4', 'https://docs.un.org/es/CMW/C/MEX/CO/4'],
      ['CMW/C/SR.593', 'https://docs.un.org/es/CMW/C/SR.593'],
      ['HRI/GEN/2/Rev.6', 'https://docs.un.org/es/HRI/GEN/2/Rev.6'],
    ]);
  });

  it('leave the report that is being written alone: it has no page yet', () => {
    assert.deepEqual(links('---\nsymbol: CMW/C/MEX/5\nanswers: []\nlanguage: en\n---\n\nThe present report (CMW/C/MEX/5) has annexes.'), []);
  });

  it("keep the author's links, and replace what a converter leaves", () => {
    assert.deepEqual(links('See [CMW/C/MEX/4](https://example.org), [CMW/C/SR.592](#) and [CMW/C/SR.593]().').map(([written]) => written), ['CMW/C/SR.592', 'CMW/C/SR.593']);
  });

  it('work in UN documents', () => {
    const snapshot = getSnapshot(parseFixture(''), { seeds: allSeeds });
    const all = getLinks(snapshot, getSeed(concludingObservations).id);
    const text = getSeedText(concludingObservations);
    assert.ok(all.some(({ span, target }) => text.slice(span.start, span.end) === 'A/HRC/35/32/Add.2' && target === 'https://docs.un.org/en/A/HRC/35/32/Add.2'));
  });

  it('lead to docs.un.org and nowhere else, whatever stands in the text', () => {
    const snapshot = getSnapshot(parseFixture(''), { seeds: allSeeds });
    const hostile = 'CMW/C/MEX/CO/4"onclick=x https://evil.example/CMW/C/MEX/CO/4 CMW/C/MEX/CO/4@evil.example CMW/C/../MEX javascript:CMW/C/MEX/4';
    const all = [...allSeeds.flatMap((seed) => getLinks(snapshot, getSeed(seed).id)).map(({ target }) => target), ...links(hostile).map(([, target]) => target)];
    assert.deepEqual(links(hostile).map(([written]) => written), ['CMW/C/MEX/CO/4', 'CMW/C/MEX/CO/4', 'CMW/C/MEX/4']);
    assert.ok(all.length > 30);
    for (const target of all) assert.match(target, /^https:\/\/docs\.un\.org\/(?:en|es|fr|ru|ar|zh)\/[A-Z][A-Za-z0-9./()%-]+$/);
  });

  it('speak the language of the user', () => {
    const [link] = getLinks(getSnapshot({ drafts: new Map([['a.md', 'CMW/C/MEX/4']]), documents: [] }, { configuration: { uiLanguage: 'fr' } }), 'a.md');
    assert.equal(link?.tooltip, 'Ouvrir CMW/C/MEX/4 sur le site des Nations Unies');
  });

  it('are none in an unknown file', () => {
    assert.deepEqual(getLinks(getSnapshot(parseFixture('')), 'none.md'), []);
  });
});
