import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readDocument } from '../../../server/src/core/document/readDocument.ts';
import { getCitationTokens } from '../../../server/src/core/features/citationTokens.ts';
import { getFolds } from '../../../server/src/core/features/folding.ts';
import { getHighlights } from '../../../server/src/core/features/highlights.ts';
import { getLenses } from '../../../server/src/core/features/lenses.ts';
import { findPlacesByWords } from '../../../server/src/core/features/placeSearch.ts';
import { getSelections } from '../../../server/src/core/features/selections.ts';
import { getTopicHints } from '../../../server/src/core/features/topicHints.ts';
import type { SourceDocument, Span } from '../../../server/src/core/model.ts';
import type { Snapshot } from '../../../server/src/core/snapshot.ts';
import { fifthReport, getSeedText, getSnapshot } from '../../support/fixture.ts';

const observations = new URL('../../fixtures/observations/', import.meta.url);
const documents: readonly SourceDocument[] = readdirSync(observations)
  .filter((name) => /\.(?:md|txt)$/.test(name))
  .map((fileName) => readDocument({ id: fileName, fileName, text: readFileSync(new URL(fileName, observations), 'utf8') }));

/** Pieces that make a text look like a draft or a document, in any order, beside anything. */
const piece = fc.oneof(
  fc.constantFrom('## CMW/C/MEX/CO/4, para. 36 (b)\n\n', '> ', '<!-- reply: CMW/C/MEX/CO/4 para. 36 (c); status: not-applicable; reason: x -->\n', '\n\n1. ', '\n(a) ', 'párr. 36 b) ', '[^1]: Ibid.', '\r\n', '---\n', '$(x)', '<!--', '\u202e', 'Reply to paragraph 36'),
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 10 }),
);
const anyText = fc.array(piece, { maxLength: 25 }).map((parts) => parts.join(''));

/** Every answer about every file at an offset; what an editor could not show fails. */
function checkAll(snapshot: Snapshot, fileId: string, text: string, offset: number): void {
  const isInside = ({ start, end }: Span): boolean => 0 <= start && start <= end && end <= text.length;
  for (const { span, title } of getLenses(snapshot, fileId)) assert.ok(isInside(span) && title !== '' && !/\n|\$\(/.test(title), title);
  for (const { span } of getFolds(snapshot, fileId)) assert.ok(isInside(span));
  for (const { at, label } of getTopicHints(snapshot, fileId, { start: 0, end: text.length })) assert.ok(at <= text.length && label !== '');
  for (const { span } of getHighlights(snapshot, fileId, offset)) assert.ok(isInside(span));
  for (const { span } of getCitationTokens(snapshot, fileId)) assert.ok(isInside(span) && !text.slice(span.start, span.end).includes('\n'));
  let inner: Span | undefined;
  for (const span of getSelections(snapshot, fileId, offset)) {
    assert.ok(isInside(span) && span.start < span.end);
    assert.ok(!inner || (span.start <= inner.start && inner.end <= span.end && span.end - span.start > inner.end - inner.start), 'each holds the one before');
    inner = span;
  }
}

describe('what is shown in a text', () => {
  it('never fails, on any draft and at any offset', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), fc.nat(1000), fc.string({ maxLength: 20 }), (body, isDraft, at, query) => {
        const text = isDraft ? `${fifthReport}\n${body}` : body;
        const snapshot = getSnapshot({ drafts: new Map([['report.md', text]]), documents: [] }, { configuration: { topicHints: true } });
        for (const offset of [at, -1, text.length + 5, Number.NaN]) checkAll(snapshot, 'report.md', text, offset);
        assert.ok(findPlacesByWords(snapshot, query, 5).length <= 15);
      }),
      { numRuns: 150 },
    );
  });

  it('never fails on any document', () => {
    const seed = getSeedText('CMW_C_MEX_CO_4.txt');
    fc.assert(
      fc.property(fc.nat(seed.length), fc.nat(4000), anyText, fc.nat(6000), (from, length, junk, at) => {
        const text = seed.slice(from, from + length) + junk;
        const document = readDocument({ id: 'x/CMW_C_MEX_CO_9.txt', fileName: 'CMW_C_MEX_CO_9.txt', text });
        const snapshot = getSnapshot({ drafts: new Map([['report.md', '---\nanswers: CMW/C/MEX/CO/9\n---\n\n## CMW/C/MEX/CO/9, para. 36\n']]), documents: [document] });
        checkAll(snapshot, document.id, text, at);
      }),
      { numRuns: 60 },
    );
  });

  for (const document of documents) {
    it(`is there for ${document.fileName}`, () => {
      const draft = `---\nanswers: ${document.name}\n---\n\n## ${document.name}\n`;
      const snapshot = getSnapshot({ drafts: new Map([['report.md', draft]]), documents: [document] }, { seeds: [] });
      assert.equal(getLenses(snapshot, document.id).length, document.recommendations.length);
      assert.ok(document.recommendations.length > 0);
      assert.match(getLenses(snapshot, 'report.md')[0]?.title ?? '', new RegExp(`of ${String(document.recommendations.length)} answered`));
      for (const { span } of document.recommendations) checkAll(snapshot, document.id, document.text, span.start + 10);
    });
  }
});
