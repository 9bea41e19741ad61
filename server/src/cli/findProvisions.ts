import type { Library } from '../core/library/library.ts';
import { featureMessages } from '../core/messages/features.ts';
import { findingMessages } from '../core/messages/findings.ts';
import type { Citation, Language, Path, Pinpoint, Resolution } from '../core/model.ts';
import { parseCitations } from '../core/reference/citations.ts';
import { formatPinpoint } from '../core/reference/format.ts';
import { parsePinpointId, pinpointId } from '../core/reference/path.ts';
import type { Context } from './context.ts';
import { findRange, type Provision } from './provisions.ts';

/** What a written reference leads to. Each sentence in `problems` says, in the user's language, what could not be found. */
export type FoundProvisions =
  | { readonly kind: 'found'; readonly provisions: readonly Provision[]; readonly problems: readonly string[] }
  /** It is no reference, or one that does not say its document; the sentence says which. */
  | { readonly kind: 'not-a-reference'; readonly message: string };

interface Cited {
  readonly pinpoint: Pinpoint;
  readonly through?: Path;
  /** The language the reference is written in: that version of the document is shown, where there is one. */
  readonly language?: Language | undefined;
}

/**
 * Finds all that a text cites: `CMW/C/MEX/CO/4 para. 36 (b)`, a list, a range, `MGI Mexico 2022, sect. 4.2`, an id
 * (`CMW/C/MEX/CO/4#36.b`), a document alone, the end of a symbol (`CO/4, para. 36`) as far as the library tells which.
 */
export function findProvisions(written: string, context: Context): FoundProvisions {
  const { words } = context;
  const cited = getCited(written, context);
  if (typeof cited === 'string') return { kind: 'not-a-reference', message: cited };
  if (cited.length === 0) return { kind: 'not-a-reference', message: words.notAReference(written) };
  const provisions: Provision[] = [];
  const problems: string[] = [];
  for (const { pinpoint, through, language } of cited) {
    const resolution = context.service.snapshot.library.resolve(pinpoint, through, language);
    const found = getFound(resolution, through, context);
    provisions.push(...found);
    const problem = getProblem(resolution, pinpoint, context);
    if (problem !== undefined) problems.push(problem, ...getMeant(pinpoint.symbol, context));
    else if (found.length === 0) problems.push(words.notAReference(written));
  }
  return { kind: 'found', provisions, problems };
}

/** What is cited, or the sentence that says why nothing is. */
function getCited(written: string, context: Context): readonly Cited[] | string {
  const { library } = context.service.snapshot;
  const asId = parsePinpointId(written.trim());
  // An id, or the name of a document as the library lists it ("MGI-MEX-2022"), is taken at its word.
  if (asId && library.findDocument(asId.symbol)) return [{ pinpoint: asId }];
  const citations = parseCitations(written);
  const cited = citations.flatMap((citation): readonly Cited[] =>
    findSymbols(citation, library).flatMap((symbol) => {
      const named = library.findDocument(symbol)?.name ?? symbol;
      return citation.elements.map(({ path, through }) => ({ pinpoint: { symbol: named, path }, ...(through && { through }), language: citation.language }));
    }),
  );
  if (cited.length > 0) return cited;
  const [first] = citations;
  if (first?.source.kind === 'instrument') return `${first.source.name}: ${featureMessages(context.language).notOfTheUnitedNations}.`;
  return first ? context.words.documentNeeded(written) : [];
}

/** The document that a citation names; of the end of a symbol (`CO/4`) every document of the library that it may be. */
function findSymbols({ source }: Citation, library: Library): readonly string[] {
  switch (source.kind) {
    case 'symbol':
      return [source.symbol];
    case 'name':
      return [source.name];
    case 'short': {
      // The symbols of general recommendations are written as those of general comments.
      const end = `/${source.end.replace(/^GR/, 'GC')}`;
      return [...new Set(library.getEntries().flatMap(({ symbol }) => (symbol?.endsWith(end) ? [symbol] : [])))];
    }
    default:
      return [];
  }
}

/** A symbol that is likely a slip for another: `CAT/C/MEX/Q/56` for `…/5-6`. */
function getMeant(symbol: string, { language }: Context): readonly string[] {
  const [citation] = parseCitations(symbol);
  return (citation?.defects ?? []).filter(({ uncertain }) => uncertain).map(({ replacement }) => findingMessages(language).referenceUncertain(replacement));
}

function getFound(resolution: Resolution, through: Path | undefined, context: Context): readonly Provision[] {
  switch (resolution.kind) {
    case 'found': {
      const { document, paragraph, items } = resolution;
      const path = paragraph ? [paragraph.number, ...items.map((item) => item.label)] : [];
      const range = through && findRange(document, path, through);
      return range ?? [{ document, paragraph, items }];
    }
    case 'ambiguous':
      return resolution.candidates.flatMap((candidate) => {
        const each = context.service.snapshot.library.resolve(candidate);
        return each.kind === 'found' ? [{ document: each.document, paragraph: each.paragraph, items: each.items }] : [];
      });
    default:
      return [];
  }
}

function getProblem(resolution: Resolution, pinpoint: Pinpoint, { words, language }: Context): string | undefined {
  const reference = formatPinpoint(pinpoint, language);
  switch (resolution.kind) {
    case 'found':
      return undefined;
    case 'ambiguous':
      return words.ambiguous(reference);
    case 'unknown-document':
      return words.unknownDocument(pinpoint.symbol);
    case 'unknown-paragraph':
      return words.unknownParagraph(reference, resolution.nearest.join(', '));
    case 'unknown-item':
      return words.unknownParagraph(reference, resolution.nearest.map((path) => formatPinpoint({ symbol: pinpoint.symbol, path }, language)).join('; '));
    case 'found-here':
    case 'outside':
      return words.notAReference(pinpointId(pinpoint));
  }
}
