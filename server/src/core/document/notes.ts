import { fromSuperscript } from './cleanText.ts';
import { findItemLabel, findParagraphNumber } from './labels.ts';
import type { Note } from './prepare.ts';
import type { SourceLine } from './sourceLines.ts';

export interface NoteStart {
  readonly mark: string;
  /** UTF-16 offset in the line at which the note's text begins. */
  readonly after: number;
}

const superscriptNote = /^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s{1,10}(?=\S)|^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})$/u;
const htmlNote = /^<sup>\s?\[?(\d{1,3}|\*{1,3})\]?\s?<\/sup>\s{0,10}/;
const markdownNote = /^\[\^([\w*-]{1,12})\]:\s{0,10}/;
// "\* At the 586th meeting": a star that Markdown does not take for a bullet. A bare one may be a bullet (`starNotes.ts`).
const escapedStarNote = /^\\(\*{1,3})\s{1,5}/;
const anyStarNote = /^\\?(\*{1,3})\s{0,5}/;

/**
 * Whether a line opens a footnote by its form alone: `¹⁸ Ibid., para. 38.`, `[^18]: …`, `<sup>18</sup> …`; `* Adopted by …` where its
 * star is known to be a note's.
 */
export function findNoteStart(line: string, starNote = false): NoteStart | undefined {
  const head = line.slice(0, 80);
  const superscript = superscriptNote.exec(head);
  if (superscript) return { mark: fromSuperscript(superscript[1] ?? superscript[2]!), after: superscript[0].length };
  const other = markdownNote.exec(head) ?? htmlNote.exec(head);
  if (other) return { mark: other[1]!, after: other[0].length };
  const star = (starNote ? anyStarNote : escapedStarNote).exec(head);
  return star ? { mark: star[1]!, after: star[0].length } : undefined;
}

/** A note from the foot of a printed page, whose number is a plain digit: its mark in the text has to be looked for on that page. */
export interface PageNote extends Note {
  readonly page: number;
}

/** How far the numbering of notes may jump on a page: more is a number of something else. */
const largestJump = 3;
/** How many lines at the foot of a page may hold a note that does not follow on from the last one. */
const footLines = 12;

/**
 * Takes the footnotes from the feet of printed pages. Their numbers are plain digits there, alone on a line or before the text, and a PDF
 * reader may give marks and texts out of order; what follows on in number at the foot of a page is a note.
 */
export function separatePageNotes(lines: readonly SourceLine[]): { lines: readonly SourceLine[]; notes: readonly PageNote[] } {
  const notes: PageNote[] = [];
  const taken = new Set<number>();
  let expected = 1;
  for (const page of pagesOf(lines)) {
    const start = findFoot(lines, page, expected);
    if (start === undefined) continue;
    const foot = page.slice(start);
    const found = readFoot(foot.map((index) => lines[index]!), expected);
    for (const index of foot) taken.add(index);
    for (const note of found) {
      notes.push({ ...note, page: lines[foot[0]!]!.page });
      const number = Number(note.mark);
      if (number >= expected) expected = number + 1;
    }
  }
  if (notes.length === 0) return { lines, notes };
  return { lines: lines.map((line, index) => (taken.has(index) ? { ...line, text: '', end: line.start } : line)), notes };
}

/** Indices of the lines with text, page by page. */
function pagesOf(lines: readonly SourceLine[]): number[][] {
  const pages: number[][] = [];
  let current = -1;
  for (const [index, line] of lines.entries()) {
    if (line.text === '') continue;
    if (line.page !== current) pages.push([]);
    current = line.page;
    pages[pages.length - 1]!.push(index);
  }
  return pages;
}

const numberAlone = /^(\d{1,3})$/;
/** A note begins like a sentence; "4 and 5 of the Protocol" at the start of a line is running text. */
const numberBefore = /^(\d{1,3})\s{1,10}(?=[\p{Lu}\p{Lo}“"«(¿‹[]|https?:|www\.)/u;

/** Where the notes of a page begin (a position in `page`); undefined when it has none. */
function findFoot(lines: readonly SourceLine[], page: readonly number[], expected: number): number | undefined {
  let found: number | undefined;
  for (let at = page.length - 1; at >= 0; at--) {
    const { text, starNote } = lines[page[at]!]!;
    // Above a numbered paragraph or an item there are no notes.
    if (findParagraphNumber(text) ?? (findItemLabel(text)?.style === 'letter' ? findItemLabel(text) : undefined)) break;
    const number = Number((numberAlone.exec(text) ?? numberBefore.exec(text))?.[1] ?? 0);
    const near = page.length - at <= footLines && number > expected && number <= expected + largestJump;
    if (number === expected || near || findNoteStart(text, starNote)) found = at;
  }
  return found;
}

interface Segment {
  mark: string | undefined;
  readonly lines: SourceLine[];
}

function readFoot(foot: readonly SourceLine[], expected: number): Note[] {
  const segments: Segment[] = [];
  const orphans: string[] = [];
  let next = expected;
  for (const line of foot) {
    const alone = numberAlone.exec(line.text);
    const before = numberBefore.exec(line.text);
    const star = findNoteStart(line.text, line.starNote);
    const number = Number((alone ?? before)?.[1] ?? 0);
    if (star) segments.push({ mark: star.mark, lines: [shorten(line, star.after)] });
    else if (alone && number >= expected && number <= next + largestJump) {
      orphans.push(alone[1]!);
      next = Math.max(next, number + 1);
    } else if (before && number >= expected && number <= next + largestJump && !segments.some(({ mark }) => mark === before[1])) {
      segments.push({ mark: before[1]!, lines: [shorten(line, before[0].length)] });
      next = number + 1;
    } else {
      const last = segments[segments.length - 1];
      const lastText = last?.lines[last.lines.length - 1]?.text ?? '';
      if (last && !/[.)»”]$/.test(lastText)) last.lines.push(line);
      else segments.push({ mark: undefined, lines: [line] });
    }
  }
  giveMarks(segments, orphans);
  return segments.filter(({ mark }) => mark !== undefined).map(toNote);
}

/** Marks that stood apart go, in order, to the texts that have none; a text still without one goes on the note above it. */
function giveMarks(segments: Segment[], orphans: readonly string[]): void {
  const rest = [...orphans].sort((a, b) => Number(a) - Number(b));
  for (let at = 0; at < segments.length && rest.length > 0; at++) {
    const segment = segments[at]!;
    if (segment.mark !== undefined) continue;
    const before = segments.slice(0, at).reduce((highest, { mark }) => Math.max(highest, Number(mark) || 0), 0);
    const after = segments.slice(at + 1).find(({ mark }) => Number(mark) > 0);
    const fits = Number(rest[0]) > before && (after === undefined || Number(rest[0]) < Number(after.mark));
    if (fits) segment.mark = rest.shift();
  }
  for (let at = 1; at < segments.length; at++) {
    if (segments[at]!.mark !== undefined) continue;
    segments[at - 1]!.lines.push(...segments[at]!.lines);
    segments.splice(at--, 1);
  }
}

function toNote({ mark, lines }: Segment): Note {
  const text = lines.map((line) => line.text).filter((line) => line !== '').join(' ').replace(/([/-]) (?=\S)/g, (joint, sign: string) => (sign === '/' ? '/' : joint));
  const spans = lines.map(({ start, end }) => ({ start, end }));
  return {
    mark: mark!,
    text: text.replace(/\s+/g, ' ').trim(),
    span: { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) },
  };
}

function shorten(line: SourceLine, by: number): SourceLine {
  return { ...line, text: line.text.slice(by).trim() };
}
