import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDraft } from '../../../server/src/core/draft/parseDraft.ts';
import { resolveTarget } from '../../../server/src/core/draft/resolveReference.ts';
import { getChangedTexts } from '../../../server/src/core/features/change.ts';
import { findRenumbering } from '../../../server/src/core/features/renumber.ts';
import type { Draft } from '../../../server/src/core/model.ts';
import type { Snapshot } from '../../../server/src/core/snapshot.ts';
import { fifthReport, getSnapshot, parseFixture, type SnapshotOptions } from '../../support/fixture.ts';

function renumber(text: string, options: SnapshotOptions = {}): { readonly files: readonly string[]; readonly message: string } {
  const fixture = parseFixture(text);
  const snapshot = getSnapshot(fixture, options);
  const change = findRenumbering(snapshot, [...fixture.drafts.keys()][0] ?? '');
  const changed = getChangedTexts(snapshot.drafts, change?.edits ?? []);
  return { files: [...fixture.drafts].map(([id, draft]) => (changed.get(id) ?? draft).replace(/^---[\s\S]*?---\n/, '')), message: change?.message ?? '' };
}

const one = (body: string, options?: SnapshotOptions): readonly [string, string] => {
  const { files, message } = renumber(`${fifthReport}\n${body}`, options);
  return [files[0] ?? '', message];
};

describe('findRenumbering', () => {
  it('numbers consecutively from the first number, and takes the references along', () => {
    assert.deepEqual(one('54. One.\n\n56. Two; see paragraph 54 above.\n\n## Heading\n\n59. Three; see paragraphs 54 to 56 above and paragraph 59 (a) of the present report.\n'), [
      '54. One.\n\n55. Two; see paragraph 54 above.\n\n## Heading\n\n56. Three; see paragraphs 54 to 55 above and paragraph 56 (a) of the present report.\n',
      'Renumbered 2 paragraphs; 2 references follow.',
    ]);
  });

  it('goes on from file to file, and follows references across them, in footnotes, comments and other reports', () => {
    const { files, message } = renumber(
      `//- a.md\n${fifthReport}\n1. One, see paras. 8 and 9 below.[^1]\n\n[^1]: See paragraph 9 below.\n//- b.md\n${fifthReport}\n8. Two. <!-- as in paragraph 1 above -->\n\n9. Three.\n//- c.md\n${fifthReport.replace('MEX/5', 'MEX/FCO/4')}\n1. See CMW/C/MEX/5, para. 9.\n`,
    );
    assert.deepEqual(files, ['1. One, see paras. 2 and 3 below.[^1]\n\n[^1]: See paragraph 3 below.', '2. Two. <!-- as in paragraph 1 above -->\n\n3. Three.', '1. See CMW/C/MEX/5, para. 3.\n']);
    assert.equal(message, 'Renumbered 2 paragraphs; 3 references follow.');
  });

  it('speaks Spanish, and renumbers Spanish references', () => {
    assert.deepEqual(one('1. El Estado parte adoptó la ley.\n\n3. Véase el párrafo 1 del presente informe.\n\n7. Véanse los párrafos 1, 3 y 7 b) supra.\n', { configuration: { uiLanguage: 'es' } }), [
      '1. El Estado parte adoptó la ley.\n\n2. Véase el párrafo 1 del presente informe.\n\n3. Véanse los párrafos 1, 2 y 3 b) supra.\n',
      'Se renumeraron 2 párrafos; se ajustó 1 referencia.',
    ]);
  });

  it('leaves what is not certain, and says where', () => {
    assert.deepEqual(one('1. One.\n\n## Two\n\n1. Two.\n\n5. See paragraph 1 above and paragraph 5 above; not paragraph 99 above.\n\n> as in paragraph 5 above\n'), [
      '1. One.\n\n## Two\n\n2. Two.\n\n3. See paragraph 1 above and paragraph 3 above; not paragraph 99 above.\n\n> as in paragraph 5 above\n',
      'Renumbered 2 paragraphs; 1 reference follows. 3 references were left as they are, because what they mean is not certain: report.md, line 11 (“paragraph 1 above”); report.md, line 11 (“paragraph 99 above”); report.md, line 13 (“paragraph 5 above”).',
    ]);
  });

  it('moves what certainly is of the report, and leaves numbers of other texts', () => {
    const foreign =
      'Vélez Loor v. Panama, Judgment of 23 November 2010, para. 3, and Advisory Opinion OC-21/14, para. 3. Amparo en revisión 388/2022, párrs. 3 y 4. See CMW/C/MX/CO/4, para. 3; the common core document, para. 4; the fourth periodic report (para. 4).';
    assert.deepEqual(one(`1. One.\n\n3. Two (see para. 4); as stated in paragraph 4, so it is. ${foreign}\n\n4. Three. In paragraph 3, the Court held otherwise.\n`), [
      `1. One.\n\n2. Two (see para. 3); as stated in paragraph 3, so it is. ${foreign}\n\n3. Three. In paragraph 3, the Court held otherwise.\n`,
      'Renumbered 2 paragraphs; 2 references follow. 1 reference was left as it is, because what it means is not certain: report.md, line 9 (“paragraph 3”).',
    ]);
  });

  it('leaves a range that would hold other paragraphs', () => {
    assert.deepEqual(one('1. One.\n\n9. Moved here.\n\n2. Two, see paragraphs 1 to 2 above.\n'), [
      '1. One.\n\n2. Moved here.\n\n3. Two, see paragraphs 1 to 2 above.\n',
      'Renumbered 2 paragraphs; no reference had to follow. 1 reference was left as it is, because what it means is not certain: report.md, line 9 (“paragraphs 1 to 2 above”).',
    ]);
  });

  it('leaves references to other documents, items, headings and inner lists alone', () => {
    const body = '1. One (CMW/C/MEX/CO/4, para. 36 (b)); paragraph 2 of article 9.\n   1. Inner\n   2. Inner\n\n5. Two\n\n(a) One;\n\n## 7. Heading\n\n```\n9. Code, paragraph 5 above\n```\n';
    assert.equal(one(body)[0], body.replace('5. Two', '2. Two'));
  });

  it('writes out numbers that Markdown counts, keeps marks, and moves what stands in a list item with a longer number', () => {
    assert.equal(one('8. One\n\nText\n\n1. Two\n1. Three\n   - inner\n\n     deep\n\nText\n')[0], '8. One\n\nText\n\n9. Two\n10. Three\n    - inner\n\n      deep\n\nText\n');
    assert.equal(one('3. One\n\n**7.** Two\n\n9\\. Three\n\n11.\tFour\n')[0], '3. One\n\n**4.** Two\n\n5\\. Three\n\n6.\tFour\n');
  });

  it('says that there is nothing to do', () => {
    assert.deepEqual(one('Text.\n'), ['Text.\n', 'This report has no numbered paragraphs.']);
    assert.deepEqual(one('4. One.\n\n5. Two.\n'), ['4. One.\n\n5. Two.\n', 'The paragraphs are numbered consecutively already.']);
    assert.equal(renumber('# Notes\n\n1. One\n\n3. Two\n').message, '');
  });
});

