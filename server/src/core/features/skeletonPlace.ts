import { comparePaths } from '../findings/citedUnits.ts';
import type { Draft, DraftHeading, Path, Recommendation, Reference, ReportCoverage } from '../model.ts';
import { pathStartsWith } from '../reference/path.ts';
import { getTopicKey } from './topicNames.ts';

/** A section of a draft whose heading replies to something in the answered document. */
export interface ReplySection {
  readonly draft: Draft;
  readonly heading: DraftHeading;
  readonly reference: Reference;
  /** What it replies to, in order; never empty. */
  readonly paths: readonly Path[];
}

/** Where a reply that is still to be written belongs. */
export interface SkeletonPlace {
  readonly draft: Draft;
  /** Where to insert: right after the text before it. */
  readonly at: number;
  /** Level of its heading. */
  readonly level: number;
  /** A section whose heading it should look like; undefined where there is none. */
  readonly like: ReplySection | undefined;
  /** Level of a heading with its topic that must be written too; undefined where it stands under one, or the draft has none. */
  readonly newTopic: number | undefined;
}

/** The sections of a draft that reply to what this report answers, in the order of the text. */
export function getReplySections(draft: Draft, { answers }: ReportCoverage): readonly ReplySection[] {
  return draft.replies.flatMap(({ reference, span, in: place }): ReplySection[] => {
    if (place !== 'heading') return [];
    const heading = draft.headings.find((candidate) => candidate.span.start <= span.start && span.start <= candidate.span.end);
    const paths = reference.targets.flatMap(({ pinpoint, through }) => (pinpoint?.symbol === answers && pinpoint.path.length > 0 ? [pinpoint.path, ...(through ? [through] : [])] : []));
    return heading && paths.length > 0 ? [{ draft, heading, reference, paths: paths.sort(comparePaths) }] : [];
  });
}

/** What is known of a unit and its report when its place is looked for. */
export interface SkeletonTask {
  readonly unit: Recommendation;
  readonly report: ReportCoverage;
  /** Files of the report by id. */
  readonly drafts: readonly Draft[];
  readonly sections: readonly ReplySection[];
  /** Where it goes when nothing else tells. */
  readonly home: Draft;
  /** Several topics are inserted at once. */
  readonly manyTopics: boolean;
}

/**
 * The place of a reply, by the order of paragraphs: after the item before it in the same paragraph; in the section of its paragraph; under
 * the heading of its topic; after the last section that replies to an earlier paragraph; before the first that replies to a later one; after one that replies to earlier and later ones; at the end.
 */
export function getSkeletonPlace(task: SkeletonTask): SkeletonPlace {
  return findBesideSiblings(task) ?? findUnderTopic(task) ?? findAfterEarlier(task) ?? findBeforeLater(task) ?? findAfterSpanning(task) ?? getEnd(task);
}

/** Level of the heading of a reply when the draft has none to go by: under the sections of a report (`##`). */
const usualLevel = 3;
const deepestLevel = 6;

function findBesideSiblings({ unit, sections }: SkeletonTask): SkeletonPlace | undefined {
  const path = unit.pinpoint.path;
  const related = sections.filter(({ paths }) => paths.some(([number]) => number === path[0]));
  const items = related.filter(({ paths }) => paths.every((other) => other.length > 1));
  const before = findGreatest(items, (other) => comparePaths(getLast(other), path) < 0) ?? findGreatest(items, (other) => comparePaths(getFirst(other), path) < 0);
  if (before) return { draft: before.draft, at: getEndOf(before.draft, before.heading), level: before.heading.level, like: before, newTopic: undefined };
  const after = findLeast(items, (other) => comparePaths(getFirst(other), path) > 0);
  const whole = related.find(({ paths }) => paths.some((other) => other.length < path.length && pathStartsWith(path, other)));
  if (after && (!whole || isIn(after, whole.draft, whole.heading))) {
    return { draft: after.draft, at: getStartOf(after.draft, after.heading), level: after.heading.level, like: after, newTopic: undefined };
  }
  if (!whole) return undefined;
  return { draft: whole.draft, at: getEndOf(whole.draft, whole.heading), level: Math.min(whole.heading.level + 1, deepestLevel), like: whole, newTopic: undefined };
}

function findUnderTopic({ unit, drafts, sections }: SkeletonTask): SkeletonPlace | undefined {
  const topic = getTopicKey(unit.topic);
  if (topic === '') return undefined;
  for (const draft of drafts) {
    const heading = draft.headings.find(({ text }) => getTopicKey(text) === topic);
    if (!heading) continue;
    const inside = sections.filter((section) => isIn(section, draft, heading) && section.heading !== heading);
    const before = findGreatest(inside, (other) => comparePaths(getLast(other), unit.pinpoint.path) < 0);
    if (before) {
      const outer = getOutermost(before, inside);
      return { draft, at: getEndOf(draft, outer.heading), level: outer.heading.level, like: before, newTopic: undefined };
    }
    const after = findLeast(inside, (other) => comparePaths(getFirst(other), unit.pinpoint.path) > 0);
    if (after) return { draft, at: getStartOf(draft, after.heading), level: after.heading.level, like: after, newTopic: undefined };
    return { draft, at: getEndOf(draft, heading), level: Math.min(heading.level + 1, deepestLevel), like: undefined, newTopic: undefined };
  }
  return undefined;
}

