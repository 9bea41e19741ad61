import {
  CompletionTriggerKind,
  MarkupKind,
  type CodeAction,
  type CodeActionParams,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  type DefinitionParams,
  type DocumentLink,
  type DocumentLinkParams,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type Hover,
  type HoverParams,
  type Location,
  type LocationLink,
  type MarkupContent,
  type ReferenceParams,
} from 'vscode-languageserver';
import { getCoveredFiles } from '../core/coverage/coveredPlaces.ts';
import type { CompletionTrigger } from '../core/features/completion.ts';
import type { ReportCoverage } from '../core/model.ts';
import { toFileId } from '../files/fileId.ts';
import { createActionHandlers, type ActionHandlers } from './actionHandlers.ts';
import { createCoverageHandlers, type CoverageHandlers } from './coverageHandlers.ts';
import { getCodeActions } from './codeActions.ts';
import { toCompletionItem, toDocumentLink, toDocumentSymbol } from './convert.ts';
import { getTroubles } from './troubles.ts';
import { createListHandlers, type ListHandlers } from './listHandlers.ts';
import { type CoveredFilesParameters, type CoveredFileSummary, type ReportsParameters, type ReportSummary, type ReportSymbolParameters, type ReportSymbolSummary, type ServerStatus } from './protocol.ts';
import { toReportSummary } from './reportSummary.ts';
import { createLibraryHandlers, type LibraryHandlers } from './libraryHandlers.ts';
import { getRootsUsing } from './rootsUsing.ts';
import type { Place, Session } from './session.ts';
import { createTextHandlers, type TextHandlers } from './textHandlers.ts';
import { toLocations } from './toLocations.ts';
import type { WorkspaceRoot } from './workspaceRoot.ts';

/** What the client can take. */
export interface ClientAbilities {
  readonly markdown: boolean;
  readonly locationLinks: boolean;
  readonly versionedEdits: boolean;
  readonly labelDetails: boolean;
  readonly snippets: boolean;
  readonly showRecommendations: boolean;
  readonly changeReports: boolean;
  readonly showPlaces: boolean;
}

/** Every answer of the server. Each handler converts, asks the service and converts back. */
export interface Handlers extends LibraryHandlers, ActionHandlers, ListHandlers, TextHandlers, CoverageHandlers {
  hover(params: HoverParams): Hover | null;
  completion(params: CompletionParams): CompletionList | null;
  completionResolve(item: CompletionItem): CompletionItem;
  definition(params: DefinitionParams): LocationLink[] | Location[] | null;
  references(params: ReferenceParams): Location[] | null;
  documentSymbol(params: DocumentSymbolParams): DocumentSymbol[] | null;
  documentLink(params: DocumentLinkParams): DocumentLink[] | null;
  codeAction(params: CodeActionParams): CodeAction[] | null;
  reports(params: ReportsParameters): ReportSummary[];
  coveredFiles(params: CoveredFilesParameters): CoveredFileSummary[];
  reportSymbol(params: ReportSymbolParameters): ReportSymbolSummary;
  status(): ServerStatus;
}

