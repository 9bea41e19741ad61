import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { getSnippetFile } from '../../../scripts/snippets.ts';
import { getCompletionDocumentation, getCompletions, type CompletionEntry } from '../../../server/src/core/features/completion.ts';
import { writeStandardReply } from '../../../server/src/core/features/standardReply.ts';
import { standardReplies, standardReplyNames, type StandardReplyName } from '../../../server/src/core/messages/standardReplies.ts';
import { parseDraft } from '../../../server/src/core/draft/parseDraft.ts';
import { allSeeds, getFindings, getSnapshot, parseFixture, type SnapshotOptions } from '../../support/fixture.ts';

const front = (language: string): string => `---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4\nlanguage: ${language}\n---\n\n`;
const under = (reference: string, body = '$0', language = 'en'): string => `${front(language)}## ${reference}\n\n${body}\n`;

interface Offered {
  readonly text: string;
  readonly entries: readonly CompletionEntry[];
  readonly names: readonly string[];
  /** The draft once the reply of this name is accepted. */
  readonly accept: (name: StandardReplyName) => string;
  readonly documentation: (name: StandardReplyName) => string | undefined;
}

function offer(fixture: string, options: SnapshotOptions = { seeds: allSeeds }, trigger: 'invoked' | 'automatic' = 'invoked'): Offered {
  const parsed = parseFixture(fixture);
  const { fileId, offset } = parsed.cursor ?? { fileId: '', offset: 0 };
  const text = parsed.drafts.get(fileId) ?? '';
  const snapshot = getSnapshot(parsed, options);
  const entries = getCompletions(snapshot, fileId, offset, trigger).items.filter(({ kind }) => kind === 'standard-reply' || kind === 'authority');
  const language = snapshot.drafts.get(fileId)?.language as 'en';
  const find = (name: StandardReplyName): CompletionEntry => {
    const entry = entries.find(({ label }) => label === standardReplies[language][name].name);
    assert.ok(entry, `${name} among ${entries.map(({ label }) => label).join(', ')}`);
    return entry;
  };
  return {
    text,
    entries,
    names: entries.map(({ label }) => label),
    accept(name) {
      const { replace, insertText } = find(name);
      return text.slice(0, replace.start) + insertText + text.slice(replace.end);
    },
    documentation: (name) => getCompletionDocumentation(snapshot, find(name).key),
  };
}

