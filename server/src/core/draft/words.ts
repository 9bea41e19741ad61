/**
 * How many words a text has, as word processors count them: pieces between spaces that hold a letter or a digit, and every Chinese
 * character. "27 de marzo de 2023 – 36" has six; a dash alone is none.
 *
 * Labels of items (`(a)`, `ii)`) and web addresses are no words. A no-break space parts nothing: "21 200" written with one is one number.
 * Source: General Assembly resolution 68/268 sets limits in words and does not say how to count; automatic numbers and labels are not counted
 * by the word processors in which reports are submitted.
 */
export function countWords(text: string): number {
  let words = 0;
  for (let at = 0; at < text.length; ) {
    if (isSpace(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    let han = 0;
    let plain = false;
    let code: number;
    while (at < text.length && !isSpace((code = text.charCodeAt(at)))) {
      if (isHan(code)) han++;
      else if (!plain && isLetterOrDigit(code)) plain = true;
      at++;
    }
    words += han;
    if (plain && !isUncounted(text, start, at)) words++;
  }
  return words;
}

/** Longest label with its brackets and the sign after it: `(viii);`. */
const longestLabel = 8;
const label = /^\(?(?:[a-z]|[ivx]{2,5})\)[.,;:]?$/;
const address = /^[("'<[]?(?:https?:\/\/|www\.)/i;

function isUncounted(text: string, start: number, end: number): boolean {
  if (end - start <= longestLabel) return label.test(text.slice(start, end));
  return address.test(text.slice(start, start + 12));
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0x1680 || (code >= 0x2000 && code <= 0x200a && code !== 0x2007) || code === 0x2028 || code === 0x2029 || code === 0x205f || code === 0x3000;
}

/** CJK ideographs, of which each counts as a word. */
function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x4dbf) || (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
}

function isLetterOrDigit(code: number): boolean {
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return /[\p{L}\p{N}\p{Surrogate}]/u.test(String.fromCharCode(code));
}
