/**
 * Arabic-Indic (U+0660–0669) and Persian digits as the common ones, full-width parentheses and marks as the plain ones,
 * so that one grammar reads all languages. Length and offsets do not change; superscripts are no digits and stay.
 */
export function foldDigits(text: string): string {
  return foreign.test(text) ? text.replace(foreignAll, fold) : text;
}

const foreign = /[\u0660-\u0669\u06F0-\u06F9\uFF08\uFF09\uFF10-\uFF19]/;
const foreignAll = /[\u0660-\u0669\u06F0-\u06F9\uFF08\uFF09\uFF10-\uFF19]/g;

function fold(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff10) return String.fromCharCode(code - 0xff10 + 0x30);
  if (code === 0xff08) return '(';
  if (code === 0xff09) return ')';
  return String.fromCharCode((code >= 0x06f0 ? code - 0x06f0 : code - 0x0660) + 0x30);
}
