/** How the lines of a text end, so that what is inserted ends in the same way: `\r\n` where one of them does. */
export function getLineEnd(text: string): '\r\n' | '\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
