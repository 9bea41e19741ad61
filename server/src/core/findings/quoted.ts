import type { Draft, Span } from '../model.ts';

/** True in a block quotation: it keeps the words of its source, so its "paragraph 60 above" and its spelling are that source's. */
export function isQuoted({ text }: Draft, { start }: Span): boolean {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return /^[ \t]{0,8}>/.test(text.slice(line, line + 10));
}
