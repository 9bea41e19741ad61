import { getDocumentIndex } from '../../server/src/core/library/documentIndex.ts';
import { withoutAccents } from '../../server/src/core/library/searchWords.ts';
import { toCatalogueEntry, type CatalogueEntry, type Shelf } from '../../server/src/core/library/shelf.ts';
import type { SourceDocument } from '../../server/src/core/model.ts';
import { parseSymbol } from '../../server/src/core/reference/symbol.ts';

/** A shelf over documents that are in memory: what an index on disk must answer as well. */
export function createMemoryShelf(documents: readonly SourceDocument[]): Shelf {
  const sorted = [...documents].sort((a, b) => (a.id < b.id ? -1 : 1));
  const select = (wanted: (document: SourceDocument) => boolean): CatalogueEntry[] => sorted.filter(wanted).map(toCatalogueEntry);
  const getNames = ({ name, aliases }: SourceDocument): readonly string[] => [name, ...aliases].filter((each) => each !== '');
  return {
    size: sorted.length,
    findByKey: (key) => select((document) => getDocumentIndex(document).keys.includes(key)),
    findById: (id) => select((document) => document.id === id)[0],
    findByStart: (folded, most) => select((document) => getNames(document).some((name) => withoutAccents(name).startsWith(folded))).slice(0, most),
    getSymbols: (start) => [...new Set(sorted.flatMap(({ symbol }) => (symbol?.startsWith(start) ? [symbol] : [])))],
    plainNames: [...new Set(sorted.flatMap(getNames))].filter((name) => parseSymbol(name) === undefined),
    getEntries: () => sorted.map(toCatalogueEntry),
    load: (entry) => sorted.find(({ id }) => id === entry.id),
    releases: 0,
  };
}
