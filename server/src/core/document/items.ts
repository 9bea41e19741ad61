import type { Item } from '../model.ts';
import { findInlineItems } from './inlineItems.ts';
import { fromRoman, type ItemLabel } from './labels.ts';
import type { Mark } from './prepare.ts';

/** A labelled block of a paragraph, not yet in its place. */
export interface Piece {
  readonly label: ItemLabel;
  /** The item's text, without its label. */
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly start: number;
  readonly end: number;
  readonly toSource: (offset: number) => number;
  readonly indent: number;
}

interface Node {
  readonly piece: Piece;
  readonly label: string;
  readonly children: Node[];
}

/** A list that is open while the pieces are read: what its labels look like and how far it has come. */
interface Level {
  readonly kind: 'letter' | 'roman' | 'digit' | 'bullet';
  readonly form: ItemLabel['form'];
  readonly nodes: Node[];
  last: number;
}

/** Lists inside lists inside lists: deeper ones are kept at the last level. */
const deepest = 4;

/**
 * Puts labelled blocks into lists: `(a)`, `(i)`, `(ii)`, `(b)` becomes `a` with `i` and `ii`, then `b`. Whether `(i)` is a letter or a numeral
 * is decided from its neighbours: after `(h)` and before `(j)` it is a letter. Items that run on inside an item's sentence are found too.
 */
export function readItems(pieces: readonly Piece[]): readonly Item[] {
  const levels: Level[] = [];
  const top: Node[] = [];
  for (const [index, piece] of pieces.entries()) {
    const { kind, value } = place(piece, pieces[index + 1], levels);
    let at = levels.findLastIndex((level) => level.kind === kind && (level.form === piece.label.form || kind !== 'bullet') && value > level.last && value <= level.last + 3);
    if (at < 0 && value === 1) at = levels.length < deepest ? levels.length : levels.length - 1;
    // A list that starts anew, or a label that fits nowhere, belongs to the nearest list of its kind, else to the top.
    if (at < 0) at = Math.max(0, levels.findLastIndex((level) => level.kind === kind));
    const nested = at > 0 ? levels[at - 1]!.nodes : undefined;
    const parent = nested?.[nested.length - 1];
    const siblings = levels[at]?.nodes ?? parent?.children ?? top;
    levels.length = Math.min(levels.length, at + 1);
    if (levels.length === at) levels.push({ kind, form: piece.label.form, nodes: siblings, last: 0 });
    levels[at]!.last = value;
    siblings.push({ piece, label: kind === 'bullet' ? `•${siblings.length + 1}` : piece.label.label, children: [] });
  }
  return top.map(toItem);
}

function place(piece: Piece, next: Piece | undefined, levels: readonly Level[]): { kind: Level['kind']; value: number } {
  const { label, style } = piece.label;
  if (style === 'bullet') return { kind: 'bullet', value: (levels.findLast((level) => level.kind === 'bullet')?.last ?? 0) + 1 };
  if (style === 'digit') return { kind: 'digit', value: Number(label) };
  const roman = fromRoman(label);
  const letter = letterValue(label);
  if (roman === undefined) return { kind: 'letter', value: letter ?? 1 };
  if (letter === undefined) return { kind: 'roman', value: roman };
  const lastLetter = levels.findLast((level) => level.kind === 'letter')?.last;
  const lastRoman = levels.findLast((level) => level.kind === 'roman')?.last;
  const asRoman = roman === (lastRoman ?? 0) + 1;
  const asLetter = letter === (lastLetter ?? 0) + 1;
  if (asRoman !== asLetter) return asRoman ? { kind: 'roman', value: roman } : { kind: 'letter', value: letter };
  if (asRoman && next) {
    // Both fit: "(h)", "(i)" — the one after tells.
    const nextLabel = next.label.label;
    if (letterValue(nextLabel) === letter + 1 && fromRoman(nextLabel) === undefined) return { kind: 'letter', value: letter };
    if (fromRoman(nextLabel) === roman + 1) return { kind: 'roman', value: roman };
  }
  return lastLetter !== undefined && asLetter ? { kind: 'letter', value: letter } : { kind: 'roman', value: roman };
}

/** `a` → 1, `z` → 26, `aa` → 27. */
function letterValue(label: string): number | undefined {
  if (/^[a-z]$/.test(label)) return label.charCodeAt(0) - 96;
  return /^([a-z])\1$/.test(label) && label !== 'ii' && label !== 'xx' ? label.charCodeAt(0) - 70 : undefined;
}

function toItem({ piece, label, children }: Node): Item {
  const inline = children.length === 0 ? findInlineItems(piece.text) : [];
  const textEnd = inline[0]?.start ?? piece.text.length;
  const end = children.length > 0 ? children.reduce((most, { piece: child }) => Math.max(most, child.end), piece.end) : piece.end;
  return {
    label,
    text: piece.text.slice(0, textEnd).trimEnd(),
    items: children.length > 0 ? children.map(toItem) : inline.map((each) => toInlineItem(each, piece, true)),
    footnotes: marksBetween(piece.marks, 0, textEnd),
    span: { start: piece.start, end },
    inline: false,
  };
}

/** An item that `findInlineItems` found in a text. */
export function toInlineItem(
  found: { readonly label: string; readonly start: number; readonly textStart: number; readonly end: number },
  within: { readonly text: string; readonly marks: readonly Mark[]; readonly toSource: (offset: number) => number },
  inline: boolean,
): Item {
  return {
    label: found.label,
    text: within.text.slice(found.textStart, found.end).trim(),
    items: [],
    footnotes: marksBetween(within.marks, found.start, found.end),
    span: { start: within.toSource(found.start), end: within.toSource(found.end) },
    inline,
  };
}

/** Marks after `start` and up to `end`: a mark stands behind what it belongs to. */
export function marksBetween(marks: readonly Mark[], start: number, end: number): readonly string[] {
  return marks.filter(({ mark, at }) => at > start - (start === 0 ? 1 : 0) && at <= end && mark !== '*').map(({ mark }) => mark);
}
