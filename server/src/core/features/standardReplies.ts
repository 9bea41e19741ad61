import { getReportDrafts, getReports } from '../findings/draftReports.ts';
import { findChain } from '../library/chain.ts';
import { findRepliesTo, toElements } from '../library/replies.ts';
import { withoutAccents } from '../library/searchWords.ts';
import { standardReplies, standardReplyNames, type SlotRole, type StandardReply, type StandardReplyName } from '../messages/standardReplies.ts';
import type { Draft, Language, Path, Pinpoint, Recommendation, SourceDocument, UiLanguage } from '../model.ts';
import { citesSeveral, formatCitation } from '../reference/format.ts';
import { pinpointId } from '../reference/path.ts';
import { parseSymbol, reportAnswered } from '../reference/symbol.ts';
import type { Snapshot } from '../snapshot.ts';
import { getAuthorities } from './authorities.ts';
import { findEvidence } from './evidence.ts';
import { excerpt } from './excerpt.ts';
import type { EntryContent } from './completionEntries.ts';
import { toKey } from './entryKey.ts';
import { findUnit } from './provision.ts';
import { findReplyBody, type ReplyBody } from './replyBody.ts';
import { writeStandardReply, type SlotValue, type SlotValues, type WrittenReply } from './standardReply.ts';

/**
 * The standard replies at a place in the body of a reply, those that suit the recommendation first: what is new where it reiterates an earlier one,
 * a table of figures where it asks for data. What is known is filled in: the paragraph that is answered (`36 (b)`), what it reiterates, the previous
 * report; where several values are possible they are offered to choose from. In a slot for an authority, the authorities. Empty elsewhere, and in a
 * draft that is written in another language than English, Spanish or French.
 */
export function getStandardReplyEntries(snapshot: Snapshot, draft: Draft, offset: number): readonly EntryContent[] {
  const language = findTableLanguage(draft.language);
  if (!language) return [];
  const authorities = getAuthorityEntries(snapshot, draft, language, offset);
  if (authorities.length > 0) return authorities;
  const body = findReplyBody(draft, offset);
  if (!body) return [];
  const names = sortNames(snapshot, body).filter((name) => (name !== 'statisticsTable' || body.wholeLine) && isMeant(standardReplies[language][name], body.query));
  return names.map((name) => {
    const written = write(snapshot, draft, body, language, name);
    return {
      key: toKey({ kind: 'standard-reply', fileId: draft.id, name, at: offset }),
      label: standardReplies[language][name].name,
      description: '',
      // Its name is what it is chosen by, and must not be cut off.
      detail: excerpt(written.text.replace(/\s+/g, ' '), Math.max(shortestDetail, widthOfList - standardReplies[language][name].name.length)),
      note: '',
      insertText: written.text,
      snippet: written.snippet,
      replace: body.replace,
      kind: 'standard-reply',
    };
  });
}

/** Of a list of completions, in characters. */
const widthOfList = 50;
const shortestDetail = 12;

/** The whole text of a standard reply as it would be inserted; undefined when the place is no longer one for it. */
export function findStandardReply(snapshot: Snapshot, fileId: string, name: StandardReplyName, at: number): { readonly description: string; readonly text: string } | undefined {
  const draft = snapshot.drafts.get(fileId);
  const language = draft && findTableLanguage(draft.language);
  const body = draft && findReplyBody(draft, at);
  return language && body && { description: standardReplies[language][name].description, text: write(snapshot, draft, body, language, name).text };
}

function findTableLanguage(language: Language): UiLanguage | undefined {
  return language === 'en' || language === 'es' || language === 'fr' ? language : undefined;
}

// ── Which ──

/** Words of a recommendation that asks for figures. */
const asksForData = /\b(?:data|statistic\w*|disaggregat\w*|indicators?|datos|estad[ií]stic\w*|desglosad\w*|indicador(?:es)?|donn[ée]es|statistiqu\w*|ventil[ée]\w*|indicateurs?)\b/iu;

