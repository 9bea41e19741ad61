import { createConverter, type Converter } from './convert.ts';

/** Of files whose positions are known; each holds its text. */
const mostConverters = 100;

/** The converters of the texts that are asked about, each made once. A class because it lives as long as the session. */
export class Converters {
  readonly #known = new Map<string, { readonly text: string; readonly converter: Converter }>();

  get(id: string, text: string): Converter {
    const known = this.#known.get(id);
    if (known?.text === text) return known.converter;
    const converter = createConverter(text);
    // Documents that a search has shown are not needed again.
    if (this.#known.size >= mostConverters) this.#known.clear();
    this.#known.set(id, { text, converter });
    return converter;
  }

  forget(id: string): void {
    this.#known.delete(id);
  }
}
