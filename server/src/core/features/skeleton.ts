import { getLineEnd } from '../draft/lineEnd.ts';
import { comparePaths } from '../findings/citedUnits.ts';
import { getReportDrafts } from '../findings/draftReports.ts';
import { replySlots } from '../messages/actions.ts';
import type { Draft, Recommendation, ReportCoverage, Span } from '../model.ts';
import type { Snapshot } from '../snapshot.ts';
import { plain, quotation } from './markdown.ts';
import { getReplySections, getSkeletonPlace, type SkeletonPlace, type SkeletonTask } from './skeletonPlace.ts';
import { getReplyHeading } from './replyHeading.ts';
import { getTopicName } from './topicNames.ts';

/** A change in one file; an empty span inserts. */
export interface FileEdit {
  readonly fileId: string;
  readonly span: Span;
  readonly newText: string;
}

/** Where places for replies are inserted in the files of a report. */
export interface Skeletons {
  /** With `at` (an offset in `fileId`), all are inserted at the next boundary of lines there; without, each at its place by the order of paragraphs. */
  getEdits(units: readonly Recommendation[], at?: number): readonly FileEdit[];
}

/**
 * Places for replies: for each a heading like those of the replies that are there, the recommendation's own words as a
 * quotation, and a slot that asks for the reply in the language of the draft. For 36 (b) of CMW/C/MEX/CO/4:
 *
 * ```markdown
 * ### CMW/C/MEX/CO/4, para. 36 (b)
 *
 * > Undertake a legislative reform …
 *
 * {Measures taken, their results as at a date, and difficulties}
 * ```
 *
 * Only inserts; what the draft says stays as it is. `fileId` is the file to write into when no file of the report has a place for them.
 * Units come out in the order of their paragraphs, in whatever order they are given.
 */
export function getSkeletons(snapshot: Snapshot, report: ReportCoverage, fileId: string): Skeletons {
  const drafts = getReportDrafts(snapshot, report);
  const sections = drafts.flatMap((draft) => getReplySections(draft, report));
  const home = drafts.find(({ id }) => id === fileId) ?? drafts[0];
  return { getEdits: (units, at) => (home ? getEdits(units, { report, drafts, sections, home }, at) : []) };
}

function getEdits(units: readonly Recommendation[], around: Omit<SkeletonTask, 'unit' | 'manyTopics'>, wanted: number | undefined): readonly FileEdit[] {
  const { report, sections, home } = around;
  const here = wanted === undefined ? undefined : getLineBoundary(home, wanted);
  const ordered = [...units].sort((a, b) => comparePaths(a.pinpoint.path, b.pinpoint.path));
  const manyTopics = new Set(ordered.map(({ topic }) => topic)).size > 1;
  const places = ordered.map((unit) => ({ unit, place: getPlace({ ...around, unit, manyTopics }, here) }));

  const groups = new Map<string, { draft: Draft; at: number; members: { unit: Recommendation; place: SkeletonPlace }[] }>();
  for (const member of places) {
    const { draft, at } = member.place;
    const key = `${at} ${draft.id}`;
    const group = groups.get(key);
    if (group) group.members.push(member);
    else groups.set(key, { draft, at, members: [member] });
  }
  return [...groups.values()].map(({ draft, at, members }) => {
    // What goes under a heading that is there comes before what opens a heading of its own.
    const inOrder = [...members.filter(({ place }) => !place.newTopic), ...members.filter(({ place }) => place.newTopic)];
    let topic = '';
    const blocks = inOrder.flatMap(({ unit, place }) => {
      const heading = `${'#'.repeat(place.level)} ${getReplyHeading(unit, report, sections, place.like, draft)}`;
      const reply = [heading, getQuotation(unit), replySlots[draft.language]];
      if (place.newTopic === undefined || unit.topic === topic || unit.topic === '') return reply;
      topic = unit.topic;
      return [`${'#'.repeat(place.newTopic)} ${plain(getTopicName(topic, draft.language))}`, ...reply];
    });
    return { fileId: draft.id, span: { start: at, end: at }, newText: fit(draft.text, at, blocks.join('\n\n')).replaceAll('\n', getLineEnd(draft.text)) };
  });
}

/** The words of each unit as a quotation: at the `answers` line a hundred are offered at once, each of them several times. */
const quotations = new WeakMap<Recommendation, string>();

function getQuotation(unit: Recommendation): string {
  let words = quotations.get(unit);
  if (words === undefined) quotations.set(unit, (words = quotation(plain(unit.text))));
  return words;
}

/** Where the draft says that a reply belongs, or `here` in the file at hand: there it opens no heading of a topic. */
function getPlace(task: SkeletonTask, here: number | undefined): SkeletonPlace {
  const place = getSkeletonPlace(task);
  return here === undefined ? place : { ...place, draft: task.home, at: here, newTopic: undefined };
}

/** The start of the line where nothing of it stands before `offset`, else its end; never inside the front matter. */
function getLineBoundary({ text, frontMatter }: Draft, offset: number): number {
  const first = frontMatter?.span.end ?? 0;
  const at = Math.min(Math.max(offset, first), text.length);
  const line = Math.max(text.lastIndexOf('\n', at - 1) + 1, first);
  if (text.slice(line, at).trim() === '') return line;
  const lineBreak = text.indexOf('\n', at);
  return text.slice(0, lineBreak < 0 ? text.length : lineBreak).replace(/\r$/, '').length;
}

/** Blank lines around what is inserted, as many as are missing. */
export function fit(text: string, at: number, inserted: string): string {
  const rest = text.slice(at, at + 200);
  const gap = text.slice(text.slice(0, at).trimEnd().length, at);
  const before = gap.length === at ? '' : '\n'.repeat(Math.max(0, 2 - gap.split('\n').length + 1));
  const isLast = rest.trim() === '' && at + 200 >= text.length;
  const after = isLast ? (rest === '' ? '\n' : '') : /^[ \t]*\r?\n[ \t]*\r?\n/.test(rest) ? '' : /^[ \t]*\r?\n/.test(rest) ? '\n' : '\n\n';
  return before + inserted + after;
}
