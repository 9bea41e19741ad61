import { findUnitAt } from '../core/features/unitAt.ts';
import { toIsoDate } from '../core/messages/isoDate.ts';
import { getFileName } from '../core/messages/filePlace.ts';
import { pageMessages } from '../core/messages/page.ts';
import type { Recommendation, ReportCoverage } from '../core/model.ts';
import { renderCoveragePage } from '../core/page/coveragePage.ts';
import { unitAnchor, type PageInput } from '../core/page/pageContext.ts';
import { renderStandalonePage } from '../core/page/standalonePage.ts';
import { styleSheet } from '../core/page/styleSheet.ts';
import { pinpointId } from '../core/reference/path.ts';
import { isUnder } from '../files/fileId.ts';
import type { CoverageFile, CoverageFileParameters, CoveragePageParameters, CoveragePageSummary, PlaceSummary } from './protocol.ts';
import type { Session } from './session.ts';
import type { WorkspaceRoot } from './workspaceRoot.ts';

/** Answers with the reply coverage as a page. */
export interface CoverageHandlers {
  coveragePage(params: CoveragePageParameters): CoveragePageSummary;
  coverageFile(params: CoverageFileParameters): CoverageFile;
}

export function createCoverageHandlers(session: Session): CoverageHandlers {
  /** The reports of a file; of all folders where it is part of none. */
  function getInput(uri: string | undefined): PageInput & { readonly roots: readonly WorkspaceRoot[] } {
    session.flush();
    // Who shows the page wants to hear of the next change too.
    session.reportsAsked();
    const place = uri === undefined ? undefined : session.findPlace(uri);
    const own = place?.root.service.reports().filter(({ draftIds }) => draftIds.includes(place.id)) ?? [];
    const roots = place && own.length > 0 ? [place.root] : session.roots;
    const snapshots = roots.map((root) => root.service.snapshot);
    return {
      roots,
      reports: own.length > 0 ? own : snapshots.flatMap(({ reports }) => reports),
      drafts: new Map(snapshots.flatMap(({ drafts }) => [...drafts])),
      language: snapshots[0]?.configuration.uiLanguage ?? 'en',
      today: toIsoDate(new Date()),
      places: { file: getFile, at: (id, offset) => toLineAndColumn(findRange(roots, id, { start: offset, end: offset })) },
    };
  }

  function findRange(roots: readonly WorkspaceRoot[], id: string, span: { readonly start: number; readonly end: number }): PlaceSummary['range'] | undefined {
    for (const root of roots) {
      const converter = session.findConverter(root, id);
      if (converter) return converter.toRange(span);
    }
    return undefined;
  }

  /** As the list of files shows it: `drafts/report.md`. */
  function getFile(id: string): string {
    const folder = session.findRoot(id)?.folder;
    return folder !== undefined && isUnder(id, folder) ? id.slice(folder.length + 1).split('/').map(getFileName).join('/') : getFileName(id);
  }

  return {
    coveragePage({ uri, at, withStyle }) {
      const input = getInput(uri);
      const { title, body, destinations } = renderCoveragePage({ ...input, interactive: true });
      const places = [...destinations].flatMap(([key, { fileId, span }]): [string, PlaceSummary][] => {
        const range = findRange(input.roots, fileId, span);
        const shown = session.findShownUri(fileId);
        return range && shown !== undefined ? [[key, { uri: shown, range }]] : [];
      });
      const place = at && session.findPlace(at.textDocument.uri);
      const unit = place && findUnitAt(place.root.service.snapshot, place.id, place.converter.toOffset(at.position));
      const row = unit?.exact === true ? findRow(input.reports, unit.unit) : undefined;
      return { title, language: input.language, html: body.markup, style: withStyle === true ? styleSheet : null, places: Object.fromEntries(places), row: row ?? null };
    },

    coverageFile({ uri }) {
      const input = getInput(uri);
      const [report] = input.reports;
      const name = [pageMessages(input.language).fileName, ...(input.reports.length === 1 && report?.symbol !== undefined ? [report.symbol.replace(/[^a-z\d.-]+/gi, '_')] : [])].join('-');
      return { name: `${name}.html`, text: renderStandalonePage(input) };
    },
  };
}

function findRow(reports: readonly ReportCoverage[], { pinpoint }: Recommendation): string | undefined {
  for (const [index, { units }] of reports.entries()) {
    const at = units.findIndex(({ recommendation }) => pinpointId(recommendation.pinpoint) === pinpointId(pinpoint));
    if (at >= 0) return unitAnchor(index, at);
  }
  return undefined;
}

function toLineAndColumn(range: PlaceSummary['range'] | undefined): { readonly line: number; readonly column: number } {
  return range ? { line: range.start.line + 1, column: range.start.character + 1 } : { line: 1, column: 1 };
}
