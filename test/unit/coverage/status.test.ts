import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { getStatusLabel, getStatusSentence, unitStatuses } from '../../../server/src/core/coverage/status.ts';

describe('the statuses of a unit', () => {
  it('have a name and a sentence of their own in each language', () => {
    const words = (['en', 'es', 'fr'] as const).flatMap((language) => unitStatuses.flatMap((status) => [getStatusLabel(status, language), getStatusSentence(status, language)]));
    assert.equal(unitStatuses.length, 5);
    assert.equal(new Set(words).size, 30);
    for (const word of words) assert.match(word, /^\p{L}[^{}]+$/u);
  });

  it('speak of replies, never of compliance', () => {
    for (const language of ['en', 'es', 'fr'] as const) {
      for (const status of unitStatuses) {
        assert.doesNotMatch(getStatusSentence(status, language), /complian|cumpl|conformit/i);
        assert.match(getStatusSentence(status, language), /\.$/);
      }
    }
    assert.equal(getStatusLabel('partial', 'es'), 'respondida en parte');
  });
});
