import type { Citation, CitationElement, CitationSource, Span } from '../model.ts';

/** The span, `by` characters further on. */
export function shiftSpan(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** True for two spans of the same place. */
export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** The same citation where its block now stands. Written out key by key: every keystroke moves all citations that follow it. */
export function shiftCitation(citation: Citation, by: number): Citation {
  if (by === 0) return citation;
  const { span, written, language, source, elements, style, isCut, defects } = citation;
  return {
    span: shiftSpan(span, by),
    written,
    language,
    source: shiftSource(source, by),
    elements: elements.map((element) => shiftElement(element, by)),
    style,
    ...(isCut && { isCut }),
    defects: defects.length === 0 ? defects : defects.map((defect) => ({ ...defect, span: shiftSpan(defect.span, by) })),
  };
}

function shiftSource(source: CitationSource, by: number): CitationSource {
  switch (source.kind) {
    case 'none':
      return source;
    case 'symbol':
      return { kind: 'symbol', symbol: source.symbol, span: shiftSpan(source.span, by) };
    default:
      return { ...source, span: shiftSpan(source.span, by) };
  }
}

function shiftElement({ span, written, path, through }: CitationElement, by: number): CitationElement {
  const moved = shiftSpan(span, by);
  return through ? { span: moved, written, path, through } : { span: moved, written, path };
}
