import type { Item, Problem } from '../model.ts';

/** The numbers that are skipped: `41`, or `2–7` for a gap; one problem for each gap. */
export function missingBetween(before: string | undefined, number: string): string | undefined {
  // `8.1` after `3`: numbers of two steps leave out what they do not need.
  if (number.includes('.') || before?.includes('.')) return undefined;
  // A text that begins at 2 or 3 has lost its first paragraph; one that begins later is an extract.
  const [first, last] = [before === undefined ? 1 : Number(before) + 1, Number(number) - 1];
  if ((before === undefined && last > mostBeforeFirst) || last < first) return undefined;
  return first === last ? String(first) : `${first}–${last}`;
}

const mostBeforeFirst = 2;

/** Letters that a list skips (`b` where `c` follows `a`; one problem for each gap), or has twice: a reference to that letter can only lead to one. */
export function checkLetters(number: string, parts: readonly { readonly items: readonly Item[] }[], start: number): readonly Problem[] {
  return parts.flatMap(({ items }) =>
    items.flatMap((item, index): readonly Problem[] => {
      const before = items[index - 1]?.label ?? '';
      if (!/^[a-z]$/.test(item.label) || !/^[a-z]$/.test(before)) return [];
      const at = Math.max(start, item.span.start);
      const span = { start: at, end: at };
      if (item.label === before) return [{ code: 'item-repeated', detail: { reference: number, label: before }, span }];
      const skipped = item.label.charCodeAt(0) - before.charCodeAt(0) - 1;
      if (skipped <= 0 || skipped > 20) return [];
      const first = String.fromCharCode(before.charCodeAt(0) + 1);
      const last = String.fromCharCode(item.label.charCodeAt(0) - 1);
      return [{ code: 'item-missing', detail: { reference: number, label: first === last ? first : `${first}–${last}` }, span }];
    }),
  );
}

