import { findOnlyCandidate } from '../draft/resolveReference.ts';
import { getDocumentIndex } from '../library/documentIndex.ts';
import type { Library } from '../library/library.ts';
import type { Path, Pinpoint, Recommendation, Reference, SourceDocument, Target } from '../model.ts';
import { pathStartsWith } from '../reference/path.ts';
import { romanValue } from '../reference/labels.ts';

/** What an element of a reference cites: one provision, or all from one to another. */
export interface Cited {
  readonly pinpoint: Pinpoint;
  readonly through: Path | undefined;
}

/** What an element cites, also where only one of the documents that its report answers has such a provision; undefined where that cannot be told. */
export function findCited(target: Target, reference: Reference, library: Library): Cited | undefined {
  const pinpoint = target.pinpoint ?? findOnlyCandidate(target, reference, library);
  return pinpoint && pinpoint.path.length > 0 ? { pinpoint, through: target.through } : undefined;
}

/** Everything a reference cites, element by element. */
export function getAllCited(reference: Reference, library: Library): readonly Cited[] {
  return reference.targets.flatMap((target) => findCited(target, reference, library) ?? []);
}

/** The element of a reference that cites a unit. */
export function findTargetOf(reference: Reference, unit: Pinpoint, library: Library): Target | undefined {
  return reference.targets.find((target) => {
    const cited = findCited(target, reference, library);
    return cited !== undefined && covers(cited, unit);
  });
}

/** The units of a document that are cited: the provision itself, those under it, the one it is a part of, and all of a range. */
export function getCitedUnits(cited: Cited, document: SourceDocument): readonly Recommendation[] {
  const number = cited.pinpoint.path[0] ?? '';
  const isOneParagraph = !cited.through || cited.through[0] === number;
  const units = isOneParagraph ? getDocumentIndex(document).units.get(number) ?? [] : document.recommendations;
  return units.filter(({ pinpoint }) => covers(cited, pinpoint));
}

/**
 * True when a provision is cited: `para. 36` and `paras. 34–38` cite 36 (b), `para. 57 (a) (ii)` cites 57 (a).
 */
export function covers({ pinpoint: cited, through }: Cited, { symbol, path }: Pinpoint): boolean {
  if (cited.symbol !== symbol) return false;
  if (!through) return pathStartsWith(path, cited.path) || pathStartsWith(cited.path, path);
  return comparePaths(path, cited.path) >= 0 && comparePaths(path.slice(0, through.length), through) <= 0;
}

/** The order of provisions in a document: `9`, `36`, `36 (a)`, `36 (b)`, `57 (a) (i)`, `57 (a) (ii)`, `57 (a) (ix)`. */
export function comparePaths(a: Path, b: Path): number {
  for (let depth = 0; depth < Math.min(a.length, b.length); depth++) {
    const order = compareSteps(a[depth] ?? '', b[depth] ?? '', depth);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareSteps(a: string, b: string, depth: number): number {
  if (a === b) return 0;
  if (/^\d/.test(a) && /^\d/.test(b)) return compareNumbers(a, b);
  const numerals = depth > 1 ? [romanValue(a), romanValue(b)] : [];
  if (numerals[0] !== undefined && numerals[1] !== undefined) return numerals[0] - numerals[1];
  return a.length - b.length || (a < b ? -1 : 1);
}

/** Numbers of paragraphs and of sections: 9 before 36, 4.2 before 4.10. */
function compareNumbers(a: string, b: string): number {
  const [left, right] = [a.split('.'), b.split('.')];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const order = Number(left[index] ?? -1) - Number(right[index] ?? -1);
    if (order !== 0) return order;
  }
  return 0;
}
