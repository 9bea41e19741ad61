import type { Draft, Pinpoint, Reply, Span } from '../model.ts';

/** A place in the body of a reply, where a sentence begins or is being begun. */
export interface ReplyBody {
  readonly reply: Reply;
  /** What the reply answers, in order. */
  readonly answered: readonly Pinpoint[];
  /** What is typed of the sentence so far; '' at its beginning and in a slot. */
  readonly query: string;
  /** What a standard reply takes the place of: the words typed, or the slot. */
  readonly replace: Span;
  /** Nothing else stands on the line: a table may begin here. */
  readonly wholeLine: boolean;
}

/** A longer sentence is somebody's own. */
const longestQuery = 60;

/** A number or a mark of a list, before the text of a block. */
const blockMark = /^[ \t]{0,8}(?:>[ \t]?){0,3}(?:\d{1,4}[.)][ \t]{1,4}|[-*+][ \t]{1,4})?/;

/**
 * The body of a reply at an offset: an empty line or the beginning of a sentence in a section whose heading replies, or behind the reference in a
 * block that replies. A slot in which the cursor stands is taken as a whole when it is all that the sentence has ("{Measures taken …}").
 *
 * Undefined in headings, tables, quotations, notes and code, in the middle of a sentence, and where nothing is replied to.
 */
export function findReplyBody(draft: Draft, offset: number): ReplyBody | undefined {
  if (!draft.isDraft) return undefined;
  const start = draft.text.lastIndexOf('\n', offset - 1) + 1;
  const newline = draft.text.indexOf('\n', offset);
  const end = newline < 0 ? draft.text.length : newline;
  const line = draft.text.slice(start, end);
  if (/^[ \t]{0,3}(?:#|>|\||```|~~~|\[\^|<!--)/.test(line) || offset - start > longestLine) return undefined;
  const reply = findReply(draft, offset);
  if (!reply) return undefined;
  const answered = reply.reference.targets.flatMap(({ pinpoint }) => (pinpoint && pinpoint.path.length > 0 ? [pinpoint] : []));
  if (answered.length === 0) return undefined;

  const slot = draft.placeholders.find((candidate) => candidate.start < offset && offset <= candidate.end);
  const at = slot?.start ?? offset;
  const from = getSentenceStart(draft, start, at);
  const query = draft.text.slice(from, at);
  if (query.length > longestQuery || (slot && query.trim() !== '')) return undefined;
  const replace = { start: slot?.start ?? from, end: slot?.end ?? offset };
  const around = draft.text.slice(start, replace.start) + draft.text.slice(replace.end, end);
  return { reply, answered, query: query.trim(), replace, wholeLine: around.trim() === '' };
}

const longestLine = 4_000;

/** The smallest reply around the place: a paragraph before the section that it stands in. */
function findReply(draft: Draft, offset: number): Reply | undefined {
  const around = draft.replies.flatMap((reply): { readonly reply: Reply; readonly span: Span }[] => {
    if (reply.in === 'block') return [{ reply, span: reply.span }];
    // A section that is still empty ends with its heading; what will be written into it belongs to it.
    const heading = draft.headings.find(({ span }) => span.start <= reply.reference.span.start && reply.reference.span.end <= span.end);
    return [{ reply, span: heading ? { start: heading.span.end + 1, end: heading.section.end } : reply.span }];
  });
  return around
    .filter(({ span }) => span.start <= offset && offset <= span.end)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0]?.reply;
}

/** Behind the mark of the block, the reference that it opens with, and the sentences that are finished. */
function getSentenceStart(draft: Draft, lineStart: number, offset: number): number {
  const line = draft.text.slice(lineStart, offset);
  let from = lineStart + (blockMark.exec(line)?.[0].length ?? 0);
  for (const { role, span } of draft.references) if (role === 'reply' && span.start >= lineStart && span.end <= offset) from = Math.max(from, span.end);
  const rest = draft.text.slice(from, offset);
  const sentence = /^.*[.!?…](?:\[\^[^\]\s]{1,60}\])?[ \t]{1,3}/s.exec(rest);
  if (sentence) from += sentence[0].length;
  else from += /^[\s:.,;–—-]{0,6}/.exec(rest)?.[0].length ?? 0;
  return from;
}
