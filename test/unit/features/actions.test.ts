import assert from 'node:assert/strict';
import { getActions, type Action } from '../../../server/src/core/features/actions.ts';
import { applyEdits, concludingObservations, enoughWords, fifthReport, getSeed, getSnapshot, parseFixture, type SnapshotOptions } from '../../support/fixture.ts';

/** The actions at `$0`, without the other forms of the reference there, and without hiding findings: those are tried in `convertReference.test.ts` and `ignoreFinding.test.ts`. */
function getActionsAt(text: string, options: SnapshotOptions = {}): readonly Action[] {
  const fixture = parseFixture(text);
  const { fileId, offset } = fixture.cursor ?? { fileId: 'report.md', offset: 0 };
  return getActions(getSnapshot(fixture, options), fileId, { start: offset, end: offset }).filter(({ title, asksReason }) => !asksReason && !otherForm.test(title));
}

const otherForm = /^(?:Convert reference|Write this reference in (?:full|short)|Pasar la referencia|Escribir esta referencia (?:con|en forma abreviada)|Convertir le renvoi|Écrire ce renvoi (?:en toutes|sous))/;

/** All files after the action with this title. */
function applyAction(text: string, title: string, options: SnapshotOptions = {}): string {
  const { drafts } = parseFixture(text);
  const action = getActionsAt(text, options).find((candidate) => candidate.title === title);
  assert.ok(action, `no action “${title}”`);
  const files = [...drafts].map(([id, draft]) => [id, applyEdits(draft, action.edits.filter((edit) => edit.fileId === id))] as const);
  return files.length === 1 ? (files[0]?.[1] ?? '') : files.map(([id, draft]) => `//- ${id}\n${draft}`).join('\n');
}

function textOf(path: string): string {
  return getSeed(concludingObservations).recommendations.find(({ pinpoint }) => pinpoint.path.join('.') === path)?.text ?? '';
}

const slot = '{Measures taken, their results as at a date, and difficulties}';

describe('getActions: the fixes of findings', () => {
  it('offers what mends the findings at the place, with the finding', () => {
    const text = `${fifthReport}\n## CMW/C/MEX/CO/4, para. 37$0 (a)\n\n${enoughWords}\n`;
    const start = text.indexOf('37$0');
    assert.deepEqual(
      getActionsAt(text).map(({ title, kind, preferred, finding, edits }) => [title, kind, preferred, finding?.code, edits]),
      [['Replace with “38”', 'quickfix', true, 'not-a-recommendation', [{ fileId: 'report.md', span: { start, end: start + '37 (a)'.length }, newText: '38' }]]],
    );
  });

  it('offers nothing where nothing is found, nor for an unknown file', () => {
    assert.deepEqual(getActionsAt(`${fifthReport}\n# Fif$0th report\n`), []);
    assert.deepEqual(getActions(getSnapshot(parseFixture('')), 'other.md', { start: 0, end: 5 }), []);
  });

  it('speaks the language of the user and writes that of the draft', () => {
    const text = `${fifthReport}\n## CMW/C/MEX/CO/4, para. 36$0 (b)\n\n${enoughWords}\n`;
    assert.deepEqual(getActionsAt(text, { configuration: { uiLanguage: 'es' } }).map(({ title }) => title), [
      'Insertar una respuesta para 36 a)',
      'Insertar una respuesta para 36 c)',
      'Insertar una respuesta para 36 d)',
      'Insertar respuestas para todos los apartados del párrafo 36',
    ]);
    assert.deepEqual(getActionsAt(text, { configuration: { uiLanguage: 'fr' } })[0]?.title, 'Insérer une réponse pour 36 a)');
    assert.equal(applyAction(text, 'Insertar una respuesta para 36 c)', { configuration: { uiLanguage: 'es' } }).includes('## CMW/C/MEX/CO/4, para. 36 (c)\n'), true);
  });
});

