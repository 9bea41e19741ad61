import type { DocumentKind, Paragraph, Problem } from '../model.ts';
import type { Block, PreparedSource, ReadResult } from './prepare.ts';
import { findQuestions } from './questions.ts';
import { readNumberedText, toParagraph } from './readParagraphs.ts';
import { separateTables, type Table } from './tables.ts';
import { markUnlabelledLists } from './unlabelledLists.ts';

/**
 * Reads what a State submits: its periodic report (CMW/C/MEX/4), its replies to a list of issues (CRPD/C/BGD/RQ/1), its information on follow-up
 * (CRPD/C/COL/FCO/1), its national report to the universal periodic review. All are numbered paragraphs under headings, with lists of every style;
 * no speech act is read in them. Tables stand in `tables` of the paragraph they follow.
 *
 * Where headings reply to numbered questions ("Reply to the questions raised in paragraph 8 of the list of issues"), `repliesTo` tells which
 * paragraphs answer each of them: `'8'` → `['50', … '65']`. A reply to an item counts for the question as a whole too: `'7.a'` and `'7'`.
 * Total: a text without numbered paragraphs gives none, and the problem `no-paragraphs`.
 */
export function readStateReport(source: PreparedSource): ReadResult {
  const { blocks, tables } = separateTables(source.text, withoutObjects(source.blocks));
  const numbered = readNumberedText(source.wrapped ? blocks : markUnlabelledLists(blocks));
  const paragraphs = withTables(numbered.paragraphs.map((paragraph) => toParagraph(paragraph, 'paragraph')), tables);
  const repliesTo = readReplies(paragraphs);
  const problems: Problem[] = [...numbered.problems];
  if (paragraphs.length === 0) problems.push({ code: 'no-paragraphs', detail: {}, span: { start: 0, end: Math.min(1, source.text.length) } });
  return {
    kind: findKind(source, repliesTo),
    paragraphs,
    ...(repliesTo.size > 0 && { repliesTo }),
    problems,
  };
}

/** What a text conversion leaves of pictures at the end of a file: `[image: ]`, `image1.wmf`, the recycling sign, print-shop numbers beside them. */
const object = /^(?:\[image:[^\]\n]{0,200}\]|image\d{1,3}\.(?:wmf|emf|png|jpe?g|gif|tiff?)|Please recy\p{L}{2,4}(?:\s\p{L})?|(?:GE|V|N)\.\d{2}-\d{4,6}.{0,80})(?:\s{0,5}image\d{1,3}\.(?:wmf|emf|png|jpe?g|gif|tiff?)){0,5}$/u;

function withoutObjects(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block) => block.text.length > 300 || !object.test(block.text));
}

/** A table belongs to the paragraph it stands in: the last one that begins before it. */
function withTables(paragraphs: readonly Paragraph[], tables: readonly Table[]): readonly Paragraph[] {
  if (tables.length === 0) return paragraphs;
  return paragraphs.map((paragraph, index) => {
    const nextStart = paragraphs[index + 1]?.span.start ?? Infinity;
    const own = tables.filter(({ span }) => span.start > paragraph.span.start && span.start < nextStart);
    if (own.length === 0) return paragraph;
    return { ...paragraph, span: { start: paragraph.span.start, end: Math.max(paragraph.span.end, ...own.map(({ span }) => span.end)) }, tables: own.map(({ rows }) => rows) };
  });
}

function readReplies(paragraphs: readonly Paragraph[]): ReadonlyMap<string, readonly string[]> {
  const replies = new Map<string, string[]>();
  const known = new Map<string, readonly string[]>();
  for (const { number, headings } of paragraphs) {
    for (let level = headings.length - 1; level >= 0; level--) {
      const heading = headings[level]!;
      const questions = known.get(heading) ?? withAncestors(findQuestions(heading));
      known.set(heading, questions);
      for (const question of questions) replies.set(question, [...(replies.get(question) ?? []), number]);
      if (questions.length > 0) break;
    }
  }
  return replies;
}

/** `7.a`, `7.b`, `8` → `7`, `7.a`, `7.b`, `8`. */
function withAncestors(questions: readonly string[]): readonly string[] {
  return [...new Set(questions.flatMap((question) => question.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.'))))];
}

/** From its own words, for a file that has no symbol; where there is one, its symbol decides. */
function findKind(source: PreparedSource, repliesTo: ReadonlyMap<string, unknown>): DocumentKind {
  if (source.frontMatter.kind) return source.frontMatter.kind;
  const head = source.blocks.slice(0, mastheadBlocks).map(({ text }) => text).join('\n');
  if (universalReview.test(head)) return 'upr-document';
  if (followUp.test(head)) return 'follow-up-report';
  if (repliesToList.test(head) && !priorToReporting.test(head)) return 'replies-to-list-of-issues';
  return repliesTo.size > 0 && repliesToList.test(head) && !priorToReporting.test(head) ? 'replies-to-list-of-issues' : 'state-report';
}

/** A masthead and its title take no more blocks than this. */
const mastheadBlocks = 25;
const universalReview = /\bA\/HRC\/WG\.6\/|universal periodic review|examen periódico universal|examen périodique universel|универсальн\p{L}{1,5} периодическ|الاستعراض الدوري الشامل|普遍定期审议/iu;
const followUp = /information received .{0,80}follow-up|follow-up to the concluding|seguimiento de las observaciones finales|suite donnée aux observations finales|последующ\p{L}{1,5} .{0,40}заключительн|\/FCO\/\d/iu;
const repliesToList = /(?:replies|responses) (?:of|by|from|to) .{0,80}list of issues|respuestas? .{0,80}lista de cuestiones|réponses? .{0,80}liste de points|ответы .{0,80}перечень вопросов|\/RQ\/\d/iu;
/** Under the simplified procedure the replies are the report. */
const priorToReporting = /prior to (?:the submission|reporting)|previa a la presentación|antes de la presentación|avant la soumission|établie avant|\/QPR\/\d/iu;
