import type { Library } from '../library/library.ts';
import type { Path, Pinpoint, Recommendation, SourceDocument } from '../model.ts';
import { pathStartsWith } from '../reference/path.ts';
import type { Snapshot } from '../snapshot.ts';
import { getCitedTargets } from './citedTargets.ts';
import { findEarlierObservations, findEvidence, type Evidence, type EvidenceOptions } from './evidence.ts';
import { contains, findProvision, findUnit, getVersion } from './provision.ts';

/** What was said before on a provision. */
export interface EvidenceAnswer {
  readonly pinpoint: Pinpoint;
  /** The document that the provision stands in. */
  readonly document: SourceDocument;
  /** By the State, in the dialogue and by others. */
  readonly said: readonly Evidence[];
  /** By the same Committee in earlier cycles. */
  readonly earlier: readonly Evidence[];
}

/** Earlier observations are context: the nearest few. */
const mostEarlier = 3;

/**
 * What was said before on a provision: on a unit (`CMW/C/MEX/CO/4#36.b`), on all units of a paragraph together, or on any other paragraph or
 * question by its own words. Undefined where there is no such provision; a document as a whole is none.
 */
export function findEvidenceFor(library: Library, pinpoint: Pinpoint, options: EvidenceOptions = {}): EvidenceAnswer | undefined {
  const found = library.findDocument(pinpoint.symbol, options.language);
  const document = found && options.language ? getVersion(library, found, options.language) : found;
  const unit = document && toUnit(document, pinpoint.path);
  if (!unit) return undefined;
  return {
    pinpoint: unit.pinpoint,
    document,
    said: findEvidence(library, unit, options),
    earlier: findEarlierObservations(library, unit, { ...options, limit: mostEarlier }),
  };
}

/**
 * The same at a place of a draft or a document: of the provision cited there, else of what the reply around the place answers; in a document, of
 * the paragraph there. The draft's language is shown where a document has it. Undefined where nothing is cited or answered.
 */
export function findEvidenceAt(snapshot: Snapshot, fileId: string, offset: number, options: EvidenceOptions = {}): EvidenceAnswer | undefined {
  const language = snapshot.drafts.get(fileId)?.language;
  const chosen = { ...(language && { language }), ...options };
  for (const pinpoint of getPinpointsAt(snapshot, fileId, offset)) {
    const answer = findEvidenceFor(snapshot.library, pinpoint, chosen);
    if (answer) return answer;
  }
  return undefined;
}

/** What a place is about, the nearest first: what is cited there, else what the reply around it answers; in a document, the paragraph or item there. */
export function getPinpointsAt(snapshot: Snapshot, fileId: string, offset: number): readonly Pinpoint[] {
  const cited = getCitedTargets(snapshot, fileId, offset).flatMap(({ pinpoint }) => (pinpoint && pinpoint.path.length > 0 ? [pinpoint] : []));
  if (cited.length > 0) return cited;
  const draft = snapshot.drafts.get(fileId);
  if (draft) {
    // The smallest reply around the place: a paragraph before the section it stands in.
    const around = draft.replies.filter(({ span }) => contains(span, offset)).sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
    return around.flatMap(({ reference }) => reference.targets.flatMap(({ pinpoint }) => pinpoint ?? []));
  }
  const document = snapshot.library.findById(fileId);
  const paragraph = document?.paragraphs.find(({ span }) => contains(span, offset));
  if (!document || !paragraph) return [];
  const item = paragraph.items.find(({ span }) => contains(span, offset));
  return [{ symbol: document.name, path: [paragraph.number, ...(item ? [item.label] : [])] }];
}

/** A unit; several as one; or, for a concern or a question, its words as one. */
function toUnit(document: SourceDocument, path: Path): Recommendation | undefined {
  if (path.length === 0) return undefined;
  const exact = findUnit(document, path);
  if (exact) return exact;
  const under = document.recommendations.filter(({ pinpoint }) => pathStartsWith(pinpoint.path, path));
  const [first] = under;
  const pinpoint = { symbol: document.name, path };
  if (first) return { ...first, pinpoint, text: under.map(({ text }) => text).join('\n'), reiterates: under.flatMap(({ reiterates }) => reiterates) };
  const provision = findProvision(document, path);
  if (!provision?.paragraph) return undefined;
  const { paragraph, items } = provision;
  const item = items.at(-1);
  return {
    pinpoint,
    kind: 'recommendation',
    topic: paragraph.headings.at(-1) ?? '',
    section: '',
    text: item ? [item.text, ...item.items.map(({ text }) => text)].join('\n') : [paragraph.text, ...paragraph.items.map(({ text }) => text), paragraph.closing].join('\n'),
    leadIn: item ? paragraph.text : '',
    concerns: [],
    reiterates: [],
    followUp: false,
    particularImportance: false,
    span: item?.span ?? paragraph.span,
  };
}

/** How many paragraphs are given when nothing else is said. */
export const usualEvidence = 8;