/** What each reference to a paragraph of the report leads to, by the word in that paragraph. */
function getLeads(snapshot: Snapshot): readonly string[] {
  return [...snapshot.drafts.values()].flatMap((draft: Draft) =>
    draft.references.flatMap((reference) =>
      reference.targets.map((target) => {
        const resolution = resolveTarget(target, reference, { library: snapshot.library, draft, drafts: snapshot.drafts.values() });
        const wordOf = (number: string | undefined): string => [...snapshot.drafts.values()].flatMap(({ paragraphs }) => paragraphs).find((paragraph) => paragraph.number === number)?.text.split(' ')[0] ?? '';
        return resolution.kind === 'found-here' ? `${resolution.paragraph.text.split(' ')[0]}–${wordOf(target.through?.[0])}` : resolution.kind;
      }),
    ),
  );
}

describe('after renumbering', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 130 }), { minLength: 2, maxLength: 8 });
  const forms = ['paragraph # above', 'paragraphs # and # above', 'paras. #, # (a) and (b) of the present report', 'see paragraph # (b) below', 'párrafos # y # del presente informe', 'par. # ci-dessus'];

  it('every reference leads to the same paragraph as before', () => {
    fc.assert(
      fc.property(numbers, fc.array(fc.tuple(fc.constantFrom(...forms), fc.array(fc.nat(7), { minLength: 2, maxLength: 2 })), { maxLength: 6 }), fc.nat(8), (all, cited, cut) => {
        const references = cited.map(([form, picks]) => {
          let next = 0;
          return form.replace(/#/g, () => String(all[(picks[next++ % picks.length] ?? 0) % all.length]));
        });
        const write = (some: readonly number[], offset: number): string => some.map((number, index) => `${number}. Word${number} is said; ${references[index + offset] ?? 'no more'}.\n\n- under it\n`).join('\n');
        const drafts = new Map([['a.md', `${fifthReport}\n${write(all.slice(0, cut), 0)}`], ['b.md', `${fifthReport}\n${write(all.slice(cut), cut)}`]]);
        const before = getSnapshot({ drafts, documents: [] });
        const texts = new Map([...drafts, ...getChangedTexts(before.drafts, findRenumbering(before, 'a.md')?.edits ?? [])]);
        const after = getSnapshot({ drafts: texts, documents: [] });
        assert.deepEqual(getLeads(after), getLeads(before));
        const first = Number([...before.drafts.values()].flatMap(({ paragraphs }) => paragraphs)[0]?.number);
        assert.deepEqual([...texts].flatMap(([id, text]) => parseDraft(id, text).paragraphs.map(({ number }) => Number(number))), all.map((_, index) => first + index));
        assert.deepEqual(findRenumbering(after, 'a.md')?.edits, []);
      }),
      { numRuns: 60 },
    );
  });
});
