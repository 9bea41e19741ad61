import type { Language, Paragraph, Path, SourceDocument } from '../model.ts';
import { kindOfSymbol } from '../document/masthead.ts';
import { cyclesMeet } from '../reference/ordinals.ts';
import { findQuestions } from '../document/questions.ts';
import { findSymbols, parseSymbol } from '../reference/symbol.ts';
import type { Library } from './library.ts';
import { toCatalogueEntry, type CatalogueEntry } from './shelf.ts';

/** Where one document replies to a paragraph of a list of issues, or of concluding observations. */
export interface RepliedQuestion {
  readonly document: SourceDocument;
  /** As the list numbers it: `8`, `7.a`. */
  readonly question: string;
  /** In the order of the document; never empty. */
  readonly paragraphs: readonly Paragraph[];
}

/** What "CMW/C/MEX/4 reply to question 8" asks for. */
export interface ReplyQuery {
  readonly questions: readonly string[];
  /** Undefined where the words fit both: "reply to paragraph 8". */
  readonly to?: 'list-of-issues' | 'concluding-observations';
  /** The document that replies: `CMW/C/MEX/4`. */
  readonly by?: string;
  /** The document that is replied to: `CMW/C/MEX/QPR/4`. */
  readonly about?: string;
}

const opener = /^(?:where (?:is|are) )?(?:the )?(?:repl(?:y|ies)|responses?|answers?|(?:la )?respuestas?|(?:la )?contestaci[oó]n|(?:la )?r[eé]ponses?|ответы?|(?:ال)?(?:رد|ردود|إجابة))(?!\p{L})|答复|回复/iu;
const ofIssues = /\b(?:questions?|issues?|preguntas?|cuesti[oó]n(?:es)?|points?)\b|вопрос|перечн|قائمة|سؤال|问题/iu;
const ofObservations = /concluding observations|recommendations?\b|observaciones finales|recomendaci[oó]n|observations finales|recommandation|заключительн|рекомендаци|الملاحظات الختامية|结论性意见/iu;

/**
 * Reads a request for replies: "reply to question 8", "CMW/C/MEX/4 reply to question 8", "respuesta al párrafo 8 de la lista de cuestiones",
 * "réponse à la question 8", "reply to CMW/C/MEX/QPR/4, para. 8". Undefined for any other text; a bare reference is none.
 */
export function parseReplyQuery(written: string): ReplyQuery | undefined {
  const text = written.slice(0, longestQuery);
  const symbols = findSymbols(text);
  const first = symbols[0];
  const rest = (first ? `${text.slice(0, first.span.start)} ${text.slice(first.span.end)}` : text).replace(/^[\s,;:–—-]{1,20}/u, '').trim();
  if (symbols.length > 1 || !opener.test(rest)) return undefined;
  const questions = findQuestions(rest);
  if (questions.length === 0) return undefined;
  const kind = kindOfSymbol(first?.parts.symbol);
  const isAbout = kind === 'list-of-issues' || kind === 'concluding-observations';
  const to = isAbout ? kind : ofObservations.test(rest) ? 'concluding-observations' : ofIssues.test(rest) ? 'list-of-issues' : undefined;
  return {
    questions,
    ...(to && { to }),
    ...(first && (isAbout ? { about: first.parts.symbol } : { by: first.parts.symbol })),
  };
}

/** A heading is no longer than this; a longer text is none. */
const longestQuery = 400;

/**
 * Where documents reply to a question, one entry for each question and document, those of the asked-for language first. Several documents for one
 * question of an unnamed list are all given: which one is meant cannot be told.
 */
