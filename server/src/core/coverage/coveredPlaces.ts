import type { ReportCoverage, Span } from '../model.ts';

/** A piece of a file that tells whether something is answered: a reply in a draft, or a recommendation in its document. */
export interface CoveredPlace {
  readonly span: Span;
  /** Of all that it replies to; of the recommendation itself. */
  readonly answered: boolean;
}

export interface CoveredFile {
  readonly fileId: string;
  /** In the order of the text, each piece once. */
  readonly places: readonly CoveredPlace[];
}

/**
 * Where reports are answered and where they are open: every reply in their drafts, and in the documents that they answer every recommendation in their
 * scope. For one report there are as many places in the document as it has units, and as many of them answered. What several recommendations, or
 * several reports, are answered by counts as answered when all of them are.
 */
export function getCoveredFiles(reports: readonly ReportCoverage[]): readonly CoveredFile[] {
  const files = new Map<string, Map<string, CoveredPlace>>();
  const add = (fileId: string, span: Span, answered: boolean): void => {
    const places = files.get(fileId) ?? new Map<string, CoveredPlace>();
    const key = `${span.start}-${span.end}`;
    files.set(fileId, places.set(key, { span, answered: answered && (places.get(key)?.answered ?? true) }));
  };
  for (const { units, document } of reports) {
    for (const { recommendation, status, replies } of units) {
      const answered = status === 'answered';
      if (document) add(document.id, recommendation.span, answered);
      for (const { draftId, reply } of replies) add(draftId, reply.span, answered);
    }
  }
  return [...files].map(([fileId, places]) => ({ fileId, places: [...places.values()].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end) }));
}
