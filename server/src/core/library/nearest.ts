import type { Item, Paragraph, Path } from '../model.ts';

/** At most this many suggestions: more are no help. */
const suggestions = 3;

/**
 * The numbers that someone who wrote `number` may have meant: of 1–69 for `630` these are 63, then those next to it. One digit wrong,
 * missing, added or two swapped comes before mere closeness.
 */
export function findNearestNumbers(number: string, numbers: readonly string[]): readonly string[] {
  const value = Number(number);
  const ranked = numbers
    .filter((candidate) => candidate !== number)
    .map((candidate) => ({ candidate, slip: isSlip(number, candidate) ? 0 : 1, distance: Math.abs(Number(candidate) - value) }))
    .filter(({ distance }) => !Number.isNaN(distance))
    .sort((a, b) => rank(a) - rank(b) || a.distance - b.distance || Number(a.candidate) - Number(b.candidate));
  return ranked.slice(0, suggestions).map(({ candidate }) => candidate);
}

/** Next-door numbers first, then slips of the hand, then the rest by distance. */
function rank({ slip, distance }: { slip: number; distance: number }): number {
  return distance <= 1 ? 0 : slip === 0 ? 1 : 2;
}

function isSlip(a: string, b: string): boolean {
  if (a.length === b.length) {
    const wrong = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
    const [first, second] = wrong;
    return wrong.length === 1 || (wrong.length === 2 && first !== undefined && second === first + 1 && a[first] === b[second] && a[second] === b[first]);
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
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
