import type { Span } from '../model.ts';

/** A text as it is read for references, with the way back to the text as it was written. */
export interface NormalText {
  readonly text: string;
  /** Offset in the source of the character that stands at `offset` here. The offset after the last character gives the source's length. */
  toSource(offset: number): number;
  /**
   * The source span of a piece `[start, end)` of this text. Markup that opens right before the piece and closes inside it
   * (or the reverse) is taken in, so that replacing the span never leaves half a link or half a bold mark behind.
   */
  toSourceSpan(start: number, end: number): Span;
}

/**
 * Takes out of a text what only dresses it, and remembers where everything stood: zero-width, bidirectional and
 * soft-hyphen characters go; no-break and thin spaces become spaces; `[CMW/C/MEX/CO/4](#)`, `**para. 36**`, `_Ibid._`,
 * `\(` and `&nbsp;` are unwrapped; a line break is `\n` with nothing behind it, however the next line is indented. For `[CMW/C/MEX/CO/3](#), para. 31` the text is `CMW/C/MEX/CO/3, para. 31`.
 *
 * Never Unicode compatibility normalisation: it would turn `CO/3⁴` (a symbol with a footnote mark) into `CO/34`.
 * Offsets are UTF-16 units; any text is accepted.
 */
export function normalise(text: string): NormalText {
  const cuts = findCuts(text);
  if (cuts.length === 0) return identity(text);
  let result = '';
  let from = 0;
  // Parallel arrays: from normal offset `starts[i]` on, a character stands `shifts[i]` further right in the source.
  const starts: number[] = [0];
  const shifts: number[] = [0];
  for (const cut of cuts) {
    if (cut.start < from) continue;
    result += text.slice(from, cut.start) + cut.replacement;
    from = cut.end;
    const at = result.length;
    const shift = from - at;
    if (starts.at(-1) === at) shifts[shifts.length - 1] = shift;
    else if (shifts.at(-1) !== shift) {
      starts.push(at);
      shifts.push(shift);
    }
  }
  result += text.slice(from);
  const toSource = (offset: number): number => offset + shifts[segmentAt(starts, offset)]!;
  return {
    text: result,
    toSource,
    toSourceSpan: (start, end) => {
      if (end <= start) return { start: toSource(start), end: toSource(start) };
      return balance(cuts, toSource(start), toSource(end - 1) + 1);
    },
  };
}

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly replacement: '' | ' ';
  /** For a mark that belongs to another: where its partner starts. */
  readonly partner?: number;
}

function identity(text: string): NormalText {
  return { text, toSource: (offset) => offset, toSourceSpan: (start, end) => ({ start, end: Math.max(start, end) }) };
}

/** Index of the last segment that starts at or before `offset`. */
function segmentAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

// Invisible: soft hyphen, Arabic letter mark, zero-width and directional marks, word joiner, isolates, byte order mark.
const invisible = '\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF';
// Spaces that typesetting puts where a plain space is meant.
const dressedSpace = '\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000';
/** Everything at which the text may have to be cut; the marks of Markdown are looked at one by one. */
const special = new RegExp(`[${invisible}${dressedSpace}[\\]*_\\\\&]|\\r(?=\\n)|\\n(?=[ \\t>])`, 'g');
/** Of a line that goes on a paragraph, in characters: more is a table set with spaces. */
const longestIndent = 16;
const dressedSpaceTest = new RegExp(`[${dressedSpace}]`);