export function createHandlers(session: Session, can: ClientAbilities): Handlers {
  /** Where the last completion was asked for: its items are explained by the same root. */
  let completing: WorkspaceRoot | undefined;
  /** The last list that was shown: what is typed on in it was asked for in the same way. */
  let lastList: { readonly uri: string; readonly offset: number; readonly trigger: CompletionTrigger } | undefined;

  /**
   * A list that is asked for again after each letter, or after a few that were typed quickly, stays what it was: words are completed in prose only
   * where the user asked for it.
   */
  function getTrigger({ root, id }: Place, uri: string, offset: number, kind: CompletionTriggerKind | undefined): CompletionTrigger {
    const typed = lastList?.uri === uri ? root.service.snapshot.drafts.get(id)?.text.slice(lastList.offset, offset) : undefined;
    const goesOn = lastList !== undefined && typed !== undefined && (Math.abs(offset - lastList.offset) <= 1 || /^[\p{L}\p{N}]{1,30}$/u.test(typed));
    if (goesOn) return lastList?.trigger === 'invoked' || kind === CompletionTriggerKind.Invoked ? 'invoked' : 'automatic';
    return kind === CompletionTriggerKind.TriggerCharacter || kind === CompletionTriggerKind.TriggerForIncompleteCompletions ? 'automatic' : 'invoked';
  }

  function toMarkup(markdown: string): MarkupContent {
    return { kind: can.markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value: markdown };
  }

  return {
    ...createLibraryHandlers(session),
    ...createActionHandlers(session, can.versionedEdits),
    ...createListHandlers(session),
    ...createTextHandlers(session, can),
    ...createCoverageHandlers(session),

    hover({ textDocument, position }) {
      const place = session.findPlace(textDocument.uri);
      const hover = place?.root.service.hover(place.id, place.converter.toOffset(position));
      return place && hover ? { contents: toMarkup(hover.markdown), range: place.converter.toRange(hover.span) } : null;
    },

    completion({ textDocument, position, context }) {
      const place = session.findPlace(textDocument.uri);
      if (!place) return null;
      completing = place.root;
      const offset = place.converter.toOffset(position);
      const trigger = getTrigger(place, textDocument.uri, offset, context?.triggerKind);
      const { items, incomplete } = place.root.service.complete(place.id, offset, trigger);
      lastList = items.length > 0 ? { uri: textDocument.uri, offset, trigger } : undefined;
      return { isIncomplete: incomplete, items: items.map((entry) => toCompletionItem(entry, place.converter, can)) };
    },

    completionResolve(item) {
      const documentation = typeof item.data === 'string' ? completing?.service.completionDocumentation(item.data) : undefined;
      return documentation === undefined ? item : { ...item, documentation: toMarkup(documentation) };
    },

    definition({ textDocument, position }) {
      const place = session.findPlace(textDocument.uri);
      const definition = place?.root.service.definition(place.id, place.converter.toOffset(position));
      if (!place || !definition) return null;
      if (!can.locationLinks) return definition.targets.flatMap(({ fileId, selection }) => toLocations(session, place.root, { fileId, span: selection }));
      return definition.targets.flatMap(({ fileId, span, selection }): LocationLink[] => {
        // Who reads a document in another form goes on reading it there.
        const isHere = fileId === place.id;
        const converter = isHere ? place.converter : session.findConverter(place.root, fileId);
        const targetUri = isHere ? place.uri : session.findShownUri(fileId);
        if (!converter || targetUri === undefined) return [];
        const target = { targetUri, targetRange: converter.toRange(span), targetSelectionRange: converter.toRange(selection) };
        return [{ ...target, originSelectionRange: place.converter.toRange(definition.origin) }];
      });
    },

    references({ textDocument, position }) {
      const place = session.findPlace(textDocument.uri);
      if (!place) return null;
      return getRootsUsing(session.roots, place).flatMap((root) =>
        root.service.references(place.id, place.converter.toOffset(position)).flatMap((found) => toLocations(session, root, found)),
      );
    },

    documentSymbol({ textDocument }) {
      const place = session.findPlace(textDocument.uri);
      return place ? place.root.service.outline(place.id).map((entry) => toDocumentSymbol(entry, place.converter)) : null;
    },

    documentLink({ textDocument }) {
      const place = session.findPlace(textDocument.uri);
      return place ? place.root.service.links(place.id).map((link) => toDocumentLink(link, place.converter)) : null;
    },

    codeAction: (params) => getCodeActions(session, can, params),

    reports({ uri }) {
      const place = uri === undefined ? undefined : session.findPlace(uri);
      session.flush();
      session.reportsAsked();
      const roots = place ? [place.root] : uri === undefined ? session.roots : [];
      return roots.flatMap((root) => {
        const { reports, drafts, configuration } = root.service.snapshot;
        const concerned = place ? reports.filter((report) => report.draftIds.includes(place.id)) : reports;
        return concerned.map((report) => {
          const language = drafts.get(place?.id ?? report.draftIds[0] ?? '')?.language ?? configuration.uiLanguage;
          return toReportSummary(report, language, configuration.uiLanguage, (id) => session.toUri(id), (id, span) => toLocations(session, root, { fileId: id, span })[0]);
        });
      });
    },

    coveredFiles({ reports: wanted }) {
      session.flush();
      return session.roots.flatMap((root) => {
        const isWanted = ({ draftIds, answers }: ReportCoverage): boolean => wanted?.some((each) => each.answers === answers && draftIds.includes(toFileId(each.uri))) ?? true;
        return getCoveredFiles(root.service.reports().filter(isWanted)).map(({ fileId, places }) => ({
          uri: session.findShownUri(fileId) ?? session.toUri(fileId),
          places: places.flatMap(({ span, answered }) => toLocations(session, root, { fileId, span }).map(({ range }) => ({ range, answered }))),
        }));
      });
    },

    reportSymbol({ symbol, answers }) {
      session.flush();
      const checks = session.roots.map((root) => root.service.checkReportSymbol(symbol, answers));
      return { problem: checks[0]?.problem ?? null, note: checks.find(({ note }) => note !== undefined)?.note ?? null };
    },

    status() {
      session.flush();
      session.libraryAsked();
      const { roots } = session;
      const libraries = roots.map((root) => root.service.snapshot.library);
      // Folders share the product's documents, and nothing that is on a shelf.
      const inMemory = new Set(libraries.flatMap(({ documents }) => documents.map(({ id }) => id)));
      const onShelves = libraries.reduce((sum, { size, documents }) => sum + size - documents.length, 0);
      const drafts = roots.flatMap((root) => [...root.service.snapshot.drafts.values()].filter((draft) => draft.isDraft));
      const problems = roots.flatMap((root) => getTroubles(root).map(({ message }) => message));
      return { ready: roots.every((root) => root.complete), documents: inMemory.size + onShelves, drafts: drafts.length, problems: [...new Set(problems)] };
    },
  };
}
