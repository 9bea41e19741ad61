import { documentKinds, type DocumentKind } from '../model.ts';
import { parseSymbol } from '../reference/symbol.ts';
import type { Library } from './library.ts';
import type { CatalogueEntry } from './shelf.ts';

/** Documents of one kind, and of one State where a kind has too many for one list. */
export interface ListedGroup {
  readonly kind: DocumentKind;
  /** ISO 3166 alpha-3; '' for those of no State; undefined for all of the kind. */
  readonly state?: string;
  /** One document in several languages or files counts once. */
  readonly documents: number;
  /** That their readers could not settle. */
  readonly problems: number;
}

/** One document with all its texts: CMW/C/MEX/CO/4 in English and Spanish. */
export interface ListedDocument {
  readonly name: string;
  readonly state: string;
  /** By language, then by file. */
  readonly versions: readonly CatalogueEntry[];
}

/** More documents of a kind are listed by State first. */
export const mostOfKind = 200;

/** The kinds of which there are documents. Nothing is loaded: entries tell all of it. */
export function getKinds(library: Library): readonly ListedGroup[] {
  return documentKinds.flatMap((kind) => {
    const documents = getOfKind(library, kind);
    return documents.length === 0 ? [] : [toGroup(kind, documents)];
  });
}

/** The States of which there are documents of a kind, where these are too many for one list (`mostOfKind`); else none. */
export function getStates(library: Library, kind: DocumentKind): readonly ListedGroup[] {
  const documents = getOfKind(library, kind);
  if (documents.length <= mostOfKind) return [];
  const byState = new Map<string, ListedDocument[]>();
  for (const document of documents) {
    const group = byState.get(document.state);
    if (group) group.push(document);
    else byState.set(document.state, [document]);
  }
  return [...byState].map(([state, group]) => ({ ...toGroup(kind, group), state }));
}

/** The documents of a kind, of one State where that is given, by name. */
export function getListed(library: Library, kind: DocumentKind, state?: string): readonly ListedDocument[] {
  const documents = getOfKind(library, kind);
  // Sorted here: of ten thousand documents only those of one State are looked at.
  return documents.filter((document) => state === undefined || document.state === state).sort((a, b) => compareNames(a.name, b.name));
}

function toGroup(kind: DocumentKind, documents: readonly ListedDocument[]): ListedGroup {
  return { kind, documents: documents.length, problems: documents.reduce((sum, { versions }) => sum + versions.reduce((all, { problems }) => all + problems, 0), 0) };
}

function getOfKind(library: Library, kind: DocumentKind): readonly ListedDocument[] {
  return getListing(library).get(kind) ?? [];
}

const listings = new WeakMap<Library, ReadonlyMap<DocumentKind, readonly ListedDocument[]>>();

/** Made once for each state of a library: ten thousand entries are grouped. */
function getListing(library: Library): ReadonlyMap<DocumentKind, readonly ListedDocument[]> {
  let listing = listings.get(library);
  if (!listing) listings.set(library, (listing = makeListing(library.getEntries())));
  return listing;
}

function makeListing(entries: readonly CatalogueEntry[]): ReadonlyMap<DocumentKind, readonly ListedDocument[]> {
  const byName = new Map<string, CatalogueEntry[]>();
  for (const entry of entries) {
    const versions = byName.get(`${entry.kind} ${entry.name}`);
    if (versions) versions.push(entry);
    else byName.set(`${entry.kind} ${entry.name}`, [entry]);
  }
  const listing = new Map<DocumentKind, ListedDocument[]>();
  for (const versions of byName.values()) {
    const first = versions[0]!;
    const document: ListedDocument = { name: first.name, state: getState(first), versions: versions.sort((a, b) => compare(a.language, b.language) || compare(a.id, b.id)) };
    const group = listing.get(first.kind);
    if (group) group.push(document);
    else listing.set(first.kind, [document]);
  }
  return listing;
}

function getState({ state, symbol }: CatalogueEntry): string {
  return state ?? (symbol === undefined ? undefined : parseSymbol(symbol)?.state) ?? '';
}

/** Numbers by their value: CO/9 before CO/10. */
function compareNames(one: string, other: string): number {
  return collator.compare(one, other) || compare(one, other);
}

const collator = new Intl.Collator('en', { numeric: true });

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
