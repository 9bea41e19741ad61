import { resolveTarget } from '../draft/resolveReference.ts';
import type { Citation, Draft, Path, Pinpoint, Resolution, SourceDocument, Span, Target } from '../model.ts';
import type { Snapshot } from '../snapshot.ts';
import { findCitedSymbol, getCitationsOfDocument, resolveInDocument } from './documentReferences.ts';
import { contains, getPath, toPinpoint } from './provision.ts';

/** What the cursor is on: one element of a citation, or the document that a citation names. */
export interface CitedTarget {
  /** What the editor marks: the element, the symbol, or the whole citation where it has one element only. */
  readonly span: Span;
  readonly written: string;
  /** Undefined where the citation tells no document. */
  readonly pinpoint: Pinpoint | undefined;
  /** The last of a range, inclusive. */
  readonly through?: Path;
  readonly resolution: Resolution;
  /** Set for a convention of another organization. */
  readonly instrument?: string;
}

/**
 * What is cited at an offset of a draft, of another Markdown file or of a UN document.
 *
 * In `CMW/C/MEX/CO/4, paras. 34 (a), 36 (b) and (c)` with the cursor on `(c)` it is para. 36 (c) alone; on the symbol it is the document;
 * on `paras.` it is all three, in order. Empty where nothing is cited.
 */
export function getCitedTargets(snapshot: Snapshot, fileId: string, offset: number): readonly CitedTarget[] {
  const document = snapshot.library.findById(fileId);
  if (document) return getTargetsOfDocument(snapshot, document, offset);
  const draft = snapshot.drafts.get(fileId);
  return draft ? getTargetsOfDraft(snapshot, draft, offset) : [];
}

function getTargetsOfDraft(snapshot: Snapshot, draft: Draft, offset: number): readonly CitedTarget[] {
  const context = { library: snapshot.library, draft, drafts: snapshot.drafts.values() };
  const reference = draft.references.find((candidate) => contains(candidate.span, offset));
  if (reference) {
    if (reference.citation.source.kind === 'instrument') return [toInstrument(reference.citation.source)];
    const whole = findNamedDocument(snapshot, draft.text, reference.citation, reference.targets[0]?.pinpoint?.symbol, offset);
    if (whole) return [whole];
    return pick(reference.targets, reference.span, offset).map((target) => toCited(target, resolveTarget(target, reference, context)));
  }
  for (const disposition of draft.dispositions) {
    if (!contains(disposition.span, offset)) continue;
    const targets = disposition.targets.filter((target) => contains(target.span, offset));
    if (targets.length > 0) return targets.map((target) => toCited(target, resolveAlone(snapshot, target)));
  }
  const named = [...(draft.frontMatter?.answers ?? []), ...(draft.frontMatter?.issues ? [draft.frontMatter.issues] : [])].find((entry) => contains(entry.span, offset));
  return named ? [toDocument(snapshot, named.value, named.span, draft.text)] : [];
}

function getTargetsOfDocument(snapshot: Snapshot, document: SourceDocument, offset: number): readonly CitedTarget[] {
  const citation = getCitationsOfDocument(document).find((candidate) => contains(candidate.span, offset));
  if (!citation) return [];
  if (citation.source.kind === 'instrument') return [toInstrument(citation.source)];
  const whole = findNamedDocument(snapshot, document.text, citation, findCitedSymbol(document, citation), offset);
  if (whole) return [whole];
  return pick(citation.elements, citation.span, offset)
    .map((element): CitedTarget => ({ ...element, ...resolveInDocument(snapshot.library, document, citation, element) }))
    .filter(({ resolution }) => resolution.kind !== 'outside');
}

/** "ILO Convention No. 189": there is nothing to look up, and that is said. */
function toInstrument({ name, span }: Extract<Citation['source'], { kind: 'instrument' }>): CitedTarget {
  return { span, written: name, pinpoint: undefined, resolution: { kind: 'outside' }, instrument: name };
}

/** The document as a whole, when the cursor is on the words that name it and numbers stand elsewhere in the citation. */
function findNamedDocument(snapshot: Snapshot, text: string, citation: Citation, symbol: string | undefined, offset: number): CitedTarget | undefined {
  if (citation.source.kind === 'none' || symbol === undefined || !contains(citation.source.span, offset)) return undefined;
  if (citation.source.kind === 'qualifier' && citation.source.qualifier === 'this-report') return undefined;
  if (citation.elements.some((element) => contains(element.span, offset))) return undefined;
  return toDocument(snapshot, symbol, citation.source.span, text);
}

function toDocument(snapshot: Snapshot, symbol: string, span: Span, text: string): CitedTarget {
  const pinpoint = { symbol, path: [] };
  return { span, written: text.slice(span.start, span.end), pinpoint, resolution: snapshot.library.resolve(pinpoint) };
}

/** The element under the cursor; the only one, marked with its whole citation; or all of them. */
function pick<Element extends { readonly span: Span }>(elements: readonly Element[], whole: Span, offset: number): readonly Element[] {
  const here = elements.filter((element) => contains(element.span, offset));
  if (here.length > 0) return here.slice(0, 1);
  return elements.length === 1 ? elements.map((element) => ({ ...element, span: whole })) : elements;
}

function toCited(target: Target, resolution: Resolution): CitedTarget {
  // A bare number is settled only when it is resolved: then what was found says what is cited.
  const found = resolution.kind === 'found' ? toPinpoint(resolution.document, getPath(resolution)) : undefined;
  return { span: target.span, written: target.written, pinpoint: found ?? target.pinpoint, ...(target.through && { through: target.through }), resolution };
}

/** What a comment cites names its document or means the one that is answered: no note or sentence has to be looked at. */
function resolveAlone(snapshot: Snapshot, target: Target): Resolution {
  return target.pinpoint ? snapshot.library.resolve(target.pinpoint, target.through) : { kind: 'unknown-document', symbol: undefined };
}

