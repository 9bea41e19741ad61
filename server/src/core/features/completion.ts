import { unitStatuses } from '../coverage/status.ts';
import { featureMessages } from '../messages/features.ts';
import type { Draft, Language, SourceDocument, Span } from '../model.ts';
import { formatElement, formatPath, formatPinpoint } from '../reference/format.ts';
import { parsePinpointId } from '../reference/path.ts';
import type { Snapshot } from '../snapshot.ts';
import { findCandidates, type Candidate } from './candidates.ts';
import { findStatus, getCitedName, getDocumentEntries, getOwnEntries, toEntry, type CompletionEntry, type EntryContent, type RankedCandidate } from './completionEntries.ts';
import { getDocumentCard } from './documentCard.ts';
import { parseKey } from './entryKey.ts';
import { blocks, plain, strong } from './markdown.ts';
import { findProvision } from './provision.ts';
import { getProvisionCard } from './provisionCard.ts';
import { toSearchWords, withoutAccents } from '../library/searchWords.ts';
import { findStandardReply, getStandardReplyEntries } from './standardReplies.ts';
import { findTypedPlace, isHeadingLine, type CitedNames, type CompletionTrigger, type ReferencePlace, type TypedPlace } from './typedPlace.ts';

export type { CompletionEntry } from './completionEntries.ts';
export type { CompletionTrigger } from './typedPlace.ts';

export interface CompletionList {
  /** In the order in which they are to be shown. */
  readonly items: readonly CompletionEntry[];
  /** True when a further character may bring other entries: the editor must ask again. */
  readonly incomplete: boolean;
}

/**
 * What may be meant at an offset of a Markdown file, best first, and of equals the unanswered first.
 *
 * After a symbol ("CMW/C/MEX/CO/4, "), after "para.", on a number with a letter ("36b"), in a heading, and – when asked for – on any words of an
 * item in any order: "last resort detention" offers `CMW/C/MEX/CO/4, para. 36 (a)`. What is inserted completes what stands there: after
 * "CMW/C/MEX/CO/4, para. " only `36 (a)`. While somebody types (`automatic`), running text that names nothing is left alone.
 */
export function getCompletions(snapshot: Snapshot, fileId: string, offset: number, trigger: CompletionTrigger = 'invoked'): CompletionList {
  const draft = snapshot.drafts.get(fileId);
  if (!draft) return nothing;
  // Asked for at the beginning of a sentence of a reply: what replies usually say, before what may be cited.
  const replies = trigger === 'invoked' ? getStandardReplyEntries(snapshot, draft, offset) : [];
  const place = findTypedPlace(draft, offset, trigger, getNames(snapshot));
  const entries = [...replies, ...(place ? getEntries(snapshot, draft, place, offset) : [])];
  if (entries.length === 0) return nothing;
  return { items: entries.slice(0, mostEntries).map((entry, index) => finish(entry, index, draft.text, offset)), incomplete: true };
}

/** The full item, like its hover. Undefined for a key that leads nowhere any more. */
export function getCompletionDocumentation(snapshot: Snapshot, key: string): string | undefined {
  const parsed = parseKey(key);
  if (!parsed) return undefined;
  if (parsed.kind === 'own') {
    const paragraph = snapshot.drafts.get(parsed.fileId)?.paragraphs.find((candidate) => candidate.number === parsed.number);
    const words = featureMessages(snapshot.configuration.uiLanguage);
    return paragraph && blocks([strong(plain(words.ownParagraph(paragraph.number))), plain(paragraph.text)]);
  }
  if (parsed.kind === 'standard-reply') {
    const reply = findStandardReply(snapshot, parsed.fileId, parsed.name, parsed.at);
    return reply && blocks([plain(reply.description), ...reply.text.split('\n').map(plain)]);
  }
  const pinpoint = parsePinpointId(parsed.id);
  const document = pinpoint && snapshot.library.findDocument(pinpoint.symbol, snapshot.drafts.get(parsed.fileId)?.language);
  if (!document) return undefined;
  if (pinpoint.path.length === 0) return getDocumentCard(snapshot, parsed.fileId, document);
  const provision = findProvision(document, pinpoint.path);
  return provision && getProvisionCard(snapshot, parsed.fileId, provision, pinpoint.path);
}

