import { getStatusLabel, getStatusSentence } from '../coverage/status.ts';
import { featureMessages } from '../messages/features.ts';
import { longDate } from '../messages/longDate.ts';
import { findChain } from '../library/chain.ts';
import type { Item, Paragraph, Path, Pinpoint, Recommendation, SourceDocument } from '../model.ts';
import { formatCitation, formatPath, formatPinpoint } from '../reference/format.ts';
import { formatLabel } from '../reference/labels.ts';
import { pathStartsWith } from '../reference/path.ts';
import type { Snapshot } from '../snapshot.ts';
import { getChainText } from './chainText.ts';
import { excerpt } from './excerpt.ts';
import { getFileName, getLine } from '../messages/filePlace.ts';
import { blocks, bulletList, emphasis, inline, lines, plain, quotation, strong, type Bullet, type Markdown } from './markdown.ts';
import { findOtherLanguages } from './otherLanguages.ts';
import { getEarlierReplies } from './earlierReplies.ts';
import { findUnit, toPinpoint, type Provision } from './provision.ts';
import { getStandings, type UnitStanding } from './unitStatus.ts';

/** A paragraph or an item in full, with all that is known of it. For para. 36 (b) of CO/4: see `getHover`. */
export function getProvisionCard(snapshot: Snapshot, fileId: string, provision: Provision, path: Path): Markdown {
  const { document, paragraph, items } = provision;
  if (!paragraph) return plain('');
  const unit = findUnit(document, path);
  const item = items.at(-1);
  return blocks([
    lines([getTitle(snapshot, document, paragraph, path, unit), emphasis(plain([...paragraph.headings, paragraph.speaker ?? ''].filter(Boolean).join(' › ')))]),
    item ? getItemText(provision, item) : getParagraphText(snapshot, fileId, document, paragraph),
    lines([
      ...(unit ? getContext(snapshot, fileId, document, paragraph, unit) : getContextOfOther(snapshot, fileId, document, paragraph, path)),
      ...getEarlierReplies(snapshot, document.symbol ?? '', path),
      plain(findOtherLanguages(snapshot, document) ?? ''),
    ]),
  ]);
}

/** A line for each provision where several are shown together: its reference, its status, and its first words. */
export function getShortCard(snapshot: Snapshot, fileId: string, { document, paragraph, items }: Provision, path: Path): Markdown {
  const language = snapshot.configuration.uiLanguage;
  const text = items.at(-1)?.text ?? paragraph?.text ?? '';
  return inline([strong(plain(formatPinpoint(toPinpoint(document, path), language))), getStatusMark(snapshot, fileId, toPinpoint(document, path)), plain(excerpt(text, shortText))], ' · ');
}

/** The paragraphs of a range, each with its first words: `paras. 9–12`. */
export function getRangeCard(snapshot: Snapshot, fileId: string, document: SourceDocument, from: Path, through: Path): Markdown {
  const language = snapshot.configuration.uiLanguage;
  const places = getPathsOfRange(document, from, through);
  const bullets = places.slice(0, mostOfRange).map(({ path, text }): Bullet => ({
    content: inline([strong(plain(formatPath(path, language))), getStatusMark(snapshot, fileId, toPinpoint(document, path)), plain(excerpt(text, shortText))], ' · '),
  }));
  const rest = places.length - bullets.length;
  return blocks([
    strong(plain(formatCitation({ symbol: document.name, elements: [{ path: from, through }] }, language, 'abbreviated'))),
    bulletList(bullets),
    rest > 0 ? plain(featureMessages(language).more(rest)) : plain(''),
  ]);
}

/** The paragraphs from one number to another, or the items from one letter to another of the same paragraph. */
function getPathsOfRange(document: SourceDocument, from: Path, through: Path): readonly { path: Path; text: string }[] {
  const first = document.paragraphs.findIndex((paragraph) => paragraph.number === from[0]);
  const last = document.paragraphs.findIndex((paragraph) => paragraph.number === through[0]);
  if (first < 0 || last < first) return [];
  const only = document.paragraphs[first];
  if (first === last && only && from.length === 2 && through.length === 2) {
    const letters = only.items.map((item) => item.label);
    return only.items.slice(letters.indexOf(from[1] ?? ''), letters.indexOf(through[1] ?? '') + 1).map((item) => ({ path: [only.number, item.label], text: item.text }));
  }
  return document.paragraphs.slice(first, last + 1).map((paragraph) => ({ path: [paragraph.number], text: paragraph.text }));
}

