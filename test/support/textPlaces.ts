/** Where a text stands in another, a few characters in. */
export function findPlace(text: string, part: string, into: number): { line: number; character: number } {
  const before = text.slice(0, text.indexOf(part) + into).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** One line of a text, counted from 0; '' where there is none. */
export function getLine(text: string, line: number): string {
  return text.split('\n')[line] ?? '';
}
