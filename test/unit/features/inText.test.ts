import assert from 'node:assert/strict';
import { getCitationTokens } from '../../../server/src/core/features/citationTokens.ts';
import { getFolds } from '../../../server/src/core/features/folding.ts';
import { getHighlights } from '../../../server/src/core/features/highlights.ts';
import { getSelections } from '../../../server/src/core/features/selections.ts';
import { getTopicHints } from '../../../server/src/core/features/topicHints.ts';
import { concludingObservations, enoughWords, fifthReport, getSeed, getSnapshot, parseFixture, type SnapshotOptions } from '../../support/fixture.ts';

const document = getSeed(concludingObservations);

function make(text: string, options: SnapshotOptions = {}): ReturnType<typeof getSnapshot> {
  return getSnapshot({ drafts: new Map([['report.md', text]]), documents: [] }, options);
}

describe('topics behind numbers', () => {
  /** The text with the hints in it, as an editor shows it. */
  function shown(body: string, topicHints = true, options: SnapshotOptions = {}): string {
    const text = `${fifthReport}\n\n${body}`;
    const hints = getTopicHints(make(text, { ...options, configuration: { topicHints } }), 'report.md', { start: 0, end: text.length });
    return [...hints].reverse().reduce((line, { at, label }) => `${line.slice(0, at)}‹${label}›${line.slice(at)}`, text).slice(fifthReport.length + 2);
  }

  it('stand behind the last number of each topic, and nowhere unless they are switched on', () => {
    assert.equal(shown('See CMW/C/MEX/CO/4, paras. 36 (b) and (c), and 40 (a).'), 'See CMW/C/MEX/CO/4, paras. 36 (b) and (c)‹Deprivation of liberty›, and 40 (a)‹Procedural guarantees in cases of deprivation of liberty›.');
    assert.equal(shown('See CMW/C/MEX/CO/4, para. 36 (b).', false), 'See CMW/C/MEX/CO/4, para. 36 (b).');
  });

  it('are left out where the words stand there already, for ranges, and for what is not found', () => {
    for (const same of ['## Deprivation of liberty (CMW/C/MEX/CO/4, para. 36 (b))', 'See CMW/C/MEX/CO/4, paras. 34–36.', 'See CMW/C/MEX/CO/4, para. 99, and paragraph 1 above.', 'See CMW/C/GTM/CO/9, para. 3.']) assert.equal(shown(same), same);
  });

  it('are not the formulas of a report’s headings', () => {
    assert.equal(shown('See CMW/C/MEX/4, para. 121.', true, { seeds: [concludingObservations, 'CMW_C_MEX_4.txt'] }), 'See CMW/C/MEX/4, para. 121.');
  });

  it('are given for the part that is on the screen', () => {
    const text = `${fifthReport}\n\nSee CMW/C/MEX/CO/4, para. 36 (b).\n\nSee CMW/C/MEX/CO/4, para. 38 (a).`;
    const at = text.indexOf('38 (a)');
    const hints = getTopicHints(make(text, { configuration: { topicHints: true } }), 'report.md', { start: at, end: at + 3 });
    assert.deepEqual(hints.map((hint) => hint.at), [at + '38 (a)'.length]);
  });
});

describe('what can be folded', () => {
  const folded = (snapshot: ReturnType<typeof make>, fileId: string, text: string): string[] => getFolds(snapshot, fileId).map(({ span, kind }) => `${kind === 'comment' ? '# ' : ''}${text.slice(span.start, span.end).split('\n')[0]} … ${text.slice(span.start, span.end).split('\n').at(-1)}`);

  it('is in a draft its first lines, a paragraph with its items, a quotation and a comment', () => {
    const text = `${fifthReport}\n\n1. First:\n\n(a) One;\n\n(b) Two.\n\n2. Alone.\n\n> Quoted\n> words.\n\n<!-- a\nnote -->\n\n<!-- never closed\n`;
    assert.deepEqual(folded(make(text), 'report.md', text), ['--- … ---', '1. First: … (b) Two.', '2. Alone. … > words.', '> Quoted … > words.', '# <!-- a … note -->']);
  });

  it('is in a document its sections, paragraphs with items and notes', () => {
    const all = folded(make(''), document.id, document.text);
    assert.ok(all.some((line) => line.startsWith('B. Positive aspects … ')));
    assert.ok(all.some((line) => line.startsWith('5. The Committee welcomes the following legislative measures: … (c) The revision of the Migration Act')));
    assert.ok(all.some((line) => line.startsWith('¹ [CMW/C/MEX/4](#). … ⁴ [CMW/C/MEX/FCO/3]')));
    assert.ok(all.every((line) => !line.startsWith('1. The Committee considered')), 'a paragraph of one line');
  });

  it('is nothing in a file that is not known', () => assert.deepEqual(getFolds(make(''), 'none.md'), []));
});

