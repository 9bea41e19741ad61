import type { Span } from '../model.ts';
import type { Snapshot } from '../snapshot.ts';
import { getDocumentLenses } from './documentLenses.ts';
import { getDraftLenses } from './draftLenses.ts';
import type { Place } from './references.ts';

/** A line of the editor's own over a line of a text. */
export interface Lens {
  /** What it stands over: its first line counts. */
  readonly span: Span;
  /** Plain words; nothing in it is an icon or a mark. */
  readonly title: string;
  /** What a click shows: places to look at side by side, or the list of all recommendations. */
  readonly opens: { readonly kind: 'places'; readonly places: readonly Place[] } | { readonly kind: 'list' };
}

/**
 * What stands over lines of a file: in a draft over its first lines and over each heading that replies, in a UN document over each recommendation
 * that a report is asked about. Empty for other files.
 */
export function getLenses(snapshot: Snapshot, fileId: string): readonly Lens[] {
  const document = snapshot.library.findById(fileId);
  if (document) return getDocumentLenses(snapshot, document);
  const draft = snapshot.drafts.get(fileId);
  return draft?.isDraft ? getDraftLenses(snapshot, draft) : [];
}
