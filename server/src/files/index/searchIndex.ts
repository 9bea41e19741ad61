import { parseSearchQuery, toPlainWords } from '../../core/library/searchQuery.ts';
import { toNameKey } from '../../core/library/documentIndex.ts';
import { toCatalogueEntry } from '../../core/library/shelf.ts';
import type { SourceDocument } from '../../core/model.ts';
import { parseSymbol } from '../../core/reference/symbol.ts';
import { createLineIndex, type LineIndex } from '../lineIndex.ts';
import { passagesPerFile } from './indexFile.ts';
import type { IndexHit, SearchRequest } from './indexMessages.ts';
import { getPassages, type Passage } from './passages.ts';
import { unpackDocument } from './preparedDocument.ts';
import type { Database, SqlValue } from './sqlite.ts';

/**
 * The passages of an index that hold all the words, best first (BM25; words of the heading over a passage count as well). The last word may be
 * begun only: "deprivation of lib". Where no passage has all words as they are written, beginnings count for each word, then words with a slip in
 * them ("detenton"), then any of the words. Throws what the engine throws.
 *
 * Words that stand in a great part of a large library tell little, and ranking all their passages would take a second: of these a sample from
 * everywhere in the library is ranked, passages under a heading with the words first.
 */
export function searchIndex(database: Database, { words, limit, symbols }: SearchRequest): readonly IndexHit[] {
  const query = parseSearchQuery(words);
  const stems = query.stems.slice(0, mostWords);
  if (stems.length === 0) return [];
  const hidden = new Set(database.prepare('select file from hidden').all().map(({ file }) => Number(file)));
  const named = findRanges(database, query.symbols);
  const ranges = symbols ? findRanges(database, symbols) : named.length > 0 ? named : undefined;
  if (ranges?.length === 0) return [];
  // Words that must stand together are looked for in what has all the words.
  const wanted = (query.phrases.length > 0 ? limit * morePhrases : limit) * (hidden.size > 0 ? 2 : 1);
  // A file that gives way to its Markdown has the same passages, at most as many.
  const ask = (question: Question): readonly Hit[] =>
    (ranges ? rankIn(database, question.expression, ranges, wanted) : rank(database, question, wanted)).filter(({ row }) => !hidden.has(Math.floor(row / passagesPerFile)));
  // What the last word was typed as may be the whole word. Only where too few passages have that very word is it looked for as a beginning.
  let hits = ask({ expression: all(stems.map(quote)) });
  if (query.unfinished && hits.length < wanted) hits = append(hits, ask(toBegun(database, stems.slice(0, -1), stems.slice(-1))));
  if (hits.length === 0) hits = ask(toBegun(database, [], stems));
  if (hits.length === 0) {
    const near = stems.map((stem) => [quote(stem), ...(isKnown(database, stem) ? [] : findNear(database, stem)).map(quote)]);
    hits = ask({ expression: all(near.map(any)) });
    if (hits.length === 0 && stems.length > 1) hits = ask({ expression: any(near.flat().slice(0, mostAlternatives)) });
  }
  const found = toIndexHits(database, hits.slice(0, wanted));
  return found.filter(({ text }) => query.phrases.every((phrase) => ` ${toPlainWords(text)} `.includes(` ${phrase} `))).slice(0, limit);
}

/** Longer than any sensible question. */
const mostWords = 12;
const morePhrases = 10;
const mostAlternatives = 40;

interface Hit {
  readonly row: number;
  readonly score: number;
}

/** A heading says what a passage is about. */
const ranking = 'bm25(words, 1.0, 1.5)';

/** Ranking this many passages takes some twenty milliseconds. */
const mostRanked = 5_000;
/** From so many places of a library a sample is taken. */
const samples = 16;
/** Of the words that begin alike a sample is taken from the most frequent. */
const mostBegun = 12;

/** What a passage must have. */
interface Question {
  readonly expression: string;
  /** What tells how good it is; the whole expression where this is left out. */
  readonly ranked?: string;
  /** What a sample has to have, where there are too many. */
  readonly getSampled?: () => string;
}

