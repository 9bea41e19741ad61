/** Columns that a text takes in a terminal: two for East Asian wide signs, none for combining marks. `'第36段'` takes 6. */
export function getDisplayWidth(text: string): number {
  // Latin text, the usual case, needs no look at each sign.
  if (/^[\x20-\x7e\u00a0-\u02ff]*$/.test(text)) return text.length;
  let width = 0;
  for (const sign of text) width += invisible.test(sign) ? 0 : wide.test(sign) ? 2 : 1;
  return width;
}

/** Cuts a text to so many columns, at a word where one ends in its second half, with `…` at the cut. */
export function truncateToWidth(text: string, columns: number): string {
  if (getDisplayWidth(text) <= columns) return text;
  let width = 0;
  let kept = '';
  for (const sign of text) {
    width += getDisplayWidth(sign);
    if (width > columns - 1) break;
    kept += sign;
  }
  const space = kept.lastIndexOf(' ');
  return `${(space > kept.length / 2 ? kept.slice(0, space) : kept).trimEnd()}…`;
}

/** A text as one harmless line: signs that steer a terminal, and line breaks, become spaces. */
export function toPrintable(text: string): string {
  return text.replace(steering, ' ').replace(/\s{2,}/g, ' ').trim();
}

/** C0 and C1 controls, line and paragraph separators, and the marks that reorder text. */
const steering = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/** Combining marks, zero-width signs and variation selectors. */
const invisible = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** East Asian wide and full-width signs (Unicode, UAX 11), and pictures. */
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;