function findAfterEarlier({ unit, report, sections }: SkeletonTask): SkeletonPlace | undefined {
  const before = findGreatest(sections, (other) => comparePaths(getLast(other), unit.pinpoint.path) < 0);
  if (!before) return undefined;
  const outer = getOutermost(before, sections);
  const topic = findTopicHeading(outer, report);
  const container = topic ?? outer.heading;
  return { draft: before.draft, at: getEndOf(before.draft, container), level: outer.heading.level, like: before, newTopic: topic?.level };
}

function findBeforeLater({ unit, report, sections }: SkeletonTask): SkeletonPlace | undefined {
  const after = findLeast(sections, (other) => comparePaths(getFirst(other), unit.pinpoint.path) > 0);
  if (!after) return undefined;
  const outer = getOutermost(after, sections);
  const topic = findTopicHeading(outer, report);
  const container = topic ?? outer.heading;
  return { draft: after.draft, at: getStartOf(after.draft, container), level: outer.heading.level, like: after, newTopic: topic?.level };
}

/** A section on several paragraphs, from an earlier to a later one. */
function findAfterSpanning({ unit, sections }: SkeletonTask): SkeletonPlace | undefined {
  const before = findGreatest(sections, (other) => comparePaths(getFirst(other), unit.pinpoint.path) < 0);
  return before && { draft: before.draft, at: getEndOf(before.draft, before.heading), level: before.heading.level, like: before, newTopic: undefined };
}

function getEnd({ home, manyTopics }: SkeletonTask): SkeletonPlace {
  const at = getEndOf(home, { section: { start: home.text.length, end: home.text.length } });
  return { draft: home, at, level: usualLevel, like: undefined, newTopic: manyTopics ? usualLevel - 1 : undefined };
}

/** The heading with the topic of what a section replies to, when the section stands under it. */
function findTopicHeading({ draft, heading, paths }: ReplySection, report: ReportCoverage): DraftHeading | undefined {
  const path = paths[0] ?? [];
  const unit = report.document?.recommendations.find(({ pinpoint }) => pathStartsWith(pinpoint.path, path) || pathStartsWith(path, pinpoint.path));
  const topic = getTopicKey(unit?.topic ?? '');
  return topic === ''
    ? undefined
    : draft.headings.find((other) => other !== heading && getTopicKey(other.text) === topic && other.section.start <= heading.span.start && heading.span.end <= other.section.end);
}

/** The section over this one that replies to its paragraph, else itself: what follows another paragraph goes after all of it. */
function getOutermost(section: ReplySection, among: readonly ReplySection[]): ReplySection {
  const number = section.paths[0]?.[0];
  return among.find((other) => other.paths.every((path) => path[0] === number) && isIn(section, other.draft, other.heading)) ?? section;
}

function isIn({ draft, heading }: ReplySection, outer: Draft, { section }: DraftHeading): boolean {
  return draft === outer && section.start <= heading.span.start && heading.span.end <= section.end;
}

function getFirst({ paths }: ReplySection): Path {
  return paths[0] ?? [];
}

function getLast({ paths }: ReplySection): Path {
  return paths.at(-1) ?? [];
}

/** The last in the order of paragraphs; of equals the last in the text. */
function findGreatest(sections: readonly ReplySection[], accept: (section: ReplySection) => boolean): ReplySection | undefined {
  return sections.filter(accept).reduce<ReplySection | undefined>((best, section) => (!best || comparePaths(getLast(section), getLast(best)) >= 0 ? section : best), undefined);
}

function findLeast(sections: readonly ReplySection[], accept: (section: ReplySection) => boolean): ReplySection | undefined {
  return sections.filter(accept).reduce<ReplySection | undefined>((best, section) => (!best || comparePaths(getFirst(section), getFirst(best)) < 0 ? section : best), undefined);
}

function getEndOf(draft: Draft, { section }: Pick<DraftHeading, 'section'>): number {
  return getTextEnd(draft, section.end);
}

function getStartOf(draft: Draft, { span }: DraftHeading): number {
  return getTextEnd(draft, span.start);
}

/**
 * Where the text before an offset ends. A comment there that speaks of the section that follows stays with it, and so do the notes at
 * the end of a file.
 */
function getTextEnd(draft: Draft, offset: number): number {
  let end = offset;
  for (;;) {
    const text = draft.text.slice(0, end);
    const trimmed = text.trimEnd().length;
    const comment = draft.dispositions.find(({ span, block }) => span.end === trimmed && block.start >= span.end);
    const next = comment ? comment.span.start : getNotesStart(draft.text, trimmed);
    if (next >= trimmed) return trimmed;
    end = next;
  }
}

/** The start of the footnotes that end a text, else `end`. */
function getNotesStart(text: string, end: number): number {
  let start = end;
  for (let lineEnd = end; lineEnd > 0; ) {
    const line = text.lastIndexOf('\n', lineEnd - 1) + 1;
    const words = text.slice(line, lineEnd);
    if (/^\[\^[^\]\s]{1,60}\]:/.test(words)) start = line;
    else if (words.trim() !== '' && !/^[ \t]/.test(words)) break;
    lineEnd = line - 1;
  }
  return start;
}