describe('standard replies', () => {
  describe('are one table', () => {
    for (const language of ['en', 'es', 'fr'] as const) {
      it(`from which the snippets in ${language} are written (npm run snippets)`, () => {
        assert.equal(readFileSync(new URL(`../../../snippets/replies.${language}.json`, import.meta.url), 'utf8'), getSnippetFile(language));
      });

      it(`of which every slot in ${language} is found as unfilled, also in the row of a table`, () => {
        for (const name of standardReplyNames) {
          const { text } = writeStandardReply(standardReplies[language][name].text, {});
          const slots = text.match(/\{[^{}]+\}/g) ?? [];
          assert.ok(slots.length >= 2 && !/[[\]=]/.test(text.replace(/\|---/g, '')), text);
          const draft = parseDraft('report.md', under('CMW/C/MEX/CO/4, para. 36 (b)', text, language));
          assert.deepEqual(draft.placeholders.map(({ start, end }) => draft.text.slice(start, end)), slots);
        }
      });

      it(`of which a choice in ${language} that is left as it came is found as unfilled`, () => {
        for (const name of standardReplyNames) {
          const choice = { kind: 'choice', texts: ['one, two', 'a|b'] } as const;
          const { text, snippet } = writeStandardReply(standardReplies[language][name].text, { authority: choice, Authority: choice, previousParagraphs: choice });
          // What an editor inserts: the first of a choice, the words of a slot.
          const inserted = snippet.replace(/\$\{\d+\|((?:\\.|[^,\\])+),(?:\\.|[^|\\])+\|\}/g, '$1').replace(/\$\{\d+:((?:\\.|[^}\\])+)\}/g, '$1').replace(/\$0$/, '').replace(/\\(.)/g, '$1');
          assert.equal(inserted, text);
          if (text !== writeStandardReply(standardReplies[language][name].text, {}).text) assert.fail('a choice fills nothing by itself');
        }
      });
    }

    it('with the same slots to fill in the three languages', () => {
      const roles = (language: 'en' | 'es' | 'fr', name: StandardReplyName): readonly string[] => (standardReplies[language][name].text.match(/\{\w+(?==)/g) ?? []).map((role) => role.toLowerCase()).sort();
      for (const name of standardReplyNames) for (const language of ['es', 'fr'] as const) assert.deepEqual(roles(language, name), roles('en', name), name);
    });

    it('written for editors without losing a mark of their snippets', () => {
      const choice = { kind: 'choice', texts: ['a, b|c\\d'] } as const;
      assert.equal(writeStandardReply('Costs $5 {Authority=Who} {x}', { Authority: choice }).snippet, 'Costs \\$5 ${1|{Who},a\\, b\\|c\\\\d|} ${2:{x\\}}$0');
    });
  });

  describe('are offered at a reply', () => {
    it('with its paragraph filled in, in the language of the draft', () => {
      const english = offer(under('CMW/C/MEX/CO/4, para. 36 (b)'));
      assert.match(english.accept('implemented'), /\n\nIn implementation of the recommendation contained in paragraph 36 \(b\), \{authority\} adopted \{measure\} on \{date\}\./);
      const spanish = offer(under('CMW/C/MEX/CO/4, párr. 36 b)', '$0', 'es'));
      assert.match(spanish.accept('implemented'), /En atención a la recomendación contenida en el párrafo 36 b\), \{autoridad\} aprobó/);
      const french = offer(under('CMW/C/MEX/CO/4, par. 36 b)', '$0', 'fr'));
      assert.match(french.accept('implemented'), /figurant au paragraphe 36 b\), \{autorité\} a adopté/);
    });

    it('with all that the heading answers', () => {
      assert.match(offer(under('CMW/C/MEX/CO/4, paras. 34 (a) and 36 (b)')).accept('implemented'), /contained in paragraphs 34 \(a\) and 36 \(b\), /);
      assert.match(offer(under('CMW/C/MEX/CO/4, paras. 20 (a) and (c)')).accept('implemented'), /contained in paragraph 20 \(a\) and \(c\), /);
      assert.match(offer(under('CMW/C/MEX/CO/4, párrs. 34 a) y 36 b)', '$0', 'es')).accept('implemented'), /en los párrafos 34 a\) y 36 b\), /);
      assert.match(offer(under('CMW/C/MEX/CO/4, par. 34 a) et 36 b)', '$0', 'fr')).accept('implemented'), /aux paragraphes 34 a\) et 36 b\), /);
    });

    it('with what it reiterates and the previous report, first where it reiterates', () => {
      const { names, accept, entries, documentation } = offer(under('CMW/C/MEX/CO/4, para. 36 (b)'));
      assert.equal(names[0], 'Reply: reiterated recommendation');
      assert.equal(names.length, standardReplyNames.length);
      assert.match(accept('reiterated'), /reiterates paragraph 38 of CMW\/C\/MEX\/CO\/3\. Since the previous report \(CMW\/C\/MEX\/4, \{paras\. numbers\}\), \{new facts\}\./);
      // Paragraphs of the previous report that are near are offered to choose from, and never chosen.
      assert.match(entries[0]?.snippet ?? '', /\$\{1\|\{paras\. numbers\},para\. 131,para\. \d+,para\. \d+,paras\. \d+\\, \d+ and \d+\|\}/);
      assert.match(documentation('reiterated') ?? '', /The recommendation repeats an earlier one/);
    });

    it('with the table of figures first where data are asked for', () => {
      const withData = offer(under('CMW/C/MEX/CO/4, para. 16 (a)'));
      assert.deepEqual(withData.names.slice(0, 2), ['Statistics table', 'Reply: no data']);
      assert.equal(offer(under('CMW/C/MEX/CO/4, para. 36 (a)')).names.indexOf('Statistics table'), standardReplyNames.length - 1);
    });

    it('with authorities of the previous report to choose from, and none from a text in another language', () => {
      const planned = (language: string, reference: string): string => offer(under(reference, '$0', language)).entries.find(({ insertText }) => /plans to|prevé \{acción/.test(insertText))?.snippet ?? '';
      assert.match(planned('en', 'CMW/C/MEX/CO/4, para. 36 (b)'), /^\$\{1\|\{Authority\},The National Institute of Migration,The Executive Commission for Victim Support,/);
      assert.match(planned('es', 'CMW/C/MEX/CO/4, párr. 36 b)'), /^\$\{1:\{Autoridad\\\}\} prevé/);
      const listed = offer(under('CMW/C/MEX/CO/4, párr. 36 b)', '$0', 'es'), { seeds: allSeeds, configuration: { authorities: ['la Secretaría de Gobernación'] } });
      assert.ok(listed.entries.some(({ snippet }) => snippet?.includes('${1|{Autoridad},La Secretaría de Gobernación|}')));
    });

    it('in a slot for an authority, whenever it is filled', () => {
      const { names, text, entries } = offer(under('CMW/C/MEX/CO/4, para. 36 (b)', 'The measure was taken by {auth$0ority} in 2026.'));
      assert.equal(names[0], 'the National Institute of Migration');
      assert.equal(text.slice(entries[0]?.replace.start, entries[0]?.replace.end), '{authority}');
    });

    it('in place of the slot of a new place for a reply, and of the words typed', () => {
      assert.match(offer(under('CMW/C/MEX/CO/4, para. 36 (b)', '{Measures taken, their $0results as at a date, and difficulties}')).accept('difficulty'), /\n\nThe main difficulty has been \{difficulty\}; \{authority\} is addressing it through \{measure\}\.\n$/);
      const typed = offer(under('CMW/C/MEX/CO/4, para. 36 (b)', '12. no da$0'));
      assert.deepEqual(typed.names, ['Reply: no data']);
      assert.match(typed.accept('noData'), /\n12\. \{Authority\} does not at present collect/);
      assert.deepEqual(offer(under('CMW/C/MEX/CO/4, párr. 36 b)', 'opinion$0', 'es')).names, ['Respuesta: opinión distinta']);
    });

    it('behind the reference of a block that replies, and after a sentence', () => {
      assert.ok(offer(`${front('en')}12. CMW/C/MEX/CO/4, para. 36 (b): $0\n`).names.includes('Reply: planned'));
      assert.ok(offer(under('CMW/C/MEX/CO/4, para. 36 (b)', 'A protocol was adopted in 2026. $0')).names.includes('Reply: difficulty'));
      assert.ok(!offer(under('CMW/C/MEX/CO/4, para. 36 (b)', 'A protocol was adopted in 2026. $0')).names.includes('Statistics table'));
    });
  });

  it('are offered nowhere else', () => {
    for (const fixture of [
      `${front('en')}$0\n`,
      `${front('en')}# Introduction\n\n$0\n`,
      `${front('en')}## CMW/C/MEX/CO/4, para. 36 (b)$0\n`,
      under('CMW/C/MEX/CO/4, para. 36 (b)', '> $0'),
      under('CMW/C/MEX/CO/4, para. 36 (b)', '| a |\n|---|\n| $0 |'),
      under('CMW/C/MEX/CO/4, para. 36 (b)', 'The law says of children $0'),
      under('CMW/C/MEX/CO/4, п. 36 b)', '$0', 'ru'),
      '## CMW/C/MEX/CO/4, para. 36 (b)\n\n$0\n',
    ])
      assert.deepEqual(offer(fixture).names, [], fixture);
    assert.deepEqual(offer(under('CMW/C/MEX/CO/4, para. 36 (b)', 'no data$0'), { seeds: allSeeds }, 'automatic').names, []);
  });

  it('hold without any document', () => {
    assert.match(offer(under('CMW/C/MEX/CO/4, para. 36 (b)'), { seeds: [] }).accept('reiterated'), /reiterates paragraph \{38\} of \{CMW\/C\/MEX\/CO\/3\}/);
  });

  it('leave findings until they are filled', () => {
    const text = offer(under('CMW/C/MEX/CO/4, para. 36 (b)')).accept('implemented');
    assert.equal(getFindings(text).filter(({ code }) => code === 'unfilled-placeholder').length, 5);
  });
});
