import type { Disposition, ReplyStatus, Span } from '../model.ts';
import { fromCommentValue, isUnfilled } from './commentValues.ts';

/** A `<!-- reply: … -->` comment before its references are read; spans are offsets in the text it was found in. */
export interface DispositionComment {
  readonly span: Span;
  /** Where its references stand: what follows `reply:`. */
  readonly references: Span;
  readonly status?: ReplyStatus;
  readonly reason?: string;
  readonly owner?: string;
  /** `<!-- assigned: … -->`: it names the owner of a reply and says nothing else. */
  readonly assigns?: true;
  readonly problems: Disposition['problems'];
}

/**
 * Reads a comment such as `<!-- reply: CMW/C/MEX/CO/4 para. 36 (b); status: not-accepted; reason: …; owner: … -->`.
 *
 * Undefined when it does not begin with `reply:` or `assigned:`; the latter only names an owner. A semicolon inside a reason belongs to the reason: only a known key, or a slip in one,
 * begins the next part. `comment` is the whole comment, `offset` where it starts. References are read by the caller (`no-reference`
 * is added there).
 */
export function parseDisposition(comment: string, offset: number): DispositionComment | undefined {
  const opening = /^<!--\s{0,200}(?:reply|(assigned))\s{0,20}:/i.exec(comment);
  if (!opening) return undefined;
  const end = comment.endsWith('-->') ? comment.length - 3 : comment.length;
  const parts = splitParts(comment, opening[0].length, end);
  const problems: { span: Span; code: Disposition['problems'][number]['code']; detail: string }[] = [];
  let status: ReplyStatus | undefined;
  let statusSpan: Span | undefined;
  let reason: string | undefined;
  let owner: string | undefined;
  for (const part of parts.slice(1)) {
    const value = fromCommentValue(comment.slice(part.start, part.end));
    const span = { start: offset + part.start, end: offset + part.end };
    const key = keys.find((known) => known === part.key.toLowerCase());
    if (opening[1] !== undefined && (key === 'status' || key === 'reason')) {
      // Who writes a reply says nothing of what it will be.
      problems.push({ span: { start: offset + part.keyStart, end: offset + part.keyStart + part.key.length }, code: 'unknown-key', detail: part.key });
    } else if (key === 'status') {
      statusSpan = span;
      status = statuses.find((known) => known === value.toLowerCase().replace(/ /g, '-'));
      if (!status) problems.push({ span, code: 'unknown-status', detail: value });
    } else if (key === 'reason') {
      if (!isUnfilled(value)) reason = value;
    } else if (key === 'owner') {
      if (value !== '') owner = value;
    } else {
      problems.push({ span: { start: offset + part.keyStart, end: offset + part.keyStart + part.key.length }, code: 'unknown-key', detail: part.key });
    }
  }
  if (status && statusSpan && reason === undefined) problems.push({ span: statusSpan, code: 'reason-missing', detail: status });
  const first = parts[0] as Part;
  return {
    span: { start: offset, end: offset + comment.length },
    references: { start: offset + first.start, end: offset + first.end },
    ...(status && { status }),
    ...(reason !== undefined && { reason }),
    ...(owner !== undefined && { owner }),
    ...(opening[1] !== undefined && { assigns: true as const }),
    problems,
  };
}

const statuses: readonly ReplyStatus[] = ['not-accepted', 'not-applicable'];
const keys = ['status', 'reason', 'owner'] as const;

interface Part {
  readonly key: string;
  readonly keyStart: number;
  readonly start: number;
  readonly end: number;
}

/** `; key:`; the key is one word. */
const partStart = /;\s{0,50}([a-z-]{3,12})\s{0,5}:/gi;

function splitParts(comment: string, from: number, end: number): Part[] {
  const starts: { key: string; keyStart: number; start: number; before: number }[] = [{ key: 'reply', keyStart: 0, start: from, before: from }];
  partStart.lastIndex = from;
  for (let found = partStart.exec(comment); found && found.index < end; found = partStart.exec(comment)) {
    const key = found[1] as string;
    if (!isKeyOrSlip(key.toLowerCase())) continue;
    starts.push({ key, keyStart: found.index + found[0].indexOf(key), start: found.index + found[0].length, before: found.index });
  }
  return starts.map(({ key, keyStart, start }, index) => {
    const stop = Math.min(end, starts[index + 1]?.before ?? end);
    return { key, keyStart, ...trim(comment, start, stop) };
  });
}

function trim(text: string, start: number, end: number): Span {
  const part = text.slice(start, end);
  const lead = part.length - part.trimStart().length;
  return { start: start + lead, end: start + lead + part.trim().length };
}

/** `statsu`, `reasons`, `owners`: the known letters but for one or two. */
function isKeyOrSlip(word: string): boolean {
  return keys.some((key) => key === word || (Math.abs(key.length - word.length) <= 1 && sharedLetters(key, word) >= key.length - 1 && word[0] === key[0]));
}

function sharedLetters(a: string, b: string): number {
  const rest = [...b];
  let shared = 0;
  for (const letter of a) {
    const at = rest.indexOf(letter);
    if (at >= 0) {
      rest.splice(at, 1);
      shared++;
    }
  }
  return shared;
}