describe('places of the same file on the same', () => {
  it('are in a draft all references, those that reply set apart', () => {
    const text = `${fifthReport}\n\n## CMW/C/MEX/CO/4, para. 36 (b)\n\n${enoughWords} (See CMW/C/MEX/CO/4, paras. 36 (b) and 38 (a).)`;
    const found = getHighlights(make(text), 'report.md', text.indexOf('36 (b) and') + 1);
    assert.deepEqual(found.map(({ span, kind }) => [text.slice(span.start, span.end), kind]), [['36 (b)', 'reply'], ['36 (b)', 'reference']]);
    assert.deepEqual(getHighlights(make(text), 'report.md', text.indexOf('National')), []);
  });

  it('are in a document its citations of a provision, and the provision', () => {
    const at = document.text.indexOf('36 and 38 (deprivation of liberty)');
    const found = getHighlights(make(''), document.id, at + 1).map(({ span, kind }) => [document.text.slice(span.start, span.end), kind, document.text.slice(span.start, span.start + 20)]);
    assert.deepEqual(found[0]?.slice(0, 2), ['36', 'reply']);
    assert.match(found[0][2] ?? '', /^36\. /);
    assert.ok(found.some(([written, kind]) => written === '36' && kind === 'reference'));
    assert.deepEqual(getHighlights(make(''), document.id, document.text.indexOf('Undertake a legislative')), []);
  });
});

describe('what a selection grows to', () => {
  it('is in a draft the word, the sentence, the item, the paragraph, the sections and the whole', () => {
    const text = `${fifthReport}\n\n# Report\n\n## Detention\n\n1. It is so: see CMW/C/MEX/CO/4, para. 36 (b), and art. 3. Then more.\n\n(a) One item;\n\n(b) Two words. Last words.\n\n## Other\n`;
    const grown = (words: string): string[] => getSelections(make(text), 'report.md', text.indexOf(words) + 1).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(grown('Last').map((part) => part.split('\n')[0]), ['Last', 'Last words.', '(b) Two words. Last words.', '1. It is so: see CMW/C/MEX/CO/4, para. 36 (b), and art. 3. Then more.', '## Detention', '# Report', '---']);
    assert.equal(grown('para.')[1], 'It is so: see CMW/C/MEX/CO/4, para. 36 (b), and art. 3.');
  });

  it('is in a document the word, the sentence, the item, the paragraph, the sections and the whole', () => {
    const { text } = document;
    const grown = getSelections(make(''), document.id, text.indexOf('Undertake a legislative reform') + 1).map(({ start, end }) => text.slice(start, end));
    assert.equal(grown[0], 'Undertake');
    assert.ok(grown.some((part) => part.startsWith('(b)') && !part.includes('\n(c)')));
    assert.ok(grown.some((part) => part.startsWith('36. ') && part.includes('(d)')));
    assert.ok(grown.some((part) => part.startsWith('Deprivation of liberty') && part.includes('35. ') && part.includes('38. ')));
    assert.equal(grown.at(-1)?.length, text.trim().length);
  });
});

describe('what became of each citation', () => {
  const tokens = (body: string, options: SnapshotOptions = {}): (readonly [string, string])[] => {
    const text = `${fifthReport}\n\n${body}`;
    return getCitationTokens(make(text, options), 'report.md').map(({ span, standing }) => [text.slice(span.start, span.end), standing] as const);
  };

  it('is found, unknown or ambiguous; what leads outside has no colour of its own', () => {
    assert.deepEqual(tokens('1. See CMW/C/MEX/CO/4, paras. 36 (b) and 99, and CMW/C/GTM/CO/9, para. 3. See paragraph 1 above and paragraph 2 of article 9 of the Convention.\n\nText.[^1]\n\n[^1]: Ibid., para. 3.'), [
      ['36 (b)', 'found'],
      ['99', 'unknown'],
      ['3', 'unknown'],
      ['1', 'found'],
      ['3', 'ambiguous'],
    ]);
  });

  it('is not called unknown while the library is read', () => {
    assert.deepEqual(tokens('See CMW/C/MEX/CO/4, paras. 36 (b) and 99.', { ready: false }), [['36 (b)', 'found']]);
  });

  it('stands in one line and in order', () => {
    const text = `${fifthReport}\n\nSee CMW/C/MEX/CO/4, para. 36\n(b), and para. 38\n(a) of CMW/C/MEX/CO/4.`;
    const found = getCitationTokens(make(text), 'report.md');
    assert.ok(found.length > 0);
    for (const [index, { span }] of found.entries()) {
      assert.ok(!text.slice(span.start, span.end).includes('\n'));
      assert.ok(span.start >= (found[index - 1]?.span.end ?? 0));
    }
  });

  it('is not asked of UN documents', () => {
    assert.deepEqual(getCitationTokens(getSnapshot(parseFixture('')), document.id), []);
  });
});
