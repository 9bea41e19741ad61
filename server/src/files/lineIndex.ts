/** Where something stands in a text, counted from 1; columns are UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The one way from offsets to lines and back, for the command line and for editors. */
export interface LineIndex {
  /** For offset 0 this is line 1, column 1. An offset outside the text is taken as its nearest end. */
  placeAt(offset: number): Place;
  /** The offset of a place; beyond the end of a line it is the end of that line, beyond the text the end of the text. */
  offsetAt(place: Place): number;
}

/** Lines end with `\n`, `\r\n` or `\r`, as in the language server protocol. */
export function createLineIndex(text: string): LineIndex {
  const starts = findLineStarts(text);

  function endOfLine(line: number): number {
    let end = starts[line] ?? text.length;
    const start = starts[line - 1] ?? 0;
    while (end > start && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--;
    return end;
  }

  return {
    placeAt(offset) {
      const at = Math.min(Math.max(0, offset), text.length);
      let low = 0;
      let high = starts.length;
      while (high - low > 1) {
        const middle = (low + high) >>> 1;
        if ((starts[middle] ?? 0) <= at) low = middle;
        else high = middle;
      }
      return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
    },
    offsetAt({ line, column }) {
      if (line < 1) return 0;
      const start = starts[line - 1];
      if (start === undefined) return text.length;
      return Math.min(start + Math.max(0, column - 1), endOfLine(line));
    },
  };
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}
