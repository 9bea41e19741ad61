import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseDraft } from '../../../server/src/core/draft/parseDraft.ts';
import { resolveTarget } from '../../../server/src/core/draft/resolveReference.ts';
import { createLibrary } from '../../../server/src/core/library/library.ts';
import type { Draft, Resolution, SourceDocument } from '../../../server/src/core/model.ts';
import { readSeed, readSeeds } from '../../support/readSeeds.ts';

const library = createLibrary(readSeeds());
const header = '---\nsymbol: CMW/C/MEX/5\nanswers: CMW/C/MEX/CO/4\n---\n';

function say(resolution: Resolution): string {
  switch (resolution.kind) {
    case 'found':
      return [resolution.document.name, [resolution.paragraph?.number, ...resolution.items.map(({ label }) => label)].join('.')].join('#');
    case 'found-here':
      return `${resolution.draftId} ${resolution.paragraph.number}`;
    case 'unknown-paragraph':
      return `no paragraph, near ${resolution.nearest.join(' ')}`;
    case 'unknown-item':
      return `no item, near ${resolution.nearest.map((path) => path.join('.')).join(' ')}`;
    case 'unknown-document':
      return `no document ${resolution.symbol ?? 'named'}`;
    case 'ambiguous':
      return `${resolution.reason}: ${resolution.candidates.map(({ symbol, path }) => `${symbol}#${path.join('.')}`).join(' ')}`;
    default:
      return resolution.kind;
  }
}

/** What every element of every reference of a text leads to. */
function resolve(body: string, { front = header, others = [], documents = library }: { front?: string; others?: readonly Draft[]; documents?: typeof library } = {}): string[] {
  const draft = parseDraft('a.md', front + body);
  return draft.references.flatMap((reference) => reference.targets.map((target) => say(resolveTarget(target, reference, { library: documents, draft, drafts: [draft, ...others] }))));
}

