import { toPlainText, type Line } from './pdfLines.ts';

/** How many lines without a page number may stand between two that have one: an entry's first lines, a head repeated on the next page. */
const LONGEST_ENTRY = 4;

/**
 * The lines of contents pages: those that end in dots and a page number, what stands between them, and the words above (`Contents`,
 * `Paragraphs  Page`). Fewer than three such lines are no contents.
 */
export function findContents(lines: readonly Line[]): ReadonlySet<Line> {
  const entries = lines.flatMap((line, index) => (LEADERS.test(toPlainText(line.parts)) ? [index] : []));
  const found = new Set<Line>();
  let run: number[] = [];
  for (const entry of [...entries, Infinity]) {
    if (entry - (run.at(-1) ?? entry) <= LONGEST_ENTRY + 1) {
      run.push(entry);
      continue;
    }
    const [first, last] = [run[0], run.at(-1)];
    if (run.length >= 3 && first !== undefined && last !== undefined) {
      for (const line of lines.slice(findStart(lines, first), last + 1)) {
        found.add(line);
      }
    }
    run = [entry];
  }
  return found;
}

/** Where contents begin whose first dotted line is given: at their title, when it stands near above. */
function findStart(lines: readonly Line[], first: number): number {
  for (let index = first - 1; index >= Math.max(0, first - 8); index--) {
    if (TITLE.test(toPlainText(lines[index]?.parts ?? []).trim())) {
      return index;
    }
  }
  return first;
}

/** Dots, then at most paragraph numbers and a page number. */
const LEADERS = /(?:\.{4}|(?:\. ){4}|…{2})[.… ]{0,300}(?:\d{1,4}(?: ?[-–—−] ?\d{1,4})? {0,3}){0,2}$/;
const TITLE =
  /^(?:contents|table of contents|table des matières|sommaire|índice|contenido|содержание|оглавление|المحتويات|الفهرس|目录|目次|目錄)(?:\s?[([].{1,30}[)\]])?$/i;
