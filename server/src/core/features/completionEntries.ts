import { getStatusLabel } from '../coverage/status.ts';
import { featureMessages } from '../messages/features.ts';
import { longDate } from '../messages/longDate.ts';
import type { Draft, Language, OwnParagraph, SourceDocument, Span, UnitStatus } from '../model.ts';
import { formatPath } from '../reference/format.ts';
import { pinpointId } from '../reference/path.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Candidate } from './candidates.ts';
import { toKey } from './entryKey.ts';
import { excerpt } from './excerpt.ts';
import { getFileName } from '../messages/filePlace.ts';
import { findProvision, toPinpoint } from './provision.ts';
import { toSearchWords, withoutAccents } from '../library/searchWords.ts';
import type { CatalogueEntry } from '../library/shelf.ts';
import { getStandings } from './unitStatus.ts';

export interface CompletionEntry {
  /** Finds the entry again when its documentation is asked for (`getCompletionDocumentation`). */
  readonly key: string;
  /** What stands first in the list: `36 (b) Deprivation of liberty`. */
  readonly label: string;
  /** Behind it: its status, or what it is. */
  readonly description: string;
  /** Then the first words of the item. */
  readonly detail: string;
  /** What may be cut off first: that it is on the follow-up list, and by when. */
  readonly note: string;
  readonly insertText: string;
  /** The same with the marks of a snippet, for editors that go from slot to slot. */
  readonly snippet?: string;
  /** What the inserted text replaces; ends at the cursor, or at the end of the slot in which it stands. */
  readonly replace: Span;
  /** Equal for all entries, so that an editor that filters by itself keeps the order and drops none. */
  readonly filterText: string;
  readonly sortText: string;
  readonly kind: 'unit' | 'paragraph' | 'document' | 'standard-reply' | 'authority';
}

/** An entry before it has its place in the list. */
export type EntryContent = Omit<CompletionEntry, 'filterText' | 'sortText'>;

/** The entry of a provision. `several` adds the document's name, where more than one is offered. */
export function toEntry(snapshot: Snapshot, draft: Draft, { candidate, status }: RankedCandidate, several: boolean, insertText: string, replace: Span): EntryContent {
  const { document, path, unit } = candidate;
  const language = snapshot.configuration.uiLanguage;
  const words = featureMessages(language);
  const provision = findProvision(document, path);
  const topic = unit?.topic ?? provision?.paragraph?.headings.at(-1) ?? '';
  const text = unit?.text ?? provision?.items.at(-1)?.text ?? provision?.paragraph?.text ?? '';
  const due = document.followUp?.due;
  const units = unit ? 0 : (provision?.paragraph?.items.filter((item) => !item.inline).length ?? 0);
  const description = [
    ...(status ? [getStatusLabel(status, language)] : []),
    ...(several ? [document.name] : []),
    ...(unit ? [] : [path.length === 1 && units > 0 ? words.wholeParagraph(units) : words.paragraphKind(provision?.paragraph?.kind ?? 'paragraph')]),
  ];
  return {
    key: toKey({ kind: 'provision', fileId: draft.id, id: pinpointId(toPinpoint(document, path)) }),
    // The heading of a section carries its number already.
    label: [topic.startsWith(path[0] ?? ' ') && path.length === 1 ? '' : formatPath(path, draft.language), excerpt(topic, longestTopic)].filter(Boolean).join(' '),
    detail: excerpt(text, longestDetail),
    description: description.filter(Boolean).join(' · '),
    note: unit?.followUp ? words.followUp(due && longDate(due, language)) : '',
    insertText,
    replace,
    kind: unit ? 'unit' : 'paragraph',
  };
}

/** A candidate with its status in the report that the draft is part of; without one where the report is not asked about it. */
export interface RankedCandidate {
  readonly candidate: Candidate;
  readonly status: UnitStatus | undefined;
}

/**
 * The status of a unit but for what is being typed: the half-written reference under the cursor would make its own unit "mentioned" or
 * "answered in part".
 */
export function findStatus(snapshot: Snapshot, draft: Draft, { document, path, unit }: Candidate, cursor: Span): UnitStatus | undefined {
  const standing = unit && getStandings(snapshot, toPinpoint(document, path), draft.id)[0];
  if (!standing || (draft.isDraft && !standing.report.draftIds.includes(draft.id))) return undefined;
  const { status, replies, mentions, disposition } = standing.coverage;
  const typed = (place: { readonly draftId: string }, span: Span): boolean => place.draftId === draft.id && span.start <= cursor.end && cursor.start <= span.end;
  const alone = replies.every((reply) => typed(reply, reply.reply.reference.span)) && mentions.every((mention) => typed(mention, mention.target.span));
  return alone && !disposition ? 'unanswered' : status;
}