/** What documents are cited by. */
function getNames({ library }: Snapshot): CitedNames {
  return {
    list: [...library.documents.flatMap((document) => [...document.aliases, document.name]), ...library.shelf.plainNames],
    hasStart: (typed) => library.findEntriesByStart(withoutAccents(typed)).length > 0,
  };
}

const nothing: CompletionList = { items: [], incomplete: false };

/** More than the units of any document there is; a list of all paragraphs of a report would help nobody. */
const mostEntries = 300;

function getEntries(snapshot: Snapshot, draft: Draft, place: TypedPlace, offset: number): readonly EntryContent[] {
  switch (place.kind) {
    case 'symbol': {
      const documents = getDocumentEntries(snapshot, draft, place.query, place.replace, place.entry);
      // A symbol that is complete may go on with its paragraphs.
      const complete = place.entry === undefined && documents.some((entry) => entry.insertText === place.query);
      return complete ? [...documents, ...getReferenceEntries(snapshot, draft, { ...place, kind: 'reference', symbol: place.query, query: '', form: 'whole' })] : documents;
    }
    case 'reference':
      return getReferenceEntries(snapshot, draft, place);
    case 'words':
      return getWordEntries(snapshot, draft, place, offset);
  }
}

// ── Numbers, and words behind a symbol or behind "para." ──

function getReferenceEntries(snapshot: Snapshot, draft: Draft, place: ReferencePlace): readonly EntryContent[] {
  const documents = getDocuments(snapshot, draft, place.symbol);
  const candidates = documents.flatMap((versions) => findCandidates(snapshot, versions, place.query).list);
  const style = getInsertion(draft, place, documents);
  const ranked = sortCandidates(snapshot, draft, candidates, place.replace);
  const entries = ranked.map((one) => toEntry(snapshot, draft, one, documents.length > 1, style.toText(one.candidate), style.replace));
  const own = place.symbol === undefined && place.form === 'number' && draft.isDraft && !isHeadingLine(draft.text, place.replace.start);
  if (!own) return entries;
  // A bare number in running text is a paragraph of the report itself: before what need not be answered, behind what must be.
  const asked = ranked.findLastIndex(({ candidate }) => candidate.unit !== undefined && candidate.score > 1) + 1;
  const ownEntries = getOwnEntries(snapshot, draft, place.query, place.replace, place.word?.language ?? draft.language, place.before !== undefined);
  return [...entries.slice(0, asked), ...ownEntries, ...entries.slice(asked)];
}

interface Insertion {
  readonly replace: Span;
  toText(candidate: Candidate): string;
}

/** How a provision is written at a place, so that the whole reads as the house writes it. */
function getInsertion(draft: Draft, place: ReferencePlace, documents: readonly (readonly SourceDocument[])[]): Insertion {
  const toWhole = ({ document, path }: Candidate): string => formatPinpoint({ symbol: getCitedName(document), path }, draft.language);
  const behindSymbol = (candidate: Candidate): string => toWhole(candidate).slice(getCitedName(candidate.document).length);
  switch (place.form) {
    case 'whole':
      return { replace: place.replace, toText: toWhole };
    case 'after-symbol':
      return { replace: place.replace, toText: behindSymbol };
    case 'after-comma': {
      const gap = draft.text[place.replace.start - 1] === ',' ? ' ' : '';
      return { replace: place.replace, toText: (candidate) => gap + behindSymbol(candidate).replace(/^[,，،][ ]?/, '') };
    }
    case 'number': {
      const language = place.word?.language ?? draft.language;
      const style = place.word?.style ?? 'abbreviated';
      const toNumber = ({ path }: Candidate): string => formatElement({ path }, place.before, language, style);
      const only = documents.length === 1 ? documents[0]?.[0] : undefined;
      if (place.symbol !== undefined || place.before !== undefined || (only && isHeadingLine(draft.text, place.replace.start))) return { replace: place.replace, toText: toNumber };
      // In running text a bare number means the report itself: the document must be told.
      const qualifier = style === 'prose' && only?.kind === 'concluding-observations' && draft.frontMatter?.answers.length === 1 ? ofTheConcludingObservations[language] : undefined;
      if (qualifier !== undefined) return { replace: place.replace, toText: ({ path }) => `${formatPath(path, language)} ${qualifier}` };
      return { replace: { ...place.replace, start: place.wordStart ?? place.replace.start }, toText: toWhole };
    }
  }
}

