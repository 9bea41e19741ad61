/** A line of a source file, without its line break. */
export interface SourceLine {
  readonly start: number;
  readonly end: number;
  /** Without white space at its ends, and without invisible characters: never a measure of the source. */
  readonly text: string;
  /** Width of the white space before the text, a tab counted as four. */
  readonly indent: number;
  /** Pages are counted from 0; a form feed or a print-shop number (`GE.25-05133`) ends one. */
  readonly page: number;
  /** The star it begins with is the mark of a note, not a bullet (`starNotes.ts`). */
  readonly starNote?: boolean;
}

const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]{1,20}/g;

const lineBreaks = /\r\n|[\n\r\f\v\u2028\u2029]/g;

/** What the print shop puts at the foot of a page of a UN document: `GE.25-05133 (E)`, `2 GE.25-05133`, `V.23-01234 3`. */
const printShopNumber = /^(?:\d{1,3}\s{1,200})?(?:GE|V|N)\.\s?\d{2}-\d{4,6}(?:\s{0,4}\([A-Z]\))?(?:\s{1,200}\d{1,6}){0,3}$/;

/** A symbol alone on its line: the running head. `CRPD/C/CAN/CO/2-3`, `A/HRC/WG.6/34/ITA/3`. */
export const symbolAlone = /^[A-Z][A-Z0-9.]{0,9}(?:\/[A-Za-z0-9.\-–_()]{1,20}){1,8}$/;

const pageNumberAlone = /^(?:\d{1,3}|[-–]\s?\d{1,3}\s?[-–]|(?:page|página|стр\.)\s{1,3}\d{1,3}|\d{1,3}\s?\/\s?\d{1,3})$/i;

const pageWord = /^(?:page|página)\s{1,3}\d{1,3}$/i;

/** Six-digit job dates, bar codes and the like, which the first page of a printed document carries. */
const printShopMarks = /^(?:\d{6}(?:\s{1,20}\d{6}){0,2}|\*\s?\d{5,9}\s?\*|Please recycle.{0,3}|Se ruega reciclar.{0,3}|Merci de recycler.{0,3}|<!--.{0,200}-->)$/i;

/** Lines drawn by hand or by Markdown. */
const rule = /^(?:(?:[-*_–—=]\s?){3,200}|_{3,400})$/;

/** Whether a line is one that was drawn: `________`, `* * *`, `---`. */
export function isRule(line: string): boolean {
  return line.length < 220 && rule.test(line);
}

/** How often a symbol must stand alone before it counts as a running head away from the top of a page. */
const runningHeadRepeats = 3;

/** Splits a text at `bodyStart` into lines; lines of white space are kept, with empty text. */
export function readLines(text: string, bodyStart: number): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let start = bodyStart;
  let page = 0;
  const formFeeds = text.includes('\f');
  lineBreaks.lastIndex = bodyStart;
  for (;;) {
    const match = lineBreaks.exec(text);
    const end = match ? match.index : text.length;
    const raw = text.slice(start, end);
    const trimmed = withoutGluedNumber(raw.trim());
    const lead = trimmed === '' ? '' : raw.slice(0, raw.indexOf(trimmed));
    lines.push({ start: start + lead.length, end: start + lead.length + trimmed.length, text: trimmed.replace(invisible, ''), indent: widthOf(lead), page });
    if (!match) return lines;
    if (match[0] === '\f' || (!formFeeds && printShopNumber.test(trimmed))) page++;
    start = match.index + match[0].length;
  }
}

/** `GE.08-45678The International Covenant`: a conversion may glue the print-shop number to the text of the next page. */
function withoutGluedNumber(text: string): string {
  return text.startsWith('GE.') ? text.replace(/^GE\.\d{2}-\d{5}(?:\s\([A-Z]\))?(?:\s\d{6}){0,3}(?=\p{Lu})/u, '') : text;
}

/**
 * The lines without page furniture: running heads, page numbers, print-shop marks and drawn rules become empty lines.
 * The masthead, which needs them, is read from the lines as they were. `ownSymbol` is what the file's name says: alone on a line it is a running
 * head, even where the breaks between pages are lost.
 */
