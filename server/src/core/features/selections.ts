import { findSentenceEnd } from '../draft/sentences.ts';
import type { Item, Span } from '../model.ts';
import type { Snapshot } from '../snapshot.ts';
import { getCitationsOfDocument } from './documentReferences.ts';
import { getOutline, type OutlineEntry } from './outline.ts';
import { contains } from './provision.ts';

/**
 * What a selection at an offset grows to, from the innermost: the word, the sentence, the item, the paragraph, the section, the sections around it,
 * the whole text. Each holds the one before and is longer. A full stop inside a citation ends no sentence. Empty for a file that is not known.
 */
export function getSelections(snapshot: Snapshot, fileId: string, offset: number): readonly Span[] {
  const document = snapshot.library.findById(fileId);
  const draft = document ? undefined : snapshot.drafts.get(fileId);
  const text = (document ?? draft)?.text;
  if (text === undefined) return [];
  const at = Math.min(Math.max(Math.trunc(offset) || 0, 0), text.length);
  const around = document ? [...document.paragraphs.flatMap(({ span, items }) => (contains(span, at) || items.some((item) => contains(item.span, at)) ? [span, ...getItems(items, at)] : [])), ...getSections(getOutline(snapshot, fileId), at)] : getAroundInDraft(snapshot, fileId, at);
  const block = getBlock(text, at);
  const inner = [...around.filter((span) => contains(span, at)), block].reduce((least, span) => (span.end - span.start < least.end - least.start ? span : least), block);
  const protectedSpans = document ? getCitationsOfDocument(document).map(({ span }) => span) : (draft?.references ?? []).map(({ span }) => span);
  const spans = [getWord(text, at), getSentence(text, inner, at, protectedSpans), getPiece(text, block, at), block, ...around, { start: 0, end: text.length }];
  return nest(spans.map((span) => trim(text, span)).filter((span) => contains(span, at)));
}

/** From the shortest; one that does not hold the one before, or is no longer, is left out. */
function nest(spans: readonly Span[]): readonly Span[] {
  const nested: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const last = nested.at(-1);
    if (span.end > span.start && (!last || (span.start <= last.start && last.end <= span.end && span.end - span.start > last.end - last.start))) nested.push(span);
  }
  return nested;
}

function getItems(items: readonly Item[], at: number): readonly Span[] {
  return items.flatMap((item) => (contains(item.span, at) || item.items.some((inner) => contains(inner.span, at)) ? [item.span, ...getItems(item.items, at)] : []));
}

function getSections(entries: readonly OutlineEntry[], at: number): readonly Span[] {
  return entries.flatMap(({ kind, span, children }) => (kind === 'heading' && contains(span, at) ? [span, ...getSections(children, at)] : []));
}

function getAroundInDraft(snapshot: Snapshot, fileId: string, at: number): readonly Span[] {
  const draft = snapshot.drafts.get(fileId);
  const paragraphs = (draft?.paragraphs ?? []).map(({ span }) => span);
  return [...paragraphs, ...(draft?.headings ?? []).map(({ section }) => section), ...(draft?.frontMatter ? [draft.frontMatter.span] : [])].filter((span) => contains(span, at));
}

const wordPart = /[\p{L}\p{N}\p{M}_'’]/u;

function getWord(text: string, at: number): Span {
  let start = at;
  let end = at;
  while (start > 0 && wordPart.test(text.charAt(start - 1)) && at - start < longestWord) start--;
  while (end < text.length && wordPart.test(text.charAt(end)) && end - at < longestWord) end++;
  return { start, end };
}

const longestWord = 100;

/** Lines without an empty one between them. */
function getBlock(text: string, at: number): Span {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const lineEnd = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
  if (text.slice(lineStart, lineEnd).trim() === '') return { start: lineStart, end: lineEnd };
  let start = lineStart;
  while (start > 0) {
    const before = text.lastIndexOf('\n', start - 2) + 1;
    if (text.slice(before, start).trim() === '') break;
    start = before;
  }
  let end = lineEnd;
  while (end < text.length) {
    const next = text.indexOf('\n', end + 1);
    const lineAfter = next < 0 ? text.length : next;
    if (text.slice(end, lineAfter).trim() === '') break;
    end = lineAfter;
  }
  return { start, end };
}

/** `(a) …`, `a) …`, `- …`, `1. …` at the beginning of a line, down to the next one in the block. */
function getPiece(text: string, block: Span, at: number): Span {
  const starts = [...text.slice(block.start, block.end).matchAll(label)].map((match) => block.start + match.index);
  const start = starts.findLast((one) => one <= at) ?? block.start;
  return { start, end: starts.find((one) => one > at) ?? block.end };
}

const label = /^[ \t]{0,20}(?:\(?[\p{L}\d]{1,5}\)|[-*+•]|\d{1,4}\.)[ \t]/gmu;

function getSentence(text: string, around: Span, at: number, protectedSpans: readonly Span[]): Span {
  const inside = protectedSpans.filter(({ start, end }) => end > around.start && start < around.end);
  let start = around.start;
  for (;;) {
    const end = findSentenceEnd(text, start, around.end, inside.filter((span) => span.end > start));
    if (end > at || end >= around.end || end <= start) return { start, end: Math.max(end, start) };
    start = end;
    while (start < around.end && /\s/.test(text.charAt(start))) start++;
    // In the space between two sentences: the one after it.
    if (start > at) return { start: at, end: at };
  }
}

function trim(text: string, { start, end }: Span): Span {
  let first = start;
  let last = end;
  while (last > first && /\s/.test(text.charAt(last - 1))) last--;
  while (first < last && /\s/.test(text.charAt(first))) first++;
  return { start: first, end: last };
}
