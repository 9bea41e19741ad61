import { resolveTarget } from '../draft/resolveReference.ts';
import type { Span } from '../model.ts';
import type { Snapshot } from '../snapshot.ts';

/** A piece of a citation with what became of it. */
export interface CitationToken {
  /** Within one line. */
  readonly span: Span;
  readonly standing: 'found' | 'unknown' | 'ambiguous';
}

/**
 * For every element of every reference in a draft whether it leads to something: what a grammar cannot know. In order, without overlaps. While the
 * library is read nothing is called unknown, and what leads outside ("article 9 of the Convention") has no token. UN documents have none: most of what
 * they cite is in nobody's library.
 */
export function getCitationTokens(snapshot: Snapshot, fileId: string): readonly CitationToken[] {
  const draft = snapshot.drafts.get(fileId);
  if (!draft) return [];
  const context = { library: snapshot.library, draft, drafts: snapshot.drafts.values() };
  const tokens: CitationToken[] = [];
  for (const reference of draft.references) {
    for (const target of reference.targets) {
      const standing = toStanding(resolveTarget(target, reference, context).kind, snapshot.ready);
      if (standing) tokens.push(...splitLines(draft.text, target.span).map((span) => ({ span, standing })));
    }
  }
  let end = 0;
  return tokens
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => {
      if (span.start < end) return false;
      end = span.end;
      return true;
    });
}

function toStanding(kind: ReturnType<typeof resolveTarget>['kind'], ready: boolean): CitationToken['standing'] | undefined {
  switch (kind) {
    case 'found':
    case 'found-here':
      return 'found';
    case 'ambiguous':
      return 'ambiguous';
    case 'outside':
      return undefined;
    default:
      return ready ? 'unknown' : undefined;
  }
}

/** Editors colour within a line. */
function splitLines(text: string, { start, end }: Span): readonly Span[] {
  const spans: Span[] = [];
  let from = start;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    if (at > from) spans.push({ start: from, end: at });
    from = at + 1;
  }
  if (end > from) spans.push({ start: from, end });
  return spans;
}
