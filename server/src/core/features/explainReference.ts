import { explainMessages } from '../messages/explain.ts';
import { getFileName } from '../messages/filePlace.ts';
import type { Citation, Language, Path, Pinpoint, Resolution, UiLanguage } from '../model.ts';
import { formatPinpoint } from '../reference/format.ts';
import { parseSymbol } from '../reference/symbol.ts';
import type { Snapshot } from '../snapshot.ts';
import { excerpt } from './excerpt.ts';

/** From where a citation takes its document, and what in it departs from the house form. `symbol` is the document it comes to. */
export function explainSource({ source, defects }: Citation, text: string, symbol: string | undefined, language: UiLanguage): readonly string[] {
  const words = explainMessages(language);
  const lines: string[] = [];
  const means = symbol === undefined ? [] : [words.meansDocument(symbol)];
  switch (source.kind) {
    case 'symbol':
      lines.push(words.sourceSymbol(source.symbol));
      break;
    case 'name':
      lines.push(words.sourceName(source.name), ...means);
      break;
    case 'short':
      lines.push(symbol === undefined ? words.sourceShortUnknown(source.end) : words.sourceShort(source.end, symbol));
      break;
    case 'qualifier':
      lines.push(words.sourceQualifier(text.slice(source.span.start, source.span.end)), ...(source.qualifier === 'this-report' ? [words.meansOwn] : means));
      break;
    case 'instrument':
      lines.push(words.sourceInstrument(source.name));
      break;
    case 'ibid':
      lines.push(words.sourceIbid, ...means);
      break;
    case 'none':
      lines.push(words.sourceNone, ...means);
  }
  for (const { span, replacement, uncertain } of defects) {
    const written = text.slice(span.start, span.end);
    if (written !== replacement) lines.push(uncertain ? words.mayMean(written, replacement) : words.houseForm(written, replacement));
  }
  return lines;
}

/** What a pinpoint leads to, or why it leads nowhere and what is near. */
export function explainResolution(snapshot: Snapshot, pinpoint: Pinpoint | undefined, resolution: Resolution, written: Language | undefined): readonly string[] {
  const { uiLanguage } = snapshot.configuration;
  const words = explainMessages(uiLanguage);
  const language = written ?? uiLanguage;
  const later = snapshot.ready ? [] : [words.notReady];
  const cite = (symbol: string, path: Path): string => formatPinpoint({ symbol, path }, language);
  switch (resolution.kind) {
    case 'found': {
      const { document, paragraph, items } = resolution;
      const path = paragraph ? [paragraph.number, ...items.map(({ label }) => label)] : [];
      return [words.found(cite(document.symbol ?? document.aliases[0] ?? document.name, path), document.fileName, excerpt(items.at(-1)?.text ?? paragraph?.text ?? document.title, startLength))];
    }
    case 'found-here':
      return [words.foundHere(resolution.paragraph.number, getFileName(resolution.draftId))];
    case 'unknown-document': {
      const symbol = resolution.symbol ?? pinpoint?.symbol;
      if (symbol === undefined) return [words.noDocument, ...later];
      const near = findNearSymbols(snapshot, symbol);
      return [words.unknownDocument(symbol), ...(near.length > 0 ? [words.nearSymbols(near.join(', '))] : []), ...later];
    }
    case 'unknown-paragraph': {
      const symbol = resolution.document?.name ?? pinpoint?.symbol ?? '';
      return [words.unknownParagraph(cite(symbol, pinpoint?.path ?? []), resolution.nearest.join(', '))];
    }
    case 'unknown-item':
      return [words.unknownParagraph(cite(resolution.document.name, pinpoint?.path ?? []), resolution.nearest.map((path) => cite(resolution.document.name, path)).join('; '))];
    case 'ambiguous':
      return [words.ambiguous(resolution.candidates.map(({ symbol, path }) => cite(symbol, path)).join('; '))];
    case 'outside':
      return [words.outside];
  }
}

/** Enough words to know a paragraph again. */
const startLength = 120;
const mostNear = 5;

/** Documents at hand of the same Committee and State, else of the same Committee. */
function findNearSymbols({ library }: Snapshot, symbol: string): readonly string[] {
  const parts = parseSymbol(symbol);
  if (!parts?.body) return [];
  const ofBody = library.getSymbols(`${parts.body}/`);
  const ofState = ofBody.filter((known) => parts.state !== undefined && parseSymbol(known)?.state === parts.state);
  return (ofState.length > 0 ? ofState : ofBody).slice(0, mostNear);
}

/** What in a text looks like a reference and is none, in sentences. */
export function findLikeReferences(text: string, language: UiLanguage): readonly string[] {
  const words = explainMessages(language);
  const near = text.slice(0, mostLooked);
  const symbols = [...near.matchAll(likeSymbol)].map(([written]) => words.likeSymbol(written));
  const alone = /^\s{0,20}(\d{1,4}(?: ?\(?[a-z]\)?)?)\s{0,20}$/i.exec(near)?.[1];
  const unnumbered = [...near.matchAll(paragraphWord)].map(([written]) => words.wordWithoutNumber(written));
  return [...symbols, ...(alone === undefined ? [] : [words.numberAlone(alone)]), ...unnumbered];
}

const mostLooked = 2_000;
/** Capitals and strokes: `CMW/MEX/CO/4`, `CMW/C/MEX`. */
const likeSymbol = /(?<![\p{L}\p{N}/])\p{Lu}{1,6}(?:\/[\p{L}\p{N}.-]{1,12}){1,6}/gu;
const paragraphWord = /(?<!\p{L})(?:paragraphs?|paras?|párrafos?|parrafos?|párrs?|paragraphes?|пункт|п)\.?(?!\p{L})(?! {0,3}\d)/giu;
