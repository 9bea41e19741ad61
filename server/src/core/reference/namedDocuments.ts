import type { CitationDefect, CitationSource, Span } from '../model.ts';
import type { Anchor } from './anchors.ts';
import { readGeneralComments } from './generalComments.ts';
import { findInstrument } from './instruments.ts';
import { readJointComments, readResolutions } from './numberedDocuments.ts';
import { findShortSymbols } from './shortSymbol.ts';
import { findSymbolsInNormal } from './symbol.ts';

/** Words that name what numbers around them belong to: a symbol, a numbered document, the end of a symbol. */
export interface Named {
  readonly span: Span;
  readonly source: Exclude<CitationSource, { kind: 'none' }>;
  readonly defects: readonly CitationDefect[];
}

/**
 * All that names a document, in order: symbols, "resolution 73/195" (A/RES/73/195), "joint general comment No. 4/No. 23 (2017)", "general comment
 * No. 2", `CO/4`, and conventions of other organizations.
 */
export function findNamed(text: string, anchors: readonly Anchor[]): readonly Named[] {
  const toSymbol = (symbol: string, span: Span, defects: readonly CitationDefect[] = []): Named => ({ span, source: { kind: 'symbol', symbol, span }, defects });
  const named = findSymbolsInNormal(text).map(({ parts, span, defects }) => toSymbol(parts.symbol, span, defects));
  const symbols = named.length;
  for (const { start, end, written } of findShortSymbols(text)) {
    const span = { start, end };
    named.push({ span, source: { kind: 'short', end: written, told: true, span }, defects: [] });
  }
  for (const anchor of anchors) {
    if (anchor.kind === 'resolution') for (const { start, end, parts } of readResolutions(text, anchor.start, anchor.at)) named.push(toSymbol(parts.symbol, { start, end }));
    const joint = anchor.kind === 'joint-comment' ? readJointComments(text, anchor.start, anchor.at) : [];
    for (const { start, end, parts } of joint) named.push(toSymbol(parts.symbol, { start, end }));
    // "joint general comment No. 3 (2017) of the Committee on Migrant Workers" names one of the two: its number tells the other.
    if (anchor.kind === 'general-comment' || (anchor.kind === 'joint-comment' && joint.length === 0)) {
      for (const { start, end, symbol, short, told, named: isNamed } of readGeneralComments(text, anchor.start, anchor.at)) {
        const span = { start, end };
        if (symbol !== undefined) named.push(toSymbol(symbol, span));
        // An early one, whose symbol the number does not tell.
        else if (isNamed) named.push({ span, source: { kind: 'qualifier', qualifier: 'other', span }, defects: [] });
        else named.push({ span, source: { kind: 'short', end: short, told, span }, defects: [] });
      }
    }
    if (anchor.kind === 'instrument') {
      const found = findInstrument(text, anchor.start, anchor.at);
      if (found) named.push({ span: { start: found.start, end: found.end }, source: { kind: 'instrument', name: found.name, span: { start: found.start, end: found.end } }, defects: [] });
    }
  }
  return named.length === symbols ? named : withoutOverlaps(named.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end));
}

/** Of two that share words the first. */
function withoutOverlaps(named: readonly Named[]): readonly Named[] {
  let end = 0;
  return named.filter(({ span }) => {
    const isFree = span.start >= end;
    if (isFree) end = span.end;
    return isFree;
  });
}

