import { findCombinedCycle } from '../library/chain.ts';
import type { Library } from '../library/library.ts';
import type { Citation, CitationElement, Pinpoint, Qualifier, Resolution, SourceDocument } from '../model.ts';
import { parseCitations } from '../reference/citations.ts';
import { samePath } from '../reference/path.ts';
import { completeSymbol } from '../reference/shortSymbol.ts';
import { parseSymbol, previousCycle } from '../reference/symbol.ts';
import { contains } from './provision.ts';

/** What one element of a citation inside a UN document points at. */
export interface ResolvedElement {
  /** Undefined where the text does not tell the document. */
  readonly pinpoint: Pinpoint | undefined;
  readonly resolution: Resolution;
}

/** The citations of a UN document's text. Read once: a document does not change. */
export function getCitationsOfDocument(document: SourceDocument): readonly Citation[] {
  let known = citations.get(document);
  if (!known) {
    known = parseCitations(document.text, { language: document.language });
    citations.set(document, known);
  }
  return known;
}

const citations = new WeakMap<SourceDocument, readonly Citation[]>();

/**
 * What an element of a citation leads to, read with its document's own context: in CMW/C/MEX/CO/4 "Ibid., para. 38" of a footnote is CO/3's,
 * "paragraph 9 above" its own, "general comment No. 5 (2021)" of "the Committee" CMW/C/GC/5. A bare number that the document does not have belongs to
 * something that is not written there, and leads outside.
 */
export function resolveInDocument(library: Library, document: SourceDocument, citation: Citation, { path, through }: CitationElement): ResolvedElement {
  const { source } = citation;
  const symbol = findCitedSymbol(document, citation);
  if (symbol === undefined) return { pinpoint: undefined, resolution: resolveUntold(document, citation, path) };
  const pinpoint = { symbol, path };
  const resolution = library.resolve(pinpoint, through, document.language);
  if (source.kind === 'none' && resolution.kind !== 'found') return { pinpoint, resolution: { kind: 'outside' } };
  if (resolution.kind !== 'unknown-document' || source.kind !== 'qualifier') return { pinpoint, resolution };
  const combined = source.qualifier === 'previous-concluding-observations' ? findCombinedCycle(library, symbol) : undefined;
  return combined === undefined ? { pinpoint, resolution } : { pinpoint: { symbol: combined, path }, resolution: library.resolve({ symbol: combined, path }, through, document.language) };
}

/** The document that a citation inside a UN document means; undefined where its text does not tell. */
export function findCitedSymbol(document: SourceDocument, citation: Citation): string | undefined {
  const { source } = citation;
  switch (source.kind) {
    case 'symbol':
      return source.symbol;
    case 'name':
      return source.name;
    case 'short':
      return source.told ? completeSymbol(source.end, document.symbol ?? '') : undefined;
    case 'ibid': {
      const note = document.footnotes.find((footnote) => contains(footnote.span, citation.span.start));
      return note?.references.find((reference) => citation.elements.some((element) => samePath(element.path, reference.path)))?.symbol;
    }
    case 'none':
      return document.name;
    case 'qualifier':
      return findQualified(document, source.qualifier);
    case 'instrument':
      return undefined;
  }
}

/** "The recommendations contained in paragraphs 34 …" in concluding observations are their own; in a report, those that it answers. */
function findQualified(document: SourceDocument, qualifier: Qualifier): string | undefined {
  const { kind, name, facts } = document;
  switch (qualifier) {
    case 'this-report':
      return name;
    case 'concluding-observations':
      return kind === qualifier ? name : only([...(facts?.answers ?? []), ...(facts?.basedOn ?? [])].filter((symbol) => parseSymbol(symbol)?.kind === 'CO'));
    case 'list-of-issues':
      return kind === qualifier ? name : facts?.issues;
    case 'previous-concluding-observations':
      return kind === 'concluding-observations' ? previousCycle(name) : undefined;
    case 'previous-report':
      return kind === 'state-report' ? previousCycle(name) : undefined;
    case 'other':
      return undefined;
  }
}

function only(symbols: readonly string[]): string | undefined {
  const distinct = new Set(symbols);
  return distinct.size === 1 ? symbols[0] : undefined;
}

function resolveUntold(document: SourceDocument, { source }: Citation, path: readonly string[]): Resolution {
  if (source.kind === 'ibid') return { kind: 'ambiguous', reason: 'ibid', candidates: [] };
  const likely = source.kind === 'short' ? completeSymbol(source.end, document.symbol ?? '') : undefined;
  if (likely !== undefined) return { kind: 'ambiguous', reason: 'several-documents', candidates: [{ symbol: likely, path }] };
  return source.kind === 'qualifier' && source.qualifier !== 'other' ? { kind: 'unknown-document', symbol: undefined } : { kind: 'outside' };
}
