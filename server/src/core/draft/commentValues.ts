/**
 * A value as it stands in a comment such as `<!-- reply: …; reason: … -->`: one line, in which nothing ends the comment or begins another part of it, and no
 * line of a table is cut. "a matter of the states; owner: none --> see annex" becomes `a matter of the states; owner&#58; none --&gt; see annex`.
 */
export function toCommentValue(value: string): string {
  return value
    .replace(/\s{1,1000}/g, ' ')
    .trim()
    .replace(/&(?=(?:amp|gt|#58|#124);)/g, '&amp;')
    .replace(/(--!?)>/g, '$1&gt;')
    .replace(/(;\s{0,50}[a-z-]{3,12}\s{0,5}):/gi, '$1&#58;')
    .replace(/\|/g, '&#124;');
}

/** The inverse: what the writer meant. Text without such marks is as it stands, on one line. */
export function fromCommentValue(written: string): string {
  return written.replace(/\s+/g, ' ').replace(/&(amp|gt|#58|#124);/g, (_, name: string) => signs[name] ?? '');
}

/** `{reason}`: nobody has given one yet. */
export function isUnfilled(value: string): boolean {
  return value === '' || /^\{[^{}]{0,200}\}$/.test(value);
}

const signs: Readonly<Record<string, string>> = { amp: '&', gt: '>', '#58': ':', '#124': '|' };