const ofTheConcludingObservations: Readonly<Partial<Record<Language, string>>> = {
  en: 'of the concluding observations',
  es: 'de las observaciones finales',
  fr: 'des observations finales',
};

/**
 * The documents that may be meant, each with its language versions, the draft's language first: the one that is named; else those that the
 * draft answers and its list of issues; else, in a file that answers nothing, all that ask something.
 */
function getDocuments(snapshot: Snapshot, draft: Draft, symbol: string | undefined): readonly (readonly SourceDocument[])[] {
  const { library } = snapshot;
  const answered = [...(draft.frontMatter?.answers ?? []), ...(draft.frontMatter?.issues ? [draft.frontMatter.issues] : [])].map((entry) => entry.value);
  const asking = library.documents.filter((document) => document.recommendations.length > 0).map((document) => document.name);
  const names = symbol !== undefined ? [symbol] : draft.isDraft ? answered : asking;
  return [...new Set(names)].map((name) => library.findAll(name, draft.language)).filter((versions) => versions.length > 0);
}

/** Best first; of those that are about as good, unanswered first; of these, in the order of the document. What the report is not asked comes last. */
function sortCandidates(snapshot: Snapshot, draft: Draft, candidates: readonly Candidate[], cursor: Span): readonly RankedCandidate[] {
  const best = candidates.reduce((most, { score }) => Math.max(most, score), 0);
  return candidates
    .map((candidate, order) => {
      const status = findStatus(snapshot, draft, candidate, cursor);
      return { candidate, status, order, grade: Math.round((candidate.score / best) * grades), open: status === undefined ? -1 : unitStatuses.indexOf(status) };
    })
    .sort((a, b) => b.grade - a.grade || b.open - a.open || a.order - b.order);
}

/** Scores nearer to each other than this part of the best are equal. */
const grades = 40;

// ── Words alone ──

/** As many words before the cursor as one item has together; where no two of them belong together, the last. */
function getWordEntries(snapshot: Snapshot, draft: Draft, { starts, end, opening }: Extract<TypedPlace, { kind: 'words' }>, offset: number): readonly EntryContent[] {
  const documents = getDocuments(snapshot, draft, undefined);
  const readings = starts.map((start) => {
    const query = draft.text.slice(start, end);
    return { start, query, found: documents.map((versions) => findCandidates(snapshot, versions, query)) };
  });
  // A phrase does not begin with "the": what stands before it stays.
  const meaningful = readings.filter(({ query }) => query.trim() === '' || toSearchWords(query.trim().split(/\s/, 1)[0] ?? '').length > 0);
  // In running text words that only resemble those of an item are as a rule the author's; in a heading all of it is meant.
  const reading =
    (opening ? undefined : meaningful.find(({ found }) => found.some(({ sure }) => sure))) ??
    meaningful.find(({ found }) => found.some(({ complete }) => complete)) ??
    meaningful.findLast(({ found }) => found.some(({ list }) => list.length > 0));
  const entries = reading
    ? getSorted(snapshot, draft, reading.found.flatMap(({ list }) => list), { start: reading.start, end }, documents.length > 1)
    : [];
  const named = starts.map((start) => ({ start, query: draft.text.slice(start, offset).trim() })).filter(({ query }) => query.length >= shortestName);
  const byName = named.map(({ start, query }) => getDocumentEntries(snapshot, draft, query, { start, end: offset }, undefined)).find((list) => list.length > 0) ?? [];
  return [...entries, ...byName];
}

/** "CM" begins a symbol, "MG" a name; a single letter begins too many. */
const shortestName = 2;

function getSorted(snapshot: Snapshot, draft: Draft, candidates: readonly Candidate[], replace: Span, several: boolean): readonly EntryContent[] {
  return sortCandidates(snapshot, draft, candidates, replace).map((one) => {
    const { document, path } = one.candidate;
    return toEntry(snapshot, draft, one, several, formatPinpoint({ symbol: getCitedName(document), path }, draft.language), replace);
  });
}

/**
 * An editor filters the list by what is typed after it was made, until it asks again; it asks again at the next letter, not at a mark. So the
 * text it filters by is what was typed, and the marks that may follow in a reference.
 */
function finish(entry: EntryContent, index: number, text: string, offset: number): CompletionEntry {
  return { ...entry, filterText: `${text.slice(entry.replace.start, offset)}${marksThatFollow}`, sortText: String(index).padStart(4, '0') };
}

const marksThatFollow = ' .(),-';
