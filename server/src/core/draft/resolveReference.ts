import { findCombinedCycle } from '../library/chain.ts';
import { findNearestNumbers } from '../library/nearest.ts';
import type { Library } from '../library/library.ts';
import type { Draft, OwnParagraph, Path, Pinpoint, Reference, Resolution, Target } from '../model.ts';
import { citesItself, getPath } from './targets.ts';

export interface ResolveContext {
  readonly library: Library;
  /** The draft that the reference stands in. */
  readonly draft: Draft;
  /** All drafts: those with the same symbol are one report, and "paragraph 55 above" may stand in any of its files. */
  readonly drafts: Iterable<Draft>;
}

/**
 * What one element of a reference leads to.
 *
 * Found in the library, in the draft's own language if that version is there; or a paragraph of the report itself ("see paragraph 55
 * above"). A bare number under several answered documents is found when only one of them has it, else ambiguous. "Paragraph 2 of article 9", and
 * bare numbers in a file that is no draft, lead outside; "the list of issues" in a draft that names none is an unknown document without a symbol.
 */
export function resolveTarget(target: Target, reference: Reference, context: ResolveContext): Resolution {
  const { library, draft } = context;
  const { source } = reference.citation;
  if (reference.ambiguous?.reason === 'ibid') return { kind: 'ambiguous', reason: 'ibid', candidates: reference.ambiguous.candidates };
  if (source.kind === 'instrument' || (source.kind === 'qualifier' && source.qualifier === 'other')) return outside;
  const path = getPath(target, reference);
  // One Committee is likely, and yet nothing says that it is meant.
  if (reference.ambiguous?.reason === 'several-documents') return { kind: 'ambiguous', reason: 'several-documents', candidates: getCandidates(target, reference) };
  if (reference.ambiguous?.reason === 'cut-list') return resolveCut(getCandidates(target, reference), context);
  if (reference.ambiguous) return resolveCandidates(narrow(getCandidates(target, reference), reference, library), target.through, context);

  const symbol = target.pinpoint?.symbol;
  const own = symbol === undefined || symbol === draft.frontMatter?.symbol?.value;
  if (own && (citesItself(reference.citation, true) || (source.kind === 'symbol' && !library.findDocument(source.symbol)))) {
    if (path.length === 0 || (source.kind === 'none' && !draft.isDraft)) return outside;
    return resolveOwn(path, target.through, draft, getReportFiles(context, draft.frontMatter?.symbol?.value));
  }
  // `CO/4` in a file that does not say which State and Committee it speaks of.
  if (!target.pinpoint) return source.kind === 'short' ? outside : { kind: 'unknown-document', symbol: undefined };
  const resolution = library.resolve(target.pinpoint, target.through, draft.language);
  if (resolution.kind !== 'unknown-document') return resolution;
  if (source.kind === 'qualifier' && source.qualifier === 'previous-concluding-observations') {
    // The cycle before may have been dealt with in a combined one.
    const combined = findCombinedCycle(library, target.pinpoint.symbol);
    if (combined !== undefined) return library.resolve({ symbol: combined, path }, target.through, draft.language);
  }
  // A report that is itself being written in this workspace.
  const files = getReportFiles(context, symbol);
  const [first] = files;
  return first && path.length > 0 ? resolveOwn(path, target.through, first, files) : resolution;
}

/** The documents that an undecided target may mean, with its path in each. */
export function getCandidates(target: Target, reference: Reference): readonly Pinpoint[] {
  const path = getPath(target, reference).join('.');
  const seen = new Set<string>();
  return (reference.ambiguous?.candidates ?? []).filter((candidate) => candidate.path.join('.') === path && !seen.has(candidate.symbol) && seen.add(candidate.symbol));
}

/** The one candidate whose document has the place; undefined when none or several have it. */
export function findOnlyCandidate(target: Target, reference: Reference, library: Library): Pinpoint | undefined {
  const there = narrow(getCandidates(target, reference), reference, library).filter((candidate) => library.resolve(candidate, target.through).kind === 'found');
  return there.length === 1 ? there[0] : undefined;
}

