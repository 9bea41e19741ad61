import type { Span } from '../model.ts';

/** Who writes front matter writes it in the first lines; `answers:` further down is a word of the text. */
const searchedLines = 30;
/** In characters: lines without end are no front matter. */
const searchedLength = 20_000;

/** `answers: CMW/C/MEX/CO/4`, `"answers": [CMW/C/MEX/CO/4]`, and `answers:` alone, whose list stands in the next lines. */
const answersLine = /^(["']?)answers\1[ \t]{0,20}:[ \t]{0,20}(?<value>[^\r\n]{0,200})/;
/** The form of a symbol, rightly spelt or not: `CMW/C/MEX/CO/4`. */
const symbolLike = /(?<![\p{L}\d/:])[A-Z]{1,6}(?:\.\d{1,2})?\/[A-Z\d][\w.-]{0,12}\/[\w./-]/u;
const listItem = /^[ \t]{0,20}-[ \t]/;
const fence = /^ {0,3}(?:```|~~~)/;

/**
 * Where a file names what it answers and not in front matter, so that it would be left out of the check without a word: under a title, or in a block that is not
 * closed. `from` is where its front matter ends, 0 without. The span is that of the line. Quoted code only shows how it is written.
 */
export function findMisplacedAnswers(text: string, from: number): Span | undefined {
  // A block that is not closed is meant for front matter, whatever stands in it.
  const isOpen = from === 0 && /^\uFEFF?(?:[ \t]{0,20}\r?\n){0,10}---[ \t]{0,20}\r?\n/.test(text.slice(0, 400));
  const lines = text.slice(0, searchedLength).split('\n', searchedLines);
  let start = 0;
  let inCode = false;
  for (const [index, line] of lines.entries()) {
    if (fence.test(line)) inCode = !inCode;
    const value = inCode || start < from ? undefined : answersLine.exec(line)?.groups?.['value'];
    if (value !== undefined && (symbolLike.test(value) || (isOpen && value.trim() !== '') || (value.trim() === '' && isSymbolItem(lines[index + 1] ?? '')))) return { start, end: start + line.trimEnd().length };
    start += line.length + 1;
  }
  return undefined;
}

function isSymbolItem(line: string): boolean {
  return listItem.test(line) && symbolLike.test(line.slice(0, 240));
}