function findCuts(text: string): Cut[] {
  const cuts: Cut[] = [];
  const brackets: number[] = [];
  const emphasis = new Map<string, number>();
  let paragraphEnd = -1;
  const pair = (open: number, openLength: number, close: number, closeEnd: number): void => {
    cuts.push({ start: open, end: open + openLength, replacement: '', partner: close });
    cuts.push({ start: close, end: closeEnd, replacement: '', partner: open });
  };
  special.lastIndex = 0;
  for (let match = special.exec(text); match !== null; match = special.exec(text)) {
    const at = match.index;
    const character = match[0];
    if (at > paragraphEnd) {
      // Markup never reaches over a blank line.
      brackets.length = 0;
      emphasis.clear();
      const blank = text.indexOf('\n\n', at);
      paragraphEnd = blank < 0 ? text.length : blank;
    }
    switch (character) {
      case '[':
        brackets.push(at);
        break;
      case ']': {
        const open = brackets.pop();
        if (open === undefined || text[at + 1] !== '(') break;
        const end = findTargetEnd(text, at + 2);
        if (end === undefined) break;
        // An image's description is no running text, but a symbol in it is still what it says: unwrapped alike.
        pair(open, 1, at, skipAddress(text, end));
        special.lastIndex = Math.max(end, at + 1);
        break;
      }
      case '*':
      case '_': {
        let length = 1;
        while (length < 3 && text[at + length] === character) length++;
        special.lastIndex = at + length;
        const before = at === 0 ? ' ' : text[at - 1]!;
        const after = text[at + length] ?? ' ';
        const key = character.repeat(length);
        const open = emphasis.get(key);
        // `_` inside a word is a letter of a file name, not a mark.
        const insideWord = character === '_' && isWord(before) && isWord(after);
        if (insideWord) break;
        if (open !== undefined && !isSpace(before)) {
          pair(open, length, at, at + length);
          emphasis.delete(key);
        } else if (!isSpace(after)) emphasis.set(key, at);
        break;
      }
      case '\\':
        if (/^[()[\]*_.#>-]$/.test(text[at + 1] ?? '')) {
          cuts.push({ start: at, end: at + 1, replacement: '' });
          special.lastIndex = at + 2;
        }
        break;
      case '\r':
        cuts.push({ start: at, end: at + 1, replacement: '' });
        break;
      case '\n': {
        // The indent of a list and the marks of a quotation say nothing about the words.
        let end = at + 1;
        while (end <= at + longestIndent && /[ \t>]/.test(text[end] ?? '')) end++;
        cuts.push({ start: at + 1, end, replacement: '' });
        special.lastIndex = end;
        break;
      }
      case '&':
        if (text.startsWith('&nbsp;', at)) cuts.push({ start: at, end: at + 6, replacement: ' ' });
        break;
      default:
        cuts.push({ start: at, end: at + 1, replacement: dressedSpaceTest.test(character) ? ' ' : '' });
    }
  }
  // A pair is written down when it closes; what was cut inside it came first.
  return cuts.sort((a, b) => a.start - b.start);
}

/** End of a link target that starts at `from`, behind its `)`. Stops at white space and at parentheses nested more than once, so that hostile text costs nothing. */
function findTargetEnd(text: string, from: number): number | undefined {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    const character = text[at]!;
    if (isSpace(character)) return undefined;
    if (character === '(' && ++depth > 2) return undefined;
    if (character === ')' && --depth === 0) return at + 1;
  }
  return undefined;
}

/** Some converters write the address once more behind the link: `[SYM](url)<url>`. */
function skipAddress(text: string, from: number): number {
  if (text[from] !== '<' || !text.startsWith('<http', from)) return from;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '>') return at + 1;
    if (isSpace(text[at]!)) return from;
  }
  return from;
}

function balance(cuts: readonly Cut[], start: number, end: number): Span {
  let from = start;
  let to = end;
  // Marks stand side by side (`**[`), so look again after each step outward.
  for (let index = firstCutFrom(cuts, from); index >= 0; index--) {
    const cut = cuts[index]!;
    if (cut.end < from) break;
    if (cut.end === from && cut.partner !== undefined && cut.partner >= cut.end && cut.partner < to) from = cut.start;
  }
  for (let index = firstCutFrom(cuts, to - 1); index < cuts.length; index++) {
    const cut = cuts[index]!;
    if (cut.start > to) break;
    if (cut.start === to && cut.partner !== undefined && cut.partner < cut.start && cut.partner >= from) to = cut.end;
  }
  return { start: from, end: to };
}

/** Index of the first cut that starts at or after `offset` minus one step, so that both neighbours are seen. */
function firstCutFrom(cuts: readonly Cut[], offset: number): number {
  let low = 0;
  let high = cuts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cuts[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\r';
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
