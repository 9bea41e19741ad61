import type { Citation, Pinpoint } from '../model.ts';

/** A footnote as `resolveIbid` needs it: its mark and what `parseCitations` found in its text. */
export interface CitingNote {
  readonly mark: string;
  readonly citations: readonly Citation[];
  /** True when the note also cites something that is no UN document (a title, an address): "Ibid." behind it is not safe. */
  readonly citesOther?: boolean;
}

/** A footnote with every "Ibid." resolved as far as that is certain. */
export interface ResolvedNote {
  readonly mark: string;
  /** What the note cites, in order; documents of "Ibid." filled in, ambiguous ones left out. */
  readonly references: readonly Pinpoint[];
  /** The symbol behind each citation of the note, in order: undefined where it has none or none can be told. */
  readonly symbols: readonly (string | undefined)[];
  /** The "Ibid." of the note whose source is not one document, with the documents it could be. */
  readonly ambiguous: readonly { readonly citation: Citation; readonly candidates: readonly string[] }[];
}

/**
 * Resolves "Ibid." through a sequence of footnotes in their order. It stands for the single source of the note right before,
 * which may be an "Ibid." itself (CO/4, notes 18 → 17 → 16: `CMW/C/MEX/CO/3`), or for the citation before it in its own
 * note. Only the symbol is inherited, never the paragraph. When the note before has no source or several, the result is
 * ambiguous: nothing is guessed.
 */
export function resolveIbid(notes: readonly CitingNote[]): readonly ResolvedNote[] {
  const resolved: ResolvedNote[] = [];
  let sources: Sources = { symbols: [], safe: false };
  for (const note of notes) {
    const symbols: (string | undefined)[] = [];
    const ambiguous: { citation: Citation; candidates: readonly string[] }[] = [];
    for (const citation of note.citations) {
      let symbol: string | undefined;
      if (citation.source.kind === 'symbol') symbol = citation.source.symbol;
      else if (citation.source.kind === 'name') symbol = citation.source.name;
      else if (citation.source.kind === 'ibid') {
        // Behind another citation of its own note it stands for that one.
        if (symbols.length > 0) symbol = symbols.at(-1);
        else if (sources.safe) symbol = sources.symbols[0];
        if (symbol === undefined) ambiguous.push({ citation, candidates: symbols.length > 0 ? [] : sources.symbols });
      }
      symbols.push(symbol);
    }
    resolved.push({ mark: note.mark, symbols, ambiguous, references: getReferences(note.citations, symbols) });
    sources = getSources(note, symbols, ambiguous.length > 0);
  }
  return resolved;
}

function getReferences(citations: readonly Citation[], symbols: readonly (string | undefined)[]): readonly Pinpoint[] {
  return citations.flatMap((citation, index) => {
    const symbol = symbols[index];
    return symbol === undefined ? [] : citation.elements.map((element) => ({ symbol, path: element.path }));
  });
}

interface Sources {
  readonly symbols: readonly string[];
  /** Exactly one source, and nothing else beside it. */
  readonly safe: boolean;
}

/** What the next note's "Ibid." could stand for. */
function getSources(note: CitingNote, symbols: readonly (string | undefined)[], ambiguous: boolean): Sources {
  const distinct = [...new Set(symbols.filter((symbol) => symbol !== undefined))];
  return { symbols: distinct, safe: distinct.length === 1 && !ambiguous && note.citesOther !== true && !note.citations.some(isOtherSource) };
}

/** A convention, or a document that its short form alone does not tell here. */
function isOtherSource({ source }: Citation): boolean {
  return source.kind === 'instrument' || source.kind === 'short';
}