export function findReplies(library: Library, query: ReplyQuery, language?: Language): readonly RepliedQuestion[] {
  const names = query.by !== undefined ? [query.by] : query.about !== undefined ? getRelatedSymbols(library, query.about) : getReplying(library);
  const mayReply = (entry: CatalogueEntry): boolean => doesReply(entry, query);
  // What the catalogue knows not to reply is not loaded: a Committee has a dozen reports of each State.
  const documents = names.filter((name) => library.findEntries(name, language).some(mayReply)).map((name) => library.findDocument(name, language)).filter((document) => document !== undefined);
  return query.questions.flatMap((question) =>
    documents.flatMap((document) => {
      if (!mayReply(toCatalogueEntry(document))) return [];
      const paragraphs = findRepliesIn(document, question.split('.'));
      return paragraphs.length > 0 ? [{ document, question, paragraphs }] : [];
    }),
  );
}

/** Where the documents of the library reply to a paragraph of a list of issues or of concluding observations; an item without a reply of its own has its paragraph's. */
export function findRepliesTo(library: Library, symbol: string, path: Path, language?: Language): readonly RepliedQuestion[] {
  const kind = kindOfSymbol(symbol);
  if (path.length === 0 || (kind !== 'list-of-issues' && kind !== 'concluding-observations')) return [];
  const of = (question: string): readonly RepliedQuestion[] => findReplies(library, { questions: [question], to: kind, about: symbol }, language);
  const own = of(path.join('.'));
  return own.length > 0 || path.length === 1 ? own : of(path[0]!);
}

/** The paragraphs as a citation has them: 50 to 65 are one range. */
export function toElements({ document, paragraphs }: RepliedQuestion): readonly { readonly path: Path; readonly through?: Path }[] {
  const runs: { first: number; last: number }[] = [];
  for (const paragraph of paragraphs) {
    const at = document.paragraphs.indexOf(paragraph);
    const run = runs[runs.length - 1];
    if (run?.last === at - 1) run.last = at;
    else runs.push({ first: at, last: at });
  }
  const numberAt = (at: number): string => document.paragraphs[at]!.number;
  return runs.flatMap(({ first, last }) =>
    last === first ? [{ path: [numberAt(first)] }]
    : last === first + 1 ? [{ path: [numberAt(first)] }, { path: [numberAt(last)] }]
    : [{ path: [numberAt(first)], through: [numberAt(last)] }],
  );
}

function findRepliesIn({ repliesTo: map, paragraphs }: SourceDocument, path: Path): readonly Paragraph[] {
  const numbers = new Set(map?.get(path.join('.')));
  return numbers.size === 0 ? [] : paragraphs.filter(({ number }) => numbers.has(number));
}

/** Whether it says so; where it names no list, one of its own Committee, State and cycle. */
function doesReply({ replies, symbol }: CatalogueEntry, { to, about }: ReplyQuery): boolean {
  if (!replies || (to !== undefined && replies.to !== to)) return false;
  if (about === undefined) return true;
  if (replies.named) return replies.named.includes(about);
  const [own, other] = [parseSymbol(symbol ?? ''), parseSymbol(about)];
  if (own?.cycle === undefined || other?.cycle === undefined) return false;
  return own.body === other.body && own.state === other.state && cyclesMeet(own.cycle, other.cycle);
}

const replying: ReadonlySet<string> = new Set(['state-report', 'replies-to-list-of-issues', 'follow-up-report']);

/** The names of all documents that may reply, each once, in the order of the alphabet. */
function getReplying(library: Library): readonly string[] {
  return [...new Set(library.getEntries().filter(({ kind }) => replying.has(kind)).map(({ name }) => name))].sort();
}

/** Documents of the same Committee and State: `CMW/C/MEX/…` for `CMW/C/MEX/QPR/4`. */
function getRelatedSymbols(library: Library, symbol: string): readonly string[] {
  const parts = parseSymbol(symbol);
  if (parts?.body === undefined || parts.state === undefined) return [];
  const steps = parts.symbol.split('/');
  const start = steps.slice(0, steps.indexOf(parts.state) + 1).join('/');
  return library.getSymbols(`${start}/`).filter((name) => replying.has(kindOfSymbol(name) ?? ''));
}
