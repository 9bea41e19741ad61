import type { AmbiguityReason, Item, Paragraph, Path, Pinpoint, Resolution, SourceDocument } from '../model.ts';
import { getDocumentIndex } from './documentIndex.ts';
import { findNearestItems, findNearestNumbers } from './nearest.ts';

/** Among copies of one document: the first that has the place; ambiguous when others have it with other words. */
export function resolveAmong(copies: readonly SourceDocument[], path: Path): Resolution {
  const resolutions = copies.map((document) => resolveIn(document, path));
  const found = resolutions.filter((resolution) => resolution.kind === 'found');
  const first = found[0] ?? (resolutions[0] as Resolution);
  if (first.kind !== 'found' || found.length < 2 || path.length === 0) return first;
  const text = textOf(first);
  return found.every((other) => textOf(other) === text) ? first : ambiguous('several-documents', found.map((other) => ({ symbol: other.document.name, path })));
}

function ambiguous(reason: AmbiguityReason, candidates: readonly Pinpoint[]): Resolution {
  return { kind: 'ambiguous', reason, candidates };
}

function textOf({ paragraph, items }: Extract<Resolution, { kind: 'found' }>): string {
  const last = items.at(-1);
  const text = last ? itemText(last) : paragraph ? [paragraph.text, ...paragraph.items.map(itemText), paragraph.closing].join('\n') : '';
  return text.replace(/\s{1,1000}/g, ' ').trim();
}

function itemText(item: Item): string {
  return [item.text, ...item.items.map(itemText)].join('\n');
}

function resolveIn(document: SourceDocument, path: Path): Resolution {
  const [number, ...labels] = path;
  if (number === undefined) return { kind: 'found', document, items: [] };
  const paragraph = findParagraph(document, number);
  if (!paragraph) return { kind: 'unknown-paragraph', document, nearest: findNearestNumbers(number, getDocumentIndex(document).numbers) };
  const items: Item[] = [];
  let siblings = paragraph.items;
  for (const label of labels) {
    const item = findItem(siblings, label);
    if (!item) return { kind: 'unknown-item', document, paragraph, nearest: findNearestItems(paragraph, path) };
    items.push(item);
    siblings = item.items;
  }
  return { kind: 'found', document, paragraph, items };
}

function findParagraph(document: SourceDocument, number: string): Paragraph | undefined {
  return getDocumentIndex(document).paragraphs.get(number);
}

/**
 * The item with this label. `(i)` is whatever its siblings make it: the letter after `(h)` and the first of the romans have the same label, and
 * stand in different lists. An item on a line of its own comes before one that runs on inside a sentence.
 */
function findItem(siblings: readonly Item[], label: string): Item | undefined {
  const wanted = label.toLowerCase();
  let inline: Item | undefined;
  for (const item of siblings) {
    if (item.label.toLowerCase() !== wanted) continue;
    if (!item.inline) return item;
    inline ??= item;
  }
  return inline;
}
