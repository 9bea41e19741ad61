import type { Citation, FrontMatter, Path, Pinpoint, Qualifier, Reference, Target } from '../model.ts';
import { completeAll } from '../reference/shortSymbol.ts';
import { cyclesMeet } from '../reference/ordinals.ts';
import { parseSymbol, previousCycle, reportAnswered } from '../reference/symbol.ts';
import type { CitationPlace, ScannedCitation } from './piece.ts';

/** What the references of a draft are read against. */
export interface DraftContext {
  readonly isDraft: boolean;
  readonly symbol: string | undefined;
  readonly answers: readonly string[];
  readonly issues: string | undefined;
}

export function getContext(frontMatter: FrontMatter | undefined, isDraft: boolean): DraftContext {
  return {
    isDraft,
    symbol: frontMatter?.symbol?.value,
    answers: frontMatter?.answers.map((entry) => entry.value) ?? [],
    issues: frontMatter?.issues?.value,
  };
}

/** What "Ibid." stands for in a footnote: a symbol; where it is not certain the symbols it may be, each with a line break; '' where nothing tells. */
export type IbidSource = string;

/**
 * Says what each element of a citation points at, and whether it replies.
 *
 * The document comes from what is written, else from the front matter: "of the concluding observations" is what the draft answers,
 * "of the list of issues" its `issues`, "of the previous report" the report that those concluding observations answered. A bare number in a
 * heading is the list of issues after "Reply to (the questions raised in) paragraph N" when the draft names one, else what the draft
 * answers; elsewhere it is the draft itself. With several documents to choose from the reference is ambiguous and keeps them as candidates.
 *
 * `written` is the scanned citation in its place in the file; where its words say whose observations they are, its reference has the document settled.
 */
export function toReference(scanned: ScannedCitation, written: Citation, context: DraftContext, ibid: IbidSource): Reference {
  const { place } = scanned;
  const citation = settleWhose(written, context);
  const symbols = getSymbols({ ...scanned, citation }, context, ibid);
  const unsafe = citation.source.kind === 'ibid' && (ibid === '' || ibid.endsWith('\n'));
  // "General comment No. 2" without a word of whose it is.
  const untold = citation.source.kind === 'short' && !citation.source.told;
  // "paras. 66 ff.": what was read is only a part.
  const isCut = citation.isCut === true;
  const symbol = symbols.length === 1 && !unsafe && !untold && !isCut ? symbols[0] : undefined;
  const targets = citation.elements.map(({ span, written, path, through }): Target => {
    const pinpoint = symbol === undefined ? undefined : { symbol, path };
    return through ? { span, written, pinpoint, through } : { span, written, pinpoint };
  });
  const base = { span: citation.span, written: citation.written, citation, targets, role: getRole(place, citation, symbol, context) };
  if (!unsafe && symbols.length < (untold || isCut ? 1 : 2)) return base;
  const candidates = citation.elements.flatMap(({ path }) => symbols.map((candidate): Pinpoint => ({ symbol: candidate, path })));
  return { ...base, ambiguous: { reason: unsafe ? 'ibid' : isCut ? 'cut-list' : untold ? 'several-documents' : 'several-answers', candidates } };
}

/**
 * The citation with its document, where its words say whose observations they are: those of another Committee are no document of ours, those on the
 * report before are the previous ones. Of a year it is not decided here, because only the document can tell its date.
 */
function settleWhose(citation: Citation, context: DraftContext): Citation {
  const { source } = citation;
  if (source.kind !== 'qualifier' || !source.whose) return citation;
  const as = (qualifier: Qualifier): Citation => ({ ...citation, source: { ...source, qualifier } });
  const { committee, cycle } = source.whose;
  const own = getConcludingObservations(context);
  if (committee === 'other') return as('other');
  if (committee !== undefined && own.length > 0 && !own.some((symbol) => parseSymbol(symbol)?.body === committee)) return as('other');
  if (cycle === undefined || source.qualifier !== 'concluding-observations') return citation;
  const isOn = (symbol: string | undefined): boolean => cyclesMeet(parseSymbol(symbol ?? '')?.cycle ?? '0', cycle);
  if (own.length === 0 || own.some(isOn)) return citation;
  return as(own.some((symbol) => isOn(previousCycle(symbol))) ? 'previous-concluding-observations' : 'other');
}

