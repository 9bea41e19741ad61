import { toCommentValue } from '../draft/commentValues.ts';
import { getLineEnd } from '../draft/lineEnd.ts';
import { getReportDrafts, getReports } from '../findings/draftReports.ts';
import { nameProvisions } from '../findings/provisionNames.ts';
import { dispositionMessages } from '../messages/dispositions.ts';
import type { Disposition, Draft, Pinpoint, ReplyStatus, ReportCoverage, Span } from '../model.ts';
import { formatPinpoint } from '../reference/format.ts';
import { parsePinpointId, samePath } from '../reference/path.ts';
import type { Snapshot } from '../snapshot.ts';
import { getChangedTexts, type Change } from './change.ts';
import { getReplyHeading } from './replyHeading.ts';
import { fit, type FileEdit } from './skeleton.ts';
import { getReplySections, getSkeletonPlace } from './skeletonPlace.ts';

/** What a drafter says of a recommendation beside the reply; what is undefined stays as it is, an empty owner is taken out. */
export interface DispositionEntry {
  readonly status?: ReplyStatus;
  /** Needed with a status. */
  readonly reason?: string;
  readonly owner?: string;
}

/**
 * Sets a recommendation aside with a reason, or names who writes the reply to it, as a comment: `<!-- reply: CMW/C/MEX/CO/4, para. 36 (b); status: not-accepted;
 * reason: …; owner: … -->`. One that is there for this recommendation alone is changed; else it stands under the heading that replies to it. To set aside what has no
 * heading yet writes one; an owner alone is then written as `<!-- assigned: …; owner: … -->`, which is no reply, so that no status changes by it.
 *
 * `unit` is an id (`CMW/C/MEX/CO/4#36.b`, or `#36` for the whole paragraph). Undefined where the file is no draft that is asked about it.
 */
export function findDisposition(snapshot: Snapshot, fileId: string, unit: string, entry: DispositionEntry): Change | undefined {
  const draft = snapshot.drafts.get(fileId);
  const pinpoint = parsePinpointId(unit);
  const report = draft && pinpoint && getReports(snapshot, draft).find(({ answers }) => answers === pinpoint.symbol);
  if (!draft || !report || report.document === undefined || !isAsked(report, pinpoint)) return undefined;
  const { uiLanguage } = snapshot.configuration;
  const words = dispositionMessages(uiLanguage);
  const name = nameProvisions([pinpoint], uiLanguage);
  if (entry.status !== undefined && toCommentValue(entry.reason ?? '') === '') return { edits: [], message: words.reasonNeeded };
  if (entry.status === undefined && entry.owner === undefined) return { edits: [], message: words.nothingToSay };
  const edit = getEdit(snapshot, report, draft, pinpoint, entry);
  const texts = getChangedTexts(snapshot.drafts, [edit]);
  const text = texts.get(edit.fileId) ?? '';
  const start = edit.span.start + Math.max(0, edit.newText.indexOf('<!--'));
  const end = text.indexOf('-->', start) + 3;
  const message = entry.status !== undefined ? words.setAside(name) : entry.owner === '' ? words.ownerRemoved(name) : words.ownerSet(name, entry.owner ?? '');
  return { edits: [edit], message, selection: { fileId: edit.fileId, text, span: { start: end, end } } };
}

function isAsked({ document }: ReportCoverage, { path }: Pinpoint): boolean {
  return path.length > 0 && (document?.recommendations ?? []).some(({ pinpoint }) => samePath(pinpoint.path, path) || (path.length === 1 && pinpoint.path[0] === path[0]));
}

function getEdit(snapshot: Snapshot, report: ReportCoverage, home: Draft, pinpoint: Pinpoint, entry: DispositionEntry): FileEdit {
  const drafts = getReportDrafts(snapshot, report);
  const known = findOwn(drafts, pinpoint);
  if (known) {
    const { draft, disposition } = known;
    const status = entry.status ?? disposition.status;
    const reason = entry.reason ?? disposition.reason;
    const owner = entry.owner ?? disposition.owner;
    // A comment that only assigned becomes one that sets aside in its place under a heading alone; elsewhere it would open the text that follows it.
    if (!disposition.assigns || entry.status === undefined) {
      const isEmpty = status === undefined && (owner === undefined || owner === '');
      const newText = isEmpty ? '' : write(pinpoint, draft, { status, reason, owner }, disposition.assigns === true);
      return { fileId: draft.id, span: isEmpty ? withLine(draft.text, disposition.span) : disposition.span, newText };
    }
  }
  const sections = drafts.flatMap((draft) => getReplySections(draft, report));
  const own = sections.find(({ paths, reference }) => paths.length === 1 && reference.targets.length === 1 && samePath(paths[0] ?? [], pinpoint.path));
  if (own) {
    const at = own.heading.span.end;
    return { fileId: own.draft.id, span: { start: at, end: at }, newText: withLineEnds(own.draft, fit(own.draft.text, at, write(pinpoint, own.draft, entry, false))) };
  }
  const unit = report.document?.recommendations.find(({ pinpoint: { path } }) => samePath(path, pinpoint.path)) ?? report.document?.recommendations.find(({ pinpoint: { path } }) => path[0] === pinpoint.path[0]);
  if (!unit) throw new Error('A recommendation that is asked has a unit');
  const place = getSkeletonPlace({ unit: { ...unit, pinpoint }, report, drafts, sections, home, manyTopics: false });
  const { draft, at } = place;
  const comment = write(pinpoint, draft, entry, entry.status === undefined);
  const heading = `${'#'.repeat(place.level)} ${getReplyHeading({ ...unit, pinpoint }, report, sections, place.like, draft)}`;
  return { fileId: draft.id, span: { start: at, end: at }, newText: withLineEnds(draft, fit(draft.text, at, entry.status === undefined ? comment : `${heading}\n\n${comment}`)) };
}

/** The comment that is about this recommendation and nothing else. */
function findOwn(drafts: readonly Draft[], { symbol, path }: Pinpoint): { readonly draft: Draft; readonly disposition: Disposition } | undefined {
  const all = drafts.flatMap((draft) => draft.dispositions.map((disposition) => ({ draft, disposition })));
  const own = all.filter(({ disposition: { targets } }) => targets.length === 1 && !targets[0]?.through && targets[0]?.pinpoint?.symbol === symbol && samePath(targets[0].pinpoint.path, path));
  return own.find(({ disposition }) => !disposition.assigns) ?? own[0];
}

function write(pinpoint: Pinpoint, { language }: Draft, { status, reason, owner }: { readonly [Key in keyof DispositionEntry]: DispositionEntry[Key] | undefined }, assigns: boolean): string {
  const parts = [
    `${assigns ? 'assigned' : 'reply'}: ${formatPinpoint(pinpoint, language)}`,
    ...(status === undefined ? [] : [`status: ${status}`]),
    ...(reason === undefined ? [] : [`reason: ${toCommentValue(reason)}`]),
    ...(owner === undefined || toCommentValue(owner) === '' ? [] : [`owner: ${toCommentValue(owner)}`]),
  ];
  return `<!-- ${parts.join('; ')} -->`;
}

/** The comment with the blank lines after it, where it stands in lines of its own. */
function withLine(text: string, { start, end }: Span): Span {
  const isAlone = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
  const after = /^[ \t]{0,80}(?:\r?\n){1,2}/.exec(text.slice(end, end + 90))?.[0] ?? '';
  return isAlone ? { start, end: end + after.length } : { start, end };
}

function withLineEnds({ text }: Draft, inserted: string): string {
  return inserted.replaceAll('\n', getLineEnd(text));
}
