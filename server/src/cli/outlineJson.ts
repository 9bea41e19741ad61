import { getProblemMessage } from '../core/messages/problems.ts';
import type { Item, Paragraph, Selection, SourceDocument, UiLanguage } from '../core/model.ts';
import { formatPinpoint } from '../core/reference/format.ts';
import { pinpointId } from '../core/reference/path.ts';
import type { Places } from './places.ts';

/** How a UN document was read, in the shape that scripts rely on. Lists that the document does not have are absent. */
export function toOutlineJson(document: SourceDocument, places: Places, language: UiLanguage): object {
  return {
    symbol: document.symbol ?? null,
    name: document.name,
    title: document.title,
    kind: document.kind,
    language: document.language,
    date: document.date ?? null,
    file: places.file(document.id),
    ...document.facts,
    paragraphs: document.paragraphs.map(toParagraphJson),
    footnotes: document.footnotes.map((note) => ({
      mark: note.mark,
      text: note.text,
      references: note.references.map((pinpoint) => formatPinpoint(pinpoint, 'en')),
    })),
    ...(document.recommendations.length > 0 && { recommendations: document.recommendations.map((unit) => pinpointId(unit.pinpoint)) }),
    ...(document.followUp && { followUp: toSelectionJson(document.followUp) }),
    ...(document.particularImportance && { particularImportance: toSelectionJson(document.particularImportance) }),
    ...(document.nextReport && { nextReport: { due: document.nextReport.due } }),
    ...(document.repliesTo && { repliesTo: Object.fromEntries(document.repliesTo), repliesToKind: document.repliesToKind }),
    problems: document.problems.map((problem) => ({
      line: places.at(document.id, problem.span.start).line,
      code: problem.code,
      message: getProblemMessage(problem, language),
    })),
  };
}

function toParagraphJson(paragraph: Paragraph): object {
  return {
    number: paragraph.number,
    headings: paragraph.headings,
    kind: paragraph.kind,
    text: paragraph.text,
    items: paragraph.items.map(toItemJson),
    footnotes: paragraph.footnotes,
    ...(paragraph.closing !== '' && { closing: paragraph.closing }),
    ...(paragraph.speaker !== undefined && { speaker: paragraph.speaker }),
    ...(paragraph.tables && { tables: paragraph.tables }),
    ...(paragraph.inferred && { inferred: true }),
  };
}

function toItemJson(item: Item): object {
  return {
    label: item.label,
    text: item.text,
    items: item.items.map(toItemJson),
    ...(item.footnotes.length > 0 && { footnotes: item.footnotes }),
    ...(item.inline && { inline: true }),
    ...(item.inferred && { inferred: true }),
  };
}

function toSelectionJson(selection: Selection): object {
  return { targets: selection.targets, ...(selection.due !== undefined && { due: selection.due }) };
}
