import { searchParagraphs } from '../library/search.ts';
import type { Path, Recommendation, SourceDocument } from '../model.ts';
import { pathStartsWith, pathText, pinpointId } from '../reference/path.ts';
import type { Snapshot } from '../snapshot.ts';
import { findProvision, findUnit } from './provision.ts';
import { toSearchWords } from '../library/searchWords.ts';
import { findTypedNumber } from './typedNumber.ts';
import { searchUnits } from './unitSearch.ts';

/** A provision that may be meant. */
export interface Candidate {
  readonly document: SourceDocument;
  readonly path: Path;
  /** Undefined for a provision that need not be answered: a concern, a paragraph of a report, a paragraph with units under it. */
  readonly unit?: Recommendation;
  /** Only good for comparing candidates of one query. */
  readonly score: number;
}

export interface Candidates {
  /** In the order of documents and paragraphs, not yet sorted by score. */
  readonly list: readonly Candidate[];
  /** Every word of the query was found in one provision. */
  readonly complete: boolean;
  /** … and there is no doubt about any of them (`UnitMatch.sure`). */
  readonly sure: boolean;
}

/**
 * What a query may mean in a document: its number first ("36b" is para. 36 (b); "36" the paragraph, then its items, then 360 if there is
 * one), else its words in the units, else – in a document that asks nothing – its words in the paragraphs. An empty query means all units.
 *
 * `versions` are the language versions of one document, the wanted first: the words are looked for in all of them.
 */
export function findCandidates(snapshot: Snapshot, versions: readonly SourceDocument[], query: string): Candidates {
  const document = versions[0];
  if (!document) return nothing;
  if (query.trim() === '') return { list: document.recommendations.map((unit) => toCandidate(document, unit, 1)), complete: true, sure: true };
  const number = findTypedNumber(query);
  if (number && number.rest === '') return findByNumber(document, number.path);
  if (document.recommendations.length === 0) return findInParagraphs(snapshot, document, query);
  // The letter of "36b hours" is no word to look for.
  return findByWords(versions, number && number.path.length > 1 ? `${number.path[0] ?? ''} ${number.rest}` : query, number?.path);
}

const nothing: Candidates = { list: [], complete: false, sure: false };

/** The typed number exactly, what stands under it, and numbers that go on from it, in this order. */
const numberScores = { exact: 3, under: 2, goesOn: 1 };

function findByNumber(document: SourceDocument, path: Path): Candidates {
  const list: Candidate[] = [];
  const unit = findUnit(document, path);
  const exact = findProvision(document, path);
  if (unit) list.push(toCandidate(document, unit, numberScores.exact));
  else if (exact) list.push({ document, path, score: numberScores.exact });
  for (const under of document.recommendations) {
    if (under !== unit && pathStartsWith(under.pinpoint.path, path)) list.push(toCandidate(document, under, numberScores.under));
  }
  const items = exact?.items.at(-1)?.items ?? exact?.paragraph?.items ?? [];
  if (list.length <= 1) for (const item of items) list.push({ document, path: [...path, item.label], score: numberScores.under });
  const complete = list.length > 0;
  const [typed = '', letter] = path;
  if (letter === undefined) {
    for (const paragraph of document.paragraphs) {
      if (paragraph.number === typed || !paragraph.number.startsWith(typed)) continue;
      const other = findUnit(document, [paragraph.number]);
      list.push(other ? toCandidate(document, other, numberScores.goesOn) : { document, path: [paragraph.number], score: numberScores.goesOn });
    }
  } else if (!complete) {
    // "36z": what there is of 36.
    for (const sister of document.recommendations) if (sister.pinpoint.path[0] === typed) list.push(toCandidate(document, sister, numberScores.goesOn));
  }
  return { list, complete, sure: complete };
}

function findByWords(versions: readonly SourceDocument[], query: string, number: Path | undefined): Candidates {
  const words = toSearchWords(query).length;
  const best = new Map<string, Candidate>();
  let complete = false;
  let sure = false;
  versions.forEach((version, index) => {
    for (const match of searchUnits(version, query)) {
      const id = pinpointId(match.unit.pinpoint);
      // "36 terminology": the number narrows, but only as one more word.
      const score = match.score * (number && pathStartsWith(match.unit.pinpoint.path, number) ? numberMeant ** number.length : 1);
      if (match.found === words) complete = true;
      if (match.sure) sure = true;
      const known = best.get(id);
      // What is inserted and shown is of the wanted version, whichever was found.
      const unit = (index === 0 ? match.unit : findUnit(versions[0] ?? version, match.unit.pinpoint.path)) ?? match.unit;
      if (!known || known.score < score) best.set(id, toCandidate(versions[0] ?? version, unit, score));
    }
  });
  const order = new Map((versions[0]?.recommendations ?? []).map((unit, index) => [pathText(unit.pinpoint.path), index]));
  const list = [...best.values()].sort((a, b) => (order.get(pathText(a.path)) ?? 0) - (order.get(pathText(b.path)) ?? 0));
  return { list, complete, sure };
}

const numberMeant = 1.3;

function findInParagraphs(snapshot: Snapshot, document: SourceDocument, query: string): Candidates {
  const words = toSearchWords(query);
  if (words.length === 0) return nothing;
  const found = searchParagraphs(snapshot.library, query, { symbols: [document.name], limit: mostParagraphs });
  const list = found.map(({ pinpoint, score }): Candidate => ({ document, path: pinpoint.path, score }));
  return { list, complete: list.length > 0, sure: list.length > 0 };
}

const mostParagraphs = 20;

function toCandidate(document: SourceDocument, unit: Recommendation, score: number): Candidate {
  return { document, path: unit.pinpoint.path, unit, score };
}
