import { isEarlierCycle } from '../document/earlierObservations.ts';
import type { Item, Language, Paragraph, Path, Pinpoint, Resolution, SourceDocument } from '../model.ts';
import { pathStartsWith, pinpointId } from '../reference/path.ts';
import { findSymbols, parseSymbol } from '../reference/symbol.ts';
import type { Library } from './library.ts';

/** One earlier provision that a chain leads to. */
export interface ChainLink {
  /** With the symbol of the document that was found, or the one that is missing. Undefined for an "Ibid." that cannot be told. */
  readonly pinpoint: Pinpoint | undefined;
  /** The later provision that repeats or recalls it. */
  readonly from: Pinpoint;
  /** 1 for what the start itself cites, 2 for what that cites. */
  readonly depth: number;
  /** Where the text is missing or cannot be told, the chain ends. */
  readonly status: Exclude<Resolution['kind'], 'found-here' | 'outside'>;
  /** What may be meant, where it is ambiguous. */
  readonly candidates?: readonly Pinpoint[];
  /**
   * The later document does not write the symbol of this one ("its previous recommendation (para. 15)"): it is that of the cycle before by its
   * number, and may in truth be a combined one (`CO/4-5`).
   */
  readonly inferred?: true;
}

/** What a provision reiterates, back through the earlier cycles. */
export interface Chain {
  readonly start: Pinpoint;
  /** Nearest first. */
  readonly links: readonly ChainLink[];
}

/**
 * The earlier provisions that one reiterates, as far back as the library goes: from `CMW/C/MEX/CO/4#36` to `CMW/C/MEX/CO/3#38`, and from there to
 * what that reiterates in turn. Read from footnotes ("Ibid." resolved) and from the words of the recommendation. Where a document is not in the
 * library the chain ends with its symbol; an "Ibid." that cannot be told is ambiguous. A circle in the data ends. Undefined for what
 * reiterates nothing.
 */
export function findChain(library: Library, pinpoint: Pinpoint, language?: Language): Chain | undefined {
  const document = library.findDocument(pinpoint.symbol, language);
  if (!document) return undefined;
  const start: Pinpoint = { symbol: document.name, path: pinpoint.path };
  const links: ChainLink[] = [];
  const seen = new Set([pinpointId(start)]);
  let open: { readonly document: SourceDocument; readonly pinpoint: Pinpoint }[] = [{ document, pinpoint: start }];
  for (let depth = 1; open.length > 0 && depth <= longestChain; depth++) {
    const next: typeof open = [];
    for (const { document: later, pinpoint: from } of open) {
      for (const cited of getCited(later, from.path)) {
        if (links.length >= mostLinks) return { start, links };
        const link = cited === 'unsure' ? { pinpoint: undefined, from, depth, status: 'ambiguous' as const } : toLink(library, later, cited, from, depth, language);
        const { pinpoint: to, status } = link;
        const id = to && pinpointId(to);
        if (id !== undefined && seen.has(id)) continue;
        if (id !== undefined) seen.add(id);
        links.push(link);
        const found = to && status === 'found' ? library.findDocument(to.symbol, language) : undefined;
        if (to && found) next.push({ document: found, pinpoint: to });
      }
    }
    open = next;
  }
  return links.length === 0 ? undefined : { start, links };
}

/** No State has had so many dialogues with a Committee. */
const longestChain = 40;
const mostLinks = 60;

/**
 * The document in which a cycle was dealt with: `CRC/C/MEX/CO/4-5` for `CRC/C/MEX/CO/4` or `…/CO/5`, where the library holds that combined one and
 * none of the cycle alone. Undefined where there is none, or several.
 */
