import type { Span } from '../model.ts';
import type { Snapshot } from '../snapshot.ts';
import { getCitedTargets } from './citedTargets.ts';
import { getEarlierReplies } from './earlierReplies.ts';
import { findNoteCard } from './noteCard.ts';
import { blocks, lines } from './markdown.ts';
import { findTargetCard } from './targetCard.ts';

export interface Hover {
  readonly span: Span;
  /** Markdown in which no text of a document or draft is live. */
  readonly markdown: string;
}

/**
 * What is cited at an offset, in full.
 *
 * On `36 (b)` in a list of citations this is item (b) alone: its words and the lead-in of its paragraph, where it stands in the document, the
 * concern it meets, what it reiterates, whether it is on the follow-up list and by when, and where the draft answers it. On a paragraph its
 * items with their status; on a symbol the document; on the mark of a footnote of a UN document the note; in a list of issues where earlier reports
 * replied to the paragraph. Says plainly when nothing such
 * exists. Undefined where nothing is cited.
 */
export function getHover(snapshot: Snapshot, fileId: string, offset: number): Hover | undefined {
  const targets = getCitedTargets(snapshot, fileId, offset);
  const first = targets[0];
  const last = targets.at(-1);
  if (!first || !last) return findNoteCard(snapshot, fileId, offset) ?? findIssueHover(snapshot, fileId, offset);
  // A citation of many paragraphs, with the cursor on its words: a screen of each would be no help.
  const shown = targets.slice(0, mostTargets).map((target) => findTargetCard(snapshot, fileId, target, targets.length > 1));
  const markdown = blocks(shown.filter((card) => card !== undefined));
  return markdown === '' ? undefined : { span: { start: first.span.start, end: last.span.end }, markdown };
}

/** A paragraph of a list of issues, where documents of the library reply to it. */
function findIssueHover(snapshot: Snapshot, fileId: string, offset: number): Hover | undefined {
  const document = snapshot.library.findById(fileId);
  if (document?.kind !== 'list-of-issues') return undefined;
  const paragraph = document.paragraphs.find(({ span }) => span.start <= offset && offset <= span.end);
  const replies = paragraph ? getEarlierReplies(snapshot, document.symbol ?? '', [paragraph.number]) : [];
  return paragraph && replies.length > 0 ? { span: paragraph.span, markdown: lines(replies) } : undefined;
}

const mostTargets = 12;
