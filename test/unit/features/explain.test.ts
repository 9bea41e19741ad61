import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { explain, explainReference, toText } from '../../../server/src/core/features/explain.ts';
import { readExtensions } from '../../../server/src/core/features/explainFile.ts';
import type { Explanation } from '../../../server/src/core/features/explanation.ts';
import { explainMessages } from '../../../server/src/core/messages/explain.ts';
import type { UiLanguage } from '../../../server/src/core/model.ts';
import type { Snapshot } from '../../../server/src/core/snapshot.ts';
import { documentExtensions } from '../../../server/src/files/kindOfFile.ts';
import { allSeeds, getSnapshot, parseFixture, type SnapshotOptions } from '../../support/fixture.ts';

const top = '---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4\n---\n\n';

/** What is said of the place marked by `$0`, all sections after each other. */
function linesAt(text: string, options: SnapshotOptions = {}): readonly string[] {
  return getLines(explainAt(text, options));
}

function explainAt(text: string, options: SnapshotOptions = {}): Explanation {
  const fixture = parseFixture(text);
  assert.ok(fixture.cursor);
  return explain(getSnapshot(fixture, options), fixture.cursor.fileId, fixture.cursor.offset);
}

function getLines({ sections }: Explanation): readonly string[] {
  return sections.flatMap(({ lines }) => lines);
}

describe('explain, of a place in a draft', () => {
  it('tells what a reference was read as, why it replies, and what it leads to', () => {
    assert.deepEqual(linesAt(`${top}## Reply to paragraph 36$0 (b)\n\nOn 1 May 2026 Mexico adopted a reform of its Migration Act that fixes the limit of thirty-six hours for every detention.\n`), [
      '“paragraph 36 (b)” is read as a reference.',
      'It names no document: its place in the text decides which is meant.',
      'So CMW/C/MEX/CO/4 is meant.',
      'It stands in a heading of a draft: the section is a reply to it.',
      'CMW/C/MEX/CO/4, para. 36 (b) is in the library (CMW_C_MEX_CO_4.txt): “Undertake a legislative reform that explicitly establishes a maximum limit of 36 hours for immigration detention…”',
    ]);
  });

  const roles: readonly (readonly [text: string, sentence: RegExp])[] = [
    [`${top}55. In response to paragraph 36$0 (b) of the concluding observations, Mexico did it.\n`, /first sentence of its paragraph/],
    [`${top}Mexico did it (CMW/C/MEX/CO/4, para. 36$0 (b)).\n`, /in parentheses/],
    [`${top}Mexico did it.[^1]\n\n[^1]: CMW/C/MEX/CO/4, para. 36$0 (b).\n`, /in a footnote/],
    [`${top}> See CMW/C/MEX/CO/4, para. 36$0 (b).\n`, /in a quotation/],
    [`${top}Mexico did it. <!-- See CMW/C/MEX/CO/4, para. 36$0 (b) -->\n`, /in a comment/],
    [`${top}Mexico did it. \`CMW/C/MEX/CO/4, para. 36$0 (b)\`\n`, /in a passage of code/],
    [`${top}Mexico did it. See CMW/C/MEX/CO/4, para. 36$0 (b).\n`, /neither in a heading nor/],
    [`${top}55. Text.\n\n56. Mexico did it. See paragraph 55$0 above.\n`, /it cites the report itself/],
    [`# Notes\n\nSee CMW/C/MEX/CO/4, para. 36$0 (b).\n`, /the file is no draft/],
  ];
  for (const [text, sentence] of roles) {
    it(`says why it is a reply or a mention: ${text.slice(text.lastIndexOf('\n', text.length - 2) + 1).trim()}`, () => {
      const lines = linesAt(text);
      assert.equal(lines.filter((line) => sentence.test(line)).length, 1, lines.join('\n'));
    });
  }

  const leads: readonly (readonly [text: string, sentence: string])[] = [
    ['See CMW/C/MEX/CO/3, para. 38$0.', 'CMW/C/MEX/CO/3 is not in the library.'],
    ['See CMW/C/MEX/CO/3, para. 38$0.', 'The library has: CMW/C/MEX/CO/4.'],
    ['See CMW/C/MEX/CO/4, para. 99$0.', 'There is no CMW/C/MEX/CO/4, para. 99. The nearest are 69, 68, 67.'],
    ['See paragraph 99$0 of the concluding observations.', 'Its document is told by the words “of the concluding observations”.'],
    ['See CMW/C/MEX/CO/4, para. 36$0(b).', '“36(b)” would be written “36 (b)” in the usual form; it is understood as it stands.'],
    ['See article 9, paragraph 2$0, of the Convention.', 'It cites no document of the library: nothing is looked up.'],
  ];
  for (const [text, sentence] of leads) {
    it(`says of “${text.replace('$0', '')}”: ${sentence}`, () => {
      const lines = linesAt(`${top}Mexico did it. ${text}\n`);
      assert.ok(lines.includes(sentence), lines.join('\n'));
    });
  }

  const nothing: readonly (readonly [text: string, sentence: string])[] = [
    ['Mexico answers CMW/ME$0X/CO/4 here.', '“CMW/MEX/CO/4” looks like a symbol, but has no form that UN symbols have.'],
    ['Mexico answers 36$0b here.', '“36b” is a number alone. Write “paragraph 36b”, with its document where it is another one.'],
    ['See paragr$0aph four.', '“paragraph” is followed by no number that could be read.'],
    ['At https://docs.un.org/en/CMW$0/C/MEX/4 it stands.', 'The words are part of a web address; nothing is read there.'],
    ['Mexico did it. <!-- se$0e para. 3 -->', 'The place is in a comment: what is cited there is only mentioned, unless the comment begins with “reply:”.'],
    ['Mexico `di$0d` it.', 'The place is in a passage of code: what is cited there is only mentioned.'],
    ['Mexico d$0id it, see CMW/C/MEX/CO/4, para. 12.', 'References near by: “CMW/C/MEX/CO/4, para. 12”.'],
  ];
  for (const [text, sentence] of nothing) {
    it(`says why nothing is read in “${text.replace('$0', '')}”`, () => {
      const explanation = explainAt(`${top}${text}\n`);
      const lines = getLines(explanation);
      assert.equal(explanation.subject, 'words');
      assert.equal(lines[0], 'Nothing is read as a reference here.');
      assert.ok(lines.includes(sentence), lines.join('\n'));
    });
  }

  it('says what is still to come while the library is loaded', () => {
    assert.ok(linesAt(`${top}See CMW/C/MEX/CO/3, para. 38$0.\n`, { ready: false }).includes('The library is still being loaded; what is missing now may still come.'));
  });

  it('tells of the reply around it, and what is pointed out there', () => {
    const lines = linesAt(`${top}## Reply to paragraph 36 (b)\n\nMexico did it. See CMW/C/MEX/CO/4, para. 99$0.\n`);
    assert.ok(lines.includes('The place belongs to the reply to CMW/C/MEX/CO/4, para. 36 (b).'));
    assert.ok(lines.some((line) => line.startsWith('CMW/C/MEX/CO/4 has no paragraph 99')), lines.join('\n'));
  });
});

