import { findingMessages } from '../messages/findings.ts';
import { featureMessages } from '../messages/features.ts';
import type { Path, Pinpoint, Resolution, UiLanguage } from '../model.ts';
import { formatCitation, formatPath, formatPinpoint } from '../reference/format.ts';
import type { Snapshot } from '../snapshot.ts';
import type { CitedTarget } from './citedTargets.ts';
import { getDocumentCard } from './documentCard.ts';
import { getEarlierReplies } from './earlierReplies.ts';
import { excerpt } from './excerpt.ts';
import { getFileName, getLine } from '../messages/filePlace.ts';
import { blocks, inline, lines, plain, strong, type Markdown } from './markdown.ts';
import { getVersion, findProvision } from './provision.ts';
import { getProvisionCard, getRangeCard, getShortCard } from './provisionCard.ts';

/** What a hover shows of one thing that is cited; `short` where several are shown together. Undefined where there is nothing to say. */
export function findTargetCard(snapshot: Snapshot, fileId: string, target: CitedTarget, short: boolean): Markdown | undefined {
  const { resolution } = target;
  switch (resolution.kind) {
    case 'found':
      return getFoundCard(snapshot, fileId, resolution, target, short);
    case 'found-here':
      return getOwnParagraphCard(snapshot, resolution);
    case 'unknown-document':
      return resolution.symbol === undefined ? undefined : getUnknownDocumentCard(snapshot, resolution.symbol, target.pinpoint?.path ?? []);
    case 'unknown-paragraph':
      return getUnknownParagraphCard(snapshot, resolution, target.pinpoint?.path ?? [target.written]);
    case 'unknown-item':
      return getUnknownItemCard(snapshot, resolution, target.pinpoint?.path ?? []);
    case 'ambiguous':
      return getAmbiguousCard(snapshot, resolution, target.written);
    case 'outside':
      return target.instrument === undefined ? undefined : getInstrumentCard(snapshot, target.instrument);
  }
}

type Found = Extract<Resolution, { kind: 'found' }>;

function getFoundCard(snapshot: Snapshot, fileId: string, resolution: Found, target: CitedTarget, short: boolean): Markdown {
  const path = target.pinpoint?.path ?? [];
  // Paragraph numbers are the same in all languages: who writes in Spanish reads the Spanish text where there is one.
  const language = snapshot.drafts.get(fileId)?.language ?? resolution.document.language;
  const version = getVersion(snapshot.library, resolution.document, language);
  const provision = findProvision(version, path) ?? resolution;
  if (!provision.paragraph) return getDocumentCard(snapshot, fileId, provision.document);
  if (target.through) return getRangeCard(snapshot, fileId, provision.document, path, target.through);
  return short ? getShortCard(snapshot, fileId, provision, path) : getProvisionCard(snapshot, fileId, provision, path);
}

function getOwnParagraphCard(snapshot: Snapshot, { draftId, paragraph }: Extract<Resolution, { kind: 'found-here' }>): Markdown {
  const words = featureMessages(snapshot.configuration.uiLanguage);
  const text = snapshot.drafts.get(draftId)?.text ?? '';
  const place = words.inFile(getFileName(draftId), getLine(text, paragraph.span.start));
  return blocks([
    inline([strong(plain(words.ownParagraph(paragraph.number))), plain(place)], ' · '),
    plain(excerpt(paragraph.text, longestExcerpt)),
  ]);
}

function getUnknownDocumentCard(snapshot: Snapshot, symbol: string, path: Path): Markdown {
  const words = featureMessages(snapshot.configuration.uiLanguage);
  // Until the library is loaded nobody can say that it is missing.
  if (!snapshot.ready) return strong(plain(symbol));
  return lines([inline([strong(plain(symbol)), plain(words.notAmongDocuments)], ' – '), plain(words.unknownDocumentHint), ...getEarlierReplies(snapshot, symbol, path)]);
}

/** "ILO Convention No. 189" is recognised as what it is. */
function getInstrumentCard(snapshot: Snapshot, name: string): Markdown {
  return inline([strong(plain(name)), plain(featureMessages(snapshot.configuration.uiLanguage).notOfTheUnitedNations)], ' – ');
}

function getUnknownParagraphCard(snapshot: Snapshot, { document, nearest }: Extract<Resolution, { kind: 'unknown-paragraph' }>, path: Path): Markdown {
  const language = snapshot.configuration.uiLanguage;
  const says = findingMessages(language);
  const number = path[0] ?? '';
  const first = document ? says.unknownParagraph(document.name, number) : says.unknownParagraphHere(number);
  return lines([strong(plain(first)), nearestLine(nearest.map((near) => [near]), document?.name, language)]);
}

function getUnknownItemCard(snapshot: Snapshot, { document, nearest }: Extract<Resolution, { kind: 'unknown-item' }>, path: Path): Markdown {
  const language = snapshot.configuration.uiLanguage;
  return lines([strong(plain(findingMessages(language).unknownItem(document.name, formatPath(path, language)))), nearestLine(nearest, document.name, language)]);
}

function nearestLine(paths: readonly Path[], name: string | undefined, language: UiLanguage): Markdown {
  if (paths.length === 0) return plain('');
  const elements = paths.map((path) => ({ path }));
  return plain(`${featureMessages(language).nearest}: ${formatCitation(name === undefined ? { elements } : { symbol: name, elements }, language, 'abbreviated')}`);
}

function getAmbiguousCard(snapshot: Snapshot, { reason, candidates }: Extract<Resolution, { kind: 'ambiguous' }>, written: string): Markdown {
  const language = snapshot.configuration.uiLanguage;
  const says = findingMessages(language);
  const sentences = {
    ibid: says.ambiguousIbid,
    'several-documents': says.ambiguousDocuments(written),
    'several-answers': says.ambiguousAnswers(written),
    'letter-or-numeral': says.ambiguousLabel(written),
    'cut-list': says.ambiguousList(written),
  };
  const list = candidates.map((candidate: Pinpoint) => formatPinpoint(candidate, language)).join(' · ');
  return lines([strong(plain(sentences[reason])), list === '' ? plain('') : plain(`${featureMessages(language).meantOneOf}: ${list}`)]);
}

/** Of a paragraph of the draft: enough to see what it is about. */
const longestExcerpt = 300;
