import type { Item } from '../model.ts';
import { isClosed } from './blocks.ts';
import { findInlineItems } from './inlineItems.ts';
import { type Piece, readItems, toInlineItem } from './items.ts';
import { fromRoman, type ItemLabel } from './labels.ts';
import { joinPassages, type Passage, slicePassage } from './passages.ts';
import { getSentences } from './sentences.ts';

/** A list and what stands before it; a paragraph is a row of these. */
export interface Part {
  readonly lead: Passage | undefined;
  readonly items: readonly Item[];
}

/** A lead-in and the items under it, while blocks are added. */
interface Segment {
  readonly lead: Passage[];
  readonly pieces: { readonly piece: Piece; readonly more: Passage[] }[];
}

/** Puts the blocks of a paragraph, with their labels, into lead-ins and lists. */
export function readParts(passages: readonly Passage[], labels: readonly (ItemLabel | undefined)[], indents: readonly number[]): readonly Part[] {
  const segments: Segment[] = [{ lead: [], pieces: [] }];
  for (const [index, passage] of passages.entries()) {
    const label = labels[index];
    let segment = segments[segments.length - 1]!;
    const last = segment.pieces[segment.pieces.length - 1];
    const leadEnd = segment.lead[segment.lead.length - 1];
    if (label) {
      const before = segments[segments.length - 2];
      if (segment.pieces.length === 0 && leadEnd && before && !/[:：]$/.test(leadEnd.text) && goesOn(before, label)) {
        // "(c)" after text that leads in to nothing: the list goes on, and the text belongs to the item above it.
        before.pieces[before.pieces.length - 1]!.more.push(...segment.lead);
        segments.pop();
        segment = before;
      }
      segment.pieces.push({ piece: { ...passage, label, indent: indents[index]! }, more: [] });
    } else if (last && !isClosed((last.more[last.more.length - 1] ?? last.piece).text)) {
      // An item that the source broke off goes on here.
      last.more.push(passage);
    } else if (last || (leadEnd && segment.lead.length === 1 && isClosed(leadEnd.text) && findInlineItems(leadEnd.text).length > 0)) segments.push({ lead: [passage], pieces: [] });
    else segment.lead.push(passage);
  }
  return segments.flatMap((segment) => {
    const lead = joinPassages(segment.lead);
    if (segment.pieces.length > 0) return [{ lead, items: readItems(segment.pieces.map(({ piece, more }) => ({ ...piece, ...joinPassages([piece, ...more])! }))) }];
    return lead ? splitInline(lead) : [];
  });
}

/** Whether a label is the next one of a list: `c` after `a` and `b`. */
function goesOn({ pieces }: Segment, { label }: ItemLabel): boolean {
  // Enough to find the end of a list that has a short list inside.
  return pieces.slice(-12).some(({ piece }) => {
    const last = piece.label.label;
    if (label.length === 1 && last.length === 1) return label.charCodeAt(0) === last.charCodeAt(0) + 1;
    return (fromRoman(label) ?? 0) === (fromRoman(last) ?? -2) + 1;
  });
}

/** "… recommends that the State party: (a) …; (b) …" in one line: a lead-in and its items. */
function splitInline(passage: Passage): Part[] {
  const found = findInlineItems(passage.text);
  if (found.length === 0) return [{ lead: passage, items: [] }];
  const first = found[0]!.start;
  const last = found[found.length - 1]!;
  // A list that runs on in a sentence ends with the sentence; what follows is the paragraph's again.
  const end = last.textStart + (getSentences(passage.text.slice(last.textStart))[0]?.end ?? 0);
  const lead = slicePassage(passage, 0, first);
  const rest = slicePassage(passage, end, passage.text.length);
  // Romanettes and numerals in the running text of a paragraph stay part of its sentence; letters after a colon are items.
  const inline = found[0]!.label !== 'a' || !/[:：]$/.test(lead.text);
  const items = [...found.slice(0, -1), { ...last, end }].map((item) => toInlineItem(item, passage, inline));
  return [{ lead, items }, ...(rest.text === '' ? [] : splitInline(rest))];
}


/**
 * One lead-in, one list, one closing text. Where a paragraph has two lists (a concern's, then a recommendation's), the last one is the list and
 * the one before runs on inside the text; its items can still be cited where their letters are free.
 */
export function flatten(parts: readonly Part[]): { lead: Passage | undefined; items: readonly Item[]; closing: Passage | undefined } {
  const last = parts[parts.length - 1];
  const closing = last && last.items.length === 0 && parts.length > 1 ? last.lead : undefined;
  const lists = closing ? parts.slice(0, -1) : parts;
  if (lists.length <= 1) return { lead: lists[0]?.lead, items: lists[0]?.items ?? [], closing };
  const list = lists[lists.length - 1]!;
  const passages: Passage[] = [];
  const taken = new Set(list.items.map(({ label }) => label));
  const earlier: Item[] = [];
  for (const part of lists.slice(0, -1)) {
    passages.push(...(part.lead ? [part.lead] : []), ...part.items.map(itemPassage));
    // A letter that stands twice in one list keeps both, as in any list: what stands under the second is cited through it.
    const free = part.items.filter(({ label }) => !taken.has(label));
    for (const item of free) {
      taken.add(item.label);
      earlier.push({ ...item, inline: true });
    }
  }
  return { lead: joinPassages([...passages, ...(list.lead ? [list.lead] : [])]), items: [...earlier, ...list.items], closing };
}

function itemPassage(item: Item): Passage {
  const parts = [`(${item.label}) ${item.text}`, ...item.items.map((inner) => `(${inner.label}) ${inner.text}`)];
  const text = parts.join(' ');
  return { text, marks: item.footnotes.map((mark) => ({ mark, at: text.length })), toSource: () => item.span.start, start: item.span.start, end: item.span.end };
}

