import { resolveTarget } from '../draft/resolveReference.ts';
import type { DocumentKind, Draft, Reference, Resolution, Span, Target } from '../model.ts';
import type { Snapshot } from '../snapshot.ts';
import { excerpt } from './excerpt.ts';
import { findProvision, findUnit, getPath, getVersion } from './provision.ts';

/** Words shown behind a number, which are no part of the text. */
export interface TopicHint {
  readonly at: number;
  readonly label: string;
}

/**
 * The topic behind each number of a recommendation or another provision cited in a part of a draft: "para. 36 (b)" is followed by "Deprivation of liberty". Of
 * several numbers in a row with one topic only the last is; a range, a number that is not found, a paragraph of a report and one of the
 * draft itself have none. Empty
 * unless the user has switched topics on (`topicHints`).
 */
export function getTopicHints(snapshot: Snapshot, fileId: string, part: Span): readonly TopicHint[] {
  const draft = snapshot.drafts.get(fileId);
  if (!draft || !snapshot.configuration.topicHints) return [];
  return draft.references.filter(({ span }) => span.start < part.end && part.start < span.end).flatMap((reference) => getHints(snapshot, draft, reference));
}

function getHints(snapshot: Snapshot, draft: Draft, reference: Reference): readonly TopicHint[] {
  const context = { library: snapshot.library, draft, drafts: snapshot.drafts.values() };
  const topics = reference.targets.map((target) => ({ target, topic: findTopic(snapshot, draft, target, resolveTarget(target, reference, context)) }));
  return topics.flatMap(({ target, topic }, index): TopicHint[] => {
    // The heading or the sentence says it already.
    if (topic === undefined || topics[index + 1]?.topic === topic || isWritten(draft, reference, topic)) return [];
    return [{ at: target.span.end, label: excerpt(topic, longestTopic) }];
  });
}

const longestTopic = 60;

/** Their headings say what is replied to, or which meeting it was, and not what a paragraph is about. */
const withoutTopics: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['state-report', 'replies-to-list-of-issues', 'follow-up-report', 'summary-record']);

function findTopic(snapshot: Snapshot, draft: Draft, { through }: Target, resolution: Resolution): string | undefined {
  if (resolution.kind !== 'found' || through || !resolution.paragraph || withoutTopics.has(resolution.document.kind)) return undefined;
  const document = getVersion(snapshot.library, resolution.document, draft.language);
  const path = getPath(resolution);
  const topic = findUnit(document, path)?.topic ?? findProvision(document, path)?.paragraph?.headings.at(-1);
  return topic === '' ? undefined : topic;
}

/** The same words stand in the line of the reference. */
function isWritten({ text }: Draft, { span }: Reference, topic: string): boolean {
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const end = text.indexOf('\n', span.end);
  const from = Math.max(start, span.start - nearby);
  const to = Math.min(end < 0 ? text.length : end, span.end + nearby);
  return text.slice(from, to).toLowerCase().includes(topic.toLowerCase());
}

/** Words further away than this, in a long line, are not seen with the number. */
const nearby = 200;
