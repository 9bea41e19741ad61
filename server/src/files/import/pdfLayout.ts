import type { Inline } from './importedDocument.ts';
import { toPlainText, type Line } from './pdfLines.ts';
import type { Rule } from './pdfPage.ts';

/** A page as lines, from the top down. */
export interface PageLines {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly rules: readonly Rule[];
}

/** The measures of the running text, by which its paragraphs are told apart. */
export interface Measures {
  readonly size: number;
  /** From baseline to baseline within a paragraph. */
  readonly leading: number;
  /** Where most lines begin and end. */
  readonly start: number;
  readonly end: number;
}

/** The sizes and places that most lines share. A document without lines has those of a typed page. */
export function measure(pages: readonly PageLines[]): Measures {
  const lines = pages.flatMap((page) => page.lines);
  const size = mostCommon(lines, (line) => Math.round(line.size * 2) / 2, (line) => line.end - line.start) ?? 10;
  const body = lines.filter((line) => Math.abs(line.size - size) < 0.6);
  const leadings = pages.flatMap((page) =>
    page.lines.flatMap((line, index) => {
      const next = page.lines[index + 1];
      const distance = next === undefined ? 0 : line.y - next.y;
      return next !== undefined && Math.abs(next.size - size) < 0.6 && distance > 0.8 * size && distance < 2.2 * size ? [distance] : [];
    }),
  );
  return {
    size,
    leading: mostCommon(leadings, (distance) => Math.round(distance * 2) / 2) ?? 1.2 * size,
    start: mostCommon(body, (line) => Math.round(line.start)) ?? 72,
    end: findEnd(body.filter((line) => line.end - line.start > 20 * size)) ?? 520,
  };
}

/** Where lines end: in even lines where most do, in ragged ones where few go further. */
function findEnd(lines: readonly Line[]): number | undefined {
  const even = mostCommon(lines, (line) => Math.round(line.end));
  if (even !== undefined && lines.filter((line) => Math.abs(line.end - even) < 1.5).length > lines.length / 4) {
    return even;
  }
  const ends = lines.map((line) => line.end).sort((a, b) => a - b);
  return ends[Math.floor(0.97 * ends.length)];
}

/** Moves each page sideways so that its text begins where most pages' does: left and right pages may have different margins. */
export function alignPages(pages: readonly PageLines[]): PageLines[] {
  const { size, start } = measure(pages);
  return pages.map((page) => {
    const body = page.lines.filter((line) => Math.abs(line.size - size) < 0.6);
    const own = mostCommon(body, (line) => Math.round(line.start)) ?? start;
    const shift = start - own;
    const isShared = body.filter((line) => Math.abs(line.start - own) < 2).length >= Math.max(4, body.length / 3);
    if (Math.abs(shift) < 2 || Math.abs(shift) > 5 * size || !isShared) {
      return page;
    }
    const move = (line: Line): Line => ({
      ...line,
      start: line.start + shift,
      end: line.end + shift,
      parts: line.parts.map((part) => ({ ...part, start: part.start + shift, end: part.end + shift })),
    });
    return { ...page, lines: page.lines.map(move) };
  });
}

/** Leaves out running heads and feet: what stands at the same place on several pages, page numbers, the symbol, the number of the print job. */
export function dropRunning(pages: readonly PageLines[]): PageLines[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(page.lines.filter((line) => isInMargin(line, page)).map(getPlaceKey))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  // Left and right pages may differ: a third of all is many.
  const many = Math.max(2, pages.length / 3);
  return pages.map((page, index) => {
    const job = page.lines.find((line) => line.y < 0.18 * page.height && JOB_NUMBER.test(toPlainText(line.parts).trim()));
    const isRunning = (line: Line): boolean => {
      // What stands beside and below the number of the print job: dates, a bar code, the wish to recycle.
      if (job !== undefined && line.y < job.y + 4) {
        return true;
      }
      // What carries a note's mark is a note, even when it is only a symbol.
      if (!isInMargin(line, page) || getMark(line) !== undefined) {
        return false;
      }
      const text = toPlainText(line.parts).trim();
      const count = counts.get(getPlaceKey(line)) ?? 0;
      const isAtFoot = line.y < page.height / 2;
      // The first page has a masthead, whose symbol is no running head.
      return (
        ((index > 0 || isAtFoot) && (PAGE_NUMBER.test(text) || (count > 1 && SYMBOL_LINE.test(text)))) ||
        (index > 0 && !isAtFoot && SYMBOL_LINE.test(text)) ||
        (pages.length > 1 && count >= many && text.length < 120)
      );
    };
    return { ...page, lines: page.lines.filter((line) => !isRunning(line)) };
  });
}

/** The upper and lower eighth of a page. */
function isInMargin(line: Line, page: PageLines): boolean {
  return line.y > 0.88 * page.height || line.y < 0.12 * page.height;
}

/** What a line says but for its digits, and its height: the same on all pages for a running head. */
function getPlaceKey(line: Line): string {
  return `${String(Math.round(line.y / 4))} ${toPlainText(line.parts).replace(/\d+/g, '#')}`;
}

