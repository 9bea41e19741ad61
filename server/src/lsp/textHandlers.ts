import {
  DocumentHighlightKind,
  FoldingRangeKind,
  InlayHintKind,
  SymbolKind,
  type CodeLens,
  type CodeLensParams,
  type DocumentHighlight,
  type DocumentHighlightParams,
  type FoldingRange,
  type FoldingRangeParams,
  type InlayHint,
  type InlayHintParams,
  type Location,
  type SelectionRange,
  type SelectionRangeParams,
  type SemanticTokens,
  type SemanticTokensParams,
  type SymbolInformation,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import type { Lens } from '../core/features/lenses.ts';
import type { FoundPlace } from '../core/features/placeSearch.ts';
import { formatPinpoint } from '../core/reference/format.ts';
import { pinpointId } from '../core/reference/path.ts';
import type { ClientAbilities } from './handlers.ts';
import { showPlacesCommand, showRecommendationsCommand, type ReadingsParameters, type ReadingSummary } from './protocol.ts';
import { getReadings } from './readings.ts';
import { searchDocuments } from './searchDocuments.ts';
import { toSemanticTokens } from './semanticTokens.ts';
import { getRootsUsing } from './rootsUsing.ts';
import type { Place, Session } from './session.ts';
import { toLocations } from './toLocations.ts';
import type { WorkspaceRoot } from './workspaceRoot.ts';

/** Answers about what is shown in a text itself. */
export interface TextHandlers {
  codeLens(params: CodeLensParams): CodeLens[] | null;
  inlayHint(params: InlayHintParams): InlayHint[] | null;
  foldingRange(params: FoldingRangeParams): FoldingRange[] | null;
  documentHighlight(params: DocumentHighlightParams): DocumentHighlight[] | null;
  selectionRange(params: SelectionRangeParams): SelectionRange[] | null;
  semanticTokens(params: SemanticTokensParams): SemanticTokens;
  workspaceSymbol(params: WorkspaceSymbolParams): Promise<SymbolInformation[]>;
  readings(params: ReadingsParameters): ReadingSummary[];
}

export function createTextHandlers(session: Session, can: ClientAbilities): TextHandlers {
  function toCodeLens(place: Place, root: WorkspaceRoot, { span, title, opens }: Lens): CodeLens {
    const range = place.converter.toRange(span);
    const line = { start: range.start, end: range.start };
    // Words without a command are words: a client that has none of the commands still shows them.
    if (opens.kind === 'list') return { range: line, command: { title, command: can.showRecommendations ? showRecommendationsCommand : '' } };
    const locations = can.showPlaces ? opens.places.flatMap((one) => toLocations(session, root, one)) : [];
    if (locations.length === 0) return { range: line, command: { title, command: '' } };
    return { range: line, command: { title, command: showPlacesCommand, arguments: [place.uri, line.start, locations] } };
  }

  function toSymbol(root: WorkspaceRoot, found: FoundPlace): SymbolInformation[] {
    return toLocations(session, root, found).map((location) => ({ name: found.name, containerName: found.container, kind: symbolKinds[found.kind], location }));
  }

  return {
    codeLens({ textDocument }) {
      session.refresher.asked('codeLens');
      const place = session.findPlace(textDocument.uri);
      if (!place) return null;
      return getRootsUsing(session.roots, place).flatMap((root) => root.service.lenses(place.id).map((lens) => toCodeLens(place, root, lens)));
    },

    inlayHint({ textDocument, range }) {
      session.refresher.asked('inlayHint');
      const place = session.findPlace(textDocument.uri);
      if (!place) return null;
      const hints = place.root.service.topicHints(place.id, place.converter.toSpan(range));
      return hints.map(({ at, label }) => ({ position: place.converter.toRange({ start: at, end: at }).start, label, kind: InlayHintKind.Type, paddingLeft: true }));
    },

    foldingRange({ textDocument }) {
      const place = session.findPlace(textDocument.uri);
      if (!place) return null;
      return place.root.service.folds(place.id).flatMap(({ span, kind }): FoldingRange[] => {
        const { start, end } = place.converter.toRange(span);
        return end.line > start.line ? [{ startLine: start.line, endLine: end.line, ...(kind === 'comment' && { kind: FoldingRangeKind.Comment }) }] : [];
      });
    },

    documentHighlight({ textDocument, position }) {
      const place = session.findPlace(textDocument.uri);
      if (!place) return null;
      const found = place.root.service.highlights(place.id, place.converter.toOffset(position));
      return found.map(({ span, kind }) => ({ range: place.converter.toRange(span), kind: kind === 'reply' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read }));
    },

    selectionRange({ textDocument, positions }) {
      const place = session.findPlace(textDocument.uri);
      if (!place) return null;
      return positions.map((position) => {
        const spans = place.root.service.selections(place.id, place.converter.toOffset(position));
        // The outermost first: each is the parent of the next.
        const ranges = spans.map((span) => place.converter.toRange(span)).reverse();
        return ranges.reduce<SelectionRange | undefined>((parent, range) => ({ range, ...(parent && { parent }) }), undefined) ?? { range: { start: position, end: position } };
      });
    },

    semanticTokens({ textDocument }) {
      session.refresher.asked('semanticTokens');
      const place = session.findPlace(textDocument.uri);
      return { data: place ? toSemanticTokens(place.root.service.citationTokens(place.id), place.converter) : [] };
    },

    readings: (params) => getReadings(session, params),

    async workspaceSymbol({ query }) {
      session.flush();
      const found = await Promise.all(session.roots.map((root) => findSymbols(root, query)));
      // Two folders with the same documents give each place once.
      const seen = new Set<string>();
      const isNew = ({ name, location: { uri, range } }: SymbolInformation): boolean => {
        const key = `${uri} ${range.start.line} ${name}`;
        return !seen.has(key) && Boolean(seen.add(key));
      };
      return found.flat().filter(isNew);
    },
  };

  async function findSymbols(root: WorkspaceRoot, query: string): Promise<SymbolInformation[]> {
    const places = root.service.placesByWords(query, mostOfEach);
    const named = new Set(places.map(({ id }) => id));
    const passages = query.trim() === '' ? [] : await searchDocuments(root, query, mostOfEach);
    const others = passages.filter(({ pinpoint }) => !named.has(pinpointId(pinpoint)));
    return [...places.flatMap((place) => toSymbol(root, place)), ...others.flatMap((passage) => toPassage(root, passage))];
  }

  function toPassage(root: WorkspaceRoot, { pinpoint, document, snippet, where }: Awaited<ReturnType<typeof searchDocuments>>[number]): SymbolInformation[] {
    const uri = session.findShownUri(document.id);
    const range = 'span' in where ? session.findConverter(root, document.id)?.toRange(where.span) : where.range;
    const name = `${formatPinpoint(pinpoint, root.service.snapshot.configuration.uiLanguage)} – ${snippet.text}`;
    const locations: Location[] = uri !== undefined && range ? [{ uri, range }] : [];
    return locations.map((location) => ({ name, containerName: document.title, kind: symbolKinds.paragraph, location }));
  }
}

/** Of recommendations, of headings, of paragraphs: what a list shows before one types another word. */
const mostOfEach = 30;

/** As in the outline; a recommendation is what a report is about. */
const symbolKinds: Readonly<Record<FoundPlace['kind'], SymbolKind>> = { unit: SymbolKind.Event, heading: SymbolKind.String, paragraph: SymbolKind.Number };
