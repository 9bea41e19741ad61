/** Text that may hold line breaks. */
interface Broken {
  readonly text: string;
}

/** A line of a masthead is no longer, in characters. */
const longestLine = 80;
const item = /^(?:\([a-z]{1,4}\)|[a-z]{1,4}\))\s{1,5}\S/;
const beforeItem = /(?:[:;,.]|\s(?:and|or|y|o|e|u|et|ou))$/;

/**
 * The lines of a paragraph that forced line breaks divide, where they are lines of their own: `(a) …` below what introduces it and, on the first
 * page, the short lines of a masthead ("Distr.: General", "3 April 2023", "Original: English"). A line that begins with a small letter goes on the
 * line before. Anywhere else a break is a space.
 */
export function splitAtBreaks<Piece extends Broken>(pieces: readonly Piece[], firstPage: boolean): readonly (readonly Piece[])[] {
  if (!pieces.some(({ text }) => text.includes('\n'))) return [pieces];
  const lines = toLines(pieces).filter((line) => getText(line) !== '');
  const masthead = firstPage && lines.every((line) => getText(line).length <= longestLine);
  const split: Piece[][] = [];
  for (const line of lines) {
    const text = getText(line);
    const last = split[split.length - 1];
    const apart = last === undefined || (item.test(text) && beforeItem.test(getText(last))) || (masthead && !/^\p{Ll}/u.test(text));
    if (apart) split.push([...line]);
    else last.push({ ...line[0]!, text: ` ${line[0]!.text}` }, ...line.slice(1));
  }
  return split.length === 0 ? [[]] : split;
}

function toLines<Piece extends Broken>(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    for (const [at, text] of piece.text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (text !== '') lines[lines.length - 1]!.push({ ...piece, text });
    }
  }
  return lines;
}

function getText(line: readonly Broken[]): string {
  return line.map(({ text }) => text).join('').trim();
}