describe('explain, of a file', () => {
  const of = (fileId: string, snapshot: Snapshot): Explanation => explain(snapshot, fileId);

  it('tells of a document its kind, each fact with its source, and its problems', () => {
    const snapshot = getSnapshot(parseFixture(''), { seeds: allSeeds });
    const observations = of('seeds/CMW_C_MEX_CO_4.txt', snapshot);
    assert.equal(observations.subject, 'document');
    assert.deepEqual(getLines(observations).slice(0, 4), [
      'It is a UN document: concluding observations, CMW/C/MEX/CO/4.',
      'Symbol: CMW/C/MEX/CO/4 (from the name of the file)',
      'Kind: concluding observations (from its symbol)',
      'Language: en (from its text)',
    ]);
    assert.ok(getLines(observations).includes('69 paragraphs, 1 to 69'));
    assert.ok(getLines(observations).some((line) => /^Line \d+: 38 \(a\) is incomplete in the source/.test(line)));
    assert.ok(getLines(of('seeds/CMW_C_SR.593.txt', snapshot)).some((line) => /has lost its paragraph numbers/.test(line)));
    assert.ok(getLines(of('seeds/IOM_MGI_Mexico_2022.txt', snapshot)).includes('Symbol: MGI-MEX-2022 (not told anywhere; a name was made for it)'));
  });

  it('tells of a draft what it answers, and whether that is at hand', () => {
    const snapshot = getSnapshot(parseFixture(`//- one.md\n${top}Text.\n//- two.md\n${top.replace('CO/4', 'CO/9')}Text.\n//- note.md\n# Note\n`));
    assert.deepEqual(getLines(of('one.md', snapshot)).slice(0, 2), ['It is a draft: its first lines say that it answers CMW/C/MEX/CO/4.', 'CMW/C/MEX/CO/4 is in the library and asks for 101 replies.']);
    assert.equal(getLines(of('two.md', snapshot))[1], 'CMW/C/MEX/CO/9 is not in the library.');
    const note = of('note.md', snapshot);
    assert.equal(note.subject, 'note');
    assert.match(getLines(note)[0]!, /no draft: its first lines do not say what it answers/);
  });

  it('tells why a file was not read', () => {
    const snapshot = { ...getSnapshot(parseFixture('')), unreadable: new Map([['bad.pdf', 'it is damaged']]) };
    assert.deepEqual(getLines(of('bad.pdf', snapshot)), ['It could not be read: it is damaged.']);
    assert.match(getLines(of('table.xlsx', snapshot))[1]!, /Files that end in “\.xlsx” are not read/);
    assert.match(getLines(of('folder/report.txt', snapshot))[1]!, /in a folder named “documents”/);
    assert.match(getLines(of('documents/README.md', snapshot))[1]!, /named README/);
    assert.match(getLines(of('noending', snapshot))[1]!, /known by its ending/);
  });

  it('knows the same endings as those who read files; the old Word format is one that cannot be read', () => {
    assert.deepEqual([...readExtensions, '.doc'].sort(), documentExtensions.map((extension) => `.${extension}`).sort());
  });

  it('tells that a document is at hand twice', () => {
    const snapshot = getSnapshot(parseFixture(''));
    const [seed] = snapshot.library.documents;
    const fixture = parseFixture('');
    const twice = getSnapshot({ ...fixture, documents: [{ ...seed!, id: 'documents/copy.txt' }] });
    assert.ok(getLines(of('documents/copy.txt', twice)).some((line) => line.includes('is at hand twice with the same words')));
  });
});