export function findCombinedCycle(library: Library, symbol: string): string | undefined {
  const parts = parseSymbol(symbol);
  if (parts?.form !== 'reporting' || parts.cycle === undefined || parts.cycle.includes('-') || parts.symbol.includes('.')) return undefined;
  const cycle = Number(parts.cycle);
  const stem = parts.symbol.slice(0, -parts.cycle.length);
  const combined = library.getSymbols(stem).filter((candidate) => {
    const range = /^(\d{1,2})-(\d{1,2})$/.exec(candidate.slice(stem.length));
    return range !== null && Number(range[1]) <= cycle && cycle <= Number(range[2]);
  });
  return combined.length === 1 ? combined[0] : undefined;
}

/** `unsure` is an "Ibid." whose source is not one document. */
type Cited = Pinpoint | 'unsure';

/** What a provision cites of earlier cycles: by its units, else (a concern) by the notes of its own text. */
function getCited(document: SourceDocument, path: Path): readonly Cited[] {
  const units = document.recommendations.filter((unit) => pathStartsWith(unit.pinpoint.path, path) || (path.length > 0 && pathStartsWith(path, unit.pinpoint.path)));
  const paragraph = document.paragraphs.find(({ number }) => number === path[0]);
  if (path.length === 0 || !paragraph) return [];
  const marks = new Set(getMarks(paragraph, path.slice(1)));
  const notes = document.footnotes.filter(({ mark }) => marks.has(mark));
  const fromUnits = units.flatMap(({ reiterates }) => reiterates);
  const cited = units.length > 0 ? fromUnits : notes.flatMap(({ references }) => references.filter((reference) => reference.path.length > 0 && isEarlierCycle(reference.symbol, document.name)));
  const unsure = document.problems.filter(({ code, detail }) => code === 'ibid-ambiguous' && marks.has(detail['mark'] ?? ''));
  return [...unique(cited), ...unsure.map(() => 'unsure' as const)];
}

function unique(pinpoints: readonly Pinpoint[]): readonly Pinpoint[] {
  return [...new Map(pinpoints.map((pinpoint) => [pinpointId(pinpoint), pinpoint])).values()];
}

/** The notes of a paragraph as a whole, or of one item with the sentence that leads in to it. */
function getMarks(paragraph: Paragraph, labels: Path): readonly string[] {
  const marks = [...paragraph.footnotes];
  let items: readonly Item[] = paragraph.items;
  for (const label of labels) {
    const item = items.find((candidate) => candidate.label === label);
    if (!item) return marks;
    marks.push(...item.footnotes);
    ({ items } = item);
  }
  return [...marks, ...items.flatMap(getAllMarks)];
}

function getAllMarks(item: Item): readonly string[] {
  return [...item.footnotes, ...item.items.flatMap(getAllMarks)];
}

function toLink(library: Library, later: SourceDocument, cited: Pinpoint, from: Pinpoint, depth: number, language: Language | undefined): ChainLink {
  const symbol = library.findEntries(cited.symbol).length > 0 ? cited.symbol : (findCombinedCycle(library, cited.symbol) ?? cited.symbol);
  const resolution = library.resolve({ symbol, path: cited.path }, undefined, language);
  switch (resolution.kind) {
    case 'found':
      return { pinpoint: { symbol: resolution.document.name, path: cited.path }, from, depth, status: 'found' };
    case 'ambiguous':
      return { pinpoint: { symbol, path: cited.path }, from, depth, status: 'ambiguous', candidates: resolution.candidates };
    case 'unknown-paragraph':
    case 'unknown-item':
      return { pinpoint: { symbol, path: cited.path }, from, depth, status: resolution.kind };
    default:
      return { pinpoint: { symbol, path: cited.path }, from, depth, status: 'unknown-document', ...(!getWritten(later).has(symbol) && { inferred: true }) };
  }
}

/** The symbols that a document writes, whole or short. */
function getWritten(document: SourceDocument): ReadonlySet<string> {
  let known = written.get(document);
  if (!known) {
    const noted = document.footnotes.flatMap(({ references }) => references.map(({ symbol }) => symbol));
    known = new Set([...findSymbols(document.text).map(({ parts }) => parts.symbol), ...noted]);
    written.set(document, known);
  }
  return known;
}

const written = new WeakMap<SourceDocument, ReadonlySet<string>>();
