import { getDuplicateText } from '../core/features/duplicateText.ts';
import { findUnitAt } from '../core/features/unitAt.ts';
import { findUnitCard } from '../core/features/unitCard.ts';
import { findDuplicates } from '../core/library/duplicates.ts';
import { getKinds, getListed, getStates, type ListedDocument, type ListedGroup } from '../core/library/listing.ts';
import type { CatalogueEntry } from '../core/library/shelf.ts';
import { featureMessages } from '../core/messages/features.ts';
import { getFileName } from '../core/messages/filePlace.ts';
import { listingMessages } from '../core/messages/listing.ts';
import { getProblemMessage, languageNames } from '../core/messages/problems.ts';
import { pinpointId } from '../core/reference/path.ts';
import { findStateName } from '../core/reference/stateNames.ts';
import { toFileId } from '../files/fileId.ts';
import type {
  DocumentFile,
  DocumentGroup,
  DocumentList,
  DocumentProblemsParameters,
  DocumentsParameters,
  DocumentSummary,
  PlaceSummary,
  ProblemSummary,
  UnitAtParameters,
  UnitAtSummary,
  UnitCard,
  UnitCardParameters,
} from './protocol.ts';
import type { Session } from './session.ts';
import { toLocations } from './toLocations.ts';
import { getTroubles } from './troubles.ts';
import type { WorkspaceRoot } from './workspaceRoot.ts';

/** Answers for lists: of recommendations, and of documents. */
export interface ListHandlers {
  unitCard(params: UnitCardParameters): UnitCard | null;
  unitAt(params: UnitAtParameters): UnitAtSummary | null;
  documents(params: DocumentsParameters): DocumentList;
  documentProblems(params: DocumentProblemsParameters): ProblemSummary[];
}

export function createListHandlers(session: Session): ListHandlers {
  function findPlace(root: WorkspaceRoot, id: string, span = { start: 0, end: 0 }): PlaceSummary | null {
    return toLocations(session, root, { fileId: id, span })[0] ?? null;
  }

  function toSummary(root: WorkspaceRoot, { name, versions }: ListedDocument, copies: ReadonlyMap<string, readonly string[]>): DocumentSummary {
    const { uiLanguage } = root.service.snapshot.configuration;
    return { name, files: versions.map((entry) => toFile(root, entry, uiLanguage, copies.get(entry.id) ?? getSameVersions(entry, versions, uiLanguage))) };
  }

  function toFile(root: WorkspaceRoot, { id, fileName, title, language, paragraphs, problems }: CatalogueEntry, uiLanguage: 'en' | 'es' | 'fr', copies: readonly string[]): DocumentFile {
    const origin = root.getOrigin(id);
    return {
      uri: session.toUri(id),
      shown: session.findShownUri(id) ?? session.toUri(id),
      fileName,
      title,
      origin,
      language: languageNames[uiLanguage][language],
      originLabel: listingMessages(uiLanguage)[`from-${origin}`],
      size: featureMessages(uiLanguage).paragraphCount(paragraphs),
      problems,
      copies,
    };
  }

  return {
    unitCard({ uri, unit }) {
      const place = session.findPlace(uri);
      const markdown = place && findUnitCard(place.root.service.snapshot, place.id, unit);
      return markdown === undefined ? null : { markdown };
    },

    unitAt({ textDocument, position }) {
      const place = session.findPlace(textDocument.uri);
      const found = place && findUnitAt(place.root.service.snapshot, place.id, place.converter.toOffset(position));
      const draftId = found?.report.draftIds[0];
      if (!place || !found || draftId === undefined) return null;
      const file = found.report.draftIds.includes(place.id) ? place.id : draftId;
      return { uri: session.toUri(file), answers: found.report.answers, unit: pinpointId(found.unit.pinpoint), exact: found.exact };
    },

    documents({ folder, kind, state, limit = usualDocuments }) {
      session.flush();
      session.libraryAsked();
      if (kind === undefined) return { ...nothing, groups: session.roots.flatMap((root) => getKinds(root.service.snapshot.library).map((group) => toGroup(root, group))) };
      const root = session.roots.find((each) => (each.folder ?? null) === (folder ?? null));
      if (!root) return nothing;
      const { library } = root.service.snapshot;
      const states = state === undefined ? getStates(library, kind) : [];
      if (states.length > 0) return { ...nothing, groups: states.map((group) => toGroup(root, group)).sort((a, b) => a.label.localeCompare(b.label)) };
      const listed = getListed(library, kind, state);
      const most = Number.isInteger(limit) ? Math.min(Math.max(limit, 1), mostDocuments) : usualDocuments;
      const copies = getCopies(root);
      return { groups: [], documents: listed.slice(0, most).map((document) => toSummary(root, document, copies)), rest: Math.max(0, listed.length - most) };
    },

    documentProblems({ uri }) {
      session.flush();
      if (uri === undefined) {
        const troubles = session.roots.flatMap((root) => getTroubles(root).map(({ message, fileId }) => ({ message, place: fileId === undefined ? null : findPlace(root, fileId) })));
        // Folders that share a document share what is wrong with it.
        return troubles.filter(({ message }, at) => troubles.findIndex((other) => other.message === message) === at);
      }
      const id = toFileId(uri);
      const root = session.roots.find((each) => each.isDocument(id));
      const { library, configuration } = root?.service.snapshot ?? {};
      const problems = library?.findById(id)?.problems ?? [];
      return root && configuration ? problems.map((problem) => ({ message: getProblemMessage(problem, configuration.uiLanguage), place: findPlace(root, id, problem.span) })) : [];
    },
  };
}

const nothing: DocumentList = { groups: [], documents: [], rest: 0 };
const usualDocuments = 200;
const mostDocuments = 2_000;

function toGroup(root: WorkspaceRoot, { kind, state, documents, problems }: ListedGroup): DocumentGroup {
  const { uiLanguage } = root.service.snapshot.configuration;
  const words = listingMessages(uiLanguage);
  const label = state === undefined ? words[`kind-${kind}`] : state === '' ? words.noState : (findStateName(state, uiLanguage) ?? state);
  return { folder: root.folder ?? null, kind, state: state ?? null, label, documents, problems };
}

/** Each duplicate, told at both of its files. Of a library that is not in memory texts are not compared: only entries are. */
function getCopies(root: WorkspaceRoot): ReadonlyMap<string, readonly string[]> {
  const { library, configuration } = root.service.snapshot;
  const copies = new Map<string, string[]>();
  if (library.shelf.size > 0) return copies;
  for (const duplicate of findDuplicates(library)) {
    const text = getDuplicateText(duplicate, configuration.uiLanguage, getFileName);
    for (const { id } of duplicate.documents) copies.set(id, [...(copies.get(id) ?? []), text]);
  }
  return copies;
}

/** Other files of the same document in the same language. */
function getSameVersions({ id, language }: CatalogueEntry, versions: readonly CatalogueEntry[], uiLanguage: 'en' | 'es' | 'fr'): readonly string[] {
  const others = versions.filter((other) => other.id !== id && other.language === language);
  return others.length === 0 ? [] : [listingMessages(uiLanguage).sameVersion(others.map(({ fileName }) => fileName).join(', '))];
}
