import type { Item, Paragraph, Path } from '../model.ts';

/** The item of a paragraph under its labels: for `['a', 'ii']` in paragraph 57 of CMW/C/MEX/CO/4 the second inline item of (a). Undefined for none, and for no labels. */
export function findItem(paragraph: Paragraph, labels: Path): Item | undefined {
  let items = paragraph.items;
  let item: Item | undefined;
  for (const label of labels) {
    item = items.find((candidate) => candidate.label === label);
    if (!item) return undefined;
    items = item.items;
  }
  return item;
}
