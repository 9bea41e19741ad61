import { getSnippet, type Snippet } from '../core/library/matchedWords.ts';
import { searchParagraphs } from '../core/library/search.ts';
import { parseSearchQuery } from '../core/library/searchQuery.ts';
import { toSearchWords } from '../core/library/searchWords.ts';
import type { CatalogueEntry } from '../core/library/shelf.ts';
import type { Pinpoint, SourceDocument, Span } from '../core/model.ts';
import type { Place } from '../files/lineIndex.ts';
import type { PlaceSummary } from './protocol.ts';
import type { WorkspaceRoot } from './workspaceRoot.ts';

/** A passage that was found; of a document that is not in memory its place is known, and not its text. */
export interface FoundInDocument {
  readonly pinpoint: Pinpoint;
  readonly document: SourceDocument | CatalogueEntry;
  readonly snippet: Snippet;
  /** All of its text. */
  readonly text: string;
  /** Greater is better; comparable within one search. */
  readonly score: number;
  readonly where: { readonly span: Span } | { readonly range: PlaceSummary['range'] };
}

/**
 * Searches the documents of a root: those in memory at once, those of a large library in the thread that keeps its index. The best of both
 * come first, in turns: what they count as good cannot be compared.
 */
export async function searchDocuments(root: WorkspaceRoot, query: string, limit: number): Promise<readonly FoundInDocument[]> {
  const inMemory = searchParagraphs(root.service.snapshot.library, query, { limit }).map(({ span, ...result }) => ({ ...result, where: { span } }));
  const { search } = root;
  const { path, stems } = parseSearchQuery(query);
  // A symbol with a number was answered by the library as a whole.
  if (!search || path || stems.length === 0) return inMemory;
  const hits = await search({ words: query, limit });
  const held = new Set(root.service.snapshot.library.documents.map(({ id }) => id));
  const isMeant = (found: string): boolean => stems.some((stem) => found.startsWith(stem));
  const onShelf = hits
    .filter(({ document }) => !held.has(document.id))
    .map(({ document, text, start, end, path: there }): Omit<FoundInDocument, 'score'> => ({
      pinpoint: { symbol: document.symbol ?? document.name, path: there },
      document,
      text,
      snippet: getSnippet(text, isMeant, snippetLength),
      where: { range: { start: toPosition(start), end: toPosition(end) } },
    }));
  // One passage with all the words is worth more than any without.
  const hasAll = ({ snippet }: { readonly snippet: Snippet }): boolean => {
    const shown = toSearchWords(snippet.text);
    return stems.every((stem) => shown.some((word) => word.stem.startsWith(stem)));
  };
  const ranked = [inMemory, onShelf].flatMap((list) => list.map((result, rank): FoundInDocument => ({ ...result, score: (hasAll(result) ? 1 : 0) + 1 / (rank + 1) })));
  return ranked.sort((a, b) => b.score - a.score).slice(0, limit);
}

/** Some two lines of a list. */
const snippetLength = 200;

function toPosition({ line, column }: Place): PlaceSummary['range']['start'] {
  return { line: line - 1, character: column - 1 };
}
