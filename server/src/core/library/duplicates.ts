import type { Item, Paragraph, SourceDocument } from '../model.ts';
import type { Library } from './library.ts';
import { toPlainWords } from './searchQuery.ts';

/** Documents that are at hand twice. Data for whoever shows the library; no error of anyone's. */
export type Duplicate =
  /** One symbol and language in two files, with the same words. */
  | { readonly kind: 'copy'; readonly documents: readonly [SourceDocument, SourceDocument] }
  /** One symbol and language in two files, with other words: which paragraphs differ, out of how many. */
  | { readonly kind: 'differing'; readonly documents: readonly [SourceDocument, SourceDocument]; readonly paragraphs: readonly string[]; readonly of: number }
  /** The same words under two symbols or names. */
  | { readonly kind: 'same-text'; readonly documents: readonly [SourceDocument, SourceDocument] }
  /** Nearly the same words under two symbols or names: the share of the expressions that they have in common. */
  | { readonly kind: 'similar'; readonly documents: readonly [SourceDocument, SourceDocument]; readonly similarity: number };

/**
 * What is at hand twice: in the order of files. One symbol in several languages is one document with several texts, and no duplicate. Documents that
 * are known and not loaded are compared only with others of the same symbol and language.
 */
export function findDuplicates(library: Library): readonly Duplicate[] {
  let found = known.get(library);
  if (!found) known.set(library, (found = [...findVersions(library), ...findSimilar(library.documents)]));
  return found;
}

const known = new WeakMap<Library, readonly Duplicate[]>();

/** A library with more double files than this needs another kind of help. */
const mostGroups = 100;

function findVersions(library: Library): readonly Duplicate[] {
  const groups = new Map<string, string[]>();
  for (const { id, name, language } of library.getEntries()) {
    const key = `${language} ${name}`;
    const group = groups.get(key);
    if (group) group.push(id);
    else groups.set(key, [id]);
  }
  return [...groups.values()]
    .filter((ids) => ids.length > 1)
    .slice(0, mostGroups)
    .flatMap((ids) => {
      const [first, ...others] = ids.flatMap((id) => library.findById(id) ?? []);
      return first ? others.map((other) => compareVersions(first, other)) : [];
    });
}

function compareVersions(one: SourceDocument, other: SourceDocument): Duplicate {
  const documents = [one, other] as const;
  const [texts, otherTexts] = [one, other].map(({ paragraphs }) => new Map(paragraphs.map((paragraph) => [paragraph.number, toPlainWords(toText(paragraph))])));
  const numbers = [...new Set([...texts!.keys(), ...otherTexts!.keys()])];
  const paragraphs = numbers.filter((number) => texts!.get(number) !== otherTexts!.get(number));
  return paragraphs.length === 0 ? { kind: 'copy', documents } : { kind: 'differing', documents, paragraphs, of: numbers.length };
}

function toText(paragraph: Paragraph): string {
  return [paragraph.text, ...paragraph.items.map(itemText), paragraph.closing].join(' ');
}

function itemText(item: Item): string {
  return [item.text, ...item.items.map(itemText)].join(' ');
}

/** From here on two texts are told to be nearly one: a corrected version, a draft of the same document, a bad copy. */
const alike = 0.7;

function findSimilar(documents: readonly SourceDocument[]): readonly Duplicate[] {
  const byBand = new Map<string, number[]>();
  const sketches = documents.map(getSketch);
  const found: Duplicate[] = [];
  const seen = new Set<string>();
  documents.forEach((document, at) => {
    for (const band of sketches[at]!.bands) {
      const others = byBand.get(band);
      if (!others) {
        byBand.set(band, [at]);
        continue;
      }
      for (const other of others) {
        const pair = `${other} ${at}`;
        if (seen.has(pair)) continue;
        seen.add(pair);
        const duplicate = compareTexts(documents[other]!, document, sketches[other]!, sketches[at]!);
        if (duplicate) found.push(duplicate);
      }
      if (others.length < mostInBand) others.push(at);
    }
  });
  return found;
}

/** Many documents with one band are all alike; comparing each with a few of them is enough to tell. */
const mostInBand = 8;

function compareTexts(one: SourceDocument, other: SourceDocument, sketch: Sketch, otherSketch: Sketch): Duplicate | undefined {
  // Versions and copies of one document were compared paragraph by paragraph.
  if (one.name === other.name) return undefined;
  const documents = [one, other] as const;
  if (sketch.words === otherSketch.words) return { kind: 'same-text', documents };
  const similarity = compareSketches(sketch, otherSketch);
  return similarity >= alike ? { kind: 'similar', documents, similarity } : undefined;
}

/** Enough of a text to compare it with others without reading it again: the smallest hash of each bin (one-permutation MinHash). */
interface Sketch {
  readonly bins: Int32Array;
  /** Hashes of some bins together: texts that are alike have one in common, nearly always. */
  readonly bands: readonly string[];
  /** The hash of all words in order. */
  readonly words: string;
}

const bins = 64;
const binsInBand = 4;
const empty = 0x7fff_ffff;
/** Words that make one expression. */
const expressionLength = 4;
/** A text with fewer expressions is too short to say that it is like another. */
const fewest = 60;

const sketches = new WeakMap<SourceDocument, Sketch>();

function getSketch(document: SourceDocument): Sketch {
  let sketch = sketches.get(document);
  if (!sketch) sketches.set(document, (sketch = makeSketch(toPlainWords(document.paragraphs.map(toText).join('\n')))));
  return sketch;
}

function makeSketch(text: string): Sketch {
  const hashes = text === '' ? [] : text.split(' ').map(hashWord);
  const values = new Int32Array(bins).fill(empty);
  let all = 17;
  hashes.forEach((hash, at) => {
    all = (Math.imul(all, 31) + hash) | 0;
    if (at + expressionLength > hashes.length) return;
    let expression = 7;
    for (let next = at; next < at + expressionLength; next++) expression = mix(expression ^ hashes[next]!);
    const bin = expression & (bins - 1);
    values[bin] = Math.min(values[bin]!, expression >>> 7);
  });
  const bands: string[] = [];
  if (hashes.length >= fewest) {
    for (let band = 0; band < bins; band += binsInBand) {
      const some = [...values.slice(band, band + binsInBand)];
      if (some.every((value) => value !== empty)) bands.push(`${band} ${some.join(' ')}`);
    }
  }
  return { bins: values, bands, words: `${hashes.length} ${all}` };
}

function hashWord(word: string): number {
  let hash = 0x811c_9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x0100_0193);
  return hash | 0;
}

/** Spreads the bits (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return mixed ^ (mixed >>> 16);
}

/** The share of expressions in common, as the bins tell it. */
function compareSketches(one: Sketch, other: Sketch): number {
  let same = 0;
  let used = 0;
  one.bins.forEach((value, bin) => {
    if (value === empty && other.bins[bin] === empty) return;
    used++;
    if (value === other.bins[bin]) same++;
  });
  return used === 0 ? 0 : same / used;
}
