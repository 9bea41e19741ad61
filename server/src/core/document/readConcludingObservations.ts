import type { Language, Paragraph, Path, Pinpoint, Recommendation, Selection } from '../model.ts';
import { parseCitations } from '../reference/citations.ts';
import { pathStartsWith } from '../reference/path.ts';
import { parseSymbol, previousCycle } from '../reference/symbol.ts';
import { readDeadlines } from './followUp.ts';
import { readFootnotes } from './footnotes.ts';
import { inferLabels } from './inferLabels.ts';
import type { PreparedSource, ReadResult } from './prepare.ts';
import { readNumberedText } from './readParagraphs.ts';
import { readUnits, type Unit } from './readUnits.ts';

/**
 * Reads concluding observations of any Committee: paragraphs with their kinds, the leaves that a State must answer with the concern that each
 * meets and what it reiterates, the follow-up list and the date of the next report. Rules: the harmonized reporting guidelines (HRI/GEN/2/Rev.6)
 * and the Committees' own practice. Total; what cannot be settled is a problem.
 */
export function readConcludingObservations(source: PreparedSource): ReadResult {
  const inferred = inferLabels(source.blocks, source.masthead.blocks);
  const { paragraphs: numbered, problems: numberProblems } = readNumberedText(inferred.blocks, source.masthead.blocks);
  const { paragraphs, units, problems: unitProblems } = readUnits(numbered, source.language);
  const { footnotes, problems: noteProblems } = readFootnotes(source);
  const { followUp, particularImportance, nextReport } = readDeadlines(paragraphs, source.language);
  const cited = new Map(footnotes.map(({ mark, references }) => [mark, references]));
  const context: Context = { symbol: source.symbol ?? '', language: source.language, cited, followUp, particularImportance, paragraphs };
  const problems = [...inferred.problems, ...numberProblems, ...unitProblems, ...noteProblems];
  if (paragraphs.length === 0) problems.push({ code: 'no-paragraphs', detail: {}, span: { start: 0, end: Math.min(1, source.text.length) } });
  return {
    kind: 'concluding-observations',
    paragraphs,
    footnotes,
    recommendations: units.map((unit) => toRecommendation(unit, context)),
    ...(followUp && { followUp }),
    ...(particularImportance && { particularImportance }),
    ...(nextReport && { nextReport }),
    problems,
  };
}

interface Context {
  readonly symbol: string;
  readonly language: Language;
  /** What each footnote cites. */
  readonly cited: ReadonlyMap<string, readonly Pinpoint[]>;
  readonly followUp: Selection | undefined;
  readonly particularImportance: Selection | undefined;
  readonly paragraphs: readonly Paragraph[];
}

function toRecommendation(unit: Unit, context: Context): Recommendation {
  const { headings } = unit;
  return {
    pinpoint: { symbol: context.symbol, path: unit.path },
    kind: unit.kind,
    topic: headings[headings.length - 1] ?? '',
    section: headings[headings.length - 2] ?? headings[0] ?? '',
    text: unit.text,
    leadIn: unit.leadIn,
    concerns: findConcerns(unit, context.paragraphs),
    reiterates: findReiterated(unit, context),
    followUp: isSelected(unit.path, context.followUp),
    particularImportance: isSelected(unit.path, context.particularImportance),
    span: unit.span,
  };
}

/** The concern of its own paragraph, else the concerns right before it under the same headings, nearest first. */
function findConcerns(unit: Unit, paragraphs: readonly Paragraph[]): readonly string[] {
  const number = unit.path[0]!;
  if (unit.ownConcern) return [number];
  const own = paragraphs.findIndex((paragraph) => paragraph.number === number);
  const same = (paragraph: Paragraph): boolean => paragraph.headings.join('\n') === unit.headings.join('\n');
  let at = own - 1;
  // Several recommendations may follow one concern.
  while (at >= 0 && same(paragraphs[at]!) && (paragraphs[at]!.kind === 'recommendation' || paragraphs[at]!.kind === 'request')) at--;
  const concerns: string[] = [];
  for (; at >= 0 && same(paragraphs[at]!) && paragraphs[at]!.kind === 'concern'; at--) concerns.push(paragraphs[at]!.number);
  return concerns;
}

/** Paragraphs of earlier concluding observations on the same State that the unit or the sentence leading in to it cites, in notes or in the text. */
function findReiterated(unit: Unit, context: Context): readonly Pinpoint[] {
  const fromNotes = [...unit.leadInFootnotes, ...unit.footnotes].flatMap((mark) => context.cited.get(mark) ?? []);
  const found: Pinpoint[] = [];
  for (const pinpoint of [...fromNotes, ...citedInText(unit.leadIn, context), ...citedInText(unit.text, context)]) {
    if (pinpoint.path.length === 0 || !isEarlierCycle(pinpoint.symbol, context.symbol)) continue;
    if (!found.some(({ symbol, path }) => symbol === pinpoint.symbol && path.join('.') === pinpoint.path.join('.'))) found.push(pinpoint);
  }
  return found;
}

function citedInText(text: string, context: Context): readonly Pinpoint[] {
  // Most units cite nothing: only a symbol or the words for earlier observations are worth reading for.
  if (!/\/C(?:\/|\.12)|observ|замечани|ملاحظات|意见/iu.test(text) || !/\d/.test(text)) return [];
  const previous = previousCycle(context.symbol);
  return parseCitations(text, { language: context.language }).flatMap(({ source, elements }) => {
    const symbol = source.kind === 'symbol' ? source.symbol : source.kind === 'qualifier' && source.qualifier === 'previous-concluding-observations' ? previous : undefined;
    return symbol === undefined ? [] : elements.map(({ path }) => ({ symbol, path }));
  });
}

function isEarlierCycle(symbol: string, own: string): boolean {
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

function isSelected(path: Path, selection: Selection | undefined): boolean {
  return selection !== undefined && selection.targets.some((target) => pathStartsWith(path, target.split('.')) || pathStartsWith(target.split('.'), path));
}
