// Over 300 lines: from glyphs to a line is one path, and each step needs the one before.

import type { Inline } from './importedDocument.ts';
import type { Glyph, PdfPage, Piece } from './pdfPage.ts';

/** A line of text on a page, or the part of one that stands in a column of its own. */
export interface Line {
  readonly kind: 'line';
  readonly page: number;
  /** Parts that stand apart by more than words do: a number and what it numbers, the cells of a row. */
  readonly parts: readonly Part[];
  /** Where it begins and ends to the eye: for a line read from right to left, `start` is the distance from the right edge of the page. */
  readonly start: number;
  readonly end: number;
  readonly y: number;
  /** Of most of its letters. */
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isRightToLeft: boolean;
  /** Where its column ends, when it stands in one narrower than the page's text. */
  readonly limit?: number;
  /** Stands in the masthead, before the title: no heading. */
  readonly isMasthead?: true;
  /** Is a paragraph by itself: `Distr.: General`. */
  readonly isAlone?: true;
}

export interface Part {
  readonly text: readonly Inline[];
  readonly start: number;
  readonly end: number;
  /** Of most of its letters. */
  readonly size: number;
  readonly isBold: boolean;
}

/** The gap, as a part of the size, that sets parts of a line apart. */
const PART_GAP = 0.95;

/** What a raised mark may be: `16`, `*`, `**`, `†`, `a`. What is raised and is none (`er` of `1er`) is text. */
const NOTE_MARK = /^(?:\d{1,4}|\*{1,6}|[†‡§¶]{1,3}|[a-z])$/;

/** The text of parts, with a space where they part. `(a)` and its text give `(a) The adoption …`. */
export function toPlainText(parts: readonly Part[]): string {
  return parts.map((part) => part.text.map((inline) => ('note' in inline ? '' : inline.text)).join('')).join(' ');
}

/** The lines of a page from the top down, and in one line along its direction. */
export function readLines(page: PdfPage, number: number): Line[] {
  const glyphs = page.pieces.flatMap((piece) => piece.glyphs);
  const isRightToLeft = countOf(glyphs, RIGHT_TO_LEFT) > countOf(glyphs, LEFT_TO_RIGHT);
  const rows = groupRows(dropDoubles(page.pieces));
  const lines = rows.map((pieces) => toLine(pieces, page, number, isRightToLeft, false));
  // Some fonts tell a bracket as it is drawn, others as it is read. Opening ones come first.
  const first = lines.flatMap((line) => (line.isRightToLeft ? (/[()]/.exec(toPlainText(line.parts))?.[0] ?? []) : []));
  const areDrawn = first.filter((bracket) => bracket === ')').length > first.length / 2;
  return areDrawn ? rows.map((pieces) => toLine(pieces, page, number, isRightToLeft, true)) : lines;
}

/** Text printed twice, a hair apart, to look bold, is one text. */
function dropDoubles(pieces: readonly Piece[]): Piece[] {
  const seen = new Set<string>();
  return pieces.filter((piece) => {
    const text = piece.glyphs.map((glyph) => glyph.text).join('');
    const [x, y] = [Math.round(piece.left / 1.5), Math.round(piece.y / 1.5)];
    for (const [dx, dy] of [[0, 0], [1, 0], [-1, 0], [0, 1], [0, -1]] as const) {
      if (seen.has(`${x + dx} ${y + dy} ${text}`)) {
        return false;
      }
    }
    seen.add(`${x} ${y} ${text}`);
    return true;
  });
}

/** How many rows away a row may stand that a raised piece belongs to: marks and vowel signs make rows of their own in between. */
const NEAR = 3;

/** Pieces by line, from the top down. Raised and lowered pieces belong to the line that they touch. */
function groupRows(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.left - b.left)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && first.y - piece.y < 0.15 * Math.min(first.size, piece.size)) {
      row.push(piece);
    } else {
      rows.push([piece]);
    }
  }
  // A row of small pieces that stand at the shoulder or the foot of another row's pieces is part of that row.
  for (const small of [...rows]) {
    const at = rows.indexOf(small);
    const hosts = [...rows.slice(Math.max(0, at - NEAR), at).reverse(), ...rows.slice(at + 1, at + 1 + NEAR)];
    const loose = small.filter((piece) => !hosts.some((host) => host.some((other) => isAttached(piece, other)) && host.push(piece)));
    if (loose.length === 0) {
      rows.splice(at, 1);
    } else {
      small.splice(0, small.length, ...loose);
    }
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left));
}

