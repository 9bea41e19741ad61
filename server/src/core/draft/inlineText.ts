import type { TreeCursor } from '@lezer/common';
import type { Span } from '../model.ts';

/**
 * A part of a block that is not its running text: `comment`, `code`, `note` (a footnote written in place), `hidden` (marks, addresses of
 * links, tags), `address` (an address that the reader sees: text, but without sentences or slots).
 */
export interface Mask extends Span {
  readonly kind: 'comment' | 'code' | 'note' | 'hidden' | 'address';
}

/** The masks inside the node that the cursor stands on, in order and not overlapping. */
export function getMasks(cursor: TreeCursor): Mask[] {
  const masks: Mask[] = [];
  let autolink = false;
  cursor.iterate(
    ({ name, from, to }) => {
      if (name === 'Autolink') autolink = true;
      const kind = maskOf(name, autolink);
      if (kind === undefined) return true;
      // Of an escaped sign only the backslash is hidden.
      const end = name === 'Escape' ? from + 1 : to;
      if (end > from) masks.push({ start: from, end, kind });
      return false;
    },
    ({ name }) => {
      if (name === 'Autolink') autolink = false;
    },
  );
  return masks;
}

function maskOf(name: string, autolink: boolean): Mask['kind'] | undefined {
  switch (name) {
    case 'Comment':
      return 'comment';
    case 'InlineCode':
      return 'code';
    case 'InlineFootnote':
      return 'note';
    case 'URL':
      return autolink ? 'address' : 'hidden';
    case 'LinkTitle':
    case 'LinkLabel':
    case 'Image':
    case 'HTMLTag':
    case 'ProcessingInstruction':
    case 'FootnoteReference':
    case 'WordMark':
    case 'HeaderMark':
    case 'QuoteMark':
    case 'EmphasisMark':
    case 'StrikethroughMark':
    case 'LinkMark':
    case 'Escape':
      return 'hidden';
    default:
      return undefined;
  }
}

/**
 * The text of `[from, to)` without `dropped` (in order of start; overlaps are harmless). What is dropped leaves a space when `gap` says
 * so: a comment parts words, a footnote mark does not.
 */
export function renderText(text: string, from: number, to: number, dropped: readonly (Span & { readonly gap: boolean })[]): string {
  let rendered = '';
  let at = from;
  for (const { start, end, gap } of dropped) {
    if (end <= at || start >= to) continue;
    if (start > at) rendered += text.slice(at, start);
    if (gap) rendered += ' ';
    at = Math.max(at, end);
  }
  return at < to ? rendered + text.slice(at, to) : rendered;
}

/** `{authority}`, `{36 (b)}`, `{…}`: at most this many characters, on one line. */
const slot = /\{[^{}\n]{0,160}\}/g;

/** Unfilled slots in `[from, to)`, those in code, comments and addresses excepted, and those with an escaped brace. */
export function findSlots(text: string, from: number, to: number, masks: readonly Mask[]): Span[] {
  const slots: Span[] = [];
  const part = text.slice(from, to);
  if (!part.includes('{')) return slots;
  let mask = 0;
  for (const found of part.matchAll(slot)) {
    const span = { start: from + found.index, end: from + found.index + found[0].length };
    while (mask < masks.length && (masks[mask] as Mask).end <= span.start) mask++;
    let hidden = text[span.start - 1] === '\\';
    for (let at = mask; at < masks.length && (masks[at] as Mask).start < span.end; at++) {
      const { kind, ...place } = masks[at] as Mask;
      // Marks of emphasis inside a slot leave it a slot.
      if (kind === 'comment' || kind === 'code' || (kind !== 'note' && isIn(span, place))) hidden = true;
    }
    if (!hidden) slots.push(span);
  }
  return slots;
}

/** What stands between matching parentheses in `[from, to)`; those inside `sheltered` (citations, masks) are not looked at. */
export function findParentheses(text: string, from: number, to: number, sheltered: readonly Span[]): Span[] {
  const pairs: Span[] = [];
  const open: number[] = [];
  let next = 0;
  for (let at = from; at < to; at++) {
    while (next < sheltered.length && (sheltered[next] as Span).end <= at) next++;
    const shelter = sheltered[next];
    if (shelter && shelter.start <= at) {
      at = shelter.end - 1;
      continue;
    }
    const code = text.charCodeAt(at);
    if (code === 40 || code === 0xff08) open.push(at);
    else if ((code === 41 || code === 0xff09) && open.length > 0) pairs.push({ start: open.pop() as number, end: at + 1 });
  }
  return pairs;
}

/** True when a span stands wholly inside another. */
export function isIn(span: Span, outer: Span): boolean {
  return outer.start <= span.start && span.end <= outer.end;
}

/** Sorts the parts where they stand, by their starts. */
export function inOrder<Part extends Span>(parts: Part[]): Part[] {
  return parts.sort((a, b) => a.start - b.start || a.end - b.end);
}
