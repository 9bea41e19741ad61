import { findingCodes, type FindingCode, type IgnoreComment, type Path, type Span } from '../model.ts';
import type { PlacedPiece } from './assembleDraft.ts';
import { fromCommentValue, isUnfilled } from './commentValues.ts';
import { shiftSpan } from './shift.ts';

/** An `<!-- ignore: … -->` comment before it is known what it holds for; spans are offsets in the text it was found in. */
export type IgnoreMark = Omit<IgnoreComment, 'holds'>;

/**
 * Reads a comment such as `<!-- ignore: reference-style; reason: the form of the ministry -->` or
 * `<!-- ignore: unanswered-recommendation 36 (b), 42; reason: answered in the annex -->`, which is about these units alone.
 *
 * Undefined when it does not begin with `ignore:`. `comment` is the whole comment, `offset` where it starts. A reason that is not given, or only a slot
 * (`{reason}`), is a problem, and the comment then hides nothing.
 */
export function parseIgnore(comment: string, offset: number): IgnoreMark | undefined {
  const opening = /^<!--\s{0,200}ignore\s{0,20}:/i.exec(comment);
  if (!opening) return undefined;
  const end = comment.endsWith('-->') ? comment.length - 3 : comment.length;
  const reasonAt = /;\s{0,50}reason\s{0,5}:/i.exec(comment.slice(0, end));
  const listEnd = reasonAt ? reasonAt.index : end;
  const codes: FindingCode[] = [];
  const units: Path[] = [];
  const problems: { span: Span; code: IgnoreComment['problems'][number]['code']; detail: string }[] = [];
  for (const found of comment.slice(opening[0].length, listEnd).matchAll(part)) {
    const [written, number, labels] = found;
    const code = findingCodes.find((known) => known === written.toLowerCase());
    const start = offset + opening[0].length + found.index;
    if (number !== undefined) units.push([number, ...(labels ?? '').toLowerCase().match(/[a-z]{1,6}/g) ?? []]);
    else if (code) codes.push(code);
    else problems.push({ span: { start, end: start + written.length }, code: 'unknown-finding', detail: written });
  }
  const reason = reasonAt ? fromCommentValue(comment.slice(reasonAt.index + reasonAt[0].length, end)).trim() : '';
  const whole = { start: offset, end: offset + comment.length };
  if (codes.length === 0 && problems.length === 0) problems.push({ span: whole, code: 'no-finding', detail: '' });
  if (isUnfilled(reason)) problems.push({ span: whole, code: 'reason-missing', detail: '' });
  return { span: whole, codes, units, ...(!isUnfilled(reason) && { reason }), problems };
}

/** `36 (b)`, `36 b)`, `36.b`, `42`; or a word. */
const part = /(\d{1,4})((?:[ .]?\(?[a-z]{1,6}\b\)?){0,3})(?=[\s,;.]|$)|[^\s,;]{1,100}/gi;

/**
 * The `<!-- ignore: … -->` comments of a draft, each with what it holds for: the block it stands in (a paragraph, an item, a row, a heading's line), or where it
 * stands between blocks the one that follows; before all other text also the lines at the top of the file.
 */
export function attachIgnores(pieces: readonly PlacedPiece[], frontMatter: Span | undefined): IgnoreComment[] {
  const ignores: IgnoreComment[] = [];
  const first = pieces.findIndex(({ piece }) => piece.kind !== 'comment');
  for (const [index, { piece, shift }] of pieces.entries()) {
    if (piece.ignores.length === 0) continue;
    const held = piece.kind === 'comment' ? pieces.slice(index).find((next) => next.piece.kind !== 'comment') : pieces[index];
    const isFirst = piece.kind === 'comment' && (first < 0 || index < first);
    const holds = [...(isFirst && frontMatter ? [frontMatter] : []), ...(held ? [shiftSpan(held.piece, held.shift)] : [])];
    for (const mark of piece.ignores) {
      ignores.push({ ...mark, span: shiftSpan(mark.span, shift), holds, problems: mark.problems.map((problem) => ({ ...problem, span: shiftSpan(problem.span, shift) })) });
    }
  }
  return ignores;
}
