import { findEvidenceAt, usualEvidence } from '../core/features/evidenceFor.ts';
import type { Evidence } from '../core/features/evidence.ts';
import { explain, toText } from '../core/features/explain.ts';
import { featureMessages } from '../core/messages/features.ts';
import type { Pinpoint, SourceDocument, Span, UiLanguage } from '../core/model.ts';
import { formatPinpoint } from '../core/reference/format.ts';
import { pinpointId } from '../core/reference/path.ts';
import { toFileId } from '../files/fileId.ts';
import type { ExplainParameters, ExplanationSummary, EvidenceParameters, EvidenceSummary, FoundPassage, PassageSummary, PlaceSummary, SearchParameters } from './protocol.ts';
import { searchDocuments } from './searchDocuments.ts';
import type { Session } from './session.ts';
import type { WorkspaceRoot } from './workspaceRoot.ts';

/** Answers about what the documents say. */
export interface LibraryHandlers {
  evidence(params: EvidenceParameters): EvidenceSummary | null;
  search(params: SearchParameters): Promise<FoundPassage[]>;
  explain(params: ExplainParameters): ExplanationSummary | null;
}

export function createLibraryHandlers(session: Session): LibraryHandlers {
  function findPlaceOf(root: WorkspaceRoot, document: SourceDocument, span: Span): PlaceSummary | undefined {
    const range = session.findConverter(root, document.id)?.toRange(span);
    return range && toPlace(document.id, range);
  }

  function toPlace(id: string, range: PlaceSummary['range']): PlaceSummary {
    // A client that cannot show the text of a Word or PDF file is told of the file: the paragraph itself stands in the answer.
    return { uri: session.findShownUri(id) ?? id, range };
  }

  function toPassage(root: WorkspaceRoot, language: UiLanguage, { pinpoint, document, text, span, why }: Evidence): PassageSummary[] {
    const place = findPlaceOf(root, document, span);
    const words = [...new Set(why.map(({ found }) => found))];
    return place ? [{ id: pinpointId(pinpoint), reference: toReference(pinpoint, document), kind: featureMessages(language).documentKind(document.kind), text, words, place }] : [];
  }

  return {
    explain({ textDocument, position }) {
      const place = session.findPlace(textDocument.uri);
      const id = toFileId(textDocument.uri);
      const root = place?.root ?? session.findRoot(id) ?? session.roots[0];
      if (!root) return null;
      const explanation = explain(root.service.snapshot, id, position && place?.converter.toOffset(position));
      return { title: explanation.title, text: toText(explanation), sections: explanation.sections };
    },

    evidence({ textDocument, position, limit = usualEvidence }) {
      const place = session.findPlace(textDocument.uri);
      const answer = place && findEvidenceAt(place.root.service.snapshot, place.id, place.converter.toOffset(position), { limit: toLimit(limit) });
      if (!place || !answer) return null;
      const { uiLanguage } = place.root.service.snapshot.configuration;
      return {
        reference: toReference(answer.pinpoint, answer.document),
        said: answer.said.flatMap((each) => toPassage(place.root, uiLanguage, each)),
        earlier: answer.earlier.flatMap((each) => toPassage(place.root, uiLanguage, each)),
      };
    },

    async search({ query, limit = usualResults, uri }) {
      session.flush();
      const place = uri === undefined ? undefined : session.findPlace(uri);
      const roots = place ? [place.root] : session.roots;
      const found = (await Promise.all(roots.map(async (root) => (await searchDocuments(root, query, toLimit(limit))).map((result) => ({ root, result }))))).flat();
      // Two folders with the same documents give each once.
      const seen = new Set<string>();
      return found
        .sort((a, b) => b.result.score - a.result.score)
        .filter(({ result }) => !seen.has(`${result.document.id}#${pinpointId(result.pinpoint)}`) && seen.add(`${result.document.id}#${pinpointId(result.pinpoint)}`))
        .slice(0, toLimit(limit))
        .flatMap(({ root, result }): FoundPassage[] => {
          const { pinpoint, document, where, snippet } = result;
          const range = 'span' in where ? session.findConverter(root, document.id)?.toRange(where.span) : where.range;
          return range ? [{ id: pinpointId(pinpoint), reference: toReference(pinpoint, document), title: document.title, snippet: snippet.text, matches: snippet.matches, place: toPlace(document.id, range) }] : [];
        });
    },
  };
}

/** How a provision is cited in the language of its document. */
function toReference({ path }: Pinpoint, document: Pick<SourceDocument, 'symbol' | 'aliases' | 'name' | 'language'>): string {
  return formatPinpoint({ symbol: document.symbol ?? document.aliases[0] ?? document.name, path }, document.language);
}

const usualResults = 30;
const mostResults = 200;

/** Whatever a client sends. */
function toLimit(limit: number): number {
  return Number.isInteger(limit) ? Math.min(Math.max(limit, 1), mostResults) : usualResults;
}
