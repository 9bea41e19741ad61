import { toCatalogueEntry, type CatalogueEntry } from '../library/shelf.ts';
import type { Language, Path, Pinpoint } from '../model.ts';
import type { Snapshot } from '../snapshot.ts';
import { getCitedTargets } from './citedTargets.ts';
import { contains, getPathAt } from './provision.ts';

/** A document in one language, and the provision in it that was meant; an empty path for the document as a whole. */
export interface Reading {
  readonly entry: CatalogueEntry;
  readonly path: Path;
}

/**
 * What one may want to read at a place: the document that is cited there, in the draft's language first; in a document, that document in its other
 * languages; in a draft where nothing is cited, what the reply there answers, else what the draft answers. Without a file every document.
 */
export function getReadings(snapshot: Snapshot, fileId?: string, offset?: number): readonly Reading[] {
  const { library } = snapshot;
  const document = fileId === undefined ? undefined : library.findById(fileId);
  const draft = fileId === undefined ? undefined : snapshot.drafts.get(fileId);
  const language = draft?.language ?? snapshot.configuration.uiLanguage;
  for (const pinpoints of getCandidates(snapshot, fileId, offset)) {
    const found = pinpoints.flatMap((pinpoint) => getVersions(snapshot, pinpoint, language));
    if (found.length > 0) return unique(found);
  }
  if (document) return [{ entry: toCatalogueEntry(document), path: [] }];
  return library.getEntries().slice(0, mostDocuments).map((entry) => ({ entry, path: [] }));
}

/** A list that can still be looked through by typing. */
const mostDocuments = 500;

/** The first list of which something is at hand counts. */
function* getCandidates(snapshot: Snapshot, fileId: string | undefined, offset: number | undefined): Iterable<readonly Pinpoint[]> {
  if (fileId === undefined) return;
  if (offset !== undefined) yield getCitedTargets(snapshot, fileId, offset).flatMap(({ pinpoint }) => pinpoint ?? []);
  const document = snapshot.library.findById(fileId);
  if (document) yield [{ symbol: document.name, path: offset === undefined ? [] : getPathAt(document, offset) }];
  const draft = snapshot.drafts.get(fileId);
  if (!draft) return;
  const around = draft.replies.filter(({ span }) => offset !== undefined && contains(span, offset)).sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  for (const { reference } of around) yield reference.targets.flatMap(({ pinpoint }) => pinpoint ?? []);
  yield [...(draft.frontMatter?.answers ?? []), ...(draft.frontMatter?.issues ? [draft.frontMatter.issues] : [])].map(({ value }) => ({ symbol: value, path: [] }));
}

function getVersions({ library }: Snapshot, { symbol, path }: Pinpoint, language: Language): readonly Reading[] {
  return library.findEntries(symbol, language).map((entry) => ({ entry, path }));
}

/** Each file once, at the first place that was meant. */
function unique(readings: readonly Reading[]): readonly Reading[] {
  const seen = new Set<string>();
  return readings.filter(({ entry: { id } }) => !seen.has(id) && seen.add(id));
}
