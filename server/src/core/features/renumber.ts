import { parseDraft } from '../draft/parseDraft.ts';
import { getLine } from '../messages/filePlace.ts';
import { renumberMessages } from '../messages/renumber.ts';
import type { Draft, Reference } from '../model.ts';
import { rewriteCitation, type NewElement } from '../reference/rewriteCitation.ts';
import type { Snapshot } from '../snapshot.ts';
import { getChangedTexts, type Change } from './change.ts';
import { getOwnFiles, getOwnParagraphs, getOwnReferences, getQuotedSpans, type OwnReference, type PlacedParagraph } from './ownReferences.ts';
import { getShiftEdits } from './shiftItem.ts';
import type { FileEdit } from './skeleton.ts';

/**
 * Numbers the paragraphs of a report ("55. …") consecutively through all its files in their order, beginning with the number of the first, and keeps every
 * "see paragraphs 55 to 57 above" with its paragraphs, in whichever file it stands. One change.
 *
 * A reference stays as it is, and the message says where, when nothing in its words says that it is of this report, when its number stands twice or nowhere, when a range would no longer hold the same paragraphs, and in
 * quotations and code, which speak of other texts. Undefined for a file that is no draft.
 */
export function findRenumbering(snapshot: Snapshot, fileId: string): Change | undefined {
  const draft = snapshot.drafts.get(fileId);
  if (!draft?.isDraft) return undefined;
  const words = renumberMessages(snapshot.configuration.uiLanguage);
  const files = getOwnFiles(snapshot, draft);
  const paragraphs = getOwnParagraphs(files);
  const [first] = paragraphs;
  if (!first) return { edits: [], message: words.noNumbers };
  const start = Number(first.paragraph.number);
  const numbers = new Map(paragraphs.map((place, index) => [place, String(start + index)]));
  const edits = paragraphs.flatMap((place) => getNumberEdits(place, numbers.get(place) ?? ''));
  if (edits.length === 0) return { edits, message: words.numberedAlready };
  const { edits: inReferences, left, changed } = getReferenceEdits(snapshot, files, numbers);
  const all = [...edits, ...inReferences];
  if (!isSafe(snapshot, files, numbers, all)) return { edits: [], message: words.notSafe };
  const moved = paragraphs.filter((place) => place.paragraph.number !== numbers.get(place)).length;
  return { edits: all, message: [words.renumbered(moved, changed), ...(left.length > 0 ? [words.left(left.length, getPlaces(left, snapshot))] : [])].join(' ') };
}

/** Places that a message names; more could not be read in a line. */
const mostNamed = 3;

/** Where the first of some references stand, in the user's words. */
export function getPlaces(references: readonly OwnReference[], { configuration }: Snapshot): readonly string[] {
  const words = renumberMessages(configuration.uiLanguage);
  return references.slice(0, mostNamed).map(({ draft: { id, text }, reference }) => words.place(id, getLine(text, reference.span.start), reference.written));
}

/** The edits that give a paragraph another number, with what stands under it in a Markdown list. None where it has that number. */
export function getNumberEdits({ draft, paragraph }: PlacedParagraph, number: string): readonly FileEdit[] {
  const { numberSpan } = paragraph;
  if (draft.text.slice(numberSpan.start, numberSpan.end) === number) return [];
  return [{ fileId: draft.id, span: numberSpan, newText: number }, ...getShiftEdits(draft, paragraph, number)];
}

interface ReferenceEdits {
  readonly edits: readonly FileEdit[];
  readonly left: readonly OwnReference[];
  /** How many references are written anew. */
  readonly changed: number;
}

/** The edits of the references to paragraphs that get these numbers; the same number as before is no change. */
export function getReferenceEdits(snapshot: Snapshot, files: readonly Draft[], numbers: ReadonlyMap<PlacedParagraph, string>): ReferenceEdits {
  const byNumber = new Map<string, PlacedParagraph[]>();
  for (const place of numbers.keys()) byNumber.set(place.paragraph.number, [...(byNumber.get(place.paragraph.number) ?? []), place]);
  const quoted = new Map<Draft, ReturnType<typeof getQuotedSpans>>();
  const isQuoted = (draft: Draft, { span }: Reference): boolean => {
    let spans = quoted.get(draft);
    if (!spans) quoted.set(draft, (spans = getQuotedSpans(draft)));
    return spans.some(({ start, end }) => start <= span.start && span.end <= end);
  };
  const edits: FileEdit[] = [];
  const left: OwnReference[] = [];
  let changed = 0;
  for (const own of getOwnReferences(snapshot, files)) {
    const { draft, reference, elements } = own;
    const next = elements.map((element) => (element.own ? findNew(element, byNumber, numbers) : element));
    const certain = next.filter((element) => element !== undefined);
    const isMoved = next.some((element, index) => element === undefined || element.path[0] !== elements[index]?.path[0] || element.through?.[0] !== elements[index]?.through?.[0]);
    if (!isMoved) continue;
    const rewritten = own.certain && certain.length === next.length && !isQuoted(draft, reference) ? rewriteCitation(reference.citation, draft.text, draft.language, certain) : undefined;
    if (!rewritten) left.push(own);
    else {
      changed++;
      edits.push(...rewritten.map((edit) => ({ fileId: draft.id, ...edit })));
    }
  }
  return { edits, left, changed };
}

/** The same provision under its new number; undefined where the number stands twice or nowhere, and where a range would hold other paragraphs. */
function findNew({ path, through }: NewElement, byNumber: ReadonlyMap<string, readonly PlacedParagraph[]>, numbers: ReadonlyMap<PlacedParagraph, string>): NewElement | undefined {
  const from = findOne(path[0] ?? '');
  if (from === undefined) return undefined;
  const moved = { path: [from, ...path.slice(1)] };
  if (!through) return moved;
  const to = findOne(through[0] ?? '');
  if (to === undefined) return undefined;
  const [oldFrom, oldTo, newFrom, newTo] = [path[0], through[0], from, to].map(Number) as [number, number, number, number];
  for (const [place, number] of numbers) {
    const old = Number(place.paragraph.number);
    if ((old >= oldFrom && old <= oldTo) !== (Number(number) >= newFrom && Number(number) <= newTo)) return undefined;
  }
  return { ...moved, through: [to, ...through.slice(1)] };

  function findOne(number: string): string | undefined {
    const places = byNumber.get(number) ?? [];
    return places.length === 1 && places[0] ? numbers.get(places[0]) : undefined;
  }
}

/** Read again, the files have the same paragraphs with the numbers meant. */
function isSafe(snapshot: Snapshot, files: readonly Draft[], numbers: ReadonlyMap<PlacedParagraph, string>, edits: readonly FileEdit[]): boolean {
  const texts = getChangedTexts(snapshot.drafts, edits);
  return files.every((draft) => {
    const after = parseDraft(draft.id, texts.get(draft.id) ?? draft.text, draft).paragraphs;
    const before = [...numbers].filter(([place]) => place.draft === draft);
    return after.length === before.length && before.every(([{ paragraph }, number], index) => after[index]?.number === number && sameBeginning(after[index].text, paragraph.text));
  });
}

/** References in it may have changed; what it is, is told by its first words. */
function sameBeginning(a: string, b: string): boolean {
  const words = (text: string): string => text.replace(/[\d\s.,()–-]{1,200}/g, '').slice(0, 200);
  return words(a) === words(b);
}
