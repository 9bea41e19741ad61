import type { Language, Paragraph, Path, Pinpoint, Problem, Recommendation, Selection } from '../model.ts';
import { pathStartsWith } from '../reference/path.ts';
import { citedBefore, isEarlierCycle } from './earlierObservations.ts';
import { readDeadlines } from './followUp.ts';
import { readFootnotes } from './footnotes.ts';
import { inferLabels } from './inferLabels.ts';
import type { PreparedSource, ReadResult } from './prepare.ts';
import { readNumberedText } from './readParagraphs.ts';
import { readUnits, type Unit } from './readUnits.ts';
import { sectionOf } from './speechActs.ts';

/**
 * Reads concluding observations of any Committee: paragraphs with their kinds, the leaves that a State must answer with the concern that each
 * meets and what it reiterates, the follow-up list and the date of the next report. Rules: the harmonized reporting guidelines (HRI/GEN/2/Rev.6)
 * and the Committees' own practice. Total; what cannot be settled is a problem.
 */
export function readConcludingObservations(source: PreparedSource): ReadResult {
  const inferred = inferLabels(source.blocks, source.masthead.blocks);
  const { paragraphs: numbered, loose, problems: numberProblems } = readNumberedText(inferred.blocks, source.masthead.blocks);
  const { paragraphs, units, problems: unitProblems } = readUnits(numbered, source.language);
  const { footnotes, problems: noteProblems } = readFootnotes(source);
  const { followUp, particularImportance, nextReport, problems: listProblems } = readDeadlines(paragraphs, source.language);
  const cited = new Map(footnotes.map(({ mark, references }) => [mark, references]));
  const context: Context = { symbol: source.symbol ?? '', language: source.language, cited, citedInLeadIn: new Map(), followUp, particularImportance, paragraphs };
  const unnumbered = loose.map(({ text, span }): Problem => ({ code: 'text-unnumbered', detail: { words: excerpt(text) }, span }));
  const problems = [...inferred.problems, ...numberProblems, ...unnumbered, ...unitProblems, ...listProblems, ...noteProblems];
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

/** The first words of a text that is shown to be found again. */
function excerpt(text: string): string {
  return text.length <= excerptLength ? text : `${text.slice(0, excerptLength).replace(/\s\S*$/u, '')} …`;
}

const excerptLength = 80;

interface Context {
  readonly symbol: string;
  readonly language: Language;
  /** What each footnote cites. */
  readonly cited: ReadonlyMap<string, readonly Pinpoint[]>;
  /** What each lead-in cites: read once for all its items. */
  readonly citedInLeadIn: Map<string, readonly Pinpoint[]>;
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
    concerns: findConcerns(unit, context.paragraphs, context.language),
    reiterates: findReiterated(unit, context),
    followUp: isSelected(unit.path, context.followUp),
    particularImportance: isSelected(unit.path, context.particularImportance),
    span: unit.span,
  };
}

/** The concern of its own paragraph, else the concerns right before it under the same headings, nearest first. */
function findConcerns(unit: Unit, paragraphs: readonly Paragraph[], language: Language): readonly string[] {
  const number = unit.path[0]!;
  if (unit.ownConcern) return [number];
  const own = paragraphs.findIndex((paragraph) => paragraph.number === number);
  const same = (paragraph: Paragraph): boolean => paragraph.headings.join('\n') === unit.headings.join('\n');
  let at = own - 1;
  // Several recommendations may follow one concern, where a heading says that they are about one topic.
  const topic = unit.headings[unit.headings.length - 1];
  if (topic === undefined || sectionOf(topic, language) !== undefined) {
    if (unit.kind === 'request' || paragraphs[at]?.kind !== 'concern') return [];
  }
  while (at >= 0 && same(paragraphs[at]!) && (paragraphs[at]!.kind === 'recommendation' || paragraphs[at]!.kind === 'request')) at--;
  const concerns: string[] = [];
  for (; at >= 0 && same(paragraphs[at]!) && paragraphs[at]!.kind === 'concern'; at--) concerns.push(paragraphs[at]!.number);
  return concerns;
}

/** Paragraphs of earlier concluding observations on the same State that the unit or the sentence leading in to it cites, in notes or in the text. */
function findReiterated(unit: Unit, context: Context): readonly Pinpoint[] {
  const fromNotes = [...unit.leadInFootnotes, ...unit.footnotes].flatMap((mark) => context.cited.get(mark) ?? []);
  const citedIn = (text: string): readonly Pinpoint[] => citedBefore(text, context.symbol, unit.path[0] ?? '', context.language);
  const key = `${unit.path[0]} ${unit.leadIn}`;
  const fromLeadIn = context.citedInLeadIn.get(key) ?? citedIn(unit.leadIn);
  context.citedInLeadIn.set(key, fromLeadIn);
  const found: Pinpoint[] = [];
  for (const pinpoint of [...fromNotes, ...fromLeadIn, ...citedIn(unit.text)]) {
    if (pinpoint.path.length === 0 || !isEarlierCycle(pinpoint.symbol, context.symbol)) continue;
    if (!found.some(({ symbol, path }) => symbol === pinpoint.symbol && path.join('.') === pinpoint.path.join('.'))) found.push(pinpoint);
  }
  return found;
}

function isSelected(path: Path, selection: Selection | undefined): boolean {
  return selection !== undefined && selection.targets.some((target) => pathStartsWith(path, target.split('.')) || pathStartsWith(target.split('.'), path));
}
