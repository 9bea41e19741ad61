import type { Citation, CitationSource, Span } from '../model.ts';

/** The span, `by` characters further on. */
export function shiftSpan(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** The same citation where its block now stands. */
export function shiftCitation(citation: Citation, by: number): Citation {
  if (by === 0) return citation;
  return {
    ...citation,
    span: shiftSpan(citation.span, by),
    source: shiftSource(citation.source, by),
    elements: citation.elements.map((element) => ({ ...element, span: shiftSpan(element.span, by) })),
    defects: citation.defects.map((defect) => ({ ...defect, span: shiftSpan(defect.span, by) })),
  };
}

function shiftSource(source: CitationSource, by: number): CitationSource {
  return source.kind === 'none' ? source : { ...source, span: shiftSpan(source.span, by) };
}
