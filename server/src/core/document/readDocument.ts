import type { DocumentKind, Problem, SourceDocument } from '../model.ts';
import { readFootnotes } from './footnotes.ts';
import { inferredProblems, markListed, markUnwritten } from './inferredNumbers.ts';
import { kindOfSymbol, readFileName } from './masthead.ts';
import { readFacts } from './readFacts.ts';
import { prepare, type PreparedSource, type RawSource, type ReadResult } from './prepare.ts';
import { readConcludingObservations } from './readConcludingObservations.ts';
import { readListOfIssues } from './readListOfIssues.ts';
import { readNumberedDocument } from './readNumberedDocument.ts';
import { isProfile, readProfile } from './readProfile.ts';
import { readStateReport } from './readStateReport.ts';
import { isMeetingLine, readSummaryRecord } from './readSummaryRecord.ts';
import { hasUprRecommendations, readUprRecommendations } from './readUprRecommendations.ts';
import { nameFromFile } from './shortName.ts';

/**
 * Reads any UN document: `{ fileName: 'CMW_C_MEX_CO_4.txt', text }` gives CMW/C/MEX/CO/4 with its 69 paragraphs. Its kind comes from front matter,
 * symbol, title or shape, in this order; its symbol from front matter, masthead or file name, and where these disagree that is a problem.
 * Total: every text gives a document, what could not be read is in `problems`.
 */
export function readDocument(raw: RawSource): SourceDocument {
  const source = prepare(raw);
  const result = withInferred(read(source), source);
  // A title that tells another kind is the agenda's.
  const ownTitle = source.masthead.kind === result.kind || isReplyToItsTitle(source, result.kind) ? source.masthead.title : undefined;
  const title = source.frontMatter.title ?? ownTitle ?? result.title ?? source.masthead.title ?? source.blocks.find(({ headingLevel }) => headingLevel > 0)?.text ?? findStarred(source) ?? findHeadingAbove(result) ?? '';
  const date = source.frontMatter.date ?? source.masthead.date ?? result.date;
  const { footnotes, problems: noteProblems } = result.footnotes ? { footnotes: result.footnotes, problems: [] } : readFootnotes(source);
  const { facts, problems: factProblems } = readFacts(source, {
    kind: result.kind,
    paragraphs: result.paragraphs,
    footnotes,
    title,
    repliesToIssues: result.repliesTo !== undefined && result.repliesToKind !== 'concluding-observations',
  });
  return {
    id: raw.id,
    fileName: raw.fileName,
    text: raw.text,
    symbol: source.symbol,
    name: source.symbol ?? result.name ?? nameFromFile(raw.fileName),
    aliases: result.aliases ?? [],
    kind: result.kind,
    language: source.language,
    title,
    date,
    paragraphs: result.paragraphs,
    footnotes,
    recommendations: result.recommendations ?? [],
    ...(result.followUp && { followUp: result.followUp }),
    ...(result.particularImportance && { particularImportance: result.particularImportance }),
    ...(result.nextReport && { nextReport: result.nextReport }),
    ...(result.repliesTo && { repliesTo: result.repliesTo, repliesToKind: result.repliesToKind ?? 'list-of-issues' }),
    facts,
    ...(source.frontMatter.sha256 !== undefined && { sourceHash: source.frontMatter.sha256 }),
    problems: [...symbolProblems(source), ...factProblems, ...result.problems, ...noteProblems],
  };
}

/** Says of each number that does not stand in the source that it was counted: by the reader now, or by an import before. */
function withInferred(result: ReadResult, source: PreparedSource): ReadResult {
  const now = result.problems.some(({ code }) => code === 'numbers-inferred' || code === 'letters-inferred');
  const listed = source.frontMatter.inferred;
  if (!now && listed === undefined) return result;
  const paragraphs = now ? markUnwritten(result.paragraphs, source.text) : result.paragraphs;
  if (listed === undefined) return { ...result, paragraphs };
  const marked = markListed(paragraphs, listed);
  return { ...result, paragraphs: marked, problems: now ? result.problems : [...inferredProblems(marked), ...result.problems] };
}

