import type { Draft, OwnParagraph } from '../model.ts';
import type { FileEdit } from './skeleton.ts';

/**
 * Where a number gets a digit more, what stands under it in the same Markdown list item must stand one column further to the right to stay in it: for
 * "9. Text" with "   - item" under it and the new number 10, a space before "- item". None where the number is not longer, or nothing stands under it.
 */
export function getShiftEdits({ id, text }: Draft, { numberSpan, span }: OwnParagraph, number: string): readonly FileEdit[] {
  const lineStart = text.lastIndexOf('\n', numberSpan.start - 1) + 1;
  const mark = /^\.[ \t]{1,8}/.exec(text.slice(numberSpan.end, numberSpan.end + 9));
  if (!mark || text.slice(lineStart, numberSpan.start).trim() !== '') return [];
  const lead = text.slice(lineStart, numberSpan.start);
  const before = getColumn(lead + text.slice(numberSpan.start, numberSpan.end) + mark[0]);
  const by = getColumn(lead + number + mark[0]) - before;
  if (by <= 0) return [];
  const edits: FileEdit[] = [];
  let isBehindBlank = false;
  for (let line = text.indexOf('\n', numberSpan.end) + 1; line > 0 && line < span.end; line = text.indexOf('\n', line) + 1) {
    const indent = /^[ \t]{0,200}/.exec(text.slice(line, line + 200))?.[0] ?? '';
    const isBlank = /^\r?$/.test(text.slice(line + indent.length, text.indexOf('\n', line) < 0 ? text.length : text.indexOf('\n', line)));
    if (!isBlank && getColumn(indent) >= before) edits.push({ fileId: id, span: { start: line + indent.length, end: line + indent.length }, newText: ' '.repeat(by) });
    else if (!isBlank && isBehindBlank) break;
    isBehindBlank = isBlank;
  }
  return edits;
}

/** How wide a text is where tabs go to every fourth column. */
function getColumn(text: string): number {
  let column = 0;
  for (const character of text) column += character === '\t' ? 4 - (column % 4) : 1;
  return column;
}
