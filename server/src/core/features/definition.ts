import type { Path, Pinpoint, Resolution, SourceDocument, Span } from '../model.ts';
import type { Snapshot } from '../snapshot.ts';
import { getCitedTargets, type CitedTarget } from './citedTargets.ts';
import { findProvision, getSpan, getVersion, type Provision } from './provision.ts';

export interface Definition {
  /** What is marked in the text that was asked about. */
  readonly origin: Span;
  readonly targets: readonly DefinitionTarget[];
}

export interface DefinitionTarget {
  readonly fileId: string;
  /** The whole provision: what a peek shows. */
  readonly span: Span;
  /** Where the cursor goes. */
  readonly selection: Span;
}

/**
 * Where the cited text stands: from `36 (b)` in a draft to item (b) in the file of CMW/C/MEX/CO/4, in the draft's language where the library
 * has it; from a footnote of a UN document to the document that it cites; from "paragraph 55 above" to that paragraph of the report. Of an
 * ambiguous citation all candidates. Undefined where nothing is cited or nothing is found.
 */
export function findDefinition(snapshot: Snapshot, fileId: string, offset: number): Definition | undefined {
  const cited = getCitedTargets(snapshot, fileId, offset);
  const first = cited[0];
  const last = cited.at(-1);
  if (!first || !last) return undefined;
  const targets = cited.flatMap((target) => getTargets(snapshot, fileId, target));
  return targets.length > 0 ? { origin: { start: first.span.start, end: last.span.end }, targets } : undefined;
}

function getTargets(snapshot: Snapshot, fileId: string, target: CitedTarget): readonly DefinitionTarget[] {
  const { resolution } = target;
  switch (resolution.kind) {
    case 'found':
      return [toTarget(getWanted(snapshot, fileId, resolution, target.pinpoint?.path ?? []), target.through)];
    case 'found-here': {
      const { draftId, paragraph } = resolution;
      return [{ fileId: draftId, span: paragraph.span, selection: paragraph.numberSpan }];
    }
    case 'ambiguous':
      return resolution.candidates.flatMap((candidate) => getCandidates(snapshot, candidate));
    case 'unknown-item':
      // The paragraph at least is there.
      return [toTarget({ document: resolution.document, paragraph: resolution.paragraph, items: [] })];
    default:
      return [];
  }
}

function getWanted(snapshot: Snapshot, fileId: string, resolution: Extract<Resolution, { kind: 'found' }>, path: Path): Provision {
  const language = snapshot.drafts.get(fileId)?.language ?? resolution.document.language;
  return findProvision(getVersion(snapshot.library, resolution.document, language), path) ?? resolution;
}

function getCandidates(snapshot: Snapshot, candidate: Pinpoint): readonly DefinitionTarget[] {
  return snapshot.library.findAll(candidate.symbol).flatMap((document) => {
    const provision = findProvision(document, candidate.path);
    return provision ? [toTarget(provision)] : [];
  });
}

function toTarget(provision: Provision, through?: Path): DefinitionTarget {
  const span = getSpan(provision);
  const end = through && findProvision(provision.document, through);
  return {
    fileId: provision.document.id,
    span: end ? { start: span.start, end: Math.max(span.end, getSpan(end).end) } : span,
    selection: getFirstLine(provision.document, span),
  };
}

/** A whole paragraph as the selection would scroll its beginning away. */
function getFirstLine({ text }: SourceDocument, { start, end }: Span): Span {
  const lineEnd = text.indexOf('\n', start);
  return { start, end: lineEnd < 0 ? end : Math.min(end, lineEnd) };
}
