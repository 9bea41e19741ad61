import { resolveTarget } from '../draft/resolveReference.ts';
import type { Draft, Path, Pinpoint, Span, Target } from '../model.ts';
import { pathStartsWith, samePath } from '../reference/path.ts';
import type { Snapshot } from '../snapshot.ts';
import { getCitedTargets } from './citedTargets.ts';
import { contains, getPath, getPathAt, toPinpoint } from './provision.ts';

export interface Place {
  readonly fileId: string;
  readonly span: Span;
}

/**
 * Every place in the drafts that cites what the cursor is on, in the order of files and offsets. Works from a citation in a draft, from a
 * numbered paragraph of the draft itself, and from inside a UN document: from a citation there, else from the paragraph or item under the
 * cursor.
 *
 * On an item these are its own citations and those that cover it – the paragraph as a whole, a range, the document's ancestors of the item;
 * on a paragraph also those of its items. Sister items are left out. On a document (its symbol) every citation of it.
 */
export function findReferences(snapshot: Snapshot, fileId: string, offset: number): readonly Place[] {
  const subjects = getSubjects(snapshot, fileId, offset);
  if (subjects.length === 0) return [];
  const places: Place[] = [];
  for (const draft of [...snapshot.drafts.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const starts = new Set<number>();
    const targets = getAllTargets(snapshot, draft).filter(({ cited }) => subjects.some((subject) => isMeant(subject, cited)));
    for (const { span } of targets.sort((a, b) => a.span.start - b.span.start)) {
      if (!starts.has(span.start)) places.push({ fileId: draft.id, span });
      starts.add(span.start);
    }
  }
  return places;
}

/** Something that can be cited: a provision of a document, or a paragraph of a draft. */
type Subject = { readonly pinpoint: Pinpoint; readonly through?: Path } | { readonly draftId: string; readonly number: string };

function getSubjects(snapshot: Snapshot, fileId: string, offset: number): readonly Subject[] {
  const cited = getCitedTargets(snapshot, fileId, offset);
  if (cited.length > 0) {
    return cited.flatMap(({ pinpoint, through, resolution }): Subject[] => {
      if (resolution.kind === 'found-here') return [{ draftId: resolution.draftId, number: resolution.paragraph.number }];
      return pinpoint ? [{ pinpoint, ...(through && { through }) }] : [];
    });
  }
  const document = snapshot.library.findById(fileId);
  if (document) {
    const path = getPathAt(document, offset);
    return path.length > 0 ? [{ pinpoint: toPinpoint(document, path) }] : [];
  }
  const own = snapshot.drafts.get(fileId)?.paragraphs.find((paragraph) => contains(paragraph.numberSpan, offset));
  return own ? [{ draftId: fileId, number: own.number }] : [];
}

interface CitedPlace {
  readonly span: Span;
  readonly cited: Subject;
}

function getAllTargets(snapshot: Snapshot, draft: Draft): CitedPlace[] {
  const context = { library: snapshot.library, draft, drafts: snapshot.drafts.values() };
  const toPlace = ({ span, pinpoint, through }: Target): CitedPlace[] => (pinpoint ? [{ span, cited: { pinpoint, ...(through && { through }) } }] : []);
  return [
    ...draft.references.flatMap((reference) =>
      reference.targets.flatMap((target) => {
        const resolution = resolveTarget(target, reference, context);
        if (resolution.kind === 'found-here') return [{ span: target.span, cited: { draftId: resolution.draftId, number: resolution.paragraph.number } }];
        if (resolution.kind !== 'found') return toPlace(target);
        return toPlace({ ...target, pinpoint: toPinpoint(resolution.document, getPath(resolution)) });
      }),
    ),
    ...draft.dispositions.flatMap((disposition) => disposition.targets.flatMap(toPlace)),
  ];
}

function isMeant(subject: Subject, cited: Subject): boolean {
  if ('draftId' in subject) return 'draftId' in cited && cited.draftId === subject.draftId && cited.number === subject.number;
  if ('draftId' in cited || cited.pinpoint.symbol !== subject.pinpoint.symbol) return false;
  const path = subject.pinpoint.path;
  // A citation of the document alone is no citation of its paragraphs.
  if (path.length === 0) return true;
  if (cited.pinpoint.path.length === 0) return false;
  if (subject.through || cited.through) return overlap(toRange(subject), toRange(cited));
  return samePath(path, cited.pinpoint.path) || pathStartsWith(cited.pinpoint.path, path) || pathStartsWith(path, cited.pinpoint.path);
}

interface Ends {
  readonly from: Path;
  readonly to: Path;
}

function toRange({ pinpoint, through }: Extract<Subject, { pinpoint: Pinpoint }>): Ends {
  return { from: pinpoint.path, to: through ?? pinpoint.path };
}

function overlap(a: Ends, b: Ends): boolean {
  return !comesBefore(a.to, b.from) && !comesBefore(b.to, a.from);
}

/** By number and then by letter; a paragraph neither comes before its items nor after them. */
function comesBefore(a: Path, b: Path): boolean {
  for (let depth = 0; depth < Math.min(a.length, b.length); depth++) {
    const order = compareSteps(a[depth] ?? '', b[depth] ?? '');
    if (order !== 0) return order < 0;
  }
  return false;
}

/** `9` comes before `12`, `4.2` before `4.10`, `b` before `c`. */
function compareSteps(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const x = left[index] ?? '';
    const y = right[index] ?? '';
    const order = /^\d+$/.test(x) && /^\d+$/.test(y) ? Number(x) - Number(y) : x < y ? -1 : x > y ? 1 : 0;
    if (order !== 0) return order;
  }
  return 0;
}