/** True when a citation speaks of the draft itself: "paragraph 55 above", or a bare number in running text. */
export function citesItself(citation: Citation, inBody: boolean): boolean {
  const { source } = citation;
  return source.kind === 'qualifier' ? source.qualifier === 'this-report' : source.kind === 'none' && inBody;
}

/** The path that one target of a reference has, also where its document could not be decided. */
export function getPath(target: Target, reference: Reference): Path {
  return target.pinpoint?.path ?? reference.citation.elements.find((element) => element.span.start === target.span.start)?.path ?? [];
}

/** No symbol: it cites nothing we could look up. Several: any of them may be meant. */
export function getSymbols({ citation, place, formula }: ScannedCitation, context: DraftContext, ibid: IbidSource): readonly string[] {
  const { source } = citation;
  switch (source.kind) {
    case 'symbol':
      return [source.symbol];
    case 'name':
      return [source.name];
    case 'short':
      return completeAll(source.end, [...(context.symbol === undefined ? [] : [context.symbol]), ...context.answers]);
    case 'instrument':
      return [];
    case 'ibid':
      return ibid.split('\n').filter((one) => one !== '');
    case 'none':
      if (!isHeading(place)) return itself(context);
      if (formula) {
        const issues = getIssues(context);
        if (issues.length > 0) return issues;
      }
      return context.answers;
    case 'qualifier':
      switch (source.qualifier) {
        case 'concluding-observations': {
          const own = getConcludingObservations(context);
          // "of 2017": they may be those before.
          return source.whose?.year === undefined ? own : own.flatMap((symbol) => [symbol, previousCycle(symbol) ?? []].flat());
        }
        case 'previous-concluding-observations':
          return getConcludingObservations(context).flatMap((symbol) => previousCycle(symbol) ?? []);
        case 'list-of-issues':
          return getIssues(context);
        case 'previous-report':
          return getPreviousReport(context);
        case 'this-report':
          return itself(context);
        case 'other':
          return [];
      }
  }
}

function isHeading(place: CitationPlace): boolean {
  return place === 'heading' || place === 'heading-aside' || place === 'explicit' || place === 'assigned';
}

function itself(context: DraftContext): readonly string[] {
  return context.symbol === undefined ? [] : [context.symbol];
}

function getConcludingObservations(context: DraftContext): readonly string[] {
  return context.answers.filter((symbol) => parseSymbol(symbol)?.kind === 'CO');
}

/** The report that the concluding observations were about; for a draft that answers none, the one before itself. */
function getPreviousReport(context: DraftContext): readonly string[] {
  const observed = getConcludingObservations(context).flatMap((symbol) => reportAnswered(symbol) ?? []);
  if (observed.length > 0) return observed;
  const before = context.symbol === undefined ? undefined : previousCycle(context.symbol);
  return before === undefined ? [] : [before];
}

function getIssues(context: DraftContext): readonly string[] {
  if (context.issues !== undefined) return [context.issues];
  return context.answers.filter((symbol) => ['Q', 'QPR'].includes(parseSymbol(symbol)?.kind ?? '') || /\/Q\//.test(symbol));
}

/** Only what cites another document can reply to it; a file that answers nothing only mentions. */
function getRole(place: CitationPlace, citation: Citation, symbol: string | undefined, context: DraftContext): Reference['role'] {
  if (!context.isDraft || (place !== 'heading' && place !== 'opening' && place !== 'explicit')) return 'mention';
  if (citation.source.kind === 'instrument' || (citation.source.kind === 'qualifier' && citation.source.qualifier === 'other')) return 'mention';
  if (citesItself(citation, place === 'opening') || (symbol !== undefined && symbol === context.symbol)) return 'mention';
  return 'reply';
}