/** Whether a small piece stands raised or lowered beside a larger one: `1` in `Canada1`. */
function isAttached(small: Piece, large: Piece): boolean {
  const rise = small.y - large.y;
  const gap = Math.max(large.left - small.right, small.left - large.right);
  // Vowel signs and accents may be drawn above or below, in the size of their letters.
  if (small.glyphs.every((glyph) => glyph.text === ' ' || JOINING.test(glyph.text)) && !large.glyphs.every((glyph) => JOINING.test(glyph.text))) {
    return Math.abs(rise) < 0.8 * large.size && gap < 0.3 * large.size;
  }
  return small.size < 0.85 * large.size && small.size > 0.42 * large.size && rise > -0.35 * large.size && rise < 0.95 * large.size && gap < 0.6 * large.size;
}

interface Marked extends Glyph {
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isRaised: boolean;
}

function toLine(pieces: readonly Piece[], page: PdfPage, number: number, isOnRightToLeft: boolean, areBracketsDrawn: boolean): Line {
  const main = getMainPiece(pieces);
  const glyphs = joinAccents(
    pieces
      .flatMap((piece) =>
        piece.glyphs.map((glyph): Marked => ({
          ...glyph,
          size: piece.size,
          isBold: piece.isBold,
          isItalic: piece.isItalic,
          isRaised: piece.size < 0.85 * main.size && piece.y - main.y > 0.12 * main.size,
        })),
      )
      .sort((a, b) => a.left - b.left),
  );
  const isRightToLeft = isOnRightToLeft || countOf(glyphs, RIGHT_TO_LEFT) > countOf(glyphs, LEFT_TO_RIGHT);
  const runs = splitParts(trimSpaces(glyphs), main.size);
  const parts = runs.map((run): Part => {
    const left = run[0]?.left ?? 0;
    const right = Math.max(...run.map((glyph) => glyph.right));
    const [start, end] = isRightToLeft ? [page.width - right, page.width - left] : [left, right];
    const isMixed = isRightToLeft || countOf(run, RIGHT_TO_LEFT) > 0;
    return { text: toInlines(isMixed ? toReadingOrder(run, isRightToLeft, areBracketsDrawn) : run, main.size), start, end, size: getSize(run), isBold: isMostly(run, 'isBold') };
  });
  parts.sort((a, b) => a.start - b.start);
  return {
    kind: 'line',
    page: number,
    parts,
    start: parts[0]?.start ?? 0,
    end: parts.at(-1)?.end ?? 0,
    y: main.y,
    size: main.size,
    isBold: isMostly(glyphs, 'isBold'),
    isItalic: isMostly(glyphs, 'isItalic'),
    isRightToLeft,
  };
}

/** Whether nine of ten letters and digits are set so; note marks do not count. */
function isMostly(glyphs: readonly Marked[], style: 'isBold' | 'isItalic'): boolean {
  const letters = glyphs.filter((glyph) => /[\p{L}\p{N}]/u.test(glyph.text) && !glyph.isRaised);
  return letters.length > 0 && letters.filter((glyph) => glyph[style]).length >= 0.9 * letters.length;
}