describe('resolveTarget', () => {
  const cases: readonly (readonly [body: string, said: readonly string[]])[] = [
    ['See CMW/C/MEX/CO/4, paras. 34 (a), 36 (b) and (c).', ['CMW/C/MEX/CO/4#34.a', 'CMW/C/MEX/CO/4#36.b', 'CMW/C/MEX/CO/4#36.c']],
    ['See CMW/C/MEX/CO/4, para. 72.', ['no paragraph, near 69 68 67']],
    ['See CMW/C/MEX/CO/4, para. 42 (a).', ['no item, near ']],
    ['See CMW/C/MEX/CO/3, para. 38.', ['no document CMW/C/MEX/CO/3']],
    ['See CMW/C/MEX/4.', ['CMW/C/MEX/4#']],
    ['The profile (MGI Mexico 2022, sect. 1.2).', ['MGI-MEX-2022#1.2']],
    ['## Paragraph 36 (b)', ['CMW/C/MEX/CO/4#36.b']],
    ['55. Caso Vélez Loor c. Panamá, párr. 171.', ['outside']],
    ['Under paragraph 2 of article 9 of the Convention.', ['outside']],
    ['See paragraph 3 of the list of issues.', ['no document named']],
    ['See paragraph 12 of the previous report.', ['CMW/C/MEX/4#12']],
    ['55. See paragraph 56 above.\n\n56. See paragraph 55.', ['a.md 56', 'a.md 55']],
    ['55. See paragraphs 55 to 58 above.', ['no paragraph, near 55']],
    ['55. See CMW/C/MEX/5, para. 55.', ['a.md 55']],
    ['Nothing is numbered; see paragraph 12.', ['no paragraph, near ']],
    ['A note.[^1]\n\n[^1]: Ibid., para. 3.', ['ibid: ']],
    ['Text.[^1] Text.[^2]\n\n[^1]: CMW/C/MEX/CO/4, para. 36.\n[^2]: Ibid., para. 38.', ['CMW/C/MEX/CO/4#36', 'CMW/C/MEX/CO/4#38']],
    ['Text.[^b] Text.[^a]\n\n[^a]: Ibid., para. 38 (a).\n[^b]: Paragraph 36 of the concluding observations.', ['CMW/C/MEX/CO/4#38.a', 'CMW/C/MEX/CO/4#36']],
    ['Text.[^1] Text.[^2]\n\n[^1]: CMW/C/MEX/CO/4, para. 36, and CMW/C/MEX/4, para. 1.\n[^2]: Ibid., para. 38.', ['CMW/C/MEX/CO/4#36', 'CMW/C/MEX/4#1', 'ibid: CMW/C/MEX/CO/4#38 CMW/C/MEX/4#38']],
    ['Text.[^1] Text.[^2] Text.[^3]\n\n[^1]: CMW/C/MEX/CO/4, para. 36.\n[^2]: National Commission, report.\n[^3]: Ibid., para. 38.', ['CMW/C/MEX/CO/4#36', 'ibid: ']],
    ['Text.[^1] Text.[^2]\n\n[^1]: CMW/C/MEX/CO/4, para. 36; see also https://www.gob.mx.\n[^2]: Ibid., para. 38.', ['CMW/C/MEX/CO/4#36', 'ibid: CMW/C/MEX/CO/4#38']],
    ['Ibid., para. 38.', ['ibid: ']],
    // Whose concluding observations they are.
    ['The Committee against Torture, in paragraph 36 (b) of its concluding observations of 2019, recommended a limit.', ['outside']],
    ['El Comité de los Derechos del Niño recomendó en el párrafo 42 de sus observaciones finales un protocolo.', ['outside']],
    ['Under paragraph 36 (b) of the concluding observations of the Committee on the Elimination of Discrimination against Women.', ['outside']],
    ['Véase el párrafo 36 b) de las observaciones finales del CAT.', ['outside']],
    ['Conformément au paragraphe 36 b) des observations finales du Comité des droits de l’enfant.', ['outside']],
    ['La recomendación de la CNDH contenida en el párrafo 46 se cumplió.', ['outside']],
    ['The recommendation of the National Commission contained in paragraph 46 was implemented.', ['outside']],
    ['Under paragraph 36 (b) of the concluding observations of the Committee.', ['CMW/C/MEX/CO/4#36.b']],
    ['Paragraph 36 (b) of the concluding observations of the Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families.', ['CMW/C/MEX/CO/4#36.b']],
    ['The Committee, in paragraph 36 (b) of its concluding observations, asked for a limit.', ['CMW/C/MEX/CO/4#36.b']],
    ['See paragraph 38 (b) of the concluding observations of 2017.', ['no document CMW/C/MEX/CO/3']],
    ['See paragraph 38 (b) of the concluding observations adopted in 2025.', ['CMW/C/MEX/CO/4#38.b']],
    ['See paragraph 38 (b) of the concluding observations of 2005.', ['no document CMW/C/MEX/CO/3']],
    ['## Párrafo 52 de las observaciones finales sobre el tercer informe periódico', ['no document CMW/C/MEX/CO/3']],
    ['## Paragraphe 52 des observations finales concernant le quatrième rapport périodique', ['CMW/C/MEX/CO/4#52']],
    ['## Observaciones finales de 2017, párrafo 38 b)', ['no document CMW/C/MEX/CO/3']],
    // A symbol that cannot be right is not passed over.
    ['## CMW/C/MEX/CO3, para. 38 (a)', ['no document CMW/C/MEX/CO3']],
    ['See CAT/MEX/CO/7, paras. 40 (a) and 41.', ['no document CAT/MEX/CO/7', 'no document CAT/MEX/CO/7']],
    ['See CMW C MEX CO 3 (para. 46).', ['no document CMW C MEX CO 3']],
  ];
  for (const [body, said] of cases) it(`of “${body.replace(/\n+/g, ' ')}” is ${said.join(', ')}`, () => assert.deepEqual(resolve(body), said));

  it('finds a paragraph of the report in its other files', () => {
    const other = parseDraft('b.md', `${header}56. Text.\n`);
    const strange = parseDraft('c.md', '---\nsymbol: CMW/C/MEX/FCO/4\nanswers: CMW/C/MEX/CO/4\n---\n57. Text.\n');
    assert.deepEqual(resolve('55. See paragraphs 56 and 57 above, and CMW/C/MEX/FCO/4, para. 57.', { others: [other, strange] }), ['b.md 56', 'no paragraph, near 56 55', 'c.md 57']);
  });

  it('keeps to its own file when the report has no symbol', () => {
    const front = '---\nanswers: CMW/C/MEX/CO/4\n---\n';
    const other = parseDraft('b.md', `${front}56. Text.\n`);
    assert.deepEqual(resolve('55. See paragraphs 55 and 56 above.', { front, others: [other] }), ['a.md 55', 'no paragraph, near 55']);
  });

  it('asks nothing of bare numbers in a file that is no draft', () => {
    assert.deepEqual(resolve('# Paragraph 3\n\nSee paragraph 12 and CMW/C/MEX/CO/4, para. 99.', { front: '' }), ['outside', 'outside', 'no paragraph, near 69 68 67']);
  });

  it('decides between several answered documents only when one alone has the place', () => {
    const front = '---\nanswers: [CMW/C/MEX/CO/4, CMW/C/MEX/4]\n---\n';
    assert.deepEqual(resolve('## Paragraph 36 (b)\n\n## Paragraph 200\n\n## Paragraph 12\n\n## Paragraph 999', { front }), ['CMW/C/MEX/CO/4#36.b', 'CMW/C/MEX/4#200', 'several-answers: CMW/C/MEX/CO/4#12 CMW/C/MEX/4#12', 'no paragraph, near 69 68 67']);
    const missing = '---\nanswers: [CMW/C/MEX/CO/4, CMW/C/MEX/QPR/5]\n---\n';
    assert.deepEqual(resolve('## Paragraph 36 (b)\n\n## Paragraph 999', { front: missing }), ['CMW/C/MEX/CO/4#36.b', 'several-answers: CMW/C/MEX/CO/4#999 CMW/C/MEX/QPR/5#999']);
  });

  it('takes the version in the language of the draft', () => {
    const english = readSeed('CMW_C_MEX_CO_4.txt');
    const spanish: SourceDocument = { ...english, id: 'es', language: 'es' };
    const documents = createLibrary([english, spanish]);
    const draft = parseDraft('a.md', `${header.replace('---\n', '---\nlanguage: es\n')}## Párrafo 36 b)\n`);
    const [reference] = draft.references;
    assert.ok(reference?.targets[0]);
    const resolution = resolveTarget(reference.targets[0], reference, { library: documents, draft, drafts: [draft] });
    assert.equal(resolution.kind === 'found' && resolution.document, spanish);
  });

  it('finds nothing wrong in the fourth report, whose answered document is not at hand', () => {
    const said = resolve(readSeed('CMW_C_MEX_4.txt').text, { front: '---\nsymbol: CMW/C/MEX/4\nanswers: CMW/C/MEX/CO/3\n---\n' });
    assert.ok(said.length > 40);
    assert.deepEqual([...new Set(said.map((line) => line.replace(/\d{1,4}$/, 'n')))].sort(), ['a.md n', 'no document CMW/C/MEX/QPR/n', 'no document named', 'outside']);
  });
});
