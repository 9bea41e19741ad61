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
  const ask = (expression: string): readonly Hit[] =>
    (ranges ? rankIn(database, expression, ranges, wanted) : rank(database, expression, wanted)).filter(({ row }) => !hidden.has(Math.floor(row / passagesPerFile)));
  // What the last word was typed as may be the whole word: passages with that very word are among those with its beginning.
  let hits = ask(all(stems.map((stem, index) => (query.unfinished && index === stems.length - 1 ? begun(stem) : quote(stem)))));
  if (hits.length === 0) hits = ask(all(stems.map(begun)));
  if (hits.length === 0) {
    const near = stems.map((stem) => [quote(stem), ...(isKnown(database, stem) ? [] : findNear(database, stem)).map(quote)]);
    hits = ask(all(near.map((group) => `(${group.join(' OR ')})`)));
    if (hits.length === 0 && stems.length > 1) hits = ask(near.flat().slice(0, mostAlternatives).join(' OR '));
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
/** From so many places of a library a sample is taken; each costs some milliseconds where the last word is only begun. */
const samples = 16;

function all(parts: readonly string[]): string {
  return parts.join(' AND ');
}

function quote(stem: string): string {
  return `"${stem.replaceAll('"', '""')}"`;
}

/** A single letter begins too many words. */
function begun(stem: string): string {
  return stem.length < 3 || /\p{Script=Han}/u.test(stem) ? quote(stem) : `${quote(stem)}*`;
}

function rank(database: Database, expression: string, limit: number): readonly Hit[] {
  const count = Number(database.prepare('select count(*) as count from (select 1 from words where words match ? limit ?)').get(expression, mostRanked)?.['count'] ?? 0);
  if (count < mostRanked) return select(database, `select rowid, ${ranking} as score from words where words match ? order by score, rowid limit ?`, expression, limit);
  // Unranked, in the order of the library; those under a heading with the words come first.
  const titled = select(database, 'select rowid, -2.0 as score from words where words match ? limit ?', `headings : (${expression})`, limit);
  const last = Number(database.prepare('select max(file) as last from documents').get()?.['last'] ?? 0) + 1;
  const each = Math.ceil(limit / samples) + 1;
  const found = new Map(titled.map((hit) => [hit.row, hit]));
  for (let sample = 0; sample < samples && found.size < limit; sample++) {
    const start = Math.floor((last * sample) / samples) * passagesPerFile;
    const hits = select(database, 'select rowid, -1.0 as score from words where words match ? and rowid >= ? limit ?', expression, start, each);
    for (const hit of hits) if (!found.has(hit.row)) found.set(hit.row, hit);
  }
  return [...found.values()];
}

function rankIn(database: Database, expression: string, files: readonly number[], limit: number): readonly Hit[] {
  const sql = `select rowid, ${ranking} as score from words where words match ? and rowid >= ? and rowid < ? order by score, rowid limit ?`;
  const hits = files.flatMap((file) => select(database, sql, expression, file * passagesPerFile, (file + 1) * passagesPerFile, limit));
  return hits.sort((a, b) => b.score - a.score || a.row - b.row).slice(0, limit);
}

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