export function withoutFurniture(lines: readonly SourceLine[], ownSymbol: string | undefined): readonly SourceLine[] {
  const alone = new Map<string, number>();
  for (const line of lines) if (line.text.length < 60 && symbolAlone.test(line.text)) alone.set(line.text, (alone.get(line.text) ?? 0) + 1);
  const paged = lines.length > 0 && lines[lines.length - 1]!.page > 0;
  const full = lines.flatMap((line, index) => (line.text === '' ? [] : [index]));
  const dropped = new Set<number>();
  const isFurniture = (line: SourceLine, previous: SourceLine | undefined): boolean =>
    line.text.length < 220 &&
    (printShopNumber.test(line.text) ||
      printShopMarks.test(line.text) ||
      rule.test(line.text) ||
      // Documents of the 2000s print "Page 3" below the running head.
      (pageWord.test(line.text) && previous !== undefined && symbolAlone.test(previous.text)) ||
      (symbolAlone.test(line.text) && (line.text === ownSymbol || (paged && previous?.page !== line.page) || (alone.get(line.text) ?? 0) >= runningHeadRepeats)));
  let previous: SourceLine | undefined;
  for (const index of full) {
    const line = lines[index]!;
    if (isFurniture(line, previous)) dropped.add(index);
    previous = line;
  }
  if (paged) for (const index of findPageNumbers(lines, full)) dropped.add(index);
  return lines.map((line, index) => (dropped.has(index) ? { ...line, text: '', end: line.start } : line));
}

/** How many of the last lines of a page may hold its number: notes may stand around it. */
const pageFoot = 12;

/** A number alone at the edge of a page, or among the last lines of it, is its number when it counts the pages as most such numbers do. */
function findPageNumbers(lines: readonly SourceLine[], full: readonly number[]): readonly number[] {
  const candidates: { index: number; page: number; shift: number; edge: boolean }[] = [];
  for (let at = full.length - 1; at >= 0; at--) {
    const line = lines[full[at]!]!;
    if (!pageNumberAlone.test(line.text)) continue;
    const [before, after] = [full[at - 1], full[at + 1]].map((index) => (index === undefined ? undefined : lines[index]));
    const besidePrintShop = [before, after].some((other) => other !== undefined && printShopNumber.test(other.text));
    const edge = after?.page !== line.page || before?.page !== line.page || besidePrintShop;
    const nearFoot = lines[full[Math.min(at + pageFoot, full.length - 1)]!]!.page !== line.page || at + pageFoot >= full.length;
    // The first page of a UN document prints no number: a 1 there is a note.
    if (edge || (nearFoot && line.page > 0)) candidates.push({ index: full[at]!, page: line.page, shift: Number(/\d{1,3}/.exec(line.text)?.[0]) - line.page, edge });
  }
  const votes = new Map<number, number>();
  for (const { shift, edge } of candidates) if (edge) votes.set(shift, (votes.get(shift) ?? 0) + 1);
  const usual = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
  // One number a page: the last, where a note has the same.
  const done = new Set<number>();
  return candidates.filter(({ page, shift }) => shift === usual && !done.has(page) && done.add(page)).map(({ index }) => index);
}

/**
 * Whether a page broke the lines of the text (a PDF, hard-wrapped Markdown), so that lines must be joined into blocks, and about how wide
 * it was, in characters. In such a text nearly all lines are short, and many go straight on to the next.
 */
export function findWrapWidth(lines: readonly SourceLine[]): number | undefined {
  const lengths = lines.filter((line) => line.text !== '').map((line) => line.text.length);
  if (lengths.length < 2) return undefined;
  const sorted = [...lengths].sort((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length * 0.95)]!;
  if (width > 160) return undefined;
  let pairs = 0;
  let goingOn = 0;
  for (let index = 0; index + 1 < lines.length; index++) {
    const [line, next] = [lines[index]!, lines[index + 1]!];
    if (line.text === '' || next.text === '') continue;
    pairs++;
    if (line.text.length > width * 0.6 && !/[.;:!?。；：]$/.test(line.text)) goingOn++;
  }
  return pairs > 0 && goingOn / pairs > 0.3 && goingOn / lengths.length > 0.15 ? width : undefined;
}

function widthOf(white: string): number {
  let width = 0;
  for (const char of white) width += char === '\t' ? 4 : 1;
  return width;
}