const mostOfRange = 20;
const shortText = 160;
/** Of the concern that a unit meets: what the Committee is concerned about stands in its first sentences. */
const concernText = 300;

function getTitle(snapshot: Snapshot, document: SourceDocument, paragraph: Paragraph, path: Path, unit: Recommendation | undefined): Markdown {
  const language = snapshot.configuration.uiLanguage;
  const words = featureMessages(language);
  const marks = [words.paragraphKind(unit?.kind ?? paragraph.kind)];
  if (isPicked(document.followUp?.targets, path)) marks.push(words.followUp(document.followUp?.due && longDate(document.followUp.due, language)));
  if (isPicked(document.particularImportance?.targets, path)) marks.push(words.particularImportance);
  return inline([strong(plain(formatPinpoint(toPinpoint(document, path), language))), ...marks.map((mark) => plain(mark))], ' · ');
}

/** Targets are written `34` or `17.b`: an item of a picked paragraph is picked with it. */
function isPicked(targets: readonly string[] | undefined, path: Path): boolean {
  return targets?.some((target) => pathStartsWith(path, target.split('.'))) ?? false;
}

function getItemText({ paragraph, items, document }: Provision, item: Item): Markdown {
  // The lead-ins of the paragraph and of every item above: without them an item is no sentence.
  const leadIns = [paragraph?.text ?? '', ...items.slice(0, -1).map((outer, depth) => `${formatLabel(outer.label, depth + 1, document.language)} ${outer.text}`)];
  return blocks([...leadIns.map((text) => plain(text)), quotation(blocks([labelled(item, document, items.length), bulletList(toBullets(item.items, document, items.length + 1))]))]);
}

function getParagraphText(snapshot: Snapshot, fileId: string, document: SourceDocument, paragraph: Paragraph): Markdown {
  const bullets = paragraph.items.map((item): Bullet => ({
    content: inline([getStatusMark(snapshot, fileId, toPinpoint(document, [paragraph.number, item.label])), labelled(item, document)], ' '),
    bullets: toBullets(item.items, document, 2),
  }));
  return quotation(blocks([plain(paragraph.text), bulletList(bullets), plain(paragraph.closing)]));
}

/** Inline items stand in the text of their paragraph already. */
function toBullets(items: readonly Item[], document: SourceDocument, depth: number): readonly Bullet[] {
  return items.filter((item) => !item.inline).map((item) => ({ content: labelled(item, document, depth), bullets: toBullets(item.items, document, depth + 1) }));
}

function labelled(item: Item, document: SourceDocument, depth = 1): Markdown {
  // Bullets have an address in the program (`•2`) and none for people.
  return inline([item.label.startsWith('•') ? plain('') : strong(plain(formatLabel(item.label, depth, document.language))), plain(item.text)], ' ');
}

/** The status of a unit, in italics; nothing for what is no unit. */
function getStatusMark(snapshot: Snapshot, fileId: string, pinpoint: Pinpoint): Markdown {
  const standing = getStandings(snapshot, pinpoint, fileId)[0];
  return standing ? emphasis(plain(getStatusLabel(standing.coverage.status, snapshot.configuration.uiLanguage))) : plain('');
}

function getContext(snapshot: Snapshot, fileId: string, document: SourceDocument, paragraph: Paragraph, unit: Recommendation): readonly Markdown[] {
  return [
    ...getConcerns(snapshot, document, paragraph, unit),
    ...getChainLine(snapshot, unit.pinpoint, featureMessages(snapshot.configuration.uiLanguage).reiterates),
    ...getStandings(snapshot, unit.pinpoint, fileId).flatMap((standing, _, all) => getStanding(snapshot, standing, all.length > 1)),
  ];
}

