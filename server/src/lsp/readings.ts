import { findProvision, getSpan } from '../core/features/provision.ts';
import { getReadings as getReadingsAt, type Reading } from '../core/features/readings.ts';
import { getReadingText } from '../core/features/readingText.ts';
import { languageNames } from '../core/messages/problems.ts';
import { toFileId, toReadingUri } from '../files/fileId.ts';
import type { DocumentText, ReadingsParameters, ReadingSummary } from './protocol.ts';
import { findReadingConverter } from './readingConverter.ts';
import type { Session } from './session.ts';
import type { WorkspaceRoot } from './workspaceRoot.ts';

/** What can be read at a place, or all that can be read. */
export function getReadings(session: Session, { uri, position }: ReadingsParameters): ReadingSummary[] {
  session.flush();
  const place = uri === undefined ? undefined : session.findPlace(uri);
  const root = place?.root ?? (uri === undefined ? undefined : session.findRoot(toFileId(uri))) ?? session.roots[0];
  if (!root) return [];
  return getReadingsAt(root.service.snapshot, place?.id, position && place?.converter.toOffset(position)).map((reading) => toSummary(root, reading));
}

function toSummary(root: WorkspaceRoot, { entry, path }: Reading): ReadingSummary {
  const { library, configuration } = root.service.snapshot;
  // Only where a provision was meant: a list of all documents loads none.
  const document = path.length > 0 ? library.findById(entry.id) : undefined;
  const provision = document && findProvision(document, path);
  const range = provision && findReadingConverter(root, entry.id)?.toRange(getSpan(provision));
  return {
    name: entry.symbol ?? entry.aliases[0] ?? entry.name,
    title: entry.title,
    language: languageNames[configuration.uiLanguage][entry.language],
    uri: toReadingUri(entry.id, entry.name, entry.language),
    range: range ?? null,
  };
}

/** The text of a document to be read; null where it is not at hand any more. */
export function findReadingText(session: Session, id: string): DocumentText | null {
  session.flush();
  const root = session.findRoot(id);
  const document = root?.service.snapshot.library.findById(id);
  return root && document ? { text: getReadingText(document, root.service.snapshot.configuration.uiLanguage).text } : null;
}
