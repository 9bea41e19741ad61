// Over 300 lines: following drawing instructions is one state, one switch and the arithmetic of both.

import { ImportError } from './importError.ts';
import type { PdfFile, PdfFont, PdfOperators, PdfPageFrame } from './openPdf.ts';
import { toPlainCharacter } from './pdfCharacters.ts';

/** What a page shows: its text in pieces, and its rules. Points; x grows to the right, y upwards, from the lower left corner as shown. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly rules: readonly Rule[];
}

/** Glyphs that were drawn one after the other on one line, in one font and size. */
export interface Piece {
  /** In the order drawn, which is not always the order read. */
  readonly glyphs: readonly Glyph[];
  readonly left: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  /** Of the font. */
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

export interface Glyph {
  /** One character, or the several that a ligature stands for; a space counts. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** A thin line, drawn: under a masthead, over the notes, in a table. */
export interface Rule {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/**
 * Reads page `index` (from 0). Text that is turned on its side is read as a page of its own, turned back, after the upright text; so that a
 * wide table on its side is read too.
 *
 * @throws ImportError `too-large-inside` when it holds far more than a page can; an error of another kind when it is broken.
 */
export async function readPdfPage(file: PdfFile, index: number): Promise<PdfPage[]> {
  const frame = await file.openPage(index);
  const pen = new Pen(frame, file.fonts);
  await file.readInstructions(index, (operators) => pen.draw(operators));
  return pen.getPages();
}

/** Far above what a page can hold in print (some 10,000), so that a file made to exhaust us is not read to its end. */
const MOST_GLYPHS = 200_000;
/** Of drawing instructions; maps have some 100,000. */
const MOST_STEPS = 2_000_000;

/** The gap, as a part of the font's size, from which on glyphs are no longer one piece. */
const PIECE_GAP = 0.9;
/** The gap from which on there is a space. A word space is a quarter of the size, a squeezed one a sixth; kerning stays under a tenth. */
const SPACE_GAP = 0.14;

/** Codes of instructions (pdf.js, `OPS`). */
const OPS = {
  save: 10,
  restore: 11,
  transform: 12,
  stroke: 20,
  closeEoFillStroke: 27,
  beginText: 31,
  charSpacing: 33,
  wordSpacing: 34,
  horizontalScale: 35,
  leading: 36,
  font: 37,
  renderingMode: 38,
  rise: 39,
  moveText: 40,
  moveTextSetLeading: 41,
  textMatrix: 42,
  nextLine: 43,
  showText: 44,
  formBegin: 74,
  formEnd: 75,
  groupBegin: 76,
  groupEnd: 77,
  path: 91,
} as const;

type Matrix = readonly [number, number, number, number, number, number];

const SAME: Matrix = [1, 0, 0, 1, 0, 0];

interface State {
  matrix: Matrix;
  font: PdfFont;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  renderingMode: number;
}

const NO_FONT: PdfFont = { name: '', unit: 0.001, isVertical: false, isMute: false };

/** A piece that still grows. */
interface OpenPiece {
  readonly glyphs: Glyph[];
  readonly turn: number;
  left: number;
  right: number;
  readonly y: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

/** Follows the drawing instructions of a page, and notes where each glyph and rule comes to stand. */
class Pen {
  readonly #width: number;
  readonly #height: number;
  readonly #fonts: ReadonlyMap<string, PdfFont>;
  readonly #pieces: OpenPiece[] = [];
  readonly #rules: Rule[] = [];
  readonly #saved: State[] = [];
  #state: State;
  #text: Matrix = SAME;
  #line: Matrix = SAME;
  #glyphs = 0;
  #steps = 0;
  #open: OpenPiece | undefined;

  constructor(frame: PdfPageFrame, fonts: ReadonlyMap<string, PdfFont>) {
    const [left, bottom, right, top] = frame.view;
    const isOnSide = frame.rotate % 180 !== 0;
    this.#width = isOnSide ? top - bottom : right - left;
    this.#height = isOnSide ? right - left : top - bottom;
    this.#fonts = fonts;
    this.#state = {
      matrix: getPageMatrix(frame),
      font: NO_FONT,
      size: 1,
      charSpacing: 0,
      wordSpacing: 0,
      horizontalScale: 1,
      leading: 0,
      rise: 0,
      renderingMode: 0,
    };
  }

  draw(operators: PdfOperators): void {
    this.#steps += operators.fnArray.length;
    if (this.#steps > MOST_STEPS) {
      throw new ImportError('too-large-inside');
    }
    for (const [index, code] of operators.fnArray.entries()) {
      const values = operators.argsArray[index];
      this.#follow(code, Array.isArray(values) ? (values as unknown[]) : []);
    }
  }

