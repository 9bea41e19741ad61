/** A text that was put together from pieces of a source, and the way back to it. */
export interface MappedText {
  readonly text: string;
  /** Offset in `text` → UTF-16 offset in the source. Monotonic; an offset past the end gives the end. */
  readonly toSource: (offset: number) => number;
}

/** Collects pieces of a source in order, remembering where each came from. */
export class MappedTextBuilder {
  #text = '';
  readonly #at: number[] = [];
  readonly #source: number[] = [];
  readonly #ends: number[] = [];

  get text(): string {
    return this.#text;
  }

  /** Adds `piece`, which stands at `[start, end)` of the source; a piece that is not verbatim (a decoded entity) may differ in length. */
  add(piece: string, start: number, end: number): void {
    if (piece === '') return;
    const last = this.#at.length - 1;
    const verbatim = piece.length === end - start;
    // Pieces that follow on from each other are one piece: most blocks have a single one.
    if (verbatim && last >= 0 && this.#ends[last] === start && this.#text.length - this.#at[last]! === start - this.#source[last]!) {
      this.#ends[last] = end;
    } else {
      this.#at.push(this.#text.length);
      this.#source.push(start);
      this.#ends.push(end);
    }
    this.#text += piece;
  }

  /** Takes white space from the end. */
  trimEnd(): void {
    this.#text = this.#text.trimEnd();
  }

  build(): MappedText {
    return { text: this.#text, toSource: toSourceOf(this.#at, this.#source, this.#ends) };
  }
}

/**
 * Two mapped texts with something between them that is in neither (a space, or nothing). Joining on and on costs no more than the pieces: the way
 * back is one search among them, however many they are, and never a chain of calls.
 */
export function joinMapped(first: MappedText, between: string, second: MappedText): MappedText {
  const held = rows.get(first.toSource) ?? { starts: [0], pieces: [first], count: 1 };
  // The arrays are shared by all that grow from the same beginning; what branches off takes a copy.
  const isLast = held.starts.length === held.count;
  const starts = isLast ? held.starts : held.starts.slice(0, held.count);
  const pieces = isLast ? held.pieces : held.pieces.slice(0, held.count);
  starts.push(first.text.length + between.length);
  pieces.push(second);
  const count = starts.length;
  const toSource = (offset: number): number => {
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    const piece = pieces[low]!;
    return piece.toSource(Math.min(offset - starts[low]!, piece.text.length));
  };
  rows.set(toSource, { starts, pieces, count });
  return { text: first.text + between + second.text, toSource };
}

/** The pieces that a joined text was made of, in order. */
const rows = new WeakMap<MappedText['toSource'], { readonly starts: number[]; readonly pieces: MappedText[]; readonly count: number }>();

/** `[start, end)` of a mapped text, with offsets from 0. */
export function sliceMapped(mapped: MappedText, start: number, end: number): MappedText {
  return { text: mapped.text.slice(start, end), toSource: (offset) => mapped.toSource(start + Math.min(offset, end - start)) };
}

function toSourceOf(at: readonly number[], source: readonly number[], ends: readonly number[]): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = at.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (at[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    if (at.length === 0) return 0;
    return Math.min(source[low]! + Math.max(0, offset - at[low]!), ends[low]!);
  };
}
