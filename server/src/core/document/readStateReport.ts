import type { DocumentKind, Paragraph, Problem } from '../model.ts';
import { spaced } from './headings.ts';
import type { Block, PreparedSource, ReadResult } from './prepare.ts';
import { findQuestions, isUnclearReply } from './questions.ts';
import { inferLostNumbers } from './inferLabels.ts';
import { looksLikeHeading, readNumberedText, toParagraph } from './readParagraphs.ts';
import { markRestatedQuestions } from './restatedQuestions.ts';
import { separateTables, type Table } from './tables.ts';
import { markUnlabelledLists } from './unlabelledLists.ts';
import { withoutSymbols } from './withoutSymbols.ts';

/**
 * Reads what a State submits: its periodic report (CMW/C/MEX/4), its replies to a list of issues (CRPD/C/BGD/RQ/1), its information on follow-up
 * (CRPD/C/COL/FCO/1), its national report to the universal periodic review. All are numbered paragraphs under headings, with lists of every style;
 * no speech act is read in them. Tables stand in `tables` of the paragraph they follow.
 *
 * Where headings reply to numbered questions ("Reply to the questions raised in paragraph 8 of the list of issues"), `repliesTo` tells which
 * paragraphs answer each of them: `'8'` → `['50', … '65']`. A reply to an item counts for the question as a whole too: `'7.a'` and `'7'`.
 * Total: a text without numbered paragraphs gives none, and the problem `no-paragraphs`.
 */
export function readStateReport(source: PreparedSource, kind: DocumentKind): ReadResult {
  const { blocks: arranged, tables } = arrangeReport(source);
  const mastheadEnd = source.blocks[source.masthead.blocks]?.span.start ?? Infinity;
  const from = arranged.filter(({ span }) => span.start < mastheadEnd).length;
  const { blocks: list, problems: lostNumbers } = inferLostNumbers(arranged, from);
  const numbered = readNumberedText(list, from);
  const paragraphs = withTables(numbered.paragraphs.map((paragraph) => toParagraph(paragraph, 'paragraph')), tables);
  const { answered, unclear, ...replies } = readReplies(paragraphs, kind);
  const problems: Problem[] = [...lostNumbers, ...numbered.problems, ...findUnanswered(list, from, answered), ...findUnclear(list, from, unclear)];
  if (paragraphs.length === 0) problems.push({ code: 'no-paragraphs', detail: {}, span: { start: 0, end: Math.min(1, source.text.length) } });
  // An extract without its first page: "Replies to the list of issues prior to reporting (CMW/C/MEX/QPR/4)".
  const outermost = paragraphs[0]?.headings[0];
  return {
    kind,
    ...(outermost !== undefined && !numberedHeading.test(outermost) && { title: withoutSymbols(outermost) }),
    paragraphs,
    ...replies,
    problems,
  };
}

/** The running text of a report with its bullets given back, apart from its tables. */
export function arrangeReport(source: PreparedSource): { readonly blocks: readonly Block[]; readonly tables: readonly Table[] } {
  const separated = separateTables(source.text, markRestatedQuestions(withoutObjects(source.blocks)));
  const { blocks, tables } = withCaptions(separated.blocks, separated.tables);
  return { blocks: source.wrapped || source.imported ? blocks : markUnlabelledLists(blocks), tables };
}

const numberedHeading = /^(?:[IVX]{1,5}|[A-Z]|\d{1,2})\s?[.．]/;

/** What a text conversion leaves of pictures at the end of a file: `[image: ]`, `image1.wmf`, the recycling sign, print-shop numbers beside them. */
const object = /^(?:\[image:[^\]\n]{0,200}\]|image\d{1,3}\.(?:wmf|emf|png|jpe?g|gif|tiff?)|Please recy\p{L}{2,4}(?:\s\p{L})?|(?:GE|V|N)\.\d{2}-\d{4,6}.{0,80})(?:\s{0,5}image\d{1,3}\.(?:wmf|emf|png|jpe?g|gif|tiff?)){0,5}$/u;

function withoutObjects(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block) => block.text.length > 300 || !object.test(block.text));
}

/** "Table 1", "Cuadro 2. Denuncias recibidas", "Tableau 3 – Budget". */
const captionStart = /^(?:Table|Cuadro|Tabla|Tableau|Gráfico|Chart|Таблица|جدول|الجدول|表)\s{0,2}\d{1,3}(?!\d)/iu;
const longestCaption = 240;