  /** The upright text first, then what is turned by 90, 180, 270 degrees, each turned back. */
  getPages(): PdfPage[] {
    const turns = [0, 1, 2, 3].filter((turn) => turn === 0 || this.#pieces.some((piece) => piece.turn === turn));
    return turns.map((turn) => {
      const isOnSide = turn % 2 === 1;
      return {
        width: isOnSide ? this.#height : this.#width,
        height: isOnSide ? this.#width : this.#height,
        pieces: this.#pieces.filter((piece) => piece.turn === turn && piece.glyphs.some((glyph) => glyph.text.trim() !== '')),
        rules: this.#rules.map((rule) => turnRule(rule, turn, this.#width, this.#height)),
      };
    });
  }

  #follow(code: number, values: readonly unknown[]): void {
    const state = this.#state;
    const number = (index: number): number => toNumber(values[index]);
    switch (code) {
      case OPS.save:
      case OPS.groupBegin:
        this.#saved.push({ ...state });
        break;
      case OPS.restore:
      case OPS.groupEnd:
      case OPS.formEnd:
        this.#state = this.#saved.pop() ?? state;
        break;
      case OPS.transform:
        state.matrix = multiply(state.matrix, toMatrix(values));
        break;
      case OPS.formBegin:
        this.#saved.push({ ...state });
        state.matrix = multiply(state.matrix, toMatrix(values[0]));
        break;
      case OPS.beginText:
        this.#text = SAME;
        this.#line = SAME;
        break;
      case OPS.charSpacing:
        state.charSpacing = number(0);
        break;
      case OPS.wordSpacing:
        state.wordSpacing = number(0);
        break;
      case OPS.horizontalScale:
        state.horizontalScale = number(0) / 100;
        break;
      case OPS.leading:
        state.leading = -number(0);
        break;
      case OPS.font:
        state.font = this.#fonts.get(String(values[0])) ?? NO_FONT;
        state.size = number(1);
        break;
      case OPS.renderingMode:
        state.renderingMode = number(0);
        break;
      case OPS.rise:
        state.rise = number(0);
        break;
      case OPS.moveText:
        this.#moveLine(number(0), number(1));
        break;
      case OPS.moveTextSetLeading:
        state.leading = number(1);
        this.#moveLine(number(0), number(1));
        break;
      case OPS.textMatrix:
        this.#text = toMatrix(values[0]);
        this.#line = this.#text;
        break;
      case OPS.nextLine:
        this.#moveLine(0, state.leading);
        break;
      case OPS.showText:
        this.#show(Array.isArray(values[0]) ? (values[0] as unknown[]) : []);
        break;
      case OPS.path:
        this.#rulePath(values);
        break;
      default:
    }
  }

  #moveLine(x: number, y: number): void {
    this.#line = multiply(this.#line, [1, 0, 0, 1, x, y]);
    this.#text = this.#line;
  }

