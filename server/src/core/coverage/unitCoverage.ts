import type { DocumentIndex } from '../library/documentIndex.ts';
import type { Disposition, MentionPlace, PartialReason, Path, Recommendation, ReplyPlace, UnitCoverage, UnitStatus } from '../model.ts';
import { pathStartsWith, pathText } from '../reference/path.ts';
import type { Claim, Claims } from './claims.ts';
import { countQuotedWords } from './quotedWords.ts';

/**
 * The status of one unit, from what all files of a report say about it.
 *
 * - A disposition with a reason for exactly this unit makes it `justified`, whatever else is written: an excuse never counts as an answer.
 * - A reply to it – also as one of a range or list, or to a part of it – with enough words of its own and no slots left makes it `answered`.
 * - A disposition with a reason for its paragraph makes it `justified`.
 * - Else a reply to its paragraph as a whole, or one that is too thin or has slots, makes it `partial`; a mere reference `mentioned`.
 */
export function getUnitCoverage(unit: Recommendation, index: DocumentIndex, claims: readonly Claims[], minimumWords: number): UnitCoverage {
  const replies: ReplyPlace[] = [];
  const mentions: MentionPlace[] = [];
  let exact: UnitCoverage['disposition'];
  let wide: UnitCoverage['disposition'];
  let owner: string | undefined;
  const { symbol, path } = unit.pinpoint;
  for (const ofDraft of claims) {
    for (const claim of ofDraft.find(symbol, path[0] ?? '')) {
      const fit = getFit(claim, path, index);
      if (!fit) continue;
      const { draftId, target } = claim;
      if (claim.kind === 'mention') mentions.push({ draftId, target });
      else if (claim.kind === 'reply') addReply(replies, { draftId, reply: claim.reply, toAncestor: fit === 'ancestor', words: getOwnWords(claim.reply, unit, minimumWords) });
      else {
        const place = { draftId, disposition: claim.disposition };
        if (isJustified(claim.disposition)) {
          if (fit === 'ancestor') wide ??= place;
          else exact ??= place;
        }
        // The nearest owner: one named for the unit itself before one for its paragraph.
        if (claim.disposition.owner !== undefined && (owner === undefined || fit === 'exact')) owner = claim.disposition.owner;
      }
    }
  }
  const { status, partial } = getStatus(replies, mentions, exact !== undefined, wide !== undefined, minimumWords);
  const disposition = status === 'justified' ? (exact ?? wide) : undefined;
  return {
    recommendation: unit,
    status,
    ...(partial && { partial }),
    replies,
    mentions,
    ...(disposition && { disposition }),
    ...(owner !== undefined && { owner }),
  };
}

type Fit = 'exact' | 'ancestor';

/**
 * Whether a claim is about the unit: `36` is an ancestor of 36 (b), `34–38` too; `36 (a)–(c)` and `36 (b) (ii)` are about it exactly. An item that the
 * document does not have is about nothing: a slip in the letter must not make paragraph 12 answered by a reply to "12 (a)".
 */
function getFit(claim: Claim, unit: Path, index: DocumentIndex): Fit | undefined {
  const { path, through } = claim;
  if (!through) {
    if (pathStartsWith(unit, path)) return unit.length > path.length ? 'ancestor' : 'exact';
    return pathStartsWith(path, unit) && (path.length === unit.length || index.order.has(pathText(path).toLowerCase())) ? 'exact' : undefined;
  }
  const from = index.order.get(pathText(path));
  const to = index.order.get(pathText(through));
  const here = index.order.get(pathText(unit));
  if (!from || !to || !here || here.at < from.at || here.at > to.last) return undefined;
  return unit.length > Math.max(path.length, through.length) ? 'ancestor' : 'exact';
}

/** One place per reply: a heading may name a paragraph and its item at once; then it is about the item. */
function addReply(replies: ReplyPlace[], place: ReplyPlace): void {
  const at = replies.findIndex((other) => other.reply === place.reply);
  const known = replies[at];
  if (!known) replies.push(place);
  else if (known.toAncestor && !place.toAncestor) replies[at] = place;
}

/** Words of the reply that are not copied from this recommendation; looked at only where it could make the difference. */
function getOwnWords(reply: ReplyPlace['reply'], unit: Recommendation, minimumWords: number): number {
  const { words, text } = reply;
  // A word has two characters at least, its space counted.
  if (words < minimumWords || words - (unit.text.length + unit.leadIn.length) / 2 >= minimumWords) return words;
  let known = quotations.get(unit);
  if (!known) quotations.set(unit, (known = new Map<string, number>()));
  let quoted = known.get(text);
  if (quoted === undefined) {
    if (known.size >= rememberedReplies) known.clear();
    quoted = countQuotedWords(text, `${unit.leadIn} ${unit.text}`);
    known.set(text, quoted);
  }
  return Math.max(0, words - quoted);
}

/** What has been compared before: a keystroke changes the text of one reply, and moves the others. */
const quotations = new WeakMap<Recommendation, Map<string, number>>();
/** More texts than reply to one recommendation at a time. */
const rememberedReplies = 32;

function isJustified({ status, reason }: Disposition): boolean {
  return status !== undefined && reason !== undefined;
}

function getStatus(replies: readonly ReplyPlace[], mentions: readonly MentionPlace[], exact: boolean, wide: boolean, minimumWords: number): { status: UnitStatus; partial?: PartialReason } {
  if (exact) return { status: 'justified' };
  const own = replies.filter((place) => !place.toAncestor);
  if (own.some((place) => place.words >= minimumWords && place.reply.placeholders.length === 0)) return { status: 'answered' };
  if (wide) return { status: 'justified' };
  if (own.length > 0) return { status: 'partial', partial: own.some((place) => place.reply.placeholders.length > 0) ? 'placeholders' : 'thin' };
  if (replies.length > 0) return { status: 'partial', partial: 'ancestor-only' };
  return { status: mentions.length > 0 ? 'mentioned' : 'unanswered' };
}
