import { getStatusLabel } from '../coverage/status.ts';
import { getSnippet } from '../library/matchedWords.ts';
import { toSearchWords, withoutAccents } from '../library/searchWords.ts';
import { getFileName } from '../messages/filePlace.ts';
import { featureMessages } from '../messages/features.ts';
import type { Draft, Recommendation, SourceDocument, Span } from '../model.ts';
import { formatPath } from '../reference/format.ts';
import { pathStartsWith, pinpointId } from '../reference/path.ts';
import type { Snapshot } from '../snapshot.ts';
import { excerpt } from './excerpt.ts';
import { findTypedNumber } from './typedNumber.ts';
import { searchUnits } from './unitSearch.ts';
import { getStandings } from './unitStatus.ts';

/** Something with a name that can be gone to. */
export interface FoundPlace {
  readonly kind: 'unit' | 'heading' | 'paragraph';
  /** With the words that were found: editors look for them in it once more. */
  readonly name: string;
  /** What it is part of, and how it stands. */
  readonly container: string;
  readonly fileId: string;
  readonly span: Span;
  /** Of a unit, so that its paragraph is not named twice. */
  readonly id?: string;
}

/**
 * Recommendations, headings and numbered paragraphs of drafts by their words, in this order: `legislative reform` begins with 36 (b) of CMW/C/MEX/CO/4, and
 * so does `36b`. Recommendations are those of the documents that reports answer; without a report those of the documents in memory. At most `limit` of
 * each kind; nothing for a query without words.
 */
export function findPlacesByWords(snapshot: Snapshot, query: string, limit: number): readonly FoundPlace[] {
  const words = toPlain(query.slice(0, longestQuery)).split(' ').filter((word) => word !== '');
  if (words.length === 0) return [];
  const drafts = [...snapshot.drafts.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [
    ...findUnits(snapshot, query.slice(0, longestQuery), limit),
    ...drafts.flatMap((draft) => findHeadings(snapshot, draft, words)).slice(0, limit),
    ...drafts.flatMap((draft) => findParagraphs(draft, words)).slice(0, limit),
  ];
}

/** In characters. */
const longestQuery = 200;
/** As many as recommendations are searched for. */
const mostWords = 12;

function findUnits(snapshot: Snapshot, query: string, limit: number): readonly FoundPlace[] {
  const stems = toSearchWords(query).slice(0, mostWords).map(({ stem }) => stem);
  const found = getAsked(snapshot).flatMap((document) => {
    const number = findTypedNumber(query);
    const numbered = number ? document.recommendations.filter(({ pinpoint }) => pathStartsWith(pinpoint.path, number.path)) : [];
    if (number && number.rest === '') return numbered.map((unit) => ({ unit, document, score: 1 }));
    // One with only some of the words would stand before a paragraph that has them all.
    return searchUnits(document, query).filter((match) => match.found >= stems.length).slice(0, limit);
  });
  const best = [...found].sort((a, b) => b.score - a.score).slice(0, limit);
  const isMeant = (stem: string): boolean => stems.some((wanted) => stem.startsWith(wanted));
  return best.map(({ unit, document }) => toUnitPlace(snapshot, document, unit, getSnippet(unit.text, isMeant, longestWords).text));
}

/** More documents than a report answers; without a report, more than anybody has open for one. */
const mostDocuments = 20;

/** In characters. */
const longestWords = 120;

function getAsked({ reports, library }: Snapshot): readonly SourceDocument[] {
  const answered = new Set(reports.flatMap(({ document }) => document ?? []));
  return [...(answered.size > 0 ? answered : library.documents.filter(({ recommendations }) => recommendations.length > 0))].slice(0, mostDocuments);
}

function toUnitPlace(snapshot: Snapshot, document: SourceDocument, unit: Recommendation, words: string): FoundPlace {
  const language = snapshot.configuration.uiLanguage;
  const standing = getStandings(snapshot, unit.pinpoint, document.id)[0];
  const status = standing ? getStatusLabel(standing.coverage.status, language) : '';
  return {
    kind: 'unit',
    name: [formatPath(unit.pinpoint.path, language), excerpt(unit.topic, longestTopic), words].filter((part) => part !== '').join(' – '),
    container: [document.name, status].filter((part) => part !== '').join(' · '),
    fileId: document.id,
    span: unit.span,
    id: pinpointId(unit.pinpoint),
  };
}

/** In characters. */
const longestTopic = 60;

function findHeadings(snapshot: Snapshot, { id, headings }: Draft, words: readonly string[]): readonly FoundPlace[] {
  const untitled = featureMessages(snapshot.configuration.uiLanguage).untitled;
  return headings
    .filter((heading) => hasAll(heading, words))
    .map(({ text, span }) => ({ kind: 'heading', name: excerpt(text, longestWords) || untitled, container: getFileName(id), fileId: id, span }));
}

function findParagraphs({ id, paragraphs }: Draft, words: readonly string[]): readonly FoundPlace[] {
  return paragraphs
    .filter((paragraph) => hasAll(paragraph, words))
    .map(({ number, text, span }) => ({
      kind: 'paragraph',
      name: `${number}. ${getSnippet(text, (stem) => words.some((word) => stem.startsWith(word)), longestWords).text}`,
      container: getFileName(id),
      fileId: id,
      span: { start: span.start, end: Math.min(span.end, span.start + number.length + 1) },
    }));
}

/** Every word stands in it, or begins one of its words. */
function hasAll(part: { readonly text: string }, words: readonly string[]): boolean {
  let plain = folded.get(part);
  if (plain === undefined) folded.set(part, (plain = ` ${toPlain(part.text)}`));
  return words.every((word) => plain.includes(` ${word}`));
}

/** A part that an edit does not touch stays the same one. */
const folded = new WeakMap<object, string>();

function toPlain(text: string): string {
  return withoutAccents(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
