import assert from 'node:assert/strict';
import { getCompletionDocumentation, getCompletions, type CompletionEntry, type CompletionTrigger } from '../../../server/src/core/features/completion.ts';
import type { Snapshot } from '../../../server/src/core/snapshot.ts';
import { allSeeds, getSnapshot, parseFixture, type SnapshotOptions } from '../../support/fixture.ts';

const english = '---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4\nlanguage: en\n---\n\n';
const spanish = english.replace('en\n', 'es\n');

interface Offered {
  readonly snapshot: Snapshot;
  readonly items: readonly CompletionEntry[];
  /** The draft, without its front matter, once the entry at an index is accepted. */
  readonly texts: readonly string[];
}

/** What is offered at `$0` (the end, without one). */
function complete(body: string, trigger: CompletionTrigger = 'automatic', { front = english, ...options }: SnapshotOptions & { readonly front?: string } = {}): Offered {
  const fixture = parseFixture(`${front}${body.includes('$0') ? body : `${body}$0`}`);
  const { fileId, offset } = fixture.cursor ?? { fileId: '', offset: 0 };
  const text = fixture.drafts.get(fileId) ?? '';
  const snapshot = getSnapshot(fixture, options);
  const { items } = getCompletions(snapshot, fileId, offset, trigger);
  const start = text.lastIndexOf('---\n\n') < 0 ? 0 : text.lastIndexOf('---\n\n') + 5;
  for (const item of items) assert.equal(item.replace.end, offset);
  return { snapshot, items, texts: items.map((item) => text.slice(start, item.replace.start) + item.insertText + text.slice(item.replace.end)) };
}

