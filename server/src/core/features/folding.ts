import type { Draft, SourceDocument, Span } from '../model.ts';
import type { Snapshot } from '../snapshot.ts';
import { getOutline, type OutlineEntry } from './outline.ts';

/** A piece of a text that can be folded to its first line. */
export interface Fold {
  readonly span: Span;
  readonly kind: 'region' | 'comment';
}

/**
 * What can be folded in a file. Of a draft what an editor's own Markdown does not know: its first lines, each numbered paragraph with its items,
 * quotations, comments. Of a UN document its sections, paragraphs, items with items of their own, and its notes. Pieces of one line are left out.
 */
export function getFolds(snapshot: Snapshot, fileId: string): readonly Fold[] {
  const document = snapshot.library.findById(fileId);
  const draft = document ? undefined : snapshot.drafts.get(fileId);
  const text = (document ?? draft)?.text ?? '';
  const folds = document ? getDocumentFolds(snapshot, document) : draft ? getDraftFolds(draft) : [];
  return folds.map(({ span, kind }) => ({ span: withoutSpace(text, span), kind })).filter(({ span }) => hasLines(text, span));
}

function getDraftFolds({ text, frontMatter, paragraphs }: Draft): readonly Fold[] {
  return [
    ...(frontMatter ? [{ span: frontMatter.span, kind: 'region' as const }] : []),
    ...paragraphs.map(({ span }) => ({ span, kind: 'region' as const })),
    ...[...text.matchAll(quotation)].map((match) => ({ span: toSpan(match), kind: 'region' as const })),
    ...[...text.matchAll(comment)].map((match) => ({ span: toSpan(match), kind: 'comment' as const })),
  ];
}

/** Lines that begin with ">". */
const quotation = /^ {0,3}>[^\n]*(?:\n {0,3}>[^\n]*)+/gm;
/** One that is never closed is no comment. */
const comment = /<!--(?:(?!-->|<!--)[\s\S]){0,20000}-->/g;

function toSpan(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

function getDocumentFolds(snapshot: Snapshot, document: SourceDocument): readonly Fold[] {
  const outline = getOutline(snapshot, document.id).filter(({ children }) => children[0]?.kind !== 'footnote');
  return [...outline.flatMap(toFolds), ...getNotes(document)];
}

function toFolds({ span, children }: OutlineEntry): readonly Fold[] {
  return [{ span, kind: 'region' }, ...children.flatMap(toFolds)];
}

/** Notes that stand together. */
function getNotes({ text, footnotes }: SourceDocument): readonly Fold[] {
  const groups: Span[] = [];
  for (const { span } of [...footnotes].sort((a, b) => a.span.start - b.span.start)) {
    const last = groups.at(-1);
    if (last && span.start >= last.end && text.slice(last.end, span.start).trim() === '') groups[groups.length - 1] = { start: last.start, end: span.end };
    else groups.push(span);
  }
  return groups.map((span) => ({ span, kind: 'region' }));
}

function withoutSpace(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start && /\s/.test(text.charAt(last - 1))) last--;
  return { start, end: last };
}

function hasLines(text: string, { start, end }: Span): boolean {
  const lineEnd = text.indexOf('\n', start);
  return lineEnd >= 0 && lineEnd < end;
}
