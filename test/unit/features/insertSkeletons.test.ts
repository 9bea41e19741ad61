import assert from 'node:assert/strict';
import { applyFileEdits } from '../../../server/src/core/features/change.ts';
import { findSkeletonInsert } from '../../../server/src/core/features/insertSkeletons.ts';
import { replySlots } from '../../../server/src/core/messages/actions.ts';
import { enoughWords, fifthReport, getSnapshot, parseFixture } from '../../support/fixture.ts';

const slot = replySlots.en;

/** The files after places for these units were inserted, at `$0` where the fixture has one, and what is then selected. */
function insert(text: string, units: readonly string[], fileId = 'report.md'): { readonly files: readonly string[]; readonly selected: string; readonly text: string } | undefined {
  const fixture = parseFixture(text);
  const inserted = findSkeletonInsert(getSnapshot(fixture), fileId, units, fixture.cursor?.offset);
  if (!inserted) return undefined;
  const files = [...fixture.drafts].map(([id, draft]) => applyFileEdits(draft, inserted.edits.filter((edit) => edit.fileId === id)));
  const selected = inserted.slot ? inserted.slot.text.slice(inserted.slot.span.start, inserted.slot.span.end) : '';
  return { files, selected, text: inserted.text };
}

/** Headings, and text that is no quotation: enough to see what was inserted where. */
function outline(text: string | undefined): string {
  return (text ?? '').split('\n').filter((line) => !line.startsWith('>') && line !== '').join('\n');
}

describe('findSkeletonInsert', () => {
  it('inserts a unit at its place, and says where its slot is then', () => {
    const text = `${fifthReport}\n## CMW/C/MEX/CO/4, para. 36 (a)\n\n${enoughWords}\n\n## CMW/C/MEX/CO/4, para. 42\n\n${enoughWords}\n`;
    const inserted = insert(text, ['CMW/C/MEX/CO/4#36.b']);
    assert.equal(inserted?.selected, slot);
    assert.equal(
      outline(inserted.files[0]),
      `${fifthReport}\n## CMW/C/MEX/CO/4, para. 36 (a)\n${enoughWords}\n## CMW/C/MEX/CO/4, para. 36 (b)\n${slot}\n## CMW/C/MEX/CO/4, para. 42\n${enoughWords}`,
    );
    assert.match(inserted.text, /^## CMW\/C\/MEX\/CO\/4, para\. 36 \(b\)\n\n> Undertake[^\n]+\n\n\{Measures[^}]+\}$/);
  });

  it('takes a paragraph for all of its items that are open', () => {
    const text = `${fifthReport}\n## CMW/C/MEX/CO/4, para. 32 (b)\n\n${enoughWords}\n`;
    assert.deepEqual(insert(text, ['CMW/C/MEX/CO/4#32'])?.text.match(/para\. .+/g), ['para. 32 (a)', 'para. 32 (c)']);
    assert.deepEqual(insert(text, ['CMW/C/MEX/CO/4#42'])?.text.match(/para\. .+/g), ['para. 42']);
  });

  const boundaries: readonly (readonly [title: string, before: string, after: string])[] = [
    ['the end of the line it is in', 'One $0two.\nThree.\n', 'One two.\n\nINSERTED\n\nThree.\n'],
    ['the start of a line', 'One.\n$0Two.\n', 'One.\n\nINSERTED\n\nTwo.\n'],
    ['an empty line', 'One.\n\n$0\n\nTwo.\n', 'One.\n\nINSERTED\n\nTwo.\n'],
    ['the end of the text', 'One.$0', 'One.\n\nINSERTED\n'],
    ['a line of blanks', 'One.\n\n  $0\nTwo.\n', 'One.\n\nINSERTED\n  \nTwo.\n'],
  ];
  for (const [title, before, after] of boundaries) {
    it(`inserts at ${title}`, () => {
      const inserted = insert(`${fifthReport}\n${before}`, ['CMW/C/MEX/CO/4#36.b']);
      assert.equal(inserted?.files[0]?.replace(inserted.text, 'INSERTED'), `${fifthReport}\n${after}`);
    });
  }

  it('keeps the line ends of the file, and goes behind the front matter', () => {
    const text = `${fifthReport}\nOne.\n`.replaceAll('\n', '\r\n');
    const atStart = insert(text.replace('symbol', 'sym$0bol'), ['CMW/C/MEX/CO/4#42']);
    assert.match(atStart?.files[0] ?? '', /\r\n---\r\n\r\n### CMW/);
    assert.doesNotMatch(atStart?.files[0] ?? '', /[^\r]\n/);
    assert.match(insert(text.replace('One.', 'On$0e.'), ['CMW/C/MEX/CO/4#42'])?.files[0] ?? '', /One\.\r\n\r\n### CMW/);
  });

  it('inserts into another file of the report where the place is there', () => {
    const text = `//- a.md\n${fifthReport}\n## CMW/C/MEX/CO/4, para. 36 (a)\n\n${enoughWords}\n//- b.md\n${fifthReport}\n## CMW/C/MEX/CO/4, para. 58 (a)\n\n${enoughWords}\n`;
    const inserted = insert(text, ['CMW/C/MEX/CO/4#58.b'], 'a.md');
    assert.match(inserted?.files[1] ?? '', /para\. 58 \(b\)/);
    assert.doesNotMatch(inserted?.files[0] ?? '', /58/);
  });

  it('gives nothing for what is not asked of the file', () => {
    assert.equal(insert(`${fifthReport}\n`, ['CMW/C/MEX/CO/3#36.b', 'CMW/C/MEX/CO/4#999', 'CMW/C/MEX/CO/4', 'nonsense', '']), undefined);
    assert.equal(insert('# Notes\n', ['CMW/C/MEX/CO/4#36.b']), undefined);
    assert.equal(insert(`${fifthReport}\n`, ['CMW/C/MEX/CO/4#36.b'], 'other.md'), undefined);
  });
});