function all(parts: readonly string[]): string {
  return parts.join(' AND ');
}

function any(parts: readonly string[]): string {
  return `(${parts.join(' OR ')})`;
}

function quote(stem: string): string {
  return `"${stem.replaceAll('"', '""')}"`;
}

/** A single letter begins too many words. */
function isBeginning(stem: string): boolean {
  return stem.length >= 3 && !/\p{Script=Han}/u.test(stem);
}

/**
 * Passages with these words, and with words that begin as the others. The engine puts together the places of all words that begin so before it gives
 * the first passage: this is done as seldom as can be. What is only begun does not tell how good a passage is, where something else does.
 */
function toBegun(database: Database, whole: readonly string[], begun: readonly string[]): Question {
  const words = whole.map(quote);
  const expression = all([...words, ...begun.map((stem) => (isBeginning(stem) ? `${quote(stem)}*` : quote(stem)))]);
  const getSampled = (): string => all([...words, ...begun.map((stem) => (isBeginning(stem) ? any(findBegun(database, stem).map(quote)) : quote(stem)))]);
  return { expression, getSampled, ...(words.length > 0 && { ranked: all(words) }) };
}

/** Words of the library that begin so, the most frequent first. */
function findBegun(database: Database, stem: string): readonly string[] {
  const terms = database.prepare('select term from vocabulary where term >= ? and term < ? order by doc desc limit ?').all(stem, `${stem}\u{10FFFF}`, mostBegun);
  return terms.length === 0 ? [stem] : terms.map(({ term }) => String(term));
}

/** What was found later is worth no more than what was found first. */
function append(hits: readonly Hit[], more: readonly Hit[]): readonly Hit[] {
  const last = hits.at(-1);
  if (!last) return more;
  const rows = new Set(hits.map(({ row }) => row));
  return [...hits, ...more.filter(({ row }) => !rows.has(row)).map(({ row, score }) => ({ row, score: Math.min(score, last.score) }))];
}

function rank(database: Database, { expression, ranked, getSampled = () => expression }: Question, limit: number): readonly Hit[] {
  if (ranked === undefined) {
    const count = Number(database.prepare('select count(*) as count from (select 1 from words where words match ? limit ?)').get(expression, mostRanked)?.['count'] ?? 0);
    if (count >= mostRanked) return takeSample(database, getSampled(), limit);
    return count === 0 ? [] : select(database, `select rowid, ${ranking} as score from words where words match ? order by score, rowid limit ?`, expression, limit);
  }
  const rows = database.prepare('select rowid from words where words match ? limit ?').all(expression, mostRanked).map(({ rowid }) => Number(rowid));
  if (rows.length >= mostRanked) return takeSample(database, getSampled(), limit);
  if (rows.length === 0) return [];
  // The sign keeps the engine from asking anew for each of them.
  const sql = `select rowid, ${ranking} as score from words where words match ? and +rowid in (select value from json_each(?)) order by score, rowid limit ?`;
  return select(database, sql, ranked, JSON.stringify(rows), limit);
}

/** Passages from everywhere in the library, not ranked; before them those under a heading with the words. */
function takeSample(database: Database, expression: string, limit: number): readonly Hit[] {
  const titled = select(database, 'select rowid, -2.0 as score from words where words match ? limit ?', `headings : (${expression})`, limit);
  const last = Number(database.prepare('select max(file) as last from documents').get()?.['last'] ?? 0) + 1;
  const found = new Map(titled.map((hit) => [hit.row, hit]));
  const each = Math.ceil(limit / samples) + 1;
  const sql = 'select rowid, -1.0 as score from words where words match ? and rowid >= cast(? as integer) limit ?';
  const places = Array.from({ length: titled.length < limit ? samples : 0 }, (_, place) => select(database, sql, expression, Math.floor((last * place) / samples) * passagesPerFile, each));
  // One of each place, then another.
  for (let turn = 0; turn < each && found.size < limit; turn++) for (const place of places) for (const hit of place.slice(turn, turn + 1)) if (!found.has(hit.row)) found.set(hit.row, hit);
  return [...found.values()].slice(0, limit);
}

