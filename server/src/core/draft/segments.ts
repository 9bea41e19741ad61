import type { Span } from '../model.ts';

/** A piece of a Markdown paragraph that begins with a number or a label of its own, or the whole of it. */
export interface Segment extends Span {
  /** `55` of "55. …", with its place. */
  readonly number?: { readonly value: string; readonly span: Span };
  /** `a` of "(a) …", `•` of a bullet. */
  readonly label?: string;
  /** Where its own words begin, after number and label. */
  readonly content: number;
}

/**
 * Cuts a Markdown paragraph at the lines that begin a numbered paragraph or an item. Text from Word often has them in one Markdown
 * paragraph: `55.→As regards …⏎→(a)→First;⏎→(b)→Second.` has three segments.
 *
 * A number at the start of a line counts when a tab follows it or the line before ends a sentence: in hard-wrapped text a line may begin
 * with the "36." of "paragraph 36." No cut is made inside `sheltered` (citations, comments; in order of start).
 */
export function cutSegments(text: string, from: number, to: number, sheltered: readonly Span[]): Segment[] {
  const segments: Segment[] = [];
  let next = 0;
  let shelteredTo = from;
  for (let line = from; line < to; ) {
    const lineBreak = text.indexOf('\n', line);
    const lineEnd = lineBreak < 0 || lineBreak >= to ? to : lineBreak;
    const start = skipBlanks(text, line, lineEnd);
    const first = line === from;
    for (; (sheltered[next]?.start ?? to) < start; next++) shelteredTo = Math.max(shelteredTo, (sheltered[next] as Span).end);
    const opening = first || start >= shelteredTo ? findOpening(text, start, lineEnd, first || endsSentence(text, from, line)) : undefined;
    if (first || opening) {
      closeLast(segments, start);
      segments.push({ start: first ? from : start, end: to, content: start, ...opening });
    }
    line = lineEnd + 1;
  }
  return segments;
}

function closeLast(segments: Segment[], end: number): void {
  const last = segments.pop();
  if (last) segments.push({ ...last, end });
}

interface Opening {
  readonly number?: { readonly value: string; readonly span: Span };
  readonly label?: string;
  readonly content: number;
}

/** What Word leaves before a number: `[bookmark: _Hlk1]`; and bold marks or an anchor. */
const before = String.raw`(?:\[bookmark:[^\]\n]{0,80}\][ \t]{0,8})?(?:<a [^>\n]{0,80}>(?:</a>)?)?(?:\*\*|__)?`;
/** `55.` or `55\.`, then a space or a tab. */
const ownNumber = new RegExp(String.raw`^${before}(\d{1,4})\\?\.(?:\*\*|__)?([ \t\u00a0]{1,8})(?=\S)`, 'd');
/** `(a)`, `(ii)`, `(1)`. */
const bracketed = /^(?:\*\*|__)?\(([a-z]|[ivx]{2,5}|\d{1,2})\)(?:\*\*|__)?[ \t\u00a0]{1,8}(?=\S)/i;
/** `a)`, `ii)`, `1)` and, after a full stop, `a.` `ii.` */
const closed = /^(?:\*\*|__)?([a-z]|[ivx]{2,5}|\d{1,2})\)(?:\*\*|__)?[ \t\u00a0]{1,8}(?=\S)/i;
const dotted = /^([a-z]|[ivx]{2,5})\\?\.[ \t\u00a0]{1,8}(?=\S)/;
const bullet = /^[•·▪◦‣–—][ \t\u00a0]{1,8}(?=\S)/;

function findOpening(text: string, start: number, lineEnd: number, afterSentence: boolean): Opening | undefined {
  const ahead = text.slice(start, Math.min(lineEnd, start + 300));
  const number = ownNumber.exec(ahead);
  if (number && (afterSentence || number[2]?.includes('\t') || ahead.startsWith('[bookmark'))) {
    const value = number[1] as string;
    const at = start + (number.indices?.[1]?.[0] ?? 0);
    return { number: { value, span: { start: at, end: at + value.length } }, content: start + number[0].length };
  }
  const label = bracketed.exec(ahead) ?? closed.exec(ahead) ?? (afterSentence ? dotted.exec(ahead) : null);
  if (label) return { label: (label[1] as string).toLowerCase(), content: start + label[0].length };
  const point = bullet.exec(ahead);
  return point ? { label: '•', content: start + point[0].length } : undefined;
}

function endsSentence(text: string, from: number, line: number): boolean {
  let at = line - 1;
  while (at > from && /\s/.test(text[at] as string)) at--;
  return /[.;:!?)\]。；：]/.test(text[at] as string);
}

function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (text[at] === ' ' || text[at] === '\t' || text[at] === '\u00a0')) at++;
  return at;
}
