import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readDocument } from '../../../server/src/core/document/readDocument.ts';
import { createLibrary } from '../../../server/src/core/library/library.ts';
import { findReplies, findRepliesTo, parseReplyQuery, toElements } from '../../../server/src/core/library/replies.ts';
import type { SourceDocument } from '../../../server/src/core/model.ts';
import { formatCitation } from '../../../server/src/core/reference/format.ts';

const read = (fileName: string, text: string): SourceDocument => readDocument({ id: fileName, fileName, text });
const report = read('CMW_C_MEX_4.txt', readFileSync(new URL('../../../seeds/CMW_C_MEX_4.txt', import.meta.url), 'utf8'));
const replies = read(
  'CRPD_C_BGD_RQ_1.txt',
  [
    'Replies of Bangladesh to the list of issues in relation to its initial report',
    'Reply to paragraph 7 (a) and (b) and 8 of the list of issues CRPD/C/BGD/Q/1',
    '1. The Ministry holds workshops in every district.',
    '2. Leaflets are printed each year.',
    'Reply to paragraph 9 of the list of issues CRPD/C/BGD/Q/1',
    '3. Public buildings have ramps.',
  ].join('\n'),
);
const followUp = read(
  'CRPD_C_COL_FCO_1_es.txt',
  [
    'Información recibida de Colombia sobre el seguimiento de las observaciones finales sobre el informe inicial',
    'II. Información de seguimiento (CRPD/C/COL/CO/1)',
    'A. Información de seguimiento sobre el párrafo 8 de las observaciones finales',
    '1. El Ministerio del Interior creó un grupo de trabajo en 2019.',
  ].join('\n'),
);
const library = createLibrary([report, replies, followUp]);

/** `CMW/C/MEX/4, paras. 50–65` for each document that replies. */
function cite(written: string): string[] {
  const query = parseReplyQuery(written);
  assert.ok(query, written);
  return findReplies(library, query).map((reply) => `${reply.question}: ${formatCitation({ symbol: reply.document.name, elements: toElements(reply) }, 'en', 'abbreviated')}`);
}

describe('the replies to a question', () => {
  it('are found by its number in the documents that reply to lists of issues, all of them', () => {
    assert.deepEqual(cite('reply to question 8'), ['8: CMW/C/MEX/4, paras. 50–65', '8: CRPD/C/BGD/RQ/1, paras. 1 and 2']);
    assert.deepEqual(cite('reply to question 36'), ['36: CMW/C/MEX/4, paras. 281–284']);
    assert.deepEqual(cite('reply to question 37'), []);
  });

  it('are found in the three languages of the product, in the words of headings', () => {
    const both = ['8: CMW/C/MEX/4, paras. 50–65', '8: CRPD/C/BGD/RQ/1, paras. 1 and 2'];
    for (const written of [
      'Reply to the questions raised in paragraph 8 of the list of issues',
      'replies to question 8',
      'response to issue 8',
      'respuesta a la pregunta 8',
      'Respuesta al párrafo 8 de la lista de cuestiones',
      'réponse à la question 8',
      'Réponse au paragraphe 8 de la liste de points',
      'ответ на вопрос 8',
    ]) {
      assert.deepEqual(cite(written), both, written);
    }
  });

  it('are those of the document that is named, before or behind', () => {
    for (const written of ['CMW/C/MEX/4 reply to question 8', 'CMW/C/MEX/4, reply to question 8', 'reply to question 8, CMW/C/MEX/4', 'reply to question 8 in CMW/C/MEX/4']) {
      assert.deepEqual(cite(written), ['8: CMW/C/MEX/4, paras. 50–65'], written);
    }
    assert.deepEqual(cite('CRPD/C/BGD/RQ/1 reply to question 7 (b)'), ['7.b: CRPD/C/BGD/RQ/1, paras. 1 and 2']);
  });

  it('are those of the list that is named', () => {
    for (const written of ['reply to CMW/C/MEX/QPR/4, para. 8', 'reply to paragraph 8 of CMW/C/MEX/QPR/4', 'CMW/C/MEX/QPR/4 reply to question 8']) {
      assert.deepEqual(cite(written), ['8: CMW/C/MEX/4, paras. 50–65'], written);
    }
    assert.deepEqual(cite('reply to CMW/C/MEX/QPR/3, para. 8'), []);
  });

  it('are never those to a paragraph of concluding observations that has the same number', () => {
    assert.deepEqual(cite('reply to paragraph 8 of the concluding observations'), ['8: CRPD/C/COL/FCO/1, para. 1']);
    assert.deepEqual(cite('CRPD/C/COL/FCO/1 reply to question 8'), []);
    assert.deepEqual(cite('CRPD/C/COL/FCO/1 reply to paragraph 8'), ['8: CRPD/C/COL/FCO/1, para. 1']);
    assert.deepEqual(findRepliesTo(library, 'CRPD/C/COL/CO/1', ['8']).map(({ document }) => document.symbol), ['CRPD/C/COL/FCO/1']);
    assert.deepEqual(findRepliesTo(library, 'CRPD/C/COL/CO/2', ['8']), []);
  });

  it('are asked for in words, not by a bare reference', () => {
    for (const written of ['', 'CMW/C/MEX/4, para. 8', 'paragraph 8', 'question 8', 'information on paragraph 2 of article 9', 'reply to the Committee', 'CMW/C/MEX/4 and CMW/C/MEX/3 reply to question 8']) {
      assert.equal(parseReplyQuery(written), undefined, written);
    }
  });

  it('to an item are those to its paragraph where it has none of its own', () => {
    assert.deepEqual(findRepliesTo(library, 'CMW/C/MEX/QPR/4', ['8', 'a']).map(({ question, paragraphs }) => [question, paragraphs.length]), [['8', 16]]);
    assert.deepEqual(findRepliesTo(library, 'CMW/C/MEX/QPR/4', []), []);
    assert.deepEqual(findRepliesTo(library, 'CMW/C/MEX/4', ['8']), []);
  });
});
