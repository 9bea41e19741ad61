import type { Item, Paragraph, Recommendation, SourceDocument } from '../model.ts';
import { pathText } from '../reference/path.ts';
import { parseSymbol } from '../reference/symbol.ts';
import { withoutAccents } from './searchWords.ts';

/** What lookups in one document need. Made once per document, shared by every library that holds it. */
export interface DocumentIndex {
  /** Under which it is found: its symbol, its name, its aliases. */
  readonly keys: readonly string[];
  /** By number; of a number that stands twice the first. */
  readonly paragraphs: ReadonlyMap<string, Paragraph>;
  readonly numbers: readonly string[];
  /** Units by the number of their paragraph. */
  readonly units: ReadonlyMap<string, readonly Recommendation[]>;
  /** Place of every paragraph and item in reading order, by `36.b`, and the place of the last one under it: a range is `[start, last of its end]`. */
  readonly order: ReadonlyMap<string, { readonly at: number; readonly last: number }>;
}

const indexes = new WeakMap<SourceDocument, DocumentIndex>();

export function getDocumentIndex(document: SourceDocument): DocumentIndex {
  let index = indexes.get(document);
  if (!index) indexes.set(document, (index = makeIndex(document)));
  return index;
}

/** A name however it is written: "MGI Mexico 2022", "MGI-MEXICO-2022" and "MGI México, 2022" are one. */
export function toNameKey(name: string): string {
  return `name:${withoutAccents(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`;
}

function makeIndex(document: SourceDocument): DocumentIndex {
  const paragraphs = new Map<string, Paragraph>();
  const order = new Map<string, { at: number; last: number }>();
  let at = 0;
  function addItems(items: readonly Item[], path: readonly string[]): void {
    for (const item of items) {
      const here = [...path, item.label.toLowerCase()];
      const start = at++;
      addItems(item.items, here);
      if (!order.has(pathText(here))) order.set(pathText(here), { at: start, last: at - 1 });
    }
  }
  for (const paragraph of document.paragraphs) {
    if (paragraphs.has(paragraph.number)) continue;
    paragraphs.set(paragraph.number, paragraph);
    const start = at++;
    addItems(paragraph.items, [paragraph.number]);
    order.set(paragraph.number, { at: start, last: at - 1 });
  }
  const units = new Map<string, Recommendation[]>();
  for (const unit of document.recommendations) {
    const number = unit.pinpoint.path[0] ?? '';
    const group = units.get(number);
    if (group) group.push(unit);
    else units.set(number, [unit]);
  }
  const names = [document.name, ...document.aliases].filter((name) => name !== '');
  const symbol = document.symbol === undefined ? undefined : (parseSymbol(document.symbol)?.symbol ?? document.symbol);
  return {
    keys: [...new Set([...(symbol === undefined ? [] : [symbol]), ...names, ...names.map(toNameKey)])],
    paragraphs,
    numbers: [...paragraphs.keys()],
    units,
    order,
  };
}
