import type { PageLines } from './pdfLayout.ts';
import { toPlainText, type Line, type Part } from './pdfLines.ts';

/**
 * Puts the lines of the first page in reading order: of the masthead first what stands on the left (the organization, the committee), then
 * what stands on the right (`Distr.: General`, the date), each a paragraph; what stands above the title is marked as masthead.
 */
export function readMasthead(page: PageLines): PageLines {
  const edge = 0.5 * page.width;
  const text = page.lines.findIndex((line) => /^(?:1|I)[.．、]$/.test(toPlainText(line.parts.slice(0, 1)).trim()));
  const top = page.lines.slice(0, text < 0 ? page.lines.length : text).filter((line) => line.y > 0.6 * page.height);
  const isRight = (part: Part): boolean => part.start > edge;
  const aligned = top.filter((line) => line.parts.some(isRight));
  // What stands far below, `[Date received: …]`, is no part of it.
  const end = aligned.findIndex((line, index) => index > 0 && (aligned[index - 1]?.y ?? 0) - line.y > 50);
  const right = end < 0 ? aligned : aligned.slice(0, end);
  const last = right.at(-1);
  if (right.length < 3 || last === undefined) {
    return page;
  }
  // A rule closes the masthead, where there is one.
  const rules = page.rules.filter((rule) => rule.right - rule.left > 40 && rule.top - rule.bottom < 4 && rule.top < last.y && rule.top > 0.6 * page.height);
  const bottom = Math.max(0, ...rules.map((rule) => rule.top));
  const head = top.filter((line) => line.y >= (bottom > 0 ? bottom : last.y));
  const rest = page.lines.slice(head.length);
  const title = Math.max(...rest.map((line) => line.size));
  const below = rest.findIndex((line) => line.size > title - 0.6);
  const isTitled = title > 1.08 * Math.min(...rest.map((line) => line.size));
  const marked = (line: Line): Line => ({ ...line, isMasthead: true });
  const left = head.flatMap((line) => takeParts(line, (part) => !isRight(part))).map(marked);
  const aside = head.flatMap((line) => takeParts(line, isRight)).map((line): Line => ({ ...line, isMasthead: true, isAlone: true }));
  return { ...page, lines: [...left, ...aside, ...rest.map((line, index) => (isTitled && index < below ? marked(line) : line))] };
}

/** The fewest lines that make a column; fewer are cells. */
const FEWEST = 7;

/** Puts the lines of a page set in two columns in reading order: what stands above, the left column, the right one, what stands below. */
export function readColumns(page: PageLines): PageLines {
  const { lines } = page;
  let best: { readonly gutter: number; readonly from: number; readonly to: number } | undefined;
  for (let gutter = 0.38 * page.width; gutter < 0.62 * page.width; gutter += 4) {
    let from = 0;
    for (let index = 0; index <= lines.length; index++) {
      const line = lines[index];
      if (line !== undefined && !line.parts.some((part) => part.start < gutter + 3 && part.end > gutter - 3)) {
        continue;
      }
      if (index - from > (best === undefined ? 0 : best.to - best.from) && areColumns(lines.slice(from, index), gutter)) {
        best = { gutter, from, to: index };
      }
      from = index + 1;
    }
  }
  if (best === undefined) {
    return page;
  }
  const { gutter, from, to } = best;
  const within = lines.slice(from, to);
  const columns = [(part: Part) => part.end < gutter, (part: Part) => part.start > gutter].flatMap((isIn) => {
    const column = within.flatMap((line) => takeParts(line, isIn));
    const limit = Math.max(...column.map((line) => line.end));
    return column.map((line): Line => ({ ...line, limit }));
  });
  return { ...page, lines: [...lines.slice(0, from), ...columns, ...lines.slice(to)] };
}

/** Whether text runs on both sides of a gutter: many lines, most of them as wide as their column, which a table's cells are not. */
function areColumns(lines: readonly Line[], gutter: number): boolean {
  return [(part: Part) => part.end < gutter, (part: Part) => part.start > gutter].every((isIn) => {
    const side = lines.flatMap((line) => takeParts(line, isIn));
    const width = Math.max(...side.map((line) => line.end)) - Math.min(...side.map((line) => line.start));
    const full = side.filter((line) => line.end - line.start > 0.85 * width);
    return side.length >= FEWEST && full.length > 0.5 * side.length && width > 12 * (lines[0]?.size ?? 10);
  });
}

/** A line with only some of its parts; nothing when none is left. */
function takeParts(line: Line, isTaken: (part: Part) => boolean): Line[] {
  const parts = line.parts.filter(isTaken);
  const [first, last] = [parts[0], parts.at(-1)];
  return first === undefined || last === undefined ? [] : [{ ...line, parts, start: first.start, end: last.end, size: first.size, isBold: parts.every((part) => part.isBold) }];
}
