import { fromRoman } from '../../core/document/labels.ts';
import type { ParagraphFacts } from './simplifyWordXml.ts';

/** How deep each paragraph of a list stands, from what was met before. */
export interface Depths {
  /** 0 for a paragraph, 1 for an item of it, 2 for an item of that. To be asked once for each paragraph, in order. */
  next(label: string | undefined, facts: ParagraphFacts | undefined): number;
  /** A heading ends all lists. */
  heading(): void;
}

interface OpenList {
  /** Two labels with the same key stand in one list. */
  readonly key: string;
  readonly list: string;
  readonly level: number;
  readonly depth: number;
  /** The last label met in it. */
  last: string;
}

/** Deeper lists do not occur: paragraph, (a), (i), bullet, and one more. */
const deepest = 5;

/**
 * A list is recognised when it comes again: by its place among Word's lists, else by the shape of its typed labels, `(a)` or `1.`. Numbers stand at
 * depth 0 where nothing but numbers of their kind is above them; everything else is an item of what stands before it.
 */
export function createDepths(): Depths {
  let open: OpenList[] = [];
  const numbers = new Map<string, number>();
  return {
    next: (label, facts) => {
      if (label === undefined) return 0;
      const place = facts?.label === label ? facts.place : undefined;
      const shape = toShape(label, open);
      const { list, level } = place ?? { list: `typed ${shape}`, level: 0 };
      const key = `${list} ${level}`;
      const known = open.findIndex((each) => each.key === key);
      if (known >= 0) {
        open = open.slice(0, known + 1);
        open[known]!.last = label;
        return open[known]!.depth;
      }
      const parent = open.findLast((each) => each.list !== list || each.level < level);
      const isNumber = level === 0 && /^\(?1[.)．、-]{0,2}$|^1\.1/.test(shape);
      const isParagraph = isNumber && (parent === undefined || !shape.startsWith('(')) && !/^1\)/.test(shape);
      const depth = (isNumber ? numbers.get(key) : undefined) ?? (isParagraph ? 0 : Math.min(deepest, (parent?.depth ?? 0) + 1));
      if (isNumber) numbers.set(key, depth);
      open = [...open.filter((each) => each.depth < depth), { key, list, level, depth, last: label }];
      return depth;
    },
    heading: () => {
      open = [];
    },
  };
}

/** `(b)` → `(a)`, `(iv)` → `(i)`, `36.` → `1.`: labels of one list have one shape. */
function toShape(label: string, open: readonly OpenList[]): string {
  const letters = /\p{L}+/u.exec(label)?.[0];
  if (letters === undefined) return label.replace(/\p{Nd}+/gu, '1');
  const with1 = (sign: string): string => label.replace(letters, sign);
  if (/^\p{Lo}/u.test(letters)) return with1('أ');
  const upper = letters !== letters.toLowerCase();
  const roman = fromRoman(letters);
  const letter = with1(upper ? 'A' : 'a');
  const numeral = with1(upper ? 'I' : 'i');
  if (roman === undefined) return letter;
  if (letters.length > 1) return numeral;
  // A single i, v, x, l or c: a numeral where it counts on from one, a letter where it follows the one before.
  const lastOf = (shape: string): string | undefined => open.findLast(({ list }) => list === `typed ${shape}`)?.last.match(/\p{L}+/u)?.[0];
  if (fromRoman(lastOf(numeral) ?? '') === roman - 1) return numeral;
  if (lastOf(letter)?.charCodeAt(0) === letters.charCodeAt(0) - 1) return letter;
  return roman === 1 ? numeral : letter;
}
