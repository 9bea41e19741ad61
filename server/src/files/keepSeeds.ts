import type { DocumentSource, Service } from '../core/service.ts';

/**
 * Keeps the product's own documents in a service's library, except those of which the user has a copy: of two copies of one document in
 * one language, the user's counts, and nothing is ambiguous because of ours. Call it after every change to the user's documents; `names`
 * keeps what each seed was read as, from one call to the next.
 */
export function keepSeeds(service: Service, seeds: readonly DocumentSource[], names: Map<string, string>): void {
  const ids = new Set(seeds.map((seed) => seed.id));
  const own = new Set(service.snapshot.library.documents.filter((document) => !ids.has(document.id)).map(keyOf));
  const isReplaced = (seed: DocumentSource): boolean => own.has(names.get(seed.id) ?? '');
  service.setDocuments(seeds.filter((seed) => !isReplaced(seed)));
  // A seed that is read for the first time tells its name only now.
  for (const document of service.snapshot.library.documents) if (ids.has(document.id)) names.set(document.id, keyOf(document));
  for (const seed of seeds) if (isReplaced(seed)) service.removeDocument(seed.id);
}

function keyOf(document: { readonly name: string; readonly language: string }): string {
  return `${document.language} ${document.name}`;
}