/** A title of no form we know bears the star of the note that says when it was adopted: "Report on follow-up to the concluding observations*". */
function findStarred({ blocks }: PreparedSource): string | undefined {
  const first = blocks.findIndex(({ text }) => /^1\s?[.．]/.test(text));
  const title = blocks.slice(0, Math.min(first < 0 ? blocks.length : first, longestFirstPage)).find(({ text, marks }) => text.length >= shortestTitle && text.length <= longestTitle && (/\*$/.test(text) || marks.some(({ mark }) => mark.startsWith('*'))));
  return title?.text.replace(/[*.\s]{1,5}$/, '');
}

/** In blocks. */
const longestFirstPage = 25;
/** In characters. */
const longestTitle = 400;

/** A title of no form we know stands among the headings above the first paragraph, and has no number. */
function findHeadingAbove({ paragraphs }: ReadResult): string | undefined {
  const headings = (paragraphs[0]?.headings ?? []).map((heading) => heading.replace(/[*\s]{1,5}$/, ''));
  return headings.find((heading) => heading.length >= shortestTitle && !/^(?:[IVX]{1,4}|[A-Z]|\d{1,2})\s?[.．]/u.test(heading));
}

/** In characters: "Introduction" is no title. */
const shortestTitle = 25;

function read(source: PreparedSource): ReadResult {
  const kind = kindOf(source);
  switch (kind) {
    case 'concluding-observations':
      return readConcludingObservations(source);
    case 'list-of-issues':
      return readListOfIssues(source);
    case 'summary-record':
      return readSummaryRecord(source);
    case 'profile':
      return readProfile(source);
    case 'state-report':
    case 'replies-to-list-of-issues':
    case 'follow-up-report':
      return readStateReport(source, kind);
    case 'upr-document':
      return hasUprRecommendations(source.blocks, 1) ? readUprRecommendations(source) : readStateReport(source, kind);
    default:
      return readNumberedDocument(source, kind);
  }
}

function kindOf(source: PreparedSource): DocumentKind {
  // "CO/2/Add.1" may be observations themselves or what the State says to them: its title tells.
  const told = /\/Add\.\d/.test(source.symbol ?? '') ? kindOfAddendum(source) : undefined;
  const known = source.frontMatter.kind ?? told ?? kindOfSymbol(source.symbol);
  if (known !== undefined && known !== 'other') return known;
  // Its shape before its title: a record's agenda ("Consideration of reports …") is not the title of what is considered.
  return shapeOf(source) ?? source.masthead.kind ?? known ?? 'other';
}

/**
 * An addendum to a list of issues ("Q/9/Add.1") bears the title of the list and holds what the State replies to it. The lines below the title say so, or
 * the date when it was received, which only what a State sent has; where both are silent the symbol decides.
 */
function kindOfAddendum(source: PreparedSource): DocumentKind | undefined {
  const { kind, received } = source.masthead;
  if (kind !== 'list-of-issues') return kind;
  return received === undefined ? undefined : 'replies-to-list-of-issues';
}

/** Replies under the title of the list that they answer. */
function isReplyToItsTitle({ masthead }: PreparedSource, kind: DocumentKind): boolean {
  return kind === 'replies-to-list-of-issues' && masthead.kind === 'list-of-issues';
}

/** What a text without symbol and title looks like. */
function shapeOf({ blocks }: PreparedSource): DocumentKind | undefined {
  const top = blocks.slice(0, 25).map(({ text }) => text);
  if (top.some(isMeetingLine)) return 'summary-record';
  if (isProfile(blocks)) return 'profile';
  if (top.some((text) => /^(?:Replies to the list of issues|Respuestas a la lista de cuestiones|Réponses à la liste de points)/iu.test(text))) return 'state-report';
  if (hasUprRecommendations(blocks)) return 'upr-document';
  return undefined;
}

function symbolProblems({ symbol, masthead, fileName }: PreparedSource): readonly Problem[] {
  const start = { start: 0, end: 0 };
  if (symbol === undefined) return [{ code: 'symbol-unknown', detail: {}, span: start }];
  const problems: Problem[] = [];
  const named = readFileName(fileName).symbol;
  if (masthead.symbol !== undefined && masthead.symbol !== symbol) problems.push({ code: 'symbol-conflict', detail: { used: symbol, other: masthead.symbol, where: 'masthead' }, span: masthead.symbolSpan ?? start });
  if (named !== undefined && named !== symbol && named !== masthead.symbol) problems.push({ code: 'symbol-conflict', detail: { used: symbol, other: named, where: 'file-name' }, span: start });
  return problems;
}
