import type { DocumentSource, Service } from '../core/service.ts';

/**
 * Keeps the product's own documents in a service's library, except those of which the user has a copy: of two copies of one document in
 * one language, the user's counts, and nothing is ambiguous because of ours. Call it after every change to the user's documents; `names`
 * keeps what each seed was read as, from one call to the next.
 */
export function keepSeeds(service: Service, seeds: readonly DocumentSource[], names: Map<string, string>): void {
  const ids = new Set(seeds.map((seed) => seed.id));
  const isReplaced = (seed: DocumentSource): boolean => {
    const name = names.get(seed.id);
    if (name === undefined) return false;
    return service.snapshot.library.findEntries(name.slice(name.indexOf(' ') + 1)).some((entry) => !ids.has(entry.id) && keyOf(entry) === name);
  };
  service.setDocuments(seeds.filter((seed) => !isReplaced(seed)));
  // A seed that is read for the first time tells its name only now.
  for (const { id } of seeds) {
    const document = service.snapshot.library.findById(id);
    if (document) names.set(id, keyOf(document));
  }
  for (const seed of seeds) if (isReplaced(seed)) service.removeDocument(seed.id);
}

function keyOf({ name, language }: { readonly name: string; readonly language: string }): string {
  return `${language} ${name}`;
}
