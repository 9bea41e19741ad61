import type { PageNote } from './notes.ts';
import type { SourceLine } from './sourceLines.ts';
import { findTextNumbers } from './textNumbers.ts';

/** "4<tab>CCPR/C/ZMB/CO/3, para. 23." or "[4] …", as word processors save notes as text: a number without a stop, then what begins like a sentence, a symbol or an address. */
const noteLine = /^(?:(\d{1,3})|\[(\d{1,3})\])\s{1,10}(?=[\p{Lu}\p{Lo}“"«(¿‹[]|https?:|www\.)/u;
/** Where the mark of a note stands in running text that lost its superscripts: "Zambia1", "meetings,2", "44ª2", "(the Paris Principles).7", "Comité[1]". */
const gluedMark = /\[(\d{1,3})\]|(?<=\p{L}[.,;:]?|[)”’»"ªº][.,;:]?)(\d{1,3})(?=$|[\s.,;:)”’»])/gu;
/** Without it there is no such mark; running text is passed over much more quickly than by the marks themselves. */
const gluedDigit = /[^\s\d]\d/;
/** A note may have been lost; a longer jump is a number of something else. */
const largestJump = 3;

/**
 * Takes the footnotes from a text with one paragraph a line whose superscripts became plain digits: `Zambia1 at its 3957th meeting,2 held …`, and
 * below, `1 CCPR/C/ZMB/4.` A line is a note only when its number follows on from the note before and stands glued to a word somewhere
 * above it; so a paragraph whose number lost its stop is none. The lines come back with a page break below each run of notes: what stands
 * below may go on what stood above.
 */
export function separateLineNotes(lines: readonly SourceLine[]): { lines: readonly SourceLine[]; notes: readonly PageNote[] } {
  const notes: PageNote[] = [];
  const marks = new Set<number>();
  let expected = 1;
  let page = 0;
  let inRun = false;
  const separated = lines.map((line): SourceLine => {
    if (line.text === '') return { ...line, page };
    const match = noteLine.exec(line.text.slice(0, 40));
    const mark = match?.[1] ?? match?.[2];
    const number = Number(mark ?? 0);
    if (match && mark !== undefined && number >= expected && number <= expected + largestJump && marks.has(number)) {
      notes.push({ mark, text: line.text.slice(match[0].length).trim(), span: { start: line.start, end: line.end }, page });
      expected = number + 1;
      inRun = true;
      return { ...line, text: '', end: line.start, page };
    }
    if (inRun) page++;
    inRun = false;
    if (gluedDigit.test(line.text)) for (const found of findGluedMarks(line.text)) marks.add(found);
    return { ...line, page };
  });
  return notes.length === 0 ? { lines, notes } : { lines: separated, notes };
}

function findGluedMarks(text: string): readonly number[] {
  const isOfText = findTextNumbers(text);
  return [...text.matchAll(gluedMark)].flatMap(({ index, 1: bracketed, 2: glued }) => (bracketed === undefined && isOfText(index) ? [] : [Number(bracketed ?? glued)]));
}
