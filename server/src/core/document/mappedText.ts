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
 * Mapped texts one after the other, with `between(index)` (a space, or nothing) before each but the first; `starts` are the offsets at which they
 * stand. Joining many at once keeps the way back one step long.
 */
export function joinMapped(pieces: readonly MappedText[], between: (index: number) => string): MappedText & { readonly starts: readonly number[] } {
  const only = pieces[0];
  if (pieces.length === 1 && only) return { text: only.text, toSource: only.toSource, starts: [0] };
  const starts: number[] = [];
  const texts: string[] = [];
  let length = 0;
  for (const [index, piece] of pieces.entries()) {
    const joint = index === 0 ? '' : between(index);
    starts.push(length + joint.length);
    texts.push(joint, piece.text);
    length += joint.length + piece.text.length;
  }
  return {
    text: texts.join(''),
    starts,
    toSource: (offset) => {
      const at = lastAtOrBefore(starts, offset);
      const piece = pieces[at];
      return piece ? piece.toSource(Math.min(offset - starts[at]!, piece.text.length)) : 0;
    },
  };
}

function toSourceOf(at: readonly number[], source: readonly number[], ends: readonly number[]): (offset: number) => number {
  return (offset) => {
    if (at.length === 0) return 0;
    const index = lastAtOrBefore(at, offset);
    return Math.min(source[index]! + Math.max(0, offset - at[index]!), ends[index]!);
  };
}

/** Index of the last of rising numbers that is not above `value`; 0 where all are. */
function lastAtOrBefore(rising: readonly number[], value: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (rising[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
