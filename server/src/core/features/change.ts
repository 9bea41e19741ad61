import type { Draft, Span } from '../model.ts';
import type { FileEdit } from './skeleton.ts';

/** A change of a report's files that its user has asked for, or why there is none. Edits at one place follow one another in their order. */
export interface Change {
  /** Empty where nothing is to be changed. */
  readonly edits: readonly FileEdit[];
  /** What it does, or why there is none, in the words of the user's language. */
  readonly message: string;
  /** What to select once the edits are made: a place in the text of a file as it is then. */
  readonly selection?: { readonly fileId: string; readonly text: string; readonly span: Span };
}

/** The text of a file after edits that were made for it as it is; those at one place follow one another in their order. */
export function applyFileEdits(text: string, edits: readonly FileEdit[]): string {
  const inOrder = edits.map((edit, index) => ({ ...edit, index })).sort((a, b) => a.span.start - b.span.start || a.index - b.index);
  let result = '';
  let from = 0;
  for (const { span, newText } of inOrder) {
    result += text.slice(from, span.start) + newText;
    from = span.end;
  }
  return result + text.slice(from);
}

/** The texts of the files that edits change, as they are then. */
export function getChangedTexts(drafts: ReadonlyMap<string, Draft>, edits: readonly FileEdit[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { fileId } of edits) {
    const draft = drafts.get(fileId);
    if (draft && !texts.has(fileId)) texts.set(fileId, applyFileEdits(draft.text, edits.filter((edit) => edit.fileId === fileId)));
  }
  return texts;
}

/** Two rounds of insertions as one: `second` was made for the files as they are after `first`. */
export function joinInsertions(first: readonly FileEdit[], second: readonly FileEdit[]): readonly FileEdit[] {
  const joined = first.map((edit) => ({ ...edit })).sort((a, b) => a.span.start - b.span.start);
  const added: FileEdit[] = [];
  // From the end: what stands before is where it was.
  for (const { fileId, span, newText } of [...second].reverse().sort((a, b) => b.span.start - a.span.start)) {
    let at = span.start;
    let shift = 0;
    const around = joined.filter((edit) => edit.fileId === fileId).find((edit) => {
      const start = edit.span.start + shift;
      if (at >= start && at <= start + edit.newText.length) return true;
      if (at > start) shift += edit.newText.length;
      return false;
    });
    at -= shift;
    if (around) around.newText = around.newText.slice(0, at - around.span.start) + newText + around.newText.slice(at - around.span.start);
    else added.unshift({ fileId, span: { start: at, end: at }, newText });
  }
  return [...joined, ...added];
}
