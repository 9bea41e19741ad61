import { featureMessages } from '../messages/features.ts';
import type { Citation, Span } from '../model.ts';
import { officialLink, parseSymbol } from '../reference/symbol.ts';
import type { Snapshot } from '../snapshot.ts';
import { getCitationsOfDocument } from './documentReferences.ts';

export interface Link {
  readonly span: Span;
  /** Always of https://docs.un.org/. */
  readonly target: string;
  readonly tooltip: string;
}

/**
 * The official page of each UN symbol in a file, in the file's language: `CMW/C/MEX/CO/4` in a Spanish draft leads to
 * https://docs.un.org/es/CMW/C/MEX/CO/4. The symbol of the report that is being written has no page yet, and a symbol that the author has
 * linked keeps the author's link.
 */
export function getLinks(snapshot: Snapshot, fileId: string): readonly Link[] {
  const document = snapshot.library.findById(fileId);
  const draft = document ? undefined : snapshot.drafts.get(fileId);
  const file = document ?? draft;
  if (!file) return [];
  const citations = document ? getCitationsOfDocument(document) : (draft?.references ?? []).map((reference) => reference.citation);
  const matter = draft?.frontMatter;
  const own = matter?.symbol?.value;
  const named = [
    ...[...(matter?.answers ?? []), ...(matter?.issues ? [matter.issues] : [])].map(({ value, span }) => ({ symbol: value, span })),
    ...citations.flatMap(toNamed),
  ];
  const words = featureMessages(snapshot.configuration.uiLanguage);
  const starts = new Set<number>();
  // A report cites few documents many times.
  const officials = new Map<string, string | undefined>();
  const links: Link[] = [];
  for (const { symbol, span } of named) {
    if (!officials.has(symbol)) officials.set(symbol, parseSymbol(symbol)?.symbol);
    const official = officials.get(symbol);
    if (official === undefined || official === own || starts.has(span.start) || isLinked(file.text, span)) continue;
    starts.add(span.start);
    links.push({ span, target: officialLink(official, file.language), tooltip: words.openOfficial(official) });
  }
  return links.sort((a, b) => a.span.start - b.span.start);
}

function toNamed(citation: Citation): readonly { symbol: string; span: Span }[] {
  const { source } = citation;
  return source.kind === 'symbol' ? [{ symbol: source.symbol, span: source.span }] : [];
}

/** `[CMW/C/MEX/CO/4](https://…)` has its author's link; `[CMW/C/MEX/CO/4](#)` is what a converter leaves, and leads nowhere. */
function isLinked(text: string, span: Span): boolean {
  return /^\]\((?!#?\))/.test(text.slice(span.end, span.end + 4));
}