const JOB_NUMBER = /^(?:\d{1,4}\s+)?(?:GE\.\d{2}-\d{4,6}|[VK]\.\d{2}-\d{4,6}|\d{2}-\d{5}\b|\*\d{5,9}\*)/;
const PAGE_NUMBER = /^(?:(?:page|página|стр\.|الصفحة|第)?\s?[-–—]?\s?\d{1,4}\s?[-–—]?(?:\s?(?:of|de|sur|из|\/|页)\s?\d{0,4})?)$/i;
/** `CRPD/C/CAN/CO/2-3`, with what may stand beside it: the job number, the page. */
const SYMBOL_LINE = /^(?:\d{1,4}\s+)?(?:[A-Z][A-Z.\d]{0,7}\/)(?:[A-Z\d.()-]{1,16}\/){0,6}[A-Z\d.()-]{1,16}(?:\s+(?:\d{1,4}|GE\.\d{2}-\d{4,6}))?$/i;

/** A page's text and, apart, the notes at its foot. */
export interface NotedPage {
  readonly page: PageLines;
  readonly notes: readonly Line[];
}

/**
 * Sets the notes at the foot of a page apart: what stands under a short rule, or what ends the page in smaller type and begins with a mark.
 */
export function splitNotes(page: PageLines, measures: Measures): NotedPage {
  const lines = markTypedNumbers(page.lines, measures);
  const rules = page.rules.filter((rule) => {
    const width = rule.right - rule.left;
    return rule.top - rule.bottom < 3 && width > 30 && width < 0.5 * page.width && rule.top < 0.75 * page.height;
  });
  for (const rule of rules.sort((a, b) => b.bottom - a.bottom)) {
    const from = lines.findIndex((line) => line.y < rule.bottom);
    const below = lines.slice(from);
    const isSmall = below.every((line) => line.size < measures.size - 0.4 || getMark(line) !== undefined);
    const isMarked = below[0] !== undefined && getMark(below[0]) !== undefined && isLoneRule(rule, page);
    if (from >= 0 && ((isSmall && below.some(getMark)) || isMarked)) {
      return { page: { ...page, lines: lines.slice(0, from) }, notes: below };
    }
    // A note from the page before that goes on has no mark here.
    if (from >= 0 && below.every((line) => line.size < measures.size - 0.4) && isLoneRule(rule, page)) {
      return { page: { ...page, lines: lines.slice(0, from) }, notes: below };
    }
  }
  let from = lines.length;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    if (line === undefined || line.size > measures.size - 0.4) {
      break;
    }
    if (getMark(line) !== undefined) {
      from = index;
    }
  }
  return { page: { ...page, lines: lines.slice(0, from) }, notes: lines.slice(from) };
}

/** Notes in small type whose number is not raised, `1. Ibid.`, begin with a mark as others do, when the text above has a raised mark of that number. */
function markTypedNumbers(lines: readonly Line[], measures: Measures): readonly Line[] {
  const marks = new Set(lines.flatMap((line) => line.parts.flatMap((part) => part.text.flatMap((inline) => ('note' in inline ? [inline.note] : [])))));
  return lines.map((line) => {
    const [first, ...others] = line.parts;
    const [start, ...rest] = first?.text ?? [];
    if (first === undefined || start === undefined || 'note' in start || line.size > measures.size - 0.4) {
      return line;
    }
    const [typed, number = ''] = /^\s*(\d{1,4})(?:[./)]?(?=\s)|[./)]?$)/.exec(start.text) ?? [];
    if (typed === undefined || !marks.has(number)) {
      return line;
    }
    const text: Inline[] = [{ note: number }, { ...start, text: start.text.slice(typed.length) }, ...rest];
    return { ...line, parts: [{ ...first, text }, ...others] };
  });
}

/**
 * Notes at the end of a document go on from page to page, and not every line of them has a mark above it on its page: a list within a note.
 * A page that follows such notes and begins in their small type goes on with them.
 */
export function joinEndnotes(pages: readonly NotedPage[], measures: Measures): NotedPage[] {
  let isWithin = false;
  return pages.map((noted) => {
    const { page, notes } = noted;
    const first = page.lines.findIndex((line) => line.size > measures.size - 0.4);
    const small = first < 0 ? page.lines : page.lines.slice(0, first);
    const goesOn = isWithin && small.length > 0 && (first < 0 || notes.length === 0);
    const title = page.lines.at(-1);
    isWithin =
      notes.length > 0
        ? first < 0 || (title !== undefined && ENDNOTES.test(toPlainText(title.parts).trim()))
        : goesOn && first < 0;
    return goesOn ? { page: { ...page, lines: page.lines.slice(small.length) }, notes: [...small, ...notes] } : noted;
  });
}

const ENDNOTES = /^(?:end)?notes?$|^notas$|^примечания$|^الحواشي$|^注(?:释|释)?$/i;

/** A rule with no other beside it, so that it is no border of a table. */
function isLoneRule(rule: Rule, page: PageLines): boolean {
  return !page.rules.some((other) => Math.abs(other.bottom - rule.bottom) < 2 && (other.left > rule.right + 5 || other.right < rule.left - 5));
}

/** The mark that a note begins with: raised, or stars. */
export function getMark(line: Line): string | undefined {
  const first = line.parts[0]?.text[0];
  if (first === undefined) {
    return undefined;
  }
  if ('note' in first) {
    return first.note;
  }
  const text = first.text.trim();
  return /^(\*{1,6}|[†‡§]) /.exec(`${text} `)?.[1];
}

/** The value that most items have, each counting as much as `weigh` says. */
export function mostCommon<T>(items: readonly T[], keyOf: (item: T) => number, weigh: (item: T) => number = () => 1): number | undefined {
  const weights = new Map<number, number>();
  for (const item of items) {
    const key = keyOf(item);
    weights.set(key, (weights.get(key) ?? 0) + weigh(item));
  }
  return [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}
