import { getLineEnd } from '../draft/lineEnd.ts';
import { toCommentValue } from '../draft/commentValues.ts';
import { checkDraft } from '../findings/checkDraft.ts';
import { dispositionMessages } from '../messages/dispositions.ts';
import type { Draft, Finding, FindingCode, Pinpoint, Span } from '../model.ts';
import { formatPath } from '../reference/format.ts';
import { pinpointId } from '../reference/path.ts';
import type { Snapshot } from '../snapshot.ts';
import { getChangedTexts, type Change } from './change.ts';
import { getSpansOf } from './ownReferences.ts';
import type { FileEdit } from './skeleton.ts';

/** Which finding is meant: an editor shows its code and place, and of one about a recommendation the id. */
export interface FindingPlace {
  readonly code: string;
  readonly offset: number;
  /** `CMW/C/MEX/CO/4#36.b` */
  readonly unit?: string;
}

/**
 * The comment that hides a finding where it stands, with the reason: before a heading in a line of its own, elsewhere at the end of the finding's line, and for the
 * lines at the top of a file right after them. Without a reason nothing is inserted. Undefined where there is no such finding (any more).
 */
export function findIgnore(snapshot: Snapshot, fileId: string, { code, offset, unit }: FindingPlace, reason: string): Change | undefined {
  const draft = snapshot.drafts.get(fileId);
  if (!draft) return undefined;
  const words = dispositionMessages(snapshot.configuration.uiLanguage);
  const at = checkDraft(snapshot, fileId).filter((finding) => finding.code === code && finding.span.start === offset);
  const finding = at.find((candidate) => unit === undefined || (candidate.unit && pinpointId(candidate.unit) === unit));
  if (!finding || finding.code === 'unused-ignore') return undefined;
  if (toCommentValue(reason) === '') return { edits: [], message: words.ignoreReasonNeeded };
  const edit = getIgnoreEdit(draft, finding, reason);
  const text = getChangedTexts(snapshot.drafts, [edit]).get(fileId) ?? '';
  const end = text.indexOf('-->', edit.span.start) + 3;
  return { edits: [edit], message: words.ignored, selection: { fileId, text, span: { start: end, end } } };
}

/** The edit that hides a finding; a reason that is a slot (`{reason}`) hides it once it is filled. */
export function getIgnoreEdit(draft: Draft, finding: Finding, reason: string): FileEdit {
  const comment = `<!-- ignore: ${finding.code}${ofUnit(finding.code, finding.unit, draft)}; reason: ${toCommentValue(reason)} -->`;
  const { at, before, after } = getCommentPlace(draft, finding.span);
  return { fileId: draft.id, span: { start: at, end: at }, newText: (before + comment + after).replaceAll('\n', getLineEnd(draft.text)) };
}

/** Several recommendations may be told at one place: only the one is hidden. */
function ofUnit(code: FindingCode, unit: Pinpoint | undefined, { language }: Draft): string {
  return unit && unit.path.length > 0 && perUnit.has(code) ? ` ${formatPath(unit.path, language === 'ar' || language === 'zh' ? 'en' : language)}` : '';
}

const perUnit: ReadonlySet<FindingCode> = new Set<FindingCode>(['unanswered-recommendation', 'partial-reply', 'mentioned-only', 'thin-reply', 'duplicate-reply', 'not-a-recommendation']);

function getCommentPlace(draft: Draft, { start, end }: Span): { readonly at: number; readonly before: string; readonly after: string } {
  const { text, frontMatter, headings } = draft;
  if (frontMatter && start < frontMatter.span.end) {
    const isClosed = text[frontMatter.span.end - 1] === '\n';
    return { at: frontMatter.span.end, before: isClosed ? '\n' : '\n\n', after: /^\r?\n/.test(text.slice(frontMatter.span.end, frontMatter.span.end + 2)) ? '\n' : '\n\n' };
  }
  const heading = headings.find(({ span }) => span.start <= start && start <= span.end);
  if (heading) return { at: text.lastIndexOf('\n', heading.span.start - 1) + 1, before: '', after: '\n' };
  // Behind the last cell of a row a comment would be a cell of its own.
  const row = getSpansOf(draft, ['TableRow', 'TableHeader']).find((span) => span.start <= start && start <= span.end);
  if (row) return { at: end, before: ' ', after: '' };
  const lineEnd = text.indexOf('\n', end);
  const line = text.slice(0, lineEnd < 0 ? text.length : lineEnd);
  return { at: line.replace(/[ \t\r]{1,200}$/, '').length, before: ' ', after: '' };
}
