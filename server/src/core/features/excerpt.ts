/**
 * The beginning of a text for a list or a line: at most `length` characters, cut between words, with "…". White space runs become one space.
 * `excerpt('Undertake a legislative reform', 20)` is "Undertake a…".
 */
export function excerpt(text: string, length: number): string {
  const line = text.slice(0, length * 4).replace(/\s+/g, ' ').trim();
  if (line.length <= length && text.length <= length * 4) return line;
  const cut = line.slice(0, length);
  const space = cut.lastIndexOf(' ');
  // A text without spaces (Chinese, an address) is cut where it is.
  return `${withoutLastMarks(space > length / 2 ? cut.slice(0, space) : cut)}…`;
}

function withoutLastMarks(text: string): string {
  let end = text.length;
  while (end > 0 && ' ,;:.–—-'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
