import { splitLiteralLabel } from './literalLabel.ts';
import type { Measures } from './pdfLayout.ts';
import { toPlainText, type Line, type Part } from './pdfLines.ts';
import type { Rule } from './pdfPage.ts';

/** A table: for each row and column the lines that stand in that cell. */
export interface Grid {
  readonly kind: 'grid';
  readonly page: number;
  readonly rows: readonly (readonly (readonly (readonly Part[])[])[])[];
}

/** Lines and tables, in reading order. */
export type Flow = Line | Grid;

interface Column {
  start: number;
  end: number;
}

/** Finds the tables of a page: rows under each other whose parts stand in the same columns. */
export function findTables(lines: readonly Line[], rules: readonly Rule[], measures: Measures): Flow[] {
  const flow: Flow[] = [];
  for (let index = 0; index < lines.length; ) {
    const length = getTableLength(lines, index, measures);
    const rows = lines.slice(index, index + length);
    const columns = getColumns(rows);
    const [first, line] = [rows[0], lines[index]];
    if (length >= 2 && first !== undefined && columns.length >= 2) {
      rows.unshift(...takeHead(flow, first, columns, measures));
      flow.push({ kind: 'grid', page: first.page, rows: groupRows(rows, rules).map((group) => toCells(group, columns)) });
      index += length;
    } else {
      if (line !== undefined) {
        flow.push(line);
      }
      index++;
    }
  }
  return flow;
}

/** Takes back from what was read the line above a table that stands in one of its columns: the first line of a head of two. */
function takeHead(flow: Flow[], first: Line, columns: readonly Column[], measures: Measures): Line[] {
  const above = flow.at(-1);
  if (above?.kind !== 'line' || above.page !== first.page || above.y - first.y > 1.15 * measures.leading || above.y <= first.y || above.isMasthead === true) {
    return [];
  }
  const own = columns.filter((column) => above.start < column.end && above.end > column.start);
  const isWithin = own.length === 1 && own.every((column, index) => index >= 0 && column !== columns[0] && above.start > column.start - 3 * above.size);
  if (!isWithin) {
    return [];
  }
  flow.pop();
  return [above];
}

/** Whether a line has cells: parts that stand apart, other than a label and what it labels. */
function isRow(line: Line): boolean {
  if (line.isMasthead === true || line.parts.length < 2) {
    return false;
  }
  const [first, second] = line.parts;
  const isLabelled =
    first !== undefined && second !== undefined && splitLiteralLabel([{ text: `${toPlainText([first])}\t${toPlainText([second])}` }]) !== undefined;
  return line.parts.length > (isLabelled ? 2 : 1);
}

/** How many lines from `from` on are a table's: rows, and lines between that stand in one of its columns. 0 when fewer than two are rows. */
function getTableLength(lines: readonly Line[], from: number, measures: Measures): number {
  const start = lines[from];
  if (start === undefined || !isRow(start)) {
    return 0;
  }
  let columns = getColumns([start]);
  let last = from;
  let rows = 1;
  for (let index = from + 1; index < lines.length; index++) {
    const [line, above] = [lines[index], lines[index - 1]];
    if (line === undefined || above === undefined || line.page !== start.page || line.y >= above.y || above.y - line.y > 3.2 * measures.leading) {
      break;
    }
    const merged = getColumns([...lines.slice(from, index + 1)]);
    if (merged.length < Math.max(2, columns.length)) {
      break;
    }
    if (isRow(line)) {
      rows++;
      last = index;
    } else if (line.end - line.start > 0.6 * (measures.end - measures.start)) {
      break;
    }
    columns = merged;
  }
  // A wrapped cell of the last row.
  for (let next = lines[last + 1]; next !== undefined && rows >= 2; next = lines[last + 1]) {
    const above = lines[last];
    const isTight = above !== undefined && next.page === above.page && next.y < above.y && above.y - next.y < 1.15 * measures.leading;
    const isCell = isTight && next.start > (columns[0]?.end ?? 0) && getColumns([...lines.slice(from, last + 2)]).length >= columns.length;
    if (!isCell) {
      break;
    }
    last++;
  }
  return rows >= 2 ? last - from + 1 : 0;
}

/** The columns that parts stand in: where parts of different rows overlap they share one. */
function getColumns(lines: readonly Line[]): Column[] {
  const columns: Column[] = [];
  for (const { start, end } of lines.flatMap((line) => line.parts).sort((a, b) => a.start - b.start)) {
    const last = columns.at(-1);
    if (last !== undefined && start < last.end + 2) {
      last.end = Math.max(last.end, end);
    } else {
      columns.push({ start, end });
    }
  }
  return columns;
}

/** The lines of each row: between rules when rules are drawn between them, else by what stands in the first column, or by wider gaps. */
function groupRows(lines: readonly Line[], rules: readonly Rule[]): Line[][] {
  const [first, last] = [lines[0], lines.at(-1)];
  const inner = rules.filter(
    (rule) =>
      first !== undefined && last !== undefined && rule.right - rule.left > rule.top - rule.bottom && rule.bottom < first.y && rule.top > last.y,
  );
  const heights = new Set(inner.map((rule) => Math.round(rule.bottom / 3)));
  const distances = lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y);
  const tight = Math.min(...distances);
  const isSpaced = distances.some((distance) => distance > 1.3 * tight) && distances.some((distance) => distance < 1.1 * tight);
  const left = Math.min(...lines.map((line) => line.start));
  const rows: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const row = rows.at(-1);
    let isNew = row === undefined || above === undefined;
    if (row !== undefined && above !== undefined) {
      if (heights.size >= lines.length / 4 && heights.size >= 2) {
        isNew = inner.some((rule) => rule.bottom < above.y && rule.top > line.y);
      } else if (isSpaced) {
        isNew = above.y - line.y > 1.2 * tight;
      } else {
        const starts = toPlainText(line.parts).trim();
        isNew = line.start < left + 2 * line.size && !(line.parts.length === 1 && /^[\p{Ll}(]/u.test(starts));
      }
    }
    // The upper line of a head of two, above the other columns only.
    const isHead = rows.length === 1 && row !== undefined && row.every((other) => other.start > left + 2 * other.size);
    if ((isNew && !isHead) || row === undefined) {
      rows.push([line]);
    } else {
      row.push(line);
    }
  }
  return rows;
}

function toCells(lines: readonly Line[], columns: readonly Column[]): (readonly (readonly Part[])[])[] {
  return columns.map((column) =>
    lines.flatMap((line) => {
      const parts = line.parts.filter((part) => part.start >= column.start - 1 && part.start <= column.end);
      return parts.length === 0 ? [] : [parts];
    }),
  );
}
