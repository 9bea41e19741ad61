import { cite, citeIn, quoteIn } from '../core/features/citePassage.ts';
import { findEvidenceAt, findEvidenceFor, usualEvidence } from '../core/features/evidenceFor.ts';
import type { Evidence } from '../core/features/evidence.ts';
import { explain, toText } from '../core/features/explain.ts';
import { getPassageCard, getVoice } from '../core/features/passageCard.ts';
import { featureMessages } from '../core/messages/features.ts';
import type { Language, Pinpoint, SourceDocument, Span } from '../core/model.ts';
import { parsePinpointId, pinpointId } from '../core/reference/path.ts';
import { toFileId } from '../files/fileId.ts';
import type { CiteEdits, CiteParameters, ExplainParameters, ExplanationSummary, EvidenceParameters, EvidenceSummary, FoundPassage, PassageSummary, PlaceSummary, SearchParameters } from './protocol.ts';
import { searchDocuments } from './searchDocuments.ts';
import type { Session } from './session.ts';
import type { WorkspaceRoot } from './workspaceRoot.ts';

/** Answers about what the documents say. */
export interface LibraryHandlers {
  evidence(params: EvidenceParameters): EvidenceSummary | null;
  cite(params: CiteParameters): CiteEdits | null;
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

  function toPassage(root: WorkspaceRoot, language: Language | undefined, evidence: Evidence): PassageSummary[] {
    const { pinpoint, document, text, span, why } = evidence;
    const place = findPlaceOf(root, document, span);
    if (!place) return [];
    const { uiLanguage } = root.service.snapshot.configuration;
    return [
      {
        id: pinpointId(pinpoint),
        reference: toReference(pinpoint, document),
        kind: featureMessages(uiLanguage).documentKind(document.kind),
        by: getVoice(document.kind),
        text,
        markdown: getPassageCard(evidence, uiLanguage),
        quotation: quoteIn(language ?? document.language, text, pinpoint, document),
        words: [...new Set(why.map(({ found }) => found))],
        place,
      },
    ];
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

    evidence({ textDocument, position, unit, limit = usualEvidence }) {
      const place = session.findPlace(textDocument.uri);
      if (!place) return null;
      const { library, drafts } = place.root.service.snapshot;
      const language = drafts.get(place.id)?.language;
      const pinpoint = unit === undefined ? undefined : parsePinpointId(unit);
      const options = { limit: toLimit(limit), ...(pinpoint && language && { language }) };
      const answer = pinpoint ? findEvidenceFor(library, pinpoint, options) : position && findEvidenceAt(place.root.service.snapshot, place.id, place.converter.toOffset(position), options);
      if (!answer) return null;
      return {
        unit: pinpointId(answer.pinpoint),
        reference: toReference(answer.pinpoint, answer.document),
        said: answer.said.flatMap((each) => toPassage(place.root, language, each)),
        earlier: answer.earlier.flatMap((each) => toPassage(place.root, language, each)),
      };
    },

    cite({ textDocument, position, id, as }) {
      session.flush();
      const place = session.findPlace(textDocument.uri);
      if (!place) return null;
      const { drafts, library } = place.root.service.snapshot;
      const draft = drafts.get(place.id);
      const pinpoint = parsePinpointId(id);
      const document = pinpoint && library.findDocument(pinpoint.symbol, draft?.language);
      const cited = draft && document && cite(draft, place.converter.toOffset(position), pinpoint, document, as);
      if (!cited) return null;
      return {
        edits: cited.edits.map(({ span, newText }) => ({ range: place.converter.toRange(span), newText })),
        place: place.converter.toRange({ start: cited.cursor, end: cited.cursor }),
      };
    },

    async search({ query, limit = usualResults, uri, draft }) {
      session.flush();
      const drafting = draft === undefined ? undefined : session.findPlace(draft);
      const language = drafting?.root.service.snapshot.drafts.get(drafting.id)?.language;
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
          const { pinpoint, document, where, snippet, text } = result;
          const range = 'span' in where ? session.findConverter(root, document.id)?.toRange(where.span) : where.range;
          if (!range) return [];
          const quotation = quoteIn(language ?? document.language, text, pinpoint, document);
          return [{ id: pinpointId(pinpoint), reference: toReference(pinpoint, document), title: document.title, snippet: snippet.text, matches: snippet.matches, quotation, place: toPlace(document.id, range) }];
        });
    },
  };
}

/** How a provision is cited in the language of its document. */
function toReference(pinpoint: Pinpoint, document: Pick<SourceDocument, 'symbol' | 'aliases' | 'name' | 'language'>): string {
  return citeIn(document.language, pinpoint, document);
}

const usualResults = 30;
const mostResults = 200;

/** Whatever a client sends. */
function toLimit(limit: number): number {
  return Number.isInteger(limit) ? Math.min(Math.max(limit, 1), mostResults) : usualResults;
}