function sortNames(snapshot: Snapshot, { answered }: ReplyBody): readonly StandardReplyName[] {
  const units = answered.flatMap((pinpoint) => findUnits(snapshot, pinpoint));
  const first: readonly StandardReplyName[] = [
    ...(answered.some((pinpoint) => findReiterated(snapshot, pinpoint).length > 0) ? (['reiterated'] as const) : []),
    ...(units.some(({ text }) => asksForData.test(text)) ? (['statisticsTable', 'noData'] as const) : []),
  ];
  return [...first, ...standardReplyNames.filter((name) => !first.includes(name))];
}

function findUnits({ library }: Snapshot, { symbol, path }: Pinpoint): readonly Recommendation[] {
  const document = library.findDocument(symbol);
  if (!document) return [];
  const exact = findUnit(document, path);
  return exact ? [exact] : document.recommendations.filter(({ pinpoint }) => pinpoint.path[0] === path[0]);
}

/** Every word typed begins a word of its name, of what it is for or of what one types to find it. */
function isMeant({ name, description, words }: StandardReply, query: string): boolean {
  const toWords = (text: string): readonly string[] => withoutAccents(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const known = toWords([name, description, ...words].join(' '));
  return toWords(query).every((typed) => known.some((word) => word.startsWith(typed)));
}

// ── What their slots hold ──

function write(snapshot: Snapshot, draft: Draft, body: ReplyBody, language: UiLanguage, name: StandardReplyName): WrittenReply {
  const { text } = standardReplies[language][name];
  const has = (role: SlotRole): boolean => text.includes(`{${role}=`);
  const [first] = body.answered;
  const values: Partial<Record<SlotRole, SlotValue>> = {};
  if (has('paragraph')) values.paragraph = toNumbers(body.reply.reference.targets.flatMap(({ pinpoint, through }) => (pinpoint ? [{ path: pinpoint.path, ...(through && { through }) }] : [])), language);
  if (has('authority') || has('Authority')) Object.assign(values, getAuthorityValues(snapshot, draft, body.answered));
  if (has('coreDocument')) Object.assign(values, getCoreDocument(snapshot, first));
  if (has('reiteratedParagraph') && first) Object.assign(values, getReiteratedValues(snapshot, first, language));
  return writeStandardReply(text, values);
}

function toNumbers(elements: readonly { readonly path: Path; readonly through?: Path }[], language: UiLanguage): SlotValue {
  const citation = formatCitation({ elements }, language, 'prose');
  return { kind: 'filled', text: citation.slice(citation.search(/\d/)), several: citesSeveral(elements) };
}

/** The earlier provisions that a recommendation says it reiterates, of the nearest cycle; none where one of them cannot be told. */
function findReiterated({ library }: Snapshot, pinpoint: Pinpoint): readonly Pinpoint[] {
  const links = findChain(library, pinpoint)?.links.filter(({ depth }) => depth === 1) ?? [];
  const told = links.flatMap(({ pinpoint: earlier, status, inferred }) => (earlier && status !== 'ambiguous' && !inferred ? [earlier] : []));
  return told.length === links.length && new Set(told.map(({ symbol }) => symbol)).size === 1 ? told : [];
}

function getReiteratedValues(snapshot: Snapshot, pinpoint: Pinpoint, language: UiLanguage): SlotValues {
  const reiterated = findReiterated(snapshot, pinpoint);
  const report = findPreviousReport(snapshot, pinpoint, language);
  const [earlier] = reiterated;
  return {
    ...(earlier && { reiteratedParagraph: toNumbers(reiterated.map(({ path }) => ({ path })), language), reiteratedDocument: { kind: 'filled' as const, text: earlier.symbol } }),
    ...(report && { previousReport: { kind: 'filled' as const, text: report.symbol ?? report.name }, ...getPreviousParagraphs(snapshot, pinpoint, reiterated, report, language) }),
  };
}

/** The report that the concluding observations were about, where it is at hand: for `CMW/C/MEX/CO/4` it is `CMW/C/MEX/4`. */
function findPreviousReport({ library }: Snapshot, { symbol }: Pinpoint, language: Language): SourceDocument | undefined {
  const report = reportAnswered(symbol);
  return report === undefined ? undefined : library.findDocument(report, language);
}

/** Where the report says what it replies to, that is filled in; else its paragraphs that are nearest by their words can be chosen. */
function getPreviousParagraphs(snapshot: Snapshot, pinpoint: Pinpoint, reiterated: readonly Pinpoint[], report: SourceDocument, language: UiLanguage): SlotValues {
  const replies = reiterated.flatMap(({ symbol, path }) => findRepliesTo(snapshot.library, symbol, path, language)).find(({ document }) => document.name === report.name);
  if (replies) return { previousParagraphs: { kind: 'filled', text: formatCitation({ elements: toElements(replies) }, language, 'abbreviated') } };
  const [unit] = findUnits(snapshot, pinpoint);
  const nearest = unit ? findEvidence(snapshot.library, unit, { limit: 12, language }).filter(({ document }) => document.name === report.name).slice(0, mostParagraphs) : [];
  const paths = nearest.map(({ pinpoint: { path } }) => path);
  const inOrder = [...paths].sort((a, b) => Number(a[0]) - Number(b[0]));
  const together = paths.length > 1 ? [formatCitation({ elements: inOrder.map((path) => ({ path })) }, language, 'abbreviated')] : [];
  const texts = [...paths.map((path) => formatCitation({ elements: [{ path }] }, language, 'abbreviated')), ...together];
  return texts.length > 0 ? { previousParagraphs: { kind: 'choice', texts } } : {};
}

const mostParagraphs = 3;

/** The common core document of the State, where exactly one is at hand. */
function getCoreDocument({ library }: Snapshot, pinpoint: Pinpoint | undefined): SlotValues {
  const state = pinpoint && parseSymbol(pinpoint.symbol)?.state;
  const symbols = state === undefined ? [] : library.getSymbols(`HRI/CORE/${state}/`);
  const [only] = symbols;
  return only !== undefined && symbols.length === 1 ? { coreDocument: { kind: 'filled', text: only } } : {};
}

// ── Authorities ──

function getAuthoritiesOf(snapshot: Snapshot, draft: Draft, answered: readonly Pinpoint[]): readonly string[] {
  const reports = getReports(snapshot, draft);
  const drafts = new Set([draft, ...reports.flatMap((report) => getReportDrafts(snapshot, report))]);
  const ids = new Set(answered.map(pinpointId));
  const owners = reports.flatMap(({ units }) => units.flatMap(({ recommendation, owner }) => (owner !== undefined && ids.has(pinpointId(recommendation.pinpoint)) ? [owner] : [])));
  const answers = draft.frontMatter?.answers[0]?.value;
  const previous = answers === undefined ? undefined : findPreviousReport(snapshot, { symbol: answers, path: [] }, draft.language);
  return getAuthorities([...owners, ...snapshot.configuration.authorities], [...drafts], previous, draft.language);
}

function getAuthorityValues(snapshot: Snapshot, draft: Draft, answered: readonly Pinpoint[]): SlotValues {
  const texts = getAuthoritiesOf(snapshot, draft, answered);
  return { authority: { kind: 'choice', texts }, Authority: { kind: 'choice', texts: texts.map(toSentenceStart) } };
}

function toSentenceStart(name: string): string {
  return name.charAt(0).toLocaleUpperCase('en') + name.slice(1);
}

/** In a slot for an authority: who it may be. */
function getAuthorityEntries(snapshot: Snapshot, draft: Draft, language: UiLanguage, offset: number): readonly EntryContent[] {
  const slot = draft.placeholders.find(({ start, end }) => start < offset && offset <= end);
  const shown = slot && draft.text.slice(slot.start + 1, slot.end - 1);
  const roles = Object.values(standardReplies[language]).flatMap(({ text }) => [...text.matchAll(/\{([aA]uthority)=([^{}]+)\}/g)]);
  const role = roles.find(([, , words]) => words === shown)?.[1];
  if (!slot || role === undefined) return [];
  return getAuthoritiesOf(snapshot, draft, findReplyBody(draft, offset)?.answered ?? []).map((name) => {
    const text = role === 'Authority' ? toSentenceStart(name) : name;
    return { key: '', label: text, description: '', detail: '', note: '', insertText: text, replace: slot, kind: 'authority' };
  });
}
