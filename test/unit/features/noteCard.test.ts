import assert from 'node:assert/strict';
import { findNoteCard } from '../../../server/src/core/features/noteCard.ts';
import { allSeeds, getSeed, getSeedText, getSnapshot, parseFixture } from '../../support/fixture.ts';

/** The card of the mark that stands at or after `place`. */
function card(fileName: string, place: string, mark: string): string | undefined {
  const text = getSeedText(fileName);
  const snapshot = getSnapshot(parseFixture(''), { seeds: allSeeds });
  return findNoteCard(snapshot, getSeed(fileName).id, text.indexOf(mark, text.indexOf(place)) + 1)?.markdown;
}

describe('the card of a footnote', () => {
  it('is that of the nearest note where the numbers start anew', () => {
    const profile = 'IOM_MGI_Mexico_2022.txt';
    assert.match(card(profile, '# INTRODUCTION', '<sup>1</sup>') ?? '', /^\*\*Note 1\*\*[\s\S]*IOM, Migration Governance Framework – The essential elements/);
    assert.match(card(profile, 'This page summarizes key national COVID-19', '<sup>1</sup>') ?? '', /^\*\*Note 1\*\*[\s\S]*For more information, see/);
  });

  it('is that of a mark of a converted report', () => {
    assert.match(card('CMW_C_MEX_4.txt', '\n24.', '[footnoteRef:9]') ?? '', /^\*\*Note 9\*\*[\s\S]*Art\\?\. 30 of the Migration Act/);
  });

  it('is not shown on the note itself', () => {
    const text = getSeedText('IOM_MGI_Mexico_2022.txt');
    const snapshot = getSnapshot(parseFixture(''), { seeds: allSeeds });
    assert.equal(findNoteCard(snapshot, getSeed('IOM_MGI_Mexico_2022.txt').id, text.indexOf('<sup>1</sup> IOM') + 2), undefined);
  });
});
