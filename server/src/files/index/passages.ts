import type { Item, Path, SourceDocument, Span } from '../../core/model.ts';

/** What a search can find: a paragraph, or an item that can be cited. */
export interface Passage {
  readonly path: Path;
  /** In its own words: of a paragraph with items the lead-in, its bullets and what follows them. */
  readonly text: string;
  /** The innermost heading over it. */
  readonly heading: string;
  readonly span: Span;
}

/** The passages of a document in the order of its text; the same list every time. */
export function getPassages(document: SourceDocument): readonly Passage[] {
  const passages: Passage[] = [];
  const isBullet = (item: Item): boolean => item.label.startsWith('•');
  const addItems = (items: readonly Item[], path: Path, heading: string): void => {
    for (const item of items) {
      if (isBullet(item)) continue;
      passages.push({ path: [...path, item.label], text: item.text, heading, span: item.span });
      addItems(item.items, [...path, item.label], heading);
    }
  };
  for (const { number, text, items, closing, tables = [], headings, span } of document.paragraphs) {
    const heading = headings.at(-1) ?? '';
    const parts = [text, ...items.filter(isBullet).map((item) => item.text), closing, ...tables.flat()];
    passages.push({ path: [number], text: parts.filter((part) => part !== '').join(' '), heading, span });
    addItems(items, [number], heading);
  }
  return passages;
}
