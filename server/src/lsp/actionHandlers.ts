import { LSPErrorCodes, ResponseError, type PrepareRenameParams, type Range, type RenameParams, type WorkspaceEdit } from 'vscode-languageserver';
import type { Change } from '../core/features/change.ts';
import { languages, type ReplyStatus, type Scope } from '../core/model.ts';
import { parseSymbol } from '../core/reference/symbol.ts';
import { toFileId } from '../files/fileId.ts';
import { createConverter } from './convert.ts';
import type {
  ChangeSummary,
  DispositionParameters,
  IgnoreParameters,
  MissingRepliesParameters,
  NewReportOption,
  NewReportOptionsParameters,
  NewReportParameters,
  NewReportSummary,
  PlaceSummary,
  RenumberParameters,
  SkeletonParameters,
  SkeletonSummary,
} from './protocol.ts';
import type { Session } from './session.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';
import type { WorkspaceRoot } from './workspaceRoot.ts';

/** Answers with changes of a draft, for the client to apply when its user has asked for them. */
export interface ActionHandlers {
  skeleton(params: SkeletonParameters): SkeletonSummary | null;
  missingReplies(params: MissingRepliesParameters): ChangeSummary | null;
  disposition(params: DispositionParameters): ChangeSummary | null;
  ignore(params: IgnoreParameters): ChangeSummary | null;
  renumber(params: RenumberParameters): ChangeSummary | null;
  prepareRename(params: PrepareRenameParams): { range: Range; placeholder: string } | ResponseError | null;
  rename(params: RenameParams): WorkspaceEdit | ResponseError | null;
  newReport(params: NewReportParameters): NewReportSummary | null;
  newReportOptions(params: NewReportOptionsParameters): NewReportOption[];
}

export function createActionHandlers(session: Session, versionedEdits: boolean): ActionHandlers {
  function toSelection({ fileId, text, span }: NonNullable<Change['selection']>): PlaceSummary {
    return { uri: session.toUri(fileId), range: createConverter(text).toRange(span) };
  }

  function toSummary(root: WorkspaceRoot, { edits, message, selection }: Change): ChangeSummary {
    const edit = edits.length === 0 ? undefined : toWorkspaceEdit(session, root, edits, versionedEdits);
    return { edit: edit ?? null, message, place: (edit && selection && toSelection(selection)) ?? null };
  }

  function getRoots(uri: string | undefined): readonly WorkspaceRoot[] {
    session.flush();
    const root = uri === undefined ? undefined : session.findRoot(toFileId(uri));
    return root ? [root] : session.roots;
  }

  return {
    skeleton({ uri, units, position }) {
      const place = session.findPlace(uri);
      const insert = place?.root.service.skeletons(place.id, units, position && place.converter.toOffset(position));
      const edit = place && insert && toWorkspaceEdit(session, place.root, insert.edits, versionedEdits);
      return edit ? { edit, place: insert.slot ? toSelection(insert.slot) : null, text: insert.text } : null;
    },

    missingReplies({ uri }) {
      const place = session.findPlace(uri);
      const change = place?.root.service.missingReplies(place.id);
      return place && change ? toSummary(place.root, change) : null;
    },

    disposition({ uri, unit, ...entry }) {
      if (entry.status !== undefined && !statuses.includes(entry.status)) return null;
      const place = session.findPlace(uri);
      const change = place?.root.service.disposition(place.id, unit, entry);
      return place && change ? toSummary(place.root, change) : null;
    },

    ignore({ uri, code, position, unit, reason }) {
      const place = session.findPlace(uri);
      const change = place?.root.service.ignore(place.id, { code, offset: place.converter.toOffset(position), ...(unit !== undefined && { unit }) }, reason);
      return place && change ? toSummary(place.root, change) : null;
    },

    renumber({ uri }) {
      const place = session.findPlace(uri);
      const change = place?.root.service.renumber(place.id);
      return place && change ? toSummary(place.root, change) : null;
    },

    prepareRename({ textDocument, position }) {
      const place = session.findPlace(textDocument.uri);
      const renaming = place?.root.service.renaming(place.id, place.converter.toOffset(position));
      if (!place || !renaming) return null;
      return renaming.kind === 'refused' ? refuse(renaming.message) : { range: place.converter.toRange(renaming.span), placeholder: renaming.placeholder };
    },

    rename({ textDocument, position, newName }) {
      const place = session.findPlace(textDocument.uri);
      const renamed = place?.root.service.rename(place.id, place.converter.toOffset(position), newName);
      if (!place || !renamed) return null;
      return renamed.kind === 'refused' ? refuse(renamed.message) : (toWorkspaceEdit(session, place.root, renamed.edits, versionedEdits) ?? null);
    },

    newReport({ answers, symbol, language, scope, issues, uri }) {
      if (parseSymbol(symbol) === undefined || !languages.includes(language) || !scopes.includes(scope)) return null;
      for (const { service } of getRoots(uri)) {
        const report = service.newReport(answers, { symbol, language, scope, ...(issues !== undefined && { issues }) });
        if (report) return report;
      }
      return null;
    },

    newReportOptions({ uri }) {
      const options = new Map(getRoots(uri).flatMap(({ service }) => service.newReportOptions().map((option) => [option.answers, option] as const)));
      return [...options.values()].map(({ date, reports, issues, ...option }) => ({
        ...option,
        date: date ?? null,
        reports: { all: reports.all ?? null, followUp: reports.followUp ?? null },
        issues: issues ?? null,
      }));
    },
  };
}

/** An answer that an editor shows as it is: a sentence for its user. */
function refuse(message: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

const statuses: readonly ReplyStatus[] = ['not-accepted', 'not-applicable'];
const scopes: readonly Scope[] = ['all', 'follow-up'];
