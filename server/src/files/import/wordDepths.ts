import type { ParagraphFacts } from './simplifyWordXml.ts';

/** How deep each paragraph of a list stands, from what was met before. */
export interface Depths {
  /** 0 for a paragraph, 1 for an item of it, 2 for an item of that. To be asked once for each paragraph, in order. */
  next(label: string | undefined, facts: ParagraphFacts | undefined): number;
  /** A heading ends all lists. */
  heading(): void;
}

/** Deeper lists do not occur: paragraph, (a), (i), bullet, and one more. */
const deepest = 5;

/**
 * A list level is recognised when it comes again: by its place in Word's lists, else by the shape of its label, `(a)` or `1.`. Numbers with a
 * stop are paragraphs wherever no list has given them another depth; everything else is an item of what stands before it.
 */
export function createDepths(): Depths {
  let open: { readonly key: string; readonly level: number; readonly list: string; readonly depth: number }[] = [];
  return {
    next: (label, facts) => {
      if (label === undefined) return 0;
      const shape = toShape(label);
      const list = facts?.place && facts.label === label ? facts.place.list : `typed ${shape}`;
      const level = facts?.place && facts.label === label ? facts.place.level : 0;
      const key = `${list} ${level}`;
      const known = open.findIndex((each) => each.key === key);
      if (known >= 0) {
        open = open.slice(0, known + 1);
        return open[known]!.depth;
      }
      const parent = open.findLast((each) => each.list !== list || each.level < level);
      const numbered = shape === '1.' || shape === '1' || shape === '1.1';
      const depth = numbered && level === 0 ? 0 : Math.min(deepest, (parent?.depth ?? 0) + 1);
      open = [...open.filter((each) => each.depth < depth), { key, level, list, depth }];
      return depth;
    },
    heading: () => {
      open = [];
    },
  };
}

/** `(b)` → `(a)`, `36.` → `1.`: labels of one list have one shape. Roman numerals are told by the place in the list, not by their letters. */
function toShape(label: string): string {
  return label
    .replace(/\p{Nd}+/gu, '1')
    .replace(/^(\(?)[ivxlc]{2,}/, '$1i')
    .replace(/\p{Lu}+/gu, 'A')
    .replace(/(?<![\p{L}])(?!i\b)\p{Ll}+|\p{Lo}+/gu, 'a');
}
