import { getStatusLabel } from '../coverage/status.ts';
import { featureMessages } from '../messages/features.ts';
import { getFileName, getLine } from '../messages/filePlace.ts';
import { inTextMessages } from '../messages/inText.ts';
import type { Draft, Recommendation, ReplyPlace, SourceDocument, Span, UnitCoverage } from '../model.ts';
import { formatCitation } from '../reference/format.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Lens } from './lenses.ts';
import { toLensTitle } from './lensTitle.ts';
import { getUnitPlaces } from './unitPlaces.ts';
import { getStandings, type UnitStanding } from './unitStatus.ts';

/**
 * Over each recommendation of a document how the reports stand to it: "answered · CMW_C_MEX_5.md, para. 11 · 87 words". Of several reports a line
 * for each, with its symbol. Nothing while the library is being read, and nothing where no report answers the document.
 */
export function getDocumentLenses(snapshot: Snapshot, document: SourceDocument): readonly Lens[] {
  if (!snapshot.ready || !snapshot.reports.some(({ units }) => units.length > 0)) return [];
  return document.recommendations.flatMap((unit) => getStandings(snapshot, unit.pinpoint, document.id).map((standing, _, all) => toLens(snapshot, unit, standing, all.length > 1)));
}

function toLens(snapshot: Snapshot, unit: Recommendation, { report, coverage }: UnitStanding, isOneOfSeveral: boolean): Lens {
  const language = snapshot.configuration.uiLanguage;
  const title = toLensTitle([
    isOneOfSeveral ? (report.symbol ?? getFileName(report.draftIds[0] ?? '')) : undefined,
    getStatusLabel(coverage.status, language),
    // A report of one file is named once.
    ...getWhere(snapshot, coverage, !isOneOfSeveral || report.draftIds.length > 1),
  ]);
  return { span: unit.span, title, opens: { kind: 'places', places: getUnitPlaces(coverage) } };
}

/** Where the best reply stands, how long it is, and how many more there are; without a reply where the unit is set aside or mentioned. */
function getWhere(snapshot: Snapshot, coverage: UnitCoverage, namesFile: boolean): readonly (string | undefined)[] {
  const language = snapshot.configuration.uiLanguage;
  const says = featureMessages(language);
  const places = getUnitPlaces(coverage);
  const [first] = places;
  const best = getBest(coverage.replies);
  if (best) {
    const rest = coverage.replies.length - 1;
    return [tellPlace(snapshot, best.draftId, best.reply.span, namesFile), says.wordCount(best.words), rest > 0 ? says.more(rest) : undefined];
  }
  return first ? [tellPlace(snapshot, first.fileId, first.span, namesFile), places.length > 1 ? says.more(places.length - 1) : undefined] : [];
}

/** One to the unit itself comes before one to its paragraph; of those the longest. */
function getBest(replies: readonly ReplyPlace[]): ReplyPlace | undefined {
  return [...replies].sort((a, b) => Number(a.toAncestor) - Number(b.toAncestor) || b.words - a.words)[0];
}

/** The paragraph of the draft where there are numbers, since the printed report has them too; else the line of the file. */
function tellPlace(snapshot: Snapshot, draftId: string, { start, end }: Span, namesFile: boolean): string {
  const language = snapshot.configuration.uiLanguage;
  const draft = snapshot.drafts.get(draftId);
  const number = draft && findParagraphNumber(draft, start, end);
  const where = number === undefined ? inTextMessages(language).line(getLine(draft?.text ?? '', start)) : formatCitation({ elements: [{ path: [number] }] }, language, 'abbreviated');
  return namesFile ? `${getFileName(draftId)}, ${where}` : where;
}

/** The paragraph around a place, or the first in it. */
function findParagraphNumber({ paragraphs }: Draft, start: number, end: number): string | undefined {
  return paragraphs.find(({ span }) => span.end > start && span.start < Math.max(end, start + 1))?.number;
}
