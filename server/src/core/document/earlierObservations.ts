import type { Citation, Language, Pinpoint } from '../model.ts';
import { parseCitations } from '../reference/citations.ts';
import { completeSymbol } from '../reference/shortSymbol.ts';
import { parseSymbol, previousCycle } from '../reference/symbol.ts';

/**
 * What the words of a recommendation cite of earlier observations: "(CMW/C/MEX/CO/3, para. 38)", "paragraph 38 of its previous concluding
 * observations", "reiterates its previous recommendation (para. 15)". Without a symbol it is the cycle before, by its number: whether that
 * was a combined report (`CO/4-5`) only the library can tell. A bare number that may as well be a paragraph of the document itself cites nothing.
 *
 * `symbol` is the document's own, `number` that of the paragraph the words stand in.
 */
export function citedBefore(text: string, symbol: string, number: string, language: Language): readonly Pinpoint[] {
  // Most units cite nothing: only a symbol, or the words for what was said earlier, are worth reading for.
  if (!/\d/.test(text) || !(worthReading.test(text) || reiterating.test(text))) return [];
  return parseCitations(text, { language }).flatMap((citation): readonly Pinpoint[] => {
    const cited = findSymbol(citation, text, symbol, number);
    return cited === undefined ? [] : citation.elements.map(({ path }) => ({ symbol: cited, path }));
  });
}

const worthReading = /\/C(?:\/|\.12)|\bCO\/\d|observ|замечани|ملاحظات|意见|previous|earlier|preceding|anterior|previa|précédent|antérieur|предыдущ/iu;

/**
 * True when a symbol is that of observations of the same Committee on the same State, before those of `own`. `CMW/C/MEX/CO/3` is earlier than
 * `CMW/C/MEX/CO/4`.
 */
export function isEarlierCycle(symbol: string, own: string): boolean {
  const [cited, current] = [parseSymbol(symbol), parseSymbol(own)];
  if (!cited || cited.symbol === current?.symbol) return false;
  // Before 2005 observations had numbers of a series, without the State: CRC/C/15/Add.168. On another State's no Committee relies.
  if (earlySeries.test(cited.symbol)) return current === undefined || cited.body === undefined || cited.body === current.body;
  if (cited.kind !== 'CO' && !(cited.kind === undefined && cited.body === 'CAT/OP' && current?.body === 'CAT/OP')) return false;
  if (!current) return true;
  if (cited.body !== current.body || cited.state !== current.state) return false;
  // Observations on additional information (CED/C/MEX/OAI/1) follow those of the same number.
  return firstCycle(cited.cycle) < firstCycle(current.cycle) || (cited.kind === 'CO' && current.kind !== 'CO' && firstCycle(cited.cycle) === firstCycle(current.cycle));
}

const earlySeries = /^(?:CRC\/C\/15|CCPR\/C\/79|E\/C\.12\/1|CERD\/C\/304)\/Add\.\d{1,3}$/;

/** `4-5` begins at 4. */
function firstCycle(cycle: string | undefined): number {
  return Number(/^\d{1,3}/.exec(cycle ?? '')?.[0] ?? 0);
}

function findSymbol(citation: Citation, text: string, own: string, number: string): string | undefined {
  const { source } = citation;
  switch (source.kind) {
    case 'symbol':
      return source.symbol;
    case 'short':
      return source.told ? completeSymbol(source.end, own) : undefined;
    case 'qualifier':
      if (source.qualifier === 'previous-concluding-observations') return previousCycle(own);
      // "its previous recommendation contained in paragraph 15"
      return source.qualifier === 'concluding-observations' && looksBack(text, citation.span.start) ? previousCycle(own) : undefined;
    case 'none':
      return isAside(text, citation.span.start) && (looksBack(text, citation.span.start) || (reiterates(text, citation.span.start) && isBeyond(citation, number))) ? previousCycle(own) : undefined;
    default:
      return undefined;
  }
}

/** How far before a number the clause is read. */
const reach = 200;

function clauseBefore(text: string, at: number): string {
  return text.slice(Math.max(0, at - reach), at).split(/[;:]|\.(?=\s)/).at(-1) ?? '';
}

/** "its previous recommendations (para. 15": the clause speaks of what was recommended before. */
function looksBack(text: string, at: number): boolean {
  const words = clauseBefore(text, at).split(/\s/);
  return words.some((word, index) => earlier.test(word) && words.slice(Math.max(0, index - nearby), index + nearby + 1).some((near) => said.test(near)));
}

const earlier = /^(?:previous|earlier|prior|preceding|past|anterior(?:es)?|previas?|precedentes?|précédentes?|antérieures?|предыдущ\p{L}{1,4})$/iu;
const said = /^(?:recommendations?|observations?|concerns?|recomendaci\p{L}{1,6}|observaci\p{L}{1,6}|preocupaci\p{L}{1,6}|recommandations?|préoccupations?|рекоменд\p{L}{1,8}|замечани\p{L}{1,3})$/iu;
/** "earlier relevant recommendations": words between the two. */
const nearby = 4;

function reiterates(text: string, at: number): boolean {
  const clause = clauseBefore(text, at);
  return reiterating.test(clause) && /recom|рекоменд/iu.test(clause);
}

const reiterating = /reiterat|repeats|reitera|réitère|renouvelle|повторяет|вновь подтверждает/iu;

/** The number stands in parentheses of its own. */
function isAside(text: string, at: number): boolean {
  return /\((?:(?:see|véase|véanse|voir|см\.) )?$/iu.test(text.slice(Math.max(0, at - 12), at));
}

/** No paragraph of the document itself that stands before: those have lower numbers. */
function isBeyond({ elements }: Citation, number: string): boolean {
  return elements.every(({ path }) => Number(path[0]) >= Number(number));
}