/** Of a concern: the units that meet it. Of a paragraph with items: what it reiterates, and the concern. */
function getContextOfOther(snapshot: Snapshot, fileId: string, document: SourceDocument, paragraph: Paragraph, path: Path): readonly Markdown[] {
  const inside = document.recommendations.filter((unit) => pathStartsWith(unit.pinpoint.path, path));
  const first = inside[0];
  if (first) return [...getConcerns(snapshot, document, paragraph, first), ...getChainLine(snapshot, toPinpoint(document, path), featureMessages(snapshot.configuration.uiLanguage).reiterates)];
  const language = snapshot.configuration.uiLanguage;
  const meeting = document.recommendations.filter((unit) => unit.concerns[0] === paragraph.number);
  const chain = getChainLine(snapshot, toPinpoint(document, path), featureMessages(language).goesBack);
  if (meeting.length === 0) return chain;
  const numbers = [...new Set(meeting.map((unit) => unit.pinpoint.path[0] ?? ''))];
  const reference = formatCitation({ elements: numbers.map((number) => ({ path: [number] })) }, language, 'abbreviated');
  const statuses = meeting.map((unit) =>
    inline([plain(formatPath(unit.pinpoint.path, language)), getStatusMark(snapshot, fileId, unit.pinpoint)], ' '),
  );
  return [strong(plain(featureMessages(language).recommendation(reference))), inline(statuses, ' · '), ...chain];
}

function getConcerns(snapshot: Snapshot, document: SourceDocument, paragraph: Paragraph, unit: Recommendation): readonly Markdown[] {
  const language = snapshot.configuration.uiLanguage;
  const number = unit.concerns[0];
  // A paragraph that holds its own concern ("is concerned … and recommends") is shown already.
  const concern = number === paragraph.number ? undefined : document.paragraphs.find((candidate) => candidate.number === number);
  if (!concern) return [];
  const title = featureMessages(language).concern(formatCitation({ elements: [{ path: [concern.number] }] }, language, 'abbreviated'));
  // A lead-in alone ("is concerned about the following:") says nothing yet.
  const text = [concern.text, ...concern.items.map((item) => `${formatLabel(item.label, 1, document.language)} ${item.text}`)].join(' ');
  return [inline([strong(plain(title)), plain(excerpt(text, concernText))], ' ')];
}

/** What it reiterates (a concern: what it goes back to), through the cycles, in one line. */
function getChainLine(snapshot: Snapshot, pinpoint: Pinpoint, title: string): readonly Markdown[] {
  const chain = findChain(snapshot.library, pinpoint);
  return chain ? [inline([strong(plain(title)), plain(getChainText(chain, snapshot.configuration.uiLanguage))], ' ')] : [];
}

function getStanding(snapshot: Snapshot, { report, coverage }: UnitStanding, named: boolean): readonly Markdown[] {
  const language = snapshot.configuration.uiLanguage;
  const words = featureMessages(language);
  const title = named && report.symbol !== undefined ? `${words.replyCoverage}, ${report.symbol}` : words.replyCoverage;
  const status = `${getStatusLabel(coverage.status, language)}. ${getStatusSentence(coverage.status, language)}`;
  const replies = coverage.replies.slice(0, mostPlaces).map(({ draftId, reply, toAncestor, words: ownWords }) => {
    const place = [getFileName(draftId), lineIn(snapshot, draftId, reply.reference.span.start), ownWords] as const;
    return plain(toAncestor ? words.repliedAsWholeAt(...place) : words.repliedAt(...place));
  });
  // Mentions matter only while nothing replies.
  const mentions = (coverage.replies.length > 0 ? [] : coverage.mentions.slice(0, mostPlaces)).map(({ draftId, target }) =>
    plain(words.mentionedAt(getFileName(draftId), lineIn(snapshot, draftId, target.span.start))),
  );
  const reason = coverage.disposition?.disposition.reason;
  const hidden = Math.max(0, coverage.replies.length - mostPlaces);
  return [
    inline([strong(plain(title)), plain(status)], ': '),
    ...(reason === undefined ? [] : [plain(`${words.reason}: ${reason}`)]),
    ...replies,
    ...mentions,
    ...(hidden > 0 ? [plain(words.more(hidden))] : []),
  ];
}

const mostPlaces = 5;

function lineIn(snapshot: Snapshot, draftId: string, offset: number): number {
  return getLine(snapshot.drafts.get(draftId)?.text ?? '', offset);
}

