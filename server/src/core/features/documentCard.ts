import { featureMessages } from '../messages/features.ts';
import { longDate } from '../messages/longDate.ts';
import type { SourceDocument } from '../model.ts';
import type { Snapshot } from '../snapshot.ts';
import { findOtherLanguages } from './otherLanguages.ts';
import { blocks, inline, lines, plain, strong, type Markdown } from './markdown.ts';

/** A document as a whole: its title, kind and date, what it asks, and how far the file's report has answered it. */
export function getDocumentCard(snapshot: Snapshot, fileId: string, document: SourceDocument): Markdown {
  const language = snapshot.configuration.uiLanguage;
  const words = featureMessages(language);
  const { recommendations, followUp, nextReport, date } = document;
  const sections = document.symbol === undefined;
  const facts = [words.documentKind(document.kind), ...(date === undefined ? [] : [longDate(date, language)])];
  const size = [(sections ? words.sectionCount : words.paragraphCount)(document.paragraphs.length)];
  if (recommendations.length > 0) size.push(words.unitCount(recommendations.length));
  const picked = recommendations.filter((unit) => unit.followUp).length;
  if (picked > 0) size.push(words.followUpCount(picked, followUp?.due && longDate(followUp.due, language)));
  if (nextReport) size.push(words.nextReport(longDate(nextReport.due, language)));
  return blocks([
    lines([inline([strong(plain(document.name)), ...facts.map((fact) => plain(fact))], ' · '), plain(document.title)]),
    lines([plain(size.join(' · ')), ...getCoverage(snapshot, fileId, document), plain(findOtherLanguages(snapshot, document) ?? '')]),
  ]);
}

function getCoverage(snapshot: Snapshot, fileId: string, document: SourceDocument): readonly Markdown[] {
  const words = featureMessages(snapshot.configuration.uiLanguage);
  const all = snapshot.reports.filter((report) => report.document?.name === document.name);
  const own = all.filter((report) => report.draftIds.includes(fileId));
  const shown = own.length > 0 ? own : all;
  return shown.map(({ symbol, counts }) => {
    const title = shown.length > 1 && symbol !== undefined ? `${words.replyCoverage}, ${symbol}` : words.replyCoverage;
    return inline([strong(plain(title)), plain(words.answeredOf(counts.answered, counts.total))], ': ');
  });
}
