import { getSnippet } from '../core/library/matchedWords.ts';
import { searchParagraphs, type SearchResult } from '../core/library/search.ts';
import { parseSearchQuery } from '../core/library/searchQuery.ts';
import { findProvision, getSpan } from '../core/features/provision.ts';
import { yieldToMessages } from './soon.ts';
import type { WorkspaceRoot } from './workspaceRoot.ts';

/**
 * Searches the documents of a root: those in memory at once, those of a large library in the thread that keeps its index. The best of both
 * come first, in turns: what they count as good cannot be compared.
 */
export async function searchDocuments(root: WorkspaceRoot, query: string, limit: number): Promise<readonly SearchResult[]> {
  const inMemory = searchParagraphs(root.service.snapshot.library, query, { limit });
  const { search } = root;
  const { path, stems } = parseSearchQuery(query);
  // A symbol with a number was answered by the library as a whole.
  if (!search || path || stems.length === 0) return inMemory;
  const results: SearchResult[] = inMemory.map((result, rank) => ({ ...result, score: 1 / (rank + 1) }));
  for (const [rank, hit] of (await search({ words: query, limit })).entries()) {
    const { library } = root.service.snapshot;
    const document = library.documents.some(({ id }) => id === hit.id) ? undefined : library.findById(hit.id);
    const provision = document && findProvision(document, hit.path);
    if (!document || !provision) continue;
    const snippet = getSnippet(hit.text, (found) => stems.some((stem) => found.startsWith(stem)), snippetLength);
    results.push({ pinpoint: { symbol: document.symbol ?? document.name, path: hit.path }, document, text: hit.text, span: getSpan(provision), score: 1 / (rank + 1), snippet });
    // Each document has to be loaded: keystrokes go first.
    await yieldToMessages();
  }
  return results.sort((a, b) => b.score - a.score).slice(0, limit);
}

/** Some two lines of a list. */
const snippetLength = 200;