  #show(glyphs: readonly unknown[]): void {
    const state = this.#state;
    const { font } = state;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        this.#advance((-glyph / 1000) * state.size);
        continue;
      }
      if (typeof glyph !== 'object' || glyph === null) {
        continue;
      }
      const { unicode, width, isSpace } = glyph as { readonly unicode?: unknown; readonly width?: unknown; readonly isSpace?: unknown };
      const advance = toNumber(width) * font.unit * state.size;
      this.#place(font.isMute ? '\uFFFD' : toPlainCharacter(typeof unicode === 'string' ? unicode : ''), advance);
      this.#advance(advance + state.charSpacing + (isSpace === true ? state.wordSpacing : 0));
    }
  }

  #advance(distance: number): void {
    const { font, horizontalScale } = this.#state;
    this.#text = multiply(this.#text, font.isVertical ? [1, 0, 0, 1, 0, -distance] : [1, 0, 0, 1, distance * horizontalScale, 0]);
  }

  #place(text: string, advance: number): void {
    if (text === '') {
      return;
    }
    this.#glyphs++;
    if (this.#glyphs > MOST_GLYPHS) {
      throw new ImportError('too-large-inside');
    }
    const { matrix, size, rise, horizontalScale, font, renderingMode } = this.#state;
    const drawn = multiply(multiply(matrix, this.#text), [size * horizontalScale, 0, 0, size, 0, rise]);
    const turn = getTurn(drawn, size);
    const [, , , , atX, atY] = drawn;
    if (![...drawn, advance].every((value) => Math.abs(value) < 1e7)) {
      return;
    }
    const length = Math.abs(advance * horizontalScale) * Math.hypot(drawn[0], drawn[1]) / (Math.abs(size * horizontalScale) || 1);
    const [x, y] = turnPoint(atX, atY, turn, this.#width, this.#height);
    const height = Math.hypot(drawn[2], drawn[3]);
    const isOutside = atX < -this.#width || atX > 2 * this.#width || atY < -this.#height || atY > 2 * this.#height;
    if (isOutside || height < 0.5) {
      return;
    }
    const glyph = font.isVertical ? { text, left: x - height / 2, right: x + height / 2 } : { text, left: x, right: x + length };
    const isBold = BOLD.test(font.name) || renderingMode === 2;
    const isItalic = ITALIC.test(font.name) || Math.abs(drawn[2] * drawn[0] + drawn[3] * drawn[1]) > 0.1 * height * Math.hypot(drawn[0], drawn[1]);
    const open = this.#open;
    const follows =
      open?.turn === turn &&
      Math.abs(open.y - y) < 0.08 * height &&
      Math.abs(open.size - height) < 0.05 * height &&
      open.isBold === isBold &&
      open.isItalic === isItalic &&
      glyph.left - open.right < PIECE_GAP * height &&
      glyph.left - open.right > -0.5 * height;
    if (open === undefined || !follows) {
      this.#open = { glyphs: [glyph], turn, left: glyph.left, right: glyph.right, y, size: height, isBold, isItalic };
      this.#pieces.push(this.#open);
      return;
    }
    const gap = glyph.left - open.right - Math.max(0, (this.#state.charSpacing * height) / (size || 1));
    if (gap > SPACE_GAP * height && text !== ' ' && open.glyphs.at(-1)?.text !== ' ') {
      open.glyphs.push({ text: ' ', left: open.right, right: glyph.left });
    }
    open.glyphs.push(glyph);
    open.right = Math.max(open.right, glyph.right);
  }

  /** Notes the thin parts of a path that is stroked or filled. */
  #rulePath(values: readonly unknown[]): void {
    const code = toNumber(values[0]);
    const data = Array.isArray(values[1]) ? (values[1][0] as unknown) : undefined;
    if (code < OPS.stroke || code > OPS.closeEoFillStroke || !(data instanceof Float32Array) || data.length > 20_000) {
      return;
    }
    for (const box of getPathBoxes(data)) {
      const [x0, y0] = apply(this.#state.matrix, box.left, box.bottom);
      const [x1, y1] = apply(this.#state.matrix, box.right, box.top);
      const rule = { left: Math.min(x0, x1), right: Math.max(x0, x1), bottom: Math.min(y0, y1), top: Math.max(y0, y1) };
      const width = rule.right - rule.left;
      const height = rule.top - rule.bottom;
      if (Math.min(width, height) < 3 && Math.max(width, height) > 8 && this.#rules.length < 5_000) {
        this.#rules.push(rule);
      }
    }
  }
}

const BOLD = /bold|black|heavy|demi|SimHei|-Bd/i;
const ITALIC = /ital|obliq|slanted/i;

/** The parts of a path, each from one move to the next, as boxes; the sides of an outlined box, too, are parts. */
function getPathBoxes(data: Float32Array): Rule[] {
  const boxes: Rule[] = [];
  let [x, y] = [0, 0];
  for (let at = 0; at < data.length; ) {
    const code = data[at] ?? 4;
    const [length, last] = STEPS[code] ?? [1, 0];
    const [nextX, nextY] = last === 0 ? [x, y] : [data[at + last] ?? x, data[at + last + 1] ?? y];
    if (code === 1) {
      boxes.push({ left: Math.min(x, nextX), right: Math.max(x, nextX), bottom: Math.min(y, nextY), top: Math.max(y, nextY) });
    }
    [x, y] = [nextX, nextY];
    at += length;
  }
  return boxes;
}

/** For each step of a path (move, line, two kinds of curve, close): how many numbers it takes, and where its end point stands. */
const STEPS: readonly (readonly [number, number])[] = [
  [3, 1],
  [3, 1],
  [7, 5],
  [5, 3],
  [1, 0],
];

function getPageMatrix({ view, rotate }: PdfPageFrame): Matrix {
  const [left, bottom, right, top] = view;
  switch (((rotate % 360) + 360) % 360) {
    case 90:
      return [0, -1, 1, 0, -bottom, right];
    case 180:
      return [-1, 0, 0, -1, right, top];
    case 270:
      return [0, 1, -1, 0, top, -left];
    default:
      return [1, 0, 0, 1, -left, -bottom];
  }
}

/** By how many quarters, counterclockwise, text is turned: text that runs upwards by 1. */
function getTurn(drawn: Matrix, size: number): number {
  const sign = size < 0 ? -1 : 1;
  return (Math.round(Math.atan2(drawn[1] * sign, drawn[0] * sign) / (Math.PI / 2)) + 4) % 4;
}

/** Where a point comes to stand when the page is turned back by `turn` quarters. */
function turnPoint(x: number, y: number, turn: number, width: number, height: number): readonly [number, number] {
  switch (turn) {
    case 1:
      return [y, width - x];
    case 2:
      return [width - x, height - y];
    case 3:
      return [height - y, x];
    default:
      return [x, y];
  }
}

function turnRule(rule: Rule, turn: number, width: number, height: number): Rule {
  const [x0, y0] = turnPoint(rule.left, rule.bottom, turn, width, height);
  const [x1, y1] = turnPoint(rule.right, rule.top, turn, width, height);
  return { left: Math.min(x0, x1), right: Math.max(x0, x1), bottom: Math.min(y0, y1), top: Math.max(y0, y1) };
}

/** First `inner`, then `outer`. */
function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

function apply(matrix: Matrix, x: number, y: number): readonly [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

function toMatrix(value: unknown): Matrix {
  const numbers = Array.isArray(value) || value instanceof Float32Array ? Array.from(value as ArrayLike<unknown>, toNumber) : [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}

function toNumber(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