describe('completion', () => {
  describe('completes what stands there', () => {
    const cases: readonly (readonly [typed: string, accepted: string])[] = [
      ['CMW/C/MEX/CO/4 36b', 'CMW/C/MEX/CO/4, para. 36 (b)'],
      ['CMW/C/MEX/CO/4, 36b', 'CMW/C/MEX/CO/4, para. 36 (b)'],
      ['CMW/C/MEX/CO/4,36b', 'CMW/C/MEX/CO/4, para. 36 (b)'],
      ['CMW/C/MEX/CO/4, para. 36b', 'CMW/C/MEX/CO/4, para. 36 (b)'],
      ['CMW/C/MEX/CO/4, para. 36 (', 'CMW/C/MEX/CO/4, para. 36'],
      ['CMW/C/MEX/CO/4, para. last resort', 'CMW/C/MEX/CO/4, para. 36 (a)'],
      ['CMW/C/MEX/CO/4, last resort', 'CMW/C/MEX/CO/4, para. 36 (a)'],
      ['CMW/C/MEX/CO/4, párr. 36b', 'CMW/C/MEX/CO/4, párr. 36 b)'],
      ['CMW/C/MEX/CO/4, paras. 34 (a), 36b', 'CMW/C/MEX/CO/4, paras. 34 (a), 36 (b)'],
      ['CMW/C/MEX/CO/4, paras. 34 (a) and 36b', 'CMW/C/MEX/CO/4, paras. 34 (a) and 36 (b)'],
      ['(CMW/C/MEX/CO/4, para. 36b', '(CMW/C/MEX/CO/4, para. 36 (b)'],
      ['## CMW/C/MEX/CO/4, para. 36b', '## CMW/C/MEX/CO/4, para. 36 (b)'],
      ['| CMW/C/MEX/CO/4, para. 36b', '| CMW/C/MEX/CO/4, para. 36 (b)'],
      ['[^1]: CMW/C/MEX/CO/4, para. 36b', '[^1]: CMW/C/MEX/CO/4, para. 36 (b)'],
      ['<!-- reply: CMW/C/MEX/CO/4 para. 36b', '<!-- reply: CMW/C/MEX/CO/4 para. 36 (b)'],
      ['<!-- reply: 36b', '<!-- reply: CMW/C/MEX/CO/4, para. 36 (b)'],
      ['The limit of 36b', 'The limit of CMW/C/MEX/CO/4, para. 36 (b)'],
      ['| 36b', '| CMW/C/MEX/CO/4, para. 36 (b)'],
      ['- 36 (b', '- CMW/C/MEX/CO/4, para. 36 (b)'],
      ['## Para. 36b', '## Para. 36 (b)'],
      ['In reply to paragraph 36b', 'In reply to paragraph 36 (b) of the concluding observations'],
      ['See para. 36b', 'See CMW/C/MEX/CO/4, para. 36 (b)'],
      ['In reply to paragraph terminology detention', 'In reply to paragraph 36 (d) of the concluding observations'],
      ['CMW/C/M', 'CMW/C/MEX/CO/4'],
      ['cmw/c/mex/c', 'CMW/C/MEX/CO/4'],
    ];
    for (const [typed, accepted] of cases) {
      it(`${typed} → ${accepted}`, () => {
        assert.equal(complete(typed).texts[0], accepted);
      });
    }

    it('in the language of the draft', () => {
      const first = (body: string): string | undefined => complete(body, 'automatic', { front: spanish }).texts[0];
      assert.equal(first('36b'), 'CMW/C/MEX/CO/4, párr. 36 b)');
      assert.equal(first('CMW/C/MEX/CO/4, 36b'), 'CMW/C/MEX/CO/4, párr. 36 b)');
      assert.equal(first('en el párrafo 36b'), 'en el párrafo 36 b) de las observaciones finales');
      assert.equal(first('véase el apartado b) del párrafo 36'), 'véase el CMW/C/MEX/CO/4, párr. 36 b)');
      assert.equal(complete('36b', 'automatic', { front: english.replace('en\n', 'fr\n') }).texts[0], 'CMW/C/MEX/CO/4, par. 36 b)');
      assert.equal(complete('36b', 'automatic', { front: english.replace('en\n', 'zh\n') }).texts[0], 'CMW/C/MEX/CO/4，第36段(b)');
    });

    it('leaves out what a list has said already', () => {
      const { items } = complete('CMW/C/MEX/CO/4, para. 36 (b) and terminology');
      assert.equal(items[0]?.insertText, '(d)');
    });

    it('keeps what follows the cursor', () => {
      assert.equal(complete('The limit (36b$0) is met.').texts[0], 'The limit (CMW/C/MEX/CO/4, para. 36 (b)) is met.');
    });
  });

  describe('leaves running text alone until it is asked', () => {
    for (const text of ['Detention is a last resort', 'We have 36 hours', 'in 36', 'The State party', 'CMW/C/MEX/CO/4 was adopted', '(CMW/C/MEX/CO/4)', 'https://example.org/CMW/C/M', '[text](CMW/C/M', '']) {
      it(JSON.stringify(text), () => {
        assert.deepEqual(complete(text).items, []);
      });
    }

    it('and takes then the words that belong together', () => {
      assert.equal(complete('The Government adopted last resort detention', 'invoked').texts[0], 'The Government adopted CMW/C/MEX/CO/4, para. 36 (a)');
      assert.equal(complete('As said, 36 hours$0 and more', 'invoked').texts[0], 'As said, CMW/C/MEX/CO/4, para. 36 (b) and more');
      assert.equal(complete('It is over. Braille', 'invoked').texts[0], 'It is over. CMW/C/MEX/CO/4, para. 26 (c)');
      assert.equal(complete('in 36', 'invoked').texts[1], 'in CMW/C/MEX/CO/4, para. 36 (a)');
    });

    it('takes one typing error among several words for what it is', () => {
      assert.equal(complete('detenton last resort', 'invoked').texts[0], 'CMW/C/MEX/CO/4, para. 36 (a)');
    });

    it('offers all units where nothing is typed', () => {
      assert.equal(complete('', 'invoked').items.length, 101);
    });
  });

  it('takes a preposition for no paragraph', () => {
    assert.deepEqual(complete('para 36', 'automatic', { front: spanish }).texts[0], 'CMW/C/MEX/CO/4, párr. 36');
    assert.deepEqual(complete('para niños', 'automatic', { front: spanish }).items, []);
    assert.deepEqual(complete('párrafo niños', 'automatic', { front: spanish }).items.length > 0, true);
  });

  it('shows topic, words, status and follow-up, unanswered first among equals', () => {
    const { items } = complete('#### CMW/C/MEX/CO/4, para. 36 (a)\n\nThe action plan was adopted on 3 March 2026 by the Ministry of the Interior, after consultations with civil society in all 32 states.\n\n36', 'invoked');
    assert.deepEqual(
      items.map(({ label, description, note, kind }) => [label, description, note, kind]),
      [
        ['36 Deprivation of liberty', 'whole paragraph, 4 items', '', 'paragraph'],
        ['36 (b) Deprivation of liberty', 'not answered', 'follow-up by 1 May 2027', 'unit'],
        ['36 (c) Deprivation of liberty', 'not answered', 'follow-up by 1 May 2027', 'unit'],
        ['36 (d) Deprivation of liberty', 'not answered', 'follow-up by 1 May 2027', 'unit'],
        ['36 (a) Deprivation of liberty', 'answered', 'follow-up by 1 May 2027', 'unit'],
      ],
    );
    assert.equal(items[1]?.detail, 'Undertake a legislative reform that explicitly establishes a maximum limit of 36 hours for…');
  });

  it('speaks the language of the user', () => {
    const { items } = complete('36b', 'automatic', { front: spanish, configuration: { uiLanguage: 'es' } });
    assert.deepEqual([items[0]?.description, items[0]?.note], ['sin respuesta', 'seguimiento a más tardar el 1 de mayo de 2027']);
  });

  it('does not count the reference that is being typed', () => {
    const { items } = complete('## Para. 36');
    assert.deepEqual(items.slice(1).map((item) => item.description), ['not answered', 'not answered', 'not answered', 'not answered']);
  });

  it('puts what a follow-up report is not asked last', () => {
    const { items } = complete('', 'invoked', { front: english.replace('symbol: CMW/C/MEX/5', 'symbol: CMW/C/MEX/FCO/4\nscope: follow-up') });
    assert.deepEqual([...new Set(items.slice(0, 20).map((item) => item.label.split(' ')[0]))], ['34', '36', '38', '58', '62']);
    assert.equal(items[20]?.description, '');
  });

  it('survives the filter of an editor: every entry matches what was typed, and marks that may follow', () => {
    for (const typed of ['36b', 'CMW/C/MEX/CO/4, para. 36', 'CMW/C/MEX/CO/4, ', 'CMW/C/M', '## last resort']) {
      const body = english + typed;
      const { items } = complete(typed);
      assert.ok(items.length > 0, typed);
      for (const { filterText, replace } of items) assert.ok(filterText.startsWith(body.slice(replace.start)), typed);
      assert.deepEqual(items.map((item) => item.sortText), items.map((item) => item.sortText).sort());
    }
  });

  it('gives each entry its documentation, like the hover', () => {
    const { snapshot, items } = complete('36b');
    const documentation = getCompletionDocumentation(snapshot, items[0]?.key ?? '');
    assert.match(documentation ?? '', /^\*\*CMW\/C\/MEX\/CO\/4, para\. 36 \(b\)\*\* · recommendation · follow-up by 1 May 2027/);
    assert.match(documentation ?? '', /maximum limit of 36 hours for immigration detention/);
    const symbol = complete('CMW/C/M');
    assert.match(getCompletionDocumentation(symbol.snapshot, symbol.items[0]?.key ?? '') ?? '', /69 paragraphs · 101 recommendations to answer/);
  });

  it('gives no documentation for a key that leads nowhere', () => {
    const { snapshot } = complete('36b');
    for (const key of ['', '{', '[]', '[1,2]', '["report.md","CMW/C/MEX/CO/9#1"]', '["report.md","CMW/C/MEX/CO/4#99"]', '["report.md",null,"99"]', '["none.md",null,"1"]']) {
      assert.equal(getCompletionDocumentation(snapshot, key), undefined, key);
    }
  });

  describe('offers paragraphs of the report itself', () => {
    const report = '1. The Institute was founded in 1993.\n\n2. The protocol on interviews was revised.\n\nSee ';

    it('by number and by words, where a bare number means them', () => {
      assert.equal(complete(`${report}paragraph 2`).texts[0]?.split('See ')[1], 'paragraph 2 above');
      assert.ok(complete(`${report}paragraph interviews`).texts.some((text) => text.endsWith('See paragraph 2 above')));
      assert.equal(complete(`${report}paragraphs 1 and 2`).texts[0]?.split('See ')[1], 'paragraphs 1 and 2');
      assert.equal(complete('Véase el párrafo 2$0\n\n2. El protocolo.', 'automatic', { front: spanish }).texts[0]?.split('\n')[0], 'Véase el párrafo 2 del presente informe');
    });

    it('in all files of the report', () => {
      const fixture = parseFixture(`//- a.md\n${english}See paragraph 7$0\n//- b.md\n${english}7. Visas were issued.\n//- c.md\n${english.replace('MEX/5', 'MEX/6')}7. Another report.`);
      const { items } = getCompletions(getSnapshot(fixture), 'a.md', fixture.cursor?.offset ?? 0, 'automatic');
      const own = items.filter((item) => item.description.startsWith('this report'));
      assert.deepEqual(own.map((item) => [item.insertText, item.detail, item.description]), [['7 below', 'Visas were issued.', 'this report · b.md']]);
      assert.equal(getCompletionDocumentation(getSnapshot(fixture), own[0]?.key ?? ''), '**Paragraph 7 of this report**\n\nVisas were issued.');
    });

    it('but not in a heading', () => {
      assert.ok(complete(`${report}\n\n## Paragraph 2`).items.every((item) => !item.description.startsWith('this report')));
    });
  });

  describe('in other documents', () => {
    const options = { seeds: allSeeds };

    it('offers paragraphs by number and by words', () => {
      assert.equal(complete('CMW/C/MEX/4, para. 112', 'automatic', options).texts[0], 'CMW/C/MEX/4, para. 112');
      assert.equal(complete('CMW/C/MEX/4, para. labour rights week', 'automatic', options).texts[0], 'CMW/C/MEX/4, para. 226');
    });

    it('offers the sections of a document without a symbol', () => {
      assert.deepEqual(complete('MGI Mexico 2022, sect. 4', 'automatic', options).texts, ['4', '4.1', '4.2'].map((section) => `MGI Mexico 2022, sect. ${section}`));
      assert.equal(complete('MGI', 'invoked', options).texts[0], 'MGI Mexico 2022');
    });

    it('offers nothing of a document that is not there', () => {
      assert.deepEqual(complete('CMW/C/MEX/CO/3, para. 3', 'automatic', options).items, []);
    });
  });

  describe('in front matter', () => {
    const options = { seeds: allSeeds, front: '' };

    it('offers the documents that ask something', () => {
      assert.deepEqual(complete('---\nanswers: $0', 'automatic', options).items.map((item) => item.insertText), ['CMW/C/MEX/CO/4']);
      assert.deepEqual(complete('---\nanswers:\n  - CMW/C/$0\n---\n', 'automatic', options).items.map((item) => item.insertText), ['CMW/C/MEX/CO/4']);
      assert.deepEqual(complete('---\nanswers: [CMW$0]\n---\n', 'automatic', options).items.map((item) => item.insertText), ['CMW/C/MEX/CO/4']);
    });

    it('offers nothing elsewhere', () => {
      assert.deepEqual(complete('---\nlanguage: $0\n---\n', 'invoked', options).items, []);
    });
  });

  it('in a file that answers nothing offers every unit there is', () => {
    assert.equal(complete('36b', 'automatic', { front: '' }).texts[0], 'CMW/C/MEX/CO/4, para. 36 (b)');
  });

  it('finds the words of every language version, and shows the one of the draft', () => {
    const version = `//- CMW_C_MEX_CO_4_es.txt
Comité de Protección de los Derechos de Todos los Trabajadores Migratorios y de sus Familiares

Observaciones finales sobre el cuarto informe periódico de México

1. El Comité examinó el cuarto informe periódico de México en sus sesiones 592ª y 593ª, celebradas los días 7 y 8 de abril de 2025.

2. El Comité acoge con beneplácito la presentación del cuarto informe periódico del Estado parte.

3. El Comité recomienda que el Estado parte elabore un plan de acción para que la privación de libertad se aplique solo como último recurso.
//- report.md
`;
    const fixture = parseFixture(`${version}${spanish}## privacion ultimo recurso$0`);
    const { items } = getCompletions(getSnapshot(fixture), 'report.md', fixture.cursor?.offset ?? 0, 'automatic');
    const units = items.filter((item) => item.insertText === 'CMW/C/MEX/CO/4, párr. 3');
    assert.equal(units.length, 1);
    assert.match(units[0]?.detail ?? '', /^El Comité recomienda que el Estado parte elabore un plan de acción/);
  });

  it('offers nothing in a UN document or an unknown file', () => {
    const { snapshot } = complete('36b', 'automatic', { seeds: allSeeds });
    assert.deepEqual(getCompletions(snapshot, 'seeds/CMW_C_MEX_CO_4.txt', 5000, 'invoked').items, []);
    assert.deepEqual(getCompletions(snapshot, 'none.md', 0, 'invoked').items, []);
  });

  it('survives hostile text at the cursor', () => {
    for (const piece of ['CMW/', '36 (', 'para. ', '[', '<!-- reply: ', '# ', 'párr. 1, ', ' ', 'a ', '1.', '|']) {
      for (const trigger of ['automatic', 'invoked'] as const) {
        const { items } = complete(piece.repeat(Math.ceil(100_000 / piece.length)), trigger);
        assert.ok(items.length <= 300);
      }
    }
  });
});
