import assert from 'node:assert/strict';
import { getHover } from '../../../server/src/core/features/hover.ts';
import { allSeeds, concludingObservations, getSeed, getSeedText, getSnapshot, parseFixture, type SnapshotOptions } from '../../support/fixture.ts';

const front = '---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4\nlanguage: en\n---\n\n';

interface Shown {
  /** What is marked. */
  readonly marked: string | undefined;
  readonly markdown: string | undefined;
}

function hover(fixture: string, options: SnapshotOptions = {}): Shown {
  const parsed = parseFixture(fixture);
  const { fileId, offset } = parsed.cursor ?? { fileId: '', offset: 0 };
  const shown = getHover(getSnapshot(parsed, options), fileId, offset);
  return { marked: shown && parsed.drafts.get(fileId)?.slice(shown.span.start, shown.span.end), markdown: shown?.markdown };
}

/** In a UN document: with the cursor on `inner`, which stands at or after `outer`. */
function hoverSeed(fileName: string, outer: string, inner: string, draft = ''): Shown {
  const text = getSeedText(fileName);
  const offset = text.indexOf(inner, text.indexOf(outer));
  const shown = getHover(getSnapshot(parseFixture(draft), { seeds: allSeeds }), getSeed(fileName).id, offset);
  return { marked: shown && text.slice(shown.span.start, shown.span.end), markdown: shown?.markdown };
}

const liberty = '*C. Principal subjects of concern and recommendations › 3. Human rights of all migrant workers and members of their families (arts. 8–35) › Deprivation of liberty*';
const reform =
  'Undertake a legislative reform that explicitly establishes a maximum limit of 36 hours for immigration detention, ensuring that control mechanisms are in place to prevent its arbitrary prolongation through continuous transfers, and implement monitoring mechanisms to ensure uniform compliance with this regulation by all authorities involved;';

