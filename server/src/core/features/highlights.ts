import type { SourceDocument, Span } from '../model.ts';
import { samePath } from '../reference/path.ts';
import type { Snapshot } from '../snapshot.ts';
import { getCitedTargets } from './citedTargets.ts';
import { getCitationsOfDocument, resolveInDocument } from './documentReferences.ts';
import { findProvision, getPath, getSpan, type Provision } from './provision.ts';
import { findReferences } from './references.ts';

/** A place of the same file that speaks of the same. */
export interface Highlight {
  readonly span: Span;
  /** What replies, or is the provision itself, is shown apart from mere references. */
  readonly kind: 'reply' | 'reference';
}

/**
 * The other places of a file on the provision under the cursor: in a draft every reference to it, the heading or sentence that replies set apart; in a
 * UN document its citations there, and the number or letter of the provision itself. Empty where nothing is cited, so that an editor shows the same
 * words instead.
 */
export function getHighlights(snapshot: Snapshot, fileId: string, offset: number): readonly Highlight[] {
  const document = snapshot.library.findById(fileId);
  if (document) return getDocumentHighlights(snapshot, document, offset);
  const draft = snapshot.drafts.get(fileId);
  if (!draft) return [];
  const replies = draft.references.filter(({ role }) => role === 'reply');
  const places = findReferences(snapshot, fileId, offset).filter((place) => place.fileId === fileId);
  return places.map(({ span }) => ({ span, kind: replies.some((reply) => reply.span.start <= span.start && span.end <= reply.span.end) ? 'reply' : 'reference' }));
}

function getDocumentHighlights(snapshot: Snapshot, document: SourceDocument, offset: number): readonly Highlight[] {
  const wanted = getCitedTargets(snapshot, document.id, offset).flatMap(({ pinpoint }) => pinpoint ?? []);
  if (wanted.length === 0) return [];
  const found: Highlight[] = [];
  for (const citation of getCitationsOfDocument(document)) {
    for (const element of citation.elements) {
      const { pinpoint } = resolveInDocument(snapshot.library, document, citation, element);
      if (pinpoint && wanted.some((one) => one.symbol === pinpoint.symbol && samePath(one.path, pinpoint.path))) found.push({ span: element.span, kind: 'reference' });
    }
  }
  const own = wanted.flatMap(({ symbol, path }) => (symbol === document.name && path.length > 0 ? (findProvision(document, path) ?? []) : []));
  return [...own.map((provision): Highlight => ({ span: getLabelSpan(document, provision), kind: 'reply' })), ...found];
}

/** `36.` or `(b)` at the beginning of a provision. */
function getLabelSpan({ text }: SourceDocument, provision: Provision): Span {
  const { start } = getSpan(provision);
  const written = /^\S{0,12}/.exec(text.slice(start, start + 12))?.[0] ?? '';
  const label = getPath(provision).at(-1) ?? '';
  const at = written.indexOf(label);
  return { start, end: start + (at < 0 ? written.length : at + label.length) };
}
