/**
 * A character of a font as plain text: ligatures (`ﬁ`) and joined Arabic letters come apart, Chinese radicals become characters, spaces of
 * every width become one kind, and what has no width of its own goes. `U+F0B7` of a symbol font is `•`. A character that the font does not
 * explain stays as `U+FFFD`.
 */
export function toPlainCharacter(character: string): string {
  // A glyph that stands for half a sentence is one whose font says something false of it.
  if (character.length > LONGEST) {
    return '\uFFFD';
  }
  if (/^[!-~]$/.test(character)) {
    return character;
  }
  if (SPACES.test(character)) {
    return ' ';
  }
  if (NOTHING.test(character)) {
    return '';
  }
  if (/[\uE000-\uF8FF]/.test(character)) {
    const code = character.charCodeAt(0);
    return SYMBOLS.get(code) ?? '\uFFFD';
  }
  return SPLIT.test(character) ? character.normalize('NFKC').trim() : character;
}

/** The longest ligatures have four letters; one sign stands for a whole Arabic blessing. */
const LONGEST = 6;

const SPACES = /^[\t\n\r \u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+$/;
// Controls; marks of direction and joining, which the place of a glyph tells better.
 
const NOTHING = /^[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+$/;
const SPLIT = /[\uFB00-\uFDFF\uFE70-\uFEFC\u2E80-\u2FDF\uF900-\uFAFF]/;

/** What word processors print as a bullet, from the fonts Symbol and Wingdings. */
const SYMBOLS: ReadonlyMap<number, string> = new Map([
  [0xf0b7, '•'],
  [0xf0a7, '▪'],
  [0xf06e, '■'],
  [0xf0a8, '□'],
  [0xf071, '□'],
  [0xf0fc, '✓'],
  [0xf0d8, '➢'],
  [0xf076, '❖'],
  [0xf0e0, '→'],
  [0xf02d, '–'],
  [0xf0be, '—'],
]);