describe('hover', () => {
  it('shows the cited item with its lead-in, place, concern, chain, follow-up, status and reply', () => {
    const reply = 'The Migration Act was amended on 3 March 2026: detention for reasons of migration ends after 36 hours at the latest, in all centres.';
    const { marked, markdown } = hover(`${front}## CMW/C/MEX/CO/4, para. 36 ($0b)\n\n1. ${reply}\n`);
    assert.equal(marked, '36 (b)');
    assert.equal(
      markdown,
      [
        '**CMW/C/MEX/CO/4, para. 36 (b)** · recommendation · follow-up by 1 May 2027  ',
        liberty,
        '',
        'The Committee reiterates its previous recommendation and further recommends, as a matter of urgency, that the State Party:',
        '',
        `> **(b)** ${reform}`,
        '',
        '**Concern (para. 35)** The Committee notes some of the measures taken to address its recommendations regarding immigration detention. However, it reiterates its previous concerns by noting the continued use and expansion of detention measures for migrants in an irregular situation, as well as for asylum-seekers, whose…  ',
        '**Reiterates** CMW/C/MEX/CO/3, para. 38 (not among the documents)  ',
        '**Reply coverage**: answered. A section, paragraph, item or table row replies to it in enough words of its own.  ',
        'Reply: report.md, line 7 (24 words)',
      ].join('\n'),
    );
  });

  it('shows where the report replied to a question of a list of issues that is not among the documents', () => {
    const { marked, markdown } = hover(`${front}The question is the one of CMW/C/MEX/QPR/4, para. $08.`, { seeds: allSeeds });
    assert.equal(marked, '8');
    assert.equal(
      markdown,
      [
        '**CMW/C/MEX/QPR/4** – not among the documents  ',
        'Add its text to the workspace to see it here.  ',
        '**Replied to in** CMW/C/MEX/4, paras. 50–65: The National Programme to Combat Corruption and Impunity and Improve Public Administration 2019–2024 is focused on four main areas:',
      ].join('\n'),
    );
  });

  it('shows over a paragraph of a list of issues where the report replied to it', () => {
    const list = 'List of issues prior to submission of the fourth periodic report of Mexico\n\n8. Please describe the measures against corruption.\n';
    const snapshot = getSnapshot(parseFixture(`//- CMW_C_MEX_QPR_4.txt\n${list}//- CMW_C_MEX_QPR_3.txt\n${list}`), { seeds: allSeeds });
    const shown = getHover(snapshot, 'CMW_C_MEX_QPR_4.txt', list.indexOf('describe the measures'));
    assert.equal(shown && list.slice(shown.span.start, shown.span.end), '8. Please describe the measures against corruption.');
    assert.match(shown?.markdown ?? '', /^\*\*Replied to in\*\* CMW\/C\/MEX\/4, paras\. 50–65: The National Programme to Combat Corruption/);
    // The same number in another list is another question.
    assert.equal(getHover(snapshot, 'CMW_C_MEX_QPR_3.txt', list.indexOf('describe the measures')), undefined);
  });

  it('speaks the language of the user, and leaves the text of the document as it is', () => {
    const { markdown } = hover(`${front.replace('en\n', 'es\n')}El plazo se respeta. Véase CMW/C/MEX/CO/4, párr. 36 $0b).`, { configuration: { uiLanguage: 'es' } });
    assert.match(markdown ?? '', /^\*\*CMW\/C\/MEX\/CO\/4, párr\. 36 b\)\*\* · recomendación · seguimiento a más tardar el 1 de mayo de 2027 {2}\n/);
    assert.ok(markdown?.includes(`> **(b)** ${reform}`));
    assert.ok(markdown?.includes('**Preocupación (párr. 35)** The Committee notes some'));
    assert.ok(markdown?.includes('**Reitera** CMW/C/MEX/CO/3, párr. 38 (no está entre los documentos)'));
    assert.ok(markdown?.endsWith('Se menciona: report.md, línea 7'));
    assert.match(hover(`${front}See CMW/C/MEX/CO/4, para. 36 $0(b).`, { configuration: { uiLanguage: 'fr' } }).markdown ?? '', / · recommandation · suivi au plus tard le 1er mai 2027 /);
  });

  describe('in a list of citations', () => {
    const list = (cursor: string): Shown => hover(`${front}The limit is kept. See CMW/C/MEX/CO/4, paras. 34 (a), 36 (b) and (c).`.replace(cursor, `$0${cursor}`));

    it('shows each element by itself', () => {
      assert.deepEqual([list('34 (a)').marked, list('36 (b)').marked, list('(c).').marked], ['34 (a)', '36 (b)', '(c)']);
      assert.match(list('34 (a)').markdown ?? '', /^\*\*CMW\/C\/MEX\/CO\/4, para\. 34 \(a\)\*\*/);
      assert.match(list('(c).').markdown ?? '', /^\*\*CMW\/C\/MEX\/CO\/4, para\. 36 \(c\)\*\*/);
      assert.ok(!list('(c).').markdown?.includes('36 hours'));
    });

    it('shows all of them, in short, on the word before', () => {
      const { marked, markdown } = list('paras.');
      assert.equal(marked, '34 (a), 36 (b) and (c)');
      assert.deepEqual(markdown?.split('\n\n').map((line) => line.split(' · ').slice(0, 2)), [
        ['**CMW/C/MEX/CO/4, para. 34 (a)**', '*only mentioned*'],
        ['**CMW/C/MEX/CO/4, para. 36 (b)**', '*only mentioned*'],
        ['**CMW/C/MEX/CO/4, para. 36 (c)**', '*only mentioned*'],
      ]);
    });

    it('shows the document on its symbol', () => {
      const { marked, markdown } = list('CMW/C/MEX/CO/4, paras');
      assert.equal(marked, 'CMW/C/MEX/CO/4');
      assert.equal(
        markdown,
        '**CMW/C/MEX/CO/4** · concluding observations · 20 May 2025  \nConcluding observations on the fourth periodic report of Mexico\n\n69 paragraphs · 101 recommendations to answer · 20 for follow-up by 1 May 2027 · next report by 1 May 2030  \n**Reply coverage**: 0 of 101 answered',
      );
    });
  });

  it('shows the items of a paragraph with their status', () => {
    const { markdown } = hover(`${front}The limit is kept. See CMW/C/MEX/CO/4, para. $040.\n\n## CMW/C/MEX/CO/4, para. 40 (d)\n\nThe Federal Public Defender Service has had 43 legal advisers who specialize in mobility since the first of January 2026.\n`);
    const statuses = [...(markdown ?? '').matchAll(/^> - \*([^*]+)\* \*\*(\([a-z]\))\*\*/gm)].map((match) => [match[2], match[1]]);
    assert.deepEqual(statuses, [['(a)', 'only mentioned'], ['(b)', 'only mentioned'], ['(c)', 'only mentioned'], ['(d)', 'answered']]);
    assert.ok(markdown?.includes('**Concern (para. 39)**'));
    assert.ok(markdown?.includes('**Reiterates** CMW/C/MEX/CO/3, para. 40'));
  });

  it('leads from a concern to its recommendation', () => {
    const { markdown } = hover(`${front}See CMW/C/MEX/CO/4, para. 3$05 (c).`);
    assert.match(markdown ?? '', /^\*\*CMW\/C\/MEX\/CO\/4, para\. 35 \(c\)\*\* · concern/);
    assert.ok(markdown?.endsWith('**Recommendation (para. 36)**  \n36 (a) *not answered* · 36 (b) *not answered* · 36 (c) *not answered* · 36 (d) *not answered*  \n**Goes back to** CMW/C/MEX/CO/3, para. 37 (not among the documents)'), markdown);
  });

  it('says of a convention of another organization what it is', () => {
    const { markdown } = hover(`${front}See ILO Conven$0tion No. 189.`);
    assert.equal(markdown, '**ILO Convention No. 189** – a convention cited by its number, no document of the United Nations: it is not looked up');
  });

  it('completes the end of a symbol after what the draft answers', () => {
    const { markdown } = hover(`${front}See CO/4, para. 3$06 (b).`);
    assert.match(markdown ?? '', /^\*\*CMW\/C\/MEX\/CO\/4, para\. 36 \(b\)\*\*/);
  });

  it('shows an inner item under the words of the item around it', () => {
    const { markdown } = hover(`${front}See CMW/C/MEX/CO/4, para. 57 (a) ($0ii).`);
    assert.match(markdown ?? '', /^\*\*CMW\/C\/MEX\/CO\/4, para\. 57 \(a\) \(ii\)\*\* · concern/);
    assert.match(markdown ?? '', /\n\n\(a\) The failure to effectively apply procedures/);
    assert.match(markdown ?? '', /\n> \*\*\(ii\)\*\* the absence of data on decisions on alternatives to return/);
  });

  it('shows the paragraphs of a range by their first words', () => {
    const { marked, markdown } = hover(`${front}See CMW/C/MEX/4, paras. $028–31.`, { seeds: allSeeds });
    assert.equal(marked, '28–31');
    assert.deepEqual([...(markdown ?? '').matchAll(/^- \*\*(\d+)\*\* · (\S+)/gm)].map((match) => [match[1], match[2]]), [['28', 'Migration'], ['29', 'There'], ['30', 'While'], ['31', 'The']]);
  });

  it('shows the set-aside of a recommendation with its reason', () => {
    const { markdown } = hover(`${front}## CMW/C/MEX/CO/4, para. 48 ($0g)\n\n<!-- reply: CMW/C/MEX/CO/4 para. 48 (g); status: not-accepted; reason: no plans to amend [the Act](https://example.org); owner: STPS -->\n`);
    assert.ok(markdown?.includes('**Reply coverage**: not answered, with a reason. The drafters have noted that it is not accepted or does not apply, and why; it never counts as answered.'));
    assert.ok(markdown?.includes('Reason: no plans to amend \\[the Act\\](https&#58;//example.org)'));
  });

  it('works on the comment that states a reply, and on the front matter', () => {
    assert.match(hover(`${front}<!-- reply: CMW/C/MEX/CO/4 para. $036 (b); status: not-applicable; reason: none -->\n\nText.`).markdown ?? '', /^\*\*CMW\/C\/MEX\/CO\/4, para\. 36 \(b\)\*\*/);
    assert.match(hover(front.replace('CMW/C/MEX/CO/4', '$0CMW/C/MEX/CO/4')).markdown ?? '', /^\*\*CMW\/C\/MEX\/CO\/4\*\* · concluding observations/);
  });

  it('shows a paragraph of the report itself, in any of its files', () => {
    const fixture = `//- a.md\n${front}See paragraph $055 above.\n//- b.md\n${front}55. Visas *were* issued to 120 persons.`;
    assert.deepEqual(hover(fixture), { marked: '55', markdown: '**Paragraph 55 of this report** · b.md, line 7\n\nVisas were issued to 120 persons.' });
  });

  describe('says plainly what is not there', () => {
    const plainly: readonly (readonly [text: string, markdown: RegExp])[] = [
      ['See CMW/C/MEX/CO/3, para. $038.', /^\*\*CMW\/C\/MEX\/CO\/3\*\* – not among the documents {2}\nAdd its text to the workspace to see it here\.$/],
      ['See CMW/C/MEX/CO/4, para. $072.', /^\*\*CMW\/C\/MEX\/CO\/4 has no paragraph 72\*\* {2}\nNearest: CMW\/C\/MEX\/CO\/4, paras?\. \d/],
      ['See CMW/C/MEX/CO/4, para. 38 ($0d).', /^\*\*CMW\/C\/MEX\/CO\/4 has no item 38 \(d\)\*\* {2}\nNearest: CMW\/C\/MEX\/CO\/4, para\. 38/],
      ['See paragraph $0900 above.', /^\*\*This report has no paragraph 900\*\*$/],
      ['Text.[^1]\n\n[^1]: $0Ibid., para. 34.', /^\*\*It cannot be told what “ibid\.” stands for here/],
    ];
    for (const [text, markdown] of plainly) {
      it(text.replace('\n\n', ' '), () => {
        assert.match(hover(front + text).markdown ?? '', markdown);
      });
    }

    it('but not before the library is loaded', () => {
      assert.equal(hover(`${front}See CMW/C/MEX/CO/3, para. $038.`, { ready: false }).markdown, '**CMW/C/MEX/CO/3**');
    });

    it('names what an ambiguous citation may mean', () => {
      const two = `//- CMW_C_MEX_CO_3.txt\n${getSeedText(concludingObservations).replace(/CMW\/C\/MEX\/CO\/3/g, 'CMW/C/MEX/CO/2')}\n//- report.md\n${front.replace('answers: CMW/C/MEX/CO/4', 'answers: [CMW/C/MEX/CO/4, CMW/C/MEX/CO/3]')}`;
      const { markdown } = hover(`${two}In reply to paragraph $036 (b) of the concluding observations.`);
      assert.match(markdown ?? '', /^\*\*“36 \(b\)” may be of any of the documents that this report answers\. Write the symbol\*\* {2}\nOne of these may be meant: CMW\/C\/MEX\/CO\/4, para\. 36 \(b\) · CMW\/C\/MEX\/CO\/3, para\. 36 \(b\)$/);
    });
  });

  it('is silent where nothing is cited, and on what is outside', () => {
    for (const text of ['Ordinary $0text.', 'See article $09 of the Convention.', '']) assert.equal(hover(`${front}${text}`).markdown, undefined, text);
    assert.equal(getHover(getSnapshot(parseFixture('')), 'none.md', 0), undefined);
  });

  it('works in a Markdown file that answers nothing', () => {
    const { markdown } = hover('See CMW/C/MEX/CO/4, para. $036 (b).');
    assert.ok(markdown?.includes(reform));
    assert.ok(!markdown?.includes('Reply coverage'));
  });

  describe('in a UN document', () => {
    it('shows what the Committee picked for follow-up', () => {
      const { marked, markdown } = hoverSeed(concludingObservations, 'contained in paragraphs 34', '36 and 38');
      assert.equal(marked, '36');
      assert.match(markdown ?? '', /^\*\*CMW\/C\/MEX\/CO\/4, para\. 36\*\* · recommendation · follow-up by 1 May 2027/);
    });

    it('resolves "Ibid." of a footnote', () => {
      assert.deepEqual(hoverSeed(concludingObservations, '¹⁷ Ibid., para. 38 (c)', '38 (c)'), {
        marked: '38 (c)',
        markdown: '**CMW/C/MEX/CO/3** – not among the documents  \nAdd its text to the workspace to see it here.',
      });
    });

    it('shows a note on its mark', () => {
      assert.deepEqual(hoverSeed(concludingObservations, 'recommended by the Committee¹⁷', '¹⁷'), {
        marked: '¹⁷',
        markdown: '**Note 17**\n\nIbid., para. 38 (c).\n\nCites: CMW/C/MEX/CO/3, para. 38 (c)',
      });
    });

    it('leads from one document to the other', () => {
      assert.match(hoverSeed(concludingObservations, '² See', 'SR.593').markdown ?? '', /^\*\*CMW\/C\/SR\.593\*\* · summary record/);
    });

    it('shows every report that answers the document', () => {
      const { markdown } = hoverSeed(
        concludingObservations,
        'contained in paragraphs 34',
        '58 (children)',
        `//- a.md\n${front}Text.\n//- b.md\n${front.replace('MEX/5', 'MEX/FCO/4').replace('language', 'scope: follow-up\nlanguage')}Text.`,
      );
      assert.equal((markdown ?? '').match(/\*not answered\*/g)?.length, 6);
    });
  });

  it('makes nothing live of hostile words in a document or draft', () => {
    const hostile = '![x](https://evil.example/p.png) <img src=x> [y](command:z) www.evil.example $(zap)';
    const document = `//- CMW_C_AAA_CO_1.txt\nConcluding observations on the initial report of ${hostile}\n\n1. The Committee considered ${hostile} at its meeting.\n\n2. The Committee is concerned about ${hostile}.\n\n3. The Committee recommends that the State Party:\n\n(a) Adopt ${hostile};\n\n(b) Amend ${hostile}.\n//- report.md\n`;
    const draft = `${front.replace('MEX/CO/4', 'AAA/CO/1')}## CMW/C/AAA/CO/1, para. 3 (a)\n\n1. ${hostile} ${hostile} ${hostile}\n\nSee `;
    for (const cited of ['paragraph $01 above', 'CMW/C/AAA/CO/1, para. $03', 'CMW/C/AAA/CO/1, para. $03 (a)', 'CMW/C/AAA/CO/1, para. $02', 'CMW/C/AAA/CO/1, para$0s. 1–3', '$0CMW/C/AAA/CO/1, para. 3', 'CMW/C/AAA/CO/1, paras. $01–3']) {
      const { markdown } = hover(document + draft + cited, { seeds: [] });
      assert.ok((markdown ?? '').includes('evil'), cited);
      assert.doesNotMatch(markdown ?? '', /:\/\/|www\.|<|(?<!\\)[[\]]|\$\(/, cited);
    }
  });
});