/** "The concluding observations of 2017": a document of another year is not meant. What was adopted at the end of a year is dated in the next. */
function narrow(candidates: readonly Pinpoint[], { citation }: Reference, library: Library): readonly Pinpoint[] {
  const year = citation.source.kind === 'qualifier' ? citation.source.whose?.year : undefined;
  if (year === undefined) return candidates;
  return candidates.filter(({ symbol }) => {
    const date = library.findDocument(symbol)?.date;
    return date === undefined || Number(date.slice(0, 4)) === year || (Number(date.slice(0, 4)) === year + 1 && date.slice(5, 7) <= '06');
  });
}

const outside: Resolution = { kind: 'outside' };

function resolveCandidates(candidates: readonly Pinpoint[], through: Path | undefined, { library, draft }: ResolveContext): Resolution {
  const resolutions = candidates.map((candidate) => library.resolve(candidate, through, draft.language));
  // The year is that of neither.
  if (resolutions.length === 0) return outside;
  if (resolutions.length === 1 && resolutions[0]) return resolutions[0];
  const found = resolutions.filter((resolution) => resolution.kind === 'found');
  if (found.length === 1) return found[0] as Resolution;
  // A document that is not at hand may have the place: nothing is ruled out then.
  const known = resolutions.filter((resolution) => resolution.kind !== 'unknown-document');
  if (found.length === 0 && known.length === resolutions.length && resolutions[0]) return resolutions[0];
  return { kind: 'ambiguous', reason: 'several-answers', candidates };
}

/** A list that is read in part leads to no place; that its document is not known can be told all the same. */
function resolveCut(candidates: readonly Pinpoint[], context: ResolveContext): Resolution {
  const { library, draft } = context;
  const [first, second] = candidates;
  const resolution = first && !second && getReportFiles(context, first.symbol).length === 0 ? library.resolve(first, undefined, draft.language) : undefined;
  return resolution?.kind === 'unknown-document' ? resolution : { kind: 'ambiguous', reason: 'cut-list', candidates };
}

function getReportFiles({ draft, drafts }: ResolveContext, symbol: string | undefined): Draft[] {
  const own = draft.frontMatter?.symbol?.value === symbol;
  const files = own ? [draft] : [];
  if (symbol !== undefined) for (const other of drafts) if (other.id !== draft.id && other.frontMatter?.symbol?.value === symbol) files.push(other);
  return files;
}

/** Numbers of a report's own paragraphs, made once for each state of a file. */
const byNumber = new WeakMap<readonly OwnParagraph[], ReadonlyMap<string, OwnParagraph>>();

function getByNumber(paragraphs: readonly OwnParagraph[]): ReadonlyMap<string, OwnParagraph> {
  let map = byNumber.get(paragraphs);
  if (!map) {
    const made = new Map<string, OwnParagraph>();
    for (const paragraph of paragraphs) if (!made.has(paragraph.number)) made.set(paragraph.number, paragraph);
    byNumber.set(paragraphs, (map = made));
  }
  return map;
}

function resolveOwn(path: Path, through: Path | undefined, draft: Draft, files: readonly Draft[]): Resolution {
  const start = findOwn(path, files);
  const end = through ? findOwn(through, files) : start;
  const missing = start ? through : path;
  if (start && end) return { kind: 'found-here', draftId: start.draftId, paragraph: start.paragraph };
  const numbers = files.flatMap((file) => file.paragraphs.map((paragraph) => paragraph.number));
  return { kind: 'unknown-paragraph', document: undefined, nearest: findNearestNumbers(missing?.[0] ?? '', [...new Set(numbers.length > 0 ? numbers : draft.paragraphs.map(({ number }) => number))]) };
}

function findOwn(path: Path, files: readonly Draft[]): { draftId: string; paragraph: OwnParagraph } | undefined {
  for (const file of files) {
    const paragraph = getByNumber(file.paragraphs).get(path[0] ?? '');
    if (paragraph) return { draftId: file.id, paragraph };
  }
  return undefined;
}
