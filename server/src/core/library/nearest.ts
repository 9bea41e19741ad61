import type { Item, Paragraph, Path } from '../model.ts';

/** At most this many suggestions: more are no help. */
const suggestions = 3;

/**
 * The numbers that someone who wrote `number` may have meant: the nearest first. A number with a digit too many is read without each of its
 * digits before that: of 1–69, `630` may have been 63, 60 or 30, and `72` is near 69, 68 and 67.
 */
export function findNearestNumbers(number: string, numbers: readonly string[]): readonly string[] {
  const value = Number(number);
  if (Number.isNaN(value)) return [];
  const longest = Math.max(0, ...numbers.map(({ length }) => length));
  const ranked = numbers
    .filter((candidate) => candidate !== number && !Number.isNaN(Number(candidate)))
    .map((candidate) => ({ candidate, slip: number.length > longest && isWithoutOneDigit(number, candidate), distance: Math.abs(Number(candidate) - value) }))
    .sort((a, b) => Number(b.slip) - Number(a.slip) || a.distance - b.distance || Number(a.candidate) - Number(b.candidate));
  return ranked.slice(0, suggestions).map(({ candidate }) => candidate);
}

function isWithoutOneDigit(long: string, short: string): boolean {
  return long.length === short.length + 1 && [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
}

/**
 * The items of a paragraph that someone may have meant by a path that is not there: the same label deeper down (`57 (i)` → `57 (a) (i)`),
 * then the nearest siblings. Empty when the paragraph has no items.
 */
export function findNearestItems(paragraph: Paragraph, path: Path): readonly Path[] {
  const all: Path[] = [];
  collect(paragraph.items, [paragraph.number], all);
  const wanted = path.at(-1) ?? '';
  const depth = path.length;
  const parent = path.slice(0, -1).join('.');
  return all
    .map((candidate, index) => {
      const label = candidate.at(-1) ?? '';
      const sibling = candidate.length === depth && candidate.slice(0, -1).join('.') === parent;
      const distance = label.length === 1 && wanted.length === 1 ? Math.abs(label.charCodeAt(0) - wanted.charCodeAt(0)) : 30;
      return { candidate, index, rank: label === wanted ? 0 : sibling ? 1 : 2, distance };
    })
    .sort((a, b) => a.rank - b.rank || a.distance - b.distance || a.index - b.index)
    .slice(0, suggestions)
    .map(({ candidate }) => candidate);
}

function collect(items: readonly Item[], path: Path, all: Path[]): void {
  for (const item of items) {
    // Bullets cannot be cited.
    if (item.label.startsWith('•')) continue;
    const here = [...path, item.label];
    all.push(here);
    collect(item.items, here, all);
  }
}
