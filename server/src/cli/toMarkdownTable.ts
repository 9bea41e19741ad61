import { plain } from '../core/features/markdown.ts';

/** Rows as a Markdown table. Nothing in a cell becomes a link, an image or a tag: texts of documents stand there as they are. */
export function toMarkdownTable(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return line(titles.map(plain)) + line(titles.map(() => '---')) + rows.map((row) => line(row.map(plain))).join('');
}
