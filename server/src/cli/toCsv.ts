/**
 * Rows as comma-separated values (RFC 4180), with a byte order mark so that Excel reads accents.
 *
 * A cell that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`, also behind white space or a quote) gets an apostrophe before it:
 * a document can then not make a spreadsheet calculate or call anything (OWASP, CSV injection).
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(toCell).join(',')).join('\r\n')}\r\n`;
}

function toCell(text: string): string {
  const harmless = /^[\s"'\u0000-\u001f]*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