/** The name by which a document is cited: its symbol, else what people call it ("MGI Mexico 2022"). */
export function getCitedName(document: Pick<SourceDocument, 'symbol' | 'aliases' | 'name'>): string {
  return document.symbol ?? document.aliases[0] ?? document.name;
}

/** Documents of the library whose symbol or name begins as typed, each once, those that the draft answers first. */
export function getDocumentEntries(snapshot: Snapshot, draft: Draft, query: string, replace: Span, wanted: 'symbol' | 'answers' | 'issues' | undefined): readonly EntryContent[] {
  const words = featureMessages(snapshot.configuration.uiLanguage);
  const seen = new Set<string>();
  const named = new Set([...(draft.frontMatter?.answers ?? []), ...(draft.frontMatter?.issues ? [draft.frontMatter.issues] : [])].map((entry) => entry.value));
  const rank = (document: CatalogueEntry): number => (isWanted(document, wanted) ? 0 : 2) + (named.has(document.name) ? 0 : 1);
  return snapshot.library
    .findEntriesByStart(withoutAccents(query))
    .filter(({ name }) => !seen.has(name) && seen.add(name))
    .filter((document) => wanted !== 'answers' || document.recommendations > 0)
    .sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1))
    .map((document) => ({
      key: toKey({ kind: 'provision', fileId: draft.id, id: document.name }),
      label: getCitedName(document),
      detail: excerpt(document.title, longestDetail),
      description: words.documentKind(document.kind),
      note: '',
      insertText: getCitedName(document),
      replace,
      kind: 'document',
    }));
}

function isWanted(document: CatalogueEntry, wanted: 'symbol' | 'answers' | 'issues' | undefined): boolean {
  if (wanted === 'answers') return document.kind === 'concluding-observations';
  return wanted !== 'issues' || document.kind === 'list-of-issues';
}

/**
 * Numbered paragraphs of the report itself, by number or by their words: "see paragraph 5…" offers "55 above". Every file of the report
 * counts; after an empty query none is offered, because as a rule the document that is answered is meant.
 */
export function getOwnEntries(snapshot: Snapshot, draft: Draft, query: string, replace: Span, language: Language, bare: boolean): readonly EntryContent[] {
  const words = featureMessages(snapshot.configuration.uiLanguage);
  const typed = query.trim();
  if (typed === '') return [];
  return getReportFiles(snapshot, draft)
    .flatMap((file) => file.paragraphs.filter((paragraph) => isTyped(paragraph, typed)).map((paragraph) => ({ file, paragraph })))
    .slice(0, mostOwn)
    .map(({ file, paragraph }) => ({
      key: toKey({ kind: 'own', fileId: file.id, number: paragraph.number }),
      label: paragraph.number,
      detail: excerpt(paragraph.text, longestDetail),
      description: file.id === draft.id ? words.ownParagraphKind : `${words.ownParagraphKind} · ${getFileName(file.id)}`,
      note: '',
      insertText: bare ? paragraph.number : [paragraph.number, getDirection(draft, file, paragraph, replace.start, language)].filter(Boolean).join(' '),
      replace,
      kind: 'paragraph',
    }));
}

function getReportFiles(snapshot: Snapshot, draft: Draft): readonly Draft[] {
  const symbol = draft.frontMatter?.symbol?.value;
  const files = [...snapshot.drafts.values()].filter((other) => other.id === draft.id || (symbol !== undefined && other.frontMatter?.symbol?.value === symbol));
  // The file at hand first, then the others by name.
  return files.sort((a, b) => Number(b.id === draft.id) - Number(a.id === draft.id) || (a.id < b.id ? -1 : 1));
}

function isTyped(paragraph: OwnParagraph, typed: string): boolean {
  if (/^\d/.test(typed)) return paragraph.number.startsWith(typed);
  const wanted = toSearchWords(typed);
  if (wanted.length === 0) return false;
  const there = toSearchWords(paragraph.text);
  return wanted.every(({ stem }) => there.some((word) => word.stem.startsWith(stem)));
}

/** "above" and "below" as the languages of the reports say it; elsewhere a bare number means the report itself. */
function getDirection(draft: Draft, file: Draft, paragraph: OwnParagraph, offset: number, language: Language): string {
  const current = draft.paragraphs.findLast((other) => other.span.start <= offset);
  const above = file.id === draft.id ? paragraph.span.start < offset : Number(paragraph.number) <= Number(current?.number ?? 0);
  switch (language) {
    case 'en':
      return above ? 'above' : 'below';
    case 'es':
      return 'del presente informe';
    case 'fr':
      return above ? 'ci-dessus' : 'ci-dessous';
    default:
      return '';
  }
}

/** An editor's list is about fifty characters wide: number and topic leave room for the status and the first words of the item. */
const longestTopic = 24;
const longestDetail = 100;
const mostOwn = 20;
