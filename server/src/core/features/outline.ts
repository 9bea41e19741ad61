import { getStatusLabel } from '../coverage/status.ts';
import { featureMessages } from '../messages/features.ts';
import type { Draft, Item, Paragraph, Reply, SourceDocument, Span } from '../model.ts';
import { formatLabel } from '../reference/labels.ts';
import { formatCitation } from '../reference/format.ts';
import type { Snapshot } from '../snapshot.ts';
import { excerpt } from './excerpt.ts';
import { findUnit } from './provision.ts';
import { getStandings } from './unitStatus.ts';

export interface OutlineEntry {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'heading' | 'paragraph' | 'item' | 'footnote';
  /** Holds the spans of all children, but for the notes of a document, which stand all over its text. */
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly OutlineEntry[];
}

/**
 * What a file holds, as a tree. Of a draft its headings – one that replies says to what, with which status and in how many words – and the
 * numbered paragraphs under them; of a UN document its headings, paragraphs, items and notes. Empty for a file that is not known.
 */
export function getOutline(snapshot: Snapshot, fileId: string): readonly OutlineEntry[] {
  const document = snapshot.library.findById(fileId);
  if (document) return getDocumentOutline(snapshot, document);
  const draft = snapshot.drafts.get(fileId);
  return draft ? getDraftOutline(snapshot, draft) : [];
}

/** Built from the outside in, in the order of the text. */
interface OpenEntry extends OutlineEntry {
  span: Span;
  readonly children: OpenEntry[];
}

const longestName = 80;

// ── Drafts ──

function getDraftOutline(snapshot: Snapshot, draft: Draft): readonly OutlineEntry[] {
  const words = featureMessages(snapshot.configuration.uiLanguage);
  const roots: OpenEntry[] = [];
  const open: { level: number; entry: OpenEntry }[] = [];
  const headings = draft.headings.map((heading) => ({ at: heading.span.start, heading }));
  const paragraphs = draft.paragraphs.map((paragraph) => ({ at: paragraph.span.start, paragraph }));
  for (const block of [...headings, ...paragraphs].sort((a, b) => a.at - b.at)) {
    if ('heading' in block) {
      const { level, text, span, section } = block.heading;
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      const entry: OpenEntry = {
        name: excerpt(text, longestName) || words.untitled,
        detail: getReplyDetail(snapshot, draft, 'heading', span),
        kind: 'heading',
        span: section,
        selection: span,
        children: [],
      };
      (open.at(-1)?.entry.children ?? roots).push(entry);
      open.push({ level, entry });
    } else {
      const { number, text, span, numberSpan } = block.paragraph;
      while (open.length > 0 && (open.at(-1)?.entry.span.end ?? 0) < span.end) open.pop();
      const entry: OpenEntry = { name: `${number}. ${excerpt(text, longestName)}`, detail: getReplyDetail(snapshot, draft, 'block', span), kind: 'paragraph', span, selection: numberSpan, children: [] };
      (open.at(-1)?.entry.children ?? roots).push(entry);
    }
  }
  return roots;
}

/** "answered · 120 words": the status of the units that a heading or paragraph replies to, where they are all the same; else of how many. */
function getReplyDetail(snapshot: Snapshot, draft: Draft, kind: Reply['in'], span: Span): string {
  const reply = draft.replies.find((candidate) => candidate.in === kind && span.start <= candidate.reference.span.start && candidate.reference.span.end <= span.end);
  if (!reply) return '';
  const language = snapshot.configuration.uiLanguage;
  const words = featureMessages(language);
  const units = reply.reference.targets.flatMap((target) => (target.pinpoint ? snapshot.library.unitsUnder(target.pinpoint) : []));
  const standings = units.flatMap((unit) => getStandings(snapshot, unit.pinpoint, draft.id)[0]?.coverage ?? []);
  const statuses = standings.map(({ status }) => status);
  // What is copied from a recommendation does not count for its status, so not here either; of several units the one with the fewest words.
  const ownWords = standings.flatMap(({ replies }) => replies.filter((place) => place.reply === reply).map((place) => place.words));
  const answered = statuses.filter((status) => status === 'answered').length;
  const first = statuses[0];
  const status = first === undefined ? [] : [statuses.every((other) => other === first) ? getStatusLabel(first, language) : words.answeredOf(answered, statuses.length)];
  return [...status, words.wordCount(Math.min(reply.words, ...ownWords))].join(' · ');
}