describe('getActions: places for replies', () => {
  it('follows the heading of the item before', () => {
    assert.equal(
      applyAction(`${fifthReport}\n#### CMW/C/MEX/CO/4, para. 36$0 (b)\n\n${enoughWords}\n\n#### CMW/C/MEX/CO/4, para. 42\n\n${enoughWords}\n`, 'Insert a reply for 36 (c)'),
      `${fifthReport}\n#### CMW/C/MEX/CO/4, para. 36 (b)\n\n${enoughWords}\n\n#### CMW/C/MEX/CO/4, para. 36 (c)\n\n> ${textOf('36.c')}\n\n${slot}\n\n#### CMW/C/MEX/CO/4, para. 42\n\n${enoughWords}\n`,
    );
  });

  it('writes all items of a paragraph around those that are there', () => {
    assert.equal(
      applyAction(`${fifthReport}\n## CMW/C/MEX/CO/4, para. $032 (b)\n\n${enoughWords}`, 'Insert replies for all items of paragraph 32'),
      `${fifthReport}\n\n## CMW/C/MEX/CO/4, para. 32 (a)\n\n> ${textOf('32.a')}\n\n${slot}\n\n## CMW/C/MEX/CO/4, para. 32 (b)\n\n${enoughWords}\n\n## CMW/C/MEX/CO/4, para. 32 (c)\n\n> ${textOf('32.c')}\n\n${slot}\n`,
    );
  });

  it('writes items under the reply to their paragraph', () => {
    assert.equal(
      applyAction(`${fifthReport}\n## CMW/C/MEX/CO/4, para. $032\n\n${enoughWords}\n\n## Annex\n`, 'Insert replies for all items of paragraph 32'),
      `${fifthReport}\n## CMW/C/MEX/CO/4, para. 32\n\n${enoughWords}\n\n${['a', 'b', 'c'].map((item) => `### CMW/C/MEX/CO/4, para. 32 (${item})\n\n> ${textOf(`32.${item}`)}\n\n${slot}\n\n`).join('')}## Annex\n`,
    );
  });

  it('stands under the heading of its topic, where there is one', () => {
    assert.equal(
      applyAction(`---\nanswers: CMW/C/$0MEX/CO/4\n---\n# Report\n\n## 4. Corruption\n\n1. Text.\n\n## Other\n\n2. Text.\n`, 'Insert a reply for 22 (a)'),
      `---\nanswers: CMW/C/MEX/CO/4\n---\n# Report\n\n## 4. Corruption\n\n1. Text.\n\n### CMW/C/MEX/CO/4, para. 22 (a)\n\n> ${textOf('22.a')}\n\n${slot}\n\n## Other\n\n2. Text.\n`,
    );
  });

  it('opens a heading for its topic, where the draft goes by topics', () => {
    assert.equal(
      applyAction(`---\nanswers: CMW/C/$0MEX/CO/4\n---\n## Coordination\n\n### CMW/C/MEX/CO/4, para. 14 (a)\n\n${enoughWords}\n\n## Annex\n`, 'Insert replies for all items of paragraph 22'),
      `---\nanswers: CMW/C/MEX/CO/4\n---\n## Coordination\n\n### CMW/C/MEX/CO/4, para. 14 (a)\n\n${enoughWords}\n\n## Corruption\n\n${['a', 'b', 'c'].map((item) => `### CMW/C/MEX/CO/4, para. 22 (${item})\n\n> ${textOf(`22.${item}`)}\n\n${slot}\n\n`).join('')}## Annex\n`,
    );
  });

  it('comes after the last section on an earlier paragraph, else before the first on a later', () => {
    const text = `---\nanswers: CMW/C/$0MEX/CO/4\n---\n## CMW/C/MEX/CO/4, para. 42\n\n${enoughWords}\n\n## CMW/C/MEX/CO/4, para. 60\n\n${enoughWords}\n`;
    assert.equal(
      applyAction(text, 'Insert a reply for para. 46'),
      `---\nanswers: CMW/C/MEX/CO/4\n---\n## CMW/C/MEX/CO/4, para. 42\n\n${enoughWords}\n\n## CMW/C/MEX/CO/4, para. 46\n\n> ${textOf('46')}\n\n${slot}\n\n## CMW/C/MEX/CO/4, para. 60\n\n${enoughWords}\n`,
      'after 42',
    );
    assert.equal(applyAction(text, 'Insert a reply for para. 12').startsWith('---\nanswers: CMW/C/MEX/CO/4\n---\n\n## CMW/C/MEX/CO/4, para. 12\n\n> '), true, 'before 42');
  });

  it('goes to the file of the report that replies to what is nearest', () => {
    assert.equal(
      applyAction(`//- a.md\n---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/$0MEX/CO/4\n---\n# Report\n//- b.md\n${fifthReport}\n## CMW/C/MEX/CO/4, para. 9\n\n${enoughWords}\n`, 'Insert a reply for 11 (a)'),
      `//- a.md\n${fifthReport}\n# Report\n//- b.md\n${fifthReport}\n## CMW/C/MEX/CO/4, para. 9\n\n${enoughWords}\n\n## CMW/C/MEX/CO/4, para. 11 (a)\n\n> ${textOf('11.a')}\n\n${slot}\n`,
    );
  });

  it('keeps notes at the end, and a comment with the section it speaks of', () => {
    assert.equal(
      applyAction(`---\nanswers: CMW/C/$0MEX/CO/4\n---\n# Report\n\nText.[^1]\n\n[^1]: A note.\n`, 'Insert a reply for para. 9'),
      `---\nanswers: CMW/C/MEX/CO/4\n---\n# Report\n\nText.[^1]\n\n### CMW/C/MEX/CO/4, para. 9\n\n> ${textOf('9')}\n\n${slot}\n\n[^1]: A note.\n`,
    );
    const comment = '<!-- reply: CMW/C/MEX/CO/4 para. 60; status: not-accepted; reason: no plans -->';
    assert.equal(
      applyAction(`${fifthReport}\n## CMW/C/MEX/CO/4, para. $032 (b)\n\n${enoughWords}\n\n${comment}\n\n## Cooperation\n\nNo plans.\n`, 'Insert a reply for 32 (c)'),
      `${fifthReport}\n## CMW/C/MEX/CO/4, para. 32 (b)\n\n${enoughWords}\n\n## CMW/C/MEX/CO/4, para. 32 (c)\n\n> ${textOf('32.c')}\n\n${slot}\n\n${comment}\n\n## Cooperation\n\nNo plans.\n`,
    );
  });

  it('looks like the headings that are there', () => {
    const headings = (heading: string): readonly string[] =>
      applyAction(`---\nanswers: CMW/C/MEX/CO/4\n---\n${heading}\n\n${enoughWords}\n`, 'Insert a reply for 36 (c)')
        .split('\n')
        .filter((line) => line.startsWith('#'));
    const like = (heading: string): string | undefined => headings(heading.replace('36', '36$0')).at(-1);
    assert.equal(like('## Paragraph 36 (b)'), '## Paragraph 36 (c)');
    assert.equal(like('## Reply to paragraph 36 (b) of the concluding observations'), '## Reply to paragraph 36 (c) of the concluding observations');
    assert.equal(like('##### Respuesta al párrafo 36 b) de las observaciones finales'), '##### Respuesta al párrafo 36 c) de las observaciones finales');
    assert.equal(like('## **Paragraph 36 (b): Deprivation of liberty**'), '## **Paragraph 36 (c): Deprivation of liberty**');
    assert.equal(like('## Paragraph 36 (b): a legislative reform'), '## Paragraph 36 (c)');
    assert.equal(like('## 7. Detention: para. 36 (b)'), '## Para. 36 (c)');
    assert.equal(like('## CMW/C/MEX/CO/4, para 36(b)'), '## CMW/C/MEX/CO/4, para. 36 (c)');
    assert.equal(like('## Paragraphs 36 (a) and (b)'), '## CMW/C/MEX/CO/4, para. 36 (c)');
  });

  it('keeps the line ends of the file', () => {
    const text = `${fifthReport}\n## CMW/C/MEX/CO/4, para. $032 (b)\n\n${enoughWords}\n## Next\n`.replaceAll('\n', '\r\n');
    assert.equal(
      applyAction(`//- report.md\n${text}`, 'Insert a reply for 32 (c)'),
      `${fifthReport}\n## CMW/C/MEX/CO/4, para. 32 (b)\n\n${enoughWords}\n\n## CMW/C/MEX/CO/4, para. 32 (c)\n\n> ${textOf('32.c')}\n\n${slot}\n\n## Next\n`.replaceAll('\n', '\r\n'),
    );
  });

  it('is offered for a unit that is only mentioned, and for the items behind a reply to the whole', () => {
    assert.deepEqual(getActionsAt(`${fifthReport}\nText (CMW/C/MEX/CO/4, para. 5$04).\n`).map(({ title, preferred }) => [title, preferred]), [['Insert a reply for para. 54', true]]);
    assert.deepEqual(getActionsAt(`${fifthReport}\n## CMW/C/MEX/CO/4, para. $032\n\n${enoughWords}\n`).map(({ title }) => title), [
      'Insert a reply for 32 (a)',
      'Insert a reply for 32 (b)',
      'Insert a reply for 32 (c)',
      'Insert replies for all items of paragraph 32',
    ]);
  });

  it('offers every unit that is missing, and first what does much at once where they are many', () => {
    const titles = getActionsAt('---\nanswers: CMW/C/$0MEX/CO/4\n---\n').map(({ title }) => title);
    assert.equal(titles[0], 'Insert replies for these 101 recommendations');
    assert.equal(titles[1], 'Insert replies for all items of paragraph 11');
    assert.equal(titles.filter((title) => title.startsWith('Insert replies for all items of paragraph ')).length, 22);
    assert.equal(titles.filter((title) => title.startsWith('Insert a reply for ')).length, 101);
  });

  it('writes nothing of a recommendation as a link, an image or HTML', () => {
    const hostile = `CMW/C/MEX/CO/9

Concluding observations on the ninth periodic report of Mexico

C. Principal subjects of concern and recommendations

Detention

35. The Committee is concerned about detention.

36. The Committee recommends that the State Party end <img src=x onerror=alert(1)> ![detention](https://example.org/a.png) and {slots} at https://example.org now.
`;
    const text = applyAction(`//- report.md\n---\nanswers: CMW/C/$0MEX/CO/9\n---\n//- CMW_C_MEX_CO_9.txt\n${hostile}`, 'Insert a reply for para. 36');
    const quotation = text.split('\n').find((line) => line.startsWith('> ')) ?? '';
    assert.match(quotation, /end/);
    assert.doesNotMatch(quotation, /<img|!\[|\]\(|https:\/\/|[^\\]\{/);
  });
});

describe('getActions: a report from nothing', () => {
  const empty = '---\nanswers: CMW/C/$0MEX/CO/4\n---\n';
  const all = 'Insert replies for these 101 recommendations';

  it('leaves every unit with a place, under its topic, in the order of paragraphs', () => {
    const text = applyAction(empty, all);
    const snapshot = getSnapshot({ drafts: new Map([['report.md', text]]), documents: [] });
    const units = snapshot.reports[0]?.units ?? [];
    assert.deepEqual(units.map(({ partial }) => partial), Array.from({ length: 101 }, () => 'placeholders'));
    const headings = snapshot.drafts.get('report.md')?.replies.flatMap(({ reference }) => reference.targets.map(({ pinpoint }) => pinpoint));
    assert.deepEqual(headings, units.map(({ recommendation }) => recommendation.pinpoint));
    assert.equal(text.startsWith('---\nanswers: CMW/C/MEX/CO/4\n---\n\n## Positive aspects\n\n### CMW/C/MEX/CO/4, para. 9\n\n> '), true);
  });

  it('gives the same order whatever is inserted first, and only ever inserts', function () {
    // A hundred and more reports are read and asked about.
    this.timeout(60_000);
    const units = getSeed(concludingObservations).recommendations.filter(({ pinpoint }) => ['11', '12', '32', '60'].includes(pinpoint.path[0] ?? ''));
    const names = units.map(({ pinpoint: { path } }) => (path.length === 1 ? `para. ${path[0] ?? ''}` : `${path[0] ?? ''} (${path[1] ?? ''})`));
    for (const step of [1, 2, 4, 5, 7, 8]) {
      let text = '---\nanswers: CMW/C/MEX/CO/4\n---\n';
      for (let count = 0, at = 0; count < names.length; count++, at = (at + step) % names.length) {
        const snapshot = getSnapshot({ drafts: new Map([['report.md', text]]), documents: [] });
        const action = getActions(snapshot, 'report.md', { start: 0, end: text.length }).find(({ title }) => title.endsWith(` for ${names[at] ?? ''}`));
        assert.ok(action);
        assert.equal(action.edits.every(({ span }) => span.start === span.end), true);
        text = applyEdits(text, action.edits);
      }
      const headings = text.split('\n').filter((line) => line.startsWith('###'));
      assert.deepEqual(headings, names.map((name) => `### CMW/C/MEX/CO/4, ${name.startsWith('para.') ? name : `para. ${name}`}`), `step ${step}`);
    }
  });
});

describe('getActions: house style', () => {
  it('writes a reference of another language in that of the draft', () => {
    const text = '---\nanswers: CMW/C/MEX/CO/4\nlanguage: es\n---\nTexto (CMW/C/MEX/CO/4, paras. 3$04 (a), 36 (b) and (c)).\n';
    const title = 'Write this reference in house style: CMW/C/MEX/CO/4, párrs. 34 a), 36 b) y c)';
    assert.equal(applyAction(text, title, { configuration: { severities: { 'reference-style': 'off' } } }).split('\n')[4], 'Texto (CMW/C/MEX/CO/4, párrs. 34 a), 36 b) y c)).');
  });

  it('is offered in a file that is no draft, and where the finding is switched off', () => {
    assert.deepEqual(getActionsAt('See CMW/C/MEX/CO/4, para 36$0(b).\n').map(({ title, kind }) => [title, kind]), [['Write this reference in house style: CMW/C/MEX/CO/4, para. 36 (b)', 'refactor']]);
    const text = `${fifthReport}\n## CMW/C/MEX/CO/4, para 60$0\n\n${enoughWords}\n`;
    assert.deepEqual(getActionsAt(text).map(({ kind }) => kind), ['quickfix']);
    assert.deepEqual(getActionsAt(text, { configuration: { severities: { 'reference-style': 'off' } } }).map(({ kind }) => kind), ['refactor']);
  });

  it('is not offered for what is in the house style', () => {
    assert.deepEqual(getActionsAt('See CMW/C/MEX/CO/4, para. 36$0 (b).\n'), []);
    assert.deepEqual(getActionsAt('---\nlanguage: es\n---\nVéase CMW/C/MEX/CO/4, párr. 3$06 b).\n'), []);
  });
});
