import { getFileName } from '../core/messages/filePlace.ts';
import type { DocumentSource, Service } from '../core/service.ts';
import { keepSeeds } from '../files/keepSeeds.ts';

/** The UN documents of a root that are in memory: the user's own, and those of the product that no copy of the user's replaces. */
export class HeldDocuments {
  readonly #service: Service;
  /** The product's documents give way only when all of the user's are there: before that they would come and go. */
  readonly #isReady: () => boolean;
  readonly #ids = new Set<string>();
  readonly #seedNames = new Map<string, string>();
  /** The product's own. */
  seeds: readonly DocumentSource[] = [];

  constructor(service: Service, isReady: () => boolean) {
    this.#service = service;
    this.#isReady = isReady;
  }

  /** Of the user's documents. */
  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  isSeed(id: string): boolean {
    return this.seeds.some((seed) => seed.id === id);
  }

  isDocument(id: string): boolean {
    return this.#ids.has(id) || this.isSeed(id);
  }

  isCopyOfSeed(id: string, text: string): boolean {
    return this.seeds.some((seed) => seed.id !== id && seed.text === text);
  }

  set(id: string, text: string): void {
    this.#service.removeDraft(id);
    const isNew = !this.#ids.has(id);
    this.#ids.add(id);
    // A copy of one of ours is that document whatever it is called: only the file name may tell the symbol.
    const copied = this.seeds.find((seed) => seed.text === text);
    this.#service.setDocuments([{ fileName: getFileName(id), text, ...copied, id }]);
    if (isNew && this.#isReady()) this.keepSeeds();
  }

  remove(id: string): void {
    if (!this.#ids.delete(id)) return;
    this.#service.removeDocument(id);
    if (this.#isReady()) this.keepSeeds();
  }

  keepSeeds(): void {
    keepSeeds(this.#service, this.seeds.filter((seed) => !this.#ids.has(seed.id)), this.#seedNames);
  }
}