function getSize(glyphs: readonly Marked[]): number {
  const counts = new Map<number, number>();
  for (const { size } of glyphs) {
    counts.set(size, (counts.get(size) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** The piece whose size and baseline the line has: of the size in which most is set. */
function getMainPiece(pieces: readonly Piece[]): Piece {
  const counts = new Map<number, number>();
  for (const piece of pieces) {
    const size = Math.round(piece.size * 2);
    counts.set(size, (counts.get(size) ?? 0) + piece.glyphs.length);
  }
  const largest = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
  const main = pieces.find((piece) => Math.round(piece.size * 2) === largest) ?? pieces[0];
  if (main === undefined) {
    throw new RangeError('a line without text');
  }
  return main;
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}]/u;
/** Written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

function countOf(glyphs: readonly Glyph[], pattern: RegExp): number {
  return glyphs.reduce((count, glyph) => count + (pattern.test(glyph.text) ? 1 : 0), 0);
}

function trimSpaces(glyphs: readonly Marked[]): readonly Marked[] {
  const first = glyphs.findIndex((glyph) => glyph.text !== ' ');
  const last = glyphs.findLastIndex((glyph) => glyph.text !== ' ');
  return first < 0 ? [] : glyphs.slice(first, last + 1);
}

/** Cuts a line where a gap is wider than any space between words; spaces drawn within the gap count to it. */
function splitParts(glyphs: readonly Marked[], size: number): Marked[][] {
  const parts: Marked[][] = [];
  let right = -Infinity;
  let spaces: Marked[] = [];
  for (const glyph of glyphs) {
    if (glyph.text === ' ') {
      spaces.push(glyph);
      continue;
    }
    const part = parts.at(-1);
    const gap = glyph.left - right;
    if (part === undefined || gap > PART_GAP * size) {
      parts.push([glyph]);
    } else {
      const previous = part.at(-1);
      const isApart = spaces.length > 0 || gap > 0.14 * size;
      if (isApart && previous !== undefined && !(UNSPACED.test(previous.text) && UNSPACED.test(glyph.text) && gap < 0.5 * size)) {
        part.push({ ...previous, text: ' ', left: previous.right, right: glyph.left, isRaised: previous.isRaised && glyph.isRaised });
      }
      part.push(glyph);
    }
    spaces = [];
    right = Math.max(right, glyph.right);
  }
  return rejoinStretched(parts, size);
}

/** A line stretched to the margin has wide gaps, but all alike: its words are not cells. The gap after its label may be another. */
function rejoinStretched(parts: readonly Marked[][], size: number): Marked[][] {
  const gaps = parts.slice(1).map((part, index) => (part[0]?.left ?? 0) - Math.max(...(parts[index] ?? []).map((glyph) => glyph.right)));
  for (const from of [0, 1]) {
    const inner = gaps.slice(from);
    const most = Math.max(...inner);
    if (inner.length >= 2 && most < 2.5 * size && most < 1.4 * Math.min(...inner)) {
      const words = parts.slice(from).flatMap((part, index): Marked[] => {
        const first = part[0];
        return index === 0 || first === undefined ? part : [{ ...first, text: ' ', right: first.left }, ...part];
      });
      return [...parts.slice(0, from), words];
    }
  }
  return [...parts];
}

/**
 * Glyphs sorted from left to right, put in the order they are read: in Arabic text from the right, but its numbers and Latin words from the left.
 * What is neither joins its neighbours when they agree, else the line: what the bidirectional algorithm does to a line, done backwards.
 */
function toReadingOrder(glyphs: readonly Marked[], isRightToLeft: boolean, areBracketsDrawn: boolean): Marked[] {
  const base = isRightToLeft ? 'R' : 'L';
  const kinds = glyphs.map(({ text }) => (RIGHT_TO_LEFT.test(text) ? 'R' : /\p{N}/u.test(text) ? 'E' : /\p{L}/u.test(text) ? 'L' : 'N'));
  // A number belongs to the Latin word that it follows: `CMW/C/MEX/CO/4`. The point and the like between two digits belong to the number.
  let strong = base;
  for (const [index, kind] of kinds.entries()) {
    if (kind === 'E' && strong === 'L' && glyphs[index]?.isRaised !== true) {
      kinds[index] = 'L';
    } else if (kind === 'N' && kinds[index - 1] === 'E' && kinds[index + 1] === 'E' && /^[.,:/٫٬-]$/.test(glyphs[index]?.text ?? '')) {
      kinds[index] = 'E';
    }
    strong = kind === 'N' || kind === 'E' ? (glyphs[index]?.text === ' ' && kinds[index - 1] !== 'L' ? base : strong) : kind;
  }
  const sideOf = (kind: string | undefined): string => (kind === undefined ? base : kind === 'L' ? 'L' : 'R');
  const levels = kinds.map((kind, index) => {
    if (kind !== 'N') {
      return kind;
    }
    const before = sideOf(kinds.slice(0, index).findLast((other) => other !== 'N'));
    const after = sideOf(kinds.slice(index + 1).find((other) => other !== 'N'));
    return before === after ? before : base;
  });
  const runs: { kind: string; glyphs: Marked[] }[] = [];
  for (const [index, glyph] of glyphs.entries()) {
    const kind = levels[index] ?? base;
    const run = runs.at(-1);
    const isMirrored = areBracketsDrawn && kind === 'R' && MIRRORED.has(glyph.text);
    const turned = isMirrored ? { ...glyph, text: MIRRORED.get(glyph.text) ?? glyph.text } : glyph;
    if (run?.kind === kind) {
      run.glyphs.push(turned);
    } else {
      runs.push({ kind, glyphs: [turned] });
    }
  }
  const ordered = isRightToLeft ? runs.reverse() : runs;
  return ordered.flatMap((run) => (run.kind === 'R' ? run.glyphs.reverse() : run.glyphs));
}

const MIRRORED: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  [')', '('],
  ['[', ']'],
  [']', '['],
  ['«', '»'],
  ['»', '«'],
]);

/** Glyphs in which each accent or vowel sign that joins a letter is part of the letter it is drawn over. */
function joinAccents(glyphs: readonly Marked[]): Marked[] {
  const letters = glyphs.filter((glyph) => !JOINING.test(glyph.text));
  const joined = letters.map((letter) => ({ ...letter }));
  for (const mark of glyphs.filter((glyph) => JOINING.test(glyph.text))) {
    const middle = (mark.left + mark.right) / 2;
    const over = joined.filter((letter) => letter.text !== ' ' && letter.left - 0.2 * letter.size <= middle && middle <= letter.right + 0.2 * letter.size);
    const closest = over.sort((a, b) => Math.abs(a.left + a.right - 2 * middle) - Math.abs(b.left + b.right - 2 * middle))[0];
    if (closest !== undefined) {
      closest.text += mark.text;
    }
  }
  return joined;
}

const JOINING = /^\p{M}+$/u;

function toInlines(glyphs: readonly Marked[], size: number): Inline[] {
  const runs: { text: string; isBold: boolean; isItalic: boolean; isRaised: boolean }[] = [];
  for (const [index, glyph] of glyphs.entries()) {
    const run = runs.at(-1);
    const text = composeAccent(glyphs, index, size);
    // A space takes the style before it, so that runs do not break at every word.
    const sameStyle = glyph.text === ' ' || (run?.isBold === glyph.isBold && run.isItalic === glyph.isItalic);
    if (run !== undefined && run.isRaised === glyph.isRaised && sameStyle) {
      run.text += text;
    } else {
      runs.push({ text, isBold: glyph.isBold, isItalic: glyph.isItalic, isRaised: glyph.isRaised });
    }
  }
  return runs.flatMap((run): Inline[] => {
    const text = run.text.normalize('NFC');
    const trimmed = text.trim();
    if (run.isRaised && NOTE_MARK.test(trimmed)) {
      return [{ note: trimmed }];
    }
    // `2, 3`: marks side by side.
    if (run.isRaised && /^\d{1,4}(?:\s?[,–-]\s?\d{1,4}){1,5}$/.test(trimmed) && /,/.test(trimmed)) {
      return trimmed.split(',').flatMap((mark): Inline[] => (NOTE_MARK.test(mark.trim()) ? [{ note: mark.trim() }] : [{ text: mark }]));
    }
    return text === '' ? [] : [{ text, ...(run.isBold ? { bold: true as const } : {}), ...(run.isItalic ? { italic: true as const } : {}) }];
  });
}

/** Accents that a font draws as a glyph of their own, over the letter before or after, and the characters that join a letter. */
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['´', '\u0301'],
  ['`', '\u0300'],
  ['ˆ', '\u0302'],
  ['˜', '\u0303'],
  ['¨', '\u0308'],
  ['¸', '\u0327'],
  ['ˇ', '\u030C'],
  ['˚', '\u030A'],
  ['¯', '\u0304'],
  ['˘', '\u0306'],
  ['˙', '\u0307'],
  ['˝', '\u030B'],
  ['˛', '\u0328'],
]);

/** The text of a glyph; of an accent drawn over a letter, nothing, and of that letter, both. */
function composeAccent(glyphs: readonly Marked[], index: number, size: number): string {
  const glyph = glyphs[index];
  if (glyph === undefined) {
    return '';
  }
  const isOver = (accent: Marked | undefined, letter: Marked | undefined): boolean =>
    accent !== undefined &&
    letter !== undefined &&
    ACCENTS.has(accent.text) &&
    /^\p{L}$/u.test(letter.text) &&
    Math.min(accent.right, letter.right) - Math.max(accent.left, letter.left) > 0.12 * size;
  const [before, after] = [glyphs[index - 1], glyphs[index + 1]];
  if (isOver(glyph, before) || isOver(glyph, after)) {
    return '';
  }
  const accent = isOver(after, glyph) ? after : isOver(before, glyph) && !isOver(before, glyphs[index - 2]) ? before : undefined;
  return accent === undefined ? glyph.text : `${glyph.text === 'ı' ? 'i' : glyph.text}${ACCENTS.get(accent.text) ?? ''}`;
}
