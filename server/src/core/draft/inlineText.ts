import type { Tree } from '@lezer/common';
import type { Span } from '../model.ts';

/**
 * A part of a block that is not its running text: `comment`, `code`, `note` (a footnote written in place), `hidden` (marks, addresses of
 * links, tags), `address` (an address that the reader sees: text, but without sentences or slots).
 */
export interface Mask extends Span {
  readonly kind: 'comment' | 'code' | 'note' | 'hidden' | 'address';
}

/** The masks inside `[from, to)` of a block, in order and not overlapping. */
export function getMasks(tree: Tree, from: number, to: number): Mask[] {
  const masks: Mask[] = [];
  let autolink = false;
  tree.iterate({
    from,
    to,
    enter(node) {
      if (node.from < from || node.to > to) return true;
      const kind = maskOf(node.name, autolink);
      if (node.name === 'Autolink') autolink = true;
      if (kind === undefined) return true;
      const end = node.name === 'Escape' ? node.from + 1 : node.to;
      if (end > node.from) masks.push({ start: node.from, end, kind });
      return false;
    },
    leave(node) {
      if (node.name === 'Autolink') autolink = false;
    },
  });
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

/** Unfilled slots in `[from, to)`, those in code, comments and hidden parts excepted. */
export function findSlots(text: string, from: number, to: number, masks: readonly Mask[]): Span[] {
  if (!text.includes('{')) return [];
  const slots: Span[] = [];
  slot.lastIndex = from;
  for (let found = slot.exec(text); found && found.index < to; found = slot.exec(text)) {
    const span = { start: found.index, end: found.index + found[0].length };
    if (span.end <= to && !masks.some((mask) => mask.kind !== 'note' && mask.start < span.end && span.start < mask.end)) slots.push(span);
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
