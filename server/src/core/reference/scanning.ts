/** White space inside a citation: a few blanks and at most one line break (a quoted line starts with `>`). */
export const gap = '[ \\t]{0,6}(?:\\r?\\n[ \\t>]{0,8})?';

/** What a sticky pattern matches exactly at `at`. */
export function exec(sticky: RegExp, text: string, at: number): RegExpExecArray | undefined {
  sticky.lastIndex = at;
  return sticky.exec(text) ?? undefined;
}

export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

/** A letter of any script; the common ones are told without a pattern. */
export function isLetter(character: string | undefined): boolean {
  if (character === undefined) return false;
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || (character > '\u00A9' && /\p{L}/u.test(character));
}
