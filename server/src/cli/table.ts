import { getDisplayWidth, toPrintable, truncateToWidth } from './displayWidth.ts';

/** A column of a table in a terminal. */
export interface Column {
  readonly title: string;
  readonly align?: 'right';
  /** Longer texts are cut; in columns of the terminal. */
  readonly most?: number;
}

/**
 * Lines of a table whose columns stand under each other, also where the text is wide. `paint` may colour a padded cell of row
 * `row` (−1 is the title). Cells are made harmless first: what comes from a document cannot steer the terminal.
 */
export function toTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  paint: (cell: string, row: number, column: number) => string = (cell) => cell,
): readonly string[] {
  const titles = columns.some((column) => column.title !== '') ? [columns.map((column) => column.title)] : [];
  const first = -titles.length;
  const cells = [...titles, ...rows].map((row) =>
    columns.map((column, index) => {
      const text = toPrintable(row[index] ?? '');
      return column.most === undefined ? text : truncateToWidth(text, column.most);
    }),
  );
  const widths = columns.map((_, index) => Math.max(0, ...cells.map((row) => getDisplayWidth(row[index] ?? ''))));
  return cells.map((row, rowIndex) =>
    row
      .map((cell, index) => {
        const gap = ' '.repeat((widths[index] ?? 0) - getDisplayWidth(cell));
        const last = index === columns.length - 1;
        return paint(columns[index]?.align === 'right' ? gap + cell : last ? cell : cell + gap, rowIndex + first, index);
      })
      .join('  ')
      .trimEnd(),
  );
}

/** A text in lines of so many columns, broken between words; each line starts with `indent`. */
export function toLines(text: string, columns: number, indent = ''): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of toPrintable(text).split(' ')) {
    if (line !== '' && getDisplayWidth(indent + line) + 1 + getDisplayWidth(word) > columns) {
      lines.push(indent + line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, indent + line];
}