function rankIn(database: Database, expression: string, files: readonly number[], limit: number): readonly Hit[] {
  const sql = `select rowid, ${ranking} as score from words where words match ? and rowid >= cast(? as integer) and rowid < cast(? as integer) order by score, rowid limit ?`;
  const hits = files.flatMap((file) => select(database, sql, expression, file * passagesPerFile, (file + 1) * passagesPerFile, limit));
  return hits.sort((a, b) => b.score - a.score || a.row - b.row).slice(0, limit);
}

/**
 * Rows are compared as integers: Node hands numbers over as floating ones, and where rows are compared with those the engine goes through all passages
 * from the first, instead of to the place.
 */
function select(database: Database, sql: string, ...values: readonly SqlValue[]): readonly Hit[] {
  // The engine's score is the smaller the better.
  return database.prepare(sql).all(...values).map(({ rowid, score }) => ({ row: Number(rowid), score: -Number(score) }));
}

/** The files whose document has one of these symbols or names. */
function findRanges(database: Database, symbols: readonly string[]): readonly number[] {
  const find = database.prepare('select file from keys where key = ?');
  const files = symbols.flatMap((written) => {
    const groups = [written, parseSymbol(written)?.symbol ?? '', toNameKey(written)].map((key) => find.all(key));
    return groups.find((group) => group.length > 0) ?? [];
  });
  return [...new Set(files.map(({ file }) => Number(file)))];
}

/** A word that stands in the library has no slip in it; to look for its neighbours all the same takes the time of ten searches. */
function isKnown(database: Database, stem: string): boolean {
  return database.prepare('select 1 from words where words match ? limit 1').get(quote(stem)) !== undefined;
}

/** Words of the library that differ from a word by a slip or two, and begin as it does; the most frequent first. */
function findNear(database: Database, stem: string): readonly string[] {
  const slips = stem.length > 5 ? 2 : stem.length > 4 ? 1 : 0;
  if (slips === 0) return [];
  const start = stem.slice(0, 1);
  const terms = database.prepare('select term, doc from vocabulary where term >= ? and term < ?').all(start, `${start}\u{10FFFF}`);
  return terms
    .map(({ term, doc }) => ({ term: String(term), passages: Number(doc), distance: getDistance(stem, String(term), slips) }))
    .filter(({ distance }) => distance <= slips)
    .sort((a, b) => a.distance - b.distance || b.passages - a.passages || (a.term < b.term ? -1 : 1))
    .slice(0, mostNear)
    .map(({ term }) => term);
}

const mostNear = 8;

/** Letters to change, add or drop to make one word of the other; any number over `most` where there are more. */
function getDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row[b.length] ?? 0;
}

function toIndexHits(database: Database, hits: readonly Hit[]): readonly IndexHit[] {
  const find = database.prepare('select data from prepared where file = ?');
  const loaded = new Map<number, { readonly document: SourceDocument; readonly passages: readonly Passage[]; readonly lines: LineIndex } | undefined>();
  return hits.flatMap(({ row, score }) => {
    const file = Math.floor(row / passagesPerFile);
    if (!loaded.has(file)) {
      const found = find.get(file);
      const document = found?.['data'] instanceof Uint8Array ? unpackDocument(found['data']) : undefined;
      loaded.set(file, document && { document, passages: getPassages(document), lines: createLineIndex(document.text) });
    }
    const of = loaded.get(file);
    const passage = of?.passages[row % passagesPerFile];
    if (!of || !passage) return [];
    const { document, lines } = of;
    const { path, text, span } = passage;
    return [{ document: toCatalogueEntry(document), path, text, start: lines.placeAt(span.start), end: lines.placeAt(span.end), score }];
  });
}