/** What stands over a table is its first row, and no heading of the paragraph below it: "Table 1" alone, with a title in the same line or in the next. */
function withCaptions(blocks: readonly Block[], tables: readonly Table[]): { readonly blocks: readonly Block[]; readonly tables: readonly Table[] } {
  const taken = new Set<Block>();
  let at = 0;
  const titled = tables.map((table): Table => {
    while (at < blocks.length && blocks[at]!.span.start < table.span.start) at++;
    const [before, last] = [blocks[at - 2], blocks[at - 1]];
    if (!last || last.text.length > longestCaption) return table;
    const caption = captionStart.test(last.text) ? [last] : before && before.text.length < longestCaption && captionStart.test(before.text) ? [before, last] : [];
    if (caption.length === 0 || caption.some((block) => taken.has(block))) return table;
    for (const block of caption) taken.add(block);
    return { rows: [caption.map(({ text }) => text).join('. '), ...table.rows], span: { start: caption[0]!.span.start, end: table.span.end } };
  });
  return { blocks: taken.size === 0 ? blocks : blocks.filter((block) => !taken.has(block)), tables: titled };
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

interface Replies extends Pick<ReadResult, 'repliesTo' | 'repliesToKind'> {
  /** Every question that a heading over a paragraph replies to, of either document. */
  readonly answered: ReadonlySet<string>;
  /** Headings whose paragraphs reply to something that could not be told. */
  readonly unclear: ReadonlySet<string>;
}

type RepliedTo = NonNullable<ReadResult['repliesToKind']>;

/**
 * A paragraph 8 of the observations is not question 8: where headings reply to both, the map holds the list of issues. A heading that says only "Paragraphs
 * 14 and 16" replies to what the other headings name. Nothing above a heading that replies to something unclear is asked: its paragraphs are no reply to that.
 */
function readReplies(paragraphs: readonly Paragraph[], kind: DocumentKind): Replies {
  const found: { readonly question: string; readonly number: string; readonly to: RepliedTo | undefined }[] = [];
  const known = new Map<string, readonly string[]>();
  const unclear = new Set<string>();
  for (const { number, headings } of paragraphs) {
    for (let level = headings.length - 1; level >= 0; level--) {
      const heading = headings[level]!;
      const questions = known.get(heading) ?? withAncestors(findQuestions(heading));
      known.set(heading, questions);
      const to = getRepliedTo(headings.slice(0, level + 1), kind);
      for (const question of questions) found.push({ question, number, to });
      if (questions.length > 0) break;
      if (!isUnclearReply(heading)) continue;
      unclear.add(heading);
      break;
    }
  }
  const named = new Set(found.map(({ to }) => to));
  const to: RepliedTo = named.has('concluding-observations') && !named.has('list-of-issues') ? 'concluding-observations' : 'list-of-issues';
  const replies = new Map<string, string[]>();
  for (const reply of found) {
    if ((reply.to ?? to) === to) replies.set(reply.question, [...(replies.get(reply.question) ?? []), reply.number]);
  }
  const replied = replies.size > 0 || kind === 'replies-to-list-of-issues' || kind === 'follow-up-report';
  return { ...(replies.size > 0 && { repliesTo: replies, repliesToKind: to }), answered: new Set(found.map(({ question }) => question)), unclear: replied ? unclear : new Set() };
}

/** Which document a heading replies to, by its own words and then by those of the headings above it; undefined where none of them says so. */
function getRepliedTo(headings: readonly string[], kind: DocumentKind): RepliedTo | undefined {
  if (ofIssues.test(headings.at(-1)!)) return 'list-of-issues';
  if (kind === 'follow-up-report' || ofObservations.test(headings.join(' '))) return 'concluding-observations';
  return kind === 'state-report' ? undefined : 'list-of-issues';
}

/** Questions that have a heading and no paragraph under it: in CRPD/C/BGD/RQ/1 paragraph 29. */
function findUnanswered(blocks: readonly Block[], from: number, answered: ReadonlySet<string>): readonly Problem[] {
  const problems = new Map<string, Problem>();
  for (const block of blocks.slice(from)) {
    if (block.text.length > longestReplyHeading || !looksLikeHeading(block)) continue;
    for (const question of findQuestions(block.text)) {
      if (!answered.has(question)) problems.set(question, { code: 'reply-missing', detail: { question }, span: block.span });
    }
  }
  return [...problems.values()];
}

/** Headings that reply to something that could not be told, once each. */
function findUnclear(blocks: readonly Block[], from: number, unclear: ReadonlySet<string>): readonly Problem[] {
  const left = new Set(unclear);
  return blocks.slice(from).flatMap(({ text, span }): readonly Problem[] => (left.delete(spaced(text)) ? [{ code: 'reply-unclear', detail: { heading: spaced(text) }, span }] : []));
}

const longestReplyHeading = 400;

const ofIssues = /\/Q(?:PR)?\/|list of (?:issues|themes|questions)|\bquestions?\b|\bissues?\b|lista de (?:cuestiones|preguntas)|\bpreguntas?\b|liste (?:de|des) (?:points|questions)|перечн|вопрос|قائمة|问题/iu;
const ofObservations = /concluding observations|recommendations?\b|observaciones finales|recomendaci[oó]n(?:es)?\b|observations finales|recommandations?\b|\/CO\/\d|заключительн|рекомендаци|الملاحظات الختامية|التوصي|结论性意见|建议/iu;

/** `7.a`, `7.b`, `8` → `7`, `7.a`, `7.b`, `8`. */
function withAncestors(questions: readonly string[]): readonly string[] {
  return [...new Set(questions.flatMap((question) => question.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.'))))];
}