describe('explainReference', () => {
  const snapshot = getSnapshot(parseFixture(''), { seeds: allSeeds });
  const cases: readonly (readonly [written: string, subject: string, last: RegExp])[] = [
    ['CMW/C/MEX/CO/4 para. 36 (b)', 'reference', /^CMW\/C\/MEX\/CO\/4, para\. 36 \(b\) is in the library/],
    ['CMW/C/MEX/CO/4 para. 99', 'reference', /^There is no CMW\/C\/MEX\/CO\/4, para\. 99\./],
    ['MGI Mexico 2022, sect. 4.2', 'reference', /^MGI Mexico 2022, sect\. 4\.2 is in the library/],
    ['para. 36', 'reference', /^Nothing tells which document is meant/],
    ['CMW/MEX/4', 'words', /looks like a symbol/],
    ['36b', 'words', /is a number alone/],
    ['hello', 'words', /^Nothing is read as a reference here\.$/],
  ];
  for (const [written, subject, last] of cases) {
    it(`of “${written}”`, () => {
      const explanation = explainReference(snapshot, written);
      assert.equal(explanation.subject, subject);
      assert.match(getLines(explanation).at(-1)!, last);
    });
  }
});

describe('an explanation', () => {
  it('is one line a sentence, whatever stands in the text', () => {
    const text = toText({ subject: 'words', title: 'A', sections: [{ heading: 'B', lines: ['one\n# two\u202Ethree', 'four'] }] });
    assert.equal(text, 'A\n\nB\n  • one # two three\n  • four\n');
  });

  it('has an answer for every place of a hostile text', () => {
    const hostile = `${top}${'('.repeat(2000)} paragraph \`\`\` ${'CMW/'.repeat(500)} [x](${'a'.repeat(3000)} > > > para. ${'9'.repeat(400)}\n`;
    const snapshot = getSnapshot({ drafts: new Map([['report.md', hostile]]), documents: [] });
    for (let offset = 0; offset <= hostile.length; offset += 173) assert.ok(explain(snapshot, 'report.md', offset).sections.length > 0);
    assert.ok(explain(snapshot, 'report.md', 10 ** 9).sections.length > 0);
    assert.ok(explainReference(snapshot, hostile.repeat(10)).sections.length > 0);
  });

  it('speaks the three languages', () => {
    const said = (['en', 'es', 'fr'] as const).map((uiLanguage: UiLanguage) => linesAt(`${top}## Reply to paragraph 36$0 (b)\n\nText.\n`, { configuration: { uiLanguage } }));
    assert.equal(new Set(said.map((lines) => lines.length)).size, 1);
    for (let line = 0; line < said[0]!.length; line++) assert.equal(new Set(said.map((lines) => lines[line])).size, 3);
    assert.equal(Object.keys(explainMessages('es')).length, Object.keys(explainMessages('en')).length);
  });
});