// ── UN documents ──

function getDocumentOutline(snapshot: Snapshot, document: SourceDocument): readonly OutlineEntry[] {
  const roots: OpenEntry[] = [];
  const open: OpenEntry[] = [];
  let previousEnd = 0;
  for (const paragraph of document.paragraphs) {
    const same = open.findIndex((entry, depth) => entry.name !== excerpt(paragraph.headings[depth] ?? '', longestName));
    const kept = same < 0 ? Math.min(open.length, paragraph.headings.length) : same;
    open.length = kept;
    for (const heading of paragraph.headings.slice(kept)) {
      const selection = findHeading(document.text, heading, previousEnd, paragraph.span.start);
      const entry: OpenEntry = { name: excerpt(heading, longestName), detail: '', kind: 'heading', span: selection, selection, children: [] };
      (open.at(-1)?.children ?? roots).push(entry);
      open.push(entry);
      previousEnd = Math.max(previousEnd, selection.end);
    }
    const inside = getParagraphEntry(snapshot, document, paragraph);
    (open.at(-1)?.children ?? roots).push(inside);
    for (const entry of open) entry.span = around(entry.span, [inside]);
    previousEnd = inside.span.end;
  }
  return [...roots, ...getNotesEntry(snapshot, document)];
}

/** A heading stands between the paragraph before and the one it opens; where its words are spread over lines, the place of the paragraph. */
function findHeading(text: string, heading: string, from: number, to: number): Span {
  const at = text.lastIndexOf(heading, to - heading.length);
  return at >= from ? { start: at, end: at + heading.length } : { start: to, end: to };
}

/** Items that a page broke off may stand behind the end of what they belong to. */
function around(span: Span, children: readonly OutlineEntry[]): Span {
  return { start: Math.min(span.start, ...children.map((child) => child.span.start)), end: Math.max(span.end, ...children.map((child) => child.span.end)) };
}

function getParagraphEntry(snapshot: Snapshot, document: SourceDocument, paragraph: Paragraph): OpenEntry {
  const children = paragraph.items.map((item) => getItemEntry(snapshot, document, item, [paragraph.number]));
  return {
    name: `${paragraph.number}. ${excerpt(paragraph.text, longestName)}`,
    detail: getUnitDetail(snapshot, document, [paragraph.number]) || featureMessages(snapshot.configuration.uiLanguage).paragraphKind(paragraph.kind),
    kind: 'paragraph',
    span: around(paragraph.span, children),
    selection: { start: paragraph.span.start, end: Math.min(paragraph.span.end, paragraph.span.start + paragraph.number.length) },
    children,
  };
}

function getItemEntry(snapshot: Snapshot, document: SourceDocument, item: Item, above: readonly string[]): OpenEntry {
  const path = [...above, item.label];
  const children = item.items.map((inner) => getItemEntry(snapshot, document, inner, path));
  const label = item.label.startsWith('•') ? '•' : formatLabel(item.label, above.length, document.language);
  return {
    name: `${label} ${excerpt(item.text, longestName)}`,
    detail: getUnitDetail(snapshot, document, path),
    kind: 'item',
    span: around(item.span, children),
    selection: { start: item.span.start, end: item.span.start },
    children,
  };
}

function getUnitDetail(snapshot: Snapshot, document: SourceDocument, path: readonly string[]): string {
  const unit = findUnit(document, path);
  const standing = unit && getStandings(snapshot, unit.pinpoint, document.id)[0];
  return standing ? getStatusLabel(standing.coverage.status, snapshot.configuration.uiLanguage) : '';
}

function getNotesEntry(snapshot: Snapshot, { footnotes, language }: SourceDocument): readonly OutlineEntry[] {
  const first = footnotes[0];
  if (!first) return [];
  const children = footnotes.map((note): OutlineEntry => ({
    name: `${note.mark} ${excerpt(note.text, longestName)}`,
    detail: note.references.map((reference) => formatCitation({ symbol: reference.symbol, elements: [{ path: reference.path }] }, language, 'abbreviated')).join(' · '),
    kind: 'footnote',
    span: note.span,
    selection: { start: note.span.start, end: Math.min(note.span.end, note.span.start + note.mark.length) },
    children: [],
  }));
  return [{ name: featureMessages(snapshot.configuration.uiLanguage).footnotes, detail: '', kind: 'heading', span: first.span, selection: first.span, children }];
}
